//! From the claims of all articles to events: one event, many reports. The order of the articles plays no part.
//! Knows when two reports tell of one event and why; leaves what one article says to the claims.

mod articles;
mod block;
mod compare;
mod conflict;
mod dispatch;
mod links;
mod report;
mod slug;

use std::collections::{BTreeMap, BTreeSet};

use crate::year;
use vnfr_geo as geo;
use vnfr_model::{
    EventClaim, EventKind, EventRole, EventStatus, Extraction, LocalityId, Member, MergeReason, MergedEvent,
    PartialDate, Precision, Topic, When,
};
use vnfr_text as text;

pub use articles::Articles;
use dispatch::Dispatches;
use links::Links;
use report::{Names, Report, Told};

/// Merges the main and planned events of the articles given.
pub fn merge(articles: &[Extraction]) -> Vec<MergedEvent> {
    let mut ordered: Vec<&Extraction> = articles.iter().collect();
    ordered.sort_by(|left, right| (&left.file, &left.sha256).cmp(&(&right.file, &right.sha256)));
    let mut merged: Vec<Option<MergedEvent>> = Vec::new();
    let Ok(order) = merge_kept(&*ordered, |event| {
        merged.push(Some(event));
        Ok(())
    });
    let named = |(at, id): (usize, String)| Some(MergedEvent { id, ..merged.get_mut(at)?.take()? });
    order.into_iter().filter_map(named).collect()
}

/// Merges articles that are kept elsewhere. `give` takes the events one after another, which have no ids yet; what comes back
/// is the order that they stand in: of each its number among those given, and its id.
pub fn merge_kept<A: Articles + ?Sized>(
    articles: &A,
    mut give: impl FnMut(MergedEvent) -> Result<(), A::Error>,
) -> Result<Vec<(usize, String)>, A::Error> {
    let mut names = Names::default();
    let mut reports: Vec<Report> = Vec::new();
    let (mut file, mut files) = (String::new(), 0);
    articles.each(|at, article| {
        if files == 0 || article.file != file {
            article.file.clone_into(&mut file);
            files += 1;
        }
        for (index, event) in article.events.iter().enumerate().filter(|_| article.relevant) {
            if matches!(event.role, EventRole::Main | EventRole::Planned) {
                reports.push(Report::new((at, article), files, (index, event), &mut names));
            }
        }
    })?;
    let groups = groups(&reports, &names);
    drop(names);
    let mut unnamed = Vec::with_capacity(groups.len());
    for (members, reasons) in groups {
        let members: Vec<&Report> = members.iter().map(|at| &reports[*at as usize]).collect();
        let event = event_of(articles, &members, reasons)?;
        // Numbered in their order, so they compare as their names do.
        let mut files: Vec<u32> = members.iter().map(|report| report.file).collect();
        files.sort_unstable();
        files.dedup();
        unnamed.push(Unnamed { slug: slug::base(&event), starts: sort_key(&event), files });
        give(event)?;
    }
    let mut order: Vec<(usize, String)> = slug::assign(&unnamed).into_iter().enumerate().collect();
    order.sort_by(|left, right| (&unnamed[left.0].starts, &left.1).cmp(&(&unnamed[right.0].starts, &right.1)));
    Ok(order)
}

/// What is asked of all events together: what the id of one is made of, when it starts, and the files that report it.
struct Unnamed {
    slug: String,
    starts: String,
    files: Vec<u32>,
}

fn sort_key(event: &MergedEvent) -> String {
    event.start.map(|start| start.to_string()).or_else(|| event.partial.clone()).unwrap_or_default()
}

/// Reports of a group that are asked whether another group contradicts them.
const SPOKESMEN: usize = 48;

/// Reports that are one event, with the reasons; every report is in exactly one group.
fn groups(reports: &[Report], names: &Names) -> Vec<(Vec<u32>, Vec<MergeReason>)> {
    // Pairs that agree, by strength and in order. Millions of them may be held at once, so what they agree on is asked
    // again where it is told.
    let mut links = Links::default();
    block::candidates(reports, names, |left, right| {
        if let Some(agreement) = compare::agree(&reports[left as usize], &reports[right as usize]) {
            links.add(agreement.strength(), (left, right));
        }
    });
    let mut group_of: Vec<u32> = (0..reports.len() as u32).collect();
    let mut groups: BTreeMap<u32, Vec<u32>> = group_of.iter().map(|at| (*at, vec![*at])).collect();
    let mut reasons: BTreeMap<u32, Vec<MergeReason>> = BTreeMap::new();
    // The strongest first.
    for (one, other) in links.strongest_first() {
        let (one, other) = (one as usize, other as usize);
        let (left, right) = (group_of[one].min(group_of[other]), group_of[one].max(group_of[other]));
        if left != right {
            // A few of each speak for a group of hundreds.
            let apart = groups[&left].iter().take(SPOKESMEN).any(|one| {
                let others = groups[&right].iter().take(SPOKESMEN);
                others.into_iter().any(|other| compare::contradict(&reports[*one as usize], &reports[*other as usize]))
            });
            if apart {
                continue;
            }
            let moved = groups.remove(&right).unwrap_or_default();
            for at in &moved {
                group_of[*at as usize] = left;
            }
            groups.entry(left).or_default().extend(moved);
            let told = reasons.remove(&right).unwrap_or_default();
            reasons.entry(left).or_default().extend(told);
        }
        let Some(agreement) = compare::agree(&reports[one], &reports[other]) else { continue };
        let known = reasons.entry(left).or_default();
        for reason in agreement.reasons(&reports[one], names) {
            if !known.contains(&reason) {
                known.push(reason);
            }
        }
    }
    groups
        .into_iter()
        .map(|(at, mut members)| {
            members.sort_unstable();
            let mut why = reasons.remove(&at).unwrap_or_default();
            why.sort_by(|left, right| (&left.rule, &left.value).cmp(&(&right.rule, &right.value)));
            (members, why)
        })
        .collect()
}

fn event_of<A: Articles + ?Sized>(
    articles: &A,
    members: &[&Report],
    reasons: Vec<MergeReason>,
) -> Result<MergedEvent, A::Error> {
    let mut told: Vec<Told> = Vec::with_capacity(members.len());
    for report in members {
        told.push(Told::new(&*articles.get(report.article as usize)?, report.index as usize));
    }
    let mut dispatches = Dispatches::default();
    match members {
        [_] => dispatches.add(&told[0].file, &[]),
        _ => {
            for (report, told) in members.iter().zip(&told) {
                dispatches.add(&told.file, &articles.shingles(report.article as usize)?);
            }
        }
    }
    let lead = lead_of(&told);
    let leading = &told[lead];
    let year = year_of(&told);
    let (conflicts, when) = conflict::find(&told, &dispatches, year);
    let when = when.unwrap_or_else(|| with_year(leading.event.when(), year));
    let status = if told.iter().any(|report| report.event.status == EventStatus::Held) {
        EventStatus::Held
    } else {
        EventStatus::Planned
    };
    let mut rows: Vec<Member> = told
        .iter()
        .map(|report| Member {
            file: report.file.clone(),
            event: report.index,
            dispatch: dispatches.group_of(&report.file),
        })
        .collect();
    let first = rows.remove(lead);
    rows.sort();
    rows.insert(0, first);
    let mut articles: Vec<String> = told.iter().map(|report| report.file.clone()).collect();
    articles.sort();
    articles.dedup();
    let known = when.partial().is_none();
    let (vn_localities, fr_localities, places) = (
        gathered(&told, leading, |event| &event.vn_localities),
        gathered(&told, leading, |event| &event.fr_localities),
        gathered(&told, leading, |event| &event.places),
    );
    let mut ids: Vec<LocalityId> = told.iter().flat_map(|report| report.event.locality_ids.iter().cloned()).collect();
    ids.sort();
    ids.dedup();
    let mut topics: Vec<Topic> = told.iter().flat_map(|report| report.event.topics.iter().copied()).collect();
    topics.sort_unstable();
    topics.dedup();
    Ok(MergedEvent {
        schema: "vnfr-merge/1".to_owned(),
        id: String::new(),
        kind: leading.event.kind,
        status,
        start: when.start.filter(|_| known),
        end: when.end.filter(|_| known),
        precision: when.precision(),
        partial: when.partial(),
        edition: told.iter().find_map(|report| report.event.edition),
        places,
        vn_localities,
        fr_localities,
        locality_ids: ids,
        topics,
        title: leading.event.title.clone(),
        articles,
        members: rows,
        independent_sources: dispatches.count(),
        conflicts,
        reasons,
    })
}

/// The report whose values lead: it tells what happened, most exactly, and last.
fn lead_of(told: &[Told]) -> usize {
    let rank = |report: &Told| {
        let exact = match report.event.precision {
            Precision::Day => 3,
            Precision::DayNoYear => 2,
            Precision::Month => 1,
            _ => 0,
        };
        (
            report.event.role == EventRole::Main,
            report.event.status == EventStatus::Held,
            exact,
            report.event.people.len().min(4),
            report.published,
        )
    };
    (0..told.len())
        .max_by(|left, right| {
            rank(&told[*left]).cmp(&rank(&told[*right])).then_with(|| told[*right].file.cmp(&told[*left].file))
        })
        .unwrap_or_default()
}

/// Names of the leading report first, then what the others add; a conference's guests are added, another event's not.
fn gathered(told: &[Told], leading: &Told, read: impl Fn(&EventClaim) -> &Vec<String>) -> Vec<String> {
    let mut names = read(&leading.event).clone();
    for report in told {
        for name in read(&report.event) {
            let key = text::fold(name);
            if !names.iter().any(|known| text::fold(known) == key)
                && (names.is_empty() || report.event.role == EventRole::Main)
            {
                names.push(name.clone());
            }
        }
    }
    names
}

/// The year of an event that some reports date without one: another report's, else that of the conference's edition.
fn year_of(told: &[Told]) -> Option<i16> {
    let mut years: Vec<i16> = told.iter().filter_map(|report| report.event.start.and_then(PartialDate::year)).collect();
    years.sort_unstable();
    years.dedup();
    match years[..] {
        [year] => Some(year),
        [] => {
            let edition = told.iter().find_map(|report| report.event.edition)?;
            match year::edition_years(edition)[..] {
                [year] => Some(year),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A partial date in the year found for its event.
fn with_year(when: When, year: Option<i16>) -> When {
    let Some(year) = year.filter(|_| when.start.is_some_and(|start| start.year().is_none())) else { return when };
    When { start: when.start.and_then(|start| start.in_year(year)), end: when.end.and_then(|end| end.in_year(year)) }
}

/// The keys under which two writings of one locality meet: its folded name, and the unit it is today.
fn locality_keys(names: &[String], ids: &[LocalityId]) -> BTreeSet<String> {
    let gazetteer = geo::gazetteer();
    let mut keys: BTreeSet<String> = names.iter().map(|name| text::fold(name)).collect();
    keys.extend(ids.iter().map(|id| gazetteer.today(id).map_or_else(|| id.0.clone(), |today| today.id.0.clone())));
    keys
}

/// True for kinds that reports use for one another.
fn same_family(left: EventKind, right: EventKind) -> bool {
    let loose = |kind| matches!(kind, EventKind::Meeting | EventKind::SiteVisit | EventKind::Other);
    left == right || loose(left) && loose(right)
}

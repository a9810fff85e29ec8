//! From the claims of all articles to events: one event, many reports. The order of the articles plays no part.
//! Knows when two reports tell of one event and why; leaves what one article says to the claims.

mod articles;
mod block;
mod compare;
mod conflict;
mod dispatch;
mod groups;
mod links;
mod names;
mod reasons;
mod report;
mod reports;
mod room;
mod slug;

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::year;
use vnfr_geo as geo;
use vnfr_model::{
    EventKind, EventRole, EventStatus, Extraction, LocalityId, Member, MergeReason, MergedEvent, Precision, Topic, When,
};
use vnfr_text as text;

pub use articles::Articles;
use dispatch::Dispatches;
use groups::Groups;
use links::Links;
use names::Names;
use reasons::Reasons;
use report::{Report, Told};
use reports::Reports;
use room::number;
pub use room::{Heap, Room, Sorter};
use slug::Unnamed;

/// Merges the main and planned events of the articles given.
pub fn merge(articles: &[Extraction]) -> Vec<MergedEvent> {
    let mut ordered: Vec<&Extraction> = articles.iter().collect();
    ordered.sort_by(|left, right| (&left.file, &left.sha256).cmp(&(&right.file, &right.sha256)));
    let mut merged: Vec<Option<MergedEvent>> = Vec::new();
    let Ok(order) = merge_kept(&*ordered, |event| {
        merged.push(Some(event));
        Ok(())
    });
    let Ok(order) = order.collect::<Result<Vec<_>, _>>();
    let named = |(at, id): Named| Some(MergedEvent { id, ..merged.get_mut(at)?.take()? });
    order.into_iter().filter_map(named).collect()
}

/// An event by its number, and the id it is given.
pub type Named = (usize, String);

/// Merges articles that are kept elsewhere. `give` takes the events one after another, which have no ids yet; what comes back
/// is the order that they stand in: of each its number among those given, and its id.
pub fn merge_kept<A: Articles + ?Sized>(
    articles: &A,
    mut give: impl FnMut(MergedEvent) -> Result<(), A::Error>,
) -> Result<impl Iterator<Item = Result<Named, A::Error>>, A::Error> {
    let (mut names, mut reports, mut keyed) = (Names::new(articles)?, Reports::new(articles)?, articles.sorter()?);
    let (mut file, mut files) = (String::new(), 0);
    articles.each(|at, article| {
        if files == 0 || article.file != file {
            article.file.clone_into(&mut file);
            files += 1;
        }
        for (index, event) in article.events.iter().enumerate().filter(|_| article.relevant) {
            if matches!(event.role, EventRole::Main | EventRole::Planned) {
                let report = Report::new((at, article), files, (index, event), &mut names)?;
                for key in report.block_keys(&names) {
                    keyed.add(&block::record(key, reports.len() as u32, &report))?;
                }
                reports.add(&report)?;
            }
        }
        Ok(())
    })?;
    let (groups, mut reasons) = groups(articles, &reports, keyed, &names)?;
    drop(names);
    let (mut unnamed, mut given) = (articles.sorter()?, 0);
    for group in groups.all() {
        let mut members: Vec<u32> = groups.reports(group).collect();
        members.sort_unstable();
        let members: Vec<Rc<Report>> = members.into_iter().map(|at| reports.get(at)).collect::<Result<_, _>>()?;
        let event = event_of(articles, &members, reasons.take(group)?)?;
        let mut files: Vec<u32> = members.iter().map(|report| report.file).collect();
        files.sort_unstable();
        files.dedup();
        unnamed.add(&slug::record(&slug::base(&event), &files, given, &sort_key(&event)))?;
        given += 1;
        give(event)?;
    }
    let (mut order, mut ids) = (articles.sorter()?, slug::Ids::default());
    for record in unnamed.sorted()? {
        let unnamed = Unnamed::of(&record?);
        let id = ids.next(&unnamed);
        let mut record = [unnamed.starts.as_bytes(), &[0], id.as_bytes(), &[0]].concat();
        record.extend(unnamed.event.to_be_bytes());
        order.add(&record)?;
    }
    let named = |record: Vec<u8>| {
        let mut parts = record.splitn(3, |byte| *byte == 0).skip(1);
        let id = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
        (number(parts.next().unwrap_or_default(), 0) as usize, id)
    };
    Ok(order.sorted()?.map(move |record| record.map(named)))
}

fn sort_key(event: &MergedEvent) -> String {
    event.start.map(|start| start.to_string()).or_else(|| event.partial.clone()).unwrap_or_default()
}

/// Reports of a group that are asked whether another group contradicts them.
const SPOKESMEN: usize = 48;

/// The reports that are one event each, and why.
fn groups<R: Room + ?Sized>(
    room: &R,
    reports: &Reports<R>,
    keyed: R::Sorter,
    names: &Names<R>,
) -> Result<(Groups, Reasons<R>), R::Error> {
    // Pairs that agree, by strength and in order. There may be millions of them, so what they agree on is asked again where
    // it is told.
    let mut links = Links::new(room)?;
    block::candidates(room, keyed, |left, others| {
        let one = reports.get(left)?;
        for right in others {
            let other = reports.get(*right)?;
            if one.file != other.file
                && let Some(agreement) = compare::agree(&one, &other)
            {
                links.add(agreement.strength(), (left, *right))?;
            }
        }
        Ok(())
    })?;
    let (mut groups, mut reasons) = (Groups::new(reports.len()), Reasons::new(room)?);
    // The strongest first.
    for pair in links.strongest_first() {
        let (one, other) = pair?;
        let (left, right) = (groups.of(one).min(groups.of(other)), groups.of(one).max(groups.of(other)));
        if left != right {
            if apart(reports, &groups, left, right)? {
                continue;
            }
            groups.join(left, right);
            reasons.join(left, right);
        }
        let (one, other) = (reports.get(one)?, reports.get(other)?);
        let Some(agreement) = compare::agree(&one, &other) else { continue };
        for reason in agreement.reasons(&one, names)? {
            reasons.add(left, &reason)?;
        }
    }
    Ok((groups, reasons))
}

/// Whether the reports of two groups contradict each other; a few of each speak for a group of hundreds.
fn apart<R: Room + ?Sized>(reports: &Reports<R>, groups: &Groups, left: u32, right: u32) -> Result<bool, R::Error> {
    for one in groups.reports(left).take(SPOKESMEN) {
        let one = reports.get(one)?;
        for other in groups.reports(right).take(SPOKESMEN) {
            if compare::contradict(&one, &*reports.get(other)?) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn event_of<A: Articles + ?Sized>(
    articles: &A,
    members: &[Rc<Report>],
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
    let year = year_of(&told);
    let (conflicts, when) = conflict::find(&told, &dispatches, year);
    let when = when.unwrap_or_else(|| with_year(told[lead].when, year));
    let is_held = told.iter().any(|report| report.status == EventStatus::Held);
    let mut rows: Vec<Member> = told
        .iter()
        .map(|report| Member {
            file: report.file.to_string(),
            event: report.index,
            dispatch: dispatches.group_of(&report.file),
        })
        .collect();
    let first = rows.remove(lead);
    rows.sort();
    rows.insert(0, first);
    let mut files: Vec<String> = told.iter().map(|report| report.file.to_string()).collect();
    files.sort();
    files.dedup();
    let edition = told.iter().find_map(|report| report.edition);
    drop(told);
    let known = when.partial().is_none();
    let Said { kind, title, vn_localities, fr_localities, places, ids, topics } = said(articles, members, lead)?;
    Ok(MergedEvent {
        schema: "vnfr-merge/1".to_owned(),
        id: String::new(),
        kind,
        status: if is_held { EventStatus::Held } else { EventStatus::Planned },
        start: when.start.filter(|_| known),
        end: when.end.filter(|_| known),
        precision: when.precision(),
        partial: when.partial(),
        edition,
        places: places.names,
        vn_localities: vn_localities.names,
        fr_localities: fr_localities.names,
        locality_ids: ids.into_iter().collect(),
        topics: topics.into_iter().collect(),
        title,
        articles: files,
        members: rows,
        independent_sources: dispatches.count(),
        conflicts,
        reasons,
    })
}

/// What the reports of an event say beside when it is and how much there was.
struct Said {
    kind: EventKind,
    title: Option<String>,
    vn_localities: Gathered,
    fr_localities: Gathered,
    places: Gathered,
    ids: BTreeSet<LocalityId>,
    topics: BTreeSet<Topic>,
}

/// Reads what reports say off their articles, the one at `lead` first, which leads.
fn said<A: Articles + ?Sized>(articles: &A, members: &[Rc<Report>], lead: usize) -> Result<Said, A::Error> {
    let leading = articles.get(members[lead].article as usize)?;
    let event = &leading.events[members[lead].index as usize];
    let mut said = Said {
        kind: event.kind,
        title: event.title.clone(),
        vn_localities: Gathered::of(&event.vn_localities),
        fr_localities: Gathered::of(&event.fr_localities),
        places: Gathered::of(&event.places),
        ids: BTreeSet::new(),
        topics: BTreeSet::new(),
    };
    for report in members {
        let article = articles.get(report.article as usize)?;
        let event = &article.events[report.index as usize];
        said.vn_localities.add(&event.vn_localities, event.role);
        said.fr_localities.add(&event.fr_localities, event.role);
        said.places.add(&event.places, event.role);
        said.ids.extend(event.locality_ids.iter().cloned());
        said.topics.extend(&event.topics);
    }
    Ok(said)
}

/// Names of the leading report first, then what the others add; a conference's guests are added, another event's not.
struct Gathered {
    names: Vec<String>,
    folded: BTreeSet<String>,
}

impl Gathered {
    fn of(names: &[String]) -> Gathered {
        Gathered { names: names.to_vec(), folded: names.iter().map(|name| text::fold(name)).collect() }
    }

    fn add(&mut self, names: &[String], role: EventRole) {
        for name in names {
            let key = text::fold(name);
            if !self.folded.contains(&key) && (self.names.is_empty() || role == EventRole::Main) {
                self.names.push(name.clone());
                self.folded.insert(key);
            }
        }
    }
}

/// The report whose values lead: it tells what happened, most exactly, and last.
fn lead_of(told: &[Told]) -> usize {
    let rank = |report: &Told| {
        let exact = match report.precision {
            Precision::Day => 3,
            Precision::DayNoYear => 2,
            Precision::Month => 1,
            _ => 0,
        };
        (
            report.role == EventRole::Main,
            report.status == EventStatus::Held,
            exact,
            report.people.min(4),
            report.published,
        )
    };
    (0..told.len())
        .max_by(|left, right| {
            rank(&told[*left]).cmp(&rank(&told[*right])).then_with(|| told[*right].file.cmp(&told[*left].file))
        })
        .unwrap_or_default()
}

/// The year of an event that some reports date without one: another report's, else that of the conference's edition.
fn year_of(told: &[Told]) -> Option<i16> {
    let mut years: Vec<i16> = told.iter().filter_map(|report| report.year).collect();
    years.sort_unstable();
    years.dedup();
    match years[..] {
        [year] => Some(year),
        [] => {
            let edition = told.iter().find_map(|report| report.edition)?;
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

//! Whether two reports tell of one event, and why. What settles it: an edition, a delegation's home and leader, the two
//! sides with an overlapping date, the people who met.

use std::collections::BTreeSet;

use crate::model::{EventClaim, EventKind, Extraction, MergeReason, PartialDate, Precision, When};
use crate::text;

use super::{locality_keys, same_family};

/// Days by which two reports of one signing, meeting or ceremony may differ.
const SLACK_DAYS: i32 = 1;
/// Days after an event within which a report without a date may be written.
const REPORTING_DAYS: i32 = 45;

/// One claim with what comparing needs.
pub struct Report<'a> {
    pub article: &'a Extraction,
    pub index: usize,
    pub event: &'a EventClaim,
    pub vn: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub people: BTreeSet<String>,
    /// Folded names of those who lead the event's delegations.
    pub leaders: BTreeSet<String>,
    /// Keys of the localities that sent the event's delegations.
    pub origins: BTreeSet<String>,
}

impl<'a> Report<'a> {
    pub fn new(article: &'a Extraction, index: usize, event: &'a EventClaim) -> Report<'a> {
        let sent = || {
            article.delegations.iter().filter(move |delegation| {
                delegation.event.is_none_or(|at| at == index) || event.kind == EventKind::DelegationVisit
            })
        };
        let of =
            |prefix: &str| event.locality_ids.iter().filter(|id| id.0.starts_with(prefix)).cloned().collect::<Vec<_>>();
        Report {
            article,
            index,
            event,
            vn: names_and_places(&event.vn_localities, &of("vn")),
            fr: names_and_places(&event.fr_localities, &of("fr")),
            people: event.people.iter().map(|name| text::fold(name)).collect(),
            leaders: sent().filter_map(|delegation| delegation.leader.as_deref()).map(text::fold).collect(),
            origins: sent()
                .flat_map(|delegation| locality_keys(&split(&delegation.origin), &delegation.origin_ids))
                .collect(),
        }
    }

    /// Under which keys this report meets those it may agree with.
    pub fn block_keys(&self) -> Vec<String> {
        let family =
            if same_family(self.event.kind, EventKind::Meeting) { "meeting" } else { self.event.kind.as_str() };
        let mut keys = Vec::new();
        if let Some(edition) = self.event.edition {
            keys.push(format!("edition {edition}"));
        }
        let when = self.event.when();
        let month = when.start.and_then(PartialDate::month);
        for locality in self.vn.iter().chain(&self.fr) {
            match month {
                Some(month) => {
                    let last = when.end.and_then(PartialDate::month).unwrap_or(month);
                    keys.push(format!("{family} {locality} {month}"));
                    if last != month {
                        keys.push(format!("{family} {locality} {last}"));
                    }
                }
                None => keys.push(format!("{family} {locality} year {:?}", when.start.and_then(PartialDate::year))),
            }
        }
        // An undated report meets others through its people and its pair.
        for person in &self.people {
            keys.push(format!("{family} {person}"));
        }
        for leader in &self.leaders {
            keys.push(format!("{family} {leader}"));
        }
        for vn in self.vn.iter().filter(|key| !key.contains('-')) {
            for fr in self.fr.iter().filter(|key| !key.contains('-')) {
                keys.push(format!("{family} {vn} {fr}"));
            }
        }
        keys.sort();
        keys.dedup();
        keys
    }
}

fn split(origin: &str) -> Vec<String> {
    origin.split(", ").map(str::to_owned).collect()
}

fn names_and_places(names: &[String], ids: &[crate::model::LocalityId]) -> BTreeSet<String> {
    // Ids of the event's places stand beside its parties'; only those whose name is a party's count.
    let gazetteer = crate::geo::gazetteer();
    let folded: BTreeSet<String> = names.iter().map(|name| text::fold(name)).collect();
    let own: Vec<_> = ids
        .iter()
        .filter(|id| gazetteer.by_id(id).is_some_and(|place| folded.contains(&text::fold(place.name))))
        .cloned()
        .collect();
    locality_keys(names, &own)
}

/// How two dates stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Days {
    /// They share a day, or are within the slack.
    Meet,
    Apart,
    /// One of them is not known to the day.
    Open,
}

fn civil(date: PartialDate, year: i16) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(date.year().unwrap_or(year), date.month()? as i8, date.day()? as i8).ok()
}

fn days(left: When, right: When, slack: i32) -> Days {
    let (Some(left_start), Some(right_start)) = (left.start, right.start) else { return Days::Open };
    let exact = |date: PartialDate| date.day().is_some();
    if exact(left_start) && exact(right_start) {
        // Without a year on one side, day and month decide in the other's year.
        let year = left_start.year().or(right_start.year()).unwrap_or(2000);
        let bounds = |when: When| Some((civil(when.start?, year)?, civil(when.end.or(when.start)?, year)?));
        let (Some((a, b)), Some((c, d))) = (bounds(left), bounds(right)) else { return Days::Open };
        let gap = (c - b).get_days().max((a - d).get_days());
        return if gap <= slack { Days::Meet } else { Days::Apart };
    }
    let differs = |read: fn(PartialDate) -> Option<i16>| matches!((read(left_start), read(right_start)), (Some(one), Some(other)) if one != other);
    if differs(PartialDate::year)
        || differs(|date| date.month().map(i16::from))
            && left.end.and_then(PartialDate::month) != right.start.and_then(PartialDate::month)
    {
        return Days::Apart;
    }
    Days::Open
}

/// True where the undated report was written soon after the dated event, as far as its date line says.
fn written_soon_after(undated: &Report<'_>, dated: &Report<'_>) -> Option<bool> {
    let published = undated.article.published?;
    let when = dated.event.when();
    let start = when.start?;
    let year = start.year().or(published.year())?;
    let held = civil(start, year)?;
    let (first, last) = match published.day() {
        Some(_) => (civil(published, year)?, civil(published, year)?),
        None => {
            let first = jiff::civil::Date::new(published.year()?, published.month()? as i8, 1).ok()?;
            (first, first.last_of_month())
        }
    };
    Some((last - held).get_days() >= 0 && (first - held).get_days() <= REPORTING_DAYS)
}

/// True where two reports cannot be of one event.
pub fn contradict(left: &Report<'_>, right: &Report<'_>) -> bool {
    if !same_family(left.event.kind, right.event.kind) {
        return true;
    }
    let (one, other) = (left.event, right.event);
    if let (Some(one), Some(other)) = (one.edition, other.edition) {
        return one != other;
    }
    let slack = if one.kind == EventKind::Conference { 4 } else { SLACK_DAYS };
    if days(one.when(), other.when(), slack) == Days::Apart {
        return true;
    }
    let undated = |report: &Report<'_>| report.event.when().start.is_none();
    let soon = match (undated(left), undated(right)) {
        (true, false) => written_soon_after(left, right),
        (false, true) => written_soon_after(right, left),
        _ => None,
    };
    if soon == Some(false) {
        return true;
    }
    let disjoint = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
    };
    match one.kind {
        EventKind::DelegationVisit => {
            disjoint(&left.origins, &right.origins) || disjoint(&left.leaders, &right.leaders)
        }
        // A council's vote and the signing that follows it are two events, however near.
        EventKind::AgreementSigning => {
            is_vote(one) != is_vote(other) || disjoint(&left.vn, &right.vn) || disjoint(&left.fr, &right.fr)
        }
        EventKind::Conference => disjoint(&left.vn, &right.vn) && disjoint(&left.fr, &right.fr),
        _ => disjoint(&left.vn, &right.vn) || disjoint(&left.fr, &right.fr),
    }
}

fn is_vote(event: &EventClaim) -> bool {
    event.rule == "council_vote"
}

/// The strength and the reasons where two reports agree, `None` where they do not.
pub fn agree(left: &Report<'_>, right: &Report<'_>) -> Option<(u32, Vec<MergeReason>)> {
    if contradict(left, right) {
        return None;
    }
    let mut reasons = Vec::new();
    let mut note = |rule: &str, value: String| reasons.push(MergeReason { rule: rule.to_owned(), value });
    let (one, other) = (left.event, right.event);
    let shared =
        |one: &BTreeSet<String>, other: &BTreeSet<String>| one.intersection(other).cloned().collect::<Vec<_>>();
    let vn = shared(&left.vn, &right.vn);
    let fr = shared(&left.fr, &right.fr);
    let people = shared(&left.people, &right.people);
    let leaders = shared(&left.leaders, &right.leaders);
    let origins = shared(&left.origins, &right.origins);
    let dates = days(one.when(), other.when(), SLACK_DAYS);
    let same_edition = one.edition.is_some() && one.edition == other.edition;
    let meet = dates == Days::Meet;
    if same_edition {
        note("edition", one.edition.map(|edition| edition.to_string()).unwrap_or_default());
    }
    if meet {
        note("dates", show(one.when()));
    }
    if !leaders.is_empty() {
        note("leader", leaders.join(", "));
    }
    if !origins.is_empty() {
        note("origin", names_only(&origins));
    }
    if !vn.is_empty() || !fr.is_empty() {
        let all: Vec<String> = vn.iter().chain(&fr).cloned().collect();
        note("localities", names_only(&all));
    }
    if people.len() > 1 {
        note("people", people.join(", "));
    }
    let both_sides = !vn.is_empty() && !fr.is_empty();
    let day_open = dates == Days::Open;
    let coarse_meet = day_open && one.when().start.is_some() && other.when().start.is_some();
    let undated = one.when().start.is_none() || other.when().start.is_none();
    let agrees = match one.kind {
        EventKind::Conference => {
            let host = !vn.is_empty() || !fr.is_empty();
            let series = |event: &EventClaim| {
                event.edition.is_some() || event.rule == "conference_of_series" || event.rule == "announced"
            };
            same_edition || (host && (meet || coarse_meet) && series(one) == series(other))
        }
        EventKind::DelegationVisit => {
            (!origins.is_empty() || !vn.is_empty() || !fr.is_empty())
                && ((meet && (!origins.is_empty() || both_sides))
                    || (coarse_meet && (!leaders.is_empty() || both_sides))
                    || (undated && !leaders.is_empty() && (both_sides || !origins.is_empty())))
        }
        EventKind::AgreementSigning => both_sides && (meet || coarse_meet || (undated && !people.is_empty())),
        EventKind::Ceremony => {
            (both_sides || !fr.is_empty() || !vn.is_empty()) && (meet || coarse_meet && !people.is_empty())
        }
        _ => {
            let known = (both_sides as usize) * 2 + people.len().min(3);
            let place = !vn.is_empty() || !fr.is_empty();
            (meet && place && known >= 1)
                || (meet && people.len() >= 2)
                || (day_open && place && (people.len() >= 2 || both_sides && !people.is_empty()))
        }
    };
    if !agrees {
        return None;
    }
    let strength = 40 * u32::from(same_edition)
        + 20 * u32::from(meet)
        + 10 * leaders.len().min(2) as u32
        + 5 * people.len().min(4) as u32
        + 4 * u32::from(both_sides);
    Some((strength, reasons))
}

fn names_only(keys: &[String]) -> String {
    let mut names: Vec<&str> = keys.iter().map(String::as_str).filter(|key| !key.contains('-')).collect();
    names.dedup();
    names.join(", ")
}

/// A date or a range in the words of the contract.
pub fn show(when: When) -> String {
    match (when.precision(), when.start, when.end) {
        (Precision::Unknown, ..) => String::new(),
        (_, Some(start), Some(end)) if start != end => format!("{start}/{end}"),
        (_, Some(start), _) => start.to_string(),
        _ => String::new(),
    }
}

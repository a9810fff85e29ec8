//! Events against the gold: paired by kind, days and whom they join.

use std::collections::BTreeSet;

use super::Tally;
use crate::eval::gold::{Article, Dates, Event};
use crate::eval::names;
use crate::eval::pairing::compare;
use crate::model::{EventClaim, EventKind, EventRole, Extraction};

pub fn is_principal(event: &EventClaim) -> bool {
    matches!(event.role, EventRole::Main | EventRole::Planned)
}

/// A printed event in the shape of the gold's.
fn shape(event: &EventClaim) -> Event {
    let own = event.when();
    let dates = Dates {
        start: own.start.map(|start| start.to_string()),
        end: own.end.or(own.start).map(|end| end.to_string()),
        precision: Some(event.precision.as_str().to_owned()),
    };
    Event {
        label: format!(
            "{} {} {}",
            event.kind.as_str(),
            dates.start.clone().unwrap_or("no date".to_owned()),
            event.title.clone().unwrap_or_default()
        ),
        role: event.role.as_str().to_owned(),
        kinds: vec![event.kind.as_str().to_owned()],
        dates: vec![dates],
        vn: names::locality_set(&event.vn_localities),
        fr: names::locality_set(&event.fr_localities),
        places: names::locality_set(&event.places),
        topics: Some(event.topics.iter().map(|topic| topic.as_str().to_owned()).collect()),
        neutral: BTreeSet::new(),
    }
}

pub fn kinds_agree(wanted: &[String], printed: &str, loose: bool) -> bool {
    let exchanged = |kind: &str| {
        [EventKind::Meeting, EventKind::SiteVisit, EventKind::Other].iter().any(|other| other.as_str() == kind)
    };
    wanted.iter().any(|kind| kind == printed)
        || (loose && exchanged(printed) && wanted.iter().all(|kind| exchanged(kind)))
}

/// True where two dates share a day; without a year on one side, day and month decide.
fn overlap(left: &Dates, right: &Dates) -> bool {
    let bounds = |dates: &Dates| -> Option<(String, String)> {
        let (start, end) = (dates.start.clone()?, dates.end.clone()?);
        if start.starts_with("--") {
            return Some((start, end));
        }
        Some((
            format!("{start}{}", "-01-01".get(start.len() - 4..).unwrap_or_default()),
            format!("{end}{}", "-12-31".get(end.len() - 4..).unwrap_or_default()),
        ))
    };
    let (Some(mut one), Some(mut other)) = (bounds(left), bounds(right)) else { return false };
    if one.0.starts_with("--") || other.0.starts_with("--") {
        for side in [&mut one, &mut other] {
            let tail = |date: &str| date[date.len().saturating_sub(5)..].to_owned();
            *side = (tail(&side.0), tail(&side.1));
        }
    }
    one.0 <= other.1 && other.0 <= one.1
}

fn jaccard(left: &BTreeSet<String>, right: &BTreeSet<String>) -> f64 {
    let union = left.union(right).count();
    if union == 0 { 0.0 } else { left.intersection(right).count() as f64 / union as f64 }
}

fn event_score(wanted: &Event, printed: &Event, loose: bool) -> Option<f64> {
    if !kinds_agree(&wanted.kinds, &printed.kinds[0], loose) {
        return None;
    }
    let everywhere = |event: &Event| -> BTreeSet<String> {
        event.vn.iter().chain(&event.fr).chain(&event.places).cloned().collect()
    };
    let (one, other) = (everywhere(wanted), everywhere(printed));
    let when = &printed.dates[0];
    let same_places = !one.is_disjoint(&other);
    let same_days = wanted.dates.iter().any(|dates| overlap(dates, when));
    let comparable = when.start.is_some() && wanted.dates.iter().any(|dates| dates.start.is_some());
    if !same_places && !same_days && (comparable || (!one.is_empty() && !other.is_empty())) {
        return None;
    }
    let one_if = |holds: bool| f64::from(u8::from(holds));
    let same_start = when.start.is_some() && wanted.dates.iter().any(|dates| dates.start == when.start);
    let empty = BTreeSet::new();
    Some(
        100.0
            + 8.0 * one_if(wanted.kinds.contains(&printed.kinds[0]))
            + 4.0 * one_if(same_start)
            + 2.0 * one_if(same_days)
            + 4.0 * jaccard(&one, &other)
            + jaccard(wanted.topics.as_ref().unwrap_or(&empty), printed.topics.as_ref().unwrap_or(&empty)),
    )
}

pub fn events(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let printed: Vec<Event> = found.events.iter().map(shape).collect();
    for (strict, loose, roles) in [
        ("events.strict", "events.loose", &["main", "planned"][..]),
        ("events.sub.strict", "events.sub.loose", &["sub"][..]),
    ] {
        let of_role = |events: &[Event]| -> Vec<Event> {
            events.iter().filter(|event| roles.contains(&event.role.as_str())).cloned().collect()
        };
        let (wanted, given) = (of_role(&gold.events), of_role(&printed));
        for (measure, is_loose) in [(strict, false), (loose, true)] {
            let outcome =
                compare(&wanted, &given, |left, right| event_score(left, right, is_loose), |_| false, |_| false);
            tally.outcome(measure, &gold.id, &outcome, |at| wanted[at].label.clone(), |at| given[at].label.clone());
            if measure == "events.loose" {
                for (left, right) in &outcome.pairs {
                    event_fields(tally, &gold.id, &wanted[*left], &given[*right]);
                }
            }
        }
    }
}

fn event_fields(tally: &mut Tally, id: &str, wanted: &Event, printed: &Event) {
    let when = &printed.dates[0];
    let fits = |dates: &Dates| (dates.start == when.start, dates.end == when.end, dates.precision == when.precision);
    let Some(best) = wanted.dates.iter().rev().max_by_key(|dates| fits(dates)) else { return };
    let (start, end, precision) = fits(best);
    let label = |field: &str, expected: &Option<String>, given: &Option<String>| {
        format!("{}: {field} {expected:?}, printed {given:?}", wanted.label)
    };
    tally.share("events.kind", id, wanted.kinds.contains(&printed.kinds[0]), || {
        format!("{}: printed {}", wanted.label, printed.kinds[0])
    });
    tally.share("events.start", id, start, || label("start", &best.start, &when.start));
    tally.share("events.end", id, end, || label("end", &best.end, &when.end));
    tally.share("events.precision", id, precision, || label("precision", &best.precision, &when.precision));
    for (measure, expected, given) in
        [("events.vn_localities", &wanted.vn, &printed.vn), ("events.fr_localities", &wanted.fr, &printed.fr)]
    {
        let judged: BTreeSet<String> =
            given.iter().filter(|key| expected.contains(*key) || !wanted.neutral.contains(*key)).cloned().collect();
        tally.sets(measure, id, expected, &judged, &wanted.label);
    }
    if let (Some(expected), Some(given)) = (&wanted.topics, &printed.topics) {
        tally.sets("events.topics", id, expected, given, &wanted.label);
    }
}

//! What the reports of one event say differently: every value kept, with who says it, and the one the headline shows.
//! Reported beats planned; then more independent sources; then the more precise; then the later article.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::merge::compare::show;
use vnfr_model::{ClaimStatus, Conflict, ConflictValue, EventStatus, PartialDate, Precision, Span, When};
use vnfr_text as text;

use super::dispatch::Dispatches;
use super::report::Told;
use super::with_year;

/// One source's word on a field.
struct Said {
    value: String,
    file: Arc<str>,
    span: Option<Span>,
    status: ClaimStatus,
    precision: u8,
    published: Option<PartialDate>,
}

/// The conflicts, and the date the headline shows where the reports give any.
pub fn find(told: &[Told], dispatches: &Dispatches, year: Option<i16>) -> (Vec<Conflict>, Option<When>) {
    let mut conflicts = Vec::new();
    let (dates, whens) = dates(told, year);
    let mut chosen_when = None;
    if let Some((value, rule)) = choose(&dates, dispatches) {
        chosen_when = whens.get(&value).copied();
        push(&mut conflicts, "dates", dates, &value, rule);
    }
    for (what, said) in figures(told) {
        if let Some((value, rule)) = choose(&said, dispatches) {
            push(&mut conflicts, what, said, &value, rule);
        }
    }
    let leaders = leaders(told);
    if let Some((value, rule)) = choose(&leaders, dispatches) {
        push(&mut conflicts, "leader", leaders, &value, rule);
    }
    (conflicts, chosen_when)
}

/// What reports count differently, each by the value it tells first. A total and a share of it in one report are two figures
/// and no difference; neither are reports that share a value.
fn figures(told: &[Told]) -> BTreeMap<&str, Vec<Said>> {
    let mut figures: BTreeMap<&str, Vec<Vec<Said>>> = BTreeMap::new();
    for report in told {
        let mut own: BTreeMap<&str, Vec<Said>> = BTreeMap::new();
        for figure in &report.figures {
            own.entry(&figure.what).or_default().push(Said {
                value: figure.value.to_string(),
                file: report.file.clone(),
                span: figure.evidence.first().copied(),
                status: figure.status,
                precision: 1,
                published: report.published,
            });
        }
        own.into_iter().for_each(|(what, said)| figures.entry(what).or_default().push(said));
    }
    let first = |reports: Vec<Vec<Said>>| -> Option<Vec<Said>> {
        let all = |value: &str| reports.iter().all(|said| said.iter().any(|other| other.value == value));
        let agreed = reports.first()?.iter().any(|said| all(&said.value));
        (!agreed).then(|| reports.into_iter().filter_map(|said| said.into_iter().next()).collect())
    };
    figures.into_iter().filter_map(|(what, reports)| Some((what, first(reports)?))).collect()
}

fn status_of(report: &Told) -> ClaimStatus {
    if report.status == EventStatus::Planned { ClaimStatus::Planned } else { ClaimStatus::Reported }
}

fn dates(told: &[Told], year: Option<i16>) -> (Vec<Said>, BTreeMap<String, When>) {
    let mut said = Vec::new();
    let mut whens = BTreeMap::new();
    for report in told {
        let stated = std::iter::once((report.when, status_of(report), report.when_span));
        let others = report
            .alternative_dates
            .iter()
            .map(|other| (When { start: Some(other.start), end: other.end }, other.status, Some(other.span)));
        for (when, status, span) in stated.chain(others) {
            if when.start.is_none() {
                continue;
            }
            let completed = with_year(when, year);
            let value = show(completed);
            whens.insert(value.clone(), completed);
            let precision = match completed.precision() {
                Precision::Day => 4,
                Precision::DayNoYear => 3,
                Precision::Month => 2,
                Precision::Year => 1,
                Precision::Unknown => 0,
            };
            said.push(Said { value, file: report.file.clone(), span, status, precision, published: report.published });
        }
    }
    // A month beside a day of that month is less precise, no other date.
    let exact: Vec<String> = said.iter().filter(|said| said.precision >= 3).map(|said| said.value.clone()).collect();
    said.retain(|said| said.precision >= 3 || !exact.iter().any(|value| value.starts_with(&said.value)));
    (said, whens)
}

fn leaders(told: &[Told]) -> Vec<Said> {
    told.iter()
        .flat_map(|report| {
            report.leaders.iter().map(|(leader, span)| Said {
                value: leader.clone(),
                file: report.file.clone(),
                span: *span,
                status: status_of(report),
                precision: 1,
                published: report.published,
            })
        })
        .collect()
}

/// The headline value and the rule that chose it; `None` where nobody says anything.
#[allow(clippy::type_complexity, reason = "a tally of this function alone")]
fn choose(said: &[Said], dispatches: &Dispatches) -> Option<(String, Option<&'static str>)> {
    let mut values: BTreeMap<String, (bool, BTreeSet<usize>, u8, Option<PartialDate>, String)> = BTreeMap::new();
    for one in said {
        let entry =
            values.entry(key(&one.value)).or_insert_with(|| (false, BTreeSet::new(), 0, None, one.value.clone()));
        entry.0 |= one.status != ClaimStatus::Planned;
        entry.1.insert(dispatches.group_of(&one.file));
        entry.2 = entry.2.max(one.precision);
        entry.3 = entry.3.max(one.published);
    }
    let rank =
        |value: &(bool, BTreeSet<usize>, u8, Option<PartialDate>, String)| (value.0, value.1.len(), value.2, value.3);
    let best = values.values().max_by(|left, right| rank(left).cmp(&rank(right)).then_with(|| right.4.cmp(&left.4)))?;
    if values.len() < 2 {
        return Some((best.4.clone(), None));
    }
    let rest: Vec<_> = values.values().filter(|value| value.4 != best.4).collect();
    let rule = if rest.iter().all(|other| best.0 && !other.0) {
        "reported_over_planned"
    } else if rest.iter().all(|other| best.0 & !other.0 || best.1.len() > other.1.len()) {
        "more_sources"
    } else if rest.iter().all(|other| (best.0, best.1.len(), best.2) > (other.0, other.1.len(), other.2)) {
        "more_precise"
    } else if rest.iter().all(|other| best.3 > other.3) {
        "later_article"
    } else {
        // Nothing sets them apart: the first in order of writing is shown, and no rule is claimed.
        return Some((best.4.clone(), None));
    };
    Some((best.4.clone(), Some(rule)))
}

/// Values that differ in marks or case alone are one.
fn key(value: &str) -> String {
    if value.bytes().any(|byte| byte.is_ascii_digit()) { value.to_owned() } else { text::fold(value) }
}

fn push(conflicts: &mut Vec<Conflict>, field: &str, said: Vec<Said>, chosen: &str, rule: Option<&'static str>) {
    let distinct: BTreeSet<String> = said.iter().map(|one| key(&one.value)).collect();
    if distinct.len() < 2 {
        return;
    }
    let mut values: Vec<ConflictValue> = said
        .into_iter()
        .map(|one| ConflictValue {
            chosen: key(&one.value) == key(chosen),
            value: one.value,
            file: one.file.to_string(),
            span: one.span,
            status: one.status,
        })
        .collect();
    values.sort_by(|left, right| {
        (!left.chosen, &left.file, left.span, &left.value).cmp(&(!right.chosen, &right.file, right.span, &right.value))
    });
    values.dedup_by(|right, left| right.value == left.value && right.file == left.file);
    conflicts.push(Conflict { field: field.to_owned(), values, rule: rule.map(str::to_owned) });
}

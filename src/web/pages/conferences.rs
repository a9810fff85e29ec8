//! The conference of local cooperation across its editions: when and where each was held, as far as any source says,
//! and what the atlas's own articles tell of it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;

use crate::model::When;
use crate::store::read::conferences::{self, ConferenceStatementRow};
use crate::store::read::events::{self, EventRow};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::{AppState, Ctx, Link};

/// Editions are counted from the first; those nobody tells of have a line that says so.
const EDITIONS_KNOWN: i64 = 12;

pub struct Line {
    pub href: Option<String>,
    pub number: String,
    pub when: Option<String>,
    pub iso: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub statements: String,
    pub event: Option<(String, String)>,
    pub differs: bool,
}

#[derive(Template)]
#[template(path = "pages/conferences.html")]
pub struct ConferencesPage {
    pub ctx: Ctx,
    pub head: Head,
    pub lines: Vec<Line>,
}

impl Page for ConferencesPage {}

/// The days a statement gives, as one value.
pub(super) fn dates_of(row: &ConferenceStatementRow) -> Option<String> {
    match (row.start_date.as_deref(), row.end_date.as_deref()) {
        (None, None) => None,
        (Some(start), None) => Some(start.to_owned()),
        (Some(start), Some(end)) if start == end => Some(start.to_owned()),
        (start, end) => Some(format!("{}/{}", start.unwrap_or_default(), end.unwrap_or_default())),
    }
}

/// Reads `2023-04-13/2023-04-15`, `2023-04`, `/2019-04-02`, `--04-14`.
pub(super) fn when_of(value: &str) -> When {
    let (start, end) = value.split_once('/').unwrap_or((value, ""));
    events::when(Some(start).filter(|text| !text.is_empty()), Some(end).filter(|text| !text.is_empty()), None)
}

/// The value that leads, of values with their number of sources and of those among them that report: more reports beat
/// any number of announcements, then the more sources, then the more precise (the longer), then order.
pub(super) fn leading<'v>(values: &BTreeMap<&'v str, (usize, usize)>) -> Option<&'v str> {
    values
        .iter()
        .max_by_key(|(value, (sources, reported))| (*reported, *sources, value.len(), std::cmp::Reverse(**value)))
        .map(|(value, _)| *value)
}

impl ConferencesPage {
    pub fn new(ctx: Ctx, statements: &[ConferenceStatementRow], held: &[EventRow]) -> ConferencesPage {
        let last = statements
            .iter()
            .map(|row| row.edition)
            .chain(held.iter().filter_map(|row| row.edition))
            .max()
            .unwrap_or(0)
            .max(EDITIONS_KNOWN);
        let lines = (1..=last).rev().map(|edition| line(&ctx, edition, statements, held)).collect();
        ConferencesPage { head: Head::new(ctx.t("nav-conferences"), ctx.t("conference-lead")), lines, ctx }
    }
}

fn line(ctx: &Ctx, edition: i64, statements: &[ConferenceStatementRow], held: &[EventRow]) -> Line {
    let own: Vec<&ConferenceStatementRow> = statements.iter().filter(|row| row.edition == edition).collect();
    let event = held.iter().find(|row| row.edition == Some(edition));
    let dates: Vec<(String, bool)> =
        own.iter().filter_map(|row| Some((dates_of(row)?, row.qualifier.as_deref() == Some("reported")))).collect();
    let mut counted: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (value, reported) in &dates {
        let entry = counted.entry(value).or_default();
        entry.0 += 1;
        entry.1 += usize::from(*reported);
    }
    let when = leading(&counted).map(when_of).or_else(|| event.map(EventRow::when));
    let city = own.iter().find_map(|row| row.city.clone());
    let country = own.iter().find_map(|row| row.country.as_deref());
    // Days that differ are a disagreement; a month beside its day is only less exact.
    let days = counted.keys().filter(|value| value.len() >= "2023-04-14".len()).count();
    Line {
        href: (!own.is_empty() || event.is_some())
            .then(|| u32::try_from(edition).ok().map(|edition| ctx.link(&Link::Conference(edition))))
            .flatten(),
        number: ctx.t1("conference-edition", "n", edition.to_string()),
        when: when.map(|when| ctx.when(&when)),
        iso: when.and_then(|when| when.start).map(|start| start.to_string()),
        city,
        country: country.map(|country| ctx.word("country", &country.to_lowercase()).into_owned()),
        statements: ctx.number(own.len()),
        event: event.map(|row| (ctx.n("event-reports", row.article_count), ctx.url_event(&row.slug))),
        differs: days > 1,
    }
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let statements = conferences::statements(&release.pool).await?;
    let held = conferences::events(&release.pool).await?;
    respond(&ConferencesPage::new(ctx, &statements, &held))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reported_leads_then_more_sources_then_more_precise() {
        let lead = |values: &[(&'static str, usize, usize)]| {
            leading(&values.iter().map(|(value, sources, reported)| (*value, (*sources, *reported))).collect())
        };
        assert_eq!(
            lead(&[("2023-04-13/2023-04-16", 5, 1), ("2023-04-14/2023-04-16", 2, 2)]),
            Some("2023-04-14/2023-04-16")
        );
        assert_eq!(lead(&[("2013-06", 1, 1), ("2013-06-09/2013-06-12", 2, 2)]), Some("2013-06-09/2013-06-12"));
        assert_eq!(lead(&[("2019-04", 1, 1), ("2019-04-01/2019-04-02", 1, 1)]), Some("2019-04-01/2019-04-02"));
        assert_eq!(lead(&[]), None);
    }

    #[test]
    fn a_closing_day_alone_is_a_date() {
        let when = when_of("/2019-04-02");
        assert_eq!((when.start, when.end.map(|end| end.to_string())), (None, Some("2019-04-02".to_owned())));
    }
}

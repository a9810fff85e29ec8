//! Reads the conference of local cooperation across its editions: what others declare, and what articles tell. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::shared::{article_opening, article_title, event_columns};
use crate::store::Pool;

/// What one source outside the atlas says of one edition.
#[derive(Clone, Debug, FromRow)]
pub struct ConferenceStatementRow {
    pub edition: i64,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub date_precision: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub theme_vi: Option<String>,
    pub theme_fr: Option<String>,
    pub vn_localities: Option<i64>,
    pub fr_localities: Option<i64>,
    pub delegates: Option<i64>,
    pub qualifier: Option<String>,
    pub source_url: Option<String>,
    pub source_publisher: Option<String>,
    pub note: Option<String>,
}

/// All statements of all editions, a few dozen. Rides `conference_statement_of_edition`.
pub const CONFERENCE_STATEMENTS: &str = "
select edition, start_date, end_date, date_precision, city, country, theme_vi, theme_fr, vn_localities, fr_localities,
       delegates, qualifier, source_url, source_publisher, note
from conference_statement
order by edition, id";

/// The events of the atlas that are an edition, one at most an edition but for what could not be merged.
pub const CONFERENCE_EVENTS: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event e
where e.edition is not null and e.role in ('main', 'planned')
order by e.edition, e.id"
);

/// A value that an article gives of an edition's event.
#[derive(Clone, Debug, FromRow)]
pub struct EditionValueRow {
    pub event_id: i64,
    /// Of a figure; null for dates.
    pub figure_id: Option<i64>,
    /// `dates`, or the word of a figure.
    pub field: String,
    pub value: String,
    pub qualifier: Option<String>,
    pub status: String,
    pub article_slug: String,
    pub article_title: Option<String>,
    pub article_publisher: Option<String>,
    pub article_published: Option<String>,
}

/// Dates as each report gives them, and figures, of the events of one edition. Rides `event_by_edition`, the key of
/// `event_report` and `figure_of_event`.
pub const VALUES_OF_EDITION: &str = concat!(
    "
select e.id as event_id, null as figure_id, 'dates' as field, r.dates as value, null as qualifier,
       case r.status when 'planned' then 'planned' else 'reported' end as status,
       a.slug as article_slug, ",
    article_title!("a"),
    " as article_title, a.publisher as article_publisher,
       a.published as article_published
from event e
join event_report r on r.event_id = e.id
join article a on a.id = r.article_id
where e.edition = ?1 and r.dates is not null
union all
select e.id, f.id, f.what, cast(f.value as text), f.qualifier, f.status, a.slug,
       ",
    article_title!("a"),
    ", a.publisher, a.published
from event e
join figure f on f.event_id = e.id
join article a on a.id = f.article_id
where e.edition = ?1"
);

pub const STATEMENTS: &[(&str, &str)] = &[
    ("CONFERENCE_STATEMENTS", CONFERENCE_STATEMENTS),
    ("CONFERENCE_EVENTS", CONFERENCE_EVENTS),
    ("VALUES_OF_EDITION", VALUES_OF_EDITION),
];

pub async fn statements(pool: &Pool) -> Result<Vec<ConferenceStatementRow>, sqlx::Error> {
    sqlx::query_as(CONFERENCE_STATEMENTS).fetch_all(pool).await
}

pub async fn events(pool: &Pool) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(CONFERENCE_EVENTS).fetch_all(pool).await
}

pub async fn values(pool: &Pool, edition: i64) -> Result<Vec<EditionValueRow>, sqlx::Error> {
    sqlx::query_as(VALUES_OF_EDITION).bind(edition).fetch_all(pool).await
}

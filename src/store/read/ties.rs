//! Reads ties: the list of pairs, and one pair with who says what of it, its events and what was signed. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::evidence::EvidenceRow;
use super::shared::{article_opening, article_title, event_columns};
use crate::store::Pool;

/// A pair with its standing.
#[derive(Clone, Debug, FromRow)]
pub struct TieRow {
    pub id: i64,
    pub slug: String,
    pub vn_key: String,
    pub vn_slug: String,
    pub vn_era: String,
    pub vn_level: String,
    pub vn_name: String,
    /// The province of today around the Vietnamese side, for filters.
    pub province_slug: Option<String>,
    pub province_name: Option<String>,
    pub fr_key: String,
    pub fr_slug: String,
    pub fr_era: String,
    pub fr_level: String,
    pub fr_name: String,
    pub since: Option<String>,
    pub since_differs: bool,
    pub declared: bool,
    pub stated: bool,
    pub met: bool,
    /// JSON lists of words.
    pub kinds: String,
    pub topics: String,
    pub event_count: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

/// Every pair. Read whole, once a release: lists, the matrix and suggestions all stand on it.
pub const TIES: &str = "
select t.id, t.slug, v.key as vn_key, v.slug as vn_slug, v.era as vn_era, v.level as vn_level, v.name as vn_name,
       n.slug as province_slug, n.name as province_name,
       f.key as fr_key, f.slug as fr_slug, f.era as fr_era, f.level as fr_level, f.name as fr_name,
       t.since, t.since_differs, t.declared, t.stated, t.met, t.kinds, t.topics, t.event_count, t.first_day, t.last_day
from tie t
join locality v on v.id = t.vn_id
join locality f on f.id = t.fr_id
left join locality n on n.id = v.province_today_id
order by t.id";

/// One pair. Rides the unique index of slugs.
pub const TIE_BY_SLUG: &str = "
select t.id, t.slug, v.key as vn_key, v.slug as vn_slug, v.era as vn_era, v.level as vn_level, v.name as vn_name,
       n.slug as province_slug, n.name as province_name,
       f.key as fr_key, f.slug as fr_slug, f.era as fr_era, f.level as fr_level, f.name as fr_name,
       t.since, t.since_differs, t.declared, t.stated, t.met, t.kinds, t.topics, t.event_count, t.first_day, t.last_day
from tie t
join locality v on v.id = t.vn_id
join locality f on f.id = t.fr_id
left join locality n on n.id = v.province_today_id
where t.slug = ?1";

/// What one source says of a pair.
#[derive(Clone, Debug, FromRow)]
pub struct StatementRow {
    pub origin: String,
    pub vn_name: String,
    pub fr_name: String,
    pub kind: Option<String>,
    pub since: Option<String>,
    pub until: Option<String>,
    pub status: Option<String>,
    pub topics: String,
    pub source_url: Option<String>,
    pub source_publisher: Option<String>,
    pub source_date: Option<String>,
    pub note: Option<String>,
    pub article_slug: Option<String>,
    pub article_title: Option<String>,
    pub article_publisher: Option<String>,
    pub article_language: Option<String>,
    pub article_published: Option<String>,
}

/// Who says what of a pair, declared statements first. Rides `tie_statement_of_tie`.
pub const STATEMENTS_OF_TIE: &str = concat!(
    "
select s.origin, s.vn_name, s.fr_name, s.kind, s.since, s.until, s.status, s.topics, s.source_url, s.source_publisher,
       s.source_date, s.note, a.slug as article_slug, 
       ",
    article_title!("a"),
    " as article_title, a.publisher as article_publisher,
       a.language as article_language, a.published as article_published
from tie_statement s
left join article a on a.id = s.article_id
where s.tie_id = ?1
order by s.origin, s.id"
);

/// Events that both sides are party to, newest first. Rides the key of `tie_event`.
pub const EVENTS_OF_TIE: &str = concat!(
    "
select ",
    event_columns!(),
    "
from tie_event te
join event e on e.id = te.event_id
where te.tie_id = ?1
order by te.event_id desc
limit ?2"
);

/// What was signed at the events of a pair.
#[derive(Clone, Debug, FromRow)]
pub struct AgreementRow {
    pub id: i64,
    pub name: String,
    pub event_slug: String,
    pub event_start: Option<String>,
    pub article_slug: String,
    pub article_language: String,
}

/// Agreements signed at a pair's events or at parts of these, newest first. Rides `event_of_parent` and
/// `agreement_of_event`.
pub const AGREEMENTS_OF_TIE: &str = "
with meeting (event_id) as (
    select event_id from tie_event where tie_id = ?1
    union
    select e.id from tie_event te join event e on e.parent_id = te.event_id where te.tie_id = ?1
)
select g.id, g.name, e.slug as event_slug, e.start_date as event_start, a.slug as article_slug,
       a.language as article_language
from meeting m
join agreement g on g.event_id = m.event_id
join event e on e.id = g.event_id
join article a on a.id = g.article_id
order by e.first_day desc, g.id";

/// Events of a pair by year and status, for its timeline.
#[derive(Clone, Debug, FromRow)]
pub struct TieYearRow {
    pub year: i64,
    pub events: i64,
    pub event_slug: String,
    pub start_date: Option<String>,
    pub status: String,
}

/// How many events in which year; the bare columns beside `max(e.id)` are of that event.
pub const YEARS_OF_TIE: &str = "
select e.first_day / 10000 as year, count(*) as events, e.slug as event_slug, e.start_date, e.status, max(e.id)
from tie_event te
join event e on e.id = te.event_id
where te.tie_id = ?1 and e.first_day is not null
group by year
order by year";

/// Who declares a tie.
#[derive(Clone, Debug, FromRow)]
pub struct DeclarationRow {
    pub tie_id: i64,
    pub source_url: Option<String>,
    pub source_publisher: Option<String>,
    pub source_date: Option<String>,
}

/// Who declares these ties, a JSON list of ids. Rides `tie_statement_of_tie`.
pub const DECLARATIONS_OF_TIES: &str = "
select s.tie_id, s.source_url, s.source_publisher, s.source_date
from json_each(?1) as asked
cross join tie_statement s on s.tie_id = asked.value
where s.origin = 'declared' and s.source_url is not null
order by s.tie_id, s.id
limit 400";

/// Every sentence that speaks of these ties, a JSON list of ids, chosen values first. Rides `evidence_of_subject`.
pub const EVIDENCE_OF_TIES: &str = concat!(
    "
select v.subject_kind, v.subject_id, v.field, v.value, v.quote, v.status, v.chosen, a.slug as article,
       ",
    article_title!("a"),
    " as title,
       a.language, a.publisher, a.published,
       v.id - (select f.id from evidence f where f.article_id = a.id order by f.start_at, f.id limit 1) + 1 as number
from json_each(?1) as asked
cross join evidence v on v.subject_kind = 'tie' and v.subject_id = asked.value
join article a on a.id = v.article_id
order by v.chosen desc, v.id
limit 400"
);

pub const STATEMENTS: &[(&str, &str)] = &[
    ("DECLARATIONS_OF_TIES", DECLARATIONS_OF_TIES),
    ("EVIDENCE_OF_TIES", EVIDENCE_OF_TIES),
    ("TIES", TIES),
    ("TIE_BY_SLUG", TIE_BY_SLUG),
    ("STATEMENTS_OF_TIE", STATEMENTS_OF_TIE),
    ("EVENTS_OF_TIE", EVENTS_OF_TIE),
    ("AGREEMENTS_OF_TIE", AGREEMENTS_OF_TIE),
    ("YEARS_OF_TIE", YEARS_OF_TIE),
];

pub async fn all(pool: &Pool) -> Result<Vec<TieRow>, sqlx::Error> {
    sqlx::query_as(TIES).fetch_all(pool).await
}

/// Who declares these ties, and the sentences that speak of them.
pub async fn said_of(pool: &Pool, ties: &[i64]) -> Result<(Vec<DeclarationRow>, Vec<EvidenceRow>), sqlx::Error> {
    let ids = serde_json::Value::from(ties).to_string();
    let declared = sqlx::query_as(DECLARATIONS_OF_TIES).bind(&ids).fetch_all(pool).await?;
    Ok((declared, sqlx::query_as(EVIDENCE_OF_TIES).bind(&ids).fetch_all(pool).await?))
}

pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<TieRow>, sqlx::Error> {
    sqlx::query_as(TIE_BY_SLUG).bind(slug).fetch_optional(pool).await
}

pub async fn statements(pool: &Pool, tie: i64) -> Result<Vec<StatementRow>, sqlx::Error> {
    sqlx::query_as(STATEMENTS_OF_TIE).bind(tie).fetch_all(pool).await
}

pub async fn events(pool: &Pool, tie: i64, limit: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_OF_TIE).bind(tie).bind(limit).fetch_all(pool).await
}

pub async fn agreements(pool: &Pool, tie: i64) -> Result<Vec<AgreementRow>, sqlx::Error> {
    sqlx::query_as(AGREEMENTS_OF_TIE).bind(tie).fetch_all(pool).await
}

pub async fn years(pool: &Pool, tie: i64) -> Result<Vec<TieYearRow>, sqlx::Error> {
    sqlx::query_as(YEARS_OF_TIE).bind(tie).fetch_all(pool).await
}

//! Reads the evidence of one subject: a tie, a person, a body, an event with all that hangs on it. Knows SQL.

use sqlx::FromRow;

use super::Statement;
use super::shared::{article_opening, article_title};
use crate::store::Pool;

/// A sentence that says a value.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct EvidenceRow {
    pub subject_kind: String,
    pub subject_id: i64,
    pub field: String,
    pub value: Option<String>,
    pub quote: String,
    pub status: String,
    pub chosen: bool,
    pub article: String,
    pub title: Option<String>,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    /// Its place among the evidence of its article, from 1: the anchor on the source page.
    pub number: i64,
}

/// Every sentence that says something of a subject, chosen values first, at most 400. Rides `evidence_of_subject`; an
/// article's first piece of evidence is one step in `evidence_of_article`.
pub const EVIDENCE_OF_SUBJECT: &str = concat!(
    "
select v.subject_kind, v.subject_id, v.field, v.value, v.quote, v.status, v.chosen, a.slug as article,
       ",
    article_title!("a"),
    " as title,
       a.language, a.publisher, a.published,
       v.id - (select f.id from evidence f where f.article_id = a.id order by f.start_at, f.id limit 1) + 1 as number
from evidence v
join article a on a.id = v.article_id
where v.subject_kind = ?1 and v.subject_id = ?2
order by v.chosen desc, v.id
limit 400"
);

/// The evidence of an event and of its figures, agreements and delegations, chosen values first. Rides
/// `evidence_of_subject`; an article's first piece of evidence is one step in `evidence_of_article`.
pub const EVIDENCE_OF_EVENT: &str = concat!(
    "
with subject (kind, id) as (
    select 'event', ?1
    union all select 'figure', id from figure where event_id = ?1
    union all select 'agreement', id from agreement where event_id = ?1
    union all select 'delegation', id from delegation where event_id = ?1
)
select v.subject_kind, v.subject_id, v.field, v.value, v.quote, v.status, v.chosen, a.slug as article,
       ",
    article_title!("a"),
    " as title,
       a.language, a.publisher, a.published,
       v.id - (select f.id from evidence f where f.article_id = a.id order by f.start_at, f.id limit 1) + 1 as number
from subject
cross join evidence v on v.subject_kind = subject.kind and v.subject_id = subject.id
join article a on a.id = v.article_id
order by v.chosen desc, v.id"
);

pub const STATEMENTS: &[Statement] =
    &[("EVIDENCE_OF_SUBJECT", EVIDENCE_OF_SUBJECT), ("EVIDENCE_OF_EVENT", EVIDENCE_OF_EVENT)];

/// `kind` is the word of `evidence.subject_kind`.
pub async fn of_subject(pool: &Pool, kind: &str, id: i64) -> Result<Vec<EvidenceRow>, sqlx::Error> {
    sqlx::query_as(EVIDENCE_OF_SUBJECT).bind(kind).bind(id).fetch_all(pool).await
}

/// The evidence of an event and of its figures, agreements and delegations.
pub async fn of_event(pool: &Pool, event: i64) -> Result<Vec<EvidenceRow>, sqlx::Error> {
    sqlx::query_as(EVIDENCE_OF_EVENT).bind(event).fetch_all(pool).await
}

//! Reads the evidence of one subject that is not an event (a tie, a person, a body), and where its old slugs lead.
//! Knows SQL.

use sqlx::SqlitePool;

use super::Statement;
use super::events::EvidenceRow;

/// Every sentence that says something of a subject, chosen values first, at most 400. Rides `evidence_of_subject`; an
/// article's first piece of evidence is one step in `evidence_of_article`.
pub const EVIDENCE_OF_SUBJECT: &str = "
select v.subject_kind, v.subject_id, v.field, v.value, v.quote, v.status, v.chosen, a.slug as article, a.title,
       a.language, a.publisher, a.published,
       v.id - (select f.id from evidence f where f.article_id = a.id order by f.start_at, f.id limit 1) + 1 as number
from evidence v
join article a on a.id = v.article_id
where v.subject_kind = ?1 and v.subject_id = ?2
order by v.chosen desc, v.id
limit 400";

/// Where a slug that once named a page leads: the slug of today, or null where it was withdrawn. Rides the primary key.
pub const ALIAS_OF_SLUG: &str = "
select target from slug_alias where subject_kind = ?1 and slug = ?2";

pub const STATEMENTS: &[Statement] = &[("EVIDENCE_OF_SUBJECT", EVIDENCE_OF_SUBJECT), ("ALIAS_OF_SLUG", ALIAS_OF_SLUG)];

/// `kind` is the word of `evidence.subject_kind`.
pub async fn of_subject(pool: &SqlitePool, kind: &str, id: i64) -> Result<Vec<EvidenceRow>, sqlx::Error> {
    sqlx::query_as(EVIDENCE_OF_SUBJECT).bind(kind).bind(id).fetch_all(pool).await
}

/// `None` where the slug never named anything; `Some(None)` where it was withdrawn.
pub async fn alias(pool: &SqlitePool, kind: &str, slug: &str) -> Result<Option<Option<String>>, sqlx::Error> {
    sqlx::query_scalar(ALIAS_OF_SLUG).bind(kind).bind(slug).fetch_optional(pool).await
}

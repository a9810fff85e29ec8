//! Reads where a slug leads that names nothing any more. Knows SQL.

use super::Statement;
use crate::store::Pool;

/// Where a slug that once named a subject leads: the slug of today, or null where it was withdrawn.
pub const SLUG_ALIAS: &str = "
select target from slug_alias where subject_kind = ?1 and slug = ?2";

pub const STATEMENTS: &[Statement] = &[("SLUG_ALIAS", SLUG_ALIAS)];

/// Where an old slug of a subject leads: `Some(None)` where it was withdrawn, `None` where it never was.
pub async fn target(pool: &Pool, subject: &str, slug: &str) -> Result<Option<Option<String>>, sqlx::Error> {
    sqlx::query_scalar(SLUG_ALIAS).bind(subject).bind(slug).fetch_optional(pool).await
}

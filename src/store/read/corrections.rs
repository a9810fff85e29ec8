//! Reads what a reviewer changed of one subject, beside what the articles say. Knows SQL.

use super::Statement;
use super::event::CorrectionPart;
use crate::store::Pool;

/// Corrections of a person or a body, in the order of their file. Rides `correction_of_subject`.
pub const CORRECTIONS_OF_SUBJECT: &str = "
    select action, field, before_value as before, after_value as after, reason, source, made_on
    from correction
    where subject_kind = ?1 and slug = ?2 and applied = 1
    order by id";

pub const STATEMENTS: &[Statement] = &[("CORRECTIONS_OF_SUBJECT", CORRECTIONS_OF_SUBJECT)];

pub async fn of_subject(pool: &Pool, kind: &str, slug: &str) -> Result<Vec<CorrectionPart>, sqlx::Error> {
    sqlx::query_as(CORRECTIONS_OF_SUBJECT).bind(kind).bind(slug).fetch_all(pool).await
}

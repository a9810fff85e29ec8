//! Reads releases and what changed in each: the log line by line, newest first. Knows SQL.

use sqlx::FromRow;

use super::Statement;
use crate::store::Pool;

/// A release with its counts of changes.
#[derive(Clone, Debug, FromRow)]
pub struct ReleaseLine {
    pub number: i64,
    pub id: String,
    pub made_at: String,
    pub rules_version: String,
    pub articles: i64,
    pub events: i64,
    pub added: i64,
    pub changed: i64,
    pub merged: i64,
    pub withdrawn: i64,
}

/// The latest releases. Rides the primary key.
pub const RELEASES: &str = "
    select number, id, made_at, rules_version, articles, events, added, changed, merged, withdrawn
    from release
    order by number desc
    limit ?1";

/// One line of the log.
#[derive(Clone, Debug, FromRow)]
pub struct ChangeLine {
    pub id: i64,
    pub release_id: String,
    pub made_at: String,
    pub subject_kind: String,
    pub slug: String,
    pub what: String,
    pub field: Option<String>,
    pub before_value: Option<String>,
    pub after_value: Option<String>,
    pub into_slug: Option<String>,
    pub facts: String,
}

/// Lines of the log before an id, newest first: a page of it at a time. Rides the primary key; `?2` is a release's
/// number or null for all, `?3` a kind of subject or null.
pub const CHANGES: &str = "
    select c.id, r.id as release_id, r.made_at, c.subject_kind, c.slug, c.what, c.field, c.before_value, c.after_value,
           c.into_slug, c.facts
    from change c
    join release r on r.number = c.release_number
    where c.id < ?1 and (?2 is null or c.release_number = ?2) and (?3 is null or c.subject_kind = ?3)
    order by c.id desc
    limit ?4";

/// How many lines there are. Rides `change_of_release`.
pub const CHANGES_COUNT: &str = "
    select count(*)
    from change
    where (?1 is null or release_number = ?1) and (?2 is null or subject_kind = ?2)";

/// The page of the log that begins after `?3` lines. Rides the primary key.
pub const CHANGES_PAGE: &str = "
    select c.id, r.id as release_id, r.made_at, c.subject_kind, c.slug, c.what, c.field, c.before_value, c.after_value,
           c.into_slug, c.facts
    from change c
    join release r on r.number = c.release_number
    where (?1 is null or c.release_number = ?1) and (?2 is null or c.subject_kind = ?2)
    order by c.id desc
    limit ?4 offset ?3";

pub const STATEMENTS: &[Statement] =
    &[("RELEASES", RELEASES), ("CHANGES", CHANGES), ("CHANGES_COUNT", CHANGES_COUNT), ("CHANGES_PAGE", CHANGES_PAGE)];

pub async fn releases(pool: &Pool, limit: i64) -> Result<Vec<ReleaseLine>, sqlx::Error> {
    sqlx::query_as(RELEASES).bind(limit).fetch_all(pool).await
}

/// At most `limit` lines with an id below `before`.
pub async fn before(
    pool: &Pool,
    before: i64,
    release: Option<i64>,
    kind: Option<&str>,
    limit: i64,
) -> Result<Vec<ChangeLine>, sqlx::Error> {
    sqlx::query_as(CHANGES).bind(before).bind(release).bind(kind).bind(limit).fetch_all(pool).await
}

pub async fn count(pool: &Pool, release: Option<i64>, kind: Option<&str>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(CHANGES_COUNT).bind(release).bind(kind).fetch_one(pool).await
}

pub async fn page(
    pool: &Pool,
    release: Option<i64>,
    kind: Option<&str>,
    offset: i64,
    limit: i64,
) -> Result<Vec<ChangeLine>, sqlx::Error> {
    sqlx::query_as(CHANGES_PAGE).bind(release).bind(kind).bind(offset).bind(limit).fetch_all(pool).await
}

//! The release that a file holds: its number, its id, its counts.

use std::path::PathBuf;

use super::Statement;
use crate::store::Pool;

/// An open atlas: connections to one finished file, and what the file says of itself.
#[derive(Clone, Debug)]
pub struct Release {
    pub pool: Pool,
    pub path: PathBuf,
    pub row: ReleaseRow,
}

/// The newest row of `release`.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ReleaseRow {
    pub number: i64,
    pub id: String,
    /// RFC 3339, UTC, whole seconds.
    pub made_at: String,
    pub rules_version: String,
    pub articles: i64,
    pub relevant: i64,
    pub events: i64,
    pub parts: i64,
    pub delegations: i64,
    pub ties: i64,
    pub people: i64,
    pub organisations: i64,
    pub localities: i64,
    pub evidence: i64,
}

/// What stands for the version of the rules in a database of invented events (`demo-data`).
pub const DEMONSTRATION: &str = "demonstration";

impl ReleaseRow {
    /// True where all is invented; every page says so.
    pub fn is_demonstration(&self) -> bool {
        self.rules_version == DEMONSTRATION
    }
}

/// The release the file is at. Rides the primary key.
pub const CURRENT_RELEASE: &str = "
    select number, id, made_at, rules_version, articles, relevant, events, parts, delegations, ties, people,
           organisations, localities, evidence
    from release
    order by number desc
    limit 1";

/// The least a database can be asked: is it there? Rides the primary key.
pub const NUMBER_OF_RELEASE: &str = "select number from release order by number desc limit 1";

pub const STATEMENTS: &[Statement] = &[("CURRENT_RELEASE", CURRENT_RELEASE), ("NUMBER_OF_RELEASE", NUMBER_OF_RELEASE)];

/// The number of the release the file is at.
pub async fn number_of_release(pool: &Pool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(NUMBER_OF_RELEASE).fetch_one(pool).await
}

//! Reads the few counts of the home page, and those of the quality page. Knows SQL.

use sqlx::FromRow;

use super::Statement;
use crate::store::Pool;

/// Figures that matter.
#[derive(Clone, Debug, FromRow)]
pub struct HomeCounts {
    pub delegations_vn: i64,
    pub delegations_fr: i64,
    /// Provinces of today with an event or a tie.
    pub provinces: i64,
    /// French localities with an event or a tie.
    pub partners: i64,
    /// Pairs of localities that somebody calls tied; those that only met at events are none.
    pub ties: i64,
}

/// Rides `delegation_by_side` and `locality_by_level`: counts of an index, not of a table.
pub const HOME_COUNTS: &str = "
select (select count(*) from delegation where side = 'vn') as delegations_vn,
       (select count(*) from delegation where side = 'fr') as delegations_fr,
       (select count(*) from locality
        where country = 'VN' and level = 'province' and era = 'vn34' and (event_count > 0 or tie_count > 0))
           as provinces,
       (select count(*) from locality
        where country = 'FR' and level <> 'country' and (event_count > 0 or tie_count > 0)) as partners,
       (select count(*) from tie where declared or stated) as ties";

/// How sound the record is: one line a fact, by group.
#[derive(Clone, Debug, FromRow)]
pub struct HealthRow {
    /// `precision`, `sources`, `conflicts`, `year`, `language`, `skipped`.
    pub topic: String,
    pub word: String,
    pub count: i64,
}

/// Precision of dates, numbers of independent sources, differences, inferred years, languages of sources, files not taken.
/// Aggregations over the release, asked once a release and kept.
pub const HEALTH: &str = "
select 'precision' as topic, precision as word, count(*) as count
from event where role in ('main', 'planned') group by precision
union all
select 'sources', case when independent_sources >= 3 then 'three' when independent_sources = 2 then 'two' else 'one' end
           as bucket, count(*)
from event where role in ('main', 'planned') group by bucket
union all
select 'conflicts', case when conflict_count > 0 then 'some' else 'none' end as bucket, count(*)
from event where role in ('main', 'planned') group by bucket
union all
select 'year', 'inferred', count(*) from event where role in ('main', 'planned') and year_inferred = 1
union all
select 'language', language, count(*) from article where relevant = 1 group by language
union all
select 'skipped', reason, count(*) from skipped_file group by reason";

pub const STATEMENTS: &[Statement] = &[("HOME_COUNTS", HOME_COUNTS), ("HEALTH", HEALTH)];

pub async fn counts(pool: &Pool) -> Result<HomeCounts, sqlx::Error> {
    sqlx::query_as(HOME_COUNTS).fetch_one(pool).await
}

pub async fn health(pool: &Pool) -> Result<Vec<HealthRow>, sqlx::Error> {
    sqlx::query_as(HEALTH).fetch_all(pool).await
}

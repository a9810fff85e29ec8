//! Reads counts over time and the events of a month. Knows SQL; the drawings are `web`'s.

use sqlx::FromRow;

use super::events::EventRow;
use super::shared::event_columns;
use crate::store::Pool;

/// A count of one group in one year.
#[derive(Clone, Debug, FromRow)]
pub struct YearRow {
    /// The chart: `kind`, `topic` or `delegation`.
    pub chart: String,
    /// The word within it: an event kind, a topic, a side.
    pub word: String,
    pub year: i64,
    pub count: i64,
}

/// Principal events by kind and by topic, delegations by side, each by year. Three aggregations over the whole release:
/// asked once a release and kept.
pub const COUNTS_BY_YEAR: &str = "
select 'kind' as chart, kind as word, first_day / 10000 as year, count(*) as count
from event
where role in ('main', 'planned') and first_day is not null
group by kind, year
union all
select 'topic', t.topic, e.first_day / 10000, count(*)
from event_topic t
join event e on e.id = t.event_id
where e.role in ('main', 'planned') and e.first_day is not null
group by t.topic, e.first_day / 10000
union all
select 'delegation', side, first_day / 10000, count(*)
from delegation
where first_day is not null and side in ('vn', 'fr')
group by side, first_day / 10000";

/// How many principal events state no year: what the charts leave out.
pub const UNDATED: &str = "
select count(*) from event where first_day is null and role in ('main', 'planned')";

/// Months with the number of principal events that begin in them, oldest first.
pub const MONTHS: &str = "
select first_day / 100 as month, count(*) as events
from event
where role in ('main', 'planned') and precision in ('day', 'month') and first_day is not null
group by month
order by month";

/// Principal events that touch a span of days, to the day or the month. Rides `event_by_day`; no visit or conference
/// lasts longer than two months, which bounds the search.
pub const EVENTS_BETWEEN: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event e
where e.first_day between ?1 and ?3 and e.last_day >= ?2 and e.role in ('main', 'planned')
  and e.precision in ('day', 'month')
order by e.first_day, e.id
limit 1000"
);

pub const STATEMENTS: &[(&str, &str)] =
    &[("COUNTS_BY_YEAR", COUNTS_BY_YEAR), ("UNDATED", UNDATED), ("MONTHS", MONTHS), ("EVENTS_BETWEEN", EVENTS_BETWEEN)];

pub async fn by_year(pool: &Pool) -> Result<Vec<YearRow>, sqlx::Error> {
    sqlx::query_as(COUNTS_BY_YEAR).fetch_all(pool).await
}

pub async fn undated(pool: &Pool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(UNDATED).fetch_one(pool).await
}

pub async fn months(pool: &Pool) -> Result<Vec<(i64, i64)>, sqlx::Error> {
    sqlx::query_as(MONTHS).fetch_all(pool).await
}

/// Events that touch the days from `first` to `last` (`yyyymmdd`) and begin no earlier than `reach`.
pub async fn between(pool: &Pool, reach: i64, first: i64, last: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_BETWEEN).bind(reach).bind(first).bind(last).fetch_all(pool).await
}

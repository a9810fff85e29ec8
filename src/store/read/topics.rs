//! Reads fields of work: how many events, ties and provinces each concerns, and one field in detail. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::localities::AroundRow;
use super::shared::{bodies_of_own, event_columns, own_with_parts, people_of_own};
use crate::store::Pool;

#[derive(Clone, Debug, FromRow)]
pub struct TopicRow {
    pub topic: String,
    pub events: i64,
    pub last_day: Option<i64>,
}

/// Fields with their principal events. Rides `event_topic_by_topic`.
pub const TOPICS: &str = "
select t.topic, count(*) as events, max(e.last_day) as last_day
from event_topic t
join event e on e.id = t.event_id
where e.role in ('main', 'planned')
group by t.topic";

/// The newest principal events of a field. Rides `event_topic_by_topic`, whose ids are in date order.
pub const EVENTS_OF_TOPIC: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event_topic t
join event e on e.id = t.event_id
where t.topic = ?1 and e.role in ('main', 'planned')
order by t.event_id desc
limit ?2"
);

/// Localities, bodies and people of a field's newest 2,000 events.
pub const AROUND_TOPIC: &str = concat!(
    "
with recent (event_id) as (
    select t.event_id
    from event_topic t
    join event e on e.id = t.event_id
    where t.topic = ?1 and e.role in ('main', 'planned')
    order by t.event_id desc
    limit 2000
),
",
    own_with_parts!(),
    people_of_own!("", 12),
    "
union all",
    bodies_of_own!("", 12),
    "
union all
select * from (
    select 'province', n.slug, n.name, n.era, null, count(distinct recent.event_id) as events
    from recent
    join event_area ea on ea.event_id = recent.event_id
    join locality n on n.id = ea.locality_id
    where n.country = 'VN' and n.era = 'vn34' and n.level = 'province'
    group by n.id
    order by events desc, n.id
    limit 24
)
union all
select * from (
    select 'partner', l.slug, l.name, l.era, null, count(*) as events
    from recent
    join event_locality el on el.event_id = recent.event_id
    join locality l on l.id = el.locality_id
    where l.country = 'FR' and l.level != 'country'
    group by l.id
    order by events desc, l.id
    limit 24
)"
);

/// How many principal events of a field in which year.
pub const YEARS_OF_TOPIC: &str = "
select e.first_day / 10000 as year, count(*) as events
from event_topic t
join event e on e.id = t.event_id
where t.topic = ?1 and e.role in ('main', 'planned') and e.first_day is not null
group by year
order by year";

pub const STATEMENTS: &[(&str, &str)] = &[
    ("TOPICS", TOPICS),
    ("EVENTS_OF_TOPIC", EVENTS_OF_TOPIC),
    ("AROUND_TOPIC", AROUND_TOPIC),
    ("YEARS_OF_TOPIC", YEARS_OF_TOPIC),
];

pub async fn all(pool: &Pool) -> Result<Vec<TopicRow>, sqlx::Error> {
    sqlx::query_as(TOPICS).fetch_all(pool).await
}

pub async fn events(pool: &Pool, topic: &str, limit: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_OF_TOPIC).bind(topic).bind(limit).fetch_all(pool).await
}

pub async fn around(pool: &Pool, topic: &str) -> Result<Vec<AroundRow>, sqlx::Error> {
    sqlx::query_as(AROUND_TOPIC).bind(topic).fetch_all(pool).await
}

pub async fn years(pool: &Pool, topic: &str) -> Result<Vec<(i64, i64)>, sqlx::Error> {
    sqlx::query_as(YEARS_OF_TOPIC).bind(topic).fetch_all(pool).await
}

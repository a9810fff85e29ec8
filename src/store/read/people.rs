//! Reads people: the list, and one person with offices over time, events and delegations led. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::localities::DelegationRow;
use super::shared::{article_opening, article_title, bodies_of_own, event_columns, fields_of_own, people_of_own};
use crate::store::Pool;

#[derive(Clone, Debug, FromRow)]
pub struct PersonRow {
    pub id: i64,
    pub slug: String,
    pub name: String,
    pub side: String,
    pub last_title: Option<String>,
    pub event_count: i64,
    pub article_count: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

/// Everyone. Read whole, once a release, and kept in the order of names.
pub const PEOPLE: &str = "
select id, slug, name, side, last_title, event_count, article_count, first_day, last_day from person order by id";

/// One person. Rides the unique index of slugs.
pub const PERSON_BY_SLUG: &str = "
select id, slug, name, side, last_title, event_count, article_count, first_day, last_day from person where slug = ?1";

/// Other forms of a name.
pub const NAMES_OF_PERSON: &str = "
select name from person_name where person_id = ?1 order by name";

/// A title that an article gives.
#[derive(Clone, Debug, FromRow)]
pub struct OfficeRow {
    pub title: String,
    pub as_of: Option<String>,
    pub article_slug: String,
    pub article_title: Option<String>,
    pub article_publisher: Option<String>,
    pub article_language: String,
    pub article_published: Option<String>,
}

/// Titles over time, latest first. Rides `person_title_of_person`.
pub const OFFICES_OF_PERSON: &str = concat!(
    "
select t.title, t.as_of, a.slug as article_slug, 
       ",
    article_title!("a"),
    " as article_title, a.publisher as article_publisher,
       a.language as article_language, a.published as article_published
from person_title t
join article a on a.id = t.article_id
where t.person_id = ?1
order by t.as_of_day desc, t.id
limit 500"
);

/// Events a person takes part in, parts included, newest principal ones first. Rides `event_person_by_person`.
pub const EVENTS_OF_PERSON: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event_person ep
join event e on e.id = ep.event_id
where ep.person_id = ?1 and e.role in ('main', 'planned', 'sub')
order by e.first_day desc, e.id
limit ?2"
);

/// Delegations a person led, newest first. Rides `delegation_of_leader`.
pub const DELEGATIONS_OF_PERSON: &str = "
select 'leader' as role, d.slug, d.side, d.origin, d.leader, d.leader_title, ?2 as leader_slug, d.start_date, d.end_date,
       d.partial, d.size, e.slug as event_slug, d.card
from delegation d
left join event e on e.id = d.event_id
where d.leader_id = ?1
order by d.id desc
limit 50";

/// Who stood with a person: people, bodies and fields of the same events, 12 people and bodies at most.
pub const AROUND_PERSON: &str = concat!(
    "
with own (event_id, principal) as (
    select event_id, event_id from event_person where person_id = ?1 order by event_id desc limit 2000
)",
    people_of_own!("where p.id != ?1", 12),
    "
union all",
    bodies_of_own!("", 12),
    "
union all",
    fields_of_own!()
);

pub const STATEMENTS: &[(&str, &str)] = &[
    ("PEOPLE", PEOPLE),
    ("PERSON_BY_SLUG", PERSON_BY_SLUG),
    ("NAMES_OF_PERSON", NAMES_OF_PERSON),
    ("OFFICES_OF_PERSON", OFFICES_OF_PERSON),
    ("EVENTS_OF_PERSON", EVENTS_OF_PERSON),
    ("DELEGATIONS_OF_PERSON", DELEGATIONS_OF_PERSON),
    ("AROUND_PERSON", AROUND_PERSON),
];

pub async fn all(pool: &Pool) -> Result<Vec<PersonRow>, sqlx::Error> {
    sqlx::query_as(PEOPLE).fetch_all(pool).await
}

pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<PersonRow>, sqlx::Error> {
    sqlx::query_as(PERSON_BY_SLUG).bind(slug).fetch_optional(pool).await
}

pub async fn names(pool: &Pool, person: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(NAMES_OF_PERSON).bind(person).fetch_all(pool).await
}

pub async fn offices(pool: &Pool, person: i64) -> Result<Vec<OfficeRow>, sqlx::Error> {
    sqlx::query_as(OFFICES_OF_PERSON).bind(person).fetch_all(pool).await
}

pub async fn events(pool: &Pool, person: i64, limit: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_OF_PERSON).bind(person).bind(limit).fetch_all(pool).await
}

pub async fn delegations(pool: &Pool, person: i64, slug: &str) -> Result<Vec<DelegationRow>, sqlx::Error> {
    sqlx::query_as(DELEGATIONS_OF_PERSON).bind(person).bind(slug).fetch_all(pool).await
}

pub async fn around(pool: &Pool, person: i64) -> Result<Vec<super::localities::AroundRow>, sqlx::Error> {
    sqlx::query_as(AROUND_PERSON).bind(person).fetch_all(pool).await
}

//! Reads bodies: the list, and one body with its names, its events and who stood with it. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::localities::AroundRow;
use super::shared::{bodies_of_own, event_columns, fields_of_own, people_of_own};
use crate::store::Pool;

#[derive(Clone, Debug, FromRow)]
pub struct OrganisationRow {
    pub id: i64,
    pub slug: String,
    pub registry_id: Option<String>,
    pub name: String,
    pub name_vi: Option<String>,
    pub name_fr: Option<String>,
    pub name_en: Option<String>,
    pub acronym: Option<String>,
    pub kind: Option<String>,
    pub side: String,
    pub event_count: i64,
    pub article_count: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

/// Every body. Read whole, once a release, and kept in the order of names.
pub const ORGANISATIONS: &str = "
select id, slug, registry_id, name, name_vi, name_fr, name_en, acronym, kind, side, event_count, article_count,
       first_day, last_day
from organisation
order by id";

/// Bodies whose name in some language is not the one they are listed under. Read whole, once a release.
pub const BODIES_IN_LANGUAGES: &str = "
select slug, name_vi, name_fr, name_en
from organisation
where name_vi <> name or name_fr <> name or name_en <> name
order by id";

/// One body. Rides the unique index of slugs.
pub const ORGANISATION_BY_SLUG: &str = "
select id, slug, registry_id, name, name_vi, name_fr, name_en, acronym, kind, side, event_count, article_count,
       first_day, last_day
from organisation
where slug = ?1";

/// A body's address and its names in the three languages.
pub type BodyNames = (String, Option<String>, Option<String>, Option<String>);

/// How articles and the registry write it.
pub const NAMES_OF_ORGANISATION: &str = "
select name from organisation_name where organisation_id = ?1 order by name limit 200";

/// Events it takes part in, parts included, newest first. Rides `event_organisation_by_organisation`.
pub const EVENTS_OF_ORGANISATION: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event_organisation eo
join event e on e.id = eo.event_id
where eo.organisation_id = ?1 and e.role in ('main', 'planned', 'sub')
order by e.first_day desc, e.id
limit ?2"
);

/// People, other bodies, fields and localities of the same events, bounded to its newest 2,000.
pub const AROUND_ORGANISATION: &str = concat!(
    "
with own (event_id, principal) as (
    select event_id, event_id from event_organisation where organisation_id = ?1 order by event_id desc limit 2000
)",
    people_of_own!("", 12),
    "
union all",
    bodies_of_own!("where g.id != ?1", 12),
    "
union all",
    fields_of_own!(),
    "
union all
select * from (
    select 'locality', l.slug, l.name, l.era, null, count(distinct own.principal) as events
    from own
    join event_locality el on el.event_id = own.event_id
    join locality l on l.id = el.locality_id
    group by l.id
    order by events desc, l.id
    limit 24
)"
);

pub const STATEMENTS: &[(&str, &str)] = &[
    ("BODIES_IN_LANGUAGES", BODIES_IN_LANGUAGES),
    ("ORGANISATIONS", ORGANISATIONS),
    ("ORGANISATION_BY_SLUG", ORGANISATION_BY_SLUG),
    ("NAMES_OF_ORGANISATION", NAMES_OF_ORGANISATION),
    ("EVENTS_OF_ORGANISATION", EVENTS_OF_ORGANISATION),
    ("AROUND_ORGANISATION", AROUND_ORGANISATION),
];

pub async fn all(pool: &Pool) -> Result<Vec<OrganisationRow>, sqlx::Error> {
    sqlx::query_as(ORGANISATIONS).fetch_all(pool).await
}

pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<OrganisationRow>, sqlx::Error> {
    sqlx::query_as(ORGANISATION_BY_SLUG).bind(slug).fetch_optional(pool).await
}

pub async fn in_languages(pool: &Pool) -> Result<Vec<BodyNames>, sqlx::Error> {
    sqlx::query_as(BODIES_IN_LANGUAGES).fetch_all(pool).await
}

pub async fn names(pool: &Pool, organisation: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(NAMES_OF_ORGANISATION).bind(organisation).fetch_all(pool).await
}

pub async fn events(pool: &Pool, organisation: i64, limit: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_OF_ORGANISATION).bind(organisation).bind(limit).fetch_all(pool).await
}

pub async fn around(pool: &Pool, organisation: i64) -> Result<Vec<AroundRow>, sqlx::Error> {
    sqlx::query_as(AROUND_ORGANISATION).bind(organisation).fetch_all(pool).await
}

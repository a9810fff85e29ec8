//! Reads bodies: the list, and one body with its names, its events and who stood with it. Knows SQL.

use sqlx::FromRow;

use super::events::EventRow;
use super::localities::AroundRow;
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
pub const EVENTS_OF_ORGANISATION: &str = "
select e.id, e.slug, e.kind, e.role, e.status, e.start_date, e.end_date, e.partial, e.edition, e.year_inferred,
       e.article_count, e.conflict_count, e.part_count, e.card
from event_organisation eo
join event e on e.id = eo.event_id
where eo.organisation_id = ?1 and e.role in ('main', 'planned', 'sub')
order by e.first_day desc, e.id
limit ?2";

/// People, other bodies, fields and localities of the same events, bounded to its newest 2,000.
pub const AROUND_ORGANISATION: &str = "
with own (event_id) as (
    select event_id from event_organisation where organisation_id = ?1 order by event_id desc limit 2000
)
select * from (
    select 'person' as what, p.slug, p.name, p.side, p.last_title as detail, count(*) as events
    from own o
    join event_person ep on ep.event_id = o.event_id
    join person p on p.id = ep.person_id
    group by p.id
    order by events desc, p.id
    limit 12
)
union all
select * from (
    select 'organisation', g.slug, g.name, g.side, g.acronym, count(*) as events
    from own o
    join event_organisation eo on eo.event_id = o.event_id
    join organisation g on g.id = eo.organisation_id
    where g.id != ?1
    group by g.id
    order by events desc, g.id
    limit 12
)
union all
select * from (
    select 'topic', et.topic, et.topic, '', null, count(*) as events
    from own o
    join event_topic et on et.event_id = o.event_id
    group by et.topic
    order by events desc, et.topic
)
union all
select * from (
    select 'locality', l.slug, l.name, l.era, null, count(*) as events
    from own o
    join event_locality el on el.event_id = o.event_id
    join locality l on l.id = el.locality_id
    group by l.id
    order by events desc, l.id
    limit 24
)";

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

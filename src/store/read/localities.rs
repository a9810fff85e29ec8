//! Reads what a unit of either country is, what it came from and became, and what hangs on it. Knows SQL; knows nothing
//! of HTML. Provinces and partners ask here; their lists are in `provinces` and `partners`.

use sqlx::FromRow;

use super::events::EventRow;
use super::shared::{bodies_of_own, event_columns, fields_of_own, own_with_parts, people_of_own};
use crate::store::Pool;

/// A unit with the counts of the release.
#[derive(Clone, Debug, FromRow)]
pub struct LocalityRow {
    pub id: i64,
    pub key: String,
    pub country: String,
    pub era: String,
    pub level: String,
    pub code: String,
    pub slug: String,
    pub name: String,
    pub since: Option<String>,
    pub until: Option<String>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
    pub population: Option<i64>,
    pub event_count: i64,
    pub tie_count: i64,
    pub delegations_out: i64,
    pub delegations_in: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
    /// The unit it lies in, where the gazetteer says.
    pub parent_name: Option<String>,
    pub parent_slug: Option<String>,
    pub parent_era: Option<String>,
}

/// One unit by its address. Rides `locality_by_slug`.
pub const LOCALITY_BY_SLUG: &str = "
select l.id, l.key, l.country, l.era, l.level, l.code, l.slug, l.name, l.since, l.until, l.lon, l.lat, l.population,
       l.event_count, l.tie_count, l.delegations_out, l.delegations_in, l.first_day, l.last_day,
       p.name as parent_name, p.slug as parent_slug, p.era as parent_era
from locality l
left join locality p on p.id = l.parent_id and p.level != 'country'
where l.country = ?1 and l.era = ?2 and l.slug = ?3";

/// A unit before or after a reform, and the other names of a unit.
#[derive(Clone, Debug, FromRow)]
pub struct LineageRow {
    /// `absorbed`, `became`, `beside` (went into the same unit) or `name`.
    pub what: String,
    pub era: String,
    pub slug: String,
    pub name: String,
    pub level: String,
    /// The day of the reform; the kind of name for a name.
    pub detail: String,
    pub event_count: i64,
    pub tie_count: i64,
}

/// What a unit absorbed, what it became and with whom, and how else it is written. Rides the keys of `locality_succession` and
/// `locality_name`; a unit that a reform left as it was (same name, same level) stands here too, and the page says so.
pub const LINEAGE: &str = "
select 'absorbed' as what, o.era, o.slug, o.name, o.level, s.effective as detail, o.event_count, o.tie_count
from locality_succession s
join locality o on o.id = s.old_id
where s.new_id = ?1
union all
select 'became', n.era, n.slug, n.name, n.level, s.effective, n.event_count, n.tie_count
from locality_succession s
join locality n on n.id = s.new_id
where s.old_id = ?1
union all
select 'beside', o.era, o.slug, o.name, o.level, s.effective, o.event_count, o.tie_count
from locality_succession s
join locality_succession b on b.new_id = s.new_id and b.old_id != s.old_id
join locality o on o.id = b.old_id
where s.old_id = ?1
union all
select 'name', '', '', name, '', kind, 0, 0
from locality_name
where locality_id = ?1";

/// A tie of a unit, or of one that it absorbed or that lies in it.
#[derive(Clone, Debug, FromRow)]
pub struct TieOfLocalityRow {
    pub id: i64,
    pub slug: String,
    pub own_name: String,
    pub own_slug: String,
    pub own_era: String,
    pub other_key: String,
    pub other_name: String,
    pub other_slug: String,
    pub other_era: String,
    pub other_level: String,
    pub since: Option<String>,
    pub since_differs: bool,
    pub declared: bool,
    pub stated: bool,
    pub met: bool,
    pub kinds: String,
    pub topics: String,
    pub event_count: i64,
    pub last_day: Option<i64>,
}

/// Ties on the Vietnamese side. A unit gathers those it absorbed and those that lie in it: four look-ups by index, for a
/// unit of today, a former one, a district.
pub const TIES_OF_PROVINCE: &str = "
with unit (id) as (
    select ?1
    union select id from locality where today_id = ?1
    union select id from locality where province_id = ?1
    union select id from locality where province_today_id = ?1
)
select t.id, t.slug, o.name as own_name, o.slug as own_slug, o.era as own_era,
       f.key as other_key, f.name as other_name, f.slug as other_slug, f.era as other_era, f.level as other_level,
       t.since, t.since_differs, t.declared, t.stated, t.met, t.kinds, t.topics, t.event_count, t.last_day
from unit u
join tie t on t.vn_id = u.id
join locality o on o.id = t.vn_id
join locality f on f.id = t.fr_id
order by t.event_count desc, t.last_day desc, t.id";

/// Ties on the French side. A region of today gathers the regions it was made of.
pub const TIES_OF_PARTNER: &str = "
with unit (id) as (
    select ?1
    union select id from locality where today_id = ?1
)
select t.id, t.slug, o.name as own_name, o.slug as own_slug, o.era as own_era,
       v.key as other_key, v.name as other_name, v.slug as other_slug, v.era as other_era, v.level as other_level,
       t.since, t.since_differs, t.declared, t.stated, t.met, t.kinds, t.topics, t.event_count, t.last_day
from unit u
join tie t on t.fr_id = u.id
join locality o on o.id = t.fr_id
join locality v on v.id = t.vn_id
order by t.event_count desc, t.last_day desc, t.id";

/// The newest principal events of a unit. Rides the key of `event_area`, whose event ids are in date order.
pub const EVENTS_OF_LOCALITY: &str = concat!(
    "
select ",
    event_columns!(),
    "
from event_area a
join event e on e.id = a.event_id
where a.locality_id = ?1 and e.role in ('main', 'planned')
order by a.event_id desc
limit ?2"
);

/// The events of a unit with one locality of the other country in one year: a dot where there is one, else a count.
#[derive(Clone, Debug, FromRow)]
pub struct MeetingRow {
    pub other_slug: String,
    pub other_name: String,
    pub other_era: String,
    pub year: i64,
    pub events: i64,
    /// Of the only event, where there is one; of the latest else.
    pub event_slug: String,
    pub start_date: Option<String>,
    pub status: String,
}

/// Who was met in which year. `min` and `max` over one group: the bare columns beside `max(e.id)` are of that row.
/// Bounded to the newest 5,000 events, so that a page of the largest unit stays quick; the lists count them all.
pub const MEETINGS_OF_LOCALITY: &str = "
with recent (event_id) as (
    select a.event_id
    from event_area a
    join event e on e.id = a.event_id
    where a.locality_id = ?1 and e.role in ('main', 'planned') and e.first_day is not null
    order by a.event_id desc
    limit 5000
)
select o.slug as other_slug, o.name as other_name, o.era as other_era, e.first_day / 10000 as year,
       count(*) as events, e.slug as event_slug, e.start_date, e.status, max(e.id)
from recent r
join event e on e.id = r.event_id
join event_locality el on el.event_id = r.event_id
join locality o on o.id = el.locality_id
where o.country = ?2
group by o.id, year
order by o.id, year";

/// Something that stands around a unit or a pair: a person, a body or a field of work, with its number of events.
#[derive(Clone, Debug, FromRow)]
pub struct AroundRow {
    /// `person`, `organisation` or `topic`.
    pub what: String,
    pub slug: String,
    pub name: String,
    pub side: String,
    pub detail: Option<String>,
    pub events: i64,
}

/// People, bodies and fields of the newest 2,000 principal events of a unit, most frequent first, 24 of each.
pub const AROUND_LOCALITY: &str = concat!(
    "
with recent (event_id) as (
    select a.event_id
    from event_area a
    join event e on e.id = a.event_id
    where a.locality_id = ?1 and e.role in ('main', 'planned')
    order by a.event_id desc
    limit 2000
),
",
    own_with_parts!(),
    people_of_own!("", 24),
    "
union all",
    bodies_of_own!("", 24),
    "
union all",
    fields_of_own!()
);

/// A delegation that set out from a unit, or came to it.
#[derive(Clone, Debug, FromRow)]
pub struct DelegationRow {
    /// `origin` or `destination`: the unit's part in it.
    pub role: String,
    pub slug: String,
    pub side: String,
    /// As the leading source names it.
    pub origin: String,
    pub leader: Option<String>,
    pub leader_title: Option<String>,
    pub leader_slug: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub partial: Option<String>,
    pub size: Option<i64>,
    pub event_slug: Option<String>,
    pub card: String,
}

/// The newest delegations of a unit, those of the units it absorbed and of those that lie in it included, ten each way.
pub const DELEGATIONS_OF_LOCALITY: &str = "
with unit (id) as (
    select ?1
    union select id from locality where today_id = ?1
    union select id from locality where province_id = ?1
    union select id from locality where province_today_id = ?1
),
part (role, delegation_id) as (
    select distinct dl.role, dl.delegation_id
    from unit u
    join delegation_locality dl on dl.locality_id = u.id
),
ranked (role, delegation_id, place) as (
    select role, delegation_id, row_number() over (partition by role order by delegation_id desc) from part
)
select r.role, d.slug, d.side, d.origin, d.leader, d.leader_title, p.slug as leader_slug, d.start_date, d.end_date, d.partial,
       d.size, e.slug as event_slug, d.card
from ranked r
join delegation d on d.id = r.delegation_id
left join person p on p.id = d.leader_id
left join event e on e.id = d.event_id
where r.place <= 10
order by r.delegation_id desc";

/// Slugs and names of all units of a country and era, for suggestions where an address names none.
pub const NAMES_OF_ERA: &str = "
select slug, name from locality where country = ?1 and era = ?2 order by slug";

pub const STATEMENTS: &[(&str, &str)] = &[
    ("LOCALITY_BY_SLUG", LOCALITY_BY_SLUG),
    ("LINEAGE", LINEAGE),
    ("TIES_OF_PROVINCE", TIES_OF_PROVINCE),
    ("TIES_OF_PARTNER", TIES_OF_PARTNER),
    ("EVENTS_OF_LOCALITY", EVENTS_OF_LOCALITY),
    ("MEETINGS_OF_LOCALITY", MEETINGS_OF_LOCALITY),
    ("AROUND_LOCALITY", AROUND_LOCALITY),
    ("DELEGATIONS_OF_LOCALITY", DELEGATIONS_OF_LOCALITY),
    ("NAMES_OF_ERA", NAMES_OF_ERA),
];

pub async fn by_slug(pool: &Pool, country: &str, era: &str, slug: &str) -> Result<Option<LocalityRow>, sqlx::Error> {
    sqlx::query_as(LOCALITY_BY_SLUG).bind(country).bind(era).bind(slug).fetch_optional(pool).await
}

pub async fn lineage(pool: &Pool, id: i64) -> Result<Vec<LineageRow>, sqlx::Error> {
    sqlx::query_as(LINEAGE).bind(id).fetch_all(pool).await
}

pub async fn ties_of_province(pool: &Pool, id: i64) -> Result<Vec<TieOfLocalityRow>, sqlx::Error> {
    sqlx::query_as(TIES_OF_PROVINCE).bind(id).fetch_all(pool).await
}

pub async fn ties_of_partner(pool: &Pool, id: i64) -> Result<Vec<TieOfLocalityRow>, sqlx::Error> {
    sqlx::query_as(TIES_OF_PARTNER).bind(id).fetch_all(pool).await
}

pub async fn events(pool: &Pool, id: i64, limit: i64) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_OF_LOCALITY).bind(id).bind(limit).fetch_all(pool).await
}

/// `other_country` is the country of those met: `FR` for a province, `VN` for a partner.
pub async fn meetings(pool: &Pool, id: i64, other_country: &str) -> Result<Vec<MeetingRow>, sqlx::Error> {
    sqlx::query_as(MEETINGS_OF_LOCALITY).bind(id).bind(other_country).fetch_all(pool).await
}

pub async fn around(pool: &Pool, id: i64) -> Result<Vec<AroundRow>, sqlx::Error> {
    sqlx::query_as(AROUND_LOCALITY).bind(id).fetch_all(pool).await
}

pub async fn delegations(pool: &Pool, id: i64) -> Result<Vec<DelegationRow>, sqlx::Error> {
    sqlx::query_as(DELEGATIONS_OF_LOCALITY).bind(id).fetch_all(pool).await
}

pub async fn names(pool: &Pool, country: &str, era: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as(NAMES_OF_ERA).bind(country).bind(era).fetch_all(pool).await
}

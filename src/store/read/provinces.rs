//! Reads the list of provinces of one territorial order. Knows SQL; a single province is read by `localities`.

use crate::store::Pool;
use sqlx::FromRow;

/// A province with the counts of the release, with or without events.
#[derive(Clone, Debug, FromRow)]
pub struct ProvinceRow {
    pub key: String,
    pub era: String,
    pub code: String,
    pub slug: String,
    pub name: String,
    pub event_count: i64,
    pub tie_count: i64,
    pub delegations_out: i64,
    pub delegations_in: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
    /// The unit of today that took it over; itself where it still stands.
    pub today_name: Option<String>,
    pub today_slug: Option<String>,
    /// Names of those it absorbed, as a JSON list; empty for a unit of before.
    pub absorbed: String,
}

/// All provinces of one order: 34 of today or 63 of before. Rides `locality_by_level`.
pub const PROVINCES_OF_ERA: &str = "
select l.key, l.era, l.code, l.slug, l.name, l.event_count, l.tie_count, l.delegations_out, l.delegations_in,
       l.first_day, l.last_day, t.name as today_name, t.slug as today_slug,
       (select json_group_array(o.name)
        from locality_succession s
        join locality o on o.id = s.old_id
        where s.new_id = l.id) as absorbed
from locality l
left join locality t on t.id = l.today_id
where l.country = 'VN' and l.level = 'province' and l.era = ?1 and coalesce(l.until, '9999') >= '2024'
order by l.id";

pub const STATEMENTS: &[(&str, &str)] = &[("PROVINCES_OF_ERA", PROVINCES_OF_ERA)];

/// `era` is `vn34` or `vn63`: the units with which it ended, without one that was gone before.
pub async fn of_era(pool: &Pool, era: &str) -> Result<Vec<ProvinceRow>, sqlx::Error> {
    sqlx::query_as(PROVINCES_OF_ERA).bind(era).fetch_all(pool).await
}

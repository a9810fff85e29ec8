//! Reads the list of French localities that have a tie or an event. Knows SQL; a single one is read by `localities`.

use crate::store::Pool;
use sqlx::FromRow;

/// A French locality with the counts of the release.
#[derive(Clone, Debug, FromRow)]
pub struct PartnerRow {
    pub key: String,
    pub era: String,
    pub level: String,
    pub code: String,
    pub slug: String,
    pub name: String,
    pub event_count: i64,
    pub tie_count: i64,
    pub delegations_out: i64,
    pub delegations_in: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
    pub parent_name: Option<String>,
    /// The region of today, for one of before 2016.
    pub today_name: Option<String>,
    pub today_slug: Option<String>,
}

/// Every French locality with a tie or an event. Rides `locality_by_level` over the French units, a few thousand.
pub const PARTNERS: &str = "
select l.key, l.era, l.level, l.code, l.slug, l.name, l.event_count, l.tie_count, l.delegations_out, l.delegations_in,
       l.first_day, l.last_day, p.name as parent_name,
       case when t.id != l.id then t.name end as today_name, case when t.id != l.id then t.slug end as today_slug
from locality l
left join locality p on p.id = l.parent_id and p.level != 'country'
left join locality t on t.id = l.today_id
where l.country = 'FR' and l.level in ('region', 'departement', 'epci', 'commune')
  and (l.event_count > 0 or l.tie_count > 0)
order by l.id";

pub const STATEMENTS: &[(&str, &str)] = &[("PARTNERS", PARTNERS)];

pub async fn all(pool: &Pool) -> Result<Vec<PartnerRow>, sqlx::Error> {
    sqlx::query_as(PARTNERS).fetch_all(pool).await
}

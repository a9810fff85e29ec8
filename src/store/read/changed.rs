//! When places, fields of work and editions of the conference last changed: they are what their events and ties make of
//! them, so that they changed with the latest of these. Knows SQL.

use std::collections::HashMap;

use super::Statement;
use crate::store::Pool;

/// What has no line of its own in the change log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// By the key of the unit: `vn34-92`.
    Locality,
    /// By its word: `heritage`.
    Topic,
    /// Of the conference, by its number.
    Edition,
}

/// When each last changed: times of releases, RFC 3339.
#[derive(Clone, Debug, Default)]
pub struct LastChanges {
    /// Of everything that the log says nothing of: the first release, or the latest that withdrew or merged an event or
    /// a tie, since what it had stood under is not kept.
    otherwise: String,
    later: HashMap<(Kind, String), String>,
}

impl LastChanges {
    /// The time of the release in which it last changed.
    pub fn of(&self, kind: Kind, key: &str) -> &str {
        self.later.get(&(kind, key.to_owned())).unwrap_or(&self.otherwise)
    }
}

/// The release that everything is at least as new as. Rides `change_of_release` from its end.
pub const CHANGED_AT_LEAST: &str = "
select made_at
from release
where number = coalesce(
    (select release_number from change
     where subject_kind in ('event', 'tie', 'delegation') and what in ('merged', 'withdrawn')
     order by release_number desc
     limit 1),
    (select min(number) from release))";

/// What changed after the first release, by its events and ties. Rides `event_by_change`: an atlas of one release reads
/// nothing, a growing one what grew. Asked once a release and kept.
pub const CHANGED_LATER: &str = "
with first (number) as (select min(number) from release),
later (id, edition, number) as (
    select event.id, event.edition, event.changed_in
    from first
    cross join event on event.changed_in > first.number
),
moved (kind, key, number) as (
    select 'locality', locality.key, later.number
    from later
    join event_area on event_area.event_id = later.id
    join locality on locality.id = event_area.locality_id
    union all
    select 'locality', around.key, tie.changed_in
    from first
    cross join tie on tie.changed_in > first.number
    join locality party on party.id in (tie.vn_id, tie.fr_id)
    join locality around on around.id in (party.id, party.today_id, party.province_id, party.province_today_id)
    union all
    select 'topic', event_topic.topic, later.number
    from later
    join event_topic on event_topic.event_id = later.id
    union all
    select 'edition', later.edition, later.number
    from later
    where later.edition is not null
)
select moved.kind, cast(moved.key as text) as key, release.made_at
from (select kind, key, max(number) as number from moved group by kind, key) moved
join release on release.number = moved.number";

/// Reads them all.
pub async fn last_changes(pool: &Pool) -> Result<LastChanges, sqlx::Error> {
    let otherwise: String = sqlx::query_scalar(CHANGED_AT_LEAST).fetch_one(pool).await?;
    let rows: Vec<(String, String, String)> = sqlx::query_as(CHANGED_LATER).fetch_all(pool).await?;
    let kind = |word: &str| match word {
        "locality" => Kind::Locality,
        "topic" => Kind::Topic,
        _ => Kind::Edition,
    };
    // What was withdrawn since may have stood under any of them.
    let later = |(word, key, made_at): (String, String, String)| {
        ((kind(&word), key), if made_at > otherwise { made_at } else { otherwise.clone() })
    };
    Ok(LastChanges { later: rows.into_iter().map(later).collect(), otherwise })
}

pub const STATEMENTS: &[Statement] = &[("CHANGED_AT_LEAST", CHANGED_AT_LEAST), ("CHANGED_LATER", CHANGED_LATER)];

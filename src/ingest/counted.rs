//! What is counted of localities, people and bodies over all events, in one walk.

use std::collections::{BTreeMap, BTreeSet};

use super::days;
use super::delegations::Delegations;
use super::events::{Event, Events};
use super::places::{Counts, Places};
use super::ties::Tie;
use crate::model::LocalityId;
use crate::store::write::WriteError;

/// Principal events of someone, with the first and the last day of any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    pub events: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

/// The presence of many, by their indices.
pub struct Presences(Vec<(u32, Brief)>);

/// A presence in as few bytes as it needs.
struct Brief {
    events: u32,
    first_day: Option<i32>,
    last_day: Option<i32>,
}

impl Presences {
    /// That of who has this index.
    pub fn get(&self, index: usize) -> Presence {
        let at = self.0.binary_search_by_key(&(index as u32), |(of, _)| *of).ok();
        at.map_or_else(Presence::default, |at| {
            let Brief { events, first_day, last_day } = &self.0[at].1;
            Presence {
                events: i64::from(*events),
                first_day: first_day.map(i64::from),
                last_day: last_day.map(i64::from),
            }
        })
    }
}

/// Counts of localities by row id; of people and bodies by index.
pub struct Counted {
    pub localities: BTreeMap<i64, Counts>,
    pub people: Presences,
    pub bodies: Presences,
}

/// Who takes part in which principal event, or in a part of it.
type TakesPart = Vec<(u32, u32)>;

impl Counted {
    pub fn new(
        events: &Events,
        ties: &[Tie],
        delegations: &Delegations,
        places: &Places,
    ) -> Result<Counted, WriteError> {
        let mut localities: BTreeMap<i64, Counts> = BTreeMap::new();
        let (mut people, mut bodies) = (TakesPart::new(), TakesPart::new());
        events.each(
            |brief| brief.is_principal() || brief.parent().is_some(),
            |index, event| {
                let Some(principal) = events.principal(index) else { return };
                people.extend(event.people.iter().map(|person| (*person as u32, principal as u32)));
                bodies.extend(event.bodies.iter().map(|body| (*body as u32, principal as u32)));
                if principal == index {
                    count_event(event, places, &mut localities);
                }
            },
        )?;
        let units = |keys: &[LocalityId]| keys.iter().flat_map(|key| places.areas(key)).collect::<BTreeSet<i64>>();
        for tie in ties {
            for area in units(&[tie.vn.clone(), tie.fr.clone()]) {
                localities.entry(area).or_default().ties += 1;
            }
        }
        delegations.each(|_, delegation| {
            for area in units(&delegation.origins) {
                localities.entry(area).or_default().delegations_out += 1;
            }
            for area in units(&delegation.destinations) {
                localities.entry(area).or_default().delegations_in += 1;
            }
        })?;
        Ok(Counted { localities, people: presence(people, events), bodies: presence(bodies, events) })
    }
}

fn count_event(event: &Event, places: &Places, localities: &mut BTreeMap<i64, Counts>) {
    let (first, last) = days::range(event.when);
    for area in places.of_event(event).into_keys() {
        let count = localities.entry(area).or_default();
        count.events += 1;
        count.first_day = least(count.first_day, first);
        count.last_day = count.last_day.max(last);
    }
}

/// Of each that takes part: in how many events, and when.
fn presence(mut takes_part: TakesPart, events: &Events) -> Presences {
    takes_part.sort_unstable();
    takes_part.dedup();
    let mut all = Vec::new();
    for own in takes_part.chunk_by(|left, right| left.0 == right.0) {
        let mut presence = Brief { events: own.len() as u32, first_day: None, last_day: None };
        for (_, event) in own {
            let (first, last) = days::range(events.brief(*event as usize).when);
            presence.first_day = least(presence.first_day, first.map(|day| day as i32));
            presence.last_day = presence.last_day.max(last.map(|day| day as i32));
        }
        all.push((own[0].0, presence));
    }
    all.shrink_to_fit();
    Presences(all)
}

/// The earlier of two days, where either is known.
fn least<D: Ord>(one: Option<D>, other: Option<D>) -> Option<D> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

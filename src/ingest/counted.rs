//! What is counted of localities, people and bodies over all events, in one walk.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::days;
use super::delegations::Delegations;
use super::events::{Event, Events};
use super::places::{Counts, Places};
use super::sorter::{Record, Sorted, Sorter};
use super::ties::Tie;
use crate::model::LocalityId;
use crate::store::write::{Build, WriteError};

/// Principal events of someone, with the first and the last day of any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    pub events: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

/// The presence of many, by their indices.
pub struct Presences(Column<3>);

impl Presences {
    /// That of who has this index.
    pub fn get(&self, index: usize) -> Result<Presence, WriteError> {
        let [events, first_day, last_day] = self.0.get(index)?;
        let day = |day: u32| Some(i64::from(day)).filter(|day| *day > 0);
        Ok(Presence { events: i64::from(events), first_day: day(first_day), last_day: day(last_day) })
    }
}

/// Counts of localities by row id; of people and bodies by index.
pub struct Counted {
    pub localities: BTreeMap<i64, Counts>,
    pub people: Presences,
    pub bodies: Presences,
}

impl Counted {
    /// `people` and `bodies` are how many there are.
    pub fn new(
        events: &Events,
        ties: &[Tie],
        delegations: &Delegations,
        places: &Places,
        (people, bodies): (usize, usize),
        build: &Build,
    ) -> Result<Counted, WriteError> {
        let mut localities: BTreeMap<i64, Counts> = BTreeMap::new();
        // Who takes part in which principal event, or in a part of it.
        let (mut persons_in, mut bodies_in) = (Sorter::new(build)?, Sorter::new(build)?);
        events.each(
            |brief| brief.is_principal() || brief.parent().is_some(),
            |index, event| {
                let Some(principal) = events.principal(index)? else { return Ok(()) };
                for (own, all) in [(&event.people, &mut persons_in), (&event.bodies, &mut bodies_in)] {
                    let record = |of: &usize| Record::default().number(*of as u32).number(principal as u32);
                    own.iter().try_for_each(|of| all.add(&record(of)))?;
                }
                if principal == index {
                    count_event(event, places, &mut localities);
                }
                Ok(())
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
            Ok(())
        })?;
        let people = presences(persons_in.sorted()?, people, events, build)?;
        let bodies = presences(bodies_in.sorted()?, bodies, events, build)?;
        Ok(Counted { localities, people, bodies })
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

/// Of each of `count`: in how many events it takes part, and when. `sorted` tells of each, in order, an event.
fn presences(mut sorted: Sorted, count: usize, events: &Events, build: &Build) -> Result<Presences, WriteError> {
    let mut all = Column::new(build)?;
    for index in 0..count as u32 {
        let (mut presence, mut last) = (Presence::default(), None);
        while let Some(record) = sorted.take_if(|record| record.fields().number() == index)? {
            let event = record.last_number();
            if last.replace(event) == Some(event) {
                continue;
            }
            let (first_day, last_day) = days::range(events.brief(event as usize)?.when);
            presence.events += 1;
            presence.first_day = least(presence.first_day, first_day);
            presence.last_day = presence.last_day.max(last_day);
        }
        let day = |day: Option<i64>| day.unwrap_or_default() as u32;
        all.push([presence.events as u32, day(presence.first_day), day(presence.last_day)])?;
    }
    Ok(Presences(all))
}

/// The earlier of two days, where either is known.
fn least<D: Ord>(one: Option<D>, other: Option<D>) -> Option<D> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

//! Which events each value of a facet has. Two shapes: a set a value for the facets of hundreds of values, and flat
//! sorted lists for people and bodies, of whom there may be a hundred thousand with a handful of events each.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use vnfr_model::LocalityId;

use super::bits::Bits;
use super::codes::CodeColumn;
use super::known::Counted;

/// The events of one value: as bits where there are many, as a list where there are few.
#[derive(Debug)]
pub(super) enum Events {
    Many(Bits),
    Few(Box<[u32]>),
}

/// One value's events, with the counts of every facet over them once somebody asked.
#[derive(Debug)]
pub(super) struct Posting {
    events: Events,
    /// Principal events among them.
    pub principal: u32,
    pub counted: OnceLock<Counted>,
}

impl Posting {
    /// From ids in rising order out of `0..=last`.
    pub fn new(ids: &[u32], last: u32, principal: u32) -> Posting {
        // A list takes 32 bits an event, so bits are smaller from one event in 32 on; they are also several times faster to
        // meet with other sets, which is worth three times the room.
        let many = ids.len() > last as usize / 96;
        let events = if many { Events::Many(Bits::of(ids.iter().copied(), last)) } else { Events::Few(ids.into()) };
        let principal = ids.partition_point(|id| *id <= principal) as u32;
        Posting { events, principal, counted: OnceLock::new() }
    }

    pub fn bits(&self, last: u32) -> Cow<'_, Bits> {
        match &self.events {
            Events::Many(bits) => Cow::Borrowed(bits),
            Events::Few(ids) => Cow::Owned(Bits::of(ids.iter().copied(), last)),
        }
    }

    pub fn add_to(&self, bits: &mut Bits) {
        match &self.events {
            Events::Many(events) => bits.add(events),
            Events::Few(ids) => bits.extend(ids.iter().copied()),
        }
    }

    /// The events that are in `others` too, rising.
    pub fn shared_with(&self, others: &Bits) -> Vec<u32> {
        match &self.events {
            Events::Many(bits) => bits.both(others),
            Events::Few(ids) => ids.iter().copied().filter(|id| others.contains(*id)).collect(),
        }
    }

    /// The principal events, rising.
    pub fn principal_ids(&self) -> Cow<'_, [u32]> {
        match &self.events {
            Events::Many(bits) => {
                let mut ids = bits.to_vec();
                ids.truncate(self.principal as usize);
                Cow::Owned(ids)
            }
            Events::Few(ids) => Cow::Borrowed(&ids[..self.principal as usize]),
        }
    }

    /// How many events there are.
    pub fn len(&self) -> u32 {
        match &self.events {
            Events::Many(bits) => bits.len(),
            Events::Few(ids) => ids.len() as u32,
        }
    }

    /// What [`Posting::held_by`] costs, in looks at one event; a word of bits is a third of one.
    pub fn cost(&self) -> u32 {
        match &self.events {
            Events::Many(bits) => bits.width() / 3,
            Events::Few(ids) => ids.len() as u32,
        }
    }

    /// How many of `events` are of this value.
    pub fn held_by(&self, events: &Bits) -> u32 {
        match &self.events {
            Events::Many(bits) => bits.both_len(events),
            Events::Few(ids) => ids.iter().filter(|id| events.contains(**id)).count() as u32,
        }
    }
}

/// A facet whose values are a closed set, in the order of `T::ALL`.
#[derive(Debug)]
pub(super) struct ValuePostings<T> {
    pub values: Vec<(T, Posting)>,
    /// Which values each event has.
    pub codes: CodeColumn,
    /// Events with any value.
    pub stated: Bits,
}

impl<T: Copy + PartialEq> ValuePostings<T> {
    pub fn new(all: &[T], last: u32, principal: u32, events_of: impl Fn(T) -> Vec<u32>) -> ValuePostings<T> {
        let lists: Vec<Vec<u32>> = all.iter().map(|value| events_of(*value)).collect();
        let codes: Vec<(u32, &[u32])> = (0..).zip(lists.iter().map(Vec::as_slice)).collect();
        let codes = CodeColumn::new(&codes, last);
        let values = all.iter().zip(&lists).map(|(value, ids)| (*value, Posting::new(ids, last, principal))).collect();
        ValuePostings { values, codes, stated: Bits::of(lists.into_iter().flatten(), last) }
    }

    pub fn get(&self, value: T) -> Option<&Posting> {
        self.values.iter().find(|(held, _)| *held == value).map(|(_, posting)| posting)
    }
}

/// Every unit of the gazetteer that an event stands under.
#[derive(Debug)]
pub(super) struct LocalityPostings {
    pub units: Vec<(LocalityId, Posting)>,
    /// Events with a Vietnamese province, of whichever era.
    pub province_stated: Bits,
    /// Events with a French locality.
    pub partner_stated: Bits,
}

/// People or bodies: slugs, names, and their events as one flat list with offsets, in both directions.
#[derive(Debug, Default)]
pub(super) struct NamedPostings {
    slugs: Vec<Box<str>>,
    names: Vec<Box<str>>,
    by_slug: HashMap<Box<str>, u32>,
    event_offsets: Vec<u32>,
    events: Vec<u32>,
    value_offsets: Vec<u32>,
    values: Vec<u32>,
    /// Positions by falling number of events.
    by_frequency: OnceLock<Vec<u32>>,
    /// By rank in that order: how many events those before it have together.
    reach: OnceLock<Vec<u32>>,
    naming: OnceLock<u32>,
    pub stated: Bits,
}

impl NamedPostings {
    /// From `(slug, name, events)` in any order; event ids above `last` are dropped.
    pub fn new(rows: Vec<(Box<str>, Box<str>, Vec<u32>)>, last: u32) -> NamedPostings {
        let mut named = NamedPostings { event_offsets: vec![0], ..NamedPostings::default() };
        let mut per_event = vec![0_u32; last as usize + 2];
        for (slug, name, events) in rows {
            named.by_slug.insert(slug.clone(), named.slugs.len() as u32);
            named.slugs.push(slug);
            named.names.push(name);
            for event in events.into_iter().filter(|event| *event <= last) {
                per_event[event as usize + 1] += 1;
                named.events.push(event);
            }
            named.event_offsets.push(named.events.len() as u32);
        }
        for event in 1..per_event.len() {
            per_event[event] += per_event[event - 1];
        }
        named.values = vec![0; named.events.len()];
        let mut next = per_event.clone();
        for position in 0..named.slugs.len() as u32 {
            for event in named.event_range(position) {
                let at = &mut next[named.events[event] as usize];
                named.values[*at as usize] = position;
                *at += 1;
            }
        }
        let stated = (0..=last).filter(|event| per_event[*event as usize] < per_event[*event as usize + 1]);
        named.stated = Bits::of(stated, last);
        named.value_offsets = per_event;
        named
    }

    fn event_range(&self, position: u32) -> std::ops::Range<usize> {
        self.event_offsets[position as usize] as usize..self.event_offsets[position as usize + 1] as usize
    }

    pub fn len(&self) -> usize {
        self.slugs.len()
    }

    /// How many events name somebody.
    pub fn naming(&self) -> u32 {
        *self.naming.get_or_init(|| self.stated.len())
    }

    /// Everybody, those with most events first.
    pub fn by_frequency(&self) -> &[u32] {
        self.by_frequency.get_or_init(|| {
            let mut positions: Vec<u32> = (0..self.slugs.len() as u32).collect();
            positions.sort_by_key(|position| std::cmp::Reverse(self.event_range(*position).len()));
            positions
        })
    }

    /// How many events those have together who have more than `least` each.
    pub fn reach(&self, least: u32) -> u32 {
        let ranked = self.by_frequency();
        let reach = self.reach.get_or_init(|| {
            let mut before = vec![0];
            for position in ranked {
                before.push(before[before.len() - 1] + self.events(*position).len() as u32);
            }
            before
        });
        reach[ranked.partition_point(|position| self.events(*position).len() as u32 > least)]
    }

    pub fn position(&self, slug: &str) -> Option<u32> {
        self.by_slug.get(slug).copied()
    }

    pub fn slug(&self, position: u32) -> &str {
        &self.slugs[position as usize]
    }

    pub fn name(&self, position: u32) -> &str {
        &self.names[position as usize]
    }

    /// The events of a person or body.
    pub fn events(&self, position: u32) -> &[u32] {
        &self.events[self.event_range(position)]
    }

    /// The people or bodies of an event.
    pub fn values(&self, event: u32) -> &[u32] {
        let event = event as usize;
        match (self.value_offsets.get(event), self.value_offsets.get(event + 1)) {
            (Some(start), Some(end)) => &self.values[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

//! Which events each value of a facet has. Two shapes: a bitmap a value for the facets of hundreds of values, and flat
//! sorted lists for people and bodies, of whom there may be a hundred thousand with a handful of events each.

use std::collections::HashMap;
use std::sync::OnceLock;

use roaring::RoaringBitmap;

use crate::model::LocalityId;

use super::count::Counted;

/// One value's events, with the counts of every facet over them once somebody asked.
#[derive(Debug, Default)]
pub(super) struct Posting {
    pub events: RoaringBitmap,
    pub counted: OnceLock<Counted>,
}

/// A facet whose values are a closed set, in the order of `T::ALL`.
#[derive(Debug)]
pub(super) struct ValuePostings<T> {
    pub values: Vec<(T, Posting)>,
    /// Events with any value.
    pub stated: RoaringBitmap,
}

impl<T: Copy + PartialEq> ValuePostings<T> {
    pub fn new(all: &[T], mut events_of: impl FnMut(T) -> RoaringBitmap) -> ValuePostings<T> {
        let values: Vec<(T, Posting)> =
            all.iter().map(|value| (*value, Posting { events: events_of(*value), counted: OnceLock::new() })).collect();
        let mut stated = RoaringBitmap::new();
        for (_, posting) in &values {
            stated |= &posting.events;
        }
        ValuePostings { values, stated }
    }

    pub fn get(&self, value: T) -> Option<&Posting> {
        self.values.iter().find(|(held, _)| *held == value).map(|(_, posting)| posting)
    }
}

/// Every unit of the gazetteer that an event stands under.
#[derive(Debug, Default)]
pub(super) struct LocalityPostings {
    pub units: Vec<(LocalityId, Posting)>,
    /// Events with a Vietnamese province, of whichever era.
    pub province_stated: RoaringBitmap,
    /// Events with a French locality.
    pub partner_stated: RoaringBitmap,
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
    /// Positions by falling number of principal events: where the most frequent of any large result are found.
    pub by_frequency: Vec<u32>,
    pub stated: RoaringBitmap,
}

impl NamedPostings {
    /// From `(slug, name, events)` in any order; event ids above `last` are dropped.
    pub fn new(rows: Vec<(Box<str>, Box<str>, Vec<u32>)>, last: u32, principal: u32) -> NamedPostings {
        let mut named = NamedPostings { event_offsets: vec![0], ..NamedPostings::default() };
        let mut frequency = Vec::with_capacity(rows.len());
        let mut per_event = vec![0_u32; last as usize + 2];
        for (slug, name, events) in rows {
            named.by_slug.insert(slug.clone(), named.slugs.len() as u32);
            named.slugs.push(slug);
            named.names.push(name);
            for event in events.into_iter().filter(|event| *event <= last) {
                per_event[event as usize + 1] += 1;
                named.events.push(event);
            }
            let start = *named.event_offsets.last().unwrap_or(&0);
            named.event_offsets.push(named.events.len() as u32);
            frequency.push(named.events[start as usize..].iter().filter(|event| **event <= principal).count());
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
        named.stated = (0..=last).filter(|event| per_event[*event as usize] < per_event[*event as usize + 1]).collect();
        named.value_offsets = per_event;
        named.by_frequency = (0..named.slugs.len() as u32).collect();
        named.by_frequency.sort_by_key(|position| std::cmp::Reverse(frequency[*position as usize]));
        named
    }

    fn event_range(&self, position: u32) -> std::ops::Range<usize> {
        self.event_offsets[position as usize] as usize..self.event_offsets[position as usize + 1] as usize
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

//! A column that says of each event which values of a facet it has. Where events share few distinct sets of values, each
//! has one code for its whole set, and counting is one increment an event, spread over the values at the end. Where
//! sets are many, each event has four places for values, and a list holds what does not fit.

use std::collections::HashMap;

/// Above this many distinct sets their counters no longer stay in the processor's nearest cache.
const MOST_SETS: usize = 4_096;

/// Places an event has for values of its own.
const PLACES: usize = 4;

/// Which values each event has.
#[derive(Debug)]
pub(super) struct CodeColumn {
    /// The facet's values, as positions in its postings.
    pub values: Vec<u32>,
    shape: Shape,
}

#[derive(Debug)]
enum Shape {
    Sets(Sets),
    /// Few values: half the room, and half the time, because what is waited for is memory.
    Narrow(Places<u8>),
    Wide(Places<u16>),
}

/// Each event's values in places of its own.
#[derive(Debug)]
struct Places<P> {
    /// By event id: positions in `values`; an empty place `n` holds `values.len() + n`.
    own: Vec<[P; PLACES]>,
    /// Events with more values, in order, with those beyond.
    beyond: Vec<(u32, Box<[u16]>)>,
}

/// The sets of values of all events, each stored once.
#[derive(Debug)]
struct Sets {
    /// By event id: which set it has; 0 is the empty set.
    codes: Vec<u16>,
    /// Where each set begins in `members`, with one end more.
    offsets: Vec<u32>,
    /// Positions in `values`.
    members: Vec<u16>,
}

impl CodeColumn {
    /// `values` with their events in rising order; ids run to `last`.
    pub fn new(values: &[(u32, &[u32])], last: u32) -> CodeColumn {
        // A facet shows hundreds of values at most; one beyond 65,000 has no place in a list a person reads.
        let values = &values[..values.len().min(65_000)];
        let mut ends = vec![0_u32; last as usize + 2];
        for event in values.iter().flat_map(|(_, events)| *events) {
            ends[*event as usize + 1] += 1;
        }
        for event in 1..ends.len() {
            ends[event] += ends[event - 1];
        }
        let mut of_event = vec![0_u16; ends.last().map_or(0, |end| *end as usize)];
        let mut next = ends.clone();
        for ((_, events), position) in values.iter().zip(0_u16..) {
            for event in *events {
                let at = &mut next[*event as usize];
                of_event[*at as usize] = position;
                *at += 1;
            }
        }
        let rows = ends.windows(2).map(|ends| &of_event[ends[0] as usize..ends[1] as usize]);
        let shape = match Sets::new(rows.clone()) {
            Some(sets) => Shape::Sets(sets),
            None => in_places(rows, values.len() as u16),
        };
        CodeColumn { values: values.iter().map(|(value, _)| *value).collect(), shape }
    }

    /// The values of an event, as positions in `values`.
    pub fn of(&self, event: u32) -> impl Iterator<Item = u16> + '_ {
        let (set, own, beyond) = match &self.shape {
            Shape::Sets(sets) => (sets.set(usize::from(sets.codes[event as usize])), [u16::MAX; PLACES], &[][..]),
            Shape::Narrow(places) => (&[][..], places.own[event as usize].map(u16::from), places.beyond(event)),
            Shape::Wide(places) => (&[][..], places.own[event as usize], places.beyond(event)),
        };
        let held = self.values.len();
        let all = set.iter().copied().chain(own).chain(beyond.iter().copied());
        all.filter(move |value| usize::from(*value) < held)
    }

    /// How many of `events` have each value, in the order of `values`.
    pub fn count(&self, events: &[u32]) -> Box<[u32]> {
        let mut by_value = vec![0_u32; self.values.len() + PLACES];
        match &self.shape {
            Shape::Sets(sets) => sets.count(events, &mut by_value),
            Shape::Narrow(places) => places.count(events, &mut by_value),
            Shape::Wide(places) => places.count(events, &mut by_value),
        }
        by_value.truncate(self.values.len());
        by_value.into_boxed_slice()
    }
}

fn in_places<'r>(rows: impl Iterator<Item = &'r [u16]>, empty: u16) -> Shape {
    if usize::from(empty) + PLACES <= usize::from(u8::MAX) + 1 {
        return Shape::Narrow(Places::new(rows, empty, |value| value as u8));
    }
    Shape::Wide(Places::new(rows, empty, |value| value))
}

impl<P: Copy> Places<P>
where
    usize: From<P>,
{
    fn new<'r>(rows: impl Iterator<Item = &'r [u16]>, empty: u16, narrowed: impl Fn(u16) -> P) -> Places<P> {
        let mut places = Places { own: Vec::new(), beyond: Vec::new() };
        for (row, event) in rows.zip(0_u32..) {
            let own = |place: usize| narrowed(row.get(place).copied().unwrap_or(empty + place as u16));
            places.own.push(std::array::from_fn(own));
            if let Some(rest) = row.get(PLACES..).filter(|rest| !rest.is_empty()) {
                places.beyond.push((event, rest.into()));
            }
        }
        places
    }

    /// The values of an event for which its own places do not suffice.
    fn beyond(&self, event: u32) -> &[u16] {
        self.beyond.binary_search_by_key(&event, |(event, _)| *event).map_or(&[], |at| &self.beyond[at].1)
    }

    /// Adds to `by_value`, which ends with the empty places.
    fn count(&self, events: &[u32], by_value: &mut [u32]) {
        let empty = by_value.len() - PLACES;
        for event in events {
            let row = self.own[*event as usize].map(usize::from);
            by_value[row[0]] += 1;
            by_value[row[1]] += 1;
            // Few events have a third value, fewer a fourth; only one that fills its places can have more.
            if row[2] >= empty {
                continue;
            }
            by_value[row[2]] += 1;
            by_value[row[3]] += 1;
            if row[PLACES - 1] < empty {
                for value in self.beyond(*event) {
                    by_value[*value as usize] += 1;
                }
            }
        }
    }
}

impl Sets {
    /// `None` where there are too many distinct sets.
    fn new<'r>(rows: impl Iterator<Item = &'r [u16]>) -> Option<Sets> {
        let mut sets = Sets { codes: Vec::new(), offsets: vec![0, 0], members: Vec::new() };
        let mut known: HashMap<&[u16], u16> = HashMap::from([(&[][..], 0)]);
        // Most events have one value: its set is found without hashing.
        let mut single: Vec<Option<u16>> = Vec::new();
        for row in rows {
            if let [value] = row
                && let Some(Some(code)) = single.get(usize::from(*value))
            {
                sets.codes.push(*code);
                continue;
            }
            let code = *known.entry(row).or_insert_with(|| {
                sets.members.extend_from_slice(row);
                sets.offsets.push(sets.members.len() as u32);
                (sets.offsets.len() - 2) as u16
            });
            if sets.offsets.len() > MOST_SETS {
                return None;
            }
            if let [value] = row {
                let value = usize::from(*value);
                single.resize(single.len().max(value + 1), None);
                single[value] = Some(code);
            }
            sets.codes.push(code);
        }
        Some(sets)
    }

    fn set(&self, code: usize) -> &[u16] {
        &self.members[self.offsets[code] as usize..self.offsets[code + 1] as usize]
    }

    fn count(&self, events: &[u32], by_value: &mut [u32]) {
        let sets = self.offsets.len() - 1;
        // Few events: spread each at once. Many: count sets first.
        if events.len() < sets / 2 {
            for event in events {
                for value in self.set(usize::from(self.codes[*event as usize])) {
                    by_value[usize::from(*value)] += 1;
                }
            }
            return;
        }
        let mut by_set = vec![0_u32; sets];
        for event in events {
            by_set[usize::from(self.codes[*event as usize])] += 1;
        }
        for (code, count) in by_set.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            for value in self.set(code) {
                by_value[usize::from(*value)] += count;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All shapes give the same counts: by sets where there are few, by narrow or wide places where there are many.
    #[test]
    fn all_shapes_count_alike() {
        let last = 20_000_u32;
        // Value v holds every multiple of v + 1, so high multiples have more values than places and sets are many.
        let lists: Vec<Vec<u32>> = (1..=14).map(|step| (1..=last / step).map(|times| times * step).collect()).collect();
        let few: Vec<Vec<u32>> =
            lists.iter().map(|list| list.iter().copied().filter(|event| event % 64 < 3).collect()).collect();
        for lists in [lists, few] {
            let values: Vec<(u32, &[u32])> = (0..).zip(lists.iter().map(Vec::as_slice)).collect();
            let column = CodeColumn::new(&values, last);
            for step in [1, 3, 700] {
                let events: Vec<u32> = (0..=last).step_by(step).collect();
                let expected: Vec<u32> = (lists.iter())
                    .map(|list| list.iter().filter(|event| events.binary_search(event).is_ok()).count() as u32)
                    .collect();
                assert_eq!(*column.count(&events), *expected);
                let mut by_event = vec![0; lists.len()];
                for value in events.iter().flat_map(|event| column.of(*event)) {
                    by_event[usize::from(value)] += 1;
                }
                assert_eq!(by_event, expected);
                let rows: Vec<Vec<u16>> = (0..=last)
                    .map(|event| {
                        (0_u16..)
                            .zip(&lists)
                            .filter(|(_, list)| list.contains_sorted(event))
                            .map(|(at, _)| at)
                            .collect()
                    })
                    .collect();
                let (rows, empty) = (|| rows.iter().map(Vec::as_slice), lists.len() as u16);
                let wide = Shape::Wide(Places::new(rows(), empty, |value| value));
                for shape in [in_places(rows(), empty), wide] {
                    let placed = CodeColumn { values: column.values.clone(), shape };
                    assert_eq!(*placed.count(&events), *expected);
                    assert!(events.iter().all(|event| placed.of(*event).eq(column.of(*event))));
                }
            }
        }
    }

    trait ContainsSorted {
        fn contains_sorted(&self, event: u32) -> bool;
    }

    impl ContainsSorted for Vec<u32> {
        fn contains_sorted(&self, event: u32) -> bool {
            self.binary_search(&event).is_ok()
        }
    }
}

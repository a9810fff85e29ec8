//! A column that says of each event which values of a facet it has, as one code for the whole set of values. Events
//! share few distinct sets, so counting is one increment an event, spread over the values at the end.

use std::collections::HashMap;

use roaring::RoaringBitmap;

/// The sets of values of all events, each stored once.
#[derive(Debug, Default)]
pub(super) struct CodeColumn {
    /// The facet's values, as positions in the locality postings.
    pub values: Vec<u32>,
    /// By event id: an index into `sets`; 0 is the empty set.
    codes: Vec<u32>,
    /// Positions in `values`.
    sets: Vec<Box<[u16]>>,
}

impl CodeColumn {
    /// `values` with their events; ids run to `last`.
    pub fn new<'a>(values: impl IntoIterator<Item = (u32, &'a RoaringBitmap)>, last: u32) -> CodeColumn {
        let mut column =
            CodeColumn { codes: vec![0; last as usize + 1], sets: vec![Box::from([])], ..CodeColumn::default() };
        // Code of a set extended by a value: walking value by value, every event moves from its set to the extended one.
        let mut extended: HashMap<(u32, u16), u32> = HashMap::new();
        for (value, events) in values {
            let Ok(position) = u16::try_from(column.values.len()) else { break };
            column.values.push(value);
            for event in events.iter().take_while(|event| *event <= last) {
                let code = column.codes[event as usize];
                let sets = &mut column.sets;
                column.codes[event as usize] = *extended.entry((code, position)).or_insert_with(|| {
                    let mut set = sets[code as usize].to_vec();
                    set.push(position);
                    sets.push(set.into_boxed_slice());
                    sets.len() as u32 - 1
                });
            }
        }
        column
    }

    /// How many of `events` have each value, in the order of `values`.
    pub fn count(&self, events: &RoaringBitmap) -> Box<[u32]> {
        let mut by_value = vec![0_u32; self.values.len()];
        // Few events: spread each at once. Many: count sets first.
        if (events.len() as usize) < self.sets.len() / 2 {
            for_each(events, |event| {
                for value in &*self.sets[self.codes[event as usize] as usize] {
                    by_value[*value as usize] += 1;
                }
            });
        } else {
            let mut by_set = vec![0_u32; self.sets.len()];
            for_each(events, |event| by_set[self.codes[event as usize] as usize] += 1);
            for (set, count) in self.sets.iter().zip(by_set) {
                for value in &**set {
                    by_value[*value as usize] += count;
                }
            }
        }
        by_value.into_boxed_slice()
    }
}

/// Calls `visit` for each event, taking ids from the bitmap in batches: twice as fast as its iterator one by one.
pub(super) fn for_each(events: &RoaringBitmap, mut visit: impl FnMut(u32)) {
    let mut iter = events.iter();
    let mut batch = [0_u32; 512];
    loop {
        let taken = iter.next_many(&mut batch);
        if taken.is_empty() {
            return;
        }
        for event in taken {
            visit(*event);
        }
    }
}

//! Pairs of reports that agree, by how surely. There may be millions of them, so each takes some three bytes, the steps from
//! the pair before, and most lie in the room.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::room::{Heap, Room};

/// Bytes of one strength that are held.
const HELD: usize = 16 << 10;

/// All pairs that agree.
pub struct Links<R: Room + ?Sized> {
    by_strength: BTreeMap<u32, Row>,
    heap: R::Heap,
}

/// Pairs of one strength, in rising order.
#[derive(Default)]
struct Row {
    /// Where those lie that were laid down, and how many bytes each time.
    laid: Vec<(u64, usize)>,
    bytes: Vec<u8>,
    last: (u32, u32),
}

impl<R: Room + ?Sized> Links<R> {
    pub fn new(room: &R) -> Result<Links<R>, R::Error> {
        Ok(Links { by_strength: BTreeMap::new(), heap: room.heap()? })
    }

    /// Adds a pair, the smaller number first. Pairs come in rising order.
    pub fn add(&mut self, strength: u32, (left, right): (u32, u32)) -> Result<(), R::Error> {
        let row = self.by_strength.entry(strength).or_default();
        let step = left - row.last.0;
        push(&mut row.bytes, step);
        push(&mut row.bytes, right - if step == 0 { row.last.1 } else { left });
        row.last = (left, right);
        if row.bytes.len() >= HELD {
            row.laid.push((self.heap.append(&row.bytes)?, row.bytes.len()));
            row.bytes.clear();
        }
        Ok(())
    }

    /// The pairs, the strongest first, and of equals in their order.
    pub fn strongest_first(self) -> impl Iterator<Item = Result<(u32, u32), R::Error>> {
        let heap = Rc::new(self.heap);
        self.by_strength.into_values().rev().flat_map(move |row| {
            let (heap, mut laid, mut held) = (heap.clone(), row.laid.into_iter(), Some(row.bytes));
            let (mut bytes, mut at, mut last) = (Vec::new(), 0, (0, 0));
            std::iter::from_fn(move || {
                if at == bytes.len() {
                    bytes = match laid.next().map(|(start, length)| heap.read(start, length)) {
                        Some(Ok(bytes)) => bytes,
                        Some(Err(error)) => return Some(Err(error)),
                        None => held.take()?,
                    };
                    at = 0;
                }
                let (step, right) = (next(&bytes, &mut at)?, next(&bytes, &mut at)?);
                last = (last.0 + step, right + if step == 0 { last.1 } else { last.0 + step });
                Some(Ok(last))
            })
        })
    }
}

/// Appends a number: seven bits a byte, lowest first, the high bit where more follow.
fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn next(bytes: &[u8], at: &mut usize) -> Option<u32> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(*at)?;
        *at += 1;
        number |= u32::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Some(number);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use vnfr_model::Extraction;

    use super::*;

    #[test]
    fn pairs_come_back_strongest_first_and_in_their_order() {
        let mut weak = vec![(0, 1), (0, 2), (0, 70_000), (3, 4), (3, 9), (200, 201), (99_999, 4_000_000_000)];
        // More than is held.
        weak.extend((100_000..130_000).map(|at| (at, at + at % 7 + 1)));
        let strong = [(2, 5), (2, 6), (300, 301)];
        let Ok(mut links) = Links::<[&Extraction]>::new(&[]);
        for (strength, pairs) in [(4, &weak[..]), (64, &strong)] {
            for pair in pairs {
                let Ok(()) = links.add(strength, *pair);
            }
        }
        let Ok(all) = links.strongest_first().collect::<Result<Vec<_>, _>>();
        assert_eq!(all, [&strong[..], &weak].concat());
    }
}

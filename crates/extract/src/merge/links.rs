//! Pairs of reports that agree, by how surely. There may be millions of them at once, so each takes some three bytes: the
//! steps from the pair before.

use std::collections::BTreeMap;

/// All pairs that agree.
#[derive(Default)]
pub struct Links {
    by_strength: BTreeMap<u32, Row>,
}

/// Pairs of one strength, in rising order.
#[derive(Default)]
struct Row {
    bytes: Vec<u8>,
    last: (u32, u32),
}

impl Links {
    /// Adds a pair, the smaller number first. Pairs come in rising order.
    pub fn add(&mut self, strength: u32, (left, right): (u32, u32)) {
        let row = self.by_strength.entry(strength).or_default();
        let step = left - row.last.0;
        push(&mut row.bytes, step);
        push(&mut row.bytes, right - if step == 0 { row.last.1 } else { left });
        row.last = (left, right);
    }

    /// The pairs, the strongest first, and of equals in their order.
    pub fn strongest_first(self) -> impl Iterator<Item = (u32, u32)> {
        self.by_strength.into_values().rev().flat_map(|row| {
            let (mut at, mut last) = (0, (0, 0));
            std::iter::from_fn(move || {
                let (step, right) = (next(&row.bytes, &mut at)?, next(&row.bytes, &mut at)?);
                last = (last.0 + step, right + if step == 0 { last.1 } else { last.0 + step });
                Some(last)
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
    use super::*;

    #[test]
    fn pairs_come_back_strongest_first_and_in_their_order() {
        let weak = [(0, 1), (0, 2), (0, 70_000), (3, 4), (3, 9), (200, 201), (99_999, 4_000_000_000)];
        let strong = [(2, 5), (2, 6), (300, 301)];
        let mut links = Links::default();
        weak.iter().for_each(|pair| links.add(4, *pair));
        strong.iter().for_each(|pair| links.add(64, *pair));
        let all: Vec<_> = links.strongest_first().collect();
        assert_eq!(all, [&strong[..], &weak].concat());
    }
}

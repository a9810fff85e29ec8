//! Which pairs of reports are worth comparing: those that share a key and may lie in the same days. The number of pairs
//! grows with the number of reports, never with its square, however many share one key.

use super::report::{Key, Names, Report};

/// Days by which two reports of one event may differ and still be compared.
const SLACK_DAYS: i32 = 4;
/// Later reports of a key that one is compared with. Reports of one event lie side by side and join one another, so a
/// crowd on one day still becomes one event.
const NEIGHBOURS: usize = 64;

/// Reports whose pairs are held at a time: two reports often meet under several keys, and are compared once.
const REPORTS_AT_A_TIME: u32 = 4_096;

/// Calls `found` with every pair, each once and in order, the smaller number first.
pub fn candidates(reports: &[Report], names: &Names, mut found: impl FnMut(u32, u32)) {
    let days: Vec<Option<(i32, i32)>> = reports.iter().map(Report::days).collect();
    let mut keyed: Vec<(Key, u32)> = Vec::new();
    for (at, report) in reports.iter().enumerate() {
        keyed.extend(report.block_keys(names).into_iter().map(|key| (key, at as u32)));
    }
    keyed.sort_unstable();
    let total = reports.len() as u32;
    for first in (0..total).step_by(REPORTS_AT_A_TIME as usize) {
        let mut pairs = Pairs { first, last: first.saturating_add(REPORTS_AT_A_TIME), found: Vec::new() };
        for block in keyed.chunk_by(|left, right| left.0 == right.0).filter(|block| block.len() > 1) {
            of_block(block, &days, &mut pairs);
        }
        pairs.found.sort_unstable();
        pairs.found.dedup();
        let apart = |left: u32, right: u32| reports[left as usize].file != reports[right as usize].file;
        pairs.found.iter().filter(|(left, right)| apart(*left, *right)).for_each(|(left, right)| found(*left, *right));
    }
}

/// The pairs whose smaller number is within bounds.
struct Pairs {
    first: u32,
    last: u32,
    found: Vec<(u32, u32)>,
}

impl Pairs {
    fn add(&mut self, one: u32, other: u32) {
        let (left, right) = (one.min(other), one.max(other));
        if (self.first..self.last).contains(&left) {
            self.found.push((left, right));
        }
    }
}

/// The pairs of those that share a key.
fn of_block(block: &[(Key, u32)], days: &[Option<(i32, i32)>], pairs: &mut Pairs) {
    let mut members: Vec<u32> = block.iter().map(|(_, at)| *at).collect();
    // One edition is one conference, whatever days its reports give.
    if matches!(block[0].0, Key::Edition(_)) {
        neighbours(&members, pairs, |_, _| true);
        return;
    }
    let (dated, open): (Vec<u32>, Vec<u32>) = members.iter().partition(|at| days[**at as usize].is_some());
    members = dated;
    members.sort_unstable_by_key(|at| (days[*at as usize], *at));
    neighbours(&members, pairs, |left, right| {
        matches!((days[left as usize], days[right as usize]),
            (Some((_, end)), Some((start, _))) if start <= end.saturating_add(SLACK_DAYS))
    });
    // What may lie in any year is compared with as many as another, the first of them in the order of their files.
    for at in &open {
        let others = block.iter().map(|(_, other)| *other).filter(|other| other != at);
        others.take(NEIGHBOURS).for_each(|other| pairs.add(other, *at));
    }
}

/// Each with those after it as long as they are near enough.
fn neighbours(members: &[u32], pairs: &mut Pairs, near: impl Fn(u32, u32) -> bool) {
    for (index, left) in members.iter().enumerate() {
        for right in members[index + 1..].iter().take(NEIGHBOURS).take_while(|right| near(*left, **right)) {
            pairs.add(*left, *right);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_under_one_key_makes_pairs_in_proportion() {
        let members: Vec<u32> = (0..5_000).collect();
        let mut pairs = Pairs { first: 0, last: 5_000, found: Vec::new() };
        neighbours(&members, &mut pairs, |_, _| true);
        let pairs = pairs.found;
        assert!(pairs.len() <= 5_000 * NEIGHBOURS, "{}", pairs.len());
        assert!((0..4_999).all(|at| pairs.contains(&(at, at + 1)) || pairs.len() > 1), "neighbours are joined");
    }
}

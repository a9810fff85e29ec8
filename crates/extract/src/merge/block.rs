//! Which pairs of reports are worth comparing: those that share a key and may lie in the same days. The number of pairs
//! grows with the number of reports, never with its square, however many share one key; one report's are held at a time.

use super::report::{Key, Names, Report};

/// Days by which two reports of one event may differ and still be compared.
const SLACK_DAYS: i32 = 4;
/// Later reports of a key that one is compared with. Reports of one event lie side by side and join one another, so a
/// crowd on one day still becomes one event.
const NEIGHBOURS: usize = 64;

/// Calls `found` with every pair, each once and in order, the smaller number first.
pub fn candidates(reports: &[Report], names: &Names, mut found: impl FnMut(u32, u32)) {
    let mut keyed: Vec<(Key, u32)> = Vec::new();
    for (at, report) in (0..).zip(reports) {
        keyed.extend(report.block_keys(names).into_iter().map(|key| (key, at)));
    }
    let blocks = Blocks::new(keyed, reports.iter().map(Report::days).collect());
    let mut others = Vec::new();
    for (at, report) in (0..).zip(reports) {
        // Two reports often meet under several keys, and are compared once.
        report.block_keys(names).iter().for_each(|key| blocks.add_others(at, key, &mut others));
        others.sort_unstable();
        others.dedup();
        let apart = others.drain(..).filter(|other| reports[*other as usize].file != report.file);
        apart.for_each(|other| found(at, other));
    }
}

/// The days in which a report may lie, where anything says.
type Days = Option<(i32, i32)>;

/// Reports by the keys that several of them share.
struct Blocks {
    /// The days of each report.
    days: Vec<Days>,
    /// The keys in their order, and where the reports of each end.
    keys: Vec<(Key, u32)>,
    /// The reports of one key after another, in the order of their numbers.
    numbered: Vec<u32>,
    /// The same in the order of their days, those that may lie in any year first.
    dated: Vec<u32>,
}

impl Blocks {
    fn new(mut keyed: Vec<(Key, u32)>, days: Vec<Days>) -> Blocks {
        keyed.sort_unstable();
        let mut blocks = Blocks { days, keys: Vec::new(), numbered: Vec::new(), dated: Vec::new() };
        for block in keyed.chunk_by(|left, right| left.0 == right.0).filter(|block| block.len() > 1) {
            let start = blocks.numbered.len();
            blocks.numbered.extend(block.iter().map(|(_, at)| *at));
            blocks.dated.extend_from_slice(&blocks.numbered[start..]);
            blocks.dated[start..].sort_unstable_by_key(|at| (blocks.days[*at as usize], *at));
            blocks.keys.push((block[0].0, blocks.numbered.len() as u32));
        }
        blocks
    }

    /// Adds the reports with greater numbers that a report is compared with under one of its keys.
    fn add_others(&self, at: u32, key: &Key, others: &mut Vec<u32>) {
        let Ok(block) = self.keys.binary_search_by_key(key, |(key, _)| *key) else { return };
        let start = block.checked_sub(1).map_or(0, |before| self.keys[before].1 as usize);
        let block = start..self.keys[block].1 as usize;
        let (numbered, dated) = (&self.numbered[block.clone()], &self.dated[block]);
        let place = numbered.partition_point(|other| *other < at);
        // One edition is one conference, whatever days its reports give.
        if matches!(key, Key::Edition(_)) {
            others.extend(numbered[place + 1..].iter().take(NEIGHBOURS));
            return;
        }
        let day = |at: u32| self.days[at as usize];
        let (open, dated) = dated.split_at(dated.partition_point(|other| day(*other).is_none()));
        // What may lie in any year is compared with as many as another, the first of them in the order of their files.
        if place < NEIGHBOURS {
            others.extend(&open[open.partition_point(|other| *other <= at)..]);
        }
        let Some((start, end)) = day(at) else {
            others.extend(numbered.iter().take(NEIGHBOURS + 1).skip(place + 1));
            return;
        };
        // One with days is compared with those after it as long as they are near enough.
        let own = dated.partition_point(|other| (day(*other), *other) < (Some((start, end)), at));
        let after = dated[own + 1..].iter().take(NEIGHBOURS);
        let near = |end: i32, start: i32| start <= end.saturating_add(SLACK_DAYS);
        let after = after.take_while(|other| day(**other).is_some_and(|(start, _)| near(end, start)));
        let before = dated[..own].iter().rev().take(NEIGHBOURS);
        let before = before.filter(|other| day(**other).is_some_and(|(_, end)| near(end, start)));
        others.extend(after.chain(before).filter(|other| **other > at));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// All pairs of some reports under one key, asked one report after another.
    fn pairs(key: Key, days: &[Days]) -> Vec<(u32, u32)> {
        let all = 0..days.len() as u32;
        let blocks = Blocks::new(all.clone().map(|at| (key, at)).collect(), days.to_vec());
        let mut pairs = Vec::new();
        for at in all {
            let mut others = Vec::new();
            blocks.add_others(at, &key, &mut others);
            pairs.extend(others.into_iter().map(|other| (at, other)));
        }
        pairs
    }

    #[test]
    fn a_crowd_under_one_key_makes_pairs_in_proportion() {
        for key in [Key::Edition(12), Key::Person(0, 1)] {
            let pairs = pairs(key, &[Some((738_000, 738_000)); 5_000]);
            assert!(pairs.len() <= 5_000 * NEIGHBOURS, "{}", pairs.len());
            assert!((0..4_999).all(|at| pairs.contains(&(at, at + 1))), "neighbours are joined");
        }
    }

    #[test]
    fn one_with_days_meets_those_near_it_and_one_without_the_first_of_all() {
        // Days in no order, some of them long, and every seventh report without any.
        let days =
            |at: u32| (!at.is_multiple_of(7)).then(|| ((at * 37 % 211) as i32, (at * 37 % 211 + at % 5 * 3) as i32));
        let days: Vec<Days> = (0..400).map(days).collect();
        let mut dated: Vec<u32> = (0..400).filter(|at| days[*at as usize].is_some()).collect();
        dated.sort_by_key(|at| (days[*at as usize], *at));
        let mut expected: BTreeSet<(u32, u32)> = BTreeSet::new();
        for (index, left) in dated.iter().enumerate() {
            for right in dated[index + 1..].iter().take(NEIGHBOURS) {
                if days[*right as usize].unwrap_or_default().0
                    <= days[*left as usize].unwrap_or_default().1 + SLACK_DAYS
                {
                    expected.insert((*left.min(right), *left.max(right)));
                }
            }
        }
        for open in (0..400).filter(|at| days[*at as usize].is_none()) {
            expected.extend((0..400).filter(|at| *at != open).take(NEIGHBOURS).map(|at| (at.min(open), at.max(open))));
        }
        assert_eq!(pairs(Key::Person(0, 1), &days).into_iter().collect::<BTreeSet<_>>(), expected);
    }
}

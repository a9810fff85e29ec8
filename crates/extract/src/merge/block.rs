//! Which pairs of reports are worth comparing: those that share a key and may lie in the same days. The number of pairs
//! grows with the number of reports, never with its square, however many share one key; one report's are held at a time.

use super::report::{Key, Report};
use super::room::{Room, Sorter, next_of, number};

/// Days by which two reports of one event may differ and still be compared.
const SLACK_DAYS: i32 = 4;
/// Later reports of a key that one is compared with. Reports of one event lie side by side and join one another, so a
/// crowd on one day still becomes one event.
const NEIGHBOURS: usize = 64;

/// A report under one of its keys, to be sorted: keys come together, and under each the reports in the order of numbers.
pub fn record(key: Key, at: u32, report: &Report) -> Vec<u8> {
    let mut record = key.to_bytes().to_vec();
    record.extend(at.to_be_bytes());
    if let Some((start, end)) = report.days() {
        record.extend(start.to_be_bytes());
        record.extend(end.to_be_bytes());
    }
    record
}

/// Bytes of a key, and of it with the number of a report.
const KEY: usize = 13;
const NUMBERED: usize = KEY + 4;

/// Calls `found` with the reports that each is compared with, the smaller number first: each pair once and in order, those
/// of one report together. `keyed` holds a record of each report under each of its keys.
pub fn candidates<R: Room + ?Sized>(
    room: &R,
    keyed: R::Sorter,
    mut found: impl FnMut(u32, &[u32]) -> Result<(), R::Error>,
) -> Result<(), R::Error> {
    let (mut keyed, mut pairs) = (keyed.sorted()?.peekable(), room.sorter()?);
    while let Some(first) = keyed.next().transpose()? {
        let mut block = Block::default();
        block.add(&first);
        while let Some(record) = next_of(&mut keyed, &first[..KEY])? {
            block.add(&record);
        }
        block.sort();
        for at in 0..block.reports.len() as u32 {
            let others = block.others(at, first[0] == Key::EDITION);
            if !others.is_empty() {
                let all = std::iter::once(at).chain(others).map(|at| block.reports[at as usize].0);
                pairs.add(&all.flat_map(u32::to_be_bytes).collect::<Vec<u8>>())?;
            }
        }
    }
    let mut pairs = pairs.sorted()?.peekable();
    while let Some(first) = pairs.next().transpose()? {
        let numbers = |record: &[u8]| -> Vec<u32> {
            record.as_chunks().0.iter().skip(1).map(|bytes| u32::from_be_bytes(*bytes)).collect()
        };
        // Two reports often meet under several keys, and are compared once.
        let mut others = numbers(&first);
        while let Some(record) = next_of(&mut pairs, &first[..4])? {
            others.extend(numbers(&record));
        }
        others.sort_unstable();
        others.dedup();
        found(number(&first, 0), &others)?;
    }
    Ok(())
}

/// The days in which a report may lie, where anything says.
type Days = Option<(i32, i32)>;

/// The reports of one key.
#[derive(Default)]
struct Block {
    /// In the order of their numbers.
    reports: Vec<(u32, Days)>,
    /// The same by their places here, in the order of their days, those that may lie in any year first.
    dated: Vec<u32>,
}

impl Block {
    fn add(&mut self, record: &[u8]) {
        let day = |at: usize| number(record, at).cast_signed();
        let days = (record.len() > NUMBERED).then(|| (day(NUMBERED), day(NUMBERED + 4)));
        self.reports.push((number(record, KEY), days));
    }

    fn days(&self, at: u32) -> Days {
        self.reports[at as usize].1
    }

    fn sort(&mut self) {
        let mut dated: Vec<u32> = (0..self.reports.len() as u32).collect();
        dated.sort_unstable_by_key(|at| (self.days(*at), *at));
        self.dated = dated;
    }

    /// The reports behind one with which it is compared, all by their places here.
    fn others(&self, at: u32, is_edition: bool) -> Vec<u32> {
        let count = self.reports.len() as u32;
        // One edition is one conference, whatever days its reports give.
        if is_edition {
            return (at + 1..count.min(at + 1 + NEIGHBOURS as u32)).collect();
        }
        let mut others = Vec::new();
        let (open, dated) = self.dated.split_at(self.dated.partition_point(|other| self.days(*other).is_none()));
        // What may lie in any year is compared with as many as another, the first of them in the order of their files.
        if (at as usize) < NEIGHBOURS {
            others.extend(&open[open.partition_point(|other| *other <= at)..]);
        }
        let Some((start, end)) = self.days(at) else {
            others.extend(at + 1..count.min(NEIGHBOURS as u32 + 1));
            return others;
        };
        // One with days is compared with those after it as long as they are near enough.
        let own = dated.partition_point(|other| (self.days(*other), *other) < (Some((start, end)), at));
        let after = dated[own + 1..].iter().take(NEIGHBOURS);
        let near = |end: i32, start: i32| start <= end.saturating_add(SLACK_DAYS);
        let after = after.take_while(|other| self.days(**other).is_some_and(|(start, _)| near(end, start)));
        let before = dated[..own].iter().rev().take(NEIGHBOURS);
        let before = before.filter(|other| self.days(**other).is_some_and(|(_, end)| near(end, start)));
        others.extend(after.chain(before).filter(|other| **other > at));
        others
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// All pairs of some reports under one key, asked one report after another.
    fn pairs(key: Key, days: &[Days]) -> Vec<(u32, u32)> {
        let mut block = Block { reports: (0..).zip(days.iter().copied()).collect(), dated: Vec::new() };
        block.sort();
        let others =
            |at: u32| block.others(at, matches!(key, Key::Edition(_))).into_iter().map(move |other| (at, other));
        (0..days.len() as u32).flat_map(others).collect()
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

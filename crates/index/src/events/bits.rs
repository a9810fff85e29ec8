//! A set of event ids as one bit an event. Answers are dense more often than not, and a pass over a million bits takes
//! ten microseconds, so the plain array beats compressed bitmaps at every step of a selection.

use super::tally::{self, Both, Either, Without};

/// Ids from 0 to the length it was made with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

/// Words of a stretch: four kilobytes.
const STRETCH: usize = 512;

impl Bits {
    /// The empty set over ids `0..=last`.
    pub fn none(last: u32) -> Bits {
        Bits { words: vec![0; last as usize / 64 + 1] }
    }

    /// `first..=end` out of ids `0..=last`; empty where `first > end`.
    pub fn span(first: u32, end: u32, last: u32) -> Bits {
        let mut bits = Bits::none(last);
        bits.insert_span(first, end);
        bits
    }

    pub fn of(ids: impl IntoIterator<Item = u32>, last: u32) -> Bits {
        let mut bits = Bits::none(last);
        bits.extend(ids);
        bits
    }

    /// Adds `first..=end`, as far as the set reaches.
    pub fn insert_span(&mut self, first: u32, end: u32) {
        let end = end.min((self.words.len() * 64 - 1) as u32);
        if first > end {
            return;
        }
        let (from, to) = (first as usize / 64, end as usize / 64);
        let head = u64::MAX << (first % 64);
        let tail = u64::MAX >> (63 - end % 64);
        if from == to {
            self.words[from] |= head & tail;
        } else {
            self.words[from] |= head;
            self.words[from + 1..to].fill(u64::MAX);
            self.words[to] |= tail;
        }
    }

    /// Adds ids; those beyond its reach are no events of the list and stay out.
    pub fn extend(&mut self, ids: impl IntoIterator<Item = u32>) {
        for id in ids {
            if let Some(word) = self.words.get_mut(id as usize / 64) {
                *word |= 1 << (id % 64);
            }
        }
    }

    pub fn contains(&self, id: u32) -> bool {
        self.words.get(id as usize / 64).is_some_and(|word| word >> (id % 64) & 1 == 1)
    }

    pub fn len(&self) -> u32 {
        tally::ones(&self.words)
    }

    pub fn keep(&mut self, other: &Bits) {
        tally::put::<Both>(&mut self.words, &other.words);
    }

    /// What is in every one of `sets` and not behind `end`, with how many these are; all of `1..=end` where there is no set.
    /// One pass, a stretch that fits in the nearest cache at a time.
    pub fn meeting(sets: &[&Bits], end: u32, last: u32) -> (Bits, u32) {
        let Some((first, others)) = sets.split_first() else { return (Bits::span(1, end, last), end) };
        let (width, kept) = (last as usize / 64 + 1, end as usize / 64 + 1);
        let (mut words, mut len) = (Vec::with_capacity(width), 0);
        while words.len() < kept {
            let begin = words.len();
            let stop = kept.min(begin + STRETCH);
            words.extend_from_slice(&first.words[begin..stop]);
            let stretch = &mut words[begin..];
            for other in others {
                tally::put::<Both>(stretch, &other.words[begin..stop]);
            }
            if stop == kept {
                stretch[kept - 1 - begin] &= u64::MAX >> (63 - end % 64);
            }
            len += tally::ones(stretch);
        }
        words.resize(width, 0);
        (Bits { words }, len)
    }

    /// How many words it takes, which is what a pass over it costs.
    pub fn width(&self) -> u32 {
        self.words.len() as u32
    }

    /// How many are both here and in `other`.
    pub fn both_len(&self, other: &Bits) -> u32 {
        tally::ones_of::<Both>(&self.words, &other.words)
    }

    pub fn add(&mut self, other: &Bits) {
        tally::put::<Either>(&mut self.words, &other.words);
    }

    pub fn remove(&mut self, other: &Bits) {
        tally::put::<Without>(&mut self.words, &other.words);
    }

    /// The ids of `self` without `other`, rising.
    pub fn minus(&self, other: &Bits) -> Vec<u32> {
        ids(self.words.iter().zip(&other.words).map(|(word, other)| word & !other), self.minus_len(other))
    }

    /// The ids that are here and in `other`, rising.
    pub fn both(&self, other: &Bits) -> Vec<u32> {
        ids(self.words.iter().zip(&other.words).map(|(word, other)| word & other), self.both_len(other))
    }

    /// How many are here and not in `other`.
    pub fn minus_len(&self, other: &Bits) -> u32 {
        tally::ones_of::<Without>(&self.words, &other.words)
    }

    /// How many lie in `first..=end`.
    pub fn len_between(&self, first: u32, end: u32) -> u32 {
        let end = end.min((self.words.len() * 64 - 1) as u32);
        if first > end {
            return 0;
        }
        let (from, to) = (first as usize / 64, end as usize / 64);
        let head = u64::MAX << (first % 64);
        let tail = u64::MAX >> (63 - end % 64);
        if from == to {
            return (self.words[from] & head & tail).count_ones();
        }
        let middle = tally::ones(&self.words[from + 1..to]);
        (self.words[from] & head).count_ones() + middle + (self.words[to] & tail).count_ones()
    }

    /// Ids in rising order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.iter_from(0)
    }

    /// Ids from `first` on, rising.
    pub fn iter_from(&self, first: u32) -> impl Iterator<Item = u32> + '_ {
        let skip = first as usize / 64;
        let mut words = self.words.get(skip..).unwrap_or_default().iter().copied().enumerate();
        let mut at = skip as u32 * 64;
        let mut left = words.next().map_or(0, |(_, word)| word & (u64::MAX << (first % 64)));
        std::iter::from_fn(move || {
            while left == 0 {
                let (ahead, word) = words.next()?;
                at = (skip + ahead) as u32 * 64;
                left = word;
            }
            let bit = left.trailing_zeros();
            left &= left - 1;
            Some(at + bit)
        })
    }

    /// All ids, rising: for loops that run over them several times.
    pub fn to_vec(&self) -> Vec<u32> {
        ids(self.words.iter().copied(), self.len())
    }

    /// `count` ids in falling order after the `offset` highest.
    pub fn highest(&self, offset: usize, count: usize) -> Vec<u32> {
        let (mut skip, mut ids) = (offset, Vec::new());
        for (at, word) in self.words.iter().enumerate().rev() {
            if ids.len() >= count {
                break;
            }
            let held = word.count_ones() as usize;
            if skip >= held {
                skip -= held;
                continue;
            }
            let mut left = *word;
            while left != 0 && ids.len() < count {
                let bit = 63 - left.leading_zeros();
                left &= !(1 << bit);
                if skip > 0 {
                    skip -= 1;
                } else {
                    ids.push(at as u32 * 64 + bit);
                }
            }
        }
        ids
    }
}

/// Ids that are written at a time.
const AT_ONCE: usize = 8;

/// The places of the `len` bits of `words`. A word's are written eight at a time, whether it has so many or not: what is
/// written too much, the next word's take the place of. That costs less than asking after each whether it was the last.
fn ids(words: impl Iterator<Item = u64>, len: u32) -> Vec<u32> {
    if len == 0 {
        return Vec::new();
    }
    let len = len as usize;
    let mut ids = vec![0; len + 64];
    let mut written = 0;
    for (word, first) in words.zip((0_u32..).step_by(64)) {
        if word == 0 {
            continue;
        }
        let (mut left, mut at) = (word, written);
        while left != 0 {
            let Some(places) = ids.get_mut(at..).and_then(<[u32]>::first_chunk_mut::<AT_ONCE>) else { break };
            for place in places {
                *place = first + left.trailing_zeros();
                left &= left.wrapping_sub(1);
            }
            at += AT_ONCE;
        }
        written += word.count_ones() as usize;
    }
    ids.truncate(len);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sets_share_is_found_up_to_the_end() {
        let last = 70_000;
        let every = |step: usize| Bits::of((1..=last).step_by(step), last);
        let (two, three) = (every(2), every(3));
        for end in [1, 63, 64, 65, 32_768, 40_000, last] {
            for sets in [&[][..], &[&two], &[&two, &three], &[&three, &two, &two]] {
                let expected: Vec<u32> = (1..=end).filter(|id| sets.iter().all(|set| set.contains(*id))).collect();
                let (met, len) = Bits::meeting(sets, end, last);
                assert_eq!((met.to_vec(), len), (expected.clone(), expected.len() as u32), "{end}");
                assert_eq!(met.width(), two.width());
            }
        }
        assert_eq!(two.both(&three), Bits::meeting(&[&two, &three], last, last).0.to_vec());
    }

    #[test]
    fn spans_and_counts_agree_across_word_borders() {
        for (first, end) in [(0, 0), (1, 63), (63, 64), (5, 200), (128, 191), (64, 127), (7, 3), (190, 900)] {
            let bits = Bits::span(first, end, 200);
            // The last word is kept whole: 255 is the highest id it can hold.
            let expected: Vec<u32> = (first..=end.min(255)).collect();
            assert_eq!(bits.to_vec(), expected, "{first}..={end}");
            assert_eq!(bits.iter().collect::<Vec<u32>>(), expected);
            assert_eq!(bits.len_between(60, 70), expected.iter().filter(|id| (60..=70).contains(*id)).count() as u32);
            let falling: Vec<u32> = expected.iter().rev().copied().skip(3).take(70).collect();
            assert_eq!(bits.highest(3, 70), falling);
        }
    }
}

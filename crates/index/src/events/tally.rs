//! Long runs of words: what two have in common, and how many bits are set. A program for every processor may not use the
//! instruction that counts, and counting a word by arithmetic takes a dozen steps; so words are added up bit by bit first, as
//! one adds columns on paper, and only the carries of every eighth word are counted (Harley and Seal). Half the time, with
//! nothing but logic.
//!
//! Four words are taken at a time, in wide registers that are named (`wide`): a compiler that builds the program as a whole for
//! size would not find them.

use std::ops::{BitAnd, BitOr, Not};

use wide::u64x4;

/// Words taken at a time.
const SIDE: usize = 4;

/// One word, or several side by side.
pub(super) trait Word: BitAnd<Output = Self> + BitOr<Output = Self> + Not<Output = Self> + Sized {}

impl Word for u64 {}

impl Word for u64x4 {}

/// What is made of a word and its counterpart.
pub(super) trait Join {
    fn join<W: Word>(word: W, other: W) -> W;
}

/// What is in both.
pub(super) struct Both;

/// What is in either.
pub(super) struct Either;

/// What is in the one and not in the other.
pub(super) struct Without;

impl Join for Both {
    #[inline(always)]
    fn join<W: Word>(word: W, other: W) -> W {
        word & other
    }
}

impl Join for Either {
    #[inline(always)]
    fn join<W: Word>(word: W, other: W) -> W {
        word | other
    }
}

impl Join for Without {
    #[inline(always)]
    fn join<W: Word>(word: W, other: W) -> W {
        word & !other
    }
}

/// Puts into each of `words` what is made of it and its counterpart.
#[inline]
pub(super) fn put<J: Join>(words: &mut [u64], others: &[u64]) {
    let shared = words.len().min(others.len());
    let (sides, rest) = words[..shared].as_chunks_mut::<SIDE>();
    let (other_sides, other_rest) = others[..shared].as_chunks::<SIDE>();
    for (side, other) in sides.iter_mut().zip(other_sides) {
        *side = J::join(u64x4::new(*side), u64x4::new(*other)).to_array();
    }
    for (word, other) in rest.iter_mut().zip(other_rest) {
        *word = J::join(*word, *other);
    }
}

/// How many bits are set in `words`.
pub(super) fn ones(words: &[u64]) -> u32 {
    ones_of::<Both>(words, words)
}

/// How many bits are set in what is made of each word and its counterpart.
#[inline]
pub(super) fn ones_of<J: Join>(words: &[u64], others: &[u64]) -> u32 {
    let shared = words.len().min(others.len());
    let (blocks, rest) = words[..shared].as_chunks::<{ 8 * SIDE }>();
    let (other_blocks, other_rest) = others[..shared].as_chunks::<{ 8 * SIDE }>();
    let none = u64x4::new([0; SIDE]);
    let (mut ones, mut twos, mut fours, mut eights) = (none, none, none, 0);
    for (block, other) in blocks.iter().zip(other_blocks) {
        let (sides, _) = block.as_chunks::<SIDE>();
        let (other_sides, _) = other.as_chunks::<SIDE>();
        let at = |step: usize| J::join(u64x4::new(sides[step]), u64x4::new(other_sides[step]));
        let (two, one) = add(ones, at(0), at(1));
        let (two_more, one) = add(one, at(2), at(3));
        let (four, two) = add(twos, two, two_more);
        let (two_again, one) = add(one, at(4), at(5));
        let (two_last, one) = add(one, at(6), at(7));
        let (four_more, two) = add(two, two_again, two_last);
        let (eight, four) = add(fours, four, four_more);
        (ones, twos, fours) = (one, two, four);
        eights += counted(eight);
    }
    let left: u32 = rest.iter().zip(other_rest).map(|(word, other)| J::join(*word, *other).count_ones()).sum();
    8 * eights + 4 * counted(fours) + 2 * counted(twos) + counted(ones) + left
}

/// Adds three bits in each place: what is carried, and what stays.
#[inline(always)]
fn add(one: u64x4, two: u64x4, three: u64x4) -> (u64x4, u64x4) {
    let odd = one ^ two;
    ((one & two) | (odd & three), odd ^ three)
}

#[inline(always)]
fn counted(words: u64x4) -> u32 {
    words.to_array().iter().map(|word| word.count_ones()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_counting_word_by_word() {
        let word = |at: u64| at.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(at as u32 % 64);
        for length in [0, 1, 31, 32, 33, 64, 1_000, 1_027] {
            let words: Vec<u64> = (0..length).map(word).collect();
            let others: Vec<u64> = (0..length + 5).map(|at| word(at * 7 + 1)).collect();
            let slowly = |join: fn(u64, u64) -> u64| -> u32 {
                words.iter().zip(&others).map(|(word, other)| join(*word, *other).count_ones()).sum()
            };
            assert_eq!(ones(&words), slowly(|word, _| word), "{length}");
            assert_eq!(ones_of::<Either>(&words, &others), slowly(|word, other| word | other));
            let mut put_in = words.clone();
            put::<Without>(&mut put_in, &others);
            let one_by_one: Vec<u64> = words.iter().zip(&others).map(|(word, other)| word & !other).collect();
            assert_eq!(put_in, one_by_one);
            assert_eq!(ones_of::<Both>(&words, &others), slowly(|word, other| word & other));
            assert_eq!(ones_of::<Without>(&words, &others), slowly(|word, other| word & !other));
        }
        assert_eq!(ones(&[u64::MAX; 99]), 99 * 64);
    }
}

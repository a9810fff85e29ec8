//! A fingerprint of the main body, by which copies of one dispatch are told from independent reports.

use super::reading::Reading;
use vnfr_text::{TokenKind, Tokens};

/// Words a shingle: long enough that two reports of one event share few, short enough that edits break few.
const WORDS: usize = 5;
/// Hashes kept: the smallest ones stand for all (MinHash by bottom-k).
const KEPT: usize = 256;

/// The smallest hashes of the main body's five-word shingles, ascending.
pub fn shingles(reading: &Reading) -> Vec<u64> {
    let main = || reading.sentences.iter().filter(|sentence| reading.label(sentence).is_main());
    let tokens: usize = main().map(|sentence| sentence.last - sentence.first).sum();
    let hashes = || main().flat_map(|sentence| sentence.first..sentence.last).filter_map(whole_runs(&reading.tokens));
    smallest(hashes, tokens)
}

/// The hash of each run of words that a token ends; signs are none of its words.
fn whole_runs(tokens: &Tokens) -> impl FnMut(usize) -> Option<u64> {
    let mut runs: Runs<WORDS> = Runs::new();
    move |at| if tokens.list[at].kind == TokenKind::Sign { None } else { runs.push(tokens, at) }
}

/// Hashes of each run of `N` words: a polynomial of the words that rolls on with each, so that a word is read once for
/// all the runs it stands in.
pub struct Runs<const N: usize> {
    /// The last words, in turns.
    words: [u64; N],
    /// Which of them comes next.
    next: usize,
    read: usize,
    sum: u64,
}

/// Odd, with its bits well spread.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl<const N: usize> Runs<N> {
    const GONE: u64 = FACTOR.wrapping_pow(N as u32);

    pub const fn new() -> Runs<N> {
        Runs { words: [0; N], next: 0, read: 0, sum: 0 }
    }

    /// Reads a token's word; the hash of the run it ends, once there are enough.
    pub fn push(&mut self, tokens: &Tokens, at: usize) -> Option<u64> {
        let word = number(tokens, at);
        let gone = std::mem::replace(&mut self.words[self.next], word);
        self.next = if self.next + 1 < N { self.next + 1 } else { 0 };
        self.sum = self.sum.wrapping_mul(FACTOR).wrapping_add(word).wrapping_sub(gone.wrapping_mul(Self::GONE));
        self.read += 1;
        // "Smallest" looks at the high bits: all others are brought into them.
        (self.read >= N).then_some((self.sum ^ self.sum >> 32).wrapping_mul(FACTOR))
    }
}

/// A folded word as a number, its own bytes where they are at most eight. Made here because the standard library's hasher
/// is not promised to stay the same between releases, and what is made of it is stored.
fn number(tokens: &Tokens, at: usize) -> u64 {
    match tokens.packed(at) {
        0 => tokens.folded(at).bytes().fold(0, |sum, byte| sum.wrapping_mul(FACTOR).wrapping_add(u64::from(byte))),
        packed => packed,
    }
}

/// The smallest of at most `most` hashes, each once, ascending.
fn smallest<H: Iterator<Item = u64>>(hashes: impl Fn() -> H, most: usize) -> Vec<u64> {
    // Hashes lie evenly among all numbers, and few stand twice in an article: its smallest are below this bound, as a rule,
    // and the others are not even kept. Every sixth token or so is a sign and has none.
    const NEAR: u64 = KEPT as u64 * 3 / 2;
    let bound = (u64::MAX / most.max(1) as u64).saturating_mul(NEAR);
    let below = |bound: u64| {
        let mut kept = Vec::with_capacity(2 * KEPT);
        kept.extend(hashes().filter(|hash| *hash <= bound));
        kept.sort_unstable();
        kept.dedup();
        kept
    };
    let mut kept = below(bound);
    if kept.len() < KEPT && bound < u64::MAX {
        kept = below(u64::MAX);
    }
    kept.truncate(KEPT);
    kept.shrink_to_fit();
    kept
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{KEPT, smallest};

    proptest! {
        /// Hashes that lie evenly, crowded ones, and fewer of them than are told.
        #[test]
        fn the_smallest_are_those_of_all(
            hashes in prop::collection::vec(prop_oneof![any::<u64>(), 0u64..500, u64::MAX - 500..], 0..1500),
            more in 0usize..1000,
        ) {
            let all: BTreeSet<u64> = hashes.iter().copied().collect();
            let kept = smallest(|| hashes.iter().copied(), hashes.len() + more);
            prop_assert_eq!(kept, all.into_iter().take(KEPT).collect::<Vec<_>>());
        }
    }
}

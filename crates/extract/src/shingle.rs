//! A fingerprint of the main body, by which copies of one dispatch are told from independent reports.

use super::reading::Reading;
use vnfr_text::{TokenKind, Tokens};

/// Words a shingle: long enough that two reports of one event share few, short enough that edits break few.
const WORDS: usize = 5;
/// Hashes kept: the smallest ones stand for all (MinHash by bottom-k).
const KEPT: usize = 256;

/// The smallest hashes of the main body's five-word shingles, ascending.
pub fn shingles(reading: &Reading) -> Vec<u64> {
    let mut hashes = Vec::with_capacity(reading.tokens.len());
    let mut runs: Runs<WORDS> = Runs::new();
    let main = reading.sentences.iter().filter(|sentence| reading.label(sentence).is_main());
    for at in main.flat_map(|sentence| sentence.first..sentence.last) {
        if reading.tokens.list[at].kind != TokenKind::Sign
            && let Some(whole) = runs.push(&reading.tokens, at)
        {
            hashes.push(whole);
        }
    }
    smallest(hashes)
}

/// Hashes of each run of `N` words: a polynomial of the words that rolls on with each, so that a word is read once for
/// all the runs it stands in.
pub struct Runs<const N: usize> {
    /// The last words, in turns.
    words: [u64; N],
    read: usize,
    sum: u64,
}

/// Odd, with its bits well spread.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

impl<const N: usize> Runs<N> {
    const GONE: u64 = FACTOR.wrapping_pow(N as u32);

    pub const fn new() -> Runs<N> {
        Runs { words: [0; N], read: 0, sum: 0 }
    }

    /// Reads a token's word; the hash of the run it ends, once there are enough.
    pub fn push(&mut self, tokens: &Tokens, at: usize) -> Option<u64> {
        let word = number(tokens, at);
        let gone = std::mem::replace(&mut self.words[self.read % N], word);
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

/// The smallest of the hashes, each once, ascending.
fn smallest(hashes: Vec<u64>) -> Vec<u64> {
    // Hashes lie evenly among all numbers, and few stand twice in an article: its smallest are below this bound, as a rule,
    // and the others need no order.
    const NEAR: u64 = KEPT as u64 * 5 / 4;
    let bound = (u64::MAX / hashes.len().max(1) as u64).saturating_mul(NEAR);
    let in_order = |mut hashes: Vec<u64>| {
        hashes.sort_unstable();
        hashes.dedup();
        hashes
    };
    let mut near = Vec::with_capacity(2 * KEPT);
    near.extend(hashes.iter().copied().filter(|hash| *hash <= bound));
    let mut kept = in_order(near);
    if kept.len() < KEPT && bound < u64::MAX {
        kept = in_order(hashes);
    }
    kept.truncate(KEPT);
    kept.shrink_to_fit();
    kept
}

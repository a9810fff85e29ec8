//! A fingerprint of the main body, by which copies of one dispatch are told from independent reports.

use super::reading::Reading;
use vnfr_text::{TokenKind, Tokens};

/// Words a shingle: long enough that two reports of one event share few, short enough that edits break few.
const WORDS: usize = 5;
/// Hashes kept: the smallest ones stand for all (MinHash by bottom-k).
const KEPT: usize = 256;

/// The smallest hashes of the main body's five-word shingles, ascending.
pub fn shingles(reading: &Reading) -> Vec<u64> {
    let mut kept = Smallest::default();
    let mut runs: Runs<WORDS> = Runs::new();
    let main = reading.sentences.iter().filter(|sentence| reading.label(sentence).is_main());
    for at in main.flat_map(|sentence| sentence.first..sentence.last) {
        if reading.tokens.list[at].kind != TokenKind::Sign
            && let Some(whole) = runs.push(&reading.tokens, at)
        {
            kept.push(whole);
        }
    }
    kept.sorted()
}

/// Hashes of each run of `N` words.
pub struct Runs<const N: usize> {
    /// The last words, the latest last.
    words: [u64; N],
    read: usize,
}

impl<const N: usize> Runs<N> {
    pub const fn new() -> Runs<N> {
        Runs { words: [0; N], read: 0 }
    }

    /// Reads a token's word; the hash of the run it ends, once there are enough.
    pub fn push(&mut self, tokens: &Tokens, at: usize) -> Option<u64> {
        self.words.rotate_left(1);
        self.words[N - 1] = number(tokens, at);
        self.read += 1;
        (self.read >= N).then(|| self.words.iter().fold(0, |whole, word| mixed(whole, *word)))
    }
}

/// A folded word as a number: its own bytes where they are at most eight.
fn number(tokens: &Tokens, at: usize) -> u64 {
    match tokens.packed(at) {
        0 => tokens.folded(at).as_bytes().chunks(8).fold(0, |whole, part| {
            mixed(whole, part.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
        }),
        packed => packed,
    }
}

/// Takes a number into a hash, whose high bits are its best. Written here because the standard library's hasher is not
/// promised to stay the same between releases, and these are stored.
const fn mixed(whole: u64, number: u64) -> u64 {
    (whole.rotate_left(5) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The smallest hashes of all that were pushed, each once.
struct Smallest {
    hashes: Vec<u64>,
    /// Nothing from here on is among the smallest.
    limit: u64,
}

impl Default for Smallest {
    fn default() -> Smallest {
        Smallest { hashes: Vec::with_capacity(4 * KEPT), limit: u64::MAX }
    }
}

impl Smallest {
    fn push(&mut self, hash: u64) {
        if hash <= self.limit {
            if self.hashes.len() == 4 * KEPT {
                self.cut();
            }
            self.hashes.push(hash);
        }
    }

    fn cut(&mut self) {
        self.hashes.sort_unstable();
        self.hashes.dedup();
        self.hashes.truncate(KEPT);
        if let Some(last) = self.hashes.last().filter(|_| self.hashes.len() == KEPT) {
            self.limit = *last;
        }
    }

    fn sorted(mut self) -> Vec<u64> {
        self.cut();
        self.hashes.shrink_to_fit();
        self.hashes
    }
}

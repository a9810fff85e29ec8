//! A fingerprint of the main body, by which copies of one dispatch are told from independent reports.

use super::reading::Reading;
use vnfr_text::TokenKind;

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
            && let Some(whole) = runs.push(reading.tokens.folded(at))
        {
            // FNV's low bits are its best, and "smallest" looks at the high ones.
            kept.push(whole.swap_bytes().wrapping_mul(0x9E37_79B9_7F4A_7C15));
        }
    }
    kept.sorted()
}

/// Hashes of each run of `N` words, a space after each word. One hash is under way for every word that a run may have
/// begun with, so that a letter is read once for all of them.
pub struct Runs<const N: usize> {
    under_way: [u64; N],
    words: usize,
}

impl<const N: usize> Runs<N> {
    pub const fn new() -> Runs<N> {
        Runs { under_way: [FNV_OFFSET; N], words: 0 }
    }

    /// Reads a word; the hash of the run it ends, once there are enough.
    pub fn push(&mut self, word: &str) -> Option<u64> {
        for byte in word.bytes().chain([b' ']) {
            for hash in &mut self.under_way {
                *hash = (*hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
            }
        }
        self.words += 1;
        // The next word begins a run in the place of the one that this word ends.
        let whole = std::mem::replace(&mut self.under_way[self.words % N], FNV_OFFSET);
        (self.words >= N).then_some(whole)
    }
}

/// FNV-1a: the standard library's hasher is not promised to stay the same between releases, and these are stored.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

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

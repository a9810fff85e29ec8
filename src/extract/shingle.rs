//! A fingerprint of the main body, by which copies of one dispatch are told from independent reports.

use std::collections::BTreeSet;

use super::reading::Reading;
use crate::text::TokenKind;

/// Words a shingle: long enough that two reports of one event share few, short enough that edits break few.
const WORDS: usize = 5;
/// Hashes kept: the smallest ones stand for all (MinHash by bottom-k).
const KEPT: usize = 256;

/// The smallest hashes of the main body's five-word shingles, ascending.
pub fn shingles(reading: &Reading) -> Vec<u64> {
    let mut kept = BTreeSet::new();
    let main: Vec<usize> = reading
        .sentences
        .iter()
        .filter(|sentence| reading.label(sentence).is_main())
        .flat_map(|sentence| sentence.first..sentence.last)
        .filter(|at| reading.tokens.list[*at].kind != TokenKind::Sign)
        .collect();
    for window in main.windows(WORDS) {
        let hash = window.iter().fold(FNV_OFFSET, |hash, at| fnv(fnv(hash, reading.tokens.folded(*at)), " "));
        // FNV's low bits are its best, and "smallest" looks at the high ones.
        let hash = hash.swap_bytes().wrapping_mul(0x9E37_79B9_7F4A_7C15);
        if kept.len() < KEPT || kept.last().is_some_and(|last| hash < *last) {
            kept.insert(hash);
            if kept.len() > KEPT {
                kept.pop_last();
            }
        }
    }
    kept.into_iter().collect()
}

/// FNV-1a: the standard library's hasher is not promised to stay the same between releases, and these are stored.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, text: &str) -> u64 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

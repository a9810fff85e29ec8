//! Of which tables of words a word of a text may open an entry: told of every word once, for all the tables that are
//! asked for in it.

use vnfr_text::Range;

use crate::trie::opening;

/// Openings of words fall on so many places, few enough to lie at hand.
const PLACES: usize = 4096;

/// At each place a bit for every table that has an entry whose opening falls on it.
pub struct Sieve(Box<[u8; PLACES]>);

fn place(opening: u64) -> usize {
    (opening.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize
}

impl Sieve {
    /// One that knows no table.
    pub fn new() -> Sieve {
        Sieve(Box::new([0; PLACES]))
    }

    /// The same with a table, from its bit and the openings of its entries.
    #[must_use]
    pub fn with(mut self, bit: u8, openings: impl Iterator<Item = u64>) -> Sieve {
        openings.for_each(|opening| self.0[place(opening)] |= bit);
        self
    }

    /// The bits of every table that has an entry with the opening of a word of the text, and by chance of others.
    #[inline]
    pub fn of(&self, text: &str, word: Range) -> u8 {
        self.0[place(opening(text.as_bytes(), word.start, word.end).0)]
    }
}

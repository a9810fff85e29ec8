//! Makes the lists of a table of words: documents in, rows out. Held in memory until the build writes them, at some two
//! bytes a word of text.

use std::collections::HashMap;

use super::list::Growing;
use super::{EXACT, FOLDED, LENGTHS, each_word};

/// A row of a table of words: its key, how many documents hold it, and its list.
pub type WordRow = (String, i64, Vec<u8>);

/// The lists of all words so far.
#[derive(Default)]
pub struct Lists {
    numbers: HashMap<Box<str>, u32>,
    growing: Vec<Growing>,
    documents: u32,
    /// Words of each document, by its number; 0 where there is no such document.
    lengths: Vec<u16>,
}

impl Lists {
    /// Adds a document: its words as written (in normal form C) and folded. Documents come in rising order of their numbers;
    /// one that does not is left out, which `check` would tell.
    pub fn add(&mut self, document: u32, exact: &str, folded: &str) {
        if (document as usize) < self.lengths.len() {
            return;
        }
        let mut found: Vec<(u32, u32)> = Vec::new();
        let mut key = String::new();
        for (form, text) in [(EXACT, exact), (FOLDED, folded)] {
            let mut place = 0;
            #[expect(
                clippy::explicit_counter_loop,
                reason = "each word of a line counts, and the line's end once more"
            )]
            for line in text.lines() {
                each_word(line, |word| {
                    key.clear();
                    key.push(form);
                    key.push_str(word);
                    found.push((self.number(&key), place));
                    place += 1;
                });
                // No phrase runs from one line into the next.
                place += 1;
            }
        }
        let length = u16::try_from(found.len()).unwrap_or(u16::MAX);
        found.sort_unstable();
        for run in found.chunk_by(|a, b| a.0 == b.0) {
            self.growing[run[0].0 as usize].add(document, run.iter().map(|(_, place)| *place));
        }
        self.documents += 1;
        self.lengths.resize(document as usize, 0);
        self.lengths.push(length);
    }

    fn number(&mut self, key: &str) -> u32 {
        if let Some(number) = self.numbers.get(key) {
            return *number;
        }
        let number = self.growing.len() as u32;
        self.growing.push(Growing::default());
        self.numbers.insert(key.into(), number);
        number
    }

    /// The rows, by key: of each word its list, and under [`LENGTHS`] the length of each document.
    pub fn into_rows(self) -> Vec<WordRow> {
        let mut keys: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        keys.sort_unstable();
        let mut lists: Vec<Option<Growing>> = self.growing.into_iter().map(Some).collect();
        let lengths = self.lengths.iter().flat_map(|length| length.to_le_bytes()).collect();
        let lists = keys.into_iter().map(|(key, number)| {
            let list = lists[number as usize].take().unwrap_or_default();
            (key.into_string(), i64::from(list.documents), list.into_bytes())
        });
        std::iter::once((LENGTHS.to_owned(), i64::from(self.documents), lengths)).chain(lists).collect()
    }
}

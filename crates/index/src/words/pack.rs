//! Makes the lists of a table of words: documents in, rows out. What lists hold, some two bytes a word of text, may be taken
//! out in parts while documents come, and is put together again when rows are made: memory keeps each word once, and how
//! long each document is.

use std::collections::HashMap;
use std::iter::Peekable;
use std::mem;

use super::list::{Growing, is_of};
use super::{EXACT, FOLDED, LENGTHS, each_word};

/// A row of a table of words: its key, how many documents hold it, and its list.
pub type WordRow = (String, i64, Vec<u8>);

/// The lists of all words so far.
#[derive(Default)]
pub struct Lists {
    numbers: HashMap<Box<str>, u32>,
    growing: Vec<Growing>,
    /// Bytes of all lists that were not taken out.
    held: usize,
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
            self.held += self.growing[run[0].0 as usize].add(document, run.iter().map(|(_, place)| *place));
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

    /// Bytes that could be taken out.
    pub fn held(&self) -> usize {
        self.held
    }

    /// Takes out what lists hold, one piece a word, in the order of keys.
    pub fn take(&mut self) -> impl Iterator<Item = Vec<u8>> + '_ {
        let order: Vec<u32> = sorted(&self.numbers).into_iter().map(|(_, number)| number).collect();
        self.held = 0;
        order.into_iter().filter_map(|number| self.growing[number as usize].take(number))
    }

    /// The rows, by key: of each word its list, and under [`LENGTHS`] the length of each document. `parts` are what was
    /// taken out, in the order of taking, each piece by piece.
    pub fn into_rows<E, P>(self, parts: Vec<P>) -> impl Iterator<Item = Result<WordRow, E>>
    where
        P: Iterator<Item = Result<Vec<u8>, E>>,
    {
        let mut parts: Vec<Peekable<P>> = parts.into_iter().map(Iterator::peekable).collect();
        let mut keys: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        keys.sort_unstable();
        let mut lists = self.growing;
        let lengths = self.lengths.iter().flat_map(|length| length.to_le_bytes()).collect();
        let lists = keys.into_iter().map(move |(key, number)| {
            let mut list = Growing::default();
            for part in &mut parts {
                // An error is the next word's, whichever that is.
                let own = |piece: &Result<Vec<u8>, E>| piece.as_ref().map_or(true, |piece| is_of(piece, number));
                if let Some(piece) = part.next_if(own) {
                    list.append(&piece?);
                }
            }
            list.end_with(mem::take(&mut lists[number as usize]));
            Ok((key.into_string(), i64::from(list.documents), list.into_bytes()))
        });
        std::iter::once(Ok((LENGTHS.to_owned(), i64::from(self.documents), lengths))).chain(lists)
    }
}

/// The words in the order of their keys.
fn sorted(numbers: &HashMap<Box<str>, u32>) -> Vec<(&str, u32)> {
    let mut sorted: Vec<(&str, u32)> = numbers.iter().map(|(key, number)| (&**key, *number)).collect();
    sorted.sort_unstable();
    sorted
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    fn rows(texts: &[&str], taken_after: &[usize]) -> Vec<WordRow> {
        let (mut lists, mut parts) = (Lists::default(), Vec::new());
        for (text, number) in texts.iter().zip(1..) {
            lists.add(number, text, text);
            if taken_after.contains(&(number as usize)) {
                parts.push(lists.take().map(Ok::<_, Infallible>).collect::<Vec<_>>().into_iter());
                assert_eq!(lists.held(), 0, "nothing is left");
            }
        }
        let Ok(rows) = lists.into_rows(parts).collect::<Result<_, _>>();
        rows
    }

    #[test]
    fn lists_taken_out_in_parts_are_the_same_lists() {
        let texts = ["hue blois", "nice can tho nice", "blois", "can tho", "toulouse", "nice hue nice"];
        let whole = rows(&texts, &[]);
        assert_eq!(whole.len(), 13, "six words in two forms, and the lengths");
        for taken_after in [&[1][..], &[2, 3], &[6], &[1, 2, 3, 4, 5, 6]] {
            assert_eq!(rows(&texts, taken_after), whole, "{taken_after:?}");
        }
    }
}

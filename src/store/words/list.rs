//! The documents that hold one word. A list is how long the part with the documents is, that part, then the places: of each
//! document the step from the one before, times two, plus one where the word stands there once; else the number of times follows.
//! Places are numbered from 0 within a document, each as the step from the one before.

use crate::store::bytes::{Numbers, push};

/// A list being made; documents arrive in rising order.
#[derive(Default)]
pub(super) struct Growing {
    pub documents: u32,
    last: u32,
    held: Vec<u8>,
    places: Vec<u8>,
}

impl Growing {
    pub fn add(&mut self, document: u32, places: impl ExactSizeIterator<Item = u32>) {
        let (step, times) = (document - self.last, places.len() as u32);
        self.documents += 1;
        self.last = document;
        push(&mut self.held, step << 1 | u32::from(times == 1));
        if times != 1 {
            push(&mut self.held, times);
        }
        let mut before = 0;
        for place in places {
            push(&mut self.places, place - before);
            before = place;
        }
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.held.len() + self.places.len() + 8);
        push(&mut bytes, self.held.len() as u32);
        bytes.extend(self.held);
        bytes.extend(self.places);
        bytes
    }
}

/// A list as it stands in the file. Bytes that make no list hold no document.
#[derive(Clone, Copy)]
pub(super) struct List<'b> {
    held: &'b [u8],
    places: &'b [u8],
}

impl<'b> List<'b> {
    pub fn read(bytes: &'b [u8]) -> Option<List<'b>> {
        let mut numbers = Numbers(bytes);
        let length = numbers.next()?;
        let (held, places) = numbers.0.split_at_checked(length as usize)?;
        Some(List { held, places })
    }

    /// Each document with the number of times it holds the word, rising.
    pub fn documents(&self) -> Documents<'b> {
        Documents { numbers: Numbers(self.held), document: 0 }
    }

    /// Each place of the word, as its document and its number there, rising.
    pub fn places(&self) -> Places<'b> {
        Places { documents: self.documents(), numbers: Numbers(self.places), document: 0, left: 0, place: 0 }
    }
}

pub(super) struct Documents<'b> {
    numbers: Numbers<'b>,
    document: u32,
}

impl Iterator for Documents<'_> {
    type Item = (u32, u32);

    #[inline]
    fn next(&mut self) -> Option<(u32, u32)> {
        let step = self.numbers.next()?;
        self.document = self.document.checked_add(step >> 1)?;
        let times = if step & 1 == 1 { 1 } else { self.numbers.next()? };
        Some((self.document, times))
    }
}

pub(super) struct Places<'b> {
    documents: Documents<'b>,
    numbers: Numbers<'b>,
    document: u32,
    /// Places of this document that are still to come.
    left: u32,
    place: u32,
}

impl Iterator for Places<'_> {
    type Item = (u32, u32);

    #[inline]
    fn next(&mut self) -> Option<(u32, u32)> {
        while self.left == 0 {
            (self.document, self.left) = self.documents.next()?;
            self.place = 0;
        }
        self.left -= 1;
        self.place = self.place.wrapping_add(self.numbers.next()?);
        Some((self.document, self.place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_says_what_went_in_and_a_cut_one_less() {
        let told: &[(u32, &[u32])] = &[(1, &[0]), (2, &[3, 9, 200]), (70_000, &[5, 6])];
        let mut growing = Growing::default();
        for (document, places) in told {
            growing.add(*document, places.iter().copied());
        }
        assert_eq!(growing.documents, 3);
        let bytes = growing.into_bytes();
        let list = List::read(&bytes).expect("a list");
        assert_eq!(list.documents().collect::<Vec<_>>(), [(1, 1), (2, 3), (70_000, 2)]);
        let places: Vec<(u32, u32)> =
            told.iter().flat_map(|(document, places)| places.iter().map(|place| (*document, *place))).collect();
        assert_eq!(list.places().collect::<Vec<_>>(), places);
        for end in 0..bytes.len() {
            let cut = List::read(&bytes[..end]).map_or(0, |list| list.places().count());
            assert!(cut < places.len(), "{end}");
        }
    }
}

//! The documents that hold one word. A list is how long the part with the documents is, that part, then the places: of each
//! document the step from the one before, times two, plus one where the word stands there once; else the number of times follows.
//! Places are numbered from 0 within a document, each as the step from the one before.

use std::mem;

use crate::bytes::{Numbers, push};

/// A list being made; documents arrive in rising order. Its bytes may be taken out on the way: what follows goes on behind
/// them.
#[derive(Default)]
pub(super) struct Growing {
    pub documents: u32,
    last: u32,
    held: Vec<u8>,
    places: Vec<u8>,
}

impl Growing {
    /// Adds a document; how many bytes that takes.
    pub fn add(&mut self, document: u32, places: impl ExactSizeIterator<Item = u32>) -> usize {
        let before = self.held.len() + self.places.len();
        let (step, times) = (document - self.last, places.len() as u32);
        self.documents += 1;
        self.last = document;
        push(&mut self.held, step << 1 | u32::from(times == 1));
        if times != 1 {
            push(&mut self.held, times);
        }
        let mut last = 0;
        for place in places {
            push(&mut self.places, place - last);
            last = place;
        }
        self.held.len() + self.places.len() - before
    }

    /// Takes its bytes out, with the number of its word before them; `None` where there are none.
    pub fn take(&mut self, number: u32) -> Option<Vec<u8>> {
        let (held, places) = (mem::take(&mut self.held), mem::take(&mut self.places));
        let mut piece = Vec::with_capacity(held.len() + places.len() + 10);
        push(&mut piece, number);
        push(&mut piece, held.len() as u32);
        piece.extend_from_slice(&held);
        piece.extend_from_slice(&places);
        (!held.is_empty()).then_some(piece)
    }

    /// Puts back what was taken out. A piece that was cut short holds less.
    pub fn append(&mut self, piece: &[u8]) {
        let mut numbers = Numbers(piece);
        let length = numbers.by_ref().nth(1).unwrap_or_default() as usize;
        let (held, places) = numbers.0.split_at(length.min(numbers.0.len()));
        self.held.extend_from_slice(held);
        self.places.extend_from_slice(places);
    }

    /// Adds what was not taken out of the list that these pieces are of.
    pub fn end_with(&mut self, rest: Growing) {
        self.held.extend_from_slice(&rest.held);
        self.places.extend_from_slice(&rest.places);
        (self.documents, self.last) = (rest.documents, rest.last);
    }

    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.held.len() + self.places.len() + 8);
        push(&mut bytes, self.held.len() as u32);
        bytes.extend(self.held);
        bytes.extend(self.places);
        bytes
    }
}

/// True where a piece is of the word with this number.
pub(super) fn is_of(piece: &[u8], number: u32) -> bool {
    Numbers(piece).next() == Some(number)
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
        Places { documents: self.documents(), numbers: Numbers(self.places), document: 0, left: 0, place: 0, at: None }
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
    /// The place that was read last of this document.
    at: Option<u32>,
}

impl Places<'_> {
    /// True where the word stands at this place of this document; both only rise from call to call. What lies between is
    /// passed over without being read.
    pub fn has(&mut self, document: u32, place: u32) -> bool {
        if self.document < document {
            let mut unread = self.left as usize;
            self.left = 0;
            loop {
                let Some((next, times)) = self.documents.next() else {
                    self.document = u32::MAX;
                    return false;
                };
                if next >= document {
                    (self.document, self.left) = (next, times);
                    break;
                }
                unread = unread.saturating_add(times as usize);
            }
            self.numbers.pass(unread);
            (self.place, self.at) = (0, None);
        }
        if self.document != document {
            return false;
        }
        while self.at.is_none_or(|at| at < place) && self.left > 0 {
            let Some(step) = self.numbers.next() else { return false };
            self.left -= 1;
            self.place = self.place.wrapping_add(step);
            self.at = Some(self.place);
        }
        self.at == Some(place)
    }
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
        // Asked for all that may be, or for some, it has those that went in and no other.
        for step in [1, 3, 7] {
            let asked = [1, 2, 3, 69_999, 70_000, 70_001]
                .into_iter()
                .flat_map(|document| (0..210).step_by(step).map(move |place| (document, place)));
            let mut held = list.places();
            let found: Vec<_> = asked.clone().filter(|(document, place)| held.has(*document, *place)).collect();
            assert_eq!(found, asked.filter(|at| places.contains(at)).collect::<Vec<_>>(), "{step}");
        }
        for end in 0..bytes.len() {
            let cut = List::read(&bytes[..end]).map_or(0, |list| list.places().count());
            assert!(cut < places.len(), "{end}");
        }
    }
}

//! Records in their order, however many there are: sorted in memory a part at a time, set aside, and put together again.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::sync::Arc;

use crate::extract;
use crate::store::write::{Aside, Build, Pieces, WriteError};

/// Bytes of records that memory holds.
const HELD: usize = 1 << 20;

/// Texts and numbers one behind another as bytes, which compare as these do.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record(Vec<u8>);

impl Record {
    /// Adds a text. It ends with a zero, so that a shorter one comes first.
    pub fn text(mut self, text: &str) -> Record {
        for byte in text.bytes() {
            match byte {
                0 | 1 => self.0.extend([1, byte + 1]),
                _ => self.0.push(byte),
            }
        }
        self.0.push(0);
        self
    }

    pub fn number(mut self, number: u32) -> Record {
        self.0.extend(number.to_be_bytes());
        self
    }

    pub fn long(mut self, number: u64) -> Record {
        self.0.extend(number.to_be_bytes());
        self
    }

    /// The number that was added last.
    pub fn last_number(&self) -> u32 {
        self.0.last_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes))
    }

    /// What it holds, to be read in the order it was added.
    pub fn fields(&self) -> Fields<'_> {
        Fields(&self.0)
    }
}

/// What is left of a record. Behind its end all is empty.
pub struct Fields<'r>(&'r [u8]);

impl<'r> Fields<'r> {
    pub fn text(&mut self) -> String {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        let (own, rest) = self.0.split_at(end);
        self.0 = rest.get(1..).unwrap_or_default();
        let mut bytes = Vec::with_capacity(own.len());
        let mut own = own.iter();
        while let Some(byte) = own.next() {
            bytes.push(if *byte == 1 { own.next().map_or(0, |byte| byte - 1) } else { *byte });
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    pub fn number(&mut self) -> u32 {
        self.bytes().map_or(0, u32::from_be_bytes)
    }

    pub fn long(&mut self) -> u64 {
        self.bytes().map_or(0, u64::from_be_bytes)
    }

    /// The same as a place or an index.
    pub fn index(&mut self) -> usize {
        self.number() as usize
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*bytes)
    }
}

/// Records to be sorted.
pub struct Sorter {
    aside: Aside,
    held: Vec<u8>,
    /// Where each record ends that is held.
    ends: Vec<u32>,
    /// Where each part ends that was set aside, sorted.
    parts: Vec<u64>,
}

impl Sorter {
    pub fn new(build: &Build) -> Result<Sorter, WriteError> {
        build.aside().map(Sorter::within)
    }

    pub fn within(aside: Aside) -> Sorter {
        Sorter { aside, held: Vec::new(), ends: Vec::new(), parts: Vec::new() }
    }

    pub fn add(&mut self, record: &Record) -> Result<(), WriteError> {
        self.add_bytes(&record.0)
    }

    fn add_bytes(&mut self, record: &[u8]) -> Result<(), WriteError> {
        self.held.extend_from_slice(record);
        self.ends.push(self.held.len() as u32);
        if self.held.len() < HELD { Ok(()) } else { self.set_aside() }
    }

    /// Sorts what is held, and sets it aside.
    fn set_aside(&mut self) -> Result<(), WriteError> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let mut records: Vec<&[u8]> =
            starts.zip(&self.ends).map(|(start, end)| &self.held[start as usize..*end as usize]).collect();
        records.sort_unstable();
        for record in records {
            self.aside.append(&(record.len() as u32).to_le_bytes())?;
            self.aside.append(record)?;
        }
        self.held.clear();
        self.ends.clear();
        self.parts.push(self.aside.end());
        Ok(())
    }

    /// All records in their order.
    pub fn sorted(mut self) -> Result<Sorted, WriteError> {
        self.set_aside()?;
        let Sorter { aside, parts, .. } = self;
        let aside = Arc::new(aside);
        let starts = std::iter::once(0).chain(parts.iter().copied());
        let mut sorted = Sorted {
            parts: starts.zip(&parts).map(|(start, end)| Pieces::of(aside.clone(), start..*end)).collect(),
            next: BinaryHeap::new(),
        };
        for (number, part) in sorted.parts.iter_mut().enumerate() {
            sorted.next.extend(part.next().transpose()?.map(|bytes| Reverse((Record(bytes), number))));
        }
        Ok(sorted)
    }
}

/// For what is merged: records of bytes.
impl extract::Sorter<WriteError> for Sorter {
    fn add(&mut self, record: &[u8]) -> Result<(), WriteError> {
        self.add_bytes(record)
    }

    fn sorted(self) -> Result<impl Iterator<Item = Result<Vec<u8>, WriteError>>, WriteError> {
        let mut sorted = Sorter::sorted(self)?;
        Ok(std::iter::from_fn(move || sorted.take().map(|record| record.map(|Record(bytes)| bytes)).transpose()))
    }
}

/// Sorted records, one after another.
pub struct Sorted {
    parts: Vec<Pieces>,
    /// The next record of each part.
    next: BinaryHeap<Reverse<(Record, usize)>>,
}

impl Sorted {
    /// The next record, which stays where it is.
    pub fn peek(&self) -> Option<&Record> {
        self.next.peek().map(|Reverse((record, _))| record)
    }

    /// The next record.
    pub fn take(&mut self) -> Result<Option<Record>, WriteError> {
        let Some(mut first) = self.next.peek_mut() else { return Ok(None) };
        let number = first.0.1;
        match self.parts[number].next().transpose()? {
            Some(bytes) => Ok(Some(std::mem::replace(&mut first.0.0, Record(bytes)))),
            None => Ok(Some(PeekMut::pop(first).0.0)),
        }
    }

    /// The next record where it is wanted.
    pub fn take_if(&mut self, wanted: impl FnOnce(&Record) -> bool) -> Result<Option<Record>, WriteError> {
        if self.peek().is_some_and(wanted) { self.take() } else { Ok(None) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_compare_as_what_they_hold() {
        let texts = ["", "\0", "\u{1}", "\u{1}a", "a", "a\0", "a\u{1}b", "ab", "é"];
        for (at, one) in texts.iter().enumerate() {
            for (other_at, other) in texts.iter().enumerate() {
                for (number, other_number) in [(7, 300), (300, 7), (7, 7)] {
                    let record = |text: &str, number: u32| Record::default().text(text).number(number);
                    let compared = record(one, number).cmp(&record(other, other_number));
                    assert_eq!(compared, (at, number).cmp(&(other_at, other_number)), "{one:?} {other:?}");
                }
            }
            let record = Record::default().number(5).text(one).long(u64::MAX - 1);
            let mut fields = record.fields();
            assert_eq!((fields.number(), fields.text().as_str(), fields.long()), (5, *one, u64::MAX - 1));
            assert!(fields.is_empty());
        }
    }

    #[tokio::test]
    async fn many_records_come_back_in_order() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let mut sorter = Sorter::new(&build).expect("a place");
        let count = 200_000_u32;
        let of = |at: u32| Record::default().number(at.wrapping_mul(2_654_435_761) >> 8).text("xin chào").number(at);
        let mut expected: Vec<Record> = (0..count).map(of).collect();
        expected.iter().for_each(|record| sorter.add(record).expect("is set aside"));
        assert!(sorter.parts.len() > 2, "{} parts", sorter.parts.len());
        expected.sort();
        let mut sorted = sorter.sorted().expect("comes back");
        for record in expected {
            assert_eq!(sorted.take().expect("comes back"), Some(record));
        }
        assert_eq!(sorted.take().expect("ends"), None);
    }
}

//! Where a merge lays what is as long as the articles are many: records to be sorted, and bytes to be read again. In memory
//! here; whoever merges more brings a room of its own.

use std::convert::Infallible;

use vnfr_model::Extraction;

/// Makes places for what memory is not to hold.
pub trait Room {
    /// Why something could not be laid down or taken back.
    type Error;
    type Sorter: Sorter<Self::Error>;
    type Heap: Heap<Self::Error>;

    fn sorter(&self) -> Result<Self::Sorter, Self::Error>;

    fn heap(&self) -> Result<Self::Heap, Self::Error>;
}

/// Records in the order of their bytes.
pub trait Sorter<E> {
    fn add(&mut self, record: &[u8]) -> Result<(), E>;

    fn sorted(self) -> Result<impl Iterator<Item = Result<Vec<u8>, E>>, E>;
}

/// Bytes by where they begin.
pub trait Heap<E> {
    fn append(&mut self, bytes: &[u8]) -> Result<u64, E>;

    fn read(&self, start: u64, length: usize) -> Result<Vec<u8>, E>;
}

impl Room for [&Extraction] {
    type Error = Infallible;
    type Sorter = Vec<Vec<u8>>;
    type Heap = Vec<u8>;

    fn sorter(&self) -> Result<Vec<Vec<u8>>, Infallible> {
        Ok(Vec::new())
    }

    fn heap(&self) -> Result<Vec<u8>, Infallible> {
        Ok(Vec::new())
    }
}

impl Sorter<Infallible> for Vec<Vec<u8>> {
    fn add(&mut self, record: &[u8]) -> Result<(), Infallible> {
        self.push(record.to_vec());
        Ok(())
    }

    fn sorted(mut self) -> Result<impl Iterator<Item = Result<Vec<u8>, Infallible>>, Infallible> {
        self.sort_unstable();
        Ok(self.into_iter().map(Ok))
    }
}

impl Heap<Infallible> for Vec<u8> {
    fn append(&mut self, bytes: &[u8]) -> Result<u64, Infallible> {
        let start = self.len() as u64;
        self.extend_from_slice(bytes);
        Ok(start)
    }

    fn read(&self, start: u64, length: usize) -> Result<Vec<u8>, Infallible> {
        Ok(self[start as usize..start as usize + length].to_vec())
    }
}

/// The next of sorted records, where it begins with the same bytes as another.
pub fn next_of<E>(
    sorted: &mut std::iter::Peekable<impl Iterator<Item = Result<Vec<u8>, E>>>,
    beginning: &[u8],
) -> Result<Option<Vec<u8>>, E> {
    // An error is whoever's asks next.
    sorted.next_if(|record| record.as_ref().map_or(true, |record| record.starts_with(beginning))).transpose()
}

/// The number that four bytes of a record make, highest first, so that records compare as their numbers do.
pub fn number(record: &[u8], at: usize) -> u32 {
    record.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u32::from_be_bytes(*bytes))
}

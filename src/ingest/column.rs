//! Numbers of every article, event or claim, by its place, on disk: memory holds the pages asked for last.

use std::sync::{Mutex, PoisonError};

use crate::store::write::{Build, PAGE, Pages, WriteError};

/// Rows of `N` numbers.
pub struct Column<const N: usize> {
    pages: Mutex<Pages>,
    len: usize,
}

impl<const N: usize> Column<N> {
    /// Rows of a page; no row lies in two.
    const ROWS: usize = PAGE / (4 * N);

    pub fn new(build: &Build) -> Result<Column<N>, WriteError> {
        Ok(Column { pages: Mutex::new(build.pages()?), len: 0 })
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// Adds a row behind the last.
    pub fn push(&mut self, row: [u32; N]) -> Result<(), WriteError> {
        self.len += 1;
        self.set(self.len - 1, row)
    }

    /// Writes a row again.
    pub fn set(&mut self, at: usize, row: [u32; N]) -> Result<(), WriteError> {
        let pages = self.pages.get_mut().unwrap_or_else(PoisonError::into_inner);
        let numbers = pages.write(at / Self::ROWS)?.as_chunks_mut().0;
        let start = at % Self::ROWS * N;
        numbers[start..start + N].iter_mut().zip(row).for_each(|(bytes, number)| *bytes = number.to_le_bytes());
        Ok(())
    }

    /// The row at a place, which was written.
    pub fn get(&self, at: usize) -> Result<[u32; N], WriteError> {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let numbers = pages.read(at / Self::ROWS)?.as_chunks().0;
        let start = at % Self::ROWS * N;
        let mut row = [0; N];
        row.iter_mut().zip(&numbers[start..]).for_each(|(number, bytes)| *number = u32::from_le_bytes(*bytes));
        Ok(row)
    }
}

/// Long numbers, each in two.
impl Column<2> {
    pub fn push_long(&mut self, number: u64) -> Result<(), WriteError> {
        self.push([number as u32, (number >> 32) as u32])
    }

    pub fn get_long(&self, at: usize) -> Result<u64, WriteError> {
        let [low, high] = self.get(at)?;
        Ok(u64::from(high) << 32 | u64::from(low))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn rows_come_back_from_anywhere() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let mut column = Column::<3>::new(&build).expect("a place");
        let row = |at: u32| [at, at * 7, u32::MAX - at];
        for at in 0..100_000 {
            column.push(row(at)).expect("is set aside");
        }
        column.set(50_000, [1, 2, 3]).expect("is written again");
        assert_eq!(column.len(), 100_000);
        for at in (0..100_000).step_by(997).chain([99_999, 0]) {
            assert_eq!(column.get(at as usize).expect("comes back"), row(at));
        }
        assert_eq!(column.get(50_000).expect("comes back"), [1, 2, 3]);
    }
}

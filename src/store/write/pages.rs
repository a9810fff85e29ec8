//! Pages of a file without a name beside the one being built: those asked for last are held, the rest lie on disk. Unlike
//! what is set aside in a row, they may be written again.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use super::WriteError;
use super::aside::unnamed;

/// Bytes of a page.
pub const PAGE: usize = 4096;
/// Pages held: each number has one place among them.
const HELD: usize = 32;

/// The pages of one file.
pub struct Pages {
    file: File,
    /// Pages that the file holds.
    written: usize,
    held: Vec<Held>,
    /// The name it was made under, for what goes wrong.
    path: PathBuf,
}

/// A page in memory, by its number.
struct Held {
    number: Option<usize>,
    is_changed: bool,
    bytes: Vec<u8>,
}

impl Pages {
    pub(super) fn create(path: PathBuf) -> Result<Pages, WriteError> {
        let file = unnamed(&path)?;
        let held = (0..HELD).map(|_| Held { number: None, is_changed: false, bytes: Vec::new() }).collect();
        Ok(Pages { file, written: 0, held, path })
    }

    /// The bytes of a page, which are nought where nothing was written.
    pub fn read(&mut self, number: usize) -> Result<&[u8], WriteError> {
        Ok(&self.page(number)?.bytes)
    }

    /// The bytes of a page, to be changed.
    pub fn write(&mut self, number: usize) -> Result<&mut [u8], WriteError> {
        let page = self.page(number)?;
        page.is_changed = true;
        Ok(&mut page.bytes)
    }

    fn page(&mut self, number: usize) -> Result<&mut Held, WriteError> {
        let place = number % HELD;
        if self.held[place].number != Some(number) {
            self.change(place, number).map_err(|error| WriteError::io(&self.path, error))?;
        }
        Ok(&mut self.held[place])
    }

    /// Puts a page in the place of another, which is written where it was changed.
    fn change(&mut self, place: usize, number: usize) -> std::io::Result<()> {
        let Pages { file, written, held, .. } = self;
        let page = &mut held[place];
        page.bytes.resize(PAGE, 0);
        if let Some(before) = page.number.take_if(|_| page.is_changed) {
            file.seek(SeekFrom::Start((before * PAGE) as u64))?;
            file.write_all(&page.bytes)?;
            *written = (*written).max(before + 1);
        }
        page.number = None;
        page.bytes.fill(0);
        if number < *written {
            file.seek(SeekFrom::Start((number * PAGE) as u64))?;
            file.read_exact(&mut page.bytes)?;
        }
        (page.number, page.is_changed) = (Some(number), false);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_come_back_as_they_were_written_last() {
        let folder = tempfile::tempdir().expect("folder");
        let mut pages = Pages::create(folder.path().join("pages")).expect("a file");
        let many = HELD * 3;
        for round in 1..=2 {
            for number in (0..many).step_by(round) {
                pages.write(number).expect("is held")[7] = (number * round % 251) as u8;
            }
        }
        for number in (0..many).rev() {
            let round = if number % 2 == 0 { 2 } else { 1 };
            let page = pages.read(number).expect("comes back");
            assert_eq!((page[7], page[8]), ((number * round % 251) as u8, 0), "page {number}");
        }
        assert_eq!(pages.read(many * 2).expect("is empty"), [0; PAGE], "nothing was written there");
        assert!(std::fs::read_dir(folder.path()).expect("lists").next().is_none(), "it has no name");
    }
}

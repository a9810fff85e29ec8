//! Bytes set aside while a build goes on: a file without a name beside the one being built, which the system frees with
//! its process, however that ends.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::WriteError;

/// Bytes gathered before they are written.
const WRITTEN_AT: usize = 64 << 10;
/// Bytes of pieces that come back at a time.
const CHUNK: usize = 16 << 10;

/// What does not fit in memory, in the order it came.
pub struct Aside {
    file: Mutex<File>,
    /// Bytes in the file, and those behind them that are not written yet.
    written: u64,
    waiting: Vec<u8>,
    /// The name it was made under, for what goes wrong.
    path: PathBuf,
}

impl Aside {
    pub(super) fn create(path: PathBuf) -> Result<Aside, WriteError> {
        Ok(Aside { file: Mutex::new(unnamed(&path)?), written: 0, waiting: Vec::new(), path })
    }

    /// Where the next bytes will begin.
    pub fn end(&self) -> u64 {
        self.written + self.waiting.len() as u64
    }

    /// Puts bytes at the end, and says where they begin.
    pub fn append(&mut self, bytes: &[u8]) -> Result<u64, WriteError> {
        let start = self.end();
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= WRITTEN_AT {
            let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
            let written = file.seek(SeekFrom::Start(self.written)).and_then(|_| file.write_all(&self.waiting));
            written.map_err(|error| WriteError::io(&self.path, error))?;
            self.written += self.waiting.len() as u64;
            self.waiting.clear();
        }
        Ok(start)
    }

    /// Takes back `length` bytes from where they begin.
    pub fn read(&self, start: u64, length: usize) -> Result<Vec<u8>, WriteError> {
        let mut bytes = vec![0; length];
        let in_file = (self.written.saturating_sub(start) as usize).min(length);
        let (from_file, from_memory) = bytes.split_at_mut(in_file);
        if !from_file.is_empty() {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            let read = file.seek(SeekFrom::Start(start)).and_then(|_| file.read_exact(from_file));
            read.map_err(|error| WriteError::io(&self.path, error))?;
        }
        if !from_memory.is_empty() {
            let first = (start + in_file as u64 - self.written) as usize;
            let waiting = self.waiting.get(first..first + from_memory.len());
            from_memory.copy_from_slice(waiting.ok_or_else(|| self.damaged("it ends too soon"))?);
        }
        Ok(bytes)
    }

    /// Bytes that are not what was set aside.
    pub fn damaged(&self, why: impl std::fmt::Display) -> WriteError {
        WriteError::io(&self.path, io::Error::new(io::ErrorKind::InvalidData, why.to_string()))
    }
}

/// A file of that name, which it loses at once.
pub(super) fn unnamed(path: &Path) -> Result<File, WriteError> {
    let unnamed = || {
        let file = File::options().read(true).write(true).create(true).truncate(true).open(path)?;
        fs::remove_file(path)?;
        Ok(file)
    };
    unnamed().map_err(|error| WriteError::io(path, error))
}

/// A part of what was set aside, piece by piece, each behind its length in four bytes.
pub struct Pieces {
    aside: Arc<Aside>,
    /// What was not read yet.
    left: Range<u64>,
    /// What was read, and how much of it was given.
    bytes: Vec<u8>,
    at: usize,
}

impl Pieces {
    pub fn of(aside: Arc<Aside>, part: Range<u64>) -> Pieces {
        Pieces { aside, left: part, bytes: Vec::new(), at: 0 }
    }

    /// The next bytes.
    fn bytes(&mut self, count: usize) -> Result<&[u8], WriteError> {
        if self.bytes.len() - self.at < count {
            self.bytes.drain(..self.at);
            self.at = 0;
            let length = (count.max(CHUNK) as u64).min(self.left.end - self.left.start);
            self.bytes.extend(self.aside.read(self.left.start, length as usize)?);
            self.left.start += length;
        }
        let bytes = self.bytes.get(self.at..self.at + count);
        self.at += count;
        bytes.ok_or_else(|| self.aside.damaged("a piece ends too soon"))
    }

    fn piece(&mut self) -> Result<Vec<u8>, WriteError> {
        let length = self.bytes(4)?.iter().rev().fold(0, |length, byte| length << 8 | usize::from(*byte));
        self.bytes(length).map(<[u8]>::to_vec)
    }
}

impl Iterator for Pieces {
    type Item = Result<Vec<u8>, WriteError>;

    fn next(&mut self) -> Option<Self::Item> {
        let is_over = self.left.is_empty() && self.at >= self.bytes.len();
        (!is_over).then(|| self.piece())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_whether_they_are_written_or_wait() {
        let folder = tempfile::tempdir().expect("folder");
        let mut aside = Aside::create(folder.path().join("aside")).expect("a file");
        let bytes: Vec<u8> = (0..WRITTEN_AT * 2 + 1_000).map(|at| (at % 251) as u8).collect();
        for part in bytes.chunks(700) {
            aside.append(part).expect("is set aside");
        }
        assert!(aside.written > 0 && !aside.waiting.is_empty(), "some wait and some do not");
        let edge = aside.written as usize;
        for (start, length) in [(0, 10), (edge - 5, 5), (edge - 5, 10), (edge, 10), (bytes.len() - 1, 1), (7, 0)] {
            assert_eq!(aside.read(start as u64, length).expect("comes back"), bytes[start..start + length]);
        }
        assert!(aside.read(bytes.len() as u64 - 1, 2).is_err(), "nothing lies behind the end");
        assert!(std::fs::read_dir(folder.path()).expect("lists").next().is_none(), "it has no name");
    }
}

//! Bytes set aside while a build goes on: a file without a name beside the one being built, which the system frees with
//! its process, however that ends.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::WriteError;

/// What does not fit in memory, in the order it came.
pub struct Aside {
    file: Mutex<File>,
    length: u64,
    /// The name it was made under, for what goes wrong.
    path: PathBuf,
}

impl Aside {
    pub(super) fn create(path: PathBuf) -> Result<Aside, WriteError> {
        let unnamed = || {
            let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
            fs::remove_file(&path)?;
            Ok(Mutex::new(file))
        };
        let file = unnamed().map_err(|error| WriteError::io(&path, error))?;
        Ok(Aside { file, length: 0, path })
    }

    /// How many bytes it holds.
    pub fn len(&self) -> u64 {
        self.length
    }

    /// Puts bytes at the end, and says where they begin.
    pub fn append(&mut self, bytes: &[u8]) -> Result<u64, WriteError> {
        let start = self.length;
        let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
        let written = file.seek(SeekFrom::Start(start)).and_then(|_| file.write_all(bytes));
        written.map_err(|error| WriteError::io(&self.path, error))?;
        self.length += bytes.len() as u64;
        Ok(start)
    }

    /// Takes back `length` bytes from where they begin.
    pub fn read(&self, start: u64, length: usize) -> Result<Vec<u8>, WriteError> {
        let mut bytes = vec![0; length];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let read = file.seek(SeekFrom::Start(start)).and_then(|_| file.read_exact(&mut bytes));
        read.map_err(|error| WriteError::io(&self.path, error))?;
        Ok(bytes)
    }

    /// Bytes that are not what was set aside.
    pub fn damaged(&self, why: impl std::fmt::Display) -> WriteError {
        WriteError::io(&self.path, io::Error::new(io::ErrorKind::InvalidData, why.to_string()))
    }
}

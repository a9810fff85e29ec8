//! What an ingest was given, by number: the paths of files lie on disk, what came with its bytes or its refusal stays.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

use super::column::Column;
use super::sources::Input;
use crate::store::write::{Aside, Build, WriteError};

/// All inputs, in the order they were given.
pub struct Files {
    paths: Aside,
    /// Where each path ends; of what is no file, nothing is there.
    ends: Column<2>,
    /// What is no file, by number.
    others: Vec<(usize, Input)>,
}

impl Files {
    pub fn of(inputs: impl Iterator<Item = Input>, build: &Build) -> Result<Files, WriteError> {
        let mut files = Files { paths: build.aside()?, ends: Column::new(build)?, others: Vec::new() };
        for (number, input) in inputs.enumerate() {
            match input.path() {
                Some(path) => {
                    files.paths.append(path.as_os_str().as_bytes())?;
                }
                None => files.others.push((number, input)),
            }
            files.ends.push_long(files.paths.end())?;
        }
        Ok(files)
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, number: usize) -> Result<Input, WriteError> {
        if let Ok(at) = self.others.binary_search_by_key(&number, |(of, _)| *of) {
            return Ok(self.others[at].1.clone());
        }
        let start = number.checked_sub(1).map_or(Ok(0), |before| self.ends.get_long(before))?;
        let path = self.paths.read(start, (self.ends.get_long(number)? - start) as usize)?;
        Ok(Input::of_file(PathBuf::from(OsStr::from_bytes(&path))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn inputs_come_back_by_number() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let odd = PathBuf::from(OsStr::from_bytes(b"no/utf\xff8.txt"));
        let given = [
            Input::of_file("a/b.txt".into()),
            Input::of_bytes("-", b"bytes".to_vec()),
            Input::of_file(odd.clone()),
            Input::of_file("c.txt".into()),
        ];
        let files = Files::of(given.iter().cloned(), &build).expect("are set aside");
        assert_eq!(files.len(), 4);
        for (number, given) in given.iter().enumerate() {
            let input = files.get(number).expect("comes back");
            assert_eq!((&input.name, input.path()), (&given.name, given.path()));
        }
        assert_eq!(files.get(2).expect("comes back").path(), Some(odd.as_path()));
        assert_eq!(*files.get(1).expect("comes back").read().expect("has bytes"), *b"bytes");
    }
}

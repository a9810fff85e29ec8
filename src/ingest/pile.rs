//! Values set aside on disk, each under its number.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::column::Column;
use crate::store::write::{Aside, Build, WriteError};

/// Values of one kind, numbered from 0 in the order they came.
pub struct Pile<T> {
    aside: Aside,
    /// Where each lies.
    starts: Column<2>,
    of: PhantomData<fn(T) -> T>,
}

impl<T: Serialize + DeserializeOwned> Pile<T> {
    pub fn new(build: &Build) -> Result<Pile<T>, WriteError> {
        Ok(Pile { aside: build.aside()?, starts: Column::new(build)?, of: PhantomData })
    }

    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Sets a value aside, and says its number.
    pub fn add(&mut self, value: &T) -> Result<usize, WriteError> {
        let bytes = serde_json::to_vec(value).map_err(|error| self.aside.damaged(error))?;
        self.starts.push_long(self.aside.append(&bytes)?)?;
        Ok(self.starts.len() - 1)
    }

    /// The value with this number.
    pub fn get(&self, number: usize) -> Result<T, WriteError> {
        let start = self.starts.get_long(number)?;
        let next = number + 1;
        let end = if next < self.starts.len() { self.starts.get_long(next)? } else { self.aside.end() };
        let bytes = self.aside.read(start, (end - start) as usize)?;
        serde_json::from_slice(&bytes).map_err(|error| self.aside.damaged(error))
    }
}

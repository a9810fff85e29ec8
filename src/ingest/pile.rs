//! Values set aside on disk, each under its number: of each, memory holds where it lies.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::write::{Aside, WriteError};

/// Values of one kind, numbered from 0 in the order they came.
pub struct Pile<T> {
    aside: Aside,
    starts: Vec<u64>,
    of: PhantomData<fn(T) -> T>,
}

impl<T: Serialize + DeserializeOwned> Pile<T> {
    pub fn new(aside: Aside) -> Pile<T> {
        Pile { aside, starts: Vec::new(), of: PhantomData }
    }

    /// Sets a value aside, and says its number.
    pub fn add(&mut self, value: &T) -> Result<usize, WriteError> {
        let bytes = serde_json::to_vec(value).map_err(|error| self.aside.damaged(error))?;
        self.starts.push(self.aside.append(&bytes)?);
        Ok(self.starts.len() - 1)
    }

    /// The value with this number.
    pub fn get(&self, number: usize) -> Result<T, WriteError> {
        let start = self.starts[number];
        let end = self.starts.get(number + 1).copied().unwrap_or_else(|| self.aside.end());
        let bytes = self.aside.read(start, (end - start) as usize)?;
        serde_json::from_slice(&bytes).map_err(|error| self.aside.damaged(error))
    }
}

//! What most questions ask for, held in memory: how long the documents are, and the lists of the most frequent words.

use std::collections::HashMap;

use super::rank::{Lengths, Word};

/// The lists held of one table of words.
#[derive(Debug)]
pub struct Held {
    pub lengths: Lengths,
    lists: HashMap<Box<str>, (u32, Box<[u8]>)>,
    bytes: usize,
}

impl Held {
    pub fn new(lengths: Lengths) -> Held {
        Held { lengths, lists: HashMap::new(), bytes: 0 }
    }

    pub fn add(&mut self, key: &str, documents: u32, list: &[u8]) {
        self.bytes += list.len();
        self.lists.insert(key.into(), (documents, list.into()));
    }

    /// What the lists take.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// The row of a key, where it is held.
    pub fn get(&self, key: &str) -> Option<Word<'_>> {
        self.lists.get_key_value(key).map(|(key, (documents, list))| (&**key, *documents, &**list))
    }
}

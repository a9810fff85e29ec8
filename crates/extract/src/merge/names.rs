//! Names by number: a folded name or a unit's id is compared as a number, and shown as it was written. Of each, memory holds
//! a few numbers.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use sha2::{Digest, Sha256};
use vnfr_model::LocalityId;
use vnfr_text as text;

use super::locality_keys;
use super::room::{Heap, Room};

/// All names of a merge.
pub struct Names<R: Room + ?Sized> {
    /// By the digest of what is compared.
    numbers: HashMap<u64, u32>,
    all: Vec<Written>,
    /// The writings.
    heap: R::Heap,
    /// Those asked for last, each at a place of its own.
    recent: RefCell<Vec<Option<Recent>>>,
}

/// A writing by its number.
type Recent = (u32, Rc<str>);

/// Writings held.
const RECENT: usize = 4_096;

/// The fullest writing of a name; a unit's id shows nothing.
struct Written {
    start: u64,
    length: u32,
    /// Tells whether another of the same length is another.
    hash: u64,
}

impl<R: Room + ?Sized> Names<R> {
    pub fn new(room: &R) -> Result<Names<R>, R::Error> {
        let recent = RefCell::new(vec![None; RECENT]);
        Ok(Names { numbers: HashMap::new(), all: Vec::new(), heap: room.heap()?, recent })
    }

    fn number(&mut self, key: &str, written: &str) -> Result<u32, R::Error> {
        let digest = Sha256::digest(key.as_bytes());
        let digest = digest.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes));
        let next = self.all.len() as u32;
        let number = *self.numbers.entry(digest).or_insert(next);
        if number == next {
            self.all.push(Written { start: 0, length: 0, hash: 0 });
        }
        // The writing with most marks is the fullest: marks make letters longer.
        let known = &self.all[number as usize];
        let (length, hash) = (written.len() as u32, hash(written));
        if length < known.length || length == 0 || (length, hash) == (known.length, known.hash) {
            return Ok(number);
        }
        if length > known.length || written.as_bytes() > &*self.heap.read(known.start, length as usize)? {
            self.all[number as usize] = Written { start: self.heap.append(written.as_bytes())?, length, hash };
        }
        Ok(number)
    }

    pub fn person(&mut self, name: &str) -> Result<u32, R::Error> {
        self.number(&format!("p {}", text::fold(name)), name)
    }

    /// The numbers of localities: of their names, and of the units they are today.
    pub fn localities(&mut self, names: &[String], ids: &[LocalityId]) -> Result<Vec<u32>, R::Error> {
        let own: HashMap<String, &String> = names.iter().map(|name| (text::fold(name), name)).collect();
        let mut numbers = Vec::new();
        for key in locality_keys(names, ids) {
            let written = own.get(&key).map_or("", |name| name.as_str());
            numbers.push(self.number(&key, written)?);
        }
        Ok(numbers)
    }

    /// True for the number of a unit's id.
    pub fn is_unit(&self, number: u32) -> bool {
        self.all[number as usize].length == 0
    }

    /// The names behind numbers, as written, in the order of the alphabet.
    pub fn show(&self, numbers: &[u32]) -> Result<String, R::Error> {
        let mut names: Vec<Rc<str>> = Vec::with_capacity(numbers.len());
        for number in numbers.iter().filter(|number| !self.is_unit(**number)) {
            names.push(self.written(*number)?);
        }
        names.sort_unstable();
        names.dedup();
        Ok(names.join(", "))
    }

    fn written(&self, number: u32) -> Result<Rc<str>, R::Error> {
        let recent = &mut self.recent.borrow_mut()[number as usize % RECENT];
        if let Some((of, name)) = recent
            && *of == number
        {
            return Ok(name.clone());
        }
        let Written { start, length, .. } = self.all[number as usize];
        let name: Rc<str> = String::from_utf8_lossy(&self.heap.read(start, length as usize)?).into();
        *recent = Some((number, name.clone()));
        Ok(name)
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

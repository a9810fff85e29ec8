//! Parts of pages as they are written, kept for the time of a release, because other pages show the same part. A fixed
//! number of places: each thing has one, which it shares with others, and the last one written stays. Knows nothing of what
//! is kept.

use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, Mutex};

use rustc_hash::FxBuildHasher;

/// A thing with its key, where there is one.
type Place<K, V> = Mutex<Option<(K, Arc<V>)>>;

/// Things by their keys, as many as there are places.
#[derive(Debug)]
pub struct Kept<K, V: ?Sized> {
    places: Box<[Place<K, V>]>,
}

impl<K: Hash + Eq, V: ?Sized> Kept<K, V> {
    pub fn new(places: usize) -> Kept<K, V> {
        Kept { places: (0..places.max(1)).map(|_| Mutex::new(None)).collect() }
    }

    /// The place of what hashes as `key` does. No visitor chooses what is kept under which key, so a plain hash will do.
    fn place<Q: Hash + ?Sized>(&self, key: &Q) -> &Place<K, V> {
        let hash = FxBuildHasher.hash_one(key) as usize;
        &self.places[hash % self.places.len()]
    }

    /// What is kept under a key, given as something that hashes as it does and knows whether it is the same.
    pub fn get<Q: Hash + ?Sized>(&self, key: &Q, is_same: impl FnOnce(&K) -> bool) -> Option<Arc<V>> {
        let place = self.place(key).lock().ok()?;
        place.as_ref().filter(|(held, _)| is_same(held)).map(|(_, value)| Arc::clone(value))
    }

    pub fn keep(&self, key: K, value: Arc<V>) {
        if let Ok(mut place) = self.place(&key).lock() {
            *place = Some((key, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_gives_back_what_it_holds_under_its_own_key_alone() {
        let kept: Kept<u32, str> = Kept::new(16);
        for key in 0..200_u32 {
            assert_eq!(kept.get(&key, |held| *held == key), None);
            kept.keep(key, format!("the {key}th").into());
            assert_eq!(kept.get(&key, |held| *held == key).as_deref(), Some(&*format!("the {key}th")));
        }
        let left = (0..200_u32).filter(|key| kept.get(key, |held| held == key).is_some()).count();
        assert!((1..=16).contains(&left), "{left} of sixteen places");
    }
}

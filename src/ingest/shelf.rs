//! The articles of an ingest, set aside on disk once they are read: what each says, small enough to be merged, comes back
//! one at a time. Of each, memory holds where it lies and the few facts that rows ask for most.

use std::borrow::Cow;
use std::mem;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::events::file_of;
use crate::extract::Articles;
use crate::model::{EventClaim, EventRole, Extraction, Lang, PartialDate};
use crate::store::write::{Aside, WriteError};

/// Articles that come back at a time where all are asked for.
const BATCH: usize = 256;
/// Articles held as they were last asked for: the claims of one event lie in a few, and are asked for one by one.
const RECENT: usize = 512;

/// What memory holds of an article.
pub struct Head {
    slug: [u8; 12],
    pub language: Lang,
    /// The day it speaks of: when it was published, else when its first principal event took place.
    pub day: Option<PartialDate>,
    pub relevant: bool,
    start: u64,
    /// Bytes of what it says, and of its fingerprint behind that.
    length: u32,
    shingles: u32,
}

impl Head {
    /// The first digits of the digest: the last part of its page's address.
    pub fn slug(&self) -> &str {
        std::str::from_utf8(&self.slug).unwrap_or_default()
    }
}

/// All articles of an ingest, in the order of their digests.
pub struct Shelf {
    aside: Aside,
    heads: Vec<Head>,
    recent: Vec<Mutex<Option<Recent>>>,
}

/// An article by its place.
type Recent = (usize, Arc<Extraction>);

/// What an article says as bytes, and its fingerprint apart.
pub struct Packed {
    head: Head,
    bytes: Vec<u8>,
}

impl Packed {
    /// Packs an article, small enough to be merged. Its fingerprint is asked for seldom, so it lies behind the rest; its
    /// file is its place, whatever it was called.
    pub fn new(mut article: Extraction) -> Packed {
        let shingles = mem::take(&mut article.shingles);
        article.file = String::new();
        let held = |event: &&EventClaim| matches!(event.role, EventRole::Main | EventRole::Planned);
        let day = article.published.or_else(|| article.events.iter().filter(held).find_map(|event| event.start));
        let mut slug = [b'0'; 12];
        slug.iter_mut().zip(article.sha256.bytes()).for_each(|(digit, byte)| *digit = byte);
        let mut bytes = serde_json::to_vec(&article).unwrap_or_default();
        let length = bytes.len() as u32;
        bytes.extend(shingles.iter().flat_map(|hash| hash.to_le_bytes()));
        let shingles = bytes.len() as u32 - length;
        let head =
            Head { slug, language: article.language, day, relevant: article.relevant, start: 0, length, shingles };
        Packed { head, bytes }
    }
}

impl Shelf {
    pub fn new(aside: Aside) -> Shelf {
        let recent = (0..RECENT).map(|_| Mutex::new(None)).collect();
        Shelf { aside, heads: Vec::new(), recent }
    }

    /// Sets an article aside, behind those that came before.
    pub fn add(&mut self, Packed { mut head, bytes }: Packed) -> Result<(), WriteError> {
        head.start = self.aside.append(&bytes)?;
        self.heads.push(head);
        Ok(())
    }

    /// Gives back the room that was kept for more articles.
    pub fn fit(&mut self) {
        self.heads.shrink_to_fit();
    }

    pub fn len(&self) -> usize {
        self.heads.len()
    }

    pub fn head(&self, at: usize) -> &Head {
        &self.heads[at]
    }

    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        self.heads.iter()
    }

    fn unpack(&self, at: usize, bytes: &[u8]) -> Result<Extraction, WriteError> {
        let mut article: Extraction = serde_json::from_slice(bytes).map_err(|error| self.aside.damaged(error))?;
        article.file = file_of(at);
        Ok(article)
    }

    /// Articles one after another from a place on, at most a batch, with the places that they have.
    pub fn batch(&self, first: usize) -> Result<Vec<(usize, Extraction)>, WriteError> {
        let heads = &self.heads[first..self.heads.len().min(first + BATCH)];
        let Some((start, last)) = heads.first().map(|head| head.start).zip(heads.last()) else { return Ok(Vec::new()) };
        let end = last.start + u64::from(last.length);
        let bytes = self.aside.read(start, (end - start) as usize)?;
        let article = |(at, head): (usize, &Head)| {
            let from = (head.start - start) as usize;
            Ok((first + at, self.unpack(first + at, &bytes[from..from + head.length as usize])?))
        };
        heads.par_iter().enumerate().map(article).collect()
    }
}

impl Articles for Shelf {
    type Error = WriteError;

    fn each(&self, mut take: impl FnMut(usize, &Extraction)) -> Result<(), WriteError> {
        for first in (0..self.len()).step_by(BATCH) {
            self.batch(first)?.iter().for_each(|(at, article)| take(*at, article));
        }
        Ok(())
    }

    fn get(&self, at: usize) -> Result<impl Deref<Target = Extraction> + '_, WriteError> {
        let slot = &self.recent[at % RECENT];
        if let Some((of, article)) = &*slot.lock().unwrap_or_else(PoisonError::into_inner)
            && *of == at
        {
            return Ok(article.clone());
        }
        let head = &self.heads[at];
        let article = Arc::new(self.unpack(at, &self.aside.read(head.start, head.length as usize)?)?);
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, article.clone()));
        Ok(article)
    }

    fn shingles(&self, at: usize) -> Result<Cow<'_, [u64]>, WriteError> {
        let head = &self.heads[at];
        let bytes = self.aside.read(head.start + u64::from(head.length), head.shingles as usize)?;
        Ok(bytes.as_chunks().0.iter().map(|hash| u64::from_le_bytes(*hash)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::ingest::slim;
    use crate::store::write::Build;

    #[tokio::test]
    async fn articles_come_back_as_they_were_set_aside() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let mut shelf = Shelf::new(build.aside().expect("a file"));
        let text = |number: usize| {
            format!(
                "Ngày {}/9/2023, lãnh đạo thành phố Cần Thơ và thành phố Nice (Pháp) ký thỏa thuận hợp tác số {number} giữa hai địa phương.",
                number % 28 + 1
            )
        };
        let article = |number: usize| {
            let mut article = slim(extract("a.txt", text(number).as_bytes()).expect("an article"));
            article.file = file_of(number);
            article
        };
        let all: Vec<Extraction> = (0..BATCH * 2 + 3).map(article).collect();
        for article in &all {
            shelf.add(Packed::new(article.clone())).expect("is set aside");
        }
        let without = |article: &Extraction| Extraction { shingles: Vec::new(), ..article.clone() };
        let mut seen = 0;
        let each = shelf.each(|at, article| {
            assert_eq!((at, article), (seen, &without(&all[at])));
            seen += 1;
        });
        each.expect("comes back");
        assert_eq!(seen, all.len());
        for at in [all.len() - 1, 0, RECENT % all.len(), 0] {
            assert_eq!(*shelf.get(at).expect("comes back"), without(&all[at]));
            assert_eq!(*shelf.shingles(at).expect("comes back"), all[at].shingles);
            assert_eq!(shelf.head(at).slug(), &all[at].sha256[..12]);
        }
        assert!(
            std::fs::read_dir(folder.path())
                .expect("lists")
                .flatten()
                .all(|entry| entry.file_name() != "atlas.db.building-aside")
        );
    }
}

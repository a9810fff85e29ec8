//! The articles of an ingest, set aside on disk once they are read: what each says, small enough to be merged, comes back
//! one at a time. Where each lies, and the few facts that rows ask for most, lie on disk apart.

use std::borrow::Cow;
use std::mem;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::column::Column;
use super::days;
use super::events::file_of;
use crate::extract::{Articles, Heap, Room};
use crate::model::{EventClaim, EventRole, Extraction, Lang, PartialDate};
use crate::store::write::{Aside, Build, Places, WriteError};

/// Articles that come back at a time where all are asked for.
const BATCH: usize = 256;
/// Articles held as they were last asked for: the claims of one event lie in a few, and are asked for one by one.
const RECENT: usize = 512;

/// What is asked of an article most.
pub struct Head {
    slug: [u8; 12],
    pub language: Lang,
    /// The day it speaks of: when it was published, else when its first principal event took place.
    pub day: Option<PartialDate>,
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

    fn row(&self) -> [u32; 9] {
        let language = Lang::ALL.iter().position(|language| *language == self.language).unwrap_or_default();
        let mut row = [0; 9];
        row[..3]
            .iter_mut()
            .zip(self.slug.as_chunks().0)
            .for_each(|(number, bytes)| *number = u32::from_le_bytes(*bytes));
        row[3..].copy_from_slice(&[
            language as u32,
            days::packed(self.day),
            self.start as u32,
            (self.start >> 32) as u32,
            self.length,
            self.shingles,
        ]);
        row
    }

    fn read([one, two, three, language, day, low, high, length, shingles]: [u32; 9]) -> Head {
        let mut slug = [0; 12];
        slug.as_chunks_mut()
            .0
            .iter_mut()
            .zip([one, two, three])
            .for_each(|(bytes, number)| *bytes = number.to_le_bytes());
        Head {
            slug,
            language: Lang::ALL.get(language as usize).copied().unwrap_or(Lang::ALL[0]),
            day: PartialDate::of_number(day),
            start: u64::from(high) << 32 | u64::from(low),
            length,
            shingles,
        }
    }
}

/// All articles of an ingest, in the order of their digests.
pub struct Shelf {
    /// Where more is set aside when it is merged.
    places: Places,
    aside: Aside,
    heads: Column<9>,
    /// How many are about cooperation.
    pub relevant: usize,
    recent: Vec<Mutex<Option<Recent>>>,
}

/// An article by its place.
type Recent = (usize, Arc<Extraction>);

/// What an article says as bytes, and its fingerprint apart.
pub struct Packed {
    head: Head,
    is_relevant: bool,
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
        let head = Head { slug, language: article.language, day, start: 0, length, shingles };
        Packed { head, is_relevant: article.relevant, bytes }
    }
}

impl Shelf {
    pub fn new(build: &Build) -> Result<Shelf, WriteError> {
        let recent = (0..RECENT).map(|_| Mutex::new(None)).collect();
        Ok(Shelf { places: build.places(), aside: build.aside()?, heads: Column::new(build)?, relevant: 0, recent })
    }

    /// Sets an article aside, behind those that came before.
    pub fn add(&mut self, Packed { mut head, is_relevant, bytes }: Packed) -> Result<(), WriteError> {
        head.start = self.aside.append(&bytes)?;
        self.relevant += usize::from(is_relevant);
        self.heads.push(head.row())
    }

    pub fn len(&self) -> usize {
        self.heads.len()
    }

    pub fn head(&self, at: usize) -> Result<Head, WriteError> {
        self.heads.get(at).map(Head::read)
    }

    fn unpack(&self, at: usize, bytes: &[u8]) -> Result<Extraction, WriteError> {
        let mut article: Extraction = serde_json::from_slice(bytes).map_err(|error| self.aside.damaged(error))?;
        article.file = file_of(at);
        Ok(article)
    }

    /// Articles one after another from a place on, at most a batch, with the places that they have.
    pub fn batch(&self, first: usize) -> Result<Vec<(usize, Extraction)>, WriteError> {
        let heads = first..self.len().min(first + BATCH);
        let heads: Vec<Head> = heads.map(|at| self.head(at)).collect::<Result<_, _>>()?;
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

impl Room for Shelf {
    type Error = WriteError;
    type Sorter = super::sorter::Sorter;
    type Heap = Aside;

    fn sorter(&self) -> Result<super::sorter::Sorter, WriteError> {
        Ok(super::sorter::Sorter::within(self.places.aside()?))
    }

    fn heap(&self) -> Result<Aside, WriteError> {
        self.places.aside()
    }
}

impl Heap<WriteError> for Aside {
    fn append(&mut self, bytes: &[u8]) -> Result<u64, WriteError> {
        self.append(bytes)
    }

    fn read(&self, start: u64, length: usize) -> Result<Vec<u8>, WriteError> {
        self.read(start, length)
    }
}

impl Articles for Shelf {
    fn each(&self, mut take: impl FnMut(usize, &Extraction) -> Result<(), WriteError>) -> Result<(), WriteError> {
        for first in (0..self.len()).step_by(BATCH) {
            self.batch(first)?.iter().try_for_each(|(at, article)| take(*at, article))?;
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
        let head = self.head(at)?;
        let article = Arc::new(self.unpack(at, &self.aside.read(head.start, head.length as usize)?)?);
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some((at, article.clone()));
        Ok(article)
    }

    fn shingles(&self, at: usize) -> Result<Cow<'_, [u64]>, WriteError> {
        let head = self.head(at)?;
        let bytes = self.aside.read(head.start + u64::from(head.length), head.shingles as usize)?;
        Ok(bytes.as_chunks().0.iter().map(|hash| u64::from_le_bytes(*hash)).collect())
    }
}

/// Articles on a shelf of their own, for tests of what reads them.
#[cfg(test)]
pub struct Shelved {
    pub shelf: Shelf,
    pub build: Build,
    _folder: tempfile::TempDir,
}

#[cfg(test)]
impl Shelved {
    pub fn of(articles: impl Iterator<Item = Extraction>) -> Shelved {
        let folder = tempfile::tempdir().expect("folder");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let build = runtime.block_on(Build::begin(&folder.path().join("atlas.db"))).expect("begins");
        let mut shelf = Shelf::new(&build).expect("a place");
        articles.for_each(|article| shelf.add(Packed::new(article)).expect("is set aside"));
        Shelved { shelf, build, _folder: folder }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::ingest::slim;

    #[tokio::test]
    async fn articles_come_back_as_they_were_set_aside() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let mut shelf = Shelf::new(&build).expect("a file");
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
            Ok(())
        });
        each.expect("comes back");
        assert_eq!(seen, all.len());
        for at in [all.len() - 1, 0, RECENT % all.len(), 0] {
            assert_eq!(*shelf.get(at).expect("comes back"), without(&all[at]));
            assert_eq!(*shelf.shingles(at).expect("comes back"), all[at].shingles);
            assert_eq!(shelf.head(at).expect("comes back").slug(), &all[at].sha256[..12]);
        }
        assert!(
            std::fs::read_dir(folder.path())
                .expect("lists")
                .flatten()
                .all(|entry| entry.file_name() != "atlas.db.building-aside")
        );
    }
}

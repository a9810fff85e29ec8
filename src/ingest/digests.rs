//! The digests by which articles are known: of each file, of what the database of before holds, and of all that goes into a
//! release.

use std::fmt;

use sha2::{Digest as _, Sha256};

use super::column::Column;
use super::sorter::{Fields, Record};
use super::{IngestError, hex};
use crate::extract::RULES_VERSION;
use crate::geo::{gazetteer, registry};
use crate::store::migrate::SCHEMA_VERSION;
use crate::store::previous::Previous;
use crate::store::write::{Build, WriteError};

/// The SHA-256 of a file, in numbers that compare as its digits do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(pub [u32; 8]);

impl Digest {
    /// That of 64 hexadecimal digits.
    pub fn of(digits: &str) -> Digest {
        let number = |at: usize| digits.get(at * 8..at * 8 + 8).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        Digest(std::array::from_fn(|at| number(at).unwrap_or_default()))
    }

    /// The digest as the first of a record.
    pub fn record(self) -> Record {
        self.0.into_iter().fold(Record::default(), Record::number)
    }

    pub fn read(fields: &mut Fields<'_>) -> Digest {
        Digest(std::array::from_fn(|_| fields.number()))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|number| write!(f, "{number:08x}"))
    }
}

/// The digests of the articles that the database of before holds, in order.
pub struct Held {
    pub all: Column<8>,
    /// Every so many of them by its first number, so that a search reads one page.
    steps: Vec<u32>,
}

/// Digests of a step: as many as lie in a page.
const STEP: usize = 128;

impl Held {
    pub async fn of(previous: Option<&Previous>, build: &Build) -> Result<Held, IngestError> {
        let mut held = Held { all: Column::new(build)?, steps: Vec::new() };
        let Some(previous) = previous else { return Ok(held) };
        let mut page = previous.digests("").await?;
        while let Some(last) = page.last().cloned() {
            page.iter().try_for_each(|digits| held.add(Digest::of(digits)))?;
            page = previous.digests(&last).await?;
        }
        Ok(held)
    }

    /// Adds the next.
    fn add(&mut self, digest: Digest) -> Result<(), WriteError> {
        if self.all.len().is_multiple_of(STEP) {
            self.steps.push(digest.0[0]);
        }
        self.all.push(digest.0)
    }

    pub fn get(&self, at: usize) -> Result<Digest, WriteError> {
        self.all.get(at).map(Digest)
    }

    pub fn contains(&self, digest: Digest) -> Result<bool, WriteError> {
        let first = self.steps.partition_point(|step| *step < digest.0[0]).saturating_sub(1) * STEP;
        let last = self.steps.partition_point(|step| *step <= digest.0[0]) * STEP;
        let (mut low, mut high) = (first, last.min(self.all.len()));
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle)? < digest { low = middle + 1 } else { high = middle }
        }
        Ok(low < self.all.len() && self.get(low)? == digest)
    }
}

/// A digest of all that a release depends on: same digest, nothing to build.
pub struct InputDigest(Sha256);

impl InputDigest {
    /// Begins with all but the articles.
    pub fn begin(corrections: &str) -> InputDigest {
        let mut digest = InputDigest(Sha256::new());
        digest.add(&SCHEMA_VERSION.to_string());
        digest.add(RULES_VERSION);
        digest.add(env!("CARGO_PKG_VERSION"));
        digest.add(env!("VNFR_COMMIT"));
        digest.add(corrections);
        digest.add(&format!(
            "{:?}",
            (registry::declared_ties(), registry::assises(), registry::organisations(), registry::PATTERNED_BODIES)
        ));
        for place in gazetteer().all() {
            digest.add(place.id.as_str());
            digest.add(place.name);
        }
        digest
    }

    pub fn add(&mut self, text: &str) {
        self.0.update(text.as_bytes());
        self.0.update([0]);
    }

    pub fn end(self) -> String {
        hex(&self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::source::sha256_hex;

    #[tokio::test]
    async fn what_is_held_is_found_and_nothing_else() {
        let folder = tempfile::tempdir().expect("folder");
        let build = Build::begin(&folder.path().join("atlas.db")).await.expect("begins");
        let mut digits: Vec<String> = (0..2_000).map(|number: u32| sha256_hex(&number.to_le_bytes())).collect();
        digits.sort();
        assert!(digits.iter().map(|digits| Digest::of(digits)).is_sorted(), "they compare as their digits do");
        let mut held = Held::of(None, &build).await.expect("a place");
        assert!(!held.contains(Digest::of(&digits[0])).expect("is empty"));
        for digits in digits.iter().step_by(2) {
            held.add(Digest::of(digits)).expect("is set aside");
        }
        for (at, digits) in digits.iter().enumerate() {
            let digest = Digest::of(digits);
            assert_eq!(digest.to_string(), *digits);
            assert_eq!(held.contains(digest).expect("comes back"), at % 2 == 0, "{digits}");
        }
    }
}

//! Where the articles of a merge are kept: in memory, or anywhere that gives one back at a time.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Deref;

use vnfr_model::Extraction;

use super::room::Room;

/// Articles in the order of their files and digests, each asked for where it is needed: a merge holds a few numbers of each
/// report, and whole articles of one event at a time.
pub trait Articles: Room {
    /// Calls `take` with every article and its place, in order, until it fails.
    fn each(&self, take: impl FnMut(usize, &Extraction) -> Result<(), Self::Error>) -> Result<(), Self::Error>;

    /// The article at a place that `each` named.
    fn get(&self, at: usize) -> Result<impl Deref<Target = Extraction> + '_, Self::Error>;

    /// The fingerprint of the article at a place.
    fn shingles(&self, at: usize) -> Result<Cow<'_, [u64]>, Self::Error>;
}

impl Articles for [&Extraction] {
    fn each(&self, mut take: impl FnMut(usize, &Extraction) -> Result<(), Infallible>) -> Result<(), Infallible> {
        self.iter().enumerate().try_for_each(|(at, article)| take(at, article))
    }

    fn get(&self, at: usize) -> Result<impl Deref<Target = Extraction> + '_, Infallible> {
        Ok(self[at])
    }

    fn shingles(&self, at: usize) -> Result<Cow<'_, [u64]>, Infallible> {
        Ok(Cow::Borrowed(&self[at].shingles))
    }
}

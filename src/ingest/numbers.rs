//! Claims, names and texts by number: what an ingest holds of every article is a few bytes a claim.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::events::ClaimRef;

/// What each claim of each article means, as an index among people, bodies or events, or as a row id.
pub struct Meant {
    claims: ByArticle,
    of: Vec<u32>,
}

/// The index of a claim that means nothing yet.
const NOTHING: u32 = u32::MAX;

impl Meant {
    /// `claims` tells how many each article makes; none means anything yet.
    pub fn nothing(claims: ByArticle) -> Meant {
        let of = vec![NOTHING; claims.len()];
        Meant { claims, of }
    }

    /// `all` tells the claims that mean each index.
    pub fn new<'a>(claims: ByArticle, all: impl Iterator<Item = &'a Claims>) -> Meant {
        let mut meant = Meant::nothing(claims);
        for (index, own) in all.enumerate() {
            own.iter().for_each(|at| meant.set(at, index));
        }
        meant
    }

    pub fn set(&mut self, at: ClaimRef, index: usize) {
        self.of[self.claims.at(at)] = index as u32;
    }

    /// Puts the row id in the place of each index; nothing where there is none.
    pub fn with_ids(mut self, id: impl Fn(usize) -> Option<i64>) -> Meant {
        for of in self.of.iter_mut().filter(|of| **of != NOTHING) {
            *of = id(*of as usize).map_or(NOTHING, |id| id as u32);
        }
        self
    }

    /// What the claims of an article mean, in their order.
    pub fn all(&self, article: usize) -> impl Iterator<Item = Option<usize>> + '_ {
        self.of[self.claims.of(article)].iter().map(|index| (*index != NOTHING).then_some(*index as usize))
    }

    /// What one claim means.
    pub fn get(&self, (article, claim): ClaimRef) -> Option<usize> {
        self.all(article).nth(claim).flatten()
    }
}

/// Some claims of some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Claims(Vec<(u32, u32)>);

impl Claims {
    pub fn push(&mut self, (article, claim): ClaimRef) {
        self.0.push((article as u32, claim as u32));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = ClaimRef> + '_ {
        self.0.iter().map(|(article, claim)| (*article as usize, *claim as usize))
    }

    /// Takes in those of another, and puts all in order.
    pub fn absorb(&mut self, other: Claims) {
        self.0.extend(other.0);
        self.0.sort_unstable();
    }
}

impl FromIterator<ClaimRef> for Claims {
    fn from_iter<I: IntoIterator<Item = ClaimRef>>(claims: I) -> Claims {
        Claims(claims.into_iter().map(|(article, claim)| (article as u32, claim as u32)).collect())
    }
}

/// Slugs in one text, by the indices of what they name.
#[derive(Default)]
pub struct Slugs {
    text: String,
    ends: Vec<u32>,
}

impl Slugs {
    pub fn push(&mut self, slug: &str) {
        self.text.push_str(slug);
        self.ends.push(self.text.len() as u32);
    }

    pub fn get(&self, index: usize) -> &str {
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.text[start..self.ends[index] as usize]
    }

    /// Gives back the room that was kept for more.
    pub fn fit(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Row ids of some claims of some articles.
pub struct ClaimIds(Vec<(u32, u32, u32)>);

impl ClaimIds {
    pub fn new(ids: impl Iterator<Item = (ClaimRef, i64)>) -> ClaimIds {
        let mut ids: Vec<_> = ids.map(|((article, claim), id)| (article as u32, claim as u32, id as u32)).collect();
        ids.sort_unstable();
        ids.shrink_to_fit();
        ClaimIds(ids)
    }

    pub fn get(&self, (article, claim): ClaimRef) -> Option<i64> {
        let wanted = (article as u32, claim as u32);
        let at = self.0.binary_search_by_key(&wanted, |(article, claim, _)| (*article, *claim)).ok()?;
        Some(i64::from(self.0[at].2))
    }
}

/// The claims of all articles in one row, article by article.
#[derive(Clone, Default)]
pub struct ByArticle {
    /// Where the claims of each article end.
    ends: Vec<u32>,
}

impl ByArticle {
    /// Adds the next article, with so many claims.
    pub fn push(&mut self, claims: usize) {
        self.ends.push((self.len() + claims) as u32);
    }

    /// All claims.
    pub fn len(&self) -> usize {
        self.ends.last().map_or(0, |end| *end as usize)
    }

    /// The claims of an article.
    fn of(&self, article: usize) -> Range<usize> {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        start..self.ends[article] as usize
    }

    /// The number of a claim.
    pub fn at(&self, (article, claim): ClaimRef) -> usize {
        self.of(article).start + claim
    }

    /// The article and the claim of a number.
    pub fn claim(&self, number: usize) -> ClaimRef {
        let article = self.ends.partition_point(|end| *end as usize <= number);
        (article, number - self.of(article).start)
    }
}

/// Texts by number: equal texts, equal numbers.
#[derive(Default)]
pub struct Texts {
    numbers: HashMap<Arc<str>, u32>,
    all: Vec<Arc<str>>,
}

impl Texts {
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let (number, text) = (self.all.len() as u32, Arc::<str>::from(text));
        self.all.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    pub fn get(&self, number: u32) -> &str {
        &self.all[number as usize]
    }

    /// The text with this number, to be kept when all others go.
    pub fn shared(&self, number: u32) -> Arc<str> {
        self.all[number as usize].clone()
    }
}

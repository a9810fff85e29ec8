//! Claims, names and texts by number: what an ingest holds of every article is a few bytes a claim.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::events::ClaimRef;

/// What each claim of each article means, as an index among people, bodies or events.
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
    pub fn new<'a>(claims: ByArticle, all: impl Iterator<Item = &'a Vec<ClaimRef>>) -> Meant {
        let mut meant = Meant::nothing(claims);
        for (index, own) in all.enumerate() {
            own.iter().for_each(|at| meant.set(*at, index));
        }
        meant
    }

    pub fn set(&mut self, at: ClaimRef, index: usize) {
        self.of[self.claims.at(at)] = index as u32;
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
}

//! Claims and names by number: what linking holds of every article is a few bytes a claim.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::ingest::events::ClaimRef;

/// By article, then by claim: whom it means, as an index in `Linked::all`.
pub struct Whom {
    claims: ByArticle,
    of: Vec<u32>,
}

impl Whom {
    /// `claims` tells how many each article makes; `all` whose each is.
    pub(super) fn new<'a>(claims: ByArticle, all: impl Iterator<Item = &'a Vec<ClaimRef>>) -> Whom {
        let mut of = vec![0; claims.len()];
        for (index, own) in all.enumerate() {
            own.iter().for_each(|at| of[claims.at(*at)] = index as u32);
        }
        Whom { claims, of }
    }

    /// Whom the claims of an article mean, in their order.
    pub fn all(&self, article: usize) -> impl Iterator<Item = usize> + '_ {
        self.of[self.claims.of(article)].iter().map(|index| *index as usize)
    }

    /// Whom one claim means.
    pub fn get(&self, (article, claim): ClaimRef) -> Option<usize> {
        self.of[self.claims.of(article)].get(claim).map(|index| *index as usize)
    }
}

/// The claims of all articles in one row, article by article.
#[derive(Clone, Default)]
pub(super) struct ByArticle {
    /// Where the claims of each article end.
    ends: Vec<u32>,
}

impl ByArticle {
    /// Adds the next article, with so many claims.
    pub(super) fn push(&mut self, claims: usize) {
        self.ends.push((self.len() + claims) as u32);
    }

    /// All claims.
    pub(super) fn len(&self) -> usize {
        self.ends.last().map_or(0, |end| *end as usize)
    }

    /// The claims of an article.
    fn of(&self, article: usize) -> Range<usize> {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        start..self.ends[article] as usize
    }

    /// The number of a claim.
    pub(super) fn at(&self, (article, claim): ClaimRef) -> usize {
        self.of(article).start + claim
    }

    /// The article and the claim of a number.
    pub(super) fn claim(&self, number: usize) -> ClaimRef {
        let article = self.ends.partition_point(|end| *end as usize <= number);
        (article, number - self.of(article).start)
    }
}

/// Texts by number: equal texts, equal numbers.
#[derive(Default)]
pub(super) struct Texts {
    numbers: HashMap<Arc<str>, u32>,
    all: Vec<Arc<str>>,
}

impl Texts {
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let (number, text) = (self.all.len() as u32, Arc::<str>::from(text));
        self.all.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    pub(super) fn get(&self, number: u32) -> &str {
        &self.all[number as usize]
    }
}

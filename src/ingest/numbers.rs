//! Claims, slugs and texts by number. What there is of every article lies on disk.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::column::Column;
use super::events::ClaimRef;
use super::sorter::Sorted;
use crate::store::write::{Aside, Build, WriteError};

/// What each claim of each article means, as an index among people, bodies or events, or as a row id.
pub struct Meant {
    claims: Arc<ByArticle>,
    of: Column<1>,
}

/// The index of a claim that means nothing yet.
const NOTHING: u32 = u32::MAX;

impl Meant {
    /// `claims` tells how many each article makes; none means anything yet.
    pub fn nothing(claims: Arc<ByArticle>, build: &Build) -> Result<Meant, WriteError> {
        let mut of = Column::new(build)?;
        for _ in 0..claims.len()? {
            of.push([NOTHING])?;
        }
        Ok(Meant { claims, of })
    }

    pub fn set(&mut self, at: ClaimRef, index: usize) -> Result<(), WriteError> {
        self.of.set(self.claims.at(at)?, [index as u32])
    }

    /// Puts the row id in the place of each index; nothing where there is none.
    pub fn with_ids(mut self, id: impl Fn(usize) -> Result<Option<i64>, WriteError>) -> Result<Meant, WriteError> {
        for at in 0..self.of.len() {
            let [index] = self.of.get(at)?;
            if index != NOTHING {
                self.of.set(at, [id(index as usize)?.map_or(NOTHING, |id| id as u32)])?;
            }
        }
        Ok(self)
    }

    /// What the claims of an article mean, in their order.
    pub fn all(&self, article: usize) -> Result<Vec<Option<usize>>, WriteError> {
        self.claims.of(article)?.map(|claim| self.meant(claim)).collect()
    }

    /// What one claim means.
    pub fn get(&self, (article, claim): ClaimRef) -> Result<Option<usize>, WriteError> {
        let own = self.claims.of(article)?;
        if claim < own.len() { self.meant(own.start + claim) } else { Ok(None) }
    }

    /// The same of a row id.
    pub fn id(&self, at: ClaimRef) -> Result<Option<i64>, WriteError> {
        Ok(self.get(at)?.map(|id| id as i64))
    }

    fn meant(&self, claim: usize) -> Result<Option<usize>, WriteError> {
        let [index] = self.of.get(claim)?;
        Ok((index != NOTHING).then_some(index as usize))
    }
}

/// Some claims of some articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Claims(Vec<(u32, u32)>);

impl Claims {
    pub fn push(&mut self, (article, claim): ClaimRef) {
        self.0.push((article as u32, claim as u32));
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// How many articles make them. They are in order.
    pub fn articles(&self) -> usize {
        self.0.chunk_by(|left, right| left.0 == right.0).count()
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

/// Slugs or names, by the indices of what bears them.
pub struct Slugs {
    text: Aside,
    ends: Column<2>,
}

impl Slugs {
    pub fn new(build: &Build) -> Result<Slugs, WriteError> {
        Ok(Slugs { text: build.aside()?, ends: Column::new(build)? })
    }

    pub fn push(&mut self, slug: &str) -> Result<(), WriteError> {
        self.text.append(slug.as_bytes())?;
        self.ends.push_long(self.text.end())
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, index: usize) -> Result<String, WriteError> {
        let start = index.checked_sub(1).map_or(Ok(0), |before| self.ends.get_long(before))?;
        let text = self.text.read(start, (self.ends.get_long(index)? - start) as usize)?;
        String::from_utf8(text).map_err(|error| self.text.damaged(error))
    }
}

/// The order of row ids among things that have indices.
pub struct Ranks {
    ids: Column<1>,
    /// The index behind each id, from the first on.
    order: Column<1>,
}

impl Ranks {
    /// `sorted` are records that end in an index.
    pub fn new(mut sorted: Sorted, count: usize, build: &Build) -> Result<Ranks, WriteError> {
        let mut ranks = Ranks { ids: Column::new(build)?, order: Column::new(build)? };
        for _ in 0..count {
            ranks.ids.push([0])?;
        }
        while let Some(record) = sorted.take()? {
            let index = record.last_number();
            ranks.order.push([index])?;
            ranks.ids.set(index as usize, [ranks.order.len() as u32])?;
        }
        Ok(ranks)
    }

    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// The row id of what has an index.
    pub fn id(&self, index: usize) -> Result<i64, WriteError> {
        Ok(i64::from(self.ids.get(index)?[0]))
    }

    /// The index of what has the row id one beyond `position`.
    pub fn index(&self, position: usize) -> Result<usize, WriteError> {
        Ok(self.order.get(position)?[0] as usize)
    }
}

/// The claims of all articles in one row, article by article.
pub struct ByArticle {
    /// Where the claims of each article end.
    ends: Column<1>,
}

impl ByArticle {
    pub fn new(build: &Build) -> Result<ByArticle, WriteError> {
        Ok(ByArticle { ends: Column::new(build)? })
    }

    /// Adds the next article, with so many claims.
    pub fn push(&mut self, claims: usize) -> Result<(), WriteError> {
        self.ends.push([(self.len()? + claims) as u32])
    }

    /// All claims.
    pub fn len(&self) -> Result<usize, WriteError> {
        self.end(self.ends.len())
    }

    /// Where the claims of the first so many articles end.
    fn end(&self, articles: usize) -> Result<usize, WriteError> {
        articles.checked_sub(1).map_or(Ok(0), |last| Ok(self.ends.get(last)?[0] as usize))
    }

    /// The claims of an article.
    fn of(&self, article: usize) -> Result<Range<usize>, WriteError> {
        Ok(self.end(article)?..self.end(article + 1)?)
    }

    /// The number of a claim.
    pub fn at(&self, (article, claim): ClaimRef) -> Result<usize, WriteError> {
        Ok(self.end(article)? + claim)
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

//! The titles that claims give to people. Held in memory, unlike all else that a claim says: the rows of one person ask
//! articles from all over for them.

use super::super::numbers::{ByArticle, Texts};
use crate::model::{PersonClaim, Span};

/// The titles of all claims in one row, claim by claim.
#[derive(Default)]
pub struct Titles {
    texts: Texts,
    pub(super) claims: ByArticle,
    /// Where the titles of each claim end.
    ends: Vec<u32>,
    /// The text of each by its number, and where it stands.
    all: Vec<(u32, Option<Span>)>,
}

impl Titles {
    pub(super) fn push(&mut self, claim: &PersonClaim) {
        let told = claim.title_evidence.len() == claim.titles.len();
        for (at, title) in claim.titles.iter().enumerate() {
            let span = claim.title_evidence.get(at).filter(|_| told).copied();
            self.all.push((self.texts.number(title), span));
        }
        self.ends.push(self.all.len() as u32);
    }

    /// Gives back the room that was kept for more claims.
    pub(super) fn fit(&mut self) {
        self.ends.shrink_to_fit();
        self.all.shrink_to_fit();
    }

    pub(super) fn of(&self, number: usize) -> impl Iterator<Item = (&str, Option<Span>)> {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let own = &self.all[start..self.ends[number] as usize];
        own.iter().map(|(text, span)| (self.texts.get(*text), *span))
    }

    /// The titles that a claim gives, in its order, each with its place where one place says it.
    pub fn get(&self, at: (usize, usize)) -> impl Iterator<Item = (&str, Option<Span>)> {
        self.of(self.claims.at(at))
    }
}

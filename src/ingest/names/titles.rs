//! The titles that claims give to people: the rows of one person ask articles from all over for them, so they lie apart from
//! all else that articles say.

use std::sync::Arc;

use super::super::numbers::ByArticle;
use super::super::pile::Pile;
use crate::model::{PersonClaim, Span};
use crate::store::write::WriteError;

/// A title, and where it stands where one place says it.
pub type Title = (String, Option<Span>);

/// The titles of all claims, claim by claim.
pub struct Titles {
    pub(super) claims: Arc<ByArticle>,
    all: Pile<Vec<Title>>,
}

impl Titles {
    pub(super) fn new(claims: Arc<ByArticle>, all: Pile<Vec<Title>>) -> Titles {
        Titles { claims, all }
    }

    /// The titles that a claim gives, in its order.
    pub fn get(&self, at: (usize, usize)) -> Result<Vec<Title>, WriteError> {
        self.all.get(self.claims.at(at)?)
    }
}

/// The titles of one claim.
pub(super) fn of(claim: &PersonClaim) -> Vec<Title> {
    let told = claim.title_evidence.len() == claim.titles.len();
    let span = |at: usize| claim.title_evidence.get(at).filter(|_| told).copied();
    claim.titles.iter().enumerate().map(|(at, title)| (title.clone(), span(at))).collect()
}

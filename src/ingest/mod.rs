//! Articles in, rows out: finds files, has them read and merged, links people, bodies and ties across articles, and writes
//! a finished database. Knows neither pages nor the rules of reading.

pub mod demo;
pub mod sources;

use crate::model::Extraction;

/// An extraction without what merging does not ask for. A hundred thousand articles are merged in memory, so each must be
/// small: the mentions alone are half of it.
pub fn slim(mut extraction: Extraction) -> Extraction {
    extraction.mentions = Vec::new();
    extraction.main = Vec::new();
    extraction.relevance_rules = Vec::new();
    extraction
}

//! From one article to its claims, from claims to merged events. Pure: no disk, no clock, no SQL.
//!
//! A package of its own, with `vnfr-text` and `vnfr-geo` below it, because of how it is built: the program is built small, and
//! what every article runs through is built fast (`Cargo.toml`, `profile.release`).
#![forbid(unsafe_code)]

mod annotate;
mod assemble;
pub mod claim;
pub mod dates;
mod explain;
pub mod lang;
pub mod language;
mod merge;
pub mod reading;
mod search;
pub mod segment;
mod shingle;
mod sieve;
pub mod source;
mod trie;
mod year;

pub use explain::{explain, explain_merges};
pub use merge::{Articles, Heap, Room, Sorter, merge, merge_kept};
pub use source::{NotAnArticle, Source};

use reading::Reading;
use vnfr_model::Extraction;

/// Raised with every change of a rule: what was extracted under another version is extracted again.
pub const RULES_VERSION: &str = "32";

/// Reads one article's file: decode, segment, annotate, claim. Equal bytes give equal output.
///
/// # Errors
///
/// [`NotAnArticle`] names the file and says why it holds no article.
pub fn extract(file: &str, bytes: &[u8]) -> Result<Extraction, NotAnArticle> {
    let source = source::read(file, bytes)?;
    Ok(extract_source(&source))
}

/// The same from a source already decoded.
pub fn extract_source(source: &Source) -> Extraction {
    let reading = read(source);
    let claims = claim::claims(&reading);
    assemble::extraction(&reading, claims)
}

/// The annotated article, which the claims and `explain` work on.
pub fn read(source: &Source) -> Reading {
    annotate::annotate(segment::segment(source))
}

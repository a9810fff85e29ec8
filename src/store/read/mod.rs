//! Reads a finished atlas. Opens the file read-only and immutable, refuses what it cannot read in words that say what to do,
//! and leaves every question to the file of its page family.
//!
//! To add a family: a file with its questions as constants, its row structs, its functions and `STATEMENTS`; then one line
//! in [`statements`], so that the test that prepares every statement and reads every plan sees it.

mod open;
mod release;

pub use open::{Fingerprint, OpenError, fingerprint, open};
pub use release::{Release, ReleaseRow};

/// A question by its constant's name, with its SQL.
pub type Statement = (&'static str, &'static str);

/// Every statement that a reader may send.
pub fn statements() -> Vec<Statement> {
    [release::STATEMENTS].concat()
}

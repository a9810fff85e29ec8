//! Reads a finished atlas. Opens the file read-only and immutable, refuses what it cannot read in words that say what to do,
//! and leaves every question to the file of its page family.
//!
//! To add a family: a file with its questions as constants, its row structs, its functions and `STATEMENTS`; then one line
//! in [`statements`], so that the test that prepares every statement and reads every plan sees it.

pub mod alias;
pub mod card;
pub mod changed;
pub mod changes;
pub mod charts;
pub mod conferences;
pub mod corrections;
pub mod delegations;
pub mod dictionary;
pub mod event;
pub mod events;
pub mod evidence;
pub mod exports;
pub mod found;
pub mod home;
pub mod localities;
mod open;
pub mod organisations;
pub mod partners;
pub mod people;
pub mod provinces;
mod release;
pub mod search;
mod shared;
pub mod sources;
pub mod ties;
pub mod topics;

pub(in crate::store) use open::open_since;
pub use open::{Fingerprint, OpenError, fingerprint, open};
pub use release::{DEMONSTRATION, Release, ReleaseRow, number_of_release};

/// A question by its constant's name, with its SQL.
pub type Statement = (&'static str, &'static str);

/// Every statement that a reader may send.
pub fn statements() -> Vec<Statement> {
    [
        alias::STATEMENTS,
        changed::STATEMENTS,
        changes::STATEMENTS,
        charts::STATEMENTS,
        conferences::STATEMENTS,
        corrections::STATEMENTS,
        delegations::STATEMENTS,
        dictionary::STATEMENTS,
        event::STATEMENTS,
        events::STATEMENTS,
        evidence::STATEMENTS,
        exports::STATEMENTS,
        found::STATEMENTS,
        home::STATEMENTS,
        localities::STATEMENTS,
        organisations::STATEMENTS,
        partners::STATEMENTS,
        people::STATEMENTS,
        provinces::STATEMENTS,
        release::STATEMENTS,
        search::STATEMENTS,
        sources::STATEMENTS,
        ties::STATEMENTS,
        topics::STATEMENTS,
    ]
    .concat()
}

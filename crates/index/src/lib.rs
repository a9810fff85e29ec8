//! What a release holds in memory to answer lists and searches: its events by every filter ([`events`]), and which documents
//! hold which word ([`words`]). Numbers and bytes in, numbers out; knows no SQL, no page and no file.
//!
//! A package of its own because of how it is built: the program is built small, and these loops, which every list and
//! every search runs, are built fast (`Cargo.toml`, `profile.release`).
#![forbid(unsafe_code)]

pub mod bytes;
pub mod events;
pub mod words;

//! Interface words, dates, numbers, lists and sorting in three languages.
//! Knows the catalogue compiled in from `locales/`; knows nothing of pages, events or places.
//!
//! To add a language: a case in [`Lang`](crate::model::Lang), a folder in `locales/` with the same files and keys as
//! `locales/vi`, and a row in each table of [`number`] and [`sort`]. The tests of [`catalogue`] say what is missing.

mod catalogue;
mod date;
mod number;
mod sort;

pub use catalogue::{Arg, catalogue, t, tr};
pub use date::{DateStyle, date, month_name, when};
pub use number::{list, number, per_cent};
pub use sort::{compare, sort_by_name};

/// The text with a capital to begin with: catalogue and registries write names to stand within a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

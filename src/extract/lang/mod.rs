//! The words of each language that rules are written in: a file and a row a language.
//!
//! To add another: copy `en.rs`, fill its tables, add its row to [`words`], and run the battery below.

pub mod en;
pub mod fr;
pub mod vi;

use crate::model::Lang;

/// The tables of one language. Entries are folded where a comment says so, as written elsewhere.
#[derive(Debug)]
pub struct Words {
    pub lang: Lang,
}

/// The row of a language.
pub const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &vi::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}

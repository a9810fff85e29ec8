//! The words of each language that rules are written in: a file and a row a language.
//!
//! To add another: copy `en.rs`, fill its tables, add its row to [`words`], give one real sentence to the battery below.

pub mod en;
pub mod fr;
pub mod vi;

use crate::model::Lang;

/// The tables of one language. Folded entries are lower case without marks, words parted by one space; the others are
/// written with their marks, in lower case, and are compared mark by mark.
#[derive(Debug)]
pub struct Words {
    pub lang: Lang,
    pub boilerplate: Boilerplate,
}

/// What sites put around an article, folded.
#[derive(Debug)]
pub struct Boilerplate {
    /// A line that opens with one of these ends the article: what follows is other articles.
    pub related: &'static [&'static str],
    /// A line that opens with one of these points to another article, and the article goes on below it.
    pub inline: &'static [&'static str],
    /// Whole lines that say nothing.
    pub noise: &'static [&'static str],
    /// Lines that open so say nothing.
    pub noise_openings: &'static [&'static str],
    /// Names of a site's sections, as whole lines.
    pub sections: &'static [&'static str],
    /// What a byline opens with.
    pub bylines: &'static [&'static str],
    /// Words that open a photo's credit, before a colon.
    pub credits: &'static [&'static str],
    /// What a dateline holds beside numbers: weekdays, `updated on`, `at`.
    pub dateline: &'static [&'static str],
    /// Words that only captions use: `(left)`, `poses with`.
    pub captions: &'static [&'static str],
    /// Shortened words whose full stop ends no sentence.
    pub abbreviations: &'static [&'static str],
}

/// The row of a language.
pub const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &vi::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// All rows, the reference first.
pub fn all() -> impl Iterator<Item = &'static Words> {
    Lang::ALL.into_iter().map(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn folded_tables_are_folded() {
        for words in all() {
            let boilerplate = &words.boilerplate;
            let tables = [
                boilerplate.related,
                boilerplate.inline,
                boilerplate.noise,
                boilerplate.noise_openings,
                boilerplate.sections,
                boilerplate.bylines,
                boilerplate.credits,
                boilerplate.dateline,
                boilerplate.captions,
                boilerplate.abbreviations,
            ];
            for entry in tables.concat() {
                assert_eq!(entry, fold(entry), "help: write {entry:?} of {:?} as fold() gives it", words.lang);
            }
            assert!(tables.iter().all(|table| !table.is_empty()), "help: {:?} leaves a table empty", words.lang);
        }
    }
}

//! The remarks of declared statements in the three languages. The registry writes them in English; translations are ours.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{cell, records};
use vnfr_model::Lang;

const FILE: &str = include_str!("../../../../seeds/registry/notes.csv");

/// By the English text: the Vietnamese and the French one.
static NOTES: LazyLock<HashMap<String, [String; 2]>> = LazyLock::new(|| {
    let row = |record: csv::StringRecord| Some((cell(&record, 0)?, [cell(&record, 1)?, cell(&record, 2)?]));
    records(FILE).filter_map(row).collect()
});

/// A remark, given in English, in a language; `None` where it has not been translated.
pub fn note(english: &str, lang: Lang) -> Option<&str> {
    if lang == Lang::En {
        return Some(english);
    }
    let translated = NOTES.get(english)?;
    Some(if lang == Lang::Vi { &translated[0] } else { &translated[1] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{assises, declared_ties};

    #[test]
    fn every_remark_stands_in_three_languages() {
        let ties = declared_ties().iter().filter_map(|tie| tie.note.as_deref());
        let editions = assises().iter().filter_map(|edition| edition.note.as_deref());
        for english in ties.chain(editions) {
            for lang in Lang::ALL {
                let text = note(english, lang).unwrap_or_else(|| panic!("{lang:?} has no {english}"));
                assert_eq!(vnfr_text::nfc(text), text);
            }
        }
    }
}

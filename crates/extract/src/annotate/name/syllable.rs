//! Which words may be a Vietnamese syllable.

use std::sync::LazyLock;

use vnfr_text::WordMap;

use crate::lang::SYLLABLES;

/// Every folded word that may be a Vietnamese syllable: onset, rhyme and coda.
static VIETNAMESE_SYLLABLES: LazyLock<WordMap<()>> = LazyLock::new(|| {
    let mut syllables = WordMap::default();
    for onset in SYLLABLES.onsets {
        for rhyme in SYLLABLES.rhymes {
            for coda in SYLLABLES.codas {
                let syllable = [*onset, *rhyme, *coda].concat();
                if syllable.len() <= SYLLABLES.longest {
                    *syllables.entry(&syllable) = ();
                }
            }
        }
    }
    syllables
});

/// True for a folded word that may be a Vietnamese syllable.
pub fn is_syllable(word: &str) -> bool {
    VIETNAMESE_SYLLABLES.get(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_vietnamese_are_told_from_others() {
        for syllable in [
            "nguyen", "truong", "thi", "s", "hue", "phuong", "quoc", "khuyen", "a", "y", "dung", "nghiem", "oanh",
            "uyen", "gia", "loan",
        ] {
            assert_eq!(is_syllable(syllable), syllable != "s", "{syllable}");
        }
        for word in [
            "pierre", "richard", "jean", "paul", "julie", "loher", "favier", "diarra", "warnery", "martin", "france",
            "havre", "lyon",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}

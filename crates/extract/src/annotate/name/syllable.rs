//! Which words may be a Vietnamese syllable.

use std::sync::LazyLock;

use vnfr_text::WordMap;

/// Every folded word that may be a Vietnamese syllable: onset, rhyme and coda.
static VIETNAMESE_SYLLABLES: LazyLock<WordMap<()>> = LazyLock::new(|| {
    const ONSETS: [&str; 27] = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
        "p", "r", "s", "t", "v", "x", "",
    ];
    const RHYMES: [&str; 24] = [
        "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oe", "oi", "u",
        "ua", "ue", "ui", "uo", "uoi",
    ];
    const MORE: [&str; 14] =
        ["uou", "uu", "uy", "uya", "uye", "y", "ye", "yeu", "oay", "uay", "uau", "oao", "oeo", "uyu"];
    const CODAS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];
    const LONGEST: usize = 7;
    let mut syllables = WordMap::default();
    for onset in ONSETS {
        for rhyme in RHYMES.iter().chain(&MORE) {
            for coda in CODAS {
                let syllable = [onset, rhyme, coda].concat();
                if syllable.len() <= LONGEST {
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

//! What a syllable of Vietnamese is made of, folded: onset, rhyme and coda.

use crate::lang::Syllables;

pub const SYLLABLES: Syllables = Syllables {
    onsets: &[
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
        "p", "r", "s", "t", "v", "x", "",
    ],
    rhymes: &[
        "a", "ai", "ao", "au", "ay", "e", "eo", "eu", "i", "ia", "ie", "ieu", "iu", "o", "oa", "oai", "oe", "oi", "u",
        "ua", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "y", "ye", "yeu", "oay", "uay", "uau", "oao",
        "oeo", "uyu",
    ],
    codas: &["ng", "nh", "ch", "c", "m", "n", "p", "t", ""],
    longest: 7,
};

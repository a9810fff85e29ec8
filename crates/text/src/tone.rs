//! Composed form, and where a Vietnamese syllable carries its tone: `hoà` and `hòa` are one word, written two ways.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The composed form (NFC); borrows where the text has it already.
pub fn nfc(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Where `first + second` end a syllable with the tone on `second` (`oà`, `oè`, `uỳ`), the pair with the tone on the
/// first vowel (`òa`, `òe`, `ùy`), which is how most of the press writes it.
pub fn tone_placed(first: char, second: char) -> Option<(char, char)> {
    const TONES: [&str; 9] =
        ["oòóỏõọ", "OÒÓỎÕỌ", "uùúủũụ", "UÙÚỦŨỤ", "aàáảãạ", "AÀÁẢÃẠ", "eèéẻẽẹ", "EÈÉẺẼẸ", "yỳýỷỹỵYỲÝỶỸỴ"];
    let row = match first {
        'o' => TONES[0],
        'O' => TONES[1],
        'u' => TONES[2],
        'U' => TONES[3],
        _ => return None,
    };
    let (vowels, plain) = match (first, second) {
        ('o' | 'O', 'à' | 'á' | 'ả' | 'ã' | 'ạ') => (TONES[4], 'a'),
        ('o' | 'O', 'À' | 'Á' | 'Ả' | 'Ã' | 'Ạ') => (TONES[5], 'A'),
        // Not é: Chloé, Zoé and Noé are French.
        ('o' | 'O', 'è' | 'ẻ' | 'ẽ' | 'ẹ') => (TONES[6], 'e'),
        ('o' | 'O', 'È' | 'Ẻ' | 'Ẽ' | 'Ẹ') => (TONES[7], 'E'),
        ('u' | 'U', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ') => (TONES[8], 'y'),
        ('u' | 'U', 'Ỳ' | 'Ý' | 'Ỷ' | 'Ỹ' | 'Ỵ') => (TONES[8], 'Y'),
        _ => return None,
    };
    let tone = vowels.chars().position(|vowel| vowel == second)? % 6;
    Some((row.chars().nth(tone)?, plain))
}

/// The text composed, with every final `oà`, `oè`, `uỳ` written `òa`, `òe`, `ùy` (not after q: `quý` is spelt one way).
pub fn tone_key(text: &str) -> String {
    let text = nfc(text);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let ends = chars.get(at + 2).is_none_or(|next| !next.is_alphabetic());
        let after_q = at > 0 && matches!(chars[at - 1], 'q' | 'Q');
        match chars.get(at + 1).filter(|_| ends && !after_q).and_then(|next| tone_placed(chars[at], *next)) {
            Some((first, second)) => {
                out.push(first);
                out.push(second);
                at += 2;
            }
            None => {
                out.push(chars[at]);
                at += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_placements_have_one_key() {
        for (new, old) in [
            ("Hoà", "Hòa"),
            ("Thuý", "Thúy"),
            ("khoẻ", "khỏe"),
            ("HOÁ", "HÓA"),
            ("Thuỷ điện", "Thủy điện"),
            ("uỷ ban", "ủy ban"),
        ] {
            assert_eq!(tone_key(new), old);
            assert_eq!(tone_key(old), old);
        }
    }

    #[test]
    fn a_tone_inside_a_syllable_or_after_q_stays() {
        for word in ["quý", "toàn", "Hoàng", "khoẻn", "Huỳnh", "Quỳ", "Chloé", "Noé"] {
            assert_eq!(tone_key(word), word);
        }
    }
}

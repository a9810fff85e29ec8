//! What a character is, by table: the standard library's look-ups walk a compressed set for every accented letter, and
//! Vietnamese has one in every third. Exactly the same answers, for the characters of the three languages without a search.

use std::sync::LazyLock;

/// The blocks in which nearly every letter and sign of the three languages lies.
const TABLE_END: usize = 0x2100;

const ALPHABETIC: u8 = 1;
const NUMERIC: u8 = 2;
const UPPERCASE: u8 = 4;

/// Kind and small form of each character below [`TABLE_END`].
static TABLE: LazyLock<Vec<(u8, char)>> = LazyLock::new(|| {
    let row = |code: usize| {
        let Some(c) = char::from_u32(code as u32) else { return (0, ' ') };
        let kind = (u8::from(c.is_alphabetic()) * ALPHABETIC)
            | (u8::from(c.is_numeric()) * NUMERIC)
            | (u8::from(c.is_uppercase()) * UPPERCASE);
        (kind, c.to_lowercase().next().unwrap_or(c))
    };
    (0..TABLE_END).map(row).collect()
});

/// A bit for each mark that letters of the three languages bear; the diaeresis is the first.
const MARKS: [char; 14] = [
    '\u{308}', '\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{306}', '\u{309}', '\u{31B}', '\u{323}', '\u{327}',
    '\u{30C}', '\u{30A}', '\u{304}', '\u{307}',
];
/// Stands for every other mark.
const OTHER_MARK: u16 = 1 << 15;
/// The diaeresis, which only parts vowels.
pub const DIAERESIS: u16 = 1;

fn marks_of(c: char) -> u16 {
    use unicode_normalization::UnicodeNormalization;
    std::iter::once(c)
        .nfd()
        .skip(1)
        .fold(0, |bits, mark| bits | MARKS.iter().position(|known| *known == mark).map_or(OTHER_MARK, |at| 1 << at))
}

static MARKS_OF: LazyLock<Vec<u16>> =
    LazyLock::new(|| (0..TABLE_END).map(|code| char::from_u32(code as u32).map_or(0, marks_of)).collect());

/// The marks a letter bears, a bit each.
#[inline]
pub fn marks(c: char) -> u16 {
    if c.is_ascii() { 0 } else { MARKS_OF.get(c as usize).copied().unwrap_or_else(|| marks_of(c)) }
}

#[inline]
fn kind(c: char, flag: u8, slow: impl Fn(char) -> bool) -> bool {
    match TABLE.get(c as usize) {
        Some((kind, _)) => kind & flag != 0,
        None => slow(c),
    }
}

/// As [`char::is_alphabetic`].
#[inline]
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { kind(c, ALPHABETIC, char::is_alphabetic) }
}

/// As [`char::is_alphanumeric`].
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { kind(c, ALPHABETIC | NUMERIC, char::is_alphanumeric) }
}

/// As [`char::is_uppercase`].
#[inline]
pub fn is_uppercase(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { kind(c, UPPERCASE, char::is_uppercase) }
}

/// The first character of [`char::to_lowercase`].
#[inline]
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    TABLE.get(c as usize).map_or_else(|| c.to_lowercase().next().unwrap_or(c), |(_, lower)| *lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_standard_library_says() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_uppercase(c), c.is_uppercase(), "{c:?}");
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c:?}");
        }
    }
}

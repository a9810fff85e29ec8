//! THE folding function: what two spellings must share to be found by one query. The search index, queries, slugs and
//! the annotator all use this one, so that they never disagree.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::letters::is_alphanumeric;

/// The blocks in which nearly every accented letter of the three languages lies.
const TABLE_END: u32 = 0x2100;

/// What a character folds to: nothing, one or two ASCII letters, or itself in lower case.
#[derive(Clone, Copy)]
enum Folded {
    Nothing,
    Space,
    One(char),
    Two(char, char),
    Many,
}

/// A table for the characters below [`TABLE_END`]: four times the speed of decomposing each letter.
static TABLE: LazyLock<Vec<Folded>> =
    LazyLock::new(|| (0..TABLE_END).map(|code| char::from_u32(code).map_or(Folded::Nothing, classify)).collect());

fn classify(c: char) -> Folded {
    match c {
        // SQLite's own folding leaves đ alone, and ð (U+00D0) is printed for Đ by old Vietnamese keyboards.
        'đ' | 'Đ' | 'ð' | 'Ð' => Folded::One('d'),
        'œ' | 'Œ' => Folded::Two('o', 'e'),
        'æ' | 'Æ' => Folded::Two('a', 'e'),
        'ß' => Folded::Two('s', 's'),
        'ø' | 'Ø' => Folded::One('o'),
        'ł' | 'Ł' => Folded::One('l'),
        'ı' => Folded::One('i'),
        '\'' | '’' | '‘' | 'ʼ' | '′' | '`' | '´' => Folded::One('\''),
        '“' | '”' | '«' | '»' | '„' | '‟' => Folded::One('"'),
        '…' => Folded::One('.'),
        // Soft hyphens, zero-width characters and byte-order marks are invisible: they part no word.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Folded::Nothing,
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Folded::Space,
        c if c.is_whitespace() || c.is_control() => Folded::Space,
        c if c.is_ascii() => Folded::One(c.to_ascii_lowercase()),
        c if is_combining_mark(c) => Folded::Nothing,
        c => {
            let mut base =
                std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase);
            match (base.next(), base.next(), base.next()) {
                (None, ..) => Folded::Nothing,
                (Some(one), None, _) => Folded::One(one),
                (Some(one), Some(two), None) => Folded::Two(one, two),
                _ => Folded::Many,
            }
        }
    }
}

/// The one ASCII character that a character below [`TABLE_END`] folds to, 0 where it folds to anything else.
static PLAIN: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let plain = |folded: &Folded| match folded {
        Folded::Space => b' ',
        Folded::One(one) if one.is_ascii() => *one as u8,
        _ => 0,
    };
    TABLE.iter().map(plain).collect()
});

/// Calls `push` with each character that `c` folds to; dashes and white space give one space.
#[inline]
pub fn fold_char(c: char, mut push: impl FnMut(char)) {
    let folded = match TABLE.get(c as usize) {
        Some(folded) => *folded,
        None => classify(c),
    };
    match folded {
        Folded::Nothing => {}
        Folded::Space => push(' '),
        Folded::One(one) => push(one),
        Folded::Two(one, two) => {
            push(one);
            push(two);
        }
        Folded::Many => std::iter::once(c)
            .nfkd()
            .filter(|part| !is_combining_mark(*part))
            .flat_map(char::to_lowercase)
            .for_each(push),
    }
}

/// Appends the folded form of `text` to `out`: runs of dashes and white space become one space.
pub fn fold_into(text: &str, out: &mut String) {
    let plain: &[u8] = &PLAIN;
    let start = out.len();
    out.reserve(text.len());
    let mut gap = false;
    for c in text.chars() {
        match plain.get(c as usize).copied().unwrap_or_default() {
            0 => gap = fold_other(c, out, start, gap),
            // The mask tells the compiler what the table promises: one byte is pushed.
            folded => push_parted(out, start, &mut gap, char::from(folded & 0x7F)),
        }
    }
}

/// Adds what a character folds to that the table of plain ones leaves out; true where a gap is open behind it.
#[cold]
fn fold_other(c: char, out: &mut String, start: usize, mut gap: bool) -> bool {
    fold_char(c, |folded| push_parted(out, start, &mut gap, folded));
    gap
}

/// Adds a folded character, and before it the one space for all that stood between it and the last.
#[inline(always)]
fn push_parted(out: &mut String, start: usize, gap: &mut bool, folded: char) {
    if folded == ' ' {
        *gap = true;
        return;
    }
    if *gap && out.len() > start {
        out.push(' ');
    }
    *gap = false;
    out.push(folded);
}

/// The folded form: lower case, marks dropped, đ and ð as d, dashes and spaces as one space, apostrophes alike, trimmed.
///
/// `fold("Hà Nội – Île-de-France")` is `"ha noi ile de france"`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// The folded form as a path segment: letters and digits joined by single hyphens, ASCII only. Empty where nothing is left.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The key under which two spellings of a person's name may be compared: folded, letters only, and `sỹ` as `sĩ`,
/// the one pair of spellings that the press swaps at will.
pub fn name_key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in fold(name).split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(if word == "sy" { "si" } else { word });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str, slugged: &str) {
        assert_eq!(fold(text), folded, "{text}");
        assert_eq!(slug(text), slugged, "{text}");
        let decomposed: String = text.nfd().collect();
        assert_eq!(fold(&decomposed), folded, "{text} decomposed");
    }

    #[test]
    fn folding_drops_case_marks_and_kinds_of_dash() {
        check("Đà Nẵng", "da nang", "da-nang");
        check("Ðà Nẵng", "da nang", "da-nang");
        check("Thừa Thiên - Huế", "thua thien hue", "thua-thien-hue");
        check("Côtes-d’Armor", "cotes d'armor", "cotes-d-armor");
        check("Île–de–France", "ile de france", "ile-de-france");
        check("  Hauts\u{a0}de\u{a0}Seine ", "hauts de seine", "hauts-de-seine");
        check("Ho\u{200b}i An", "hoi an", "hoi-an");
        check("L'Haÿ-les-Roses", "l'hay les roses", "l-hay-les-roses");
        check("Œuilly", "oeuilly", "oeuilly");
        check("", "", "");
        check("…", ".", "");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Đường Đà Nẵng – “Huế”…", "ﬁn", "ǅ", "İstanbul", "中文 và Việt"] {
            assert_eq!(fold(&fold(text)), fold(text), "{text}");
        }
    }

    #[test]
    fn names_compare_without_marks_and_with_either_spelling_of_sy() {
        assert_eq!(name_key("Trần Sỹ Thanh"), name_key("Tran Sĩ Thanh"));
        assert_eq!(name_key("Jean - Paul"), name_key("Jean-Paul"));
        assert_ne!(name_key("Nguyễn Văn Phong"), name_key("Nguyễn Văn Phương"));
    }
}

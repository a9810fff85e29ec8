//! Lower case without moving a byte, and where words stand: what searches for phrases read.

use std::sync::LazyLock;

use super::letters::{code_at, is_alphanumeric, lower};

/// A text in lower case, byte for byte where the text is.
#[derive(Clone, Debug, Default)]
pub struct Lower {
    pub text: String,
    /// The first byte of each run of letters and digits and the byte after it, ascending.
    pub words: Vec<[u32; 2]>,
}

/// A letter or digit.
const IN_WORD: u8 = 1;
/// A character that the lower-case text has another for, of the same length.
const CHANGES: u8 = 2;

fn know(c: char) -> u8 {
    let small = small(c);
    (u8::from(is_alphanumeric(c)) * IN_WORD) | (u8::from(small != c && !c.is_ascii_uppercase()) * CHANGES)
}

/// What stands for a character in the lower-case text. A capital whose small form is two characters, or of another length,
/// stays as it is.
fn small(c: char) -> char {
    let one = lower(c);
    match c {
        '\n' => ' ',
        _ if one.len_utf8() == c.len_utf8() && c.to_lowercase().count() == 1 => one,
        _ => c,
    }
}

/// The blocks in which nearly every letter and sign of the three languages lies.
static KNOWN: LazyLock<Vec<u8>> =
    LazyLock::new(|| (0..0x2100).map(|code| char::from_u32(code).map_or(0, know)).collect());

/// Lower case without moving a byte: a letter whose small form has another length stays as it is. A line break is a space
/// to every phrase.
pub fn lowered(text: &str) -> Lower {
    let known: &[u8] = &KNOWN;
    let mut out = String::with_capacity(text.len());
    // Where words begin and end in turns. Every byte is written down and the next one over it, until a word begins or ends:
    // where it does cannot be foreseen, and a branch for it took half the time.
    let mut bounds = vec![0; text.len() + 2];
    let mut found = 0;
    let (mut at, mut done, mut inside) = (0, 0, 0);
    while let Some((code, len)) = code_at(text.as_bytes(), at) {
        let character = || char::from_u32(code as u32).unwrap_or(' ');
        let own = known.get(code).copied().unwrap_or_else(|| know(character()));
        let in_word = own & IN_WORD;
        bounds[found] = at as u32;
        found += usize::from(in_word != inside);
        inside = in_word;
        // Few letters with marks are capitals: what lies between them is copied whole.
        if own & CHANGES != 0 {
            out.push_str(&text[done..at]);
            out.push(small(character()));
            done = at + len;
        }
        at += len;
    }
    bounds[found] = text.len() as u32;
    out.push_str(&text[done..]);
    out.make_ascii_lowercase();
    let (words, _) = bounds[..found + usize::from(inside == IN_WORD)].as_chunks();
    Lower { text: out, words: words.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_moves_and_words_stand_where_they_do() {
        let lower = lowered("ĐOÀN Huế,\nl’İ ẞß 12Ưu");
        assert_eq!(lower.text, "đoàn huế, l’İ ẞß 12ưu");
        let words: Vec<&str> =
            lower.words.iter().map(|[start, end]| &lower.text[*start as usize..*end as usize]).collect();
        assert_eq!(words, ["đoàn", "huế", "l", "İ", "ẞß", "12ưu"]);
    }
}

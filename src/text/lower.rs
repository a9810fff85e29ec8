//! Lower case without moving a byte, and where words begin: what searches for phrases read.

use super::letters::{is_alphanumeric, lower};

/// A text in lower case, byte for byte where the text is.
#[derive(Clone, Debug, Default)]
pub struct Lower {
    pub text: String,
    /// The bytes at which a letter or digit stands after neither, ascending.
    pub begins: Vec<u32>,
}

/// Lower case without moving a byte: a letter whose small form has another length stays as it is. A line break is a space
/// to every phrase.
pub fn lowered(text: &str) -> Lower {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut begins = Vec::with_capacity(text.len() / 4 + 8);
    let (mut at, mut done, mut inside) = (0, 0, false);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            let letter = byte.is_ascii_alphanumeric();
            if letter && !inside {
                begins.push(at as u32);
            }
            inside = letter;
            if *byte == b'\n' {
                out.push_str(&text[done..at]);
                out.push(' ');
                done = at + 1;
            }
            at += 1;
            continue;
        }
        let Some(char) = text[at..].chars().next() else { break };
        let letter = is_alphanumeric(char);
        if letter && !inside {
            begins.push(at as u32);
        }
        inside = letter;
        let one = lower(char);
        let next = at + char.len_utf8();
        // Few letters with marks are capitals: what lies between them is copied whole. A capital whose small form is two
        // characters stays as it is, whatever the first of them.
        if one != char && one.len_utf8() == char.len_utf8() && char.to_lowercase().count() == 1 {
            out.push_str(&text[done..at]);
            out.push(one);
            done = next;
        }
        at = next;
    }
    out.push_str(&text[done..]);
    out.make_ascii_lowercase();
    Lower { text: out, begins }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_moves_and_words_begin_where_they_do() {
        let lower = lowered("ĐOÀN Huế,\nl’İ ẞß 12Ưu");
        assert_eq!(lower.text, "đoàn huế, l’İ ẞß 12ưu");
        let words: Vec<&str> = lower.begins.iter().map(|at| &lower.text[*at as usize..]).collect();
        assert_eq!(words, ["đoàn huế, l’İ ẞß 12ưu", "huế, l’İ ẞß 12ưu", "l’İ ẞß 12ưu", "İ ẞß 12ưu", "ẞß 12ưu", "12ưu"]);
    }
}

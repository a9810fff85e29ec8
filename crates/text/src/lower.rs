//! Lower case without moving a byte, and where words stand: what searches for phrases read.

use std::sync::LazyLock;

use super::letters::{is_alphanumeric, lower};

/// A text in lower case, byte for byte where the text is: a letter whose small form has another length stays as it is, and
/// a line break is a space to every phrase.
#[derive(Clone, Debug, Default)]
pub struct Lower {
    pub text: String,
    /// The first byte of each run of letters and digits and the byte after it, ascending.
    pub words: Vec<[u32; 2]>,
}

/// What stands for a character in the lower-case text. A capital whose small form is two characters, or of another length,
/// stays as it is.
fn small(c: char) -> char {
    SMALL.get(c as usize).copied().unwrap_or_else(|| made_small(c))
}

/// The same of each character in the blocks where nearly every letter of the three languages lies.
static SMALL: LazyLock<Vec<char>> = LazyLock::new(|| ('\0'..'\u{2100}').map(made_small).collect());

fn made_small(c: char) -> char {
    let one = lower(c);
    match c {
        '\n' => ' ',
        _ if one != c && one.len_utf8() == c.len_utf8() && c.to_lowercase().count() == 1 => one,
        _ => c,
    }
}

/// True for what no change of ASCII letters alone makes small.
pub(super) fn changes(c: char) -> bool {
    small(c) != c && !c.is_ascii_uppercase()
}

/// A [`Lower`] in the making, from the head of its text to the end.
pub(super) struct Writer<'a> {
    text: &'a str,
    /// What is written of it: all before byte `done`.
    out: String,
    done: usize,
    words: Vec<[u32; 2]>,
}

impl Writer<'_> {
    pub(super) fn new(text: &str) -> Writer<'_> {
        let words = Vec::with_capacity(text.len() / 5 + 8);
        Writer { text, out: String::with_capacity(text.len()), done: 0, words }
    }

    /// Letters and digits stand in a range: a word, or more of the one that ends where they begin.
    #[inline]
    pub(super) fn word(&mut self, start: usize, end: usize) {
        match self.words.last_mut() {
            Some([_, last]) if *last == start as u32 => *last = end as u32,
            _ => self.words.push([start as u32, end as u32]),
        }
    }

    /// The same of a token that stray marks part.
    #[cold]
    pub(super) fn parted_word(&mut self, start: usize, end: usize) {
        let inside = self.text[start..end].char_indices().filter(|(_, c)| is_alphanumeric(*c));
        inside.for_each(|(at, c)| self.word(start + at, start + at + c.len_utf8()));
    }

    /// Some letter of a range [`changes`]. What lies between such letters is copied whole.
    #[inline(never)]
    pub(super) fn change(&mut self, start: usize, end: usize) {
        for (at, c) in self.text[start..end].char_indices().filter(|(_, c)| changes(*c)) {
            self.out.push_str(&self.text[self.done..start + at]);
            self.out.push(small(c));
            self.done = start + at + c.len_utf8();
        }
    }

    pub(super) fn finish(mut self) -> Lower {
        self.out.push_str(&self.text[self.done..]);
        self.out.make_ascii_lowercase();
        Lower { text: self.out, words: self.words }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokenise;

    #[test]
    fn no_byte_moves_and_words_stand_where_they_do() {
        let lower = tokenise("ĐOÀN Huế,\nl’İ ẞß 12Ưu m² e\u{301}a").lower;
        assert_eq!(lower.text, "đoàn huế, l’İ ẞß 12ưu m² e\u{301}a");
        let words: Vec<&str> =
            lower.words.iter().map(|[start, end]| &lower.text[*start as usize..*end as usize]).collect();
        assert_eq!(words, ["đoàn", "huế", "l", "İ", "ẞß", "12ưu", "m²", "e", "a"]);
    }
}

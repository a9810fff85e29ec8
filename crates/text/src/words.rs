//! Words: where each begins and ends, how it is cased, what it folds to. Letters and digits part company (`ngày13` is two
//! words), every other sign is a token of its own. Knows nothing of any language.

use std::sync::LazyLock;

use super::fold::fold_char;
use super::letters::{is_alphabetic, is_alphanumeric, is_uppercase};
use super::lower::{Lower, Writer, changes};
use super::view::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    Number,
    Sign,
}

/// How a word is cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital first, or no letters: numbers and signs are this.
    Lower,
    /// A capital, then at least one small letter; or mixed.
    Capital,
    /// One capital letter alone.
    Letter,
    /// Two capitals or more, nothing else.
    Upper,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    None,
    Space,
    /// One line break.
    Line,
    /// A blank line.
    Paragraph,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Bytes of the text.
    pub range: Range,
    pub kind: TokenKind,
    pub case: Case,
    pub gap: Gap,
    folded: (u32, u32),
}

/// The tokens of a text with their folded forms.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    pub list: Vec<Token>,
    /// The text folded, with one space for every run of white space and dashes.
    folded: String,
    /// The text in lower case.
    pub lower: Lower,
}

impl Tokens {
    /// What a token folds to; empty where there is none.
    #[inline]
    pub fn folded(&self, at: usize) -> &str {
        let Some(token) = self.list.get(at) else { return "" };
        self.folded.get(token.folded.0 as usize..token.folded.1 as usize).unwrap_or_default()
    }

    /// What a run of tokens folds to together, as [`super::fold`] folds its text.
    pub fn folded_run(&self, start: usize, end: usize) -> &str {
        match (self.list.get(start), self.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) if start < end => {
                let folded = self.folded.get(first.folded.0 as usize..last.folded.1 as usize);
                match folded.unwrap_or_default() {
                    // Few runs begin or end with a dash.
                    run if run.starts_with(' ') || run.ends_with(' ') => run.trim_matches(' '),
                    run => run,
                }
            }
            _ => "",
        }
    }

    /// What a token folds to as a number: its bytes where they are at most eight, else 0.
    #[inline]
    pub fn packed(&self, at: usize) -> u64 {
        let Some(token) = self.list.get(at) else { return 0 };
        let (start, end) = (token.folded.0 as usize, token.folded.1 as usize);
        let len = end - start;
        match self.folded.as_bytes().get(start..start + 8) {
            Some(bytes) if (1..=8).contains(&len) => {
                let word = bytes.try_into().map_or(0, u64::from_le_bytes);
                word & (u64::MAX >> (64 - 8 * len))
            }
            Some(_) => 0,
            None => super::word_map::packed(self.folded(at)),
        }
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The first token that begins at or after a byte.
    pub fn at(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.range.start < byte)
    }

    /// The bytes from the first token of a run to its last; empty for an empty run.
    #[inline]
    pub fn cover(&self, start: usize, end: usize) -> Range {
        match (self.list.get(start), self.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) if start < end => Range::new(first.range.start, last.range.end),
            _ => Range::default(),
        }
    }
}

/// What the tokeniser asks of a character.
#[derive(Clone, Copy, Default)]
struct Known {
    /// The bits below.
    is: u8,
    /// The one ASCII character it folds to; 0 where it folds to another, to two or to none.
    folded: u8,
}

const LINE: u8 = 1;
const SPACE: u8 = 2;
const LETTER: u8 = 4;
const DIGIT: u8 = 8;
const UPPER: u8 = 16;
/// No letter or digit.
const OUTSIDE: u8 = 32;
/// As [`changes`] has it.
const CHANGES: u8 = 64;
/// No capital.
const SMALL: u8 = 128;

#[cold]
fn know(c: char) -> Known {
    let bit = |bit: u8, is: bool| if is { bit } else { 0 };
    let sort = match c {
        '\n' => LINE,
        c if c.is_whitespace() => SPACE,
        c if c.is_ascii_digit() => DIGIT,
        c => bit(LETTER, is_letter(c)),
    };
    let (mut count, mut folded) = (0, '\0');
    fold_char(c, |one| (count, folded) = (count + 1, one));
    let plain = count == 1 && folded.is_ascii();
    let is = sort
        | if is_uppercase(c) { UPPER } else { SMALL }
        | bit(OUTSIDE, !is_alphanumeric(c))
        | bit(CHANGES, changes(c));
    Known { is, folded: if plain { folded as u8 } else { 0 } }
}

/// The blocks in which nearly every letter and sign of the three languages lies.
const TABLE_END: usize = 0x2100;

static KNOWN: LazyLock<Box<[Known; TABLE_END]>> = LazyLock::new(|| {
    let mut table = Box::new([Known::default(); TABLE_END]);
    let characters = ('\0'..).zip(table.iter_mut());
    characters.for_each(|(c, known)| *known = know(c));
    table
});

/// Cuts a text into tokens. Linear in its length.
pub fn tokenise(text: &str) -> Tokens {
    let table: &[Known; TABLE_END] = &KNOWN;
    let known = |c: char| table.get(c as usize).copied().unwrap_or_else(|| know(c));
    let mut list: Vec<Token> = Vec::with_capacity(text.len() / 4 + 8);
    let mut folded = Folding::new(text);
    let mut lower = Writer::new(text);
    let mut gap = Gap::Paragraph;
    let mut rest = text.chars();
    loop {
        let start = text.len() - rest.as_str().len();
        let Some(c) = rest.next() else { break };
        let own = known(c);
        if own.is & (LINE | SPACE) != 0 {
            if own.is & CHANGES != 0 {
                lower.change(start, start + c.len_utf8());
            }
            gap = match own.is & LINE {
                0 => gap.max(Gap::Space),
                _ if gap >= Gap::Line => Gap::Paragraph,
                _ => Gap::Line,
            };
            continue;
        }
        // A dash folds to a space, which is the one that stands before it where there is one.
        let parted = folded.ends_with_space();
        if own.folded == b' ' {
            folded.done -= usize::from(parted);
        } else if gap > Gap::None && !parted {
            folded.push(b' ');
        }
        let folded_start = folded.done as u32;
        folded.add(c, own.folded);
        // A word goes on with letters, a number with digits; a sign is alone.
        let (sort, mut any) = (own.is & (LETTER | DIGIT), own.is);
        let mut ahead = rest.clone();
        let mut behind = None;
        while sort != 0
            && let Some(c) = ahead.next()
        {
            let more = known(c);
            if more.is & sort == 0 {
                behind = Some(c);
                break;
            }
            folded.add(c, more.folded);
            any |= more.is;
            rest = ahead.clone();
        }
        let end = text.len() - rest.as_str().len();
        if any & OUTSIDE == 0 {
            lower.word(start, end);
        } else if sort != 0 {
            lower.parted_word(start, end);
        }
        if any & CHANGES != 0 {
            lower.change(start, end);
        }
        let (kind, case) = match sort {
            LETTER if own.is & UPPER == 0 => (TokenKind::Word, Case::Lower),
            LETTER if end == start + c.len_utf8() => (TokenKind::Word, Case::Letter),
            LETTER if any & SMALL == 0 => (TokenKind::Word, Case::Upper),
            LETTER => (TokenKind::Word, Case::Capital),
            DIGIT => (TokenKind::Number, Case::Lower),
            _ => (TokenKind::Sign, Case::Lower),
        };
        let folded = (folded_start, folded.done as u32);
        list.push(Token { range: Range::new(start, end), kind, case, gap, folded });
        gap = Gap::None;
        // Most words end at a space, which has been read by now.
        if behind == Some(' ') {
            (gap, rest) = (Gap::Space, ahead);
        }
    }
    Tokens { list, folded: folded.finish(), lower: lower.finish() }
}

/// A folded text in the making. There is room from the start for one byte of each character, and for the spaces between
/// them, so that nearly every byte is put down without asking for room.
struct Folding {
    bytes: Vec<u8>,
    /// How many bytes are written.
    done: usize,
}

impl Folding {
    fn new(text: &str) -> Folding {
        Folding { bytes: vec![0; text.len() + 1], done: 0 }
    }

    fn ends_with_space(&self) -> bool {
        self.done > 0 && self.bytes[self.done - 1] == b' '
    }

    #[inline(always)]
    fn push(&mut self, ascii: u8) {
        self.bytes[self.done] = ascii;
        self.done += 1;
    }

    /// Adds what a character folds to: the ASCII character that the table has for it, if any.
    #[inline(always)]
    fn add(&mut self, c: char, ascii: u8) {
        match ascii {
            0 => self.done = add_other(&mut self.bytes, self.done, c),
            _ => self.push(ascii),
        }
    }

    fn finish(mut self) -> String {
        self.bytes.truncate(self.done);
        String::from_utf8(self.bytes).expect("whole characters are written")
    }
}

/// Writes what a character folds to at a byte, with room made for it; returns the byte after it.
#[cold]
fn add_other(bytes: &mut Vec<u8>, mut at: usize, c: char) -> usize {
    fold_char(c, |one| {
        bytes.resize(bytes.len() + one.len_utf8(), 0);
        at += one.encode_utf8(&mut bytes[at..]).len();
    });
    at
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    // A stray combining mark belongs to the letter before it.
    is_alphabetic(c) || ('\u{300}'..='\u{36F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{View, fold};
    use super::*;

    proptest! {
        #[test]
        fn a_run_folds_as_its_text_does(text in "\\PC{0,60}|[a-zÀ-ỹ –—\n'’“.¨½ﬁ-]{0,80}") {
            let view = View::new(&text);
            let tokens = tokenise(view.text());
            for (from, to) in [(0, tokens.len()), (tokens.len() / 3, tokens.len() / 2)] {
                prop_assert_eq!(tokens.folded_run(from, to), fold(view.slice(tokens.cover(from, to))));
            }
        }
    }

    #[test]
    fn letters_and_digits_part_and_signs_stand_alone() {
        let text = "Ngày13/4, Richard CHEMLA và Phạm S\n\nd’Orléans";
        let tokens = tokenise(text);
        let words: Vec<&str> = tokens.list.iter().map(|token| &text[token.range.start..token.range.end]).collect();
        assert_eq!(words, ["Ngày", "13", "/", "4", ",", "Richard", "CHEMLA", "và", "Phạm", "S", "d", "’", "Orléans"]);
        let cases: Vec<Case> = tokens.list.iter().map(|token| token.case).collect();
        assert_eq!(cases[0], Case::Capital);
        assert_eq!(cases[6], Case::Upper);
        assert_eq!(cases[9], Case::Letter);
        assert_eq!(tokens.list[10].gap, Gap::Paragraph);
        assert_eq!(tokens.folded(8), "pham");
        assert_eq!(tokens.folded(11), "'");
    }
}

//! Words: where each begins and ends, how it is cased, what it folds to. Letters and digits part company (`ngày13` is two
//! words), every other sign is a token of its own. Knows nothing of any language.

use super::fold::fold_char;
use super::letters::{is_alphabetic, is_uppercase};
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
    /// No capital first, or no letters.
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
    folded: String,
}

impl Tokens {
    /// What a token folds to; empty where there is none.
    pub fn folded(&self, at: usize) -> &str {
        let Some(token) = self.list.get(at) else { return "" };
        self.folded.get(token.folded.0 as usize..token.folded.1 as usize).unwrap_or_default()
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
    pub fn cover(&self, start: usize, end: usize) -> Range {
        match (self.list.get(start), self.list.get(end.wrapping_sub(1))) {
            (Some(first), Some(last)) if start < end => Range::new(first.range.start, last.range.end),
            _ => Range::default(),
        }
    }
}

/// Cuts a text into tokens. Linear in its length.
pub fn tokenise(text: &str) -> Tokens {
    let mut tokens = Tokens { list: Vec::with_capacity(text.len() / 5 + 8), folded: String::with_capacity(text.len()) };
    let mut gap = Gap::Paragraph;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c == '\n' {
            gap = if gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
            continue;
        }
        if c.is_whitespace() {
            gap = gap.max(Gap::Space);
            continue;
        }
        let folded_start = tokens.folded.len() as u32;
        fold_char(c, |folded| tokens.folded.push(folded));
        let mut end = start + c.len_utf8();
        let (mut capitals, mut letters) = (usize::from(is_uppercase(c)), 1usize);
        let kind = if is_digit(c) {
            while let Some((at, next)) = chars.next_if(|(_, next)| is_digit(*next)) {
                tokens.folded.push(next);
                end = at + next.len_utf8();
            }
            TokenKind::Number
        } else if is_letter(c) {
            while let Some((at, next)) = chars.next_if(|(_, next)| is_letter(*next)) {
                fold_char(next, |folded| tokens.folded.push(folded));
                capitals += usize::from(is_uppercase(next));
                letters += 1;
                end = at + next.len_utf8();
            }
            TokenKind::Word
        } else {
            TokenKind::Sign
        };
        let case = match (kind, is_uppercase(c)) {
            (TokenKind::Word, true) if letters == 1 => Case::Letter,
            (TokenKind::Word, true) if capitals == letters => Case::Upper,
            (TokenKind::Word, true) => Case::Capital,
            _ => Case::Lower,
        };
        let folded = (folded_start, tokens.folded.len() as u32);
        tokens.list.push(Token { range: Range::new(start, end), kind, case, gap, folded });
        gap = Gap::None;
    }
    tokens
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
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
    use super::*;

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

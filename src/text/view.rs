//! A text as the annotator reads it, and the way back: composed, one kind of space and line end, tones placed alike,
//! invisible characters gone, with the file's code point behind every byte. Knows nothing of what the text says.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::Span;

use super::tone::tone_placed;

/// A half-open stretch of bytes of a [`View`]'s text; always on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range {
    pub start: usize,
    pub end: usize,
}

impl Range {
    pub const fn new(start: usize, end: usize) -> Range {
        Range { start, end }
    }

    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True where `other` lies wholly within this range.
    pub const fn contains(self, other: Range) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the two share a byte.
    pub const fn overlaps(self, other: Range) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that covers both.
    pub fn cover(self, other: Range) -> Range {
        Range::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A normalised text with its map to the file.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The file's own text.
    file: String,
    /// The byte of every [`STEP`]th code point of `file`, so that quotes are found without counting from the start.
    steps: Vec<u32>,
    text: String,
    /// For every byte of `text`, and one past its end, the file's code point that it came from.
    origin: Vec<u32>,
    /// Where characters were dropped: the code point after them and the one they began at, ascending.
    dropped: Vec<(u32, u32)>,
}

const STEP: u32 = 128;

/// What a single character becomes: itself, another, or nothing.
fn cleaned(c: char) -> Option<char> {
    match c {
        // Invisible: byte-order mark, soft hyphen, zero-width and direction marks, and the other half of CRLF.
        '\u{FEFF}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' => None,
        '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => Some('\n'),
        '\n' => Some('\n'),
        '‐' | '‑' => Some('-'),
        // Old Vietnamese keyboards print the Icelandic letter.
        'Ð' => Some('Đ'),
        'ð' => Some('đ'),
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c => Some(c),
    }
}

/// A combining mark. Accented letters of one piece are told apart without a search.
fn is_mark(c: char) -> bool {
    c >= '\u{300}' && !('\u{1E00}'..='\u{1FFF}').contains(&c) && is_combining_mark(c)
}

impl View {
    /// Reads a text decoded from its file. Linear in its length.
    pub fn new(file: &str) -> View {
        let mut view = View {
            file: file.to_owned(),
            steps: file.char_indices().step_by(STEP as usize).map(|(byte, _)| byte as u32).collect(),
            text: String::with_capacity(file.len()),
            origin: Vec::with_capacity(file.len() + 1),
            dropped: Vec::new(),
        };
        let mut chars = file.chars().peekable();
        let mut at: u32 = 0;
        let mut gap: Option<u32> = None;
        let mut cluster = String::new();
        while let Some(c) = chars.next() {
            let start = at;
            at += 1;
            if c == '\r' {
                if chars.peek() == Some(&'\n') {
                    gap.get_or_insert(start);
                } else {
                    view.push('\n', start, &mut gap);
                }
                continue;
            }
            let Some(clean) = cleaned(c) else {
                gap.get_or_insert(start);
                continue;
            };
            if !chars.peek().is_some_and(|next| is_mark(*next)) {
                view.push(clean, start, &mut gap);
                continue;
            }
            cluster.clear();
            cluster.push(clean);
            while let Some(mark) = chars.next_if(|next| is_mark(*next)) {
                cluster.push(mark);
                at += 1;
            }
            for composed in cluster.nfc() {
                view.push(composed, start, &mut gap);
            }
        }
        view.origin.push(at);
        if let Some(gap) = gap {
            view.dropped.push((at, gap));
        }
        view.place_tones();
        view
    }

    fn push(&mut self, c: char, origin: u32, gap: &mut Option<u32>) {
        if let Some(began) = gap.take() {
            self.dropped.push((origin, began));
        }
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.origin.push(origin);
        }
    }

    /// Moves the tone of every final `oà`, `oè`, `uỳ` to the first vowel. The two spellings differ in byte lengths of
    /// their letters, so the map moves with them.
    fn place_tones(&mut self) {
        let mut found = Vec::new();
        let mut before: Option<char> = None;
        let mut chars = self.text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if matches!(c, 'o' | 'O' | 'u' | 'U')
                && !matches!(before, Some('q' | 'Q'))
                && let Some(&(second_at, second)) = chars.peek()
                && !second.is_ascii()
                && let Some(pair) = tone_placed(c, second)
                && !self.text[second_at + second.len_utf8()..].chars().next().is_some_and(super::letters::is_alphabetic)
            {
                found.push((start, second_at, second_at + second.len_utf8(), pair));
            }
            before = Some(c);
        }
        if found.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut origin = Vec::with_capacity(self.origin.len());
        let mut done = 0;
        for (start, second_at, end, (first, second)) in found {
            text.push_str(&self.text[done..start]);
            origin.extend_from_slice(&self.origin[done..start]);
            for (letter, from) in [(first, start), (second, second_at)] {
                text.push(letter);
                origin.extend(std::iter::repeat_n(self.origin[from], letter.len_utf8()));
            }
            done = end;
        }
        text.push_str(&self.text[done..]);
        origin.extend_from_slice(&self.origin[done..]);
        self.text = text;
        self.origin = origin;
    }

    /// The whole normalised text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range; empty where it lies outside.
    pub fn slice(&self, range: Range) -> &str {
        self.text.get(range.start..range.end).unwrap_or_default()
    }

    /// The file's span behind a range: exact, with combining marks and without characters dropped at its edges.
    pub fn span(&self, range: Range) -> Span {
        let start = self.origin_at(range.start);
        if range.is_empty() {
            return Span::new(start, start);
        }
        let end = self.origin_at(range.end);
        let end = match self.dropped.binary_search_by_key(&end, |(after, _)| *after) {
            Ok(found) => self.dropped[found].1,
            Err(_) => end,
        };
        Span::new(start, end.max(start))
    }

    /// The file's own letters behind a range: decomposed, or with a soft hyphen, where the file has them so.
    pub fn original(&self, range: Range) -> &str {
        let span = self.span(range);
        self.file.get(self.file_byte(span.start)..self.file_byte(span.end)).unwrap_or_default()
    }

    fn file_byte(&self, code_point: u32) -> usize {
        let Some(step) = self.steps.get((code_point / STEP) as usize) else { return self.file.len() };
        let rest = &self.file[*step as usize..];
        rest.char_indices().nth((code_point % STEP) as usize).map_or(self.file.len(), |(byte, _)| *step as usize + byte)
    }

    /// The range of bytes that shows a span of the file.
    pub fn range(&self, span: Span) -> Range {
        let at = |code_point: u32| self.origin.partition_point(|origin| *origin < code_point).min(self.text.len());
        Range::new(at(span.start), at(span.end))
    }

    fn origin_at(&self, byte: usize) -> u32 {
        self.origin.get(byte).or(self.origin.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn quote(file: &str, span: Span) -> String {
        file.chars().skip(span.start as usize).take(span.len() as usize).collect()
    }

    #[track_caller]
    fn check(file: &str, view_text: &str, find: &str, expected: &str) {
        let view = View::new(file);
        assert_eq!(view.text(), view_text);
        let start = view.text().find(find).expect("the words are in the view");
        let span = view.span(Range::new(start, start + find.len()));
        assert_eq!(quote(file, span), expected);
        assert_eq!(view.original(view.range(span)), expected);
        assert_eq!(view.slice(view.range(span)), find);
    }

    #[test]
    fn the_way_back_is_exact() {
        check("\u{feff}Hà Nội\r\nHuế", "Hà Nội\nHuế", "Huế", "Huế");
        check("\u{feff}Hà Nội\r\nHuế", "Hà Nội\nHuế", "Nội", "Nội");
        check("a\u{a0}Hue\u{302}\u{301}\u{200b} b", "a Huế b", "Huế", "Hue\u{302}\u{301}");
        check("tỉnh Khánh Hoà và", "tỉnh Khánh Hòa và", "Hòa", "Hoà");
        check("Thuỷ, Thuý", "Thủy, Thúy", "Thúy", "Thuý");
        check("Hồ\u{200b} Chí\u{ad}Minh", "Hồ ChíMinh", "ChíMinh", "Chí\u{ad}Minh");
        check("Ðà Nẵng", "Đà Nẵng", "Đà", "Ðà");
    }

    proptest! {
        #[test]
        fn any_text_maps_back_within_itself(file in "\\PC{0,60}|[oòàqu\u{300}\u{301}\u{200b}\r\n \u{a0}aàỳĐ]{0,40}") {
            let view = View::new(&file);
            let total = file.chars().count() as u32;
            let mut last = 0;
            for (start, c) in view.text().char_indices() {
                let span = view.span(Range::new(start, start + c.len_utf8()));
                prop_assert!(span.start <= span.end && span.end <= total);
                prop_assert!(span.start >= last);
                last = span.start;
            }
        }

        #[test]
        fn composed_and_decomposed_files_give_one_view(file in "[a-zàáảãạăắâấđèéẹêếìíòóọôốơớùúụưứỳýỵA-ZĐÉ ,.\n-]{0,60}") {
            let decomposed: String = file.nfd().collect();
            let (composed, decomposed) = (View::new(&file), View::new(&decomposed));
            prop_assert_eq!(composed.text(), decomposed.text());
        }
    }
}

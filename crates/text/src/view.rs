//! A text as the annotator reads it, and the way back: composed, one kind of space and line end, tones placed alike,
//! invisible characters gone, with the file's code point behind every byte. Knows nothing of what the text says.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use vnfr_model::Span;

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
    /// The file's own text; `None` where normalising changed nothing, as with most files.
    file: Option<(String, Counted)>,
    text: String,
    origin: Origin,
    /// Where characters were dropped: the code point after them and the one they began at, ascending.
    dropped: Vec<(u32, u32)>,
}

/// Which code point of the file each byte of the text came from.
#[derive(Clone, Debug)]
enum Origin {
    /// One character for each of the file's.
    Counted(Counted),
    /// Characters were dropped or composed: a code point for every byte, and one past the last.
    Listed(Vec<u32>),
}

impl Default for Origin {
    fn default() -> Origin {
        Origin::Counted(Counted::default())
    }
}

/// How many characters of a text begin before every block of bytes, so that none is counted from the start.
#[derive(Clone, Debug, Default)]
struct Counted(Vec<u32>);

impl Counted {
    fn new(text: &str) -> Counted {
        let mut before = 0;
        let counts = text.as_bytes().chunks(BLOCK).map(|block| {
            let own = characters(block);
            before += own;
            before - own
        });
        Counted(counts.collect())
    }

    /// The characters that begin before a byte of the text.
    fn before(&self, text: &str, byte: usize) -> u32 {
        let byte = byte.min(text.len());
        let block = (byte / BLOCK).min(self.0.len().saturating_sub(1));
        let before = self.0.get(block).copied().unwrap_or_default();
        before + characters(&text.as_bytes()[block * BLOCK..byte])
    }

    /// The first byte of a character of the text; the text's length where there is none.
    fn byte_of(&self, text: &str, character: u32) -> usize {
        // The last block that begins with no more characters than wanted holds the wanted one's first byte.
        let block = self.0.partition_point(|before| *before <= character).saturating_sub(1);
        let (from, before) = (block * BLOCK, self.0.get(block).copied().unwrap_or_default());
        let mut left = character - before;
        let mut from = from;
        // By eight bytes while all characters that begin in them lie before it.
        while let Some(own) = text.as_bytes().get(from..from + 8).map(characters).filter(|own| *own <= left) {
            (from, left) = (from + 8, left - own);
        }
        let mut begin = (from..text.len()).filter(|at| begins(text.as_bytes()[*at]));
        begin.nth(left as usize).unwrap_or(text.len())
    }
}

/// Bytes that are looked at in one step: fewer than a byte counts.
const BLOCK: usize = 64;

/// One in each byte of a number.
const EACH: u64 = 0x0101_0101_0101_0101;

/// The characters that begin in a block of at most [`BLOCK`] bytes.
fn characters(block: &[u8]) -> u32 {
    // A count in each byte of a number, for the eighth bytes; their sum comes to stand in its highest byte.
    let (eights, rest) = block.as_chunks();
    let going_on = |eight: u64| eight >> 7 & !(eight >> 6) & EACH;
    // What is left is the end of the last eight bytes, so that it needs no loop; fewer than eight are taken one by one.
    let last = match block.last_chunk() {
        Some(last) => u64::from_le_bytes(*last).checked_shr(64 - 8 * rest.len() as u32).unwrap_or_default(),
        None => rest.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    let counts: u64 = eights.iter().map(|eight| going_on(u64::from_le_bytes(*eight))).sum();
    let going_on = (counts + going_on(last)).wrapping_mul(EACH) >> 56;
    block.len() as u32 - going_on as u32
}

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

/// True for the first byte of a character.
const fn begins(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// True where [`plain_prefix`] would stop at no byte of a block but the last two, which belong to the next one as well.
fn is_plain(block: &[u8; BLOCK + 2]) -> bool {
    let mut other = false;
    for at in 0..BLOCK {
        let [first, second, third] = [block[at], block[at + 1], block[at + 2]];
        let dash_or_quote = (third == 0x93) | (third == 0x94) | matches!(third, 0x98..=0x9D) | (third == 0xA6);
        // Every question is asked of every byte, without a branch, so that many bytes are asked in one step.
        other |= (first < b' ') & (first != b'\n')
            | (first == 0x7F)
            | (first == 0xC2) & ((second <= 0xA0) | (second == 0xAD))
            | (first == 0xC3) & ((second == 0x90) | (second == 0xB0))
            | matches!(first, 0xC7..=0xE0)
            | (first == 0xE1) & (second != 0xBA) & (second != 0xBB)
            | (first == 0xE2) & !((second == 0x80) & dash_or_quote)
            | (first > 0xE2);
    }
    !other
}

/// The same as [`plain_prefix`] for a long text, block by block.
fn plain_blocks(text: &str) -> usize {
    let mut at = 0;
    while let Some(block) = text.as_bytes().get(at..at + BLOCK + 2).and_then(|block| block.try_into().ok())
        && is_plain(block)
    {
        at += BLOCK;
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at + plain_prefix(&text[at..])
}

/// How many bytes at the head of a text stand in the view as they do in the file: letters, digits and signs of the three
/// languages, composed. Most files are one such run.
fn plain_prefix(text: &str) -> usize {
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let (mut at, mut last) = (0, 0);
    while let Some(first) = bytes.get(at) {
        let len = match first {
            b'\n' | b' '..=b'~' => 1,
            // Signs of Latin-1 but the no-break space and the soft hyphen.
            0xC2 if byte(at + 1) > 0xA0 && byte(at + 1) != 0xAD => 2,
            // Letters but the Icelandic one.
            0xC3 if !matches!(byte(at + 1), 0x90 | 0xB0) => 2,
            0xC4..=0xC6 => 2,
            // The letters of Vietnamese.
            0xE1 if matches!(byte(at + 1), 0xBA | 0xBB) => 3,
            // Dashes, quotation marks, dots.
            0xE2 if byte(at + 1) == 0x80 && matches!(byte(at + 2), 0x93 | 0x94 | 0x98..=0x9D | 0xA6) => 3,
            _ => break,
        };
        last = at;
        at += len;
    }
    // A mark that follows belongs to the last letter.
    if text[at..].chars().next().is_some_and(is_mark) { last } else { at }
}

/// Where an o or u stands before a letter that is not plain: no other carries the tone for the vowel after it. Eight bytes
/// are asked in one step; what every third letter answers otherwise than the last cannot be foreseen.
fn carriers(bytes: &[u8]) -> impl Iterator<Item = usize> {
    const TOP: u64 = 0x80 * EACH;
    let eight = |at: usize| match bytes.get(at..at + 8) {
        Some(eight) => eight.try_into().map_or(0, u64::from_le_bytes),
        None => bytes.iter().skip(at).rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    };
    // The top bit of each byte that is a small or capital `letter`.
    let is = |eight: u64, letter: u8| {
        let other = (eight | (0x20 * EACH)) ^ (u64::from(letter) * EACH);
        !((other & !TOP).wrapping_add(!TOP) | other) & TOP
    };
    (0..bytes.len()).step_by(8).flat_map(move |at| {
        let own = eight(at);
        let mut left = (is(own, b'o') | is(own, b'u')) & eight(at + 1);
        std::iter::from_fn(move || {
            let next = (left != 0).then(|| at + left.trailing_zeros() as usize / 8);
            left &= left.wrapping_sub(1);
            next
        })
    })
}

impl View {
    /// Reads a text decoded from its file. Linear in its length.
    pub fn new(file: &str) -> View {
        let plain = plain_blocks(file);
        let kept = |c: char| c != '\r' && cleaned(c).is_some() && !is_mark(c);
        let mut view = if file[plain..].chars().all(kept) { View::counted(file, plain) } else { View::listed(file) };
        view.place_tones();
        if let Origin::Counted(counted) = &mut view.origin {
            *counted = Counted::new(&view.text);
        }
        if matches!(view.origin, Origin::Listed(_)) || view.text != file {
            view.file = Some((file.to_owned(), Counted::new(file)));
        }
        view
    }

    /// The view of a text whose every character has one in its place.
    fn counted(file: &str, plain: usize) -> View {
        let mut text = String::with_capacity(file.len());
        text.push_str(&file[..plain]);
        text.extend(file[plain..].chars().filter_map(cleaned));
        View { text, ..View::default() }
    }

    /// The view of a text in which characters are dropped or composed.
    fn listed(file: &str) -> View {
        let mut view = View { text: String::with_capacity(file.len()), ..View::default() };
        let mut origin = Vec::with_capacity(file.len() + 1);
        let mut at: u32 = 0;
        let mut gap: Option<u32> = None;
        let mut cluster = String::new();
        let mut rest = file;
        loop {
            let (plain, other) = rest.split_at(plain_prefix(rest));
            view.push_run(plain, &mut at, &mut origin, &mut gap);
            let mut chars = other.chars().peekable();
            let Some(c) = chars.next() else { break };
            let mut taken = c.len_utf8();
            let start = at;
            at += 1;
            if c == '\r' {
                if chars.peek() == Some(&'\n') {
                    gap.get_or_insert(start);
                } else {
                    view.push('\n', start, &mut origin, &mut gap);
                }
            } else if let Some(clean) = cleaned(c) {
                if chars.peek().is_some_and(|next| is_mark(*next)) {
                    cluster.clear();
                    cluster.push(clean);
                    while let Some(mark) = chars.next_if(|next| is_mark(*next)) {
                        cluster.push(mark);
                        taken += mark.len_utf8();
                        at += 1;
                    }
                    for composed in cluster.nfc() {
                        view.push(composed, start, &mut origin, &mut gap);
                    }
                } else {
                    view.push(clean, start, &mut origin, &mut gap);
                }
            } else {
                gap.get_or_insert(start);
            }
            rest = &other[taken..];
        }
        origin.push(at);
        if let Some(gap) = gap {
            view.dropped.push((at, gap));
        }
        view.origin = Origin::Listed(origin);
        view
    }

    /// Takes a run as it stands.
    fn push_run(&mut self, run: &str, at: &mut u32, origin: &mut Vec<u32>, gap: &mut Option<u32>) {
        for c in run.chars() {
            self.push(c, *at, origin, gap);
            *at += 1;
        }
    }

    fn push(&mut self, c: char, at: u32, origin: &mut Vec<u32>, gap: &mut Option<u32>) {
        if let Some(began) = gap.take() {
            self.dropped.push((at, began));
        }
        self.text.push(c);
        origin.extend(std::iter::repeat_n(at, c.len_utf8()));
    }

    /// Moves the tone of every final `oà`, `oè`, `uỳ` to the first vowel. The two spellings differ in byte lengths of
    /// their letters, so the map moves with them.
    fn place_tones(&mut self) {
        let mut found = Vec::new();
        let bytes = self.text.as_bytes();
        for start in carriers(bytes) {
            if start > 0 && matches!(bytes[start - 1], b'q' | b'Q') {
                continue;
            }
            let mut after = self.text[start + 1..].chars();
            if let Some(second) = after.next()
                && let Some(placed) = tone_placed(char::from(bytes[start]), second)
                && !after.next().is_some_and(super::letters::is_alphabetic)
            {
                found.push((start, start + 1, start + 1 + second.len_utf8(), placed));
            }
        }
        if found.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut origin = Vec::new();
        let mut done = 0;
        for (start, second_at, end, (first, second)) in found {
            text.push_str(&self.text[done..start]);
            text.extend([first, second]);
            if let Origin::Listed(own) = &self.origin {
                origin.extend_from_slice(&own[done..start]);
                for (letter, from) in [(first, start), (second, second_at)] {
                    origin.extend(std::iter::repeat_n(own[from], letter.len_utf8()));
                }
            }
            done = end;
        }
        text.push_str(&self.text[done..]);
        if let Origin::Listed(own) = &mut self.origin {
            origin.extend_from_slice(&own[done..]);
            *own = origin;
        }
        self.text = text;
    }

    /// The whole normalised text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a range; empty where it lies outside.
    #[inline]
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
        let Some((file, counted)) = &self.file else { return self.slice(range) };
        let span = self.span(range);
        file.get(counted.byte_of(file, span.start)..counted.byte_of(file, span.end)).unwrap_or_default()
    }

    /// The range of bytes that shows a span of the file.
    pub fn range(&self, span: Span) -> Range {
        Range::new(self.byte_of(span.start), self.byte_of(span.end))
    }

    /// The first byte that shows a code point of the file, or one after it.
    fn byte_of(&self, code_point: u32) -> usize {
        match &self.origin {
            Origin::Listed(origin) => origin.partition_point(|origin| *origin < code_point).min(self.text.len()),
            Origin::Counted(counted) => counted.byte_of(&self.text, code_point),
        }
    }

    fn origin_at(&self, byte: usize) -> u32 {
        match &self.origin {
            Origin::Listed(origin) => origin.get(byte).or(origin.last()).copied().unwrap_or_default(),
            Origin::Counted(counted) => counted.before(&self.text, byte),
        }
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
        fn blocks_end_where_single_characters_do(
            head in "[a-zÀ-ỹ“”–…\n ]{100,140}",
            sign in "[\u{0}-\u{ff}\u{180}-\u{1e0}\u{300}\u{1dff}-\u{2030}\u{c80}]",
            tail in "[a-zà-ỹ ]{0,140}"
        ) {
            let text = format!("{head}{sign}{tail}");
            let plain = plain_blocks(&text);
            let cut = text[plain..].chars().next().is_some_and(is_mark);
            prop_assert!(plain == plain_prefix(&text) || cut, "{text:?}");
            let carrying = text.as_bytes().windows(2).enumerate();
            let carrying = carrying.filter(|(_, pair)| matches!(pair[0], b'o' | b'O' | b'u' | b'U') && !pair[1].is_ascii());
            prop_assert!(carriers(text.as_bytes()).eq(carrying.map(|(at, _)| at)));
        }

        #[test]
        fn composed_and_decomposed_files_give_one_view(file in "[a-zàáảãạăắâấđèéẹêếìíòóọôốơớùúụưứỳýỵA-ZĐÉ ,.\n-]{0,60}") {
            let decomposed: String = file.nfd().collect();
            let (composed, decomposed) = (View::new(&file), View::new(&decomposed));
            prop_assert_eq!(composed.text(), decomposed.text());
        }
    }
}

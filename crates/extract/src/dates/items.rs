//! Numbers and date words of a text, and what the little text between two of them says of how they join.

use vnfr_text::Range;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};

use super::words::{Gap, TABLES, Word};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A number with the count of its digits and whether an ordinal ending follows (`14th`, `1er`).
    Number {
        value: u32,
        digits: u8,
        ordinal: bool,
    },
    /// `07:00`, `9h30`.
    Clock,
    Word(Word),
}

#[derive(Clone, Debug)]
pub struct Item {
    pub kind: ItemKind,
    pub start: usize,
    pub end: usize,
}

/// Longest text between two items that can still join them (` đến hết ngày `, with room for spaces).
const LONGEST_GAP: usize = 24;

pub fn gap(text: &str) -> Gap {
    if text.len() > LONGEST_GAP {
        return Gap::Other;
    }
    let inner = without_weekday(text.trim());
    let breaks = text.contains('\n');
    match inner {
        "" if !breaks => Gap::Space,
        "/" => Gap::Slash,
        "-" | "–" | "—" | "‑" | "~" => Gap::Dash,
        "." if text.len() == 1 => Gap::Dot,
        "," if !breaks => Gap::Comma,
        "|" | "/ " => Gap::Comma,
        // `Apr. 3`, `sept. 2019`: the stop of a shortened month.
        "." if text == ". " => Gap::Short,
        "&" => Gap::And,
        "(" | "[" => Gap::Bracket,
        _ => TABLES.gaps.get(inner).unwrap_or_default(),
    }
}

/// `au vendredi`, `đến thứ sáu`: the weekday within a range says nothing that its date does not.
fn without_weekday(inner: &str) -> &str {
    if !inner.contains(' ') {
        return inner;
    }
    let weekday = TABLES.weekdays.iter().find_map(|weekday| {
        let head = inner.strip_suffix(weekday)?.trim_end_matches([',', ' ']);
        (!head.is_empty() && head.len() < inner.len() - weekday.len()).then_some(head)
    });
    weekday.unwrap_or(inner)
}

/// Date words that stand alone: `sept` of `sept.`, not of `septembre`.
fn date_words(text: &str, words: impl Iterator<Item = Range>) -> Vec<Item> {
    let mut found = Vec::new();
    TABLES.names.scan(text, words, text.len(), |start, whole, longest| {
        let back = |end: usize| TABLES.points_back.iter().any(|word| text[end..].starts_with(word));
        let whole =
            whole.filter(|(word, end)| *end == longest && !is_ordinal(text, word.first, start, *end) && !back(*end));
        if let Some((word, end)) = whole {
            found.push(Item { kind: ItemKind::Word(word.first), start, end });
        }
        longest
    });
    found
}

/// `lần thứ hai`, `khóa tập huấn thứ ba dành cho …`: in Vietnamese an ordinal and a weekday are one word.
fn is_ordinal(text: &str, word: Word, start: usize, end: usize) -> bool {
    matches!(word, Word::Weekday(_))
        && TABLES.weekday_heads.iter().any(|head| text[start..].starts_with(head))
        && (is_numbered(&text[..start]) || !is_beside_a_date(text, start, end))
}

/// `sáng thứ hai`, `thứ ba, 12/5`, `Thứ năm tuần trước`: behind a word of dating, or nothing, or before a day.
fn is_beside_a_date(text: &str, start: usize, end: usize) -> bool {
    let opens = text[..start].trim_end().chars().next_back().is_none_or(|last| !is_alphanumeric(last));
    let tail = text[end..].trim_start_matches([',', ' ', '|', '-', '–', '(', '.', ':']);
    opens
        || TABLES.before_day.get(word_before(text, start)).is_some()
        || tail.starts_with(|next: char| next.is_ascii_digit())
        || TABLES.behind_weekday.iter().any(|word| tail.starts_with(word))
}

/// True where a text ends with what is numbered as weekdays are.
fn is_numbered(head: &str) -> bool {
    let head = head.strip_suffix(' ').unwrap_or_default();
    TABLES.numbered.iter().any(|noun| head.ends_with(noun))
}

/// The first digit from a byte on, or the end: digits are rare, and sixteen bytes are asked in one step.
pub fn next_digit(bytes: &[u8], mut at: usize) -> usize {
    const STEP: usize = 16;
    let has_digit = |block: &[u8; STEP]| block.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
    while bytes.get(at..).and_then(<[u8]>::first_chunk).is_some_and(|block| !has_digit(block)) {
        at += STEP;
    }
    while bytes.get(at).is_some_and(|byte| !byte.is_ascii_digit()) {
        at += 1;
    }
    at
}

/// Numbers and date words, in order.
pub fn items(text: &str, words: impl Iterator<Item = Range>) -> Vec<Item> {
    let bytes = text.as_bytes();
    let mut words = date_words(text, words).into_iter().peekable();
    let mut items = Vec::new();
    let mut at = 0;
    loop {
        at = next_digit(bytes, at);
        if at >= bytes.len() {
            break;
        }
        while let Some(word) = words.next_if(|word| word.start < at) {
            items.push(word);
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        // A number within a word (`covid19`, `h5n1`) is no date; `ngày13` is one.
        let glued = text[..start].chars().next_back().is_some_and(is_alphabetic)
            && !TABLES.day_heads.iter().any(|head| text[..start].ends_with(head));
        if at - start > 4 || glued {
            continue;
        }
        let clock_end = clock(bytes, start, at);
        if let Some(end) = clock_end {
            items.push(Item { kind: ItemKind::Clock, start, end });
            at = end;
            continue;
        }
        if let Some((weekday, start)) = numbered_weekday(text, start, at) {
            items.push(Item { kind: ItemKind::Word(Word::Weekday(weekday)), start, end: at });
            continue;
        }
        let ordinal = ordinal_end(text, at);
        let value = text[start..at].parse().unwrap_or(0);
        let digits = (at - start) as u8;
        items.push(Item { kind: ItemKind::Number { value, digits, ordinal: ordinal > at }, start, end: ordinal });
        at = ordinal.max(at);
    }
    items.extend(words);
    // `du lundi 3 au vendredi 7 avril`: a weekday between two numbers of one range is none of its items.
    let mut at = 1;
    while at + 1 < items.len() {
        let number = |item: &Item| matches!(item.kind, ItemKind::Number { .. } | ItemKind::Word(Word::Month(_)));
        let within = matches!(items[at].kind, ItemKind::Word(Word::Weekday(_)))
            && number(&items[at - 1])
            && number(&items[at + 1])
            && items[at - 1].end <= items[at].start
            && matches!(gap(&text[items[at - 1].end..items[at].start]), Gap::To | Gap::And)
            && items[at + 1].start - items[at].end <= 2;
        if within {
            items.remove(at);
        } else {
            at += 1;
        }
    }
    items
}

/// `Thứ 4, 13/11/2019`: a weekday by its number, where a date follows at once; `lần thứ 4` counts something else. With the
/// byte on which it begins.
fn numbered_weekday(text: &str, start: usize, end: usize) -> Option<(u8, usize)> {
    let before = text[..start].strip_suffix(' ')?;
    let head = TABLES.weekday_heads.iter().find_map(|head| before.strip_suffix(head))?;
    let tail = text[end..].trim_start_matches([',', ' ', '|', '-', '(']);
    let tail = TABLES.day_heads.iter().find_map(|head| tail.strip_prefix(head)).map_or(tail, str::trim_start);
    let dated = text[end..].starts_with([',', ' ', '|']) && tail.starts_with(|next: char| next.is_ascii_digit());
    let number: u8 = text[start..end].parse().ok()?;
    (dated && !is_numbered(head) && (2..=7).contains(&number)).then(|| (number - 1, head.len()))
}

/// The end of a time of day that starts with the digits `start..end`, if it is one.
fn clock(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    if end - start > 2 {
        return None;
    }
    let separator = *bytes.get(end)?;
    if separator != b':' && separator != b'h' {
        return None;
    }
    let minutes = bytes[end + 1..].iter().take(2).take_while(|byte| byte.is_ascii_digit()).count();
    let stop = end + 1 + minutes;
    let free = bytes.get(stop).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let hour: u32 = std::str::from_utf8(&bytes[start..end]).ok()?.parse().ok()?;
    (hour < 25 && free && (minutes == 2 || (separator == b'h' && minutes == 0))).then_some(stop)
}

/// Where an ordinal ends whose digits end at `at`: behind its ending (`14th`, `1er`), or right there.
pub fn ordinal_end(text: &str, at: usize) -> usize {
    // A space or a stroke stands behind most numbers.
    if !text.as_bytes().get(at).is_some_and(|next| next.is_ascii_lowercase() || !next.is_ascii()) {
        return at;
    }
    let ends = |end: usize| !text[end..].chars().next().is_some_and(is_alphanumeric);
    let endings = TABLES.ordinal_endings.iter().filter(|ending| text[at..].starts_with(**ending));
    endings.map(|ending| at + ending.len()).find(|end| ends(*end)).unwrap_or(at)
}

/// The word that ends right before `at`, spaces and opening brackets skipped.
pub fn word_before(text: &str, at: usize) -> &str {
    let head = text[..at].trim_end_matches([' ', '\u{a0}', '(', '[', '"', '“', '\t']);
    let start = head
        .rfind(|char: char| !is_alphanumeric(char))
        .map_or(0, |found| found + head[found..].chars().next().map_or(1, char::len_utf8));
    &head[start..]
}

/// Looks at the items of a text, one after another.
pub struct Cursor<'a> {
    pub text: &'a str,
    pub items: &'a [Item],
}

impl Cursor<'_> {
    pub fn kind(&self, at: usize) -> Option<ItemKind> {
        self.items.get(at).map(|item| item.kind)
    }

    pub fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at)? {
            ItemKind::Number { value, digits, .. } => Some((value, digits)),
            _ => None,
        }
    }

    pub fn day(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|(value, digits)| (1..=31).contains(value) && *digits <= 2).map(|(value, _)| value as u8)
    }

    pub fn month_number(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|(value, digits)| (1..=12).contains(value) && *digits <= 2).map(|(value, _)| value as u8)
    }

    pub fn month_name(&self, at: usize) -> Option<u8> {
        match self.kind(at)? {
            ItemKind::Word(Word::Month(month)) => Some(month),
            _ => None,
        }
    }

    pub fn year(&self, at: usize) -> Option<i16> {
        self.number(at)
            .filter(|(value, digits)| *digits == 4 && (1900..=2099).contains(value))
            .map(|(value, _)| value as i16)
    }

    /// The gap before item `at`.
    pub fn gap(&self, at: usize) -> Gap {
        match (at.checked_sub(1).and_then(|before| self.items.get(before)), self.items.get(at)) {
            (Some(before), Some(item)) if before.end <= item.start => gap(&self.text[before.end..item.start]),
            _ => Gap::Other,
        }
    }
}

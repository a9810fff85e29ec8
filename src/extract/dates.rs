//! Finds date expressions in Vietnamese, French and English text and reads their shape.
//! Knows how dates are written; leaves the missing year to `year`, and what a date is the date *of* to the claims.
//!
//! The text is read once: numbers and date words (months, weekdays, relative words) become items, and the little text
//! between two items decides how they join (`25 - 29/9`, `14 tháng 4 năm 2023`, `du 12 au 18 septembre`).
//! To add a form, give its joining words to [`Gap`] or its words to [`WORDS`], and a row to the battery below.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, MatchKind};

use crate::text::letters::is_alphanumeric;

/// A day and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    pub month: u8,
    pub day: u8,
}

/// What an expression states, before its year is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One day, or the first and the last of several; `start_year` differs from `year` over New Year only.
    Days {
        start: MonthDay,
        end: MonthDay,
        start_year: Option<i16>,
        year: Option<i16>,
    },
    Month {
        month: u8,
        year: Option<i16>,
    },
    Year(i16),
    /// A period of years (`2022-2025`): a programme, a term of office.
    Years(i16, i16),
    /// A day counted from the day of writing: 0 is today, -1 yesterday.
    FromToday(i8),
    /// A year counted from the year of writing.
    FromThisYear(i8),
    /// A month counted from the month of writing.
    FromThisMonth(i8),
    /// A weekday alone.
    Weekday(u8),
}

impl Shape {
    /// True where it names a first day and another last one.
    pub fn spans_days(&self) -> bool {
        matches!(self, Shape::Days { start, end, .. } if (start.month, start.day) != (end.month, end.day))
    }
}

/// Where the expression's own words put it, seen from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    Past,
    Future,
}

/// One date expression. `range` is in bytes of the text given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    pub range: Range<usize>,
    pub shape: Shape,
    /// Monday is 1.
    pub weekday: Option<u8>,
    pub hint: Option<Hint>,
    /// The words say that it is the day of writing (`Sáng nay (14/4)`).
    pub today: bool,
    /// A time of day stands beside it, as in a date line.
    pub clock: bool,
}

impl DateExpression {
    /// True where a day and a month are stated.
    pub fn has_day(&self) -> bool {
        matches!(self.shape, Shape::Days { .. })
    }

    /// The year stated in the expression itself.
    pub fn year(&self) -> Option<i16> {
        match self.shape {
            Shape::Days { year, .. } | Shape::Month { year, .. } => year,
            Shape::Year(year) => Some(year),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Month(u8),
    Weekday(u8),
    /// `hôm nay`, `hier`: days from today.
    Day(i8),
    /// `năm nay`, `l'année prochaine`.
    RelativeYear(i8),
    RelativeMonth(i8),
    /// `tới`, `prochain`, `last`: turns the month or day beside it.
    Turn(Hint),
}

/// Date words of all three languages in lower case. A word that is common in another sense (`may`, `mars` the planet)
/// counts only beside a number or a turning word; see `join`.
const WORDS: &[(&str, Word)] = &[
    ("janvier", Word::Month(1)),
    ("février", Word::Month(2)),
    ("fevrier", Word::Month(2)),
    ("mars", Word::Month(3)),
    ("avril", Word::Month(4)),
    ("mai", Word::Month(5)),
    ("juin", Word::Month(6)),
    ("juillet", Word::Month(7)),
    ("août", Word::Month(8)),
    ("aout", Word::Month(8)),
    ("septembre", Word::Month(9)),
    ("octobre", Word::Month(10)),
    ("novembre", Word::Month(11)),
    ("décembre", Word::Month(12)),
    ("decembre", Word::Month(12)),
    ("janv", Word::Month(1)),
    ("févr", Word::Month(2)),
    ("sept", Word::Month(9)),
    ("déc", Word::Month(12)),
    ("january", Word::Month(1)),
    ("february", Word::Month(2)),
    ("march", Word::Month(3)),
    ("april", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june", Word::Month(6)),
    ("july", Word::Month(7)),
    ("august", Word::Month(8)),
    ("september", Word::Month(9)),
    ("october", Word::Month(10)),
    ("november", Word::Month(11)),
    ("december", Word::Month(12)),
    ("jan", Word::Month(1)),
    ("feb", Word::Month(2)),
    ("mar", Word::Month(3)),
    ("apr", Word::Month(4)),
    ("jun", Word::Month(6)),
    ("jul", Word::Month(7)),
    ("aug", Word::Month(8)),
    ("sep", Word::Month(9)),
    ("oct", Word::Month(10)),
    ("nov", Word::Month(11)),
    ("dec", Word::Month(12)),
    ("lundi", Word::Weekday(1)),
    ("mardi", Word::Weekday(2)),
    ("mercredi", Word::Weekday(3)),
    ("jeudi", Word::Weekday(4)),
    ("vendredi", Word::Weekday(5)),
    ("samedi", Word::Weekday(6)),
    ("dimanche", Word::Weekday(7)),
    ("monday", Word::Weekday(1)),
    ("tuesday", Word::Weekday(2)),
    ("wednesday", Word::Weekday(3)),
    ("thursday", Word::Weekday(4)),
    ("friday", Word::Weekday(5)),
    ("saturday", Word::Weekday(6)),
    ("sunday", Word::Weekday(7)),
    ("clockmonday", Word::Weekday(1)),
    ("clocktuesday", Word::Weekday(2)),
    ("clockwednesday", Word::Weekday(3)),
    ("clockthursday", Word::Weekday(4)),
    ("clockfriday", Word::Weekday(5)),
    ("clocksaturday", Word::Weekday(6)),
    ("clocksunday", Word::Weekday(7)),
    ("thứ hai", Word::Weekday(1)),
    ("thứ ba", Word::Weekday(2)),
    ("thứ tư", Word::Weekday(3)),
    ("thứ năm", Word::Weekday(4)),
    ("thứ sáu", Word::Weekday(5)),
    ("thứ bảy", Word::Weekday(6)),
    ("chủ nhật", Word::Weekday(7)),
    ("hôm nay", Word::Day(0)),
    ("sáng nay", Word::Day(0)),
    ("chiều nay", Word::Day(0)),
    ("tối nay", Word::Day(0)),
    ("trưa nay", Word::Day(0)),
    ("hôm qua", Word::Day(-1)),
    ("ngày mai", Word::Day(1)),
    ("aujourd'hui", Word::Day(0)),
    ("ce matin", Word::Day(0)),
    ("cet après-midi", Word::Day(0)),
    ("ce soir", Word::Day(0)),
    ("hier", Word::Day(-1)),
    ("demain", Word::Day(1)),
    ("today", Word::Day(0)),
    ("this morning", Word::Day(0)),
    ("this afternoon", Word::Day(0)),
    ("tonight", Word::Day(0)),
    ("yesterday", Word::Day(-1)),
    ("tomorrow", Word::Day(1)),
    ("năm nay", Word::RelativeYear(0)),
    ("năm tới", Word::RelativeYear(1)),
    ("năm sau", Word::RelativeYear(1)),
    ("sang năm", Word::RelativeYear(1)),
    ("năm ngoái", Word::RelativeYear(-1)),
    ("cette année", Word::RelativeYear(0)),
    ("fin d'année", Word::RelativeYear(0)),
    ("fin de l'année", Word::RelativeYear(0)),
    ("l'année prochaine", Word::RelativeYear(1)),
    ("l'an prochain", Word::RelativeYear(1)),
    ("l'an dernier", Word::RelativeYear(-1)),
    ("l'année dernière", Word::RelativeYear(-1)),
    ("this year", Word::RelativeYear(0)),
    ("end of the year", Word::RelativeYear(0)),
    ("year-end", Word::RelativeYear(0)),
    ("next year", Word::RelativeYear(1)),
    ("last year", Word::RelativeYear(-1)),
    ("tháng này", Word::RelativeMonth(0)),
    ("tháng tới", Word::RelativeMonth(1)),
    ("tháng sau", Word::RelativeMonth(1)),
    ("tháng trước", Word::RelativeMonth(-1)),
    ("ce mois-ci", Word::RelativeMonth(0)),
    ("le mois prochain", Word::RelativeMonth(1)),
    ("le mois dernier", Word::RelativeMonth(-1)),
    ("this month", Word::RelativeMonth(0)),
    ("next month", Word::RelativeMonth(1)),
    ("last month", Word::RelativeMonth(-1)),
    ("tới", Word::Turn(Hint::Future)),
    ("tới đây", Word::Turn(Hint::Future)),
    ("sắp tới", Word::Turn(Hint::Future)),
    ("tới tại", Word::Turn(Hint::Future)),
    ("vừa qua", Word::Turn(Hint::Past)),
    ("vừa rồi", Word::Turn(Hint::Past)),
    ("prochain", Word::Turn(Hint::Future)),
    ("prochains", Word::Turn(Hint::Future)),
    ("dernier", Word::Turn(Hint::Past)),
    ("derniers", Word::Turn(Hint::Past)),
    ("next", Word::Turn(Hint::Future)),
    ("last", Word::Turn(Hint::Past)),
    ("coming", Word::Turn(Hint::Future)),
];

static WORD_AUTOMATON: LazyLock<(AhoCorasick, Vec<Word>)> = LazyLock::new(|| {
    let mut patterns = Vec::new();
    let mut words = Vec::new();
    for (pattern, word) in WORDS {
        patterns.push((*pattern).to_owned());
        words.push(*word);
        // Print has a curly apostrophe as often as a straight one.
        if pattern.contains('\'') {
            patterns.push(pattern.replace('\'', "’"));
            words.push(*word);
        }
    }
    let machine = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .expect("the date words make an automaton");
    (machine, words)
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ItemKind {
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
struct Item {
    kind: ItemKind,
    start: usize,
    end: usize,
}

/// How two items join, from the text between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Slash,
    Dash,
    Dot,
    Space,
    Comma,
    /// A stop and a space, as after a shortened month.
    Short,
    /// `đến`, `au`, `to`: a range.
    To,
    /// `và`, `et`, `and`: a list.
    And,
    /// `tháng`: a month follows.
    MonthWord,
    /// `năm`: a year follows.
    YearWord,
    /// An opening bracket, as in `hôm nay (21/5)`.
    Bracket,
    Other,
}

/// Longest text between two items that can still join them (` đến hết ngày `, with room for spaces).
const LONGEST_GAP: usize = 24;

fn gap(text: &str) -> Gap {
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
        "đến" | "đến ngày" | "đến hết ngày" | "đến hết" | "tới" | "tới ngày" | "- ngày" | "– ngày" | "au" | "to"
        | "through" | "until" | "till" | "jusqu'au" | "jusqu’au" | "to the" => Gap::To,
        "và" | "và ngày" | "et" | "and" | "et le" | "and the" | "&" | "; ngày" => Gap::And,
        "tháng" | "tháng năm" => Gap::MonthWord,
        "năm" | ", năm" | "of" | "de" => Gap::YearWord,
        "(" | "[" | "(ngày" | ", ngày" | "ngày" | ", le" | "le" => Gap::Bracket,
        _ => Gap::Other,
    }
}

/// `au vendredi`, `đến thứ sáu`: the weekday within a range says nothing that its date does not.
fn without_weekday(inner: &str) -> &str {
    if !inner.contains(' ') {
        return inner;
    }
    let weekday = WORDS.iter().find_map(|(word, meaning)| {
        let head = matches!(meaning, Word::Weekday(_)).then(|| inner.strip_suffix(word))??;
        Some(head.trim_end_matches([',', ' '])).filter(|head| !head.is_empty() && head.len() < inner.len() - word.len())
    });
    weekday.unwrap_or(inner)
}

/// Every date expression of a text that is in lower case, in order. Bytes of the lower-case text are those of the text
/// itself: callers lower it without moving a byte.
pub fn find(lower: &str) -> Vec<DateExpression> {
    let items = items(lower);
    let mut found = Vec::new();
    let mut at = 0;
    while at < items.len() {
        match join(lower, &items, at) {
            Some((expression, next)) => {
                found.push(expression);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

fn items(text: &str) -> Vec<Item> {
    let bytes = text.as_bytes();
    let (machine, meanings) = &*WORD_AUTOMATON;
    let mut words = machine
        .find_iter(text)
        .filter(|hit| is_boundary(text, hit.start(), hit.end()))
        .map(|hit| Item {
            kind: ItemKind::Word(meanings[hit.pattern().as_usize()]),
            start: hit.start(),
            end: hit.end(),
        })
        .peekable();
    let mut items = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        while let Some(word) = words.next_if(|word| word.start < at) {
            items.push(word);
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        // A number within a word (`covid19`, `h5n1`) is no date; `ngày13` is one.
        let glued = start > 0 && bytes[start - 1].is_ascii_alphabetic() && !text[..start].ends_with("ngày");
        let glued = glued
            || (start > 0 && !bytes[start - 1].is_ascii() && !text[..start].ends_with("ngày"))
                && text[..start].chars().next_back().is_some_and(char::is_alphabetic);
        if at - start > 4 || glued {
            continue;
        }
        let clock_end = clock(bytes, start, at);
        if let Some(end) = clock_end {
            items.push(Item { kind: ItemKind::Clock, start, end });
            at = end;
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
            && gap(&text[items[at - 1].end..items[at].start]) == Gap::To
            && items[at + 1].start - items[at].end <= 2;
        if within {
            items.remove(at);
        } else {
            at += 1;
        }
    }
    items
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

fn ordinal_end(text: &str, at: usize) -> usize {
    for ending in ["st", "nd", "rd", "th", "er", "re", "ème", "eme", "es", "e"] {
        if text[at..].starts_with(ending)
            && !text[at + ending.len()..].chars().next().is_some_and(char::is_alphanumeric)
        {
            return at + ending.len();
        }
    }
    at
}

/// True where neither side of the stretch continues a word.
pub fn is_boundary(text: &str, start: usize, end: usize) -> bool {
    !text[..start].chars().next_back().is_some_and(is_alphanumeric)
        && !text[end..].chars().next().is_some_and(is_alphanumeric)
}

/// The word that ends right before `at`, spaces and opening brackets skipped.
fn word_before(text: &str, at: usize) -> &str {
    let head = text[..at].trim_end_matches([' ', '\u{a0}', '(', '[', '"', '“', '\t']);
    let start = head
        .rfind(|char: char| !char.is_alphanumeric())
        .map_or(0, |found| found + head[found..].chars().next().map_or(1, char::len_utf8));
    &head[start..]
}

struct Cursor<'a> {
    text: &'a str,
    items: &'a [Item],
}

impl Cursor<'_> {
    fn kind(&self, at: usize) -> Option<ItemKind> {
        self.items.get(at).map(|item| item.kind)
    }

    fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at)? {
            ItemKind::Number { value, digits, .. } => Some((value, digits)),
            _ => None,
        }
    }

    fn day(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|(value, digits)| (1..=31).contains(value) && *digits <= 2).map(|(value, _)| value as u8)
    }

    fn month_number(&self, at: usize) -> Option<u8> {
        self.number(at).filter(|(value, digits)| (1..=12).contains(value) && *digits <= 2).map(|(value, _)| value as u8)
    }

    fn month_name(&self, at: usize) -> Option<u8> {
        match self.kind(at)? {
            ItemKind::Word(Word::Month(month)) => Some(month),
            _ => None,
        }
    }

    fn year(&self, at: usize) -> Option<i16> {
        self.number(at)
            .filter(|(value, digits)| *digits == 4 && (1900..=2099).contains(value))
            .map(|(value, _)| value as i16)
    }

    /// The gap before item `at`.
    fn gap(&self, at: usize) -> Gap {
        match (at.checked_sub(1).and_then(|before| self.items.get(before)), self.items.get(at)) {
            (Some(before), Some(item)) if before.end <= item.start => gap(&self.text[before.end..item.start]),
            _ => Gap::Other,
        }
    }
}

/// The pieces of a date: what was read, and the index of the item after it.
struct Read {
    shape: Shape,
    next: usize,
}

fn join(text: &str, items: &[Item], at: usize) -> Option<(DateExpression, usize)> {
    let cursor = Cursor { text, items };
    let mut first = at;
    let mut weekday = None;
    let mut today = false;
    let mut day_offset = None;
    // Words that may open an expression: a weekday, or a relative day with its date in brackets.
    if let ItemKind::Word(word) = items[first].kind {
        match word {
            Word::Weekday(day) => {
                weekday = Some(day);
                let joined = matches!(cursor.gap(first + 1), Gap::Space | Gap::Comma | Gap::Bracket | Gap::Slash);
                if !joined || !starts_date(&cursor, first + 1) {
                    let hint = turn_after(&cursor, first + 1);
                    let range = items[first].start..items[first].end;
                    let expression =
                        DateExpression { range, shape: Shape::Weekday(day), weekday, hint, today: false, clock: false };
                    return Some((expression, first + 1));
                }
                first += 1;
            }
            Word::Day(offset) => {
                day_offset = Some(offset);
                let next_weekday = match cursor.kind(first + 1) {
                    Some(ItemKind::Word(Word::Weekday(day))) => Some(day),
                    _ => None,
                };
                let jump = if next_weekday.is_some() { 2 } else { 1 };
                let joined = matches!(cursor.gap(first + 1), Gap::Bracket | Gap::Space | Gap::Comma)
                    && (jump == 1 || matches!(cursor.gap(first + 2), Gap::Space | Gap::Comma | Gap::Bracket));
                if joined && starts_date(&cursor, first + jump) {
                    weekday = next_weekday;
                    today = offset == 0;
                    first += jump;
                }
            }
            Word::Turn(hint) => {
                // English: `last April`, `next September`; a month must follow at once.
                let month = cursor.month_name(first + 1).filter(|_| cursor.gap(first + 1) == Gap::Space)?;
                let followed = cursor.day(first + 2).is_some() && cursor.gap(first + 2) == Gap::Space;
                if followed {
                    return None;
                }
                let expression = DateExpression {
                    range: items[first].start..items[first + 1].end,
                    shape: Shape::Month { month, year: None },
                    weekday: None,
                    hint: Some(hint),
                    today: false,
                    clock: false,
                };
                return Some((expression, first + 2));
            }
            Word::RelativeYear(offset) => {
                let expression = relative(items, first, Shape::FromThisYear(offset), offset);
                return Some((expression, first + 1));
            }
            Word::RelativeMonth(offset) => {
                let expression = relative(items, first, Shape::FromThisMonth(offset), offset);
                return Some((expression, first + 1));
            }
            Word::Month(_) => {}
        }
        if day_offset.is_some() && first == at {
            let offset = day_offset.unwrap_or(0);
            let expression = DateExpression {
                range: items[at].start..items[at].end,
                shape: Shape::FromToday(offset),
                weekday: None,
                hint: None,
                today: offset == 0,
                clock: false,
            };
            return Some((expression, at + 1));
        }
    }
    let mut start_of_range = items[at].start;
    let mut clock = false;
    if items[first].kind == ItemKind::Clock {
        // A time, then its date: `07:00 30/09/2023`, `22:48, ngày 05-09-2016`, `14:11 | 18/02/2022`.
        if !matches!(cursor.gap(first + 1), Gap::Space | Gap::Comma | Gap::Bracket) {
            return None;
        }
        clock = true;
        first += 1;
        if let Some(ItemKind::Word(Word::Weekday(day))) = cursor.kind(first) {
            weekday = Some(day);
            first += 1;
        }
        if cursor.gap(first) != Gap::Space {
            start_of_range = items.get(first)?.start;
        }
    } else if today || weekday.is_some() {
        start_of_range = items[first].start;
    }
    let read = read(&cursor, first, weekday)?;
    let mut end = items[read.next - 1].end;
    let mut next = read.next;
    if cursor.kind(next) == Some(ItemKind::Clock) && matches!(cursor.gap(next), Gap::Space | Gap::Comma | Gap::Slash) {
        clock = true;
        next += 1;
    }
    let mut hint = None;
    if let (Gap::Space, Some(ItemKind::Word(Word::Turn(turn)))) = (cursor.gap(next), cursor.kind(next)) {
        // `tới` before a place (`tới Paris`) means "to"; French and Vietnamese turning words follow their date.
        hint = Some(turn);
        if cursor.month_name(next + 1).is_none() || cursor.gap(next + 1) != Gap::Space {
            next += 1;
        }
    } else if let (Shape::Month { .. } | Shape::Days { .. }, Some(ItemKind::Word(Word::RelativeYear(offset)))) =
        (read.shape, cursor.kind(next))
        && matches!(cursor.gap(next), Gap::Space | Gap::Comma)
    {
        hint = match offset {
            0 => None,
            1.. => Some(Hint::Future),
            _ => Some(Hint::Past),
        };
        end = end.max(items[read.next - 1].end);
    }
    let expression = DateExpression { range: start_of_range..end, shape: read.shape, weekday, hint, today, clock };
    Some((expression, next))
}

fn relative(items: &[Item], at: usize, shape: Shape, offset: i8) -> DateExpression {
    let hint = match offset {
        0 => None,
        1.. => Some(Hint::Future),
        _ => Some(Hint::Past),
    };
    let range = items[at].start..items[at].end;
    DateExpression { range, shape, weekday: None, hint, today: false, clock: false }
}

fn turn_after(cursor: &Cursor<'_>, at: usize) -> Option<Hint> {
    match (cursor.gap(at), cursor.kind(at)) {
        (Gap::Space, Some(ItemKind::Word(Word::Turn(hint)))) => Some(hint),
        _ => None,
    }
}

fn starts_date(cursor: &Cursor<'_>, at: usize) -> bool {
    read(cursor, at, None).is_some_and(|read| matches!(read.shape, Shape::Days { .. }))
}

/// Reads a date that starts at item `at`, longest form first.
fn read(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>) -> Option<Read> {
    let item = cursor.items.get(at)?;
    match item.kind {
        ItemKind::Number { digits: 4, .. } => iso(cursor, at).or_else(|| years(cursor, at)),
        ItemKind::Number { .. } => days_first(cursor, at, weekday),
        ItemKind::Word(Word::Month(_)) => month_first(cursor, at),
        _ => None,
    }
}

/// `2023-09-30`, `2023-10` after a word of dating.
fn iso(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let year = cursor.year(at)?;
    let tight = |at: usize| cursor.items.get(at).is_some_and(|item| item.start == cursor.items[at - 1].end + 1);
    let joined = |at: usize| matches!(cursor.gap(at), Gap::Dash | Gap::Slash | Gap::Dot) && tight(at);
    let (_, digits) = cursor.number(at + 1)?;
    if digits != 2 || !joined(at + 1) {
        return None;
    }
    let month = cursor.month_number(at + 1)?;
    let has_day = joined(at + 2) && cursor.number(at + 2).is_some_and(|(_, digits)| digits == 2);
    if let (Some(day), true) = (cursor.day(at + 2), has_day) {
        return days(MonthDay { month, day }, MonthDay { month, day }, Some(year), at + 3);
    }
    let head = cursor.text[..cursor.items[at].start].trim_end_matches([' ', ':']);
    let before = word_before(head, head.len());
    let dated = matches!(before, "date" | "published" | "publié" | "modified" | "updated" | "posted" | "đăng");
    (dated && cursor.gap(at + 1) == Gap::Dash)
        .then_some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 })
}

/// A year alone, or a period of years.
fn years(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let year = cursor.year(at)?;
    if let Some(last) = cursor.year(at + 1)
        && matches!(cursor.gap(at + 1), Gap::Dash | Gap::To | Gap::Slash)
        && last > year
    {
        return Some(Read { shape: Shape::Years(year, last), next: at + 2 });
    }
    if let Some((short, 2)) = cursor.number(at + 1)
        && cursor.gap(at + 1) == Gap::Dash
        && short as i16 == (year % 100) + 1
    {
        return Some(Read { shape: Shape::Years(year, year + 1), next: at + 2 });
    }
    // `1.000`, `2 500`, `2000 euros` and the like are sums; the number before or after tells. A word must not glue.
    let item = &cursor.items[at];
    let bytes = cursor.text.as_bytes();
    let glued = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'.' | b',' | b'%' | b'/' | b'_'));
    let before = item.start.checked_sub(1).and_then(|at| bytes.get(at));
    let after_digit = bytes.get(item.end + 1).is_some_and(u8::is_ascii_digit);
    if glued(before) || (glued(bytes.get(item.end)) && after_digit) {
        return None;
    }
    Some(Read { shape: Shape::Year(year), next: at + 1 })
}

fn days(start: MonthDay, end: MonthDay, year: Option<i16>, next: usize) -> Option<Read> {
    let fits = |date: MonthDay| crate::model::PartialDate::new(year, Some(date.month), Some(date.day)).is_some();
    if !fits(start) || !fits(end) {
        return None;
    }
    // Over New Year the first day belongs to the year before.
    let start_year = year.map(|year| if start > end { year - 1 } else { year });
    Some(Read { shape: Shape::Days { start, end, start_year, year }, next })
}

/// The month after a day: `/9`, ` tháng 9`, `-9`, `.9`, ` septembre`, ` of September`; with the item after it.
/// `needs_cue` is true where the form is too weak to stand without a word of dating before the day.
fn month_part(cursor: &Cursor<'_>, at: usize) -> Option<(u8, usize, bool)> {
    if let Some(month) = cursor.month_name(at) {
        let joined = matches!(cursor.gap(at), Gap::Space | Gap::YearWord | Gap::Dash | Gap::Slash | Gap::Comma);
        return joined.then_some((month, at + 1, false));
    }
    let month = cursor.month_number(at)?;
    match cursor.gap(at) {
        Gap::Slash => Some((month, at + 1, false)),
        Gap::MonthWord => Some((month, at + 1, false)),
        Gap::Dash => Some((month, at + 1, true)),
        Gap::Dot if cursor.number(at).is_some_and(|(_, digits)| digits <= 2) => Some((month, at + 1, true)),
        _ => None,
    }
}

/// The year after a month: `/2023`, `-2023`, ` năm 2023`, ` 2023`, `, 2023`.
fn year_part(cursor: &Cursor<'_>, at: usize) -> Option<(i16, usize)> {
    let year = cursor.year(at)?;
    let shortened = cursor.gap(at) == Gap::Short && cursor.month_name(at - 1).is_some();
    let joined = shortened
        || matches!(cursor.gap(at), Gap::Slash | Gap::Dash | Gap::Dot | Gap::YearWord | Gap::Space | Gap::Comma);
    // `23-24/11 - 2023-2025`: a year that opens a period is not this date's.
    let period = cursor.year(at + 1).is_some() && cursor.gap(at + 1) == Gap::Dash && cursor.gap(at) != Gap::Slash;
    (joined && !period).then_some((year, at + 1))
}

const DAY_WORDS: &[&str] = &[
    "ngày",
    "sáng",
    "chiều",
    "tối",
    "trưa",
    "đêm",
    "từ",
    "đến",
    "hôm",
    "nay",
    "le",
    "du",
    "au",
    "on",
    "from",
    "mùng",
    "mồng",
    "date",
    "the",
    "les",
    "dated",
    "vào",
    "modified",
    "updated",
    "published",
];

/// Dates that open with a day: `25-29/9`, `30/3 - 4/4/2019`, `14 tháng 4 năm 2023`, `12 au 18 septembre`, `6-10`.
fn days_first(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>) -> Option<Read> {
    let before = word_before(cursor.text, cursor.items[at].start);
    let after_day_word = DAY_WORDS.contains(&before) || weekday.is_some();
    // Bytes before: a number that continues one (`1.000`, `18/38/240`) opens nothing.
    let previous = cursor.text[..cursor.items[at].start].bytes().next_back();
    if matches!(previous, Some(b'/' | b'.' | b',' | b'-' | b'+' | b'%')) && !after_day_word {
        return None;
    }
    // `La lettre n° 18 - décembre 2021`: the number of an issue.
    if cursor.text[..cursor.items[at].start].trim_end().ends_with('°') {
        return None;
    }
    if before == "tháng" {
        return month_word(cursor, at);
    }
    let first = cursor.day(at)?;
    // Several days under one month: `25-29/9`, `14 và 15/4`, `14, 15 và 16 tháng 4`, `12 au 18 septembre`.
    let mut last = at;
    while let Some(day) = cursor.day(last + 1) {
        let joins = matches!(cursor.gap(last + 1), Gap::Dash | Gap::To | Gap::And | Gap::Comma);
        if !joins || day < first || last - at > 6 {
            break;
        }
        last += 1;
    }
    while last > at {
        let day = cursor.day(last)?;
        if let Some((month, next, weak)) = month_part(cursor, last + 1)
            && (!weak || year_part(cursor, next).is_some() || cursor.gap(last) == Gap::To)
        {
            let year = year_part(cursor, next);
            let next_item = year.map_or(next, |(_, next)| next);
            let (start, end) = (MonthDay { month, day: first }, MonthDay { month, day });
            return days(start, end, year.map(|(year, _)| year), next_item);
        }
        last -= 1;
    }
    let (month, next, weak) = match month_part(cursor, at + 1) {
        Some(part) => part,
        None => return month_year(cursor, at).or_else(|| swapped(cursor, at)),
    };
    let year = year_part(cursor, next);
    if weak && year.is_none() && !after_day_word {
        return None;
    }
    let start = MonthDay { month, day: first };
    let after = year.map_or(next, |(_, next)| next);
    // A second date at the end of a range: `30/3 - 4/4/2019`, `28 septembre au 2 octobre 2023`.
    if matches!(cursor.gap(after), Gap::Dash | Gap::To)
        && let Some(day) = cursor.day(after)
        && let Some((end_month, end_next, end_weak)) = month_part(cursor, after + 1)
        && (!end_weak || year_part(cursor, end_next).is_some() || after_day_word)
    {
        let end_year = year_part(cursor, end_next);
        let end = MonthDay { month: end_month, day };
        let stated = end_year.map(|(year, _)| year);
        let mut read =
            days(start, end, stated.or(year.map(|(year, _)| year)), end_year.map_or(end_next, |(_, next)| next))?;
        if let (Shape::Days { start_year, .. }, Some((own, _))) = (&mut read.shape, year) {
            *start_year = Some(own);
        }
        return Some(read);
    }
    if let Some(read) = days(start, start, year.map(|(year, _)| year), after) {
        // Only English sites write the month first; a Vietnamese or French weekday that is wrong is just wrong.
        let english = at.checked_sub(1).is_some_and(|before| {
            let item = &cursor.items[before];
            cursor.text[item.start..item.end].ends_with("day")
        });
        return Some(month_before_day(cursor, at, weekday.filter(|_| english), read));
    }
    swapped(cursor, at)
}

/// `13/04/2023` is read day first; where only month first can be right (`04/14/2023`), or the weekday says so, the
/// habit of the one English site that writes so is followed.
fn swapped(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let (month, day) = (cursor.month_number(at)?, cursor.day(at + 1)?);
    let (year, next) = year_part(cursor, at + 2)?;
    (cursor.gap(at + 1) == Gap::Slash && cursor.gap(at + 2) == Gap::Slash)
        .then(|| days(MonthDay { month, day }, MonthDay { month, day }, Some(year), next))?
}

fn month_before_day(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>, read: Read) -> Read {
    let (Some(weekday), Shape::Days { start, year: Some(year), .. }) = (weekday, read.shape) else { return read };
    if weekday_of(year, start) == Some(weekday) {
        return read;
    }
    match swapped(cursor, at) {
        Some(Read { shape: Shape::Days { start, end, start_year, year: Some(year) }, next })
            if weekday_of(year, start) == Some(weekday) =>
        {
            Read { shape: Shape::Days { start, end, start_year, year: Some(year) }, next }
        }
        _ => read,
    }
}

/// The weekday of a date, Monday as 1.
pub fn weekday_of(year: i16, date: MonthDay) -> Option<u8> {
    let date = jiff::civil::Date::new(year, date.month as i8, date.day as i8).ok()?;
    Some(date.weekday().to_monday_one_offset() as u8)
}

/// `tháng 6-2025`, `tháng 4/2019`, `tháng 4 năm 2023`, `tháng 9`.
fn month_word(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_number(at)?;
    if let Some((year, next)) = year_part(cursor, at + 1) {
        return Some(Read { shape: Shape::Month { month, year: Some(year) }, next });
    }
    // `6 tháng đầu năm` counts months; there the word follows its number. `tháng 10` names one.
    Some(Read { shape: Shape::Month { month, year: None }, next: at + 1 })
}

/// `04/2019`: a month and its year.
fn month_year(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_number(at)?;
    let year = cursor.year(at + 1).filter(|_| cursor.gap(at + 1) == Gap::Slash)?;
    Some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 })
}

/// Dates that open with a month name: `September 15-17`, `April 14th, 2023`, `April 2019`, `avril 2019`, `mi-avril`.
fn month_first(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_name(at)?;
    if let Some(first) = cursor.day(at + 1).filter(|_| matches!(cursor.gap(at + 1), Gap::Space | Gap::Dot | Gap::Short))
    {
        let start = MonthDay { month, day: first };
        let mut last = at + 1;
        while let Some(day) = cursor.day(last + 1) {
            let joins = matches!(cursor.gap(last + 1), Gap::Dash | Gap::To | Gap::And)
                || (cursor.gap(last + 1) == Gap::Comma && matches!(cursor.gap(last + 2), Gap::And | Gap::Comma));
            if !joins || day <= first || last - at > 6 {
                break;
            }
            last += 1;
        }
        let end_day = cursor.day(last)?;
        // `September 28 - October 2, 2023`
        if matches!(cursor.gap(last + 1), Gap::Dash | Gap::To)
            && let (Some(end_month), Some(day)) = (cursor.month_name(last + 1), cursor.day(last + 2))
            && cursor.gap(last + 2) == Gap::Space
        {
            let year = year_part(cursor, last + 3);
            let next = year.map_or(last + 3, |(_, next)| next);
            return days(start, MonthDay { month: end_month, day }, year.map(|(year, _)| year), next);
        }
        let year = year_part(cursor, last + 1);
        let next = year.map_or(last + 1, |(_, next)| next);
        return days(start, MonthDay { month, day: end_day }, year.map(|(year, _)| year), next);
    }
    if let Some(year) = cursor
        .year(at + 1)
        .filter(|_| matches!(cursor.gap(at + 1), Gap::Space | Gap::Comma | Gap::YearWord | Gap::Dash | Gap::Short))
    {
        return Some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 });
    }
    // A month name alone is one only after a word of dating; `may` and `mars` mean other things.
    let before = word_before(cursor.text, cursor.items[at].start);
    let head = cursor.text[..cursor.items[at].start].trim_end();
    let dated = matches!(
        before,
        "en" | "in"
            | "mi"
            | "fin"
            | "début"
            | "mid"
            | "late"
            | "early"
            | "since"
            | "depuis"
            | "until"
            | "d"
            | "of"
            | "this"
    ) || head.ends_with("au mois de");
    let turned = turn_after(cursor, at + 1).is_some();
    let long_enough = cursor.items[at].end - cursor.items[at].start > 3 || turned;
    let by_mistake = matches!(before, "of" | "d") && !turned;
    ((dated && long_enough && !by_mistake) || turned)
        .then_some(Read { shape: Shape::Month { month, year: None }, next: at + 1 })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn show(shape: Shape) -> String {
        let year = |year: Option<i16>| year.map_or("?".to_owned(), |year| year.to_string());
        match shape {
            Shape::Days { start, end, start_year, year: last } => {
                let first = format!("{}-{:02}-{:02}", year(start_year), start.month, start.day);
                if start == end { first } else { format!("{first}/{}-{:02}-{:02}", year(last), end.month, end.day) }
            }
            Shape::Month { month, year: own } => format!("{}-{month:02}", year(own)),
            Shape::Year(year) => year.to_string(),
            Shape::Years(first, last) => format!("{first}..{last}"),
            other => format!("{other:?}"),
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lower = text.to_lowercase();
        let found: Vec<String> = find(&lower).into_iter().map(|date| show(date.shape)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn vietnamese_dates() {
        check("từ ngày 25-29/9, đoàn", &["?-09-25/?-09-29"]);
        check("Từ ngày 25 - 29/09/2023, Đoàn", &["2023-09-25/2023-09-29"]);
        check("từ ngày 13 đến 16/4 tới", &["?-04-13/?-04-16"]);
        check("từ 14/4 đến ngày 16/4", &["?-04-14/?-04-16"]);
        check("30/3 - 4/4/2019", &["2019-03-30/2019-04-04"]);
        check(
            "Paris (ngày 23-24/11/2022) và Marseille (ngày 28- 29/11/2022)",
            &["2022-11-23/2022-11-24", "2022-11-28/2022-11-29"],
        );
        check("Ngày 6-10 ký", &["?-10-06"]);
        check("ngày13/4", &["?-04-13"]);
        check("Chiều 05-9-2016", &["2016-09-05"]);
        check("từ ngày 14 đến ngày 16-9-2016, với", &["2016-09-14/2016-09-16"]);
        check("sáng 14-9 tại", &["?-09-14"]);
        check("Đến 15.11, mưa lớn", &["?-11-15"]);
        check("ngày 14 tháng 4 năm 2023", &["2023-04-14"]);
        check("từ ngày 14 đến 16 tháng 4", &["?-04-14/?-04-16"]);
        check("các ngày 15 và 16/7/2024", &["2024-07-15/2024-07-16"]);
        check("tháng 6-2025", &["2025-06"]);
        check("tháng 9/2020", &["2020-09"]);
        check("trong tháng 4/2019", &["2019-04"]);
        check("Từ ngày 28/11 đến 2/12/2022", &["2022-11-28/2022-12-02"]);
        check("ngày 30/12/2023 - 2/1/2024", &["2023-12-30/2024-01-02"]);
        check("giai đoạn 2022 – 2024", &["2022..2024"]);
        check("Nice năm 2023", &["2023"]);
        check("vào cuối năm nay", &["FromThisYear(0)"]);
        check("Sáng nay (14/4), Hội nghị", &["?-04-14"]);
        check("hôm nay (21/5)", &["?-05-21"]);
        check("Hôm nay, đoàn", &["FromToday(0)"]);
        check("chiều 27/1", &["?-01-27"]);
        check("tháng 4 tới", &["?-04"]);
    }

    #[test]
    fn date_lines() {
        check("07:00 30/09/2023", &["2023-09-30"]);
        check("22:48, ngày 05-09-2016", &["2016-09-05"]);
        check("09:11, 21/11/2019", &["2019-11-21"]);
        check("14:11 | 18/02/2022 GMT+7", &["2022-02-18"]);
        check("ClockThursday, 07/03/2024", &["2024-03-07"]);
        check("Jun 07, 2016 / 13:59", &["2016-06-07"]);
        check("date 2023-10 Photo", &["2023-10"]);
        check("date 2025-12-08 Huế", &["2025-12-08"]);
        check("Last modified 10-10-2013", &["2013-10-10"]);
        check("ĐOÀN CÔNG TÁC 06/10/2025 20:17", &["2025-10-06"]);
        check("Friday, 04/14/2023", &["2023-04-14"]);
        check("Thứ năm, 07/03/2024", &["2024-03-07"]);
    }

    #[test]
    fn french_dates() {
        check("du 12 au 18 septembre les", &["?-09-12/?-09-18"]);
        check("le 21 août", &["?-08-21"]);
        check("le 1er juin 2024", &["2024-06-01"]);
        check("lundi 3 février, un jumelage", &["?-02-03"]);
        check("mi-avril prochain à Hanoï", &["?-04"]);
        check("en septembre 2024", &["2024-09"]);
        check("qui l'a annoncé mardi.", &["Weekday(2)"]);
        check("du 28 septembre au 2 octobre 2023", &["2023-09-28/2023-10-02"]);
        check("les 14 et 15 avril 2023", &["2023-04-14/2023-04-15"]);
        check("la foire (du 15 au 17) et", &[]);
        check("attendues en fin d'année à", &["FromThisYear(0)"]);
        check("(1973 - 2023)", &["1973..2023"]);
        check("cet article date d'il y a plus de 17 ans", &[]);
    }

    #[test]
    fn english_dates() {
        check("held there from September 15-17.", &["?-09-15/?-09-17"]);
        check("in France from May 27-29.", &["?-05-27/?-05-29"]);
        check("on the morning of September 14th.", &["?-09-14"]);
        check("on 14th September 2016", &["2016-09-14"]);
        check("on Wednesday 23 May 2007 to", &["2007-05-23"]);
        check("Published on 15 June 2007 - Updated 22 December 2010", &["2007-06-15", "2010-12-22"]);
        check("last April", &["?-04"]);
        check("today [April 13]", &["?-04-13"]);
        check("on Friday", &["Weekday(5)"]);
        check("since February 2020", &["2020-02"]);
        check("September 28 - October 2, 2023", &["2023-09-28/2023-10-02"]);
        check("April 14, 15 and 16", &["?-04-14/?-04-16"]);
        check("the two cities may march on", &[]);
        check("from 13 to 16 April 2023", &["2023-04-13/2023-04-16"]);
    }

    #[test]
    fn numbers_that_are_no_dates() {
        check("hơn 1.000 đại biểu", &[]);
        check("25.000 Euro", &[]);
        check("đạt 93,42%", &[]);
        check("18/38/240", &[]);
        check("trên 4 cụm chủ đề", &[]);
        check("Covid 19", &[]);
        check("0:00 / 0:00", &[]);
        check("việt nam, 12", &[]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic_and_in_order(text in "[0-9/\\-. ,()a-zđếnthág|:\\n]{0,80}") {
            let lower = text.to_lowercase();
            let found = find(&lower);
            for pair in found.windows(2) {
                prop_assert!(pair[0].range.end <= pair[1].range.start);
            }
            for date in found {
                prop_assert!(lower.get(date.range.clone()).is_some());
            }
        }

        #[test]
        fn every_day_of_a_year_is_read_in_every_language(month in 1u8..=12, day in 1u8..=28, year in 1990i16..2040) {
            let expected = [format!("{year}-{month:02}-{day:02}")];
            let french = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
            let english = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
            let at = usize::from(month) - 1;
            for text in [
                format!("ngày {day}/{month}/{year}"), format!("ngày {day:02}-{month:02}-{year}"),
                format!("ngày {day} tháng {month} năm {year}"), format!("le {day} {} {year}", french[at]),
                format!("on {} {day}, {year}", english[at]), format!("{day} {} {year}", english[at]),
                format!("{year}-{month:02}-{day:02}"), format!("{day}.{month}.{year}"),
            ] {
                let found: Vec<String> = find(&text).into_iter().map(|date| show(date.shape)).collect();
                prop_assert_eq!(&found, &expected, "{}", text);
            }
        }
    }
}

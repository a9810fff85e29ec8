//! Numbers in the text, in digits and in words.

use std::sync::LazyLock;

use crate::lang::{self, CURRENCIES, ROMAN};
use crate::trie::first_opening;
use vnfr_model::Lang;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};
use vnfr_text::{Range, WordMap};

use super::cues::Table;
use super::scene::{Line, Scene};

/// A number in the text.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    pub value: f64,
    pub range: Range,
    /// `une quarantaine`: about so many.
    pub round: bool,
}

/// Numbers written in digits, dates left out: `1.000`, `25 000`, `2,5`.
pub fn in_digits<'l>(scene: &Scene<'_>, line: &'l Line) -> &'l [Number] {
    line.digits.get_or_init(|| find_in_digits(scene, line))
}

fn find_in_digits(scene: &Scene<'_>, line: &Line) -> Vec<Number> {
    let text = &scene.lower;
    let bytes = text.as_bytes();
    let dates = scene.dates_of(line);
    let mut found = Vec::new();
    let mut digits = String::new();
    let mut at = line.range.start;
    for start in scene.runs_of_digits(line.range) {
        if start < at {
            continue;
        }
        at = start;
        // `EUR1.5 million`, `US$38 million`: the currency stands glued before its sum.
        let glued = currency_before(text, line.range.start, start).is_none_or(|at| text[at..start].ends_with(' '))
            && text[..start]
                .chars()
                .next_back()
                .is_some_and(|char| is_alphanumeric(char) || matches!(char, '/' | '-' | '.' | ','));
        digits.clear();
        let mut decimals = None;
        loop {
            let from = at;
            while at < line.range.end && bytes[at].is_ascii_digit() {
                at += 1;
            }
            let group = &text[from..at];
            match decimals {
                None => digits.push_str(group),
                Some(()) => {
                    digits.push('.');
                    digits.push_str(group);
                    break;
                }
            }
            let separator = text[at..line.range.end].chars().next();
            let Some(separator) = separator.filter(|char| matches!(char, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}'))
            else {
                break;
            };
            let after = at + separator.len_utf8();
            let run = bytes[after..line.range.end].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if run == 3 && at - from <= 3 && digits.len() <= 9 && digits != "0" {
                at = after;
            } else if (1..=2).contains(&run) && matches!(separator, ',' | '.') {
                at = after;
                decimals = Some(());
            } else {
                break;
            }
        }
        let range = Range::new(start, at);
        // `10th`, `12e`, `2G`: an ordinal or a name counts nothing.
        let glued = glued || text[at..line.range.end].chars().next().is_some_and(is_alphabetic);
        let is_date = dates
            .iter()
            .any(|stated| stated.range().overlaps(range) && !matches!(stated.date.shape, crate::dates::Shape::Year(_)))
            || (digits.len() == 4 && dates.iter().any(|stated| stated.range() == range));
        if let (false, false, Ok(value)) = (glued, is_date, digits.parse()) {
            found.push(Number { value, range, round: false });
        }
    }
    found
}

const HUNDRED: f64 = 100.0;

/// The number words of one language.
struct Words {
    of: WordMap<u16>,
    /// True for the first byte of any: most words begin with another.
    opens: [bool; 256],
}

impl Words {
    /// Of a word with several numbers the last counts.
    fn new(words: impl Iterator<Item = &'static (&'static str, u16)>) -> Words {
        let mut own = Words { of: WordMap::default(), opens: [false; 256] };
        for (word, value) in words {
            *own.of.entry(word) = *value;
            own.opens[usize::from(word.as_bytes()[0])] = true;
        }
        own
    }

    fn get(&self, word: &str) -> Option<u16> {
        let opens = word.bytes().next().is_some_and(|first| self.opens[usize::from(first)]);
        if opens { self.of.get(word) } else { None }
    }
}

static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let of = |numbers: &'static lang::Numbers| {
        Words::new(numbers.tens.iter().chain(numbers.rounds).chain(numbers.cardinals))
    };
    lang::all().map(|words| of(&words.numbers)).collect()
});

static ORDINALS: LazyLock<Vec<Words>> =
    LazyLock::new(|| lang::all().map(|words| Words::new(words.numbers.ordinals.iter())).collect());

/// The openings of words that write numbers.
pub fn openings(language: Lang) -> impl Iterator<Item = u64> {
    let numbers = &lang::words(language).numbers;
    let words = numbers.tens.iter().chain(numbers.rounds).chain(numbers.cardinals);
    words.map(|(word, _)| first_opening(word).0)
}

/// Numbers from two on that are written in words: `onze`, `twenty-five`, `une quarantaine`.
pub fn in_words<'l>(scene: &Scene<'_>, line: &'l Line) -> &'l [Number] {
    line.number_words.get_or_init(|| find_in_words(scene, line))
}

fn find_in_words(scene: &Scene<'_>, line: &Line) -> Vec<Number> {
    let language = scene.reading.language;
    let words = &WORDS[language.index()];
    let rounds = lang::words(language).numbers.rounds;
    let mut found: Vec<Number> = Vec::new();
    for range in scene.opening_words(line.range, Table::Numbers) {
        let word = scene.text(range);
        let Some(value) = words.of.get(word) else { continue };
        // `dix-huit`, `twenty-five`: the unit joined to its ten; `quatre-vingts`: four times it.
        let hyphen = found.last().is_some_and(|before| scene.cut(before.range.end, range.start) == "-");
        if let Some(before) = found.last_mut().filter(|_| hyphen) {
            let value = f64::from(value);
            let ten = before.value % HUNDRED >= 10.0 && before.value % 10.0 == 0.0 && value < 20.0;
            let scores = before.value % HUNDRED == 4.0 && value == 20.0;
            if ten || scores {
                let value = if scores { before.value - 4.0 + 80.0 } else { before.value + value };
                *before = Number { value, range: before.range.cover(range), round: false };
                continue;
            }
        }
        // `cent quarante`, `deux cent dix`: hundreds, and what stands behind them.
        let joined = found.last().is_some_and(|before| scene.cut(before.range.end, range.start) == " ");
        if let Some(before) = found.last_mut().filter(|_| joined) {
            let hundreds = before.value % HUNDRED == 0.0 && value < 100;
            if hundreds || before.value < 10.0 && f64::from(value) == HUNDRED {
                let value = if hundreds { before.value + f64::from(value) } else { before.value * HUNDRED };
                *before = Number { value, range: before.range.cover(range), round: false };
                continue;
            }
        }
        let round = rounds.iter().any(|(known, _)| *known == word);
        found.push(Number { value: f64::from(value), range, round });
    }
    found
}

/// The number that a word of the language writes, digits aside.
pub fn cardinal(language: Lang, word: &str) -> Option<u16> {
    WORDS[language.index()].get(word)
}

/// The age that a number or an ordinal in words writes: `vingt`, `tenth`.
pub fn age(language: Lang, word: &str) -> Option<i16> {
    let nth = || ORDINALS[language.index()].get(word);
    cardinal(language, word).or_else(nth).and_then(|value| i16::try_from(value).ok())
}

/// What the words of a stretch multiply the number before them by: `triệu`, `millions d'`.
pub fn scale(language: Lang, text: &str) -> f64 {
    let scales = lang::words(language).numbers.scales;
    let words = text.split(|char: char| !is_alphabetic(char));
    words.filter_map(|word| scales.iter().find(|(known, _)| *known == word)).map(|(_, by)| by).product()
}

/// The number that an ordinal or a Roman numeral writes, from 1 to 40: `thứ hai`, `10th`, `XIIe`.
pub fn ordinal(language: Lang, word: &str) -> Option<u8> {
    let numbers = &lang::words(language).numbers;
    let written = ORDINALS[language.index()].get(word);
    if let Some(number) = written.and_then(|value| u8::try_from(value).ok()).or_else(|| roman(word)) {
        return Some(number);
    }
    let (digits, ending) = word.split_at(word.bytes().take_while(u8::is_ascii_digit).count());
    if digits.is_empty() {
        if !word.starts_with(ROMAN_DIGITS) {
            return None;
        }
        // `Xes`, `VIIIe`.
        return numbers.ordinal_endings.iter().find_map(|ending| roman(word.strip_suffix(ending)?));
    }
    let fits = ending.is_empty() || numbers.ordinal_endings.contains(&ending);
    digits.parse().ok().filter(|number| fits && (1..=40).contains(number))
}

/// Roman numerals up to twenty, in small letters.
fn roman(word: &str) -> Option<u8> {
    if !word.chars().all(|char| ROMAN_DIGITS.contains(&char)) {
        return None;
    }
    ROMAN.iter().zip(1..).find(|(known, _)| **known == word).map(|(_, number)| number)
}

/// What they are made of: most words are not.
const ROMAN_DIGITS: [char; 3] = ['i', 'v', 'x'];

/// Where a currency begins that stands before its sum: `€1.5 million`, `EUR 90,000`, `US$2 million`.
pub fn currency_before(text: &str, floor: usize, number: usize) -> Option<usize> {
    let head = text.get(floor..number)?;
    let bare = head.strip_suffix([' ', '\u{a0}']).unwrap_or(head);
    // Nearly all numbers stand behind another letter.
    if !bare.ends_with(['€', 'r', 'o', 'd', '$']) {
        return None;
    }
    CURRENCIES.iter().find_map(|sign| {
        let at = bare.strip_suffix(sign)?.len();
        let free = !bare[..at].chars().next_back().is_some_and(is_alphanumeric);
        free.then_some(floor + at)
    })
}

//! Numbers in the text, in digits and in words.

use std::sync::LazyLock;

use crate::lang::{self, CURRENCIES, CURRENCIES_BEHIND, Count, Currency, ROMAN, SHORT_SCALES};
use crate::trie::first_opening;
use vnfr_model::Lang;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};
use vnfr_text::{Range, WordMap};

use super::cues::Table;
use super::locate::{ends_with_word, starts_with_word};
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
        let glued = currency_before(text, line.range.start, start).is_none_or(|(at, _)| text[at..start].ends_with(' '))
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
        // `10th`, `12e`, `2G`: an ordinal or a name counts nothing, but `80k€` and `€1.2m` are sums.
        let ahead = &text[at..line.range.end];
        let joined = ahead.chars().next().is_some_and(is_alphabetic);
        let glued = glued
            || joined
                && !opens_with_currency(ahead)
                && short_scale(ahead).is_none_or(|(_, length)| {
                    !opens_with_currency(&ahead[length..]) && currency_before(text, line.range.start, start).is_none()
                });
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

const TEN: f64 = 10.0;
const HUNDRED: f64 = 100.0;
const THOUSAND: f64 = 1000.0;

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

/// What multiplies: `trăm`, `thousand`.
static SCALES: LazyLock<Vec<WordMap<f64>>> = LazyLock::new(|| {
    let of = |numbers: &'static lang::Numbers| {
        let mut scales = WordMap::default();
        numbers.scales.iter().for_each(|(word, by)| *scales.entry(word) = *by);
        scales
    };
    lang::all().map(|words| of(&words.numbers)).collect()
});

static ORDINALS: LazyLock<Vec<Words>> =
    LazyLock::new(|| lang::all().map(|words| Words::new(words.numbers.ordinals.iter())).collect());

/// The openings of words that write numbers.
pub fn openings(language: Lang) -> impl Iterator<Item = u64> {
    let numbers = &lang::words(language).numbers;
    let words = numbers.tens.iter().chain(numbers.rounds).chain(numbers.cardinals).map(|(word, _)| *word);
    words.chain(numbers.scales.iter().map(|(word, _)| *word)).map(|word| first_opening(word).0)
}

/// Numbers from two on that are written in words: `onze`, `twenty-five`, `hai nghìn năm trăm`, `une quarantaine`.
pub fn in_words<'l>(scene: &Scene<'_>, line: &'l Line) -> &'l [Number] {
    line.number_words.get_or_init(|| find_in_words(scene, line))
}

/// A number in words as far as it has been read: what its last thousands closed, and what stands behind them.
#[derive(Clone, Copy)]
struct Spelled {
    closed: f64,
    open: f64,
    range: Range,
    round: bool,
}

impl Spelled {
    fn new(value: f64, range: Range, round: bool) -> Spelled {
        let (closed, open) = if value >= THOUSAND { (value, 0.0) } else { (0.0, value) };
        Spelled { closed, open, range, round }
    }

    /// True behind a ten, where a unit can follow.
    fn ends_in_ten(&self) -> bool {
        self.open % HUNDRED >= TEN && self.open % TEN == 0.0
    }

    /// `vingt-deux`, `cent quarante`, `mille deux`: with what fits behind it. `joins_tens` where a unit may stand there.
    fn and(self, value: f64, hyphen: bool, joins_tens: bool) -> Option<Spelled> {
        // `quatre-vingts`: four times it.
        if hyphen && self.open % HUNDRED == 4.0 && value == 20.0 {
            return Some(Spelled { open: self.open + 76.0, ..self });
        }
        let behind_ten = joins_tens && self.ends_in_ten() && (value < TEN || hyphen && value < 20.0);
        let behind_hundreds = !hyphen && self.open > 0.0 && self.open % HUNDRED == 0.0 && value < HUNDRED;
        let behind_thousands = !hyphen && self.open == 0.0 && value < THOUSAND;
        (behind_ten || behind_hundreds || behind_thousands).then_some(Spelled { open: self.open + value, ..self })
    }

    /// `hai trăm`, `five hundred thousand`: what stands before a scale, so many times.
    fn times(self, scale: f64) -> Option<Spelled> {
        let whole = self.closed + self.open;
        if scale < THOUSAND {
            // `fifteen hundred`, but `cent deux` and not fifteen of them.
            let teen = (11.0..20.0).contains(&(self.open % HUNDRED));
            let part = self.open % if teen { HUNDRED } else { TEN };
            (part > 1.0 && !self.round).then_some(Spelled { open: self.open + part * (scale - 1.0), ..self })
        } else {
            (whole < scale).then_some(Spelled { closed: whole * scale, open: 0.0, ..self })
        }
    }
}

fn find_in_words(scene: &Scene<'_>, line: &Line) -> Vec<Number> {
    let language = scene.reading.language;
    let (words, scales) = (&WORDS[language.index()], &SCALES[language.index()]);
    let numbers = &lang::words(language).numbers;
    let mut found: Vec<Spelled> = Vec::new();
    for range in scene.opening_words(line.range, Table::Numbers) {
        let word = scene.text(range);
        let (value, scale) = (words.get(word).map(f64::from), scales.get(word));
        if value.is_none() && scale.is_none() {
            continue;
        }
        let behind = scene.cut(range.end, line.range.end);
        // `hai mươi năm`: five and a year are one word, a five only before a scale.
        let unit_of_time = numbers.years.contains(&word)
            && !numbers.scales.iter().any(|(scale, _)| starts_with_word(behind.trim_start(), scale));
        let whole = found.last().and_then(|before| {
            let between = scene.cut(before.range.end, range.start);
            let hyphen = between == "-";
            if !hyphen && !numbers.joints.contains(&between) {
                return None;
            }
            let joins_tens = hyphen || numbers.joins_tens;
            let added = || value.filter(|_| !unit_of_time).and_then(|value| before.and(value, hyphen, joins_tens));
            scale.and_then(|scale| before.times(scale)).or_else(added)
        });
        let own = match (whole, value, scale) {
            (Some(whole), ..) => {
                let before = found.pop().map_or(range, |before| before.range);
                Spelled { range: before.cover(range), ..whole }
            }
            (None, Some(value), _) => {
                Spelled::new(value, range, numbers.rounds.iter().any(|(known, _)| *known == word))
            }
            (None, None, _) => {
                let Some(scale) = scale else { continue };
                let head = scene.cut(line.range.start, range.start);
                let bare = head.trim_end_matches([' ', '-']);
                match numbers.openers.iter().find(|(opener, _)| ends_with_word(bare, opener)) {
                    Some((opener, of)) => {
                        let start = line.range.start + bare.len() - opener.len();
                        Spelled::new(of * scale, Range::new(start, range.end), false)
                    }
                    None if numbers.bare_scales.contains(&word) => Spelled::new(scale, range, false),
                    None => continue,
                }
            }
        };
        // `un million et demi`.
        let half = scale.and_then(|scale| {
            let words = numbers.halves.iter().find(|words| starts_with_word(behind, words))?;
            Some(Spelled {
                open: own.open + scale / 2.0,
                range: Range::new(own.range.start, own.range.end + words.len()),
                ..own
            })
        });
        let own = half.unwrap_or(own);
        // `vingt et un`, `hai mươi lăm`.
        let tail = numbers.tails.iter().find(|(tail, _)| own.ends_in_ten() && starts_with_word(behind, tail));
        found.push(tail.map_or(own, |(tail, value)| Spelled {
            open: own.open + f64::from(*value),
            range: Range::new(own.range.start, own.range.end + tail.len()),
            ..own
        }));
    }
    let number = |own: Spelled| Number { value: own.closed + own.open, range: own.range, round: own.round };
    found.into_iter().map(number).collect()
}

/// `k€`, `M€`, `1.2m`: what the letters right behind a sum multiply it by, and their length.
pub fn short_scale(tail: &str) -> Option<(f64, usize)> {
    let scale = SHORT_SCALES.iter().find(|(letters, _)| starts_with_word(tail, letters));
    scale.map(|(letters, by)| (*by, letters.len()))
}

/// The currency that opens a text, and the length of its name.
pub fn currency_at(text: &str) -> Option<(Count, usize)> {
    let own = CURRENCIES_BEHIND.iter().find(|(name, _)| {
        let sign = !name.ends_with(is_alphanumeric);
        text.strip_prefix(name).is_some_and(|tail| sign || !tail.starts_with(is_alphanumeric))
    });
    own.map(|(name, count)| (*count, name.len()))
}

/// True where a currency stands right here, or behind a space.
fn opens_with_currency(text: &str) -> bool {
    currency_at(text.strip_prefix([' ', '\u{a0}']).unwrap_or(text)).is_some()
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

/// Where a currency begins that stands before its sum, and which: `€1.5 million`, `VND 90,000`, `k€ 15`.
pub fn currency_before(text: &str, floor: usize, number: usize) -> Option<(usize, &'static Currency)> {
    let head = text.get(floor..number)?;
    let bare = head.strip_suffix([' ', '\u{a0}']).unwrap_or(head);
    // Nearly all numbers stand behind another letter.
    if !bare.ends_with(['€', 'r', 'o', 'd', 'đ', '$']) {
        return None;
    }
    CURRENCIES.iter().find_map(|currency| {
        let at = bare.strip_suffix(currency.sign)?.len();
        let free = !bare[..at].chars().next_back().is_some_and(is_alphanumeric);
        free.then_some((floor + at, currency))
    })
}

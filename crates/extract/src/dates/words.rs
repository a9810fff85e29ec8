//! What words of dates mean: the tables of all languages together, since dates of any language are read in any text.

use std::sync::LazyLock;

use vnfr_text::WordMap;

use crate::lang::{self, Dates};
use crate::trie::Trie;

use super::Hint;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Month(u8),
    Weekday(u8),
    /// `hôm nay`, `hier`: days from today.
    Day(i8),
    /// `năm nay`, `l'année prochaine`.
    RelativeYear(i8),
    RelativeMonth(i8),
    /// `quý II`, `deuxième trimestre`, `second quarter`: from 1.
    Quarter(u8),
    /// `quý` alone: its number follows in digits.
    QuarterOf,
    /// `tới`, `prochain`, `last`: turns the month or day beside it.
    Turn(Hint),
}

/// How two items join, from the text between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gap {
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
    #[default]
    Other,
}

type Row = &'static [&'static str];

/// The words of one language that name a time. One that is common in another sense (`may`, `mars` the planet) counts only
/// beside a number or a turning word; see `join`.
fn meanings(dates: &'static Dates) -> impl Iterator<Item = (&'static str, Word)> {
    let numbered = |of: fn(u8) -> Word, rows: &'static [Row]| {
        (1..).map(of).zip(rows).map(|(word, row)| (*row, word)).collect::<Vec<_>>()
    };
    let counted = |of: fn(i8) -> Word, rows: &'static [(i8, Row)]| {
        rows.iter().map(|(offset, row)| (*row, of(*offset))).collect::<Vec<_>>()
    };
    let rows = [
        numbered(Word::Month, &dates.months),
        numbered(Word::Weekday, &dates.weekdays),
        numbered(Word::Quarter, &dates.quarters),
        counted(Word::Day, dates.days),
        counted(Word::RelativeYear, dates.years),
        counted(Word::RelativeMonth, dates.relative_months),
        vec![
            (dates.quarter_heads, Word::QuarterOf),
            (dates.coming, Word::Turn(Hint::Future)),
            (dates.gone, Word::Turn(Hint::Past)),
        ],
    ];
    rows.into_iter().flatten().flat_map(|(row, word)| row.iter().map(move |words| (*words, word)))
}

/// The tables of dates of all languages together, each as it is asked.
pub struct Tables {
    /// The words that name a time.
    pub names: Trie<Word>,
    /// What words between two items say of how these join.
    pub gaps: WordMap<Gap>,
    /// What stands right before the number of a day.
    pub before_day: WordMap<()>,
    /// What stands right before the year of a page's own date.
    pub dating: WordMap<()>,
    pub before_month: WordMap<()>,
    pub month_heads: WordMap<()>,
    pub issues: Vec<&'static str>,
    pub this_before: WordMap<()>,
    pub this_behind: Vec<&'static str>,
    pub month_of: Vec<&'static str>,
    pub day_heads: Vec<&'static str>,
    pub weekdays: Vec<&'static str>,
    /// Weekdays of the languages whose sites write the month before the day in digits.
    pub weekdays_of_month_first: Vec<&'static str>,
    pub weekday_heads: Vec<&'static str>,
    pub points_back: Vec<&'static str>,
    pub numbered: Vec<&'static str>,
    /// What stands behind a weekday and no ordinal: a day, a turning word.
    pub behind_weekday: Vec<&'static str>,
    pub ordinal_endings: Vec<&'static str>,
    pub until: Vec<&'static str>,
    pub last_week: Vec<&'static str>,
}

pub static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    names: names(),
    gaps: gaps(),
    before_day: set(&[|dates| dates.before_day, |dates| dates.stamps, |dates| dates.published, |dates| dates.updated]),
    dating: set(&[|dates| dates.stamps, |dates| dates.published, |dates| dates.updated]),
    before_month: set(&[|dates| dates.before_month]),
    month_heads: set(&[|dates| dates.month_heads]),
    issues: rows(|dates| dates.issues).collect(),
    this_before: set(&[|dates| dates.this_before]),
    this_behind: rows(|dates| dates.this_behind).collect(),
    month_of: rows(|dates| dates.month_of).collect(),
    day_heads: rows(|dates| dates.day_heads).collect(),
    weekdays: all().flat_map(weekdays).collect(),
    weekdays_of_month_first: all().filter(|dates| dates.month_first).flat_map(weekdays).collect(),
    weekday_heads: rows(|dates| dates.weekday_heads).collect(),
    points_back: rows(|dates| dates.points_back).collect(),
    numbered: rows(|dates| dates.numbered).collect(),
    behind_weekday: all()
        .flat_map(|dates| [dates.day_heads, dates.coming, dates.gone, dates.last_week, dates.this_behind])
        .flatten()
        .copied()
        .collect(),
    ordinal_endings: lang::rows(|words| words.numbers.ordinal_endings).collect(),
    until: rows(|dates| dates.until).collect(),
    last_week: rows(|dates| dates.last_week).collect(),
});

fn all() -> impl Iterator<Item = &'static Dates> {
    lang::all().map(|words| &words.dates)
}

fn rows(table: impl Fn(&'static Dates) -> Row) -> impl Iterator<Item = &'static str> {
    lang::rows(move |words| table(&words.dates))
}

fn weekdays(dates: &'static Dates) -> impl Iterator<Item = &'static str> {
    dates.weekdays.iter().copied().flatten().copied()
}

fn set(tables: &[fn(&'static Dates) -> Row]) -> WordMap<()> {
    let mut set = WordMap::default();
    tables.iter().flat_map(rows).for_each(|word| *set.entry(word) = ());
    set
}

/// With a curly apostrophe as well as a straight one: print has the two alike.
fn names() -> Trie<Word> {
    Trie::new(all().flat_map(meanings).flat_map(|(words, meaning)| {
        let curly = words.contains('\'').then(|| words.replace('\'', "’"));
        std::iter::once(words.to_owned()).chain(curly).map(move |words| (words, meaning))
    }))
}

fn gaps() -> WordMap<Gap> {
    let mut gaps = WordMap::default();
    for dates in all() {
        let rows = [
            (dates.its_date, Gap::Bracket),
            (dates.of_year, Gap::YearWord),
            (dates.month_heads, Gap::MonthWord),
            (dates.and, Gap::And),
            (dates.to, Gap::To),
        ];
        for (row, gap) in rows {
            row.iter().for_each(|words| *gaps.entry(words) = gap);
        }
    }
    gaps
}

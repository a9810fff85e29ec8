//! Finds the words that tell of events, delegations, ties and counts in one pass. Which word hints at what is said by the
//! tables of its language; what a sentence says with them is left to the claims.

use std::sync::LazyLock;

use crate::dates::{self, is_boundary};
use crate::lang;
use crate::search;
use crate::sieve::Sieve;
use crate::trie::Trie;
use vnfr_model::Lang;
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

pub use crate::lang::{Act, Count, Cue};

use super::number;

/// A cue in the text; bytes of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub cue: Cue,
    pub start: usize,
    pub end: usize,
}

/// The machines of one language. Acts, fields and counts overlap in the text, so each has its own pass.
struct Machines {
    acts: Trie<Cue>,
    topics: Trie<Cue>,
    /// Counts are sought in the few words after a number.
    counts: Trie<Count>,
    /// Those that are signs (`€`).
    signs: Vec<(String, Count)>,
    /// Of all tables that are asked for at every word.
    sieve: Sieve,
}

/// A table that is asked for at every word of a text.
#[derive(Clone, Copy, Debug)]
pub enum Table {
    Acts,
    Topics,
    Dates,
    Numbers,
}

impl Table {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A word that may open an entry of some tables.
#[derive(Clone, Copy, Debug)]
pub struct OpeningWord {
    pub range: Range,
    /// The bits of the tables.
    tables: u8,
}

impl OpeningWord {
    /// False where it opens no entry of a table.
    pub const fn may_open(self, table: Table) -> bool {
        self.tables & table.bit() != 0
    }
}

/// The words of rows one by one, in all spellings, with a curly apostrophe as well as a straight one: print has the two alike.
fn words_of(
    spellings: &'static [(&'static str, &'static str)],
    rows: impl Iterator<Item = (Cue, &'static str)>,
) -> impl Iterator<Item = (String, Cue)> {
    rows.flat_map(move |(cue, words)| {
        let words = words.split('|').map(str::trim).filter(|word| !word.is_empty());
        words.flat_map(move |word| {
            let curly = word.contains('\'').then(|| word.replace('\'', "’"));
            let other =
                spellings.iter().find(|(own, _)| word.contains(own)).map(|(own, other)| word.replace(own, other));
            std::iter::once(word.to_owned()).chain(curly).chain(other).map(move |word| (word, cue))
        })
    })
}

fn build(language: Lang) -> Machines {
    let lang::Words { cues: table, topics, spellings, counted, .. } = lang::words(language);
    let is_count = |cue: &Cue| matches!(cue, Cue::Count(_));
    let acts = Trie::new(words_of(spellings, table.iter().copied().filter(|(cue, _)| !is_count(cue))));
    let topics = topics.iter().map(|(topic, words)| (topic.map_or(Cue::Mask, Cue::Topic), *words));
    let topics = Trie::new(words_of(spellings, topics));
    let count = |(word, cue)| if let Cue::Count(count) = cue { Some((word, count)) } else { None };
    let rows = |count: fn(&'static str) -> Count, rows: &'static [(&'static str, &'static str)]| {
        rows.iter().map(move |(what, words)| (Cue::Count(count(what)), *words))
    };
    let things = rows(Count::Thing, counted.goods)
        .chain(rows(Count::Produce, counted.produce))
        .chain(rows(Count::Part, counted.parts))
        .chain(rows(Count::Thing, counted.things));
    let (counts, signs): (Vec<_>, Vec<_>) = words_of(spellings, table.iter().copied().chain(things))
        .filter_map(count)
        .partition(|(word, _)| word.starts_with(is_alphanumeric));
    let counts = Trie::new(counts.into_iter());
    let sieve = Sieve::new()
        .with(Table::Acts.bit(), acts.openings())
        .with(Table::Topics.bit(), topics.openings())
        .with(Table::Dates.bit(), dates::openings())
        .with(Table::Numbers.bit(), number::openings(language));
    Machines { acts, topics, counts, signs, sieve }
}

static VI: LazyLock<Machines> = LazyLock::new(|| build(Lang::Vi));
static FR: LazyLock<Machines> = LazyLock::new(|| build(Lang::Fr));
static EN: LazyLock<Machines> = LazyLock::new(|| build(Lang::En));

fn machines_of(language: Lang) -> &'static Machines {
    match language {
        Lang::Vi => &VI,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

/// Those of the words of a lower-case text that may open an entry of some table, in order.
pub fn opening_words(
    language: Lang,
    lower: &str,
    words: impl Iterator<Item = Range>,
) -> impl Iterator<Item = OpeningWord> {
    let sieve = &machines_of(language).sieve;
    words.map(|range| OpeningWord { range, tables: sieve.of(lower, range) }).filter(|word| word.tables != 0)
}

/// Every act, mood and tie cue of a range of a lower-case text, from the words in it that may open one, in order.
pub fn find(language: Lang, lower: &str, words: impl Iterator<Item = Range>, end: usize, hits: &mut Vec<Hit>) {
    search(&machines_of(language).acts, lower, words, end, hits);
}

/// Every word of a field, in the same manner.
pub fn find_topics(language: Lang, lower: &str, words: impl Iterator<Item = Range>, end: usize, hits: &mut Vec<Hit>) {
    search(&machines_of(language).topics, lower, words, end, hits);
}

fn search(cues: &Trie<Cue>, lower: &str, words: impl Iterator<Item = Range>, end: usize, hits: &mut Vec<Hit>) {
    cues.scan(lower, words, end, |start, whole, longest| {
        let Some((meaning, end)) = whole else { return start };
        // A word that only begins a longer one has the meaning of its last row.
        let cue = if end == longest { meaning.first } else { meaning.last };
        match cue {
            Cue::Mask => {}
            Cue::Will(act) => {
                hits.extend([Cue::Planned, Cue::Act(act)].map(|cue| Hit { cue, start, end }));
            }
            _ => hits.push(Hit { cue, start, end }),
        }
        end
    });
}

/// The first thing counted in a range of a lower-case text, from the words in it.
pub fn find_count(
    language: Lang,
    lower: &str,
    mut words: impl Iterator<Item = Range>,
    range: Range,
) -> Option<(Count, usize, usize)> {
    let Machines { counts, signs, .. } = machines_of(language);
    let word = words.find_map(|word| {
        let (whole, longest) = counts.begun(lower, word, range.end);
        let (meaning, end) = whole?;
        Some((if end == longest { meaning.first } else { meaning.last }, word.start, end))
    });
    let sign = signs.iter().filter_map(|(sign, count)| {
        let places = search::all(&lower[range.start..range.end], sign).map(|at| range.start + at);
        let mut whole =
            places.map(|at| (*count, at, at + sign.len())).filter(|(_, from, to)| is_boundary(lower, *from, *to));
        whole.next()
    });
    sign.chain(word).min_by_key(|(_, from, _)| *from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use vnfr_text::{Lower, tokenise};

    use super::*;

    /// Every entry of the tables that are asked for at every word, and some date words.
    fn entries(language: Lang) -> Vec<String> {
        let lang::Words { cues, topics, numbers, spellings, .. } = lang::words(language);
        let topics = topics.iter().map(|(_, words)| (Cue::Mask, *words));
        let numbers = numbers.tens.iter().chain(numbers.rounds).chain(numbers.cardinals);
        let cues = words_of(spellings, cues.iter().copied().chain(topics)).map(|(entry, _)| entry);
        let dates = ["thứ hai", "hôm qua", "12 tháng 9", "lundi", "3 avril", "hier", "friday", "may 4", "last june"];
        cues.chain(numbers.map(|(word, _)| *word).chain(dates).map(str::to_owned)).collect()
    }

    proptest! {
        #[test]
        fn words_that_the_sieve_holds_back_open_nothing(
            language in prop::sample::select(Lang::ALL.to_vec()),
            parts in prop::collection::vec((any::<prop::sample::Index>(), "[ ,'’-]?[a-zđàếơư0-9]{0,3}[ ,.’]"), 1..10),
        ) {
            let entries = entries(language);
            let parts = parts.iter().map(|(at, more)| at.get(&entries).to_owned() + more);
            let Lower { text, words } = tokenise(&parts.collect::<String>()).lower;
            let words = || words.iter().map(|[start, end]| Range::new(*start as usize, *end as usize));
            let opening: Vec<OpeningWord> = opening_words(language, &text, words()).collect();
            let opening = |table: Table| {
                opening.iter().filter(move |word| word.may_open(table)).map(|word| word.range).collect::<Vec<_>>()
            };
            let (mut all, mut few) = (Vec::new(), Vec::new());
            find(language, &text, words(), text.len(), &mut all);
            find(language, &text, opening(Table::Acts).into_iter(), text.len(), &mut few);
            prop_assert_eq!(&all, &few);
            find_topics(language, &text, words(), text.len(), &mut all);
            find_topics(language, &text, opening(Table::Topics).into_iter(), text.len(), &mut few);
            prop_assert_eq!(all, few);
            prop_assert_eq!(dates::find(&text, words()), dates::find(&text, opening(Table::Dates).into_iter()));
            let numbers = words().filter(|word| number::cardinal(language, &text[word.start..word.end]).is_some());
            prop_assert!(numbers.into_iter().all(|word| opening(Table::Numbers).contains(&word)));
        }
    }
}

//! The words that tell of events, delegations, ties and counts, one table a language, found in one pass.
//! Knows which word hints at what; leaves what a sentence says with them to the claims.
//!
//! To add a language: copy `en.rs`, fill its table, add a row to [`automaton_of`], and a text to the battery in `tests/gold`.

mod en;
mod fr;
mod trie;
mod vi;

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use crate::extract::dates::is_boundary;
use crate::extract::topics;
use crate::model::{Lang, Topic};
use crate::text::Range;

use trie::Trie;

/// What somebody does, in the words that tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A journey of a delegation: `chuyến công tác`, `visite de travail`, `working visit`.
    Visit,
    /// A meeting: `làm việc với`, `s'est entretenu avec`, `held talks`.
    Meet,
    /// A reception of visitors: `tiếp đoàn`, `a reçu`, `received`.
    Receive,
    /// A meeting by screen.
    Online,
    Sign,
    /// A council decides on a tie.
    Vote,
    /// A look at a place: `tham quan`, `a visité`, `toured`.
    Tour,
    Speak,
    /// A ceremony or its feast.
    Celebrate,
    PressConference,
    /// An exhibition, a festival, a fair, a concert.
    Show,
    Donate,
    Conference,
    /// A conference of the series between Vietnamese and French localities.
    Series,
    /// `khai mạc`, `s'est ouvert`, `opened`.
    Open,
    /// Takes part in: what follows is somebody else's event.
    Attend,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    Delegates,
    /// Localities of the country named beside them; both countries' where `hai nước`.
    Localities,
    Projects,
    Agreements,
    Enterprises,
    Euros,
    Dollars,
    Dong,
    Speeches,
    Themes,
    Stands,
    Years,
    Students,
    Scholarships,
    Visitors,
    Experts,
    Artists,
    Works,
    Universities,
    Associations,
}

/// What a cue hints at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    Act(Act),
    /// `đoàn công tác`, `délégation`, `delegation`.
    Delegation,
    /// The leader stands before the cue: `do X dẫn đầu`.
    LedAfter,
    /// The leader stands after the cue: `Trưởng đoàn X`, `conduite par X`, `led by X`.
    LedBefore,
    /// A leader leads a delegation that follows: `X a conduit une délégation`, `X headed a delegation`.
    Leads,
    /// A verb of speech.
    Say,
    /// Lies ahead.
    Planned,
    /// Wished, proposed, possible: not done.
    Intent,
    /// Long done: history.
    Past,
    /// A standing tie between localities.
    Tie,
    /// A word for co-operation as such, a tie only with praise or duration beside it.
    Cooperation,
    /// Praise, duration, results: what turns co-operation into a tie.
    Standing,
    /// The two sides of which the article speaks.
    BothSides,
    Topic(Topic),
    Count(Count),
    /// A paper that is signed.
    Agreement,
    /// `dự án`, `projet`, `project`.
    Project,
    /// Local co-operation by name.
    LocalCooperation,
    /// An office of a locality: mayor, people's committee, council.
    LocalOffice,
    /// An office of a state: president, prime minister, minister.
    StateOffice,
    /// `với chủ đề`, `sur le thème`, `themed`.
    Theme,
    /// A word that only looks like a cue (`đăng ký` holds `ký`).
    Mask,
}

/// A cue in the text; bytes of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub cue: Cue,
    pub start: usize,
    pub end: usize,
}

struct Automaton {
    machine: AhoCorasick,
    cues: Vec<Cue>,
    /// The same words by name, for the shorter one where the longest ends within a word.
    by_word: HashMap<String, Cue>,
}

/// The machines of one language. Acts, fields and counts overlap in the text, so each has its own pass.
struct Machines {
    acts: Trie,
    topics: Trie,
    /// Counts are sought in the few words after a number; signs (`€`) are among them.
    counts: Automaton,
}

/// The words of rows one by one, with a curly apostrophe as well as a straight one: print has the two alike.
fn words_of(rows: impl Iterator<Item = (Cue, &'static str)>) -> impl Iterator<Item = (String, Cue)> {
    rows.flat_map(|(cue, words)| {
        let words = words.split('|').map(str::trim).filter(|word| !word.is_empty());
        words.flat_map(move |word| {
            let curly = word.contains('\'').then(|| word.replace('\'', "’"));
            std::iter::once(word.to_owned()).chain(curly).map(move |word| (word, cue))
        })
    })
}

fn automaton(rows: impl Iterator<Item = (Cue, &'static str)>) -> Automaton {
    let (patterns, cues): (Vec<String>, Vec<Cue>) = words_of(rows).unzip();
    let machine = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&patterns)
        .expect("the cue words make an automaton");
    let by_word = patterns.into_iter().zip(cues.iter().copied()).collect();
    Automaton { machine, cues, by_word }
}

fn build(table: &'static [(Cue, &'static str)], topics: &'static [(Topic, &'static str)]) -> Machines {
    let is_count = |cue: &Cue| matches!(cue, Cue::Count(_));
    Machines {
        acts: Trie::new(words_of(table.iter().copied().filter(|(cue, _)| !is_count(cue)))),
        topics: Trie::new(words_of(topics.iter().map(|(topic, words)| (Cue::Topic(*topic), *words)))),
        counts: automaton(table.iter().copied().filter(|(cue, _)| is_count(cue))),
    }
}

static VI: LazyLock<Machines> = LazyLock::new(|| build(vi::CUES, topics::VI));
static FR: LazyLock<Machines> = LazyLock::new(|| build(fr::CUES, topics::FR));
static EN: LazyLock<Machines> = LazyLock::new(|| build(en::CUES, topics::EN));

fn machines_of(language: Lang) -> &'static Machines {
    match language {
        Lang::Vi => &VI,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

/// A text in lower case with the bytes at which its words begin.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub lower: &'a str,
    pub begins: &'a [u32],
}

/// Every act, mood and tie cue of a range, in order.
pub fn find(language: Lang, words: Words<'_>, range: Range, hits: &mut Vec<Hit>) {
    machines_of(language).acts.scan(words, range, hits);
}

/// Every word of a field in a range, in order.
pub fn find_topics(language: Lang, words: Words<'_>, range: Range, hits: &mut Vec<Hit>) {
    machines_of(language).topics.scan(words, range, hits);
}

/// The first thing counted in `lower[start..end]`.
pub fn find_count(language: Lang, lower: &str, start: usize, end: usize) -> Option<(Count, usize, usize)> {
    let mut hits = Vec::new();
    scan(&machines_of(language).counts, lower, start, end, &mut hits);
    hits.into_iter().find_map(|hit| match hit.cue {
        Cue::Count(count) => Some((count, hit.start, hit.end)),
        _ => None,
    })
}

fn scan(automaton: &Automaton, lower: &str, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let mut at = start;
    let mut push = |cue: Cue, start: usize, end: usize| {
        if cue != Cue::Mask {
            hits.push(Hit { cue, start, end });
        }
    };
    while at < end {
        let mut restart = None;
        for found in automaton.machine.find_iter(&lower[at..end]) {
            let (from, to) = (at + found.start(), at + found.end());
            if is_boundary(lower, from, to) {
                push(automaton.cues[found.pattern().as_usize()], from, to);
                continue;
            }
            // The longest match ends within a word (`delegation head|ed`): a shorter one may end before it.
            let shorter = lower[from..to].char_indices().rev().map(|(offset, _)| from + offset).find_map(|stop| {
                let cue = automaton.by_word.get(&lower[from..stop]).filter(|_| is_boundary(lower, from, stop))?;
                Some((*cue, stop))
            });
            restart = Some(match shorter {
                Some((cue, stop)) => {
                    push(cue, from, stop);
                    stop
                }
                None => next_word(lower, from, end),
            });
            break;
        }
        match restart {
            Some(next) => at = next,
            None => break,
        }
    }
}

fn next_word(text: &str, at: usize, end: usize) -> usize {
    text[at..end]
        .char_indices()
        .skip(1)
        .find(|(_, char)| !crate::text::letters::is_alphanumeric(*char))
        .map_or(end, |(offset, char)| at + offset + char.len_utf8())
}

//! Finds the words that tell of events, delegations, ties and counts in one pass. Which word hints at what is said by the
//! tables of its language; what a sentence says with them is left to the claims.

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use crate::dates::is_boundary;
use crate::lang;
use crate::trie::Trie;
use vnfr_model::Lang;
use vnfr_text::Range;

pub use crate::lang::{Act, Count, Cue};

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
    acts: Trie<Cue>,
    topics: Trie<Cue>,
    /// Counts are sought in the few words after a number; signs (`€`) are among them.
    counts: Automaton,
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

fn automaton(words: impl Iterator<Item = (String, Cue)>) -> Automaton {
    let (patterns, cues): (Vec<String>, Vec<Cue>) = words.unzip();
    let machine = AhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&patterns)
        .expect("the cue words make an automaton");
    let by_word = patterns.into_iter().zip(cues.iter().copied()).collect();
    Automaton { machine, cues, by_word }
}

fn build(language: Lang) -> Machines {
    let lang::Words { cues: table, topics, spellings, .. } = lang::words(language);
    let is_count = |cue: &Cue| matches!(cue, Cue::Count(_));
    Machines {
        acts: Trie::new(words_of(spellings, table.iter().copied().filter(|(cue, _)| !is_count(cue)))),
        topics: Trie::new(words_of(
            spellings,
            topics.iter().map(|(topic, words)| (topic.map_or(Cue::Mask, Cue::Topic), *words)),
        )),
        counts: automaton(words_of(spellings, table.iter().copied().filter(|(cue, _)| is_count(cue)))),
    }
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

/// Every act, mood and tie cue of a range of a lower-case text, from the words in it, in order.
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
        .find(|(_, char)| !vnfr_text::letters::is_alphanumeric(*char))
        .map_or(end, |(offset, char)| at + offset + char.len_utf8())
}

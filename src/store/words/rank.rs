//! Which documents hold all words of a question, best first. Exact marks come before folded ones; within each, BM25 as
//! FTS5 counts it, a word as typed weighing four times a folded one; the later document before the earlier.
//!
//! Documents are counted in plain arrays by their number: a list is one pass over its bytes, and a million documents are
//! a few megabytes for the time of one question.

use super::LENGTHS;
use super::list::List;
use super::question::{Question, Term};

/// Of so many the order is told by rank; the rest, which nobody pages to, come latest first.
const RANKED: usize = 10_000;

/// How fast more of the same word counts less, and how much long documents count less: the constants of FTS5's `bm25`.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.75;

const WEIGHT_EXACT: f32 = 4.0;
const WEIGHT_FOLDED: f32 = 1.0;

/// A row of a table of words as it is read: its key, how many documents hold it, its list.
pub type Word<'b> = (&'b str, u32, &'b [u8]);

/// The numbers of the documents that hold every term of `question`. `rows` are the rows of its keys and of [`LENGTHS`];
/// what is not there holds nothing.
pub fn rank(question: &Question, rows: &[Word<'_>]) -> Vec<u32> {
    let row = |key: &str| rows.iter().find(|(of, ..)| *of == key);
    let Some(lengths) = row(LENGTHS).map(|(_, documents, lengths)| Lengths::read(*documents, lengths)) else {
        return Vec::new();
    };
    if question.terms.is_empty() {
        return Vec::new();
    }
    let list = |key: &String| row(key).and_then(|(_, documents, list)| Some((*documents, List::read(list)?)));
    let mut tally = Tally::new(&lengths);
    for term in &question.terms {
        tally.count(term, list);
    }
    tally.best_first()
}

/// How long each document is.
struct Lengths<'b> {
    documents: u32,
    average: f32,
    of: &'b [[u8; 2]],
}

impl<'b> Lengths<'b> {
    fn read(documents: u32, lengths: &'b [u8]) -> Lengths<'b> {
        let (of, _) = lengths.as_chunks::<2>();
        let words: u64 = of.iter().map(|length| u64::from(u16::from_le_bytes(*length))).sum();
        Lengths { documents, average: (words as f32 / documents.max(1) as f32).max(1.0), of }
    }
}

/// What is known of each document after some terms.
struct Tally<'b> {
    lengths: &'b Lengths<'b>,
    /// Terms so far.
    terms: u8,
    /// How many terms it holds; one that lacks a term stays behind and is passed over.
    held: Vec<u8>,
    /// How many of them as typed.
    exact: Vec<u8>,
    score: Vec<f32>,
}

impl<'b> Tally<'b> {
    fn new(lengths: &'b Lengths<'b>) -> Tally<'b> {
        let size = lengths.of.len();
        Tally { lengths, terms: 0, held: vec![0; size], exact: vec![0; size], score: vec![0.0; size] }
    }

    fn count<'l>(&mut self, term: &Term, list: impl Fn(&String) -> Option<(u32, List<'l>)>) {
        let before = self.terms;
        self.terms += 1;
        self.form::<true>(before, &term.exact, &list);
        self.form::<false>(before, &term.folded, &list);
    }

    fn form<'l, const AS_TYPED: bool>(
        &mut self,
        before: u8,
        keys: &[String],
        list: impl Fn(&String) -> Option<(u32, List<'l>)>,
    ) {
        // A word that stands nowhere leaves the whole term without a document.
        let Some(lists) = keys.iter().map(list).collect::<Option<Vec<_>>>() else { return };
        match lists[..] {
            [] => {}
            [(documents, one)] => self.add::<AS_TYPED>(before, documents, one.documents()),
            ref several => {
                let found = phrase(several);
                self.add::<AS_TYPED>(before, found.len() as u32, found.into_iter());
            }
        }
    }

    /// Adds the documents that hold a term, `found` of them, with the number of times.
    fn add<const AS_TYPED: bool>(&mut self, before: u8, found: u32, documents: impl Iterator<Item = (u32, u32)>) {
        let rarity = rarity(self.lengths.documents, found) * (SATURATION + 1.0);
        let weight = if AS_TYPED { WEIGHT_EXACT } else { WEIGHT_FOLDED };
        let by_length = SATURATION * LENGTH / self.lengths.average;
        for (document, times) in documents {
            let at = document as usize;
            let (Some(held), Some(length)) = (self.held.get_mut(at), self.lengths.of.get(at)) else { break };
            // It has every term before this one, and maybe this one as typed already.
            if *held < before {
                continue;
            }
            *held = before + 1;
            if AS_TYPED {
                self.exact[at] += 1;
            }
            let times = weight * times as f32;
            let length = f32::from(u16::from_le_bytes(*length));
            self.score[at] += rarity * times / (times + SATURATION * (1.0 - LENGTH) + by_length * length);
        }
    }

    /// What orders a document: as typed, its score, its number.
    fn key(&self, at: usize) -> Option<u64> {
        (self.held[at] == self.terms).then(|| {
            let as_typed = u64::from(self.exact[at] == self.terms);
            // The bits of numbers above zero are in the order of the numbers.
            as_typed << 63 | u64::from(self.score[at].max(0.0).to_bits()) << 32 | at as u64
        })
    }

    fn best_first(&self) -> Vec<u32> {
        let mut keys: Vec<u64> = (0..self.held.len()).filter_map(|at| self.key(at)).collect();
        let found = keys.len();
        let falling = |a: &u64, b: &u64| b.cmp(a);
        if found <= RANKED {
            keys.sort_unstable_by(falling);
            return keys.into_iter().map(|key| key as u32).collect();
        }
        let (_, last, _) = keys.select_nth_unstable_by(RANKED - 1, falling);
        let last = *last;
        keys.truncate(RANKED);
        keys.sort_unstable_by(falling);
        let mut ids: Vec<u32> = keys.into_iter().map(|key| key as u32).collect();
        ids.reserve_exact(found - RANKED);
        for as_typed in [true, false] {
            let rest = (0..self.held.len()).rev().filter_map(|at| self.key(at)).filter(|key| *key < last);
            ids.extend(rest.filter(|key| (key >> 63 == 1) == as_typed).map(|key| key as u32));
        }
        ids
    }
}

/// How much a term tells: nothing where half of all documents hold it.
fn rarity(documents: u32, found: u32) -> f32 {
    let (documents, found) = (documents as f32, found as f32);
    ((documents - found + 0.5) / (found + 0.5)).ln().max(1e-6)
}

/// The documents in which words stand one after another, with the number of times.
fn phrase(lists: &[(u32, List<'_>)]) -> Vec<(u32, u32)> {
    let numbered = || (0_u32..).zip(lists);
    let Some((rarest, (_, list))) = numbered().min_by_key(|(_, (documents, _))| *documents) else { return Vec::new() };
    // Where the phrase would begin; a place too near the beginning is none.
    let begin = |(document, place): (u32, u32)| Some((document, place.checked_sub(rarest)?));
    let mut begins: Vec<(u32, u32)> = list.places().filter_map(begin).collect();
    for (offset, (_, list)) in numbered().filter(|(offset, _)| *offset != rarest) {
        let mut places = list.places().peekable();
        begins.retain(|(document, place)| {
            let wanted = (*document, place.saturating_add(offset));
            while places.next_if(|at| *at < wanted).is_some() {}
            places.peek() == Some(&wanted)
        });
    }
    begins.chunk_by(|a, b| a.0 == b.0).map(|run| (run[0].0, run.len() as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Lists;
    use super::*;
    use crate::text::{fold, nfc};

    /// Ranks documents 1, 2, 3 … by a text.
    fn ranked(documents: &[&str], text: &str) -> Vec<u32> {
        let mut lists = Lists::default();
        for (number, document) in (1..).zip(documents) {
            let lines = document.lines().map(fold).collect::<Vec<_>>().join("\n");
            lists.add(number, &nfc(document), &lines);
        }
        let rows = lists.into_rows();
        let rows: Vec<Word<'_>> =
            rows.iter().map(|(key, held, list)| (key.as_str(), *held as u32, &list[..])).collect();
        rank(&Question::read(text), &rows)
    }

    #[track_caller]
    fn check(documents: &[&str], text: &str, expected: &[u32]) {
        assert_eq!(ranked(documents, text), expected, "{text}");
    }

    #[test]
    fn exact_marks_come_before_folded_ones() {
        let documents = ["Hội nghị ở Huế", "Hue et Huê", "Rencontre à Huê", "Nice"];
        check(&documents, "Huế", &[1, 2, 3]);
        check(&documents, "huê", &[2, 3, 1]);
        check(&documents, "hue", &[2, 3, 1]);
        check(&documents, "HUẾ hội", &[1]);
        check(&documents, "hue nice", &[]);
        check(&documents, "*", &[]);
    }

    #[test]
    fn a_rarer_word_and_a_shorter_text_rank_first_and_the_later_of_equals() {
        let documents =
            ["Lyon Lyon Huế", "Huế Lyon và nhiều chữ khác nữa ở đây", "Lyon Huế", "Lyon Huế", "Nice", "Nice"];
        check(&documents, "huế lyon", &[1, 4, 3, 2]);
    }

    #[test]
    fn quoted_words_stand_together_within_a_line() {
        let documents = ["Đà Nẵng và Nice", "Nẵng Đà", "Đà\nNẵng", "Da Nang", "đà nẵng đà nẵng"];
        check(&documents, "\"Đà Nẵng\"", &[5, 1, 4]);
        check(&documents, "\"da nang\"", &[4, 5, 1]);
        check(&["Côtes-d’Armor", "Armor, côtes d’"], "cotes-d'armor", &[1]);
    }

    #[test]
    fn all_that_hold_the_words_are_found_beyond_those_that_are_ranked() {
        let documents: Vec<String> = (1..=25_000)
            .map(|number| match number % 5 {
                0 => "Nice".to_owned(),
                1 => "Hue Hue".to_owned(),
                _ => "Huế".to_owned(),
            })
            .collect();
        let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
        let found = ranked(&documents, "hue");
        assert_eq!(found.len(), 20_000);
        assert!(found[..5_000].iter().all(|number| number % 5 == 1) && found[..5_000].is_sorted_by(|a, b| a > b));
        let (ranked, rest) = found[5_000..].split_at(5_000);
        assert!(ranked.is_sorted_by(|a, b| a > b) && rest.is_sorted_by(|a, b| a > b) && ranked[4_999] > rest[0]);
    }

    #[test]
    fn bytes_of_nothing_find_nothing() {
        let question = Question::read("Huế");
        for rows in [vec![], vec![(LENGTHS, 9, &[1_u8][..])], vec![("=huế", 1, &[255_u8; 20][..])]] {
            assert_eq!(rank(&question, &rows), Vec::<u32>::new());
        }
        let beyond = [(LENGTHS, 1, &[1, 0][..]), ("=huế", 1, &[1, 200][..]), ("~hue", 1, &[2, 201, 1][..])];
        assert_eq!(rank(&question, &beyond), Vec::<u32>::new());
    }
}

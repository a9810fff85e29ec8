//! Which documents hold all words of a question, best first. Exact marks come before folded ones; within each, BM25 as
//! FTS5 counts it, a word as typed weighing four times a folded one; the later document before the earlier.
//!
//! The lists of all words are read side by side, some thousand documents at a time: what is known of these fits in the
//! processor's nearest cache, and stretches without a document of the rarest word are passed over.

use super::list::{Documents, List};
use super::question::{Question, Term};

/// Of so many the order is told by rank; the rest, which nobody pages to, come latest first.
const RANKED: usize = 10_000;

/// How fast more of the same word counts less, and how much long documents count less: the constants of FTS5's `bm25`.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.75;

const WEIGHT_EXACT: f32 = 4.0;
const WEIGHT_FOLDED: f32 = 1.0;

/// Documents looked at together.
const WINDOW: usize = 4_096;

/// What a word in a document of fewer words than these weighs is reckoned once a question; longer ones are rare.
const USUAL_LENGTH: u16 = 512;

/// A row of a table of words as it is read: its key, how many documents hold it, its list.
pub type Word<'b> = (&'b str, u32, &'b [u8]);

/// The numbers of the documents that hold every term of `question`, best first; the best `most` alone where that is at most
/// [`RANKED`]. `rows` are the rows of its keys; what is not there holds nothing.
pub fn rank(question: &Question, lengths: &Lengths, rows: &[Word<'_>], most: usize) -> Vec<u32> {
    let list = |key: &String| {
        let (_, documents, list) = rows.iter().find(|(of, ..)| of == key)?;
        Some((*documents, List::read(list)?))
    };
    let mut terms: Vec<Finds<'_>> = question.terms.iter().map(|term| Finds::new(term, lengths, list)).collect();
    if terms.is_empty() {
        return Vec::new();
    }
    let mut best = Best::new(most, lengths.of.len());
    let mut window = Window { first: 0, lengths: &[], documents: Vec::with_capacity(WINDOW) };
    // Nothing stands before the document at which the last of the terms goes on; where one is at its end, nothing follows.
    while let Some(first) = terms.iter().map(Finds::next).try_fold(0, |latest, next| Some(next?.max(latest)))
        && (first as usize) < lengths.of.len()
    {
        window.begin(first, lengths);
        for (term, before) in terms.iter_mut().zip(0..) {
            term.exact.count::<true>(&mut window, before);
            term.folded.count::<false>(&mut window, before);
        }
        best.take(&window, terms.len() as u8);
    }
    best.into_ids()
}

/// How many words each document has, by its number; 0 where there is no such document.
#[derive(Debug)]
pub struct Lengths {
    documents: u32,
    average: f32,
    of: Box<[u16]>,
}

impl Lengths {
    /// From the row of [`super::LENGTHS`].
    pub fn read(documents: u32, lengths: &[u8]) -> Lengths {
        let (of, _) = lengths.as_chunks::<2>();
        let of: Box<[u16]> = of.iter().map(|length| u16::from_le_bytes(*length)).collect();
        let words: u64 = of.iter().map(|length| u64::from(*length)).sum();
        Lengths { documents, average: (words as f32 / documents.max(1) as f32).max(1.0), of }
    }
}

/// What is known of a document after some terms.
#[derive(Clone, Copy, Default)]
struct Document {
    score: f32,
    /// How many terms it holds; one that lacks a term stays behind and is passed over.
    held: u8,
    /// How many of them as typed.
    exact: u8,
}

/// The documents that are looked at together.
struct Window<'l> {
    /// The number of the first, a multiple of 64.
    first: usize,
    lengths: &'l [u16],
    documents: Vec<Document>,
}

impl<'l> Window<'l> {
    /// Moves to the documents about and after `first`.
    fn begin(&mut self, first: u32, lengths: &'l Lengths) {
        self.first = first as usize / 64 * 64;
        let end = lengths.of.len().min(self.first + WINDOW);
        self.lengths = &lengths.of[self.first..end];
        self.documents.clear();
        self.documents.resize(end - self.first, Document::default());
    }
}

/// Where a term stands: as typed, and with its marks folded away.
struct Finds<'b> {
    exact: Form<'b>,
    folded: Form<'b>,
}

impl<'b> Finds<'b> {
    fn new(term: &Term, lengths: &Lengths, list: impl Fn(&String) -> Option<(u32, List<'b>)>) -> Finds<'b> {
        Finds {
            exact: Form::new(&term.exact, WEIGHT_EXACT, lengths, &list),
            folded: Form::new(&term.folded, WEIGHT_FOLDED, lengths, &list),
        }
    }

    /// The next document that holds it.
    fn next(&self) -> Option<u32> {
        [self.exact.next, self.folded.next].into_iter().flatten().map(|(document, _)| document).min()
    }
}

/// One way of writing a term: the documents that hold it, and what it adds to their score.
struct Form<'b> {
    /// The first document that is not counted yet, with how often it holds the term.
    next: Option<(u32, u32)>,
    after: After<'b>,
    adds: Adds,
}

/// The documents after the next.
enum After<'b> {
    Word(Documents<'b>),
    Phrase(std::vec::IntoIter<(u32, u32)>),
}

impl<'b> Form<'b> {
    fn new(
        keys: &[String],
        weight: f32,
        lengths: &Lengths,
        list: impl Fn(&String) -> Option<(u32, List<'b>)>,
    ) -> Form<'b> {
        // A word that stands nowhere leaves the whole form without a document.
        let lists: Vec<(u32, List<'b>)> = keys.iter().map(list).collect::<Option<_>>().unwrap_or_default();
        let (found, next, after) = match lists[..] {
            [(found, word)] => {
                let mut documents = word.documents();
                (found, documents.next(), After::Word(documents))
            }
            ref several => {
                let mut documents = phrase(several).into_iter();
                (documents.len() as u32, documents.next(), After::Phrase(documents))
            }
        };
        Form { next, after, adds: Adds::new(weight, found, lengths) }
    }

    /// Counts its documents of the window, of those that hold the `before` terms before.
    fn count<const AS_TYPED: bool>(&mut self, window: &mut Window<'_>, before: u8) {
        self.next = match &mut self.after {
            After::Word(after) => self.adds.count::<AS_TYPED>(self.next, after, window, before),
            After::Phrase(after) => self.adds.count::<AS_TYPED>(self.next, after, window, before),
        };
    }
}

/// What a form of a term adds to a document's score.
struct Adds {
    weight: f32,
    rarity: f32,
    by_length: f32,
    /// Where the document holds it once, by the document's length.
    once: Vec<f32>,
}

impl Adds {
    fn new(weight: f32, found: u32, lengths: &Lengths) -> Adds {
        let rarity = rarity(lengths.documents, found) * (SATURATION + 1.0);
        let adds = Adds { weight, rarity, by_length: SATURATION * LENGTH / lengths.average, once: Vec::new() };
        let once = (0..USUAL_LENGTH).map(|length| adds.to(1, length)).collect();
        Adds { once, ..adds }
    }

    /// To a document of so many words that holds it so often.
    fn to(&self, times: u32, length: u16) -> f32 {
        let times = self.weight * times as f32;
        self.rarity * times / (times + SATURATION * (1.0 - LENGTH) + self.by_length * f32::from(length))
    }

    /// Counts the documents of the window; gives back the first behind it.
    fn count<const AS_TYPED: bool>(
        &self,
        mut next: Option<(u32, u32)>,
        after: &mut impl Iterator<Item = (u32, u32)>,
        window: &mut Window<'_>,
        before: u8,
    ) -> Option<(u32, u32)> {
        while let Some((document, times)) = next {
            let Some(at) = (document as usize).checked_sub(window.first) else {
                next = after.next();
                continue;
            };
            let (Some(known), Some(length)) = (window.documents.get_mut(at), window.lengths.get(at)) else { break };
            // It has every term before this one, and maybe this one as typed already.
            if known.held >= before {
                known.held = before + 1;
                known.exact += u8::from(AS_TYPED);
                known.score += match self.once.get(usize::from(*length)) {
                    Some(once) if times == 1 => *once,
                    _ => self.to(times, *length),
                };
            }
            next = after.next();
        }
        next
    }
}

/// The documents that hold every term so far.
struct Best {
    /// How many are ranked.
    ranked: usize,
    /// What orders a document: as typed, its score, its number. All of the ranked are here, with some others.
    keys: Vec<u64>,
    /// No key below is of the ranked.
    floor: u64,
    /// All of them, as sets of bits: those that hold every term as typed, and the others; where all are wanted.
    all: Option<[Vec<u64>; 2]>,
}

impl Best {
    fn new(most: usize, documents: usize) -> Best {
        let ranked = most.min(RANKED);
        let set = || vec![0; documents.div_ceil(64)];
        Best { ranked, keys: Vec::new(), floor: 0, all: (most > RANKED).then(|| [set(), set()]) }
    }

    fn take(&mut self, window: &Window<'_>, terms: u8) {
        for (documents, word) in window.documents.chunks(64).zip(window.first / 64..) {
            let mut held = [0_u64; 2];
            for (document, bit) in documents.iter().zip(0_usize..).filter(|(document, _)| document.held == terms) {
                let as_typed = document.exact == terms;
                held[usize::from(!as_typed)] |= 1 << bit;
                // The bits of numbers above zero are in the order of the numbers.
                let score = u64::from(document.score.max(0.0).to_bits());
                let key = u64::from(as_typed) << 63 | score << 32 | (word * 64 + bit) as u64;
                if key >= self.floor {
                    self.keys.push(key);
                }
            }
            if let Some(all) = &mut self.all {
                all.iter_mut().zip(held).for_each(|(all, held)| all[word] |= held);
            }
            if self.keys.len() >= 4 * self.ranked.max(64) {
                self.keep_ranked();
            }
        }
    }

    fn keep_ranked(&mut self) {
        if let Some(last) = self.ranked.checked_sub(1).filter(|last| *last < self.keys.len()) {
            self.floor = *self.keys.select_nth_unstable_by(last, |a, b| b.cmp(a)).1;
        }
        self.keys.truncate(self.ranked);
    }

    /// The ranked, then those beyond: as typed before the others, the latest first.
    fn into_ids(mut self) -> Vec<u32> {
        self.keep_ranked();
        self.keys.sort_unstable_by(|a, b| b.cmp(a));
        let mut ids: Vec<u32> = self.keys.iter().map(|key| *key as u32).collect();
        if ids.len() < self.ranked {
            return ids;
        }
        for mut set in self.all.into_iter().flatten() {
            for id in &ids[..self.ranked] {
                set[*id as usize / 64] &= !(1 << (id % 64));
            }
            for (at, mut left) in set.into_iter().enumerate().rev() {
                while left != 0 {
                    let bit = 63 - left.leading_zeros();
                    left &= !(1 << bit);
                    ids.push(at as u32 * 64 + bit);
                }
            }
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
        let mut places = list.places();
        begins.retain(|(document, place)| places.has(*document, place.saturating_add(offset)));
    }
    begins.chunk_by(|a, b| a.0 == b.0).map(|run| (run[0].0, run.len() as u32)).collect()
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::super::Lists;
    use super::super::fold;
    use super::*;

    /// Ranks documents 1, 2, 3 … by a text.
    fn ranked(documents: &[&str], text: &str) -> Vec<u32> {
        let mut lists = Lists::default();
        for (number, document) in (1..).zip(documents) {
            let lines = document.lines().map(fold).collect::<Vec<_>>().join("\n");
            lists.add(number, document, &lines);
        }
        let Ok(rows) =
            lists.into_rows(Vec::<std::iter::Empty<Result<_, Infallible>>>::new()).collect::<Result<Vec<_>, _>>();
        let rows: Vec<Word<'_>> =
            rows.iter().map(|(key, held, list)| (key.as_str(), *held as u32, &list[..])).collect();
        let question = Question::read(text, fold);
        let (lengths, rows) = rows.split_first().expect("lengths");
        let lengths = Lengths::read(lengths.1, lengths.2);
        let all = rank(&question, &lengths, rows, usize::MAX);
        for most in [1, 3, all.len()] {
            let ranked = most.min(all.len()).min(RANKED);
            assert_eq!(rank(&question, &lengths, rows, most.min(RANKED)), all[..ranked], "the best of {text}");
        }
        assert_eq!(all, by_hand(&question, &lengths, rows), "{text}");
        all
    }

    /// The same, a term after another over all documents.
    fn by_hand(question: &Question, lengths: &Lengths, rows: &[Word<'_>]) -> Vec<u32> {
        let mut documents = vec![Document::default(); lengths.of.len()];
        for (term, before) in question.terms.iter().zip(0..) {
            let list = |key: &String| {
                rows.iter().find(|(of, ..)| of == key).map(|row| (row.1, List::read(row.2).expect("a list")))
            };
            for (keys, weight, as_typed) in [(&term.exact, WEIGHT_EXACT, 1), (&term.folded, WEIGHT_FOLDED, 0)] {
                let Some(lists) = keys.iter().map(list).collect::<Option<Vec<_>>>() else { continue };
                let found: Vec<(u32, u32)> = match lists[..] {
                    [(_, word)] => word.documents().collect(),
                    ref several => phrase(several),
                };
                let adds = Adds::new(weight, found.len() as u32, lengths);
                for (at, times) in found {
                    let document = &mut documents[at as usize];
                    if document.held >= before {
                        document.held = before + 1;
                        document.exact += as_typed;
                        document.score += adds.to(times, lengths.of[at as usize]);
                    }
                }
            }
        }
        let terms = question.terms.len() as u8;
        let held = documents.iter().zip(0_u32..).filter(|(document, _)| terms > 0 && document.held == terms);
        let mut found: Vec<(bool, u32, u32)> =
            held.map(|(document, at)| (document.exact == terms, document.score.to_bits(), at)).collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        if let Some(beyond) = found.get_mut(RANKED..) {
            beyond.sort_unstable_by_key(|(as_typed, _, at)| std::cmp::Reverse((*as_typed, *at)));
        }
        found.into_iter().map(|(_, _, at)| at).collect()
    }

    /// Texts of many lengths, in which some words are everywhere, some rare, some with marks here and without there.
    #[test]
    fn side_by_side_is_as_one_after_another() {
        let mut dice = 7_u64;
        let mut below = |most: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) % most
        };
        let words = ["Huế", "Hue", "hội", "hôi", "Nice", "thăm", "Đà", "Nẵng", "da", "Lyon", "Brest", "Pau"];
        let documents: Vec<String> = (0..30_000)
            .map(|_| {
                let length = if below(400) == 0 { 700 } else { below(12) };
                let reach = 1 + below(words.len() as u64);
                let word = |_| words[below(reach) as usize];
                (0..length).map(word).collect::<Vec<_>>().join(if below(9) == 0 { "\n" } else { " " })
            })
            .collect();
        let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
        let mut found = Vec::new();
        for text in [
            "Huế",
            "hue",
            "Pau",
            "pau brest",
            "Huế Pau",
            "\"Đà Nẵng\"",
            "\"da nang\" hue",
            "hoi nice tham",
            "Lyon Rome",
        ] {
            found.push(ranked(&documents, text).len());
        }
        assert!(
            found.iter().any(|found| *found > RANKED) && found.iter().any(|found| (1..500).contains(found)),
            "{found:?}"
        );
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
        let question = Question::read("Huế", fold);
        let none = Lengths::read(9, &[1]);
        for rows in [vec![], vec![("=huế", 1, &[255_u8; 20][..])], vec![("=huế", 1, &[1, 2][..])]] {
            assert_eq!(rank(&question, &none, &rows, usize::MAX), Vec::<u32>::new());
        }
        let lengths = [1, 0].repeat(100);
        let beyond = [("=huế", 1, &[1, 200][..]), ("~hue", 1, &[2, 211, 1][..])];
        assert_eq!(rank(&question, &Lengths::read(100, &lengths), &beyond, usize::MAX), Vec::<u32>::new());
    }
}

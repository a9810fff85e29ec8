//! One article as the claims look at it: the reading with its cues, its dates and what each sentence is for.
//! Knows where things stand; leaves what they mean together to events, delegations, ties and figures.

mod carriers;
mod grams;
mod stretches;

use std::cell::OnceCell;

use crate::dates::{self, DateExpression};
use crate::lang::{self, Phrase};
use crate::reading::{Body, Label, Person, Place, PlaceKind, Reading, Target};
use vnfr_model::{Country, LocalityId, Span, Topic};
use vnfr_text::{Lower, Range, TokenKind};

use super::cues::{self, Act, Cue, Hit, OpeningWord, Table};
use super::number::Number;

use carriers::carriers;
use grams::Grams;
use stretches::{agency_opening, quotes};

/// Bytes of a sentence that are read; the longest of the genre, a list of delegates, has some two thousand.
const LONGEST_SENTENCE: usize = 6_000;

/// What a sentence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    Title,
    /// The n-th sentence of lead and body, from 0.
    Body(usize),
    Caption,
    Teaser,
}

/// One sentence with its cues and dates as stretches of the scene's lists.
#[derive(Clone, Debug)]
pub struct Line {
    pub range: Range,
    pub zone: Zone,
    pub block: usize,
    pub hits: std::ops::Range<usize>,
    pub dates: std::ops::Range<usize>,
    /// Fields named in it, found when first asked for.
    pub topics: OnceCell<Vec<(Topic, Range)>>,
    /// Bodies named in it that are no office of a locality, found when first asked for.
    pub houses: OnceCell<Vec<Range>>,
    /// Numbers in it, in digits and in words, found when first asked for.
    pub digits: OnceCell<Vec<Number>>,
    pub number_words: OnceCell<Vec<Number>>,
    /// What tells most phrases that it does not hold, made when first asked for.
    grams: OnceCell<Grams>,
}

/// A date expression with its sentence.
#[derive(Clone, Debug)]
pub struct Stated {
    pub date: DateExpression,
    /// Index in `lines`; `None` in a date line.
    pub line: Option<usize>,
}

impl Stated {
    pub fn range(&self) -> Range {
        Range::new(self.date.range.start, self.date.range.end)
    }
}

pub struct Scene<'a> {
    pub reading: &'a Reading,
    /// The view's text in lower case, byte for byte where the view's text is.
    pub lower: &'a str,
    /// Where runs of digits begin in its sentences.
    digits: Vec<u32>,
    /// Where its words begin and end.
    pub words: &'a [[u32; 2]],
    /// Those of its labelled blocks that may open an entry of some table.
    opening_words: Vec<OpeningWord>,
    pub lines: Vec<Line>,
    pub hits: Vec<Hit>,
    pub dates: Vec<Stated>,
    /// Stretches of its sentences between quotation marks.
    pub quotes: Vec<Range>,
    /// Mentions of each sort, in order: the index of what is named, and where.
    places: Vec<(usize, Range)>,
    people: Vec<(usize, Range)>,
    bodies: Vec<(usize, Range)>,
    /// For each place, the province it lies in, where the article names that too and the town's own office does nothing.
    carriers: Vec<Option<usize>>,
}

/// The words, of all of a text's, that lie whole in a range.
fn words_in(words: &[[u32; 2]], range: Range) -> impl Iterator<Item = Range> {
    let first = words.partition_point(|[start, _]| (*start as usize) < range.start);
    let words = words[first..].iter().map(|[start, end]| Range::new(*start as usize, *end as usize));
    words.take_while(move |word| word.end <= range.end)
}

/// The same of those that may open an entry of a table.
fn opening_words(words: &[OpeningWord], range: Range, table: Table) -> impl Iterator<Item = Range> {
    let first = words.partition_point(|word| word.range.start < range.start);
    let words = words[first..].iter().take_while(move |word| word.range.end <= range.end);
    words.filter(move |word| word.may_open(table)).map(|word| word.range)
}

/// The mentions, of all of one sort, that begin in a range.
fn named_in(mentions: &[(usize, Range)], range: Range) -> &[(usize, Range)] {
    let first = mentions.partition_point(|(_, mention)| mention.start < range.start);
    // A sentence names few: they are sooner counted than sought.
    let count = mentions[first..].iter().take_while(|(_, mention)| mention.start < range.end).count();
    &mentions[first..first + count]
}

impl<'a> Scene<'a> {
    pub fn new(reading: &'a Reading) -> Scene<'a> {
        let Lower { text: lower, words } = &reading.tokens.lower;
        let tokens = reading.sentences.iter().flat_map(|sentence| &reading.tokens.list[sentence.first..sentence.last]);
        let numbers = tokens.filter(|token| token.kind == TokenKind::Number);
        let mut scene = Scene {
            reading,
            digits: numbers.map(|token| token.range.start as u32).collect(),
            lower,
            words,
            opening_words: Vec::with_capacity(words.len() / 2),
            lines: Vec::new(),
            hits: Vec::with_capacity(words.len() / 8),
            dates: Vec::new(),
            quotes: Vec::new(),
            places: Vec::new(),
            people: Vec::new(),
            bodies: Vec::new(),
            carriers: Vec::new(),
        };
        for mention in &reading.mentions {
            match mention.target {
                Target::Place(at) => scene.places.push((at, mention.range)),
                Target::Person(at) => scene.people.push((at, mention.range)),
                Target::Body(at) => scene.bodies.push((at, mention.range)),
            }
        }
        let mut body = 0;
        let mut sentences = reading.sentences.iter().peekable();
        for (block, part) in reading.blocks.iter().enumerate() {
            let zone = match part.label {
                Label::Title => Zone::Title,
                Label::Lead | Label::Body => Zone::Body(0),
                Label::Caption => Zone::Caption,
                Label::SameEventTeaser => Zone::Teaser,
                Label::Dateline => {
                    scene.read_words(part.range);
                    scene.add_dates(part.range, None);
                    continue;
                }
                _ => continue,
            };
            scene.read_words(part.range);
            let first = scene.dates.len();
            scene.add_dates(part.range, Some(block));
            // A stretch of dates by block, cut by sentence below.
            let mut next_date = first;
            while let Some(sentence) = sentences.next_if(|sentence| sentence.block <= block) {
                if sentence.block < block {
                    continue;
                }
                // What runs on for pages is no sentence: its opening is read, so that no rule's time grows with it.
                let mut sentence = *sentence;
                sentence.range.end = crate::year::floor_boundary(
                    scene.lower,
                    sentence.range.end.min(sentence.range.start + LONGEST_SENTENCE),
                );
                let hits = scene.hits.len();
                let words = opening_words(&scene.opening_words, sentence.range, Table::Acts);
                cues::find(reading.language, scene.lower, words, sentence.range.end, &mut scene.hits);
                // `Đoàn`, `Phó` and `Ký` are names as well, `La Réunion` is an island: what stands within a name is no cue.
                let people = named_in(&scene.people, sentence.range);
                let places = named_in(&scene.places, sentence.range);
                let mut at = hits;
                while at < scene.hits.len() {
                    let hit = Range::new(scene.hits[at].start, scene.hits[at].end);
                    let named = people.iter().any(|(_, name)| name.overlaps(hit))
                        || places.iter().any(|(_, name)| name.contains(hit));
                    if named {
                        scene.hits.remove(at);
                    } else {
                        at += 1;
                    }
                }
                // `Paris, May 10 (VNA) – … on May 9`: where the sentence dates what it tells, the agency's day is no date of it.
                let dated =
                    |at: usize| scene.dates.get(at).is_some_and(|stated| stated.date.range.start < sentence.range.end);
                if dated(next_date)
                    && dated(next_date + 1)
                    && agency_opening(reading.view.text(), part.range)
                        .is_some_and(|end| scene.dates[next_date].date.range.end <= end)
                {
                    next_date += 1;
                }
                let from = next_date;
                while scene.dates.get(next_date).is_some_and(|stated| stated.date.range.start < sentence.range.end) {
                    scene.dates[next_date].line = Some(scene.lines.len());
                    next_date += 1;
                }
                let zone = match zone {
                    Zone::Body(_) => {
                        body += 1;
                        Zone::Body(body - 1)
                    }
                    other => other,
                };
                scene.lines.push(Line {
                    range: sentence.range,
                    zone,
                    block,
                    hits: hits..scene.hits.len(),
                    dates: from..next_date,
                    topics: OnceCell::new(),
                    houses: OnceCell::new(),
                    digits: OnceCell::new(),
                    number_words: OnceCell::new(),
                    grams: OnceCell::new(),
                });
            }
        }
        scene.quotes = quotes(reading);
        scene.carriers = carriers(&scene);
        scene
    }

    /// Tells which words of a block may open an entry of some table.
    fn read_words(&mut self, range: Range) {
        self.opening_words.extend(cues::opening_words(self.reading.language, self.lower, words_in(self.words, range)));
    }

    fn add_dates(&mut self, range: Range, _block: Option<usize>) {
        let words = opening_words(&self.opening_words, range, Table::Dates);
        let words = words.map(|word| Range::new(word.start - range.start, word.end - range.start));
        for mut date in dates::find(&self.lower[range.start..range.end], words) {
            date.range = date.range.start + range.start..date.range.end + range.start;
            self.dates.push(Stated { date, line: None });
        }
    }

    /// The first byte of each run of digits that begins in a range.
    pub fn runs_of_digits(&self, range: Range) -> impl Iterator<Item = usize> {
        let first = self.digits.partition_point(|at| (*at as usize) < range.start);
        self.digits[first..].iter().map(|at| *at as usize).take_while(move |at| *at < range.end)
    }

    /// The words that lie whole in a range.
    pub fn words_in(&self, range: Range) -> impl Iterator<Item = Range> + 'a {
        words_in(self.words, range)
    }

    /// Those of them that may open an entry of a table.
    pub fn opening_words(&self, range: Range, table: Table) -> impl Iterator<Item = Range> {
        opening_words(&self.opening_words, range, table)
    }

    pub fn hits_of(&self, line: &Line) -> &[Hit] {
        &self.hits[line.hits.clone()]
    }

    pub fn dates_of(&self, line: &Line) -> &[Stated] {
        &self.dates[line.dates.clone()]
    }

    pub fn acts_of<'s>(&'s self, line: &Line) -> impl Iterator<Item = (Act, Hit)> + 's {
        self.hits[line.hits.clone()].iter().filter_map(|hit| match hit.cue {
            Cue::Act(act) => Some((act, *hit)),
            _ => None,
        })
    }

    pub fn has(&self, line: &Line, cue: Cue) -> bool {
        self.hits_of(line).iter().any(|hit| hit.cue == cue)
    }

    pub fn has_act(&self, line: &Line, act: Act) -> bool {
        self.has(line, Cue::Act(act))
    }

    /// What the article's language says for one meaning.
    pub fn phrases(&self, wanted: Phrase) -> &'static [&'static str] {
        lang::words(self.reading.language).phrase(wanted)
    }

    /// True where a stretch of text holds one of a meaning's words.
    pub fn says(&self, text: &str, wanted: Phrase) -> bool {
        self.phrases(wanted).iter().any(|word| text.contains(word))
    }

    /// Those of a meaning's words that a line holds.
    pub fn said_in(&self, line: &Line, wanted: Phrase) -> impl Iterator<Item = &'static str> {
        self.said_in_part(line, self.text(line.range), wanted)
    }

    /// Those that a part of a line holds.
    fn said_in_part(&self, line: &Line, part: &str, wanted: Phrase) -> impl Iterator<Item = &'static str> {
        let grams = line.grams.get_or_init(|| Grams::new(self.text(line.range)));
        self.phrases(wanted).iter().copied().filter(|word| grams.may_hold(word) && part.contains(word))
    }

    /// As [`Scene::says`], of a part of a line.
    pub fn part_says(&self, line: &Line, part: &str, wanted: Phrase) -> bool {
        self.said_in_part(line, part, wanted).next().is_some()
    }

    /// True where a line holds one of a meaning's words.
    pub fn line_says(&self, line: &Line, wanted: Phrase) -> bool {
        self.said_in(line, wanted).next().is_some()
    }

    /// Lines of the title.
    pub fn titles(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.zone == Zone::Title)
    }

    /// Lead and body, in order.
    pub fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.zone, Zone::Body(_)))
    }

    /// The lower-case words of a range; empty where it runs backwards or cuts a letter.
    pub fn text(&self, range: Range) -> &str {
        self.cut(range.start, range.end)
    }

    /// The same from two bytes.
    pub fn cut(&self, start: usize, end: usize) -> &str {
        self.lower.get(start..end).unwrap_or_default()
    }

    pub fn span(&self, range: Range) -> Span {
        self.reading.span(range)
    }

    pub fn place(&self, at: usize) -> &'a Place {
        &self.reading.places[at]
    }

    pub fn person(&self, at: usize) -> &'a Person {
        &self.reading.people[at]
    }

    pub fn body_at(&self, at: usize) -> &'a Body {
        &self.reading.bodies[at]
    }

    /// Places named in a range: index and range, in order, each mention.
    pub fn places_in(&self, range: Range) -> &[(usize, Range)] {
        named_in(&self.places, range)
    }

    /// Localities of one country named in a range, each once, in order.
    pub fn localities_in(&self, range: Range, country: Country) -> Vec<(usize, Range)> {
        let mut found: Vec<(usize, Range)> = Vec::new();
        for &(at, mention) in self.places_in(range) {
            if self.is_locality(at, country) && !found.iter().any(|(other, _)| *other == at) {
                found.push((at, mention));
            }
        }
        found
    }

    pub fn is_locality(&self, place: usize, country: Country) -> bool {
        matches!(&self.place(place).kind, PlaceKind::Locality { country: own, .. } if *own == country)
    }

    /// The province that stands for a town which is only where things happen; else the place itself.
    pub fn carried(&self, place: usize) -> usize {
        self.carriers.get(place).copied().flatten().unwrap_or(place)
    }

    pub fn locality_id(&self, place: usize) -> Option<&LocalityId> {
        self.place(place).locality()
    }

    pub fn people_in(&self, range: Range) -> &[(usize, Range)] {
        named_in(&self.people, range)
    }

    pub fn bodies_in(&self, range: Range) -> &[(usize, Range)] {
        named_in(&self.bodies, range)
    }

    pub fn is_quoted(&self, at: usize) -> bool {
        let next = self.quotes.partition_point(|quote| quote.start <= at);
        next > 0 && at < self.quotes[next - 1].end
    }
}

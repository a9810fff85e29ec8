//! The lists that are held in memory: provinces, partners, ties, delegations, people, bodies, fields of work, sources.
//! Knows search text, choices, days, order and pages of any rows; leaves what a row is to its page, and how the
//! controls look to `controls`.
//!
//! A choice is a parameter with a small set of words (`side=vn`), several at once, each exclusion with a dash
//! (`level=-commune`), and `unstated` for rows that state nothing. It stands beside the parameters that all lists share.

use std::collections::HashSet;

use form_urlencoded::Serializer;

use crate::store::index::{Clock, Facet, Filter, Index};
use crate::text::fold;
use crate::web::link::asking;
use crate::web::page::Head;
use crate::web::params::{BadParam, DEFAULT_PER_PAGE, Params, Sort, UNSTATED};
use crate::web::{Ctx, Link, PageError};

/// A choice that a list offers: the name in the query string and its words, both also message keys
/// (`param-side`, `side-vn`).
#[derive(Clone, Debug)]
pub struct Offer {
    pub name: &'static str,
    pub words: Vec<String>,
    /// Words that exist beyond those offered: a province without any tie gives an empty list, not an error.
    pub known: Option<fn(&str) -> bool>,
    /// True where a row may state none of the words: a filter then says how many rows it hides for that.
    pub open: bool,
}

impl Offer {
    /// A choice in which every row has its word.
    pub fn closed(name: &'static str, words: impl IntoIterator<Item = impl Into<String>>) -> Offer {
        Offer { name, words: words.into_iter().map(Into::into).collect(), known: None, open: false }
    }

    /// A choice that rows may leave unstated.
    pub fn open(name: &'static str, words: impl IntoIterator<Item = impl Into<String>>) -> Offer {
        Offer { open: true, ..Offer::closed(name, words) }
    }
}

/// What the days asked for are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Its day, as `yyyymmdd`; of a name, any day on which an event names it.
    Day(i64),
    /// It has a time, but no source states the year.
    Unstated,
    /// It has no time: no event names it.
    Never,
}

impl Moment {
    /// The moment of something with its own day.
    pub fn of(day: Option<i64>) -> Moment {
        day.map_or(Moment::Unstated, Moment::Day)
    }

    /// The moment of a name with so many events, of which the latest dated one is on this day.
    pub fn of_events(events: i64, last_day: Option<i64>) -> Moment {
        match last_day {
            Some(day) => Moment::Day(day),
            None if events > 0 => Moment::Unstated,
            None => Moment::Never,
        }
    }
}

/// What a list must know of its rows.
pub trait Listed {
    /// The text that a search looks through, marks and case folded away.
    fn folded(&self) -> &str;
    /// Its words of a choice.
    fn words(&self, name: &str) -> Vec<&str>;
    fn moment(&self) -> Moment;
    /// The value by which counts of events know it; only lists of names have one.
    fn key(&self) -> &str {
        ""
    }
}

/// What a reader asked of a list.
#[derive(Clone, Debug)]
pub struct Asked {
    link: Link<'static>,
    pub params: Params,
    pub(super) picks: Vec<Pick>,
    pub sort: Sort,
    folded: String,
    /// In a list of names: those that an event names within the days asked for.
    named: Option<HashSet<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pick {
    pub name: &'static str,
    pub with: Vec<String>,
    pub without: Vec<String>,
    /// Rows that state no word are wanted too, or alone where no word is asked for.
    pub unstated: bool,
}

/// A filter of a list: what is left aside when its alternatives are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Text,
    Days,
    Pick(&'static str),
}

impl Asked {
    /// Reads a query string. `sorts` are the orders this list has, the usual one first.
    pub fn parse(link: Link<'static>, query: &str, offers: &[Offer], sorts: &[Sort]) -> Result<Asked, BadParam> {
        let params = Params::parse(query)?;
        let sort = params.sorted(sorts)?;
        let none = |offer: &Offer| Pick { name: offer.name, with: Vec::new(), without: Vec::new(), unstated: false };
        let mut picks: Vec<Pick> = offers.iter().map(none).collect();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let Some(place) = offers.iter().position(|offer| offer.name == name) else { continue };
            let value = value.trim();
            let bare = value.strip_prefix('-').unwrap_or(value);
            if bare.is_empty() {
                continue;
            }
            if value == UNSTATED && offers[place].open {
                picks[place].unstated = true;
                continue;
            }
            let exists = offers[place].words.iter().any(|word| word == bare)
                || offers[place].known.is_some_and(|known| known(bare));
            if !exists {
                let nearest = nearest(bare, offers[place].words.iter().map(String::as_str), 12);
                return Err(BadParam::unknown(offers[place].name, bare, nearest));
            }
            let pick = &mut picks[place];
            let list = if value.starts_with('-') { &mut pick.without } else { &mut pick.with };
            if !list.iter().any(|known| known == bare) {
                list.push(bare.to_owned());
                list.sort();
            }
        }
        let folded = fold(&params.q);
        Ok(Asked { link, params, picks, sort, folded, named: None })
    }

    /// The same question to a list of names: days ask which names an event bears within them, parts of visits and
    /// conferences included, and the events of the release answer.
    pub fn of_names(self, index: &Index, facet: Facet, clock: Clock) -> Asked {
        if !self.has_days() {
            return self;
        }
        let filter = Filter { from: self.params.from, to: self.params.to, parts: true, clock, ..Filter::default() };
        let counts = index.counts(&index.select(&filter), facet, usize::MAX);
        let named = counts.into_iter().filter(|count| count.count > 0).map(|count| count.value.into_owned());
        Asked { named: Some(named.collect()), ..self }
    }

    /// The same question for all rows at once: what a file of the list holds.
    pub fn whole(self) -> Asked {
        Asked { params: self.params.sized(DEFAULT_PER_PAGE), ..self }
    }

    /// The rows asked for, in the order they stand in.
    pub fn of<'r, T: Listed>(&self, rows: &'r [T]) -> impl Iterator<Item = &'r T> {
        rows.iter().filter(|row| self.keeps(*row))
    }

    /// True where a row is asked for.
    pub fn keeps(&self, row: &impl Listed) -> bool {
        self.finds(row.folded()) && self.dates(row) && self.picks.iter().all(|pick| pick.keeps(&row.words(pick.name)))
    }

    /// The same, but for one filter: what its alternatives are counted over.
    pub(super) fn keeps_but(&self, but: Part, row: &impl Listed) -> bool {
        (but == Part::Text || self.finds(row.folded()))
            && (but == Part::Days || self.dates(row))
            && self
                .picks
                .iter()
                .filter(|pick| but != Part::Pick(pick.name))
                .all(|pick| pick.keeps(&row.words(pick.name)))
    }

    /// Every word of the search text stands in the row's text, marks and case aside.
    fn finds(&self, folded: &str) -> bool {
        self.folded.split_whitespace().all(|word| folded.contains(word))
    }

    /// True where a row falls within the days asked for.
    fn dates(&self, row: &impl Listed) -> bool {
        if !self.has_days() {
            return true;
        }
        match (row.moment(), &self.named) {
            (Moment::Never, _) => false,
            (Moment::Unstated, _) => self.params.undated,
            (Moment::Day(_), Some(named)) => named.contains(row.key()),
            (Moment::Day(day), None) => self.params.spans_day(Some(day)),
        }
    }

    pub(super) fn has_days(&self) -> bool {
        self.params.from.is_some() || self.params.to.is_some()
    }

    /// The filters that are on.
    pub(super) fn parts(&self) -> Vec<Part> {
        let text = (!self.params.q.is_empty()).then_some(Part::Text);
        let days = self.has_days().then_some(Part::Days);
        let picks = self.picks.iter().filter(|pick| pick.is_on()).map(|pick| Part::Pick(pick.name));
        text.into_iter().chain(days).chain(picks).collect()
    }

    /// True where anything narrows the list.
    pub fn narrows(&self) -> bool {
        !self.parts().is_empty()
    }

    /// The words asked for and excluded of one choice.
    pub fn picked(&self, name: &str) -> (&[String], &[String]) {
        self.picks.iter().find(|pick| pick.name == name).map_or((&[], &[]), |pick| (&pick.with, &pick.without))
    }

    pub(super) fn path(&self, ctx: &Ctx) -> String {
        ctx.link(&self.link)
    }

    pub(super) fn href(&self, ctx: &Ctx) -> String {
        asking(&self.path(ctx), &self.query())
    }

    /// The canonical query string.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        let mut tail = Vec::new();
        for (name, value) in form_urlencoded::parse(self.params.query().as_bytes()) {
            // Choices stand between the search text and the order, so that equal questions have equal addresses.
            if matches!(name.as_ref(), "q" | "from" | "to" | "undated" | "era") {
                query.append_pair(&name, &value);
            } else if matches!(name.as_ref(), "sort" | "page" | "per_page") {
                tail.push((name.into_owned(), value.into_owned()));
            }
        }
        for pick in &self.picks {
            for word in &pick.with {
                query.append_pair(pick.name, word);
            }
            for word in &pick.without {
                query.append_pair(pick.name, &format!("-{word}"));
            }
            if pick.unstated {
                query.append_pair(pick.name, UNSTATED);
            }
        }
        for (name, value) in tail {
            query.append_pair(&name, &value);
        }
        query.finish()
    }

    /// The same question from its first page, with other parameters.
    pub(super) fn with_params(&self, params: Params) -> Asked {
        Asked { params, ..self.clone() }
    }

    /// The same question with a word taken in, or taken off where it is on.
    pub(super) fn toggled(&self, name: &str, word: &str, exclude: bool) -> Asked {
        let mut asked = self.with_params(self.params.first_page());
        for pick in asked.picks.iter_mut().filter(|pick| pick.name == name) {
            let was = if exclude { pick.without.iter() } else { pick.with.iter() }.any(|known| known == word);
            pick.with.retain(|known| known != word);
            pick.without.retain(|known| known != word);
            if !was {
                let list = if exclude { &mut pick.without } else { &mut pick.with };
                list.push(word.to_owned());
                list.sort();
            }
        }
        asked
    }

    /// The same question with rows that state no word of a choice, or without them.
    pub(super) fn unstated(&self, name: &str, wanted: bool) -> Asked {
        let mut asked = self.with_params(self.params.first_page());
        asked.picks.iter_mut().filter(|pick| pick.name == name).for_each(|pick| pick.unstated = wanted);
        asked
    }

    /// The same question without one of its filters.
    pub(super) fn without(&self, part: Part) -> Asked {
        match part {
            Part::Text => self.with_params(self.params.clearing("q")),
            Part::Days => self.with_params(self.params.clearing("from").clearing("to").clearing("undated")),
            Part::Pick(name) => {
                let mut asked = self.unstated(name, false);
                for pick in asked.picks.iter_mut().filter(|pick| pick.name == name) {
                    pick.with.clear();
                    pick.without.clear();
                }
                asked
            }
        }
    }

    /// One page of `rows`, already filtered and sorted.
    pub fn page_of<T>(&self, rows: Vec<T>) -> Result<PageOf<T>, PageError> {
        let total = rows.len();
        let size = self.params.per_page() as usize;
        let last = total.div_ceil(size).max(1) as u32;
        let page = self.params.page();
        if page > last {
            return Err(PageError::PageOutOfRange { page, last });
        }
        let first = (page as usize - 1) * size;
        let rows: Vec<T> = rows.into_iter().skip(first).take(size).collect();
        Ok(PageOf { total, page, last, first: first + 1, until: first + rows.len(), rows })
    }
}

impl Pick {
    fn keeps(&self, words: &[&str]) -> bool {
        let has = |list: &[String]| list.iter().any(|word| words.contains(&word.as_str()));
        let wanted = match (self.with.is_empty(), self.unstated) {
            (true, false) => true,
            (_, true) if words.is_empty() => true,
            _ => has(&self.with),
        };
        wanted && !has(&self.without)
    }

    fn is_on(&self) -> bool {
        !self.with.is_empty() || !self.without.is_empty() || self.unstated
    }
}

/// One page of a list.
#[derive(Debug)]
pub struct PageOf<T> {
    pub total: usize,
    pub page: u32,
    pub last: u32,
    /// Positions of the first and last row shown, from 1.
    pub first: usize,
    pub until: usize,
    pub rows: Vec<T>,
}

/// The words nearest to one that does not exist, nearest first: for "did you mean".
pub fn nearest<'w>(asked: &str, words: impl Iterator<Item = &'w str>, most: usize) -> Vec<String> {
    let asked = fold(asked);
    let mut near: Vec<(f64, &str)> = words
        .map(|word| (strsim::jaro_winkler(&asked, &fold(word)), word))
        // Below this two words share little more than a letter or two.
        .filter(|(likeness, _)| *likeness >= 0.72)
        .collect();
    near.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(right.1)));
    near.into_iter().take(most).map(|(_, word)| word.to_owned()).collect()
}

impl Head {
    /// The head of a list that these controls narrow: its question belongs to its address, and crawlers stay out of
    /// what is narrowed or reordered.
    pub fn of_asked(mut self, asked: &Asked) -> Head {
        self.query = asked.query();
        let plain = asked.params.sort.is_none() && asked.params.per_page.is_none();
        self.index = self.index && !asked.narrows() && plain;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row as tests write it: text, field of work, day.
    struct Row(&'static str, Option<&'static str>, Moment);

    impl Listed for Row {
        fn folded(&self) -> &str {
            self.0
        }

        fn words(&self, _: &str) -> Vec<&str> {
            self.1.into_iter().collect()
        }

        fn moment(&self) -> Moment {
            self.2
        }
    }

    const ROWS: [Row; 4] = [
        Row("hue rennes", Some("water-sanitation"), Moment::Day(20_150_301)),
        Row("hue paris", None, Moment::Day(20_200_101)),
        Row("can tho nice", Some("health"), Moment::Unstated),
        Row("cao bang", None, Moment::Never),
    ];

    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let offers = [Offer::open("topic", ["water-sanitation", "health"])];
        let asked = Asked::parse(Link::Ties, query, &offers, &[Sort::Name]).expect("a good question");
        let found: Vec<&str> = asked.of(&ROWS).map(|row| row.0).collect();
        assert_eq!(found, expected, "{query}");
        assert_eq!(asked.query(), query, "the canonical address is the question");
    }

    #[test]
    fn text_words_days_and_what_is_not_stated() {
        check("", &["hue rennes", "hue paris", "can tho nice", "cao bang"]);
        check("q=hue", &["hue rennes", "hue paris"]);
        check("topic=water-sanitation", &["hue rennes"]);
        check("topic=-water-sanitation", &["hue paris", "can tho nice", "cao bang"]);
        check("topic=water-sanitation&topic=unstated", &["hue rennes", "hue paris", "cao bang"]);
        check("topic=unstated", &["hue paris", "cao bang"]);
        check("from=2015&to=2015", &["hue rennes"]);
        check("from=2016", &["hue paris"]);
        check("from=2016&undated=1", &["hue paris", "can tho nice"]);
    }

    #[test]
    fn a_word_that_no_row_may_lack_cannot_be_unstated() {
        let offers = [Offer::closed("side", ["vn", "fr"])];
        assert!(Asked::parse(Link::People, "side=unstated", &offers, &[Sort::Name]).is_err());
    }
}

//! The one ordered parameter set of lists: `q province partner kind topic organisation person status from to era sort
//! page per_page`. Parsed once for every form of a list and written back in one canonical order.
//! Knows which words exist in closed sets; whether a province, person or body exists is asked of the release.

use std::fmt::Write;

use form_urlencoded::Serializer;
use unicode_normalization::UnicodeNormalization;

use crate::model::{Era, EventKind, EventStatus, PartialDate, Topic};

/// What a visitor may ask of one list, at most: more is a mistake or an attack, and costs everyone.
pub const MAX_VALUES: usize = 60;
/// The longest search text, in characters.
pub const MAX_TEXT: usize = 200;
/// Rows on a page where nothing else is asked for.
pub const DEFAULT_PER_PAGE: u32 = 50;
/// Page sizes offered; any size up to the last is answered.
pub const PAGE_SIZES: [u32; 4] = [20, 50, 100, 200];
/// The value that asks for rows that do not state the field at all.
pub const UNSTATED: &str = "unstated";

/// The parameters that take several values, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Province,
    Partner,
    Kind,
    Topic,
    Organisation,
    Person,
    Status,
}

impl Facet {
    pub const ALL: [Facet; 7] =
        [Facet::Province, Facet::Partner, Facet::Kind, Facet::Topic, Facet::Organisation, Facet::Person, Facet::Status];

    /// The name in the query string.
    pub const fn name(self) -> &'static str {
        match self {
            Facet::Province => "province",
            Facet::Partner => "partner",
            Facet::Kind => "kind",
            Facet::Topic => "topic",
            Facet::Organisation => "organisation",
            Facet::Person => "person",
            Facet::Status => "status",
        }
    }

    /// The words that exist, where the set is closed.
    pub fn words(self) -> Option<Vec<&'static str>> {
        match self {
            Facet::Kind => Some(EventKind::ALL.iter().map(|kind| kind.as_str()).collect()),
            Facet::Topic => Some(Topic::ALL.iter().map(|topic| topic.as_str()).collect()),
            Facet::Status => Some(EventStatus::ALL.iter().map(|status| status.as_str()).collect()),
            Facet::Province | Facet::Partner | Facet::Organisation | Facet::Person => None,
        }
    }
}

/// Several values of one facet: any of `with`, none of `without`, and those that state nothing where asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    pub with: Vec<String>,
    pub without: Vec<String>,
    pub unstated: bool,
}

impl Choice {
    pub fn is_empty(&self) -> bool {
        self.with.is_empty() && self.without.is_empty() && !self.unstated
    }

    /// Every value as the query string writes it.
    pub fn raw(&self) -> impl Iterator<Item = String> + '_ {
        let unstated = self.unstated.then(|| UNSTATED.to_owned());
        self.with.iter().cloned().chain(self.without.iter().map(|value| format!("-{value}"))).chain(unstated)
    }

    fn add(&mut self, raw: &str) {
        let list = match raw.strip_prefix('-') {
            Some(value) => (&mut self.without, value),
            None if raw == UNSTATED => {
                self.unstated = true;
                return;
            }
            None => (&mut self.with, raw),
        };
        if !list.1.is_empty() && !list.0.iter().any(|known| known == list.1) {
            list.0.push(list.1.to_owned());
        }
    }
}

/// The order of a list. Each list offers some of these; see [`Params::sorted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Latest first: the order of events where nothing is asked for.
    Newest,
    Oldest,
    /// Best match first: the order of a search.
    Relevance,
    /// By name, in the reader's language.
    Name,
    /// Most events first.
    Events,
    /// Most sources first.
    Sources,
    /// What came into the atlas last, first.
    Added,
}

impl Sort {
    pub const ALL: [Sort; 7] =
        [Sort::Newest, Sort::Oldest, Sort::Relevance, Sort::Name, Sort::Events, Sort::Sources, Sort::Added];

    pub const fn as_str(self) -> &'static str {
        match self {
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
            Sort::Relevance => "relevance",
            Sort::Name => "name",
            Sort::Events => "events",
            Sort::Sources => "sources",
            Sort::Added => "added",
        }
    }

    pub fn parse(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

/// What a reader asked of a list. Equal questions are equal values and give equal addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Params {
    /// The search text, trimmed, in NFC; empty where none is asked for.
    pub q: String,
    choices: [Choice; 7],
    /// First and last day, both inclusive, at the precision typed: `2023` as `to` means its last day.
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    /// True where `from` and `to` shall not hide what states no year (`undated=1`).
    pub undated: bool,
    /// The territorial order that `province` speaks of; none gathers a unit of today with those it absorbed.
    pub era: Option<Era>,
    pub sort: Option<Sort>,
    /// From 1.
    pub page: Option<u32>,
    pub per_page: Option<u32>,
}

/// A parameter that says something that cannot be answered, with what can be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}={value} is not known")]
pub struct BadParam {
    /// The name in the query string.
    pub name: &'static str,
    /// The value as given, without the mark of exclusion.
    pub value: String,
    pub why: Why,
    /// Values that exist instead: all of a small set, the nearest of a large one.
    pub offers: Vec<String>,
}

/// What is wrong with a parameter; the error page says it in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No such value exists.
    Unknown,
    /// Not a date such as 2023, 2023-09 or 2023-09-25.
    NotADate,
    /// The first day stands after the last.
    FromAfterTo,
    /// Not a whole number in range.
    NotANumber,
    TooLong,
    TooMany,
}

impl BadParam {
    pub fn unknown(name: &'static str, value: &str, offers: Vec<String>) -> BadParam {
        BadParam { name, value: value.to_owned(), why: Why::Unknown, offers }
    }

    fn new(name: &'static str, value: &str, why: Why) -> BadParam {
        BadParam { name, value: value.to_owned(), why, offers: Vec::new() }
    }
}

impl Params {
    /// Reads a raw query string. Unknown parameters and empty values are ignored; of a single-valued parameter the
    /// last counts.
    pub fn parse(query: &str) -> Result<Params, BadParam> {
        let mut params = Params::default();
        let mut values = 0;
        for (name, raw) in form_urlencoded::parse(query.as_bytes()) {
            let value: String = raw.trim().nfc().collect();
            if value.is_empty() {
                continue;
            }
            if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.name() == name) {
                values += 1;
                params.take_facet(facet, &value, values)?;
                continue;
            }
            match name.as_ref() {
                "q" if value.chars().count() > MAX_TEXT => return Err(BadParam::new("q", &value, Why::TooLong)),
                "q" => params.q = value,
                "from" => params.from = Some(day("from", &value)?),
                "to" => params.to = Some(day("to", &value)?),
                "undated" => params.undated = value == "1",
                "era" => {
                    // The two orders of Vietnamese provinces; a French era is no question that lists answer.
                    let eras = [Era::Vn34, Era::Vn63];
                    params.era = Some(eras.into_iter().find(|era| era.as_str() == value).ok_or_else(|| {
                        BadParam::unknown("era", &value, eras.map(|era| era.as_str().to_owned()).to_vec())
                    })?);
                }
                "sort" => {
                    params.sort = Some(Sort::parse(&value).ok_or_else(|| {
                        BadParam::unknown("sort", &value, Sort::ALL.map(|sort| sort.as_str().to_owned()).to_vec())
                    })?);
                }
                "page" => params.page = Some(count("page", &value, u32::MAX)?).filter(|page| *page != 1),
                "per_page" => {
                    let most = PAGE_SIZES[PAGE_SIZES.len() - 1];
                    params.per_page = Some(count("per_page", &value, most)?).filter(|size| *size != DEFAULT_PER_PAGE);
                }
                _ => {}
            }
        }
        if let (Some(from), Some(to)) = (params.from, params.to)
            && first_day(from) > last_day(to)
        {
            return Err(BadParam::new("from", &from.to_string(), Why::FromAfterTo));
        }
        for choice in &mut params.choices {
            choice.with.sort();
            choice.without.sort();
        }
        Ok(params)
    }

    fn take_facet(&mut self, facet: Facet, value: &str, values: usize) -> Result<(), BadParam> {
        let name = facet.name();
        if values > MAX_VALUES {
            return Err(BadParam::new(name, value, Why::TooMany));
        }
        if value.chars().count() > MAX_TEXT {
            return Err(BadParam::new(name, value, Why::TooLong));
        }
        let bare = value.strip_prefix('-').unwrap_or(value);
        if let Some(words) = facet.words()
            && bare != UNSTATED
            && !words.contains(&bare)
        {
            return Err(BadParam::unknown(name, bare, words.into_iter().map(str::to_owned).collect()));
        }
        self.choices[facet as usize].add(value);
        Ok(())
    }

    /// The values asked of a facet.
    pub fn choice(&self, facet: Facet) -> &Choice {
        &self.choices[facet as usize]
    }

    /// True where anything narrows the list: order and page do not.
    pub fn is_filtered(&self) -> bool {
        !self.q.is_empty()
            || self.from.is_some()
            || self.to.is_some()
            || self.era.is_some()
            || self.choices.iter().any(|choice| !choice.is_empty())
    }

    /// True where a thing of this first day (`yyyymmdd`) is asked for by `from` and `to`; what states no year only where
    /// nothing is asked, or undated things are wanted too.
    pub fn spans_day(&self, day: Option<i64>) -> bool {
        if self.from.is_none() && self.to.is_none() {
            return true;
        }
        let Some(day) = day else { return self.undated };
        self.from.is_none_or(|from| day >= i64::from(first_day(from)))
            && self.to.is_none_or(|to| day <= i64::from(last_day(to)))
    }

    /// The page asked for, from 1.
    pub fn page(&self) -> u32 {
        self.page.unwrap_or(1)
    }

    pub fn per_page(&self) -> u32 {
        self.per_page.unwrap_or(DEFAULT_PER_PAGE)
    }

    /// The order asked for, if the list has it; the first of `offered` where none is.
    pub fn sorted(&self, offered: &[Sort]) -> Result<Sort, BadParam> {
        let default = offered.first().copied().unwrap_or(Sort::Newest);
        match self.sort {
            None => Ok(default),
            Some(sort) if offered.contains(&sort) => Ok(sort),
            Some(sort) => {
                let offers = offered.iter().map(|sort| sort.as_str().to_owned()).collect();
                Err(BadParam::unknown("sort", sort.as_str(), offers))
            }
        }
    }

    /// The canonical query string, without a question mark; empty where nothing is asked.
    pub fn query(&self) -> String {
        self.narrowing().ending(self.sort, self.page, self.per_page)
    }

    /// What narrows the list: the query string without order, page and size, which come last.
    pub fn narrowing(&self) -> Narrowing {
        let mut query = Serializer::new(String::new());
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        for facet in Facet::ALL.into_iter().filter(|facet| !self.choice(*facet).is_empty()) {
            for value in self.choice(facet).raw() {
                query.append_pair(facet.name(), &value);
            }
        }
        for (name, date) in [("from", self.from), ("to", self.to)] {
            if let Some(date) = date {
                query.append_pair(name, &date.to_string());
            }
        }
        if self.undated {
            query.append_pair("undated", "1");
        }
        if let Some(era) = self.era {
            query.append_pair("era", era.as_str());
        }
        Narrowing(query.finish())
    }

    /// Every pair of the query string but those named: what a form carries along as hidden fields.
    pub fn pairs_without(&self, names: &[&str]) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query().as_bytes())
            .filter(|(name, _)| !names.contains(&name.as_ref()))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect()
    }

    /// The same question with one value more, from its first page.
    pub fn adding(&self, facet: Facet, raw: &str) -> Params {
        let mut params = self.dropping(facet, raw.strip_prefix('-').unwrap_or(raw));
        let choice = &mut params.choices[facet as usize];
        choice.add(raw);
        choice.with.sort();
        choice.without.sort();
        params
    }

    /// The same question without one value (asked for or excluded), from its first page.
    pub fn dropping(&self, facet: Facet, value: &str) -> Params {
        let mut params = self.first_page();
        let choice = &mut params.choices[facet as usize];
        choice.with.retain(|known| known != value);
        choice.without.retain(|known| known != value);
        if value == UNSTATED {
            choice.unstated = false;
        }
        params
    }

    /// The same question without a parameter, whatever it says.
    pub fn clearing(&self, name: &str) -> Params {
        let mut params = self.first_page();
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.name() == name) {
            params.choices[facet as usize] = Choice::default();
        }
        match name {
            "q" => params.q.clear(),
            "from" => params.from = None,
            "to" => params.to = None,
            "undated" => params.undated = false,
            "era" => params.era = None,
            "sort" => params.sort = None,
            "per_page" => params.per_page = None,
            _ => {}
        }
        params
    }

    /// The same question on another page.
    pub fn on_page(&self, page: u32) -> Params {
        Params { page: Some(page).filter(|page| *page > 1), ..self.clone() }
    }

    /// The same question from its first page.
    pub fn first_page(&self) -> Params {
        self.on_page(1)
    }

    /// The same question, with what states no year.
    pub fn with_undated(&self) -> Params {
        Params { undated: true, ..self.first_page() }
    }

    /// The same question in another order; the list's own order leaves the address bare.
    pub fn sorted_by(&self, sort: Option<Sort>) -> Params {
        Params { sort, ..self.first_page() }
    }

    /// The same question with another page size.
    pub fn sized(&self, per_page: u32) -> Params {
        Params { per_page: Some(per_page).filter(|size| *size != DEFAULT_PER_PAGE), ..self.first_page() }
    }

    /// Nothing but a search text.
    pub fn text(q: &str) -> Params {
        Params { q: q.to_owned(), ..Params::default() }
    }

    /// Nothing but what is put in next; for links such as "events of this province".
    pub fn of(facet: Facet, value: &str) -> Params {
        Params::default().adding(facet, value)
    }
}

/// The query string of a question, to which order, page and size are put: a list leads to some ten of these.
#[derive(Clone, Debug)]
pub struct Narrowing(String);

impl Narrowing {
    /// The whole query string. Pages count from 1; the first, and what is `None`, leave it bare.
    pub fn ending(&self, sort: Option<Sort>, page: Option<u32>, per_page: Option<u32>) -> String {
        let mut query = String::with_capacity(self.0.len() + 24);
        query.push_str(&self.0);
        let mut append = |name: &str, value: &dyn std::fmt::Display| {
            let joint = if query.is_empty() { "" } else { "&" };
            // Words of closed sets and numbers need no encoding; writing into a string does not fail.
            let _ = write!(query, "{joint}{name}={value}");
        };
        if let Some(sort) = sort {
            append("sort", &sort.as_str());
        }
        if let Some(page) = page.filter(|page| *page > 1) {
            append("page", &page);
        }
        if let Some(size) = per_page.filter(|size| *size != DEFAULT_PER_PAGE) {
            append("per_page", &size);
        }
        query
    }
}

/// The first day a date may mean, as `YYYYMMDD`.
pub fn first_day(date: PartialDate) -> i32 {
    i32::from(date.year().unwrap_or_default()) * 10_000
        + i32::from(date.month().unwrap_or(1)) * 100
        + i32::from(date.day().unwrap_or(1))
}

/// The last day a date may mean, as `YYYYMMDD`; the 31st stands for the end of any month.
pub fn last_day(date: PartialDate) -> i32 {
    i32::from(date.year().unwrap_or_default()) * 10_000
        + i32::from(date.month().unwrap_or(12)) * 100
        + i32::from(date.day().unwrap_or(31))
}

fn day(name: &'static str, value: &str) -> Result<PartialDate, BadParam> {
    PartialDate::parse(value)
        .filter(|date| date.year().is_some())
        .ok_or_else(|| BadParam::new(name, value, Why::NotADate))
}

fn count(name: &'static str, value: &str, most: u32) -> Result<u32, BadParam> {
    value
        .parse()
        .ok()
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| BadParam::new(name, value, Why::NotANumber))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, canonical: &str) {
        assert_eq!(Params::parse(query).map(|params| params.query()).as_deref(), Ok(canonical), "{query}");
    }

    #[test]
    fn a_question_has_one_address() {
        check("", "");
        check("page=1&per_page=50&q=&province=", "");
        check("topic=health&province=can-tho&province=-ha-noi", "province=can-tho&province=-ha-noi&topic=health");
        check("province=b&province=a&province=b", "province=a&province=b");
        check("utm_source=x&kind=meeting", "kind=meeting");
        check("province=unstated&province=hue", "province=hue&province=unstated");
        check("from=2023&to=2023-09&era=vn63&sort=oldest&page=2", "from=2023&to=2023-09&era=vn63&sort=oldest&page=2");
        check("q=%20Hue%CC%82%CC%81%20", "q=Hu%E1%BA%BF");
    }

    #[track_caller]
    fn refuses(query: &str, name: &str, why: Why) {
        let bad = Params::parse(query).expect_err(query);
        assert_eq!((bad.name, bad.why), (name, why), "{query}");
    }

    #[test]
    fn what_cannot_be_answered_is_named() {
        refuses("kind=party", "kind", Why::Unknown);
        refuses("topic=-opera", "topic", Why::Unknown);
        refuses("status=maybe", "status", Why::Unknown);
        refuses("era=vn99", "era", Why::Unknown);
        refuses("sort=sideways", "sort", Why::Unknown);
        refuses("from=yesterday", "from", Why::NotADate);
        refuses("to=--04-14", "to", Why::NotADate);
        refuses("from=2024&to=2023-12", "from", Why::FromAfterTo);
        refuses("page=0", "page", Why::NotANumber);
        refuses("page=-1", "page", Why::NotANumber);
        refuses("per_page=100000", "per_page", Why::NotANumber);
        refuses(&format!("q={}", "x".repeat(201)), "q", Why::TooLong);
        refuses(&(0..61).map(|n| format!("person=p{n}")).collect::<Vec<_>>().join("&"), "person", Why::TooMany);
    }

    #[test]
    fn an_unknown_word_of_a_closed_set_offers_what_exists() {
        let bad = Params::parse("kind=party").unwrap_err();
        assert!(bad.offers.contains(&"conference".to_owned()));
    }

    #[test]
    fn links_change_one_thing_and_go_to_the_first_page() {
        let params = Params::parse("province=hue&page=3").unwrap();
        assert_eq!(params.adding(Facet::Province, "-can-tho").query(), "province=hue&province=-can-tho");
        assert_eq!(params.adding(Facet::Province, "-hue").query(), "province=-hue");
        assert_eq!(params.dropping(Facet::Province, "hue").query(), "");
        assert_eq!(params.on_page(4).query(), "province=hue&page=4");
        assert_eq!(params.clearing("province").query(), "");
        assert_eq!(params.sorted_by(Some(Sort::Oldest)).query(), "province=hue&sort=oldest");
    }
}

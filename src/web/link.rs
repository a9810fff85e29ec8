//! Every address of the site, in one place. Pages ask for a [`Link`]; nobody writes a path by hand.

use std::borrow::Cow;
use std::fmt::Write;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::params::Params;
use crate::model::{Era, Lang, Topic};

/// What a path segment must not hold raw. Slugs are folded and need none of it; hostile ones do.
const SEGMENT: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'/').add(b'<').add(b'>').add(b'?').add(b'\\').add(b'`');

/// A page of the site. Slugs are language-neutral; the language is the first segment of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link<'a> {
    Home,
    Events,
    Event(&'a str),
    Calendar,
    Timeline,
    Delegations,
    Delegation(&'a str),
    Provinces,
    /// A Vietnamese unit: today's by its slug alone, one of before July 2025 under its era.
    Province(Era, &'a str),
    Partners,
    /// A French unit: today's by its slug alone, a region of before 2016 under its era.
    Partner(Era, &'a str),
    Ties,
    /// A pair: the slugs of the Vietnamese and the French unit.
    Tie(&'a str, &'a str),
    Matrix,
    People,
    Person(&'a str),
    Organisations,
    Organisation(&'a str),
    Topics,
    Topic(Topic),
    Conferences,
    Conference(u32),
    Sources,
    Source(&'a str),
    /// A numbered piece of evidence, highlighted in its article.
    Evidence(&'a str, i64),
    Map,
    Search,
    Data,
    Quality,
    Changes,
    About,
    /// A heading of the about page.
    AboutSection(&'a str),
    Embed,
}

impl Link<'_> {
    /// The path below the language, without a leading slash: `events/can-tho-nice`. Empty for home.
    pub fn below_lang(&self) -> String {
        let seg = |text| Cow::from(utf8_percent_encode(text, SEGMENT));
        match self {
            Link::Home => String::new(),
            Link::Events => "events".into(),
            Link::Event(slug) => format!("events/{}", seg(slug)),
            Link::Calendar => "calendar".into(),
            Link::Timeline => "timeline".into(),
            Link::Delegations => "delegations".into(),
            Link::Delegation(slug) => format!("delegations/{}", seg(slug)),
            Link::Provinces => "provinces".into(),
            Link::Province(Era::Vn63, slug) => format!("provinces/vn63/{}", seg(slug)),
            Link::Province(_, slug) => format!("provinces/{}", seg(slug)),
            Link::Partners => "partners".into(),
            Link::Partner(Era::Fr2015, slug) => format!("partners/fr2015/{}", seg(slug)),
            Link::Partner(_, slug) => format!("partners/{}", seg(slug)),
            Link::Ties => "ties".into(),
            Link::Tie(vn, fr) => format!("ties/{}--{}", seg(vn), seg(fr)),
            Link::Matrix => "matrix".into(),
            Link::People => "people".into(),
            Link::Person(slug) => format!("people/{}", seg(slug)),
            Link::Organisations => "organisations".into(),
            Link::Organisation(slug) => format!("organisations/{}", seg(slug)),
            Link::Topics => "topics".into(),
            Link::Topic(topic) => format!("topics/{}", topic.as_str()),
            Link::Conferences => "conferences".into(),
            Link::Conference(edition) => format!("conferences/{edition}"),
            Link::Sources => "sources".into(),
            Link::Source(id) => format!("sources/{}", seg(id)),
            Link::Evidence(id, number) => format!("sources/{}#e{number}", seg(id)),
            Link::Map => "map".into(),
            Link::Search => "search".into(),
            Link::Data => "data".into(),
            Link::Quality => "quality".into(),
            Link::Changes => "changes".into(),
            Link::About => "about".into(),
            Link::AboutSection(id) => format!("about#{id}"),
            Link::Embed => "embed".into(),
        }
    }

    /// The path from the root: `/vi/events/can-tho-nice`.
    pub fn path(&self, lang: Lang) -> String {
        join(lang, &self.below_lang())
    }

    /// The path with filters: `/vi/events?province=can-tho`.
    pub fn with(&self, lang: Lang, params: &Params) -> String {
        asking(&self.path(lang), &params.query())
    }

    /// The path of a data twin: `/vi/events.csv`, `/vi/events/can-tho-nice.json`.
    pub fn form(&self, lang: Lang, suffix: &str) -> String {
        format!("{}.{suffix}", self.path(lang))
    }

    /// The path of a data twin with filters.
    pub fn form_with(&self, lang: Lang, suffix: &str, params: &Params) -> String {
        let mut path = self.form(lang, suffix);
        let query = params.query();
        if !query.is_empty() {
            let _ = write!(path, "?{query}");
        }
        path
    }
}

/// A path with a question. The further pages of a list that is asked nothing else have a path of their own
/// (`/vi/events/page-2`), so that they stand at the same address on a host that serves files and knows no questions.
pub fn asking(path: &str, query: &str) -> String {
    match query.strip_prefix("page=").filter(|page| is_further_page(page)) {
        Some(page) => format!("{path}/page-{page}"),
        None if query.is_empty() => path.to_owned(),
        None => format!("{path}?{query}"),
    }
}

/// The list that a path of [`asking`] is a further page of, and the page's number: `/vi/events/page-2`.
pub fn further_page(path: &str) -> Option<(&str, &str)> {
    let (list, last) = path.rsplit_once('/')?;
    let page = last.strip_prefix("page-")?;
    (!list.is_empty() && is_further_page(page)).then_some((list, page))
}

/// True for a number as pages are written: from 2, without leading noughts.
fn is_further_page(page: &str) -> bool {
    (1..=9).contains(&page.len())
        && page.bytes().all(|byte| byte.is_ascii_digit())
        && !page.starts_with('0')
        && page != "1"
}

/// A language and what stands below it.
pub fn join(lang: Lang, below: &str) -> String {
    if below.is_empty() { format!("/{}", lang.as_str()) } else { format!("/{}/{below}", lang.as_str()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_the_design() {
        assert_eq!(Link::Home.path(Lang::Vi), "/vi");
        assert_eq!(Link::Event("can-tho-nice").path(Lang::Fr), "/fr/events/can-tho-nice");
        assert_eq!(Link::Tie("ha-noi", "toulouse").path(Lang::En), "/en/ties/ha-noi--toulouse");
        assert_eq!(Link::Province(Era::Vn34, "can-tho").path(Lang::Vi), "/vi/provinces/can-tho");
        assert_eq!(Link::Province(Era::Vn63, "ha-giang").path(Lang::Vi), "/vi/provinces/vn63/ha-giang");
        assert_eq!(Link::Evidence("a1", 12).path(Lang::Vi), "/vi/sources/a1#e12");
    }

    #[test]
    fn further_pages_have_a_path_of_their_own() {
        for (query, address) in [
            ("", "/vi/ties"),
            ("page=2", "/vi/ties/page-2"),
            ("page=1", "/vi/ties?page=1"),
            ("page=02", "/vi/ties?page=02"),
            ("page=2&per_page=20", "/vi/ties?page=2&per_page=20"),
            ("q=x&page=2", "/vi/ties?q=x&page=2"),
        ] {
            assert_eq!(asking("/vi/ties", query), address);
        }
        assert_eq!(further_page("/vi/ties/page-12"), Some(("/vi/ties", "12")));
        for path in ["/vi/ties", "/vi/ties/page-", "/vi/ties/page-1", "/vi/ties/page-x", "/page-2", "/vi/page-2/x"] {
            assert_eq!(further_page(path), None, "{path}");
        }
    }

    #[test]
    fn a_hostile_slug_cannot_leave_its_segment() {
        assert_eq!(Link::Event("../x?y#\"<z>").path(Lang::En), "/en/events/..%2Fx%3Fy%23%22%3Cz%3E");
    }
}

//! What every template gets: the language, the words, the links, the place on the site.

use std::borrow::{Borrow, Cow};
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::language::{negotiate, split_path};
use super::link::{Link, asking, join};
use super::state::{AppState, ReleaseMeta, Site};
use super::{PageError, assets};
use crate::i18n::{self, Arg, DateStyle};
use crate::model::{Era, Lang, PartialDate, When};

/// The context of one page in one language.
#[derive(Clone, Debug)]
pub struct Ctx {
    pub lang: Lang,
    /// The path below the language, without a leading slash.
    pub path: String,
    /// The raw query string.
    pub query: String,
    pub release: Arc<ReleaseMeta>,
    pub site: Arc<Site>,
}

/// One language of the switch.
pub struct LanguageChoice {
    pub lang: Lang,
    /// The language's own name.
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// One entry of the main navigation.
pub struct NavItem {
    pub label: Cow<'static, str>,
    pub href: String,
    pub current: bool,
}

impl Ctx {
    pub fn new(lang: Lang, path: &str, query: &str, release: Arc<ReleaseMeta>, site: Arc<Site>) -> Ctx {
        Ctx { lang, path: path.to_owned(), query: query.to_owned(), release, site }
    }

    /// The context of a request; a path without a language gets the one the visitor prefers.
    pub fn of(parts: &Parts, state: &AppState) -> Ctx {
        // Nested routers strip the language from the URI; the original keeps it.
        let uri = parts.extensions.get::<axum::extract::OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let (lang, path) = split_path(uri.path()).unwrap_or_else(|| (negotiate(&parts.headers), ""));
        let meta = Arc::clone(&state.release().meta);
        Ctx::new(lang, path, uri.query().unwrap_or_default(), meta, Arc::clone(&state.site))
    }

    // Words

    /// A message without arguments.
    pub fn t(&self, key: &str) -> Cow<'static, str> {
        i18n::t(self.lang, key)
    }

    /// A message with its arguments.
    pub fn tr(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        i18n::tr(self.lang, key, args)
    }

    /// A message that counts `$n`.
    pub fn n<'a>(&self, key: &str, n: impl Into<Arg<'a>>) -> String {
        self.tr(key, &[("n", n.into())])
    }

    /// A message with one argument.
    pub fn t1<'a>(&self, key: &str, name: &str, value: impl Into<Arg<'a>>) -> String {
        self.tr(key, &[(name, value.into())])
    }

    /// A message with two arguments.
    pub fn t2<'a, 'b>(
        &self,
        key: &str,
        first: &str,
        one: impl Into<Arg<'a>>,
        second: &str,
        two: impl Into<Arg<'b>>,
    ) -> String {
        self.tr(key, &[(first, one.into()), (second, two.into())])
    }

    /// The word of a closed set: `word("kind", "meeting")` is the message `kind-meeting`, underscores as dashes.
    pub fn word(&self, set: &str, word: &str) -> Cow<'static, str> {
        let mut key = String::with_capacity(set.len() + 1 + word.len());
        key.push_str(set);
        key.push('-');
        key.extend(word.chars().map(|c| if c == '_' { '-' } else { c }));
        self.t(&key)
    }

    /// A body's name in the page's language, else the one it is listed under; it stands by itself, so with a capital.
    pub fn body(&self, slug: &str, name: &str) -> String {
        i18n::capital(self.release.body_name(slug, self.lang).unwrap_or(name))
    }

    /// A whole number, grouped by the rules of the language.
    pub fn number<'a>(&self, value: impl Into<Arg<'a>>) -> String {
        match value.into() {
            Arg::Number(value) => i18n::number(self.lang, value),
            Arg::Text(text) => text.into_owned(),
        }
    }

    pub fn date(&self, date: &PartialDate) -> String {
        i18n::date(self.lang, DateStyle::Long, *date)
    }

    pub fn date_short(&self, date: &PartialDate) -> String {
        i18n::date(self.lang, DateStyle::Short, *date)
    }

    /// The day of the release in words.
    pub fn release_day(&self) -> String {
        PartialDate::parse(self.release.day()).map(|day| self.date(&day)).unwrap_or_default()
    }

    pub fn when(&self, when: &When) -> String {
        i18n::when(self.lang, DateStyle::Long, *when)
    }

    pub fn when_short(&self, when: &When) -> String {
        i18n::when(self.lang, DateStyle::Short, *when)
    }

    /// `A, B and C`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        i18n::list(self.lang, items)
    }

    // Languages

    pub fn lang_tag(&self) -> &'static str {
        self.lang.as_str()
    }

    /// The three languages, each leading to this page with the same filters.
    pub fn languages(&self) -> [LanguageChoice; 3] {
        Lang::ALL.map(|lang| LanguageChoice {
            lang,
            name: match lang {
                Lang::Vi => "Tiếng Việt",
                Lang::Fr => "Français",
                Lang::En => "English",
            },
            href: self.here_in(lang),
            current: lang == self.lang,
        })
    }

    /// This page in another language, filters and all.
    pub fn here_in(&self, lang: Lang) -> String {
        asking(&join(lang, &self.path), &self.query)
    }

    /// ` lang="vi"` for a name in another language than the page's, else nothing. Safe to print unescaped.
    pub fn lang_attr(&self, tag: &str) -> &'static str {
        match Lang::parse(tag).filter(|lang| *lang != self.lang) {
            Some(Lang::Vi) => " lang=\"vi\"",
            Some(Lang::Fr) => " lang=\"fr\"",
            Some(Lang::En) => " lang=\"en\"",
            None => "",
        }
    }

    // Addresses

    pub fn link(&self, link: &Link<'_>) -> String {
        link.path(self.lang)
    }

    /// A canonical address of this page, whole, in `lang`.
    pub fn absolute(&self, lang: impl Borrow<Lang>, query: &str) -> String {
        format!("{}{}", self.site.base_url, asking(&join(*lang.borrow(), &self.path), query))
    }

    pub fn asset(&self, name: &str) -> Cow<'static, str> {
        assets::path(name)
    }

    pub fn home(&self) -> String {
        Link::Home.path(self.lang)
    }

    pub fn url_event(&self, slug: &str) -> String {
        Link::Event(slug).path(self.lang)
    }

    pub fn url_delegation(&self, slug: &str) -> String {
        Link::Delegation(slug).path(self.lang)
    }

    pub fn url_province(&self, era: &Era, slug: &str) -> String {
        Link::Province(*era, slug).path(self.lang)
    }

    pub fn url_partner(&self, era: &Era, slug: &str) -> String {
        Link::Partner(*era, slug).path(self.lang)
    }

    pub fn url_tie(&self, vn: &str, fr: &str) -> String {
        Link::Tie(vn, fr).path(self.lang)
    }

    pub fn url_person(&self, slug: &str) -> String {
        Link::Person(slug).path(self.lang)
    }

    pub fn url_organisation(&self, slug: &str) -> String {
        Link::Organisation(slug).path(self.lang)
    }

    pub fn url_source(&self, id: &str) -> String {
        Link::Source(id).path(self.lang)
    }

    pub fn url_evidence(&self, id: &str, number: &i64) -> String {
        Link::Evidence(id, *number).path(self.lang)
    }

    /// A page that takes no slug, by the name of its path: `events`, `about`, `data`.
    pub fn url(&self, below: &str) -> String {
        join(self.lang, below)
    }

    /// The main navigation.
    pub fn nav(&self) -> Vec<NavItem> {
        self.items(&[
            ("events", "nav-events"),
            ("provinces", "nav-provinces"),
            ("partners", "nav-partners"),
            ("ties", "nav-ties"),
            ("map", "nav-map"),
            ("sources", "nav-sources"),
        ])
    }

    /// Everything else, listed in the footer.
    pub fn directory(&self) -> Vec<NavItem> {
        self.items(&[
            ("delegations", "nav-delegations"),
            ("people", "nav-people"),
            ("organisations", "nav-organisations"),
            ("topics", "nav-topics"),
            ("conferences", "nav-conferences"),
            ("timeline", "nav-timeline"),
            ("calendar", "nav-calendar"),
            ("matrix", "nav-matrix"),
        ])
    }

    /// The pages about the atlas itself.
    pub fn colophon(&self) -> Vec<NavItem> {
        self.items(&[
            ("about", "nav-about"),
            ("data", "nav-data"),
            ("quality", "nav-quality"),
            ("changes", "nav-changes"),
        ])
    }

    /// Pages by the names of their paths, with the keys of their words.
    fn items(&self, pages: &[(&str, &str)]) -> Vec<NavItem> {
        let section = self.path.split('/').next().unwrap_or_default();
        let item = |(name, key): &(&str, &str)| NavItem {
            label: self.t(key),
            href: join(self.lang, name),
            current: section == *name,
        };
        pages.iter().map(item).collect()
    }

    /// Where an error on this page is reported: a mail with its subject, or the operator's page.
    pub fn report_href(&self) -> Option<String> {
        let target = self.site.report_to.as_deref()?;
        if target.starts_with("https://") || target.starts_with("http://") {
            return Some(target.to_owned());
        }
        let page = self.absolute(self.lang, &self.query);
        let encode =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        let subject = encode(&self.t("base-report-subject"));
        let body = encode(
            &self.tr("base-report-body", &[("page", (&page).into()), ("release", self.release.id.as_str().into())]),
        );
        Some(format!("mailto:{target}?subject={subject}&body={body}"))
    }
}

impl FromRequestParts<AppState> for Ctx {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Ctx, PageError> {
        Ok(Ctx::of(parts, state))
    }
}

//! The walk over the site: which addresses it has, what stands at each, and where links lead among files.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, bail};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, Request, StatusCode, header};
use bytes::Bytes;
use regex::Regex;
use tower::ServiceExt;

use super::folder::sum_of;
use super::own::{moved_page, page_of_subject};
use crate::i18n;
use crate::model::Lang;
use crate::store::Pool;
use crate::store::read::exports;
use crate::web::forms::Form;
use crate::web::router::router;
use crate::web::share::DRAWING;
use crate::web::state::{AppState, Release, Site};

/// An answer of the site, read whole.
pub(super) struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Bytes,
}

pub(super) async fn ask(site: Router, address: String) -> anyhow::Result<Answered> {
    let request = Request::get(&address).header(header::ACCEPT, "text/html,*/*;q=0.8").body(Body::empty())?;
    let response = site.oneshot(request).await.unwrap_or_else(|never| match never {});
    let (parts, body) = response.into_parts();
    if parts.status.is_server_error() {
        bail!("{address} answered {}: see the log", parts.status);
    }
    let bytes = axum::body::to_bytes(body, usize::MAX).await.with_context(|| format!("{address} broke off"))?;
    Ok(Answered { status: parts.status, headers: parts.headers, bytes })
}

impl Answered {
    fn header(&self, name: HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// The walk over the site: what was met, what is still to be fetched.
pub(super) struct Walk {
    pub(super) site: Router,
    pool: Pool,
    base: String,
    pub(super) live: Option<String>,
    /// Of what pictures are drawn: release and drawing, as one sum.
    pub(super) drawn: String,
    /// Pages made at once.
    pub(super) at_once: usize,
    seen: BTreeSet<String>,
    pub(super) waiting: VecDeque<String>,
}

/// Addresses in our pages: every attribute that leads somewhere, as the templates write it.
static ADDRESSES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?P<name> (?:href|src|action|content)=")(?P<address>[^"]*)""#).ok());
/// The first tag of the main part, after which a notice stands.
static MAIN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"<main id="main"[^>]*>"#).ok());

impl Walk {
    pub(super) async fn open(database: &Path, site: Site, live: Option<String>) -> anyhow::Result<Walk> {
        let at_once = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let release = Release::open(database, u32::try_from(at_once).unwrap_or(2)).await?;
        Ok(Walk {
            pool: release.pool.clone(),
            base: site.base_url.clone(),
            drawn: sum_of(format!("{} {} {DRAWING}", release.meta.id, site.base_url).as_bytes()),
            site: router(AppState::new(release, site)),
            live,
            at_once,
            seen: BTreeSet::new(),
            waiting: VecDeque::new(),
        })
    }

    /// What stands at addresses that lead elsewhere for good, or whose page was withdrawn: a page that says so in each
    /// language, and the redirects as one list in the format that common hosts of static files read.
    pub(super) async fn moved(&mut self) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        let mut files = Vec::new();
        let mut redirects = String::new();
        for alias in exports::aliases(&self.pool).await? {
            for lang in Lang::ALL {
                let Some(address) = page_of_subject(&alias.subject_kind, &alias.slug, lang) else { continue };
                let answer = ask(self.site.clone(), address.clone()).await?;
                if answer.status == StatusCode::GONE {
                    let html = String::from_utf8(answer.bytes.to_vec())?;
                    files.push((page_file(&address), self.still(&address, &html).into_bytes()));
                } else if answer.status.is_redirection() {
                    let to = answer.header(header::LOCATION).to_owned();
                    files.push((page_file(&address), moved_page(lang, &to)));
                    redirects.push_str(&format!("{address} {to} 308\n"));
                    for form in Form::OF_DETAIL {
                        let suffix = form.suffix();
                        redirects.push_str(&format!("{address}.{suffix} {to}.{suffix} 308\n"));
                    }
                }
            }
        }
        files.push(("_redirects".to_owned(), redirects.into_bytes()));
        Ok(files)
    }

    pub(super) fn add(&mut self, address: &str) {
        if self.seen.insert(address.to_owned()) {
            self.waiting.push_back(address.to_owned());
        }
    }

    /// The file of an address; `None` where it has none (a redirect, something gone).
    pub(super) fn file_of(&mut self, address: &str, answer: Answered) -> anyhow::Result<Option<(String, Vec<u8>)>> {
        if answer.status != StatusCode::OK {
            return Ok(None);
        }
        let kind = answer.header(header::CONTENT_TYPE);
        if kind.starts_with("text/html") {
            let html = String::from_utf8(answer.bytes.to_vec()).with_context(|| format!("{address} is not UTF-8"))?;
            return Ok(Some((page_file(address), self.still(address, &html).into_bytes())));
        }
        if kind.starts_with("application/xml") {
            for location in String::from_utf8_lossy(&answer.bytes).split("<loc>").skip(1) {
                let location = location.split("</loc>").next().unwrap_or_default();
                if let Some(path) = location.strip_prefix(&self.base) {
                    self.add(&path.replace("&amp;", "&"));
                }
            }
        }
        Ok(Some((address.trim_start_matches('/').to_owned(), answer.bytes.to_vec())))
    }

    /// A page as it stands still: its links lead to files, and what needs a server says so.
    fn still(&mut self, address: &str, html: &str) -> String {
        let lang = address.split('/').nth(1).and_then(Lang::parse).unwrap_or(Lang::Vi);
        let Some(addresses) = ADDRESSES.as_ref() else { return html.to_owned() };
        let mut needs_server = false;
        let written = addresses.replace_all(html, |found: &regex::Captures<'_>| {
            let raw = found["address"].replace("&#38;", "&").replace("&amp;", "&");
            let to = self.lead(lang, &raw, &mut needs_server);
            let escaped = to.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
            format!("{}{escaped}\"", &found["name"])
        });
        if !needs_server {
            return written.into_owned();
        }
        let here = match &self.live {
            Some(live) => format!("{live}{address}"),
            None => format!("/{}/static", lang.as_str()),
        };
        let notice = format!(
            "$0\n<p class=\"note\">{} <a href=\"{}\">{}</a></p>",
            i18n::t(lang, "export-notice"),
            here.replace('&', "&amp;"),
            i18n::t(lang, if self.live.is_some() { "export-live" } else { "export-more" })
        );
        match MAIN.as_ref() {
            Some(main) => main.replace(&written, notice.as_str()).into_owned(),
            None => written.into_owned(),
        }
    }

    /// Where an address leads among files.
    fn lead(&mut self, lang: Lang, address: &str, needs_server: &mut bool) -> String {
        // Absolute addresses of the site itself (canonical, alternates, pictures) keep their host and are walked too.
        let (host, path) = match address.strip_prefix(&self.base) {
            Some(path) if path.is_empty() || path.starts_with('/') => (self.base.clone(), path),
            _ => (String::new(), address),
        };
        if !path.starts_with('/') || path.starts_with("//") {
            return address.to_owned();
        }
        let (path, fragment) = match path.split_once('#') {
            Some((path, fragment)) => (path, format!("#{fragment}")),
            None => (path, String::new()),
        };
        let (stem, query) = path.split_once('?').unwrap_or((path, ""));
        if stem.starts_with("/api/") || is_interactive(stem) {
            *needs_server = true;
            return self.served(lang, path);
        }
        if query.is_empty() {
            self.add(stem);
            return format!("{host}{stem}{fragment}");
        }
        *needs_server = true;
        self.served(lang, path)
    }

    /// The address of what needs a server: on the live site, else the page that says so.
    fn served(&self, lang: Lang, path: &str) -> String {
        match &self.live {
            Some(live) => format!("{live}{path}"),
            None => format!("/{}/static", lang.as_str()),
        }
    }
}

/// Pages that are nothing without a question.
fn is_interactive(path: &str) -> bool {
    let below = path.split('/').nth(2).unwrap_or_default();
    below == "search" || below == "embed"
}

/// The file of a page: `/vi/events` is `vi/events/index.html`.
fn page_file(address: &str) -> String {
    format!("{}/index.html", address.trim_matches('/'))
}

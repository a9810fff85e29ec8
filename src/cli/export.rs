//! `export`: the whole site as files, for any host that serves files.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, bail};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use regex::Regex;
use sha2::{Digest, Sha256};
use tower::ServiceExt;

use super::Exit;
use crate::config::Settings;
use crate::i18n;
use crate::model::Lang;
use crate::web::router::router;
use crate::web::state::{AppState, Release, Site};

/// Write the whole site as files: pages in three languages, their data, feeds, pictures, assets.
///
/// Addresses stay the same: /vi/events is vi/events/index.html, /vi/events.json is vi/events.json; the second page of a
/// list is vi/events/page-2/. A second export writes only what changed and removes what is gone. Search and filters need
/// a server: pages say so, and lead to the live site where --live names one.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; made where it does not exist. Only files of an earlier export in it are ever removed.
    dir: PathBuf,
    /// The address the files will be served from, for links that leave the site; `base_url` of the settings otherwise.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The address of a live site that answers searches and filters.
    #[arg(long, value_name = "URL")]
    live: Option<String>,
}

/// What an export did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub files: usize,
    pub written: usize,
    pub removed: usize,
}

/// Names every file of an export with its checksum, so that the next knows what is its own.
const MANIFEST: &str = "export-manifest.txt";

pub fn run(args: &Args, settings: &Settings, database: &Path) -> anyhow::Result<Exit> {
    let site = Site {
        base_url: args.base_url.clone().unwrap_or_else(|| settings.site_address()).trim_end_matches('/').to_owned(),
        report_to: settings.report_to.clone(),
    };
    let live = args.live.as_ref().map(|live| live.trim_end_matches('/').to_owned());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(export(&args.dir, database, site, live))?;
    println!(
        "{}: {} files, {} written, {} unchanged, {} removed",
        args.dir.display(),
        done.files,
        done.written,
        done.files - done.written,
        done.removed
    );
    Ok(Exit::Done)
}

/// Writes the site of the database at `database` into `dir`.
pub async fn export(dir: &Path, database: &Path, site: Site, live: Option<String>) -> anyhow::Result<Done> {
    let release = Release::open(database, 2).await?;
    let base = site.base_url.clone();
    let site = router(AppState::new(release, site));
    std::fs::create_dir_all(dir).with_context(|| format!("{} cannot be made", dir.display()))?;
    let before = read_manifest(dir)?;
    let mut walk = Walk { site, base, live, seen: BTreeSet::new(), waiting: VecDeque::new() };
    for start in ["/robots.txt", "/sitemap.xml", "/favicon.ico"] {
        walk.add(start);
    }
    for lang in Lang::ALL {
        walk.add(&format!("/{}", lang.as_str()));
        walk.add(&format!("/opensearch-{}.xml", lang.as_str()));
    }
    let mut done = Done::default();
    let mut manifest = BTreeMap::new();
    while let Some(address) = walk.waiting.pop_front() {
        let Some((name, bytes)) = walk.fetch(&address).await? else { continue };
        keep(dir, &name, &bytes, &before, &mut manifest, &mut done)?;
    }
    for (name, bytes) in own_pages(&walk) {
        keep(dir, &name, &bytes, &before, &mut manifest, &mut done)?;
    }
    for name in before.keys().filter(|name| !manifest.contains_key(*name)) {
        // What is already gone need not be removed.
        if std::fs::remove_file(dir.join(name)).is_ok() {
            done.removed += 1;
        }
    }
    let text: String = manifest.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    std::fs::write(dir.join(MANIFEST), text)?;
    Ok(done)
}

/// Writes a file unless it stands there already, byte for byte.
fn keep(
    dir: &Path,
    name: &str,
    bytes: &[u8],
    before: &BTreeMap<String, String>,
    manifest: &mut BTreeMap<String, String>,
    done: &mut Done,
) -> anyhow::Result<()> {
    let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let path = dir.join(name);
    done.files += 1;
    let unchanged = before.get(name) == Some(&sum)
        && std::fs::metadata(&path).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
    manifest.insert(name.to_owned(), sum);
    if unchanged {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    std::fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    done.written += 1;
    Ok(())
}

fn read_manifest(dir: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let text = match std::fs::read_to_string(dir.join(MANIFEST)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("{MANIFEST} cannot be read")),
    };
    let mut files = BTreeMap::new();
    for line in text.lines() {
        let Some((sum, name)) = line.split_once("  ") else { continue };
        // A manifest that was tampered with must not lead out of the folder.
        if Path::new(name).components().all(|part| matches!(part, Component::Normal(_))) {
            files.insert(name.to_owned(), sum.to_owned());
        } else {
            bail!("{MANIFEST} names {name:?}, which lies outside the folder: remove that line");
        }
    }
    Ok(files)
}

/// The walk over the site: what was met, what is still to be fetched.
struct Walk {
    site: Router,
    base: String,
    live: Option<String>,
    seen: BTreeSet<String>,
    waiting: VecDeque<String>,
}

/// Addresses in our pages: every attribute that leads somewhere, as the templates write it.
static ADDRESSES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?P<name> (?:href|src|action|content)=")(?P<address>[^"]*)""#).ok());
/// The first tag of the main part, after which a notice stands.
static MAIN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"<main id="main"[^>]*>"#).ok());

impl Walk {
    fn add(&mut self, address: &str) {
        if self.seen.insert(address.to_owned()) {
            self.waiting.push_back(address.to_owned());
        }
    }

    /// The file of an address; `None` where it has none (a redirect, something gone).
    async fn fetch(&mut self, address: &str) -> anyhow::Result<Option<(String, Vec<u8>)>> {
        let request = Request::get(address).header(header::ACCEPT, "text/html,*/*;q=0.8").body(Body::empty())?;
        let response = self.site.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        match parts.status {
            StatusCode::OK => {}
            status if status.is_server_error() => bail!("{address} answered {status}: see the log"),
            _ => return Ok(None),
        }
        let bytes = axum::body::to_bytes(body, usize::MAX).await.with_context(|| format!("{address} broke off"))?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("text/html") {
            let html = String::from_utf8(bytes.to_vec()).with_context(|| format!("{address} is not UTF-8"))?;
            return Ok(Some((page_file(address), self.still(address, &html).into_bytes())));
        }
        if kind.starts_with("application/xml") {
            for location in String::from_utf8_lossy(&bytes).split("<loc>").skip(1) {
                let location = location.split("</loc>").next().unwrap_or_default();
                if let Some(path) = location.strip_prefix(&self.base) {
                    self.add(&path.replace("&amp;", "&"));
                }
            }
        }
        Ok(Some((address.trim_start_matches('/').to_owned(), bytes.to_vec())))
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
        match query.strip_prefix("page=").filter(|page| page.bytes().all(|byte| byte.is_ascii_digit())) {
            Some(page) => {
                self.add(path);
                format!("{host}{stem}/page-{page}{fragment}")
            }
            None => {
                *needs_server = true;
                self.served(lang, path)
            }
        }
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

/// The file of a page: `/vi/events?page=2` is `vi/events/page-2/index.html`.
fn page_file(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = path.trim_matches('/');
    match query.strip_prefix("page=") {
        Some(page) => format!("{path}/page-{page}/index.html"),
        None => format!("{path}/index.html"),
    }
}

/// Pages that only an export has: the front door, and the one that says what needs a server.
fn own_pages(walk: &Walk) -> Vec<(String, Vec<u8>)> {
    let page = |lang: Lang, title: &str, body: &str, head: &str| {
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n{head}</head>\n\
             <body>\n<main>\n{body}</main>\n</body>\n</html>\n",
            lang.as_str()
        )
        .into_bytes()
    };
    let doors: String = Lang::ALL
        .iter()
        .map(|lang| {
            let (tag, name) = (lang.as_str(), i18n::t(*lang, "base-name"));
            format!("<p><a href=\"/{tag}\" lang=\"{tag}\" hreflang=\"{tag}\">{name}</a></p>\n")
        })
        .collect();
    let front = page(
        Lang::Vi,
        &i18n::t(Lang::Vi, "base-name"),
        &doors,
        "<meta http-equiv=\"refresh\" content=\"0; url=/vi\">\n<link rel=\"canonical\" href=\"/vi\">\n",
    );
    let mut pages = vec![("index.html".to_owned(), front)];
    for lang in Lang::ALL {
        let (title, tag) = (i18n::t(lang, "export-title"), lang.as_str());
        let live = walk
            .live
            .as_ref()
            .map(|live| format!("<p><a href=\"{live}/{tag}\">{}</a></p>\n", i18n::t(lang, "export-live")));
        let body = format!(
            "<h1>{title}</h1>\n<p>{}</p>\n{}<p><a href=\"/{tag}\">{}</a> · <a href=\"/{tag}/events\">{}</a> · \
             <a href=\"/{tag}/data\">{}</a></p>\n",
            i18n::t(lang, "export-lead"),
            live.unwrap_or_default(),
            i18n::t(lang, "error-to-home"),
            i18n::t(lang, "nav-events"),
            i18n::t(lang, "nav-data"),
        );
        let head = "<meta name=\"robots\" content=\"noindex\">\n";
        pages.push((format!("{tag}/static/index.html"), page(lang, &title, &body, head)));
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_folders_and_their_numbers_too() {
        assert_eq!(page_file("/vi"), "vi/index.html");
        assert_eq!(page_file("/vi/events?page=2"), "vi/events/page-2/index.html");
    }

    #[test]
    fn a_manifest_cannot_lead_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(MANIFEST), "00  ../outside\n").unwrap();
        assert!(read_manifest(folder.path()).is_err());
    }
}

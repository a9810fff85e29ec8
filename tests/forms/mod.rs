//! Every list in every form holds the rows of its page; single pages have their twins; errors are data too.
//! The database is invented and made once for all tests here; the router answers without a socket.

mod api;
mod corrected;
mod keep;
mod machines;
mod rows;
mod twins;

use std::collections::HashMap;

use axum::Router;
use axum::http::StatusCode;
use tokio::sync::OnceCell;
use vnfr_atlas::ingest::demo;

pub use crate::support::site::{BASE, Got, get, get_as, over};

/// Events in the invented atlas: enough for several batches of an export and several pages.
pub const EVENTS: usize = 1_200;
static DATABASE: OnceCell<tempfile::TempDir> = OnceCell::const_new();

/// The site over the invented atlas. The file is made once.
pub async fn site() -> Router {
    let folder = DATABASE
        .get_or_init(|| async {
            let folder = tempfile::tempdir().expect("a folder");
            demo::make(&folder.path().join("atlas.db"), EVENTS, 7, |_| {}).await.expect("demonstration data");
            folder
        })
        .await;
    over(&folder.path().join("atlas.db")).await
}

/// A list's page by page slugs, in order: the addresses in the page's main part that lead to single pages of the list.
pub async fn page_rows(site: &Router, lang: &str, list: &str, query: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for page in 1..10_000 {
        let joiner = if query.is_empty() { "" } else { "&" };
        let got = get(site, &format!("/{lang}/{list}?{query}{joiner}page={page}")).await;
        if got.status == StatusCode::NOT_FOUND {
            break;
        }
        assert_eq!(got.status, StatusCode::OK, "/{lang}/{list}?{query}");
        let before = rows.len();
        rows.extend(rows_on_page(got.text(), lang, list));
        if rows.len() == before {
            break;
        }
    }
    rows
}

/// Links of list rows: each row's first link is to its own page.
fn rows_on_page(html: &str, lang: &str, list: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let selector =
        scraper::Selector::parse("main .rows h3 a, main .rows h2 a, main table.list tbody tr, main tbody tr")
            .expect("a selector");
    let link = scraper::Selector::parse("a").expect("a selector");
    let prefix = format!("/{lang}/{list}/");
    let mut seen = HashMap::new();
    let mut slugs = Vec::new();
    for element in document.select(&selector) {
        let href = match element.value().name() {
            "a" => element.value().attr("href"),
            _ => element.select(&link).filter_map(|a| a.value().attr("href")).find(|href| href.starts_with(&prefix)),
        };
        if let Some(slug) = href.and_then(|href| href.strip_prefix(&prefix))
            && seen.insert(slug.to_owned(), ()).is_none()
        {
            slugs.push(slug.to_owned());
        }
    }
    slugs
}

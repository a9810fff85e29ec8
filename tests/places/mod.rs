//! Localities, ties, people, bodies, conferences and charts as readers get them, over the atlas of the shipped articles.

mod conference;
mod list;
mod province;
mod tie;

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};

use crate::support::{atlas_of_seeds, site};

/// A page with its status.
struct Page {
    status: StatusCode,
    html: Html,
}

async fn get(path: &str) -> Page {
    let got = site::get(&site::over(atlas_of_seeds()).await, path).await;
    // Some links lead to pictures and workbooks: their status is all that is asked.
    Page { status: got.status, html: Html::parse_document(&String::from_utf8_lossy(&got.body)) }
}

impl Page {
    fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(css).expect("a selector")).collect()
    }

    /// The text of every element, in one line each.
    fn texts(&self, css: &str) -> Vec<String> {
        let line = |element: ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.all(css).into_iter().map(line).collect()
    }

    /// The text of the only element.
    #[track_caller]
    fn text(&self, css: &str) -> String {
        let mut texts = self.texts(css);
        assert_eq!(texts.len(), 1, "{css}: {texts:?}");
        texts.remove(0)
    }

    fn hrefs(&self, css: &str) -> Vec<String> {
        self.all(css).into_iter().filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    }
}

/// Every page type of these rooms, by an address that the shipped articles fill.
const ADDRESSES: [&str; 24] = [
    "provinces",
    "provinces?era=vn63",
    "provinces/can-tho",
    "provinces/vn63/hau-giang",
    "provinces/cao-bang",
    "partners",
    "partners/nice",
    "partners/ile-de-france",
    "partners/fr2015/rhone-alpes",
    "ties",
    "ties/ha-noi--toulouse",
    "ties/ha-noi--ile-de-france",
    "matrix",
    "people",
    "people/tran-viet-truong",
    "organisations",
    "topics",
    "topics/health",
    "topics/governance",
    "conferences",
    "conferences/12",
    "conferences/10",
    "timeline",
    "calendar?month=2023-09",
];

#[tokio::test]
async fn every_page_stands_in_three_languages_with_nothing_inline() {
    for address in ADDRESSES {
        for lang in ["vi", "fr", "en"] {
            let path = format!("/{lang}/{address}");
            let page = get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_eq!(page.all("h1").len(), 1, "{path} has one first heading");
            assert!(
                page.all("[style], style, script:not([src]):not([type])").is_empty(),
                "{path} has something inline"
            );
            assert!(
                page.all("p details, h1 details, h2 details, h3 details").is_empty(),
                "{path}: a mark left its line"
            );
            let mut ids: Vec<&str> = page.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{path} has an id twice");
            for drawing in page.all("main svg[role=group]") {
                let named = drawing.attr("aria-label").is_some() || drawing.attr("aria-labelledby").is_some();
                assert!(named, "{path} has a drawing without a name");
            }
        }
    }
}

#[tokio::test]
async fn every_link_of_these_pages_answers() {
    let mut seen = std::collections::BTreeSet::new();
    for address in ADDRESSES {
        let path = format!("/fr/{address}");
        let page = get(&path).await;
        for href in page.hrefs("main a[href^='/']") {
            // Lists narrowed by one more choice are the same page again; files of lists have tests of their own.
            let bare = href.split('#').next().unwrap_or_default().to_owned();
            if bare.contains('?') && !bare.contains("month=") || !seen.insert(bare.clone()) {
                continue;
            }
            let status = get(&bare).await.status;
            assert_eq!(status, StatusCode::OK, "{path} links to {bare}");
        }
    }
    assert!(seen.len() > 50, "the pages lead somewhere: {}", seen.len());
}

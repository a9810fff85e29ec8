//! Pages over a large invented atlas: each renders in each language with all its words, within its budget, without
//! anything inline.

mod map;
mod names;

use std::io::Write;

use axum::Router;
use axum::http::StatusCode;
use flate2::{Compression, write::GzEncoder};
use regex::Regex;
use scraper::{Html, Selector};
use vnfr_atlas::ingest::demo;
use vnfr_atlas::model::Lang;

use crate::support::site;

struct DemoSite {
    _folder: tempfile::TempDir,
    router: Router,
}

struct Got {
    status: StatusCode,
    html: String,
}

impl DemoSite {
    async fn open(events: usize) -> DemoSite {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("demo.db");
        demo::make(&database, events, 1, |_| {}).await.expect("demonstration data are made");
        DemoSite { router: site::over(&database).await, _folder: folder }
    }

    async fn get(&self, path: &str) -> Got {
        let got = site::get(&self.router, path).await;
        Got { status: got.status, html: got.text().to_owned() }
    }

    /// The first address on a list that begins as asked, below the language.
    async fn first(&self, list: &str) -> String {
        let page = self.get(&format!("/en/{list}")).await;
        let link = Regex::new(&format!("href=\"/en/({list}/[^\"?#.]+)\"")).expect("a pattern");
        link.captures(&page.html).unwrap_or_else(|| panic!("{list} links to none of its own"))[1].to_owned()
    }
}

fn compressed(html: &str) -> usize {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::new(6));
    gzip.write_all(html.as_bytes()).expect("compresses");
    gzip.finish().expect("compresses").len()
}

#[tokio::test]
async fn every_page_renders_in_every_language_with_all_its_words() {
    let site = DemoSite::open(400).await;
    let mut paths: Vec<String> = [
        "",
        "events",
        "delegations",
        "provinces",
        "partners",
        "ties",
        "matrix",
        "people",
        "organisations",
        "topics",
        "conferences",
        "calendar",
        "timeline",
        "sources",
        "map",
        "search",
        "search?q=hue",
        "search?q=zzqx",
        "quality",
        "about",
        "events?province=can-tho&topic=-health&from=2015&to=2024-06&status=held",
        "events?q=xyzzyxyzzy",
        "events?era=vn63&more=province",
        "sources?from=2020&language=vi",
        "delegations?side=fr",
    ]
    .map(str::to_owned)
    .to_vec();
    for list in ["events", "delegations", "provinces", "partners", "ties", "people", "organisations", "sources"] {
        paths.push(site.first(list).await);
    }
    // A message that is missing stands for itself: a lone dashed word that begins as the catalogue's keys do.
    let key = Regex::new(r"^(?:base|nav|error|param|kind|status|topic|sort|era|lang|claim|clue|rule|reason|field|figure|event|events|evidence|source|sources|said|delegation|delegations|home|search|about|quality|title|date|place|tie|people|names|map|chart|facet|side|level|activity)-[a-z0-9-]+$").expect("a pattern");
    let (h1, title) = (Selector::parse("h1").expect("css"), Selector::parse("title").expect("css"));
    let inline =
        Selector::parse("[style], [onclick], [onload], style, script:not([src]):not([type='application/ld+json'])")
            .expect("css");
    for path in &paths {
        for lang in Lang::ALL {
            let address = format!("/{}/{path}", lang.as_str());
            let got = site.get(address.trim_end_matches('/')).await;
            assert_eq!(got.status, StatusCode::OK, "{address}");
            let page = Html::parse_document(&got.html);
            assert_eq!(page.root_element().attr("lang"), Some(lang.as_str()), "{address}");
            assert_eq!(page.select(&h1).count(), 1, "{address} has one first heading");
            assert!(page.select(&title).any(|title| !title.inner_html().trim().is_empty()), "{address} has a title");
            assert_eq!(page.select(&inline).count(), 0, "{address}: the security policy forbids what is inline");
            for text in page.root_element().text() {
                assert!(!key.is_match(text.trim()), "{address} shows the key of a message: {text}");
            }
        }
    }
}

#[tokio::test]
async fn errors_are_pages_in_the_readers_language_with_a_way_on() {
    let site = DemoSite::open(60).await;
    let ways = Selector::parse("main a[href]").expect("css");
    for (path, status, said) in [
        ("vi/nothing", StatusCode::NOT_FOUND, "Không tìm thấy"),
        ("fr/events/nothing", StatusCode::NOT_FOUND, "Introuvable"),
        ("en/sources/nothing", StatusCode::NOT_FOUND, "Not found"),
        ("fr/events?kind=fete", StatusCode::BAD_REQUEST, "fete"),
        ("en/events?province=atlantis", StatusCode::BAD_REQUEST, "atlantis"),
        ("en/events?from=2024&to=2020", StatusCode::BAD_REQUEST, "This filter cannot be read"),
        ("vi/events?page=999", StatusCode::NOT_FOUND, "999"),
        ("vi/events?page=0", StatusCode::BAD_REQUEST, "Bộ lọc không hợp lệ"),
    ] {
        let got = site.get(&format!("/{path}")).await;
        assert_eq!(got.status, status, "{path}");
        assert!(got.html.contains(said), "{path} says {said}");
        let page = Html::parse_document(&got.html);
        assert!(page.select(&ways).count() >= 2, "{path} offers a way on");
        assert_eq!(page.root_element().attr("lang"), Some(&path[..2]), "{path}");
    }
}

#[tokio::test]
async fn pages_keep_to_their_budgets() {
    let site = DemoSite::open(1_000).await;
    for lang in ["vi", "fr", "en"] {
        let list = site.get(&format!("/{lang}/events")).await.html;
        assert!(list.matches("<h3><a").count() == 50, "fifty events");
        assert!(list.len() <= 40 * 1024, "{lang}: the list takes {} bytes", list.len());
        assert!(compressed(&list) <= 10 * 1024, "{lang}: the list takes {} bytes compressed", compressed(&list));
        let home = site.get(&format!("/{lang}")).await.html;
        assert!(compressed(&home) <= 60 * 1024, "{lang}: the home page takes {} bytes compressed", compressed(&home));
    }
}

#[tokio::test]
async fn the_language_switch_keeps_the_page_and_its_filters() {
    let site = DemoSite::open(60).await;
    let html = site.get("/en/events?province=hue&status=held").await.html;
    assert!(html.contains("href=\"/fr/events?province=hue&#38;status=held\""), "the French switch keeps the filters");
    assert!(html.contains("hreflang=\"vi\""));
    assert!(html.contains("content=\"noindex,follow\""), "crawlers stay out of filter combinations");
}

//! Every link on the site answers: from the three home pages outward, over the atlas of the shipped articles.

use std::collections::{BTreeSet, VecDeque};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use scraper::{Html, Selector};
use tower::ServiceExt;
use vnfr_atlas::ingest::{self, CORRECTIONS, Silent, sources};

use crate::support::site::{self, BASE};

/// Pages walked at most. The shipped articles make fewer; facets are an endless maze, of which each link is followed once
/// from an unfiltered list and no further.
const PAGES: usize = 4_000;

#[tokio::test]
async fn every_link_from_every_home_page_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("atlas.db");
    let now = "2026-01-01T00:00:00Z".parse().expect("a time");
    let request = ingest::Request {
        database: &database,
        inputs: Box::new(sources::carried().into_iter()),
        corrections: CORRECTIONS,
        now,
        fresh: false,
    };
    ingest::ingest(request, &Silent).await.expect("the shipped articles are ingested");
    let site = site::over(&database).await;

    let links = Selector::parse("a[href], link[href], script[src], img[src], form[action]").expect("a selector");
    let mut seen = BTreeSet::new();
    let mut queue: VecDeque<(String, String)> = ["/", "/vi", "/fr", "/en", "/robots.txt"]
        .into_iter()
        .map(|path| (path.to_owned(), "the start".to_owned()))
        .collect();
    let mut broken = Vec::new();
    while let Some((path, from)) = queue.pop_front() {
        if seen.len() >= PAGES || !seen.insert(path.clone()) {
            continue;
        }
        let request = Request::get(&path).header(header::ACCEPT, "text/html,*/*;q=0.8").body(Body::empty());
        let Ok(request) = request else {
            broken.push(format!("{path} is no address (linked from {from})"));
            continue;
        };
        let response = site.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        if !(status.is_success() || status.is_redirection()) {
            broken.push(format!("{path} answers {status} (linked from {from})"));
            continue;
        }
        if let Some(target) = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()) {
            queue.push_back((target.to_owned(), path.clone()));
        }
        let html = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| kind.starts_with("text/html"));
        if !html || status != StatusCode::OK || path.contains('?') {
            continue;
        }
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a whole body");
        let document = Html::parse_document(std::str::from_utf8(&body).expect("UTF-8"));
        let ids: BTreeSet<&str> = document.tree.values().filter_map(|node| node.as_element()?.id()).collect();
        for element in document.select(&links) {
            let value = element.value();
            let Some(href) = value.attr("href").or(value.attr("src")).or(value.attr("action")) else { continue };
            let inside = href.strip_prefix(BASE).unwrap_or(href);
            if let Some(anchor) = inside.strip_prefix('#') {
                if !anchor.is_empty() && !ids.contains(anchor) {
                    broken.push(format!("#{anchor} leads nowhere on {path}"));
                }
            } else if inside.starts_with('/') {
                let address = inside.split('#').next().unwrap_or_default();
                queue.push_back((address.to_owned(), path.clone()));
            }
        }
    }
    assert!(seen.len() > 100, "the walk saw only {} addresses", seen.len());
    assert!(broken.is_empty(), "{} of {} addresses:\n{}", broken.len(), seen.len(), broken.join("\n"));
}

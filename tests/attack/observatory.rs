//! The headers of the site against the criteria of Mozilla's HTTP Observatory, by its own scale: from a hundred, each fault
//! takes points away, and what is done beyond the expected adds some where nothing much is wrong; a hundred is A+.
//! <https://github.com/mdn/mdn-http-observatory/blob/main/src/grader/charts.js>

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use vnfr_atlas::config::Settings;
use vnfr_atlas::web::front::Front;
use vnfr_atlas::web::state::{AppState, Release, Site};

/// One criterion: its name, what it adds or takes away, and what was seen.
type Verdict = (&'static str, i32, String);

fn said<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The words of each directive of a content security policy.
fn directive<'p>(policy: &'p str, name: &str) -> Option<Vec<&'p str>> {
    policy.split(';').map(|part| part.split_ascii_whitespace().collect::<Vec<_>>()).find_map(|words| {
        let (first, rest) = words.split_first()?;
        (*first == name).then(|| rest.to_vec())
    })
}

fn content_security(headers: &HeaderMap) -> i32 {
    let policy = said(headers, "content-security-policy");
    let Some(default) = directive(policy, "default-src") else { return -25 };
    let script = directive(policy, "script-src").unwrap_or_else(|| default.clone());
    let style = directive(policy, "style-src").unwrap_or_else(|| default.clone());
    let anywhere = |words: &[&str]| words.iter().any(|word| ["*", "http:", "https:", "data:"].contains(word));
    let inline = |words: &[&str]| words.contains(&"'unsafe-inline'");
    if anywhere(&script) || inline(&script) || policy.contains("http:") {
        -20
    } else if script.contains(&"'unsafe-eval'") {
        -10
    } else if inline(&style) || anywhere(&style) {
        0
    } else if default == ["'none'"] {
        10
    } else {
        5
    }
}

fn transport_security(headers: &HeaderMap) -> i32 {
    let held = said(headers, "strict-transport-security");
    let seconds = held.split(';').find_map(|part| part.trim().strip_prefix("max-age="));
    match seconds.and_then(|seconds| seconds.parse::<u64>().ok()) {
        Some(seconds) if seconds >= 15_768_000 => 0,
        Some(_) => -10,
        None => -20,
    }
}

/// Scripts of other sites need a checksum; those of this site do not.
fn scripts(page: &str) -> (i32, String) {
    let page = Html::parse_document(page);
    let every = Selector::parse("script").expect("a selector");
    let mut seen = Vec::new();
    for script in page.select(&every) {
        match script.value().attr("src") {
            Some(source) if source.starts_with('/') && !source.starts_with("//") => seen.push(source.to_owned()),
            Some(source) => return (-50, source.to_owned()),
            // Data in the page, which no policy runs.
            None if script.value().attr("type") == Some("application/ld+json") => {}
            None => return (-20, "a script in the page".to_owned()),
        }
    }
    (0, seen.join(" "))
}

fn verdicts(headers: &HeaderMap, page: Option<&str>) -> Vec<Verdict> {
    let policy = said(headers, "content-security-policy");
    let mut verdicts: Vec<Verdict> = Vec::new();
    let mut judge = |name, points, seen: &str| verdicts.push((name, points, seen.to_owned()));
    judge("content-security-policy", content_security(headers), policy);
    judge("cookies", if headers.contains_key("set-cookie") { -20 } else { 0 }, said(headers, "set-cookie"));
    let credentials = said(headers, "access-control-allow-credentials") == "true";
    judge(
        "cross-origin-resource-sharing",
        if credentials { -50 } else { 0 },
        said(headers, "access-control-allow-origin"),
    );
    let referrer = said(headers, "referrer-policy");
    let private = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
    judge("referrer-policy", if private.contains(&referrer) { 5 } else { -5 }, referrer);
    judge("strict-transport-security", transport_security(headers), said(headers, "strict-transport-security"));
    let sniffed = said(headers, "x-content-type-options");
    judge("x-content-type-options", if sniffed == "nosniff" { 0 } else { -5 }, sniffed);
    let framed = directive(policy, "frame-ancestors");
    judge("x-frame-options", if framed.as_deref() == Some(&["'none'"]) { 5 } else { -20 }, policy);
    let resource = said(headers, "cross-origin-resource-policy");
    judge(
        "cross-origin-resource-policy",
        match resource {
            "same-origin" | "same-site" => 10,
            _ => 0,
        },
        resource,
    );
    if let Some(page) = page {
        let (points, seen) = scripts(page);
        judge("subresource-integrity", points, &seen);
    }
    verdicts
}

/// What is added counts only where at least ninety points were kept.
fn score(verdicts: &[Verdict]) -> i32 {
    let kept: i32 = 100 + verdicts.iter().map(|(_, points, _)| (*points).min(0)).sum::<i32>();
    if kept >= 90 { kept + verdicts.iter().map(|(_, points, _)| (*points).max(0)).sum::<i32>() } else { kept }
}

#[tokio::test]
async fn every_page_scores_a_plus() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.db");
    vnfr_atlas::ingest::demo::make(&path, 60, 5, |_| {}).await.expect("demonstration data");
    let release = Release::open(&path, 2).await.expect("opens");
    let site = Site { base_url: "https://atlas.example.org".to_owned(), ..Site::default() };
    // As deployed: behind a proxy that ends TLS and leads from http to https (deploy/nginx.conf, tested in `deploy`).
    let settings = Settings { behind_tls: true, rate_per_sec: 0, ..Settings::default() };
    let front = Arc::new(Front::new(AppState::new(release, site), &settings));
    for address in
        ["/vi", "/fr/events", "/en/map", "/vi/search?q=hue", "/vi/no-such-page", "/en/embed", "/assets/no.css"]
    {
        let request = Request::get(address).body(Body::empty()).expect("an address");
        let (parts, body) = front.answer(request, IpAddr::from([127, 0, 0, 1])).await.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        let verdicts = verdicts(&parts.headers, Some(&String::from_utf8_lossy(&body)));
        let faults: Vec<_> = verdicts.iter().filter(|(_, points, _)| *points < 0).collect();
        assert!(faults.is_empty(), "{address}: {faults:#?}");
        assert!(score(&verdicts) >= 120, "{address}: {} {verdicts:#?}", score(&verdicts));
    }
}

/// The scale itself finds fault where there is some.
#[test]
fn a_site_without_headers_fails() {
    let verdicts = verdicts(&HeaderMap::new(), Some("<script>alert(1)</script>"));
    assert!(score(&verdicts) < 25, "{verdicts:#?}");
}

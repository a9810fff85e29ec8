//! What can be taken home or shown elsewhere: the database, bundles, embeds, pictures, the static copy.

use std::collections::BTreeSet;
use std::path::Path;

use axum::body::Body;
use axum::http::{Request, header};
use sha2::{Digest, Sha256};
use tower::ServiceExt;
use vnfr_atlas::cli::export;
use vnfr_atlas::web::state::Site;

use super::{BASE, get, site};

#[tokio::test(flavor = "multi_thread")]
async fn the_database_comes_whole_with_its_checksum() {
    let site = site().await;
    let page = get(&site, "/en/data").await;
    let href = page.text().split("href=\"/data/atlas-").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let path = format!("/data/atlas-{href}");
    let file = get(&site, &path).await;
    let sum: String = Sha256::digest(&file.body).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(page.text().contains(&sum), "the page names the checksum of the file it gives");
    assert_eq!(file.header("etag"), format!("\"{sum}\""));
    assert!(file.body.starts_with(b"SQLite format 3\0"));
    assert_eq!(get(&site, &format!("{path}.sha256")).await.text().split(' ').next(), Some(sum.as_str()));
    let rest = Request::get(&path).header(header::RANGE, "bytes=100-199").body(Body::empty()).expect("a request");
    let rest = site.clone().oneshot(rest).await.expect("an answer");
    assert_eq!(rest.status(), 206);
    let rest = axum::body::to_bytes(rest.into_body(), usize::MAX).await.expect("bytes");
    assert_eq!(rest[..], file.body[100..200]);
    assert_eq!(get(&site, "/data/atlas-000000000000.db").await.status, 404, "another release's file is not this one");
}

#[tokio::test(flavor = "multi_thread")]
async fn bundles_hold_every_list_and_are_the_same_twice() {
    let site = site().await;
    let release = get(&site, "/fr/events.json").await.header("x-atlas-release").to_owned();
    let page = get(&site, "/fr/data").await;
    for form in ["csv", "ndjson"] {
        let path = format!("/data/atlas-{release}-fr-{form}.zip");
        let (first, again) = (get(&site, &path).await, get(&site, &path).await);
        assert_eq!(first.status, 200);
        assert!(first.body == again.body, "{form}: the same release gives the same bytes");
        let sum: String = Sha256::digest(&first.body).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(page.text().contains(&sum), "{form}: the page names the checksum of the bundle");
        assert_eq!(get(&site, &format!("{path}.sha256")).await.text().split(' ').next(), Some(sum.as_str()));
        let names = String::from_utf8_lossy(&first.body).into_owned();
        for list in ["events", "delegations", "provinces", "ties", "people", "sources", "changes"] {
            assert!(names.contains(&format!("{list}.{form}")), "{list} is missing");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pieces_for_other_sites_answer_and_the_generator_gives_their_code() {
    let site = site().await;
    for path in [
        "/fr/embed/events?province=can-tho&rows=5",
        "/fr/embed/map",
        "/vi/embed/provinces/can-tho",
        "/en/embed?piece=province&province=can-tho",
    ] {
        let got = get(&site, path).await;
        assert_eq!(got.status, 200, "{path}: {:.300}", got.text());
    }
    let events = get(&site, "/fr/embed/events?rows=5").await;
    assert_eq!(events.text().matches("<h3>").count(), 5);
    assert!(events.text().contains("rel=\"canonical\"") && events.text().contains("noindex"));
    let generator = get(&site, "/en/embed?piece=events&province=can-tho&rows=7&in=fr").await;
    assert!(
        generator.text().contains(&format!("{BASE}/fr/embed/events?province=can-tho")),
        "the code names the whole address"
    );
    assert_eq!(get(&site, "/fr/embed/events?rows=900").await.status, 400);
    assert_eq!(get(&site, "/fr/embed/provinces/nowhere").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_png_of_the_size_networks_ask_for() {
    let site = site().await;
    let event = get(&site, "/vi/events.json").await.json()["items"][0]["id"].as_str().expect("an event").to_owned();
    let tie = get(&site, "/vi/ties.json").await.json()["items"][0]["id"].as_str().expect("a tie").to_owned();
    let partner = get(&site, "/vi/partners.json").await.json()["items"][0]["slug"].as_str().expect("a slug").to_owned();
    for path in [
        format!("/share/vi/events/{event}.png"),
        "/share/fr/provinces/can-tho.png".to_owned(),
        "/share/fr/provinces/vn63/can-tho.png".to_owned(),
        format!("/share/en/partners/{partner}.png"),
        format!("/share/en/ties/{tie}.png"),
    ] {
        let got = get(&site, &path).await;
        assert_eq!((got.status.as_u16(), got.header("content-type")), (200, "image/png"), "{path}");
        let number =
            |at: usize| u32::from_be_bytes([got.body[at], got.body[at + 1], got.body[at + 2], got.body[at + 3]]);
        assert_eq!((number(16), number(20)), (1_200, 630));
    }
    let page = get(&site, &format!("/vi/events/{event}")).await;
    assert!(page.text().contains(&format!("property=\"og:image\" content=\"{BASE}/share/vi/events/{event}.png\"")));
    assert_eq!(get(&site, "/share/vi/events/nothing.png").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_static_copy_stands_by_itself_and_a_second_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let small = tempfile::tempdir().expect("a folder");
    let database = small.path().join("atlas.db");
    vnfr_atlas::ingest::demo::make(&database, 52, 3, |_| {}).await.expect("demonstration data");
    let site = || Site { base_url: BASE.to_owned(), ..Site::default() };
    let first = export::export(folder.path(), &database, site(), None).await.expect("exports");
    assert_eq!(first.files, first.written);
    let again = export::export(folder.path(), &database, site(), None).await.expect("exports");
    assert_eq!((again.files, again.written, again.removed), (first.files, 0, 0));
    let mut broken = BTreeSet::new();
    let mut pages = 0;
    for file in walkdir::WalkDir::new(folder.path()).into_iter().filter_map(Result::ok) {
        if file.path().extension().is_some_and(|suffix| suffix == "html") {
            pages += 1;
            let html = std::fs::read_to_string(file.path()).expect("a page");
            broken.extend(dead_links(folder.path(), &html));
        }
    }
    assert!(pages > 200, "{pages} pages");
    assert!(broken.is_empty(), "links that lead nowhere: {broken:#?}");
    let list = std::fs::read_to_string(folder.path().join("fr/events/index.html")).expect("the list");
    assert!(list.contains("<p class=\"note\">"), "filters that need a server say so");
    assert!(folder.path().join("fr/events/page-2/index.html").is_file(), "all pages of a list are there");
    assert!(!database.with_extension("db-wal").exists(), "an export reads and never writes the database");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "two more whole exports: scripts/test long"]
async fn a_static_copy_beside_a_live_site_leads_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let small = tempfile::tempdir().expect("a folder");
    let database = small.path().join("atlas.db");
    vnfr_atlas::ingest::demo::make(&database, 20, 3, |_| {}).await.expect("demonstration data");
    let site = || Site { base_url: BASE.to_owned(), ..Site::default() };
    export::export(folder.path(), &database, site(), None).await.expect("exports");
    let live = export::export(folder.path(), &database, site(), Some("https://live.example".to_owned()))
        .await
        .expect("exports");
    assert!(live.written > 0 && live.written < live.files, "only pages with filters changed");
    let list = std::fs::read_to_string(folder.path().join("fr/events/index.html")).expect("the list");
    assert!(list.contains("https://live.example/fr/events?"), "filters lead to the live site");
}

/// Links of a page to files that are not there.
fn dead_links(folder: &Path, html: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let selector = scraper::Selector::parse("[href], [src]").expect("a selector");
    let mut dead = Vec::new();
    for element in document.select(&selector) {
        let address = element.value().attr("href").or_else(|| element.value().attr("src")).unwrap_or_default();
        let path = address.strip_prefix(BASE).unwrap_or(address).split('#').next().unwrap_or_default();
        if !path.starts_with('/') || path.starts_with("//") {
            continue;
        }
        let path = percent_encoding::percent_decode_str(path.trim_matches('/')).decode_utf8_lossy().into_owned();
        if !folder.join(&path).is_file() && !folder.join(&path).join("index.html").is_file() {
            dead.push(address.to_owned());
        }
    }
    dead
}

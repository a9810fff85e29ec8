//! Articles may say anything. Every text that the database holds is replaced by one that tries to break out, and every
//! page and file is looked through for one that did.

use std::collections::BTreeSet;

use scraper::{Html, Selector};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};
use vnfr_atlas::ingest::demo;

use super::{get, over};

/// Opens tags, closes attributes, scripts, CDATA and comments, begins formulas and lines.
const HOSTILE: &str = "=HYPERLINK(\"//evil\")'\"><script>alert(1)</script></title></textarea>]]>--><img src=x onerror=alert(2)>\r\nEND:VCALENDAR\r\nX-EVIL:1";

/// Text columns that articles fill, by table.
const COLUMNS: &[(&str, &[&str])] = &[
    ("event", &["title", "theme"]),
    ("article", &["title", "publisher"]),
    ("person", &["name", "last_title"]),
    ("person_title", &["title"]),
    ("event_person", &["title"]),
    ("organisation", &["name", "acronym", "name_vi", "name_fr", "name_en"]),
    ("delegation", &["origin", "leader", "leader_title"]),
    ("event_place", &["name"]),
    ("agreement", &["name"]),
    ("tie_statement", &["vn_name", "fr_name", "note", "source_publisher", "kind", "status"]),
    ("conflict_value", &["value"]),
    ("evidence", &["value"]),
    ("merge_reason", &["value"]),
    ("event_report", &["title"]),
    ("correction", &["reason", "source", "after_value", "before_value"]),
    ("conference_statement", &["theme_vi", "theme_fr", "city", "note"]),
];

async fn poisoned(path: &std::path::Path) {
    demo::make(path, 40, 5, |_| {}).await.expect("demonstration data");
    let mut db = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(path)).await.expect("opens");
    sqlx::raw_sql("pragma foreign_keys = off").execute(&mut db).await.expect("pragma");
    for (table, columns) in COLUMNS {
        for column in *columns {
            let mut update = sqlx::QueryBuilder::<sqlx::Sqlite>::new("update ");
            update.push(table).push(" set ").push(column).push(" = ").push_bind(HOSTILE);
            update.push(" where ").push(column).push(" is not null");
            update.build().execute(&mut db).await.unwrap_or_else(|error| panic!("{table}.{column}: {error}"));
        }
    }
    // What a list row shows stands in its card.
    let cards = "update event set card = json_set(card, '$.places', json_array(json_object('name', ?1)),
                 '$.leader', json_object('slug', 'x', 'name', ?1, 'title', ?1))";
    sqlx::query(cards).bind(HOSTILE).execute(&mut db).await.expect("cards");
    let addresses = "update article set url = 'https://example.org/\"><script>alert(1)</script>'";
    sqlx::query(addresses).execute(&mut db).await.expect("addresses");
    db.close().await.expect("closes");
}

#[tokio::test]
async fn no_stored_text_becomes_markup_formula_or_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.db");
    poisoned(&path).await;
    let front = over(&path).await;
    let links = Selector::parse("a[href], link[href]").expect("a selector");
    let (mut seen, mut queue) =
        (BTreeSet::new(), vec!["/vi".to_owned(), "/en/events".to_owned(), "/fr/sources".to_owned()]);
    for list in ["events", "people", "organisations", "sources", "ties", "delegations"] {
        queue.extend(["json", "csv", "ndjson", "geojson", "atom", "ics"].map(|form| format!("/en/{list}.{form}")));
        queue.push(format!("/vi/{list}"));
    }
    let mut shown = 0;
    while let Some(address) = queue.pop() {
        if seen.len() >= 500 || !seen.insert(address.clone()) {
            continue;
        }
        let Some(got) = get(&front, &address).await else { continue };
        assert!(got.status.as_u16() < 500, "{address}: {} {:.300}", got.status, got.body);
        let kind = got.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        shown += usize::from(got.body.contains("alert(1)"));
        if kind.starts_with("text/html") || kind.contains("xml") {
            for raw in ["<script>alert", "<img src=x"] {
                assert!(!got.body.contains(raw), "{address} lets {raw} through as markup");
            }
        }
        if kind.starts_with("text/csv") {
            let mut rows = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(got.body.as_bytes());
            for cell in rows.records().flatten().flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>()) {
                assert!(
                    !cell.starts_with(['=', '@', '\t', '\r']),
                    "{address} has a cell that a spreadsheet computes: {cell:.80}"
                );
            }
        }
        if kind.starts_with("text/calendar") {
            assert!(!got.body.lines().any(|line| line.starts_with("X-EVIL")), "{address} lets a line through");
            assert_eq!(got.body.matches("\nEND:VCALENDAR").count(), 1, "{address} ends twice");
        }
        if kind.starts_with("text/html") && !address.contains('?') {
            let page = Html::parse_document(&got.body);
            for link in page.select(&links).filter_map(|link| link.value().attr("href")) {
                assert!(!link.trim().to_lowercase().starts_with("javascript:"), "{address} links to {link}");
                if link.starts_with("/en/") || link.starts_with("/vi/") {
                    queue.push(link.split(['#', '?']).next().unwrap_or_default().to_owned());
                }
            }
        }
    }
    assert!(shown > 20, "only {shown} of {} addresses show hostile text: the test looks at nothing", seen.len());
}

//! The rows of every form are the rows of the page, in its order.

use vnfr_atlas::ingest::CORRECTIONS;
use vnfr_atlas::ingest::sources::Input;
use vnfr_atlas::web::forms::{Form, List};

use super::{BASE, EVENTS, Got, get, get_as, over, page_rows, site};
use crate::support::Atlas;

/// Column `url` of each row of a form, in order: the address of the row's page.
fn addresses(form: Form, got: &Got) -> Vec<String> {
    let of_json = |rows: &serde_json::Value, at: &dyn Fn(&serde_json::Value) -> serde_json::Value| {
        let rows = rows.as_array().expect("a list");
        rows.iter().map(|row| at(row).as_str().expect("an address").to_owned()).collect::<Vec<_>>()
    };
    match form {
        Form::Json => of_json(&got.json()["items"], &|row| row["url"].clone()),
        Form::GeoJson => of_json(&got.json()["features"], &|row| row["properties"]["url"].clone()),
        Form::Ndjson => got
            .text()
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON"))
            .map(|row| row["url"].as_str().expect("an address").to_owned())
            .collect(),
        Form::Csv => {
            let mut reader = csv::Reader::from_reader(got.text().trim_start_matches('\u{FEFF}').as_bytes());
            reader.records().map(|row| row.expect("a row")[1].to_owned()).collect()
        }
        Form::Atom => got
            .text()
            .split("<entry>")
            .skip(1)
            .map(|entry| {
                let link = entry.split("href=\"").nth(1).expect("a link");
                link.split('"').next().unwrap_or_default().replace("&amp;", "&")
            })
            .collect(),
        Form::Ics => {
            let unfolded = got.text().replace("\r\n ", "");
            let urls = unfolded.split("BEGIN:VEVENT").skip(1);
            urls.map(|event| {
                let url = event.split("\r\nURL;VALUE=URI:").nth(1).expect("an address");
                url.split("\r\n").next().unwrap_or_default().to_owned()
            })
            .collect()
        }
        // Read by a real reader of workbooks in tests/clients.
        Form::Xlsx | Form::Html | Form::JsonLd => Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_of_events_holds_the_pages_rows() {
    let site = site().await;
    for query in [
        "",
        "kind=meeting&sort=oldest",
        "kind=-meeting&topic=health",
        "province=can-tho",
        "province=ha-giang&era=vn63",
        "from=2015&to=2019-06&sort=sources",
        "q=hue",
        "status=planned",
        "topic=unstated",
    ] {
        let page = page_rows(&site, "fr", "events", query).await;
        for form in [Form::Json, Form::Ndjson, Form::Csv, Form::GeoJson, Form::Atom, Form::Ics] {
            let got = get(&site, &format!("/fr/events.{}?{query}", form.suffix())).await;
            assert_eq!(got.status, 200, "{form:?} {query}: {:.300}", got.text());
            assert_eq!(got.header("x-total-count"), page.len().to_string(), "{form:?} {query}");
            let mut expected: Vec<String> = page.iter().map(|slug| format!("{BASE}/fr/events/{slug}")).collect();
            let rows = addresses(form, &got);
            if form == Form::Ics {
                // A calendar leaves out what has no day, and says how many.
                let left_out = got.text().split("X-ATLAS-LEFT-OUT:").nth(1).and_then(|rest| rest.split("\r\n").next());
                let left_out: usize = left_out.and_then(|count| count.parse().ok()).expect("a count");
                assert_eq!(rows.len() + left_out, expected.len(), "{query}");
                expected.retain(|address| rows.contains(address));
            }
            assert_eq!(rows, expected, "{form:?} {query}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_many_batches_is_whole_and_no_page_of_it() {
    let site = site().await;
    let got = get(&site, "/en/events.ndjson?per_page=20&page=2").await;
    assert_eq!(addresses(Form::Ndjson, &got).len(), EVENTS, "a file holds all rows, whatever page is on screen");
    const { assert!(EVENTS > 1_000) };
}

#[tokio::test(flavor = "multi_thread")]
async fn every_list_answers_in_every_form_with_the_same_rows() {
    let site = site().await;
    for list in List::ALL {
        let json = get(&site, &format!("/vi/{}.json", list.name())).await;
        assert_eq!(json.status, 200, "{}: {:.300}", list.name(), json.text());
        let expected = addresses(Form::Json, &json);
        assert_eq!(json.json()["count"], expected.len());
        for form in Form::OF_LIST {
            let got = get(&site, &format!("/vi/{}.{}", list.name(), form.suffix())).await;
            assert_eq!(got.status, 200, "{} {form:?}", list.name());
            assert_eq!(got.header("content-type"), form.content_type());
            assert_eq!(got.header("x-total-count"), expected.len().to_string());
            if !matches!(form, Form::Xlsx | Form::Ics) {
                assert_eq!(addresses(form, &got), expected, "{} {form:?}", list.name());
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_names_hold_the_pages_rows() {
    let site = site().await;
    for (list, query) in [
        ("provinces", ""),
        ("provinces", "era=vn63&sort=events"),
        ("partners", "sort=events"),
        ("ties", "sort=newest"),
        ("people", "side=vn&sort=events"),
        ("organisations", ""),
        ("delegations", ""),
        ("sources", ""),
        ("topics", ""),
        ("topics", "sort=name"),
        ("topics", "q=s&from=2019&to=2019-03&sort=newest"),
    ] {
        let page = page_rows(&site, "en", list, query).await;
        assert!(!page.is_empty(), "{list}?{query} shows rows");
        let got = get(&site, &format!("/en/{list}.json?{query}")).await;
        let rows = addresses(Form::Json, &got);
        let prefix = format!("{BASE}/en/{list}/");
        let rows: Vec<&str> = rows.iter().filter_map(|row| row.strip_prefix(&prefix)).collect();
        assert_eq!(rows, page, "{list}?{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_page_stands_at_its_path_and_at_its_question() {
    let site = site().await;
    let first = get(&site, "/en/events").await;
    assert!(first.text().contains("href=\"/en/events/page-2\""), "the list leads to its second page");
    let (path, question) = (get(&site, "/en/events/page-2").await, get(&site, "/en/events?page=2").await);
    assert_eq!((path.status.as_u16(), path.body == question.body), (200, true));
    assert!(path.text().contains(&format!("<link rel=\"canonical\" href=\"{BASE}/en/events/page-2\"")));
    assert!(path.text().contains("href=\"/vi/events/page-2\""), "the language switch stays on the page");
    let narrowed = get(&site, "/en/events?kind=meeting").await;
    assert!(narrowed.text().contains("href=\"/en/events?kind=meeting&#38;page=2\""), "a question keeps its pages");
    let csv = get_as(&site, "/en/events/page-2", "text/csv").await;
    assert_eq!(addresses(Form::Csv, &csv).len(), EVENTS, "a file holds the whole list");
    for (path, status) in [("/en/events/page-9999", 404), ("/en/events/page-1", 404), ("/en/events/page-2?q=x", 404)] {
        assert_eq!(get(&site, path).await.status, status, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn places_and_fields_say_when_they_last_changed() {
    let atlas = Atlas::empty();
    let (first, second) = ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    let article = |name: &str, text: &str| vec![Input::of_bytes(name, text.as_bytes().to_vec())];
    let hue = "Ngày 12/3/2024, tại Huế, Chủ tịch UBND thành phố Huế Phan Quý Phương tiếp đoàn công tác thành phố Rennes \
               (Pháp) về bảo tồn di sản.";
    let nice = "Ngày 14/5/2024, tại Cần Thơ, Chủ tịch UBND thành phố Cần Thơ Trần Việt Trường tiếp đoàn công tác thành phố \
                Nice (Pháp) về y tế.";
    atlas.ingest_with(article("hue.txt", hue), CORRECTIONS, first).expect("ingests");
    atlas.ingest_with(article("can-tho.txt", nice), CORRECTIONS, second).expect("ingests");
    let site = over(&atlas.path).await;
    for (list, row, updated) in [
        ("provinces", "vn34-46", first),
        ("provinces", "vn34-92", second),
        ("partners", "fr-com-35238", first),
        ("partners", "fr-com-06088", second),
        ("topics", "heritage", first),
        ("topics", "health", second),
        ("topics", "transport", first),
    ] {
        let feed = get(&site, &format!("/en/{list}.atom")).await;
        let id = format!("2026:{list}/{row}</id>");
        let entry = feed.text().split("<entry>").find(|entry| entry.contains(&id)).unwrap_or_default();
        assert!(entry.contains(&format!("<updated>{updated}</updated>")), "{list} {row}: {entry}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn accept_gives_what_the_suffix_gives() {
    let site = site().await;
    for (accept, form) in [
        ("application/json", Form::Json),
        ("text/csv", Form::Csv),
        ("application/geo+json", Form::GeoJson),
        ("application/atom+xml", Form::Atom),
        ("text/calendar", Form::Ics),
        ("application/x-ndjson", Form::Ndjson),
    ] {
        let by_accept = get_as(&site, "/vi/events?kind=meeting", accept).await;
        let by_suffix = get(&site, &format!("/vi/events.{}?kind=meeting", form.suffix())).await;
        assert!(by_accept.body == by_suffix.body, "{accept}");
        assert!(by_accept.header("vary").contains("accept"), "{accept}");
        assert_eq!(by_accept.header("content-location"), format!("/vi/events.{}?kind=meeting", form.suffix()));
    }
    let page = get_as(&site, "/vi/events", "text/html").await;
    assert!(page.header("content-type").starts_with("text/html"));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_say_what_they_are() {
    let site = site().await;
    let got = get(&site, "/fr/events.json?kind=meeting&page=3&unknown=x").await;
    let about = got.json();
    assert_eq!(about["query"], format!("{BASE}/fr/events.json?kind=meeting"));
    assert_eq!(about["page"], format!("{BASE}/fr/events?kind=meeting"));
    assert_eq!(about["licence"]["id"], "CC-BY-4.0");
    assert_eq!(about["release"]["id"], got.header("x-atlas-release"));
    assert!(about["facets"]["province"].as_array().is_some_and(|lines| !lines.is_empty()));
    assert_eq!(got.header("access-control-allow-origin"), "*");
    assert!(got.header("link").contains("rel=\"license\""));
    let csv = get(&site, "/fr/events.csv?kind=meeting&headers=id&bom=0&evidence=1").await;
    assert!(csv.text().starts_with("id,url,title,kind,kind_label,"), "{:.100}", csv.text());
    assert!(csv.text().lines().next().is_some_and(|header| {
        header.contains("evidence_quote,evidence_article,evidence_offsets,evidence_status,release,licence,query")
    }));
    assert!(csv.header("content-disposition").starts_with("attachment; filename=\"vnfr-atlas-events-fr-"));
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_of_data_are_data() {
    let site = site().await;
    for (path, status, kind) in [
        ("/en/events.json?kind=party", 400, "unknown-value"),
        ("/en/events.csv?province=can-thoo", 400, "unknown-value"),
        ("/en/events.json?from=yesterday", 400, "not-a-date"),
        ("/en/events.csv?bom=2", 400, "unknown-value"),
        ("/en/events/nothing-of-the-kind.json", 404, "not-found"),
        ("/en/nothing.json", 404, "not-found"),
        ("/en/people/nobody.ics", 404, "not-found"),
    ] {
        let got = get(&site, path).await;
        assert_eq!(got.status.as_u16(), status, "{path}");
        assert_eq!(got.header("content-type"), "application/problem+json", "{path}");
        let problem = got.json();
        assert_eq!(problem["status"], status, "{path}");
        assert!(problem["type"].as_str().is_some_and(|name| name.ends_with(&format!("#{kind}"))), "{problem}");
        assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{path}");
    }
    let offers = get(&site, "/en/events.json?province=can-thoo").await.json();
    assert_eq!(offers["offers"][0], "can-tho");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_bring_the_sentences_that_say_them() {
    let site = site().await;
    let rows = get(&site, "/en/people.json?evidence=1").await.json();
    let told = rows["items"].as_array().expect("rows").iter().filter(|row| row["evidence"][0]["quote"].is_string());
    assert!(told.count() > 0, "people are named by sentences");
}

/// The address of each row, in order, from a file too large to be parsed whole: every form has a row a line or an element.
fn addresses_by_line(form: Form, got: &Got) -> Vec<String> {
    match form {
        Form::Json | Form::GeoJson => got
            .text()
            .lines()
            .skip(1)
            .filter(|line| line.starts_with('{'))
            .map(|line| {
                let row: serde_json::Value = serde_json::from_str(line.trim_end_matches(',')).expect("a row a line");
                let row = if form == Form::Json { &row["url"] } else { &row["properties"]["url"] };
                row.as_str().expect("an address").to_owned()
            })
            .collect(),
        _ => addresses(form, got),
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a hundred thousand events: scripts/test long"]
async fn a_hundred_thousand_rows_are_the_same_in_every_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("atlas.db");
    vnfr_atlas::ingest::demo::make(&database, 100_000, 7, |_| {}).await.expect("demonstration data");
    let site = over(&database).await;
    let page: Vec<String> = page_rows(&site, "en", "events", "per_page=200").await;
    assert_eq!(page.len(), 100_000);
    let page: Vec<String> = page.iter().map(|slug| format!("{BASE}/en/events/{slug}")).collect();
    for form in [Form::Json, Form::Ndjson, Form::Csv, Form::GeoJson, Form::Atom, Form::Ics] {
        let got = get(&site, &format!("/en/events.{}", form.suffix())).await;
        assert_eq!(got.header("x-total-count"), "100000");
        let rows = addresses_by_line(form, &got);
        if form == Form::Ics {
            let rows: std::collections::HashSet<&String> = rows.iter().collect();
            let kept: Vec<&String> = page.iter().filter(|address| rows.contains(address)).collect();
            assert_eq!(kept.len(), rows.len(), "{form:?}");
        } else {
            assert!(rows == page, "{form:?}: {} rows", rows.len());
        }
    }
}

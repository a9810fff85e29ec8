//! `/api/v1`: the pages' rows by cursor, described by a document that fits the code.

use super::{EVENTS, get, site};

#[tokio::test(flavor = "multi_thread")]
async fn cursors_lead_through_a_whole_list_once() {
    let site = site().await;
    let mut ids = Vec::new();
    let mut path = "/api/v1/events?lang=en&limit=150".to_owned();
    loop {
        let got = get(&site, &path).await;
        assert_eq!(got.status, 200, "{path}: {:.300}", got.text());
        let body = got.json();
        assert_eq!(body["count"], EVENTS);
        ids.extend(
            body["items"].as_array().expect("items").iter().map(|item| item["id"].as_str().expect("an id").to_owned()),
        );
        match body["next_url"].as_str() {
            Some(next) => next.strip_prefix(super::BASE).expect("our address").clone_into(&mut path),
            None => break,
        }
    }
    let listed = get(&site, "/en/events.json").await.json();
    let listed: Vec<&str> =
        listed["items"].as_array().expect("items").iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(ids, listed);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_a_problem_and_never_a_guess() {
    let site = site().await;
    for path in [
        "/api/v1/events?limit=0",
        "/api/v1/events?limit=201",
        "/api/v1/events?limit=",
        "/api/v1/events?lang=de",
        "/api/v1/events?cursor=x",
        "/api/v1/events?cursor=000000000000-50",
        "/api/v1/events?undated=yes",
        "/api/v1/events?kind=party",
        "/api/v1/provinces/can-tho?era=vn64",
    ] {
        let got = get(&site, path).await;
        assert_eq!((got.status.as_u16(), got.header("content-type")), (400, "application/problem+json"), "{path}");
    }
    assert_eq!(get(&site, "/api/v1/nothing").await.header("content-type"), "application/problem+json");
    assert_eq!(get(&site, "/api/v1/events/nothing").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_described_address_answers_as_described() {
    let site = site().await;
    let document = get(&site, "/api/v1/openapi.json").await.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")), "{}", document["openapi"]);
    for (path, item) in document["paths"].as_object().expect("paths") {
        let asked = match path.strip_suffix("/{id}") {
            Some(list) => {
                let rows = get(&site, &format!("{list}?limit=1")).await.json();
                // The invented atlas has no conference of the series.
                let Some(id) = rows["items"][0]["id"].as_str() else { continue };
                format!("{list}/{id}")
            }
            None => format!("{path}?limit=3"),
        };
        let got = get(&site, &asked).await;
        assert_eq!(got.status, 200, "{asked} ({path}): {:.300}", got.text());
        let name = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].as_str();
        if let Some(schema) = name.and_then(|name| document.pointer(name.trim_start_matches('#'))) {
            for required in schema["required"].as_array().expect("required") {
                assert!(got.json().get(required.as_str().expect("a name")).is_some(), "{asked} lacks {required}");
            }
        }
    }
    assert_eq!(get(&site, "/fr/api").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_id_of_a_row_is_the_address_of_the_whole() {
    let site = site().await;
    for (path, url) in [
        ("/api/v1/provinces/vn34-92", "/en/provinces/can-tho"),
        ("/api/v1/provinces/vn63-92", "/en/provinces/vn63/can-tho"),
        ("/api/v1/provinces/can-tho?era=vn63", "/en/provinces/vn63/can-tho"),
    ] {
        let joiner = if path.contains('?') { '&' } else { '?' };
        let got = get(&site, &format!("{path}{joiner}lang=en")).await;
        assert_eq!(got.status, 200, "{path}: {:.300}", got.text());
        assert_eq!(got.json()["page"], format!("{}{url}", super::BASE), "{path}");
    }
    assert_eq!(get(&site, "/api/v1/partners/vn34-92").await.status, 404, "a province is no partner");
}

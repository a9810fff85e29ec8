//! Single pages as data.

use super::{BASE, get, site};

/// The first row of a list.
async fn first(site: &axum::Router, list: &str) -> String {
    let rows = get(site, &format!("/en/{list}.json")).await.json();
    let address = rows["items"][0]["url"].as_str().unwrap_or_else(|| panic!("{list} has no row")).to_owned();
    address.strip_prefix(BASE).expect("our address").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_single_page_has_its_twins() {
    let site = site().await;
    for list in
        ["events", "delegations", "provinces", "partners", "ties", "people", "organisations", "topics", "sources"]
    {
        let page = first(&site, list).await;
        assert_eq!(get(&site, &page).await.status, 200, "{page}");
        let json = get(&site, &format!("{page}.json")).await;
        assert_eq!(json.status, 200, "{page}.json: {:.300}", json.text());
        let json = json.json();
        assert_eq!(json["item"]["url"], format!("{BASE}{page}"), "{list}");
        assert!(json["cite"]["bibtex"].as_str().is_some_and(|text| text.starts_with("@misc{")), "{list}");
        let ld = get(&site, &format!("{page}.jsonld")).await;
        assert_eq!(ld.header("content-type"), "application/ld+json");
        let ld = ld.json();
        assert_eq!(ld["@context"], "https://schema.org", "{list}");
        assert_eq!(ld["@id"], format!("{BASE}{page}"), "{list}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_tells_everything_its_page_tells() {
    let site = site().await;
    let page = first(&site, "events").await;
    let item = get(&site, &format!("{page}.json")).await.json()["item"].clone();
    for member in [
        "participants",
        "bodies",
        "articles",
        "merge_reasons",
        "disagreements",
        "year_clues",
        "agreements",
        "figures",
        "events_within",
        "delegations",
        "corrections",
        "evidence",
    ] {
        assert!(item[member].is_array(), "{member}: {}", item[member]);
    }
    assert!(item["evidence"][0]["quote"].as_str().is_some_and(|quote| !quote.is_empty()));
    let html = get(&site, &page).await;
    let in_page = html.text().split("<script type=\"application/ld+json\">").nth(1).expect("JSON-LD in the head");
    let in_page: serde_json::Value =
        serde_json::from_str(in_page.split("</script>").next().unwrap_or_default()).expect("JSON");
    assert_eq!(in_page, get(&site, &format!("{page}.jsonld")).await.json(), "the head and the address agree");
    let calendar = get(&site, &format!("{page}.ics")).await;
    if calendar.status == 200 {
        assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), 1);
    }
}

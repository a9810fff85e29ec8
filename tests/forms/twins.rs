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
        let html = get(&site, &page).await;
        let head = html.text().split("<script type=\"application/ld+json\">").nth(1);
        let head = head.and_then(|rest| rest.split("</script>").next());
        let head = head.unwrap_or_else(|| panic!("{page} has no JSON-LD in its head"));
        let head: serde_json::Value = serde_json::from_str(head).expect("JSON");
        assert_eq!(head, ld, "{page}: the head and the address agree");
        assert!(!head.to_string().contains(":null"), "{page}: what is not known is left out");
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
    let cite = get(&site, &format!("{page}.json")).await.json()["cite"].clone();
    for form in ["@misc{", "TY  - ELEC", "&#34;type&#34;: &#34;webpage&#34;"] {
        assert!(html.text().contains(form), "the page can be cited as {form}");
    }
    assert!(cite["ris"].as_str().is_some_and(|ris| ris.ends_with("ER  - \r\n")));
    let calendar = get(&site, &format!("{page}.ics")).await;
    if calendar.status == 200 {
        assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), 1);
    }
}

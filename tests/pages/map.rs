//! The map: every unit a named link, the archipelagos in their provinces, and a table that says the same.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};

use crate::support::{atlas_of_seeds, site};

async fn get(path: &str) -> (StatusCode, Html) {
    let got = site::get(&site::over(atlas_of_seeds()).await, path).await;
    (got.status, Html::parse_document(got.text()))
}

fn select<'p>(page: &'p Html, css: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(css).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// What the shapes of a map say: name to number.
fn drawn(page: &Html) -> BTreeMap<String, String> {
    let titles = select(page, "svg.map a > title").into_iter().map(text);
    titles
        .map(|title| {
            let (name, rest) = title.split_once(": ").expect("name: number");
            (name.to_owned(), rest.split_whitespace().next().unwrap_or_default().to_owned())
        })
        .collect()
}

#[tokio::test]
async fn every_unit_is_a_named_link_and_stands_in_the_table() {
    for (path, units) in [("/vi/map", 34 + 18), ("/en/map?era=vn63&level=departement", 63 + 101)] {
        let (status, page) = get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        let links = select(&page, "svg.map a[href]");
        assert_eq!(links.len(), units, "{path}");
        let shapes = drawn(&page);
        assert!(shapes.values().any(|count| count != "0"), "{path}: the seeds hold events");
        let mut listed = 0;
        for row in select(&page, "#map-tables tbody tr") {
            let cell = |css: &str| text(row.select(&Selector::parse(css).expect("a selector")).next().expect("a cell"));
            assert_eq!(shapes.get(&cell("th")), Some(&cell("td")), "{path}: {}", cell("th"));
            listed += 1;
        }
        listed += select(&page, "#map-tables .names li").len();
        assert_eq!(listed, units, "{path}: the tables hold what the map draws");
    }
}

#[tokio::test]
async fn the_archipelagos_are_named_in_their_provinces() {
    for path in ["/vi/map", "/fr/map", "/en/map?era=vn63"] {
        let (_, page) = get(path).await;
        let labels: Vec<String> = select(&page, "svg.map .map-sea").into_iter().map(text).collect();
        assert_eq!(labels, ["Quần đảo Hoàng Sa(Đà Nẵng)", "Quần đảo Trường Sa(Khánh Hòa)"], "{path}");
        let islands = select(&page, "svg.map a:has(.map-islands) > title").into_iter().map(text);
        let of: Vec<String> =
            islands.map(|title| title.split_once(':').expect("a number").0.trim().to_owned()).collect();
        assert_eq!(of, ["Đà Nẵng", "Khánh Hòa"], "{path}");
    }
}

#[tokio::test]
async fn an_unknown_level_is_named_and_the_known_ones_are_offered() {
    let (status, page) = get("/fr/map?level=canton").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let main = text(select(&page, "main")[0]);
    assert!(main.contains("canton") && main.contains("departement"), "{main}");
}

#[tokio::test]
async fn profiles_of_partners_carry_their_own_map() {
    let (_, page) = get("/vi/provinces/can-tho").await;
    assert_eq!(select(&page, "#map svg.map").len(), 2);
    let here = select(&page, "#map .map-here > title");
    assert!(text(here[0]).starts_with("Cần Thơ"), "{}", text(here[0]));
    let (_, page) = get("/vi/provinces/bac-ninh").await;
    assert!(select(&page, "#map").is_empty(), "a province without ties has no map of partners");
}

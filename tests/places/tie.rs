//! A pair: declared beside observed, disagreement side by side, anniversaries seen from the release.

use axum::http::StatusCode;

use super::get;

#[tokio::test]
async fn a_pair_shows_what_is_declared_beside_what_articles_say() {
    let page = get("/en/ties/ha-noi--ile-de-france").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text("header .standing").contains("Declared and observed"));
    let declared = page.hrefs(".statements a");
    assert!(!declared.is_empty() && declared.iter().all(|href| href.starts_with("http")), "{declared:?}");
    let sentence = page.hrefs("header .ev-card a");
    assert!(sentence.iter().any(|href| href.starts_with("/en/sources/") && href.contains("#e")), "{sentence:?}");
    assert!(page.texts("#since time").iter().any(|since| since == "1989"), "{:?}", page.texts("#since time"));
}

#[tokio::test]
async fn disagreement_on_the_beginning_stands_side_by_side() {
    let page = get("/en/ties/ha-noi--toulouse").await;
    let values = page.texts("#since .conflict .value time");
    assert!(values.len() >= 2 && values[0] == "1996", "{values:?}");
    assert_eq!(page.texts("#since .conflict .chosen").len(), 1);
    for side in page.all("#since .conflict li") {
        assert!(
            side.select(&scraper::Selector::parse("a").expect("a selector")).next().is_some(),
            "each value names its source"
        );
    }
}

#[tokio::test]
async fn anniversaries_are_counted_from_the_day_of_the_release() {
    // Tests ingest on 2 January 2026: thirty years of 1996 fall in that year, forty of 1989 in 2029.
    let page = get("/en/ties/ha-noi--toulouse").await;
    assert!(
        page.texts("#ahead li").iter().any(|line| line.contains("30 years") && line.contains("2026")),
        "{:?}",
        page.texts("#ahead li")
    );
    let page = get("/en/ties/ha-noi--ile-de-france").await;
    assert!(
        page.texts("#ahead li").iter().any(|line| line.contains("40 years") && line.contains("2029")),
        "{:?}",
        page.texts("#ahead li")
    );
}

#[tokio::test]
async fn the_list_tells_the_standings_apart() {
    for standing in ["declared", "both", "met"] {
        let page = get(&format!("/en/ties?standing={standing}&per_page=200")).await;
        assert!(!page.all("tbody tr").is_empty(), "{standing}");
        assert_eq!(page.all("tbody tr").len(), page.all(&format!("tbody .standing.{standing}")).len(), "{standing}");
    }
}

#[tokio::test]
async fn home_counts_the_pairs_that_somebody_calls_tied_and_leads_to_them() {
    let home = get("/en").await;
    let href = home.hrefs("main a").into_iter().find(|href| href.starts_with("/en/ties?")).expect("a figure of home");
    let figure = home.texts("main a").into_iter().find(|text| text.ends_with("partnerships")).expect("its words");
    let listed = get(&format!("{href}&per_page=200")).await;
    let rows = listed.all("tbody tr").len();
    assert!(figure.starts_with(&format!("{rows} ")) || figure.starts_with(&format!("{rows}p")), "{figure}: {rows}");
    assert!(listed.all("tbody .standing.met").is_empty());
    assert!(get("/en/ties?per_page=200").await.all("tbody tr").len() > rows);
}

#[tokio::test]
async fn every_pair_of_the_list_is_in_the_matrix_table() {
    let listed = get("/en/ties?per_page=200").await;
    let matrix = get("/en/matrix").await;
    let marks = matrix.all(".matrix .matrix-hit").len();
    assert!(marks > 30 && marks <= listed.all("tbody tr").len(), "{marks}");
    assert_eq!(marks, matrix.all("tbody td a").len(), "the table says what the drawing says");
}

#[tokio::test]
async fn a_pair_without_a_tie_offers_its_two_sides() {
    let page = get("/en/ties/cao-bang--brest").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let offers = page.hrefs(".offers a");
    assert!(offers.contains(&"/en/provinces/cao-bang".to_owned()), "{offers:?}");
    assert!(offers.contains(&"/en/partners/brest".to_owned()), "{offers:?}");
}

#[tokio::test]
async fn a_search_for_a_side_or_for_both_finds_the_pair() {
    for query in ["Rennes", "hue+rennes"] {
        let links = get(&format!("/fr/search?q={query}")).await.hrefs("main a");
        assert!(links.iter().any(|href| href == "/fr/ties/hue--rennes"), "{query}: {links:?}");
    }
}

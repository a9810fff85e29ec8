//! What search engines and browsers ask for.

use super::{BASE, get, site};

#[tokio::test(flavor = "multi_thread")]
async fn site_maps_list_pages_that_answer() {
    let site = site().await;
    let index = get(&site, "/sitemap.xml").await;
    let maps: Vec<String> = locations(index.text());
    assert!(maps.len() >= 6, "{maps:?}");
    for map in maps {
        let got = get(&site, map.strip_prefix(BASE).expect("our address")).await;
        assert_eq!(got.status, 200, "{map}");
        let pages = locations(got.text());
        assert!(!pages.is_empty() && pages.len() <= 50_000, "{map}");
        assert_eq!(got.text().matches("hreflang=").count(), pages.len() * 3, "{map}");
        // One address of each map is asked for; the rest are of the same making.
        let page = pages[pages.len() / 2].strip_prefix(BASE).expect("our address").to_owned();
        assert_eq!(get(&site, &page).await.status, 200, "{page}");
    }
}

fn locations(xml: &str) -> Vec<String> {
    xml.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn robots_stay_out_of_the_maze_of_filters() {
    let site = site().await;
    let robots = get(&site, "/robots.txt").await;
    assert!(robots.text().contains("Disallow: /fr/*?") && robots.text().contains("Allow: /fr/*?page="));
    assert!(robots.text().contains(&format!("Sitemap: {BASE}/sitemap.xml")));
    let filtered = get(&site, "/fr/events?kind=meeting&topic=health").await;
    assert!(filtered.text().contains("<meta name=\"robots\" content=\"noindex,follow\">"));
    assert!(!get(&site, "/fr/events").await.text().contains("noindex"));
    assert_eq!(get(&site, "/fr/events.csv").await.header("x-robots-tag"), "noindex");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_names_its_forms_its_languages_and_its_address() {
    let site = site().await;
    let page = get(&site, "/fr/events?kind=meeting").await;
    let document = scraper::Html::parse_document(page.text());
    let selector = scraper::Selector::parse("link[rel=alternate][type]").expect("a selector");
    let forms: Vec<_> = document.select(&selector).filter_map(|link| link.value().attr("href")).collect();
    assert_eq!(forms.len(), 7, "{forms:?}");
    for form in forms {
        assert_eq!(get(&site, form).await.status, 200, "{form}");
    }
    for lang in ["vi", "fr", "en"] {
        assert!(
            page.text().contains(&format!("hreflang=\"{lang}\" href=\"{BASE}/{lang}/events?kind=meeting\"")),
            "{lang}"
        );
        let search = get(&site, &format!("/opensearch-{lang}.xml")).await;
        assert!(search.text().contains(&format!("template=\"{BASE}/{lang}/search?q={{searchTerms}}\"")));
    }
}

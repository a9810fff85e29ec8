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
        assert_eq!(got.text().matches("<lastmod>20").count(), pages.len(), "{map}");
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
async fn whom_to_tell_of_a_weakness_is_said_for_a_year_and_no_longer() {
    let site = site().await;
    let told = get(&site, "/.well-known/security.txt").await;
    assert_eq!((told.status.as_u16(), told.header("content-type")), (200, "text/plain; charset=utf-8"));
    let field = |name: &str| -> String {
        let line = told.text().lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("{name} in {}", told.text())).to_owned()
    };
    assert_eq!(field("Contact"), "mailto:atlas@example.org");
    assert_eq!(field("Canonical"), format!("{BASE}/.well-known/security.txt"));
    assert_eq!(field("Preferred-Languages"), "vi, fr, en");
    let expires: jiff::Timestamp = field("Expires").parse().expect("a time of RFC 3339");
    let index = get(&site, "/sitemap.xml").await;
    let made_at = index.text().split_once("<lastmod>").and_then(|(_, rest)| rest.split_once('<')).expect("a release").0;
    let made_at: jiff::Timestamp = made_at.parse().expect("a time");
    assert_eq!(expires.duration_since(made_at).as_hours(), 365 * 24);
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

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_says_where_it_is_and_where_errors_are_reported() {
    let site = site().await;
    let mut paths: Vec<String> = [
        "",
        "events",
        "delegations",
        "provinces",
        "partners",
        "ties",
        "people",
        "organisations",
        "topics",
        "conferences",
        "sources",
        "timeline",
        "calendar",
        "matrix",
        "map",
        "data",
        "quality",
        "changes",
        "about",
        "embed",
        "api",
        "provinces/vn63/can-tho",
        "events?kind=meeting",
    ]
    .map(|path| path.to_owned())
    .to_vec();
    for list in
        ["events", "delegations", "provinces", "partners", "ties", "people", "organisations", "topics", "sources"]
    {
        let rows = get(&site, &format!("/en/{list}.json")).await.json();
        let address = rows["items"][0]["url"].as_str().expect("an address").to_owned();
        paths.push(address.strip_prefix(&format!("{BASE}/en/")).expect("our address").to_owned());
    }
    for path in paths {
        let here = if path.is_empty() { "/en".to_owned() } else { format!("/en/{path}") };
        let got = get(&site, &here).await;
        assert_eq!(got.status, 200, "{here}");
        let document = scraper::Html::parse_document(got.text());
        let all = |selector: &str, attribute: &str| -> Vec<String> {
            let selector = scraper::Selector::parse(selector).expect("a selector");
            document.select(&selector).filter_map(|it| it.value().attr(attribute)).map(str::to_owned).collect()
        };
        let canonical = all("link[rel=canonical]", "href");
        assert_eq!(canonical.len(), 1, "{here}");
        // A calendar's address names its month, whether it was asked for or not.
        let (found, _) = canonical[0].split_once("?month=").unwrap_or((&canonical[0], ""));
        assert_eq!(found, format!("{BASE}{here}"));
        assert_eq!(all("link[rel=alternate][hreflang]", "hreflang"), ["vi", "fr", "en", "x-default"], "{here}");
        assert_eq!(all("meta[property='og:url']", "content"), canonical, "{here}");
        let report = all("footer a[href^='mailto:']", "href");
        assert!(report.len() == 1 && report[0].starts_with("mailto:atlas@example.org?subject="), "{here}: {report:?}");
        for image in all("meta[property='og:image']", "content") {
            let image = image.strip_prefix(BASE).expect("our address").to_owned();
            assert_eq!(get(&site, &image).await.header("content-type"), "image/png", "{here}: {image}");
        }
        let kind = path.split('/').next().unwrap_or_default();
        if path.contains('/') && ["events", "provinces", "partners", "ties"].contains(&kind) {
            assert_eq!(all("meta[property='og:image']", "content").len(), 1, "{here} has a picture");
        }
    }
}

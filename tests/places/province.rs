//! A province on two clocks, a partner, and addresses that name neither.

use axum::http::StatusCode;

use super::get;

#[tokio::test]
async fn a_unit_of_today_says_what_it_absorbed_and_leads_there() {
    let page = get("/en/provinces/can-tho").await;
    assert_eq!(page.text("h1"), "Cần Thơ");
    assert!(page.text("header .lead").contains("Hậu Giang"), "{}", page.text("header .lead"));
    let clocks = page.hrefs(".clocks a");
    assert_eq!(clocks[0], "/en/provinces/can-tho");
    assert!(clocks.contains(&"/en/provinces/vn63/hau-giang".to_owned()), "{clocks:?}");
    assert_eq!(page.texts(".clocks [aria-current]").len(), 1);
}

#[tokio::test]
async fn a_merged_province_says_into_what_under_either_address() {
    for path in ["/en/provinces/vn63/hau-giang", "/en/provinces/hau-giang", "/en/provinces/hau-giang?era=vn63"] {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let said = page.text("header .lead");
        assert!(
            said.contains("Cần Thơ") && said.contains("Sóc Trăng") && said.contains("1 July 2025"),
            "{path}: {said}"
        );
        assert!(page.hrefs(".clocks a").contains(&"/en/provinces/can-tho".to_owned()), "{path}");
    }
}

#[tokio::test]
async fn one_name_in_two_eras_is_two_pages() {
    let (today, before) = (get("/en/provinces/can-tho").await, get("/en/provinces/can-tho?era=vn63").await);
    assert!(!today.text(".kicker").contains("until"), "{}", today.text(".kicker"));
    assert!(before.text(".kicker").contains("until 30 June 2025"), "{}", before.text(".kicker"));
}

#[tokio::test]
async fn a_profile_shows_partners_events_delegations_and_people() {
    let page = get("/vi/provinces/can-tho").await;
    let partners = page.texts("#ties tbody th");
    assert!(partners.iter().any(|name| name.starts_with("Nice")), "{partners:?}");
    assert!(page.hrefs("#events h3 a").iter().all(|href| href.starts_with("/vi/events/")));
    assert!(!page.hrefs("#delegations h4 a").is_empty());
    assert!(page.hrefs("#people a").contains(&"/vi/people/tran-viet-truong".to_owned()));
    assert!(!page.all("#timeline svg title").is_empty() && !page.all("#timeline svg desc").is_empty());
}

#[tokio::test]
async fn a_province_without_anything_says_so() {
    let page = get("/fr/provinces/cao-bang").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.all(".empty").len(), 1);
    assert!(page.all("#ties, #events, #timeline").is_empty());
}

#[tokio::test]
async fn a_region_and_those_it_was_made_of_lead_to_each_other() {
    let now = get("/en/partners/auvergne-rhone-alpes").await;
    assert!(now.hrefs("header a").contains(&"/en/partners/fr2015/rhone-alpes".to_owned()));
    let before = get("/en/partners/fr2015/rhone-alpes").await;
    assert!(before.hrefs("header a").contains(&"/en/partners/auvergne-rhone-alpes".to_owned()));
    assert!(before.text("header .lead").contains("1 January 2016"), "{}", before.text("header .lead"));
}

#[tokio::test]
async fn an_unknown_name_is_answered_with_near_ones() {
    for (path, near) in [
        ("/en/provinces/cantho", "/en/provinces/can-tho"),
        ("/en/provinces/dien-bein", "/en/provinces/dien-bien"),
        ("/en/partners/toulous", "/en/partners/toulouse"),
        ("/en/people/tran-viet-truon", "/en/people/tran-viet-truong"),
        ("/en/topics/helth", "/en/topics/health"),
        ("/en/ties/ha-noi--toulous", "/en/ties/ha-noi--toulouse"),
        ("/en/conferences/99", "/en/conferences/12"),
    ] {
        let page = get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.hrefs(".offers a").contains(&near.to_owned()), "{path}: {:?}", page.hrefs(".offers a"));
    }
}

#[tokio::test]
async fn a_unit_that_took_another_in_long_ago_is_not_formed_of_it_in_2025() {
    let gone = get("/en/provinces/vn63/ha-tay").await;
    assert!(gone.text(".kicker").contains("until 31 July 2008"), "{}", gone.text(".kicker"));
    assert!(gone.text("header .lead").contains("Since 1 August 2008 part of Hà Nội"), "{}", gone.text("header .lead"));
    for path in ["/en/provinces/ha-noi", "/en/provinces/vn63/ha-noi"] {
        let said = get(path).await.text("header .lead");
        assert!(!said.contains("Hà Tây") && !said.contains("2008"), "{path}: {said}");
    }
}

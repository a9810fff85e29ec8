//! Lists of names: order, search with and without marks, choices and exclusion, pages.

use axum::http::StatusCode;
use vnfr_atlas::i18n;
use vnfr_atlas::model::Lang;

use super::get;

#[tokio::test]
async fn provinces_stand_in_vietnamese_order_with_and_without_events() {
    for (path, count) in [("/vi/provinces", 34), ("/vi/provinces?era=vn63&per_page=100", 63)] {
        let page = get(path).await;
        let names = page.texts("tbody th a");
        assert_eq!(names.len(), count, "{path}");
        let mut sorted = names.clone();
        i18n::sort_by_name(Lang::Vi, &mut sorted, |name| name);
        assert_eq!(names, sorted, "{path}");
    }
    let place = |names: &[String], name: &str| names.iter().position(|known| known == name).expect("listed");
    let names = get("/vi/provinces").await.texts("tbody th a");
    assert!(
        place(&names, "Điện Biên") > place(&names, "Cần Thơ") && place(&names, "Điện Biên") < place(&names, "Gia Lai")
    );
}

#[tokio::test]
async fn a_search_leaves_marks_and_case_aside_and_knows_former_names() {
    for (query, expected) in [("hue", "Huế"), ("HU%E1%BA%BE", "Huế"), ("hau+giang", "Cần Thơ"), ("dien", "Điện Biên")]
    {
        let names = get(&format!("/vi/provinces?q={query}")).await.texts("tbody th a");
        assert!(names.iter().any(|name| name == expected), "{query}: {names:?}");
        assert!(names.len() < 34, "{query} narrows");
    }
    let page = get("/vi/provinces?q=zzzz").await;
    assert_eq!((page.status, page.all(".empty").len()), (StatusCode::OK, 1));
}

#[tokio::test]
async fn choices_include_and_exclude() {
    let sides = |page: &super::Page| {
        page.texts("tbody td[data-label]").into_iter().filter(|text| text.ends_with(" side")).collect::<Vec<_>>()
    };
    let all = get("/en/people").await;
    let french = get("/en/people?side=fr").await;
    let others = get("/en/people?side=-fr").await;
    assert!(sides(&french).iter().all(|side| side == "French side") && !sides(&french).is_empty());
    assert!(sides(&others).iter().all(|side| side != "French side"));
    let rows = |page: &super::Page| page.all("tbody tr").len();
    assert_eq!(rows(&french) + rows(&others), rows(&all));
    assert_eq!(french.texts(".chips .chip").len(), 1);
}

#[tokio::test]
async fn days_keep_the_names_that_an_event_bears_within_them() {
    let in_september = "from=2023-09&to=2023-09";
    for (list, there, elsewhere) in [
        ("provinces", "Cần Thơ", "Điện Biên"),
        ("people", "Trần Việt Trường", "Mùa A Sơn"),
        ("partners", "Nice", "Lyon"),
    ] {
        let whole = get(&format!("/vi/{list}?per_page=200")).await.texts("tbody th a");
        assert!(whole.iter().any(|name| name == elsewhere), "{list}: {whole:?}");
        let names = get(&format!("/vi/{list}?{in_september}")).await.texts("tbody th a");
        assert!(names.iter().any(|name| name == there), "{list}: {names:?}");
        assert!(!names.iter().any(|name| name == elsewhere), "{list}: {names:?}");
    }
    let topics = get(&format!("/vi/topics?{in_september}")).await;
    assert!(!topics.all("tbody tr").is_empty() && topics.all("tbody tr").len() < 20);
}

#[tokio::test]
async fn what_a_filter_hides_because_it_is_not_stated_is_counted_and_offered() {
    let since = get("/en/ties?from=1989&to=1989").await;
    let names = since.texts("tbody th a");
    assert!(names.iter().any(|name| name.contains("Île-de-France")), "{names:?}");
    let offers = since.hrefs(".asks a");
    assert_eq!(offers.len(), 1, "ties without a year: {offers:?}");
    let hidden: usize = since.text(".asks p").split(' ').next().and_then(|n| n.parse().ok()).expect("a number");
    let with = get(&format!("{}&per_page=200", offers[0])).await;
    assert_eq!(with.all("tbody tr").len(), names.len() + hidden);

    let kind = get("/en/ties?tie=twinning").await;
    let offers = kind.hrefs(".asks a");
    assert!(offers.iter().any(|href| href.contains("tie=unstated")), "{offers:?}");
}

#[tokio::test]
async fn an_empty_list_says_which_filter_to_loosen() {
    let page = get("/en/people?q=zzzz&side=fr").await;
    let ways = page.hrefs(".empty a");
    assert_eq!(ways, ["/en/people?side=fr"], "without the text there are rows; without the side there are none");
    assert!(!get(&ways[0]).await.all("tbody tr").is_empty());
}

#[tokio::test]
async fn a_word_that_does_not_exist_is_refused_and_one_without_rows_is_empty() {
    for (path, status) in [
        ("/en/people?side=left", StatusCode::BAD_REQUEST),
        ("/en/ties?standing=secret", StatusCode::BAD_REQUEST),
        ("/en/ties?province=atlantis", StatusCode::BAD_REQUEST),
        ("/en/ties?province=cao-bang", StatusCode::OK),
        ("/en/partners?level=canton", StatusCode::BAD_REQUEST),
        ("/en/provinces?sort=relevance", StatusCode::BAD_REQUEST),
        ("/en/provinces?page=9", StatusCode::NOT_FOUND),
        ("/en/calendar?month=yesterday", StatusCode::BAD_REQUEST),
        ("/en/people?unknown=x", StatusCode::OK),
    ] {
        assert_eq!(get(path).await.status, status, "{path}");
    }
}

#[tokio::test]
async fn pages_of_a_list_hold_every_row_once() {
    let all = get("/en/ties?per_page=200").await.hrefs("tbody th a");
    let mut paged = Vec::new();
    for page in 1.. {
        let got = get(&format!("/en/ties?per_page=20&page={page}")).await;
        if got.status != StatusCode::OK {
            break;
        }
        paged.extend(got.hrefs("tbody th a"));
    }
    assert_eq!(paged, all);
    assert!(all.len() > 40);
}

#[tokio::test]
async fn the_calendar_shows_a_visit_on_each_of_its_days() {
    let page = get("/en/calendar?month=2023-09").await;
    let busy = page.texts("td.month-busy time");
    for day in ["25", "26", "27", "28", "29"] {
        assert!(busy.iter().any(|text| text.ends_with(day)), "{day}: {busy:?}");
    }
    assert!(!busy.iter().any(|text| text.ends_with("30")), "{busy:?}");
}

#[tokio::test]
async fn charts_say_the_same_in_the_drawing_and_in_the_table() {
    let page = get("/en/timeline").await;
    let drawn: u64 = page
        .texts("#events-by-year-title ~ g rect title, svg[aria-labelledby=events-by-year-title] rect title")
        .iter()
        .filter_map(|title| title.rsplit(" · ").next()?.parse::<u64>().ok())
        .sum();
    let listed: u64 = page
        .all("figure[aria-labelledby=events-by-year-caption] td")
        .into_iter()
        .filter_map(|cell| cell.text().collect::<String>().trim().parse::<u64>().ok())
        .sum();
    assert!(drawn > 0);
    assert_eq!(drawn, listed);
}

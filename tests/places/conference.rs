//! The conference across its editions, every source with its own value.

use super::get;

#[tokio::test]
async fn every_edition_has_a_line_and_those_nobody_tells_of_say_so() {
    let page = get("/en/conferences").await;
    let lines = page.texts("tbody tr");
    assert_eq!(lines.len(), 12, "{lines:?}");
    assert!(lines[0].starts_with("Edition 12"), "{lines:?}");
    let silent: Vec<&String> = lines.iter().filter(|line| line.contains("no source found")).collect();
    assert_eq!(silent.len(), 3, "editions 2 to 4: {silent:?}");
}

#[tokio::test]
async fn differing_days_and_numbers_stand_side_by_side_with_their_sources() {
    let page = get("/en/conferences/12").await;
    let values = page.texts(".conflict .value");
    for expected in ["13–15 April 2023", "13–16 April 2023", "over 800", "over 1,000"] {
        assert!(values.iter().any(|value| value.contains(expected)), "{expected}: {values:?}");
    }
    let (chosen, conflicts) = (page.all(".conflict .chosen").len(), page.all(".conflict").len());
    assert!(conflicts >= 3);
    assert_eq!(chosen, conflicts, "one value leads in each");
    assert!(!page.hrefs(".conflict a[rel=external]").is_empty() && !page.hrefs(".conflict .ev-card a").is_empty());
}

#[tokio::test]
async fn an_edition_that_only_others_tell_of_has_its_page() {
    let page = get("/en/conferences/10").await;
    assert!(
        page.texts("main time").iter().any(|when| when.contains("14–16 September 2016")),
        "{:?}",
        page.texts("main time")
    );
    assert_eq!(page.all("#events .empty").len(), 1);
    let steps = page.hrefs(".pager-steps a");
    assert!(
        steps.contains(&"/en/conferences/9".to_owned()) && steps.contains(&"/en/conferences/11".to_owned()),
        "{steps:?}"
    );
}

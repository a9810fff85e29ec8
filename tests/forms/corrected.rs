//! Corrections from end to end: merged, split, set, hidden and named otherwise, each beside what the articles say; old
//! addresses lead on in every form; feeds and site maps say when each row last changed.

use vnfr_atlas::cli::export;
use vnfr_atlas::ingest::sources;
use vnfr_atlas::web::state::Site;

use super::{BASE, get, over};
use crate::support::{Atlas, NOW};

const LATER: &str = "2026-02-03T00:00:00Z";
const KEPT: &str = "2023-09-25-can-tho-nice-delegation-visit";
const GONE: &str = "2023-11-22-dien-bien-lyon-delegation-visit";

const CORRECTIONS: &str = r#"
[[correction]]
action = "set"
slug = "conference-12"
field = "end"
value = "2023-04-16"
reason = "The programme ends on Sunday."
source = "https://programme.example/12"
made_on = "2026-02-02"

[[correction]]
action = "merge"
slug = "2023-11-22-dien-bien-lyon-delegation-visit"
into = "2023-09-25-can-tho-nice-delegation-visit"
reason = "One journey of two provinces."
made_on = "2026-02-02"

[[correction]]
action = "alias"
slug = "conference-12"
alias = "assises-hanoi-2023"
reason = "The address in the printed programme."
made_on = "2026-02-02"

[[correction]]
action = "alias"
kind = "person"
slug = "nicolas-warnery"
alias = "Richard Chemla"
reason = "Misprinted in one caption."
made_on = "2026-02-02"

[[correction]]
action = "hide"
kind = "person"
slug = "catherine-deroche"
reason = "Asked not to be listed."
made_on = "2026-02-02"
"#;

/// The source articles as one release, and the corrections as a second.
fn corrected(corrections: &str) -> Atlas {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    atlas.ingest_with(Vec::new(), corrections, LATER).expect("ingests");
    atlas
}

#[tokio::test(flavor = "multi_thread")]
async fn corrections_stand_beside_what_the_articles_say() {
    let atlas = corrected(CORRECTIONS);
    let site = over(&atlas.path).await;

    let page = get(&site, "/en/events/conference-12").await;
    for told in ["dates: the articles say “", "corrected to “16 April 2023”", "The programme ends on Sunday."] {
        assert!(page.text().contains(told), "the page of a corrected event lacks {told:?}");
    }
    assert!(page.text().contains("href=\"https://programme.example/12\""), "the source of a correction is a link");
    let told = get(&site, "/en/events/conference-12.json").await.json()["item"]["corrections"].clone();
    assert_eq!((&told[0]["field"], &told[0]["after"]), (&"end".into(), &"2023-04-16".into()));
    assert!(told[0]["before"].as_str().is_some_and(|before| before.starts_with("2023-04-1")), "{told}");
    let merged = get(&site, &format!("/fr/events/{KEPT}")).await;
    assert!(merged.text().contains("One journey of two provinces."), "a merge says why");
    let person = get(&site, "/en/people/nicolas-warnery").await;
    assert!(person.text().contains("Misprinted in one caption.") && person.text().contains("Richard Chemla"));
    assert_eq!(
        get(&site, "/en/people/nicolas-warnery.json").await.json()["item"]["corrections"][0]["after"],
        "Richard Chemla"
    );

    let changes = get(&site, "/en/changes").await;
    for told in ["Merged", "Withdrawn", "16 April 2023", &format!("datetime=\"{LATER}\"")] {
        assert!(changes.text().contains(told), "the log lacks {told:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn old_addresses_lead_on_in_every_form_and_withdrawn_ones_say_so() {
    let atlas = corrected(CORRECTIONS);
    let site = over(&atlas.path).await;
    for suffix in ["", ".json", ".jsonld", ".ics"] {
        for old in [GONE, "assises-hanoi-2023"] {
            let now = if old == GONE { KEPT } else { "conference-12" };
            let got = get(&site, &format!("/fr/events/{old}{suffix}")).await;
            assert_eq!(got.status, 308, "{old}{suffix}");
            assert_eq!(got.header("location"), format!("/fr/events/{now}{suffix}"));
        }
    }
    let got = get(&site, &format!("/api/v1/events/{GONE}?lang=fr")).await;
    assert_eq!((got.status.as_u16(), got.header("location")), (308, format!("/api/v1/events/{KEPT}").as_str()));
    assert_eq!(get(&site, "/en/people/richard-chemla").await.header("location"), "/en/people/nicolas-warnery");

    for path in
        ["/en/people/catherine-deroche.json", "/en/people/catherine-deroche.jsonld", "/api/v1/people/catherine-deroche"]
    {
        let got = get(&site, path).await;
        assert_eq!((got.status.as_u16(), got.header("content-type")), (410, "application/problem+json"), "{path}");
        assert!(got.json()["type"].as_str().is_some_and(|kind| kind.ends_with("#withdrawn")), "{path}");
    }
    let page = get(&site, "/en/people/catherine-deroche").await;
    assert_eq!(page.status, 410);
    assert!(page.text().contains("<h1"), "a withdrawn page says so in words");

    let files = export::moved_pages(&atlas.path, Site { base_url: BASE.to_owned(), ..Site::default() }).await;
    let files: std::collections::BTreeMap<String, Vec<u8>> = files.expect("writes").into_iter().collect();
    let file = |name: &str| {
        let bytes = files.get(name).unwrap_or_else(|| panic!("{name} is not among {:?}", files.keys()));
        String::from_utf8(bytes.clone()).expect("UTF-8")
    };
    assert!(file(&format!("vi/events/{GONE}/index.html")).contains(&format!("url=/vi/events/{KEPT}\"")));
    assert!(file("en/people/catherine-deroche/index.html").contains("noindex"), "a withdrawn page stands as a file");
    let redirects = file("_redirects");
    assert!(redirects.contains(&format!("/en/events/{GONE}.json /en/events/{KEPT}.json 308\n")), "{redirects}");
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds_and_site_maps_say_when_a_row_last_changed() {
    let atlas = corrected(CORRECTIONS);
    let site = over(&atlas.path).await;
    for (list, row, changed) in [
        ("events", "conference-12", LATER),
        ("ties", "ba-ria-vung-tau--brest", NOW),
        ("people", "nicolas-warnery", LATER),
        ("people", "dinh-toan-thang", NOW),
        ("sources", "", NOW),
    ] {
        let feed = get(&site, &format!("/en/{list}.atom")).await;
        let entries: Vec<&str> = feed.text().split("<entry>").skip(1).collect();
        let entry = entries.iter().find(|entry| row.is_empty() || entry.contains(&format!("/{row}\"")));
        let entry = entry.unwrap_or_else(|| panic!("{list} has no {row}"));
        assert!(entry.contains(&format!("<updated>{changed}</updated>")), "{list} {row}: {entry}");
    }
    for (map, row, changed) in [("people-1", "dinh-toan-thang", NOW), ("people-1", "nicolas-warnery", LATER)] {
        let map = get(&site, &format!("/sitemaps/{map}.xml")).await;
        let told = format!("<loc>{BASE}/vi/people/{row}</loc><lastmod>{changed}</lastmod>");
        assert!(map.text().contains(&told), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_halves_of_a_split_say_so() {
    let whole = Atlas::empty();
    whole.ingest(sources::carried()).expect("ingests");
    let source = whole.ask(
        "select article.slug from article join event_report on article_id = article.id
         join event on event.id = event_id where event.slug = 'conference-12' order by 1 limit 1",
    );
    let atlas = corrected(&format!(
        "[[correction]]\naction = \"split\"\nslug = \"conference-12\"\narticles = [\"{}\"]\nreason = \"Two meetings.\"\n\
         made_on = \"2026-02-02\"\n",
        source[0]
    ));
    let halves = atlas.ask("select slug from event where edition = 12 and role in ('main', 'planned') order by 1");
    assert_eq!(halves.len(), 2, "{halves:?}");
    let site = over(&atlas.path).await;
    for half in halves {
        assert!(get(&site, &format!("/en/events/{half}")).await.text().contains("Two meetings."), "{half}");
    }
}

//! Corrections: applied with their reasons, shown beside what the articles say, refused where they make no sense.

use crate::support::Atlas;
use vnfr_atlas::ingest::{CORRECTIONS, IngestError, sources};

const LATER: &str = "2026-02-03T00:00:00Z";

fn seeds() -> Atlas {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    atlas
}

fn entry(lines: &str) -> String {
    format!("[[correction]]\nreason = \"seen in the programme\"\nmade_on = \"2026-02-02\"\n{lines}\n")
}

fn correct(atlas: &Atlas, corrections: &str) -> vnfr_atlas::ingest::Report {
    atlas.ingest_with(Vec::new(), corrections, LATER).expect("ingests")
}

#[test]
fn a_value_is_set_and_what_the_articles_say_is_kept() {
    let atlas = seeds();
    let report =
        correct(&atlas, &entry("action = \"set\"\nslug = \"conference-12\"\nfield = \"end\"\nvalue = \"2023-04-16\""));
    assert_eq!(report.release.as_ref().map(|release| (release.number, release.changed > 0)), Some((2, true)));
    assert_eq!(atlas.ask("select end_date from event where slug = 'conference-12'"), ["2023-04-16"]);
    assert_eq!(
        atlas.ask("select after_value || ' ' || reason || ' ' || applied from correction"),
        ["2023-04-16 seen in the programme 1"]
    );
    assert_eq!(
        atlas.ask("select before_value || ' → ' || after_value from change where release_number = 2 and field = 'dates' and slug = 'conference-12'").len(),
        1
    );
    let back = atlas.ingest_with(Vec::new(), CORRECTIONS, LATER).expect("ingests");
    assert_eq!(
        back.release.map(|release| release.number),
        Some(3),
        "without the correction the articles are right again"
    );
}

#[test]
fn a_hidden_event_is_withdrawn_and_says_so() {
    let atlas = seeds();
    let report = correct(&atlas, &entry("action = \"hide\"\nslug = \"conference-12\""));
    assert!(report.release.is_some_and(|release| release.withdrawn >= 1));
    assert_eq!(atlas.ask("select count(*) from event where slug = 'conference-12'"), ["0"]);
    assert_eq!(
        atlas.ask("select reason || ' ' || (target is null) from slug_alias where slug = 'conference-12'"),
        ["correction 1"]
    );
}

#[test]
fn merged_events_are_one_and_the_old_address_leads_on() {
    let atlas = seeds();
    let slugs = atlas.ask("select slug from event where kind = 'delegation_visit' and role = 'main' order by slug");
    let [one, other] = slugs.as_slice() else { panic!("two visits: {slugs:?}") };
    correct(&atlas, &entry(&format!("action = \"merge\"\nslug = \"{other}\"\ninto = \"{one}\"")));
    assert_eq!(atlas.ask("select count(*) from event where kind = 'delegation_visit' and role = 'main'"), ["1"]);
    assert_eq!(atlas.ask(&format!("select target from slug_alias where slug = '{other}'")), *std::slice::from_ref(one));
    assert_eq!(atlas.ask(&format!("select article_count from event where slug = '{one}'")), ["3"]);
}

#[test]
fn a_split_sets_a_report_apart() {
    let atlas = seeds();
    let source = atlas.ask("select article.slug from article join event_report on article_id = article.id join event on event.id = event_id where event.slug = 'conference-12' order by 1 limit 1");
    correct(&atlas, &entry(&format!("action = \"split\"\nslug = \"conference-12\"\narticles = [\"{}\"]", source[0])));
    assert_eq!(
        atlas.ask("select article_count from event where edition = 12 and role in ('main', 'planned')"),
        ["1", "1"]
    );
}

#[test]
fn an_alias_leads_to_its_event_and_a_name_to_its_person() {
    let atlas = seeds();
    let corrections = entry("action = \"alias\"\nslug = \"conference-12\"\nalias = \"assises-hanoi-2023\"")
        + &entry("action = \"alias\"\nkind = \"person\"\nslug = \"nicolas-warnery\"\nalias = \"Richard Chemla\"");
    correct(&atlas, &corrections);
    assert_eq!(atlas.ask("select target from slug_alias where slug = 'assises-hanoi-2023'"), ["conference-12"]);
    assert_eq!(atlas.ask("select count(*) from person where slug = 'richard-chemla'"), ["0"]);
    assert_eq!(atlas.ask("select target from slug_alias where slug = 'richard-chemla'"), ["nicolas-warnery"]);
}

#[test]
fn what_nothing_answers_to_is_told() {
    let atlas = seeds();
    let report = correct(&atlas, &entry("action = \"hide\"\nslug = \"no-such-event\""));
    assert_eq!(report.idle_corrections.len(), 1, "{report}");
    assert!(report.idle_corrections[0].contains("no-such-event"));
}

#[test]
fn a_file_without_sense_changes_nothing() {
    let atlas = seeds();
    let error = atlas.ingest_with(Vec::new(), &entry("action = \"merge\"\nslug = \"conference-12\""), LATER);
    assert!(matches!(error, Err(IngestError::Corrections(_))));
    assert_eq!(atlas.ask("select max(number) from release"), ["1"]);
}

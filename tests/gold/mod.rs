//! How well the extractor reads the marked articles: floors under every figure, and the published figures kept true.
//! `UPDATE_QUALITY=1 cargo test --test atlas gold` writes `seeds/quality.json` anew after a rule got better.

use std::path::{Path, PathBuf};

use vnfr_atlas::eval::{self, Report};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn seeds() -> Report {
    eval::run(&root().join("tests/gold/seeds"), Some(&root().join("seeds/articles"))).expect("the seeds' gold reads")
}

fn dev() -> Report {
    eval::run(&root().join("tests/gold/dev"), None).expect("the development gold reads")
}

/// A floor under one measure; shares and F1 are better the higher, rates must be zero.
#[track_caller]
fn holds(report: &Report, floors: &[(&str, f64)], zero: &[&str]) {
    let mut fallen = Vec::new();
    for (name, floor) in floors {
        let value = report.value(name).unwrap_or_default();
        if value < *floor {
            fallen.push(format!("{name} fell to {value:.4}, its floor is {floor:.4}: {:?}", report.errors.get(name)));
        }
    }
    for name in zero {
        if report.value(name).unwrap_or_default() > 0.0 {
            fallen.push(format!("{name} must be 0: {:?}", report.errors.get(name)));
        }
    }
    assert!(fallen.is_empty(), "help: vnfr-atlas eval lists what a rule lost\n{}", fallen.join("\n"));
}

#[test]
fn the_seeds_are_read_without_fault() {
    let floors = [
        ("people", 1.0),
        ("vn_localities", 1.0),
        ("fr_localities", 1.0),
        ("events.start", 1.0),
        ("events.loose", 1.0),
        ("delegations.leader", 1.0),
        ("partnerships", 1.0),
        ("figures", 1.0),
        ("merge.pairs", 1.0),
        ("organisations.overlap", 0.95),
        ("events.sub.loose", 0.85),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&seeds(), &floors, &["merge.over"]);
}

#[test]
fn the_development_articles_keep_their_floors() {
    let floors = [
        ("relevance", 1.0),
        ("people", 0.97),
        ("vn_localities", 0.97),
        ("fr_localities", 0.97),
        ("organisations.overlap", 0.80),
        ("events.loose", 0.95),
        ("events.start", 0.95),
        ("delegations.leader", 0.97),
        ("partnerships", 0.95),
        ("figures", 0.95),
        ("merge.pairs", 0.95),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&dev(), &floors, &["negatives", "merge.over"]);
}

/// Ten articles written by hand in the genre, before the rules were read.
#[test]
fn the_articles_of_our_own_keep_their_floors() {
    let own = eval::run(&root().join("tests/gold/own"), None).expect("our own gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.95),
        ("vn_localities", 0.97),
        ("fr_localities", 0.9),
        ("organisations.overlap", 0.8),
        ("events.loose", 0.97),
        ("events.start", 0.95),
        ("delegations.leader", 0.97),
        ("delegations.destinations", 0.94),
        ("partnerships", 0.9),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
    ];
    holds(&own, &floors, &["negatives", "merge.over"]);
}

/// Eighteen articles written by another hand before any rule was tried on them; at first try main events stood at 0.74
/// and organisations (overlap) at 0.88.
#[test]
fn the_blind_articles_keep_their_floors() {
    let blind = eval::run(&root().join("tests/gold/blind"), None).expect("the blind articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.97),
        ("vn_localities", 0.97),
        ("fr_localities", 0.97),
        ("organisations.overlap", 0.94),
        ("events.loose", 0.97),
        ("events.sub.loose", 0.8),
        ("events.start", 0.97),
        ("delegations.leader", 0.97),
        ("partnerships", 0.93),
        ("figures", 0.85),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&blind, &floors, &["negatives", "merge.over"]);
}

/// Reports of many shapes, five dozens in six rounds, marked before any rule was tried on them; at first try the rounds
/// stood at 0.88, 0.83, 0.87, 0.90, 0.96 and 0.87 (composite), their main events at 0.83, 0.82, 0.73, 0.80, 0.91 and 0.61.
#[test]
fn the_fresh_articles_keep_their_floors() {
    let fresh = eval::run(&root().join("tests/gold/fresh"), None).expect("the fresh articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.98),
        ("vn_localities", 0.97),
        ("fr_localities", 0.97),
        ("organisations.overlap", 0.95),
        ("events.loose", 0.95),
        ("events.sub.loose", 0.8),
        ("events.start", 0.97),
        ("delegations.leader", 0.97),
        ("delegations", 0.97),
        ("delegations.destinations", 0.93),
        ("partnerships", 0.95),
        // Goods handed over are counted, which the readers of these articles left unmarked: `two ambulances`, `8 máy thở`.
        ("figures", 0.91),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
    ];
    holds(&fresh, &floors, &["negatives", "merge.over"]);
}

/// Newsletters, interviews, council reports, announcements and routine reports, sixty-three in two rounds by other hands,
/// marked before any rule was tried on them. At first try the composite stood at 0.93, 0.87 and 0.76 (Vietnamese, French,
/// English), and, with what that round taught, at 0.86, 0.86 and 0.90 in the second.
#[test]
fn the_wide_articles_keep_their_floors() {
    let wide = eval::run(&root().join("tests/gold/wide"), None).expect("the wide articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.96),
        ("vn_localities", 0.98),
        ("fr_localities", 0.985),
        ("organisations.overlap", 0.9),
        ("events.loose", 0.85),
        ("events.sub.loose", 0.75),
        ("events.start", 0.97),
        ("delegations", 0.86),
        ("delegations.leader", 0.83),
        ("partnerships", 0.95),
        ("figures", 0.93),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
    ];
    holds(&wide, &floors, &["negatives", "merge.over"]);
}

/// Routine reports of agencies, portals, dailies, city halls and embassies, eighty-one in four rounds by other hands,
/// marked before any rule was tried on them. At first try the composite stood at 0.91, 0.84 and 0.92 (Vietnamese, French,
/// English), and, each with what the rounds before had taught, at 0.89, 0.87 and 0.87, at 0.90, 0.85 and 0.89, and at 0.97,
/// 0.87 and 0.92.
#[test]
fn the_routine_articles_keep_their_floors() {
    let routine = eval::run(&root().join("tests/gold/routine"), None).expect("the routine articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.99),
        ("vn_localities", 0.99),
        ("fr_localities", 0.97),
        ("organisations.overlap", 0.92),
        ("events.loose", 0.95),
        ("events.sub.loose", 0.72),
        ("events.start", 0.98),
        ("delegations", 0.98),
        ("delegations.leader", 0.96),
        ("delegations.destinations", 0.88),
        ("partnerships", 0.98),
        ("figures", 0.96),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&routine, &floors, &["negatives", "merge.over"]);
}

/// Routine reports again, two hundred and twenty-seven in nine rounds by other hands, marked before any rule was tried on them.
/// At first try the composite stood at 0.97, 0.87 and 0.96 (Vietnamese, French, English), and, each with what the rounds
/// before had taught, at 0.95, 0.94 and 0.95, at 0.99, 0.96 and 0.97, at 0.95, 0.92 and 0.90 (full of bodies without a head
/// word), at 0.95, 0.99 and 0.94, at 0.93, 0.94 and 0.95, at 0.98, 0.95 and 0.91, at 0.94, 0.92
/// and 0.96, and at 0.98, 0.92 and 0.87.
#[test]
fn the_press_articles_keep_their_floors() {
    let press = eval::run(&root().join("tests/gold/press"), None).expect("the press articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.985),
        ("vn_localities", 0.99),
        ("fr_localities", 0.975),
        ("organisations.overlap", 0.93),
        ("events.loose", 0.975),
        ("events.sub.loose", 0.8),
        ("events.topics", 0.8),
        ("events.start", 0.98),
        ("delegations", 0.95),
        ("delegations.leader", 0.97),
        ("delegations.destinations", 0.9),
        ("partnerships", 0.96),
        ("figures", 0.905),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&press, &floors, &["negatives", "merge.over"]);
}

/// Sixty-three reports of many more kinds (dailies, newsletters, town-hall pages, plans, programmes, interviews), in two rounds
/// by other hands and marked before any rule was tried on them. At first try the composite stood at 0.92, 0.82 and 0.83
/// (Vietnamese, French, English), and, with what the first round had taught, at 0.96, 0.90 and 0.82.
#[test]
fn the_varied_articles_keep_their_floors() {
    let varied = eval::run(&root().join("tests/gold/varied"), None).expect("the varied articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.97),
        ("vn_localities", 0.97),
        ("fr_localities", 0.965),
        ("organisations.overlap", 0.94),
        ("events.loose", 0.82),
        ("events.sub.loose", 0.66),
        ("events.topics", 0.7),
        ("events.start", 0.97),
        ("delegations", 0.75),
        ("delegations.leader", 0.95),
        ("delegations.destinations", 0.85),
        ("partnerships", 0.88),
        ("figures", 0.8),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&varied, &floors, &["negatives", "merge.over"]);
}

/// A hundred and twenty-six reports of the genre itself, such as a search for it brings, in five rounds by other hands and marked
/// before any rule was tried on them. At first try the composite stood at 0.90, 0.82 and 0.87 (Vietnamese, French, English), then
/// at 0.93, 0.91 and 0.93, at 0.93, 0.86 and 0.95, for two sets in French at 0.91 and 0.93, and at 0.97, 0.96 and 0.94, each by
/// the state before it.
#[test]
fn the_genre_articles_keep_their_floors() {
    let genre = eval::run(&root().join("tests/gold/genre"), None).expect("the genre articles' gold reads");
    let floors = [
        ("relevance", 1.0),
        ("people", 0.985),
        ("vn_localities", 0.97),
        ("fr_localities", 0.955),
        ("organisations.overlap", 0.93),
        ("events.loose", 0.87),
        ("events.sub.loose", 0.66),
        ("events.topics", 0.72),
        ("events.start", 0.98),
        ("delegations", 0.87),
        ("delegations.leader", 0.97),
        ("delegations.destinations", 0.8),
        ("partnerships", 0.92),
        ("figures", 0.83),
        ("evidence.valid", 1.0),
        ("evidence.quotes", 1.0),
        ("evidence.coverage", 1.0),
        ("evidence.names", 1.0),
    ];
    holds(&genre, &floors, &["negatives", "merge.over"]);
}

#[test]
fn nothing_better_than_measured_is_published() {
    let path = root().join("seeds/quality.json");
    let stored: serde_json::Value = read(&path);
    let measured_on = stored["measured_on"].as_str().unwrap_or("2026-11-22").to_owned();
    let mut now = eval::for_site(&measured_on, &[("seeds", &seeds()), ("dev", &dev())]);
    // What was read of sixteen rounds of reports (`press`, `varied`, `genre`) before they taught anything is a record, each with the rules
    // of the state before it. No later program reads them so again. The intervals of its parts are joined by their errors.
    let unseen: serde_json::Value = read(&root().join("tests/gold/press/first-try.json"));
    assert_eq!(stored["sets"][0], unseen, "help: the page shows the first reading as it was recorded");
    if let Some(sets) = now["sets"].as_array_mut() {
        sets.insert(0, unseen);
    }
    if std::env::var_os("UPDATE_QUALITY").is_some() {
        let text = serde_json::to_string_pretty(&now).expect("a report is JSON") + "\n";
        std::fs::write(&path, text).expect("seeds/quality.json is writable");
        return;
    }
    for set in now["sets"].as_array().into_iter().flatten() {
        let published = stored["sets"].as_array().into_iter().flatten().find(|known| known["name"] == set["name"]);
        for measure in set["measures"].as_array().into_iter().flatten() {
            let value = measure["value"].as_f64().unwrap_or_default();
            let shown = published
                .and_then(|known| known["measures"].as_array()?.iter().find(|known| known["key"] == measure["key"]))
                .and_then(|known| known["value"].as_f64());
            assert!(
                shown.is_some_and(|shown| shown < value + 0.005),
                "{} {}: published {shown:?}, measured only {value}; help: UPDATE_QUALITY=1 cargo test --test atlas gold",
                set["name"],
                measure["key"]
            );
        }
    }
}

fn read(path: &Path) -> serde_json::Value {
    let bytes = std::fs::read(path).expect("seeds/quality.json is there");
    serde_json::from_slice(&bytes).expect("seeds/quality.json is JSON")
}

mod probes;
mod robust;

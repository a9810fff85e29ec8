//! Twice changes nothing; another order changes nothing; one by one or all at once is the same atlas.

use crate::support::{Atlas, atlas_of_seeds, dev_inputs, dump, first_difference};
use vnfr_atlas::ingest::sources;
use vnfr_atlas::store;

#[track_caller]
fn same(left: &Atlas, right: &Atlas) {
    let difference = first_difference(&dump(&left.path), &dump(&right.path));
    assert!(difference.is_none(), "the two differ:\n{}", difference.unwrap_or_default());
}

#[test]
fn ingesting_twice_changes_nothing() {
    let atlas = Atlas::empty();
    let first = atlas.ingest(sources::carried()).expect("ingests");
    assert_eq!((first.read, first.unchanged), (5, 0));
    let before = store::read::fingerprint(&atlas.path).expect("stands");
    let second = atlas.ingest(sources::carried()).expect("ingests");
    assert_eq!((second.read, second.unchanged), (0, 5));
    assert!(second.release.as_ref().is_some_and(|release| !release.new && release.number == 1));
    assert_eq!(store::read::fingerprint(&atlas.path).expect("stands"), before, "the file was left alone");
}

#[test]
fn another_order_gives_the_same_rows() {
    let (forwards, backwards) = (Atlas::empty(), Atlas::empty());
    forwards.ingest(dev_inputs()).expect("ingests");
    let mut inputs = dev_inputs();
    inputs.reverse();
    let half = inputs.len() / 2;
    inputs.rotate_left(half);
    backwards.ingest(inputs).expect("ingests");
    same(&forwards, &backwards);
}

#[test]
fn in_two_steps_the_atlas_is_the_same_but_for_its_history() {
    let (at_once, in_steps) = (Atlas::empty(), Atlas::empty());
    at_once.ingest(dev_inputs()).expect("ingests");
    let mut first = dev_inputs();
    let second = first.split_off(first.len() / 2);
    in_steps.ingest(second).expect("ingests");
    let report = in_steps.ingest(first).expect("ingests");
    assert_eq!(report.release.map(|release| release.number), Some(2));
    for table in [
        "event",
        "evidence",
        "person",
        "organisation",
        "tie",
        "delegation",
        "article",
        "event_area",
        "figure",
        "snapshot",
    ] {
        // A row may remember another release as the one it last changed in.
        let columns = at_once.ask(&format!("select group_concat('quote(' || name || ')', ' || ') from pragma_table_info('{table}') where name != 'changed_in'"));
        let rows = format!("select {} from {table} order by 1", columns[0]);
        assert_eq!(at_once.ask(&rows), in_steps.ask(&rows), "{table} differs");
    }
    let id = "select id from release order by number desc limit 1";
    assert_eq!(at_once.ask(id), in_steps.ask(id), "equal content, equal id");
}

#[test]
fn the_atlas_of_the_source_articles_is_whole() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let findings = runtime.block_on(store::check::check(atlas_of_seeds()));
    let wrong: Vec<_> = findings.iter().filter(|finding| finding.wrong.is_some()).collect();
    assert!(wrong.is_empty() && findings.len() > 5, "{wrong:#?}");
}

#[test]
fn both_merges_of_the_source_articles_keep_their_conflicts() {
    let ask = |sql: &str| crate::support::ask(atlas_of_seeds(), sql);
    assert_eq!(ask("select count(*) from event where role = 'main' and article_count = 2"), ["2"]);
    let fields =
        ask("select conflict.field from conflict join event on event.id = event_id where edition = 12 order by 1");
    assert!(!fields.is_empty(), "the reports of the conference differ");
    assert_eq!(
        ask("select count(*) from event where edition = 12 and year_inferred = 1"),
        ["1"],
        "no report states the year"
    );
    assert!(ask("select clue.kind from clue join event on event.id = event_id where edition = 12").len() > 1);
    assert_eq!(
        ask("select slug || ' ' || since from tie where stated = 1 and slug like 'ha-noi--%' order by 1"),
        ["ha-noi--ile-de-france 1989", "ha-noi--toulouse 1996"]
    );
}

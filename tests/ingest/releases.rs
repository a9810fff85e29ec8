//! Releases: one for each change, none for none; the log says what differs; old addresses lead on for ever.

use crate::support::{Atlas, dev_inputs, runtime};
use vnfr_atlas::ingest::{CORRECTIONS, sources};

#[test]
fn the_first_release_adds_everything_and_the_next_what_is_new() {
    let atlas = Atlas::empty();
    let first = atlas.ingest(sources::carried()).expect("ingests").release.expect("a release");
    assert_eq!((first.number, first.new, first.changed, first.merged, first.withdrawn), (1, true, 0, 0, 0));
    assert_eq!(atlas.ask("select count(*) from change where what != 'added'"), ["0"]);
    let second = atlas.ingest(dev_inputs()).expect("ingests").release.expect("a release");
    assert_eq!((second.number, second.new), (2, true));
    assert!(second.added > 0);
    assert_eq!(atlas.ask("select count(*) from release"), ["2"], "the history is carried over");
    let slugs = "select count(*) from snapshot where subject_kind = 'event' and slug not in (select slug from event)";
    assert_eq!(atlas.ask(slugs), ["0"]);
    let dead = "select count(*) from slug_alias as a where subject_kind = 'event' and target is not null
                and target not in (select slug from event)";
    assert_eq!(atlas.ask(dead), ["0"], "every alias leads to a page");
    let live = "select count(*) from slug_alias as a join event on event.slug = a.slug where subject_kind = 'event'";
    assert_eq!(atlas.ask(live), ["0"], "no page is an alias");
}

#[test]
fn time_never_runs_back_between_releases() {
    let atlas = Atlas::empty();
    atlas.ingest_with(sources::carried(), CORRECTIONS, "2026-05-01T00:00:00Z").expect("ingests");
    atlas.ingest_with(dev_inputs(), CORRECTIONS, "2025-01-01T00:00:00Z").expect("ingests");
    assert_eq!(
        atlas.ask("select made_at from release order by number"),
        ["2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z"]
    );
}

#[test]
fn rows_remember_the_release_they_last_changed_in() {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    atlas.ingest(dev_inputs()).expect("ingests");
    let told = "select count(*) from event
                where changed_in = 2 and role != 'background'
                  and not exists (select 1 from change where subject_kind = 'event' and release_number = 2
                                  and change.slug = event.slug and what in ('added', 'changed'))
                  and not exists (select 1 from change where release_number = 2 and into_slug = event.slug)";
    assert_eq!(atlas.ask(told), ["0"], "what changed in a release stands in its log");
    assert_ne!(
        atlas.ask("select count(*) from event where changed_in = 1"),
        ["0"],
        "what did not change keeps its release"
    );
}

#[test]
fn a_file_of_the_schema_before_is_not_served_but_taken_over() {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    let mut bytes = std::fs::read(&atlas.path).expect("reads");
    // `pragma user_version` stands at byte 60 of the header.
    bytes[60..64].copy_from_slice(&1_u32.to_be_bytes());
    std::fs::write(&atlas.path, bytes).expect("writes");
    let found = runtime().block_on(vnfr_atlas::store::check::check(&atlas.path));
    assert!(found[0].wrong.as_deref().is_some_and(|wrong| wrong.contains("has schema 1, older")), "{:?}", found[0]);
    let next = atlas.ingest(dev_inputs()).expect("takes it over").release.expect("a release");
    assert_eq!((next.number, next.new), (2, true));
    assert_eq!(atlas.ask("select count(*) from release"), ["2"], "the history is carried over");
    let found = runtime().block_on(vnfr_atlas::store::check::check(&atlas.path));
    assert!(found.iter().all(|finding| finding.wrong.is_none()), "{found:?}");
}

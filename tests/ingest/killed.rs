//! Killed at any point, the real program leaves the last complete release in place.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Instant;

use crate::support::{Atlas, ask, dev_articles, program, run};
use vnfr_atlas::ingest::sources;

/// Kills an ingest of the articles for development `times` times, at moments spread over its whole run.
fn kill(times: u32) {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    let seeds = fs::read(&atlas.path).expect("reads");
    let folder = atlas.folder.path().join("dev");
    fs::create_dir(&folder).expect("a folder");
    for (name, bytes) in dev_articles() {
        fs::write(folder.join(name), bytes).expect("writes");
    }
    let (database, articles) = (atlas.path.to_string_lossy().into_owned(), folder.to_string_lossy().into_owned());
    let start = || {
        let mut command = program();
        command.args(["ingest", &articles, "--database", &database]).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("starts")
    };
    let began = Instant::now();
    assert!(start().wait().expect("ends").success());
    let whole = began.elapsed();
    let release = "select count(*) || ' ' || max(number) from release";
    assert_eq!(ask(&atlas.path, release), ["2 2"]);
    let complete = ask(&atlas.path, "select id from release order by number");
    let (mut before, mut after) = (0, 0);
    for time in 0..times {
        fs::write(&atlas.path, &seeds).expect("the old database is put back");
        let mut child = start();
        sleep(whole * (time + 1) / times);
        child.kill().expect("kills");
        child.wait().expect("is gone");
        let ids = ask(&atlas.path, "select id from release order by number");
        if ids.len() == 1 {
            assert!(fs::read(&atlas.path).expect("reads") == seeds, "kill {time}: the old database changed");
            before += 1;
        } else {
            assert_eq!(ids, complete, "kill {time}: another release");
            after += 1;
        }
        let check = run(&["check", "--database", &database]);
        assert!(check.status.success(), "kill {time}: {}", String::from_utf8_lossy(&check.stdout));
    }
    assert!(before > 0, "every kill came too late ({after} after the end): the test says nothing");
    assert!(start().wait().expect("ends").success(), "the next ingest clears what was left and ends well");
    let left: Vec<_> = fs::read_dir(atlas.folder.path())
        .expect("lists")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.contains("building"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn killed_ten_times_it_leaves_the_last_complete_release() {
    kill(10);
}

#[test]
#[ignore = "takes minutes; scripts/test long runs it"]
fn killed_a_hundred_times_it_leaves_the_last_complete_release() {
    kill(100);
}

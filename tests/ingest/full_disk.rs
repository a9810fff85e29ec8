//! A full disk, a folder that may not be written, another ingest at work: clear words, and the old database as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::{Atlas, dev_articles, err, run};
use vnfr_atlas::ingest::sources;
use vnfr_atlas::store::write::Build;

/// A file system in memory of a few hundred kilobytes, gone when dropped.
struct SmallDisk<'a>(&'a Path);

impl SmallDisk<'_> {
    fn mount(at: &Path, kilobytes: u64) -> Option<SmallDisk<'_>> {
        let size = format!("size={kilobytes}k");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "none"]).arg(at).output().ok()?;
        mounted.status.success().then_some(SmallDisk(at))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_database() {
    let atlas = Atlas::empty();
    atlas.ingest(sources::carried()).expect("ingests");
    let seeds = fs::read(&atlas.path).expect("reads");
    let (disk, articles) = (atlas.folder.path().join("disk"), atlas.folder.path().join("dev"));
    fs::create_dir(&disk).expect("a folder");
    fs::create_dir(&articles).expect("a folder");
    for (name, bytes) in dev_articles() {
        fs::write(articles.join(name), bytes).expect("writes");
    }
    let kilobytes = seeds.len() as u64 / 1024;
    let Some(_mounted) = SmallDisk::mount(&disk, kilobytes + kilobytes / 2) else {
        eprintln!("skipped: mounting a small tmpfs takes rights that this user has not");
        return;
    };
    let database = disk.join("atlas.db");
    fs::write(&database, &seeds).expect("the old database fits");
    let output = run(&["ingest", &articles.to_string_lossy(), "--database", &database.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1), "{}", err(&output));
    assert!(err(&output).contains("is full") && err(&output).contains("untouched"), "{}", err(&output));
    assert!(fs::read(&database).expect("reads") == seeds, "the old database changed");
    let left: Vec<_> = fs::read_dir(&disk).expect("lists").filter_map(|entry| Some(entry.ok()?.file_name())).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("building")), "{left:?}");
}

#[test]
fn a_folder_that_may_not_be_written_is_named() {
    let atlas = Atlas::empty();
    let folder = atlas.folder.path().join("shut");
    fs::create_dir(&folder).expect("a folder");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).expect("permissions");
    if fs::write(folder.join("probe"), "").is_ok() {
        eprintln!("skipped: this user may write everywhere, so no folder can be shut to it");
        return;
    }
    let output = run(&["ingest", "--database", &folder.join("atlas.db").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("no permission to write") && err(&output).contains("--database"), "{}", err(&output));
}

#[test]
fn a_second_ingest_does_not_disturb_the_first() {
    let atlas = Atlas::empty();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let first = runtime.block_on(Build::begin(&atlas.path)).expect("begins");
    let output = run(&["ingest", "--database", &atlas.path.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("another ingest is writing"), "{}", err(&output));
    drop(first);
    assert!(run(&["ingest", "--database", &atlas.path.to_string_lossy()]).status.success());
}

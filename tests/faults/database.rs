//! The database: missing, cut short, of a newer program, forbidden, replaced, gone.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use vnfr_atlas::store::read;

use super::server::{PROGRAM, Server, eventually, make_database, small_atlas};

/// Serving `database` must fail at once, with a message that names it and says what to do.
#[track_caller]
fn refuses(command: &mut Command, database: &std::path::Path, words: &[&str]) {
    let output = command.output().expect("the program runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains(&*database.to_string_lossy()), "{told}");
    for word in words {
        assert!(told.contains(word), "no {word:?} in: {told}");
    }
    assert!(!told.contains("panicked"), "{told}");
}

fn serve(database: &std::path::Path) -> Command {
    let mut command = Command::new(PROGRAM);
    command.arg("serve").arg("--database").arg(database).args(["--listen", "127.0.0.1:0"]);
    command
}

#[test]
fn a_database_that_cannot_be_served_is_refused_in_words() {
    let (folder, path) = small_atlas();
    let missing = folder.path().join("none.db");
    refuses(&mut serve(&missing), &missing, &["no database", "ingest"]);

    let cut = folder.path().join("cut.db");
    let bytes = fs::read(&path).expect("reads");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("writes");
    refuses(&mut serve(&cut), &cut, &["cut short", "backup"]);

    let newer = folder.path().join("newer.db");
    let mut changed = bytes.clone();
    changed[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&newer, &changed).expect("writes");
    refuses(&mut serve(&newer), &newer, &["9999", "newer program"]);

    let other = folder.path().join("other.db");
    fs::write(&other, "not a database at all").expect("writes");
    refuses(&mut serve(&other), &other, &["not a database of this atlas"]);
}

#[test]
fn a_database_without_permission_is_refused_in_words() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, path) = small_atlas();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("folder");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("file");
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if !root {
        return refuses(&mut serve(&path), &path, &["permission"]);
    }
    // Root may read everything: the program is copied to where nobody may run it, and run as nobody.
    let copy = folder.path().join("vnfr-atlas");
    fs::copy(PROGRAM, &copy).expect("copies");
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&copy);
    command.arg("serve").arg("--database").arg(&path).args(["--listen", "127.0.0.1:0"]);
    refuses(&mut command, &path, &["permission"]);
}

/// A new database takes the old one's place while readers ask: none of them is dropped, and all come to see it.
#[test]
fn a_replaced_database_is_noticed_without_dropping_a_request() {
    let (folder, path) = small_atlas();
    let server = Server::start(&path, &[("VNFR_RATE_PER_SEC", "0")]);
    let before = server.release();
    let (done, asked) = (AtomicBool::new(false), AtomicU32::new(0));
    std::thread::scope(|scope| {
        for reader in 0..3 {
            let (server, done, asked) = (&server, &done, &asked);
            scope.spawn(move || {
                let mut page = 0;
                while !done.load(Ordering::Relaxed) {
                    page += 1;
                    let path = format!("/{}/events?page={}", ["vi", "fr", "en"][reader], page % 3);
                    let answer = server.get(&path);
                    assert!(matches!(answer.status, 200 | 400), "{path}: {} {:.300}", answer.status, answer.body);
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let next = folder.path().join("next.db");
        make_database(&next, 150, 2);
        fs::rename(&next, &path).expect("takes its place");
        eventually(Duration::from_secs(20), "the new release is served", || server.release() != before);
        done.store(true, Ordering::Relaxed);
    });
    assert!(asked.load(Ordering::Relaxed) >= 3, "readers asked all along");
    let answer = server.get("/vi/events");
    assert!(!answer.header("etag").expect("a tag").contains(&before), "pages carry the new release");
}

#[test]
fn a_bad_or_vanished_database_leaves_the_site_with_what_it_has() {
    let (folder, path) = small_atlas();
    let server = Server::start(&path, &[]);
    let before = server.release();
    let bad = folder.path().join("bad.db");
    fs::write(&bad, "no database").expect("writes");
    fs::rename(&bad, &path).expect("takes its place");
    std::thread::sleep(Duration::from_millis(2_500));
    assert_eq!(server.get("/vi/events?page=2").status, 200);
    fs::remove_file(&path).expect("goes");
    std::thread::sleep(Duration::from_millis(1_500));
    assert_eq!((server.release(), server.get("/fr/events").status), (before.clone(), 200));
    make_database(&path, 150, 3);
    eventually(Duration::from_secs(20), "the next good one is served", || server.release() != before);
}

/// A clock set back gives the next database an earlier time than the one it replaces: it is another file all the same.
#[test]
fn a_clock_set_back_hides_no_new_release() {
    let (folder, path) = small_atlas();
    let server = Server::start(&path, &[]);
    let before = server.release();
    let next = folder.path().join("next.db");
    make_database(&next, 150, 4);
    let long_ago = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(&next).and_then(|file| file.set_modified(long_ago)).expect("an older time");
    fs::rename(&next, &path).expect("takes its place");
    eventually(Duration::from_secs(20), "the new release is served", || server.release() != before);
    let page = server.get("/vi/events");
    assert_eq!(page.status, 200);
    assert!(!page.header("etag").expect("a tag").contains(&before), "tags come from content, not from time");
}

/// No statement of the server can write: the very connections it reads with refuse.
#[tokio::test]
async fn the_connections_of_the_server_cannot_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.db");
    vnfr_atlas::ingest::demo::make(&path, 20, 1, |_| {}).await.expect("demonstration data");
    let bytes = fs::read(&path).expect("reads");
    let beside = || {
        fs::read_dir(folder.path()).expect("lists").flatten().map(|entry| entry.file_name()).collect::<BTreeSet<_>>()
    };
    let before = beside();
    let release = read::open(&path, 1).await.expect("opens");
    for statement in [
        "delete from event",
        "insert into slug_alias values ('event', 'x', null, 'withdrawn', 1, '{}')",
        "update release set id = 'x'",
        "drop table event",
        "create table x (y integer) strict",
        "vacuum",
        "pragma user_version = 7",
        "reindex",
    ] {
        let written = sqlx::query(statement).execute(&release.pool).await;
        assert!(written.is_err(), "{statement} was let through");
    }
    // Even one that turns the guard off finds the file opened for reading alone.
    let _ = sqlx::query("pragma query_only = off").execute(&release.pool).await;
    assert!(sqlx::query("delete from event").execute(&release.pool).await.is_err());
    assert_eq!(fs::read(&path).expect("reads"), bytes, "not a byte of the file changed");
    assert_eq!(beside(), before, "nothing was written beside it");
}

/// Requests under way are answered before the program ends, and an idle connection does not keep it.
#[test]
fn asked_to_end_it_ends_well_and_soon() {
    let (_folder, path) = small_atlas();
    let server = Server::start(&path, &[("VNFR_SHUTDOWN_SECS", "5")]);
    let mut idle = server.connect();
    idle.write_all(b"GET /vi HTTP/1.1\r\nhost: atlas\r\n\r\n").expect("asks");
    let mut first = [0_u8; 12];
    idle.read_exact(&mut first).expect("is answered");
    assert_eq!(&first, b"HTTP/1.1 200");
    assert!(server.stop(Duration::from_secs(8)), "it ended well within its deadline");
}

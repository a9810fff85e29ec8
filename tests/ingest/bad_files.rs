//! Files that hold no article are named with the reason, and the rest goes on.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Atlas, out, run};
use vnfr_atlas::ingest::sources::find;

#[test]
fn every_bad_file_is_named_and_the_rest_is_read() {
    let atlas = Atlas::empty();
    let folder = atlas.folder.path().join("in");
    fs::create_dir(&folder).expect("a folder");
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).expect("writes");
    write("good.txt", "Đoàn đại biểu tỉnh Điện Biên thăm thành phố Lyon (Pháp) từ ngày 22 đến 25/11/2023.".as_bytes());
    write("copy.txt", "Đoàn đại biểu tỉnh Điện Biên thăm thành phố Lyon (Pháp) từ ngày 22 đến 25/11/2023.".as_bytes());
    write("empty.txt", b"");
    write("blank.txt", b" \n\t\r\n");
    write("binary.txt", b"\x00\x01\x02\x03PNG");
    write("latin1.txt", b"H\xf4tel de r\xe9gion \xe0 Lyon, coop\xe9ration");
    write("page.html", b"<!doctype html><html><head><title>x</title></head><body></body></html>");
    write("data.json", b"{}");
    write("other.txt", "Giá vàng hôm nay tăng nhẹ tại các cửa hàng trong nước.".as_bytes());
    fs::File::create(folder.join("huge.txt")).expect("creates").set_len(50 * 1024 * 1024).expect("grows");
    let found = find(&[folder, "no/such/file.txt".into()]).collect();
    let report = atlas.ingest(found).expect("the rest goes on");
    let mut refused: Vec<String> = report
        .refused
        .iter()
        .map(|refusal| {
            assert!(refusal.message.starts_with(&refusal.file), "{} is not named: {}", refusal.file, refusal.message);
            format!("{} {}", refusal.file.rsplit('/').next().unwrap_or_default(), refusal.reason)
        })
        .collect();
    refused.sort();
    assert_eq!(
        refused,
        [
            "binary.txt binary",
            "blank.txt empty",
            "data.json other_format",
            "empty.txt empty",
            "file.txt unreadable",
            "good.txt duplicate",
            "huge.txt too_large",
            "latin1.txt not_utf8",
            "page.html no_main_text",
        ]
    );
    let doubted: Vec<&str> = report.doubted.iter().map(|doubt| doubt.reason).collect();
    assert_eq!((report.read, doubted), (2, vec!["not_relevant"]));
    assert_eq!(atlas.ask("select count(*) from skipped_file"), ["10"]);
}

#[test]
fn a_file_that_may_not_be_read_is_named() {
    let atlas = Atlas::empty();
    let file = atlas.folder.path().join("secret.txt");
    fs::write(&file, "Hà Nội").expect("writes");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("permissions");
    if fs::read(&file).is_ok() {
        eprintln!("skipped: this user may read everything, so nothing can be kept from it");
        return;
    }
    let report = atlas.ingest(find(&[file]).collect()).expect("goes on");
    assert_eq!(report.refused[0].reason, "unreadable");
}

#[test]
fn nothing_but_bad_files_makes_no_database() {
    let atlas = Atlas::empty();
    let file = atlas.folder.path().join("empty.txt");
    fs::write(&file, "").expect("writes");
    let output =
        run(&["ingest", &file.to_string_lossy(), "--database", &atlas.path.to_string_lossy(), "--report", "json"]);
    assert_eq!(output.status.code(), Some(3), "{}", out(&output));
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("one JSON object");
    assert_eq!(report["refused"][0]["reason"], "empty");
    assert!(report["release"].is_null() && !atlas.path.exists());
}

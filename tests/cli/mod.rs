//! The real program: what it prints, how it ends.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::support::{Atlas, atlas_of_seeds, dev_articles, err, out, program, run};

fn seeds() -> String {
    format!("{}/seeds/articles", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn help_reads_as_documentation() {
    let help = out(&run(&["--help"]));
    assert!(help.contains("Exit codes:") && help.contains("VNFR_DATABASE") && help.contains("VNFR_LISTEN"), "{help}");
    for command in ["ingest", "serve", "extract", "explain", "check", "eval"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is not listed:\n{help}");
        let of_command = out(&run(&[command, "--help"]));
        assert!(of_command.contains("Usage: vnfr-atlas") && of_command.len() > 500, "{command}: {of_command}");
    }
    assert_eq!(run(&["paint"]).status.code(), Some(2));
}

#[test]
fn the_version_names_commit_and_schema() {
    let version = out(&run(&["--version"]));
    assert!(
        version.starts_with("vnfr-atlas ") && version.contains("commit ") && version.trim_end().ends_with("schema 2)"),
        "{version}"
    );
}

#[test]
fn extract_prints_one_object_an_article_in_the_order_of_paths() {
    let output = run(&["extract", &seeds()]);
    assert!(output.status.success(), "{}", err(&output));
    let objects: Vec<serde_json::Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(objects.len(), 5);
    let files: Vec<&str> = objects.iter().filter_map(|object| object["file"].as_str()).collect();
    assert!(files.is_sorted(), "{files:?}");
    assert!(objects.iter().all(|object| object["schema"] == "vnfr-extract/1"));
    assert_eq!(out(&output), out(&run(&["extract", &seeds()])), "same input, same bytes");
}

#[test]
fn merged_events_are_the_same_whatever_the_order() {
    let mut paths: Vec<String> = fs::read_dir(seeds())
        .expect("lists")
        .filter_map(|entry| Some(entry.ok()?.path().to_string_lossy().into_owned()))
        .collect();
    paths.sort();
    let merged = |paths: &[String]| {
        let arguments: Vec<&str> =
            ["extract", "--merged"].into_iter().chain(paths.iter().map(String::as_str)).collect();
        out(&run(&arguments))
    };
    let forwards = merged(&paths);
    assert!(forwards.lines().count() >= 3 && forwards.contains("vnfr-merge/1"));
    paths.reverse();
    assert_eq!(forwards, merged(&paths));
}

#[test]
fn extract_reads_standard_input_and_names_what_it_cannot_read() {
    let (_, article) = dev_articles().swap_remove(0);
    let mut child =
        program().args(["extract", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("starts");
    child.stdin.take().expect("a pipe").write_all(&article).expect("writes");
    let output = child.wait_with_output().expect("ends");
    assert!(output.status.success() && out(&output).contains("\"file\":\"-\""));
    let output = run(&["extract", "no-such-file.txt"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(err(&output).contains("no-such-file.txt: there is no such file"), "{}", err(&output));
    let both = run(&["extract", "no-such-file.txt", &seeds()]);
    assert_eq!((both.status.code(), out(&both).lines().count()), (Some(0), 5), "the rest goes on");
    assert_eq!(run(&["extract", "--strict", "no-such-file.txt", &seeds()]).status.code(), Some(3));
}

#[test]
fn ingest_runs_from_any_folder_and_reports_as_json() {
    let atlas = Atlas::empty();
    let output = program()
        .current_dir(atlas.folder.path())
        .args(["ingest", "--report", "json"])
        .env("VNFR_DATABASE", "deep/er/atlas.db")
        .output()
        .expect("starts");
    assert!(output.status.success(), "{}", err(&output));
    let report: serde_json::Value = serde_json::from_str(&out(&output)).expect("one JSON object");
    assert_eq!((&report["read"], &report["release"]["number"]), (&5.into(), &1.into()));
    assert!(atlas.folder.path().join("deep/er/atlas.db").exists());
}

#[test]
fn check_finds_the_atlas_whole_and_a_damaged_one_not() {
    let whole = run(&["check", "--database", &atlas_of_seeds().to_string_lossy()]);
    assert!(whole.status.success(), "{}", out(&whole));
    let atlas = Atlas::empty();
    let path = atlas.path.to_string_lossy().into_owned();
    let missing = run(&["check", "--database", &path]);
    assert_eq!(missing.status.code(), Some(4));
    assert!(
        out(&missing).contains("there is no database") && out(&missing).contains("vnfr-atlas ingest"),
        "{}",
        out(&missing)
    );
    let mut bytes = fs::read(atlas_of_seeds()).expect("reads");
    // Another letter in a quote: the file is sound as a file, and says what its article does not.
    let at = find(&bytes, "Richard Chemla".as_bytes());
    for at in at {
        bytes[at] = b'X';
    }
    fs::write(&atlas.path, &bytes).expect("writes");
    let damaged = run(&["check", "--database", &path]);
    assert_eq!(damaged.status.code(), Some(4), "{}", out(&damaged));
    fs::write(&atlas.path, &bytes[..bytes.len() / 2]).expect("writes");
    let cut = run(&["check", "--database", &path]);
    assert!(cut.status.code() == Some(4) && out(&cut).contains("cut short"), "{}", out(&cut));
}

/// Every second place where `needle` stands: quotes and texts then no longer agree.
fn find(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    let found = bytes.windows(needle.len()).enumerate().filter(|(_, window)| *window == needle).map(|(at, _)| at);
    found.step_by(2).collect()
}

#[test]
fn a_closed_pipe_changes_nothing_of_how_a_command_ends() {
    let atlas = Atlas::empty();
    let (path, missing) = (atlas.path.to_string_lossy(), atlas.folder.path().join("none.db"));
    let missing = missing.to_string_lossy();
    let gold = format!("{}/tests/gold/seeds", env!("CARGO_MANIFEST_DIR"));
    let commands: [(&[&str], i32); 6] = [
        (&["extract", &seeds()], 0),
        (&["explain", &seeds()], 0),
        (&["settings"], 0),
        (&["eval", "--articles", &seeds(), &gold], 0),
        (&["ingest", "--database", &path, &seeds()], 0),
        (&["check", "--database", &missing], 4),
    ];
    for (command, code) in commands {
        let mut child = program().args(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ends");
        let said = err(&output);
        assert_eq!(output.status.code(), Some(code), "{command:?}: {said}");
        assert!(!said.contains("panicked") && !said.contains("Broken pipe"), "{command:?}: {said}");
    }
}

#[test]
fn explain_shows_rules_clues_and_merges() {
    let told = run(&["explain", &seeds()]);
    assert!(told.status.success(), "{}", err(&told));
    let told = out(&told);
    assert!(told.contains("one event because") && told.contains("differ; shown by rule"), "the merges are not told");
    assert_eq!(run(&["explain", "no-such-file.txt"]).status.code(), Some(3));
}

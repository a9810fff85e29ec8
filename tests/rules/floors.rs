//! Reads the `crate::` paths of every source file, and those into the packages of `crates/`, and fails on an upward or
//! circular import, and on a library in a room that must not know it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of every room. A room may import rooms of lower floors; rooms of one floor may import one another only
/// without a cycle.
const FLOORS: &[(&str, u8)] = &[
    ("model", 0),
    ("clock", 0),
    ("config", 0),
    ("text", 1),
    ("geo", 1),
    ("i18n", 1),
    ("index", 1),
    ("extract", 2),
    ("store", 2),
    ("eval", 3),
    ("ingest", 3),
    ("web", 3),
    ("cli", 4),
];

/// Imports that the floors alone would allow and the design forbids.
const FORBIDDEN: &[(&str, &str)] = &[
    ("web", "ingest"),
    ("web", "extract"),
    ("web", "eval"),
    ("ingest", "web"),
    ("extract", "store"),
    ("extract", "i18n"),
];

/// A library (or a part of the standard library) that only the named rooms may name.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("sqlx::", &["store"]),
    // Rooms above ask `store`, which hands its words on.
    ("vnfr_index::", &["store"]),
    // `export` asks the router for every address, as a client would.
    ("axum::", &["cli", "web"]),
    ("askama::", &["web"]),
    ("clap::", &["cli"]),
    ("fluent_bundle::", &["i18n"]),
    ("std::fs", &["cli", "config", "eval", "ingest", "store", "web"]),
    ("SystemTime::now", &["clock"]),
    ("Timestamp::now", &["clock"]),
    ("Zoned::now", &["clock"]),
];

/// Every source file with its room: a folder of `src`, or a package of `crates`. What builds a package is no part of a room.
fn source_files() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "crates"].map(|folder| root.join(folder)) {
        let sources = walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok);
        for path in
            sources.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|of| of == "rs"))
        {
            let inside = path.strip_prefix(&folder).expect("below the folder");
            let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
            let room = first.trim_end_matches(".rs").to_owned();
            let code = without_tests_and_comments(&fs::read_to_string(&path).expect("readable source"));
            files.push((room, path, code));
        }
    }
    files.retain(|(room, path, _)| room != "lib" && room != "main" && !path.ends_with("build.rs"));
    assert!(files.len() > 200, "sources are found");
    files
}

/// Tests may look anywhere, and a comment imports nothing.
fn without_tests_and_comments(source: &str) -> String {
    let code = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The rooms a file names: within its own package (`crate::room`), or in another (`vnfr_room`).
fn imported_rooms(code: &str) -> BTreeSet<String> {
    ["crate::", "vnfr_"]
        .into_iter()
        .flat_map(|before| code.match_indices(before))
        .map(|(at, found)| {
            code[at + found.len()..].chars().take_while(|char| char.is_alphanumeric() || *char == '_').collect()
        })
        .filter(|room: &String| !room.is_empty())
        .collect()
}

fn floor(room: &str) -> u8 {
    let known = FLOORS.iter().find(|(name, _)| *name == room);
    known.unwrap_or_else(|| panic!("help: give the room `{room}` its floor in tests/rules/floors.rs")).1
}

#[test]
fn no_room_imports_upward() {
    for (room, path, code) in source_files() {
        for imported in imported_rooms(&code).iter().filter(|imported| FLOORS.iter().any(|(name, _)| name == imported))
        {
            if *imported == room {
                continue;
            }
            assert!(
                floor(imported) <= floor(&room),
                "{}: `{room}` imports `{imported}` from a higher floor\nhelp: move what both need one floor down",
                path.display()
            );
            assert!(
                !FORBIDDEN.contains(&(room.as_str(), imported.as_str())),
                "{}: `{room}` must never know `{imported}`",
                path.display()
            );
        }
    }
}

#[test]
fn rooms_of_one_floor_form_no_cycle() {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (room, _, code) in source_files() {
        let known = imported_rooms(&code).into_iter().filter(|name| FLOORS.iter().any(|(known, _)| known == name));
        graph.entry(room.clone()).or_default().extend(known.filter(|name| *name != room));
    }
    // Kahn's algorithm: rooms whose imports are all placed are placed; what remains is a cycle.
    let mut placed = BTreeSet::new();
    loop {
        let ready: Vec<String> = graph
            .iter()
            .filter(|(room, imports)| {
                !placed.contains(*room) && imports.iter().all(|name| placed.contains(name) || !graph.contains_key(name))
            })
            .map(|(room, _)| room.clone())
            .collect();
        if ready.is_empty() {
            break;
        }
        placed.extend(ready);
    }
    let cycle: Vec<_> = graph.keys().filter(|room| !placed.contains(*room)).collect();
    assert!(
        cycle.is_empty(),
        "these rooms import one another: {cycle:?}\nhelp: a third room is asking to be born one floor below"
    );
}

#[test]
fn libraries_stay_in_their_rooms() {
    for (room, path, code) in source_files() {
        for (library, rooms) in LIBRARIES {
            assert!(
                !code.contains(library) || rooms.contains(&room.as_str()),
                "{}: `{library}` belongs to {rooms:?}\nhelp: ask the room that owns it for what is needed",
                path.display()
            );
        }
    }
}

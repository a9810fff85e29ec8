//! Every message that code or a template names is in the catalogue, and every message of the catalogue is named somewhere.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;
use vnfr_atlas::i18n::catalogue;
use vnfr_atlas::model::Lang;

/// Sources and templates, as text.
fn files(folder: &str, suffix: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|found| found == suffix))
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).expect("a readable file");
            (entry.path().display().to_string(), text)
        })
        .collect()
}

fn everything() -> Vec<(String, String)> {
    [files("src", "rs"), files("templates", "html")].concat()
}

fn keys() -> BTreeSet<String> {
    let message = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").expect("a pattern");
    files("locales/vi", "ftl")
        .iter()
        .flat_map(|(_, text)| message.captures_iter(text).map(|found| found[1].to_owned()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn every_message_that_is_named_exists() {
    let named =
        Regex::new(r#"(?:\.(?:t|n|t1|t2|tr)\(\s*|\b(?:t|tr)\(\s*(?:ctx\.|self\.)?lang,\s*)"([a-z][a-z0-9-]*)""#)
            .expect("a pattern");
    let mut seen = 0;
    for (path, text) in everything() {
        for found in named.captures_iter(&text) {
            seen += 1;
            assert!(
                catalogue().has(Lang::Vi, &found[1]),
                "help: {path} names {}, which no locales/vi/*.ftl has",
                &found[1]
            );
        }
    }
    assert!(seen > 300, "the pattern found only {seen} messages");
}

#[test]
fn every_message_is_named_somewhere() {
    let literal = Regex::new(r#""([a-z][a-z0-9-]*)""#).expect("a pattern");
    // Families: `word("topic", …)`, `format!("title-{…}")`, and prefixes kept as text (`"date-"`).
    let family = Regex::new(r#"word\(\s*"([a-z-]+)"|"([a-z][a-z0-9-]*-)(?:\{[^"]*)?""#).expect("a pattern");
    let (mut literals, mut families) = (BTreeSet::new(), BTreeSet::new());
    for (_, text) in everything() {
        literals.extend(literal.captures_iter(&text).map(|found| found[1].to_owned()));
        for found in family.captures_iter(&text) {
            match (found.get(1), found.get(2)) {
                (Some(set), _) => families.insert(format!("{}-", set.as_str())),
                (_, Some(prefix)) => families.insert(prefix.as_str().to_owned()),
                _ => false,
            };
        }
    }
    let idle: Vec<String> = keys()
        .into_iter()
        .filter(|key| !literals.contains(key) && !families.iter().any(|family| key.starts_with(family)))
        .collect();
    assert!(idle.is_empty(), "help: nothing names these messages; remove them from locales/*: {idle:?}");
}

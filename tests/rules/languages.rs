//! The words of a language stand in its folder: no rule of `extract` compares a text with a word of its own.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;
use vnfr_extract::lang;
use vnfr_text::fold;

/// The folders and files of `crates/extract/src` that are held to it.
const HELD: &[&str] = &[
    "annotate",
    "assemble.rs",
    "claim",
    "dates",
    "dates.rs",
    "language.rs",
    "merge",
    "reading.rs",
    "segment",
    "shingle.rs",
    "source",
    "source.rs",
    "trie.rs",
    "year.rs",
];

/// What looks like a word of a text and is a name of ours, by file.
const NAMES: &[(&str, &[&str])] = &[
    // Keys by the registry's row.
    ("annotate/complete/body.rs", &["committee", "people's council", "deputies", "party", "registry {}"]),
    ("annotate/complete/embassy.rs", &["trade office", "consulate", "embassy", "registry {id}"]),
    // Ids of the registry; the two countries as the contract writes them.
    ("annotate/link/places.rs", &["emb", "cg", "Việt Nam", "Pháp"]),
    // A rule.
    ("annotate/place.rs", &["in a département named"]),
    // Fields of claims, what figures count, rules that made an event.
    ("claim/delegation/claims.rs", &["leader", "start", "end"]),
    ("claim/event.rs", &["edition", "agreement", "start", "end"]),
    ("claim/figure.rs", &["edition", "themes", "localities", "eur"]),
    ("claim/main_event.rs", &["visit", "speech"]),
    ("claim/main_event/announced/partners.rs", &["announced"]),
    ("claim/main_event/choose.rs", &["signing", "ceremony", "reception", "visit", "speech"]),
    ("claim/relevance.rs", &["fr-com-75056", "fr-dep-75"]),
    ("claim/tie.rs", &["since"]),
    // Fields of an event, and rules that made one.
    ("merge/compare.rs", &["edition", "leader", "people"]),
    ("merge/conflict.rs", &["leader"]),
    ("merge/report.rs", &["edition", "leader", "announced"]),
    // A key of somebody with no other.
    ("merge/names.rs", &["p {}"]),
    // The capital by its one name; how a conference's address begins.
    ("merge/slug.rs", &["Paris", "conference-{edition}"]),
    // A label of a block.
    ("reading.rs", &["lead"]),
    // Keys of a header, tags of a page.
    ("source/header.rs", &["url", "publisher", "published", "title"]),
    ("source/html.rs", &["<html", "<!doctype html", "<head", "<body"]),
    // Kinds of clues.
    ("year.rs", &["anniversary", "edition"]),
    // Currencies, which no language has for itself; keys of the gazetteer.
    ("claim/number.rs", &["eur", "euro", "us$", "usd"]),
];

/// Calls that compare a text with what they are given.
const COMPARING: &[&str] =
    &["matches!", "contains", "starts_with", "ends_with", "strip_prefix", "strip_suffix", "split_once", "find"];

/// Code without its tests and comments, and without the sign `"` by itself.
fn code(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default().replace("'\"'", "'_'");
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What stands open before a place: the bracket, and the name of what is called with it.
fn open_before(before: &str) -> (char, &str) {
    let mut depth = 0;
    let mut quoted = false;
    for (at, sign) in before.char_indices().rev() {
        match sign {
            '"' => quoted = !quoted,
            _ if quoted => {}
            ')' | ']' | '}' => depth += 1,
            '(' | '[' | '{' if depth == 0 => {
                let name = before[..at].rsplit(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '!'));
                return (sign, name.into_iter().next().unwrap_or_default());
            }
            '(' | '[' | '{' => depth -= 1,
            _ => {}
        }
    }
    (' ', "")
}

/// Every entry of the tables that rules read, folded.
fn table_words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for of in lang::all() {
        let mut tables = vec![of.stops, of.people.titles, of.people.honorifics, of.people.ranks, of.bodies.fields];
        tables.extend([of.function_words, of.dates.before_day, of.dates.published, of.dates.updated]);
        tables.extend(of.dates.months.into_iter().chain(of.dates.weekdays));
        tables.extend(of.bodies.heads.iter().map(|(_, row)| *row));
        tables.extend(of.phrases.iter().map(|(_, row)| *row));
        tables.extend(of.classes.iter().map(|(_, row)| *row));
        words.extend(tables.concat().into_iter().map(fold));
    }
    words
}

/// The literals of a source that are words of a language.
fn words_of_a_language(source: &str, tables: &BTreeSet<String>) -> Vec<String> {
    let code = code(source);
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).expect("a pattern");
    let placeholder = Regex::new(r"\{[^}]*\}|\\.").expect("a pattern");
    let mut found = Vec::new();
    for held in literal.captures_iter(&code) {
        let (whole, written) = (held.get(0).expect("a match"), held[1].to_owned());
        let text = placeholder.replace_all(&written, "").into_owned();
        // Codes, keys, Roman numerals.
        let is_code = text.chars().all(|c| c.is_ascii_uppercase())
            || text.chars().all(|c| "ivx".contains(c))
            || text.contains(['_', '/']);
        // One of the apostrophes counts as a letter.
        if is_code || !text.chars().any(|c| c.is_alphabetic() && c != 'ʼ') {
            continue;
        }
        let (before, after) = (code[..whole.start()].trim_end(), code[whole.end()..].trim_start());
        let (bracket, called) = open_before(before);
        let operand = ["==", "!=", "|"].iter().any(|sign| before.ends_with(sign));
        let chosen = ["=>", "==", "!=", "|"].iter().any(|sign| after.starts_with(sign));
        let listed = bracket == '[' || bracket == '(' && called.is_empty();
        let compared = operand || chosen || listed || bracket == '(' && COMPARING.contains(&called);
        // `(Label::Noise, "said before")`: a label and the rule that gave it.
        let label = before.strip_suffix(',').and_then(|head| head.rsplit_once("Label::"));
        let labelled = label.is_some_and(|(_, name)| name.chars().all(char::is_alphanumeric));
        let named = before.ends_with("rule:") || before.ends_with("rule =") || labelled;
        let composed =
            called == "format!" && text.split(|c: char| !c.is_alphanumeric()).any(|word| tables.contains(word));
        let marked = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        if !named && (compared || composed || marked || tables.contains(&fold(&text))) {
            found.push(written);
        }
    }
    found
}

#[test]
fn words_of_a_language_stand_in_its_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/extract/src");
    let tables = table_words();
    let (mut files, mut seen) = (0, Vec::new());
    for folder in HELD {
        for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
            let path = entry.expect("a readable folder").into_path();
            if path.extension().is_none_or(|of| of != "rs") {
                continue;
            }
            files += 1;
            let file = path.strip_prefix(&root).expect("below the root").display().to_string();
            let known = NAMES.iter().find(|(name, _)| *name == file).map_or(&[][..], |(_, names)| names);
            let source = std::fs::read_to_string(&path).expect("a readable source");
            let mut words = words_of_a_language(&source, &tables);
            words.retain(|word| !known.contains(&word.as_str()));
            seen.extend(words.iter().map(|word| format!("{file}: {word}")));
        }
    }
    assert!(
        seen.is_empty(),
        "words of a language outside its tables: {seen:#?}\nhelp: write them into crates/extract/src/lang (`classes`, \
         `phrases` …) and ask for their meaning; a name of ours goes into NAMES"
    );
    assert!(files > 20, "sources are found");
}

#[test]
fn a_word_of_a_language_is_seen_wherever_it_hides() {
    let tables = table_words();
    for line in [
        r#"if matches!(text.folded(at), "va" | "et" | "and") {"#,
        r#"let article = text.word(before) == "à";"#,
        r#"const FORMS: [&str; 2] = ["gmbh", "plc"];"#,
        r#"match (text.language, text.folded(at)) { (Lang::Vi, "so") if at > start => 1 }"#,
        r#"let trade = folded.contains("thuong vu");"#,
        r#"let name = format!("{written} de {home}");"#,
        r#"Some("Việt Nam tại Pháp".to_owned())"#,
        r#"const LINK: &str = "of";"#,
        r#"let first = "monday";"#,
        "matches!(\n    pair,\n    (\"sans\", \"frontieres\")\n)",
    ] {
        assert!(!words_of_a_language(line, &tables).is_empty(), "unseen: {line}");
    }
    for line in [
        r#"BodyHit { rule: "registry", ..body }"#,
        r#"return (Label::Byline, "names alone");"#,
        r#"self.unheaded(at, last, end, "an unknown name behind a post")"#,
        r#"matches!(text.sign(at), '"' | '(') && matches!(place.named, Named::Nation("VN"))"#,
        r#"form.strip_suffix("{home}")"#,
        r#"// `matches!(word, "va")` in a comment"#,
    ] {
        assert_eq!(words_of_a_language(line, &tables), Vec::<String>::new(), "{line}");
    }
}

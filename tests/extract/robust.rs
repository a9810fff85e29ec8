//! The same article in another coat gives the same facts: decomposed letters, the other tone placement, other line ends and
//! spaces, spaced hyphens, noise of the site around it, paragraphs set closer or wider.

use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use vnfr_atlas::extract;
use vnfr_atlas::model::Extraction;

/// The seeds and every marked article.
fn articles() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = |folder: &str| -> Vec<PathBuf> {
        let listed = fs::read_dir(root.join(folder)).expect("the folder is part of the project");
        listed
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "txt"))
            .collect()
    };
    let mut paths = ["seeds/articles", "tests/gold/dev", "tests/gold/own", "tests/gold/blind"].map(texts).concat();
    paths.sort();
    assert!(paths.len() > 25, "help: seeds/articles and tests/gold/dev hold the articles");
    paths.iter().map(|path| (path.display().to_string(), fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn read(name: &str, text: &str) -> Extraction {
    extract::extract(name, text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// Names, titles, sides and codes: what a reader would call the facts of the annotator.
fn facts(article: &Extraction) -> Vec<String> {
    let people =
        article.people.iter().map(|person| format!("person {} {:?} {:?}", person.name, person.side, person.titles));
    let bodies = article.organisations.iter().map(|body| format!("body {} {:?}", body.name, body.side));
    let places = article.localities.iter().map(|place| format!("place {}", place.code));
    let mut facts: Vec<String> = people.chain(bodies).chain(places).collect();
    facts.sort();
    facts
}

#[track_caller]
fn same_facts(change: impl Fn(&str) -> String) {
    for (name, text) in articles() {
        let changed = change(&text);
        assert_eq!(facts(&read(&name, &changed)), facts(&read(&name, &text)), "{name}");
    }
}

#[test]
fn decomposed_letters_change_nothing() {
    same_facts(|text| text.nfd().collect());
}

#[test]
fn the_other_tone_placement_changes_nothing() {
    const PAIRS: [(&str, &str); 12] = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("ỏe", "oẻ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
        ("Ủy", "Uỷ"),
    ];
    same_facts(|text| {
        let mut out = text.to_owned();
        for (old, new) in PAIRS {
            // Only where a syllable ends: `toán` has one spelling.
            let mut swapped = String::new();
            let mut rest = out.as_str();
            while let Some(at) = rest.find(old) {
                let (before, after) = (&rest[..at], &rest[at + old.len()..]);
                let ends = !after.chars().next().is_some_and(char::is_alphabetic);
                let free = !before.ends_with(['q', 'Q']);
                swapped.push_str(before);
                swapped.push_str(if ends && free { new } else { old });
                rest = after;
            }
            swapped.push_str(rest);
            out = swapped;
        }
        out
    });
}

#[test]
fn line_ends_spaces_and_invisible_characters_change_nothing() {
    same_facts(|text| text.replace('\n', "\r\n"));
    same_facts(|text| text.replace(' ', "\u{a0}"));
    same_facts(|text| format!("\u{feff}{}", text.replace('a', "a\u{200b}")));
}

#[test]
fn noise_around_an_article_changes_nothing() {
    const RELATED: &str = "\n\nCó thể bạn quan tâm\nHà Nội đón đoàn khách Lào\n\nHà Nội đón đoàn khách Lào\n\n10:50 28/05/2024\n\nChiều 27/5, Chủ tịch UBND thành phố Hà Nội Nguyễn Văn Bình tiếp đoàn khách Lào.\n\nClose\n";
    const ROWS: &str = "\n| Ngày 17/3/2022, ông Trần Văn Nam, Chủ tịch UBND tỉnh Bình Dương tiếp Đại sứ Hà Lan. |\n| Sáng ngày 21/3, tại Lyon, đoàn Campuchia đã họp. |\n";
    same_facts(|text| format!("{}{RELATED}", text.trim_end()));
    same_facts(|text| format!("{}{ROWS}", text.trim_end()));
    same_facts(|text| format!("Trang chủ Hữu nghị Bốn phương kết bạn\nChính trị\n{text}"));
}

#[test]
fn paragraphs_set_closer_change_nothing() {
    same_facts(|text| text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n"));
}

#[test]
fn equal_bytes_give_equal_output() {
    for (name, text) in articles() {
        let print = || serde_json::to_string(&read(&name, &text)).expect("an extraction is JSON");
        assert_eq!(print(), print(), "{name}");
    }
}

#[test]
fn every_quote_equals_the_file_to_the_letter() {
    for (name, text) in articles() {
        let decomposed: String = text.nfd().collect();
        for text in [text, decomposed] {
            let letters: Vec<char> = text.chars().collect();
            for mention in read(&name, &text).mentions {
                let quote: String = letters[mention.span.start as usize..mention.span.end as usize].iter().collect();
                assert_eq!(quote, mention.text, "{name}");
            }
        }
    }
}

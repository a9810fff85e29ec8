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
    let mut paths = [
        "seeds/articles",
        "tests/gold/dev",
        "tests/gold/own",
        "tests/gold/blind",
        "tests/gold/fresh",
        "tests/gold/wide",
        "tests/gold/routine",
        "tests/gold/press",
    ]
    .map(texts)
    .concat();
    paths.sort();
    assert!(paths.len() > 25, "help: seeds/articles and tests/gold/dev hold the articles");
    paths.iter().map(|path| (path.display().to_string(), fs::read_to_string(path).expect("UTF-8"))).collect()
}

fn read(name: &str, text: &str) -> Extraction {
    extract::extract(name, text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// What a reader would call the facts: names, titles, sides and codes, and what happened when between whom.
fn facts(article: &Extraction) -> Vec<String> {
    let people =
        article.people.iter().map(|person| format!("person {} {:?} {:?}", person.name, person.side, person.titles));
    let bodies = article.organisations.iter().map(|body| format!("body {} {:?}", body.name, body.side));
    let places = article.localities.iter().map(|place| format!("place {}", place.code));
    let events = article.events.iter().map(|event| {
        let days = (event.start, event.end, &event.partial);
        let sides = (&event.vn_localities, &event.fr_localities);
        format!("event {:?} {:?} {:?} {days:?} {sides:?}", event.kind, event.role, event.status)
    });
    let delegations = article
        .delegations
        .iter()
        .map(|sent| format!("delegation {} {:?} {:?} {:?}", sent.origin, sent.leader, sent.start, sent.destinations));
    let ties = article.partnerships.iter().map(|tie| format!("tie {} {} {:?}", tie.vn, tie.fr, tie.since));
    let mut facts: Vec<String> =
        people.chain(bodies).chain(places).chain(events).chain(delegations).chain(ties).collect();
    facts.sort();
    facts
}

#[track_caller]
fn same_facts(change: impl Fn(&str) -> String) {
    same_facts_as(change, |fact| fact.to_owned());
}

/// The same where facts are compared as `key` gives them.
#[track_caller]
fn same_facts_as(change: impl Fn(&str) -> String, key: impl Fn(&str) -> String) {
    let mut changed_facts = Vec::new();
    for (name, text) in articles() {
        let keyed = |text: &str| facts(&read(&name, text)).iter().map(|fact| key(fact)).collect::<Vec<_>>();
        let (own, other) = (keyed(&text), keyed(&change(&text)));
        let lost = own.iter().filter(|fact| !other.contains(fact)).map(|fact| format!("{name} lost {fact}"));
        let new = other.iter().filter(|fact| !own.contains(fact)).map(|fact| format!("{name} gained {fact}"));
        changed_facts.extend(lost.chain(new));
    }
    assert!(changed_facts.is_empty(), "{}", changed_facts.join("\n"));
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

/// `Val - de - Marne`: print sets spaces around the hyphens of names. A name keeps the spaces it was printed with.
#[test]
fn spaced_hyphens_change_nothing() {
    let spaced = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len());
        for (at, letter) in letters.iter().enumerate() {
            let inside = *letter == '-'
                && at > 1
                && letters[at - 1].is_lowercase()
                && letters.get(at + 1).is_some_and(|next| next.is_uppercase());
            out.push_str(if inside { " - " } else { "" });
            if !inside {
                out.push(*letter);
            }
        }
        out
    };
    same_facts_as(spaced, |fact| fact.replace(" - ", "-"));
}

/// Two paragraphs of sentences run into one.
#[test]
fn joined_paragraphs_change_nothing() {
    same_facts(|text| {
        const LONG: usize = 140;
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let mut out = String::new();
        let mut joined = false;
        for (at, line) in lines.iter().enumerate() {
            let next = lines.get(at + 1).copied().unwrap_or_default();
            let sentences =
                |line: &str| line.len() > LONG && line.ends_with('.') && !line.ends_with("./.") && !line.contains('|');
            out.push_str(line);
            // The lead stays a paragraph of its own.
            let join = !joined && at > lines.len() / 3 && sentences(line) && sentences(next);
            joined = join;
            out.push_str(if join { " " } else { "\n\n" });
        }
        out
    });
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

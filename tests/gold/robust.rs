//! The facts of an article are the same however its bytes are written, in whatever order articles come; hostile text
//! costs time in proportion to its length.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vnfr_atlas::extract::{extract, merge};
use vnfr_atlas::model::Extraction;

fn articles() -> Vec<(String, String)> {
    let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["seeds/articles", "tests/gold/dev"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder of articles") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                found.push((name, std::fs::read_to_string(&path).expect("an article in UTF-8")));
            }
        }
    }
    found.sort();
    found
}

/// What is claimed, without places in the text.
fn facts(extraction: &Extraction) -> Vec<String> {
    let mut facts = vec![format!("{} {:?}", extraction.relevant, extraction.published)];
    facts.extend(extraction.people.iter().map(|person| format!("{} {:?}", person.name, person.side)));
    facts.extend(extraction.localities.iter().map(|place| place.code.to_string()));
    facts.extend(extraction.events.iter().map(|event| {
        format!(
            "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            event.role, event.kind, event.start, event.end, event.partial, event.vn_localities, event.fr_localities
        )
    }));
    facts.extend(
        extraction.delegations.iter().map(|sent| format!("{} {:?} {:?}", sent.origin, sent.leader, sent.start)),
    );
    facts.extend(extraction.partnerships.iter().map(|tie| format!("{} {} {:?}", tie.vn, tie.fr, tie.since)));
    facts.extend(extraction.figures.iter().map(|figure| format!("{} {}", figure.what, figure.value)));
    facts
}

#[track_caller]
fn same_facts(how: &str, rewrite: impl Fn(&str) -> String) {
    for (name, text) in articles() {
        let plain = extract(&name, text.as_bytes()).expect("an article");
        let rewritten = extract(&name, rewrite(&text).as_bytes()).expect("the same article");
        assert_eq!(facts(&plain), facts(&rewritten), "{name}, {how}");
    }
}

#[test]
fn decomposed_letters_change_no_fact() {
    same_facts("NFD", |text| text.nfd().collect());
}

#[test]
fn line_ends_and_spaces_change_no_fact() {
    same_facts("CRLF", |text| text.replace("\r\n", "\n").replace('\n', "\r\n"));
    same_facts("non-breaking spaces", |text| {
        text.replace(" năm ", "\u{a0}năm ").replace(" de ", "\u{a0}de ").replace(" of ", "\u{a0}of ")
    });
}

#[test]
fn the_same_bytes_come_out_of_every_run_and_every_order() {
    let all: Vec<Extraction> =
        articles().iter().map(|(name, text)| extract(name, text.as_bytes()).expect("an article")).collect();
    let again: Vec<Extraction> =
        articles().iter().map(|(name, text)| extract(name, text.as_bytes()).expect("an article")).collect();
    let print = |rows: &[Extraction]| serde_json::to_string(rows).expect("an extraction is JSON");
    assert_eq!(print(&all), print(&again));
    let merged = serde_json::to_string(&merge(&all)).expect("a merged event is JSON");
    let mut shuffled = all;
    shuffled.reverse();
    shuffled.rotate_left(7);
    assert_eq!(merged, serde_json::to_string(&merge(&shuffled)).expect("a merged event is JSON"));
}

#[test]
fn a_megabyte_of_hostile_text_is_read_in_linear_time() {
    // A debug build on a busy machine is far slower than a release; the bound is on growth, and a wide one on time.
    let patterns = [
        "do do do dẫn đầu đoàn ",
        "1/1-1/1-1/1 - ",
        "((((((“““",
        "ký ký ký ngày ngày ",
        "\n\n\n. . . ",
        "Đoàn Đoàn Hà Nội Paris ",
    ];
    for pattern in patterns {
        let time = |bytes: usize| {
            let text = format!(
                "Hà Nội và Paris ký thỏa thuận hợp tác giữa hai thành phố.\n\n{}",
                pattern.repeat(bytes / pattern.len())
            );
            let start = Instant::now();
            extract("hostile.txt", text.as_bytes()).expect("text, if no article");
            start.elapsed()
        };
        let (short, long) = (time(30_000), time(240_000));
        let bound = short * 30 + Duration::from_secs(2);
        assert!(long < bound, "{pattern:?}: 30 kB in {short:?}, 240 kB in {long:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_without_panic_and_every_span_lies_in_it(
        words in prop::collection::vec(prop::sample::select(vec![
            "Hà Nội", "Paris", "đoàn đại biểu", "do", "dẫn đầu", "ký", "ngày 14/4", "từ 25-29/9/2023", "Chủ tịch UBND", "Nguyễn Văn An", "délégation de",
            "conduite par", "le maire de Toulouse", "jumelage", "depuis 1996", "led by", "Mayor of Nice", "held talks with", "1.000 đại biểu", ".", ",", "(", ")", "“",
            "”", "\n", "\n\n", "–", "hội nghị hợp tác giữa các địa phương", "lần thứ 12", "e\u{301}", "\u{feff}", "Đ",
        ]), 0..80),
    ) {
        let text = words.join(" ");
        if let Ok(found) = extract("any.txt", text.as_bytes()) {
            let length = text.chars().count() as u32;
            let spans = found.events.iter().flat_map(|event| event.evidence.values().flatten())
                .chain(found.delegations.iter().flat_map(|sent| sent.evidence.values().flatten()))
                .chain(found.mentions.iter().map(|mention| &mention.span));
            for span in spans {
                prop_assert!(span.start <= span.end && span.end <= length, "{:?} of {}", span, length);
            }
            merge(&[found]);
        }
    }
}

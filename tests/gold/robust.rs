//! The same bytes come out of every run and every order of the articles; whatever words meet, no claim leaves the text.

use proptest::prelude::*;
use vnfr_atlas::extract::{extract, merge};
use vnfr_atlas::model::Extraction;

fn articles() -> Vec<(String, String)> {
    let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in [
        "seeds/articles",
        "tests/gold/dev",
        "tests/gold/own",
        "tests/gold/blind",
        "tests/gold/fresh",
        "tests/gold/wide",
        "tests/gold/routine",
        "tests/gold/press",
    ] {
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
            let spans = found.events.iter().flat_map(|event| event.evidence.iter().flat_map(|(_, spans)| spans))
                .chain(found.delegations.iter().flat_map(|sent| sent.evidence.iter().flat_map(|(_, spans)| spans)))
                .chain(found.mentions.iter().map(|mention| &mention.span));
            for span in spans {
                prop_assert!(span.start <= span.end && span.end <= length, "{:?} of {}", span, length);
            }
            merge(&[found]);
        }
    }
}

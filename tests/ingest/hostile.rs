//! Articles that want to do harm: whatever they say is stored as text, quoted exactly, and nothing breaks.

use crate::support::{Atlas, inputs};
use vnfr_atlas::store;

/// Reports of the genre with something hidden in each.
fn articles() -> Vec<(&'static str, String)> {
    let report = |name: &str| {
        format!(
            "{name}\n\nTừ ngày 22 đến 25/11/2023, đoàn đại biểu tỉnh Điện Biên do Phó Bí thư Thường trực Tỉnh ủy {name} làm trưởng đoàn \
             đã thăm và làm việc tại thành phố Lyon, Pháp, về hợp tác địa phương giữa Việt Nam và Pháp.\n"
        )
    };
    vec![
        ("script.txt", report("<script>alert(1)</script>")),
        ("sql.txt", report("Robert'); drop table event; --")),
        ("formula.txt", report("=cmd|' /C calc'!A0")),
        ("control.txt", report("Mùa\u{202e} A\u{200b} Sơn\u{feff}")),
        ("json.txt", report("\"}],\"x\":[{\"")),
        ("fts.txt", report("NEAR(\"a\" OR* AND NOT")),
        ("long.txt", report(&"Nguyễn ".repeat(4_000))),
        ("marks.txt", report(&format!("e{}", "\u{301}".repeat(2_000)))),
        (
            "header.txt",
            format!("url: javascript:alert(1)\npublisher: <b>x</b>\npublished: 9999-99-99\n\n{}", report("Mùa A Sơn")),
        ),
        (
            "page.html",
            format!(
                "<html><head><script>alert(1)</script></head><body><article><p>{}</p></article></body></html>",
                report("<img src=x onerror=alert(1)>").repeat(5)
            ),
        ),
        ("lines.txt", "\n".repeat(50_000) + &report("Mùa A Sơn")),
    ]
}

#[test]
fn hostile_articles_are_stored_as_what_they_are() {
    let articles = articles();
    let borrowed: Vec<(&str, &str)> = articles.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let atlas = Atlas::empty();
    let report = atlas.ingest(inputs(&borrowed)).expect("nothing stops it");
    assert_eq!(report.read + report.refused.len(), articles.len());
    assert!(report.read >= 10, "{:?}", report.refused);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let wrong: Vec<_> = runtime
        .block_on(store::check::check(&atlas.path))
        .into_iter()
        .filter(|finding| finding.wrong.is_some())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(atlas.ask("select count(*) from article where url is not null and url not like 'http%'"), ["0"]);
    let strange = "select count(*) from event where slug glob '*[^a-z0-9-]*'
                   union all select count(*) from person where slug glob '*[^a-z0-9-]*'
                   union all select count(*) from organisation where slug glob '*[^a-z0-9-]*'";
    assert_eq!(atlas.ask(strange), ["0", "0", "0"], "an address is made of letters, digits and hyphens");
    assert_eq!(atlas.ask("select count(*) from slug_alias where length(slug) > 300 union all select max(length(slug)) > 300 from event"), ["0", "0"]);
}

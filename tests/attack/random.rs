//! A property of the whole site: no address makes it fail, whatever its letters.

use proptest::prelude::*;
use vnfr_atlas::web::address::PARAMETERS;

use super::{carries_its_headers, front, get, tells_nothing};

const SECTIONS: &[&str] = &[
    "",
    "events",
    "delegations",
    "provinces",
    "partners",
    "ties",
    "people",
    "organisations",
    "topics",
    "conferences",
    "sources",
    "map",
    "search",
    "data",
    "quality",
    "changes",
    "about",
    "calendar",
    "matrix",
    "embed",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z-]{1,12}",
        "-?[0-9]{1,20}",
        "[0-9]{4}-[0-9]{2}(-[0-9]{2})?",
        "\\PC{0,24}",
        "[\"'*:()^+~{}<>;%&|\\\\-]{1,12}",
        prop::sample::select(vec![
            "can-tho",
            "vn63",
            "unstated",
            "newest",
            "conference",
            "held",
            "-ha-noi",
            "NaN",
            "1e9",
            "00"
        ])
        .prop_map(str::to_owned),
    ]
}

fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn address() -> impl Strategy<Value = String> {
    let path = (
        prop::sample::select(vec!["/vi", "/fr", "/en", "", "/api/v1", "/xx"]),
        prop::sample::select(SECTIONS),
        value(),
        any::<bool>(),
    )
        .prop_map(|(lang, section, slug, deep)| {
            let mut path = format!("{lang}/{section}");
            if deep {
                path = format!("{path}/{}", encoded(&slug));
            }
            path
        });
    let suffix = prop::sample::select(vec![
        "", "", "", ".json", ".csv", ".atom", ".ics", ".geojson", ".xlsx", ".ndjson", ".png", ".jsonld", ".x",
    ]);
    let name = prop_oneof![4 => prop::sample::select(PARAMETERS).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    let pairs = prop::collection::vec((name, value()), 0..6);
    (path, suffix, pairs).prop_map(|(path, suffix, pairs)| {
        let query: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        let address = format!("{path}{suffix}");
        if query.is_empty() { address } else { format!("{address}?{}", query.join("&")) }
    })
}

/// Raw bytes that HTTP lets through, never percent-encoded for politeness.
fn raw() -> impl Strategy<Value = String> {
    "/[!-~]{0,60}".prop_map(|text| text)
}

#[test]
fn no_address_makes_the_site_fail() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let front = runtime.block_on(front());
    let cases = if crate::faults::server::long() { 20_000 } else { 400 };
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(address in prop_oneof![9 => address(), 1 => raw()])| {
        if let Some(got) = runtime.block_on(get(&front, &address)) {
            prop_assert!(got.status.as_u16() < 500, "{address}: {} {:.400}", got.status, got.body);
            tells_nothing(&address, &got);
            carries_its_headers(&address, &got);
        }
    });
}

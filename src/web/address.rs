//! One address a question: drops parameters that no page knows and puts the rest in one order, before anything looks at
//! the address. Caches then hold one page a question, and what nobody can ask cannot be asked by accident either: a page
//! never sees a parameter that is not in [`PARAMETERS`].

use axum::http::Uri;
use axum::http::uri::PathAndQuery;

/// Every parameter that some page reads, in the order of canonical addresses.
pub const PARAMETERS: &[&str] = &[
    "q",
    "province",
    "partner",
    "kind",
    "topic",
    "organisation",
    "person",
    "status",
    "from",
    "to",
    "undated",
    "era",
    "parts",
    "country",
    "level",
    "side",
    "direction",
    "language",
    "publisher",
    "letter",
    "year",
    "month",
    "view",
    "by",
    "release",
    "what",
    "sort",
    "page",
    "per_page",
    "cursor",
    "limit",
    "fields",
    "facets",
    "bom",
    "headers",
    "sep",
    "evidence",
    "format",
    "download",
    "theme",
    "width",
    "height",
    "lang",
];

/// More pairs than any form of the site sends are a mistake or an attack.
pub const MOST_PAIRS: usize = 100;

/// The longest address answered. The longest the site links to is under 2,000 bytes.
pub const LONGEST: usize = 4_096;

/// An address with more pairs than any page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyPairs;

/// The same question in canonical form; `None` where the address is canonical already.
pub fn canonical(uri: &Uri) -> Result<Option<Uri>, TooManyPairs> {
    let Some(query) = uri.query() else { return Ok(None) };
    if query.split('&').count() > MOST_PAIRS {
        return Err(TooManyPairs);
    }
    let rank = |name: &str| PARAMETERS.iter().position(|known| *known == name);
    let mut pairs: Vec<(usize, &str)> = Vec::new();
    for pair in query.split('&') {
        let name = pair.split('=').next().unwrap_or_default();
        // A name written with escapes is read like any other.
        let decoded = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        if let Some(rank) = rank(&decoded)
            && pair.len() > name.len() + 1
        {
            pairs.push((rank, pair));
        }
    }
    // Stable: of equal names the order stays, because of some the last counts.
    pairs.sort_by_key(|(rank, _)| *rank);
    let mut text = uri.path().to_owned();
    for ((_, pair), separator) in pairs.iter().zip(std::iter::once('?').chain(std::iter::repeat('&'))) {
        text.push(separator);
        text.push_str(pair);
    }
    if text.len() == uri.path().len() + 1 + query.len() && text.ends_with(query) {
        return Ok(None);
    }
    // The parts were parsed once already, so they parse again; if not, the address stays as it came.
    let Ok(path) = text.parse::<PathAndQuery>() else { return Ok(None) };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path);
    Ok(Uri::from_parts(parts).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(address: &str, expected: &str) {
        let uri: Uri = address.parse().expect(address);
        let found = canonical(&uri).expect("few pairs").unwrap_or(uri);
        assert_eq!(found.to_string(), expected, "{address}");
    }

    #[test]
    fn one_question_has_one_address() {
        check("/vi/events", "/vi/events");
        check("/vi/events?province=can-tho&q=x", "/vi/events?q=x&province=can-tho");
        check("/vi/events?q=x&province=can-tho", "/vi/events?q=x&province=can-tho");
        check("/vi/events?utm_source=mail&fbclid=1", "/vi/events");
        check("/vi/events?q=&page=2", "/vi/events?page=2");
        check("/vi/events?q", "/vi/events");
        check("/vi/events?&&&", "/vi/events");
        check("/vi/events?province=b&kind=x&province=a", "/vi/events?province=b&province=a&kind=x");
        check("/vi/events?%71=hue", "/vi/events?%71=hue");
        check("/vi/events?sort=newest&sort=oldest", "/vi/events?sort=newest&sort=oldest");
    }

    #[test]
    fn a_flood_of_pairs_is_refused() {
        let uri: Uri = format!("/vi/events?{}", "a=1&".repeat(MOST_PAIRS)).parse().expect("an address");
        assert_eq!(canonical(&uri), Err(TooManyPairs));
    }
}

//! One address a question: drops parameters that no page knows and puts the rest in one order, before anything looks at
//! the address. Caches then hold one page a question, and what nobody can ask cannot be asked by accident either: a page
//! never sees a parameter that is not in [`PARAMETERS`].

use axum::body::Body;
use axum::extract::{OriginalUri, Request};
use axum::http::uri::PathAndQuery;
use axum::http::{Response, Uri};
use axum::middleware::Next;

use super::link::further_page;

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
    "activity",
    "body",
    "tie",
    "side",
    "standing",
    "language",
    "publisher",
    "relevant",
    "level",
    "month",
    "release",
    "subject",
    "piece",
    "in",
    "height",
    "rows",
    "theme",
    "more",
    "sort",
    "page",
    "per_page",
    "lang",
    "limit",
    "cursor",
    "bom",
    "headers",
    "sep",
    "evidence",
];

/// More pairs than any form of the site sends are a mistake or an attack.
pub const MOST_PAIRS: usize = 100;

/// The longest address answered. The longest the site links to is under 2,000 bytes.
pub const LONGEST: usize = 4_096;

/// An address with more pairs than any page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyPairs;

/// The further page of a list as the question that handlers read: `/vi/events/page-2` is `/vi/events?page=2`.
/// `None` for any other address; with a question of its own the path is nothing the site links to.
pub fn unfolded(uri: &Uri) -> Option<Uri> {
    let (list, page) = further_page(uri.path()).filter(|_| uri.query().is_none())?;
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(format!("{list}?page={page}").parse().ok()?);
    Uri::from_parts(parts).ok()
}

/// Lets the router see the further pages of lists as questions.
pub async fn unfold(mut request: Request, next: Next) -> Response<Body> {
    if let Some(uri) = unfolded(request.uri()) {
        set_uri(&mut request, uri);
    }
    next.run(request).await
}

/// Gives a request another address, for whatever stands below in the router.
pub fn set_uri(request: &mut Request, uri: Uri) {
    // Nested routers read the address from here.
    request.extensions_mut().insert(OriginalUri(uri.clone()));
    *request.uri_mut() = uri;
}

/// The same question in canonical form; `None` where the address is canonical already.
pub fn canonical(uri: &Uri) -> Result<Option<Uri>, TooManyPairs> {
    if let Some(unfolded) = unfolded(uri) {
        return Ok(Some(unfolded));
    }
    let Some(query) = uri.query() else { return Ok(None) };
    if query.split('&').count() > MOST_PAIRS {
        return Err(TooManyPairs);
    }
    let rank = |name: &str| PARAMETERS.iter().position(|known| *known == name);
    // A form sends its empty fields along, and they ask nothing. A program that sends one made a mistake and is told so.
    let keeps_empty = uri.path().starts_with("/api/");
    let mut pairs: Vec<(usize, &str)> = Vec::new();
    for pair in query.split('&') {
        let name = pair.split('=').next().unwrap_or_default();
        // A name written with escapes is read like any other.
        let decoded = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        if let Some(rank) = rank(&decoded)
            && (keeps_empty || pair.len() > name.len() + 1)
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
        check("/vi/events/page-2", "/vi/events?page=2");
        check("/vi/events/page-2?q=x", "/vi/events/page-2?q=x");
        check("/vi/events/page-1", "/vi/events/page-1");
        check("/vi/events?&&&", "/vi/events");
        check("/api/v1/events?limit=&x=", "/api/v1/events?limit=");
        check("/vi/events?province=b&kind=x&province=a", "/vi/events?province=b&province=a&kind=x");
        check("/vi/events?%71=hue", "/vi/events?%71=hue");
        check("/vi/events?sort=newest&sort=oldest", "/vi/events?sort=newest&sort=oldest");
    }

    #[test]
    fn a_flood_of_pairs_is_refused() {
        let uri: Uri = format!("/vi/events?{}", "a=1&".repeat(MOST_PAIRS)).parse().expect("an address");
        assert_eq!(canonical(&uri), Err(TooManyPairs));
    }

    /// A parameter that is not listed never reaches its page, so every name that a form, a list or the API reads must be.
    #[test]
    fn every_parameter_that_a_page_reads_is_listed() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = ["src/web", "templates"].map(|folder| walkdir::WalkDir::new(root.join(folder)));
        let mut found = 0;
        for entry in files.into_iter().flatten().flatten().filter(|entry| entry.file_type().is_file()) {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
            let is_code = entry.path().extension().is_some_and(|extension| extension == "rs");
            let lines = text.lines().filter(|line| {
                if is_code {
                    (text.contains("Offer") && line.contains("name: \"")) || line.contains("name == \"")
                } else {
                    line.contains("<input") || line.contains("<select")
                }
            });
            for line in lines {
                for mark in ["name: \"", "name == \"", " name=\""] {
                    let named = line.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
                    for name in named
                        .filter(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
                    {
                        found += 1;
                        assert!(
                            PARAMETERS.contains(&name),
                            "help: add {name:?} ({}) to PARAMETERS",
                            entry.path().display()
                        );
                    }
                }
            }
        }
        for name in crate::web::api::openapi::PARAMETERS {
            assert!(PARAMETERS.contains(&name), "help: add {name:?} (of the API) to PARAMETERS");
        }
        assert!(found > 10, "the test found {found} names and looks at nothing");
    }
}

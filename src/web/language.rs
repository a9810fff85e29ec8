//! Which language a visitor reads: the first segment of the path, else what the browser prefers, else Vietnamese.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use super::link::join;
use super::{CachePolicy, PageError};
use crate::model::Lang;

/// The best of the three for an `Accept-Language` header; Vietnamese where none is named.
pub fn negotiate(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best: Option<(f32, Lang)> = None;
    for range in asked.split(',').take(32) {
        let mut parts = range.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let quality = parts
            .find_map(|part| part.strip_prefix("q="))
            .map_or(Some(1.0), |quality| quality.trim().parse::<f32>().ok())
            .filter(|quality| (0.0..=1.0).contains(quality))
            .unwrap_or(0.0);
        let lang = if primary == "*" { Some(Lang::Vi) } else { Lang::parse(primary) };
        if let Some(lang) = lang
            && quality > 0.0
            && best.is_none_or(|(found, _)| quality > found)
        {
            best = Some((quality, lang));
        }
    }
    best.map_or(Lang::Vi, |(_, lang)| lang)
}

/// The language a path begins with, and what stands below it.
pub fn split_path(path: &str) -> Option<(Lang, &str)> {
    let path = path.strip_prefix('/')?;
    let (first, below) = path.split_once('/').unwrap_or((path, ""));
    Some((Lang::parse(first)?, below))
}

/// `/` leads to the home page in the visitor's language. Only the language is negotiated: every other page says it.
pub async fn redirect(headers: HeaderMap) -> Result<Response<Body>, PageError> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    let target = HeaderValue::try_from(join(negotiate(&headers), ""))
        .map_err(|error| PageError::internal("the path of the home page is no header", error))?;
    response.headers_mut().insert(header::LOCATION, target);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response.extensions_mut().insert(CachePolicy::Release);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &str, expected: Lang) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(asked).unwrap());
        assert_eq!(negotiate(&headers), expected, "{asked}");
    }

    #[test]
    fn the_preferred_language_wins_and_vietnamese_stands_in() {
        check("fr-FR,fr;q=0.9,en;q=0.8", Lang::Fr);
        check("en-GB,en;q=0.9", Lang::En);
        check("de,en;q=0.3,fr;q=0.5", Lang::Fr);
        check("de-DE", Lang::Vi);
        check("en;q=0, vi;q=0.1", Lang::Vi);
        check("*", Lang::Vi);
        check("q=;;,,", Lang::Vi);
        check("en;q=9", Lang::Vi);
        assert_eq!(negotiate(&HeaderMap::new()), Lang::Vi);
    }

    #[test]
    fn a_path_says_its_language() {
        assert_eq!(split_path("/vi"), Some((Lang::Vi, "")));
        assert_eq!(split_path("/fr/events/x"), Some((Lang::Fr, "events/x")));
        assert_eq!(split_path("/de/events"), None);
    }
}

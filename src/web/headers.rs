//! What every answer says to the browser beside its content: where it may load from, who may frame it, what leaks.
//! Checked against the criteria of Mozilla's Observatory; nothing is opened without its reason.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::cache::for_ever;
use super::language::split_path;

/// Nothing is allowed but what a page of the atlas needs.
const POLICY: &[&str] = &[
    "default-src 'none'",
    // The one script file. JSON-LD stands in the page as data, which no policy runs.
    "script-src 'self'",
    // The one stylesheet; neither attributes nor elements of style.
    "style-src 'self'",
    // Be Vietnam Pro, served from here.
    "font-src 'self'",
    // Icons, share images, and the small marks the stylesheet draws.
    "img-src 'self' data:",
    // The script asks for pages of this site, never of another.
    "connect-src 'self'",
    "manifest-src 'self'",
    // The page that makes embeds shows them.
    "frame-src 'self'",
    // Search and filter forms lead to this site.
    "form-action 'self'",
    "base-uri 'none'",
];

/// Features of the device that no page asks for.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
                           encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
                           payment=(), publickey-credentials-get=(), usb=(), xr-spatial-tracking=()";

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// The headers of this site, written once.
#[derive(Clone, Debug)]
pub struct SafetyHeaders {
    closed: HeaderValue,
    framable: HeaderValue,
    behind_tls: bool,
}

impl SafetyHeaders {
    pub fn new(behind_tls: bool) -> SafetyHeaders {
        // On a plain address the upgrade would send every asset to a port where nobody listens.
        let upgrade = if behind_tls { "; upgrade-insecure-requests" } else { "" };
        let policy = |ancestors: &str| {
            let text = format!("{}; frame-ancestors {ancestors}{upgrade}", POLICY.join("; "));
            for_ever(text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
        };
        SafetyHeaders { closed: policy("'none'"), framable: policy("*"), behind_tls }
    }

    /// Adds what the answer to `path` does not say for itself.
    pub fn add(&self, path: &str, headers: &mut HeaderMap) {
        let framable = is_framable(path);
        let mut say = |name: HeaderName, value: HeaderValue| {
            headers.entry(name).or_insert(value);
        };
        say(header::CONTENT_SECURITY_POLICY, if framable { self.framable.clone() } else { self.closed.clone() });
        if !framable {
            say(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        }
        say(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        say(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
        say(PERMISSIONS_POLICY, HeaderValue::from_static(PERMISSIONS));
        say(CROSS_ORIGIN_OPENER_POLICY, HeaderValue::from_static("same-origin"));
        // Data, share images and embeds are there to be used by others; pages are not.
        let shared = framable || is_open_data(path);
        let policy = if shared { "cross-origin" } else { "same-origin" };
        say(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static(policy));
        if self.behind_tls {
            // Two years, as browsers' preload lists ask.
            let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
            say(header::STRICT_TRANSPORT_SECURITY, value);
        }
    }
}

/// Embeds are the only pages that other sites may frame: `/{lang}/embed/…`, not the page that makes them.
fn is_framable(path: &str) -> bool {
    split_path(path).and_then(|(_, below)| below.strip_prefix("embed/")).is_some_and(|what| !what.is_empty())
}

/// Data twins, the API and share images: their last segment has a suffix.
fn is_open_data(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    path.starts_with("/api/") || (!path.starts_with("/assets/") && last.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, behind_tls: bool) -> HeaderMap {
        let mut headers = HeaderMap::new();
        SafetyHeaders::new(behind_tls).add(path, &mut headers);
        headers
    }

    #[test]
    fn only_embeds_may_be_framed() {
        for path in ["/vi", "/vi/events", "/vi/embed", "/vi/embed/", "/vi/embedded/x", "/embed/x", "/é/embed/x"] {
            let headers = of(path, false);
            assert_eq!(headers[header::X_FRAME_OPTIONS], "DENY", "{path}");
            let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().expect("text");
            assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        }
        let embed = of("/vi/embed/events", false);
        assert!(!embed.contains_key(header::X_FRAME_OPTIONS));
        assert!(embed[header::CONTENT_SECURITY_POLICY].to_str().expect("text").contains("frame-ancestors *"));
    }

    #[test]
    fn nothing_inline_runs_and_nothing_comes_from_elsewhere() {
        let policy = of("/vi", false)[header::CONTENT_SECURITY_POLICY].to_str().expect("text").to_owned();
        assert!(policy.starts_with("default-src 'none'"));
        for loose in ["unsafe", "http:", "https:", "script-src *", "blob:"] {
            assert!(!policy.contains(loose), "{policy}");
        }
    }

    #[test]
    fn https_is_insisted_on_only_where_it_is_there() {
        assert!(!of("/vi", false).contains_key(header::STRICT_TRANSPORT_SECURITY));
        assert!(of("/vi", true).contains_key(header::STRICT_TRANSPORT_SECURITY));
    }

    #[test]
    fn data_may_be_read_by_others_and_pages_not() {
        for (path, policy) in
            [("/vi/events.json", "cross-origin"), ("/api/v1/events", "cross-origin"), ("/vi/events", "same-origin")]
        {
            assert_eq!(of(path, false)[CROSS_ORIGIN_RESOURCE_POLICY], policy, "{path}");
        }
    }
}

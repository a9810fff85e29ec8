//! Old tricks, each tried wherever an address takes text: none opens a file, reaches SQL or full-text syntax, breaks out
//! of HTML, or adds a header.

use super::{carries_its_headers, front, get, tells_nothing};

const TRICKS: &[&str] = &[
    // Traversal
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "....//....//etc/passwd",
    "%2e%2e/%2e%2e/etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd%00.html",
    "file:///etc/passwd",
    "..%c0%af..%c0%afetc/passwd",
    ".git/config",
    ".env",
    "Cargo.toml",
    "atlas.db",
    // SQL
    "' or '1'='1",
    "'; drop table event; --",
    "1 union select sql from sqlite_master",
    "\") or 1=1 --",
    "x' and randomblob(1000000000) --",
    "%' escape '%",
    // Full-text syntax
    "\"",
    "\"\"\"",
    "\"unclosed",
    "NEAR(a b, 9)",
    "a AND OR NOT b",
    "NOT",
    "exact:x",
    "{exact folded}: x",
    "^x",
    "x*",
    "*",
    "- - -",
    "(((((((((",
    "+++",
    "a AND b OR c NOT d NEAR e",
    // Script
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "{{7*7}}${7*7}<%=7*7%>",
    "<!--<script>alert(1)//-->",
    "\u{202e}<b onclick=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    // Headers
    "x\r\nset-cookie: a=b",
    "x%0d%0aset-cookie:%20a=b",
    "x\u{2028}set-cookie: a=b",
    // Numbers and sizes
    "99999999999999999999",
    "-1",
    "0x41",
    "1e309",
    "NaN",
    "٣",
    "\u{0}",
    "\u{feff}",
    "🇻🇳🇫🇷",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
];

const PLACES: &[&str] = &[
    "/{}",
    "/vi/{}",
    "/vi/events/{}",
    "/vi/provinces/{}",
    "/vi/partners/{}",
    "/vi/ties/{}",
    "/vi/people/{}",
    "/vi/organisations/{}",
    "/vi/topics/{}",
    "/vi/sources/{}",
    "/vi/changes/{}",
    "/vi/embed/{}",
    "/assets/{}",
    "/api/v1/{}",
    "/api/v1/events/{}",
    "/vi/events?q={}",
    "/fr/search?q={}",
    "/vi/events?province={}",
    "/vi/events?partner={}",
    "/vi/events?person={}",
    "/vi/events?organisation={}",
    "/vi/events?kind={}",
    "/vi/events?from={}",
    "/vi/events?sort={}",
    "/vi/events?page={}",
    "/vi/events?per_page={}",
    "/vi/events?era={}",
    "/vi/events.json?q={}",
    "/vi/events.csv?headers={}",
    "/vi/events.atom?q={}",
    "/vi/people?q={}",
    "/api/v1/events?cursor={}",
    "/vi/{}.json",
];

#[tokio::test]
async fn old_tricks_open_nothing() {
    let front = front().await;
    for place in PLACES {
        for trick in TRICKS {
            let encoded = percent_encoding::utf8_percent_encode(trick, percent_encoding::NON_ALPHANUMERIC).to_string();
            // Encoded as a form would, and raw as an attacker would where HTTP lets it through.
            for text in [encoded.as_str(), trick] {
                let address = place.replace("{}", text);
                let Some(got) = get(&front, &address).await else { continue };
                assert!(got.status.as_u16() < 500, "{address}: {}", got.status);
                tells_nothing(&address, &got);
                carries_its_headers(&address, &got);
                assert!(!got.body.contains("root:x:0"), "{address} opened a file");
                assert!(!got.headers.contains_key("set-cookie"), "{address} added a header");
                let is_html =
                    got.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
                if is_html {
                    for raw in ["<script>alert", "<img src=x", "<svg/onload", "<b onclick", "href=\"javascript:"] {
                        assert!(!got.body.contains(raw), "{address} lets {raw} through");
                    }
                }
            }
        }
    }
}

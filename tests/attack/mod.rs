//! What strangers send: addresses made at random, a list of old tricks, and articles that try to become script. The whole
//! site answers, front and all, without a socket.

mod corpus;
mod hostile_rows;
mod observatory;
mod random;

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use tokio::sync::OnceCell;
use vnfr_atlas::config::Settings;
use vnfr_atlas::ingest::demo;
use vnfr_atlas::web::front::Front;
use vnfr_atlas::web::state::{AppState, Release, Site};

static DATABASE: OnceCell<tempfile::TempDir> = OnceCell::const_new();

/// The whole site over a small invented atlas; the file is made once.
pub async fn front() -> Arc<Front> {
    let folder = DATABASE
        .get_or_init(|| async {
            let folder = tempfile::tempdir().expect("a folder");
            demo::make(&folder.path().join("atlas.db"), 150, 3, |_| {}).await.expect("demonstration data");
            folder
        })
        .await;
    over(&folder.path().join("atlas.db")).await
}

/// The whole site over a database.
pub async fn over(database: &std::path::Path) -> Arc<Front> {
    let release = Release::open(database, 2).await.expect("opens");
    let settings = Settings { rate_per_sec: 0, ..Settings::default() };
    Arc::new(Front::new(AppState::new(release, Site::default()), &settings))
}

/// An answer, read whole.
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

/// Asks for an address; `None` where it is none that HTTP could carry.
pub async fn get(front: &Front, address: &str) -> Option<Got> {
    let request = Request::get(address).body(Body::empty()).ok()?;
    let response = front.answer(request, IpAddr::from([127, 0, 0, 1])).await;
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a whole body").to_bytes();
    Some(Got { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() })
}

/// Nothing of the program's inside, whatever was asked.
#[track_caller]
pub fn tells_nothing(address: &str, got: &Got) {
    for inside in
        ["panicked", "sqlx", "SQLITE", "libsqlite3", "src/", ".rs:", "RUST_BACKTRACE", "no such column", "fts5:"]
    {
        assert!(!got.body.contains(inside), "{address} tells {inside:?}");
    }
    for header in ["server", "x-powered-by"] {
        assert!(!got.headers.contains_key(header), "{address} tells {header}");
    }
}

/// The headers that every answer carries.
#[track_caller]
pub fn carries_its_headers(address: &str, got: &Got) {
    for header in [
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "cache-control",
    ] {
        assert!(got.headers.contains_key(header), "{address} ({}) has no {header}", got.status);
    }
}

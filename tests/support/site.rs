//! The site without a socket: a router over a finished database, and its answers read whole.

use std::path::Path;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt;
use vnfr_atlas::web::router::router;
use vnfr_atlas::web::state::{AppState, Release, Site};

/// The address that readers know.
pub const BASE: &str = "https://atlas.example";

/// The site over a database. Each test opens it anew, for a pool belongs to its runtime.
pub async fn over(database: &Path) -> Router {
    let release = Release::open(database, 2).await.expect("opens");
    router(AppState::new(release, Site { base_url: BASE.to_owned(), report_to: Some("atlas@example.org".to_owned()) }))
}

/// An answer, read whole.
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Got {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:.200}", self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

pub async fn get(site: &Router, path: &str) -> Got {
    get_as(site, path, "text/html,*/*;q=0.8").await
}

pub async fn get_as(site: &Router, path: &str, accept: &str) -> Got {
    let request = Request::get(path).header(header::ACCEPT, accept).body(Body::empty()).expect("a request");
    let response = site.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.expect("a whole body");
    Got { status: parts.status, headers: parts.headers, body: body.to_vec() }
}

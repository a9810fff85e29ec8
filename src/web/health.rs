//! How the server is, for whoever watches it: `/healthz` says that it answers at all, `/readyz` that it can read its
//! release. Neither is kept by any cache, counted against a client, or told in a language.

use std::time::Duration;

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde::Serialize;

use super::state::AppState;
use crate::store::read;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Serialize)]
struct Ready<'a> {
    ready: bool,
    release: &'a str,
    made_at: &'a str,
    events: u32,
}

/// The answer to a question after the server's health; `None` for any other address.
pub async fn answer(parts: &Parts, state: &AppState) -> Option<Response<Body>> {
    match parts.uri.path() {
        "/healthz" => Some(plain(StatusCode::OK, "text/plain; charset=utf-8", "ok\n".to_owned())),
        // Boxed: every request passes here, and few ask this.
        "/readyz" => Some(Box::pin(ready(state)).await),
        _ => None,
    }
}

async fn ready(state: &AppState) -> Response<Body> {
    let release = state.release();
    let asked = tokio::time::timeout(PATIENCE, read::number_of_release(&release.pool)).await;
    let ready = matches!(asked, Ok(Ok(_)));
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let told =
        Ready { ready, release: &release.meta.id, made_at: &release.meta.made_at, events: release.index.principal() };
    plain(status, "application/json", serde_json::to_string(&told).unwrap_or_default())
}

fn plain(status: StatusCode, mime: &'static str, text: String) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

//! The data interface: `/api/v1` with its description, and the shape of its errors.
//! The promise that docs/data.md makes: within `v1` no member changes its meaning and none goes away; new ones may come.

mod lists;
pub(super) mod openapi;
pub mod page;
pub mod problem;

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use super::forms::answer::data_headers;
use super::page::Answer;
use super::state::AppState;
use super::{CachePolicy, Ctx, PageError};
use axum::body::Body;
use axum::http::{HeaderValue, Response, header};

pub use problem::Problem;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/v1", get(description))
        .route("/api/v1/openapi.json", get(description))
        .route("/api/v1/{list}", get(lists::list))
        .route("/api/v1/{list}/{id}", get(lists::one))
}

/// The description in the words of OpenAPI 3.1.
async fn description(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let json = serde_json::to_vec(&openapi::document(&state.site.base_url))
        .map_err(|error| PageError::internal("the description of the API was not written", error))?;
    Ok(answered(&ctx, json))
}

/// JSON with the headers that all data carries.
fn answered(ctx: &Ctx, json: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(json));
    *response.headers_mut() = data_headers(ctx);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.extensions_mut().insert(CachePolicy::Release);
    response
}

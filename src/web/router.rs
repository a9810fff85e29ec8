//! Which address is answered by whom: one line a page.

use axum::Router;
use axum::routing::get;

use super::state::AppState;
use super::{address, api, assets, discovery, errors, forms, keep, language, pages, share};
use crate::model::Lang;

/// The whole site. Layers that speak HTTP for it (limits, cache, headers) are put around it by `serve`.
pub fn router(state: AppState) -> Router {
    let mut site = Router::new()
        .route("/", get(language::redirect))
        .route("/assets/{*name}", get(assets::serve))
        .route("/favicon.ico", get(assets::favicon))
        .merge(discovery::routes())
        .merge(api::routes())
        .merge(keep::routes())
        .merge(share::routes());
    for lang in Lang::ALL {
        site = site
            .nest(&format!("/{}", lang.as_str()), pages())
            // A nested router answers `/vi` alone; both ways of writing a home page are common.
            .route(&format!("/{}/", lang.as_str()), get(pages::home::page));
    }
    let site = site
        .fallback(errors::no_page)
        .layer(axum::middleware::from_fn_with_state(forms::answer::router(state.clone()), forms::route::dispatch))
        .layer(axum::middleware::from_fn_with_state(state.clone(), errors::dress))
        .with_state(state);
    // Outermost, so that caches and error pages see one address a form.
    Router::new()
        .fallback_service(site)
        .layer(axum::middleware::from_fn(forms::route::negotiate))
        .layer(axum::middleware::from_fn(address::unfold))
}

/// The pages below a language.
fn pages() -> Router<AppState> {
    Router::new().merge(events()).merge(places()).merge(data())
}

/// Events, what proves them, and the atlas itself.
fn events() -> Router<AppState> {
    Router::new()
        .route("/", get(pages::home::page))
        .route("/events", get(pages::events::page))
        .route("/events/{slug}", get(pages::event::page))
        .route("/delegations", get(pages::delegations::page))
        .route("/delegations/{slug}", get(pages::delegation::page))
        .route("/sources", get(pages::sources::page))
        .route("/sources/{slug}", get(pages::source::page))
        .route("/search", get(pages::search::page))
        .route("/quality", get(pages::quality::page))
        .route("/about", get(pages::about::page))
}

/// Localities of both countries, and what joins them.
fn places() -> Router<AppState> {
    Router::new()
        .route("/provinces", get(pages::provinces::page))
        .route("/provinces/{slug}", get(pages::province::page))
        .route("/provinces/vn63/{slug}", get(pages::province::page_before))
        .route("/partners", get(pages::partners::page))
        .route("/partners/{slug}", get(pages::partner::page))
        .route("/partners/fr2015/{slug}", get(pages::partner::page_before))
        .route("/ties", get(pages::ties::page))
        .route("/ties/{pair}", get(pages::tie::page))
        .route("/matrix", get(pages::matrix::page))
        .route("/map", get(pages::map::page))
        .route("/people", get(pages::people::page))
        .route("/people/{slug}", get(pages::person::page))
        .route("/organisations", get(pages::organisations::page))
        .route("/organisations/{slug}", get(pages::organisation::page))
        .route("/topics", get(pages::topics::page))
        .route("/topics/{topic}", get(pages::topic::page))
        .route("/conferences", get(pages::conferences::page))
        .route("/conferences/{edition}", get(pages::conference::page))
        .route("/timeline", get(pages::timeline::page))
        .route("/calendar", get(pages::calendar::page))
}

/// The data itself: how to take it home, what changed in it, how to show it elsewhere.
fn data() -> Router<AppState> {
    Router::new()
        .route("/changes", get(pages::changes::page))
        .route("/data", get(pages::data::page))
        .route("/api", get(api::page::page))
        .route("/embed", get(pages::embed::page))
        .route("/embed/events", get(pages::embed::events))
        .route("/embed/map", get(pages::embed::framed_map))
        .route("/embed/provinces/{slug}", get(pages::embed::province))
}

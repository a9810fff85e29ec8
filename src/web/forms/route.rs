//! Leads a request for data to the handler of its form, whatever the page behind the same address does.
//! Two layers: [`negotiate`] turns `Accept` into a suffix before anything else looks at the address (so that caches and
//! errors see one address a form), and [`dispatch`] answers addresses that have one.

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, Uri, header};
use axum::middleware::Next;
use tower::ServiceExt;

use super::{Form, ask};
use crate::web::address::set_uri;

/// Puts the suffix of the form that `Accept` prefers to the address of a page that has forms.
pub async fn negotiate(mut request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    if Form::split(path).1 != Form::Html || ask::offered(path).is_none() {
        return next.run(request).await;
    }
    let accept = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    let form = ask::form_of(path, accept);
    let mut location = None;
    if form != Form::Html {
        let path = format!("{}.{}", path.trim_end_matches('/'), form.suffix());
        if let Some(uri) = with_path(request.uri(), &path) {
            location = HeaderValue::try_from(uri.to_string()).ok();
            set_uri(&mut request, uri);
        }
    }
    let mut response = next.run(request).await;
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
    if let Some(location) = location {
        response.headers_mut().insert(header::CONTENT_LOCATION, location);
    }
    response
}

/// Hands a request for data to `data`, under the address of the page and with the form beside it.
pub async fn dispatch(State(data): State<Router>, mut request: Request, next: Next) -> Response<Body> {
    let (page, form) = Form::split(request.uri().path());
    if form == Form::Html || ask::offered(page).is_none() {
        return next.run(request).await;
    }
    let Some(uri) = with_path(request.uri(), page) else { return next.run(request).await };
    set_uri(&mut request, uri);
    request.extensions_mut().insert(form);
    data.oneshot(request).await.unwrap_or_else(|never| match never {})
}

fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    let path = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    Uri::try_from(path).ok()
}

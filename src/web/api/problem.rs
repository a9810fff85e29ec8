//! Errors as data (RFC 9457): one shape for the API and for every data form of a page. The words are those of the error
//! page, in the language of the request.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use serde::Serialize;

use crate::web::errors::ErrorPage;
use crate::web::forms::Form;
use crate::web::params::Why;
use crate::web::{CachePolicy, Ctx, PageError};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong, for programs. `type` is stable; `title` and `detail` are words for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// An address that names the kind of problem and explains it.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    pub detail: String,
    /// The path that was asked.
    pub instance: String,
    /// The parameter that could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Values that exist instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<String>,
}

/// The kinds of problems, as the last part of `type`; the readable page of the API explains each under this name.
pub const KINDS: [&str; 12] = [
    "not-found",
    "withdrawn",
    "unknown-value",
    "not-a-date",
    "not-a-number",
    "out-of-range",
    "too-long",
    "too-many-values",
    "too-wide",
    "method-not-allowed",
    "busy",
    "internal",
];

impl Problem {
    /// The problem that an error is.
    pub fn of(ctx: &Ctx, instance: &str, error: &PageError) -> Problem {
        let page = ErrorPage::new(ctx.clone(), error);
        let (parameter, value, offers) = match error {
            PageError::BadParam(bad) => {
                (Some(bad.name.to_owned()), Some(bad.value.chars().take(200).collect()), bad.offers.clone())
            }
            _ => (None, None, Vec::new()),
        };
        Problem {
            kind: format!("{}/{}/api#{}", ctx.site.base_url, ctx.lang.as_str(), kind(error)),
            title: page.head.title,
            status: error.status().as_u16(),
            detail: page.lead,
            instance: instance.to_owned(),
            parameter,
            value,
            offers,
        }
    }

    /// The answer that carries it.
    pub fn respond(&self, error: &PageError) -> Response<Body> {
        let json = serde_json::to_vec(self).unwrap_or_default();
        let mut response = Response::new(Body::from(json));
        *response.status_mut() = error.status();
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        let policy = if error.status().is_server_error() { CachePolicy::Never } else { CachePolicy::Release };
        response.extensions_mut().insert(policy);
        response
    }
}

/// True where a request for this path is answered with data, and its errors therefore too.
pub fn is_data_path(path: &str) -> bool {
    path.starts_with("/api/") || Form::split(path).1 != Form::Html
}

const fn kind(error: &PageError) -> &'static str {
    match error {
        PageError::NoPage | PageError::NoSuch(..) | PageError::NoSuchButNear(..) | PageError::Moved(_) => "not-found",
        PageError::Withdrawn(..) => "withdrawn",
        PageError::BadParam(bad) => match bad.why {
            Why::Unknown => "unknown-value",
            Why::NotADate => "not-a-date",
            Why::FromAfterTo => "out-of-range",
            Why::NotANumber => "not-a-number",
            Why::TooLong => "too-long",
            Why::TooMany => "too-many-values",
        },
        PageError::PageOutOfRange { .. } => "out-of-range",
        PageError::MethodNotAllowed => "method-not-allowed",
        PageError::TooLong => "too-long",
        PageError::TooWide => "too-wide",
        PageError::Busy | PageError::TooMany | PageError::NoRelease(_) => "busy",
        PageError::Internal { .. } => "internal",
    }
}

//! What goes wrong, as pages in the reader's language: what is missing, and where to go next.
//! Handlers return a [`PageError`]; one layer dresses it, so that no handler needs to know how errors look.

use std::fmt::Display;
use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::Next;
use axum::response::IntoResponse;

use super::api::{Problem, problem};
use super::language::split_path;
use super::link::{asking, join};
use super::page::{Head, Page, respond};
use super::params::{BadParam, Why};
use super::state::AppState;
use super::{CachePolicy, Ctx, Link};

/// A kind of thing that a slug may name, for "there is no such …".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Event,
    Delegation,
    Province,
    Partner,
    Tie,
    Person,
    Organisation,
    Topic,
    Conference,
    Source,
}

impl Thing {
    const fn key(self) -> &'static str {
        match self {
            Thing::Event => "error-no-event",
            Thing::Delegation => "error-no-delegation",
            Thing::Province => "error-no-province",
            Thing::Partner => "error-no-partner",
            Thing::Tie => "error-no-tie",
            Thing::Person => "error-no-person",
            Thing::Organisation => "error-no-organisation",
            Thing::Topic => "error-no-topic",
            Thing::Conference => "error-no-conference",
            Thing::Source => "error-no-source",
        }
    }

    /// The list where the reader finds those that exist.
    const fn list(self) -> (Link<'static>, &'static str) {
        match self {
            Thing::Event => (Link::Events, "nav-events"),
            Thing::Delegation => (Link::Delegations, "nav-delegations"),
            Thing::Province => (Link::Provinces, "nav-provinces"),
            Thing::Partner => (Link::Partners, "nav-partners"),
            Thing::Tie => (Link::Ties, "nav-ties"),
            Thing::Person => (Link::People, "nav-people"),
            Thing::Organisation => (Link::Organisations, "nav-organisations"),
            Thing::Topic => (Link::Topics, "nav-topics"),
            Thing::Conference => (Link::Conferences, "nav-conferences"),
            Thing::Source => (Link::Sources, "nav-sources"),
        }
    }
}

/// Why a request gets no page of its own.
#[derive(Clone, Debug, thiserror::Error)]
pub enum PageError {
    #[error("no such address")]
    NoPage,
    #[error("no {0:?} has the slug {1:?}")]
    NoSuch(Thing, String),
    /// The same, with those whose address is near: names and addresses.
    #[error("no {0:?} has the slug {1:?}")]
    NoSuchButNear(Thing, String, Vec<(String, String)>),
    /// It was there once and was withdrawn.
    #[error("the {0:?} {1:?} was withdrawn")]
    Withdrawn(Thing, String),
    /// It lives elsewhere for good.
    #[error("moved to {0}")]
    Moved(String),
    #[error(transparent)]
    BadParam(#[from] BadParam),
    #[error("page {page} of {last}")]
    PageOutOfRange { page: u32, last: u32 },
    #[error("only GET, HEAD and OPTIONS are answered")]
    MethodNotAllowed,
    /// The address or its header is longer than anything the site links to.
    #[error("the request is too long")]
    TooLong,
    /// The question would cost more than its budget.
    #[error("the question is too wide")]
    TooWide,
    /// More requests than the machine answers now, or than one client may ask.
    #[error("too busy")]
    Busy,
    #[error("too many requests from one client")]
    TooMany,
    /// No database can be read; the log says why.
    #[error("no release is open: {0}")]
    NoRelease(Arc<str>),
    /// Ours: the log has the chain, the reader gets an apology.
    #[error("{context}: {cause}")]
    Internal { context: &'static str, cause: Arc<str> },
}

impl PageError {
    /// An error of ours, with what was being done.
    pub fn internal(context: &'static str, error: impl Display) -> PageError {
        PageError::Internal { context, cause: error.to_string().into() }
    }

    /// Nothing of this kind has the slug; `near` are names and addresses of those that come close, if any.
    pub fn no_such(thing: Thing, slug: &str, near: Vec<(String, String)>) -> PageError {
        if near.is_empty() {
            PageError::NoSuch(thing, slug.to_owned())
        } else {
            PageError::NoSuchButNear(thing, slug.to_owned(), near)
        }
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            PageError::NoPage
            | PageError::NoSuch(..)
            | PageError::NoSuchButNear(..)
            | PageError::PageOutOfRange { .. } => StatusCode::NOT_FOUND,
            PageError::Withdrawn(..) => StatusCode::GONE,
            PageError::Moved(_) => StatusCode::PERMANENT_REDIRECT,
            PageError::BadParam(_) => StatusCode::BAD_REQUEST,
            PageError::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            PageError::TooLong => StatusCode::URI_TOO_LONG,
            PageError::TooWide => StatusCode::UNPROCESSABLE_ENTITY,
            PageError::TooMany => StatusCode::TOO_MANY_REQUESTS,
            PageError::Busy | PageError::NoRelease(_) => StatusCode::SERVICE_UNAVAILABLE,
            PageError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<crate::store::ReadError> for PageError {
    fn from(error: crate::store::ReadError) -> PageError {
        if crate::store::is_over_budget(&error) {
            return PageError::TooWide;
        }
        PageError::internal("the database did not answer", error)
    }
}

impl IntoResponse for PageError {
    /// A bare response that carries the error; [`dress`] writes the page.
    fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        if let PageError::Moved(target) = &self
            && let Ok(target) = HeaderValue::try_from(target)
        {
            response.headers_mut().insert(header::LOCATION, target);
            response.extensions_mut().insert(CachePolicy::Release);
            return response;
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// A way on, offered by an error page.
pub struct WayOn {
    pub label: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    pub ctx: Ctx,
    pub head: Head,
    pub status: StatusCode,
    pub lead: String,
    pub offers_label: Option<String>,
    pub offers: Vec<WayOn>,
    pub ways: Vec<WayOn>,
}

impl Page for ErrorPage {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn cache(&self) -> CachePolicy {
        // What is missing today may be there in the next release; what is wrong with the server is of this moment.
        if self.status.is_server_error() || self.status == StatusCode::TOO_MANY_REQUESTS {
            CachePolicy::Never
        } else {
            CachePolicy::Release
        }
    }
}

impl ErrorPage {
    /// The page for an error: pure, tested without a server.
    pub fn new(ctx: Ctx, error: &PageError) -> ErrorPage {
        let status = error.status();
        let home = WayOn { label: ctx.t("error-to-home").into_owned(), href: ctx.home() };
        let search = WayOn { label: ctx.t("error-to-search").into_owned(), href: ctx.link(&Link::Search) };
        let mut ways = vec![search, home];
        let (mut offers, mut offers_label) = (Vec::new(), None);
        let (title, lead) = match error {
            PageError::NoSuch(thing, slug) | PageError::NoSuchButNear(thing, slug, _) => {
                if let PageError::NoSuchButNear(_, _, near) = error {
                    offers_label = Some(ctx.t("error-near").into_owned());
                    offers =
                        near.iter().map(|(label, href)| WayOn { label: label.clone(), href: href.clone() }).collect();
                }
                let (list, label) = thing.list();
                ways.insert(0, WayOn { label: ctx.t(label).into_owned(), href: ctx.link(&list) });
                (ctx.t("error-not-found").into_owned(), ctx.t1(thing.key(), "slug", slug))
            }
            PageError::Withdrawn(thing, slug) => {
                let (list, label) = thing.list();
                ways.insert(0, WayOn { label: ctx.t(label).into_owned(), href: ctx.link(&list) });
                ways.insert(1, WayOn { label: ctx.t("nav-changes").into_owned(), href: ctx.link(&Link::Changes) });
                (ctx.t("error-withdrawn").into_owned(), ctx.t1("error-withdrawn-lead", "slug", slug))
            }
            PageError::BadParam(bad) => {
                offers = bad.offers.iter().map(|offer| offer_link(&ctx, bad, offer)).collect();
                if !offers.is_empty() {
                    offers_label = Some(ctx.t("error-offers").into_owned());
                }
                ways.insert(
                    0,
                    WayOn { label: ctx.t("error-without-it").into_owned(), href: here_with(&ctx, bad.name, None) },
                );
                (ctx.t("error-bad-param").into_owned(), bad_param_lead(&ctx, bad))
            }
            PageError::PageOutOfRange { page, last } => {
                let to = |page: u32| here_with(&ctx, "page", Some(&page.to_string()));
                ways.insert(0, WayOn { label: ctx.n("error-to-last-page", last), href: to(*last) });
                ways.insert(
                    1,
                    WayOn { label: ctx.t("error-to-first-page").into_owned(), href: here_with(&ctx, "page", None) },
                );
                let lead = ctx.t2("error-page-out-of-range", "page", page, "n", last);
                (ctx.t("error-no-such-page").into_owned(), lead)
            }
            PageError::TooWide => {
                ways.insert(0, WayOn { label: ctx.t("error-without-filters").into_owned(), href: ctx.url(&ctx.path) });
                (ctx.t("error-too-wide").into_owned(), ctx.t("error-too-wide-lead").into_owned())
            }
            PageError::MethodNotAllowed => {
                (ctx.t("error-method").into_owned(), ctx.t("error-method-lead").into_owned())
            }
            PageError::TooLong => (ctx.t("error-too-long").into_owned(), ctx.t("error-too-long-lead").into_owned()),
            PageError::Busy => (ctx.t("error-busy").into_owned(), ctx.t("error-busy-lead").into_owned()),
            PageError::TooMany => (ctx.t("error-too-many").into_owned(), ctx.t("error-too-many-lead").into_owned()),
            PageError::NoRelease(_) => {
                (ctx.t("error-no-release").into_owned(), ctx.t("error-no-release-lead").into_owned())
            }
            PageError::Internal { .. } => {
                (ctx.t("error-internal").into_owned(), ctx.t("error-internal-lead").into_owned())
            }
            PageError::NoPage | PageError::Moved(_) => {
                let path = format!("/{}/{}", ctx.lang.as_str(), ctx.path);
                (ctx.t("error-not-found").into_owned(), ctx.t1("error-no-page", "path", path))
            }
        };
        let head = Head::new(title, lead.clone()).unlisted();
        ErrorPage { ctx, head, status, lead, offers_label, offers, ways }
    }
}

fn bad_param_lead(ctx: &Ctx, bad: &BadParam) -> String {
    let name = ctx.t(&format!("param-{}", bad.name.replace('_', "-")));
    let key = match bad.why {
        Why::Unknown => "error-unknown-value",
        Why::NotADate => "error-not-a-date",
        Why::FromAfterTo => "error-from-after-to",
        Why::NotANumber => "error-not-a-number",
        Why::TooLong => "error-value-too-long",
        Why::TooMany => "error-too-many-values",
    };
    // A value that is itself too long is not printed back whole.
    let value: String = bad.value.chars().take(80).collect();
    ctx.tr(key, &[("name", name.as_ref().into()), ("value", value.into())])
}

/// The same address with the wrong value replaced by one that exists.
fn offer_link(ctx: &Ctx, bad: &BadParam, offer: &str) -> WayOn {
    let label = match bad.name {
        "kind" | "topic" | "status" | "sort" | "era" => ctx.word(bad.name, offer).into_owned(),
        _ => offer.to_owned(),
    };
    WayOn { label, href: here_with(ctx, bad.name, Some(offer)) }
}

/// This address with one parameter replaced or dropped, whatever else it says.
fn here_with(ctx: &Ctx, name: &str, value: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (known, text) in form_urlencoded::parse(ctx.query.as_bytes()).filter(|(known, _)| known != name) {
        query.append_pair(&known, &text);
    }
    if let Some(value) = value {
        query.append_pair(name, value);
    }
    asking(&join(ctx.lang, &ctx.path), &query.finish())
}

/// The answer for an error at `path`: as data where data was asked for, else as a page.
pub fn page_of(ctx: Ctx, path: &str, error: &PageError) -> Response<Body> {
    let mut response = if problem::is_data_path(path) {
        // Who asks for data gets the error as data.
        Problem::of(&ctx, path, error).respond(error)
    } else {
        respond(&ErrorPage::new(ctx, error)).unwrap_or_else(|failure| {
            tracing::error!(%path, error = %failure, "the error page did not render");
            let mut bare = Response::new(Body::empty());
            *bare.status_mut() = error.status();
            bare
        })
    };
    if split_path(path).is_none() {
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    }
    response
}

/// Turns errors that handlers and layers below left bare into pages, and logs ours once.
pub async fn dress(State(state): State<AppState>, request: Request, next: Next) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let ctx = Ctx::of(&parts, &state);
    let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let error = match response.extensions_mut().remove::<PageError>() {
        Some(error) => error,
        // The router itself answers a known path with another method.
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => PageError::MethodNotAllowed,
        None => return response,
    };
    if error.status().is_server_error() {
        tracing::error!(%path, %error, "a request failed");
    }
    let allow = response.headers_mut().remove(header::ALLOW);
    let retry = response.headers_mut().remove(header::RETRY_AFTER);
    let mut dressed = page_of(ctx, &path, &error);
    if let Some(allow) = allow {
        dressed.headers_mut().insert(header::ALLOW, allow);
    }
    if let Some(retry) = retry {
        dressed.headers_mut().insert(header::RETRY_AFTER, retry);
    }
    if method == Method::HEAD {
        *dressed.body_mut() = Body::empty();
    }
    dressed
}

/// Any address that no route knows. A trailing slash too many is forgiven.
pub async fn no_page(uri: axum::extract::OriginalUri) -> PageError {
    let path = uri.0.path();
    let bare = path.trim_end_matches('/');
    if bare.len() < path.len() && split_path(bare).is_some() {
        let query = uri.0.query().map(|query| format!("?{query}")).unwrap_or_default();
        return PageError::Moved(format!("{bare}{query}"));
    }
    PageError::NoPage
}

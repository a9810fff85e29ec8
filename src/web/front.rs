//! What every request meets before a page is asked for it, in the order written here: method, size, address, entity tag,
//! memory, rate, turn, budget; and what every answer is given on its way out: policy, compression, headers.
//! Knows HTTP; knows nothing of what pages say.

use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri, header};
use futures::FutureExt;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::cache::{self, LARGEST_KEPT, Lifetimes, PageCache, Question, Stored};
use super::encoding::{self, Encoding};
use super::forms::{Form, ask};
use super::headers::SafetyHeaders;
use super::limits::{Client, Rates, Turns};
use super::metrics::{Metrics, route_of};
use super::state::{AppState, Release};
use super::{CachePolicy, Ctx, PageError, address, errors, health, router};
use crate::config::{Network, Settings};

/// The methods answered.
const ALLOWED: HeaderValue = HeaderValue::from_static("GET, HEAD, OPTIONS");

/// Everything between a connection and a page.
pub struct Front {
    site: Router,
    state: AppState,
    cache: PageCache,
    rates: Rates,
    turns: Turns,
    safety: SafetyHeaders,
    pub metrics: Metrics,
    trusted: Vec<Network>,
    page_timeout: Duration,
    lifetimes: Lifetimes,
    /// The id of the release before, whose pages may still be in memory.
    before: ArcSwapOption<String>,
}

/// How a request came to its answer; told in the log.
struct Asked<'a> {
    parts: &'a Parts,
    uri: &'a Uri,
}

impl Asked<'_> {
    /// The route, as the operator's numbers tell it.
    fn route(&self) -> &'static str {
        route_of(self.parts.uri.path())
    }
}

impl Front {
    pub fn new(state: AppState, settings: &Settings) -> Front {
        let front = Front {
            site: router::router(state.clone()),
            state,
            cache: PageCache::new(u64::from(settings.cache_mib) * 1024 * 1024),
            rates: Rates::new(settings),
            turns: Turns::new(settings),
            safety: SafetyHeaders::new(settings.behind_tls),
            metrics: Metrics::new(),
            trusted: settings.trusted_proxies.clone(),
            page_timeout: Duration::from_secs(settings.page_timeout_secs.into()),
            lifetimes: Lifetimes::new(settings.page_max_age_secs),
            before: ArcSwapOption::empty(),
        };
        front.note_release();
        front
    }

    /// Moves to a new release. Requests under way finish with theirs; pages of the old one stay in memory until newer
    /// ones push them out, for moments when there is no turn to make a new one.
    pub fn move_to(&self, release: Release) {
        self.before.store(Some(Arc::new(self.state.release().meta.id.clone())));
        self.state.replace(release.within(self.page_timeout));
        self.note_release();
    }

    /// The state that pages read.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    fn note_release(&self) {
        let release = self.state.release();
        self.metrics.release_opened.increment(1);
        self.metrics.release_events.set(f64::from(release.index.principal()));
        if let Ok(made_at) = release.meta.made_at.parse::<jiff::Timestamp>() {
            self.metrics.release_made_at.set(made_at.as_second() as f64);
        }
    }

    /// Brings the numbers that are read now and then up to date, and forgets clients that left.
    pub fn tidy(&self) {
        let (pages, bytes) = self.cache.size();
        self.metrics.cache_pages.set(pages as f64);
        self.metrics.cache_bytes.set(bytes as f64);
        self.metrics.waiting.set(f64::from(self.turns.waiting()));
        let release = self.state.release();
        self.metrics.database_connections.set(release.pool.size() as f64);
        self.metrics.database_idle.set(release.pool.idle() as f64);
        self.rates.tidy();
        self.metrics.tidy();
    }

    /// Answers one request of the connection from `peer`. Never fails and never panics.
    pub async fn answer<B: HttpBody>(&self, request: Request<B>, peer: IpAddr) -> Response<Body> {
        // The clock is asked only where somebody reads what it says.
        let started = tracing::enabled!(target: "access", tracing::Level::DEBUG).then(Instant::now);
        let has_body = !request.body().is_end_stream();
        let (parts, _) = request.into_parts();
        let mut response = self.ask(&parts, has_body, peer).await;
        if parts.method == Method::HEAD {
            bare(&mut response);
        }
        tracing::debug!(
            target: "access",
            method = %parts.method,
            path = parts.uri.path(),
            query = parts.uri.query(),
            status = response.status().as_u16(),
            micros = started.map(|started| started.elapsed().as_micros() as u64),
        );
        response
    }

    async fn ask(&self, parts: &Parts, has_body: bool, peer: IpAddr) -> Response<Body> {
        let mut asked = Asked { parts, uri: &parts.uri };
        if parts.method == Method::OPTIONS {
            return self.options(&asked);
        }
        if parts.method != Method::GET && parts.method != Method::HEAD {
            return self.refuse(&asked, &PageError::MethodNotAllowed, None);
        }
        if has_body {
            // No page reads one. The connection ends, so that what follows cannot pass for a request.
            let mut response = self.refuse(&asked, &PageError::TooLong, None);
            *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            return response;
        }
        if let Some(response) = health::answer(parts, &self.state).await {
            return self.dress(&asked, response);
        }
        if parts.uri.path_and_query().is_some_and(|whole| whole.as_str().len() > address::LONGEST) {
            return self.refuse(&asked, &PageError::TooLong, None);
        }
        let canonical = match address::canonical(&parts.uri) {
            Ok(canonical) => canonical,
            Err(address::TooManyPairs) => return self.refuse(&asked, &PageError::TooLong, None),
        };
        let uri = canonical.as_ref().unwrap_or(&parts.uri);
        asked.uri = uri;
        let accept = parts.headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
        let form = ask::form_of(uri.path(), accept);
        let question = Question { uri, form, encoding: Encoding::Identity };
        let release = self.state.release();
        let id = release.meta.id.as_str();
        if let Some(tag) = question.still_valid(id, &parts.headers) {
            return self.unchanged(&asked, tag);
        }
        let question = Question { encoding: Encoding::negotiate(&parts.headers), ..question };
        if let Some(stored) = self.cache.get(id, &question) {
            self.metrics.cache_hits.increment(1);
            return sent(&stored);
        }
        // Boxed, so that an answer which needs no making does not carry the room for it about.
        Box::pin(self.made(&asked, &question, &release, peer)).await
    }

    /// Makes an answer that is not in memory, when it is its turn.
    async fn made(
        &self,
        asked: &Asked<'_>,
        question: &Question<'_>,
        release: &Release,
        peer: IpAddr,
    ) -> Response<Body> {
        let parts = asked.parts;
        self.metrics.cache_misses.increment(1);
        // What pages look like is part of the program: there are few of these files, and without them not even the word that the
        // server is busy is fit to be seen.
        let _turn = if parts.uri.path().starts_with("/assets/") {
            None
        } else {
            if !self.rates.admit(Client::of(peer, &parts.headers, &self.trusted)) {
                self.metrics.rate_limited.increment(1);
                return self.refuse(asked, &PageError::TooMany, Some(1));
            }
            let Ok(turn) = self.turns.take().await else { return self.overloaded(asked, question) };
            Some(turn)
        };
        let started = Instant::now();
        let response = self.make(asked).await;
        self.metrics.page_took(asked.route(), started.elapsed());
        self.finish(asked, question, release, response).await
    }

    /// Has the page made, within its budget.
    async fn make(&self, asked: &Asked<'_>) -> Response<Body> {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = asked.uri.clone();
        *request.headers_mut() = asked.parts.headers.clone();
        let page = AssertUnwindSafe(self.site.clone().oneshot(request)).catch_unwind();
        match tokio::time::timeout(self.page_timeout, page).await {
            Ok(Ok(Ok(response))) => {
                if response.status() == StatusCode::UNPROCESSABLE_ENTITY {
                    // A statement came to the end of its own budget.
                    self.metrics.too_wide.increment(1);
                }
                response
            }
            Ok(Ok(Err(never))) => match never {},
            Ok(Err(_)) => {
                // The panic's own message is in the log already, from its hook; readers get none of it.
                self.metrics.panics.increment(1);
                let error = PageError::internal("a page broke", "see the panic above");
                tracing::error!(path = asked.uri.path(), query = asked.uri.query(), "a page broke");
                self.page_of(asked, &error)
            }
            Err(_) => {
                self.metrics.too_wide.increment(1);
                tracing::warn!(
                    path = asked.uri.path(),
                    query = asked.uri.query(),
                    "a page took longer than its budget"
                );
                self.page_of(asked, &PageError::TooWide)
            }
        }
    }

    /// Gives an answer its policy, compression and headers, and keeps it where it may be kept.
    async fn finish(
        &self,
        asked: &Asked<'_>,
        question: &Question<'_>,
        release: &Release,
        mut response: Response<Body>,
    ) -> Response<Body> {
        let policy = response.extensions_mut().remove::<CachePolicy>().unwrap_or(CachePolicy::Never);
        let id = release.meta.id.as_str();
        let status = response.status();
        let compressible = encoding::is_compressible(response.headers().get(header::CONTENT_TYPE))
            && !response.headers().contains_key(header::CONTENT_ENCODING);
        let lasting = status == StatusCode::OK
            && matches!(policy, CachePolicy::Release | CachePolicy::Streamed | CachePolicy::Immutable)
            && cache::is_told_apart(response.headers(), ask::offered(asked.uri.path()).is_some());
        let short = response.body().size_hint().exact().is_some_and(|bytes| bytes <= LARGEST_KEPT as u64);
        if !short {
            let plain = Question { encoding: Encoding::Identity, ..*question };
            if lasting && let Some(tag) = plain.tag(id) {
                response.headers_mut().insert(header::ETAG, tag);
            }
            let control = self.lifetimes.control(policy, status);
            response.headers_mut().insert(header::CACHE_CONTROL, control);
            return self.dress(asked, response);
        }
        let (mut parts, body) = response.into_parts();
        let Ok(body) = body.collect().await else {
            let error = PageError::internal("a page was not written to its end", "its body failed");
            return self.refuse(asked, &error, None);
        };
        let mut body = body.to_bytes();
        let headers = &mut parts.headers;
        if compressible {
            cache::vary(headers, Some("accept-encoding"));
            if let Some(compressed) =
                question.encoding.compress(&body, self.cache.keeps() && policy == CachePolicy::Immutable)
            {
                body = compressed;
                let coding = HeaderValue::from_static(question.encoding.as_str());
                headers.insert(header::CONTENT_ENCODING, coding);
            }
        }
        headers.insert(header::CONTENT_LENGTH, body.len().into());
        headers.insert(header::CACHE_CONTROL, self.lifetimes.control(policy, status));
        if lasting && let Some(tag) = question.tag(id) {
            headers.insert(header::ETAG, tag);
        }
        let mut response = Response::from_parts(parts, Body::empty());
        response = self.dress(asked, response);
        if lasting && policy != CachePolicy::Streamed {
            let requests = self.metrics.requests(asked.route(), StatusCode::OK.as_u16());
            // An encoder's buffer is several times as long as what it wrote.
            let body = Bytes::copy_from_slice(&body);
            let stored = Stored { headers: response.headers().clone(), body, requests };
            self.cache.keep(id, question, Arc::new(stored));
        }
        *response.body_mut() = Body::from(body);
        response
    }

    /// There is no turn: a page of the release before, if one is kept, else a word that it is busy.
    fn overloaded(&self, asked: &Asked<'_>, question: &Question<'_>) -> Response<Body> {
        let before = self.before.load();
        let stale = before.as_ref().and_then(|before| self.cache.get(before, question));
        if let Some(stored) = stale {
            self.metrics.stale.increment(1);
            let mut response = sent(&stored);
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=1"));
            return response;
        }
        self.metrics.shed.increment(1);
        self.refuse(asked, &PageError::Busy, Some(2))
    }

    fn unchanged(&self, asked: &Asked<'_>, tag: HeaderValue) -> Response<Body> {
        self.metrics.not_modified.increment(1);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.headers_mut() = HeaderMap::with_capacity(3);
        let path = asked.uri.path();
        let policy = if path.starts_with("/assets/") { CachePolicy::Immutable } else { CachePolicy::Release };
        let headers = response.headers_mut();
        headers.insert(header::ETAG, tag);
        headers.insert(header::CACHE_CONTROL, self.lifetimes.control(policy, StatusCode::OK));
        let by_accept = Form::split(path).1 == Form::Html && ask::offered(path).is_some();
        let vary = if by_accept { "accept, accept-encoding" } else { "accept-encoding" };
        headers.insert(header::VARY, HeaderValue::from_static(vary));
        response
    }

    fn options(&self, asked: &Asked<'_>) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        let headers = response.headers_mut();
        headers.insert(header::ALLOW, ALLOWED);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
        // Reading is open to scripts of any site; nothing is sent with it and nothing can be changed.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, ALLOWED);
        headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
        self.dress(asked, response)
    }

    /// An error of this floor, as the page or the data that was asked for.
    fn refuse(&self, asked: &Asked<'_>, error: &PageError, retry_after_secs: Option<u32>) -> Response<Body> {
        let mut response = self.page_of(asked, error);
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(secs) = retry_after_secs {
            headers.insert(header::RETRY_AFTER, secs.into());
        }
        if matches!(error, PageError::MethodNotAllowed) {
            headers.insert(header::ALLOW, ALLOWED);
        }
        self.dress(asked, response)
    }

    fn page_of(&self, asked: &Asked<'_>, error: &PageError) -> Response<Body> {
        errors::page_of(Ctx::of(asked.parts, &self.state), asked.uri.path(), error)
    }

    /// The last thing done to every answer.
    fn dress(&self, asked: &Asked<'_>, mut response: Response<Body>) -> Response<Body> {
        self.metrics.requests(asked.route(), response.status().as_u16()).increment(1);
        let headers = response.headers_mut();
        cache::vary(headers, None);
        self.safety.add(asked.uri.path(), headers);
        response
    }
}

fn sent(stored: &Stored) -> Response<Body> {
    stored.requests.increment(1);
    let mut response = Response::new(Body::from(stored.body.clone()));
    *response.headers_mut() = stored.headers.clone();
    response
}

/// The head of an answer alone, with the length its body would have.
fn bare(response: &mut Response<Body>) {
    let length = response.body().size_hint().exact();
    let body = std::mem::replace(response.body_mut(), Body::empty());
    drop(body);
    if let Some(length) = length.filter(|length| *length > 0) {
        response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    }
}

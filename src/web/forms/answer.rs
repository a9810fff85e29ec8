//! Answers for the data forms of lists: reads the question, finds the rows, writes the file. A short file is answered
//! whole, so that caches can keep it; a long one is sent while it is read.

use std::sync::Arc;

use axum::Extension;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};
use axum::routing::get;

use super::select::{self, Batches, Found};
use super::{Ask, Form, Head, Licence, List, Options, ReleaseStamp, Words, stream};
use crate::web::link::asking;
use crate::web::page::Answer;
use crate::web::state::{AppState, Release};
use crate::web::{CachePolicy, Ctx, PageError, errors};

/// Rows up to which a file is written before it is sent.
const WHOLE_ROWS: u64 = 2_000;

/// Where the data forms of pages are answered; the addresses are those of the pages, the form comes as an extension.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/{lang}/{list}", get(list))
        .merge(super::detail::routes())
        .fallback(errors::no_page)
        .with_state(state)
}

async fn list(State(state): State<AppState>, Extension(form): Extension<Form>, ctx: Ctx) -> Answer {
    let list = List::parse(&ctx.path).filter(|_| Form::OF_LIST.contains(&form)).ok_or(PageError::NoPage)?;
    let ask = Ask::parse(&ctx.query)?;
    let release = state.release();
    let found = select::find(&release, &ctx, list, &ctx.query, form == Form::Ics).await?;
    send(release, ctx, list, form, ask, found).await
}

async fn send(release: Arc<Release>, ctx: Ctx, list: List, form: Form, ask: Ask, mut found: Found) -> Answer {
    let head = head(&ctx, list, form, ask, &found);
    let mut options = Options { csv: ask.csv, ..Options::default() };
    if let Some(facets) = found.facets.take() {
        options.extra.insert("facets".to_owned(), facets);
    }
    let headers = headers(&ctx, &head, form)?;
    let short = found.total() <= WHOLE_ROWS;
    let body = if short {
        let read = Batches::new(release, ctx, found.source, ask.evidence).all().await;
        let records = read.map_err(|error| PageError::internal("rows of a file", error))?;
        let mut bytes = Vec::new();
        super::write(form, &head, &options, &mut records.into_iter().map(Ok), &mut bytes)
            .map_err(|error| PageError::internal("a file was not written", error))?;
        Body::from(bytes)
    } else {
        stream::body(form, head, options, Batches::new(release, ctx, found.source, ask.evidence))
    };
    let mut response = Response::new(body);
    *response.headers_mut() = headers;
    response.extensions_mut().insert(if short { CachePolicy::Release } else { CachePolicy::Streamed });
    Ok(response)
}

/// What the file says of itself.
pub fn head(ctx: &Ctx, list: List, form: Form, ask: Ask, found: &Found) -> Head {
    let at = |path: String, queries: [String; 2]| {
        let query = queries.into_iter().filter(|query| !query.is_empty()).collect::<Vec<_>>().join("&");
        format!("{}{}", ctx.site.base_url, asking(&path, &query))
    };
    let path = format!("/{}/{}", ctx.lang.as_str(), list.name());
    // Facets are counted beside the list of events and have no page of their own.
    let page = if list == List::Facets { format!("/{}/events", ctx.lang.as_str()) } else { path.clone() };
    let word = |key: &str| ctx.t(key).into_owned();
    Head {
        list: list.name(),
        title: if list == List::Facets {
            word("forms-facets")
        } else {
            ctx.t(&format!("nav-{}", list.name())).into_owned()
        },
        description: found.description.clone(),
        site: word("base-name"),
        lang: ctx.lang,
        total: found.total(),
        undated: found.undated,
        release: ReleaseStamp { id: ctx.release.id.clone(), time: ctx.release.made_at.clone() },
        licence: licence(ctx),
        query: at(format!("{path}.{}", form.suffix()), [found.query.clone(), ask.query()]),
        page: at(page, [found.query.clone(), String::new()]),
        host: host(&ctx.site.base_url),
        columns: list.columns(ctx.lang),
        with_evidence: ask.evidence,
        words: Words {
            about: word("forms-about"),
            rows: word("forms-rows"),
            release: word("forms-release"),
            licence: word("forms-licence"),
            query: word("forms-query"),
            page: word("forms-page"),
            left_out: if found.undated > 0 { ctx.n("forms-left-out", found.undated) } else { String::new() },
            evidence_field: word("forms-evidence-field"),
            evidence_value: word("forms-evidence-value"),
            evidence_quote: word("forms-evidence-quote"),
            evidence_article: word("forms-evidence-article"),
            evidence_offsets: word("forms-evidence-offsets"),
            evidence_status: word("forms-evidence-status"),
        },
    }
}

/// The licence of the structured data; articles belong to those who wrote them.
pub fn licence(ctx: &Ctx) -> Licence {
    Licence {
        id: "CC-BY-4.0".to_owned(),
        name: ctx.t("forms-licence-name").into_owned(),
        address: format!("https://creativecommons.org/licenses/by/4.0/deed.{}", ctx.lang.as_str()),
    }
}

/// The host of an address, for ids that carry one.
pub fn host(base_url: &str) -> String {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default().to_owned()
}

/// Headers that say what the body says, for readers that keep headers and not bodies.
fn headers(ctx: &Ctx, head: &Head, form: Form) -> Result<HeaderMap, PageError> {
    let value = |text: String| {
        HeaderValue::try_from(text).map_err(|error| PageError::internal("a header could not be written", error))
    };
    let mut headers = data_headers(ctx);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(form.content_type()));
    headers.insert(HeaderName::from_static("x-total-count"), value(head.total.to_string())?);
    let links = format!(
        "<{}>; rel=\"license\", <{}>; rel=\"alternate\"; type=\"text/html\", <{}>; rel=\"self\"",
        head.licence.address, head.page, head.query
    );
    headers.insert(header::LINK, value(links)?);
    if form.is_download() {
        let name = format!("vnfr-atlas-{}-{}-{}.{}", head.list, head.lang.as_str(), head.release.id, form.suffix());
        headers.insert(header::CONTENT_DISPOSITION, value(format!("attachment; filename=\"{name}\""))?);
    }
    Ok(headers)
}

/// Headers of every answer that is data: open to scripts of other sites for reading, and no page for search engines.
pub fn data_headers(ctx: &Ctx) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("content-disposition, etag, link, x-atlas-release, x-total-count"),
    );
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(ctx.lang.as_str()));
    if let Ok(release) = HeaderValue::try_from(&ctx.release.id) {
        headers.insert(HeaderName::from_static("x-atlas-release"), release);
    }
    headers
}

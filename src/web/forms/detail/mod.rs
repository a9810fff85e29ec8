//! Single pages as data: JSON whole, JSON-LD for machines that know schema.org, a calendar for what has a day.
//! One file a family; each makes a [`Twin`] from the rows of its page.

mod event;
mod locality;
mod named;
mod told;

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, header};
use axum::{Extension, Router, routing::get};
use serde_json::{Map, Value, json};

use super::answer::{self, data_headers, licence};
use super::rows::evidence_of;
use super::{Citation, Form, List, Record};
use crate::store::read::alias;
use crate::web::errors::Thing;
use crate::web::page::Answer;
use crate::web::state::{AppState, Release};
use crate::web::{CachePolicy, Ctx, Link, PageError};

/// A single page as data.
pub struct Twin {
    pub list: List,
    /// The row that stands for it in its list.
    pub record: Record,
    /// What its page tells beyond that row.
    pub more: Map<String, Value>,
    pub json_ld: Value,
    pub citation: Citation,
}

pub fn routes() -> Router<AppState> {
    Router::new().route("/{lang}/{list}/{slug}", get(one)).route("/{lang}/{list}/{era}/{slug}", get(one))
}

/// The address is read from the context: a router within a router keeps the parameters of the outer one.
async fn one(State(state): State<AppState>, Extension(form): Extension<Form>, ctx: Ctx) -> Answer {
    let segments: Vec<String> = ctx
        .path
        .split('/')
        .map(|segment| percent_encoding::percent_decode_str(segment).decode_utf8_lossy().into_owned())
        .collect();
    let twin = match &segments[..] {
        [list, slug] => find(&state, &ctx, list, None, slug).await,
        [list, era, slug] => find(&state, &ctx, list, Some(era), slug).await,
        _ => return Err(PageError::NoPage),
    };
    match twin {
        Ok(twin) => respond(&ctx, form, &twin),
        // What moved is had in the form that was asked for.
        Err(PageError::Moved(target)) => {
            let (page, _) = Form::split(&target);
            Err(PageError::Moved(format!("{page}.{}", form.suffix())))
        }
        Err(error) => Err(error),
    }
}

/// The twin of a page, by the segments of its address.
pub async fn find(state: &AppState, ctx: &Ctx, list: &str, era: Option<&str>, slug: &str) -> Result<Twin, PageError> {
    let release: &Release = &state.release();
    match (List::parse(list), era) {
        (Some(List::Events), None) => event::twin(release, ctx, slug).await,
        (Some(List::Provinces), _) => locality::twin(release, ctx, List::Provinces, era, slug).await,
        (Some(List::Partners), _) => locality::twin(release, ctx, List::Partners, era, slug).await,
        (Some(List::Ties), None) => locality::tie(release, ctx, slug).await,
        (Some(List::People), None) => named::person(release, ctx, slug).await,
        (Some(List::Organisations), None) => named::organisation(release, ctx, slug).await,
        (Some(List::Topics), None) => named::topic(release, ctx, slug).await,
        (Some(List::Conferences), None) => named::conference(release, ctx, slug).await,
        (Some(List::Delegations), None) => told::delegation(release, ctx, slug).await,
        (Some(List::Sources), None) => told::source(release, ctx, slug).await,
        _ => Err(PageError::NoPage),
    }
}

/// Why a slug names nothing: it lives elsewhere now, it was withdrawn, or it never was.
async fn missing(release: &Release, ctx: &Ctx, thing: Thing, subject: &str, slug: &str) -> PageError {
    let target = match alias::target(&release.pool, subject, slug).await {
        Ok(Some(Some(target))) => target,
        Ok(Some(None)) => return PageError::Withdrawn(thing, slug.to_owned()),
        Ok(None) => return PageError::NoSuch(thing, slug.to_owned()),
        Err(error) => return error.into(),
    };
    let link = match thing {
        Thing::Delegation => Link::Delegation(&target),
        Thing::Person => Link::Person(&target),
        Thing::Organisation => Link::Organisation(&target),
        Thing::Source => Link::Source(&target),
        Thing::Tie => {
            let (vn, fr) = target.split_once("--").unwrap_or((&target, ""));
            Link::Tie(vn, fr)
        }
        _ => Link::Event(&target),
    };
    PageError::Moved(link.form(ctx.lang, "json"))
}

/// The JSON of a twin: what the file is, the row, the rest.
pub fn json_of(ctx: &Ctx, twin: &Twin) -> Value {
    let columns = twin.list.outline();
    let mut item: Map<String, Value> =
        columns.iter().zip(&twin.record.cells).map(|((id, _), cell)| ((*id).to_owned(), cell.to_json())).collect();
    item.extend(twin.more.clone());
    let licence = licence(ctx);
    json!({
        "schema": format!("vnfr-{}-one/1", twin.list.name()),
        "language": ctx.lang.as_str(),
        "release": { "id": ctx.release.id, "time": ctx.release.made_at },
        "licence": { "id": licence.id, "name": licence.name, "url": licence.address },
        "page": twin.record.address,
        "cite": {
            "plain": twin.citation.plain(),
            "bibtex": twin.citation.bibtex(),
            "ris": twin.citation.ris(),
            "csl": twin.citation.csl(),
        },
        "item": item,
    })
}

fn respond(ctx: &Ctx, form: Form, twin: &Twin) -> Answer {
    let bytes = match form {
        Form::Json => serde_json::to_vec(&json_of(ctx, twin)),
        Form::JsonLd => serde_json::to_vec(&twin.json_ld),
        Form::Ics if super::ics::days(twin.record.when).is_some() => return calendar(ctx, twin),
        _ => return Err(PageError::NoPage),
    };
    let bytes = bytes.map_err(|error| PageError::internal("a page was not written as data", error))?;
    Ok(answered(ctx, form, bytes))
}

fn calendar(ctx: &Ctx, twin: &Twin) -> Answer {
    let found = super::select::Found::of_one(twin.record.clone());
    let mut head = answer::head(ctx, twin.list, Form::Ics, super::Ask::default(), &found);
    head.title.clone_from(&twin.record.title);
    head.page.clone_from(&twin.record.address);
    head.query = format!("{}.ics", twin.record.address);
    let mut bytes = Vec::new();
    super::ics::write(&head, &mut std::iter::once(Ok(twin.record.clone())), &mut bytes)
        .map_err(|error| PageError::internal("a calendar was not written", error))?;
    Ok(answered(ctx, Form::Ics, bytes))
}

fn answered(ctx: &Ctx, form: Form, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    *response.headers_mut() = data_headers(ctx);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(form.content_type()));
    response.extensions_mut().insert(CachePolicy::Release);
    response
}

/// The evidence of a subject, as JSON.
async fn evidence(release: &Release, ctx: &Ctx, kind: &str, id: i64) -> Result<Value, PageError> {
    Ok(evidence_of(&release.pool, ctx, kind, id).await?.iter().map(super::json::evidence).collect::<Vec<_>>().into())
}

/// Where the events of something are listed, and how many there are.
fn events_link(ctx: &Ctx, params: &crate::web::params::Params, count: i64) -> Value {
    let link = Link::Events;
    let base = &ctx.site.base_url;
    json!({ "count": count, "url": format!("{base}{}", link.form_with(ctx.lang, "json", params)) })
}

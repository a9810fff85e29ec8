//! Lists and single things of `/api/v1`: the rows that the pages show, by cursor.

use axum::extract::{Path, State};
use serde_json::{Map, Value, json};

use super::answered;
use crate::geo;
use crate::model::{Country, Era, Lang, LocalityId};
use crate::web::forms::answer::{head, licence};
use crate::web::forms::select;
use crate::web::forms::{Ask, FormError, List, detail, json as json_form};
use crate::web::page::Answer;
use crate::web::params::BadParam;
use crate::web::state::AppState;
use crate::web::{Ctx, PageError};

/// Rows given where nothing is asked for, and at most.
pub const DEFAULT_LIMIT: usize = 50;
pub const MOST_ROWS: usize = 200;

/// What the API asks beside the parameters of lists.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    lang: Lang,
    limit: usize,
    /// The release the cursor is of, and how many rows were given before.
    cursor: Option<(String, usize)>,
    era: Option<Era>,
}

impl Asked {
    /// Stricter than pages, for programs: a known parameter that says nothing is a mistake.
    fn parse(query: &str) -> Result<Asked, BadParam> {
        let mut asked = Asked { lang: Lang::Vi, limit: DEFAULT_LIMIT, cursor: None, era: None };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let known = super::openapi::PARAMETERS.iter().find(|known| **known == name);
            if let Some(known) = known.filter(|_| value.trim().is_empty()) {
                return Err(BadParam::unknown(known, "", Vec::new()));
            }
            match name.as_ref() {
                "lang" => {
                    let offers = || Lang::ALL.map(|lang| lang.as_str().to_owned()).to_vec();
                    asked.lang = Lang::parse(&value).ok_or_else(|| BadParam::unknown("lang", &value, offers()))?;
                }
                "limit" => {
                    let limit = value.parse::<usize>().ok().filter(|limit| (1..=MOST_ROWS).contains(limit));
                    let offers = || vec!["1".to_owned(), MOST_ROWS.to_string()];
                    asked.limit = limit.ok_or_else(|| BadParam::unknown("limit", &value, offers()))?;
                }
                "cursor" => {
                    let cursor = value.split_once('-').and_then(|(release, rows)| {
                        let is_release = release.len() == 12 && release.bytes().all(|byte| byte.is_ascii_hexdigit());
                        Some((release.to_owned(), rows.parse::<usize>().ok()?)).filter(|_| is_release)
                    });
                    asked.cursor = Some(cursor.ok_or_else(|| BadParam::unknown("cursor", &value, Vec::new()))?);
                }
                "undated" if value != "1" && value != "0" => {
                    return Err(BadParam::unknown("undated", &value, vec!["0".to_owned(), "1".to_owned()]));
                }
                "era" => {
                    let offers = || Era::ALL.iter().map(|era| era.as_str().to_owned()).collect();
                    asked.era = Some(Era::parse(&value).ok_or_else(|| BadParam::unknown("era", &value, offers()))?);
                }
                _ => {}
            }
        }
        Ok(asked)
    }
}

/// `/api/v1/{list}`.
pub async fn list(State(state): State<AppState>, Path(name): Path<String>, ctx: Ctx) -> Answer {
    let list = List::parse(&name).ok_or(PageError::NoPage)?;
    let asked = Asked::parse(&ctx.query)?;
    let ask = Ask::parse(&ctx.query)?;
    let ctx = in_language(&ctx, asked.lang);
    let release = state.release();
    let found = select::find(&release, &ctx, list, &ctx.query, false).await?;
    let first = match &asked.cursor {
        None => 0,
        // A list may have moved under a reader who was half through it: better to say so than to skip rows unseen.
        Some((of, _)) if *of != release.meta.id => {
            let value = format!("{of}-{}", asked.cursor.as_ref().map_or(0, |(_, rows)| *rows));
            return Err(BadParam::unknown("cursor", &value, Vec::new()).into());
        }
        Some((_, rows)) => *rows,
    };
    let head = head(&ctx, list, crate::web::forms::Form::Json, ask, &found);
    let total = usize::try_from(found.total()).unwrap_or(usize::MAX);
    let until = first.saturating_add(asked.limit).min(total);
    let internal = |error: FormError| PageError::internal("rows of the API", error);
    let records = found.source.rows(&release, &ctx, first.min(until)..until, ask.evidence).await.map_err(internal)?;
    let items: Vec<Value> = records.iter().map(|record| json_form::item(&head, record).into()).collect();
    let next = (until < total && until > first).then(|| format!("{}-{until}", release.meta.id));
    let base = &ctx.site.base_url;
    let next_url = next.as_ref().map(|cursor| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in form_urlencoded::parse(ctx.query.as_bytes()).filter(|(name, _)| name != "cursor") {
            query.append_pair(&name, &value);
        }
        query.append_pair("cursor", cursor);
        format!("{base}/api/v1/{name}?{}", query.finish())
    });
    let licence = licence(&ctx);
    let body = json!({
        "count": total,
        "language": ctx.lang.as_str(),
        "release": { "id": release.meta.id, "time": release.meta.made_at },
        "licence": { "id": licence.id, "name": licence.name, "url": licence.address },
        "page": head.page,
        "next": next,
        "next_url": next_url,
        "items": items,
    });
    write(&ctx, &body)
}

/// `/api/v1/{list}/{id}`: the twin of a single page.
pub async fn one(State(state): State<AppState>, Path((name, id)): Path<(String, String)>, ctx: Ctx) -> Answer {
    let asked = Asked::parse(&ctx.query)?;
    let ctx = in_language(&ctx, asked.lang);
    let (era, slug) = match unit_of_key(&name, &id) {
        Some((era, slug)) => (Some(era), slug),
        None => (asked.era, id.as_str()),
    };
    let twin = match detail::find(&state, &ctx, &name, era.map(Era::as_str), slug).await {
        // Where it lives now is another address of the API, not of the pages.
        Err(PageError::Moved(target)) => {
            let (stem, _) = crate::web::forms::Form::split(&target);
            let id = stem.rsplit('/').next().unwrap_or_default();
            return Err(PageError::Moved(format!("/api/v1/{name}/{id}")));
        }
        other => other?,
    };
    let mut body: Map<String, Value> = match detail::json_of(&ctx, &twin) {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    body.insert("json_ld".to_owned(), twin.json_ld);
    write(&ctx, &Value::Object(body))
}

/// The era and the slug of a locality's key: rows of localities carry the key as their id, and an id of a row is an address.
fn unit_of_key(list: &str, id: &str) -> Option<(Era, &'static str)> {
    let country = match List::parse(list)? {
        List::Provinces => Country::Vn,
        List::Partners => Country::Fr,
        _ => return None,
    };
    let place = geo::gazetteer().by_id(&LocalityId::from(id)).filter(|place| place.country == country)?;
    Some((place.era, place.slug))
}

/// The API has one address for all languages; what it says is in the one asked for.
fn in_language(ctx: &Ctx, lang: Lang) -> Ctx {
    Ctx::new(lang, &ctx.path, &ctx.query, std::sync::Arc::clone(&ctx.release), std::sync::Arc::clone(&ctx.site))
}

fn write(ctx: &Ctx, body: &Value) -> Answer {
    let json = serde_json::to_vec(body).map_err(|error| PageError::internal("an answer of the API", error))?;
    Ok(answered(ctx, json))
}

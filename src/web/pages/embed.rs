//! Pieces of the atlas for other sites: a list of events, the map, a province's card, each in a frame; and the page that
//! makes their code. Only the pieces may be framed, never the pages.

use askama::Template;
use axum::extract::{Path, State};

use super::map;
use crate::model::PartialDate;
use crate::store::read::{events, localities};
use crate::web::components::map::MapPair;
use crate::web::errors::Thing;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Facet, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError, selection, titles};

/// Rows of an embedded list where nothing else is asked for, and at most.
const ROWS: usize = 10;
const MOST_ROWS: usize = 50;

/// What can be embedded.
const PIECES: [&str; 3] = ["events", "map", "province"];

/// A line of an embedded list.
pub struct Line {
    pub title: String,
    pub href: String,
    pub when: String,
    pub datetime: Option<String>,
}

/// What stands in a frame.
pub enum Piece {
    Events { total: String, lines: Vec<Line> },
    Map(Box<MapPair>),
    Province { numbers: Vec<(String, String)>, lines: Vec<Line> },
}

#[derive(Template)]
#[template(path = "pages/embedded.html")]
pub struct Embedded {
    pub ctx: Ctx,
    pub title: String,
    /// The page of the atlas that shows all.
    pub more: String,
    pub piece: Piece,
}

impl Page for Embedded {}

/// How many rows are asked for: `rows=20`.
fn rows_asked(query: &str) -> Result<usize, BadParam> {
    let asked =
        form_urlencoded::parse(query.as_bytes()).filter(|(name, value)| name == "rows" && !value.is_empty()).last();
    let Some((_, value)) = asked else { return Ok(ROWS) };
    let number = value.parse::<usize>().ok().filter(|rows| (1..=MOST_ROWS).contains(rows));
    number.ok_or_else(|| BadParam::unknown("rows", &value, ["5", "10", "20", "50"].map(str::to_owned).to_vec()))
}

async fn lines(ctx: &Ctx, release: &Release, params: &Params, rows: usize) -> Result<(u32, Vec<Line>), PageError> {
    let filter = selection::filter(release, params).await?;
    let (total, ids) = {
        let selection = release.index.select(&filter);
        (selection.total(), selection.page(0, rows))
    };
    let rows = release.events(&ids).await?;
    let line = |row: &events::EventRow| Line {
        title: titles::event(ctx.lang, row.kind(), row.edition, &row.card),
        href: absolute(ctx, &Link::Event(&row.slug)),
        when: ctx.when_short(&row.when()),
        datetime: row.start_date.clone(),
    };
    Ok((total, rows.iter().map(line).collect()))
}

fn absolute(ctx: &Ctx, link: &Link<'_>) -> String {
    format!("{}{}", ctx.site.base_url, ctx.link(link))
}

/// `/embed/events?province=can-tho&rows=10`.
pub async fn events(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let params = Params::parse(&ctx.query)?;
    let release = state.release();
    let (total, lines) = lines(&ctx, &release, &params, rows_asked(&ctx.query)?).await?;
    let more = format!("{}{}", ctx.site.base_url, Link::Events.with(ctx.lang, &params.first_page()));
    let title = ctx.t("nav-events").into_owned();
    respond(&Embedded { piece: Piece::Events { total: ctx.n("events-count", total), lines }, title, more, ctx })
}

/// `/embed/map`.
pub async fn framed_map(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let pair = map::pair(&ctx, &state.release()).await?;
    let (title, more) = (ctx.t("nav-map").into_owned(), absolute(&ctx, &Link::Map));
    respond(&Embedded { piece: Piece::Map(Box::new(pair)), title, more, ctx })
}

/// `/embed/provinces/{slug}`.
pub async fn province(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    let release = state.release();
    let id = selection::province(&slug, None).map_err(|_| PageError::NoSuch(Thing::Province, slug.clone()))?;
    let era = id.as_str().split('-').next().unwrap_or_default();
    let own = crate::geo::gazetteer().by_id(&id).map_or(slug.as_str(), |place| place.slug);
    let found = localities::by_slug(&release.pool, "VN", era, own).await?;
    let unit = found.ok_or_else(|| PageError::NoSuch(Thing::Province, slug.clone()))?;
    let params = Params::of(Facet::Province, id.as_str());
    let (total, lines) = lines(&ctx, &release, &params, 5).await?;
    let year = unit.last_day.map(|day| (day / 10_000).to_string());
    let mut numbers = vec![
        (ctx.t("nav-events").into_owned(), ctx.number(total)),
        (ctx.t("nav-ties").into_owned(), ctx.number(unit.tie_count)),
        (ctx.t("nav-delegations").into_owned(), ctx.number(unit.delegations_in + unit.delegations_out)),
    ];
    numbers.extend(year.map(|year| (ctx.t("embed-latest").into_owned(), year)));
    let parsed = crate::model::Era::parse(era).unwrap_or(crate::model::Era::Vn34);
    let more = absolute(&ctx, &Link::Province(parsed, own));
    respond(&Embedded { piece: Piece::Province { numbers, lines }, title: unit.name, more, ctx })
}

/// The page that makes the code.
#[derive(Template)]
#[template(path = "pages/embed.html")]
pub struct EmbedPage {
    pub ctx: Ctx,
    pub head: Head,
    pub pieces: Vec<(&'static str, String, bool)>,
    pub langs: Vec<(&'static str, bool)>,
    pub provinces: Vec<(String, String, bool)>,
    pub rows: usize,
    pub height: u32,
    /// The address that goes into the frame, from the root.
    pub frame: String,
    pub frame_title: String,
    pub code: String,
}

impl Page for EmbedPage {}

/// What the generator was asked.
struct Asked {
    piece: &'static str,
    lang: crate::model::Lang,
    province: Option<String>,
    rows: usize,
    height: u32,
}

impl Asked {
    fn parse(ctx: &Ctx) -> Result<Asked, BadParam> {
        let params = Params::parse(&ctx.query)?;
        let mut asked = Asked {
            piece: "events",
            lang: ctx.lang,
            province: params.choice(Facet::Province).with.first().cloned(),
            rows: rows_asked(&ctx.query)?,
            height: 480,
        };
        if let Some(slug) = &asked.province {
            selection::province(slug, None)?;
        }
        for (name, value) in form_urlencoded::parse(ctx.query.as_bytes()).filter(|(_, value)| !value.is_empty()) {
            match name.as_ref() {
                "piece" => {
                    let piece = PIECES.into_iter().find(|piece| *piece == value);
                    let offers = || PIECES.map(str::to_owned).to_vec();
                    asked.piece = piece.ok_or_else(|| BadParam::unknown("piece", &value, offers()))?;
                }
                "in" => {
                    let offers = || crate::model::Lang::ALL.map(|lang| lang.as_str().to_owned()).to_vec();
                    asked.lang =
                        crate::model::Lang::parse(&value).ok_or_else(|| BadParam::unknown("in", &value, offers()))?;
                }
                "height" => {
                    let height = value.parse::<u32>().ok().filter(|height| (120..=2_000).contains(height));
                    let offers = || ["360", "480", "640"].map(str::to_owned).to_vec();
                    asked.height = height.ok_or_else(|| BadParam::unknown("height", &value, offers()))?;
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The path of the frame. A card without a province is the first of the list.
    fn frame(&self, first: &str) -> String {
        let lang = self.lang.as_str();
        match self.piece {
            "map" => format!("/{lang}/embed/map"),
            "province" => format!("/{lang}/embed/provinces/{}", self.province.as_deref().unwrap_or(first)),
            _ => {
                let mut query = form_urlencoded::Serializer::new(String::new());
                if let Some(province) = &self.province {
                    query.append_pair("province", province);
                }
                query.append_pair("rows", &self.rows.to_string());
                format!("/{lang}/embed/events?{}", query.finish())
            }
        }
    }
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let asked = Asked::parse(&ctx)?;
    let release = state.release();
    let rows = release.provinces_today().await?;
    let provinces: Vec<(String, String, bool)> = rows
        .iter()
        .map(|entry| {
            (entry.row.slug.clone(), entry.row.name.clone(), asked.province.as_deref() == Some(&entry.row.slug))
        })
        .collect();
    let frame = asked.frame(provinces.first().map_or("ha-noi", |(slug, ..)| slug));
    let frame_title = format!("{} · {}", ctx.t(&format!("embed-piece-{}", asked.piece)), ctx.t("base-name"));
    let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
    let code = format!(
        "<iframe src=\"{}{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>",
        escaped(&ctx.site.base_url),
        escaped(&frame),
        escaped(&frame_title),
        asked.height
    );
    let mut head = Head::new(ctx.t("embed-title"), ctx.t("embed-lead"));
    head.index = ctx.query.is_empty();
    respond(&EmbedPage {
        pieces: PIECES
            .map(|piece| (piece, ctx.t(&format!("embed-piece-{piece}")).into_owned(), piece == asked.piece))
            .to_vec(),
        langs: crate::model::Lang::ALL.map(|lang| (lang.as_str(), lang == asked.lang)).to_vec(),
        rows: asked.rows,
        height: asked.height,
        provinces,
        frame,
        frame_title,
        code,
        head,
        ctx,
    })
}

/// The day of the release, in words, for the foot of a frame.
impl Embedded {
    pub fn release_day(&self) -> String {
        PartialDate::parse(self.ctx.release.day()).map(|day| self.ctx.date_short(&day)).unwrap_or_default()
    }
}

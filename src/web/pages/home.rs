//! The home page: what this is, search, the figures that matter, both maps, latest and coming events, a year chart, and
//! every province by name, so that "is mine in it?" takes one look.

use askama::Template;
use axum::extract::State;

use crate::model::{Era, EventStatus, PartialDate};
use crate::store::index::{Choice, Filter, Sort};
use crate::store::read::home;
use crate::store::read::provinces::ProvinceRow;
use crate::web::components::chart::YearChart;
use crate::web::components::entries;
use crate::web::components::event_row::EventLine;
use crate::web::components::map::MapPair;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{self, Facet, Params};
use crate::web::state::{AppState, Release};
use crate::web::{Ctx, Link, PageError};

use super::{map, timeline};

/// Events shown of each kind.
const LATEST: usize = 6;
const COMING: usize = 4;
/// Provinces offered beside the search.
const BUSIEST: usize = 6;

/// A number that leads to what it counts.
pub struct Figure {
    pub number: String,
    pub label: String,
    pub href: String,
}

pub struct ProvinceLink {
    pub name: String,
    pub href: String,
    pub events: Option<String>,
    /// Names of the units it absorbed, for those who look for a former one.
    pub absorbed: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/home.html")]
pub struct HomePage {
    pub ctx: Ctx,
    pub head: Head,
    pub figures: Vec<Figure>,
    pub map: MapPair,
    pub latest: Vec<EventLine>,
    pub coming: Vec<EventLine>,
    pub coming_href: String,
    pub years: Option<YearChart>,
    pub provinces: Vec<ProvinceLink>,
    /// Those with most events, one step from the search.
    pub busiest: Vec<ProvinceLink>,
    pub former: String,
}

impl Page for HomePage {}

fn figures(ctx: &Ctx, release: &Release, counts: &home::HomeCounts) -> Vec<Figure> {
    let row = &release.row;
    let figure =
        |key: &str, count: i64, href: String| Figure { number: ctx.number(count), label: ctx.n(key, count), href };
    let called_tied = "standing=both&standing=declared&standing=observed";
    let delegations = |side: &str| format!("{}?side={side}", ctx.link(&Link::Delegations));
    vec![
        figure("home-events", row.events, ctx.link(&Link::Events)),
        figure("home-delegations-vn", counts.delegations_vn, delegations("vn")),
        figure("home-delegations-fr", counts.delegations_fr, delegations("fr")),
        figure("home-ties", counts.ties, format!("{}?{called_tied}", ctx.link(&Link::Ties))),
        figure("home-provinces", counts.provinces, ctx.link(&Link::Provinces)),
        figure("home-partners", counts.partners, ctx.link(&Link::Partners)),
        figure("home-sources", row.articles, ctx.link(&Link::Sources)),
        Figure {
            number: PartialDate::parse(ctx.release.day()).map(|day| ctx.date_short(&day)).unwrap_or_default(),
            label: ctx.t("home-release").into_owned(),
            href: ctx.link(&Link::Changes),
        },
    ]
}

/// Planned events that had not begun when the release was made, the next one first: a page is the same for everyone
/// until the next release, so "coming" is counted from its day.
fn coming_filter(ctx: &Ctx) -> Filter {
    Filter {
        status: Choice { any: vec![EventStatus::Planned], none: Vec::new() },
        from: PartialDate::parse(ctx.release.day()),
        sort: Sort::Oldest,
        ..Filter::default()
    }
}

fn latest_filter() -> Filter {
    Filter { status: Choice { any: vec![EventStatus::Held], none: Vec::new() }, ..Filter::default() }
}

fn province(ctx: &Ctx, row: &ProvinceRow) -> ProvinceLink {
    let others: Vec<String> = entries::words(&row.absorbed).into_iter().filter(|name| *name != row.name).collect();
    ProvinceLink {
        name: row.name.clone(),
        href: ctx.url_province(&Era::Vn34, &row.slug),
        events: (row.event_count > 0).then(|| ctx.number(row.event_count)),
        absorbed: (!others.is_empty()).then(|| others.join(", ")),
    }
}

async fn read(ctx: Ctx, release: &Release) -> Result<HomePage, PageError> {
    let coming = coming_filter(&ctx);
    let coming = release.index.select(&coming).page(0, COMING);
    let latest = latest_filter();
    let latest = release.index.select(&latest).page(0, LATEST);
    // One statement for both lists.
    let ids: Vec<u32> = coming.iter().chain(&latest).copied().collect();
    let rows = release.events(&ids).await?;
    let (coming_rows, latest_rows) = rows.split_at(coming.len().min(rows.len()));
    let counts = home::counts(&release.pool).await?;
    let rows = release.provinces_today().await?;
    let mut busiest: Vec<&ProvinceRow> =
        rows.iter().map(|entry| &entry.row).filter(|row| row.event_count > 0).collect();
    busiest.sort_by_key(|row| std::cmp::Reverse(row.event_count));
    let busiest = busiest.into_iter().take(BUSIEST).map(|row| province(&ctx, row)).collect();
    let provinces = rows.iter().map(|entry| province(&ctx, &entry.row)).collect();
    let planned = Params::of(Facet::Status, EventStatus::Planned.as_str()).sorted_by(Some(params::Sort::Oldest));
    let head = Head::new("", ctx.t("home-lead"));
    Ok(HomePage {
        figures: figures(&ctx, release, &counts),
        map: map::pair(&ctx, release).await?,
        latest: EventLine::all(&ctx, latest_rows),
        coming: EventLine::all(&ctx, coming_rows),
        coming_href: Link::Events.with(ctx.lang, &planned),
        years: timeline::events_by_year(&ctx, release.years().await?),
        provinces,
        busiest,
        former: format!("{}?era=vn63", ctx.link(&Link::Provinces)),
        head,
        ctx,
    })
}

/// `/{lang}`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    respond(&read(ctx, &state.release()).await?)
}

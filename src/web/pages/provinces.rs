//! The list of Vietnamese provinces, of today or of before July 2025, with and without events.

use askama::Template;
use axum::extract::State;

use crate::model::Era;
use crate::store::index::{Clock, Facet};
use crate::store::read::provinces::ProvinceRow;
use crate::web::components::controls::{Choice, Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 3] = [Sort::Name, Sort::Events, Sort::Newest];

/// A line of the list.
pub struct Line {
    pub href: String,
    pub name: String,
    /// Said of centrally run cities: all others are provinces.
    pub level: Option<String>,
    /// What a unit of today absorbed, or what one of before became.
    pub lineage: Option<String>,
    pub ties: String,
    pub events: String,
    pub out: String,
    pub into: String,
    pub last: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/provinces.html")]
pub struct ProvincesPage {
    pub ctx: Ctx,
    pub head: Head,
    /// The two orders, of which one is shown.
    pub eras: Vec<Choice>,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
    pub before: bool,
}

impl Page for ProvincesPage {}

/// The choices of the list: whether a unit has events, and whether it has ties.
fn offers() -> Vec<Offer> {
    vec![Offer::closed("activity", ["events", "ties", "none"])]
}

fn activity(row: &ProvinceRow) -> Vec<&'static str> {
    let mut words = Vec::new();
    if row.event_count > 0 {
        words.push("events");
    }
    if row.tie_count > 0 {
        words.push("ties");
    }
    if words.is_empty() {
        words.push("none");
    }
    words
}

impl Listed for Entry<ProvinceRow> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, _: &str) -> Vec<&str> {
        activity(&self.row)
    }

    fn moment(&self) -> Moment {
        Moment::of_events(self.row.event_count, self.row.last_day)
    }

    fn key(&self) -> &str {
        &self.row.key
    }
}

impl ProvincesPage {
    pub fn new(ctx: Ctx, asked: &Asked, rows: &[Entry<ProvinceRow>]) -> Result<ProvincesPage, PageError> {
        let before = asked.params.era == Some(Era::Vn63);
        let label = |_: &str, word: &str| ctx.word("activity", word).into_owned();
        let told = Told { search: "place-search-province", days: "names-days-events", label: &label };
        let controls = Controls::new(&ctx, asked, &offers(), &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let title = ctx.t(if before { "place-provinces-before" } else { "place-provinces-today" });
        let head = Head::new(title, ctx.t("place-provinces-lead")).of_asked(asked);
        Ok(ProvincesPage {
            head,
            eras: eras(&ctx, before),
            found: ctx.n("place-provinces-count", page.total),
            lines: page.rows.iter().map(|row| line(&ctx, row)).collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            before,
            ctx,
        })
    }
}

fn eras(ctx: &Ctx, before: bool) -> Vec<Choice> {
    let path = ctx.link(&Link::Provinces);
    vec![
        Choice { label: ctx.word("era", "vn34").into_owned(), href: path.clone(), on: !before },
        Choice { label: ctx.word("era", "vn63").into_owned(), href: format!("{path}?era=vn63"), on: before },
    ]
}

fn central_city(key: &str) -> bool {
    crate::geo::gazetteer().find(key).is_some_and(|place| place.kind == crate::geo::PlaceKind::CentralCity)
}

fn line(ctx: &Ctx, row: &ProvinceRow) -> Line {
    let era = Era::parse(&row.era).unwrap_or(Era::Vn34);
    let lineage = match era {
        Era::Vn63 => {
            row.today_name.as_ref().filter(|today| **today != row.name).map(|today| ctx.t1("place-now", "name", today))
        }
        _ => {
            let others: Vec<String> =
                entries::words(&row.absorbed).into_iter().filter(|name| *name != row.name).collect();
            (!others.is_empty()).then(|| ctx.t1("place-with", "names", ctx.list(&others)))
        }
    };
    Line {
        href: ctx.link(&Link::Province(era, &row.slug)),
        name: row.name.clone(),
        level: central_city(&row.key).then(|| entries::level_word(ctx, &row.key, "province")),
        lineage,
        ties: ctx.number(row.tie_count),
        events: ctx.number(row.event_count),
        out: ctx.number(row.delegations_out),
        into: ctx.number(row.delegations_in),
        last: entries::year_of(row.last_day).map(|year| year.to_string()),
    }
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(release: &Release, query: &str) -> Result<Asked, BadParam> {
    let asked = Asked::parse(Link::Provinces, query, &offers(), &SORTS)?;
    let clock = if asked.params.era == Some(Era::Vn63) { Clock::Before } else { Clock::Today };
    Ok(asked.of_names(&release.index, Facet::Province, clock))
}

/// The rows of the order asked for.
pub async fn rows<'r>(release: &'r Release, asked: &Asked) -> Result<&'r [Entry<ProvinceRow>], PageError> {
    match asked.params.era {
        Some(Era::Vn63) => release.provinces_before().await,
        _ => release.provinces_today().await,
    }
}

/// The rows asked for, in the order asked for.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<ProvinceRow>]) -> Vec<&'r ProvinceRow> {
    let mut kept: Vec<&ProvinceRow> = asked.of(rows).map(|entry| &entry.row).collect();
    match asked.sort {
        Sort::Events => kept.sort_by_key(|row| std::cmp::Reverse((row.event_count, row.tie_count))),
        Sort::Newest => kept.sort_by_key(|row| std::cmp::Reverse(row.last_day)),
        _ => {}
    }
    kept
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let asked = asked(&release, &ctx.query)?;
    let rows = rows(&release, &asked).await?;
    respond(&ProvincesPage::new(ctx, &asked, rows)?)
}

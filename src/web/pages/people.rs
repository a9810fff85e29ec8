//! The list of people whom articles name in cooperation.

use askama::Template;
use axum::extract::State;

use crate::store::index::{Clock, Facet};
use crate::store::read::people::PersonRow;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 4] = [Sort::Name, Sort::Events, Sort::Newest, Sort::Sources];

pub struct Line {
    pub href: String,
    pub name: String,
    pub title: Option<String>,
    pub side: String,
    pub events: String,
    pub sources: String,
    pub last: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/people.html")]
pub struct PeoplePage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for PeoplePage {}

fn offers() -> Vec<Offer> {
    vec![Offer::closed("side", ["vn", "fr", "other"])]
}

impl Listed for Entry<PersonRow> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, _: &str) -> Vec<&str> {
        vec![&self.row.side]
    }

    fn moment(&self) -> Moment {
        Moment::of_events(self.row.event_count, self.row.last_day)
    }

    fn key(&self) -> &str {
        &self.row.slug
    }
}

impl PeoplePage {
    pub fn new(ctx: Ctx, asked: &Asked, rows: &[Entry<PersonRow>]) -> Result<PeoplePage, PageError> {
        let label = |name: &str, word: &str| ctx.word(name, word).into_owned();
        let told = Told { search: "people-search", days: "names-days-events", label: &label };
        let controls = Controls::new(&ctx, asked, &offers(), &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let head = Head::new(ctx.t("nav-people"), ctx.t("people-lead")).of_asked(asked);
        Ok(PeoplePage {
            head,
            found: ctx.n("people-count", page.total),
            lines: page
                .rows
                .iter()
                .map(|row| Line {
                    href: ctx.url_person(&row.slug),
                    name: row.name.clone(),
                    title: row.last_title.clone(),
                    side: ctx.word("side", &row.side).into_owned(),
                    events: ctx.number(row.event_count),
                    sources: ctx.number(row.article_count),
                    last: entries::year_of(row.last_day).map(|year| year.to_string()),
                })
                .collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            ctx,
        })
    }
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(release: &Release, query: &str) -> Result<Asked, BadParam> {
    let asked = Asked::parse(Link::People, query, &offers(), &SORTS)?;
    Ok(asked.of_names(&release.index, Facet::Person, Clock::Today))
}

/// The rows asked for, in the order asked for: the page's and its files'.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<PersonRow>]) -> Vec<&'r PersonRow> {
    let mut kept: Vec<&PersonRow> = asked.of(rows).map(|entry| &entry.row).collect();
    match asked.sort {
        Sort::Events => kept.sort_by_key(|row| std::cmp::Reverse(row.event_count)),
        Sort::Newest => kept.sort_by_key(|row| std::cmp::Reverse(row.last_day)),
        Sort::Sources => kept.sort_by_key(|row| std::cmp::Reverse(row.article_count)),
        _ => {}
    }
    kept
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let asked = asked(&release, &ctx.query)?;
    let rows = release.people().await?;
    respond(&PeoplePage::new(ctx, &asked, rows)?)
}

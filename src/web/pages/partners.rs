//! The list of French localities that have a tie or an event.

use askama::Template;
use axum::extract::State;

use crate::model::{Era, LocalityLevel};
use crate::store::index::{Clock, Facet};
use crate::store::read::partners::PartnerRow;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 3] = [Sort::Events, Sort::Name, Sort::Newest];

/// A line of the list.
pub struct Line {
    pub href: String,
    pub name: String,
    pub level: String,
    /// Where it lies, or what a former region became.
    pub place: Option<String>,
    pub ties: String,
    pub events: String,
    pub out: String,
    pub into: String,
    pub last: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/partners.html")]
pub struct PartnersPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for PartnersPage {}

fn offers() -> Vec<Offer> {
    let levels = [LocalityLevel::Region, LocalityLevel::Departement, LocalityLevel::Epci, LocalityLevel::Commune];
    let mut levels: Vec<String> = levels.iter().map(|level| level.as_str().to_owned()).collect();
    levels.push("former-region".to_owned());
    vec![Offer::closed("level", levels), Offer::closed("activity", ["events", "ties"])]
}

impl Listed for Entry<PartnerRow> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, name: &str) -> Vec<&str> {
        let row = &self.row;
        match name {
            "level" if row.era == "fr2015" => vec!["former-region"],
            "level" => vec![&row.level],
            _ => [("events", row.event_count), ("ties", row.tie_count)]
                .into_iter()
                .filter_map(|(word, count)| (count > 0).then_some(word))
                .collect(),
        }
    }

    fn moment(&self) -> Moment {
        Moment::of_events(self.row.event_count, self.row.last_day)
    }

    fn key(&self) -> &str {
        &self.row.key
    }
}

impl PartnersPage {
    pub fn new(ctx: Ctx, asked: &Asked, rows: &[Entry<PartnerRow>]) -> Result<PartnersPage, PageError> {
        let label = |name: &str, word: &str| ctx.word(name, word).into_owned();
        let told = Told { search: "place-search-partner", days: "names-days-events", label: &label };
        let controls = Controls::new(&ctx, asked, &offers(), &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let head = Head::new(ctx.t("nav-partners"), ctx.t("place-partners-lead")).of_asked(asked);
        Ok(PartnersPage {
            head,
            found: ctx.n("place-partners-count", page.total),
            lines: page.rows.iter().map(|row| line(&ctx, row)).collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            ctx,
        })
    }
}

fn line(ctx: &Ctx, row: &PartnerRow) -> Line {
    let era = Era::parse(&row.era).unwrap_or(Era::Fr);
    let former = era == Era::Fr2015;
    Line {
        href: ctx.link(&Link::Partner(era, &row.slug)),
        name: row.name.clone(),
        level: if former {
            ctx.word("level", "former-region").into_owned()
        } else {
            entries::level_word(ctx, &row.key, &row.level)
        },
        place: match &row.today_name {
            Some(today) => Some(ctx.t1("place-now", "name", today)),
            None => row.parent_name.clone(),
        },
        ties: ctx.number(row.tie_count),
        events: ctx.number(row.event_count),
        out: ctx.number(row.delegations_out),
        into: ctx.number(row.delegations_in),
        last: entries::year_of(row.last_day).map(|year| year.to_string()),
    }
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(release: &Release, query: &str) -> Result<Asked, BadParam> {
    let asked = Asked::parse(Link::Partners, query, &offers(), &SORTS)?;
    Ok(asked.of_names(&release.index, Facet::Partner, Clock::Today))
}

/// The rows asked for, in the order asked for.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<PartnerRow>]) -> Vec<&'r PartnerRow> {
    let mut kept: Vec<&PartnerRow> = asked.of(rows).map(|entry| &entry.row).collect();
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
    let rows = release.partners().await?;
    respond(&PartnersPage::new(ctx, &asked, rows)?)
}

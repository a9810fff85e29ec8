//! The list of bodies: agencies, associations, embassies, universities that articles or the register name.

use askama::Template;
use axum::extract::State;

use crate::i18n;
use crate::model::Lang;
use crate::store::index::{Clock, Facet};
use crate::store::read::organisations::OrganisationRow;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 4] = [Sort::Events, Sort::Name, Sort::Newest, Sort::Sources];

pub struct Line {
    pub href: String,
    pub name: String,
    pub lang: &'static str,
    pub acronym: Option<String>,
    pub kind: Option<String>,
    pub side: String,
    pub events: String,
    pub sources: String,
    pub last: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/organisations.html")]
pub struct OrganisationsPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for OrganisationsPage {}

fn offers(rows: &[Entry<OrganisationRow>]) -> Vec<Offer> {
    let mut kinds: Vec<String> = rows.iter().filter_map(|entry| entry.row.kind.clone()).collect();
    kinds.sort();
    kinds.dedup();
    vec![Offer::closed("side", ["vn", "fr", "other"]), Offer::open("body", kinds)]
}

impl Listed for Entry<OrganisationRow> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, name: &str) -> Vec<&str> {
        match name {
            "side" => vec![&self.row.side],
            _ => self.row.kind.as_deref().into_iter().collect(),
        }
    }

    fn moment(&self) -> Moment {
        Moment::of_events(self.row.event_count, self.row.last_day)
    }

    fn key(&self) -> &str {
        &self.row.slug
    }
}

/// The name a reader of `lang` knows it by, and the language that name is in where it is certain.
pub(super) fn name_in(row: &OrganisationRow, lang: Lang) -> (String, &'static str) {
    let names = [(Lang::Vi, &row.name_vi), (Lang::Fr, &row.name_fr), (Lang::En, &row.name_en)];
    let own = names.iter().find(|(known, _)| *known == lang).and_then(|(_, name)| name.as_deref());
    if let Some(own) = own {
        return (i18n::capital(own), lang.as_str());
    }
    let tag = names.iter().find(|(_, name)| name.as_deref() == Some(&row.name)).map_or("", |(lang, _)| lang.as_str());
    (i18n::capital(&row.name), tag)
}

impl OrganisationsPage {
    pub fn new(
        ctx: Ctx,
        asked: &Asked,
        offers: &[Offer],
        rows: &[Entry<OrganisationRow>],
    ) -> Result<OrganisationsPage, PageError> {
        let label = |name: &str, word: &str| ctx.word(name, word).into_owned();
        let told = Told { search: "organisation-search", days: "names-days-events", label: &label };
        let controls = Controls::new(&ctx, asked, offers, &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let head = Head::new(ctx.t("nav-organisations"), ctx.t("organisation-lead")).of_asked(asked);
        Ok(OrganisationsPage {
            head,
            found: ctx.n("organisation-count", page.total),
            lines: page.rows.iter().map(|row| line(&ctx, row)).collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            ctx,
        })
    }
}

fn line(ctx: &Ctx, row: &OrganisationRow) -> Line {
    let (name, lang) = name_in(row, ctx.lang);
    Line {
        href: ctx.url_organisation(&row.slug),
        acronym: row.acronym.clone().filter(|acronym| !name.contains(acronym.as_str())),
        name,
        lang,
        kind: row.kind.as_deref().map(|kind| ctx.word("body", kind).into_owned()),
        side: ctx.word("side", &row.side).into_owned(),
        events: ctx.number(row.event_count),
        sources: ctx.number(row.article_count),
        last: entries::year_of(row.last_day).map(|year| year.to_string()),
    }
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(release: &Release, query: &str, rows: &[Entry<OrganisationRow>]) -> Result<Asked, BadParam> {
    let asked = Asked::parse(Link::Organisations, query, &offers(rows), &SORTS)?;
    Ok(asked.of_names(&release.index, Facet::Organisation, Clock::Today))
}

/// The rows asked for, in the order asked for: the page's and its files'.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<OrganisationRow>]) -> Vec<&'r OrganisationRow> {
    let mut kept: Vec<&OrganisationRow> = asked.of(rows).map(|entry| &entry.row).collect();
    match asked.sort {
        Sort::Events => kept.sort_by_key(|row| std::cmp::Reverse((row.event_count, row.article_count))),
        Sort::Newest => kept.sort_by_key(|row| std::cmp::Reverse(row.last_day)),
        Sort::Sources => kept.sort_by_key(|row| std::cmp::Reverse(row.article_count)),
        _ => {}
    }
    kept
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let rows = release.organisations().await?;
    let offers = offers(rows);
    let asked = asked(&release, &ctx.query, rows)?;
    respond(&OrganisationsPage::new(ctx, &asked, &offers, rows)?)
}

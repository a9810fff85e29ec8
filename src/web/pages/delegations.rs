//! The list of delegations, each way.

use askama::Template;
use axum::extract::State;

use crate::geo;
use crate::model::{Country, Era, LocalityId, LocalityLevel};
use crate::store::read::card::DelegationCard;
use crate::store::read::delegations::{self, DelegationBrief, DelegationRow};
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::forms::Form;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::{AppState, Ctx, Link, titles};

const SORTS: [Sort; 2] = [Sort::Newest, Sort::Oldest];
/// Provinces and partners offered as choices, at most: those with most delegations.
const OFFERED: usize = 60;

/// A delegation as filters see it: no text that a row carries anyway.
#[derive(Clone, Debug)]
pub struct DelegationEntry {
    pub id: u32,
    side: &'static str,
    pub first_day: Option<i64>,
    /// Slugs of provinces (of today) and of French localities at either end.
    provinces: Vec<&'static str>,
    partners: Vec<&'static str>,
}

impl DelegationEntry {
    pub fn new(row: &DelegationBrief) -> DelegationEntry {
        let card = DelegationCard::read(&row.card);
        let (mut provinces, mut partners) = (Vec::new(), Vec::new());
        for key in card.origin.iter().chain(&card.destination).map(|place| &place.key) {
            let (list, slug) = match end(key) {
                Some((Country::Vn, slug)) => (&mut provinces, slug),
                Some((Country::Fr, slug)) => (&mut partners, slug),
                None => continue,
            };
            if !list.contains(&slug) {
                list.push(slug);
            }
        }
        let side = match row.side.as_str() {
            "vn" => "vn",
            "fr" => "fr",
            _ => "other",
        };
        DelegationEntry {
            id: u32::try_from(row.id).unwrap_or_default(),
            side,
            first_day: row.first_day,
            provinces,
            partners,
        }
    }
}

impl Listed for Entry<DelegationEntry> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, name: &str) -> Vec<&str> {
        match name {
            "side" => vec![self.row.side],
            "province" => self.row.provinces.clone(),
            _ => self.row.partners.clone(),
        }
    }

    fn moment(&self) -> Moment {
        Moment::of(self.row.first_day)
    }
}

/// The text a search looks through.
pub fn searched(row: &DelegationBrief) -> String {
    let card = DelegationCard::read(&row.card);
    let names = card.origin.iter().chain(&card.destination).map(|place| place.name.as_str());
    names.chain([row.origin.as_str(), row.leader.as_deref().unwrap_or_default()]).collect::<Vec<_>>().join(" ")
}

/// The province of today a Vietnamese unit lies in, or a French unit itself.
fn end(key: &LocalityId) -> Option<(Country, &'static str)> {
    let gazetteer = geo::gazetteer();
    let place = gazetteer.by_id(key).filter(|place| place.level != LocalityLevel::Country)?;
    match place.country {
        Country::Vn => {
            let province = gazetteer.province_or_region(key)?;
            Some((Country::Vn, gazetteer.today(&province.id).unwrap_or(province).slug))
        }
        Country::Fr => Some((Country::Fr, place.slug)),
    }
}

pub struct Line {
    pub href: String,
    pub title: String,
    pub when: String,
    pub datetime: Option<String>,
    pub side: String,
    pub vietnamese: bool,
    pub leader: Option<String>,
    pub size: Option<String>,
    pub sources: String,
}

#[derive(Template)]
#[template(path = "pages/delegations.html")]
pub struct DelegationsPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for DelegationsPage {}

fn known_province(slug: &str) -> bool {
    [Era::Vn34, Era::Vn63].into_iter().any(|era| geo::gazetteer().by_slug(Country::Vn, slug, era).is_some())
}

fn known_partner(slug: &str) -> bool {
    [Era::Fr, Era::Fr2015].into_iter().any(|era| geo::gazetteer().by_slug(Country::Fr, slug, era).is_some())
}

/// The choices that these rows offer.
fn offers(rows: &[Entry<DelegationEntry>]) -> Vec<Offer> {
    let most = |name: &str| {
        let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
        for word in rows.iter().flat_map(|entry| entry.words(name)) {
            *counts.entry(word).or_default() += 1;
        }
        let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.into_iter().take(OFFERED).map(|(word, _)| word.to_owned()).collect::<Vec<String>>()
    };
    vec![
        Offer::closed("side", ["vn", "fr", "other"]),
        Offer { known: Some(known_province), ..Offer::open("province", most("province")) },
        Offer { known: Some(known_partner), ..Offer::open("partner", most("partner")) },
    ]
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(query: &str, rows: &[Entry<DelegationEntry>]) -> Result<Asked, BadParam> {
    Asked::parse(Link::Delegations, query, &offers(rows), &SORTS)
}

/// The ids asked for, in the order asked for.
pub fn kept(asked: &Asked, rows: &[Entry<DelegationEntry>]) -> Vec<u32> {
    let mut kept: Vec<&DelegationEntry> = asked.of(rows).map(|entry| &entry.row).collect();
    if asked.sort == Sort::Oldest {
        kept.sort_by_key(|entry| (entry.first_day.unwrap_or(i64::MAX), entry.id));
    }
    kept.into_iter().map(|entry| entry.id).collect()
}

fn line(ctx: &Ctx, row: &DelegationRow) -> Line {
    let card = DelegationCard::read(&row.card);
    Line {
        href: ctx.url_delegation(&row.slug),
        title: titles::delegation(ctx.lang, &row.origin, &row.side, &card),
        when: ctx.when_short(&row.when()),
        datetime: row.start_date.clone(),
        side: ctx.word("side", &row.side).into_owned(),
        vietnamese: row.side == "vn",
        leader: row.leader.clone(),
        size: row.size.map(|size| ctx.n("delegation-size", size)),
        sources: ctx.n("event-reports", row.article_count),
    }
}

/// `/{lang}/delegations`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    let release = state.release();
    let rows = release.delegations().await?;
    let asked = asked(&ctx.query, rows)?;
    let page = asked.page_of(kept(&asked, rows))?;
    let shown = delegations::in_order(&release.pool, &page.rows).await?;
    let label = |name: &str, word: &str| match name {
        "side" => ctx.word("side", word).into_owned(),
        _ => {
            let eras = if name == "province" { [Era::Vn34, Era::Vn63] } else { [Era::Fr, Era::Fr2015] };
            let country = if name == "province" { Country::Vn } else { Country::Fr };
            let place = eras.into_iter().find_map(|era| geo::gazetteer().by_slug(country, word, era));
            place.map_or_else(|| word.to_owned(), |place| place.name.to_owned())
        }
    };
    let told = Told { search: "delegations-search", days: "names-days-delegations", label: &label };
    let controls = Controls::new(&ctx, &asked, &offers(rows), &SORTS, &told, rows);
    let head = Head::new(ctx.t("nav-delegations"), ctx.t("delegations-lead")).of_asked(&asked).with_list_forms_of(
        &ctx,
        &Link::Delegations,
        &asked.query(),
        &Form::OF_LIST,
    );
    let page = DelegationsPage {
        head,
        found: ctx.n("delegations-found", page.total),
        lines: shown.iter().map(|row| line(&ctx, row)).collect(),
        pager: Pager::new(&ctx, &asked, &page),
        controls,
        ctx,
    };
    respond(&page)
}

//! A body: its names in three languages, how articles write it, its events, and who stood with it.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::Lang;
use crate::store::read::alias;
use crate::store::read::event::CorrectionPart;
use crate::store::read::events::EventRow;
use crate::store::read::evidence::EvidenceRow;
use crate::store::read::localities::AroundRow;
use crate::store::read::organisations::{self, OrganisationRow};
use crate::store::read::{corrections, evidence};
use crate::text::fold;
use crate::web::components::bars::Bars;
use crate::web::components::correction::CorrectionLine;
use crate::web::components::entries::{self, NameItem};
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::Mark;
use crate::web::components::listing::nearest;
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

use super::organisations::name_in;

const EVENTS_SHOWN: i64 = 30;

/// Everything the page is made from.
pub struct OrganisationRows {
    pub organisation: OrganisationRow,
    pub names: Vec<String>,
    pub evidence: Vec<EvidenceRow>,
    pub events: Vec<EventRow>,
    pub around: Vec<AroundRow>,
    pub corrections: Vec<CorrectionPart>,
}

/// A name in one language.
pub struct NameIn {
    pub language: String,
    pub lang: &'static str,
    pub name: String,
}

#[derive(Template)]
#[template(path = "pages/organisation.html")]
pub struct OrganisationPage {
    pub ctx: Ctx,
    pub head: Head,
    pub name: String,
    pub name_lang: &'static str,
    pub kicker: String,
    pub mark: Mark,
    pub names: Vec<NameIn>,
    pub acronym: Option<String>,
    pub aliases: Option<String>,
    pub registered: bool,
    pub events: Vec<EventLine>,
    pub events_href: String,
    pub events_total: String,
    pub more_events: bool,
    pub localities: Vec<NameItem>,
    pub people: Vec<NameItem>,
    pub organisations: Vec<NameItem>,
    pub fields: Option<Bars>,
    pub corrections: Vec<CorrectionLine>,
}

impl Page for OrganisationPage {}

impl OrganisationPage {
    pub fn new(ctx: Ctx, rows: &OrganisationRows) -> OrganisationPage {
        let body = &rows.organisation;
        let own = Params::of(Facet::Organisation, &body.slug);
        let (name, name_lang) = name_in(body, ctx.lang);
        let names: Vec<NameIn> = [(Lang::Vi, &body.name_vi), (Lang::Fr, &body.name_fr), (Lang::En, &body.name_en)]
            .into_iter()
            .filter_map(|(lang, name)| {
                Some(NameIn {
                    language: ctx.word("lang", lang.as_str()).into_owned(),
                    lang: lang.as_str(),
                    name: name.clone()?,
                })
            })
            .collect();
        // What the names above already say, marks and case aside, is not said again.
        let said: Vec<String> = names
            .iter()
            .map(|name| fold(&name.name))
            .chain([fold(&name)])
            .chain(body.acronym.as_deref().map(fold))
            .collect();
        let mut aliases: Vec<&str> = Vec::new();
        let mut folded: Vec<String> = said;
        for alias in &rows.names {
            let key = fold(alias);
            if !folded.contains(&key) {
                folded.push(key);
                aliases.push(alias);
            }
        }
        let kind = body.kind.as_deref().map(|kind| ctx.word("body", kind).into_owned());
        let side = ctx.word("side", &body.side).into_owned();
        OrganisationPage {
            corrections: CorrectionLine::all(&ctx, &rows.corrections),
            head: Head::new(&name, ctx.t2("organisation-description", "name", &name, "n", body.event_count))
                .linked(&ld::organisation(&ctx, body, &rows.names)),
            kicker: kind.map_or_else(|| side.clone(), |kind| format!("{kind} · {side}")),
            mark: Mark::new(&ctx, &name, &rows.evidence),
            name_lang,
            acronym: body.acronym.clone().filter(|acronym| *acronym != name),
            aliases: (!aliases.is_empty()).then(|| aliases.join(", ")),
            registered: body.registry_id.is_some(),
            events: EventLine::all(&ctx, &rows.events),
            events_href: Link::Events.with(ctx.lang, &own),
            events_total: ctx.n("events-count", body.event_count),
            more_events: rows.events.len() as i64 >= EVENTS_SHOWN,
            localities: entries::places(&ctx, &rows.around, "locality"),
            people: entries::names(&ctx, &rows.around, "person"),
            organisations: entries::names(&ctx, &rows.around, "organisation"),
            fields: entries::fields(&ctx, &rows.around, &own),
            name,
            names,
            ctx,
        }
    }
}

pub async fn page(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    let release = state.release();
    let pool = &release.pool;
    let Some(organisation) = organisations::by_slug(pool, &slug).await? else {
        return Err(moved_or_unknown(&release, &ctx, &slug).await?);
    };
    let rows = OrganisationRows {
        corrections: corrections::of_subject(pool, "organisation", &organisation.slug).await?,
        names: organisations::names(pool, organisation.id).await?,
        evidence: evidence::of_subject(pool, "organisation", organisation.id).await?,
        events: organisations::events(pool, organisation.id, EVENTS_SHOWN).await?,
        around: organisations::around(pool, organisation.id).await?,
        organisation,
    };
    respond(&OrganisationPage::new(ctx, &rows))
}

/// A slug that once named a body leads on for good; any other is answered with near names.
async fn moved_or_unknown(release: &Release, ctx: &Ctx, slug: &str) -> Result<PageError, PageError> {
    match alias::target(&release.pool, "organisation", slug).await? {
        Some(Some(target)) => return Ok(PageError::Moved(ctx.url_organisation(&target))),
        Some(None) => return Ok(PageError::Withdrawn(Thing::Organisation, slug.to_owned())),
        None => {}
    }
    let rows = release.organisations().await?;
    let near = nearest(slug, rows.iter().map(|entry| entry.row.slug.as_str()), 6)
        .into_iter()
        .filter_map(|near| rows.iter().find(|entry| entry.row.slug == near))
        .map(|entry| (name_in(&entry.row, ctx.lang).0, ctx.url_organisation(&entry.row.slug)))
        .collect();
    Ok(PageError::no_such(Thing::Organisation, slug, near))
}

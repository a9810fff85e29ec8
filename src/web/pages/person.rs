//! A person: offices over time with the sentences that give them, events, delegations led, and who stood there too.

use askama::Template;
use axum::extract::{Path, State};

use crate::store::read::alias;
use crate::store::read::event::CorrectionPart;
use crate::store::read::events::EventRow;
use crate::store::read::evidence::EvidenceRow;
use crate::store::read::localities::{AroundRow, DelegationRow};
use crate::store::read::people::{self, OfficeRow, PersonRow};
use crate::store::read::{corrections, evidence};
use crate::text::fold;
use crate::web::components::bars::Bars;
use crate::web::components::correction::CorrectionLine;
use crate::web::components::entries::{self, DelegationItem, NameItem};
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::{Mark, source_name};
use crate::web::components::listing::nearest;
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const EVENTS_SHOWN: i64 = 30;

/// Everything the page is made from.
pub struct PersonRows {
    pub person: PersonRow,
    pub names: Vec<String>,
    pub offices: Vec<OfficeRow>,
    pub evidence: Vec<EvidenceRow>,
    pub events: Vec<EventRow>,
    pub delegations: Vec<DelegationRow>,
    pub around: Vec<AroundRow>,
    pub corrections: Vec<CorrectionPart>,
}

/// An office: one title with the dates between which articles give it.
pub struct Office {
    pub title: String,
    pub lang: String,
    pub when: Option<String>,
    pub sources: Vec<(String, String)>,
    pub mark: Mark,
}

#[derive(Template)]
#[template(path = "pages/person.html")]
pub struct PersonPage {
    pub ctx: Ctx,
    pub head: Head,
    pub name: String,
    pub name_lang: &'static str,
    pub side: String,
    pub mark: Mark,
    pub names: Option<String>,
    pub offices: Vec<Office>,
    pub events: Vec<EventLine>,
    pub events_href: String,
    pub events_total: String,
    pub more_events: bool,
    pub delegations: Vec<DelegationItem>,
    pub people: Vec<NameItem>,
    pub organisations: Vec<NameItem>,
    pub fields: Option<Bars>,
    pub corrections: Vec<CorrectionLine>,
}

impl Page for PersonPage {}

impl PersonPage {
    pub fn new(ctx: Ctx, rows: &PersonRows) -> PersonPage {
        let person = &rows.person;
        let own = Params::of(Facet::Person, &person.slug);
        let others: Vec<&str> = rows.names.iter().map(String::as_str).filter(|name| *name != person.name).collect();
        let description = match &person.last_title {
            Some(title) => ctx.t2("people-description-title", "name", &person.name, "title", title),
            None => ctx.t2("people-description", "name", &person.name, "n", person.event_count),
        };
        PersonPage {
            corrections: CorrectionLine::all(&ctx, &rows.corrections),
            head: Head::new(&person.name, description).linked(&ld::person(&ctx, person, &rows.names)),
            name: person.name.clone(),
            name_lang: match person.side.as_str() {
                "vn" => "vi",
                "fr" => "fr",
                _ => "",
            },
            side: ctx.word("side", &person.side).into_owned(),
            mark: Mark::new(&ctx, &person.name, rows.evidence.iter().filter(|row| row.field == "name")),
            names: (!others.is_empty()).then(|| ctx.t1("place-also-written", "names", others.join(", "))),
            offices: offices(&ctx, rows),
            events: EventLine::all(&ctx, &rows.events),
            events_href: Link::Events.with(ctx.lang, &own),
            events_total: ctx.n("events-count", person.event_count),
            more_events: rows.events.len() as i64 >= EVENTS_SHOWN,
            delegations: rows.delegations.iter().map(|row| DelegationItem::new(&ctx, row)).collect(),
            people: entries::names(&ctx, &rows.around, "person"),
            organisations: entries::names(&ctx, &rows.around, "organisation"),
            fields: entries::fields(&ctx, &rows.around, &own),
            ctx,
        }
    }
}

/// Titles that differ in case and marks alone are one office; the latest comes first.
fn offices(ctx: &Ctx, rows: &PersonRows) -> Vec<Office> {
    let mut groups: Vec<(String, Vec<&OfficeRow>)> = Vec::new();
    for row in &rows.offices {
        let key = fold(&row.title);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(row),
            None => groups.push((key, vec![row])),
        }
    }
    groups
        .into_iter()
        .filter_map(|(key, group)| {
            let latest = *group.first()?;
            let mut days: Vec<&str> = group.iter().filter_map(|row| row.as_of.as_deref()).collect();
            days.sort_unstable();
            let when = match (days.first(), days.last()) {
                (Some(first), Some(last)) if first != last => Some(ctx.t2(
                    "people-seen-between",
                    "first",
                    entries::date_words(ctx, first),
                    "last",
                    entries::date_words(ctx, last),
                )),
                (Some(day), _) => Some(ctx.t1("people-seen", "date", entries::date_words(ctx, day))),
                _ => None,
            };
            let articles: Vec<&str> = group.iter().map(|row| row.article_slug.as_str()).collect();
            let said = rows.evidence.iter().filter(|row| {
                row.field != "name" && articles.contains(&row.article.as_str()) && fold(&row.quote).contains(&key)
            });
            let mut sources: Vec<(String, String)> = Vec::new();
            for row in &group {
                let href = ctx.url_source(&row.article_slug);
                if !sources.iter().any(|(_, known)| *known == href) {
                    let name = source_name(
                        ctx,
                        row.article_publisher.as_deref(),
                        row.article_title.as_deref(),
                        &row.article_slug,
                        row.article_published.as_deref(),
                    );
                    sources.push((name, href));
                }
            }
            Some(Office {
                title: latest.title.clone(),
                lang: latest.article_language.clone(),
                when,
                sources,
                mark: Mark::new(ctx, &ctx.t("people-office"), said),
            })
        })
        .collect()
}

pub async fn page(State(state): State<AppState>, Path(slug): Path<String>, ctx: Ctx) -> Answer {
    let release = state.release();
    let pool = &release.pool;
    let Some(person) = people::by_slug(pool, &slug).await? else {
        return Err(moved_or_unknown(&release, &ctx, &slug).await?);
    };
    let rows = PersonRows {
        corrections: corrections::of_subject(pool, "person", &person.slug).await?,
        names: people::names(pool, person.id).await?,
        offices: people::offices(pool, person.id).await?,
        evidence: evidence::of_subject(pool, "person", person.id).await?,
        events: people::events(pool, person.id, EVENTS_SHOWN).await?,
        delegations: people::delegations(pool, person.id, &person.slug).await?,
        around: people::around(pool, person.id).await?,
        person,
    };
    respond(&PersonPage::new(ctx, &rows))
}

/// A slug that once named someone leads on for good; any other is answered with near names.
async fn moved_or_unknown(release: &Release, ctx: &Ctx, slug: &str) -> Result<PageError, PageError> {
    match alias::target(&release.pool, "person", slug).await? {
        Some(Some(target)) => return Ok(PageError::Moved(ctx.url_person(&target))),
        Some(None) => return Ok(PageError::Withdrawn(Thing::Person, slug.to_owned())),
        None => {}
    }
    let rows = release.people().await?;
    let near = nearest(slug, rows.iter().map(|entry| entry.row.slug.as_str()), 6)
        .into_iter()
        .filter_map(|near| rows.iter().find(|entry| entry.row.slug == near))
        .map(|entry| (entry.row.name.clone(), ctx.url_person(&entry.row.slug)))
        .collect();
    Ok(PageError::no_such(Thing::Person, slug, near))
}

//! One delegation: where from, where to, who led it, for what, and the sentences that say so.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::EventKind;
use crate::store::read::alias;
use crate::store::read::delegations::{self, Delegation};
use crate::store::read::evidence::EvidenceRow;
use crate::web::components::evidence::{Mark, imprint};
use crate::web::components::place::PlaceLink;
use crate::web::errors::Thing;
use crate::web::forms::{Form, ld};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::state::AppState;
use crate::web::{Ctx, Link, PageError, titles};

use super::event::{Fact, TopicLink};

pub struct Leader {
    pub name: String,
    pub href: Option<String>,
    pub title: Option<String>,
}

pub struct Member {
    pub name: String,
    pub href: String,
    pub title: Option<String>,
}

pub struct SourceLink {
    pub title: String,
    pub lang: String,
    pub href: String,
    pub about: String,
}

#[derive(Template)]
#[template(path = "pages/delegation.html")]
pub struct DelegationPage {
    pub ctx: Ctx,
    pub head: Head,
    pub when: Fact<String>,
    pub datetime: Option<String>,
    pub origin: Fact<Vec<PlaceLink>>,
    /// The origin as sources name it, where the gazetteer knows no such unit.
    pub origin_words: String,
    pub destination: Fact<Vec<PlaceLink>>,
    pub leader: Option<Fact<Leader>>,
    pub size: Option<Fact<String>>,
    pub event: Option<TopicLink>,
    pub steps: Vec<TopicLink>,
    pub members: Vec<Member>,
    pub sources: Vec<SourceLink>,
}

impl Page for DelegationPage {}

impl DelegationPage {
    pub fn new(ctx: Ctx, delegation: &Delegation) -> DelegationPage {
        let row = &delegation.row;
        let title = titles::delegation(ctx.lang, &row.origin, &row.side, &delegation.card);
        let when = ctx.when(&delegation.when);
        let link = Link::Delegation(&row.slug);
        let head = Head::new(title, format!("{} – {when}", ctx.t("event-delegation")))
            .with_forms(&ctx, &link, &Form::OF_DETAIL)
            .linked(&ld::delegation(&ctx, delegation));
        let mark = |key: &str, names: &[&str]| {
            let rows: Vec<&EvidenceRow> =
                delegation.evidence.iter().filter(|row| names.contains(&row.field.as_str())).collect();
            Mark::new(&ctx, &ctx.t(key), rows)
        };
        let event = delegation.event.as_ref();
        let kind = |word: &str| EventKind::parse(word).unwrap_or(EventKind::Other);
        DelegationPage {
            when: Fact { value: when, mark: mark("event-when", &["start", "end", "dates"]) },
            datetime: row.start_date.clone(),
            origin: Fact {
                value: PlaceLink::all(&ctx, &delegation.card.origin),
                mark: mark("delegation-from", &["origin"]),
            },
            origin_words: row.origin.clone(),
            destination: Fact {
                value: PlaceLink::all(&ctx, &delegation.card.destination),
                mark: mark("delegation-to", &["destinations", "destination"]),
            },
            leader: row.leader.as_ref().map(|leader| Fact {
                value: Leader {
                    name: leader.clone(),
                    href: row.leader_slug.as_deref().map(|slug| ctx.url_person(slug)),
                    title: row.leader_title.clone(),
                },
                mark: mark("event-leader", &["leader", "leader_title"]),
            }),
            size: row.size.map(|size| Fact {
                value: ctx.n("delegation-size", size),
                mark: mark("delegation-members", &["size"]),
            }),
            event: event.map(|event| TopicLink {
                name: titles::event(ctx.lang, kind(&event.kind), event.edition, &event.card),
                href: ctx.url_event(&event.slug),
            }),
            steps: event
                .map(|event| {
                    let step = |step: &delegations::DelegationStep| TopicLink {
                        name: titles::event(ctx.lang, kind(&step.kind), None, &step.card),
                        href: ctx.url_event(&step.slug),
                    };
                    event.parts.iter().map(step).collect()
                })
                .unwrap_or_default(),
            members: event
                .map(|event| {
                    let of_side = event.people.iter().filter(|person| person.side == row.side);
                    of_side
                        .filter(|person| row.leader_slug.as_deref() != Some(&person.slug))
                        .map(|person| Member {
                            name: person.name.clone(),
                            href: ctx.url_person(&person.slug),
                            title: person.title.clone(),
                        })
                        .collect()
                })
                .unwrap_or_default(),
            sources: sources(&ctx, delegation),
            head,
            ctx,
        }
    }
}

/// The articles that report it: those of its event, else those its evidence stands in.
fn sources(ctx: &Ctx, delegation: &Delegation) -> Vec<SourceLink> {
    let link =
        |article: &str, title: &str, language: &str, publisher: Option<&str>, published: Option<&str>| SourceLink {
            title: title.to_owned(),
            lang: language.to_owned(),
            href: ctx.url_source(article),
            about: imprint(ctx, publisher, published, language),
        };
    if let Some(event) = &delegation.event {
        let report = |report: &delegations::DelegationReport| {
            let (publisher, published) = (report.publisher.as_deref(), report.published.as_deref());
            link(&report.article, &report.title, &report.language, publisher, published)
        };
        return event.reports.iter().map(report).collect();
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut links = Vec::new();
    for row in &delegation.evidence {
        if !seen.contains(&row.article.as_str()) {
            seen.push(&row.article);
            let title = row.title.as_deref().unwrap_or(&row.article);
            links.push(link(&row.article, title, &row.language, row.publisher.as_deref(), row.published.as_deref()));
        }
    }
    links
}

/// `/{lang}/delegations/{slug}`.
pub async fn page(ctx: Ctx, State(state): State<AppState>, Path(slug): Path<String>) -> Answer {
    let release = state.release();
    match delegations::by_slug(&release.pool, &slug).await? {
        Some(delegation) => respond(&DelegationPage::new(ctx, &delegation)),
        None => match alias::target(&release.pool, "delegation", &slug).await? {
            Some(Some(target)) => Err(PageError::Moved(ctx.url_delegation(&target))),
            Some(None) => Err(PageError::Withdrawn(Thing::Delegation, slug)),
            None => Err(PageError::NoSuch(Thing::Delegation, slug)),
        },
    }
}

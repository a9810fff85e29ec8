//! From the rows of a page to its JSON-LD: which facts of an event, a unit, a person a search engine is told.
//! The pages print it in their heads, the `.jsonld` addresses give it alone. Pairs, fields of work and what articles tell
//! stand in files of their own.

mod pairs;
mod told;

use serde_json::Value;

use super::answer::licence;
use super::jsonld::{self, ArticleFacts, EventFacts, PartyFacts, PlaceFacts};
use super::rows::absolute;
use super::{Citation, codes};
use crate::geo;
use crate::model::{Era, LocalityId, LocalityLevel, PartialDate};
use crate::store::read::card::CardPlace;
use crate::store::read::event::{Event, OrganisationPart};
use crate::store::read::localities::LocalityRow;
use crate::store::read::organisations::OrganisationRow;
use crate::store::read::people::PersonRow;
use crate::web::{Ctx, Link, titles};

pub use pairs::{pair, topic};
pub use told::{article, conference, delegation};

/// An event with its places, people, bodies and the articles that report it.
pub fn event(ctx: &Ctx, event: &Event) -> Value {
    let mut places: Vec<PlaceFacts> = event.card.places.iter().map(|site| site_facts(ctx, site)).collect();
    if places.is_empty() {
        // Search engines take no event without a place: the localities that are party to it are the nearest known.
        places = event.card.vn.iter().chain(&event.card.fr).map(|place| card_place(ctx, place)).collect();
    }
    jsonld::event(&EventFacts {
        title: titles::event(ctx.lang, event.kind, event.row.edition, &event.card),
        address: absolute(ctx, &Link::Event(&event.row.slug)),
        lang: ctx.lang,
        summary: ctx.when(&event.when),
        when: event.when,
        status: event.status,
        places,
        organisers: event.organisations.iter().map(|body| body_facts(ctx, body)).collect(),
        performers: event
            .people
            .iter()
            .map(|person| PartyFacts {
                name: person.name.clone(),
                address: Some(absolute(ctx, &Link::Person(&person.slug))),
                title: person.title.clone(),
                ..PartyFacts::default()
            })
            .collect(),
        topics: event.card.topics.iter().map(|topic| ctx.word("topic", topic).into_owned()).collect(),
        image: Some(format!("{}{}", ctx.site.base_url, share_image(ctx, &Link::Event(&event.row.slug)))),
        articles: event
            .reports
            .iter()
            .map(|report| ArticleFacts {
                title: report.title.clone(),
                address: absolute(ctx, &Link::Source(&report.article)),
                original: report.url.clone(),
                language: report.language.clone(),
                published: report.published.clone(),
                publisher: report.publisher.clone(),
            })
            .collect(),
        parent: event.parent.as_ref().map(|parent| {
            let kind = crate::model::EventKind::parse(&parent.kind).unwrap_or(crate::model::EventKind::Other);
            let title = titles::event(ctx.lang, kind, parent.edition, &parent.card);
            (title, absolute(ctx, &Link::Event(&parent.slug)))
        }),
    })
}

/// The path of the picture that stands for a page where it is shared: `/share` and the page's own path.
pub fn share_image(ctx: &Ctx, link: &Link<'_>) -> String {
    format!("/share{}.png", link.path(ctx.lang))
}

/// A unit of either country with the codes it is known by.
pub fn locality(ctx: &Ctx, unit: &LocalityRow) -> Value {
    let era = Era::parse(&unit.era).unwrap_or(Era::Fr);
    let link = if unit.country == "VN" { Link::Province(era, &unit.slug) } else { Link::Partner(era, &unit.slug) };
    let mut facts = place_facts(&LocalityId::from(unit.key.as_str()), &unit.name);
    facts.address = Some(absolute(ctx, &link));
    facts.level = LocalityLevel::parse(&unit.level);
    facts.country = Some(unit.country.clone());
    facts.position = unit.lon.zip(unit.lat).or(facts.position);
    facts.within = unit.parent_name.clone().or(facts.within);
    if unit.country == "VN" || unit.level != "country" {
        facts.image = Some(format!("{}{}", ctx.site.base_url, share_image(ctx, &link)));
    }
    jsonld::place(&facts)
}

/// Someone, with the latest office that an article gives and the other forms of the name.
pub fn person(ctx: &Ctx, row: &PersonRow, names: &[String]) -> Value {
    jsonld::person(&PartyFacts {
        name: row.name.clone(),
        address: Some(absolute(ctx, &Link::Person(&row.slug))),
        title: row.last_title.clone(),
        alternate: others(&row.name, names.iter().cloned()),
        same_as: Vec::new(),
    })
}

/// A body under every name it goes by.
pub fn organisation(ctx: &Ctx, row: &OrganisationRow, names: &[String]) -> Value {
    let registered = [&row.name_vi, &row.name_fr, &row.name_en, &row.acronym].into_iter().flatten();
    jsonld::organisation(&PartyFacts {
        name: row.name.clone(),
        address: Some(absolute(ctx, &Link::Organisation(&row.slug))),
        title: None,
        alternate: others(&row.name, names.iter().chain(registered).cloned()),
        same_as: Vec::new(),
    })
}

/// Names beside the headline's, each once.
fn others(name: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.filter(|other| other != name).collect();
    names.sort();
    names.dedup();
    names
}

/// How to cite a page of the atlas.
pub fn citation(ctx: &Ctx, key: &str, title: &str, address: String) -> Citation {
    Citation {
        key: key.to_owned(),
        title: title.to_owned(),
        site: ctx.t("base-name").into_owned(),
        address,
        release: ctx.release.id.clone(),
        day: release_day(ctx),
        lang: ctx.lang,
        is_dataset: false,
        release_word: ctx.t("base-release").into_owned(),
        licence: licence(ctx).name,
    }
}

/// The day of the release; a database without a readable one has none of its pages cited by day.
pub fn release_day(ctx: &Ctx) -> Option<PartialDate> {
    PartialDate::parse(ctx.release.day())
}

fn body_facts(ctx: &Ctx, body: &OrganisationPart) -> PartyFacts {
    let names = [&body.name_vi, &body.name_fr, &body.name_en];
    PartyFacts {
        name: body.name.clone(),
        address: Some(absolute(ctx, &Link::Organisation(&body.slug))),
        alternate: names.into_iter().flatten().filter(|name| **name != body.name).cloned().collect(),
        ..PartyFacts::default()
    }
}

fn site_facts(ctx: &Ctx, site: &crate::store::read::card::CardSite) -> PlaceFacts {
    match site.key.as_ref().and_then(|key| geo::gazetteer().by_id(key)) {
        Some(place) => {
            let mut facts = place_facts(&place.id, place.name);
            facts.address = unit_address(ctx, place.era, place.slug, place.country.as_str());
            facts
        }
        None => PlaceFacts { name: site.name.clone(), ..PlaceFacts::default() },
    }
}

fn card_place(ctx: &Ctx, place: &CardPlace) -> PlaceFacts {
    let mut facts = place_facts(&place.key, &place.name);
    let country = if matches!(place.era, Era::Vn63 | Era::Vn34) { "VN" } else { "FR" };
    facts.address = unit_address(ctx, place.era, &place.slug, country);
    facts
}

fn unit_address(ctx: &Ctx, era: Era, slug: &str, country: &str) -> Option<String> {
    let link = if country == "VN" { Link::Province(era, slug) } else { Link::Partner(era, slug) };
    Some(absolute(ctx, &link))
}

/// What the gazetteer knows of a unit.
fn place_facts(id: &LocalityId, name: &str) -> PlaceFacts {
    let place = geo::gazetteer().by_id(id);
    let mut codes = Vec::new();
    if let Some(place) = place {
        codes.push((codes::code_scheme(id.as_str()).to_owned(), place.code.to_owned()));
        if let Some(iso) = place.iso {
            codes.push(("ISO 3166-2".to_owned(), iso.to_owned()));
        }
    }
    PlaceFacts {
        name: name.to_owned(),
        level: place.map(|place| place.level),
        country: place.map(|place| place.country.as_str().to_owned()),
        codes,
        position: geo::gazetteer().position(id),
        within: place
            .and_then(|place| geo::gazetteer().by_id(place.parent.as_ref()?))
            .filter(|parent| parent.level != LocalityLevel::Country)
            .map(|parent| parent.name.to_owned()),
        ..PlaceFacts::default()
    }
}

//! Who and what an event names: people, bodies, sites, and the parts that have their own.

use crate::i18n;
use crate::model::EventKind;
use crate::store::read::event::{Event, OrganisationPart, PersonPart};
use crate::store::read::events;
use crate::web::components::place;
use crate::web::{Ctx, titles};

pub struct SiteLink {
    pub name: String,
    pub href: Option<String>,
}

pub struct PersonLine {
    pub name: String,
    pub href: String,
    pub title: Option<String>,
    pub leads: bool,
}

pub struct OrganisationLine {
    pub name: String,
    pub href: String,
    pub lang: &'static str,
}

pub struct PartLine {
    pub title: String,
    pub href: String,
    pub kind: String,
    pub when: Option<String>,
    pub sites: Vec<SiteLink>,
    pub people: Vec<PersonLine>,
    pub organisations: Vec<OrganisationLine>,
    pub topics: Vec<String>,
}

/// A body's name in the page's language where the registry has it, else as written.
fn name_in(ctx: &Ctx, body: &OrganisationPart) -> (String, &'static str) {
    let own = match ctx.lang_tag() {
        "vi" => body.name_vi.clone().map(|name| (name, "vi")),
        "fr" => body.name_fr.clone().map(|name| (name, "fr")),
        _ => body.name_en.clone().map(|name| (name, "en")),
    };
    own.unwrap_or_else(|| (body.name.clone(), if body.side == "fr" && body.name_vi.is_none() { "fr" } else { "" }))
}

pub fn people<'p>(ctx: &Ctx, people: impl Iterator<Item = &'p PersonPart>) -> Vec<PersonLine> {
    people
        .map(|person| PersonLine {
            name: person.name.clone(),
            href: ctx.url_person(&person.slug),
            title: person.title.clone(),
            leads: person.role == "leader",
        })
        .collect()
}

pub fn organisations(ctx: &Ctx, bodies: &[OrganisationPart]) -> Vec<OrganisationLine> {
    bodies
        .iter()
        .map(|body| {
            let (name, lang) = name_in(ctx, body);
            OrganisationLine { name: i18n::capital(&name), href: ctx.url_organisation(&body.slug), lang }
        })
        .collect()
}

pub fn sites(ctx: &Ctx, event: &Event) -> Vec<SiteLink> {
    event
        .card
        .places
        .iter()
        .map(|site| SiteLink {
            name: site.name.clone(),
            href: site.key.as_ref().and_then(|key| place::address(ctx, key)),
        })
        .collect()
}

pub fn parts(ctx: &Ctx, event: &Event) -> Vec<PartLine> {
    event
        .parts
        .iter()
        .map(|part| {
            let kind = EventKind::parse(&part.kind).unwrap_or(EventKind::Other);
            let when = events::when(part.start.as_deref(), part.end.as_deref(), part.partial.as_deref());
            PartLine {
                title: titles::event(ctx.lang, kind, None, &part.card),
                href: ctx.url_event(&part.slug),
                kind: ctx.word("kind", &part.kind).into_owned(),
                // A part that only repeats its parent's dates says nothing new.
                when: (when.start.is_some() && when != event.when).then(|| ctx.when_short(&when)),
                sites: part
                    .card
                    .places
                    .iter()
                    .map(|site| SiteLink {
                        name: site.name.clone(),
                        href: site.key.as_ref().and_then(|key| place::address(ctx, key)),
                    })
                    .collect(),
                people: people(ctx, part.people.iter()),
                organisations: organisations(ctx, &part.organisations),
                topics: part.topics.iter().map(|topic| ctx.word("topic", topic).into_owned()).collect(),
            }
        })
        .collect()
}

//! What articles tell, as JSON-LD: the articles themselves, delegations and editions of the conference.

use serde_json::Value;

use crate::model::{EventKind, EventStatus};
use crate::store::read::delegations::Delegation;
use crate::store::read::sources::SourceWhole;
use crate::web::forms::jsonld::{self, ArticleFacts, EventFacts, PartyFacts, PlaceFacts};
use crate::web::forms::{Record, rows::absolute};
use crate::web::{Ctx, Link, titles};

/// An article of the press, pointing at its original.
pub fn article(ctx: &Ctx, row: &SourceWhole) -> Value {
    jsonld::article(&ArticleFacts {
        title: row.called.clone(),
        address: absolute(ctx, &Link::Source(&row.slug)),
        original: row.url.clone(),
        language: row.language.clone(),
        published: row.published.clone(),
        publisher: row.publisher.clone(),
    })
}

/// A delegation: who sent it, where it went, who led it, what it came for, who reports it.
pub fn delegation(ctx: &Ctx, found: &Delegation) -> Value {
    let row = &found.row;
    let leader = row.leader.as_ref().map(|name| PartyFacts {
        name: name.clone(),
        address: row.leader_slug.as_ref().map(|slug| absolute(ctx, &Link::Person(slug))),
        title: row.leader_title.clone(),
        ..PartyFacts::default()
    });
    let reports = found.event.iter().flat_map(|event| &event.reports);
    jsonld::event(&EventFacts {
        title: titles::delegation(ctx.lang, &row.origin, &row.side, &found.card),
        address: absolute(ctx, &Link::Delegation(&row.slug)),
        lang: ctx.lang,
        summary: ctx.when(&found.when),
        when: found.when,
        status: EventStatus::Held,
        places: found.card.destination.iter().map(|place| super::card_place(ctx, place)).collect(),
        organisers: found
            .card
            .origin
            .iter()
            .map(|place| PartyFacts { name: place.name.clone(), ..PartyFacts::default() })
            .collect(),
        performers: leader.into_iter().collect(),
        topics: Vec::new(),
        image: None,
        articles: reports
            .map(|report| ArticleFacts {
                title: report.title.clone(),
                address: absolute(ctx, &Link::Source(&report.article)),
                original: None,
                language: report.language.clone(),
                published: report.published.clone(),
                publisher: report.publisher.clone(),
            })
            .collect(),
        parent: found.event.as_ref().map(|event| {
            let kind = EventKind::parse(&event.kind).unwrap_or(EventKind::Other);
            let title = titles::event(ctx.lang, kind, event.edition, &event.card);
            (title, absolute(ctx, &Link::Event(&event.slug)))
        }),
    })
}

/// An edition of the conference, from the row that its list shows.
pub fn conference(ctx: &Ctx, record: &Record) -> Value {
    let place = (!record.place.is_empty()).then(|| PlaceFacts { name: record.place.clone(), ..PlaceFacts::default() });
    jsonld::event(&EventFacts {
        title: record.title.clone(),
        address: record.address.clone(),
        lang: ctx.lang,
        summary: record.summary.clone(),
        when: record.when,
        status: EventStatus::Held,
        places: place.into_iter().collect(),
        organisers: Vec::new(),
        performers: Vec::new(),
        topics: Vec::new(),
        image: None,
        articles: Vec::new(),
        parent: None,
    })
}

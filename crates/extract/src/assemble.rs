//! From a reading and its claims to the contract: every range as the file's span, every index as a name.

use vnfr_model::{
    Extraction, LocalityClaim, Mention as MentionRow, MentionKind, OrganisationClaim, PersonClaim, QuotedText, Span,
};
use vnfr_text::Range;

use super::claim::Claims;
use super::reading::{Mention, PlaceKind, Reading, Target};
use super::shingle;

/// Puts the extraction together.
pub fn extraction(reading: &Reading, claims: Claims) -> Extraction {
    let quote = |range: Range| QuotedText { text: reading.original(range).to_owned(), span: reading.span(range) };
    let mut mentions: Vec<MentionRow> = Vec::with_capacity(reading.mentions.len() + claims.mentions.len());
    mentions.extend(reading.mentions.iter().map(|mention| mention_row(reading, mention)));
    mentions.extend(claims.mentions);
    // A stretch of marks without a letter has no place in the file.
    mentions.retain(|mention| !mention.span.is_empty());
    mentions.sort_by_key(|mention| (mention.span, mention.kind as u8));
    Extraction {
        schema: "vnfr-extract/1".to_owned(),
        file: reading.file.clone(),
        sha256: reading.sha256.clone(),
        language: reading.language,
        title: reading.title().map(|block| quote(block.range)),
        published: reading.stated.published.or(claims.published),
        publisher: reading.stated.publisher.clone(),
        url: reading.stated.url.clone(),
        relevant: claims.relevant,
        relevance_rules: claims.relevance_rules,
        main: main_spans(reading),
        mentions,
        people: people(reading),
        organisations: organisations(reading),
        localities: localities(reading),
        events: claims.events,
        delegations: claims.delegations,
        partnerships: claims.partnerships,
        projects: claims.projects,
        figures: claims.figures,
        shingles: shingle::shingles(reading),
    }
}

/// The main blocks, neighbours joined.
fn main_spans(reading: &Reading) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut joined = false;
    for block in &reading.blocks {
        if block.label.is_main() {
            let span = reading.span(block.range);
            match spans.last_mut().filter(|_| joined) {
                Some(last) => *last = last.cover(span),
                None => spans.push(span),
            }
        }
        joined = block.label.is_main();
    }
    spans
}

fn mention_row(reading: &Reading, mention: &Mention) -> MentionRow {
    let (kind, id) = match mention.target {
        Target::Person(at) => (MentionKind::Person, reading.people[at].name.clone()),
        Target::Body(at) => (MentionKind::Organisation, reading.bodies[at].name.clone()),
        Target::Place(at) => {
            let place = &reading.places[at];
            let id = match &place.kind {
                PlaceKind::Locality { id, .. } => id.0.clone(),
                PlaceKind::Nation(code) => (*code).to_owned(),
                PlaceKind::Landmark => place.name.clone(),
            };
            (MentionKind::Place, id)
        }
    };
    MentionRow {
        kind,
        id,
        span: reading.span(mention.range),
        text: reading.original(mention.range).to_owned(),
        rule: mention.rule.to_owned(),
    }
}

fn evidence(reading: &Reading, mentions: &[usize]) -> Vec<Span> {
    mentions.iter().map(|at| reading.span(reading.mentions[*at].range)).collect()
}

fn people(reading: &Reading) -> Vec<PersonClaim> {
    let claim = |person: &super::reading::Person| PersonClaim {
        name: person.name.clone(),
        side: person.side,
        titles: person.titles.iter().map(|title| title.text.clone()).collect(),
        title_evidence: person.titles.iter().map(|title| reading.span(title.range)).collect(),
        evidence: evidence(reading, &person.mentions),
    };
    reading.people.iter().map(claim).collect()
}

fn organisations(reading: &Reading) -> Vec<OrganisationClaim> {
    let claim = |body: &super::reading::Body| OrganisationClaim {
        name: body.name.clone(),
        aliases: body.aliases.clone(),
        side: body.side,
        registry_id: body.registry_id.map(str::to_owned),
        evidence: evidence(reading, &body.mentions),
    };
    reading.bodies.iter().map(claim).collect()
}

fn localities(reading: &Reading) -> Vec<LocalityClaim> {
    let claim = |place: &super::reading::Place| match &place.kind {
        PlaceKind::Locality { id, country, level } => Some(LocalityClaim {
            code: id.clone(),
            name: place.name.clone(),
            country: *country,
            level: *level,
            evidence: evidence(reading, &place.mentions),
        }),
        _ => None,
    };
    reading.places.iter().filter_map(claim).collect()
}

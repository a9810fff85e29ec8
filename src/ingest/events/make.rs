//! Makes the events of the atlas, one at a time: a principal one for each merged event with its parts, the parts of none,
//! then background.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Around, ClaimRef, Event, Events, article_of, unique};
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::ingest::merged::Merged;
use crate::ingest::names::{distinct, short_slug};
use crate::ingest::numbers::{ByArticle, Meant};
use crate::model::{EventClaim, EventRole, EventStatus, Extraction, Member, MergedEvent, PartialDate, When};
use crate::store::write::{Build, WriteError};
use crate::text;

/// Merged events that are in memory at a time.
const BATCH: usize = 256;

/// The events of the atlas: one for each merged event, then the parts of none, the parts of each, and background. Whole ones
/// go to places that `build` makes.
pub fn events(around: &Around<'_>, mut merged: Merged, build: &Build) -> Result<Events, WriteError> {
    distinct(&mut merged.order, |(slug, _)| slug, "event");
    let (claims, orphans) = survey(around)?;
    let mut events = Events::new(Meant::nothing(claims), build)?;
    // Parts stand behind all principal events, and are made beside their own.
    let (first_orphan, first_part) = (merged.len(), merged.len() + orphans.len());
    let (mut parts, mut slugs) = (Vec::new(), Vec::new());
    for first in (0..merged.len()).step_by(BATCH) {
        let batch = first..merged.len().min(first + BATCH);
        let made: Vec<(Event, Vec<Event>)> = batch
            .into_par_iter()
            .map(|index| {
                let event = principal(around, merged.get(index)?)?;
                let parts = parts_of(around, index, &event)?;
                Ok((event, parts))
            })
            .collect::<Result<_, WriteError>>()?;
        for (event, own) in made {
            events.add(&event)?;
            for mut part in own {
                slugs.push(std::mem::take(&mut part.slug));
                parts.push(events.set_aside(&part, first_part + parts.len())?);
            }
        }
    }
    let mut orphan_slugs = Vec::new();
    for ((_, at), index) in orphans.iter().zip(first_orphan..) {
        let article = around.articles.get(at.0)?;
        let part = single(around, *at, &article, EventRole::Sub);
        orphan_slugs.push(part_slug(around, around.articles.head(at.0).slug(), &part));
        let brief = events.set_aside(&part, index)?;
        events.briefs.push(brief);
    }
    events.briefs.append(&mut parts);
    orphan_slugs.append(&mut slugs);
    distinct(&mut orphan_slugs, |slug| slug, "part");
    orphan_slugs.iter().for_each(|slug| events.slugs.push(slug));
    drop(orphan_slugs);
    background(around, &mut events)?;
    events.fit();
    Ok(events)
}

/// How many events each article tells of; and the parts of no principal event, by when they took place.
fn survey(around: &Around<'_>) -> Result<(ByArticle, Vec<(When, ClaimRef)>), WriteError> {
    let (mut claims, mut orphans) = (ByArticle::default(), Vec::new());
    around.articles.each(|article, extraction| {
        claims.push(extraction.events.len());
        for (index, claim) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.role == EventRole::Sub) {
            if principal_claim((article, index), extraction).is_none() {
                orphans.push((claim.when(), (article, index)));
            }
        }
    })?;
    orphans.sort_unstable();
    Ok((claims, orphans))
}

fn principal(around: &Around<'_>, merged: MergedEvent) -> Result<Event, WriteError> {
    let member = |member: &Member| Some(((article_of(&member.file)?, member.event), member.dispatch));
    let claims: Vec<(ClaimRef, usize)> = merged.members.iter().filter_map(member).collect();
    let when = match &merged.partial {
        Some(partial) if merged.start.is_none() => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
        }
        _ => When { start: merged.start, end: merged.end },
    };
    let (localities, places) =
        around.split(&merged.locality_ids, &merged.vn_localities, &merged.fr_localities, &merged.places);
    // One report after another, the leading one first: an event may have thousands.
    let (mut theme, mut title_language) = (None, None);
    let (mut people, mut bodies) = (Vec::new(), Vec::new());
    let (mut is_stated, mut is_inferred) = (false, false);
    for (at, _) in &claims {
        let article = around.articles.get(at.0)?;
        let claim = &article.events[at.1];
        theme = theme.or_else(|| claim.theme.clone());
        if claim.title.is_some() && claim.title == merged.title {
            title_language = title_language.or(Some(article.language));
        }
        match infers_year(when, claim) {
            Some(true) => is_inferred = true,
            Some(false) => is_stated = true,
            None => {}
        }
        people.extend(around.people_of(*at, &article));
        bodies.extend(around.bodies_of(*at, &article));
    }
    Ok(Event {
        slug: merged.id,
        kind: merged.kind,
        role: if merged.status == EventStatus::Planned { EventRole::Planned } else { EventRole::Main },
        parent: None,
        status: merged.status,
        when,
        precision: merged.precision,
        edition: merged.edition,
        theme,
        title_language,
        title: merged.title,
        year_inferred: is_inferred && !is_stated,
        localities,
        places,
        topics: merged.topics,
        people: unique(people.into_iter()),
        bodies: unique(bodies.into_iter()),
        claims,
        independent: merged.independent_sources,
        conflicts: merged.conflicts,
        reasons: merged.reasons,
    })
}

/// Whether a claim infers the year that the headline shows; `None` where it does not give that year.
fn infers_year(when: When, claim: &EventClaim) -> Option<bool> {
    let year = when.start.and_then(PartialDate::year)?;
    claim.start.and_then(PartialDate::year).filter(|own| *own == year)?;
    let is_when = |field: &String| matches!(field.as_str(), "start" | "end" | "year" | "dates" | "date");
    Some(claim.inferred.iter().any(is_when))
}

/// The event of one claim alone.
fn single(around: &Around<'_>, at: ClaimRef, article: &Extraction, role: EventRole) -> Event {
    let claim = &article.events[at.1];
    let keys = around.keys_of(claim, article);
    let (localities, places) = around.split(&keys, &claim.vn_localities, &claim.fr_localities, &claim.places);
    Event {
        slug: String::new(),
        kind: claim.kind,
        role,
        parent: None,
        status: claim.status,
        when: claim.when(),
        precision: claim.precision,
        edition: claim.edition,
        theme: claim.theme.clone(),
        title: claim.title.clone(),
        title_language: claim.title.is_some().then_some(article.language),
        year_inferred: infers_year(claim.when(), claim) == Some(true),
        localities,
        places,
        topics: claim.topics.clone(),
        people: unique(around.people_of(at, article).into_iter()),
        bodies: unique(around.bodies_of(at, article).into_iter()),
        claims: vec![(at, 0)],
        independent: 1,
        conflicts: Vec::new(),
        reasons: Vec::new(),
    }
}

/// A principal claim, reached from a part by its parents.
fn principal_claim(at: ClaimRef, article: &Extraction) -> Option<ClaimRef> {
    let mut index = article.events[at.1].parent?;
    // A chain of parents is as long as the article has events, or it is a circle.
    for _ in 0..article.events.len() {
        let claim = article.events.get(index)?;
        match claim.role {
            EventRole::Main | EventRole::Planned => return Some((at.0, index)),
            _ => index = claim.parent?,
        }
    }
    None
}

/// The parts of a principal event: those of several reports that tell the same thing become one.
fn parts_of(around: &Around<'_>, index: usize, event: &Event) -> Result<Vec<Event>, WriteError> {
    let reported: BTreeSet<ClaimRef> = event.claims.iter().map(|(at, _)| *at).collect();
    let articles: BTreeSet<usize> = reported.iter().map(|(article, _)| *article).collect();
    let mut parts: Vec<Event> = Vec::new();
    for article in articles {
        let extraction = around.articles.get(article)?;
        for (at, _) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.role == EventRole::Sub) {
            if principal_claim((article, at), &extraction).is_none_or(|claim| !reported.contains(&claim)) {
                continue;
            }
            let mut part = single(around, (article, at), &extraction, EventRole::Sub);
            part.parent = Some(index);
            let same = |other: &&mut Event| {
                other.claims.iter().all(|((of, _), _)| *of != article) && is_same_part(other, &part)
            };
            match parts.iter_mut().find(same) {
                Some(other) => absorb(other, part),
                None => parts.push(part),
            }
        }
    }
    parts.sort_by_key(|part| (part.when, part.claims[0]));
    for part in &mut parts {
        part.slug = part_slug(around, &event.slug, part);
    }
    Ok(parts)
}

/// Two parts of one event from two articles tell the same thing where kind and time agree and they share whom or where.
fn is_same_part(one: &Event, other: &Event) -> bool {
    let apart = |left: When, right: When| left.start.is_some() && right.start.is_some() && left.start != right.start;
    let shares = |left: &[usize], right: &[usize]| left.iter().any(|item| right.contains(item));
    let sites = |event: &Event| -> BTreeSet<String> { event.places.iter().map(|(name, _)| text::fold(name)).collect() };
    one.kind == other.kind
        && !apart(one.when, other.when)
        && (shares(&one.people, &other.people)
            || shares(&one.bodies, &other.bodies)
            || !sites(one).is_disjoint(&sites(other)) && one.localities == other.localities)
}

fn absorb(one: &mut Event, other: Event) {
    one.people = unique(one.people.iter().chain(&other.people).copied());
    one.bodies = unique(one.bodies.iter().chain(&other.bodies).copied());
    one.localities = unique(one.localities.iter().chain(&other.localities).cloned());
    one.topics = unique(one.topics.iter().chain(&other.topics).copied());
    one.places = unique(one.places.drain(..).chain(other.places));
    if other.when.precision() < one.when.precision() {
        (one.when, one.precision, one.year_inferred) = (other.when, other.precision, other.year_inferred);
    }
    one.claims.extend(other.claims);
}

/// `{parent}--{kind}-{whom or where}`: made of the part's own facts, so that other parts of the event do not move it.
fn part_slug(around: &Around<'_>, parent: &str, part: &Event) -> String {
    let body = part.bodies.first().map(|body| around.bodies.all[*body].slug.clone());
    let place = || part.places.first().map(|(name, _)| short_slug(name));
    let locality = || part.localities.first().and_then(|key| gazetteer().by_id(key)).map(|place| place.slug.to_owned());
    let person = || part.people.first().map(|person| around.people.slug(*person).to_owned());
    let day = || part.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
    let detail = body.or_else(place).or_else(locality).or_else(person).or_else(day);
    let kind = part.kind.as_str().replace('_', "-");
    match detail.filter(|detail| !detail.is_empty()) {
        Some(detail) => format!("{parent}--{kind}-{detail}"),
        None => format!("{parent}--{kind}"),
    }
}

/// History that an article mentions, and whatever was left out of the merge: kept with its evidence, listed nowhere. A part
/// whose event was taken off the pages by a correction goes with it, to the background.
fn background(around: &Around<'_>, events: &mut Events) -> Result<(), WriteError> {
    let mut failed = None;
    around.articles.each(|article, extraction| {
        for at in (0..extraction.events.len()).map(|claim| (article, claim)) {
            if failed.is_some() || events.of.get(at).is_some() {
                continue;
            }
            let mut event = single(around, at, extraction, EventRole::Background);
            event.slug = format!("{}--background-{}", &extraction.sha256[..12], at.1 + 1);
            failed = events.add(&event).err();
        }
    })?;
    failed.map_or(Ok(()), Err)
}

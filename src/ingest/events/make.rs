//! Makes the events of the atlas, one at a time: a principal one for each merged event with its parts, the parts of none,
//! then background.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Around, ClaimRef, Event, Events, article_of, unique};
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::ingest::column::Column;
use crate::ingest::days;
use crate::ingest::merged::Merged;
use crate::ingest::names::{distinct, short_slug};
use crate::ingest::numbers::{ByArticle, Meant, Slugs};
use crate::ingest::sorter::{Record, Sorted, Sorter};
use crate::model::{EventClaim, EventRole, EventStatus, Extraction, Member, MergedEvent, PartialDate, When};
use crate::store::write::{Build, WriteError};
use crate::text;

/// Merged events that are in memory at a time.
const BATCH: usize = 256;

/// The events of the atlas: one for each merged event, then the parts of none, the parts of each, and background. Whole ones
/// go to places that `build` makes.
pub fn events(around: &Around<'_>, merged: Merged, build: &Build) -> Result<Events, WriteError> {
    let merged = merged.settle(build)?;
    let survey = survey(around, build)?;
    let mut events = Events::new(Meant::nothing(Arc::new(survey.claims), build)?, build)?;
    // Parts stand behind all principal events, and are made beside their own.
    let (first_orphan, first_part) = (merged.len(), merged.len() + survey.orphans_count);
    let (mut parts, mut slugs) = (Column::new(build)?, Slugs::new(build)?);
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
        for (event, mut own) in made {
            events.add(&event)?;
            // A part's slug begins with that of its event, so equal ones are parts of one.
            distinct(&mut own, |part| &mut part.slug, "part");
            for part in own {
                slugs.push(&part.slug)?;
                parts.push(events.set_aside(&part, first_part + parts.len())?.row())?;
            }
        }
    }
    orphans(around, survey.orphans, first_orphan, &mut events, build)?;
    for part in 0..parts.len() {
        events.briefs.push(parts.get(part)?)?;
        events.slugs.push(&slugs.get(part)?)?;
    }
    background(around, &mut events)?;
    Ok(events)
}

/// What is known of the events of articles before any is made.
struct Survey {
    /// How many each article tells of.
    claims: ByArticle,
    /// The parts of no principal event, by when they took place.
    orphans: Sorted,
    orphans_count: usize,
}

fn survey(around: &Around<'_>, build: &Build) -> Result<Survey, WriteError> {
    let (mut claims, mut orphans, mut orphans_count) = (ByArticle::new(build)?, Sorter::new(build)?, 0);
    around.articles.each(|article, extraction| {
        claims.push(extraction.events.len())?;
        for (index, claim) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.role == EventRole::Sub) {
            if principal_claim((article, index), extraction).is_none() {
                let When { start, end } = claim.when();
                let record = Record::default().number(days::packed(start)).number(days::packed(end));
                orphans.add(&record.number(article as u32).number(index as u32))?;
                orphans_count += 1;
            }
        }
        Ok(())
    })?;
    Ok(Survey { claims, orphans: orphans.sorted()?, orphans_count })
}

/// Makes the events of parts of none, of which the first has the index `first`.
fn orphans(
    around: &Around<'_>,
    mut orphans: Sorted,
    first: usize,
    events: &mut Events,
    build: &Build,
) -> Result<(), WriteError> {
    // A part's slug begins with that of its article, so equal ones are parts of one: they are told apart article by article.
    let (mut by_article, mut index) = (Sorter::new(build)?, first);
    while let Some(record) = orphans.take()? {
        let mut fields = record.fields();
        let _when = (fields.number(), fields.number());
        let at = (fields.index(), fields.index());
        let article = around.articles.get(at.0)?;
        let part = single(around, at, &article, EventRole::Sub)?;
        let slug = part_slug(around, around.articles.head(at.0)?.slug(), &part)?;
        let brief = events.set_aside(&part, index)?;
        events.briefs.push(brief.row())?;
        by_article.add(&Record::default().number(at.0 as u32).number(index as u32).text(&slug))?;
        index += 1;
    }
    let (mut by_article, mut named) = (by_article.sorted()?, Sorter::new(build)?);
    while let Some(article) = by_article.peek().map(|record| record.fields().number()) {
        let mut own = Vec::new();
        while let Some(record) = by_article.take_if(|record| record.fields().number() == article)? {
            let mut fields = record.fields();
            let _article = fields.number();
            own.push((fields.number(), fields.text()));
        }
        distinct(&mut own, |(_, slug)| slug, "part");
        own.iter().try_for_each(|(index, slug)| named.add(&Record::default().number(*index).text(slug)))?;
    }
    let mut named = named.sorted()?;
    while let Some(record) = named.take()? {
        let mut fields = record.fields();
        let _index = fields.number();
        events.slugs.push(&fields.text())?;
    }
    Ok(())
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
        people.extend(around.people_of(*at, &article)?);
        bodies.extend(around.bodies_of(*at, &article)?);
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
fn single(around: &Around<'_>, at: ClaimRef, article: &Extraction, role: EventRole) -> Result<Event, WriteError> {
    let claim = &article.events[at.1];
    let keys = around.keys_of(claim, article);
    let (localities, places) = around.split(&keys, &claim.vn_localities, &claim.fr_localities, &claim.places);
    Ok(Event {
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
        people: unique(around.people_of(at, article)?.into_iter()),
        bodies: unique(around.bodies_of(at, article)?.into_iter()),
        claims: vec![(at, 0)],
        independent: 1,
        conflicts: Vec::new(),
        reasons: Vec::new(),
    })
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
            let mut part = single(around, (article, at), &extraction, EventRole::Sub)?;
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
        part.slug = part_slug(around, &event.slug, part)?;
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
fn part_slug(around: &Around<'_>, parent: &str, part: &Event) -> Result<String, WriteError> {
    let body = part.bodies.first().map(|body| around.bodies.all[*body].slug.clone());
    let place = || part.places.first().map(|(name, _)| short_slug(name));
    let locality = || part.localities.first().and_then(|key| gazetteer().by_id(key)).map(|place| place.slug.to_owned());
    let person = || part.people.first().map(|person| around.people.slug(*person)).transpose();
    let day = || part.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
    let detail = match body.or_else(place).or_else(locality) {
        Some(detail) => Some(detail),
        None => person()?.or_else(day),
    };
    let kind = part.kind.as_str().replace('_', "-");
    Ok(match detail.filter(|detail| !detail.is_empty()) {
        Some(detail) => format!("{parent}--{kind}-{detail}"),
        None => format!("{parent}--{kind}"),
    })
}

/// History that an article mentions, and whatever was left out of the merge: kept with its evidence, listed nowhere. A part
/// whose event was taken off the pages by a correction goes with it, to the background.
fn background(around: &Around<'_>, events: &mut Events) -> Result<(), WriteError> {
    around.articles.each(|article, extraction| {
        for at in (0..extraction.events.len()).map(|claim| (article, claim)) {
            if events.of.get(at)?.is_none() {
                let mut event = single(around, at, extraction, EventRole::Background)?;
                event.slug = format!("{}--background-{}", &extraction.sha256[..12], at.1 + 1);
                events.add(&event)?;
            }
        }
        Ok(())
    })
}

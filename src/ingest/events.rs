//! From merged events and the claims around them to the events of the atlas: principal ones, their parts, and background.
//! Knows claims; rows, ids and evidence come later.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::days;
use super::names::{Body, Linked, Person, distinct};
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::model::{
    Conflict, Country, EventClaim, EventKind, EventRole, EventStatus, Extraction, LocalityId, MergeReason, MergedEvent,
    Precision, Topic, When,
};
use crate::store::write::WriteError;
use crate::text;

/// A claim by its article and its index there.
pub type ClaimRef = (usize, usize);

/// An event of the atlas, before it has a row.
#[derive(Clone, Debug)]
pub struct Event {
    pub slug: String,
    pub kind: EventKind,
    pub role: EventRole,
    /// Index of the parent.
    pub parent: Option<usize>,
    pub status: EventStatus,
    pub when: When,
    pub precision: Precision,
    pub edition: Option<u8>,
    pub theme: Option<String>,
    pub title: Option<String>,
    pub title_language: Option<&'static str>,
    pub year_inferred: bool,
    /// Parties, as written.
    pub localities: Vec<LocalityId>,
    /// Where it took place: a locality, or a facility by its name.
    pub places: Vec<(String, Option<LocalityId>)>,
    pub topics: Vec<Topic>,
    /// Indices of people and bodies.
    pub people: Vec<usize>,
    pub bodies: Vec<usize>,
    /// The claims, the leading one first, and the dispatch each one's article copies.
    pub claims: Vec<(ClaimRef, usize)>,
    pub independent: usize,
    pub conflicts: Vec<Conflict>,
    pub reasons: Vec<MergeReason>,
}

/// All events, and which one each claim of each article became.
pub struct Events {
    pub all: Vec<Event>,
    pub of: HashMap<ClaimRef, usize>,
}

/// What the claims of an event are read against.
pub struct Around<'a> {
    pub articles: &'a Shelf,
    pub people: &'a Linked<Person>,
    pub bodies: &'a Linked<Body>,
}

impl Around<'_> {
    /// The people a claim of an article names, in its order.
    fn people_of(&self, at: ClaimRef, article: &Extraction) -> Vec<usize> {
        let index = |name: &String| article.people.iter().position(|person| person.name == *name);
        let named = article.events[at.1].people.iter().filter_map(index);
        named.filter_map(|claim| self.people.of.get((at.0, claim))).collect()
    }

    /// The bodies a claim of an article names, in its order.
    fn bodies_of(&self, at: ClaimRef, article: &Extraction) -> Vec<usize> {
        let index = |name: &String| article.organisations.iter().position(|body| body.name == *name);
        let named = article.events[at.1].organisations.iter().filter_map(index);
        named.filter_map(|claim| self.bodies.of.get((at.0, claim))).collect()
    }

    /// The keys of a claim's localities. Claims carry them; where one does not, the article's own localities of that name.
    fn keys_of(&self, claim: &EventClaim, article: &Extraction) -> Vec<LocalityId> {
        if !claim.locality_ids.is_empty() {
            return claim.locality_ids.clone();
        }
        let named = |name: &String| article.localities.iter().find(|place| place.name == *name);
        let names = claim.vn_localities.iter().chain(&claim.fr_localities).chain(&claim.places);
        unique(names.filter_map(named).map(|place| place.code.clone()))
    }

    /// Splits keys into parties and places by the names that an event gives to each.
    fn split(
        &self,
        keys: &[LocalityId],
        vn: &[String],
        fr: &[String],
        places: &[String],
    ) -> (Vec<LocalityId>, Vec<(String, Option<LocalityId>)>) {
        let place_of = |key: &LocalityId| gazetteer().by_id(key);
        let is_party = |key: &&LocalityId| {
            place_of(key).is_some_and(|place| match place.country {
                Country::Vn => vn.iter().any(|name| name == place.name),
                Country::Fr => fr.iter().any(|name| name == place.name),
            })
        };
        let parties = keys.iter().filter(is_party).cloned();
        let site = |name: &String| {
            let key = keys.iter().find(|key| place_of(key).is_some_and(|place| place.name == *name));
            (name.clone(), key.cloned())
        };
        (unique(parties), places.iter().map(site).collect())
    }
}

/// The article that a file of the merge names: ingest names each by its place in the list, so that nothing depends on paths.
pub fn article_of(file: &str) -> Option<usize> {
    file.parse().ok()
}

/// The name of an article in the merge. Digits to one width, so that names sort as the articles do.
pub fn file_of(article: usize) -> String {
    format!("{article:08}")
}

/// Each item once, in the order of first sight.
pub fn unique<T: Clone + Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    items.filter(|item| seen.insert(item.clone())).collect()
}

/// The events of the atlas: one for each merged event, then the parts of each, then background.
pub fn events(around: &Around<'_>, merged: Vec<MergedEvent>) -> Result<Events, WriteError> {
    let mut all: Vec<Event> = merged.into_iter().map(|event| principal(around, event)).collect::<Result<_, _>>()?;
    distinct(&mut all, |event| &mut event.slug, "event");
    let mut of = HashMap::new();
    for (index, event) in all.iter().enumerate() {
        of.extend(event.claims.iter().map(|(claim, _)| (*claim, index)));
    }
    parts(around, &mut all, &mut of)?;
    background(around, &mut all, &mut of)?;
    Ok(Events { all, of })
}

fn principal(around: &Around<'_>, merged: MergedEvent) -> Result<Event, WriteError> {
    let member = |member: &crate::model::Member| Some(((article_of(&member.file)?, member.event), member.dispatch));
    let claims: Vec<(ClaimRef, usize)> = merged.members.iter().filter_map(member).collect();
    let when = match &merged.partial {
        Some(partial) if merged.start.is_none() => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: crate::model::PartialDate::parse(start), end: crate::model::PartialDate::parse(end) }
        }
        _ => When { start: merged.start, end: merged.end },
    };
    let (localities, places) =
        around.split(&merged.locality_ids, &merged.vn_localities, &merged.fr_localities, &merged.places);
    let kept: Vec<_> =
        claims.iter().map(|((article, _), _)| around.articles.get(*article)).collect::<Result<_, _>>()?;
    let told = || claims.iter().zip(&kept).map(|((at, _), article)| (*at, &**article));
    let leading = told().map(|((_, claim), article)| &article.events[claim]);
    let titled = |((_, claim), article): &(ClaimRef, &Extraction)| {
        article.events[*claim].title.is_some() && article.events[*claim].title == merged.title
    };
    Ok(Event {
        slug: merged.id,
        kind: merged.kind,
        role: if merged.status == EventStatus::Planned { EventRole::Planned } else { EventRole::Main },
        parent: None,
        status: merged.status,
        when,
        precision: merged.precision,
        edition: merged.edition,
        theme: leading.clone().find_map(|claim| claim.theme.clone()),
        title_language: told().find(titled).map(|(_, article)| article.language.as_str()),
        title: merged.title.clone(),
        year_inferred: is_inferred(when, leading),
        localities,
        places,
        topics: merged.topics,
        people: unique(told().flat_map(|(at, article)| around.people_of(at, article))),
        bodies: unique(told().flat_map(|(at, article)| around.bodies_of(at, article))),
        claims,
        independent: merged.independent_sources,
        conflicts: merged.conflicts,
        reasons: merged.reasons,
    })
}

/// True where no claim states the year that the headline shows, and one infers it.
fn is_inferred<'a>(when: When, claims: impl Iterator<Item = &'a EventClaim>) -> bool {
    let Some(year) = when.start.and_then(|start| start.year()) else { return false };
    let infers = |claim: &EventClaim| {
        claim.inferred.iter().any(|field| matches!(field.as_str(), "start" | "end" | "year" | "dates" | "date"))
    };
    let mut inferred = false;
    for claim in claims.filter(|claim| claim.start.and_then(|start| start.year()) == Some(year)) {
        if !infers(claim) {
            return false;
        }
        inferred = true;
    }
    inferred
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
        title_language: claim.title.is_some().then(|| article.language.as_str()),
        year_inferred: is_inferred(claim.when(), std::iter::once(claim)),
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

/// Parts: those of several reports of one event that tell the same thing become one.
fn parts(around: &Around<'_>, all: &mut Vec<Event>, of: &mut HashMap<ClaimRef, usize>) -> Result<(), WriteError> {
    let mut by_parent: BTreeMap<Option<usize>, Vec<Event>> = BTreeMap::new();
    around.articles.each(|article, extraction| {
        for (index, _) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.role == EventRole::Sub) {
            let at = (article, index);
            let parent = match principal_claim(at, extraction) {
                // The parent was taken off the pages by a correction, so its parts go with it, to the background.
                Some(claim) if !of.contains_key(&claim) => continue,
                claim => claim.and_then(|claim| of.get(&claim).copied()),
            };
            let mut part = single(around, at, extraction, EventRole::Sub);
            part.parent = parent;
            let siblings = by_parent.entry(parent).or_default();
            let same = |other: &&mut Event| {
                parent.is_some() && other.claims.iter().all(|((of, _), _)| *of != article) && is_same_part(other, &part)
            };
            match siblings.iter_mut().find(same) {
                Some(other) => absorb(other, part),
                None => siblings.push(part),
            }
        }
    })?;
    let mut slugged: Vec<Event> = Vec::new();
    for (parent, mut siblings) in by_parent {
        siblings.sort_by_key(|part| (part.when, part.claims[0]));
        for mut part in siblings {
            let head = parent.map_or_else(
                || around.articles.head(part.claims[0].0.0).slug().to_owned(),
                |parent| all[parent].slug.clone(),
            );
            part.slug = part_slug(around, &head, &part);
            slugged.push(part);
        }
    }
    distinct(&mut slugged, |part| &mut part.slug, "part");
    for part in slugged {
        of.extend(part.claims.iter().map(|(claim, _)| (*claim, all.len())));
        all.push(part);
    }
    Ok(())
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
    let place = || part.places.first().map(|(name, _)| super::names::short_slug(name));
    let locality = || part.localities.first().and_then(|key| gazetteer().by_id(key)).map(|place| place.slug.to_owned());
    let person = || part.people.first().map(|person| around.people.all[*person].slug.clone());
    let day = || part.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
    let detail = body.or_else(place).or_else(locality).or_else(person).or_else(day);
    let kind = part.kind.as_str().replace('_', "-");
    match detail.filter(|detail| !detail.is_empty()) {
        Some(detail) => format!("{parent}--{kind}-{detail}"),
        None => format!("{parent}--{kind}"),
    }
}

/// History that an article mentions, and whatever was left out of the merge: kept with its evidence, listed nowhere.
fn background(around: &Around<'_>, all: &mut Vec<Event>, of: &mut HashMap<ClaimRef, usize>) -> Result<(), WriteError> {
    around.articles.each(|article, extraction| {
        for index in 0..extraction.events.len() {
            if of.contains_key(&(article, index)) {
                continue;
            }
            let mut event = single(around, (article, index), extraction, EventRole::Background);
            event.slug = format!("{}--background-{}", &extraction.sha256[..12], index + 1);
            of.insert((article, index), all.len());
            all.push(event);
        }
    })
}

/// The order of ids: principal events, parts, background; in each by date, undated first, then by slug.
pub fn ranks(events: &[Event]) -> Vec<usize> {
    let class = |event: &Event| match event.role {
        EventRole::Main | EventRole::Planned => 0,
        EventRole::Sub => 1,
        EventRole::Background => 2,
    };
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_cached_key(|index| {
        let event = &events[*index];
        let (first, last) = days::range(event.when);
        (class(event), first.unwrap_or(0), last.unwrap_or(0), event.slug.clone())
    });
    let mut ranks = vec![0; events.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank + 1;
    }
    ranks
}

//! From merged events and the claims around them to the events of the atlas: principal ones, their parts, and background.
//! Knows claims; rows, ids and evidence come later.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::days;
use super::names::{Body, Linked, Person, distinct};
use crate::geo::gazetteer;
use crate::model::{
    Conflict, Country, EventClaim, EventKind, EventRole, EventStatus, Extraction, LocalityId, MergeReason, MergedEvent,
    Precision, Topic, When,
};
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
    pub articles: &'a [Extraction],
    pub people: &'a Linked<Person>,
    pub bodies: &'a Linked<Body>,
}

impl Around<'_> {
    fn claim(&self, at: ClaimRef) -> &EventClaim {
        &self.articles[at.0].events[at.1]
    }

    /// The people a claim names, in its order.
    pub fn people_of(&self, at: ClaimRef) -> Vec<usize> {
        let article = &self.articles[at.0];
        let index = |name: &String| article.people.iter().position(|person| person.name == *name);
        self.claim(at).people.iter().filter_map(index).map(|claim| self.people.of[at.0][claim]).collect()
    }

    /// The bodies a claim names, in its order.
    pub fn bodies_of(&self, at: ClaimRef) -> Vec<usize> {
        let article = &self.articles[at.0];
        let index = |name: &String| article.organisations.iter().position(|body| body.name == *name);
        self.claim(at).organisations.iter().filter_map(index).map(|claim| self.bodies.of[at.0][claim]).collect()
    }

    /// The keys of a claim's localities. Claims carry them; where one does not, the article's own localities of that name.
    fn keys_of(&self, at: ClaimRef) -> Vec<LocalityId> {
        let claim = self.claim(at);
        if !claim.locality_ids.is_empty() {
            return claim.locality_ids.clone();
        }
        let named = |name: &String| self.articles[at.0].localities.iter().find(|place| place.name == *name);
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
pub fn events(around: &Around<'_>, merged: Vec<MergedEvent>) -> Events {
    let mut all: Vec<Event> = merged.into_iter().map(|event| principal(around, event)).collect();
    distinct(&mut all, |event| &mut event.slug, "event");
    let mut of = HashMap::new();
    for (index, event) in all.iter().enumerate() {
        of.extend(event.claims.iter().map(|(claim, _)| (*claim, index)));
    }
    parts(around, &mut all, &mut of);
    background(around, &mut all, &mut of);
    Events { all, of }
}

fn principal(around: &Around<'_>, merged: MergedEvent) -> Event {
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
    let leading = claims.iter().map(|(at, _)| around.claim(*at));
    let titled =
        claims.iter().find(|(at, _)| around.claim(*at).title.is_some() && around.claim(*at).title == merged.title);
    Event {
        slug: merged.id,
        kind: merged.kind,
        role: if merged.status == EventStatus::Planned { EventRole::Planned } else { EventRole::Main },
        parent: None,
        status: merged.status,
        when,
        precision: merged.precision,
        edition: merged.edition,
        theme: leading.clone().find_map(|claim| claim.theme.clone()),
        title_language: titled.map(|(at, _)| around.articles[at.0].language.as_str()),
        title: merged.title,
        year_inferred: is_inferred(when, leading),
        localities,
        places,
        topics: merged.topics,
        people: unique(claims.iter().flat_map(|(at, _)| around.people_of(*at))),
        bodies: unique(claims.iter().flat_map(|(at, _)| around.bodies_of(*at))),
        claims,
        independent: merged.independent_sources,
        conflicts: merged.conflicts,
        reasons: merged.reasons,
    }
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
fn single(around: &Around<'_>, at: ClaimRef, role: EventRole) -> Event {
    let claim = around.claim(at);
    let keys = around.keys_of(at);
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
        title_language: claim.title.is_some().then(|| around.articles[at.0].language.as_str()),
        year_inferred: is_inferred(claim.when(), std::iter::once(claim)),
        localities,
        places,
        topics: claim.topics.clone(),
        people: unique(around.people_of(at).into_iter()),
        bodies: unique(around.bodies_of(at).into_iter()),
        claims: vec![(at, 0)],
        independent: 1,
        conflicts: Vec::new(),
        reasons: Vec::new(),
    }
}

/// A principal claim, reached from a part by its parents.
fn principal_claim(around: &Around<'_>, at: ClaimRef) -> Option<ClaimRef> {
    let mut index = around.claim(at).parent?;
    // A chain of parents is as long as the article has events, or it is a circle.
    for _ in 0..around.articles[at.0].events.len() {
        let claim = around.articles[at.0].events.get(index)?;
        match claim.role {
            EventRole::Main | EventRole::Planned => return Some((at.0, index)),
            _ => index = claim.parent?,
        }
    }
    None
}

/// Parts: those of several reports of one event that tell the same thing become one.
fn parts(around: &Around<'_>, all: &mut Vec<Event>, of: &mut HashMap<ClaimRef, usize>) {
    let mut by_parent: BTreeMap<Option<usize>, Vec<Event>> = BTreeMap::new();
    for (article, extraction) in around.articles.iter().enumerate() {
        for (index, _) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.role == EventRole::Sub) {
            let at = (article, index);
            let parent = match principal_claim(around, at) {
                // The parent was taken off the pages by a correction, so its parts go with it, to the background.
                Some(claim) if !of.contains_key(&claim) => continue,
                claim => claim.and_then(|claim| of.get(&claim).copied()),
            };
            let mut part = single(around, at, EventRole::Sub);
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
    }
    let mut slugged: Vec<Event> = Vec::new();
    for (parent, mut siblings) in by_parent {
        siblings.sort_by_key(|part| (part.when, part.claims[0]));
        for mut part in siblings {
            let head = parent.map_or_else(
                || around.articles[part.claims[0].0.0].sha256[..12].to_owned(),
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
fn background(around: &Around<'_>, all: &mut Vec<Event>, of: &mut HashMap<ClaimRef, usize>) {
    for (article, extraction) in around.articles.iter().enumerate() {
        for index in 0..extraction.events.len() {
            if of.contains_key(&(article, index)) {
                continue;
            }
            let mut event = single(around, (article, index), EventRole::Background);
            event.slug = format!("{}--background-{}", &extraction.sha256[..12], index + 1);
            of.insert((article, index), all.len());
            all.push(event);
        }
    }
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

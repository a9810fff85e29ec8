//! Delegations across articles: those that came from one place to one event are one; the rest by origin and time. Whole ones
//! lie on disk; memory holds what is asked of all of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::days;
use super::events::{ClaimRef, Events, unique};
use super::names::{People, distinct};
use super::numbers::{Claims, Slugs};
use super::pile::Pile;
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::model::{DelegationClaim, LocalityId, PartialDate, Side, When};
use crate::store::write::{Build, WriteError};
use crate::text;

/// A delegation of the atlas, before it has a row. On disk it is without its slug.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Delegation {
    #[serde(skip)]
    pub slug: String,
    /// Index of the visit or conference it came for.
    pub event: Option<usize>,
    pub side: Side,
    pub origin: String,
    pub origins: Vec<LocalityId>,
    pub destinations: Vec<LocalityId>,
    /// Index of a person; the name where it is nobody's.
    pub leader: Option<usize>,
    pub leader_name: Option<String>,
    pub leader_title: Option<String>,
    pub when: When,
    pub size: Option<u32>,
    /// Article and claim, the leading one first.
    pub claims: Claims,
}

/// What memory holds of a delegation beside its slug.
struct Brief {
    when: When,
    event: Option<u32>,
    /// Its number in the pile.
    whole: u32,
}

/// All delegations, in the order of their slugs.
pub struct Delegations {
    briefs: Vec<Brief>,
    slugs: Slugs,
    whole: Pile<Delegation>,
    /// Every locality that one comes from or goes to.
    pub places: BTreeSet<LocalityId>,
    /// Those that came for an event: its index, and theirs.
    came: Vec<(u32, u32)>,
}

impl Delegations {
    pub fn len(&self) -> usize {
        self.briefs.len()
    }

    pub fn slug(&self, index: usize) -> &str {
        self.slugs.get(index)
    }

    /// The whole of a delegation.
    pub fn get(&self, index: usize) -> Result<Delegation, WriteError> {
        let mut delegation = self.whole.get(self.briefs[index].whole as usize)?;
        self.slug(index).clone_into(&mut delegation.slug);
        Ok(delegation)
    }

    /// Calls `take` with every delegation and its index, in order.
    pub fn each(&self, mut take: impl FnMut(usize, &Delegation)) -> Result<(), WriteError> {
        (0..self.len()).try_for_each(|index| self.get(index).map(|delegation| take(index, &delegation)))
    }

    /// Those that came for an event.
    pub fn came_for(&self, event: usize) -> Result<Vec<Delegation>, WriteError> {
        let first = self.came.partition_point(|(of, _)| (*of as usize) < event);
        let came = self.came[first..].iter().take_while(|(of, _)| *of as usize == event);
        came.map(|(_, index)| self.get(*index as usize)).collect()
    }

    /// The order of ids: by date, undated first, then by slug.
    pub fn ranks(&self) -> Vec<u32> {
        let key = |index: u32| {
            let (first, last) = days::range(self.briefs[index as usize].when);
            (first.unwrap_or(0), last.unwrap_or(0), self.slug(index as usize))
        };
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_by(|left, right| key(*left).cmp(&key(*right)));
        let mut ranks = vec![0; self.len()];
        for (rank, index) in (1..).zip(order) {
            ranks[index as usize] = rank;
        }
        ranks
    }
}

fn when(claim: &DelegationClaim) -> When {
    match &claim.partial {
        Some(partial) if claim.start.is_none() => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
        }
        _ => When { start: claim.start, end: claim.end },
    }
}

/// All delegations. Whole ones go to a place that `build` makes.
pub fn delegations(
    articles: &Shelf,
    events: &Events,
    people: &People,
    build: &Build,
) -> Result<Delegations, WriteError> {
    let mut whole = Pile::new(build.aside()?);
    let mut places = BTreeSet::new();
    // In the order of their slugs; of equals, that of their first claims.
    let mut order: Vec<(String, ClaimRef, Brief)> = Vec::new();
    for ((_, event, _), claims) in groups(articles, events)? {
        let delegation = of_group(articles, events, people, event, claims)?;
        let slug = slug(&delegation, events);
        for key in delegation.origins.iter().chain(&delegation.destinations) {
            if !places.contains(key) {
                places.insert(key.clone());
            }
        }
        let first = delegation.claims.iter().next().unwrap_or_default();
        let brief = Brief {
            when: delegation.when,
            event: event.map(|event| event as u32),
            whole: whole.add(&delegation)? as u32,
        };
        order.push((slug, first, brief));
    }
    order.sort_by(|left, right| (&left.0, left.1).cmp(&(&right.0, right.1)));
    distinct(&mut order, |(slug, ..)| slug, "delegation");
    let (mut slugs, mut briefs) = (Slugs::default(), Vec::with_capacity(order.len()));
    for (slug, _, brief) in order {
        slugs.push(&slug);
        briefs.push(brief);
    }
    slugs.fit();
    let events = briefs.iter().zip(0..).filter_map(|(brief, index)| Some((brief.event?, index)));
    let mut came: Vec<(u32, u32)> = events.collect();
    came.sort_unstable();
    Ok(Delegations { briefs, slugs, whole, places, came })
}

/// Origin, event, and what tells those apart that came for none.
type Key = (String, Option<usize>, String);

/// Same origin and same event, or same origin and same start: one delegation.
fn groups(articles: &Shelf, events: &Events) -> Result<BTreeMap<Key, Claims>, WriteError> {
    let mut groups: BTreeMap<Key, Claims> = BTreeMap::new();
    articles.each(|article, extraction| {
        for (index, claim) in extraction.delegations.iter().enumerate() {
            let event = claim
                .event
                .and_then(|event| events.of.get((article, event)))
                .map(|event| events.brief(event).parent().unwrap_or(event));
            let mut keys: Vec<&str> = claim.origin_ids.iter().map(LocalityId::as_str).collect();
            keys.sort_unstable();
            let origin = if keys.is_empty() { text::fold(&claim.origin) } else { keys.join(" ") };
            let alone = match event {
                Some(_) => String::new(),
                None => match days::text(when(claim)) {
                    Some(dates) => dates,
                    // Nothing says when: each article's delegation stands alone, unless the same leader heads it.
                    None => claim.leader.as_deref().map_or_else(|| extraction.sha256.clone(), text::name_key),
                },
            };
            groups.entry((origin, event, alone)).or_default().push((article, index));
        }
    })?;
    Ok(groups)
}

/// The delegation that some claims mean, without its slug.
fn of_group(
    articles: &Shelf,
    events: &Events,
    people: &People,
    event: Option<usize>,
    claims: Claims,
) -> Result<Delegation, WriteError> {
    let mut claims: Vec<ClaimRef> = claims.iter().collect();
    // The order of the event's reports, whose first leads.
    if let (Some(event), [_, _, ..]) = (event, &claims[..]) {
        let told = events.get(event)?.claims;
        let rank = |at: &ClaimRef| told.iter().position(|((article, _), _)| *article == at.0);
        claims.sort_by_key(|at| (rank(at).unwrap_or(usize::MAX), *at));
    }
    let kept: Vec<_> = claims.iter().map(|at| articles.get(at.0)).collect::<Result<_, _>>()?;
    let told = || claims.iter().zip(&kept).map(|(at, article)| &article.delegations[at.1]);
    let leading = &kept[0].delegations[claims[0].1];
    let led = claims.iter().zip(&kept).find(|(at, article)| article.delegations[at.1].leader.is_some());
    let leader_name = led.and_then(|(at, article)| article.delegations[at.1].leader.clone());
    let leader = led.and_then(|(at, article)| {
        let index = article.people.iter().position(|person| Some(&person.name) == leader_name.as_ref())?;
        people.of.get((at.0, index))
    });
    let stated = told().map(when).filter(|when| when.start.is_some());
    let stated = stated.min_by_key(|when| when.precision());
    let when = stated.or_else(|| event.map(|event| events.brief(event).when)).unwrap_or_default();
    Ok(Delegation {
        slug: String::new(),
        event,
        side: leading.side,
        origin: leading.origin.clone(),
        origins: unique(told().flat_map(|claim| claim.origin_ids.clone())),
        destinations: unique(told().flat_map(|claim| claim.destination_ids.clone())),
        leader,
        leader_name,
        leader_title: told().find_map(|claim| claim.leader_title.clone()),
        when,
        size: told().find_map(|claim| claim.size),
        claims: claims.iter().copied().collect(),
    })
}

/// Where it comes from and when, or for which event.
fn slug(delegation: &Delegation, events: &Events) -> String {
    let names = delegation.origins.iter().filter_map(|key| gazetteer().by_id(key)).map(|place| place.slug).take(3);
    let origin = names.collect::<Vec<_>>().join("-");
    let origin = if origin.is_empty() { super::names::short_slug(&delegation.origin) } else { origin };
    let start = delegation.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
    match (start, delegation.event) {
        (Some(start), _) => format!("{origin}-{start}"),
        (None, Some(event)) => format!("{origin}--{}", events.slug(event)),
        (None, None) => origin,
    }
}

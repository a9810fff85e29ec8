//! Delegations across articles: those that came from one place to one event are one; the rest by origin and time.

use std::collections::BTreeMap;

use super::days;
use super::events::{Events, unique};
use super::names::{Linked, Person, distinct};
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::model::{DelegationClaim, LocalityId, PartialDate, Side, When};
use crate::store::write::WriteError;
use crate::text;

/// A delegation of the atlas, before it has a row.
#[derive(Clone, Debug)]
pub struct Delegation {
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
    pub claims: Vec<(usize, usize)>,
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

/// All delegations, in the order of their slugs.
#[allow(clippy::type_complexity, reason = "a grouping of this function alone")]
pub fn delegations(articles: &Shelf, events: &Events, people: &Linked<Person>) -> Result<Vec<Delegation>, WriteError> {
    // Same origin and same event, or same origin and same start: one delegation.
    let mut groups: BTreeMap<(String, Option<usize>, String), Vec<(usize, usize)>> = BTreeMap::new();
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
    let mut all: Vec<Delegation> = groups
        .into_iter()
        .map(|((_, event, _), mut claims)| {
            // The order of the event's reports, whose first leads.
            if let (Some(event), [_, _, ..]) = (event, &claims[..]) {
                let told = events.get(event)?.claims;
                let rank = |at: &(usize, usize)| told.iter().position(|((article, _), _)| *article == at.0);
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
                claims,
            })
        })
        .collect::<Result<_, WriteError>>()?;
    for delegation in &mut all {
        let names = delegation.origins.iter().filter_map(|key| gazetteer().by_id(key)).map(|place| place.slug).take(3);
        let origin = names.collect::<Vec<_>>().join("-");
        let origin = if origin.is_empty() { super::names::short_slug(&delegation.origin) } else { origin };
        let start = delegation.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
        delegation.slug = match (start, delegation.event) {
            (Some(start), _) => format!("{origin}-{start}"),
            (None, Some(event)) => format!("{origin}--{}", events.slug(event)),
            (None, None) => origin,
        };
    }
    all.sort_by(|left, right| (&left.slug, &left.claims).cmp(&(&right.slug, &right.claims)));
    distinct(&mut all, |delegation| &mut delegation.slug, "delegation");
    Ok(all)
}

/// The order of ids: by date, undated first, then by slug.
pub fn ranks(delegations: &[Delegation]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..delegations.len()).collect();
    order.sort_by_cached_key(|index| {
        let (first, last) = days::range(delegations[*index].when);
        (first.unwrap_or(0), last.unwrap_or(0), delegations[*index].slug.clone())
    });
    let mut ranks = vec![0; delegations.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank + 1;
    }
    ranks
}

//! Ties between a Vietnamese and a French locality: declared by the registry, stated by articles, seen in what was done
//! together. Keeps every statement; the headline is chosen here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::events::{Brief, Event, Events};
use super::numbers::Claims;
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::geo::{gazetteer, registry};
use crate::model::{Country, Era, EventKind, EventRole, LocalityId, PartialDate, Topic};
use crate::store::write::WriteError;

/// A tie of the atlas, before it has a row.
#[derive(Clone, Debug)]
pub struct Tie {
    pub slug: String,
    pub vn: LocalityId,
    pub fr: LocalityId,
    pub since: Option<PartialDate>,
    pub since_differs: bool,
    pub declared: Vec<&'static registry::DeclaredTie>,
    /// Article and claim.
    pub stated: Claims,
    /// Since when, by those statements that say it.
    stated_since: Vec<PartialDate>,
    /// A two-sided event joins the two.
    pub met: bool,
    pub topics: Vec<Topic>,
    /// Indices of principal events that both are party to.
    pub events: Vec<usize>,
}

/// A pair by its slugs: a province that kept its name in 2025 keeps its ties, under one address.
type Pair = (&'static str, &'static str);

/// An event with more pairs than this is a gathering, and makes no ties: everybody met everybody.
const MAX_PAIRS: usize = 4;

fn slug_of(key: &LocalityId) -> Option<&'static str> {
    gazetteer().by_id(key).map(|place| place.slug)
}

/// The pairs of the Vietnamese and French parties of an event.
fn pairs(event: &Event) -> Vec<(Pair, LocalityId, LocalityId)> {
    let of = |country: Country| {
        event.localities.iter().filter(move |key| {
            gazetteer()
                .by_id(key)
                .is_some_and(|place| place.country == country && place.level != crate::model::LocalityLevel::Country)
        })
    };
    let mut pairs = Vec::new();
    for vn in of(Country::Vn) {
        for fr in of(Country::Fr) {
            if let (Some(vn_slug), Some(fr_slug)) = (slug_of(vn), slug_of(fr)) {
                pairs.push(((vn_slug, fr_slug), vn.clone(), fr.clone()));
            }
        }
    }
    pairs
}

/// All ties, in the order of their slugs.
pub fn ties(articles: &Shelf, events: &Events) -> Result<Vec<Tie>, WriteError> {
    let mut all: BTreeMap<Pair, Tie> = BTreeMap::new();
    for row in registry::declared_ties() {
        if let Some(fr) = &row.fr
            && let Some(tie) = tie_of(&mut all, &row.vn, fr)
        {
            tie.declared.push(row);
        }
    }
    articles.each(|article, extraction| {
        for (index, claim) in extraction.partnerships.iter().enumerate() {
            let (Some(vn), Some(fr)) = (&claim.vn_id, &claim.fr_id) else { continue };
            if let Some(tie) = tie_of(&mut all, vn, fr) {
                tie.stated.push((article, index));
                tie.stated_since.extend(claim.since);
            }
        }
    })?;
    let mut joint: HashMap<Pair, Joint> = HashMap::new();
    events.each(Brief::is_principal, |index, event| {
        let pairs = pairs(event);
        let met = event.kind != EventKind::Conference && event.role == EventRole::Main && pairs.len() <= MAX_PAIRS;
        for (pair, vn, fr) in pairs {
            if met && let Some(tie) = tie_of(&mut all, &vn, &fr) {
                tie.met = true;
            }
            let joint = joint.entry(pair).or_default();
            joint.events.push(index);
            if event.kind != EventKind::Conference {
                joint.topics.extend(&event.topics);
            }
        }
    })?;
    for (pair, tie) in &mut all {
        let Joint { mut events, topics } = joint.remove(pair).unwrap_or_default();
        events.dedup();
        tie.events = events;
        headline(tie, topics);
    }
    Ok(all.into_values().collect())
}

/// What both of a pair took part in.
#[derive(Default)]
struct Joint {
    events: Vec<usize>,
    /// Of all but conferences.
    topics: BTreeSet<Topic>,
}

fn tie_of<'a>(all: &'a mut BTreeMap<Pair, Tie>, vn: &LocalityId, fr: &LocalityId) -> Option<&'a mut Tie> {
    let pair = (slug_of(vn)?, slug_of(fr)?);
    let tie = all.entry(pair).or_insert_with(|| Tie {
        slug: format!("{}--{}", pair.0, pair.1),
        vn: vn.clone(),
        fr: fr.clone(),
        since: None,
        since_differs: false,
        declared: Vec::new(),
        stated: Claims::default(),
        stated_since: Vec::new(),
        met: false,
        topics: Vec::new(),
        events: Vec::new(),
    });
    // Sources of both orders speak of the pair: the Vietnamese unit that the tie was made with is the earlier one, the
    // French one still stands.
    for (kept, key) in [(&mut tie.vn, vn), (&mut tie.fr, fr)] {
        if matches!((era(key), era(kept)), (Some(Era::Vn63), Some(Era::Vn34)) | (Some(Era::Fr), Some(Era::Fr2015))) {
            *kept = key.clone();
        }
    }
    Some(tie)
}

fn era(key: &LocalityId) -> Option<Era> {
    gazetteer().by_id(key).map(|place| place.era)
}

/// What the tie is about, with `topics` of what both did. Since when: the year that most sources give, and of equals the earliest; of that year the most precise date.
fn headline(tie: &mut Tie, mut topics: BTreeSet<Topic>) {
    let declared = tie.declared.iter().filter_map(|row| row.since);
    let since: Vec<PartialDate> = declared.chain(tie.stated_since.iter().copied()).collect();
    let mut votes: BTreeMap<i16, usize> = BTreeMap::new();
    for year in since.iter().filter_map(|date| date.year()) {
        *votes.entry(year).or_default() += 1;
    }
    let year = votes.iter().max_by(|left, right| left.1.cmp(right.1).then(right.0.cmp(left.0))).map(|(year, _)| *year);
    let of_year = since.iter().filter(|date| date.year() == year && year.is_some());
    tie.since = of_year.min_by_key(|date| (date.precision(), **date)).copied();
    tie.since_differs = votes.len() > 1;
    topics.extend(tie.declared.iter().flat_map(|row| row.topics.iter().copied()));
    tie.topics = topics.into_iter().collect();
}

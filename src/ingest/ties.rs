//! Ties between a Vietnamese and a French locality: declared by the registry, stated by articles, seen in what was done
//! together. Keeps every statement; the headline is chosen here.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::events::{Brief, Event, Events};
use super::numbers::{ByArticle, Claims, Meant};
use super::pile::Pile;
use super::shelf::Shelf;
use super::sorter::{Record, Sorter};
use crate::extract::Articles;
use crate::geo::{gazetteer, registry};
use crate::model::{Country, Era, EventKind, EventRole, LocalityId, PartialDate, Topic};
use crate::store::write::{Build, WriteError};

/// A tie of the atlas, before it has a row.
#[derive(Clone, Debug)]
pub struct Tie {
    pub slug: String,
    pair: Pair,
    pub vn: LocalityId,
    pub fr: LocalityId,
    pub since: Option<PartialDate>,
    pub since_differs: bool,
    pub declared: Vec<&'static registry::DeclaredTie>,
    /// How many claims of articles state it.
    pub stated: usize,
    /// Since when, by how many of those statements that say it.
    stated_since: BTreeMap<PartialDate, usize>,
    /// A two-sided event joins the two.
    pub met: bool,
    pub topics: Vec<Topic>,
    /// How many principal events both are party to.
    pub events: usize,
}

/// All ties, in the order of their slugs.
pub struct Ties {
    pub all: Vec<Tie>,
    /// Of each, the claims that state it, and the indices of the events that both are party to.
    stated: Pile<Claims>,
    events: Pile<Vec<usize>>,
    /// The tie that each claim of each article states.
    pub of: Meant,
}

impl Ties {
    /// The claims that state a tie.
    pub fn stated(&self, index: usize) -> Result<Claims, WriteError> {
        self.stated.get(index)
    }

    /// The indices of principal events that both of a tie are party to.
    pub fn events(&self, index: usize) -> Result<Vec<usize>, WriteError> {
        self.events.get(index)
    }
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

/// Links what registers, articles and events say of pairs.
pub fn ties(articles: &Shelf, events: &Events, build: &Build) -> Result<Ties, WriteError> {
    let mut all: BTreeMap<Pair, Tie> = BTreeMap::new();
    for row in registry::declared_ties() {
        if let Some(fr) = &row.fr
            && let Some(tie) = tie_of(&mut all, &row.vn, fr)
        {
            tie.declared.push(row);
        }
    }
    let (mut by_article, mut stated) = (ByArticle::new(build)?, Sorter::new(build)?);
    articles.each(|article, extraction| {
        by_article.push(extraction.partnerships.len())?;
        for (index, claim) in extraction.partnerships.iter().enumerate() {
            let (Some(vn), Some(fr)) = (&claim.vn_id, &claim.fr_id) else { continue };
            if let Some(tie) = tie_of(&mut all, vn, fr) {
                tie.stated += 1;
                claim.since.into_iter().for_each(|since| *tie.stated_since.entry(since).or_default() += 1);
                let pair = Record::default().text(tie.pair.0).text(tie.pair.1);
                stated.add(&pair.number(article as u32).number(index as u32))?;
            }
        }
        Ok(())
    })?;
    let (mut topics, mut joint) = (BTreeMap::<Pair, BTreeSet<Topic>>::new(), Sorter::new(build)?);
    events.each(Brief::is_principal, |index, event| {
        let pairs = pairs(event);
        let met = event.kind != EventKind::Conference && event.role == EventRole::Main && pairs.len() <= MAX_PAIRS;
        for (pair, vn, fr) in pairs {
            if met && let Some(tie) = tie_of(&mut all, &vn, &fr) {
                tie.met = true;
            }
            joint.add(&Record::default().text(pair.0).text(pair.1).number(index as u32))?;
            if event.kind != EventKind::Conference {
                topics.entry(pair).or_default().extend(&event.topics);
            }
        }
        Ok(())
    })?;
    let (mut stated, mut joint) = (stated.sorted()?, joint.sorted()?);
    let mut ties = Ties {
        all: Vec::with_capacity(all.len()),
        stated: Pile::new(build)?,
        events: Pile::new(build)?,
        of: Meant::nothing(Arc::new(by_article), build)?,
    };
    for (pair, mut tie) in all {
        let (mut claims, mut own) = (Claims::default(), Vec::new());
        while let Some(record) = stated.take_if(|record| is_of(record, pair, Ordering::is_eq))? {
            let mut fields = record.fields();
            let _pair = (fields.text(), fields.text());
            claims.push((fields.index(), fields.index()));
        }
        // Pairs of a crowd may have no tie.
        while joint.take_if(|record| is_of(record, pair, Ordering::is_lt))?.is_some() {}
        while let Some(record) = joint.take_if(|record| is_of(record, pair, Ordering::is_eq))? {
            own.push(record.last_number() as usize);
        }
        own.dedup();
        tie.events = own.len();
        headline(&mut tie, topics.remove(&pair).unwrap_or_default());
        let index = ties.stated.add(&claims)?;
        ties.events.add(&own)?;
        claims.iter().try_for_each(|at| ties.of.set(at, index))?;
        ties.all.push(tie);
    }
    Ok(ties)
}

/// Whether the pair that a record begins with stands so to another.
fn is_of(record: &Record, pair: Pair, stands: fn(Ordering) -> bool) -> bool {
    let mut fields = record.fields();
    stands((fields.text(), fields.text()).cmp(&(pair.0.to_owned(), pair.1.to_owned())))
}

fn tie_of<'a>(all: &'a mut BTreeMap<Pair, Tie>, vn: &LocalityId, fr: &LocalityId) -> Option<&'a mut Tie> {
    let pair = (slug_of(vn)?, slug_of(fr)?);
    let tie = all.entry(pair).or_insert_with(|| Tie {
        slug: format!("{}--{}", pair.0, pair.1),
        pair,
        vn: vn.clone(),
        fr: fr.clone(),
        since: None,
        since_differs: false,
        declared: Vec::new(),
        stated: 0,
        stated_since: BTreeMap::new(),
        met: false,
        topics: Vec::new(),
        events: 0,
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
    let mut since = tie.stated_since.clone();
    let declared = tie.declared.iter().filter_map(|row| row.since);
    declared.for_each(|date| *since.entry(date).or_default() += 1);
    let mut votes: BTreeMap<i16, usize> = BTreeMap::new();
    for (date, times) in &since {
        date.year().into_iter().for_each(|year| *votes.entry(year).or_default() += times);
    }
    let year = votes.iter().max_by(|left, right| left.1.cmp(right.1).then(right.0.cmp(left.0))).map(|(year, _)| *year);
    let of_year = since.keys().filter(|date| date.year() == year && year.is_some());
    tie.since = of_year.min_by_key(|date| (date.precision(), **date)).copied();
    tie.since_differs = votes.len() > 1;
    topics.extend(tie.declared.iter().flat_map(|row| row.topics.iter().copied()));
    tie.topics = topics.into_iter().collect();
}

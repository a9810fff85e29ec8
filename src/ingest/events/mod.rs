//! From merged events and the claims around them to the events of the atlas: principal ones, their parts, and background.
//! Whole ones lie on disk; memory holds what is asked of all of them. Knows claims; rows, ids and evidence come later.

mod around;
mod make;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::days;
use super::numbers::{Meant, Slugs};
use super::pile::Pile;
use crate::model::{
    Conflict, EventKind, EventRole, EventStatus, Lang, LocalityId, MergeReason, Precision, Topic, When,
};
use crate::store::write::{Build, WriteError};

pub use around::Around;
pub use make::events;

/// A claim by its article and its index there.
pub type ClaimRef = (usize, usize);

/// An event of the atlas, before it has a row. On disk it is without its slug.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Event {
    #[serde(skip)]
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
    pub title_language: Option<Lang>,
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

/// What memory holds of an event beside its slug.
pub struct Brief {
    pub role: EventRole,
    parent: Option<u32>,
    pub when: When,
    /// Its number in the pile.
    whole: u32,
}

impl Brief {
    /// Index of the parent.
    pub fn parent(&self) -> Option<usize> {
        self.parent.map(|parent| parent as usize)
    }

    /// True for what has a list of its own, and is no part of another.
    pub fn is_principal(&self) -> bool {
        matches!(self.role, EventRole::Main | EventRole::Planned)
    }
}

/// All events, and which one each claim of each article became.
pub struct Events {
    briefs: Vec<Brief>,
    slugs: Slugs,
    whole: Pile<Event>,
    /// Titles apart, by the numbers of the pile: every claim asks for that of its event, and an event of thousands of reports
    /// is long.
    titles: Pile<Option<String>>,
    /// What the headline of an event shows where its reports differ, by field.
    settled: BTreeMap<u32, Vec<(String, String)>>,
    pub of: Meant,
    /// Every locality that is party to a principal event.
    pub parties: BTreeSet<LocalityId>,
    /// Every other one that an event names.
    pub others: BTreeSet<LocalityId>,
}

/// Events that are in memory at a time where all are asked for.
const BATCH: usize = 512;

impl Events {
    fn new(of: Meant, build: &Build) -> Result<Events, WriteError> {
        Ok(Events {
            briefs: Vec::new(),
            slugs: Slugs::default(),
            whole: Pile::new(build.aside()?),
            titles: Pile::new(build.aside()?),
            settled: BTreeMap::new(),
            of,
            parties: BTreeSet::new(),
            others: BTreeSet::new(),
        })
    }

    /// Adds the next event.
    fn add(&mut self, event: &Event) -> Result<(), WriteError> {
        let brief = self.set_aside(event, self.briefs.len())?;
        self.briefs.push(brief);
        self.slugs.push(&event.slug);
        Ok(())
    }

    /// Gives back the room that was kept for more events.
    fn fit(&mut self) {
        self.briefs.shrink_to_fit();
        self.slugs.fit();
    }

    /// Sets aside an event that will have this index.
    fn set_aside(&mut self, event: &Event, index: usize) -> Result<Brief, WriteError> {
        event.claims.iter().for_each(|(claim, _)| self.of.set(*claim, index));
        let brief = Brief {
            role: event.role,
            parent: event.parent.map(|parent| parent as u32),
            when: event.when,
            whole: self.whole.add(event)? as u32,
        };
        self.titles.add(&event.title)?;
        let shown = event.conflicts.iter().filter_map(|conflict| {
            let shown = conflict.values.iter().find(|value| value.chosen)?;
            Some((conflict.field.clone(), shown.value.clone()))
        });
        let settled: Vec<(String, String)> = shown.collect();
        if !settled.is_empty() {
            self.settled.insert(index as u32, settled);
        }
        let parties = if brief.is_principal() { &mut self.parties } else { &mut self.others };
        add_keys(parties, event.localities.iter());
        add_keys(&mut self.others, event.places.iter().filter_map(|(_, key)| key.as_ref()));
        Ok(brief)
    }

    /// All but the slugs, for those that ask no more for them.
    pub fn without_slugs(self) -> Events {
        Events { slugs: Slugs::default(), ..self }
    }

    pub fn len(&self) -> usize {
        self.briefs.len()
    }

    pub fn brief(&self, index: usize) -> &Brief {
        &self.briefs[index]
    }

    pub fn briefs(&self) -> impl Iterator<Item = &Brief> {
        self.briefs.iter()
    }

    pub fn slug(&self, index: usize) -> &str {
        self.slugs.get(index)
    }

    /// The principal event of an event: itself, or what it is a part of. Background has none.
    pub fn principal(&self, index: usize) -> Option<usize> {
        let brief = self.brief(index);
        match brief.role {
            EventRole::Main | EventRole::Planned => Some(index),
            EventRole::Sub => brief.parent(),
            EventRole::Background => None,
        }
    }

    /// Its title alone.
    pub fn title(&self, index: usize) -> Result<Option<String>, WriteError> {
        self.titles.get(self.briefs[index].whole as usize)
    }

    /// What the headline of an event shows of a field on which its reports differ.
    pub fn settled(&self, index: usize, field: &str) -> Option<&str> {
        let settled = self.settled.get(&(index as u32))?;
        settled.iter().find(|(of, _)| of == field).map(|(_, value)| value.as_str())
    }

    /// The whole of an event.
    pub fn get(&self, index: usize) -> Result<Event, WriteError> {
        let mut event = self.whole.get(self.briefs[index].whole as usize)?;
        self.slug(index).clone_into(&mut event.slug);
        Ok(event)
    }

    /// Calls `take` with every event that is wanted and its index, in order.
    pub fn each(&self, wanted: impl Fn(&Brief) -> bool, mut take: impl FnMut(usize, &Event)) -> Result<(), WriteError> {
        let mut wanted = (0..self.len()).filter(|index| wanted(self.brief(*index)));
        loop {
            let batch: Vec<usize> = wanted.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(());
            }
            let events: Vec<Event> = batch.par_iter().map(|index| self.get(*index)).collect::<Result<_, _>>()?;
            batch.iter().zip(&events).for_each(|(index, event)| take(*index, event));
        }
    }

    /// The order of ids: principal events, parts, background; in each by date, undated first, then by slug.
    pub fn ranks(&self) -> Vec<u32> {
        let class = |brief: &Brief| match brief.role {
            EventRole::Main | EventRole::Planned => 0,
            EventRole::Sub => 1,
            EventRole::Background => 2,
        };
        let key = |index: usize| {
            let brief = self.brief(index);
            let (first, last) = days::range(brief.when);
            (class(brief), first.unwrap_or(0), last.unwrap_or(0), self.slug(index))
        };
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_by(|left, right| key(*left as usize).cmp(&key(*right as usize)));
        let mut ranks = vec![0; self.len()];
        for (rank, index) in (1..).zip(order) {
            ranks[index as usize] = rank;
        }
        ranks
    }
}

/// Adds keys, each of which comes many times.
fn add_keys<'k>(all: &mut BTreeSet<LocalityId>, keys: impl Iterator<Item = &'k LocalityId>) {
    for key in keys {
        if !all.contains(key) {
            all.insert(key.clone());
        }
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

//! From merged events and the claims around them to the events of the atlas: principal ones, their parts, and background.
//! They lie on disk. Knows claims; rows, ids and evidence come later.

mod around;
mod make;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::column::Column;
use super::days;
use super::numbers::{Meant, Ranks, Slugs};
use super::pile::Pile;
use super::sorter::{Record, Sorter};
use crate::model::{
    Conflict, ConflictValue, EventKind, EventRole, EventStatus, Lang, LocalityId, MergeReason, PartialDate, Precision,
    Topic, When,
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
    /// Where its reports differ. On disk they lie apart: of an event of thousands of reports they are the larger part.
    #[serde(skip)]
    pub conflicts: Vec<Conflict>,
    pub reasons: Vec<MergeReason>,
}

/// What is asked of an event most, beside its slug.
#[derive(Clone, Copy)]
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

    fn row(self) -> [u32; 5] {
        let role = EventRole::ALL.iter().position(|role| *role == self.role).unwrap_or_default();
        let (start, end) = (days::packed(self.when.start), days::packed(self.when.end));
        [role as u32, self.parent.map_or(0, |parent| parent + 1), start, end, self.whole]
    }

    fn read([role, parent, start, end, whole]: [u32; 5]) -> Brief {
        Brief {
            role: EventRole::ALL.get(role as usize).copied().unwrap_or(EventRole::Background),
            parent: parent.checked_sub(1),
            when: When { start: PartialDate::of_number(start), end: PartialDate::of_number(end) },
            whole,
        }
    }

    /// True for what has a list of its own, and is no part of another.
    pub fn is_principal(&self) -> bool {
        matches!(self.role, EventRole::Main | EventRole::Planned)
    }
}

/// All events, and which one each claim of each article became.
pub struct Events {
    briefs: Column<5>,
    slugs: Slugs,
    whole: Pile<Event>,
    /// Titles apart, by the numbers of the pile: every claim asks for that of its event, and an event of thousands of reports
    /// is long.
    titles: Pile<Option<String>>,
    /// Where the reports of an event differ.
    differing: BTreeMap<u32, Vec<Differing>>,
    /// What they say there, some hundred values at a time.
    values: Pile<Vec<ConflictValue>>,
    pub of: Meant,
    /// Every locality that is party to a principal event.
    pub parties: BTreeSet<LocalityId>,
    /// Every other one that an event names.
    pub others: BTreeSet<LocalityId>,
}

/// A field on which the reports of an event differ.
pub struct Differing {
    pub field: String,
    pub rule: Option<String>,
    /// What the headline shows.
    shown: Option<String>,
    /// The numbers of its values.
    pub values: Range<usize>,
}

/// Events that are in memory at a time where all are asked for.
const BATCH: usize = 512;

/// Values of a conflict that come back at a time.
const VALUES_AT_A_TIME: usize = 512;

impl Events {
    fn new(of: Meant, build: &Build) -> Result<Events, WriteError> {
        Ok(Events {
            briefs: Column::new(build)?,
            slugs: Slugs::new(build)?,
            whole: Pile::new(build)?,
            titles: Pile::new(build)?,
            differing: BTreeMap::new(),
            values: Pile::new(build)?,
            of,
            parties: BTreeSet::new(),
            others: BTreeSet::new(),
        })
    }

    /// Adds the next event.
    fn add(&mut self, event: &Event) -> Result<(), WriteError> {
        let brief = self.set_aside(event, self.briefs.len())?;
        self.briefs.push(brief.row())?;
        self.slugs.push(&event.slug)
    }

    /// Sets aside an event that will have this index.
    fn set_aside(&mut self, event: &Event, index: usize) -> Result<Brief, WriteError> {
        event.claims.iter().try_for_each(|(claim, _)| self.of.set(*claim, index))?;
        let brief = Brief {
            role: event.role,
            parent: event.parent.map(|parent| parent as u32),
            when: event.when,
            whole: self.whole.add(event)? as u32,
        };
        self.titles.add(&event.title)?;
        for Conflict { field, values, rule } in &event.conflicts {
            let shown = values.iter().find(|value| value.chosen).map(|value| value.value.clone());
            let first = self.values.len();
            values.chunks(VALUES_AT_A_TIME).try_for_each(|values| self.values.add(&values.to_vec()).map(drop))?;
            let (field, rule, values) = (field.clone(), rule.clone(), first..self.values.len());
            self.differing.entry(index as u32).or_default().push(Differing { field, rule, shown, values });
        }
        let parties = if brief.is_principal() { &mut self.parties } else { &mut self.others };
        add_keys(parties, event.localities.iter());
        add_keys(&mut self.others, event.places.iter().filter_map(|(_, key)| key.as_ref()));
        Ok(brief)
    }

    pub fn len(&self) -> usize {
        self.briefs.len()
    }

    pub fn brief(&self, index: usize) -> Result<Brief, WriteError> {
        self.briefs.get(index).map(Brief::read)
    }

    pub fn briefs(&self) -> impl Iterator<Item = Result<Brief, WriteError>> {
        (0..self.len()).map(|index| self.brief(index))
    }

    pub fn slug(&self, index: usize) -> Result<String, WriteError> {
        self.slugs.get(index)
    }

    /// The principal event of an event: itself, or what it is a part of. Background has none.
    pub fn principal(&self, index: usize) -> Result<Option<usize>, WriteError> {
        let brief = self.brief(index)?;
        Ok(match brief.role {
            EventRole::Main | EventRole::Planned => Some(index),
            EventRole::Sub => brief.parent(),
            EventRole::Background => None,
        })
    }

    /// Its title alone.
    pub fn title(&self, index: usize) -> Result<Option<String>, WriteError> {
        self.titles.get(self.brief(index)?.whole as usize)
    }

    /// Where the reports of an event differ.
    pub fn differing(&self, index: usize) -> &[Differing] {
        self.differing.get(&(index as u32)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Some of the values of [`Differing`], by number.
    pub fn values(&self, number: usize) -> Result<Vec<ConflictValue>, WriteError> {
        self.values.get(number)
    }

    /// What the headline of an event shows of a field on which its reports differ.
    pub fn settled(&self, index: usize, field: &str) -> Option<&str> {
        let differing = self.differing(index).iter().filter(|differing| differing.shown.is_some());
        differing.into_iter().find(|differing| differing.field == field)?.shown.as_deref()
    }

    /// The whole of an event, but where its reports differ.
    pub fn get(&self, index: usize) -> Result<Event, WriteError> {
        let event = self.whole.get(self.brief(index)?.whole as usize)?;
        Ok(Event { slug: self.slug(index)?, ..event })
    }

    /// Calls `take` with every event that is wanted and its index, in order.
    pub fn each(
        &self,
        wanted: impl Fn(&Brief) -> bool + Sync,
        mut take: impl FnMut(usize, &Event) -> Result<(), WriteError>,
    ) -> Result<(), WriteError> {
        for first in (0..self.len()).step_by(BATCH) {
            let batch = first..self.len().min(first + BATCH);
            let one = |index: usize| match self.brief(index) {
                Ok(brief) if !wanted(&brief) => None,
                Ok(_) => Some(self.get(index).map(|event| (index, event))),
                Err(error) => Some(Err(error)),
            };
            let events: Vec<(usize, Event)> = batch.into_par_iter().filter_map(one).collect::<Result<_, _>>()?;
            events.iter().try_for_each(|(index, event)| take(*index, event))?;
        }
        Ok(())
    }

    /// The order of ids: principal events, parts, background; in each by date, undated first, then by slug.
    pub fn ranks(&self, build: &Build) -> Result<Ranks, WriteError> {
        let mut sorter = Sorter::new(build)?;
        for index in 0..self.len() {
            let brief = self.brief(index)?;
            let class = match brief.role {
                EventRole::Main | EventRole::Planned => 0,
                EventRole::Sub => 1,
                EventRole::Background => 2,
            };
            let record = days::record(Record::default().number(class), brief.when);
            sorter.add(&record.text(&self.slug(index)?).number(index as u32))?;
        }
        Ranks::new(sorter.sorted()?, self.len(), build)
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

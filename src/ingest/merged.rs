//! Merged events on their way to pages, in their order. They lie on disk; corrections reach single ones.

use std::collections::BTreeMap;

use super::column::Column;
use super::names::Distinct;
use super::numbers::Slugs;
use super::pile::Pile;
use super::shelf::Shelf;
use super::sorter::{Record, Sorter};
use crate::extract;
use crate::model::MergedEvent;
use crate::store::write::{Build, WriteError};

/// All merged events by their places, as corrections leave them.
pub struct Merged {
    slugs: Slugs,
    /// Of each its number in the pile.
    numbers: Column<1>,
    whole: Pile<MergedEvent>,
    /// What corrections made of single ones: slug and number, or nothing. Places behind the last are those of new ones.
    corrected: BTreeMap<usize, Option<(String, usize)>>,
}

impl Merged {
    /// Merges what articles say.
    pub fn of(articles: &Shelf, build: &Build) -> Result<Merged, WriteError> {
        let mut whole = Pile::new(build)?;
        let (mut slugs, mut numbers) = (Slugs::new(build)?, Column::new(build)?);
        for named in extract::merge_kept(articles, |event| whole.add(&event).map(drop))? {
            let (number, slug) = named?;
            slugs.push(&slug)?;
            numbers.push([number as u32])?;
        }
        Ok(Merged { slugs, numbers, whole, corrected: BTreeMap::new() })
    }

    /// Slug and number of what stands at a place.
    fn standing(&self, at: usize) -> Result<Option<(String, usize)>, WriteError> {
        match self.corrected.get(&at) {
            Some(corrected) => Ok(corrected.clone()),
            None => Ok(Some((self.slugs.get(at)?, self.numbers.get(at)?[0] as usize))),
        }
    }

    /// The places, those behind the last that corrections made among them.
    fn places(&self) -> usize {
        self.corrected.last_key_value().map_or(0, |(at, _)| at + 1).max(self.slugs.len())
    }

    /// Where the event with a slug stands.
    pub fn position(&self, slug: &str) -> Result<Option<usize>, WriteError> {
        for at in 0..self.places() {
            if self.standing(at)?.is_some_and(|(of, _)| of == slug) {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    pub fn get(&self, at: usize) -> Result<MergedEvent, WriteError> {
        let (id, number) = self.standing(at)?.unwrap_or_default();
        Ok(MergedEvent { id, ..self.whole.get(number)? })
    }

    /// Replaces the event at a place by what it is after a correction.
    pub fn set(&mut self, at: usize, event: &MergedEvent) -> Result<(), WriteError> {
        let number = self.whole.add(event)?;
        self.corrected.insert(at, Some((event.id.clone(), number)));
        Ok(())
    }

    pub fn remove(&mut self, at: usize) {
        self.corrected.insert(at, None);
    }

    /// Adds an event behind the last.
    pub fn push(&mut self, event: &MergedEvent) -> Result<(), WriteError> {
        self.set(self.places(), event)
    }

    /// The events that stand, one behind another, each with a slug of its own.
    pub fn settle(self, build: &Build) -> Result<Merged, WriteError> {
        let (mut by_slug, mut numbers) = (Sorter::new(build)?, Column::new(build)?);
        for at in 0..self.places() {
            if let Some((slug, number)) = self.standing(at)? {
                by_slug.add(&Record::default().text(&slug).number(numbers.len() as u32))?;
                numbers.push([number as u32])?;
            }
        }
        let (mut by_slug, mut by_place) = (by_slug.sorted()?, Sorter::new(build)?);
        let mut distinct = Distinct::new("event");
        while let Some(record) = by_slug.take()? {
            let slug = distinct.slug(&record.fields().text());
            by_place.add(&Record::default().number(record.last_number()).text(&slug))?;
        }
        let (mut by_place, mut slugs) = (by_place.sorted()?, Slugs::new(build)?);
        while let Some(record) = by_place.take()? {
            let mut fields = record.fields();
            let _place = fields.number();
            slugs.push(&fields.text())?;
        }
        Ok(Merged { slugs, numbers, corrected: BTreeMap::new(), ..self })
    }

    /// How many there are, once settled.
    pub fn len(&self) -> usize {
        self.slugs.len()
    }
}

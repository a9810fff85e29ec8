//! Merged events on their way to pages: memory holds their slugs in order, whole ones lie on disk. Corrections reach single
//! ones.

use super::pile::Pile;
use super::shelf::Shelf;
use crate::extract;
use crate::model::MergedEvent;
use crate::store::write::{Aside, WriteError};

/// All merged events in their order.
pub struct Merged {
    /// The slug of each, and its number in the pile.
    pub order: Vec<(String, usize)>,
    whole: Pile<MergedEvent>,
}

impl Merged {
    /// Merges what articles say.
    pub fn of(articles: &Shelf, aside: Aside) -> Result<Merged, WriteError> {
        let mut whole = Pile::new(aside);
        let order = extract::merge_kept(articles, |event| whole.add(&event).map(drop))?;
        Ok(Merged { order: order.into_iter().map(|(number, slug)| (slug, number)).collect(), whole })
    }

    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Where the event with a slug stands.
    pub fn position(&self, slug: &str) -> Option<usize> {
        self.order.iter().position(|(of, _)| of == slug)
    }

    pub fn get(&self, at: usize) -> Result<MergedEvent, WriteError> {
        let (slug, number) = &self.order[at];
        Ok(MergedEvent { id: slug.clone(), ..self.whole.get(*number)? })
    }

    /// Replaces the event at a place by what it is after a correction.
    pub fn set(&mut self, at: usize, event: &MergedEvent) -> Result<(), WriteError> {
        self.order[at] = (event.id.clone(), self.whole.add(event)?);
        Ok(())
    }

    pub fn remove(&mut self, at: usize) {
        self.order.remove(at);
    }

    /// Adds an event behind the last.
    pub fn push(&mut self, event: &MergedEvent) -> Result<(), WriteError> {
        self.order.push((event.id.clone(), self.whole.add(event)?));
        Ok(())
    }
}

//! Links people and bodies across articles: by name and a second attribute, never by likeness alone.
//! Knows names and attributes; what someone did is `events`' to say.

mod bodies;
mod people;
mod titles;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::numbers::Meant;
use super::pile::Pile;
use super::sorter::{Record, Sorted};
use crate::model::Side;
use crate::store::write::{Build, WriteError};
use crate::text;

pub use bodies::{Body, bodies};
pub use people::{People, Person, people};
pub use titles::Titles;

/// Everyone of one kind, and whom each claim of each article means.
pub struct Linked<T> {
    pub all: Vec<T>,
    pub of: Meant,
}

/// The place of a side in the order of sides.
fn order(side: Side) -> u32 {
    Side::ALL.iter().position(|known| *known == side).unwrap_or_default() as u32
}

/// The side at a place in that order.
fn side(order: u32) -> Side {
    Side::ALL.get(order as usize).copied().unwrap_or(Side::Other)
}

/// A slug of at most sixty letters, cut between words.
pub fn short_slug(name: &str) -> String {
    const MAX: usize = 60;
    let slug = text::slug(name);
    match slug.char_indices().nth(MAX) {
        None => slug,
        Some((end, _)) => slug[..end].rsplit_once('-').map_or(&slug[..end], |(head, _)| head).to_owned(),
    }
}

/// The form with most words, then most letters with marks, then the first by order.
fn fullest<'a>(names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let rank = |name: &str| (name.split_whitespace().count(), name.chars().filter(|letter| !letter.is_ascii()).count());
    names.max_by(|left, right| rank(left).cmp(&rank(right)).then_with(|| right.cmp(left)))
}

/// Numbers equal slugs from the second on, in the order given. A name without a letter to fold has `fallback` for a slug.
pub fn distinct<T>(all: &mut [T], slug: impl Fn(&mut T) -> &mut String, fallback: &str) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for one in all.iter_mut() {
        let slug = slug(one);
        if slug.is_empty() {
            fallback.clone_into(slug);
        }
        if taken.contains(slug.as_str()) {
            let free = (2..).map(|number| format!("{slug}-{number}")).find(|slug| !taken.contains(slug));
            *slug = free.unwrap_or_default();
        }
        taken.insert(slug.clone());
    }
}

/// The same for slugs that come in their order, one after another. Only what a later one may equal is held: the slugs it
/// begins with, and the numbers these gave.
pub struct Distinct {
    fallback: &'static str,
    /// Each begins with the one before. With the slugs that it gave by number.
    open: Vec<(String, BTreeSet<String>)>,
}

impl Distinct {
    pub fn new(fallback: &'static str) -> Distinct {
        Distinct { fallback, open: Vec::new() }
    }

    /// The slug as it stands among those before it.
    pub fn slug(&mut self, slug: &str) -> String {
        let slug = if slug.is_empty() { self.fallback } else { slug };
        while self.open.pop_if(|(open, _)| !slug.starts_with(open.as_str())).is_some() {}
        let is_taken = |slug: &str| self.open.iter().any(|(open, given)| open == slug || given.contains(slug));
        if !is_taken(slug) {
            self.open.push((slug.to_owned(), BTreeSet::new()));
            return slug.to_owned();
        }
        let free = (2..).map(|number| format!("{slug}-{number}")).find(|slug| !is_taken(slug)).unwrap_or_default();
        match self.open.last_mut() {
            Some((_, given)) => given.insert(free.clone()),
            None => false,
        };
        free
    }
}

/// What corrections need of a person and of a body.
pub trait Named {
    fn slug(&self) -> &str;
    fn absorb(&mut self, other: Self);
    fn is_called(&self, folded: &str) -> bool;
}

/// Joins whoever bears a reviewed form to the one it is said to mean.
fn fold_aliases<T: Named>(all: &mut Vec<T>, aliases: &BTreeMap<String, String>) {
    for (folded, slug) in aliases {
        if !all.iter().any(|one| one.slug() == slug) {
            continue;
        }
        let (mut kept, absorbed): (Vec<T>, Vec<T>) =
            std::mem::take(all).into_iter().partition(|one| one.slug() == slug || !one.is_called(folded));
        for other in absorbed {
            if let Some(one) = kept.iter_mut().find(|one| one.slug() == slug) {
                one.absorb(other);
            }
        }
        *all = kept;
    }
}

/// Everyone of one kind in the order of slugs, those joined whom corrections say to be one.
struct Folded<T> {
    all: Pile<T>,
    /// Those whom a correction concerns, by their place: as they are after it, or nothing.
    concerned: BTreeMap<usize, Option<T>>,
}

impl<T: Named + Serialize + DeserializeOwned> Folded<T> {
    /// `read` makes one of each record.
    fn new(
        mut sorted: Sorted,
        aliases: &BTreeMap<String, String>,
        build: &Build,
        mut read: impl FnMut(&Record) -> T,
    ) -> Result<Folded<T>, WriteError> {
        let (mut all, mut concerned) = (Pile::new(build)?, Vec::new());
        while let Some(record) = sorted.take()? {
            let one = read(&record);
            let at = all.add(&one)?;
            let is_meant = |(folded, slug): (&String, &String)| one.slug() == slug || one.is_called(folded);
            if aliases.iter().any(is_meant) {
                concerned.push(Placed { at, one });
            }
        }
        let mut after: BTreeMap<usize, Option<T>> = concerned.iter().map(|placed| (placed.at, None)).collect();
        fold_aliases(&mut concerned, aliases);
        after.extend(concerned.into_iter().map(|placed| (placed.at, Some(placed.one))));
        Ok(Folded { all, concerned: after })
    }

    /// Calls `take` with each, in order.
    fn each(mut self, mut take: impl FnMut(T) -> Result<(), WriteError>) -> Result<(), WriteError> {
        for at in 0..self.all.len() {
            match self.concerned.remove(&at) {
                Some(None) => {}
                Some(Some(one)) => take(one)?,
                None => take(self.all.get(at)?)?,
            }
        }
        Ok(())
    }
}

/// One of many with its place among all.
struct Placed<T> {
    at: usize,
    one: T,
}

impl<T: Named> Named for Placed<T> {
    fn slug(&self) -> &str {
        self.one.slug()
    }

    fn absorb(&mut self, other: Placed<T>) {
        self.one.absorb(other.one);
    }

    fn is_called(&self, folded: &str) -> bool {
        self.one.is_called(folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_in_their_order_are_numbered_as_all_together_are() {
        let mut all: Vec<String> = ["a", "a-2", "a", "a", "an", "b", "a-2", "a-2-2", "b", "", "", "a-3", "b"]
            .iter()
            .map(|slug| (*slug).to_owned())
            .collect();
        all.sort();
        let mut distinct_one = Distinct::new("person");
        let one_by_one: Vec<String> = all.iter().map(|slug| distinct_one.slug(slug)).collect();
        distinct(&mut all, |slug| slug, "person");
        assert_eq!(one_by_one, all);
    }
}

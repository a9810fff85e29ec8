//! Links people and bodies across articles: by name and a second attribute, never by likeness alone.
//! Knows names and attributes; what someone did is `events`' to say.

mod bodies;
mod people;
mod titles;

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::Meant;
use crate::text;

pub use bodies::{Body, bodies};
pub use people::{People, Person, people};
pub use titles::Titles;

/// Everyone of one kind, and whom each claim of each article means.
pub struct Linked<T> {
    pub all: Vec<T>,
    pub of: Meant,
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

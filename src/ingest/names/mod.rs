//! Links people and bodies across articles: by name and a second attribute, never by likeness alone.
//! Knows names and attributes; what someone did is `events`' to say.

mod bodies;
mod people;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::events::ClaimRef;
use crate::text;

pub use bodies::{Body, bodies};
pub use people::{Person, Titles, people};

/// Everyone of one kind, and whom each claim of each article means.
pub struct Linked<T> {
    pub all: Vec<T>,
    pub of: Whom,
}

/// By article, then by claim: whom it means, as an index in `Linked::all`.
pub struct Whom {
    claims: ByArticle,
    of: Vec<u32>,
}

impl Whom {
    /// `claims` tells how many each article makes; `all` whose each is.
    fn new<'a>(claims: ByArticle, all: impl Iterator<Item = &'a Vec<ClaimRef>>) -> Whom {
        let mut of = vec![0; claims.len()];
        for (index, own) in all.enumerate() {
            own.iter().for_each(|at| of[claims.at(*at)] = index as u32);
        }
        Whom { claims, of }
    }

    /// Whom the claims of an article mean, in their order.
    pub fn all(&self, article: usize) -> impl Iterator<Item = usize> + '_ {
        self.of[self.claims.of(article)].iter().map(|index| *index as usize)
    }

    /// Whom one claim means.
    pub fn get(&self, (article, claim): ClaimRef) -> Option<usize> {
        self.of[self.claims.of(article)].get(claim).map(|index| *index as usize)
    }
}

/// The claims of all articles in one row, article by article.
#[derive(Clone, Default)]
struct ByArticle {
    /// Where the claims of each article end.
    ends: Vec<u32>,
}

impl ByArticle {
    /// Adds the next article, with so many claims.
    fn push(&mut self, claims: usize) {
        self.ends.push((self.len() + claims) as u32);
    }

    /// All claims.
    fn len(&self) -> usize {
        self.ends.last().map_or(0, |end| *end as usize)
    }

    /// The claims of an article.
    fn of(&self, article: usize) -> Range<usize> {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        start..self.ends[article] as usize
    }

    /// The number of a claim.
    fn at(&self, (article, claim): ClaimRef) -> usize {
        self.of(article).start + claim
    }

    /// The article and the claim of a number.
    fn claim(&self, number: usize) -> ClaimRef {
        let article = self.ends.partition_point(|end| *end as usize <= number);
        (article, number - self.of(article).start)
    }
}

/// Texts by number: equal texts, equal numbers.
#[derive(Default)]
pub struct Texts {
    numbers: HashMap<Arc<str>, u32>,
    all: Vec<Arc<str>>,
}

impl Texts {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let (number, text) = (self.all.len() as u32, Arc::<str>::from(text));
        self.all.push(text.clone());
        self.numbers.insert(text, number);
        number
    }

    pub fn get(&self, number: u32) -> &str {
        &self.all[number as usize]
    }
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
fn fullest<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let rank = |name: &str| (name.split_whitespace().count(), name.chars().filter(|letter| !letter.is_ascii()).count());
    let best = names.max_by(|left, right| rank(left).cmp(&rank(right)).then_with(|| right.cmp(left)));
    best.unwrap_or_default().to_owned()
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

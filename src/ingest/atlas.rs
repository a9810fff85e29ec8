//! The atlas: what articles say together, linked, corrected and ranked. What each says alone lies on the shelf, whole events
//! on their pile; `write` turns all of it into rows.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::corrections::{Applied, Corrections};
use super::counted::Counted;
use super::delegations::{self, Delegation, Delegations};
use super::events::{self, Around, Event, Events};
use super::facts::{self, Shown};
use super::figures::{self, Figures, Project};
use super::merged::Merged;
use super::names::{self, Body, Linked, People, Titles};
use super::numbers::ClaimIds;
use super::places::Places;
use super::shelf::Shelf;
use super::ties::{self, Tie};
use crate::extract::Articles;
use crate::model::{EventRole, LocalityId, When};
use crate::store::diff::Subject;
use crate::store::read::card::{DelegationCard, EventCard};
use crate::store::write::{Build, WriteError};

/// All that the next release will say, before it has rows.
pub struct Atlas {
    pub articles: Shelf,
    pub people: People,
    pub titles: Titles,
    pub bodies: Linked<Body>,
    pub person_ids: Vec<Option<i64>>,
    pub body_ids: Vec<Option<i64>>,
    pub events: Events,
    pub event_ids: Vec<u32>,
    pub delegations: Delegations,
    pub delegation_ids: Vec<u32>,
    pub delegation_of: ClaimIds,
    pub ties: Vec<Tie>,
    pub projects: Vec<Project>,
    pub figures: Figures,
    pub places: Places,
    pub counted: Counted,
    pub corrections: Applied,
}

impl Atlas {
    /// Merges, corrects, links and ranks. What memory is not to hold goes to places that `build` makes.
    pub fn resolve(articles: Shelf, corrections: &Corrections, build: &Build) -> Result<Atlas, WriteError> {
        let mut merged = Merged::of(&articles, build.aside()?)?;
        let mut applied = corrections.apply(&mut merged, &articles)?;
        let (people, titles) = names::people(&articles, &corrections.names("person"))?;
        let bodies = names::bodies(&articles, &corrections.names("organisation"))?;
        let around = Around { articles: &articles, people: &people, bodies: &bodies };
        let events = events::events(&around, merged, build)?;
        let event_ids = events.ranks();
        let delegations = delegations::delegations(&articles, &events, &people, build)?;
        let delegation_ids = delegations.ranks();
        let ties = ties::ties(&articles, &events)?;
        let projects = figures::projects(&articles)?;
        let figures = figures::figures(&articles, &events)?;
        let person_ids = shown((0..people.len()).map(|index| people.slug(index)), corrections, "person", &mut applied);
        let body_ids =
            shown(bodies.all.iter().map(|body| body.slug.as_str()), corrections, "organisation", &mut applied);
        let mut told: BTreeSet<LocalityId> = BTreeSet::new();
        articles.each(|_, article| {
            for place in &article.localities {
                if !told.contains(&place.code) {
                    told.insert(place.code.clone());
                }
            }
        })?;
        let linked = named(&events, &delegations, &ties, &projects);
        let places = Places::new(told.into_iter().chain(linked));
        let mut claims = Vec::new();
        delegations.each(|index, delegation| {
            claims.extend(delegation.claims.iter().map(|claim| (claim, i64::from(delegation_ids[index]))));
        })?;
        let delegation_of = ClaimIds::new(claims.into_iter());
        let counted = Counted::new(&events, &ties, &delegations, &places)?;
        Ok(Atlas {
            person_ids,
            body_ids,
            event_ids,
            delegation_ids,
            delegation_of,
            ties,
            projects,
            figures,
            places,
            counted,
            corrections: applied,
            articles,
            people,
            titles,
            bodies,
            events,
            delegations,
        })
    }

    pub fn around(&self) -> Around<'_> {
        Around { articles: &self.articles, people: &self.people, bodies: &self.bodies }
    }

    /// What a row of a list shows of an event. Made where it is asked for: all of them are as large as the events.
    /// `came` are the delegations that came for it.
    pub fn event_card(&self, event: &Event, came: &[Delegation]) -> EventCard {
        let shown = Shown { people: &self.person_ids, bodies: &self.body_ids };
        facts::event_card(event, came, &self.around(), &shown)
    }

    /// The same of a delegation.
    pub fn delegation_card(&self, delegation: &Delegation) -> DelegationCard {
        facts::delegation_card(delegation, &self.events, &self.people)
    }

    /// Everything of one kind that has a page, as the change log compares it, in the order of slugs. Some thousand at a time:
    /// all of them are as large as the articles.
    pub fn subjects(&self, kind: &'static str) -> impl Iterator<Item = Result<Vec<Subject>, WriteError>> + '_ {
        let listed = self.listed(kind);
        (0..listed.len()).step_by(SUBJECTS_AT_A_TIME).map(move |first| {
            let batch = &listed[first..listed.len().min(first + SUBJECTS_AT_A_TIME)];
            batch.par_iter().map(|index| self.subject(kind, *index as usize)).collect()
        })
    }

    /// The indices of everything of one kind that has a page, in the order of slugs.
    fn listed(&self, kind: &str) -> Vec<u32> {
        let mut listed: Vec<u32> = match kind {
            "event" => indices(self.events.len(), |index| self.events.brief(index).role != EventRole::Background),
            "delegation" => indices(self.delegations.len(), |_| true),
            "tie" => indices(self.ties.len(), |_| true),
            "person" => indices(self.people.len(), |index| self.person_ids[index].is_some()),
            "organisation" => indices(self.bodies.all.len(), |index| self.body_ids[index].is_some()),
            _ => indices(self.articles.len(), |_| true),
        };
        let slug = |index: usize| match kind {
            "event" => self.events.slug(index),
            "delegation" => self.delegations.slug(index),
            "tie" => &self.ties[index].slug,
            "person" => self.people.slug(index),
            "organisation" => &self.bodies.all[index].slug,
            _ => self.articles.head(index).slug(),
        };
        listed.sort_by(|left, right| slug(*left as usize).cmp(slug(*right as usize)));
        listed
    }

    fn subject(&self, kind: &str, index: usize) -> Result<Subject, WriteError> {
        let around = self.around();
        Ok(match kind {
            "event" => {
                let event = self.events.get(index)?;
                let parent = event.parent.map(|parent| self.events.slug(parent));
                let figures = self.figures.headlines(index);
                facts::event(
                    &event,
                    parent,
                    &self.event_card(&event, &self.delegations.came_for(index)?),
                    &around,
                    &figures,
                )
            }
            "delegation" => {
                let delegation = self.delegations.get(index)?;
                facts::delegation(&delegation, &self.delegation_card(&delegation), &around)
            }
            "tie" => facts::tie(&self.ties[index], &around),
            "person" => {
                let person = self.people.get(index);
                let titles = person.claims().flat_map(|at| self.titles.get(at));
                facts::person(&person, &titles.map(|(title, _)| title).collect())
            }
            "organisation" => facts::body(&self.bodies.all[index]),
            _ => facts::article(&*self.articles.get(index)?),
        })
    }
}

/// Subjects that are held at a time.
const SUBJECTS_AT_A_TIME: usize = 512;

/// The indices below `count` that are wanted.
fn indices(count: usize, wanted: impl Fn(usize) -> bool) -> Vec<u32> {
    (0..count).filter(|index| wanted(*index)).map(|index| index as u32).collect()
}

/// Row ids in the order given, from 1; none for those that a correction hides.
fn shown<'a>(
    slugs: impl Iterator<Item = &'a str>,
    corrections: &Corrections,
    kind: &'static str,
    applied: &mut Applied,
) -> Vec<Option<i64>> {
    let hidden: BTreeSet<&str> = corrections.hidden(kind).collect();
    let mut next = 0;
    let mut ids = Vec::new();
    let mut standing: BTreeSet<&str> = BTreeSet::new();
    for slug in slugs {
        standing.insert(slug);
        ids.push((!hidden.contains(slug)).then(|| {
            next += 1;
            next
        }));
    }
    for slug in hidden.iter().filter(|slug| standing.contains(*slug)) {
        applied.moves.push((kind, (*slug).to_owned(), None));
    }
    for row in applied.rows.iter_mut().filter(|row| row.subject_kind == kind) {
        row.applied = standing.contains(row.slug.as_str());
    }
    ids
}

/// Every locality that something of the atlas names, beside those of single articles.
fn named<'a>(
    events: &'a Events,
    delegations: &'a Delegations,
    ties: &'a [Tie],
    projects: &'a [Project],
) -> impl Iterator<Item = LocalityId> + 'a {
    let events = events.parties.iter().chain(&events.others).cloned();
    let delegations = delegations.places.iter().cloned();
    let ties = ties.iter().flat_map(|tie| [tie.vn.clone(), tie.fr.clone()]);
    let projects = projects.iter().flat_map(|project| project.localities.iter().cloned());
    events.chain(delegations).chain(ties).chain(projects)
}

/// Start, end and partial as columns.
pub fn columns(when: When) -> (Option<String>, Option<String>, Option<String>) {
    match when.partial() {
        Some(partial) => (None, None, Some(partial)),
        None => (when.start.map(|date| date.to_string()), when.end.map(|date| date.to_string()), None),
    }
}

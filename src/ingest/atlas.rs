//! The atlas in memory: what articles say together, linked, corrected and ranked. What each says alone lies on the shelf;
//! `write` turns both into rows.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::corrections::{Applied, Corrections};
use super::days;
use super::delegations::{self, Delegation};
use super::events::{self, Around, Event, Events};
use super::facts::{self, Shown};
use super::figures::{self, Figures, Project};
use super::names::{self, Body, Linked, Person, Titles};
use super::places::{Counts, Places};
use super::shelf::Shelf;
use super::ties::{self, Tie};
use crate::extract::{self, Articles};
use crate::model::{EventRole, LocalityId, When};
use crate::store::diff::Subject;
use crate::store::read::card::{DelegationCard, EventCard};
use crate::store::write::{AgreementRow, WriteError};

/// All that the next release will say, before it has rows.
pub struct Atlas {
    pub articles: Shelf,
    pub people: Linked<Person>,
    pub titles: Titles,
    pub bodies: Linked<Body>,
    pub person_ids: Vec<Option<i64>>,
    pub body_ids: Vec<Option<i64>>,
    pub events: Events,
    pub event_ids: Vec<usize>,
    pub delegations: Vec<Delegation>,
    /// The delegations that came for an event, by its index.
    pub came: HashMap<usize, Vec<usize>>,
    pub delegation_ids: Vec<usize>,
    pub delegation_of: HashMap<(usize, usize), usize>,
    pub ties: Vec<Tie>,
    pub projects: Vec<Project>,
    pub figures: Figures,
    pub agreements: Vec<AgreementRow>,
    pub agreement_ids: HashMap<(usize, usize), i64>,
    pub places: Places,
    pub corrections: Applied,
}

impl Atlas {
    /// Merges, corrects, links and ranks.
    pub fn resolve(articles: Shelf, corrections: &Corrections) -> Result<Atlas, WriteError> {
        let mut merged = extract::merge_kept(&articles)?;
        let mut applied = corrections.apply(&mut merged, &articles);
        let (people, titles) = names::people(&articles, &corrections.names("person"))?;
        let bodies = names::bodies(&articles, &corrections.names("organisation"))?;
        let events = events::events(&Around { articles: &articles, people: &people, bodies: &bodies }, merged)?;
        let event_ids = events::ranks(&events.all);
        let delegations = delegations::delegations(&articles, &events, &people)?;
        let delegation_ids = delegations::ranks(&delegations);
        let ties = ties::ties(&articles, &events.all)?;
        let projects = figures::projects(&articles)?;
        let figures = figures::figures(&articles, &events, &event_ids)?;
        let (agreements, agreement_ids) = figures::agreements(&articles, &events, &event_ids)?;
        let person_ids =
            shown(people.all.iter().map(|person| person.slug.as_str()), corrections, "person", &mut applied);
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
        let linked = named(&events.all, &delegations, &ties, &projects);
        let places = Places::new(told.into_iter().chain(linked));
        let mut came: HashMap<usize, Vec<usize>> = HashMap::new();
        for (index, delegation) in delegations.iter().enumerate() {
            if let Some(event) = delegation.event {
                came.entry(event).or_default().push(index);
            }
        }
        let claims = delegations
            .iter()
            .enumerate()
            .flat_map(|(index, delegation)| delegation.claims.iter().map(move |claim| (*claim, index)));
        let delegation_of = claims.collect();
        Ok(Atlas {
            person_ids,
            body_ids,
            event_ids,
            came,
            delegation_ids,
            delegation_of,
            ties,
            projects,
            figures,
            agreements,
            agreement_ids,
            places,
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
    pub fn event_card(&self, index: usize) -> EventCard {
        let came = self.came.get(&index).map(Vec::as_slice).unwrap_or_default();
        let came: Vec<&Delegation> = came.iter().map(|delegation| &self.delegations[*delegation]).collect();
        let shown = Shown { people: &self.person_ids, bodies: &self.body_ids };
        facts::event_card(&self.events.all[index], &came, &self.around(), &shown)
    }

    /// The same of a delegation.
    pub fn delegation_card(&self, index: usize) -> DelegationCard {
        facts::delegation_card(&self.delegations[index], &self.events.all, &self.people.all)
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
            "event" => indices(&self.events.all, |_, event| event.role != EventRole::Background),
            "delegation" => indices(&self.delegations, |_, _| true),
            "tie" => indices(&self.ties, |_, _| true),
            "person" => indices(&self.people.all, |index, _| self.person_ids[index].is_some()),
            "organisation" => indices(&self.bodies.all, |index, _| self.body_ids[index].is_some()),
            _ => (0..self.articles.len() as u32).collect(),
        };
        let slug = |index: usize| match kind {
            "event" => &self.events.all[index].slug,
            "delegation" => &self.delegations[index].slug,
            "tie" => &self.ties[index].slug,
            "person" => &self.people.all[index].slug,
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
                let (event, none) = (&self.events.all[index], BTreeMap::new());
                let parent = event.parent.map(|parent| &self.events.all[parent]);
                let figures = self.figures.headlines.get(&index).unwrap_or(&none);
                facts::event(event, parent, &self.event_card(index), &around, figures)
            }
            "delegation" => facts::delegation(&self.delegations[index], &self.delegation_card(index), &around),
            "tie" => facts::tie(&self.ties[index], &around),
            "person" => {
                let person = &self.people.all[index];
                let titles = person.claims.iter().flat_map(|at| self.titles.get(*at));
                facts::person(person, &titles.map(|(title, _)| title).collect())
            }
            "organisation" => facts::body(&self.bodies.all[index]),
            _ => facts::article(&*self.articles.get(index)?),
        })
    }

    /// The principal event of an event: itself, or what it is a part of. Background has none.
    pub fn principal(&self, index: usize) -> Option<usize> {
        let event = &self.events.all[index];
        match event.role {
            EventRole::Main | EventRole::Planned => Some(index),
            EventRole::Sub => event.parent,
            EventRole::Background => None,
        }
    }

    /// The units an event stands under, and whether it is party there.
    pub fn areas(&self, event: &Event) -> BTreeMap<i64, bool> {
        let mut areas = BTreeMap::new();
        for key in event.places.iter().filter_map(|(_, key)| key.as_ref()) {
            areas.extend(self.places.areas(key).into_iter().map(|area| (area, false)));
        }
        for key in &event.localities {
            areas.extend(self.places.areas(key).into_iter().map(|area| (area, true)));
        }
        areas
    }

    /// What happened in each unit.
    pub fn counts(&self) -> BTreeMap<i64, Counts> {
        let mut counts: BTreeMap<i64, Counts> = BTreeMap::new();
        for event in self.events.all.iter().filter(|event| matches!(event.role, EventRole::Main | EventRole::Planned)) {
            let (first, last) = days::range(event.when);
            for area in self.areas(event).into_keys() {
                let count = counts.entry(area).or_default();
                count.events += 1;
                count.first_day = least(count.first_day, first);
                count.last_day = count.last_day.max(last);
            }
        }
        let units = |keys: &[LocalityId]| keys.iter().flat_map(|key| self.places.areas(key)).collect::<BTreeSet<i64>>();
        for tie in &self.ties {
            for area in units(&[tie.vn.clone(), tie.fr.clone()]) {
                counts.entry(area).or_default().ties += 1;
            }
        }
        for delegation in &self.delegations {
            for area in units(&delegation.origins) {
                counts.entry(area).or_default().delegations_out += 1;
            }
            for area in units(&delegation.destinations) {
                counts.entry(area).or_default().delegations_in += 1;
            }
        }
        counts
    }

    /// Principal events and days of each person and body, by index: count, first day, last day.
    pub fn presence<'a>(
        &'a self,
        of: impl Fn(&'a Event) -> &'a [usize],
    ) -> HashMap<usize, (i64, Option<i64>, Option<i64>)> {
        let mut events: HashMap<usize, BTreeSet<usize>> = HashMap::new();
        for (index, event) in self.events.all.iter().enumerate() {
            if let Some(principal) = self.principal(index) {
                for one in of(event) {
                    events.entry(*one).or_default().insert(principal);
                }
            }
        }
        let presence = |events: BTreeSet<usize>| {
            let ranges = || events.iter().map(|event| days::range(self.events.all[*event].when));
            let first = ranges().filter_map(|(first, _)| first).min();
            let last = ranges().filter_map(|(_, last)| last).max();
            (events.len() as i64, first, last)
        };
        events.into_iter().map(|(one, events)| (one, presence(events))).collect()
    }
}

/// Subjects that are held at a time.
const SUBJECTS_AT_A_TIME: usize = 2_048;

/// The indices of those that are wanted.
fn indices<T>(all: &[T], wanted: impl Fn(usize, &T) -> bool) -> Vec<u32> {
    let wanted = all.iter().enumerate().filter(|(index, one)| wanted(*index, one));
    wanted.map(|(index, _)| index as u32).collect()
}

/// The earlier of two days, where either is known.
pub fn least(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
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
    events: &'a [Event],
    delegations: &'a [Delegation],
    ties: &'a [Tie],
    projects: &'a [Project],
) -> impl Iterator<Item = LocalityId> + 'a {
    let places = |event: &'a Event| event.places.iter().filter_map(|(_, key)| key.clone());
    let events = events.iter().flat_map(move |event| event.localities.iter().cloned().chain(places(event)));
    let delegations = delegations.iter().flat_map(|one| one.origins.iter().chain(&one.destinations).cloned());
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

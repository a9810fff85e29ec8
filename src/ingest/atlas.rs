//! The atlas: what articles say together, linked, corrected and ranked. What each says alone lies on the shelf, whole events
//! on their pile; `write` turns all of it into rows.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::column::Column;
use super::corrections::{Applied, Corrections};
use super::counted::Counted;
use super::delegations::{self, Delegation, Delegations};
use super::events::{self, Around, Event, Events};
use super::facts;
use super::figures::{self, Figures, Project, Projects};
use super::merged::Merged;
use super::names::{self, Body, Linked, People, Titles};
use super::numbers::Ranks;
use super::places::Places;
use super::shelf::Shelf;
use super::sorter::{Record, Sorted, Sorter};
use super::ties::{self, Tie, Ties};
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
    pub person_ids: Shown,
    pub body_ids: Shown,
    pub events: Events,
    pub event_ids: Ranks,
    pub delegations: Delegations,
    pub delegation_ids: Ranks,
    pub ties: Ties,
    pub projects: Projects,
    pub figures: Figures,
    pub places: Places,
    pub counted: Counted,
    pub corrections: Applied,
}

impl Atlas {
    /// Merges, corrects, links and ranks. What memory is not to hold goes to places that `build` makes.
    pub fn resolve(articles: Shelf, corrections: &Corrections, build: &Build) -> Result<Atlas, WriteError> {
        let mut merged = Merged::of(&articles, build)?;
        let mut applied = corrections.apply(&mut merged, &articles)?;
        let (people, titles) = names::people(&articles, &corrections.names("person"), build)?;
        let bodies = names::bodies(&articles, &corrections.names("organisation"), build)?;
        let around = Around { articles: &articles, people: &people, bodies: &bodies };
        let events = events::events(&around, merged, build)?;
        let event_ids = events.ranks(build)?;
        let delegations = delegations::delegations(&articles, &events, &people, build)?;
        let delegation_ids = delegations.ranks(build)?;
        let ties = ties::ties(&articles, &events, build)?;
        let projects = figures::projects(&articles, build)?;
        let figures = figures::figures(&articles, &events, build)?;
        let slugs = (0..people.len()).map(|index| people.slug(index));
        let person_ids = Shown::new(slugs, corrections, "person", &mut applied, build)?;
        let slugs = bodies.all.iter().map(|body| Ok(body.slug.clone()));
        let body_ids = Shown::new(slugs, corrections, "organisation", &mut applied, build)?;
        let mut told: BTreeSet<LocalityId> = BTreeSet::new();
        articles.each(|_, article| {
            for place in &article.localities {
                if !told.contains(&place.code) {
                    told.insert(place.code.clone());
                }
            }
            Ok(())
        })?;
        let linked = named(&events, &delegations, &ties.all, &projects.all);
        let places = Places::new(told.into_iter().chain(linked));
        let everyone = (people.len(), bodies.all.len());
        let counted = Counted::new(&events, &ties.all, &delegations, &places, everyone, build)?;
        Ok(Atlas {
            person_ids,
            body_ids,
            event_ids,
            delegation_ids,
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
    pub fn event_card(&self, event: &Event, came: &[Delegation]) -> Result<EventCard, WriteError> {
        facts::event_card(event, came, &self.around(), &self.person_ids, &self.body_ids)
    }

    /// The same of a delegation.
    pub fn delegation_card(&self, delegation: &Delegation) -> Result<DelegationCard, WriteError> {
        facts::delegation_card(delegation, &self.events, &self.people)
    }

    /// Everything of one kind that has a page, as the change log compares it, in the order of slugs. Some hundred at a time:
    /// all of them are as large as the articles.
    pub fn subjects(&self, kind: &'static str, build: &Build) -> Result<Subjects<'_>, WriteError> {
        let mut listed = Sorter::new(build)?;
        for index in 0..self.count(kind) {
            if let Some(slug) = self.slug_of_page(kind, index)? {
                listed.add(&Record::default().text(&slug).number(index as u32))?;
            }
        }
        Ok(Subjects { atlas: self, kind, listed: listed.sorted()? })
    }

    /// How much there is of a kind.
    fn count(&self, kind: &str) -> usize {
        match kind {
            "event" => self.events.len(),
            "delegation" => self.delegations.len(),
            "tie" => self.ties.all.len(),
            "person" => self.people.len(),
            "organisation" => self.bodies.all.len(),
            _ => self.articles.len(),
        }
    }

    /// The slug of something that has a page.
    fn slug_of_page(&self, kind: &str, index: usize) -> Result<Option<String>, WriteError> {
        let has_page = match kind {
            "event" => self.events.brief(index)?.role != EventRole::Background,
            "person" => self.person_ids.id(index)?.is_some(),
            "organisation" => self.body_ids.id(index)?.is_some(),
            _ => true,
        };
        let slug = match kind {
            _ if !has_page => return Ok(None),
            "event" => self.events.slug(index)?,
            "delegation" => self.delegations.slug(index)?,
            "tie" => self.ties.all[index].slug.clone(),
            "person" => self.people.slug(index)?,
            "organisation" => self.bodies.all[index].slug.clone(),
            _ => self.articles.head(index)?.slug().to_owned(),
        };
        Ok(Some(slug))
    }

    fn subject(&self, kind: &str, index: usize) -> Result<Subject, WriteError> {
        let around = self.around();
        match kind {
            "event" => {
                let event = self.events.get(index)?;
                let parent = event.parent.map(|parent| self.events.slug(parent)).transpose()?;
                let figures = self.figures.headlines(index);
                let card = self.event_card(&event, &self.delegations.came_for(index)?)?;
                facts::event(&event, parent, &card, &around, &figures)
            }
            "delegation" => {
                let delegation = self.delegations.get(index)?;
                facts::delegation(&delegation, &self.delegation_card(&delegation)?, &around)
            }
            "tie" => facts::tie(&self.ties.all[index], &self.ties.stated(index)?, &around),
            "person" => {
                let person = self.people.get(index)?;
                let mut titles = BTreeSet::new();
                for at in person.claims.iter() {
                    titles.extend(self.titles.get(at)?.into_iter().map(|(title, _)| title));
                }
                Ok(facts::person(&person, &titles))
            }
            "organisation" => Ok(facts::body(&self.bodies.all[index])),
            _ => Ok(facts::article(&*self.articles.get(index)?)),
        }
    }
}

/// Subjects of one kind, a batch at a time.
pub struct Subjects<'a> {
    atlas: &'a Atlas,
    kind: &'static str,
    /// Slugs and indices.
    listed: Sorted,
}

impl Subjects<'_> {
    /// The next; none behind the last.
    pub fn next_batch(&mut self) -> Result<Vec<Subject>, WriteError> {
        let mut batch = Vec::with_capacity(SUBJECTS_AT_A_TIME);
        while batch.len() < SUBJECTS_AT_A_TIME
            && let Some(record) = self.listed.take()?
        {
            batch.push(record.last_number() as usize);
        }
        batch.par_iter().map(|index| self.atlas.subject(self.kind, *index)).collect()
    }
}

/// Subjects that are held at a time.
const SUBJECTS_AT_A_TIME: usize = 512;

/// The row ids of people or bodies: in the order of their indices from 1, none for those that a correction hides.
pub struct Shown {
    ids: Column<1>,
    /// How many have one.
    pub count: usize,
}

impl Shown {
    fn new(
        slugs: impl Iterator<Item = Result<String, WriteError>>,
        corrections: &Corrections,
        kind: &'static str,
        applied: &mut Applied,
        build: &Build,
    ) -> Result<Shown, WriteError> {
        let hidden: BTreeSet<&str> = corrections.hidden(kind).collect();
        let concerned = applied.rows.iter().filter(|row| row.subject_kind == kind).map(|row| row.slug.clone());
        let concerned: BTreeSet<String> = concerned.chain(hidden.iter().map(|slug| (*slug).to_owned())).collect();
        let mut shown = Shown { ids: Column::new(build)?, count: 0 };
        let mut standing: BTreeSet<String> = BTreeSet::new();
        for slug in slugs {
            let slug = slug?;
            let is_shown = !hidden.contains(slug.as_str());
            shown.count += usize::from(is_shown);
            shown.ids.push([if is_shown { shown.count as u32 } else { 0 }])?;
            if concerned.contains(&slug) {
                standing.insert(slug);
            }
        }
        for slug in hidden.iter().filter(|slug| standing.contains(**slug)) {
            applied.moves.push((kind, (*slug).to_owned(), None));
        }
        for row in applied.rows.iter_mut().filter(|row| row.subject_kind == kind) {
            row.applied = standing.contains(&row.slug);
        }
        Ok(shown)
    }

    /// The row id of who has this index.
    pub fn id(&self, index: usize) -> Result<Option<i64>, WriteError> {
        let [id] = self.ids.get(index)?;
        Ok(Some(i64::from(id)).filter(|id| *id > 0))
    }
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

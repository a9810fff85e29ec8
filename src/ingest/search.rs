//! The words by which events and names are found: as written, and folded by the one folding function.

use std::collections::BTreeSet;

use super::atlas::Atlas;
use super::names::Person;
use super::sorter::{Record, Sorted, Sorter};
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::store::write::{Build, Document, LocalityNameRow, NameEntryRow, NameSearchRow, WriteError};
use crate::text;

/// The words of each principal event: its titles, its places in every known form, its people and bodies, and those of its parts.
/// Made one by one, in the order of ids: all of them together are as long as the articles.
pub struct EventWords<'a> {
    atlas: &'a Atlas,
    /// Ids of principal events, each with the indices of itself and its parts.
    told: Sorted,
}

impl<'a> EventWords<'a> {
    pub fn of(atlas: &'a Atlas, build: &Build) -> Result<EventWords<'a>, WriteError> {
        let mut told = Sorter::new(build)?;
        for index in 0..atlas.events.len() {
            if let Some(principal) = atlas.events.principal(index)?
                && atlas.events.brief(principal)?.is_principal()
            {
                let id = atlas.event_ids.id(principal)? as u32;
                told.add(&Record::default().number(id).number(index as u32))?;
            }
        }
        Ok(EventWords { atlas, told: told.sorted()? })
    }

    /// The next event; none behind the last.
    pub fn next_event(&mut self) -> Result<Option<Document>, WriteError> {
        let Some(id) = self.told.peek().map(|record| record.fields().number()) else { return Ok(None) };
        let mut words = BTreeSet::new();
        while let Some(record) = self.told.take_if(|record| record.fields().number() == id)? {
            add_words(self.atlas, record.last_number() as usize, &mut words)?;
        }
        let (exact, folded) = columns(words.iter().map(String::as_str));
        Ok(Some(Document { id, exact, folded }))
    }
}

/// The words by which one event is found.
fn add_words(atlas: &Atlas, index: usize, words: &mut BTreeSet<String>) -> Result<(), WriteError> {
    let event = atlas.events.get(index)?;
    words.extend(event.title);
    words.extend(event.theme);
    words.extend(event.places.iter().map(|(name, _)| name.clone()));
    words.extend(event.localities.iter().filter_map(|key| gazetteer().by_id(key)).map(|place| place.name.to_owned()));
    for person in &event.people {
        words.insert(atlas.people.name(*person)?);
    }
    words.extend(event.bodies.iter().flat_map(|body| atlas.bodies.all[*body].names.iter().cloned()));
    for ((article, claim), _) in &event.claims {
        let article = atlas.articles.get(*article)?;
        words.extend(article.events[*claim].title.clone());
        words.extend(article.title.as_ref().map(|title| title.text.clone()));
    }
    Ok(())
}

/// Who or what is found by its name.
pub struct Name {
    kind: &'static str,
    id: i64,
    slug: String,
    label: String,
    events: i64,
    forms: Vec<String>,
}

impl Name {
    pub fn rows(&self, id: i64) -> (NameEntryRow, NameSearchRow) {
        let (exact, folded) = columns(std::iter::once(&self.label).chain(&self.forms).map(String::as_str));
        let entry = NameEntryRow {
            id,
            subject_kind: self.kind,
            subject_id: self.id,
            slug: self.slug.clone(),
            label: self.label.clone(),
            event_count: self.events,
        };
        (entry, NameSearchRow { rowid: id, exact, folded })
    }
}

/// The names of each locality, person, body and project, with every form. Made one by one.
pub fn names<'a>(
    atlas: &'a Atlas,
    forms: &'a [LocalityNameRow],
) -> impl Iterator<Item = Result<Name, WriteError>> + 'a {
    let counted = &atlas.counted;
    let localities = atlas.places.keys().filter_map(|(key, id)| {
        let place = gazetteer().by_id(key)?;
        let own =
            forms.partition_point(|form| form.locality_id < id)..forms.partition_point(|form| form.locality_id <= id);
        let events = counted.localities.get(&id).map_or(0, |counts| counts.events);
        let forms = forms[own].iter().map(|form| form.name.clone()).collect();
        let (slug, label) = (place.slug.to_owned(), place.name.to_owned());
        Some(Ok(Name { kind: "locality", id, slug, label, events, forms }))
    });
    let people = (0..atlas.people.len()).filter_map(|index| person(atlas, index).transpose());
    let bodies = (0..atlas.bodies.all.len()).filter_map(|index| body(atlas, index).transpose());
    let projects = atlas.projects.all.iter().zip(1..).map(|(project, id)| {
        let (slug, label) = (project.slug.clone(), project.name.clone());
        Ok(Name { kind: "project", id, slug, label, events: 0, forms: Vec::new() })
    });
    localities.chain(people).chain(bodies).chain(projects)
}

fn person(atlas: &Atlas, index: usize) -> Result<Option<Name>, WriteError> {
    let Some(id) = atlas.person_ids.id(index)? else { return Ok(None) };
    let Person { slug, name, names, .. } = atlas.people.get(index)?;
    let events = atlas.counted.people.get(index)?.events;
    Ok(Some(Name { kind: "person", id, slug, label: name, events, forms: names }))
}

fn body(atlas: &Atlas, index: usize) -> Result<Option<Name>, WriteError> {
    let Some(id) = atlas.body_ids.id(index)? else { return Ok(None) };
    let body = &atlas.bodies.all[index];
    let events = atlas.counted.bodies.get(index)?.events;
    let (slug, label, forms) = (body.slug.clone(), body.name.clone(), body.names.iter().cloned().collect());
    Ok(Some(Name { kind: "organisation", id, slug, label, events, forms }))
}

/// The two columns of a full-text row. Each form of words stands once in each.
fn columns<'a>(words: impl Iterator<Item = &'a str>) -> (String, String) {
    let exact: BTreeSet<String> = words.map(|words| text::nfc(words).into_owned()).collect();
    let folded: BTreeSet<String> = exact.iter().map(|words| text::fold(words)).collect();
    (join(exact), join(folded))
}

fn join(lines: BTreeSet<String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

//! The words by which events and names are found: as written, and folded by the one folding function.

use std::collections::BTreeSet;

use super::atlas::Atlas;
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::store::write::{Document, LocalityNameRow, NameEntryRow, NameSearchRow, WriteError};
use crate::text;

/// The words of each principal event: its titles, its places in every known form, its people and bodies, and those of its parts.
/// Made one by one, in the order of ids: all of them together are as long as the articles.
pub fn events(atlas: &Atlas) -> impl Iterator<Item = Result<Document, WriteError>> + '_ {
    let mut told: Vec<(u32, u32)> = Vec::new();
    for index in 0..atlas.events.len() {
        let principal = atlas.events.principal(index);
        if let Some(principal) = principal.filter(|principal| atlas.events.brief(*principal).is_principal()) {
            told.push((atlas.event_ids[principal], index as u32));
        }
    }
    told.sort_unstable();
    let mut told = told.into_iter().peekable();
    std::iter::from_fn(move || {
        let id = told.peek()?.0;
        let mut words = BTreeSet::new();
        while let Some((_, index)) = told.next_if(|(of, _)| *of == id) {
            if let Err(error) = add_words(atlas, index as usize, &mut words) {
                return Some(Err(error));
            }
        }
        let (exact, folded) = columns(words.iter().map(String::as_str));
        Some(Ok(Document { id, exact, folded }))
    })
}

/// The words by which one event is found.
fn add_words(atlas: &Atlas, index: usize, words: &mut BTreeSet<String>) -> Result<(), WriteError> {
    let event = atlas.events.get(index)?;
    words.extend(event.title);
    words.extend(event.theme);
    words.extend(event.places.iter().map(|(name, _)| name.clone()));
    words.extend(event.localities.iter().filter_map(|key| gazetteer().by_id(key)).map(|place| place.name.to_owned()));
    words.extend(event.people.iter().map(|person| atlas.people.name(*person).to_owned()));
    words.extend(event.bodies.iter().flat_map(|body| atlas.bodies.all[*body].names.iter().cloned()));
    for ((article, claim), _) in &event.claims {
        let article = atlas.articles.get(*article)?;
        words.extend(article.events[*claim].title.clone());
        words.extend(article.title.as_ref().map(|title| title.text.clone()));
    }
    Ok(())
}

/// Who or what is found by its name.
struct Name<'a> {
    kind: &'static str,
    id: i64,
    slug: &'a str,
    label: &'a str,
    events: i64,
    forms: Vec<&'a str>,
}

impl Name<'_> {
    fn rows(&self, id: i64) -> (NameEntryRow, NameSearchRow) {
        let (exact, folded) = columns(std::iter::once(self.label).chain(self.forms.iter().copied()));
        let entry = NameEntryRow {
            id,
            subject_kind: self.kind,
            subject_id: self.id,
            slug: self.slug.to_owned(),
            label: self.label.to_owned(),
            event_count: self.events,
        };
        (entry, NameSearchRow { rowid: id, exact, folded })
    }
}

/// The rows of each locality, person, body and project, found under every form of its name. Made one by one.
pub fn names<'a>(
    atlas: &'a Atlas,
    forms: &'a [LocalityNameRow],
) -> impl Iterator<Item = (NameEntryRow, NameSearchRow)> + 'a {
    let counted = &atlas.counted;
    let localities = atlas.places.keys().filter_map(|(key, id)| {
        let place = gazetteer().by_id(key)?;
        let own =
            forms.partition_point(|form| form.locality_id < id)..forms.partition_point(|form| form.locality_id <= id);
        let events = counted.localities.get(&id).map_or(0, |counts| counts.events);
        let forms = forms[own].iter().map(|form| form.name.as_str()).collect();
        Some(Name { kind: "locality", id, slug: place.slug, label: place.name, events, forms })
    });
    let people = (0..atlas.people.len()).filter_map(|index| {
        let person = atlas.people.get(index);
        let id = atlas.person_ids[index]?;
        let events = counted.people.get(index).events;
        Some(Name {
            kind: "person",
            id,
            slug: person.slug,
            label: person.name,
            events,
            forms: person.names().collect(),
        })
    });
    let bodies = atlas.bodies.all.iter().enumerate().filter_map(|(index, body)| {
        let id = atlas.body_ids[index]?;
        let events = counted.bodies.get(index).events;
        let forms = body.names.iter().map(String::as_str).collect();
        Some(Name { kind: "organisation", id, slug: &body.slug, label: &body.name, events, forms })
    });
    let projects = atlas.projects.iter().zip(1..).map(|(project, id)| Name {
        kind: "project",
        id,
        slug: &project.slug,
        label: &project.name,
        events: 0,
        forms: Vec::new(),
    });
    localities.chain(people).chain(bodies).chain(projects).zip(1..).map(|(name, id)| name.rows(id))
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

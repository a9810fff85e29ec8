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
            told.push((atlas.event_ids[principal] as u32, index as u32));
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
    words.extend(event.people.iter().map(|person| atlas.people.all[*person].name.clone()));
    words.extend(event.bodies.iter().flat_map(|body| atlas.bodies.all[*body].names.iter().cloned()));
    for ((article, claim), _) in &event.claims {
        let article = atlas.articles.get(*article)?;
        words.extend(article.events[*claim].title.clone());
        words.extend(article.title.as_ref().map(|title| title.text.clone()));
    }
    Ok(())
}

/// One row for each locality, person, body and project, found under every form of its name.
pub fn names(atlas: &Atlas, forms: &[LocalityNameRow]) -> (Vec<NameEntryRow>, Vec<NameSearchRow>) {
    let (mut entries, mut searches) = (Vec::new(), Vec::new());
    let mut add = |subject_kind, subject_id, slug: &str, label: &str, event_count, forms: Vec<String>| {
        let id = entries.len() as i64 + 1;
        let (exact, folded) = columns(std::iter::once(label).chain(forms.iter().map(String::as_str)));
        entries.push(NameEntryRow {
            id,
            subject_kind,
            subject_id,
            slug: slug.to_owned(),
            label: label.to_owned(),
            event_count,
        });
        searches.push(NameSearchRow { rowid: id, exact, folded });
    };
    let mut at = 0;
    for (key, id) in atlas.places.keys() {
        let first = at;
        while forms.get(at).is_some_and(|form| form.locality_id <= id) {
            at += 1;
        }
        let Some(place) = gazetteer().by_id(key) else { continue };
        let events = atlas.counted.localities.get(&id).map_or(0, |counts| counts.events);
        add(
            "locality",
            id,
            place.slug,
            place.name,
            events,
            forms[first..at].iter().map(|form| form.name.clone()).collect(),
        );
    }
    for (index, person) in atlas.people.all.iter().enumerate() {
        let Some(id) = atlas.person_ids[index] else { continue };
        let events = atlas.counted.people.get(&(index as u32)).map_or(0, |presence| presence.events);
        add("person", id, &person.slug, &person.name, events, person.names.clone());
    }
    for (index, body) in atlas.bodies.all.iter().enumerate() {
        let Some(id) = atlas.body_ids[index] else { continue };
        let events = atlas.counted.bodies.get(&(index as u32)).map_or(0, |presence| presence.events);
        add("organisation", id, &body.slug, &body.name, events, body.names.iter().cloned().collect());
    }
    for (project, id) in atlas.projects.iter().zip(1..) {
        add("project", id, &project.slug, &project.name, 0, Vec::new());
    }
    (entries, searches)
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

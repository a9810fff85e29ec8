//! Rows of people and bodies: who they are, every form of their names, the titles someone bore and when.

use super::super::atlas::Atlas;
use super::super::names::Person;
use super::super::{IngestError, days};
use crate::model::Lang;
use crate::store::write::*;

/// People whose rows are in memory at a time.
const PEOPLE_AT_A_TIME: usize = 512;

pub async fn people(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let mut titles_before = 0;
    for first in (0..atlas.people.len()).step_by(PEOPLE_AT_A_TIME) {
        let (mut rows, mut names, mut titles) = (Vec::new(), Vec::new(), Vec::new());
        for index in first..atlas.people.len().min(first + PEOPLE_AT_A_TIME) {
            let Some(id) = atlas.person_ids.id(index)? else { continue };
            let person = atlas.people.get(index)?;
            let first = titles.len();
            titles_of(atlas, &person, id, &mut titles)?;
            let latest = titles[first..].iter().max_by_key(|row| (row.as_of_day, std::cmp::Reverse(row.article_id)));
            let presence = atlas.counted.people.get(index)?;
            rows.push(PersonRow {
                id,
                slug: person.slug,
                name: person.name,
                side: person.side.as_str(),
                last_title: latest.map(|row| row.title.clone()),
                event_count: presence.events,
                article_count: person.claims.articles() as i64,
                first_day: presence.first_day,
                last_day: presence.last_day,
            });
            names.extend(person.names.into_iter().map(|name| PersonNameRow { person_id: id, name }));
        }
        for row in &mut titles {
            titles_before += 1;
            row.id = titles_before;
        }
        build.insert(rows).await?;
        build.insert(names).await?;
        build.insert(titles).await?;
    }
    Ok(())
}

/// Adds the titles that articles give to someone, each with the day of its article.
fn titles_of(
    atlas: &Atlas,
    person: &Person,
    person_id: i64,
    titles: &mut Vec<PersonTitleRow>,
) -> Result<(), WriteError> {
    for (article, claim) in person.claims.iter() {
        let day = atlas.articles.head(article)?.day;
        titles.extend(atlas.titles.get((article, claim))?.into_iter().map(|(title, span)| PersonTitleRow {
            id: 0,
            person_id,
            title,
            article_id: article as i64 + 1,
            start_at: span.map(|span| i64::from(span.start)),
            end_at: span.map(|span| i64::from(span.end)),
            as_of: day.map(|day| day.to_string()),
            as_of_day: day.and_then(days::first_day),
        }));
    }
    Ok(())
}

pub async fn bodies(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    for (index, body) in atlas.bodies.all.iter().enumerate() {
        let Some(id) = atlas.body_ids.id(index)? else { continue };
        let presence = atlas.counted.bodies.get(index)?;
        names.extend(body.names.iter().map(|name| OrganisationNameRow { organisation_id: id, name: name.clone() }));
        rows.push(OrganisationRow {
            id,
            slug: body.slug.clone(),
            registry_id: body.registry.map(|row| row.id.clone()),
            name: body.name.clone(),
            name_vi: body.name_in(Lang::Vi),
            name_fr: body.name_in(Lang::Fr),
            name_en: body.name_in(Lang::En),
            acronym: body.registry.and_then(|row| row.acronym.clone()),
            kind: body
                .registry
                .map(|row| row.kind.clone())
                .or_else(|| body.pattern.as_ref().map(|pattern| pattern.kind.to_owned())),
            side: body.side.as_str(),
            event_count: presence.events,
            article_count: body.articles as i64,
            first_day: presence.first_day,
            last_day: presence.last_day,
        });
    }
    build.insert(rows).await?;
    build.insert(names).await?;
    Ok(())
}

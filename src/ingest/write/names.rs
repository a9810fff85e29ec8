//! Rows of people and bodies: who they are, every form of their names, the titles someone bore and when.

use std::collections::BTreeSet;

use super::super::atlas::Atlas;
use super::super::{IngestError, days};
use crate::model::Lang;
use crate::store::write::*;

/// People whose rows are in memory at a time.
const PEOPLE_AT_A_TIME: usize = 512;

pub async fn people(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let mut titles_before = 0;
    let indices: Vec<usize> = (0..atlas.people.len()).collect();
    for batch in indices.chunks(PEOPLE_AT_A_TIME) {
        let (mut rows, mut names, mut titles) = (Vec::new(), Vec::new(), Vec::new());
        for index in batch.iter().copied() {
            let Some(id) = atlas.person_ids[index] else { continue };
            let person = atlas.people.get(index);
            let first = titles.len();
            titles_of(atlas, index, id, &mut titles);
            let latest = titles[first..].iter().max_by_key(|row| (row.as_of_day, std::cmp::Reverse(row.article_id)));
            let presence = atlas.counted.people.get(index);
            let articles: BTreeSet<usize> = person.claims().map(|(article, _)| article).collect();
            names.extend(person.names().map(|name| PersonNameRow { person_id: id, name: name.to_owned() }));
            rows.push(PersonRow {
                id,
                slug: person.slug.to_owned(),
                name: person.name.to_owned(),
                side: person.side.as_str(),
                last_title: latest.map(|row| row.title.clone()),
                event_count: presence.events,
                article_count: articles.len() as i64,
                first_day: presence.first_day,
                last_day: presence.last_day,
            });
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
fn titles_of(atlas: &Atlas, index: usize, person_id: i64, titles: &mut Vec<PersonTitleRow>) {
    for (article, claim) in atlas.people.get(index).claims() {
        let day = atlas.articles.head(article).day;
        titles.extend(atlas.titles.get((article, claim)).map(|(title, span)| PersonTitleRow {
            id: 0,
            person_id,
            title: title.to_owned(),
            article_id: article as i64 + 1,
            start_at: span.map(|span| i64::from(span.start)),
            end_at: span.map(|span| i64::from(span.end)),
            as_of: day.map(|day| day.to_string()),
            as_of_day: day.and_then(days::first_day),
        }));
    }
}

pub async fn bodies(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    for (index, body) in atlas.bodies.all.iter().enumerate() {
        let Some(id) = atlas.body_ids[index] else { continue };
        let presence = atlas.counted.bodies.get(index);
        let articles: BTreeSet<usize> = body.claims.iter().map(|(article, _)| article).collect();
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
            article_count: articles.len() as i64,
            first_day: presence.first_day,
            last_day: presence.last_day,
        });
    }
    build.insert(rows).await?;
    build.insert(names).await?;
    Ok(())
}

//! Rows of people and bodies: who they are, every form of their names, the titles someone bore and when.

use std::collections::BTreeSet;

use super::super::atlas::Atlas;
use super::super::{IngestError, days};
use crate::model::{Lang, PartialDate};
use crate::store::write::*;

pub async fn people(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let presence = atlas.presence(|event| &event.people);
    let mut titles: Vec<PersonTitleRow> = Vec::new();
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for (index, person) in atlas.people.all.iter().enumerate() {
        let Some(id) = atlas.person_ids[index] else { continue };
        let mut offices: Vec<(Option<PartialDate>, PersonTitleRow)> = Vec::new();
        for (article, claim) in person.claims.iter().copied() {
            let day = atlas.articles.head(article).day;
            for (title, span) in atlas.titles.get((article, claim)) {
                let row = PersonTitleRow {
                    id: 0,
                    person_id: id,
                    title: title.to_owned(),
                    article_id: article as i64 + 1,
                    start_at: span.map(|span| i64::from(span.start)),
                    end_at: span.map(|span| i64::from(span.end)),
                    as_of: day.map(|day| day.to_string()),
                    as_of_day: day.and_then(days::first_day),
                };
                offices.push((day, row));
            }
        }
        let latest = offices.iter().max_by_key(|(_, row)| (row.as_of_day, std::cmp::Reverse(row.article_id)));
        let last_title = latest.map(|(_, row)| row.title.clone());
        titles.extend(offices.into_iter().map(|(_, row)| row));
        let (event_count, first_day, last_day) = presence.get(&index).copied().unwrap_or_default();
        let articles: BTreeSet<usize> = person.claims.iter().map(|(article, _)| *article).collect();
        names.extend(person.names.iter().map(|name| PersonNameRow { person_id: id, name: name.clone() }));
        rows.push(PersonRow {
            id,
            slug: person.slug.clone(),
            name: person.name.clone(),
            side: person.side.as_str(),
            last_title,
            event_count,
            article_count: articles.len() as i64,
            first_day,
            last_day,
        });
    }
    for (row, id) in titles.iter_mut().zip(1..) {
        row.id = id;
    }
    build.insert(rows).await?;
    build.insert(names).await?;
    build.insert(titles).await?;
    Ok(())
}

pub async fn bodies(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let presence = atlas.presence(|event| &event.bodies);
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    for (index, body) in atlas.bodies.all.iter().enumerate() {
        let Some(id) = atlas.body_ids[index] else { continue };
        let (event_count, first_day, last_day) = presence.get(&index).copied().unwrap_or_default();
        let articles: BTreeSet<usize> = body.claims.iter().map(|(article, _)| *article).collect();
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
            event_count,
            article_count: articles.len() as i64,
            first_day,
            last_day,
        });
    }
    build.insert(rows).await?;
    build.insert(names).await?;
    Ok(())
}

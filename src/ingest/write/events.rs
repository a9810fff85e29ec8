//! Rows of events: the event, who and what it joins, who reports it, and where the reports differ.

use std::collections::BTreeSet;

use super::super::atlas::{Atlas, columns};
use super::super::column::Column;
use super::super::events::{Differing, Event, article_of};
use super::super::read::json;
use super::super::sorter::{Record, Sorter};
use super::super::{IngestError, days};
use super::ChangedIn;
use crate::extract::Articles;
use crate::model::{EventRole, Lang};
use crate::store::write::*;

/// Everything about events, each table in the order of event ids.
#[derive(Default)]
struct EventRows {
    events: Vec<EventRow>,
    localities: Vec<EventLocalityRow>,
    places: Vec<EventPlaceRow>,
    people: Vec<EventPersonRow>,
    bodies: Vec<EventOrganisationRow>,
    topics: Vec<EventTopicRow>,
    reasons: Vec<MergeReasonRow>,
}

pub async fn events(atlas: &Atlas, changed: &ChangedIn, build: &mut Build) -> Result<(), IngestError> {
    let mut parts: Column<1> = Column::new(build)?;
    for _ in 0..atlas.events.len() {
        parts.push([0])?;
    }
    for brief in atlas.events.briefs() {
        if let Some(parent) = brief?.parent() {
            let [count] = parts.get(parent)?;
            parts.set(parent, [count + 1])?;
        }
    }
    // The primary key leads with the locality: rows in its order are written in one sweep.
    let (mut areas, mut conflicts) = (Sorter::new(build)?, 0);
    for first in (0..atlas.event_ids.len()).step_by(EVENTS_AT_A_TIME) {
        let batch = first..atlas.event_ids.len().min(first + EVENTS_AT_A_TIME);
        let batch: Vec<usize> = batch.map(|at| atlas.event_ids.index(at)).collect::<Result<_, _>>()?;
        let mut rows = EventRows::default();
        for index in &batch {
            rows.add(atlas, changed, *index, i64::from(parts.get(*index)?[0]), &mut areas)?;
        }
        rows.insert(build).await?;
        reports(atlas, &batch, build).await?;
        conflicts = self::conflicts(atlas, &batch, conflicts, build).await?;
    }
    let mut areas = areas.sorted()?;
    loop {
        let mut batch = Vec::with_capacity(AREAS_AT_A_TIME);
        while batch.len() < AREAS_AT_A_TIME
            && let Some(record) = areas.take()?
        {
            let mut fields = record.fields();
            let (locality_id, event_id) = (i64::from(fields.number()), i64::from(fields.number()));
            batch.push(EventAreaRow { locality_id, event_id, party: fields.number() == 1 });
        }
        if batch.is_empty() {
            return Ok(());
        }
        build.insert(batch).await?;
    }
}

/// Rows of areas that are in memory at a time.
const AREAS_AT_A_TIME: usize = 4_096;

/// Events whose rows are in memory at a time.
const EVENTS_AT_A_TIME: usize = 1_024;

/// Reports whose rows are gathered before they are written.
const REPORTS_AT_A_TIME: usize = 1_024;

/// Rows of who reports some events, and of what the time of each rests on. An event may have thousands.
async fn reports(atlas: &Atlas, batch: &[usize], build: &mut Build) -> Result<(), IngestError> {
    let (mut reports, mut clues) = (Vec::new(), Vec::new());
    for index in batch {
        let event_id = atlas.event_ids.id(*index)?;
        let mut clues_before = 0;
        for (((at, claim), dispatch), position) in atlas.events.get(*index)?.claims.into_iter().zip(0..) {
            let article = atlas.articles.get(at)?;
            let (told, article_id) = (&article.events[claim], at as i64 + 1);
            reports.push(EventReportRow {
                event_id,
                position,
                article_id,
                claim_index: claim as i64,
                dispatch: dispatch as i64,
                status: told.status.as_str(),
                title: told.title.clone(),
                dates: days::text(told.when()),
                rule: told.rule.clone(),
            });
            clues.extend(told.clues.iter().zip(clues_before..).map(|(clue, position)| ClueRow {
                event_id,
                position,
                article_id,
                kind: clue.kind.clone(),
                years: json(&clue.years),
                start_at: clue.span.map(|span| i64::from(span.start)),
                end_at: clue.span.map(|span| i64::from(span.end)),
            }));
            clues_before += told.clues.len() as i64;
            if reports.len() >= REPORTS_AT_A_TIME {
                build.insert(reports.drain(..)).await?;
                build.insert(clues.drain(..)).await?;
            }
        }
    }
    build.insert(reports).await?;
    build.insert(clues).await?;
    Ok(())
}

/// Rows of where the reports of some events differ. The ids go on behind the last, which comes back.
async fn conflicts(atlas: &Atlas, batch: &[usize], mut last: i64, build: &mut Build) -> Result<i64, IngestError> {
    for index in batch {
        let event_id = atlas.event_ids.id(*index)?;
        for Differing { field, rule, values, .. } in atlas.events.differing(*index) {
            last += 1;
            build.insert([ConflictRow { id: last, event_id, field: field.clone(), rule: rule.clone() }]).await?;
            let mut positions = 0..;
            for number in values.clone() {
                let values = atlas.events.values(number)?.into_iter();
                let values = values.filter_map(|value| Some((article_of(&value.file)?, value)));
                let rows = values.zip(positions.by_ref()).map(|((article, value), position)| ConflictValueRow {
                    conflict_id: last,
                    position,
                    value: value.value,
                    article_id: article as i64 + 1,
                    start_at: value.span.map(|span| i64::from(span.start)),
                    end_at: value.span.map(|span| i64::from(span.end)),
                    status: value.status.as_str(),
                    chosen: value.chosen,
                });
                build.insert(rows).await?;
            }
        }
    }
    Ok(last)
}

impl EventRows {
    async fn insert(self, build: &mut Build) -> Result<(), IngestError> {
        build.insert(self.events).await?;
        build.insert(self.localities).await?;
        build.insert(self.places).await?;
        build.insert(self.people).await?;
        build.insert(self.bodies).await?;
        build.insert(self.topics).await?;
        build.insert(self.reasons).await?;
        Ok(())
    }

    /// Adds the rows of an event, but to `areas` a record of each locality it stands under and whether it is party there.
    fn add(
        &mut self,
        atlas: &Atlas,
        changed: &ChangedIn,
        index: usize,
        part_count: i64,
        areas: &mut Sorter,
    ) -> Result<(), WriteError> {
        let event = &atlas.events.get(index)?;
        let came = atlas.delegations.came_for(index)?;
        let event_id = atlas.event_ids.id(index)?;
        let (start_date, end_date, partial) = columns(event.when);
        let (first_day, last_day) = days::range(event.when);
        let articles: BTreeSet<usize> = event.claims.iter().map(|((article, _), _)| *article).collect();
        self.events.push(EventRow {
            id: event_id,
            slug: event.slug.clone(),
            kind: event.kind.as_str(),
            role: event.role.as_str(),
            parent_id: event.parent.map(|parent| atlas.event_ids.id(parent)).transpose()?,
            status: event.status.as_str(),
            start_date,
            end_date,
            partial,
            precision: event.precision.as_str(),
            first_day,
            last_day,
            edition: event.edition.map(i64::from),
            theme: event.theme.clone(),
            title: event.title.clone(),
            title_language: event.title_language.map(Lang::as_str),
            year_inferred: event.year_inferred,
            article_count: articles.len() as i64,
            independent_sources: event.independent as i64,
            conflict_count: atlas.events.differing(index).len() as i64,
            part_count,
            card: json(&atlas.event_card(event, &came)?),
            changed_in: changed.of("event", &event.slug),
        });
        self.reasons.extend(event.reasons.iter().zip(0..).map(|(reason, position)| MergeReasonRow {
            event_id,
            position,
            rule: reason.rule.clone(),
            value: reason.value.clone(),
        }));
        if event.role == EventRole::Background {
            return Ok(());
        }
        let keys = event.localities.iter().filter_map(|key| atlas.places.id(key));
        self.localities.extend(keys.zip(0..).map(|(locality_id, position)| EventLocalityRow {
            event_id,
            locality_id,
            position,
        }));
        self.places.extend(event.places.iter().zip(0..).map(|((name, key), position)| EventPlaceRow {
            event_id,
            position,
            name: name.clone(),
            locality_id: key.as_ref().and_then(|key| atlas.places.id(key)),
        }));
        for (locality, party) in atlas.places.of_event(event) {
            areas.add(&Record::default().number(locality as u32).number(event_id as u32).number(party.into()))?;
        }
        let leaders: Vec<usize> = came.iter().filter_map(|delegation| delegation.leader).collect();
        let everyone = super::super::events::unique(leaders.iter().chain(&event.people).copied());
        let mut position = 0;
        for person in everyone {
            let Some(person_id) = atlas.person_ids.id(person)? else { continue };
            self.people.push(EventPersonRow {
                event_id,
                person_id,
                role: if leaders.contains(&person) { "leader" } else { "participant" },
                title: title_at(atlas, event, person)?,
                position,
            });
            position += 1;
        }
        let bodies = event.bodies.iter().filter_map(|body| atlas.body_ids.id(*body).transpose());
        for (organisation_id, position) in bodies.zip(0..) {
            self.bodies.push(EventOrganisationRow { event_id, organisation_id: organisation_id?, position });
        }
        self.topics.extend(event.topics.iter().zip(0..).map(|(topic, position)| EventTopicRow {
            event_id,
            topic: topic.as_str(),
            position,
        }));
        Ok(())
    }
}

/// The title someone bears in the first report of the event that gives one.
fn title_at(atlas: &Atlas, event: &Event, person: usize) -> Result<Option<String>, WriteError> {
    for ((article, _), _) in &event.claims {
        for (claim, of) in atlas.people.of.all(*article)?.into_iter().enumerate() {
            if of == Some(person)
                && let Some((title, _)) = atlas.titles.get((*article, claim))?.into_iter().next()
            {
                return Ok(Some(title));
            }
        }
    }
    Ok(None)
}

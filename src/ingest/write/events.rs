//! Rows of events: the event, who and what it joins, who reports it, and where the reports differ.

use std::collections::{BTreeSet, HashMap};

use super::super::atlas::{Atlas, columns};
use super::super::events::{Brief, Event, article_of};
use super::super::read::json;
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
    /// Locality, event, and whether it is party, in one number; all of them are held until the last is known.
    areas: Vec<u64>,
    people: Vec<EventPersonRow>,
    bodies: Vec<EventOrganisationRow>,
    topics: Vec<EventTopicRow>,
    reports: Vec<EventReportRow>,
    reasons: Vec<MergeReasonRow>,
    conflicts: Vec<ConflictRow>,
    /// How many conflicts other batches hold: ids go on from there.
    conflicts_before: i64,
    values: Vec<ConflictValueRow>,
    clues: Vec<ClueRow>,
}

pub async fn events(atlas: &Atlas, changed: &ChangedIn, build: &mut Build) -> Result<(), IngestError> {
    let mut order: Vec<usize> = (0..atlas.events.len()).collect();
    order.sort_unstable_by_key(|index| atlas.event_ids[*index]);
    let mut parts: HashMap<usize, i64> = HashMap::new();
    for parent in atlas.events.briefs().filter_map(Brief::parent) {
        *parts.entry(parent).or_default() += 1;
    }
    let (mut areas, mut conflicts) = (Vec::new(), 0);
    for batch in order.chunks(EVENTS_AT_A_TIME) {
        let mut rows = EventRows { conflicts_before: conflicts, ..EventRows::default() };
        for index in batch {
            rows.add(atlas, changed, *index, parts.get(index).copied().unwrap_or(0))?;
        }
        conflicts += rows.conflicts.len() as i64;
        areas.append(&mut rows.areas);
        rows.insert(build).await?;
    }
    // The primary key leads with the locality: rows in its order are written in one sweep.
    areas.sort_unstable();
    let area = |area: u64| EventAreaRow {
        locality_id: (area >> 33) as i64,
        event_id: (area >> 1 & u64::from(u32::MAX)) as i64,
        party: area & 1 == 1,
    };
    build.insert(areas.into_iter().map(area)).await?;
    Ok(())
}

/// Events whose rows are in memory at a time.
const EVENTS_AT_A_TIME: usize = 1_024;

impl EventRows {
    async fn insert(self, build: &mut Build) -> Result<(), IngestError> {
        build.insert(self.events).await?;
        build.insert(self.localities).await?;
        build.insert(self.places).await?;
        build.insert(self.people).await?;
        build.insert(self.bodies).await?;
        build.insert(self.topics).await?;
        build.insert(self.reports).await?;
        build.insert(self.reasons).await?;
        build.insert(self.conflicts).await?;
        build.insert(self.values).await?;
        build.insert(self.clues).await?;
        Ok(())
    }

    fn add(&mut self, atlas: &Atlas, changed: &ChangedIn, index: usize, part_count: i64) -> Result<(), WriteError> {
        let event = &atlas.events.get(index)?;
        let came = atlas.delegations.came_for(index)?;
        let event_id = i64::from(atlas.event_ids[index]);
        let (start_date, end_date, partial) = columns(event.when);
        let (first_day, last_day) = days::range(event.when);
        let articles: BTreeSet<usize> = event.claims.iter().map(|((article, _), _)| *article).collect();
        self.events.push(EventRow {
            id: event_id,
            slug: event.slug.clone(),
            kind: event.kind.as_str(),
            role: event.role.as_str(),
            parent_id: event.parent.map(|parent| i64::from(atlas.event_ids[parent])),
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
            conflict_count: event.conflicts.len() as i64,
            part_count,
            card: json(&atlas.event_card(event, &came)),
            changed_in: changed.of("event", &event.slug),
        });
        for ((at, claim), dispatch) in
            event.claims.iter().map(|((article, claim), dispatch)| ((*article, *claim), *dispatch))
        {
            let article = atlas.articles.get(at)?;
            let told = &article.events[claim];
            let position = self.reports.iter().rev().take_while(|row| row.event_id == event_id).count() as i64;
            self.reports.push(EventReportRow {
                event_id,
                position,
                article_id: at as i64 + 1,
                claim_index: claim as i64,
                dispatch: dispatch as i64,
                status: told.status.as_str(),
                title: told.title.clone(),
                dates: days::text(told.when()),
                rule: told.rule.clone(),
            });
            for clue in &told.clues {
                let position = self.clues.iter().rev().take_while(|row| row.event_id == event_id).count() as i64;
                self.clues.push(ClueRow {
                    event_id,
                    position,
                    article_id: at as i64 + 1,
                    kind: clue.kind.clone(),
                    years: json(&clue.years),
                    start_at: clue.span.map(|span| i64::from(span.start)),
                    end_at: clue.span.map(|span| i64::from(span.end)),
                });
            }
        }
        self.reasons.extend(event.reasons.iter().zip(0..).map(|(reason, position)| MergeReasonRow {
            event_id,
            position,
            rule: reason.rule.clone(),
            value: reason.value.clone(),
        }));
        for conflict in &event.conflicts {
            let conflict_id = self.conflicts_before + self.conflicts.len() as i64 + 1;
            self.conflicts.push(ConflictRow {
                id: conflict_id,
                event_id,
                field: conflict.field.clone(),
                rule: conflict.rule.clone(),
            });
            let values = conflict.values.iter().filter_map(|value| Some((value, article_of(&value.file)?)));
            self.values.extend(values.zip(0..).map(|((value, article), position)| ConflictValueRow {
                conflict_id,
                position,
                value: value.value.clone(),
                article_id: article as i64 + 1,
                start_at: value.span.map(|span| i64::from(span.start)),
                end_at: value.span.map(|span| i64::from(span.end)),
                status: value.status.as_str(),
                chosen: value.chosen,
            }));
        }
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
        let areas = atlas.places.of_event(event).into_iter();
        self.areas
            .extend(areas.map(|(locality, party)| (locality as u64) << 33 | (event_id as u64) << 1 | u64::from(party)));
        let leaders: Vec<usize> = came.iter().filter_map(|delegation| delegation.leader).collect();
        let everyone = super::super::events::unique(leaders.iter().chain(&event.people).copied());
        let known = everyone.into_iter().filter_map(|person| Some((person, atlas.person_ids[person]?)));
        self.people.extend(known.zip(0..).map(|((person, person_id), position)| EventPersonRow {
            event_id,
            person_id,
            role: if leaders.contains(&person) { "leader" } else { "participant" },
            title: title_at(atlas, event, person),
            position,
        }));
        let bodies = event.bodies.iter().filter_map(|body| atlas.body_ids[*body]);
        self.bodies.extend(bodies.zip(0..).map(|(organisation_id, position)| EventOrganisationRow {
            event_id,
            organisation_id,
            position,
        }));
        self.topics.extend(event.topics.iter().zip(0..).map(|(topic, position)| EventTopicRow {
            event_id,
            topic: topic.as_str(),
            position,
        }));
        Ok(())
    }
}

/// The title someone bears in the first report of the event that gives one.
fn title_at(atlas: &Atlas, event: &Event, person: usize) -> Option<String> {
    let title = |article: usize| {
        let claims = atlas.people.of.all(article).enumerate().filter(|(_, of)| *of == Some(person));
        claims.filter_map(|(claim, _)| atlas.titles.get((article, claim)).next()).next()
    };
    let told = event.claims.iter().find_map(|((article, _), _)| title(*article));
    told.map(|(title, _)| title.to_owned())
}

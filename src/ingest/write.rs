//! Turns the atlas in memory into rows, table by table, in the order of ids.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::atlas::{Atlas, columns};
use super::evidence::{self, Headline, Subjects};
use super::read::{decode, json};
use super::{IngestError, Progress, days, search};
use crate::geo::registry;
use crate::model::{Extraction, Lang, PartialDate};
use crate::store::diff::{Diff, Subject};
use crate::store::write::*;

/// Articles whose texts are in memory at a time.
const BATCH: i64 = 256;

/// The release that a subject last changed in.
pub struct ChangedIn<'a> {
    pub number: i64,
    pub diff: &'a Diff<'a>,
    pub before: &'a BTreeMap<(String, String), i64>,
}

impl ChangedIn<'_> {
    fn of(&self, kind: &'static str, slug: &str) -> i64 {
        if self.diff.touched.contains(&(kind, slug)) {
            return self.number;
        }
        self.before.get(&(kind.to_owned(), slug.to_owned())).copied().unwrap_or(self.number)
    }
}

/// Writes everything but articles, which are in place, and the release, which counts what is written here.
/// The number of evidence rows.
pub async fn write(
    atlas: &Atlas,
    changed: &ChangedIn<'_>,
    build: &mut Build,
    progress: &dyn Progress,
) -> Result<i64, IngestError> {
    build.insert(atlas.places.rows(&atlas.counts())).await?;
    let names = atlas.places.names();
    build.insert(names.iter().cloned()).await?;
    build.insert(atlas.places.successions()).await?;
    people(atlas, build).await?;
    bodies(atlas, build).await?;
    events(atlas, changed, build).await?;
    delegations(atlas, changed, build).await?;
    build.insert(atlas.figures.rows.iter().cloned()).await?;
    build.insert(atlas.agreements.iter().cloned()).await?;
    projects(atlas, build).await?;
    ties(atlas, changed, build).await?;
    build.insert(registry::assises().iter().zip(1..).map(|(row, id)| conference_statement(id, row))).await?;
    build.insert(atlas.corrections.rows.iter().cloned()).await?;
    build.search_events(search::events(atlas));
    let (entries, searches) = search::names(atlas, &names);
    build.insert(entries).await?;
    build.insert(searches).await?;
    articles(atlas, build).await?;
    evidence(atlas, build, progress).await
}

async fn people(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let presence = atlas.presence(|event| &event.people);
    let mut titles: Vec<PersonTitleRow> = Vec::new();
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for (index, person) in atlas.people.all.iter().enumerate() {
        let Some(id) = atlas.person_ids[index] else { continue };
        let mut offices: Vec<(Option<PartialDate>, PersonTitleRow)> = Vec::new();
        for (article, claim) in &person.claims {
            let claim = &atlas.articles[*article].people[*claim];
            let day = atlas.day_of(*article);
            for (at, title) in claim.titles.iter().enumerate() {
                let span = claim.title_evidence.get(at).filter(|_| claim.title_evidence.len() == claim.titles.len());
                let row = PersonTitleRow {
                    id: 0,
                    person_id: id,
                    title: title.clone(),
                    article_id: *article as i64 + 1,
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

async fn bodies(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let presence = atlas.presence(|event| &event.bodies);
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    for (index, body) in atlas.bodies.all.iter().enumerate() {
        let Some(id) = atlas.body_ids[index] else { continue };
        let (event_count, first_day, last_day) = presence.get(&index).copied().unwrap_or_default();
        let articles: BTreeSet<usize> = body.claims.iter().map(|(article, _)| *article).collect();
        let named = |lang: Lang| {
            let forms = body.registry.map(|row| row.forms.as_slice()).unwrap_or_default();
            let registered = forms.iter().find(|form| form.lang == lang).map(|form| form.text.clone());
            registered.or_else(|| body.pattern.as_ref().map(|pattern| pattern.name(lang).to_owned()))
        };
        names.extend(body.names.iter().map(|name| OrganisationNameRow { organisation_id: id, name: name.clone() }));
        rows.push(OrganisationRow {
            id,
            slug: body.slug.clone(),
            registry_id: body.registry.map(|row| row.id.clone()),
            name: body.name.clone(),
            name_vi: named(Lang::Vi),
            name_fr: named(Lang::Fr),
            name_en: named(Lang::En),
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

/// Everything about events, each table in the order of event ids.
#[derive(Default)]
struct EventRows {
    events: Vec<EventRow>,
    localities: Vec<EventLocalityRow>,
    places: Vec<EventPlaceRow>,
    areas: Vec<EventAreaRow>,
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

async fn events(atlas: &Atlas, changed: &ChangedIn<'_>, build: &mut Build) -> Result<(), IngestError> {
    let mut order: Vec<usize> = (0..atlas.events.all.len()).collect();
    order.sort_unstable_by_key(|index| atlas.event_ids[*index]);
    let mut parts: HashMap<usize, i64> = HashMap::new();
    for parent in atlas.events.all.iter().filter_map(|event| event.parent) {
        *parts.entry(parent).or_default() += 1;
    }
    let mut leaders: HashMap<usize, Vec<usize>> = HashMap::new();
    for delegation in &atlas.delegations {
        if let (Some(event), Some(leader)) = (delegation.event, delegation.leader) {
            leaders.entry(event).or_default().push(leader);
        }
    }
    let (mut areas, mut conflicts) = (Vec::new(), 0);
    for batch in order.chunks(EVENTS_AT_A_TIME) {
        let mut rows = EventRows { conflicts_before: conflicts, ..EventRows::default() };
        for index in batch {
            let led = leaders.get(index).map(Vec::as_slice).unwrap_or_default();
            rows.add(atlas, changed, *index, parts.get(index).copied().unwrap_or(0), led);
        }
        conflicts += rows.conflicts.len() as i64;
        areas.append(&mut rows.areas);
        rows.insert(build).await?;
    }
    // The primary key leads with the locality: rows in its order are written in one sweep.
    areas.sort_unstable_by_key(|row| (row.locality_id, row.event_id));
    build.insert(areas).await?;
    Ok(())
}

/// Events whose rows are in memory at a time.
const EVENTS_AT_A_TIME: usize = 4_096;

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

    fn add(&mut self, atlas: &Atlas, changed: &ChangedIn<'_>, index: usize, part_count: i64, leaders: &[usize]) {
        let event = &atlas.events.all[index];
        let event_id = atlas.event_ids[index] as i64;
        let (start_date, end_date, partial) = columns(event.when);
        let (first_day, last_day) = days::range(event.when);
        let articles: BTreeSet<usize> = event.claims.iter().map(|((article, _), _)| *article).collect();
        self.events.push(EventRow {
            id: event_id,
            slug: event.slug.clone(),
            kind: event.kind.as_str(),
            role: event.role.as_str(),
            parent_id: event.parent.map(|parent| atlas.event_ids[parent] as i64),
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
            title_language: event.title_language,
            year_inferred: event.year_inferred,
            article_count: articles.len() as i64,
            independent_sources: event.independent as i64,
            conflict_count: event.conflicts.len() as i64,
            part_count,
            card: json(&atlas.event_cards[index]),
            changed_in: changed.of("event", &event.slug),
        });
        for ((at, claim), dispatch) in
            event.claims.iter().map(|((article, claim), dispatch)| ((*article, *claim), *dispatch))
        {
            let told = &atlas.articles[at].events[claim];
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
            let values = conflict.values.iter().filter_map(|value| Some((value, *atlas.article_of.get(&value.file)?)));
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
        if event.role == crate::model::EventRole::Background {
            return;
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
        let areas = atlas.areas(event).into_iter();
        self.areas.extend(areas.map(|(locality_id, party)| EventAreaRow { locality_id, event_id, party }));
        let everyone = super::events::unique(leaders.iter().chain(&event.people).copied());
        let known = everyone.into_iter().filter_map(|person| Some((person, atlas.person_ids[person]?)));
        self.people.extend(known.zip(0..).map(|((person, person_id), position)| EventPersonRow {
            event_id,
            person_id,
            role: if leaders.contains(&person) { "leader" } else { "participant" },
            title: title_at(atlas, index, person),
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
    }
}

/// The title someone bears in the first report of the event that gives one.
fn title_at(atlas: &Atlas, event: usize, person: usize) -> Option<String> {
    let titles = |article: usize| {
        let claims = atlas.people.of[article].iter().enumerate().filter(|(_, of)| **of == person);
        claims.filter_map(|(claim, _)| atlas.articles[article].people[claim].titles.first().cloned()).next()
    };
    atlas.events.all[event].claims.iter().find_map(|((article, _), _)| titles(*article))
}

async fn delegations(atlas: &Atlas, changed: &ChangedIn<'_>, build: &mut Build) -> Result<(), IngestError> {
    let mut order: Vec<usize> = (0..atlas.delegations.len()).collect();
    order.sort_unstable_by_key(|index| atlas.delegation_ids[*index]);
    let (mut rows, mut localities) = (Vec::new(), Vec::new());
    for index in order {
        let delegation = &atlas.delegations[index];
        let id = atlas.delegation_ids[index] as i64;
        let (start_date, end_date, partial) = columns(delegation.when);
        let (first_day, last_day) = days::range(delegation.when);
        let articles: BTreeSet<usize> = delegation.claims.iter().map(|(article, _)| *article).collect();
        for (role, keys) in [("origin", &delegation.origins), ("destination", &delegation.destinations)] {
            let ids = keys.iter().filter_map(|key| atlas.places.id(key));
            localities.extend(ids.zip(0..).map(|(locality_id, position)| DelegationLocalityRow {
                delegation_id: id,
                locality_id,
                role,
                position,
            }));
        }
        rows.push(DelegationRow {
            id,
            slug: delegation.slug.clone(),
            event_id: delegation.event.map(|event| atlas.event_ids[event] as i64),
            side: delegation.side.as_str(),
            origin: delegation.origin.clone(),
            leader_id: delegation.leader.and_then(|leader| atlas.person_ids[leader]),
            leader: delegation.leader_name.clone(),
            leader_title: delegation.leader_title.clone(),
            start_date,
            end_date,
            partial,
            precision: delegation.when.precision().as_str(),
            first_day,
            last_day,
            size: delegation.size.map(i64::from),
            article_count: articles.len() as i64,
            card: json(&atlas.delegation_cards[index]),
            changed_in: changed.of("delegation", &delegation.slug),
        });
    }
    build.insert(rows).await?;
    build.insert(localities).await?;
    Ok(())
}

async fn projects(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut localities) = (Vec::new(), Vec::new());
    for (project, id) in atlas.projects.iter().zip(1..) {
        let articles: BTreeSet<usize> = project.claims.iter().map(|(article, _)| *article).collect();
        rows.push(ProjectRow {
            id,
            slug: project.slug.clone(),
            name: project.name.clone(),
            article_count: articles.len() as i64,
        });
        let ids = project.localities.iter().filter_map(|key| atlas.places.id(key));
        localities.extend(ids.map(|locality_id| ProjectLocalityRow { project_id: id, locality_id }));
    }
    build.insert(rows).await?;
    build.insert(localities).await?;
    Ok(())
}

async fn ties(atlas: &Atlas, changed: &ChangedIn<'_>, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut statements, mut joint) = (Vec::new(), Vec::new(), Vec::new());
    for (tie, id) in atlas.ties.iter().zip(1..) {
        let (Some(vn_id), Some(fr_id)) = (atlas.places.id(&tie.vn), atlas.places.id(&tie.fr)) else { continue };
        let ranges = || tie.events.iter().map(|event| days::range(atlas.events.all[*event].when));
        let kinds: BTreeSet<&str> = tie.declared.iter().map(|row| row.kind.as_str()).collect();
        rows.push(TieRow {
            id,
            slug: tie.slug.clone(),
            vn_id,
            fr_id,
            since: tie.since.map(|since| since.to_string()),
            since_differs: tie.since_differs,
            declared: !tie.declared.is_empty(),
            stated: !tie.stated.is_empty(),
            met: tie.met,
            kinds: json(&kinds),
            topics: json(&tie.topics),
            event_count: tie.events.len() as i64,
            first_day: ranges().filter_map(|(first, _)| first).min(),
            last_day: ranges().filter_map(|(_, last)| last).max(),
            changed_in: changed.of("tie", &tie.slug),
        });
        for row in &tie.declared {
            statements.push(TieStatementRow {
                id: statements.len() as i64 + 1,
                tie_id: id,
                origin: "declared",
                vn_name: row.vn_name.clone(),
                fr_name: row.fr_name.clone(),
                kind: Some(row.kind.clone()),
                since: row.since.map(|date| date.to_string()),
                until: row.until.map(|date| date.to_string()),
                status: Some(row.status.clone()),
                topics: json(&row.topics),
                source_url: Some(row.source_url.clone()),
                source_publisher: Some(row.source_publisher.clone()),
                source_date: Some(row.source_date.clone()),
                note: row.note.clone(),
                article_id: None,
            });
        }
        for (article, claim) in &tie.stated {
            let claim = &atlas.articles[*article].partnerships[*claim];
            statements.push(TieStatementRow {
                id: statements.len() as i64 + 1,
                tie_id: id,
                origin: "observed",
                vn_name: claim.vn.clone(),
                fr_name: claim.fr.clone(),
                kind: None,
                since: claim.since.map(|date| date.to_string()),
                until: None,
                status: None,
                topics: "[]".to_owned(),
                source_url: atlas.articles[*article].url.clone(),
                source_publisher: atlas.articles[*article].publisher.clone(),
                source_date: atlas.articles[*article].published.map(|date| date.to_string()),
                note: None,
                article_id: Some(*article as i64 + 1),
            });
        }
        let events: BTreeSet<i64> = tie.events.iter().map(|event| atlas.event_ids[*event] as i64).collect();
        joint.extend(events.into_iter().map(|event_id| TieEventRow { tie_id: id, event_id }));
    }
    build.insert(rows).await?;
    build.insert(statements).await?;
    build.insert(joint).await?;
    Ok(())
}

fn conference_statement(id: i64, row: &registry::AssisesStatement) -> ConferenceStatementRow {
    ConferenceStatementRow {
        id,
        edition: i64::from(row.edition),
        start_date: row.start.map(|date| date.to_string()),
        end_date: row.end.map(|date| date.to_string()),
        date_precision: Some(row.date_precision.clone()),
        city: row.city.clone(),
        country: row.country.map(|country| country.as_str().to_owned()),
        theme_vi: row.theme_vi.clone(),
        theme_fr: row.theme_fr.clone(),
        vn_localities: row.vn_localities.map(i64::from),
        fr_localities: row.fr_localities.map(i64::from),
        delegates: row.delegates.map(i64::from),
        qualifier: Some(if row.planned { "planned" } else { "reported" }.to_owned()),
        source_url: Some(row.source_url.clone()),
        source_publisher: Some(row.source_publisher.clone()),
        note: row.note.clone(),
    }
}

/// What only the merge knows of articles.
async fn articles(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let mut events: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut dispatches: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, event) in atlas.events.all.iter().enumerate() {
        if let Some(principal) = atlas.principal(index).filter(|principal| *principal == index) {
            for ((article, _), dispatch) in &event.claims {
                events.entry(*article).or_default().insert(principal);
                dispatches.entry(*dispatch).or_default().push((principal, *article));
            }
        }
    }
    // Articles of one event with one dispatch number copy each other; the number shown is the first article's id.
    let mut copies: BTreeMap<usize, i64> = BTreeMap::new();
    for mut members in dispatches.into_values() {
        members.sort_unstable();
        for group in members.chunk_by(|left, right| left.0 == right.0).filter(|group| group.len() > 1) {
            for (_, article) in group {
                copies.entry(*article).or_insert(group[0].1 as i64 + 1);
            }
        }
    }
    let merged: Vec<(i64, i64, Option<i64>)> = events
        .into_iter()
        .map(|(article, events)| (article as i64 + 1, events.len() as i64, copies.get(&article).copied()))
        .collect();
    for batch in merged.chunks(1_000) {
        build.set_merged(&json(&batch)).await?;
    }
    Ok(())
}

/// Evidence, article by article in the order of ids; texts come back from the file that is being built.
async fn evidence(atlas: &Atlas, build: &mut Build, progress: &dyn Progress) -> Result<i64, IngestError> {
    let headlines: BTreeMap<i64, Headline> = atlas
        .events
        .all
        .iter()
        .enumerate()
        .map(|(index, event)| {
            let headline = Headline { dates: days::text(event.when), title: event.title.clone() };
            (atlas.event_ids[index] as i64, headline)
        })
        .collect();
    let tie_of: HashMap<(usize, usize), i64> =
        atlas.ties.iter().zip(1..).flat_map(|(tie, id)| tie.stated.iter().map(move |claim| (*claim, id))).collect();
    let project_of: HashMap<(usize, usize), i64> = atlas
        .projects
        .iter()
        .zip(1..)
        .flat_map(|(project, id)| project.claims.iter().map(move |claim| (*claim, id)))
        .collect();
    let mut next = 1;
    let total = atlas.articles.len() as i64;
    progress.begin("write", atlas.articles.len());
    let mut first = 1;
    while first <= total {
        let last = (first + BATCH - 1).min(total);
        for article in build.articles(first, last).await? {
            let at = article.id as usize - 1;
            let Some(full) = decode(&article.extraction).filter(|full| full.relevant) else { continue };
            let subjects = subjects(atlas, at, &full, &tie_of, &project_of);
            let rows = evidence::rows(article.id, &article.text, &full, &subjects, &headlines, next);
            next += rows.len() as i64;
            build.insert(rows).await?;
        }
        progress.advance((last - first + 1) as usize);
        first = last + 1;
    }
    progress.end();
    Ok(next - 1)
}

fn subjects(
    atlas: &Atlas,
    at: usize,
    full: &Extraction,
    tie_of: &HashMap<(usize, usize), i64>,
    project_of: &HashMap<(usize, usize), i64>,
) -> Subjects {
    let ids = |len: usize, of: &dyn Fn(usize) -> Option<i64>| (0..len).map(of).collect::<Vec<_>>();
    Subjects {
        events: ids(full.events.len(), &|claim| Some(atlas.event_ids[*atlas.events.of.get(&(at, claim))?] as i64)),
        delegations: ids(full.delegations.len(), &|claim| {
            Some(atlas.delegation_ids[*atlas.delegation_of.get(&(at, claim))?] as i64)
        }),
        people: ids(full.people.len(), &|claim| atlas.person_ids[*atlas.people.of[at].get(claim)?]),
        bodies: ids(full.organisations.len(), &|claim| atlas.body_ids[*atlas.bodies.of[at].get(claim)?]),
        localities: full.localities.iter().map(|claim| atlas.places.id(&claim.code)).collect(),
        ties: ids(full.partnerships.len(), &|claim| tie_of.get(&(at, claim)).copied()),
        projects: ids(full.projects.len(), &|claim| project_of.get(&(at, claim)).copied()),
        figures: ids(full.figures.len(), &|claim| atlas.figures.ids.get(&(at, claim)).copied()),
        agreements: ids(full.events.len(), &|claim| atlas.agreement_ids.get(&(at, claim)).copied()),
    }
}

/// The snapshot of a release, in the order of kinds and slugs.
pub fn snapshot(subjects: &[Subject]) -> impl Iterator<Item = SnapshotRow> + '_ {
    subjects.iter().map(|subject| SnapshotRow {
        subject_kind: subject.kind,
        slug: subject.slug.clone(),
        facts: subject.facts.clone(),
        fields: subject.fields.clone(),
        keys: subject.keys.clone(),
    })
}

//! Turns the atlas into rows, table by table, in the order of ids.

mod events;
mod evidence;
mod names;
mod relations;

use std::collections::BTreeMap;

use super::atlas::Atlas;
use super::events::Brief;
use super::read::json;
use super::{IngestError, Progress, search};
use crate::geo::registry;
use crate::store::diff::Subject;
use crate::store::write::*;

use evidence::Known;

/// The release that a subject last changed in.
pub struct ChangedIn {
    pub number: i64,
    /// Of those that this release leaves as they were, by kind and slug.
    pub before: BTreeMap<(String, String), i64>,
}

impl ChangedIn {
    fn of(&self, kind: &'static str, slug: &str) -> i64 {
        if self.before.is_empty() {
            return self.number;
        }
        self.before.get(&(kind.to_owned(), slug.to_owned())).copied().unwrap_or(self.number)
    }
}

/// Writes everything but articles, which are in place, and the release, which counts what is written here.
/// The number of evidence rows.
pub async fn write(
    atlas: Atlas,
    changed: ChangedIn,
    build: &mut Build,
    progress: &dyn Progress,
) -> Result<i64, IngestError> {
    all_but_evidence(&atlas, &changed, build).await?;
    drop(changed);
    evidence::evidence(Known::of(atlas), build, progress).await
}

async fn all_but_evidence(atlas: &Atlas, changed: &ChangedIn, build: &mut Build) -> Result<(), IngestError> {
    build.insert(atlas.places.rows(&atlas.counted.localities)).await?;
    let names = atlas.places.names();
    build.insert(names.iter().cloned()).await?;
    build.insert(atlas.places.successions()).await?;
    names::people(atlas, build).await?;
    names::bodies(atlas, build).await?;
    events::events(atlas, changed, build).await?;
    relations::delegations(atlas, changed, build).await?;
    figures(atlas, build).await?;
    relations::projects(atlas, build).await?;
    relations::ties(atlas, changed, build).await?;
    build.insert(registry::assises().iter().zip(1..).map(|(row, id)| conference_statement(id, row))).await?;
    build.insert(atlas.corrections.rows.iter().cloned()).await?;
    for document in search::events(atlas) {
        build.search_events([document?])?;
    }
    let mut found = search::names(atlas, &names);
    loop {
        let (entries, searches): (Vec<_>, Vec<_>) = found.by_ref().take(NAMES_AT_A_TIME).unzip();
        if entries.is_empty() {
            break;
        }
        build.insert(entries).await?;
        build.insert(searches).await?;
    }
    drop(found);
    articles(atlas, build).await
}

/// Names whose rows are in memory at a time.
const NAMES_AT_A_TIME: usize = 2_000;

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

/// Rows of figures and agreements, article by article.
async fn figures(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let mut batch = atlas.articles.batch(0)?;
    while let Some((last, _)) = batch.last() {
        let next = last + 1;
        let (mut figures, mut agreements) = (Vec::new(), Vec::new());
        for (at, article) in &batch {
            let event_of = |claim: usize| Some(i64::from(atlas.event_ids[atlas.events.of.get((*at, claim))?]));
            let (own, named) = atlas.figures.rows((*at, article), event_of);
            figures.extend(own);
            agreements.extend(named);
        }
        build.insert(figures).await?;
        build.insert(agreements).await?;
        batch = atlas.articles.batch(next)?;
    }
    Ok(())
}

/// What only the merge knows of articles.
async fn articles(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    // Dispatch, principal event and article of each report; and the events that each article reports.
    let mut told: Vec<(u32, u32, u32)> = Vec::new();
    atlas.events.each(Brief::is_principal, |index, event| {
        let reports = event.claims.iter();
        told.extend(reports.map(|((article, _), dispatch)| (*dispatch as u32, index as u32, *article as u32)));
    })?;
    let mut events: Vec<(u32, u32)> = told.iter().map(|(_, event, article)| (*article, *event)).collect();
    events.sort_unstable();
    events.dedup();
    // Articles of one event with one dispatch number copy each other; the number shown is the first article's id.
    told.sort_unstable();
    let mut copies: BTreeMap<u32, i64> = BTreeMap::new();
    for group in told.chunk_by(|left, right| (left.0, left.1) == (right.0, right.1)).filter(|group| group.len() > 1) {
        for (_, _, article) in group {
            copies.entry(*article).or_insert(i64::from(group[0].2) + 1);
        }
    }
    drop(told);
    let mut articles = events.chunk_by(|left, right| left.0 == right.0).map(|reports| {
        let article = reports[0].0;
        (i64::from(article) + 1, reports.len(), copies.get(&article).copied())
    });
    loop {
        let batch: Vec<(i64, usize, Option<i64>)> = articles.by_ref().take(ARTICLES_AT_A_TIME).collect();
        if batch.is_empty() {
            return Ok(());
        }
        build.set_merged(&json(&batch)).await?;
    }
}

/// Articles that one statement tells what the merge knows.
const ARTICLES_AT_A_TIME: usize = 1_000;

/// The snapshot of some subjects of a release.
pub fn snapshot(subjects: Vec<Subject>) -> impl Iterator<Item = SnapshotRow> {
    subjects.into_iter().map(|Subject { kind, slug, facts, fields, keys }| SnapshotRow {
        subject_kind: kind,
        slug,
        facts,
        fields,
        keys,
    })
}

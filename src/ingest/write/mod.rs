//! Turns the atlas into rows, table by table, in the order of ids.

mod events;
mod evidence;
mod names;
mod relations;

use std::collections::{BTreeMap, BTreeSet};

use super::atlas::Atlas;
use super::events::Brief;
use super::read::json;
use super::sorter::{Record, Sorter};
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
    evidence::evidence(Known::of(atlas)?, build, progress).await
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
    let mut words = search::EventWords::of(atlas, build)?;
    while let Some(document) = words.next_event()? {
        build.search_events([document])?;
    }
    let mut found = search::names(atlas, &names).zip(1..);
    loop {
        let batch = found.by_ref().take(NAMES_AT_A_TIME).map(|(name, id)| Ok(name?.rows(id)));
        let (entries, searches): (Vec<_>, Vec<_>) = batch.collect::<Result<Vec<_>, WriteError>>()?.into_iter().unzip();
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
            let event_of =
                |claim: usize| atlas.events.of.get((*at, claim))?.map(|event| atlas.event_ids.id(event)).transpose();
            let (own, named) = atlas.figures.rows((*at, article), event_of)?;
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
    // Of each principal event its reports, dispatch by dispatch; and of each article its events. Articles of one event with
    // one dispatch number copy each other; the number shown is the first article's id.
    let (mut by_dispatch, mut by_article) = (Sorter::new(build)?, Sorter::new(build)?);
    atlas.events.each(Brief::is_principal, |index, event| {
        event.claims.iter().try_for_each(|((article, _), dispatch)| {
            let record = Record::default().number(*dispatch as u32).number(index as u32);
            by_dispatch.add(&record.number(*article as u32))
        })
    })?;
    let mut by_dispatch = by_dispatch.sorted()?;
    while let Some(first) = by_dispatch.take()? {
        let group = |record: &Record| {
            let mut fields = record.fields();
            (fields.number(), fields.number())
        };
        let (dispatch, event) = group(&first);
        // Whose copies come first is whose number is shown, so their order goes along.
        let told =
            |article: u32, copied: u32| Record::default().number(article).number(dispatch).number(event).number(copied);
        let mut is_copied = false;
        while let Some(other) = by_dispatch.take_if(|record| group(record) == (dispatch, event))? {
            by_article.add(&told(other.last_number(), first.last_number() + 1))?;
            is_copied = true;
        }
        by_article.add(&told(first.last_number(), if is_copied { first.last_number() + 1 } else { 0 }))?;
    }
    let mut by_article = by_article.sorted()?;
    let mut next = || -> Result<Option<(i64, usize, Option<i64>)>, WriteError> {
        let Some(article) = by_article.peek().map(|record| record.fields().number()) else { return Ok(None) };
        let (mut events, mut copied) = (BTreeSet::new(), None);
        while let Some(record) = by_article.take_if(|record| record.fields().number() == article)? {
            let mut fields = record.fields();
            let _dispatch = (fields.number(), fields.number());
            events.insert(fields.number());
            copied = copied.or(Some(i64::from(fields.number())).filter(|of| *of > 0));
        }
        Ok(Some((i64::from(article) + 1, events.len(), copied)))
    };
    loop {
        let batch = std::iter::from_fn(|| next().transpose()).take(ARTICLES_AT_A_TIME);
        let batch: Vec<(i64, usize, Option<i64>)> = batch.collect::<Result<_, _>>()?;
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

//! Rows of evidence: each value of each subject with the sentence that says it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::atlas::Atlas;
use super::super::events::{ClaimRef, Events};
use super::super::evidence::{self, Headline, Subjects};
use super::super::figures::Figures;
use super::super::numbers::{Meant, Ranks};
use super::super::places::Places;
use super::super::read::decode;
use super::super::{IngestError, Progress, days};
use crate::model::Extraction;
use crate::store::write::{Build, BuiltArticle, EvidenceRow, WriteError};

/// Articles whose texts are in memory at a time.
const BATCH: i64 = 128;

/// What evidence asks of the atlas, by the claims of articles: row ids, and what headlines of events show.
pub struct Known {
    articles: usize,
    events: Events,
    event_ids: Ranks,
    delegations: Meant,
    people: Meant,
    bodies: Meant,
    places: Places,
    ties: Meant,
    projects: Meant,
    figures: Figures,
}

impl Known {
    /// Lets go of all the rest.
    pub fn of(atlas: Atlas) -> Result<Known, WriteError> {
        let place = |index: usize| Ok(Some(index as i64 + 1));
        Ok(Known {
            articles: atlas.articles.len(),
            ties: atlas.ties.of.with_ids(place)?,
            projects: atlas.projects.of.with_ids(place)?,
            delegations: atlas.delegations.of.with_ids(|index| atlas.delegation_ids.id(index).map(Some))?,
            people: atlas.people.of.with_ids(|index| atlas.person_ids.id(index))?,
            bodies: atlas.bodies.of.with_ids(|index| atlas.body_ids.id(index))?,
            events: atlas.events,
            event_ids: atlas.event_ids,
            places: atlas.places,
            figures: atlas.figures,
        })
    }

    fn event_id(&self, at: ClaimRef) -> Result<Option<i64>, WriteError> {
        self.events.of.get(at)?.map(|event| self.event_ids.id(event)).transpose()
    }
}

/// Evidence, article by article in the order of ids; texts come back from the file that is being built.
pub async fn evidence(known: Known, build: &mut Build, progress: &dyn Progress) -> Result<i64, IngestError> {
    let mut next = 1;
    let total = known.articles as i64;
    progress.begin("write", known.articles);
    let mut first = 1;
    while first <= total {
        let last = (first + BATCH - 1).min(total);
        let articles = build.articles(first, last).await?;
        let made: Vec<Vec<EvidenceRow>> =
            articles.par_iter().map(|article| of_article(&known, article)).collect::<Result<_, _>>()?;
        let mut rows: Vec<EvidenceRow> = made.into_iter().flatten().collect();
        for row in &mut rows {
            row.id = next;
            next += 1;
        }
        build.insert(rows).await?;
        progress.advance((last - first + 1) as usize);
        first = last + 1;
    }
    progress.end();
    Ok(next - 1)
}

/// The evidence of one article, without ids.
fn of_article(known: &Known, article: &BuiltArticle) -> Result<Vec<EvidenceRow>, WriteError> {
    let at = article.id as usize - 1;
    let Some(full) = decode(&article.extraction).filter(|full| full.relevant) else { return Ok(Vec::new()) };
    let mut headlines = BTreeMap::new();
    for index in known.events.of.all(at)?.into_iter().flatten() {
        let dates = days::text(known.events.brief(index)?.when);
        let headline = Headline { dates, title: known.events.title(index)? };
        headlines.insert(known.event_ids.id(index)?, headline);
    }
    Ok(evidence::rows(article.id, &article.text, &full, &subjects(known, at, &full)?, &headlines))
}

/// A row id for each of so many claims.
fn ids(count: usize, of: impl Fn(usize) -> Result<Option<i64>, WriteError>) -> Result<Vec<Option<i64>>, WriteError> {
    (0..count).map(of).collect()
}

fn subjects(known: &Known, at: usize, full: &Extraction) -> Result<Subjects, WriteError> {
    Ok(Subjects {
        events: ids(full.events.len(), |claim| known.event_id((at, claim)))?,
        delegations: ids(full.delegations.len(), |claim| known.delegations.id((at, claim)))?,
        people: ids(full.people.len(), |claim| known.people.id((at, claim)))?,
        bodies: ids(full.organisations.len(), |claim| known.bodies.id((at, claim)))?,
        localities: full.localities.iter().map(|claim| known.places.id(&claim.code)).collect(),
        ties: ids(full.partnerships.len(), |claim| known.ties.id((at, claim)))?,
        projects: ids(full.projects.len(), |claim| known.projects.id((at, claim)))?,
        figures: ids(full.figures.len(), |claim| known.figures.id((at, claim)).map(Some))?,
        agreements: ids(full.events.len(), |claim| Ok(known.figures.agreement_id((at, claim))))?,
    })
}

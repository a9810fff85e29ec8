//! Rows of evidence: each value of each subject with the sentence that says it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::atlas::Atlas;
use super::super::events::{ClaimRef, Events};
use super::super::evidence::{self, Headline, Subjects};
use super::super::figures::Figures;
use super::super::numbers::{ClaimIds, Meant};
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
    event_ids: Vec<u32>,
    delegations: ClaimIds,
    people: Meant,
    bodies: Meant,
    places: Places,
    ties: ClaimIds,
    projects: ClaimIds,
    figures: Figures,
}

impl Known {
    /// Lets go of all the rest.
    pub fn of(atlas: Atlas) -> Known {
        let tie_of = atlas.ties.iter().zip(1..).flat_map(|(tie, id)| tie.stated.iter().map(move |claim| (claim, id)));
        let projects = atlas.projects.iter().zip(1..);
        let project_of = projects.flat_map(|(project, id)| project.claims.iter().map(move |claim| (*claim, id)));
        Known {
            articles: atlas.articles.len(),
            ties: ClaimIds::new(tie_of),
            projects: ClaimIds::new(project_of),
            events: atlas.events.without_slugs(),
            event_ids: atlas.event_ids,
            delegations: atlas.delegation_of,
            people: atlas.people.of.with_ids(|index| atlas.person_ids[index]),
            bodies: atlas.bodies.of.with_ids(|index| atlas.body_ids[index]),
            places: atlas.places,
            figures: atlas.figures.ids_alone(),
        }
    }

    fn event_id(&self, at: ClaimRef) -> Option<i64> {
        Some(i64::from(self.event_ids[self.events.of.get(at)?]))
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
    for index in (0..full.events.len()).filter_map(|claim| known.events.of.get((at, claim))) {
        let dates = days::text(known.events.brief(index).when);
        let headline = Headline { dates, title: known.events.title(index)? };
        headlines.insert(i64::from(known.event_ids[index]), headline);
    }
    Ok(evidence::rows(article.id, &article.text, &full, &subjects(known, at, &full), &headlines))
}

fn subjects(known: &Known, at: usize, full: &Extraction) -> Subjects {
    let ids = |len: usize, of: &dyn Fn(usize) -> Option<i64>| (0..len).map(of).collect::<Vec<_>>();
    Subjects {
        events: ids(full.events.len(), &|claim| known.event_id((at, claim))),
        delegations: ids(full.delegations.len(), &|claim| known.delegations.get((at, claim))),
        people: ids(full.people.len(), &|claim| known.people.get((at, claim)).map(|id| id as i64)),
        bodies: ids(full.organisations.len(), &|claim| known.bodies.get((at, claim)).map(|id| id as i64)),
        localities: full.localities.iter().map(|claim| known.places.id(&claim.code)).collect(),
        ties: ids(full.partnerships.len(), &|claim| known.ties.get((at, claim))),
        projects: ids(full.projects.len(), &|claim| known.projects.get((at, claim))),
        figures: ids(full.figures.len(), &|claim| Some(known.figures.id((at, claim)))),
        agreements: ids(full.events.len(), &|claim| known.figures.agreement_id((at, claim))),
    }
}

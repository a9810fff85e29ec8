//! Rows of evidence: each value of each subject with the sentence that says it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::atlas::Atlas;
use super::super::evidence::{self, Headline, Subjects};
use super::super::numbers::ClaimIds;
use super::super::read::decode;
use super::super::{IngestError, Progress, days};
use crate::model::Extraction;
use crate::store::write::{Build, BuiltArticle, EvidenceRow, WriteError};

/// Articles whose texts are in memory at a time.
const BATCH: i64 = 256;

/// Evidence, article by article in the order of ids; texts come back from the file that is being built.
pub async fn evidence(atlas: &Atlas, build: &mut Build, progress: &dyn Progress) -> Result<i64, IngestError> {
    let tie_of = atlas.ties.iter().zip(1..).flat_map(|(tie, id)| tie.stated.iter().map(move |claim| (*claim, id)));
    let projects = atlas.projects.iter().zip(1..);
    let project_of = projects.flat_map(|(project, id)| project.claims.iter().map(move |claim| (*claim, id)));
    let ids = Ids { ties: ClaimIds::new(tie_of), projects: ClaimIds::new(project_of) };
    let mut next = 1;
    let total = atlas.articles.len() as i64;
    progress.begin("write", atlas.articles.len());
    let mut first = 1;
    while first <= total {
        let last = (first + BATCH - 1).min(total);
        let articles = build.articles(first, last).await?;
        let made: Vec<Vec<EvidenceRow>> =
            articles.par_iter().map(|article| of_article(atlas, article, &ids)).collect::<Result<_, _>>()?;
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

/// The row ids of claims that are known here alone.
struct Ids {
    ties: ClaimIds,
    projects: ClaimIds,
}

/// The evidence of one article, without ids.
fn of_article(atlas: &Atlas, article: &BuiltArticle, ids: &Ids) -> Result<Vec<EvidenceRow>, WriteError> {
    let at = article.id as usize - 1;
    let Some(full) = decode(&article.extraction).filter(|full| full.relevant) else { return Ok(Vec::new()) };
    let mut headlines = BTreeMap::new();
    for index in (0..full.events.len()).filter_map(|claim| atlas.events.of.get((at, claim))) {
        let dates = days::text(atlas.events.brief(index).when);
        let headline = Headline { dates, title: atlas.events.title(index)? };
        headlines.insert(atlas.event_ids[index] as i64, headline);
    }
    Ok(evidence::rows(article.id, &article.text, &full, &subjects(atlas, at, &full, ids), &headlines))
}

fn subjects(atlas: &Atlas, at: usize, full: &Extraction, known: &Ids) -> Subjects {
    let ids = |len: usize, of: &dyn Fn(usize) -> Option<i64>| (0..len).map(of).collect::<Vec<_>>();
    Subjects {
        events: ids(full.events.len(), &|claim| Some(atlas.event_ids[atlas.events.of.get((at, claim))?] as i64)),
        delegations: ids(full.delegations.len(), &|claim| atlas.delegation_of.get((at, claim))),
        people: ids(full.people.len(), &|claim| atlas.person_ids[atlas.people.of.get((at, claim))?]),
        bodies: ids(full.organisations.len(), &|claim| atlas.body_ids[atlas.bodies.of.get((at, claim))?]),
        localities: full.localities.iter().map(|claim| atlas.places.id(&claim.code)).collect(),
        ties: ids(full.partnerships.len(), &|claim| known.ties.get((at, claim))),
        projects: ids(full.projects.len(), &|claim| known.projects.get((at, claim))),
        figures: ids(full.figures.len(), &|claim| Some(atlas.figures.id((at, claim)))),
        agreements: ids(full.events.len(), &|claim| atlas.figures.agreement_id((at, claim))),
    }
}

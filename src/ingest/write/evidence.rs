//! Rows of evidence: each value of each subject with the sentence that says it.

use std::collections::{BTreeMap, HashMap};

use super::super::atlas::Atlas;
use super::super::evidence::{self, Headline, Subjects};
use super::super::read::decode;
use super::super::{IngestError, Progress, days};
use crate::model::Extraction;
use crate::store::write::Build;

/// Articles whose texts are in memory at a time.
const BATCH: i64 = 256;

/// Evidence, article by article in the order of ids; texts come back from the file that is being built.
pub async fn evidence(atlas: &Atlas, build: &mut Build, progress: &dyn Progress) -> Result<i64, IngestError> {
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
        people: ids(full.people.len(), &|claim| atlas.person_ids[atlas.people.of.get((at, claim))?]),
        bodies: ids(full.organisations.len(), &|claim| atlas.body_ids[atlas.bodies.of.get((at, claim))?]),
        localities: full.localities.iter().map(|claim| atlas.places.id(&claim.code)).collect(),
        ties: ids(full.partnerships.len(), &|claim| tie_of.get(&(at, claim)).copied()),
        projects: ids(full.projects.len(), &|claim| project_of.get(&(at, claim)).copied()),
        figures: ids(full.figures.len(), &|claim| atlas.figures.ids.get(&(at, claim)).copied()),
        agreements: ids(full.events.len(), &|claim| atlas.agreement_ids.get(&(at, claim)).copied()),
    }
}

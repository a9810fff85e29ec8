//! Rows of what joins localities: delegations, projects, ties with what states them.

use std::collections::BTreeSet;

use super::super::atlas::{Atlas, columns};
use super::super::delegations::Delegation;
use super::super::read::json;
use super::super::{IngestError, days};
use super::ChangedIn;
use crate::extract::Articles;
use crate::store::write::*;

/// Delegations whose rows are in memory at a time.
const DELEGATIONS_AT_A_TIME: usize = 512;

pub async fn delegations(atlas: &Atlas, changed: &ChangedIn, build: &mut Build) -> Result<(), IngestError> {
    for first in (0..atlas.delegation_ids.len()).step_by(DELEGATIONS_AT_A_TIME) {
        let (mut rows, mut localities) = (Vec::new(), Vec::new());
        for at in first..atlas.delegation_ids.len().min(first + DELEGATIONS_AT_A_TIME) {
            let (delegation, id) = (atlas.delegations.get(atlas.delegation_ids.index(at)?)?, at as i64 + 1);
            for (role, keys) in [("origin", &delegation.origins), ("destination", &delegation.destinations)] {
                let ids = keys.iter().filter_map(|key| atlas.places.id(key));
                localities.extend(ids.zip(0..).map(|(locality_id, position)| DelegationLocalityRow {
                    delegation_id: id,
                    locality_id,
                    role,
                    position,
                }));
            }
            rows.push(row(atlas, changed, id, delegation)?);
        }
        build.insert(rows).await?;
        build.insert(localities).await?;
    }
    Ok(())
}

fn row(atlas: &Atlas, changed: &ChangedIn, id: i64, delegation: Delegation) -> Result<DelegationRow, WriteError> {
    let (start_date, end_date, partial) = columns(delegation.when);
    let (first_day, last_day) = days::range(delegation.when);
    let articles: BTreeSet<usize> = delegation.claims.iter().map(|(article, _)| article).collect();
    Ok(DelegationRow {
        id,
        card: json(&atlas.delegation_card(&delegation)?),
        changed_in: changed.of("delegation", &delegation.slug),
        slug: delegation.slug,
        event_id: delegation.event.map(|event| atlas.event_ids.id(event)).transpose()?,
        side: delegation.side.as_str(),
        origin: delegation.origin,
        leader_id: delegation.leader.map_or(Ok(None), |leader| atlas.person_ids.id(leader))?,
        leader: delegation.leader_name,
        leader_title: delegation.leader_title,
        start_date,
        end_date,
        partial,
        precision: delegation.when.precision().as_str(),
        first_day,
        last_day,
        size: delegation.size.map(i64::from),
        article_count: articles.len() as i64,
    })
}

pub async fn projects(atlas: &Atlas, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut localities) = (Vec::new(), Vec::new());
    for (project, id) in atlas.projects.all.iter().zip(1..) {
        rows.push(ProjectRow {
            id,
            slug: project.slug.clone(),
            name: project.name.clone(),
            article_count: project.claims.articles() as i64,
        });
        let ids = project.localities.iter().filter_map(|key| atlas.places.id(key));
        localities.extend(ids.map(|locality_id| ProjectLocalityRow { project_id: id, locality_id }));
    }
    build.insert(rows).await?;
    build.insert(localities).await?;
    Ok(())
}

/// Statements of ties that are gathered before they are written.
const STATEMENTS_AT_A_TIME: usize = 4_096;

pub async fn ties(atlas: &Atlas, changed: &ChangedIn, build: &mut Build) -> Result<(), IngestError> {
    let (mut rows, mut statements, mut joint) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 1;
    let mut id_of_statement = || {
        next += 1;
        next - 1
    };
    for (index, tie) in atlas.ties.all.iter().enumerate() {
        let id = index as i64 + 1;
        let (Some(vn_id), Some(fr_id)) = (atlas.places.id(&tie.vn), atlas.places.id(&tie.fr)) else { continue };
        let (mut events, mut first_day, mut last_day) = (BTreeSet::new(), None, None);
        for event in atlas.ties.events(index)? {
            let (first, last) = days::range(atlas.events.brief(event)?.when);
            first_day = first_day.into_iter().chain(first).min();
            last_day = last_day.max(last);
            events.insert(atlas.event_ids.id(event)?);
        }
        let kinds: BTreeSet<&str> = tie.declared.iter().map(|row| row.kind.as_str()).collect();
        rows.push(TieRow {
            id,
            slug: tie.slug.clone(),
            vn_id,
            fr_id,
            since: tie.since.map(|since| since.to_string()),
            since_differs: tie.since_differs,
            declared: !tie.declared.is_empty(),
            stated: tie.stated > 0,
            met: tie.met,
            kinds: json(&kinds),
            topics: json(&tie.topics),
            event_count: tie.events as i64,
            first_day,
            last_day,
            changed_in: changed.of("tie", &tie.slug),
        });
        for row in &tie.declared {
            statements.push(TieStatementRow {
                id: id_of_statement(),
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
        for (article, claim) in atlas.ties.stated(index)?.iter() {
            let told = atlas.articles.get(article)?;
            let claim = &told.partnerships[claim];
            statements.push(TieStatementRow {
                id: id_of_statement(),
                tie_id: id,
                origin: "observed",
                vn_name: claim.vn.clone(),
                fr_name: claim.fr.clone(),
                kind: None,
                since: claim.since.map(|date| date.to_string()),
                until: None,
                status: None,
                topics: "[]".to_owned(),
                source_url: told.url.clone(),
                source_publisher: told.publisher.clone(),
                source_date: told.published.map(|date| date.to_string()),
                note: None,
                article_id: Some(article as i64 + 1),
            });
        }
        joint.extend(events.into_iter().map(|event_id| TieEventRow { tie_id: id, event_id }));
        if statements.len() + joint.len() >= STATEMENTS_AT_A_TIME {
            build.insert(statements.drain(..)).await?;
            build.insert(joint.drain(..)).await?;
        }
    }
    build.insert(rows).await?;
    build.insert(statements).await?;
    build.insert(joint).await?;
    Ok(())
}

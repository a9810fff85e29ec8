//! Each principal claim as an event of its own.

use std::collections::BTreeMap;

use crate::geo::gazetteer;
use crate::model::{EventRole, Extraction, Member, MergedEvent};
use crate::text;

/// One event for each main or planned claim, named by kind, first locality and date.
pub fn merge(articles: &[Extraction]) -> Vec<MergedEvent> {
    let mut events: BTreeMap<(String, String, usize), MergedEvent> = BTreeMap::new();
    for (dispatch, article) in articles.iter().enumerate() {
        for (index, claim) in article.events.iter().enumerate() {
            if !matches!(claim.role, EventRole::Main | EventRole::Planned) {
                continue;
            }
            let place =
                claim.locality_ids.first().and_then(|key| gazetteer().by_id(key)).map_or("", |place| place.slug);
            let date = claim.start.map(|date| date.to_string()).or_else(|| claim.partial.clone()).unwrap_or_default();
            let id = text::slug(&format!("{} {place} {date}", claim.kind.as_str().replace('_', " ")));
            let event = MergedEvent {
                schema: "vnfr-merge/1".to_owned(),
                id: id.clone(),
                kind: claim.kind,
                status: claim.status,
                start: claim.start,
                end: claim.end,
                precision: claim.precision,
                partial: claim.partial.clone(),
                edition: claim.edition,
                places: claim.places.clone(),
                vn_localities: claim.vn_localities.clone(),
                fr_localities: claim.fr_localities.clone(),
                locality_ids: claim.locality_ids.clone(),
                topics: claim.topics.clone(),
                title: claim.title.clone(),
                articles: vec![article.file.clone()],
                members: vec![Member { file: article.file.clone(), event: index, dispatch }],
                independent_sources: 1,
                conflicts: Vec::new(),
                reasons: Vec::new(),
            };
            events.insert((id, article.file.clone(), index), event);
        }
    }
    events.into_values().collect()
}

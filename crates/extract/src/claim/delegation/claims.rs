//! Delegations as claims, each field with its evidence.

use crate::claim::context::Context;
use crate::claim::event::Draft;
use crate::claim::scene::Scene;
use vnfr_model::{Country, DelegationClaim, EventKind, Precision, Side, When};
use vnfr_text::Range;

use super::Delegation;

/// The delegations as claims.
pub fn claims(scene: &Scene<'_>, context: &Context, found: &[Delegation], events: &[Draft]) -> Vec<DelegationClaim> {
    found
        .iter()
        .map(|delegation| {
            let span = |range: Range| scene.span(range);
            let name = |(place, _): &(usize, Range)| scene.place(*place).name.clone();
            let mut evidence = vnfr_model::FieldEvidence::default();
            let mut origin_evidence = vec![span(delegation.telling)];
            origin_evidence.extend(delegation.origin.iter().map(|(_, range)| span(*range)));
            evidence.insert("origin", origin_evidence);
            let leader = delegation.leader.map(|(person, range)| {
                evidence.insert("leader", vec![span(range)]);
                scene.person(person)
            });
            // The office of a locality or a body says more than a rank in a party.
            let title = leader.and_then(|person| {
                let office = person.titles.iter().find(|title| title.place.is_some() || title.body.is_some());
                office.or(person.titles.first())
            });
            if let Some(title) = title {
                evidence.insert("leader_title", vec![span(title.range)]);
            }
            if !delegation.destinations.is_empty() {
                evidence
                    .insert("destinations", delegation.destinations.iter().map(|(_, range)| span(*range)).collect());
            }
            if let Some((_, range)) = delegation.size {
                evidence.insert("size", vec![span(range)]);
            }
            let event = delegation.event.map(|at| &events[at]);
            let visit = event.filter(|event| event.kind == EventKind::DelegationVisit);
            let mut claim = DelegationClaim {
                origin: delegation.origin.iter().map(name).collect::<Vec<_>>().join(", "),
                side: if delegation.country == Country::Vn { Side::Vn } else { Side::Fr },
                leader: leader.map(|person| person.name.clone()),
                leader_title: title.map(|title| title.text.clone()),
                start: None,
                end: None,
                partial: None,
                destinations: delegation.destinations.iter().map(name).collect(),
                size: delegation.size.map(|(size, _)| size),
                event: delegation.event,
                origin_ids: delegation
                    .origin
                    .iter()
                    .filter_map(|(place, _)| scene.locality_id(*place).cloned())
                    .collect(),
                destination_ids: delegation
                    .destinations
                    .iter()
                    .filter_map(|(place, _)| scene.locality_id(*place).cloned())
                    .collect(),
                evidence,
                inferred: Vec::new(),
                rule: delegation.rule.to_owned(),
            };
            if let Some(visit) = visit {
                claim.partial = visit.when.partial();
                if claim.partial.is_none() {
                    claim.start = visit.when.start;
                    claim.end = visit.when.end;
                }
                if visit.when.start.is_some() {
                    let field = if claim.partial.is_some() { "partial" } else { "start" };
                    if visit.when_evidence.is_empty() {
                        claim.inferred.push(field.to_owned());
                    } else {
                        claim.evidence.insert(field, visit.when_evidence.iter().map(|range| span(*range)).collect());
                    }
                    if visit.inferred_date {
                        claim.inferred.extend(["start".to_owned(), "end".to_owned()]);
                        claim.inferred.dedup();
                    }
                }
            }
            if let (None, Some(event)) = (visit, event)
                && let Some((when, range)) = stay(scene, context, delegation, event)
            {
                (claim.start, claim.end) = (when.start, when.end);
                claim.evidence.insert("start", vec![span(range)]);
            }
            if delegation.rule == "guests_of_event" {
                claim.inferred.push("origin".to_owned());
            }
            claim
        })
        .collect()
}

/// `The city welcomed, from 8 to 12 October, a delegation from X`: days of its stay around an event that is no journey.
fn stay(scene: &Scene<'_>, context: &Context, delegation: &Delegation, event: &Draft) -> Option<(When, Range)> {
    let line = &scene.lines[delegation.line];
    let days = |date: usize| {
        let when = context.resolved[date].when;
        let spans = scene.dates[date].date.shape.spans_days() && when.precision() == Precision::Day;
        let around = when.start <= event.when.start && event.when.end <= when.end;
        (spans && around && when.start.is_some() && when.start < when.end).then_some((when, scene.dates[date].range()))
    };
    let dated = event.when.precision() == Precision::Day && event.when.start == event.when.end;
    line.dates.clone().filter(|_| dated).find_map(days)
}

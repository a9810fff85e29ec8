//! A dated meeting that stands beside its undated visit rather than within it.

use crate::claim::event::{self, Draft};
use crate::claim::scene::Scene;
use vnfr_model::{EventKind, EventRole, PartialDate, Precision, When};

/// A visit without dates of its own whose only dated part is a meeting: the meeting is reported beside it, and the
/// visit lies in that month.
pub fn promote_dated_meeting(scene: &Scene<'_>, events: &mut [Draft]) {
    let Some(visit) = events.iter().position(|event| {
        event.role == EventRole::Main && event.kind == EventKind::DelegationVisit && event.when.start.is_none()
    }) else {
        return;
    };
    let dated: Vec<usize> = (0..events.len())
        .filter(|at| {
            events[*at].parent == Some(visit)
                && events[*at].kind == EventKind::Meeting
                && events[*at].when.precision() == Precision::Day
        })
        .collect();
    let Some(meeting) = dated.first().copied() else { return };
    if dated.iter().any(|at| events[*at].when != events[meeting].when) {
        return;
    }
    let day = events[meeting].when.start;
    events[visit].when =
        day.and_then(|day| PartialDate::new(day.year(), day.month(), None)).map(When::on).unwrap_or_default();
    events[visit].when_evidence = events[meeting].when_evidence.clone();
    events[visit].inferred_date = true;
    events[visit].clues = events[meeting].clues.clone();
    events[meeting].role = EventRole::Main;
    events[meeting].parent = None;
    let hosts: Vec<_> = events[visit].localities.clone();
    for (place, range) in hosts {
        events[meeting].add_locality(place, range);
    }
    // The meeting's subject fills the article.
    for line in scene.body() {
        for &(topic, range) in event::topics_of(scene, line) {
            events[meeting].add_topic(topic, range);
        }
    }
}

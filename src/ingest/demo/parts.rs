//! Meetings within the visits of the demonstration.

use super::facts::Fact;
use super::tell::Teller;
use crate::model::EventKind;
use crate::store::write::{EventAreaRow, EventLocalityRow, EventRow, EventTopicRow};

/// Parts come after all principal events, since their numbers do.
#[derive(Default)]
pub(super) struct Parts {
    pub events: Vec<EventRow>,
    pub localities: Vec<EventLocalityRow>,
    pub areas: Vec<EventAreaRow>,
    pub topics: Vec<EventTopicRow>,
}

impl Teller {
    /// A meeting within a visit.
    pub(super) fn part(&mut self, parent: &EventRow, number: i64, fact: &Fact) {
        self.counts.parts += 1;
        let id = self.events as i64 + self.counts.parts;
        let mut row = parent.clone();
        row.id = id;
        row.slug = format!("{}-{number}", parent.slug);
        row.kind = EventKind::Meeting.as_str();
        row.role = "sub";
        row.parent_id = Some(parent.id);
        row.part_count = 0;
        row.conflict_count = 0;
        row.end_date = row.start_date.clone();
        row.last_day = row.first_day.filter(|_| row.precision == "day").or(row.last_day);
        self.parts.events.push(row);
        for (position, place) in (0..).zip([fact.vn, fact.fr]) {
            let locality_id = self.unit(place);
            self.parts.localities.push(EventLocalityRow { event_id: id, locality_id, position });
        }
        for locality_id in self.areas(fact) {
            self.parts.areas.push(EventAreaRow { locality_id, event_id: id, party: true });
        }
        self.parts.topics.push(EventTopicRow { event_id: id, topic: fact.topics[0].as_str(), position: 0 });
    }
}

//! Arranges what a release says for questions: sets and columns of codes out of lists of events.

use std::sync::OnceLock;

use vnfr_model::{EventKind, EventStatus, LocalityId, Topic};

use super::bits::Bits;

use super::postings::{LocalityPostings, NamedPostings, Posting, ValuePostings};
use super::select::{SHORT_SPAN_MONTHS, month_of};
use super::told::{Set, Told, Unit};
use super::{CodeColumn, Index};

impl Index {
    /// Arranges a release for questions.
    pub fn of(told: Told) -> Index {
        let Told { principal, last, columns, kinds, topics, units, people, bodies } = told;
        let undated = columns.first_day[1..=principal as usize].iter().take_while(|day| **day == 0).count() as u32;
        let is_long = |event: &u32| {
            let (first, last) = (columns.first_day[*event as usize], columns.last_day[*event as usize]);
            month_of(last) > month_of(first) + SHORT_SPAN_MONTHS
        };
        let long = (undated + 1..=principal).filter(is_long).collect();
        let values = |sets: &[Set], word: &str| {
            sets.iter().find(|(of, _)| of == word).map(|(_, events)| events.clone()).unwrap_or_default()
        };
        let planned = Bits::of(columns.planned.iter().copied(), last);
        let status = ValuePostings::new(EventStatus::ALL, last, principal, |status| match status {
            EventStatus::Held => (1..=last).filter(|event| !planned.contains(*event)).collect(),
            EventStatus::Planned => columns.planned.clone(),
        });
        let (mut province_stated, mut partner_stated) = (Bits::none(last), Bits::none(last));
        let (mut today, mut before, mut partner) = (Vec::new(), Vec::new(), Vec::new());
        for (unit, place) in units.iter().zip(0_u32..) {
            let value = (unit_column(unit), (place, unit.events.as_slice()));
            match value {
                (Some(Place::Today), value) => today.push(value),
                (Some(Place::Before), value) => before.push(value),
                (Some(Place::Partner), value) => partner.push(value),
                (None, _) => {}
            }
            match (unit.country.as_str(), unit.level.as_str()) {
                ("VN", "province") => province_stated.extend(unit.events.iter().copied()),
                ("FR", level) if level != "country" => partner_stated.extend(unit.events.iter().copied()),
                _ => {}
            }
        }
        Index {
            principal,
            last,
            undated,
            long,
            kind: ValuePostings::new(EventKind::ALL, last, principal, |kind| values(&kinds, kind.as_str())),
            status,
            topic: ValuePostings::new(Topic::ALL, last, principal, |topic| values(&topics, topic.as_str())),
            province_today: CodeColumn::new(&today, last),
            province_before: CodeColumn::new(&before, last),
            partner: CodeColumn::new(&partner, last),
            locality_by_id: units.iter().zip(0..).map(|(unit, place)| (LocalityId(unit.key.clone()), place)).collect(),
            localities: LocalityPostings {
                units: units
                    .iter()
                    .map(|unit| (LocalityId(unit.key.clone()), Posting::new(&unit.events, last, principal)))
                    .collect(),
                province_stated,
                partner_stated,
            },
            person: NamedPostings::new(people, last),
            organisation: NamedPostings::new(bodies, last),
            first_day: columns.first_day,
            last_day: columns.last_day,
            articles: columns.articles,
            changed_in: columns.changed_in,
            all: OnceLock::new(),
            borders: OnceLock::new(),
            crossed: OnceLock::new(),
            costs: OnceLock::new(),
            frequencies: OnceLock::new(),
            dated: OnceLock::new(),
            by_sources: OnceLock::new(),
            by_added: OnceLock::new(),
            by_day: OnceLock::new(),
        }
    }
}

/// The facet that lists a unit.
enum Place {
    Today,
    Before,
    Partner,
}

fn unit_column(unit: &Unit) -> Option<Place> {
    match (unit.country.as_str(), unit.era.as_str(), unit.level.as_str()) {
        ("VN", "vn34", "province") => Some(Place::Today),
        ("VN", "vn63", "province") => Some(Place::Before),
        // The country itself is no partner.
        ("FR", "fr", level) if level != "country" => Some(Place::Partner),
        _ => None,
    }
}

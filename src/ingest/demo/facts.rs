//! Decides what happens in each demonstration event: its kind, days, pair, leader, body and fields.

use super::days::{self, Stated};
use super::tell::Teller;
use super::words::Marked;
use crate::geo::{Place, gazetteer};
use crate::model::{EventKind, Topic};

/// What happens in one event.
#[derive(Clone)]
pub(super) struct Fact {
    pub id: i64,
    pub slug: String,
    pub kind: EventKind,
    pub date: Stated,
    pub pair: usize,
    pub vn: &'static Place,
    pub fr: &'static Place,
    pub vn_first: bool,
    pub leader: Option<usize>,
    pub body: Option<usize>,
    pub topics: Vec<Topic>,
    pub delegates: Option<i64>,
    pub reports: i64,
    /// Where the first report gives its number of delegates, for the conflict with the second.
    pub first_figure: Option<(i64, Marked)>,
}

/// One event in so many is reported by a second article.
fn is_reported_twice(event: usize) -> bool {
    event % 20 == 9
}

impl Teller {
    /// Decides what the event of this rank is.
    pub(super) fn invent(&mut self, event: usize) -> Fact {
        let chance = &mut self.chance;
        let kind = match chance.below(100) {
            0..30 => EventKind::DelegationVisit,
            30..55 => EventKind::Meeting,
            55..70 => EventKind::AgreementSigning,
            70..80 => EventKind::Ceremony,
            80..88 => EventKind::SiteVisit,
            88..93 => EventKind::Conference,
            93..96 => EventKind::Speech,
            _ => EventKind::Other,
        };
        let date = if event < self.undated {
            let day = days::day(chance.below(5_000), 5_000);
            if event.is_multiple_of(3) { Stated::Nothing } else { Stated::NoYear(day) }
        } else {
            let day = days::day(event - self.undated, self.events - self.undated);
            // Only the first day of a month or a year may lose its day: the order of time must hold.
            if day.day_of_year() == 1 && chance.percent(60) {
                Stated::Year(day)
            } else if day.day() == 1 && chance.percent(60) {
                Stated::Month(day)
            } else {
                let long = matches!(kind, EventKind::DelegationVisit | EventKind::Conference);
                let days = if long { chance.below(6) as i64 } else { 0 };
                Stated::Days(day, day.saturating_add(jiff::Span::new().days(days)))
            }
        };
        let pair_at = self.world.busy[chance.skewed(self.world.busy.len())];
        let pair = &self.world.pairs[pair_at];
        let since_merger = matches!(date, Stated::Days(start, _) if start >= jiff::civil::date(2025, 7, 1));
        let vn = if since_merger { gazetteer().today(&pair.vn.id).unwrap_or(pair.vn) } else { pair.vn };
        let vn_first = chance.percent(55);
        let mut topics = vec![*chance.pick(&pair.topics)];
        if chance.percent(40) {
            let other = *chance.pick(Topic::ALL);
            if other != topics[0] {
                topics.push(other);
            }
        }
        let home = if vn_first { &self.world.vietnamese } else { &self.world.french };
        let leader = (kind == EventKind::DelegationVisit).then(|| home[chance.skewed(home.len())]);
        let body = chance.percent(35).then(|| chance.skewed(self.world.bodies.len()));
        let delegates = (kind == EventKind::Conference).then(|| 50 + 10 * chance.below(90) as i64);
        let id = event as i64 + 1;
        let when = date.texts().0.unwrap_or_else(|| "undated".to_owned());
        Fact {
            id,
            slug: format!("{}-{}-{when}-{id}", vn.slug, pair.fr.slug),
            kind,
            date,
            pair: pair_at,
            vn,
            fr: pair.fr,
            vn_first,
            leader,
            body,
            topics,
            delegates,
            // The last event has no article after it.
            reports: if is_reported_twice(event) && event + 1 < self.events { 2 } else { 1 },
            first_figure: None,
        }
    }
}

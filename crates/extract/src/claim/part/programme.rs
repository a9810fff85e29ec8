//! What a show to come holds: its opening, its seminar, each on a day of its own within its days.

use crate::claim::context::Context;
use crate::claim::cues::Act;
use crate::claim::event::{self, Draft};
use crate::claim::scene::{Scene, Zone};
use crate::lang::Phrase;
use vnfr_model::{EventKind, EventRole, EventStatus, Precision};
use vnfr_text::Range;

/// Bytes beside a word of opening in which its ceremony is named.
const BEFORE: usize = 12;
/// Parts of one show that are read.
const MOST: usize = 12;

/// Adds the dated parts of a show that lies ahead: `Lễ khai mạc được ấn định vào tối 6/4`, `a seminar will be held on
/// December 7`.
pub fn add_programme(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let lasts = |event: &Draft| {
        event.kind == EventKind::Other
            && event.status == EventStatus::Planned
            && event.when.start < event.when.end
            && matches!(event.when.precision(), Precision::Day | Precision::DayNoYear)
    };
    let Some(show) = events.iter().position(lasts) else { return };
    let whole = events[show].clone();
    let mut parts: Vec<Draft> = Vec::new();
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_)) || parts.len() >= MOST {
            continue;
        }
        for (act, hit) in scene.acts_of(line) {
            // `Lễ khai mạc được ấn định vào tối 6/4`: the opening by its ceremony.
            let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(BEFORE)).max(line.range.start);
            let to = crate::year::floor_boundary(scene.lower, (hit.end + BEFORE).min(line.range.end));
            let ceremony = act == Act::Open && scene.says(scene.cut(from, to), Phrase::CeremonyWord);
            let kind = event::kind_of(act).or(ceremony.then_some(EventKind::Ceremony)).filter(|kind| {
                matches!(kind, EventKind::Ceremony | EventKind::Conference | EventKind::Meeting | EventKind::SiteVisit)
            });
            let own = Range::new(hit.start, hit.end).overlaps(whole.telling);
            let Some(kind) = kind.filter(|_| !own && !event::is_only_intended(scene, line, &hit)) else { continue };
            let day = |date: &usize| {
                let when = context.resolved[*date].when;
                when.start == when.end && when.start >= whole.when.start && when.end <= whole.when.end
            };
            // Its day stands behind it as a rule: `a seminar will be held on December 7`.
            let near = |date: &usize| {
                let start = scene.dates[*date].date.range.start;
                (start < hit.start, start.abs_diff(hit.end))
            };
            let Some(date) = line.dates.clone().filter(day).min_by_key(near) else { continue };
            let when = context.resolved[date].when;
            if events.iter().chain(&parts).any(|known| known.kind == kind && known.when.start == when.start) {
                continue;
            }
            let mut part = Draft::new(kind, EventRole::Sub, at, Range::new(hit.start, hit.end), "part_of_show");
            part.status = EventStatus::Planned;
            part.parent = Some(show);
            part.take_date(scene, context, date);
            part.localities.clone_from(&whole.localities);
            part.title = event::title_of(scene, line);
            parts.push(part);
        }
    }
    events.extend(parts);
}

//! Past signings, meetings and editions that an article recalls, each with its date.

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Scene, Zone};
use vnfr_model::{Country, EventKind, EventRole, Precision};
use vnfr_text::Range;

use super::MOST_PARTS;

/// Past signings, meetings and editions that the article recalls, each with its date.
pub fn add_history(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_) | Zone::Caption)
            || events.iter().any(|event| event.role == EventRole::Main && event.line == at)
        {
            continue;
        }
        for date in line.dates.clone() {
            let when = context.resolved[date].when;
            if context::opens_a_span(scene, date) || context::is_merger(scene, date) || events.len() > 2 * MOST_PARTS {
                continue;
            }
            // Where the article's own year is not known, what lies behind its main event is past.
            let after_main = events.iter().filter(|event| event.role == EventRole::Main).any(|event| {
                event.when.start.is_some_and(|main| {
                    main.year().is_some() && when.start.is_some_and(|start| start.year().is_some() && start > main)
                })
            });
            let past = context.is_past_year(date)
                || context.year.is_none() && !after_main && when.start.is_some_and(|start| start.year().is_some());
            let differs =
                events.iter().filter(|event| event.role != EventRole::Background).all(|event| event.when != when);
            if !past || !differs || when.start.is_none() {
                continue;
            }
            let start = scene.dates[date].date.range.start;
            let act = scene
                .acts_of(line)
                .filter(|(act, _)| matches!(act, Act::Sign | Act::Series | Act::Meet | Act::Conference | Act::Receive))
                .filter(|(_, hit)| {
                    !event::is_only_intended(scene, line, hit)
                        && !scene.hits_of(line).iter().any(|other| other.cue == Cue::Planned && other.end <= hit.start)
                })
                .min_by_key(|(_, hit)| hit.start.abs_diff(start));
            let Some((act, hit)) = act.filter(|(_, hit)| hit.start.abs_diff(start) < 240) else { continue };
            let Some(kind) = event::kind_of(act) else { continue };
            if context.resolved[date].when.precision() == Precision::Year && kind == EventKind::Meeting {
                continue;
            }
            let mut draft = Draft::new(kind, EventRole::Background, at, Range::new(hit.start, hit.end), "history");
            draft.take_date(scene, context, date);
            for country in [Country::Vn, Country::Fr] {
                for (place, range) in locate::localities(scene, std::iter::once(line), country) {
                    draft.add_locality(place, range);
                }
            }
            // A paper recalled without its parties is that of those the article speaks of.
            if kind == EventKind::AgreementSigning
                && scene.bodies_in(line.range).is_empty()
                && let Some(main) = events.iter().find(|event| event.role == EventRole::Main).cloned()
            {
                for country in [Country::Vn, Country::Fr] {
                    if !draft.has_country(scene, country) {
                        for (place, range) in
                            main.localities.iter().filter(|(place, _)| scene.is_locality(*place, country))
                        {
                            draft.add_locality(*place, *range);
                        }
                    }
                }
            }
            draft.title = event::title_of(scene, line);
            events.push(draft);
        }
    }
}

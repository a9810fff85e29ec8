//! Parts of a conference: who speaks there, and the papers that two who are named sign beside it.

use crate::extract::claim::context::{self, Context};
use crate::extract::claim::cues::{Act, Cue};
use crate::extract::claim::event::{self, Draft};
use crate::extract::claim::locate;
use crate::extract::claim::scene::{Line, Scene};
use crate::model::{Country, EventKind, EventRole, EventStatus};
use crate::text::Range;

/// `Bên lề hội nghị, tỉnh A và thành phố B ký …`: the paper of two that are named is a part of the conference.
pub(super) fn papers_at_conference(scene: &Scene<'_>, main: &Draft, at: usize, line: &Line, parts: &mut Vec<Draft>) {
    let told = scene.acts_of(line).find(|(act, hit)| {
        *act == Act::Sign
            && !event::is_only_intended(scene, line, hit)
            && !event::is_planned(scene, line, hit)
            && !scene.is_quoted(hit.start)
    });
    let Some((_, hit)) = told.filter(|_| main.status == EventStatus::Held && at != main.line) else { return };
    // `hai địa phương đã ký kết thỏa thuận từ năm 2016`, said at the conference.
    let by_day = scene.dates_of(line).iter().any(|stated| stated.date.has_day());
    if !by_day && line.dates.clone().any(|date| context::opens_a_span(scene, date)) {
        return;
    }
    let signers = |country: Country| -> Vec<(usize, Range)> {
        let all = scene.localities_in(line.range, country);
        all.into_iter().filter(|(_, range)| !locate::is_place(scene, line, *range)).collect()
    };
    let (vn, fr) = (signers(Country::Vn), signers(Country::Fr));
    if vn.len() != 1 || fr.len() != 1 {
        return;
    }
    let mut part = Draft::new(
        EventKind::AgreementSigning,
        EventRole::Sub,
        at,
        Range::new(hit.start, hit.end),
        "paper_at_conference",
    );
    for (place, range) in vn.into_iter().chain(fr) {
        part.add_locality(place, range);
    }
    part.take_company(scene, line.range);
    part.title = event::title_of(scene, line);
    parts.push(part);
}

/// Everyone who speaks at a conference that was held.
pub(super) fn speeches(
    scene: &Scene<'_>,
    _context: &Context,
    main: &Draft,
    at: usize,
    line: &Line,
    parts: &mut Vec<Draft>,
) {
    if main.status == EventStatus::Planned {
        return;
    }
    for hit in scene.hits_of(line).iter().filter(|hit| hit.cue == Cue::Say || hit.cue == Cue::Act(Act::Speak)) {
        let Some((person, range)) = scene.people_in(Range::new(line.range.start, hit.start)).into_iter().next_back()
        else {
            continue;
        };
        let spoke_before = parts.iter().any(|part| part.kind == EventKind::Speech && part.people.contains(&person));
        if hit.start - range.end > 120 || spoke_before {
            continue;
        }
        let mut part =
            Draft::new(EventKind::Speech, EventRole::Sub, at, Range::new(range.start, hit.end), "speech_at_conference");
        part.add_person(person);
        for &(topic, range) in event::topics_of(scene, line) {
            part.add_topic(topic, range);
        }
        parts.push(part);
    }
}

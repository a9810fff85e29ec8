//! Parts of a meeting or a ceremony: what the guests are shown, and the paper that is signed.

use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::scene::{Line, Scene};
use crate::dates::{Hint, Shape};
use crate::lang::Phrase;
use vnfr_model::{EventKind, EventRole};
use vnfr_text::Range;

use super::names_paper;
use super::settle::settle;

/// A look at something, or another paper signed, beside the main meeting or signing.
pub(super) fn tours(
    scene: &Scene<'_>,
    main: &Draft,
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    let with_guests = scene.has(line, Cue::Delegation)
        || scene.has(line, Cue::BothSides)
        || scene.line_says(line, Phrase::Guests)
        // `In the afternoon, X and Y visited an oyster farm`: those who met before.
        || scene.line_says(line, Phrase::SameDay)
            && scene.people_in(line.range).iter().any(|(person, _)| main.people.contains(person));
    let acts: Vec<(Act, Hit)> = scene
        .acts_of(line)
        .filter(|(_, hit)| !event::is_only_intended(scene, line, hit) && !event::is_planned(scene, line, hit))
        .collect();
    // `Sáng cùng ngày, đoàn đã đi thăm một trang trại`: on the day of the meeting, going somewhere is a look at it.
    let same_day = scene.line_says(line, Phrase::SameDay) && !scene.places_in(line.range).is_empty();
    let is_tour = |act: Act| act == Act::Tour || act == Act::Visit && same_day;
    let Some(tour) = acts.iter().position(|(act, _)| is_tour(*act)).filter(|_| with_guests) else { return };
    // `toured Tien Sa Port and held talks with the Department of Foreign Affairs`: one look, one meeting.
    let met = (tour + 1..acts.len()).find(|next| acts[*next].0 == Act::Meet);
    let end = met.map_or(line.range.end, |met| acts[met].1.start);
    let mut add = |kind: EventKind, hit: Hit, segment: Range, rule: &'static str| {
        let mut part = Draft::new(kind, EventRole::Sub, at, Range::new(hit.start, hit.end), rule);
        part.take_company(scene, segment);
        settle(scene, &mut part, line, segment, town);
        parts.push(part);
    };
    // `worked with Hue University and visited the lagoon`: the meeting told first.
    if let Some((_, hit)) = acts[..tour].iter().rev().find(|(act, _)| *act == Act::Meet) {
        let segment = Range::new(hit.start, acts[tour].1.start);
        if !scene.people_in(segment).is_empty() || !scene.bodies_in(segment).is_empty() {
            add(EventKind::Meeting, *hit, segment, "meeting_of_guests");
        }
    }
    let hit = acts[tour].1;
    add(EventKind::SiteVisit, hit, Range::new(hit.start, end), "tour_of_guests");
    if let Some(hit) = met.map(|met| acts[met].1) {
        let segment = Range::new(hit.start, line.range.end);
        if !scene.people_in(segment).is_empty() || !scene.bodies_in(segment).is_empty() {
            add(EventKind::Meeting, hit, segment, "meeting_of_guests");
        }
    }
}

/// `Nhân dịp này, ngày 30-4, Chủ tịch … đã tiếp đoàn Limoges`: guests of a ceremony or a show who are received on a day of
/// its own.
pub(super) fn receptions(
    scene: &Scene<'_>,
    main: &Draft,
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    let dated =
        scene.dates_of(line).iter().any(|stated| stated.date.has_day()) || scene.line_says(line, Phrase::SameDay);
    // Who stood there as well meets the hosts again.
    let known = scene.people_in(line.range).iter().any(|(person, _)| main.people.contains(person));
    if !dated
        || !matches!(main.kind, EventKind::Ceremony | EventKind::Other)
        || !(known || scene.has(line, Cue::Delegation))
    {
        return;
    }
    let told = scene
        .acts_of(line)
        .find(|(act, hit)| matches!(act, Act::Receive | Act::Meet) && event::is_told_done(scene, line, hit));
    let Some((_, hit)) = told.filter(|_| !scene.people_in(line.range).is_empty()) else { return };
    let mut part =
        Draft::new(EventKind::Meeting, EventRole::Sub, at, Range::new(hit.start, hit.end), "reception_beside");
    part.take_company(scene, line.range);
    settle(scene, &mut part, line, line.range, town);
    for (place, range) in &main.localities {
        part.add_locality(*place, *range);
    }
    parts.push(part);
}

/// A paper signed at a meeting or a ceremony is a part of it.
pub(super) fn papers(
    scene: &Scene<'_>,
    main: &Draft,
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    let can_hold = matches!(main.kind, EventKind::Meeting | EventKind::Ceremony | EventKind::Other);
    let signed_before = parts.iter().any(|part| part.kind == EventKind::AgreementSigning);
    if !can_hold || signed_before || !names_paper(scene, line) {
        return;
    }
    let told = scene.acts_of(line).find(|(act, hit)| *act == Act::Sign && event::is_told_done(scene, line, hit));
    let Some((_, hit)) = told else { return };
    if is_recalled(scene, line) {
        return;
    }
    let paper = scene.hits_of(line).iter().find(|other| other.cue == Cue::Agreement && other.end >= hit.start);
    let mut part =
        Draft::new(EventKind::AgreementSigning, EventRole::Sub, at, Range::new(hit.start, hit.end), "paper_at_meeting");
    part.agreement = paper.map(|paper| Range::new(paper.start, paper.end));
    part.take_company(scene, line.range);
    settle(scene, &mut part, line, line.range, town);
    for (place, range) in &main.localities {
        part.add_locality(*place, *range);
    }
    part.when = main.when;
    part.when_evidence = main.when_evidence.clone();
    part.inferred_date = main.inferred_date;
    part.clues = main.clues.clone();
    part.title = event::title_of(scene, line);
    parts.push(part);
}

/// A paper with a month or a year of its own is recalled.
fn is_recalled(scene: &Scene<'_>, line: &Line) -> bool {
    let of_its_own = |shape: Shape| matches!(shape, Shape::Month { year: Some(_), .. } | Shape::Year(_));
    // `signed in Lyon last June`.
    let last = |stated: &crate::claim::scene::Stated| {
        matches!(stated.date.shape, Shape::Month { .. }) && stated.date.hint.is_some_and(Hint::is_behind)
    };
    scene.dates_of(line).iter().any(|stated| of_its_own(stated.date.shape) || last(stated))
}

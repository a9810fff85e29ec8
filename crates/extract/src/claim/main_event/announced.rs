//! Events the article announces beside its own: a coming conference, ceremony, visit or signing with a date.

mod candidate;
mod partners;
mod words;

use crate::claim::context::Context;
use crate::claim::cues::{Act, Cue};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Scene, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::{EventKind, EventRole, Precision, When};
use vnfr_text::Range;

use candidate::Candidate;

/// True where the days of a journey hold those of another one: `Vendredi, la délégation se rendra à …` is a stop of it.
fn holds(journey: When, other: When) -> bool {
    let whole = |when: When| when.precision() == Precision::Day;
    journey == other
        || whole(journey)
            && whole(other)
            && matches!((journey.start, journey.end.or(journey.start)), (Some(from), Some(to))
                if other.start.is_some_and(|day| from <= day) && other.end.or(other.start).is_some_and(|day| day <= to))
}

/// The paper of an occasion that the sentence before announces: `C'est à cette occasion que sera signée la convention`.
fn of_occasion(scene: &Scene<'_>, candidate: &Candidate<'_>, events: &[Draft]) -> Option<Draft> {
    let line = candidate.line;
    let said = candidate.act == Act::Sign
        && candidate.is_planned()
        && scene.dates_of(line).iter().all(|stated| matches!(stated.date.shape, Shape::Years(..)))
        && (scene.has(line, Cue::Agreement) || scene.line_says(line, Phrase::ThePaper))
        && scene.line_says(line, Phrase::OnThatOccasion);
    let before = events.iter().find(|event| {
        event.role == EventRole::Planned
            && event.line + 1 == candidate.at
            && scene.lines[event.line].block == line.block
            && event.when.start.is_some()
    })?;
    said.then(|| {
        let mut draft = before.clone();
        let telling = Range::new(candidate.hit.start, candidate.hit.end);
        (draft.kind, draft.line, draft.telling) = (candidate.kind, candidate.at, telling);
        draft.title = event::title_of(scene, line);
        draft.topics.clear();
        draft
    })
}

/// `is expected from 12 to 16 June to sign the annex`, `sera signée en mai, lors d'une mission`: one event, and what it is for or
/// what it happens on.
fn is_purpose(scene: &Scene<'_>, draft: &Draft, event: &Draft) -> bool {
    let between = scene.cut(event.telling.end.min(draft.telling.start), draft.telling.start);
    event.role == EventRole::Planned
        && event.line == draft.line
        && event.when == draft.when
        && event.telling.end <= draft.telling.start
        && [Phrase::InOrderTo, Phrase::Frame, Phrase::DuringA]
            .iter()
            .any(|meaning| scene.phrases(*meaning).iter().any(|word| locate::holds_word(between, word)))
}

/// `The charter will be signed in spring, both said after a meeting on June 3`: the meeting that is told, whose day
/// stands in the sentence of what is announced.
fn is_occasion(scene: &Scene<'_>, draft: &Draft, main: &[Draft]) -> bool {
    draft.kind == EventKind::Meeting
        && main.iter().any(|event| {
            let beside = scene.lines[event.line].block == scene.lines[draft.line].block;
            event.kind == EventKind::Meeting && event.when == draft.when && beside
        })
}

/// Adds what lies ahead, one event of a kind.
pub fn add_announced(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let main: Vec<Draft> = events.iter().filter(|event| event.role == EventRole::Main).cloned().collect();
    let of_conference = main.iter().any(|event| event.kind == EventKind::Conference);
    // `họp chuẩn bị Hội nghị hợp tác giữa các địa phương`: below, `hội nghị` is that one.
    let prepared = scene.titles().any(|line| scene.has_act(line, Act::Series)) && !of_conference;
    let number = main.iter().find_map(|event| event.edition).map(|(number, _)| number);
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_)) {
            continue;
        }
        // `The 12th edition will be hosted by Hanoi`: the series by the number of its edition.
        let later = (number.is_some() || of_conference)
            .then(|| {
                words::editions(scene, line).or_else(|| number.and_then(|own| words::by_number(scene, line, own + 1)))
            })
            .flatten();
        let named = event::named_show(scene, line)
            .or_else(|| words::told_show(scene, &main, at))
            .or_else(|| words::quoted_show(scene, line));
        let told = scene
            .acts_of(line)
            .chain(later)
            .chain(words::awaited(scene, line))
            .chain(words::awaited_at(scene, line))
            .chain(named)
            .chain(words::next_by_turn(scene, &main, line))
            .chain(words::first_course(scene, line));
        for (act, hit) in told {
            let later = later.is_some_and(|(_, edition)| edition == hit);
            let Some(candidate) = Candidate::new(scene, context, &main, at, act, hit) else { continue };
            let known =
                |events: &[Draft]| events.iter().any(|e| e.role == EventRole::Planned && e.kind == candidate.kind);
            if known(events) || !candidate.is_announced(later, prepared) {
                continue;
            }
            if let Some(draft) = of_occasion(scene, &candidate, events) {
                events.push(draft);
                continue;
            }
            let Some(date) = candidate.date().filter(|date| candidate.lies_ahead(*date)) else { continue };
            if !candidate.is_part_of_show(date, events)
                && let Some(draft) = candidate.draft(date)
                && !events.iter().any(|event| is_purpose(scene, &draft, event))
                && !is_occasion(scene, &draft, &main)
                && !(draft.kind == EventKind::DelegationVisit
                    && main.iter().any(|event| event.kind == draft.kind && holds(event.when, draft.when)))
            {
                events.retain(|event| event.role != EventRole::Planned || !is_purpose(scene, event, &draft));
                events.push(draft);
            }
        }
    }
}

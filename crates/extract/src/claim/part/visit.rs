//! Parts of a visit: what a delegation does, act by act, and the stage at which it does it.

use crate::claim::context::Context;
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use vnfr_model::{EventKind, EventRole, EventStatus};
use vnfr_text::Range;

use super::names_paper;
use super::settle::{settle, trim_title};

pub(super) fn hosts_named(scene: &Scene<'_>, line: &Line) -> bool {
    !scene.bodies_in(line.range).is_empty()
}

/// `Paris (23-24/11), Marseille (28-29/11)`: a part in a town takes that stage's days.
pub(super) fn take_stage(
    scene: &Scene<'_>,
    context: &Context,
    part: &mut Draft,
    main: &Draft,
    town: Option<(usize, Range)>,
) {
    let Some((town, _)) = town else { return };
    for (date, stated) in scene.dates.iter().enumerate() {
        if !main.when_evidence.contains(&stated.range()) {
            continue;
        }
        let Some(line) = stated.line.map(|at| &scene.lines[at]) else { continue };
        let nearest = scene.places_in(Range::new(line.range.start, stated.date.range.start)).last().copied();
        if nearest.is_some_and(|(place, _)| place == town) {
            part.take_date(scene, context, date);
        }
    }
}

/// `a inauguré l'exposition`, `khai mạc triển lãm`: the ceremony right before the show that it opens.
fn opens_show((act, ceremony): &(Act, Hit), show: &Hit) -> bool {
    const REACH: usize = 12;
    *act == Act::Celebrate && show.start >= ceremony.end && show.start - ceremony.end <= REACH
}

/// True for what may stand between two words of one journey: a comma, a conjunction, a dash, nothing.
fn joins(scene: &Scene<'_>, between: &str) -> bool {
    let words = between.trim_matches([' ', ',', '-', '–']);
    words.is_empty() || scene.phrases(Phrase::And).contains(&words)
}

/// A single day stands in the sentence, or a word for the one beside the day told last.
fn on_own_day(scene: &Scene<'_>, line: &Line) -> bool {
    [Phrase::DayAfter, Phrase::DayBefore, Phrase::SameDay].into_iter().any(|phrase| scene.line_says(line, phrase))
        || scene.dates_of(line).iter().any(|stated| stated.date.has_day() && !stated.date.shape.spans_days())
}

/// `une lettre d'intention avait été signée`, `Paraphée par X et Y, elle prévoit …`: a paper of before, or the one just told.
fn is_signed_before(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let head = scene.cut(line.range.start, hit.start).trim();
    let earlier = scene.phrases(Phrase::Earlier).iter().any(|word| locate::ends_with_word(head, word));
    let opens = head.is_empty() && scene.phrases(Phrase::SignedOnce).contains(&scene.cut(hit.start, hit.end));
    // `Honfleur is also twinned with Sandwich`: how things stand.
    let stands = scene.phrases(Phrase::Stands).iter().any(|word| locate::ends_with_word(head, word))
        && scene.has(line, Cue::Tie)
        && !scene.has(line, Cue::Agreement);
    earlier || opens || stands
}

/// What a delegation does, act by act.
pub(super) fn acts(
    scene: &Scene<'_>,
    main: &Draft,
    others: &[Draft],
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    // What another main event tells is no part: its own words, and the one paper that was signed.
    let told_apart = |act: Act, hit: &Hit| {
        others.iter().filter(|other| other.kind != EventKind::DelegationVisit).any(|other| {
            let same = event::kind_of(act) == Some(other.kind);
            same && (other.line == at || matches!(act, Act::Sign | Act::Celebrate))
                || other.telling.overlaps(Range::new(hit.start, hit.end))
        })
    };
    let hits: Vec<(Act, Hit)> = scene
        .acts_of(line)
        .filter(|(act, hit)| {
            event::kind_of(*act).is_some()
                && !scene.is_quoted(hit.start)
                && !told_apart(*act, hit)
                && (at != main.line || !Range::new(hit.start, hit.end).overlaps(main.telling))
                && !event::is_only_intended(scene, line, hit)
                && (*act != Act::Sign || !is_signed_before(scene, line, hit))
        })
        .collect();
    let first_part = parts.len();
    for (index, (act, hit)) in hits.iter().enumerate() {
        // `chuyến thăm, làm việc tại …`: two words for one journey.
        let told = scene.text(Range::new(hit.start, hit.end));
        let of_journey = *act == Act::Meet
            && scene.acts_of(line).any(|(other, visit)| {
                other == Act::Visit && visit.end <= hit.start && joins(scene, scene.cut(visit.end, hit.start))
            })
            && scene.phrases(Phrase::InTown).iter().any(|word| locate::ends_with_word(told, word));
        if of_journey {
            continue;
        }
        // `visited the city of Lille from December 4 to 7`: with the days of the journey it is the journey.
        let journey = *act == Act::Tour
            && at == main.line
            && scene
                .dates_of(line)
                .iter()
                .any(|stated| stated.date.shape.spans_days() && main.when_evidence.contains(&stated.range()));
        if journey {
            continue;
        }
        let next = hits.get(index + 1).map_or(line.range.end, |(_, next)| next.start);
        let segment = Range::new(hit.start, next);
        let tail = scene.text(Range::new(hit.end, line.range.end)).trim_start();
        let people = scene.people_in(segment);
        let bodies = scene.bodies_in(segment);
        let places = scene.places_in(segment);
        let kind = match act {
            Act::Visit
                if !people.is_empty()
                    || !bodies.is_empty()
                    || scene.phrases(Phrase::Beside).iter().any(|word| tail.starts_with(word)) =>
            {
                EventKind::Meeting
            }
            // `Le lendemain, la délégation s'est rendue au sanctuaire de …`: a stop on a day of its own.
            Act::Visit
                if at != main.line
                    && scene.has(line, Cue::Delegation)
                    && on_own_day(scene, line)
                    && !places.is_empty() =>
            {
                EventKind::SiteVisit
            }
            // `chuyến thăm của đoàn`: the visit itself, spoken of.
            Act::Visit => continue,
            Act::Show | Act::Donate | Act::PressConference | Act::Conference if at == main.line => continue,
            // Courses are what a co-operation offers; one that was held is told as an event of its own.
            Act::Train => continue,
            // `inauguré l'exposition « … »`: the opening is told, not the show besides.
            Act::Show if index > 0 && opens_show(&hits[index - 1], hit) => continue,
            Act::Conference | Act::Series if people.is_empty() && !scene.has_act(line, Act::Speak) => continue,
            other => match event::kind_of(*other) {
                Some(kind) => kind,
                None => continue,
            },
        };
        // `Ông X tiếp và làm việc với đoàn`: who receives stands before the word.
        let hosts = if *act == Act::Receive { scene.people_in(Range::new(line.range.start, hit.start)) } else { &[] };
        // `Phát biểu tại buổi làm việc, …`: the meeting just told is spoken of.
        let at_meeting = *act == Act::Speak
            && main.kind != EventKind::Conference
            && scene.phrases(Phrase::Sitting).iter().any(|word| tail.starts_with(word));
        if at_meeting {
            continue;
        }
        let has_counterpart = !people.is_empty()
            || !hosts.is_empty()
            || !bodies.is_empty()
            || !places.is_empty()
            || scene.phrases(Phrase::WithoutName).iter().any(|word| tail.starts_with(word))
            || kind == EventKind::Speech
            || hits.get(index + 1).is_some_and(|next| next.0 == Act::Show && opens_show(&hits[index], &next.1))
            || (kind == EventKind::AgreementSigning && names_paper(scene, line));
        // `La cérémonie s'est déroulée …`: the occasion of the paper just told.
        let of_paper = kind == EventKind::Ceremony
            && scene.says(scene.text(Range::new(hit.start, hit.end)), Phrase::Occasion)
            && others.iter().chain(&*parts).any(|told| told.kind == EventKind::AgreementSigning && told.line <= at);
        if of_paper {
            continue;
        }
        // `không tổ chức đoàn thăm`: what was not done is no part.
        let head = scene.cut(
            crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(30)).max(line.range.start),
            hit.start,
        );
        if scene.part_says(line, head, Phrase::NotDone) {
            continue;
        }
        // `Tại buổi tiếp, Chủ tịch …`, `At the meeting, …`: the meeting just told is spoken of, not another.
        if kind == EventKind::Meeting
            && scene.phrases(Phrase::AtMeeting).iter().any(|word| locate::ends_with_word(head.trim_end(), word))
        {
            if let Some(told) = parts.iter_mut().rev().find(|part| part.kind == EventKind::Meeting && part.line < at) {
                for (person, _) in people {
                    told.add_person(*person);
                }
                continue;
            }
            if others.iter().any(|told| told.kind == EventKind::Meeting && told.line < at) {
                continue;
            }
        }
        // Told in the opening and again below: one part.
        let told = parts.iter().any(|part| {
            part.kind == kind
                && part.line != at
                && !people.is_empty()
                && people.iter().all(|(person, _)| part.people.contains(person))
        });
        if told {
            continue;
        }
        if !has_counterpart && kind != EventKind::SiteVisit {
            continue;
        }
        // What is still to come is a part where it has a day of its own, or where the whole journey lies ahead.
        let planned = event::is_planned(scene, line, hit);
        let dated = scene.dates_of(line).iter().any(|stated| stated.date.has_day() && !stated.date.shape.spans_days());
        if planned && (!dated || at == main.line) {
            continue;
        }
        if let Some(last) = parts[first_part..].last_mut() {
            // The same act goes on unless it names a host of its own.
            let same = last.kind == kind && last.line == at;
            let hosted = !last.people.is_empty() || !last.bodies.is_empty();
            let new_host = people.iter().any(|(person, _)| !last.people.contains(person))
                || bodies.iter().any(|(body, _)| !last.bodies.contains(body));
            if same && !(hosted && new_host) {
                last.take_company(scene, segment);
                continue;
            }
        }
        let mut part = Draft::new(kind, EventRole::Sub, at, Range::new(hit.start, hit.end), "act_of_visit");
        if planned {
            part.status = EventStatus::Planned;
        }
        part.take_company(scene, segment);
        for (person, _) in hosts {
            part.add_person(*person);
        }
        part.title = Range::new(hit.start, crate::year::floor_boundary(scene.lower, next.min(hit.start + 220)));
        trim_title(scene, &mut part);
        // Those who sign stand before the word.
        let parties = if kind == EventKind::AgreementSigning { Range::new(line.range.start, next) } else { segment };
        settle(scene, &mut part, line, parties, town);
        // `The two sides signed …`: those of the act just told.
        let own = |part: &Draft| part.localities.iter().any(|(_, range)| line.range.contains(*range));
        if kind == EventKind::AgreementSigning && !own(&part) && scene.has(line, Cue::BothSides) {
            let told = parts
                .iter()
                .rev()
                .find(|told| scene.lines[told.line].block == line.block && !told.localities.is_empty());
            if let Some(told) = told {
                part.localities.clone_from(&told.localities);
            }
        }
        parts.push(part);
    }
}

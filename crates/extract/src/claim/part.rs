//! The parts of what an article reports, sentence by sentence, and its history: signings, editions and meetings of before.

mod conference;
mod day;
mod history;
mod meeting;
mod programme;
mod promote;
mod settle;
mod town;
mod visit;

use vnfr_model::{EventKind, EventRole, EventStatus, PartialDate, Precision, When};

use crate::dates::Shape;
use crate::lang::Phrase;
use crate::reading::HEADING;

use super::context::{Context, is_merger};
use super::cues::Cue;
use super::event::Draft;
use super::main_event::arrival;
use super::scene::{Line, Scene, Zone};

pub use history::add_history;
pub use programme::add_programme;
pub use promote::promote_dated_meeting;

use conference::{meeting_beside, papers_at_conference, speeches};
use meeting::{papers, receptions, tours};
use visit::{acts, hosts_named, take_stage};

/// Parts, and recalled events, of one article; the longest reports have some twenty.
const MOST_PARTS: usize = 80;

/// `Friday 8 May – Long An: signing of a letter`, written in January: a part of the days to come is planned.
pub fn not_yet_held(context: &Context, events: &mut [Draft]) {
    let Some(published) = context.calendar.published.map(|(day, _)| day) else { return };
    if published.precision() != Precision::Day {
        return;
    }
    for part in events.iter_mut().filter(|event| event.role == EventRole::Sub) {
        let day = part.when.start.filter(|day| day.precision() == Precision::Day);
        if day.is_some_and(|day| day > published) {
            part.status = EventStatus::Planned;
        }
    }
}

/// Adds the parts of the main visit, conference, meeting or signing.
pub fn add(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let Some(parent) = parent_of(events) else { return };
    let main = events[parent].clone();
    let mut parts: Vec<Draft> = Vec::new();
    // The town of which the text speaks: `Tại Paris, …`, until another is named.
    let mut town: town::Town = None;
    let mut stage: Option<usize> = None;
    let others: Vec<Draft> = events.iter().filter(|event| event.role == EventRole::Main).cloned().collect();
    let parent_country = main.localities.first().and_then(|(place, _)| scene.place(*place).country());
    for (at, line) in scene.lines.iter().enumerate() {
        if parts.len() >= MOST_PARTS {
            break;
        }
        if !matches!(line.zone, Zone::Body(_)) {
            continue;
        }
        town = town::after(scene, line, parent_country, town);
        // `Gặp gỡ tại Paris`: a heading says what the text below it tells.
        if scene.reading.blocks[line.block].rule == HEADING && line.dates.is_empty() {
            continue;
        }
        // A day without its year dates a part where the main event knows none either.
        let yearless = main.when.start.is_some_and(|start| start.year().is_none());
        let date = line.dates.clone().find(|date| {
            let precision = context.resolved[*date].when.precision();
            (precision == Precision::Day || yearless && precision == Precision::DayNoYear)
                && !context.is_past_year(*date)
                && !is_merger(scene, *date)
        });
        if date.is_some() && at != main.line {
            stage = date;
        }
        // `Hai bên đã ký …` goes on about the day that the paragraph has just named.
        let date = date.or_else(|| {
            stage.filter(|date| {
                let same_block = scene.dates[*date].line.is_some_and(|dated| scene.lines[dated].block == line.block);
                same_block && scene.has(line, Cue::BothSides)
            })
        });
        // `Trước đó, chiều 17/10, đoàn …`: days before the main event is part of it, years before is history.
        let near = date.is_some_and(|date| days_apart(context.resolved[date].when.start, main.when.start) <= 14);
        let same_day_said = || scene.line_says(line, Phrase::SameDay);
        // Beside a main event without a year a day with its year is of another time.
        let of_year = |date: usize| context.resolved[date].when.start.is_some_and(|start| start.year().is_some());
        let recalled = main.when.partial().is_some() && date.is_some_and(of_year) && at != main.line;
        let history = recalled
            || line.dates.clone().next().is_some_and(|date| context.is_history(scene, date))
            || scene.has(line, Cue::Past) && !near && !same_day_said() && !goes_on(scene, line);
        if history {
            continue;
        }
        let before = parts.len();
        match main.kind {
            EventKind::Conference => {
                speeches(scene, context, &main, at, line, &mut parts);
                papers_at_conference(scene, &main, at, line, &mut parts);
                meeting_beside(scene, &main, at, line, &mut parts);
            }
            EventKind::DelegationVisit => acts(scene, &main, &others, at, line, town, &mut parts),
            _ => {
                if at != main.line {
                    tours(scene, &main, at, line, town, &mut parts);
                }
                if at != main.line && parts.len() == before {
                    receptions(scene, &main, at, line, town, &mut parts);
                }
                papers(scene, &main, at, line, town, &mut parts);
            }
        }
        if date.is_none() {
            let mut index = 0;
            parts.retain(|part| {
                index += 1;
                index <= before || part.status != EventStatus::Planned
            });
        }
        // A dated sentence within a visit that names its host, without a word for meeting.
        if main.kind == EventKind::DelegationVisit
            && parts.len() == before
            && others.iter().all(|other| at != other.line)
            && date.is_some_and(|date| !matches!(scene.dates[date].date.shape, Shape::FromToday(1..)))
            && hosts_named(scene, line)
        {
            parts.push(Draft::new(
                EventKind::Meeting,
                EventRole::Sub,
                at,
                scene.dates[date.unwrap_or_default()].range(),
                "dated_at_host",
            ));
        }
        // `La veille, …`, `The next day, …`: a day from the one told last.
        let moved = (date.is_none() && parts.len() > before)
            .then(|| day::beside(scene, &main, &others, &parts[..before], line))
            .flatten();
        if let Some(day) = moved {
            for part in &mut parts[before..] {
                part.when = day.when;
                part.when_evidence = day.when_evidence.clone();
                part.inferred_date = true;
                part.clues = day.clues.clone();
            }
            continue;
        }
        // What is done on a journey of one day is done on that day.
        let one_day = main.kind == EventKind::DelegationVisit
            && main.when.start == main.when.end
            && main.when.precision() == Precision::Day;
        let says_same_day = parts.len() > before && (one_day && date.is_none() || same_day_said());
        // The day of the main event, or where that has several the one told last.
        let same_day = says_same_day
            .then(|| {
                let told = parts[..before].iter().rev().chain(&others);
                std::iter::once(&main).chain(told).find(|event| event.when.start == event.when.end).cloned()
            })
            .flatten();
        for part in &mut parts[before..] {
            if let Some(day) = same_day.as_ref().filter(|_| date.is_none()) {
                part.when = day.when;
                part.when_evidence = day.when_evidence.clone();
                part.inferred_date = true;
                part.clues = day.clues.clone();
            } else if let Some(date) = date {
                part.take_date(scene, context, date);
            } else if main.kind == EventKind::DelegationVisit && main.when_evidence.len() > 1 {
                take_stage(scene, context, part, &main, town);
            }
            let _ = stage;
        }
    }
    let mut kept: Vec<Draft> = Vec::new();
    for part in parts {
        // A caption's and the text's word on one dated meeting are one part.
        let known = kept.iter_mut().find(|other| {
            let dated = part.when.precision() == Precision::Day && other.when == part.when && other.kind == part.kind;
            dated && part.bodies.iter().any(|body| other.bodies.contains(body))
        });
        match known {
            Some(other) => {
                for (topic, range) in part.topics {
                    other.add_topic(topic, range);
                }
            }
            None => kept.push(part),
        }
    }
    let mut parts = kept;
    for part in &mut parts {
        part.parent = Some(parent);
        for (place, range) in &main.localities {
            let sent_by = scene.place(*place).country() == parent_country;
            let of_two = part.rule == "paper_at_conference";
            if !of_two && (sent_by || main.kind == EventKind::Conference) {
                part.add_locality(*place, *range);
            }
        }
        let dated = part.rule == "paper_at_conference" && part.when.start.is_some();
        if main.kind == EventKind::Conference && !dated {
            part.when = main.when;
            part.when_evidence = main.when_evidence.clone();
            part.inferred_date = main.inferred_date;
            part.clues = main.clues.clone();
            if main.when.start != main.when.end {
                part.when = When::default();
                part.when_evidence.clear();
                part.inferred_date = false;
                part.clues.clear();
            }
        }
        if main.kind == EventKind::Conference {
            for (name, place, range) in &main.places {
                part.add_place(name, *place, *range);
            }
        }
    }
    // A visit's fields are the union of its parts'.
    events.extend(parts);
}

/// `Earlier, the delegation visited …`: with no time of its own, what the guests did before is of the same journey.
fn goes_on(scene: &Scene<'_>, line: &Line) -> bool {
    line.dates.is_empty() && scene.has(line, Cue::Delegation)
}

/// Days between two dates, both with their year or both without; very many where one is not full.
fn days_apart(left: Option<PartialDate>, right: Option<PartialDate>) -> i32 {
    // Any leap year stands for the one that both leave out.
    const YEARLESS: i16 = 2024;
    let civil = |date: Option<PartialDate>| {
        let date = date?;
        let day =
            jiff::civil::Date::new(date.year().unwrap_or(YEARLESS), date.month()? as i8, date.day()? as i8).ok()?;
        Some((day, date.year().is_some()))
    };
    let both = civil(left).zip(civil(right)).filter(|((_, left), (_, right))| left == right);
    match both.map(|((left, _), (right, _))| (Some(left), Some(right))).unwrap_or_default() {
        (Some(left), Some(right)) => (right - left).get_days().abs(),
        _ => i32::MAX,
    }
}

fn parent_of(events: &[Draft]) -> Option<usize> {
    // Around a feast, a stay told by its first and last day holds no part that the feast does not.
    let find = |kind: EventKind| {
        events
            .iter()
            .position(|event| event.role == EventRole::Main && event.kind == kind && event.rule != arrival::STAY)
    };
    find(EventKind::DelegationVisit)
        .or_else(|| find(EventKind::Conference))
        .or_else(|| find(EventKind::Meeting))
        .or_else(|| find(EventKind::AgreementSigning))
        .or_else(|| find(EventKind::Ceremony))
        .or_else(|| find(EventKind::Other))
}

/// A signing names its paper, the tie it makes, or the two who sign.
fn names_paper(scene: &Scene<'_>, line: &Line) -> bool {
    scene.has(line, Cue::Agreement) || scene.has(line, Cue::Tie) || scene.has(line, Cue::BothSides)
}

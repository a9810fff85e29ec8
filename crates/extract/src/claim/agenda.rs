//! Programmes: days set under each other, each with what is done on it. The lines name an act and no verb tells it:
//! `• Mardi 16 avril, 9 h – Sur invitation`, and below it `Visioconférence entre …`.

use vnfr_model::{Country, EventRole, EventStatus, PartialDate, Precision, When};
use vnfr_text::Range;

use super::context::Context;
use super::cues::{Act, Hit};
use super::event::{self, Draft};
use super::locate;
use super::scene::{Line, Scene, Zone};
use crate::search;

/// Days that make a programme.
const LEAST: usize = 2;
/// Days of a programme that are read; the longest of the genre have some ten.
const MOST: usize = 20;
/// Bytes before the day of an entry: its bullet, its weekday.
const BEFORE_DAY: usize = 24;
/// Bytes between the day and the sign that parts it from what is done: the hour.
const BEHIND_DAY: usize = 24;

/// Bytes of an entry that may say no more than its day and place.
const SHORT: usize = 72;

/// A day of a programme and the act that its lines name.
struct Entry {
    date: usize,
    lines: std::ops::Range<usize>,
    act: Act,
    hit: Hit,
    at: usize,
}

/// Adds the events of a programme: parts of a show or journey that holds their days, else events of their own.
pub fn add(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let entries = entries(scene);
    if entries.len() < LEAST {
        return;
    }
    let Some(main) = events.iter().position(|event| event.role == EventRole::Main) else { return };
    let year = entries.iter().filter_map(|entry| context.resolved[entry.date].when.start?.year()).max();
    let drafts: Vec<Draft> = entries.iter().filter_map(|entry| draft(scene, context, entry, year)).collect();
    let undated = events[main].when.start.is_none();
    // Entries stand beside each other, those of a show within its days below it.
    let is_entry = drafts.iter().any(|draft| draft.kind == events[main].kind && draft.when == events[main].when);
    let mut replaced = !undated;
    for mut draft in drafts {
        let known = |event: &&mut Draft| event.kind == draft.kind && event.when.start == draft.when.start;
        if let Some(known) = events.iter_mut().find(known) {
            // What was taken for a part of an event without a day is the entry's own.
            if undated && known.parent == Some(main) {
                (known.role, known.parent, known.status) = (EventRole::Planned, None, draft.status);
            }
            continue;
        }
        complete(scene, &mut draft, &events[main]);
        let whole = &events[main];
        let within = whole.when.start.zip(whole.when.end).zip(draft.when.start).is_some_and(|((first, last), day)| {
            let lasts = first != last && matches!(whole.when.precision(), Precision::Day | Precision::DayNoYear);
            lasts && first <= day && day <= last
        });
        if within && !undated && !is_entry {
            draft.role = EventRole::Sub;
            draft.parent = Some(main);
            events.push(draft);
        } else if replaced {
            events.push(draft);
        } else {
            // `proposera quatre rendez-vous`: what the opening counts without a day is the entries.
            draft.role = EventRole::Main;
            events[main] = draft;
            replaced = true;
        }
    }
}

/// The days that open an entry, with the act named beside or below them.
fn entries(scene: &Scene<'_>) -> Vec<Entry> {
    let heads: Vec<(usize, usize)> =
        scene.lines.iter().enumerate().filter_map(|(at, line)| Some((at, head(scene, line)?))).take(MOST).collect();
    let ends = heads.iter().skip(1).map(|(at, _)| *at).chain([scene.lines.len()]);
    let mut entries = Vec::new();
    for ((at, date), end) in heads.iter().copied().zip(ends) {
        // An entry is its own block, and the next one where it says nothing but the day.
        let block = scene.lines[at].block;
        let lines = at..(at..end).find(|line| scene.lines[*line].block > block + 1).unwrap_or(end);
        let told = |wanted: &dyn Fn(usize) -> bool| {
            lines.clone().filter(|line| wanted(scene.lines[*line].block)).find_map(|line| {
                let mut acts = scene.acts_of(&scene.lines[line]);
                let (act, hit) = acts.find(|(act, _)| event::kind_of(*act).is_some())?;
                Some((act, hit, line))
            })
        };
        // `• Vendredi 24 mai, 17 h 30 – Salon d'honneur`: beside a day alone with its place the next block tells.
        let own = scene.text(scene.lines[at].range).trim_end();
        let place_only = own.len() <= SHORT && !own.ends_with(['.', ';', '!']);
        let below = || told(&|own| own > block);
        let found = below().filter(|_| place_only).or_else(|| told(&|own| own == block)).or_else(below);
        if let Some((act, hit, line)) = found {
            entries.push(Entry { date, lines, act, hit, at: line });
        }
    }
    entries
}

/// True for a text of a few words that opens with the sign of a list.
pub fn is_bullet(text: &str) -> bool {
    text.len() <= BEFORE_DAY
        && text.trim_start().starts_with(['•', '-', '–', '—', '*', '·', '+', '▪', '●', '○', '►', '»'])
}

/// The day that opens a line, parted from what follows by a colon or a dash, or alone with its hour.
fn head(scene: &Scene<'_>, line: &Line) -> Option<usize> {
    let opens = matches!(line.zone, Zone::Body(_)) && scene.reading.blocks[line.block].range.start == line.range.start;
    let date = line.dates.clone().next().filter(|_| opens)?;
    let stated = &scene.dates[date].date;
    let before = scene.cut(line.range.start, stated.range.start).trim_start();
    if !stated.has_day() || before.len() > BEFORE_DAY {
        return None;
    }
    let parted = || {
        let tail = scene.cut(stated.range.end, line.range.end);
        let sign = tail
            .find([':', '–', '—', '|'])
            .or_else(|| search::first(tail, " - "))
            .or_else(|| (tail.len() <= BEHIND_DAY).then_some(tail.len()));
        sign.is_some_and(|at| {
            let mut people = scene.people_in(line.range).iter();
            at <= BEHIND_DAY && people.all(|(_, range)| range.start >= stated.range.end + at)
        })
    };
    (is_bullet(before) || parted()).then_some(date)
}

fn draft(scene: &Scene<'_>, context: &Context, entry: &Entry, year: Option<i16>) -> Option<Draft> {
    let kind = event::kind_of(entry.act)?;
    let telling = Range::new(entry.hit.start, entry.hit.end);
    let mut draft = Draft::new(kind, EventRole::Planned, entry.at, telling, "agenda");
    draft.take_date(scene, context, entry.date);
    // A day without its year is of the year of the others.
    if scene.dates[entry.date].date.year().is_none()
        && let Some(year) = year
    {
        let of_year = |day: PartialDate| PartialDate::new(Some(year), day.month(), day.day());
        draft.when = When { start: draft.when.start.and_then(of_year), end: draft.when.end.and_then(of_year) };
    }
    let published = context.calendar.published.map(|(day, _)| day);
    let ahead = published.zip(draft.when.end).is_some_and(|(published, end)| end >= published);
    let said = entry.lines.clone().any(|at| event::is_planned(scene, &scene.lines[at], &entry.hit));
    if ahead || said {
        draft.status = EventStatus::Planned;
    }
    for at in entry.lines.clone() {
        let line = &scene.lines[at];
        for country in [Country::Vn, Country::Fr] {
            for (place, range) in scene.localities_in(line.range, country) {
                draft.add_locality(place, range);
            }
        }
        for (place, range) in scene.places_in(line.range).iter().copied() {
            if scene.locality_id(place).is_some() && locate::is_place(scene, line, range) {
                draft.add_place(&scene.place(place).name, Some(place), range);
            }
        }
        for (topic, range) in event::topics_of(scene, line) {
            draft.add_topic(*topic, *range);
        }
        draft.take_company(scene, line.range);
    }
    draft.title = event::title_of(scene, &scene.lines[entry.at]);
    Some(draft)
}

/// Gives an entry the partners of the whole that its own lines leave out.
fn complete(scene: &Scene<'_>, draft: &mut Draft, main: &Draft) {
    for country in [Country::Vn, Country::Fr] {
        if !draft.has_country(scene, country) {
            for (place, range) in main.localities.iter().filter(|(place, _)| scene.is_locality(*place, country)) {
                draft.add_locality(*place, *range);
            }
        }
    }
}

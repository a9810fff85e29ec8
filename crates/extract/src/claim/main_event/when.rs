//! When a main event was, and whether it was held.

use super::Opening;
use super::journey::days_of_visit;
use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::scene::{Line, Scene, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::search;
use vnfr_model::{ClaimStatus, EventKind, EventStatus, PartialDate, Precision};
use vnfr_text::Range;

/// Finds the date of a main event: in the words that tell it, else in the lead, else in a caption of the same act.
pub(super) fn date(scene: &Scene<'_>, context: &Context, draft: &mut Draft, opening: &Opening, kinds: &[EventKind]) {
    let own = &scene.lines[draft.line];
    let is_conference = draft.kind == EventKind::Conference;
    let shares_line = kinds.len() > 1 && kinds.contains(&EventKind::Conference);
    // `Sens, 8 juin. – … hier`.
    let counts_from_dateline =
        own.dates.clone().any(|date| matches!(scene.dates[date].date.shape, Shape::FromToday(_)));
    let usable = |date: &usize, exact: bool| {
        let precision = context.resolved[*date].when.precision();
        // `Réunis mardi 4 février, … ont arrêté le calendrier des 13es Assises, qui se tiendront …`: the day of those who
        // announce it is not the conference's.
        let of_announcement = is_conference
            && announced_at(scene, own).is_some_and(|(met, series)| {
                let start = scene.dates[*date].date.range.start;
                scene.dates[*date].line == Some(draft.line) && met <= start && start < series
            });
        // The day of a dateline that opens the text is when it was written.
        let range = Some(scene.dates[*date].range());
        let of_writing = context.calendar.published.is_some_and(|(_, written)| written == range)
            || counts_from_dateline && context.calendar.written.map(|(_, written)| written) == range;
        if of_announcement || of_writing {
            return false;
        }
        let fits = if exact {
            matches!(precision, Precision::Day | Precision::DayNoYear)
        } else {
            matches!(precision, Precision::Month | Precision::Year)
        };
        fits && !context.is_past_year(*date)
    };
    // The announced conference's dates stand after its name, those of the occasion before it.
    let series_at = scene.acts_of(own).find(|(act, _)| *act == Act::Series).map(|(_, hit)| hit.start);
    let first_after = series_at.and_then(|at| own.dates.clone().find(|date| scene.dates[*date].date.range.start > at));
    let on_its_side = |date: &usize| match series_at {
        Some(at) if shares_line => {
            let start = scene.dates[*date].date.range.start;
            if is_conference {
                start > at
            } else {
                start < at || (Some(*date) != first_after && draft.telling.start > at)
            }
        }
        _ => true,
    };
    let visit = draft.kind == EventKind::DelegationVisit;
    // The first date of the sentence, unless a visit beside another event claims its days and leaves that event a day.
    let beside_visit = kinds.len() > 1 && kinds.contains(&EventKind::DelegationVisit);
    let told = Hit { cue: Cue::Mask, start: draft.telling.start, end: draft.telling.end };
    let days = if visit && beside_visit { days_of_visit(scene, own, &told) } else { None };
    // `… said on October 2`: the day of the words, not of what they tell.
    let of_words = |line: &Line, date: usize| {
        let start = scene.dates[date].date.range.start;
        scene.hits_of(line).iter().any(|hit| hit.cue == Cue::Say && hit.end <= start && start - hit.end <= 8)
            || says_what_lies_ahead(scene, line, start, draft.telling.start)
    };
    let mut found: Option<usize> =
        own.dates.clone().filter(|date| usable(date, true) && on_its_side(date) && !of_words(own, *date)).min_by_key(
            |date| {
                let spans = scene.dates[*date].date.shape.spans_days();
                // `will host the Days from December 6-9, the board told a press conference on November 14`.
                let away = if matches!(draft.rule, "press_conference" | "first_act") {
                    scene.dates[*date].date.range.start.abs_diff(draft.telling.end)
                } else {
                    0
                };
                (days != Some(*date), beside_visit && !visit && spans, away, *date)
            },
        );
    let mut lines: Vec<usize> = Vec::new();
    // `aura lieu en mars 2016 …`: what its own sentence puts ahead in a month or a year is of no other sentence's day.
    let ahead_by_month = own.zone != Zone::Title
        && event::is_planned(scene, own, &told)
        && own.dates.clone().any(|date| usable(&date, false) && is_year_of_event(scene, context, date));
    if found.is_none() && !ahead_by_month {
        // A paper that only the title tells is dated where its signing is told.
        if draft.kind == EventKind::AgreementSigning && own.zone == Zone::Title {
            lines.extend((0..scene.lines.len()).filter(|at| {
                let line = &scene.lines[*at];
                matches!(line.zone, Zone::Body(_))
                    && !scene.has(line, Cue::Past)
                    && scene.acts_of(line).any(|(act, hit)| act == Act::Sign && !event::is_planned(scene, line, &hit))
                    && line.dates.clone().any(|date| usable(&date, true) && !scene.dates[date].date.shape.spans_days())
            }));
        }
        lines.extend(opening.lines.iter().copied().filter(|at| *at != draft.line));
        let same_act = |line: &Line| {
            scene.acts_of(line).any(|(act, _)| {
                event::kind_of(act) == Some(draft.kind) || is_conference && matches!(act, Act::Open | Act::Conference)
            })
        };
        let more = (0..scene.lines.len()).filter(|at| {
            let line = &scene.lines[*at];
            (is_conference && matches!(line.zone, Zone::Body(_) | Zone::Title | Zone::Caption)
                || line.zone == Zone::Caption
                || line.zone == Zone::Title)
                // `Conseil municipal du 30 juin 2022 : …`: the day of the sitting, whatever the title calls what it did.
                && (same_act(line) || line.zone == Zone::Title && draft.rule == "council_vote")
        });
        lines.extend(more);
        lines.extend((0..scene.lines.len()).filter(|at| scene.lines[*at].zone == Zone::Teaser && is_conference));
        for at in &lines {
            let line = &scene.lines[*at];
            if scene.has(line, Cue::Past) && *at != draft.line {
                continue;
            }
            if shares_line && !is_conference && scene.has_act(line, Act::Series) {
                continue;
            }
            // The days of what is announced are not those of its announcement, which stands before it.
            let at_press = draft.rule == "press_conference" && scene.has(line, Cue::Planned);
            if at_press && !scene.has_act(line, Act::PressConference) {
                continue;
            }
            let ahead = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Planned).map(|hit| hit.start);
            let told_before =
                |date: usize| !at_press || ahead.is_some_and(|ahead| scene.dates[date].date.range.end <= ahead);
            let date = line.dates.clone().filter(|date| told_before(*date)).find(|date| {
                let range_of_days = context.resolved[*date].when.start != context.resolved[*date].when.end;
                let visits = scene.has_act(line, Act::Visit) || line.zone == Zone::Title;
                usable(date, true) && (at_press || !of_words(line, *date)) && (!visit || range_of_days || visits)
            });
            if date.is_some() {
                found = date;
                break;
            }
        }
    }
    // `is keen to learn from the region, the Vice Chairman said yesterday. Hosting a reception …`: where nothing else dates
    // a meeting, it was the day of what was said there.
    if found.is_none() && draft.kind == EventKind::Meeting {
        let lead = opening.lines.iter().map(|at| &scene.lines[*at]).filter(|line| !scene.has(line, Cue::Past));
        found = lead
            .flat_map(|line| line.dates.clone())
            .find(|date| usable(date, true) && context.resolved[*date].when.start == context.resolved[*date].when.end);
    }
    // `depuis hier matin … se tient jusqu'au 8 septembre`: the last day is not the first where another is told.
    let last_day = found.filter(|date| super::lasted::is_last_day(scene, *date));
    if let Some(last) = last_day {
        let lead = opening.lines.iter().flat_map(|at| scene.lines[*at].dates.clone());
        found = lead
            .filter(|date| *date != last && usable(date, true) && !super::lasted::is_last_day(scene, *date))
            .find(|date| context.resolved[*date].when.start < context.resolved[last].when.start)
            .or(found);
    }
    if let Some(date) = found {
        let lasting = is_conference || draft.kind == EventKind::Other;
        let date = if lasting { whole_span(scene, context, date).unwrap_or(date) } else { date };
        draft.take_date(scene, context, date);
        let at = scene.dates[date].line;
        // Stages of one journey: `Paris (23-24/11) và Marseille (28-29/11)`.
        if let (true, Some(at)) = (visit, at) {
            extend(scene, context, draft, &scene.lines[at]);
        }
        if is_conference && let Some(at) = at {
            super::lasted::stretch(scene, draft, &scene.lines[at]);
            super::lasted::count_back(scene, draft, &scene.lines[at]);
        }
        if visit {
            super::lasted::closes_visit(scene, context, draft);
            super::lasted::stays_until(scene, draft);
            super::lasted::until_day_of_month(scene, draft);
            if let Some(at) = at {
                super::lasted::counts_stay(scene, draft, &scene.lines[at]);
            }
        }
        if lasting {
            super::lasted::extend_until(scene, context, draft);
            super::lasted::open_from(scene, context, draft);
            super::lasted::until_day_of_month(scene, draft);
            if let Some(at) = at.filter(|_| !is_conference) {
                super::lasted::spans_stages(scene, context, draft, &scene.lines[at]);
            }
        }
        if is_conference {
            alternatives(scene, context, draft, date);
        }
        return;
    }
    // Only the month or the year is known.
    let coarse = matches!(
        draft.kind,
        EventKind::Conference
            | EventKind::DelegationVisit
            | EventKind::AgreementSigning
            | EventKind::Ceremony
            | EventKind::SiteVisit
            | EventKind::Other
    );
    if coarse {
        let mut candidates: Vec<usize> = own.dates.clone().collect();
        if is_conference {
            // `le partenariat avec Nice, établi en 2016`: the year of a tie is none of a conference.
            let told = lines.iter().filter(|at| !scene.has(&scene.lines[**at], Cue::Tie) && !founds(scene, **at));
            candidates.extend(told.flat_map(|at| scene.lines[*at].dates.clone()));
        }
        let date = candidates
            .into_iter()
            .find(|date| usable(date, false) && on_its_side(date) && is_year_of_event(scene, context, *date));
        if let Some(date) = date {
            draft.take_date(scene, context, date);
        }
    }
}

/// `Chiều 5/11, Sở Ngoại vụ cho biết lễ kỷ niệm sẽ được tổ chức tối 28/11`, `Receiving X on 5 May, the chairman said the two
/// will sign in June`: the day before a word of speaking, where what is told lies ahead behind it, at a time of its own.
fn says_what_lies_ahead(scene: &Scene<'_>, line: &Line, start: usize, telling: usize) -> bool {
    const REACH: usize = 160;
    let said = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Say && hit.start >= start);
    let Some(said) = said.filter(|said| said.start - start <= REACH) else { return false };
    let behind = line.range.contains(Range::new(telling, telling)) && telling >= said.end;
    let acts = || scene.acts_of(line).any(|(_, hit)| hit.end <= said.start);
    let ahead = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Planned && hit.start >= said.end);
    let dated = |from: usize| {
        let of_time = |shape: Shape| matches!(shape, Shape::Days { .. } | Shape::Month { .. });
        scene.dates_of(line).iter().any(|stated| of_time(stated.date.shape) && stated.date.range.start >= from)
    };
    (behind || !acts()) && ahead.is_some_and(|ahead| dated(ahead.end))
}

/// True for a sentence that says since when a relation stands.
fn founds(scene: &Scene<'_>, line: usize) -> bool {
    scene.line_says(&scene.lines[line], Phrase::SinceWhen)
}

/// `diễn ra trong 3 ngày (từ 14 đến 16/9/2016)` below `sáng 14/9 … khai mạc`: the days of a conference whose first day is
/// told first.
fn whole_span(scene: &Scene<'_>, context: &Context, date: usize) -> Option<usize> {
    let first = context.resolved[date].when;
    if first.start != first.end {
        return None;
    }
    (0..scene.dates.len()).find(|other| {
        let span = context.resolved[*other].when;
        let line = scene.dates[*other].line.map(|at| &scene.lines[at]);
        let told = line.is_some_and(|line| {
            matches!(line.zone, Zone::Body(0..=4))
                && !scene.has(line, Cue::Past)
                && scene.acts_of(line).any(|(act, _)| super::lasted::is_lasting(act))
        });
        // The first day, known to its year or not, opens the span.
        let opens = matches!((first.start, span.start), (Some(first), Some(start)) if first.day() == start.day()
            && first.month() == start.month()
            && (first.year().is_none() || first.year() == start.year()));
        told && opens && span.start != span.end && scene.dates[*other].date.shape.spans_days()
    })
}

/// Where a sentence gathers people who announce a conference to come: the word of gathering and the conference's name.
fn announced_at(scene: &Scene<'_>, line: &Line) -> Option<(usize, usize)> {
    let (_, series) = scene.acts_of(line).find(|(act, _)| *act == Act::Series)?;
    let head = scene.cut(line.range.start, series.start);
    let met = scene.phrases(Phrase::Gathered).iter().find_map(|word| search::first(head, word))?;
    event::is_planned(scene, line, &series).then_some((line.range.start + met, series.start))
}

/// A bare year dates an event only where it stands for it: in its name, or of an announced time; `từ năm 1996` does not.
pub(super) fn is_year_of_event(scene: &Scene<'_>, context: &Context, date: usize) -> bool {
    context.resolved[date].when.precision() != Precision::Year || !context::opens_a_span(scene, date)
}

/// Bytes between the word of coming and its day.
const CAME: usize = 24;

pub(super) fn extend(scene: &Scene<'_>, context: &Context, draft: &mut Draft, line: &Line) {
    for date in line.dates.clone() {
        let resolved = &context.resolved[date];
        if !matches!(resolved.when.precision(), Precision::Day) || context.is_past_year(date) {
            continue;
        }
        let (Some(start), Some(end), Some(own_start), Some(own_end)) =
            (resolved.when.start, resolved.when.end, draft.when.start, draft.when.end)
        else {
            continue;
        };
        if own_start.precision() != Precision::Day || start == own_start && end == own_end {
            continue;
        }
        let days = |from: PartialDate, to: PartialDate| -> i32 {
            let civil = |date: PartialDate| {
                jiff::civil::Date::new(
                    date.year().unwrap_or(2000),
                    date.month().unwrap_or(1) as i8,
                    date.day().unwrap_or(1) as i8,
                )
                .ok()
            };
            match (civil(from), civil(to)) {
                (Some(from), Some(to)) => (to - from).get_days(),
                _ => i32::MAX,
            }
        };
        // `arrivés jeudi … la matinée de samedi`, `jeudi et vendredi`: days of one stay.
        let joined = || {
            let between = |from: usize, to: usize| scene.cut(from, to).trim_matches([' ', ',']);
            let before = draft.when_evidence.last().map(|range| range.end);
            let range = scene.dates[date].range();
            let and = before.is_some_and(|end| {
                let words = between(end, range.start.max(end));
                scene
                    .phrases(Phrase::And)
                    .iter()
                    .any(|word| words.strip_prefix(word).is_some_and(|rest| rest.len() <= 4))
            });
            let came = draft.when_evidence.first().is_some_and(|first| {
                let from =
                    crate::year::floor_boundary(scene.lower, first.start.saturating_sub(CAME)).max(line.range.start);
                first.end <= range.start && scene.says(scene.cut(from, first.start), Phrase::Arrived)
            });
            and || came && end > own_end
        };
        if days(own_start, end).abs() <= 31 && (own_start != own_end || start != end || joined()) {
            draft.when.start = Some(own_start.min(start));
            draft.when.end = Some(own_end.max(end));
            draft.when_evidence.push(scene.dates[date].range());
        }
    }
}

/// Other dates that the article gives for its conference.
pub(super) fn alternatives(scene: &Scene<'_>, context: &Context, draft: &mut Draft, chosen: usize) {
    let (Some(start), Some(end)) = (draft.when.start, draft.when.end) else { return };
    for date in 0..scene.dates.len() {
        let Some(line) = scene.dates[date].line.map(|at| &scene.lines[at]) else { continue };
        let other = context.resolved[date].when;
        if date == chosen || other == draft.when || !matches!(other.precision(), Precision::Day | Precision::DayNoYear)
        {
            continue;
        }
        let (Some(other_start), Some(other_end)) = (other.start, other.end) else { continue };
        let tells = scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Open));
        if tells && other_start <= end && start <= other_end {
            let status = if scene.has(line, Cue::Planned) { ClaimStatus::Planned } else { ClaimStatus::Reported };
            draft.alternatives.push((other, status, scene.dates[date].range()));
        }
    }
}

pub(super) fn status(scene: &Scene<'_>, context: &Context, draft: &mut Draft) {
    let line = &scene.lines[draft.line];
    let hit = Hit { cue: Cue::Mask, start: draft.telling.start, end: draft.telling.end };
    let says_ahead = event::is_planned(scene, line, &hit)
        || (draft.kind == EventKind::Conference
            && scene.lines.iter().any(|line| {
                (line.zone == Zone::Title || scene.has_act(line, Act::Series)) && scene.has(line, Cue::Planned)
            }));
    let after_publication = match (context.calendar.published, draft.when.start) {
        (Some((published, _)), Some(start)) if start.precision() == Precision::Day && published.day().is_some() => {
            Some(start > published)
        }
        _ => None,
    };
    let hinted = draft.when_evidence.iter().any(|range| {
        scene
            .dates
            .iter()
            .any(|stated| stated.range() == *range && stated.date.hint.is_some_and(crate::dates::Hint::is_ahead))
    });
    let today = draft
        .when_evidence
        .iter()
        .any(|range| scene.dates.iter().any(|stated| stated.range() == *range && stated.date.today));
    let opened = draft.kind == EventKind::Conference
        && (scene.titles().chain(std::iter::once(line)).any(|line| {
            scene.acts_of(line).any(|(act, hit)| act == Act::Open && !event::is_planned(scene, line, &hit))
        }));
    let planned = match after_publication {
        Some(after) => after,
        None => (says_ahead || hinted) && !today && !opened,
    };
    if planned {
        draft.status = EventStatus::Planned;
    }
}

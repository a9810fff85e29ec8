//! The stay of the guests of a feast or a signing, told by the day on which they came and the day on which they leave.

use crate::claim::context::Context;
use crate::claim::cues::Cue;
use crate::claim::event::Draft;
use crate::claim::scene::{Line, Scene, Stated, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::year;
use vnfr_model::{EventKind, EventRole, PartialDate, Precision, When};
use vnfr_text::Range;

/// The rule that finds it.
pub const STAY: &str = "visit_by_arrival";
/// A stay told so lasts no longer, in days.
const LONGEST: i32 = 14;
/// Bytes between the word for coming or leaving and its day.
const REACH: usize = 48;
/// Sentences in which the day of leaving follows that of coming.
const WITHIN: usize = 3;

/// `Une délégation est arrivée mercredi 4 octobre à Landerneau, qu'elle quittera ce lundi`, beside the feast it came for.
pub(super) fn stay(scene: &Scene<'_>, context: &Context, drafts: &[Draft]) -> Option<Draft> {
    let feast = |draft: &Draft| {
        matches!(draft.kind, EventKind::Ceremony | EventKind::AgreementSigning | EventKind::Other | EventKind::Meeting)
    };
    if drafts.iter().any(|draft| draft.kind == EventKind::DelegationVisit) || !drafts.iter().any(feast) {
        return None;
    }
    let year_of_feast = drafts.iter().find(|draft| feast(draft)).and_then(|draft| draft.when.start?.year());
    (0..scene.dates.len()).find_map(|date| {
        let stated = &scene.dates[date];
        let at = stated.line.filter(|at| matches!(scene.lines[*at].zone, Zone::Body(_)))?;
        let line = &scene.lines[at];
        let day = context.resolved[date].when.start.filter(|day| day.precision() == Precision::Day)?;
        // `landed on 12 June` below a charter of 12 June 2004: without a year of its own the day is of the feast's.
        let year = stated.date.year().or(year_of_feast).or(day.year());
        let first = PartialDate::new(year, day.month(), day.day())?;
        let near = |line: &Line| {
            line.range.start.max(year::floor_boundary(scene.lower, stated.range().start.saturating_sub(REACH)))
        };
        let came =
            scene.says(scene.cut(near(line), stated.range().start), Phrase::Arrived) && !scene.has(line, Cue::Past);
        let guests = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation)?;
        if !came {
            return None;
        }
        let (last, evidence) = leaves(scene, context, at, stated, first)?;
        let mut draft =
            Draft::new(EventKind::DelegationVisit, EventRole::Main, at, Range::new(guests.start, guests.end), STAY);
        draft.take_date(scene, context, date);
        draft.when = When { start: Some(first), end: Some(last) };
        draft.when_evidence.push(evidence);
        // The year, or the day of leaving, is concluded.
        draft.inferred_date = true;
        Some(draft)
    })
}

/// The day of leaving, behind the day of coming, with its place.
fn leaves(
    scene: &Scene<'_>,
    context: &Context,
    at: usize,
    came: &Stated,
    first: PartialDate,
) -> Option<(PartialDate, Range)> {
    let block = scene.lines[at].block;
    let mut lines = scene.lines[at..].iter().take(WITHIN).take_while(|line| line.block == block);
    lines.find_map(|line| {
        let from = line.range.start.max(came.range().end);
        let mut dates = line.dates.clone().filter(|date| scene.dates[*date].range().start >= from);
        let day = dates.find_map(|date| {
            let stated = &scene.dates[date];
            let head = year::floor_boundary(scene.lower, stated.range().start.saturating_sub(REACH)).max(from);
            let day = match stated.date.shape {
                Shape::Weekday(weekday) => next_weekday(first, weekday)?,
                _ => context.resolved[date].when.end.filter(|day| day.precision() == Precision::Day)?,
            };
            scene.says(scene.cut(head, stated.range().start), Phrase::Leaves).then_some((day, stated.range()))
        });
        day.or_else(|| day_of_month(scene, Range::new(from, line.range.end), first))
            .filter(|(last, _)| fits(first, *last))
    })
}

/// `goes home on the 18th`: a day of the month of coming, by its number.
fn day_of_month(scene: &Scene<'_>, range: Range, first: PartialDate) -> Option<(PartialDate, Range)> {
    let text = scene.text(range);
    let end = scene.phrases(Phrase::Leaves).iter().filter_map(|word| Some(text.find(word)? + word.len())).min()?;
    let to = year::floor_boundary(text, (end + REACH / 2).min(text.len()));
    let from = end + text[end..to].find(|char: char| char.is_ascii_digit())?;
    let digits = text[from..].find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len() - from);
    let day = text[from..from + digits].parse().ok()?;
    let last = PartialDate::new(first.year(), first.month(), Some(day))?;
    Some((last, Range::new(range.start + from, range.start + from + digits)))
}

fn fits(first: PartialDate, last: PartialDate) -> bool {
    let days = year::civil(first).zip(year::civil(last)).map(|(first, last)| (last - first).get_days());
    days.is_some_and(|days| (1..=LONGEST).contains(&days))
}

fn next_weekday(first: PartialDate, weekday: u8) -> Option<PartialDate> {
    let first = year::civil(first)?;
    let by = (i64::from(weekday) - i64::from(first.weekday().to_monday_one_offset()) + 6).rem_euclid(7) + 1;
    year::of_civil(first.checked_add(jiff::Span::new().days(by)).ok()?)
}

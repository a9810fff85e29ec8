//! How long a conference lasted, where its report names one of its days: the last (`concluded on May 24 after three days`)
//! or the first (`s'est ouvert le 22 mai, pour trois jours`).

use crate::claim::context::Context;
use crate::claim::cues::{Act, Cue};
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::number;
use crate::claim::scene::{Line, Scene, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::search;
use crate::year;
use vnfr_model::{EventKind, PartialDate, Precision};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

/// A conference of the genre lasts no longer.
const MOST_DAYS: i64 = 7;

/// Gives the draft the day that its sentence counts but does not name.
pub(super) fn stretch(scene: &Scene<'_>, draft: &mut Draft, line: &Line) {
    let one_day = draft.when.start == draft.when.end && draft.when.precision() == Precision::Day;
    let Some(day) = draft.when.start.filter(|_| one_day) else { return };
    let text = scene.text(line.range);
    // `opened on November 20 and closed the following day`.
    if scene.line_says(line, Phrase::Opening) && closes_next_day(scene, text) {
        draft.when.end = moved(day, 1).or(draft.when.end);
        draft.inferred_date = true;
        return;
    }
    let several = |count: &i64| (2..=MOST_DAYS).contains(count);
    let count = days(scene, text).filter(several);
    if scene.line_says(line, Phrase::Closing) {
        let Some(count) = count else { return };
        draft.when.start = moved(day, 1 - count).or(draft.when.start);
    } else if scene.line_says(line, Phrase::Opening) {
        let Some(count) = count.or_else(|| counted_below(scene).filter(several)) else { return };
        draft.when.end = moved(day, count - 1).or(draft.when.end);
    } else {
        return;
    }
    draft.inferred_date = true;
}

/// `The two-day event, themed …`, `Hội nghị diễn ra trong hai ngày`: the days of a conference, counted in a sentence of its
/// own that begins with it.
fn counted_below(scene: &Scene<'_>) -> Option<i64> {
    const OPENING: usize = 60;
    let told = scene.lines.iter().filter(|line| matches!(line.zone, Zone::Body(1..=4)) && !scene.has(line, Cue::Past));
    told.filter(|line| scene.dates_of(line).is_empty()).find_map(|line| {
        let to = year::floor_boundary(scene.lower, line.range.end.min(line.range.start + OPENING));
        let head = scene.cut(line.range.start, to);
        let lasting = scene.acts_of(line).any(|(act, hit)| is_lasting(act) && hit.start < to);
        (lasting || scene.says(head, Phrase::CountedEvent)).then(|| days(scene, head)).flatten()
    })
}

/// True where a word of the next day stands right behind one of closing.
fn closes_next_day(scene: &Scene<'_>, text: &str) -> bool {
    const REACH: usize = 12;
    scene.phrases(Phrase::ClosedOn).iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let tail = &text[at + word.len()..];
            let near = tail.char_indices().take(REACH).last().map_or(0, |(at, _)| at);
            scene.phrases(Phrase::DayAfter).iter().any(|day| tail.find(day).is_some_and(|at| at <= near))
        })
    })
}

/// `the second day of the conference, April 14`, `deuxième journée`: what began the days before.
pub(super) fn count_back(scene: &Scene<'_>, draft: &mut Draft, line: &Line) {
    let one_day = draft.when.start == draft.when.end && draft.when.precision() == Precision::Day;
    let Some(day) = draft.when.start.filter(|_| one_day) else { return };
    let text = scene.text(line.range);
    let nth = scene.phrases(Phrase::NthDay).iter().position(|word| text.contains(word));
    let Some(begin) = nth.filter(|nth| *nth > 0).and_then(|nth| moved(day, -(nth as i64))) else { return };
    draft.when.start = Some(begin);
    draft.inferred_date = true;
}

/// `runs until April 16`, `diễn ra đến ngày 16/4`: the last day, told in a sentence of its own.
pub(super) fn extend_until(scene: &Scene<'_>, context: &Context, draft: &mut Draft) {
    let (Some(start), Some(end)) = (draft.when.start, draft.when.end) else { return };
    // `From Saturday 6 to Monday 8 May`: what stays until June is something within it.
    if !matches!(start.precision(), Precision::Day | Precision::DayNoYear)
        || start != end && draft.kind == EventKind::Other
    {
        return;
    }
    let last = (0..scene.dates.len()).find_map(|date| {
        let stated = &scene.dates[date];
        let line = &scene.lines[stated.line?];
        let day = context.resolved[date].when.end?;
        let head = scene.text(Range::new(line.range.start, stated.date.range.start)).trim_end();
        let closes = matches!(line.zone, Zone::Body(_))
            && !scene.has(line, Cue::Past)
            && (scene.acts_of(line).any(|(act, _)| is_lasting(act))
                && scene.phrases(Phrase::Until).iter().any(|word| locate::ends_with_word(head, word))
                || scene.phrases(Phrase::Lasts).iter().any(|word| locate::ends_with_word(head, word))
                // `Visitors may see the prints until 31 May.`
                || draft.kind == EventKind::Other
                    && scene.phrases(Phrase::Until).iter().any(|word| locate::ends_with_word(head, word))
                    && scene.line_says(line, Phrase::OnView));
        // A show may hang for months, a conference for days.
        let most = if draft.kind == EventKind::Other { 240 } else { 2 * MOST_DAYS };
        (closes && day > end && moved(start, most).is_some_and(|latest| day <= latest)).then_some((day, stated.range()))
    });
    if let Some((day, range)) = last {
        draft.when.end = Some(day);
        draft.when_evidence.push(range);
    }
}

/// `depuis le 3 juin. Jusqu'au 9, le festival …`, `s'envole le 3 novembre et reste jusqu'au 7`: the last day by its number
/// alone, in the sentence that tells the first or in the next one.
pub(super) fn until_day_of_month(scene: &Scene<'_>, draft: &mut Draft) {
    const NEXT: usize = 2;
    let dated = scene
        .lines
        .iter()
        .position(|line| draft.when_evidence.first().is_some_and(|range| line.range.contains(*range)));
    let one_day = draft.when.start == draft.when.end;
    let (Some(first), Some(at)) = (draft.when.start.filter(|_| one_day), dated) else { return };
    let Some(from) = draft.when_evidence.first().map(|range| range.end) else { return };
    let block = scene.lines[at].block;
    let lines = scene.lines[at..].iter().take(NEXT).filter(|line| line.block == block);
    let last = lines.into_iter().find_map(|line| {
        let from = from.max(line.range.start);
        let text = scene.cut(from, line.range.end);
        let leaves = (draft.kind == EventKind::DelegationVisit).then(|| scene.said_in(line, Phrase::Leaves));
        let words = scene.said_in(line, Phrase::Until).chain(scene.said_in(line, Phrase::Lasts));
        words.chain(leaves.into_iter().flatten()).find_map(|word| {
            search::all(text, word).find_map(|found| {
                let head = &text[found + word.len()..];
                // `jusqu'au vendredi 15`: the weekday says nothing that the number does not.
                let words = head.trim_start();
                let number = words.trim_start_matches(is_letter).trim_start();
                let start = from + found + word.len() + head.len() - number.len();
                let named = from + found + word.len() + head.len() - words.len();
                let by_weekday = scene
                    .dates_of(line)
                    .iter()
                    .any(|stated| matches!(stated.date.shape, Shape::Weekday(_)) && stated.date.range.start == named);
                let digits = number.bytes().take_while(u8::is_ascii_digit).count();
                let behind = &number[digits..];
                let alone = behind.is_empty() || behind.starts_with([',', ';', '.', ')', ':']);
                let alone = alone && !behind[1.min(behind.len())..].starts_with(|next: char| next.is_ascii_digit());
                let day: u8 = number[..digits].parse().ok().filter(|_| alone || by_weekday)?;
                let last = PartialDate::new(first.year(), first.month(), Some(day))?;
                (last > first).then_some((last, Range::new(start, start + digits)))
            })
        })
    });
    if let Some((day, range)) = last {
        draft.when.end = Some(day);
        draft.when_evidence.push(range);
    }
}

fn is_letter(char: char) -> bool {
    is_alphanumeric(char) && !char.is_ascii_digit()
}

/// `arrivée lundi à Nevers, y reste jusqu'à samedi`: the weekday on which a stay ends.
pub(super) fn stays_until(scene: &Scene<'_>, draft: &mut Draft) {
    let one_day = draft.when.start == draft.when.end && draft.when.precision() == Precision::Day;
    let Some(first) = draft.when.start.filter(|_| one_day) else { return };
    let own = &scene.lines[draft.line];
    let last = scene.dates_of(own).iter().find_map(|stated| {
        let Shape::UntilWeekday(weekday) = stated.date.shape else { return None };
        let days = (1..MOST_DAYS).filter_map(|by| moved(first, by));
        let mut days = days
            .filter(|day| year::civil(*day).is_some_and(|day| day.weekday().to_monday_one_offset() == weekday as i8));
        days.next().map(|day| (day, stated.range()))
    });
    if let Some((day, range)) = last {
        draft.when.end = Some(day);
        draft.when_evidence.push(range);
        draft.inferred_date = true;
    }
}

/// `Chuyến khảo sát … khép lại hôm qua`: the last day of a journey, whose first is the earliest day that its stops tell.
pub(super) fn closes_visit(scene: &Scene<'_>, context: &Context, draft: &mut Draft) {
    let one_day = draft.when.start == draft.when.end && draft.when.precision() == Precision::Day;
    let closes = scene.line_says(&scene.lines[draft.line], Phrase::Closing);
    let Some(last) = draft.when.start.filter(|_| one_day && closes) else { return };
    let earliest = moved(last, -2 * MOST_DAYS);
    let stops = (0..scene.dates.len()).filter_map(|date| {
        let stated = &scene.dates[date];
        let line = &scene.lines[stated.line?];
        let day = context.resolved[date].when.start.filter(|day| day.precision() == Precision::Day)?;
        let told = matches!(line.zone, Zone::Body(_)) && !scene.has(line, Cue::Past);
        (told && Some(day) >= earliest && day < last).then_some((day, stated.range()))
    });
    if let Some((first, range)) = stops.min_by_key(|(day, _)| *day) {
        draft.when.start = Some(first);
        draft.when_evidence.push(range);
    }
}

/// `bắt đầu chuyến thăm bốn ngày từ hôm 16/10`, `left Vinh on May 3 after five days`: the first or the last day of a journey,
/// whose days its sentence counts.
pub(super) fn counts_stay(scene: &Scene<'_>, draft: &mut Draft, line: &Line) {
    const LONGEST: i64 = 15;
    let one_day = draft.when.start == draft.when.end;
    let Some(day) = draft.when.start.filter(|day| one_day && day.day().is_some()) else { return };
    let begins = || scene.line_says(line, Phrase::JourneyBegins);
    let ends = || scene.line_says(line, Phrase::JourneyEnds);
    let text = scene.text(line.range);
    let counted = (scene.part_says(line, text, Phrase::CountedDays)).then(|| days(scene, text)).flatten();
    let Some(count) = counted.filter(|count| (2..=LONGEST).contains(count)) else { return };
    let by = if begins() { count - 1 } else { 1 - count };
    if !begins() && !ends() {
        return;
    }
    let Some(other) = moved_within(day, by) else { return };
    let (start, end) = if by > 0 { (day, other) } else { (other, day) };
    (draft.when.start, draft.when.end) = (Some(start), Some(end));
    draft.inferred_date = true;
}

/// `qui se tient jusqu'au lundi 8 septembre`: one day, and the last of what is told.
pub(super) fn is_last_day(scene: &Scene<'_>, date: usize) -> bool {
    let stated = &scene.dates[date];
    let Some(line) = stated.line.map(|at| &scene.lines[at]) else { return false };
    let head =
        scene.text(Range::new(line.range.start.min(stated.date.range.start), stated.date.range.start)).trim_end();
    !stated.date.shape.spans_days()
        && scene.phrases(Phrase::Until).iter().any(|word| locate::ends_with_word(head, word))
}

/// `Festival khai mạc ngày 28-4` below its closing on May 1: the first day, told in a sentence of its own.
pub(super) fn open_from(scene: &Scene<'_>, context: &Context, draft: &mut Draft) {
    let closes = scene.line_says(&scene.lines[draft.line], Phrase::Closing);
    let Some(start) = draft.when.start.filter(|start| closes && start.precision() == Precision::Day) else { return };
    let first = (0..scene.dates.len()).find_map(|date| {
        let stated = &scene.dates[date];
        let line = &scene.lines[stated.line?];
        let day = context.resolved[date].when.start?;
        let from = crate::year::floor_boundary(scene.lower, stated.date.range.start.saturating_sub(REACH));
        let head = scene.cut(from.max(line.range.start), stated.date.range.start);
        let opens = matches!(line.zone, Zone::Body(0..=5))
            && stated.date.has_day()
            && !scene.has(line, Cue::Past)
            && scene.says(head, Phrase::Opening);
        (opens && day < start && moved(day, 2 * MOST_DAYS).is_some_and(|latest| start <= latest))
            .then_some((day, stated.range()))
    });
    if let Some((day, range)) = first {
        draft.when.start = Some(day);
        draft.when_evidence.push(range);
    }
}

/// Bytes between the word of opening and its day.
const REACH: usize = 40;

/// `After Nîmes on Monday and Alès on Tuesday, the road-show ended in Uzès on Friday 6 May`: the first and the last day of
/// what goes from town to town.
pub(super) fn spans_stages(scene: &Scene<'_>, context: &Context, draft: &mut Draft, line: &Line) {
    let (Some(start), Some(end)) = (draft.when.start, draft.when.end) else { return };
    if start.precision() != Precision::Day || line.dates.len() < 2 || !scene.line_says(line, Phrase::Closing) {
        return;
    }
    let fits = |day: PartialDate| {
        moved(start, 2 * MOST_DAYS).is_some_and(|latest| day <= latest)
            && moved(start, -2 * MOST_DAYS).is_some_and(|earliest| day >= earliest)
    };
    for date in line.dates.clone() {
        let when = context.resolved[date].when;
        let whole = when.precision() == Precision::Day;
        let days = when.start.zip(when.end).filter(|(first, last)| whole && fits(*first) && fits(*last));
        let Some((first, last)) = days.filter(|(first, last)| *first < start || *last > end) else { continue };
        draft.when.start = draft.when.start.min(Some(first));
        draft.when.end = draft.when.end.max(Some(last));
        draft.when_evidence.push(scene.dates[date].range());
    }
}

/// Acts that tell of something of several days.
pub(super) fn is_lasting(act: Act) -> bool {
    matches!(act, Act::Series | Act::Conference | Act::Open | Act::Show | Act::Train)
}

/// The days that a sentence counts: `after three days`, `pendant 3 jours`, `kéo dài 3 ngày`, `a three-day meeting`.
fn days(scene: &Scene<'_>, text: &str) -> Option<i64> {
    scene.phrases(Phrase::CountedDays).iter().find_map(|unit| {
        search::all(text, unit).find_map(|at| {
            let head = &text[..at];
            let word = head.rsplit(|char: char| !is_alphanumeric(char)).next()?;
            let written = || number::cardinal(scene.reading.language, word).map(i64::from);
            let count = word.parse().ok().or_else(written)?;
            let head = head[..head.len() - word.len()].trim_end();
            let counted = unit.starts_with('-')
                || scene.phrases(Phrase::ForDays).iter().any(|word| locate::ends_with_word(head, word));
            counted.then_some(count)
        })
    })
}

/// The same of a day without its year, which then stays within one.
fn moved_within(day: PartialDate, by: i64) -> Option<PartialDate> {
    /// No leap year: the last of February is not counted over.
    const YEARLESS: i16 = 2023;
    if day.year().is_some() {
        return moved(day, by);
    }
    let other = moved(PartialDate::new(Some(YEARLESS), day.month(), day.day())?, by)?;
    (other.year() == Some(YEARLESS)).then(|| PartialDate::new(None, other.month(), other.day())).flatten()
}

fn moved(day: PartialDate, by: i64) -> Option<PartialDate> {
    // Any common year stands for one left out.
    const YEARLESS: i16 = 2023;
    let year = day.year().unwrap_or(YEARLESS);
    let civil = jiff::civil::Date::new(year, i8::try_from(day.month()?).ok()?, i8::try_from(day.day()?).ok()?).ok()?;
    let other = civil.checked_add(jiff::Span::new().try_days(by).ok()?).ok()?;
    PartialDate::new(
        day.year().and(Some(other.year())),
        Some(u8::try_from(other.month()).ok()?),
        Some(u8::try_from(other.day()).ok()?),
    )
}

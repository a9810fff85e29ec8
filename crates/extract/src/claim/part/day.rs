//! The day of a part that is told by the day before or after it: `La veille`, `ngày hôm sau`, `the next day`.

use crate::claim::event::Draft;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use vnfr_model::{PartialDate, Precision, When};
use vnfr_text::letters::is_alphanumeric;

/// The day that a line puts beside the one told last: that of the part before it, else that of a main event. Only a
/// word that opens the line or stands at the head of a clause counts.
pub(super) fn beside(scene: &Scene<'_>, main: &Draft, others: &[Draft], told: &[Draft], line: &Line) -> Option<Draft> {
    let text = scene.text(line.range);
    let opens = |wanted: Phrase| {
        scene.said_in(line, wanted).any(|word| {
            let heads = |clause: &str| clause.strip_prefix(word).is_some_and(|rest| rest.starts_with(','));
            text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(is_alphanumeric))
                || text.match_indices(", ").any(|(at, comma)| heads(&text[at + comma.len()..]))
        })
    };
    let by = match (opens(Phrase::DayBefore), opens(Phrase::DayAfter)) {
        (true, false) => -1,
        (false, true) => 1,
        _ => return None,
    };
    let single = |event: &&Draft| {
        event.when.start == event.when.end && matches!(event.when.precision(), Precision::Day | Precision::DayNoYear)
    };
    // A day told in this very paragraph comes before the day of the whole.
    let base = told.iter().rev().find(single).or(Some(main).filter(single)).or_else(|| others.iter().find(single))?;
    let day = moved(base.when.start?, by)?;
    let mut beside = base.clone();
    beside.when = When::on(day);
    Some(beside)
}

/// A day so many days on; a day without its year stays without it.
fn moved(day: PartialDate, by: i64) -> Option<PartialDate> {
    // Any leap year stands for the one that is left out.
    const YEARLESS: i16 = 2024;
    let civil = jiff::civil::Date::new(
        day.year().unwrap_or(YEARLESS),
        i8::try_from(day.month()?).ok()?,
        i8::try_from(day.day()?).ok()?,
    )
    .ok()?;
    let other = civil.checked_add(jiff::Span::new().try_days(by).ok()?).ok()?;
    let year = day.year().map(|_| other.year());
    PartialDate::new(year, Some(u8::try_from(other.month()).ok()?), Some(u8::try_from(other.day()).ok()?))
}

//! How long a conference lasted, where its report names one of its days: the last (`concluded on May 24 after three days`)
//! or the first (`s'est ouvert le 22 mai, pour trois jours`).

use crate::extract::claim::event::Draft;
use crate::extract::claim::scene::{Line, Scene};
use crate::model::{PartialDate, Precision};

/// A conference of the genre lasts no longer.
const MOST_DAYS: i64 = 7;

const NUMBERS: [(&str, i64); 12] = [
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("năm", 5),
];

const CLOSING: [&str; 14] = [
    "bế mạc",
    "kết thúc",
    "khép lại",
    "concluded",
    "wrapped up",
    "closed on",
    "came to a close",
    "ended on",
    "clôtur",
    "s'est achev",
    "se sont achev",
    "s’est achev",
    "a pris fin",
    "ont pris fin",
];

const OPENING: [&str; 7] =
    ["khai mạc", "opened", "kicked off", "s'est ouvert", "s’est ouvert", "se sont ouvert", "débuté"];

/// Gives the draft the day that its sentence counts but does not name.
pub(super) fn stretch(scene: &Scene<'_>, draft: &mut Draft, line: &Line) {
    let one_day = draft.when.start == draft.when.end && draft.when.precision() == Precision::Day;
    let Some(day) = draft.when.start.filter(|_| one_day) else { return };
    let text = scene.text(line.range);
    let Some(count) = days(text).filter(|count| (2..=MOST_DAYS).contains(count)) else { return };
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if holds(&CLOSING) {
        draft.when.start = moved(day, 1 - count).or(draft.when.start);
    } else if holds(&OPENING) {
        draft.when.end = moved(day, count - 1).or(draft.when.end);
    } else {
        return;
    }
    draft.inferred_date = true;
}

/// The days that a sentence counts: `after three days`, `pendant 3 jours`, `kéo dài 3 ngày`.
fn days(text: &str) -> Option<i64> {
    const BEFORE: [&str; 14] = [
        "sau",
        "trong",
        "kéo dài",
        "diễn ra trong",
        "suốt",
        "after",
        "for",
        "lasting",
        "over",
        "après",
        "pendant",
        "durant",
        "pour",
        "duré",
    ];
    let units = [" ngày", " days", "-day", " jours", " day"];
    units.iter().find_map(|unit| {
        text.match_indices(unit).find_map(|(at, _)| {
            let head = &text[..at];
            let word = head.rsplit(|char: char| !char.is_alphanumeric()).next()?;
            let count =
                word.parse().ok().or_else(|| NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n))?;
            let head = head[..head.len() - word.len()].trim_end();
            let counted = *unit == "-day" || BEFORE.iter().any(|word| head.ends_with(word));
            counted.then_some(count)
        })
    })
}

fn moved(day: PartialDate, by: i64) -> Option<PartialDate> {
    let civil =
        jiff::civil::Date::new(day.year()?, i8::try_from(day.month()?).ok()?, i8::try_from(day.day()?).ok()?).ok()?;
    let other = civil.checked_add(jiff::Span::new().try_days(by).ok()?).ok()?;
    PartialDate::new(Some(other.year()), Some(u8::try_from(other.month()).ok()?), Some(u8::try_from(other.day()).ok()?))
}

//! How dates are written: each form from its first item on, longest first. Knows shapes; leaves words around them to
//! its parent.

use super::items::{Cursor, ItemKind, word_before};
use super::turn_after;
use super::words::{Gap, TABLES, Word};
use super::{MonthDay, Shape};
use vnfr_text::letters::is_alphanumeric;

/// The pieces of a date: what was read, and the index of the item after it.
pub struct Read {
    pub shape: Shape,
    pub next: usize,
}

/// Reads a date that starts at item `at`, longest form first.
pub fn read(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>) -> Option<Read> {
    let item = cursor.items.get(at)?;
    match item.kind {
        ItemKind::Number { digits: 4, .. } => iso(cursor, at).or_else(|| years(cursor, at)),
        ItemKind::Number { .. } => days_first(cursor, at, weekday),
        ItemKind::Word(Word::Month(_)) => month_first(cursor, at),
        ItemKind::Word(Word::Quarter(_) | Word::QuarterOf) => quarter(cursor, at),
        _ => None,
    }
}

/// `2023-09-30`, `2023-10` after a word of dating.
fn iso(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let year = cursor.year(at)?;
    let tight = |at: usize| cursor.items.get(at).is_some_and(|item| item.start == cursor.items[at - 1].end + 1);
    let joined = |at: usize| matches!(cursor.gap(at), Gap::Dash | Gap::Slash | Gap::Dot) && tight(at);
    let (_, digits) = cursor.number(at + 1)?;
    if digits != 2 || !joined(at + 1) {
        return None;
    }
    let month = cursor.month_number(at + 1)?;
    let has_day = joined(at + 2) && cursor.number(at + 2).is_some_and(|(_, digits)| digits == 2);
    if let (Some(day), true) = (cursor.day(at + 2), has_day) {
        return days(MonthDay { month, day }, MonthDay { month, day }, Some(year), at + 3);
    }
    let head = cursor.text[..cursor.items[at].start].trim_end_matches([' ', ':']);
    let before = word_before(head, head.len());
    (TABLES.dating.get(before).is_some() && cursor.gap(at + 1) == Gap::Dash)
        .then_some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 })
}

/// A year alone, or a period of years.
fn years(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let year = cursor.year(at)?;
    if let Some(last) = cursor.year(at + 1)
        && matches!(cursor.gap(at + 1), Gap::Dash | Gap::To | Gap::Slash)
        && last > year
    {
        return Some(Read { shape: Shape::Years(year, last), next: at + 2 });
    }
    if let Some((short, 2)) = cursor.number(at + 1)
        && cursor.gap(at + 1) == Gap::Dash
        && short as i16 == (year % 100) + 1
    {
        return Some(Read { shape: Shape::Years(year, year + 1), next: at + 2 });
    }
    // `1.000`, `2 500`, `2000 euros` and the like are sums; the number before or after tells. A word must not glue.
    let item = &cursor.items[at];
    let bytes = cursor.text.as_bytes();
    let glued = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'.' | b',' | b'%' | b'/' | b'_'));
    let before = item.start.checked_sub(1).and_then(|at| bytes.get(at));
    let after_digit = bytes.get(item.end + 1).is_some_and(u8::is_ascii_digit);
    if glued(before) || (glued(bytes.get(item.end)) && after_digit) {
        return None;
    }
    Some(Read { shape: Shape::Year(year), next: at + 1 })
}

fn days(start: MonthDay, end: MonthDay, year: Option<i16>, next: usize) -> Option<Read> {
    let fits = |date: MonthDay| vnfr_model::PartialDate::new(year, Some(date.month), Some(date.day)).is_some();
    if !fits(start) || !fits(end) {
        return None;
    }
    // Over New Year the first day belongs to the year before.
    let start_year = year.map(|year| if start > end { year - 1 } else { year });
    Some(Read { shape: Shape::Days { start, end, start_year, year }, next })
}

/// The month after a day: `/9`, ` tháng 9`, `-9`, `.9`, ` septembre`, ` of September`; with the item after it.
/// `needs_cue` is true where the form is too weak to stand without a word of dating before the day.
fn month_part(cursor: &Cursor<'_>, at: usize) -> Option<(u8, usize, bool)> {
    if let Some(month) = cursor.month_name(at) {
        let joined = matches!(cursor.gap(at), Gap::Space | Gap::YearWord | Gap::Dash | Gap::Slash | Gap::Comma);
        return joined.then_some((month, at + 1, false));
    }
    let month = cursor.month_number(at)?;
    match cursor.gap(at) {
        Gap::Slash => Some((month, at + 1, false)),
        Gap::MonthWord => Some((month, at + 1, false)),
        Gap::Dash => Some((month, at + 1, true)),
        Gap::Dot if cursor.number(at).is_some_and(|(_, digits)| digits <= 2) => Some((month, at + 1, true)),
        _ => None,
    }
}

/// The year after a month: `/2023`, `-2023`, ` năm 2023`, ` 2023`, `, 2023`.
fn year_part(cursor: &Cursor<'_>, at: usize) -> Option<(i16, usize)> {
    let year = cursor.year(at)?;
    let shortened = cursor.gap(at) == Gap::Short && cursor.month_name(at - 1).is_some();
    let joined = shortened
        || matches!(cursor.gap(at), Gap::Slash | Gap::Dash | Gap::Dot | Gap::YearWord | Gap::Space | Gap::Comma);
    // `23-24/11 - 2023-2025`: a year that opens a period is not this date's.
    let period = cursor.year(at + 1).is_some() && cursor.gap(at + 1) == Gap::Dash && cursor.gap(at) != Gap::Slash;
    (joined && !period).then_some((year, at + 1))
}

/// Dates that open with a day: `25-29/9`, `30/3 - 4/4/2019`, `14 tháng 4 năm 2023`, `12 au 18 septembre`, `6-10`.
fn days_first(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>) -> Option<Read> {
    let before = word_before(cursor.text, cursor.items[at].start);
    let after_day_word = TABLES.before_day.get(before).is_some() || weekday.is_some();
    // Bytes before: a number that continues one (`1.000`, `18/38/240`) opens nothing.
    let previous = cursor.text[..cursor.items[at].start].bytes().next_back();
    if matches!(previous, Some(b'/' | b'.' | b',' | b'-' | b'+' | b'%')) && !after_day_word {
        return None;
    }
    // `La lettre n° 18 - décembre 2021`: the number of an issue, and the month behind a dash.
    let head = cursor.text[..cursor.items[at].start].trim_end();
    let numbered = TABLES.issues.iter().any(|word| ends_with_word(head, word));
    if numbered && cursor.gap(at + 1) != Gap::Slash {
        return None;
    }
    // `Bản tin Đối ngoại - Số 3/2014`: the fourth issue of a year.
    if let Some(year) = cursor.year(at + 1).filter(|_| numbered) {
        return Some(Read { shape: Shape::Year(year), next: at + 2 });
    }
    if TABLES.month_heads.get(before).is_some() {
        return month_word(cursor, at);
    }
    if let Some(read) = short_year(cursor, at) {
        return Some(read);
    }
    let first = cursor.day(at)?;
    // Several days under one month: `25-29/9`, `14 và 15/4`, `14, 15 và 16 tháng 4`, `12 au 18 septembre`.
    let mut last = at;
    while let Some(day) = cursor.day(last + 1) {
        let joins = matches!(cursor.gap(last + 1), Gap::Dash | Gap::To | Gap::And | Gap::Comma);
        if !joins || day < first || last - at > 6 {
            break;
        }
        last += 1;
    }
    while last > at {
        let day = cursor.day(last)?;
        if let Some((month, next, weak)) = month_part(cursor, last + 1)
            // `từ ngày 9 - 16.10`: the word of dating before the first day vouches for the point before the month.
            && (!weak
                || year_part(cursor, next).is_some()
                || cursor.gap(last) == Gap::To
                || after_day_word && cursor.gap(last + 1) == Gap::Dot
                || after_day_word && cursor.gap(last) == Gap::And)
        {
            let year = year_part(cursor, next);
            let next_item = year.map_or(next, |(_, next)| next);
            let (start, end) = (MonthDay { month, day: first }, MonthDay { month, day });
            return days(start, end, year.map(|(year, _)| year), next_item);
        }
        last -= 1;
    }
    let (month, next, weak) = match month_part(cursor, at + 1) {
        Some(part) => part,
        None => return month_year(cursor, at).or_else(|| swapped(cursor, at)),
    };
    let year = year_part(cursor, next);
    if weak && year.is_none() && !after_day_word {
        return None;
    }
    let start = MonthDay { month, day: first };
    let after = year.map_or(next, |(_, next)| next);
    // A second date at the end of a range: `30/3 - 4/4/2019`, `28 septembre au 2 octobre 2023`.
    if matches!(cursor.gap(after), Gap::Dash | Gap::To)
        && let Some(day) = cursor.day(after)
        && let Some((end_month, end_next, end_weak)) = month_part(cursor, after + 1)
        && (!end_weak || year_part(cursor, end_next).is_some() || after_day_word)
    {
        let end_year = year_part(cursor, end_next);
        let end = MonthDay { month: end_month, day };
        let stated = end_year.map(|(year, _)| year);
        let mut read =
            days(start, end, stated.or(year.map(|(year, _)| year)), end_year.map_or(end_next, |(_, next)| next))?;
        if let (Shape::Days { start_year, .. }, Some((own, _))) = (&mut read.shape, year) {
            *start_year = Some(own);
        }
        return Some(read);
    }
    if let Some(read) = days(start, start, year.map(|(year, _)| year), after) {
        // Only English sites write the month first; a Vietnamese or French weekday that is wrong is just wrong.
        let month_first = at.checked_sub(1).is_some_and(|before| {
            let item = &cursor.items[before];
            TABLES.weekdays_of_month_first.contains(&&cursor.text[item.start..item.end])
        });
        return Some(month_before_day(cursor, at, weekday.filter(|_| month_first), read));
    }
    swapped(cursor, at)
}

/// `04/11/12`: three pairs of digits with strokes between; no report of this cooperation is older than its century.
fn short_year(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    const LATEST: u32 = 49;
    let pair = |at: usize| cursor.number(at).filter(|(_, digits)| *digits == 2).map(|(value, _)| value);
    let tight = |at: usize| {
        cursor.gap(at) == Gap::Slash
            && cursor.items.get(at).is_some_and(|item| item.start == cursor.items[at - 1].end + 1)
    };
    let (_, year) = (pair(at)?, pair(at + 2).filter(|year| *year <= LATEST)?);
    let (day, month) = (cursor.day(at)?, cursor.month_number(at + 1).filter(|_| pair(at + 1).is_some())?);
    let goes_on = cursor.text[cursor.items[at + 2].end..].starts_with(['/', '.', ',', '%']);
    if !tight(at + 1) || !tight(at + 2) || goes_on {
        return None;
    }
    days(MonthDay { month, day }, MonthDay { month, day }, Some(2000 + year as i16), at + 3)
}

/// `13/04/2023` is read day first; where only month first can be right (`04/14/2023`), or the weekday says so, the
/// habit of the one English site that writes so is followed.
fn swapped(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let (month, day) = (cursor.month_number(at)?, cursor.day(at + 1)?);
    let (year, next) = year_part(cursor, at + 2)?;
    (cursor.gap(at + 1) == Gap::Slash && cursor.gap(at + 2) == Gap::Slash)
        .then(|| days(MonthDay { month, day }, MonthDay { month, day }, Some(year), next))?
}

fn month_before_day(cursor: &Cursor<'_>, at: usize, weekday: Option<u8>, read: Read) -> Read {
    let (Some(weekday), Shape::Days { start, year: Some(year), .. }) = (weekday, read.shape) else { return read };
    if weekday_of(year, start) == Some(weekday) {
        return read;
    }
    match swapped(cursor, at) {
        Some(Read { shape: Shape::Days { start, end, start_year, year: Some(year) }, next })
            if weekday_of(year, start) == Some(weekday) =>
        {
            Read { shape: Shape::Days { start, end, start_year, year: Some(year) }, next }
        }
        _ => read,
    }
}

/// The weekday of a date, Monday as 1.
pub fn weekday_of(year: i16, date: MonthDay) -> Option<u8> {
    let date = jiff::civil::Date::new(year, date.month as i8, date.day as i8).ok()?;
    Some(date.weekday().to_monday_one_offset() as u8)
}

/// `tháng 6-2025`, `tháng 4/2019`, `tháng 4 năm 2023`, `tháng 9`.
fn month_word(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_number(at)?;
    if let Some((year, next)) = year_part(cursor, at + 1) {
        return Some(Read { shape: Shape::Month { month, year: Some(year) }, next });
    }
    // `6 tháng đầu năm` counts months; there the word follows its number. `tháng 10` names one.
    Some(Read { shape: Shape::Month { month, year: None }, next: at + 1 })
}

/// `quý II/2026`, `quý 3 năm 2025`, `le deuxième trimestre 2026`, `the second quarter of 2026`. Without its year a quarter
/// counts sales, not days.
fn quarter(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let (quarter, next) = match cursor.kind(at)? {
        ItemKind::Word(Word::Quarter(quarter)) => (quarter, at + 1),
        _ => {
            let (number, _) = cursor.number(at + 1).filter(|_| cursor.gap(at + 1) == Gap::Space)?;
            (u8::try_from(number).ok().filter(|number| (1..=4).contains(number))?, at + 2)
        }
    };
    let year = cursor
        .year(next)
        .filter(|_| matches!(cursor.gap(next), Gap::Slash | Gap::Dash | Gap::YearWord | Gap::Space | Gap::Comma))?;
    Some(Read { shape: Shape::Months { first: 3 * quarter - 2, last: 3 * quarter, year }, next: next + 1 })
}

/// `04/2019`: a month and its year.
fn month_year(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_number(at)?;
    let year = cursor.year(at + 1).filter(|_| cursor.gap(at + 1) == Gap::Slash)?;
    Some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 })
}

/// Dates that open with a month name: `September 15-17`, `April 14th, 2023`, `April 2019`, `avril 2019`, `mi-avril`.
fn month_first(cursor: &Cursor<'_>, at: usize) -> Option<Read> {
    let month = cursor.month_name(at)?;
    // `Updated: March, 22 2014`: a comma behind the month, where the year stands behind the day.
    let joined = match cursor.gap(at + 1) {
        Gap::Space | Gap::Dot | Gap::Short => true,
        Gap::Comma => cursor.year(at + 2).is_some() && matches!(cursor.gap(at + 2), Gap::Space | Gap::Comma),
        _ => false,
    };
    if let Some(first) = cursor.day(at + 1).filter(|_| joined) {
        let start = MonthDay { month, day: first };
        let mut last = at + 1;
        while let Some(day) = cursor.day(last + 1) {
            let joins = matches!(cursor.gap(last + 1), Gap::Dash | Gap::To | Gap::And)
                || (cursor.gap(last + 1) == Gap::Comma && matches!(cursor.gap(last + 2), Gap::And | Gap::Comma));
            if !joins || day <= first || last - at > 6 {
                break;
            }
            last += 1;
        }
        let end_day = cursor.day(last)?;
        // `September 28 - October 2, 2023`
        if matches!(cursor.gap(last + 1), Gap::Dash | Gap::To)
            && let (Some(end_month), Some(day)) = (cursor.month_name(last + 1), cursor.day(last + 2))
            && cursor.gap(last + 2) == Gap::Space
        {
            let year = year_part(cursor, last + 3);
            let next = year.map_or(last + 3, |(_, next)| next);
            return days(start, MonthDay { month: end_month, day }, year.map(|(year, _)| year), next);
        }
        let year = year_part(cursor, last + 1);
        let next = year.map_or(last + 1, |(_, next)| next);
        return days(start, MonthDay { month, day: end_day }, year.map(|(year, _)| year), next);
    }
    // `Update: December, 05/2019`: the day before the year, with a stroke between.
    if let Some(day) = cursor.day(at + 1).filter(|_| cursor.gap(at + 1) == Gap::Comma)
        && let Some(year) = cursor.year(at + 2).filter(|_| cursor.gap(at + 2) == Gap::Slash)
    {
        return days(MonthDay { month, day }, MonthDay { month, day }, Some(year), at + 3);
    }
    if let Some(year) = cursor
        .year(at + 1)
        .filter(|_| matches!(cursor.gap(at + 1), Gap::Space | Gap::Comma | Gap::YearWord | Gap::Dash | Gap::Short))
    {
        return Some(Read { shape: Shape::Month { month, year: Some(year) }, next: at + 2 });
    }
    // A month name alone is one only after a word of dating; `may` and `mars` mean other things.
    let before = word_before(cursor.text, cursor.items[at].start);
    let head = cursor.text[..cursor.items[at].start].trim_end();
    let turned = turn_after(cursor, at + 1).is_some();
    let long_enough = cursor.items[at].end - cursor.items[at].start > 3;
    let dated = || {
        long_enough && TABLES.before_month.get(before).is_some()
            || TABLES.month_of.iter().any(|words| head.ends_with(words))
    };
    (turned || dated()).then_some(Read { shape: Shape::Month { month, year: None }, next: at + 1 })
}

/// True where a text ends with a word that continues no other.
fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|head| !head.ends_with(is_alphanumeric))
}

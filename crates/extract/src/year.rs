//! Fixes the missing year of a date by intersecting clues in their order, and keeps every clue with its place.
//! Knows the anniversaries of the two states and the table of conference editions; never the clock.

use std::sync::LazyLock;

use vnfr_model::{Clue, PartialDate, Span, When};
use vnfr_text::Range;

use super::dates::{self, DateExpression, Hint, MonthDay, Shape, weekday_of};
use super::lang::{self, Anniversaries};
use super::search;

/// Diplomatic relations, 12 April 1973.
const DIPLOMATIC: i16 = 1973;
/// Strategic partnership, 25 September 2013.
const STRATEGIC: i16 = 2013;
/// What stands behind the number of an anniversary, in any language.
static ANNIVERSARY_UNITS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lang::rows(|words| words.dates.anniversaries.units).collect());
/// Days between two full dates of one cluster.
const CLUSTER_DAYS: i32 = 20;
/// How far ahead of its one full date a text announces a day.
const AHEAD_DAYS: i32 = 180;
/// Days behind its publication that a text speaks of without a year, though no word says that they lie ahead.
const SOON: i32 = 45;

/// Months that a page may be younger than the day it announces; a month further back is that of the next year.
const LATE: i16 = 3;

/// A clue whose range is in the view.
#[derive(Clone, Debug, PartialEq)]
pub struct Hinted {
    pub kind: &'static str,
    pub years: Vec<i16>,
    pub range: Option<Range>,
}

/// What the article offers to fix years with.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Day or month of publication, with its place where a date line states it.
    pub published: Option<(PartialDate, Option<Range>)>,
    /// The day of a dateline that leaves out its year, where nothing else tells when the text was written.
    pub written: Option<(MonthDay, Range)>,
    /// Full dates of the main body.
    pub full: Vec<(PartialDate, Range)>,
    /// A year in an event's name, in the title or at the head of a paragraph, with its place.
    pub named: Vec<(i16, Range)>,
    /// Years that an anniversary gives.
    pub anniversaries: Vec<(i16, Range)>,
    /// The edition of the conference the article is about.
    pub edition: Option<(u8, Range)>,
}

/// Whether a date lies before or after the day of writing, as far as its sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    /// Announced: later in the year of writing, or in the next.
    Planned,
    Unknown,
}

/// A date after its year was sought.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    pub when: When,
    /// True where the year, or the day, is concluded and not stated.
    pub inferred: bool,
    pub clues: Vec<Hinted>,
}

impl Resolved {
    fn stated(when: When) -> Resolved {
        Resolved { when, inferred: false, clues: Vec::new() }
    }

    fn none() -> Resolved {
        Resolved { when: When::default(), inferred: false, clues: Vec::new() }
    }
}

/// Resolves one expression; `named` are the years in the name of its own event.
pub fn resolve(date: &DateExpression, tense: Tense, calendar: &Calendar, named: &[(i16, Range)]) -> Resolved {
    let tense = match date.hint {
        Some(Hint::Past | Hint::Year(..=-1)) => Tense::Past,
        Some(Hint::Future | Hint::Year(1..)) => Tense::Future,
        Some(Hint::Year(0)) | None => tense,
    };
    if let Some(Hint::Year(offset)) = date.hint
        && let Some(resolved) = of_relative_year(date.shape, offset, calendar)
    {
        return resolved;
    }
    match date.shape {
        Shape::Days { start, end, start_year, year: Some(year) } => {
            Resolved::stated(When { start: day(start_year.unwrap_or(year), start), end: day(year, end) })
        }
        Shape::Days { start, end, .. } => days(date, start, end, tense, calendar, named),
        Shape::Month { month, year: Some(year) } => Resolved::stated(When {
            start: PartialDate::new(Some(year), Some(month), None),
            end: PartialDate::new(Some(year), Some(month), None),
        }),
        Shape::Month { month, year: None } => month_of(month, tense, calendar, named),
        Shape::Months { first, last, year } => Resolved::stated(When {
            start: PartialDate::new(Some(year), Some(first), None),
            end: PartialDate::new(Some(year), Some(last), None),
        }),
        Shape::Year(year) => match PartialDate::new(Some(year), None, None) {
            Some(year) => Resolved::stated(When::on(year)),
            None => Resolved::none(),
        },
        Shape::Years(..) | Shape::UntilWeekday(_) => Resolved::none(),
        Shape::FromToday(offset) => from_today(offset, calendar),
        Shape::FromThisYear(offset) => from_published(calendar, |published| {
            PartialDate::new(published.year().map(|year| year + i16::from(offset)), None, None)
        }),
        Shape::FromThisMonth(offset) => from_published(calendar, |published| {
            let first = jiff::civil::Date::new(published.year()?, published.month()? as i8, 1).ok()?;
            let moved = first.checked_add(jiff::Span::new().months(i64::from(offset))).ok()?;
            PartialDate::new(Some(moved.year()), Some(moved.month() as u8), None)
        }),
        Shape::Weekday(weekday) => weekday_near(weekday, tense, calendar),
        Shape::LastWeek(weekday) => from_published(calendar, |published| {
            let published = civil(published)?;
            let back = 7 + i64::from(published.weekday().to_monday_one_offset()) - i64::from(weekday);
            let moved = published.checked_sub(jiff::Span::new().days(back)).ok()?;
            of_civil(moved)
        }),
    }
}

fn day(year: i16, date: MonthDay) -> Option<PartialDate> {
    PartialDate::new(Some(year), Some(date.month), Some(date.day))
}

/// A day of the calendar as articles' dates are kept.
pub fn of_civil(day: jiff::civil::Date) -> Option<PartialDate> {
    PartialDate::new(Some(day.year()), Some(day.month() as u8), Some(day.day() as u8))
}

/// A whole day as the calendar has it.
pub fn civil(date: PartialDate) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(date.year()?, date.month()? as i8, date.day()? as i8).ok()
}

fn from_published(calendar: &Calendar, read: impl Fn(PartialDate) -> Option<PartialDate>) -> Resolved {
    let Some((published, range)) = calendar.published else { return Resolved::none() };
    let Some(date) = read(published) else { return Resolved::none() };
    let clue = Hinted { kind: "dateline", years: date.year().into_iter().collect(), range };
    Resolved { when: When::on(date), inferred: true, clues: vec![clue] }
}

/// `tháng 11 năm nay`, `October 14 to 20 this year`: a day or a month of a year counted from that of writing.
fn of_relative_year(shape: Shape, offset: i8, calendar: &Calendar) -> Option<Resolved> {
    let (published, range) = calendar.published?;
    let year = published.year()? + i16::from(offset);
    let when = match shape {
        Shape::Days { start, end, year: None, .. } => When { start: day(year, start), end: day(year, end) },
        Shape::Month { month, year: None } => When::on(PartialDate::new(Some(year), Some(month), None)?),
        _ => return None,
    };
    Some(Resolved { when, inferred: true, clues: vec![Hinted { kind: "dateline", years: vec![year], range }] })
}

fn from_today(offset: i8, calendar: &Calendar) -> Resolved {
    if let (None, Some((written, range))) = (calendar.published, calendar.written) {
        return from_yearless(offset, written, range);
    }
    from_published(calendar, |published| {
        let moved = civil(published)?.checked_add(jiff::Span::new().days(i64::from(offset))).ok()?;
        of_civil(moved)
    })
}

/// `Sens, 8 juin. – … hier`: a day counted from one without its year.
fn from_yearless(offset: i8, written: MonthDay, range: Range) -> Resolved {
    // Any common year stands for the one left out.
    const YEARLESS: i16 = 2023;
    let moved = day(YEARLESS, written)
        .and_then(civil)
        .and_then(|day| day.checked_add(jiff::Span::new().days(i64::from(offset))).ok())
        .and_then(|day| PartialDate::new(None, Some(day.month() as u8), Some(day.day() as u8)));
    let clue = Hinted { kind: "dateline", years: Vec::new(), range: Some(range) };
    moved.map_or_else(Resolved::none, |day| Resolved { when: When::on(day), inferred: true, clues: vec![clue] })
}

/// A weekday alone is the nearest one before the day of publication, or after it where the sentence looks ahead.
fn weekday_near(weekday: u8, tense: Tense, calendar: &Calendar) -> Resolved {
    from_published(calendar, |published| {
        let published = civil(published)?;
        let own = published.weekday().to_monday_one_offset();
        let back = (i64::from(own) - i64::from(weekday)).rem_euclid(7);
        let offset = if matches!(tense, Tense::Future) { (7 - back).rem_euclid(7) } else { -back };
        let moved = published.checked_add(jiff::Span::new().days(offset)).ok()?;
        of_civil(moved)
    })
}

fn month_of(month: u8, tense: Tense, calendar: &Calendar, named: &[(i16, Range)]) -> Resolved {
    if let Some((published, range)) = calendar.published
        && let Some(year) = published.year()
    {
        let own = published.month().unwrap_or(month);
        let year = match tense {
            Tense::Future if month < own => year + 1,
            Tense::Planned if i16::from(own) - i16::from(month) > LATE => year + 1,
            Tense::Past if month > own => year - 1,
            // Without a tense the month nearest to publication.
            Tense::Unknown if i16::from(month) - i16::from(own) > 6 => year - 1,
            Tense::Unknown if i16::from(own) - i16::from(month) > 6 => year + 1,
            _ => year,
        };
        let when = PartialDate::new(Some(year), Some(month), None).map(When::on).unwrap_or_default();
        return Resolved { when, inferred: true, clues: vec![Hinted { kind: "dateline", years: vec![year], range }] };
    }
    // Without a date line, the year in which the article's own days lie.
    let mut years: Vec<i16> = calendar.full.iter().filter_map(|(full, _)| full.year()).collect();
    years.sort_unstable();
    years.dedup();
    // What is announced lies behind the last of them.
    let latest = calendar.full.iter().max_by_key(|(full, _)| *full);
    let told = match &years[..] {
        [_, _, ..] if tense != Tense::Planned => None,
        _ => latest.zip(latest.and_then(|(full, _)| full.year())),
    };
    if let (Some(((full, range), own)), []) = (told, named) {
        let ahead = matches!(tense, Tense::Future | Tense::Planned);
        let year = if ahead && full.month().is_some_and(|own| month < own) { own + 1 } else { own };
        let when = PartialDate::new(Some(year), Some(month), None).map(When::on).unwrap_or_default();
        return Resolved {
            when,
            inferred: true,
            clues: vec![Hinted { kind: "near_date", years: vec![year], range: Some(*range) }],
        };
    }
    match named {
        [(year, range), rest @ ..] if rest.iter().all(|(other, _)| other == year) => Resolved {
            when: PartialDate::new(Some(*year), Some(month), None).map(When::on).unwrap_or_default(),
            inferred: true,
            clues: vec![Hinted { kind: "event_name", years: vec![*year], range: Some(*range) }],
        },
        _ => Resolved::none(),
    }
}

/// The clues to the year of a day, in their order; see `extraction.md` of the field notes in ARCHITECTURE.
fn days(
    date: &DateExpression,
    start: MonthDay,
    end: MonthDay,
    tense: Tense,
    calendar: &Calendar,
    named: &[(i16, Range)],
) -> Resolved {
    let mut clues: Vec<Hinted> = Vec::new();
    // 1. The same day and month with a year elsewhere in the main body.
    let same: Vec<_> = calendar
        .full
        .iter()
        .filter(|(full, _)| {
            let day = |date: MonthDay| full.month() == Some(date.month) && full.day() == Some(date.day);
            day(start) || day(end)
        })
        .collect();
    if let Some((first, range)) = same.first() {
        let mut years: Vec<i16> = same.iter().filter_map(|(full, _)| full.year()).collect();
        years.sort_unstable();
        years.dedup();
        clues.push(Hinted { kind: "same_day", years, range: Some(*range) });
        let _ = first;
    }
    // 2. The date line, with the tense.
    if let Some((published, range)) = calendar.published
        && let Some(year) = year_by_publication(published, start, end, tense, date.today)
    {
        // `jusqu'au lundi 8 septembre`: the tense says last year's, and that was a Sunday.
        let by_weekday = date.weekday.filter(|own| weekday_of(year, start) != Some(*own)).and_then(|own| {
            let mut fitting = [year + 1, year - 1]
                .into_iter()
                .filter(|other| published.year().is_some_and(|own| own.abs_diff(*other) <= 1));
            fitting.find(|year| weekday_of(*year, start) == Some(own))
        });
        clues.push(Hinted { kind: "dateline", years: vec![by_weekday.unwrap_or(year)], range });
        if let Some(year) = by_weekday {
            let own = Some(Range::new(date.range.start, date.range.end));
            clues.push(Hinted { kind: "weekday", years: vec![year], range: own });
        }
    }
    // 3. Other full dates near it.
    let mut near: Vec<(i16, Range)> = Vec::new();
    for (full, range) in &calendar.full {
        for shift in [-1, 0, 1] {
            let Some(full_day) = civil(*full) else { continue };
            let Some(own) = day(full_day.year() + shift, start).and_then(civil) else { continue };
            if (own - full_day).get_days().abs() <= CLUSTER_DAYS {
                near.push((own.year(), *range));
            }
        }
    }
    // What lies ahead of the one day that a text without a date line gives in full, by less than half a year.
    if near.is_empty() && calendar.published.is_none() && tense != Tense::Past {
        let mut days: Vec<_> = calendar.full.iter().filter_map(|(full, range)| Some((civil(*full)?, *range))).collect();
        days.dedup_by_key(|(day, _)| *day);
        if let [(full, range)] = days[..] {
            let years = [full.year(), full.year() + 1];
            let ahead = years.into_iter().filter_map(|year| day(year, start).and_then(civil));
            near.extend(
                ahead.filter(|own| (1..=AHEAD_DAYS).contains(&(*own - full).get_days())).map(|own| (own.year(), range)),
            );
        }
    }
    push_years(&mut clues, "near_date", &near);
    // 4. The year in the event's name.
    push_years(&mut clues, "event_name", named);
    // 5. Anniversaries; each is a clue of its own, two that agree are as good as a statement.
    for (year, range) in &calendar.anniversaries {
        clues.push(Hinted { kind: "anniversary", years: vec![*year], range: Some(*range) });
    }
    let mut left: Option<Vec<i16>> = None;
    for clue in &clues {
        let next: Vec<i16> = match &left {
            None => clue.years.clone(),
            Some(years) => years.iter().copied().filter(|year| clue.years.contains(year)).collect(),
        };
        // A clue that leaves nothing speaks of something else (a coming anniversary); it stays as evidence only.
        if !next.is_empty() {
            left = Some(next);
        }
        if left.as_ref().is_some_and(|years| years.len() == 1) {
            break;
        }
    }
    // 6. The table of editions never speaks alone within one article: it narrows, and settles merged events.
    if let Some((edition, range)) = calendar.edition {
        let years = edition_years(edition);
        if !years.is_empty() {
            if let Some(left) = left.as_mut().filter(|left| left.len() > 1) {
                let narrowed: Vec<i16> = left.iter().copied().filter(|year| years.contains(year)).collect();
                if !narrowed.is_empty() {
                    *left = narrowed;
                }
            }
            clues.push(Hinted { kind: "edition", years, range: Some(range) });
        }
    }
    // 7. A weekday.
    if let (Some(weekday), Some(years)) = (date.weekday, left.as_mut().filter(|left| left.len() > 1)) {
        let fitting: Vec<i16> =
            years.iter().copied().filter(|year| weekday_of(*year, start) == Some(weekday)).collect();
        if !fitting.is_empty() {
            clues.push(Hinted {
                kind: "weekday",
                years: fitting.clone(),
                range: Some(Range::new(date.range.start, date.range.end)),
            });
            *years = fitting;
        }
    }
    match left.as_deref() {
        Some([year]) => {
            let start_year = if start > end { year - 1 } else { *year };
            Resolved { when: When { start: day(start_year, start), end: day(*year, end) }, inferred: true, clues }
        }
        _ => {
            let bare = |date: MonthDay| PartialDate::new(None, Some(date.month), Some(date.day));
            Resolved { when: When { start: bare(start), end: bare(end) }, inferred: false, clues }
        }
    }
}

fn push_years(clues: &mut Vec<Hinted>, kind: &'static str, found: &[(i16, Range)]) {
    if let Some((_, range)) = found.first() {
        let mut years: Vec<i16> = found.iter().map(|(year, _)| *year).collect();
        years.sort_unstable();
        years.dedup();
        clues.push(Hinted { kind, years, range: Some(*range) });
    }
}

fn year_by_publication(
    published: PartialDate,
    start: MonthDay,
    end: MonthDay,
    tense: Tense,
    today: bool,
) -> Option<i16> {
    let year = published.year()?;
    let month = published.month()?;
    if today {
        return Some(year);
    }
    let own = MonthDay { month, day: published.day().unwrap_or(if tense == Tense::Future { 1 } else { 31 }) };
    Some(match tense {
        // A day of the next weeks is to come, whatever the verbs say; one of later months was last year's.
        Tense::Past if start > own && days_from(year, own, start).is_none_or(|days| days > SOON) => year - 1,
        Tense::Future if end < own => year + 1,
        Tense::Planned if i16::from(month) - i16::from(start.month) > LATE => year + 1,
        Tense::Unknown => {
            let distance = i16::from(start.month) - i16::from(month);
            match distance {
                7.. => year - 1,
                ..=-7 => year + 1,
                _ => year,
            }
        }
        _ => year,
    })
}

/// Days from one day to another of the same year.
fn days_from(year: i16, from: MonthDay, to: MonthDay) -> Option<i32> {
    let civil = |day: MonthDay| jiff::civil::Date::new(year, day.month as i8, day.day as i8).ok();
    Some((civil(to)? - civil(from)?).get_days())
}

/// The years in which an edition of the conference was held or announced, from the registry.
pub fn edition_years(edition: u8) -> Vec<i16> {
    static TABLE: LazyLock<Vec<(u8, i16)>> = LazyLock::new(|| {
        let mut rows = csv::Reader::from_reader(include_str!("../../../seeds/registry/assises.csv").as_bytes());
        let mut table: Vec<(u8, i16)> = rows
            .records()
            .filter_map(Result::ok)
            .filter_map(|row| {
                let start = row.get(1).filter(|start| !start.is_empty()).or(row.get(2))?;
                Some((row.get(0)?.parse().ok()?, start.get(..4)?.parse().ok()?))
            })
            .collect();
        table.sort_unstable();
        table.dedup();
        table
    });
    TABLE.iter().filter(|(number, _)| *number == edition).map(|(_, year)| *year).collect()
}

/// The years that anniversaries in a lower-case text give: `50 năm … ngoại giao`, `10 ans du partenariat stratégique`,
/// `50th anniversary of diplomatic relations`.
pub fn anniversaries(lower: &str, start: usize, end: usize, found: &mut Vec<(i16, Range)>) {
    let bytes = &lower.as_bytes()[..end];
    let mut at = start;
    loop {
        at = dates::next_digit(bytes, at);
        if at >= end {
            break;
        }
        let from = at;
        while at < end && bytes[at].is_ascii_digit() {
            at += 1;
        }
        if at - from > 2 {
            continue;
        }
        let Ok(count) = lower[from..at].parse::<i16>() else { continue };
        let rest = &lower[at..floor_boundary(lower, (at + 110).min(end))];
        let behind = rest[dates::ordinal_end(rest, 0)..].trim_start();
        if !ANNIVERSARY_UNITS.iter().any(|unit| rest.trim_start().starts_with(unit) || behind.starts_with(unit)) {
            continue;
        }
        // The relation nearest to the number is the one it counts.
        let first = |words: fn(&'static Anniversaries) -> &'static [&'static str]| {
            lang::rows(|language| words(&language.dates.anniversaries))
                .filter_map(|word| search::first(rest, word))
                .min()
        };
        let diplomatic = first(|words| words.diplomatic);
        let strategic = first(|words| words.strategic);
        let comprehensive = || first(|words| words.comprehensive).is_some();
        let next_number = rest.bytes().position(|byte| byte.is_ascii_digit()).unwrap_or(rest.len());
        let near = |found: Option<usize>| found.filter(|found| *found < next_number);
        let base = match (near(diplomatic), near(strategic)) {
            (Some(diplomatic), Some(strategic)) if strategic < diplomatic => STRATEGIC,
            (Some(_), _) => DIPLOMATIC,
            (None, Some(_)) if !comprehensive() => STRATEGIC,
            _ => continue,
        };
        found.push((base + count, Range::new(from, at)));
    }
}

/// The nearest character boundary at or before a byte.
pub fn floor_boundary(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Clues as the contract prints them.
pub fn clues(found: &[Hinted], span: impl Fn(Range) -> Span) -> Vec<Clue> {
    found
        .iter()
        .map(|clue| Clue { kind: clue.kind.to_owned(), years: clue.years.clone(), span: clue.range.map(&span) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates;

    #[track_caller]
    fn check(text: &str, published: &str, tense: Tense, anniversary: &str, expected: &str) {
        let lower = text.to_lowercase();
        let date = dates::find_in(&lower).remove(0);
        let mut found = Vec::new();
        anniversaries(anniversary, 0, anniversary.len(), &mut found);
        let calendar = Calendar {
            published: PartialDate::parse(published).map(|date| (date, None)),
            anniversaries: found,
            ..Calendar::default()
        };
        let when = resolve(&date, tense, &calendar, &[]).when;
        let show = |date: Option<PartialDate>| date.map_or("none".to_owned(), |date| date.to_string());
        assert_eq!(format!("{}/{}", show(when.start), show(when.end)), expected, "{text}");
    }

    #[test]
    fn years_are_fixed_by_clues_in_their_order() {
        check("từ ngày 25-29/9", "2023-09-30", Tense::Past, "", "2023-09-25/2023-09-29");
        check("ngày 28/12", "2024-01-03", Tense::Past, "", "2023-12-28/2023-12-28");
        check("ngày 5/1", "2023-12-20", Tense::Future, "", "2024-01-05/2024-01-05");
        check(
            "sáng 14/4",
            "",
            Tense::Unknown,
            "50 năm thiết lập quan hệ ngoại giao và 10 năm đối tác chiến lược",
            "2023-04-14/2023-04-14",
        );
        check("le 24 mars", "", Tense::Past, "les 50 ans des relations diplomatiques", "2023-03-24/2023-03-24");
        check("on april 4", "", Tense::Past, "the 45th anniversary of diplomatic ties", "2018-04-04/2018-04-04");
        check("on april 4", "", Tense::Past, "the 51st anniversary of diplomatic ties", "2024-04-04/2024-04-04");
        check(
            "le 24 mars",
            "",
            Tense::Past,
            "le 45ème anniversaire des relations diplomatiques",
            "2018-03-24/2018-03-24",
        );
        check("ngày 17/2", "2022-02-18", Tense::Past, "50 năm quan hệ ngoại giao", "2022-02-17/2022-02-17");
        check("chiều 27/1", "", Tense::Past, "", "--01-27/--01-27");
        check("le 21 août", "2023-08", Tense::Past, "", "2023-08-21/2023-08-21");
        check("vào cuối năm nay", "2022-02-18", Tense::Unknown, "", "2022/2022");
        check("mi-avril prochain", "2023-03", Tense::Unknown, "", "2023-04/2023-04");
        check("mardi", "", Tense::Past, "", "none/none");
        check("on friday", "2023-04-16", Tense::Past, "", "2023-04-14/2023-04-14");
    }
}

//! Dates as numbers `yyyymmdd`, for ranges and sorting: the first and the last day that a partial date may mean.

use jiff::civil::Date;

use super::sorter::Record;
use crate::model::{PartialDate, When};

/// The first day `date` may mean; `None` where the year is not known.
pub fn first_day(date: PartialDate) -> Option<i64> {
    Some(number(date.year()?, date.month().unwrap_or(1), date.day().unwrap_or(1)))
}

/// The last day `date` may mean; `None` where the year is not known.
pub fn last_day(date: PartialDate) -> Option<i64> {
    let (year, month) = (date.year()?, date.month().unwrap_or(12));
    let last_of_month = || Date::new(year, month as i8, 1).map_or(31, |first| first.days_in_month() as u8);
    Some(number(year, month, date.day().unwrap_or_else(last_of_month)))
}

/// First and last day of a stretch of time. A one-day event may leave its end out.
pub fn range(when: When) -> (Option<i64>, Option<i64>) {
    let first = when.start.and_then(first_day);
    let last = when.end.or(when.start).and_then(last_day);
    (first, last.filter(|_| first.is_some()))
}

/// `2023-09-25/2023-09-29`, `2023-09-25`, `--04-14`: one value for both ends.
pub fn text(when: When) -> Option<String> {
    let start = when.start?;
    Some(match when.end.filter(|end| *end != start) {
        Some(end) => format!("{start}/{end}"),
        None => start.to_string(),
    })
}

/// A date in one number; nought where there is none.
pub fn packed(date: Option<PartialDate>) -> u32 {
    date.map_or(0, PartialDate::to_number)
}

/// Adds the first and the last day of a stretch of time to a record, nought where they are not known.
pub fn record(record: Record, when: When) -> Record {
    let (first, last) = range(when);
    record.number(first.unwrap_or(0) as u32).number(last.unwrap_or(0) as u32)
}

fn number(year: i16, month: u8, day: u8) -> i64 {
    i64::from(year) * 10_000 + i64::from(month) * 100 + i64::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, first: Option<i64>, last: Option<i64>) {
        let when = When { start: PartialDate::parse(start), end: PartialDate::parse(end) };
        assert_eq!(range(when), (first, last), "{start} to {end}");
    }

    #[test]
    fn a_partial_date_spans_all_it_may_mean() {
        check("2023-09-25", "2023-09-29", Some(20_230_925), Some(20_230_929));
        check("2024-02", "", Some(20_240_201), Some(20_240_229));
        check("2023", "", Some(20_230_101), Some(20_231_231));
        check("--04-14", "", None, None);
        check("", "", None, None);
    }

    #[test]
    fn a_packed_date_comes_back() {
        for text in ["2023-09-25", "2024-02", "2999", "--04-14", ""] {
            let date = PartialDate::parse(text);
            assert_eq!(PartialDate::of_number(packed(date)), date, "{text}");
        }
    }
}

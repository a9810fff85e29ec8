//! Dates in words, at the precision known: whole, month, year, without a year, and ranges of each.
//! The patterns are messages of `date.ftl`; this file only chooses among them.

use super::{t, tr};
use crate::model::{Lang, PartialDate, When};

/// How much room a date has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// `25 September 2023`, `ngày 25 tháng 9 năm 2023`.
    Long,
    /// `25 Sept 2023`, `25/9/2023`: for rows and tables.
    Short,
}

impl DateStyle {
    const fn prefix(self) -> &'static str {
        match self {
            DateStyle::Long => "date-",
            DateStyle::Short => "date-short-",
        }
    }
}

/// The name of a month, as the language's dates write it.
pub fn month_name(lang: Lang, style: DateStyle, month: u8) -> String {
    let key = match style {
        DateStyle::Long => format!("date-month-{month}"),
        DateStyle::Short => format!("date-short-month-{month}"),
    };
    t(lang, &key).into_owned()
}

/// The French write the first of a month `1er`; the catalogue says so for every language.
fn day_of_month(lang: Lang, day: u8) -> String {
    if day == 1 { t(lang, "date-first-day").into_owned() } else { day.to_string() }
}

/// One date in words.
pub fn date(lang: Lang, style: DateStyle, date: PartialDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let name = match (year, month, day) {
        (Some(_), Some(_), Some(_)) => "day",
        (Some(_), Some(_), None) => "month-year",
        (Some(_), None, _) => "year",
        (None, ..) => "no-year",
    };
    tr(
        lang,
        &format!("{}{name}", style.prefix()),
        &[
            ("day", day.map(|day| day_of_month(lang, day)).unwrap_or_default().into()),
            ("month", month.map(|month| month_name(lang, style, month)).unwrap_or_default().into()),
            ("year", year.map(|year| year.to_string()).unwrap_or_default().into()),
        ],
    )
}

/// A first and a last day in words; what both share is said once. Nothing known is said too.
pub fn when(lang: Lang, style: DateStyle, when: When) -> String {
    let (start, end) = match (when.start, when.end) {
        (None, None) => return t(lang, "date-unknown").into_owned(),
        (None, Some(end)) => {
            let end = date(lang, style, end);
            return tr(lang, &format!("{}until", style.prefix()), &[("end", end.into())]);
        }
        (Some(start), None) => return date(lang, style, start),
        (Some(start), Some(end)) if start == end => return date(lang, style, start),
        (Some(start), Some(end)) => (start, end),
    };
    let full = |date: PartialDate| date.day().is_some();
    let name = if !full(start) || !full(end) {
        None
    } else if start.year() == end.year() && start.month() == end.month() {
        Some("range-days")
    } else if start.year() == end.year() {
        Some("range-months")
    } else {
        None
    };
    let Some(name) = name else {
        return tr(
            lang,
            &format!("{}range", style.prefix()),
            &[("start", date(lang, style, start).into()), ("end", date(lang, style, end).into())],
        );
    };
    let suffix = if start.year().is_some() { "" } else { "-no-year" };
    let day = |date: PartialDate| date.day().map(|day| day_of_month(lang, day)).unwrap_or_default();
    let month = |date: PartialDate| date.month().map(|month| month_name(lang, style, month)).unwrap_or_default();
    tr(
        lang,
        &format!("{}{name}{suffix}", style.prefix()),
        &[
            ("first", day(start).into()),
            ("last", day(end).into()),
            ("startmonth", month(start).into()),
            ("month", month(end).into()),
            ("year", start.year().map(|year| year.to_string()).unwrap_or_default().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, style: DateStyle, vi: &str, fr: &str, en: &str) {
        let span = When { start: PartialDate::parse(start), end: PartialDate::parse(end) };
        let got = Lang::ALL.map(|lang| when(lang, style, span));
        assert_eq!(got, [vi, fr, en].map(str::to_owned), "{start} to {end}");
    }

    #[test]
    fn dates_are_said_at_the_precision_known() {
        let long = DateStyle::Long;
        check("2023-09-25", "", long, "ngày 25 tháng 9 năm 2023", "25 septembre 2023", "25 September 2023");
        check("2023-09-01", "2023-09-01", long, "ngày 1 tháng 9 năm 2023", "1er septembre 2023", "1 September 2023");
        check("2023-09", "", long, "tháng 9 năm 2023", "septembre 2023", "September 2023");
        check("1989", "", long, "năm 1989", "1989", "1989");
        check(
            "--04-14",
            "",
            long,
            "ngày 14 tháng 4, không rõ năm",
            "14 avril, année non précisée",
            "14 April, year not stated",
        );
        check("", "", long, "không rõ ngày", "date inconnue", "date unknown");
        check(
            "",
            "2023-09-25",
            long,
            "đến ngày 25 tháng 9 năm 2023",
            "jusqu’au 25 septembre 2023",
            "until 25 September 2023",
        );
    }

    #[test]
    fn ranges_say_once_what_both_ends_share() {
        let long = DateStyle::Long;
        check(
            "2023-09-25",
            "2023-09-29",
            long,
            "từ ngày 25 đến ngày 29 tháng 9 năm 2023",
            "du 25 au 29 septembre 2023",
            "25–29 September 2023",
        );
        check(
            "2023-09-29",
            "2023-10-01",
            long,
            "từ ngày 29 tháng 9 đến ngày 1 tháng 10 năm 2023",
            "du 29 septembre au 1er octobre 2023",
            "29 September – 1 October 2023",
        );
        check(
            "2023-12-29",
            "2024-01-02",
            long,
            "từ ngày 29 tháng 12 năm 2023 đến ngày 2 tháng 1 năm 2024",
            "du 29 décembre 2023 au 2 janvier 2024",
            "29 December 2023 – 2 January 2024",
        );
        check(
            "--06-09",
            "--06-12",
            long,
            "từ ngày 9 đến ngày 12 tháng 6, không rõ năm",
            "du 9 au 12 juin, année non précisée",
            "9–12 June, year not stated",
        );
        check("2023-04-13", "2023-04-15", DateStyle::Short, "13–15/4/2023", "13–15 avr. 2023", "13–15 Apr 2023");
    }
}

//! When demonstration events happen: more of them as the years go on, in the order of time, so that an event's number is
//! its rank.

use jiff::civil::Date;

use crate::model::Lang;

const FIRST: Date = jiff::civil::date(1990, 1, 1);
const LAST: Date = jiff::civil::date(2027, 3, 31);
/// What the demonstration takes for today: later events are planned ones.
const TODAY: Date = jiff::civil::date(2026, 11, 1);

/// A date of the precision that its article states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stated {
    Days(Date, Date),
    Month(Date),
    Year(Date),
    /// A day without a year, and nothing at all.
    NoYear(Date),
    Nothing,
}

/// The day of the event of this rank among all that have one: dense in late years.
pub(super) fn day(rank: usize, of: usize) -> Date {
    let span = (LAST - FIRST).get_days() as f64;
    let days = (rank as f64 / of.max(1) as f64).powf(0.55) * span;
    FIRST.saturating_add(jiff::Span::new().days(days as i64))
}

impl Stated {
    pub fn precision(self) -> &'static str {
        match self {
            Stated::Days(..) => "day",
            Stated::Month(_) => "month",
            Stated::Year(_) => "year",
            Stated::NoYear(_) => "day_no_year",
            Stated::Nothing => "unknown",
        }
    }

    /// ISO text of start and end, and the partial date.
    pub fn texts(self) -> (Option<String>, Option<String>, Option<String>) {
        match self {
            Stated::Days(start, end) => (Some(start.to_string()), Some(end.to_string()), None),
            Stated::Month(day) => {
                let month = day.strftime("%Y-%m").to_string();
                (Some(month.clone()), Some(month), None)
            }
            Stated::Year(day) => (Some(day.year().to_string()), Some(day.year().to_string()), None),
            Stated::NoYear(day) => (None, None, Some(day.strftime("--%m-%d").to_string())),
            Stated::Nothing => (None, None, None),
        }
    }

    /// First and last day it may mean, as `yyyymmdd`.
    pub fn numbers(self) -> (Option<i64>, Option<i64>) {
        match self {
            Stated::Days(start, end) => (Some(number(start)), Some(number(end))),
            Stated::Month(day) => (Some(number(day)), Some(number(day.last_of_month()))),
            Stated::Year(day) => (Some(number(day)), Some(number(day.last_of_year()))),
            Stated::NoYear(_) | Stated::Nothing => (None, None),
        }
    }

    pub fn is_planned(self) -> bool {
        matches!(self, Stated::Days(start, _) if start > TODAY)
    }

    /// As an article writes it.
    pub fn written(self, lang: Lang) -> Option<String> {
        let month = |day: Date| lang_month(lang, day);
        Some(match self {
            Stated::Days(start, end) if start == end => full(lang, start),
            Stated::Days(start, end) => format!("{} - {}", full(lang, start), full(lang, end)),
            Stated::Month(day) => format!("{} {}", month(day), day.year()),
            Stated::Year(day) => day.year().to_string(),
            Stated::NoYear(day) => match lang {
                Lang::Vi => format!("{}/{}", day.day(), day.month()),
                _ => format!("{} {}", day.day(), month(day)),
            },
            Stated::Nothing => return None,
        })
    }
}

pub(super) fn number(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

fn full(lang: Lang, day: Date) -> String {
    match lang {
        Lang::Vi => format!("{}/{}/{}", day.day(), day.month(), day.year()),
        _ => format!("{} {} {}", day.day(), lang_month(lang, day), day.year()),
    }
}

fn lang_month(lang: Lang, day: Date) -> String {
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let at = day.month() as usize - 1;
    match lang {
        Lang::Vi => format!("tháng {}", day.month()),
        Lang::Fr => FR[at].to_owned(),
        Lang::En => EN[at].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_never_run_backwards() {
        let days: Vec<Date> = (0..5_000).map(|rank| day(rank, 5_000)).collect();
        assert!(days.is_sorted());
        assert_eq!(days[0], FIRST);
        assert!(days[4_999] <= LAST);
    }

    #[test]
    fn a_date_is_written_as_its_language_does() {
        let date = Stated::Days(jiff::civil::date(2023, 9, 25), jiff::civil::date(2023, 9, 29));
        assert_eq!(date.written(Lang::Vi).unwrap(), "25/9/2023 - 29/9/2023");
        assert_eq!(date.written(Lang::Fr).unwrap(), "25 septembre 2023 - 29 septembre 2023");
        assert_eq!(date.numbers(), (Some(20230925), Some(20230929)));
        assert_eq!(Stated::Month(jiff::civil::date(2023, 2, 1)).numbers(), (Some(20230201), Some(20230228)));
        assert_eq!(Stated::NoYear(jiff::civil::date(2023, 4, 4)).texts().2.unwrap(), "--04-04");
    }
}

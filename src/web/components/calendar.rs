//! A month as a grid of weeks that begin on Monday, as all three languages have it.
//! Knows days and what falls on them; leaves words, links and which events to show to its caller.

use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;

/// Something that takes one or more days.
#[derive(Clone, Debug)]
pub struct Entry {
    pub first: Date,
    pub last: Date,
    pub title: String,
    pub href: String,
    pub planned: bool,
}

/// A month ready to be written out.
#[derive(Template)]
#[template(path = "components/month.html")]
pub struct MonthGrid {
    caption: String,
    /// Monday to Sunday: the whole word and its short form.
    weekdays: Vec<(String, String)>,
    planned_label: String,
    more_label: String,
    weeks: Vec<Vec<Day>>,
}

struct Day {
    /// Absent for the days of the neighbouring months that fill the first and last week.
    number: Option<i8>,
    iso: String,
    weekday: String,
    entries: Vec<DayEntry>,
    /// How many more there are than fit, and where they are listed.
    more: Option<(String, String)>,
}

struct DayEntry {
    title: String,
    href: String,
    planned: bool,
    /// It began on an earlier day.
    continued: bool,
}

/// The words of a month.
pub struct MonthWords {
    pub caption: String,
    pub weekdays: Vec<(String, String)>,
    pub planned: String,
    /// `{n} more`, without its number.
    pub more: String,
}

/// More than this many in one day would push the month off the screen; the rest is one link away.
const SHOWN_A_DAY: usize = 4;

impl MonthGrid {
    /// The month that begins on `first` (its first day). `day_href` leads to the list of one day, `number` writes a
    /// number in the page's language.
    pub fn new(
        first: Date,
        words: MonthWords,
        entries: &[Entry],
        day_href: &dyn Fn(Date) -> String,
        number: &dyn Fn(u64) -> String,
    ) -> MonthGrid {
        let first = first.first_of_month();
        let lead = i64::from(first.weekday().to_monday_zero_offset());
        let days = i64::from(first.days_in_month());
        let cells = (lead + days).div_euclid(7) * 7 + if (lead + days) % 7 == 0 { 0 } else { 7 };
        let weeks = (0..cells / 7)
            .map(|week| {
                (0..7)
                    .map(|weekday| {
                        let offset = week * 7 + weekday - lead;
                        let date = (0..days).contains(&offset).then(|| first.checked_add(offset.days()).ok()).flatten();
                        let weekday = words.weekdays.get(weekday as usize).map(|(long, _)| long.clone());
                        day(date, weekday.unwrap_or_default(), entries, day_href, number)
                    })
                    .collect()
            })
            .collect();
        MonthGrid {
            caption: words.caption,
            weekdays: words.weekdays,
            planned_label: words.planned,
            more_label: words.more,
            weeks,
        }
    }
}

fn day(
    date: Option<Date>,
    weekday: String,
    entries: &[Entry],
    day_href: &dyn Fn(Date) -> String,
    number: &dyn Fn(u64) -> String,
) -> Day {
    let Some(date) = date else {
        return Day { number: None, iso: String::new(), weekday, entries: Vec::new(), more: None };
    };
    let on_day: Vec<&Entry> = entries.iter().filter(|entry| entry.first <= date && date <= entry.last).collect();
    let rest = on_day.len().saturating_sub(SHOWN_A_DAY);
    Day {
        number: Some(date.day()),
        iso: date.to_string(),
        weekday,
        more: (rest > 0).then(|| (number(rest as u64), day_href(date))),
        entries: on_day
            .into_iter()
            .take(SHOWN_A_DAY)
            .map(|entry| DayEntry {
                title: entry.title.clone(),
                href: entry.href.clone(),
                planned: entry.planned,
                continued: entry.first < date,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn grid(year: i16, month: i8, entries: &[Entry]) -> MonthGrid {
        let words = MonthWords {
            caption: "m".into(),
            weekdays: (1..=7).map(|day| (format!("day {day}"), format!("d{day}"))).collect(),
            planned: "planned".into(),
            more: "more".into(),
        };
        MonthGrid::new(date(year, month, 1), words, entries, &|day| format!("/d/{day}"), &|n| n.to_string())
    }

    #[test]
    fn a_month_begins_under_its_weekday_and_fills_whole_weeks() {
        // 1 September 2023 was a Friday; February 2027 begins on a Monday and has four weeks to the day.
        let september = grid(2023, 9, &[]);
        assert_eq!(september.weeks.len(), 5);
        assert_eq!(
            september.weeks[0].iter().map(|day| day.number).collect::<Vec<_>>()[3..],
            [None, Some(1), Some(2), Some(3)]
        );
        assert_eq!(grid(2027, 2, &[]).weeks.len(), 4);
    }

    #[test]
    fn an_event_of_several_days_stands_on_each_and_says_it_goes_on() {
        let visit = Entry {
            first: date(2023, 8, 30),
            last: date(2023, 9, 2),
            title: "Visit".into(),
            href: "/e".into(),
            planned: false,
        };
        let entries = vec![visit; 6];
        let month = grid(2023, 9, &entries);
        let friday = &month.weeks[0][4];
        assert!(friday.entries[0].continued);
        assert_eq!(friday.entries.len(), SHOWN_A_DAY);
        assert_eq!(friday.more, Some(("2".into(), "/d/2023-09-01".into())));
        assert!(month.weeks[0][6].entries.is_empty());
    }
}

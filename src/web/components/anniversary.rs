//! Anniversaries of a tie, and where an agreement's period stands, seen from the day of the release. Knows dates alone.
//! The day is an argument: the same release says the same for ever.

use jiff::civil::Date;

use crate::model::PartialDate;

/// Round years are those that offices celebrate: every fifth.
const ROUND: i16 = 5;

/// A coming anniversary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anniversary {
    /// How many years it will be.
    pub years: i16,
    /// To the precision of the start: a day, a month or a year.
    pub on: PartialDate,
}

/// The next round anniversary of `since` on or after `today`; one of this year counts while its day, month or year lasts.
/// `None` for a start without a year or still to come.
pub fn next(since: PartialDate, today: Date) -> Option<Anniversary> {
    let start = since.year()?;
    let mut years = (today.year() - start).max(0).div_euclid(ROUND) * ROUND;
    if years == 0 {
        years = ROUND;
    }
    loop {
        // 29 February is kept on the month where the year has no such day.
        let year = start.checked_add(years)?;
        let on = since.in_year(year).or_else(|| PartialDate::new(Some(year), since.month(), None))?;
        if !is_past(on, today) {
            return Some(Anniversary { years, on });
        }
        years = years.checked_add(ROUND)?;
    }
}

/// True where the last day that `date` may mean lies before `today`. A date without a year is never past.
pub fn is_past(date: PartialDate, today: Date) -> bool {
    let Some(year) = date.year() else { return false };
    let month = date.month().map_or(12, |month| month as i8);
    let day = date.day().map_or(31, |day| day as i8);
    (year, month, day) < (today.year(), today.month(), today.day())
}

/// Whole years from `date` to `today`, as far as the year tells.
pub fn years_since(date: PartialDate, today: Date) -> Option<i16> {
    date.year().map(|year| today.year() - year)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(since: &str, today: Date, expected: Option<(i16, &str)>) {
        let found = next(PartialDate::parse(since).unwrap(), today);
        let expected = expected.map(|(years, on)| Anniversary { years, on: PartialDate::parse(on).unwrap() });
        assert_eq!(found, expected, "{since} seen on {today}");
    }

    #[test]
    fn the_next_round_year_is_found_to_the_precision_of_the_start() {
        let today = date(2026, 11, 22);
        check("1989", today, Some((40, "2029")));
        check("1996", today, Some((30, "2026")));
        check("1996-11-22", today, Some((30, "2026-11-22")));
        check("1996-11-21", today, Some((35, "2031-11-21")));
        check("1996-10", today, Some((35, "2031-10")));
        check("2025-10-06", today, Some((5, "2030-10-06")));
        check("2028", today, Some((5, "2033")));
        check("2024-02-29", today, Some((5, "2029-02")));
        check("--04-14", today, None);
    }

    #[test]
    fn a_period_is_over_when_its_last_possible_day_is() {
        let today = date(2026, 11, 22);
        let past = |text: &str| is_past(PartialDate::parse(text).unwrap(), today);
        assert!(past("2020") && past("2026-10") && past("2026-11-21"));
        assert!(!past("2026") && !past("2026-11") && !past("2026-11-22") && !past("--01-01"));
    }
}

//! Dates as sources give them: to the day, the month or the year, with or without the year.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Day,
    Month,
    Year,
    /// Day and month are stated, the year is not and no clue leaves one.
    DayNoYear,
    Unknown,
}

impl Precision {
    pub const ALL: [Precision; 5] =
        [Precision::Day, Precision::Month, Precision::Year, Precision::DayNoYear, Precision::Unknown];

    pub const fn as_str(self) -> &'static str {
        match self {
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Year => "year",
            Precision::DayNoYear => "day_no_year",
            Precision::Unknown => "unknown",
        }
    }

    pub fn parse(text: &str) -> Option<Precision> {
        Precision::ALL.into_iter().find(|precision| precision.as_str() == text)
    }
}

/// A civil date of which parts may be missing: `2023-09-25`, `2023-09`, `2023`, `--04-14`.
/// Invariants, kept by [`PartialDate::new`]: a day has a month; month and day are in range; nothing at all is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// A date from its parts; `None` where they are no date (31 April, a day without a month, nothing).
    pub fn new(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Option<PartialDate> {
        let fits = match (year, month, day) {
            (None, None, _) | (_, None, Some(_)) => false,
            (_, None, None) => true,
            (None, Some(_), None) => false,
            (_, Some(month), None) => (1..=12).contains(&month),
            // Without a year 29 February may exist: 2024 stands for a leap year.
            (year, Some(month), Some(day)) => {
                jiff::civil::Date::new(year.unwrap_or(2024), month as i8, day as i8).is_ok()
            }
        };
        let in_range = year.is_none_or(|year| (1000..=2999).contains(&year));
        (fits && in_range).then_some(PartialDate { year, month, day })
    }

    pub const fn year(self) -> Option<i16> {
        self.year
    }

    pub const fn month(self) -> Option<u8> {
        self.month
    }

    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The same day and month in `year`; `None` where that year has no such day.
    pub fn in_year(self, year: i16) -> Option<PartialDate> {
        PartialDate::new(Some(year), self.month, self.day)
    }

    /// Reads `2023-09-25`, `2023-09`, `2023` or `--04-14`.
    pub fn parse(text: &str) -> Option<PartialDate> {
        let number = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
        };
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-')?;
            return PartialDate::new(None, Some(number(month, 2)? as u8), Some(number(day, 2)? as u8));
        }
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2)).map_or(Some(None), |month| month.map(Some))?;
        let day = parts.next().map(|part| number(part, 2)).map_or(Some(None), |day| day.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        PartialDate::new(Some(year), month.map(|month| month as u8), day.map(|day| day as u8))
    }

    /// The date in one number, which is never nought; dates compare as their numbers do.
    pub fn to_number(self) -> u32 {
        let part = |part: Option<u8>| u32::from(part.unwrap_or_default());
        let year = self.year.and_then(|year| u32::try_from(year).ok()).unwrap_or_default();
        year << 16 | part(self.month) << 8 | part(self.day)
    }

    /// The date of such a number; none for nought.
    pub fn of_number(number: u32) -> Option<PartialDate> {
        let part = |part: u32| Some(part as u8).filter(|part| *part > 0);
        let year = Some((number >> 16) as i16).filter(|year| *year > 0);
        PartialDate::new(year, part(number >> 8 & 0xFF), part(number & 0xFF))
    }

    pub const fn precision(self) -> Precision {
        match (self.year, self.month, self.day) {
            (None, _, _) => Precision::DayNoYear,
            (Some(_), None, _) => Precision::Year,
            (Some(_), Some(_), None) => Precision::Month,
            (Some(_), Some(_), Some(_)) => Precision::Day,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => write!(f, "{year:04}-{month:02}"),
            (Some(year), None, _) => write!(f, "{year:04}"),
            (None, Some(month), Some(day)) => write!(f, "--{month:02}-{day:02}"),
            (None, ..) => Ok(()),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<PartialDate, D::Error> {
        let text = String::deserialize(deserializer)?;
        PartialDate::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("{text:?} is no (partial) date")))
    }
}

/// When something happened: a first and a last day (both inclusive), to the precision known.
/// The end is `None` where only a start is known; a one-day event may repeat its start or leave the end out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct When {
    pub start: Option<PartialDate>,
    pub end: Option<PartialDate>,
}

impl When {
    /// A date of its own, start and end alike.
    pub const fn on(date: PartialDate) -> When {
        When { start: Some(date), end: Some(date) }
    }

    pub const fn precision(self) -> Precision {
        match self.start {
            Some(start) => start.precision(),
            None => Precision::Unknown,
        }
    }

    /// `--04-14` or `--06-09/--06-12` where the year is not known, else `None`: the contract's `partial`.
    pub fn partial(self) -> Option<String> {
        let start = self.start.filter(|start| start.year().is_none())?;
        match self.end.filter(|end| *end != start) {
            Some(end) => Some(format!("{start}/{end}")),
            None => Some(start.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Precision>) {
        let date = PartialDate::parse(text);
        assert_eq!(date.map(PartialDate::precision), expected, "{text}");
        if let Some(date) = date {
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn partial_dates_read_and_write_alike() {
        check("2023-09-25", Some(Precision::Day));
        check("2023-09", Some(Precision::Month));
        check("2023", Some(Precision::Year));
        check("--04-14", Some(Precision::DayNoYear));
        check("--02-29", Some(Precision::DayNoYear));
        check("2023-02-29", None);
        check("2023-13", None);
        check("--04", None);
        check("23-09-25", None);
        check("", None);
    }
}

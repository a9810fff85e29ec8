//! The year axis that charts and timelines share: which years it covers, where each stands, which are written out.
//! Knows numbers alone; leaves shapes to the charts. Horizontal places are percentages, so that a chart stretches to
//! any width while its words keep their size.

use std::fmt;

use crate::model::PartialDate;

/// The left edge of the plot: the scale's own numbers stand before it.
const PLOT_LEFT: f64 = 6.0;
/// The right edge leaves room for half of the last year's label.
const PLOT_RIGHT: f64 = 98.0;
/// Fewer years than this would draw columns as broad as a page.
const SHORTEST: i16 = 6;
/// Up to this many years each one is written out.
const ALL_LABELLED: usize = 8;

/// A length or place in per cent of the chart's width, written with two decimals.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Percent(pub f64);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}%", self.0)
    }
}

/// The years from a first to a last, both drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearAxis {
    first: i16,
    last: i16,
}

/// A year on the axis; only `major` ones are written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub year: i16,
    pub x: Percent,
    pub major: bool,
}

impl YearAxis {
    /// The axis that holds all of `years`; `None` where there are none.
    pub fn over(years: impl IntoIterator<Item = i16>) -> Option<YearAxis> {
        let (first, last) = years.into_iter().fold(None, |reach: Option<(i16, i16)>, year| match reach {
            None => Some((year, year)),
            Some((first, last)) => Some((first.min(year), last.max(year))),
        })?;
        let missing = SHORTEST - (last - first + 1);
        Some(YearAxis { first: if missing > 0 { first - missing } else { first }, last })
    }

    pub fn years(&self) -> impl Iterator<Item = i16> + use<> {
        self.first..=self.last
    }

    pub fn count(&self) -> usize {
        (self.last - self.first + 1) as usize
    }

    /// The width of one year.
    pub fn step(&self) -> f64 {
        (PLOT_RIGHT - PLOT_LEFT) / self.count() as f64
    }

    /// Where a year begins.
    pub fn start_of(&self, year: i16) -> f64 {
        PLOT_LEFT + f64::from(year - self.first) * self.step()
    }

    /// The middle of a year, where its label and its column stand.
    pub fn middle_of(&self, year: i16) -> f64 {
        self.start_of(year) + self.step() / 2.0
    }

    /// Where a date stands, to its own precision: a month in the middle of the month, a year in the middle of the year.
    /// `None` for a date without a year or outside the axis.
    pub fn place(&self, date: PartialDate) -> Option<f64> {
        let year = date.year().filter(|year| (self.first..=self.last).contains(year))?;
        let within = match (date.month(), date.day()) {
            (Some(month), Some(day)) => (f64::from(month) - 1.0 + (f64::from(day) - 0.5) / 31.0) / 12.0,
            (Some(month), None) => (f64::from(month) - 0.5) / 12.0,
            _ => 0.5,
        };
        Some(self.start_of(year) + within * self.step())
    }

    /// Every year with its place. Long axes write out every fifth or tenth year, which still fit on a phone.
    pub fn ticks(&self) -> Vec<Tick> {
        let every = match self.count() {
            0..=ALL_LABELLED => 1,
            9..=40 => 5,
            _ => 10,
        };
        self.years().map(|year| Tick { year, x: Percent(self.middle_of(year)), major: year % every == 0 }).collect()
    }
}

/// Round gridline values from 0 up to or just above `highest`: at most four steps of 1, 2 or 5 times a power of ten.
pub fn scale_steps(highest: u64) -> Vec<u64> {
    let highest = highest.max(1);
    let mut power = 1u64;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if highest.div_ceil(step) <= 4 {
                return (0..=highest.div_ceil(step)).map(|index| index.saturating_mul(step)).collect();
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_its_years_and_is_never_too_short() {
        assert_eq!(YearAxis::over([]), None);
        let axis = YearAxis::over([2023]).unwrap();
        assert_eq!(axis.years().collect::<Vec<_>>(), [2018, 2019, 2020, 2021, 2022, 2023]);
        let axis = YearAxis::over([2023, 1989, 1996]).unwrap();
        assert_eq!((axis.years().next(), axis.count()), (Some(1989), 35));
    }

    #[test]
    fn dates_stand_in_their_order_and_within_the_plot() {
        let axis = YearAxis::over([1989, 2025]).unwrap();
        let places: Vec<f64> = ["1989", "1989-11", "2023-04", "2023-04-25", "2023-12-31", "2025-01-01"]
            .into_iter()
            .map(|date| axis.place(PartialDate::parse(date).unwrap()).unwrap())
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(places.iter().all(|x| (PLOT_LEFT..=PLOT_RIGHT).contains(x)), "{places:?}");
        assert_eq!(axis.place(PartialDate::parse("--04-14").unwrap()), None);
        assert_eq!(axis.place(PartialDate::parse("1955").unwrap()), None);
    }

    #[test]
    fn a_long_axis_writes_out_round_years_only() {
        let major = |first, last| {
            let axis = YearAxis::over([first, last]).unwrap();
            axis.ticks().into_iter().filter(|tick| tick.major).map(|tick| tick.year).collect::<Vec<_>>()
        };
        assert_eq!(major(2019, 2023), [2018, 2019, 2020, 2021, 2022, 2023]);
        assert_eq!(major(1989, 2025), [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
        assert_eq!(major(1954, 2026), [1960, 1970, 1980, 1990, 2000, 2010, 2020]);
    }

    #[test]
    fn scales_are_round_and_reach_the_highest_value() {
        for (highest, expected) in [
            (0, vec![0, 1]),
            (1, vec![0, 1]),
            (4, vec![0, 1, 2, 3, 4]),
            (7, vec![0, 2, 4, 6, 8]),
            (19, vec![0, 5, 10, 15, 20]),
            (100_000, vec![0, 50_000, 100_000]),
        ] {
            assert_eq!(scale_steps(highest), expected, "{highest}");
        }
        assert!(scale_steps(u64::MAX / 2).len() <= 5);
    }
}

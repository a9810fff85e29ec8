//! Lanes on a year axis: one a partner, with how long the tie is declared and each event that was observed.
//! Knows shapes and places; leaves words, links and the choice of lanes to its caller.
//!
//! Standing is drawn by shape, never by colour alone: a bar is a declared tie, a filled dot an event held, a ring an
//! event planned, a disc with a number the events of a year that are too many for dots.

use askama::Template;

use crate::model::PartialDate;

use super::axis::{Percent, Tick, YearAxis};

/// What a caller wants drawn.
pub struct LanesData {
    pub id: &'static str,
    pub title: String,
    pub description: String,
    /// What bar, dot, ring and disc stand for, in that order; only those that are drawn are explained.
    pub legend: [String; 4],
    /// The last year drawn: a tie without an end runs to it.
    pub until_year: i16,
    pub lanes: Vec<LaneData>,
}

/// One lane.
pub struct LaneData {
    pub label: String,
    pub href: Option<String>,
    pub bars: Vec<BarMark>,
    pub dots: Vec<DotMark>,
}

/// A declared tie: from a date to another, or to now.
pub struct BarMark {
    pub since: PartialDate,
    pub until: Option<PartialDate>,
    pub label: String,
}

/// An event, or the events of a year.
pub struct DotMark {
    pub date: PartialDate,
    pub label: String,
    pub href: Option<String>,
    pub planned: bool,
    /// More than one event in this mark.
    pub count: Option<u64>,
}

/// Lanes ready to be written out.
#[derive(Template)]
#[template(path = "components/lanes.html")]
pub struct Lanes {
    id: &'static str,
    title: String,
    description: String,
    legend: Vec<(&'static str, String)>,
    height: u32,
    axis_y: u32,
    label_y: u32,
    ticks: Vec<Tick>,
    lanes: Vec<Lane>,
}

struct Lane {
    label: String,
    href: Option<String>,
    label_y: u32,
    y: u32,
    bar_y: u32,
    bars: Vec<Bar>,
    dots: Vec<Dot>,
}

struct Bar {
    x: Percent,
    width: Percent,
    label: String,
}

struct Dot {
    x: Percent,
    radius: u32,
    class: &'static str,
    label: String,
    href: Option<String>,
    text: Option<String>,
}

const LANE: u32 = 42;
const BAR_HEIGHT: u32 = 6;

impl Lanes {
    /// Draws `data`; `None` where no lane has a dated mark. Lanes keep the caller's order; lanes without a dated mark
    /// are left out (the table beside has them). `number` writes a number in the page's language.
    pub fn new(data: LanesData, number: &dyn Fn(u64) -> String) -> Option<Lanes> {
        let marked: Vec<&LaneData> = data
            .lanes
            .iter()
            .filter(|lane| {
                lane.bars.iter().any(|bar| bar.since.year().is_some())
                    || lane.dots.iter().any(|dot| dot.date.year().is_some())
            })
            .collect();
        let years = marked.iter().flat_map(|lane| {
            let bars = lane.bars.iter().filter_map(|bar| bar.since.year());
            bars.chain(lane.dots.iter().filter_map(|dot| dot.date.year()))
        });
        let mut years: Vec<i16> = years.collect();
        if years.is_empty() {
            return None;
        }
        years.push(data.until_year);
        let axis = YearAxis::over(years)?;
        let lanes: Vec<Lane> = marked
            .into_iter()
            .enumerate()
            .map(|(index, lane)| draw(lane, index as u32, &axis, data.until_year, number))
            .collect();
        let axis_y = lanes.len() as u32 * LANE + 4;
        let drawn = |class: &str| lanes.iter().any(|lane| lane.dots.iter().any(|dot| dot.class == class));
        let shown = [
            lanes.iter().any(|lane| !lane.bars.is_empty()),
            drawn("lane-held"),
            drawn("lane-planned"),
            drawn("lane-count"),
        ];
        let classes = ["lane-bar", "lane-held", "lane-planned", "lane-count"];
        let legend = classes
            .into_iter()
            .zip(data.legend)
            .zip(shown)
            .filter_map(|((class, words), shown)| shown.then_some((class, words)))
            .collect();
        Some(Lanes {
            id: data.id,
            title: data.title,
            description: data.description,
            legend,
            height: axis_y + 22,
            axis_y,
            label_y: axis_y + 16,
            ticks: axis.ticks(),
            lanes,
        })
    }
}

fn draw(lane: &LaneData, index: u32, axis: &YearAxis, until_year: i16, number: &dyn Fn(u64) -> String) -> Lane {
    let top = index * LANE;
    let end_of = |year: i16| axis.start_of(year) + axis.step();
    let bars = lane
        .bars
        .iter()
        .filter_map(|bar| {
            let start = axis.place(bar.since)?;
            // An end beyond the axis is drawn to its edge; none at all means the tie goes on.
            let end = match bar.until {
                Some(until) => axis.place(until).unwrap_or_else(|| end_of(until_year)),
                None => end_of(until_year),
            };
            Some(Bar { x: Percent(start), width: Percent((end - start).max(0.6)), label: bar.label.clone() })
        })
        .collect();
    let dots = lane
        .dots
        .iter()
        .filter_map(|dot| {
            let x = Percent(axis.place(dot.date)?);
            let (class, radius, text) = match dot.count {
                Some(count) => ("lane-count", 9, Some(number(count))),
                None if dot.planned => ("lane-planned", 5, None),
                None => ("lane-held", 5, None),
            };
            Some(Dot { x, radius, class, label: dot.label.clone(), href: dot.href.clone(), text })
        })
        .collect();
    let y = top + 28;
    Lane {
        label: lane.label.clone(),
        href: lane.href.clone(),
        label_y: top + 14,
        y,
        bar_y: y - BAR_HEIGHT / 2,
        bars,
        dots,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    fn lanes(lanes: Vec<LaneData>) -> Option<Lanes> {
        let legend = ["declared", "held", "planned", "several"].map(String::from);
        let data = LanesData { id: "l", title: "T".into(), description: "D".into(), legend, until_year: 2025, lanes };
        Lanes::new(data, &|n| n.to_string())
    }

    fn lane(since: Option<&str>, dots: &[(&str, bool)]) -> LaneData {
        LaneData {
            label: "Val-de-Marne".into(),
            href: None,
            bars: since
                .map(|since| BarMark { since: date(since), until: None, label: "since".into() })
                .into_iter()
                .collect(),
            dots: dots
                .iter()
                .map(|(day, planned)| DotMark {
                    date: date(day),
                    label: "e".into(),
                    href: None,
                    planned: *planned,
                    count: None,
                })
                .collect(),
        }
    }

    #[test]
    fn lanes_without_a_dated_mark_are_left_out() {
        assert!(lanes(vec![lane(None, &[])]).is_none());
        assert!(lanes(vec![lane(None, &[("--04-14", false)])]).is_none());
        let drawn = lanes(vec![lane(None, &[]), lane(Some("1996"), &[])]).unwrap();
        assert_eq!(drawn.lanes.len(), 1);
    }

    #[test]
    fn the_legend_explains_only_what_is_drawn() {
        let drawn = lanes(vec![lane(Some("1996"), &[("2023-09-25", false)])]).unwrap();
        assert_eq!(drawn.legend.iter().map(|(class, _)| *class).collect::<Vec<_>>(), ["lane-bar", "lane-held"]);
    }

    #[test]
    fn a_tie_without_an_end_runs_to_the_last_year() {
        let drawn = lanes(vec![lane(Some("1996"), &[])]).unwrap();
        let bar = &drawn.lanes[0].bars[0];
        assert!((bar.x.0 + bar.width.0 - 98.0).abs() < 0.01, "{:?}", bar.x);
    }
}

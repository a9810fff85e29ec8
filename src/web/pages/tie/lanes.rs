//! The contacts of a pair by year, in lanes: agreements as bars, events as dots.

use super::TieRows;
use super::statements::period;
use crate::model::PartialDate;
use crate::web::components::lanes::{BarMark, DotMark, LaneData, Lanes, LanesData};
use crate::web::components::profile::{bar_label, lane_legend, release_year};
use crate::web::params::Params;
use crate::web::{Ctx, Link};

pub fn lanes(ctx: &Ctx, rows: &TieRows, own: &Params) -> Option<Lanes> {
    let name = format!("{} – {}", rows.tie.vn_name, rows.tie.fr_name);
    let mut bars: Vec<(&str, Option<&str>)> = rows
        .statements
        .iter()
        .filter_map(|row| row.since.as_deref().map(|since| (since, row.until.as_deref())))
        .collect();
    bars.sort_unstable();
    bars.dedup();
    let dots = rows.years.iter().filter_map(|row| {
        let year = PartialDate::new(Some(i16::try_from(row.year).ok()?), None, None)?;
        if row.events == 1 {
            let date = row.start_date.as_deref().and_then(PartialDate::parse)?;
            return Some(DotMark {
                date,
                label: ctx.date(&date),
                href: Some(ctx.url_event(&row.event_slug)),
                planned: row.status == "planned",
                count: None,
            });
        }
        let mut of_year = own.clone();
        (of_year.from, of_year.to) = (Some(year), Some(year));
        Some(DotMark {
            date: year,
            label: format!("{} · {}", row.year, ctx.n("events-count", row.events)),
            href: Some(Link::Events.with(ctx.lang, &of_year)),
            planned: false,
            count: u64::try_from(row.events).ok(),
        })
    });
    // Each stated beginning has its own lane, so that disagreement is seen before it is read.
    let mut lanes: Vec<LaneData> = bars
        .into_iter()
        .filter_map(|(since, until)| {
            let start = PartialDate::parse(since)?;
            let words = period(ctx, Some(since), until).unwrap_or_default();
            Some(LaneData {
                label: words,
                href: None,
                bars: vec![BarMark {
                    since: start,
                    until: until.and_then(PartialDate::parse),
                    label: bar_label(ctx, &name, start),
                }],
                dots: Vec::new(),
            })
        })
        .collect();
    lanes.push(LaneData {
        label: ctx.t("nav-events").into_owned(),
        href: None,
        bars: Vec::new(),
        dots: dots.collect(),
    });
    let data = LanesData {
        id: "pair",
        title: ctx.t1("tie-timeline", "name", &name),
        description: ctx.t("tie-timeline-desc").into_owned(),
        legend: lane_legend(ctx),
        until_year: release_year(ctx),
        lanes,
    };
    Lanes::new(data, &|count| ctx.number(count))
}

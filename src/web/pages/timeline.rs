//! Counts over time: events by year, by kind, by field of work, delegations each way. Each drawing has its table, each
//! column leads to what it counts.

use askama::Template;
use axum::extract::State;

use crate::model::{EventKind, PartialDate, Topic};
use crate::web::components::bars::{BarData, Bars};
use crate::web::components::chart::{ChartData, Layout, RowData, YearChart, YearCount};
use crate::web::directory::Years;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::{AppState, Ctx, Link};

use super::topic::year_count;

#[derive(Template)]
#[template(path = "pages/timeline.html")]
pub struct TimelinePage {
    pub ctx: Ctx,
    pub head: Head,
    pub years: Option<YearChart>,
    pub kinds: Option<YearChart>,
    pub delegations: Option<YearChart>,
    pub topics: Option<Bars>,
    pub undated: Option<String>,
}

impl Page for TimelinePage {}

impl TimelinePage {
    pub fn new(ctx: Ctx, counts: &Years) -> TimelinePage {
        let number = |count: u64| ctx.number(count);
        TimelinePage {
            head: Head::new(ctx.t("chart-title"), ctx.t("chart-lead")),
            years: events_by_year(&ctx, counts),
            kinds: YearChart::new(
                ChartData {
                    id: "by-kind",
                    title: ctx.t("chart-by-kind").into_owned(),
                    description: ctx.t("chart-by-kind-desc").into_owned(),
                    year_label: ctx.t("chart-year").into_owned(),
                    table_label: ctx.t("chart-as-table").into_owned(),
                    rows: kinds(&ctx, counts),
                },
                Layout::Rows,
                &number,
            ),
            delegations: YearChart::new(
                ChartData {
                    id: "delegations-by-year",
                    title: ctx.t("chart-delegations").into_owned(),
                    description: ctx.t("chart-delegations-desc").into_owned(),
                    year_label: ctx.t("chart-year").into_owned(),
                    table_label: ctx.t("chart-as-table").into_owned(),
                    rows: ["vn", "fr"].map(|side| delegations(&ctx, counts, side)).into(),
                },
                Layout::Mirror,
                &number,
            ),
            topics: topics(&ctx, counts),
            undated: (counts.undated > 0).then(|| ctx.n("chart-undated", counts.undated)),
            ctx,
        }
    }
}

/// All principal events by year; the home page shows the same drawing.
pub fn events_by_year(ctx: &Ctx, counts: &Years) -> Option<YearChart> {
    let mut by_year: std::collections::BTreeMap<i64, i64> = std::collections::BTreeMap::new();
    for row in counts.rows.iter().filter(|row| row.chart == "kind") {
        *by_year.entry(row.year).or_default() += row.count;
    }
    let counts =
        by_year.into_iter().filter_map(|(year, count)| year_count(ctx, &Params::default(), year, count)).collect();
    let data = ChartData {
        id: "events-by-year",
        title: ctx.t("chart-events-by-year").into_owned(),
        description: ctx.t("chart-events-by-year-desc").into_owned(),
        year_label: ctx.t("chart-year").into_owned(),
        table_label: ctx.t("chart-as-table").into_owned(),
        rows: vec![RowData { label: ctx.t("nav-events").into_owned(), href: None, counts }],
    };
    YearChart::new(data, Layout::Columns, &|count| ctx.number(count))
}

/// A row a kind that has any event, in the order of the closed set.
fn kinds(ctx: &Ctx, counts: &Years) -> Vec<RowData> {
    EventKind::ALL
        .iter()
        .filter_map(|kind| {
            let own = Params::of(Facet::Kind, kind.as_str());
            let of_kind: Vec<YearCount> = counts
                .rows
                .iter()
                .filter(|row| row.chart == "kind" && row.word == kind.as_str())
                .filter_map(|row| year_count(ctx, &own, row.year, row.count))
                .collect();
            (!of_kind.is_empty()).then(|| RowData {
                label: ctx.word("kind", kind.as_str()).into_owned(),
                href: Some(Link::Events.with(ctx.lang, &own)),
                counts: of_kind,
            })
        })
        .collect()
}

fn delegations(ctx: &Ctx, counts: &Years, side: &str) -> RowData {
    let of_side = counts.rows.iter().filter(|row| row.chart == "delegation" && row.word == side);
    let of_side = of_side.filter_map(|row| {
        let year = i16::try_from(row.year).ok()?;
        let date = PartialDate::new(Some(year), None, None)?;
        let mut params = Params::default();
        (params.from, params.to) = (Some(date), Some(date));
        Some(YearCount {
            year,
            count: u64::try_from(row.count).ok()?,
            href: Some(Link::Delegations.with(ctx.lang, &params)),
        })
    });
    RowData {
        label: ctx.t(if side == "vn" { "place-out-vn" } else { "place-out-fr" }).into_owned(),
        href: None,
        counts: of_side.collect(),
    }
}

/// Fields of work, most events first; dated events only, as everywhere on this page.
fn topics(ctx: &Ctx, counts: &Years) -> Option<Bars> {
    let mut fields: Vec<(Topic, i64)> = Topic::ALL
        .iter()
        .map(|topic| {
            let own = counts.rows.iter().filter(|row| row.chart == "topic" && row.word == topic.as_str());
            (*topic, own.map(|row| row.count).sum())
        })
        .collect();
    fields.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let data = fields
        .into_iter()
        .map(|(topic, count)| BarData {
            label: ctx.word("topic", topic.as_str()).into_owned(),
            href: Some(ctx.link(&Link::Topic(topic))),
            count: u64::try_from(count).unwrap_or_default(),
        })
        .collect();
    Bars::new(
        ctx.t("chart-by-topic").into_owned(),
        ctx.t("place-field").into_owned(),
        ctx.t("nav-events").into_owned(),
        data,
        &|count| ctx.number(count),
    )
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let counts = release.years().await?;
    respond(&TimelinePage::new(ctx, counts))
}

//! How well the program reads, measured against articles marked by hand, and how sound the record of this release is.

use std::sync::LazyLock;

use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use crate::i18n;
use crate::model::PartialDate;
use crate::store::read::home::{self, HealthRow};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::state::AppState;
use crate::web::{Ctx, PageError};

/// What the test of the marked articles wrote: the reports as they were first read, and the articles that served to write rules.
const MEASURED: &str = include_str!("../../../seeds/quality.json");

#[derive(Debug, Deserialize)]
struct Measured {
    measured_on: String,
    sets: Vec<MeasuredSet>,
}

#[derive(Debug, Deserialize)]
struct MeasuredSet {
    name: String,
    articles: i64,
    measures: Vec<MeasuredValue>,
}

#[derive(Debug, Deserialize)]
struct MeasuredValue {
    key: String,
    value: f64,
    precision: Option<f64>,
    recall: Option<f64>,
    interval: Option<(f64, f64)>,
    /// Right, in excess, missed; of a share right and of.
    counts: Vec<i64>,
}

/// A file that does not read is reported by the page's test, and shown as an internal error rather than as no quality.
static READ: LazyLock<Result<Measured, String>> =
    LazyLock::new(|| serde_json::from_str(MEASURED).map_err(|error| error.to_string()));

pub struct SetView {
    pub heading: String,
    pub rows: Vec<MeasureRow>,
}

pub struct MeasureRow {
    pub name: String,
    pub precision: Option<String>,
    pub recall: Option<String>,
    /// F1, with its interval where there is one.
    pub value: String,
    /// `1,063 · 48 · 15`, or `320 of 334`.
    pub counts: String,
}

pub struct HealthGroup {
    pub heading: String,
    pub rows: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "pages/quality.html")]
pub struct QualityPage {
    pub ctx: Ctx,
    pub head: Head,
    pub measured_on: String,
    pub sets: Vec<SetView>,
    pub health: Vec<HealthGroup>,
}

impl Page for QualityPage {}

/// The groups of the record's state, in their order, each with its words in their order.
const HEALTH: [(&str, &[&str]); 6] = [
    ("precision", &["day", "month", "year", "day_no_year", "unknown"]),
    ("sources", &["one", "two", "three"]),
    ("conflicts", &["none", "some"]),
    ("year", &["inferred"]),
    ("language", &["vi", "fr", "en"]),
    ("skipped", &["empty", "binary", "too_large", "not_utf8", "unreadable", "duplicate", "no_article", "not_relevant"]),
];

impl QualityPage {
    pub fn new(ctx: Ctx, health: &[HealthRow]) -> Result<QualityPage, PageError> {
        let measured =
            READ.as_ref().map_err(|error| PageError::internal("the measured quality does not read", error))?;
        // Counts like these tell no more than tenths of a per cent.
        let per_cent = |value: f64| i18n::per_cent(ctx.lang, value);
        let share = |value: f64| ctx.t1("quality-share", "n", per_cent(value));
        let sets = measured
            .sets
            .iter()
            .map(|set| SetView {
                heading: ctx.n(&format!("quality-set-{}", set.name), set.articles),
                rows: set
                    .measures
                    .iter()
                    .map(|row| MeasureRow {
                        name: ctx.t(&format!("quality-m-{}", row.key)).into_owned(),
                        precision: row.precision.map(share),
                        recall: row.recall.map(share),
                        value: match row.interval {
                            Some((low, high)) if low < high => {
                                format!("{} ({}–{})", share(row.value), per_cent(low), per_cent(high))
                            }
                            _ => share(row.value),
                        },
                        counts: counts_of(&ctx, &row.counts),
                    })
                    .collect(),
            })
            .collect();
        let group = |(topic, words): (&str, &[&str])| {
            let rows: Vec<(String, String)> = words
                .iter()
                .filter_map(|word| {
                    let row = health.iter().find(|row| row.topic == topic && row.word == *word)?;
                    let label = ctx.t(&format!("quality-{topic}-{}", word.replace('_', "-")));
                    (row.count > 0).then(|| (label.into_owned(), ctx.number(row.count)))
                })
                .collect();
            HealthGroup { heading: ctx.t(&format!("quality-h-{topic}")).into_owned(), rows }
        };
        Ok(QualityPage {
            head: Head::new(ctx.t("quality-title"), ctx.t("quality-lead")),
            measured_on: PartialDate::parse(&measured.measured_on).map(|day| ctx.date(&day)).unwrap_or_default(),
            sets,
            health: HEALTH.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect(),
            ctx,
        })
    }
}

fn counts_of(ctx: &Ctx, counts: &[i64]) -> String {
    match counts {
        [right, of] => ctx.t2("quality-of", "right", ctx.number(*right), "n", ctx.number(*of)),
        all => all.iter().map(|count| ctx.number(*count)).collect::<Vec<_>>().join(" · "),
    }
}

/// `/{lang}/quality`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    let release = state.release();
    let health = home::health(&release.pool).await?;
    respond(&QualityPage::new(ctx, &health)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::catalogue;
    use crate::model::Lang;

    #[test]
    fn every_measure_and_fact_has_its_words() {
        let measured = READ.as_ref().expect("help: UPDATE_QUALITY=1 cargo test --test atlas gold");
        let sets = measured.sets.iter().map(|set| format!("quality-set-{}", set.name));
        let measures = measured.sets.iter().flat_map(|set| &set.measures).map(|row| format!("quality-m-{}", row.key));
        let facts = HEALTH.iter().flat_map(|(topic, words)| {
            words.iter().map(move |word| format!("quality-{topic}-{}", word.replace('_', "-")))
        });
        for key in sets.chain(measures).chain(facts) {
            assert!(catalogue().has(Lang::Vi, &key), "help: add the key {key} to locales/*/quality.ftl");
        }
    }
}

//! The figures of every measure with their counts, and intervals by resampling the articles with a fixed seed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::measure::{Error, Kind, MEASURES, Tally};

/// Resamples behind an interval.
const RESAMPLES: usize = 1000;
/// The fixed seed: the report is data, equal from run to run.
const SEED: u64 = 12;

/// What enters the composite; the second name says where a share's missing value means zero.
const COMPOSITE: &[(&str, &str)] = &[
    ("people", "people"),
    ("vn_localities", "vn_localities"),
    ("fr_localities", "fr_localities"),
    ("organisations.overlap", "organisations.overlap"),
    ("events.loose", "events.loose"),
    ("events.start", "events.loose"),
    ("delegations.leader", "delegations"),
    ("partnerships", "partnerships"),
];

/// The result of scoring one gold folder.
#[derive(Debug, serde::Serialize)]
pub struct Report {
    pub articles: usize,
    pub measures: Vec<Measure>,
    pub composite: Value,
    #[serde(skip)]
    pub errors: BTreeMap<&'static str, Vec<Error>>,
}

/// One measure.
#[derive(Debug, serde::Serialize)]
pub struct Measure {
    pub name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recall: Option<f64>,
    #[serde(flatten)]
    pub value: Value,
    /// Right, in excess, missed; or right (bad) and of; or articles.
    pub counts: Vec<f64>,
}

/// A value with the middle 95 % of its resamples.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct Value {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// A small fixed generator (splitmix64): resampling needs fair draws, not secrets, and the same ones everywhere.
struct Draws(u64);

impl Draws {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % count.max(1) as u64) as usize
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then_some(part / whole)
}

fn value_of(kind: Kind, [one, two, three]: [f64; 3]) -> Option<f64> {
    match kind {
        Kind::PrecisionRecall => ratio(2.0 * one, 2.0 * one + two + three),
        Kind::Share | Kind::Rate => ratio(one, two),
        Kind::Cubed => {
            let (precision, recall) = (ratio(one, three)?, ratio(two, three)?);
            ratio(2.0 * precision * recall, precision + recall)
        }
    }
}

/// Sums of a measure over articles, each as often as its weight says; `None` where no article counts.
fn summed(rows: &BTreeMap<String, [f64; 3]>, weight: impl Fn(&str) -> f64) -> Option<[f64; 3]> {
    let mut sums = [0.0; 3];
    let mut any = false;
    for (article, counts) in rows {
        let weight = weight(article);
        any |= weight > 0.0;
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += weight * count;
        }
    }
    any.then_some(sums)
}

fn composite(sums: &BTreeMap<&str, [f64; 3]>) -> Option<f64> {
    let kind = |name: &str| MEASURES.iter().find(|(known, _)| *known == name).map_or(Kind::Share, |(_, kind)| *kind);
    let parts: Vec<f64> = COMPOSITE
        .iter()
        .filter_map(|(name, base)| {
            let value = sums.get(name).and_then(|counts| value_of(kind(name), *counts));
            value.or_else(|| sums.get(base).is_some_and(|counts| counts[0] + counts[2] > 0.0).then_some(0.0))
        })
        .collect();
    ratio(parts.iter().sum(), parts.len() as f64)
}

/// Sums up a tally over the articles named.
pub fn summarise(tally: Tally, ids: &[String]) -> Report {
    let sums = |weight: &dyn Fn(&str) -> f64| -> BTreeMap<&str, [f64; 3]> {
        MEASURES.iter().filter_map(|(name, _)| Some((*name, summed(tally.counts.get(name)?, weight)?))).collect()
    };
    let whole = sums(&|_| 1.0);
    let mut samples: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let mut draws = Draws(SEED);
    for _ in 0..RESAMPLES {
        let mut drawn: BTreeMap<&str, f64> = BTreeMap::new();
        for _ in ids {
            *drawn.entry(ids[draws.below(ids.len())].as_str()).or_default() += 1.0;
        }
        let sample = sums(&|article| drawn.get(article).copied().unwrap_or(0.0));
        for (name, kind) in MEASURES {
            if let Some(value) = sample.get(name).and_then(|counts| value_of(*kind, *counts)) {
                samples.entry(name).or_default().push(value);
            }
        }
        if let Some(value) = composite(&sample) {
            samples.entry("composite").or_default().push(value);
        }
    }
    let mut with_interval = |name: &str, value: f64| {
        let mut drawn = samples.remove(name).unwrap_or_default();
        drawn.sort_by(f64::total_cmp);
        let last = drawn.len().saturating_sub(1) as f64;
        let at = |share: f64| drawn.get((share * last) as usize).copied().unwrap_or(value);
        Value { value: round(value), low: round(at(0.025)), high: round(at(0.975)) }
    };
    let measures = MEASURES
        .iter()
        .filter_map(|(name, kind)| {
            let counts = *whole.get(name)?;
            let value = value_of(*kind, counts)?;
            let [right, extra, missed] = counts;
            let (precision, recall, shown) = match kind {
                Kind::PrecisionRecall => (ratio(right, right + extra), ratio(right, right + missed), counts.to_vec()),
                Kind::Cubed => (ratio(right, missed), ratio(extra, missed), vec![missed]),
                Kind::Share | Kind::Rate => (None, None, vec![right, extra]),
            };
            Some(Measure {
                name,
                precision: precision.map(round),
                recall: recall.map(round),
                value: with_interval(name, value),
                counts: shown,
            })
        })
        .collect();
    let composite = with_interval("composite", composite(&whole).unwrap_or(0.0));
    Report { articles: ids.len(), measures, composite, errors: tally.errors }
}

/// Four places: enough to see one article's change, few enough to be equal on every machine.
fn round(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

impl Report {
    /// The value of a measure, if anything was there to judge.
    pub fn value(&self, name: &str) -> Option<f64> {
        self.measures.iter().find(|measure| measure.name == name).map(|measure| measure.value.value)
    }

    /// An aligned table, then the first `errors` errors of each measure, then the composite.
    pub fn table(&self, errors: usize) -> String {
        let mut out =
            format!("{:<26} {:>6} {:>6} {:>8}  {:<14} counts\n", "measure", "P", "R", "F1/share", "95% interval");
        let show = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.3}"));
        for measure in &self.measures {
            let counts: Vec<String> = measure.counts.iter().map(f64::to_string).collect();
            let interval = format!("{:.3}–{:.3}", measure.value.low, measure.value.high);
            let _ = writeln!(
                out,
                "{:<26} {:>6} {:>6} {:>8.3}  {:<14} {}",
                measure.name,
                show(measure.precision),
                show(measure.recall),
                measure.value.value,
                interval,
                counts.join(" / ")
            );
        }
        for (name, list) in self.errors.iter().filter(|(_, list)| errors > 0 && !list.is_empty()) {
            let _ = writeln!(out, "\n{name}");
            for error in list.iter().take(errors) {
                let _ = writeln!(out, "  {}  {:<6}  {}", error.article, error.kind, error.label);
            }
        }
        let _ = writeln!(
            out,
            "\ncomposite {:.3} ({:.3}–{:.3}) over {} articles",
            self.composite.value, self.composite.low, self.composite.high, self.articles
        );
        out
    }
}

/// The measures the site shows, by the key of their words in the catalogue.
const SHOWN: &[(&str, &str)] = &[
    ("relevance", "relevance"),
    ("people", "people"),
    ("vn-localities", "vn_localities"),
    ("fr-localities", "fr_localities"),
    ("organisations", "organisations.overlap"),
    ("events", "events.loose"),
    ("dates", "events.start"),
    ("delegations", "delegations"),
    ("partnerships", "partnerships"),
    ("figures", "figures"),
    ("merge", "merge.pairs"),
];

/// What the site's quality page shows of several gold folders, as data: `seeds/quality.json`.
pub fn for_site(measured_on: &str, sets: &[(&str, &Report)]) -> serde_json::Value {
    let set = |(name, report): &(&str, &Report)| {
        let measures: Vec<serde_json::Value> = SHOWN
            .iter()
            .filter_map(|(key, name)| {
                let measure = report.measures.iter().find(|measure| measure.name == *name)?;
                Some(serde_json::json!({
                    "key": key,
                    "value": measure.value.value,
                    "precision": measure.precision,
                    "recall": measure.recall,
                    "interval": [measure.value.low, measure.value.high],
                    // Right, in excess, missed; of a share right and of.
                    "counts": measure.counts.iter().map(|count| *count as u64).collect::<Vec<_>>(),
                }))
            })
            .collect();
        serde_json::json!({ "name": name, "articles": report.articles, "measures": measures })
    };
    serde_json::json!({ "measured_on": measured_on, "sets": sets.iter().map(set).collect::<Vec<_>>() })
}

//! The measures of one article: what was found, in excess, and missed.

mod entities;
mod events;
mod relations;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Extraction;

use super::gold::Article;
use super::pairing::Outcome;

pub use events::kinds_agree;

/// How a measure is counted, and so what its counts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Right, in excess, missed.
    PrecisionRecall,
    /// Right, of; 1 is best.
    Share,
    /// Bad, of; 0 is best.
    Rate,
    /// Sums of precision and recall, articles.
    Cubed,
}

/// The measures in the order of the report.
pub const MEASURES: &[(&str, Kind)] = &[
    ("relevance", Kind::PrecisionRecall),
    ("negatives", Kind::Rate),
    ("people", Kind::PrecisionRecall),
    ("people.side", Kind::Share),
    ("people.titles", Kind::Share),
    ("vn_localities", Kind::PrecisionRecall),
    ("fr_localities", Kind::PrecisionRecall),
    ("organisations", Kind::PrecisionRecall),
    ("organisations.overlap", Kind::PrecisionRecall),
    ("events.strict", Kind::PrecisionRecall),
    ("events.loose", Kind::PrecisionRecall),
    ("events.sub.strict", Kind::PrecisionRecall),
    ("events.sub.loose", Kind::PrecisionRecall),
    ("events.kind", Kind::Share),
    ("events.start", Kind::Share),
    ("events.end", Kind::Share),
    ("events.precision", Kind::Share),
    ("events.vn_localities", Kind::PrecisionRecall),
    ("events.fr_localities", Kind::PrecisionRecall),
    ("events.topics", Kind::PrecisionRecall),
    ("delegations", Kind::PrecisionRecall),
    ("delegations.leader", Kind::Share),
    ("delegations.dates", Kind::Share),
    ("delegations.destinations", Kind::PrecisionRecall),
    ("partnerships", Kind::PrecisionRecall),
    ("partnerships.since", Kind::Share),
    ("figures", Kind::PrecisionRecall),
    ("figures.status", Kind::Share),
    ("merge.pairs", Kind::PrecisionRecall),
    ("merge.b3", Kind::Cubed),
    ("merge.over", Kind::Rate),
    ("evidence.valid", Kind::Share),
    ("evidence.quotes", Kind::Share),
    ("evidence.coverage", Kind::Share),
    ("evidence.names", Kind::Share),
];

/// An error behind a measure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Error {
    pub article: String,
    /// `extra`, `missed`, `wrong` or `bad`.
    pub kind: &'static str,
    pub label: String,
}

/// Counts by measure and article, and the errors behind them.
#[derive(Debug, Default)]
pub struct Tally {
    pub counts: BTreeMap<&'static str, BTreeMap<String, [f64; 3]>>,
    pub errors: BTreeMap<&'static str, Vec<Error>>,
}

impl Tally {
    pub fn add(&mut self, measure: &'static str, article: &str, counts: [f64; 3]) {
        let known = self.counts.entry(measure).or_default().entry(article.to_owned()).or_default();
        for (sum, count) in known.iter_mut().zip(counts) {
            *sum += count;
        }
    }

    pub fn error(&mut self, measure: &'static str, article: &str, kind: &'static str, label: String) {
        self.errors.entry(measure).or_default().push(Error { article: article.to_owned(), kind, label });
    }

    pub fn share(&mut self, measure: &'static str, article: &str, right: bool, label: impl FnOnce() -> String) {
        self.add(measure, article, [f64::from(u8::from(right)), 1.0, 0.0]);
        if !right {
            self.error(measure, article, "wrong", label());
        }
    }

    fn outcome(
        &mut self,
        measure: &'static str,
        article: &str,
        outcome: &Outcome,
        gold: impl Fn(usize) -> String,
        found: impl Fn(usize) -> String,
    ) {
        self.add(
            measure,
            article,
            [outcome.pairs.len() as f64, outcome.extra.len() as f64, outcome.missed.len() as f64],
        );
        for at in &outcome.extra {
            self.error(measure, article, "extra", found(*at));
        }
        for at in &outcome.missed {
            self.error(measure, article, "missed", gold(*at));
        }
    }

    fn sets(
        &mut self,
        measure: &'static str,
        article: &str,
        gold: &BTreeSet<String>,
        found: &BTreeSet<String>,
        context: &str,
    ) {
        let count = |set: usize| set as f64;
        self.add(
            measure,
            article,
            [
                count(gold.intersection(found).count()),
                count(found.difference(gold).count()),
                count(gold.difference(found).count()),
            ],
        );
        for item in found.difference(gold) {
            self.error(measure, article, "extra", format!("{item} ({context})"));
        }
        for item in gold.difference(found) {
            self.error(measure, article, "missed", format!("{item} ({context})"));
        }
    }
}

/// Scores one article. One that is not about the subject counts for relevance and negatives alone.
pub fn article(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let id = &gold.id;
    if let Some(relevant) = gold.relevant {
        let one = |holds: bool| f64::from(u8::from(holds));
        tally.add(
            "relevance",
            id,
            [one(relevant && found.relevant), one(!relevant && found.relevant), one(relevant && !found.relevant)],
        );
        if relevant != found.relevant {
            tally.error("relevance", id, if relevant { "missed" } else { "extra" }, found.relevance_rules.join(", "));
        }
        if !relevant {
            let printed = found.events.iter().filter(|event| events::is_principal(event)).count()
                + found.delegations.len()
                + found.partnerships.len();
            tally.add("negatives", id, [printed as f64, 1.0, 0.0]);
            if printed > 0 {
                tally.error("negatives", id, "bad", format!("{printed} printed"));
            }
            return;
        }
    }
    entities::people(tally, gold, found);
    entities::localities(tally, gold, found);
    entities::bodies(tally, gold, found);
    events::events(tally, gold, found);
    relations::delegations(tally, gold, found);
    relations::ties(tally, gold, found);
    relations::figures(tally, gold, found);
}

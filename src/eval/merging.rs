//! Pairs of articles put in one event. Pairs that the gold's own events cannot settle count neither way.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::MergedEvent;

use super::gold::{Event, Gold};
use super::measure::{Tally, kinds_agree};

type Pair = (String, String);

pub fn score(tally: &mut Tally, gold: &Gold, merged: &[MergedEvent]) {
    let id_of: BTreeMap<&str, &str> =
        gold.articles.iter().map(|article| (article.file.as_str(), article.id.as_str())).collect();
    let mut kinds: BTreeMap<Pair, BTreeSet<String>> = BTreeMap::new();
    for event in merged {
        let mut ids: Vec<&str> = event.articles.iter().filter_map(|file| id_of.get(file.as_str()).copied()).collect();
        ids.sort_unstable();
        ids.dedup();
        for (at, left) in ids.iter().enumerate() {
            for right in &ids[at + 1..] {
                kinds
                    .entry(((*left).to_owned(), (*right).to_owned()))
                    .or_default()
                    .insert(event.kind.as_str().to_owned());
            }
        }
    }
    let events: BTreeMap<&str, Vec<&Event>> = gold
        .articles
        .iter()
        .map(|article| {
            (
                article.id.as_str(),
                article.events.iter().filter(|event| matches!(event.role.as_str(), "main" | "planned")).collect(),
            )
        })
        .collect();
    let unsettled = |pair: &Pair| {
        is_unsettled(&events[pair.0.as_str()], &events[pair.1.as_str()], gold.same.contains(pair), kinds.get(pair))
    };
    let wanted: BTreeSet<Pair> = gold.same.iter().filter(|pair| !unsettled(pair)).cloned().collect();
    let printed: BTreeSet<Pair> = kinds.keys().filter(|pair| !unsettled(pair)).cloned().collect();
    for pair in wanted.union(&printed) {
        let (should, does) = (wanted.contains(pair), printed.contains(pair));
        let half = |holds: bool| if holds { 0.5 } else { 0.0 };
        // Half a pair each, so that articles can be resampled.
        for article in [&pair.0, &pair.1] {
            tally.add("merge.pairs", article, [half(should && does), half(does && !should), half(should && !does)]);
            if does {
                tally.add("merge.over", article, [half(!should), 0.5, 0.0]);
            }
        }
        if should != does {
            tally.error(
                "merge.pairs",
                &pair.0,
                if does { "extra" } else { "missed" },
                format!("{} = {}", pair.0, pair.1),
            );
        }
        if does && !should {
            tally.error("merge.over", &pair.0, "bad", format!("{} = {}", pair.0, pair.1));
        }
    }
    for article in gold.articles.iter().filter(|article| article.relevant != Some(false)) {
        let group = |pairs: &BTreeSet<Pair>| -> BTreeSet<String> {
            let own = pairs.iter().filter(|pair| pair.0 == article.id || pair.1 == article.id);
            own.flat_map(|pair| [pair.0.clone(), pair.1.clone()]).chain([article.id.clone()]).collect()
        };
        let (should, does) = (group(&wanted), group(&printed));
        let both = should.intersection(&does).count() as f64;
        tally.add("merge.b3", &article.id, [both / does.len() as f64, both / should.len() as f64, 1.0]);
    }
}

/// True where a group holds two events (a visit, and a ceremony in it), or a merge rests on an announced event.
fn is_unsettled(first: &[&Event], second: &[&Event], same: bool, kinds: Option<&BTreeSet<String>>) -> bool {
    if same {
        return !first.iter().any(|left| {
            second.iter().any(|right| right.kinds.iter().any(|kind| kinds_agree(&left.kinds, kind, true)))
        });
    }
    let planned: BTreeSet<&String> =
        first.iter().chain(second).filter(|event| event.role == "planned").map(|event| &event.kinds[0]).collect();
    kinds.is_none_or(|kinds| kinds.iter().all(|kind| planned.contains(kind)))
}

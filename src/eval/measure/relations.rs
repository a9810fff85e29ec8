//! Delegations, ties and figures against the gold.

use std::collections::BTreeSet;

use super::Tally;
use crate::eval::gold::{Article, Delegation, Figure, Tie};
use crate::eval::names;
use crate::eval::pairing::compare;
use crate::model::{DelegationClaim, Extraction, FigureClaim, TieClaim};

pub fn delegations(tally: &mut Tally, gold: &Article, found: &Extraction) {
    struct Sent<'a> {
        label: &'a str,
        origin: BTreeSet<String>,
        leader: String,
        when: (Option<String>, Option<String>),
        destinations: BTreeSet<String>,
        side: &'a str,
    }
    let sent = |claim: &'_ DelegationClaim| -> (Option<String>, Option<String>) {
        match &claim.partial {
            Some(partial) if claim.start.is_none() => {
                let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
                (Some(start.to_owned()), Some(end.to_owned()))
            }
            _ => {
                let start = claim.start.map(|start| start.to_string());
                (start.clone(), claim.end.map(|end| end.to_string()).or(start))
            }
        }
    };
    let printed: Vec<Sent<'_>> = found
        .delegations
        .iter()
        .flat_map(|claim| {
            claim.origin.split(", ").map(move |origin| Sent {
                label: origin,
                origin: names::locality_keys(origin),
                leader: names::fold(claim.leader.as_deref().unwrap_or_default()),
                when: sent(claim),
                destinations: names::locality_set(&claim.destinations),
                side: claim.side.as_str(),
            })
        })
        .collect();
    let score = |wanted: &Delegation, printed: &Sent<'_>| {
        (!wanted.origin.is_disjoint(&printed.origin))
            .then(|| 1.0 + f64::from(u8::from(wanted.leaders.contains(&printed.leader))))
    };
    let neutral = |printed: &Sent<'_>| {
        gold.delegations.iter().any(|wanted| {
            wanted.optional
                && wanted.side.as_deref() == Some(printed.side)
                && ((!printed.leader.is_empty() && wanted.leaders.contains(&printed.leader))
                    || !wanted.destinations.is_disjoint(&printed.destinations))
        })
    };
    let outcome = compare(&gold.delegations, &printed, score, |wanted| wanted.optional, neutral);
    tally.outcome(
        "delegations",
        &gold.id,
        &outcome,
        |at| gold.delegations[at].label.clone(),
        |at| printed[at].label.to_owned(),
    );
    for (left, right) in &outcome.pairs {
        let (wanted, printed) = (&gold.delegations[*left], &printed[*right]);
        tally.share("delegations.leader", &gold.id, wanted.leaders.contains(&printed.leader), || {
            format!("{}: {:?}, printed {}", wanted.label, wanted.leaders, printed.leader)
        });
        let right = wanted.dates.iter().any(|dates| (dates.start.clone(), dates.end.clone()) == printed.when);
        tally.share("delegations.dates", &gold.id, right, || {
            format!("{}: {:?}, printed {:?}", wanted.label, wanted.dates[0].start, printed.when)
        });
        tally.sets("delegations.destinations", &gold.id, &wanted.destinations, &printed.destinations, &wanted.label);
    }
}

pub fn ties(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let since = |claim: &TieClaim| claim.since.map(|since| since.to_string());
    let score = |wanted: &Tie, printed: &TieClaim| {
        let meets = !wanted.vn.is_disjoint(&names::locality_keys(&printed.vn))
            && !wanted.fr.is_disjoint(&names::locality_keys(&printed.fr));
        meets.then(|| 1.0 + f64::from(u8::from(wanted.since == since(printed))))
    };
    let outcome = compare(&gold.ties, &found.partnerships, score, |wanted| wanted.optional, |_| false);
    let label = |claim: &TieClaim| format!("{} – {}", claim.vn, claim.fr);
    tally.outcome(
        "partnerships",
        &gold.id,
        &outcome,
        |at| gold.ties[at].label.clone(),
        |at| label(&found.partnerships[at]),
    );
    for (left, right) in &outcome.pairs {
        let (wanted, printed) = (&gold.ties[*left], &found.partnerships[*right]);
        let given = since(printed);
        let right = given == wanted.since
            || matches!((&given, &wanted.since), (Some(given), Some(wanted)) if given.starts_with(&format!("{wanted}-")));
        tally.share("partnerships.since", &gold.id, right, || {
            format!("{}: {:?}, printed {given:?}", wanted.label, wanted.since)
        });
    }
}

pub fn figures(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let named = |what: &str| {
        matches!(what, "delegates" | "vn_localities" | "fr_localities" | "projects" | "agreements" | "enterprises")
            || what.starts_with("amount_")
    };
    let score = |wanted: &Figure, printed: &FigureClaim| {
        if wanted.value != Some(printed.value) {
            return None;
        }
        if wanted.what == printed.what {
            return Some(2.0);
        }
        let wider = matches!(
            (wanted.what.as_str(), printed.what.as_str()),
            ("vn_localities_in_cooperation", "vn_localities")
                | ("fr_localities_in_cooperation", "fr_localities")
                | ("projects_and_agreements", "projects" | "agreements")
        );
        (wider || !named(&wanted.what) && !named(&printed.what)).then_some(1.0)
    };
    let outcome = compare(&gold.figures, &found.figures, score, |_| false, |_| false);
    tally.outcome(
        "figures",
        &gold.id,
        &outcome,
        |at| gold.figures[at].label.clone(),
        |at| format!("{} {}", found.figures[at].what, found.figures[at].value),
    );
    for (left, right) in &outcome.pairs {
        let (wanted, printed) = (&gold.figures[*left], &found.figures[*right]);
        if let Some(status) = &wanted.status {
            tally.share("figures.status", &gold.id, status == printed.status.as_str(), || {
                format!("{}: {status}, printed {}", wanted.label, printed.status.as_str())
            });
        }
    }
}

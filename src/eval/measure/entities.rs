//! People, bodies and localities against the gold.

use std::collections::{BTreeMap, BTreeSet};

use super::Tally;
use crate::eval::gold::{Article, Body, Person};
use crate::eval::names;
use crate::eval::pairing::compare;
use crate::model::{Extraction, OrganisationClaim, PersonClaim};

pub fn people(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let score =
        |wanted: &Person, printed: &PersonClaim| wanted.names.contains(&names::fold(&printed.name)).then_some(1.0);
    let outcome = compare(&gold.people, &found.people, score, |wanted| wanted.optional, |_| false);
    tally.outcome("people", &gold.id, &outcome, |at| gold.people[at].label.clone(), |at| found.people[at].name.clone());
    let missed = outcome.missed.iter().map(|at| (*at, None));
    for (at, printed) in outcome.pairs.iter().map(|(at, other)| (*at, Some(&found.people[*other]))).chain(missed) {
        let wanted = &gold.people[at];
        if let (Some(printed), Some(side)) = (printed, &wanted.side) {
            tally.share("people.side", &gold.id, side == printed.side.as_str(), || {
                format!("{}: {side}, printed {}", wanted.label, printed.side.as_str())
            });
        }
        let mut titles: Vec<String> = printed.map(|printed| printed.titles.clone()).unwrap_or_default();
        titles.push(titles.join(", "));
        for forms in &wanted.titles {
            let right = forms.iter().any(|form| titles.iter().any(|title| names::titles_agree(form, title)));
            tally.share("people.titles", &gold.id, right, || {
                format!("{}: {}, printed {}", wanted.label, forms[0], titles.last().cloned().unwrap_or_default())
            });
        }
    }
}

pub fn localities(tally: &mut Tally, gold: &Article, found: &Extraction) {
    use crate::model::{Country, LocalityLevel};
    let minor: BTreeSet<String> = found
        .localities
        .iter()
        .filter(|place| {
            place.country == Country::Vn
                && matches!(
                    place.level,
                    LocalityLevel::CityOfProvince
                        | LocalityLevel::District
                        | LocalityLevel::Town
                        | LocalityLevel::Township
                        | LocalityLevel::Ward
                )
        })
        .map(|place| names::locality(&place.name))
        .collect();
    for (measure, country, wanted) in
        [("vn_localities", Country::Vn, &gold.vn), ("fr_localities", Country::Fr, &gold.fr)]
    {
        let printed: BTreeMap<String, &str> = found
            .localities
            .iter()
            .filter(|place| place.country == country)
            .map(|place| (names::locality(&place.name), place.name.as_str()))
            .collect();
        let neutral = |key: &str| {
            minor.contains(key)
                || gold.neutral_places.iter().any(|name| format!(" {name} ").contains(&format!(" {key} ")))
        };
        let extra: Vec<_> = printed.iter().filter(|(key, _)| !wanted.contains_key(*key) && !neutral(key)).collect();
        let missed: Vec<_> = wanted.iter().filter(|(key, _)| !printed.contains_key(*key)).collect();
        let right = wanted.keys().filter(|key| printed.contains_key(*key)).count();
        tally.add(measure, &gold.id, [right as f64, extra.len() as f64, missed.len() as f64]);
        for (_, name) in extra {
            tally.error(measure, &gold.id, "extra", (*name).to_owned());
        }
        for (_, name) in missed {
            tally.error(measure, &gold.id, "missed", name.clone());
        }
    }
}

pub fn bodies(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let forms: Vec<(BTreeSet<String>, &OrganisationClaim)> = found
        .organisations
        .iter()
        .map(|body| {
            (
                names::body_forms(std::iter::once(body.name.as_str()).chain(body.aliases.iter().map(String::as_str))),
                body,
            )
        })
        .collect();
    for (measure, overlap) in [("organisations", false), ("organisations.overlap", true)] {
        let score = |wanted: &Body, printed: &(BTreeSet<String>, &OrganisationClaim)| {
            if !wanted.forms.is_disjoint(&printed.0) {
                return Some(2.0);
            }
            let words = |form: &str| form.split(' ').map(str::to_owned).collect::<BTreeSet<String>>();
            let within = wanted.forms.iter().any(|left| {
                printed
                    .0
                    .iter()
                    .any(|right| words(left).is_subset(&words(right)) || words(right).is_subset(&words(left)))
            });
            (overlap && within).then_some(1.0)
        };
        let outcome = compare(&gold.bodies, &forms, score, |wanted| wanted.optional, |_| false);
        tally.outcome(measure, &gold.id, &outcome, |at| gold.bodies[at].label.clone(), |at| forms[at].1.name.clone());
    }
}

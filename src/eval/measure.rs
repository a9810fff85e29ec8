//! The measures of one article: what was found, in excess, and missed.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    DelegationClaim, EventClaim, EventKind, EventRole, Extraction, FigureClaim, OrganisationClaim, PersonClaim,
    TieClaim,
};

use super::gold::{Article, Body, Dates, Delegation, Event, Figure, Person, Tie};
use super::names;
use super::pairing::{Outcome, compare};

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
            let printed = found.events.iter().filter(|event| is_principal(event)).count()
                + found.delegations.len()
                + found.partnerships.len();
            tally.add("negatives", id, [printed as f64, 1.0, 0.0]);
            if printed > 0 {
                tally.error("negatives", id, "bad", format!("{printed} printed"));
            }
            return;
        }
    }
    people(tally, gold, found);
    localities(tally, gold, found);
    bodies(tally, gold, found);
    events(tally, gold, found);
    delegations(tally, gold, found);
    ties(tally, gold, found);
    figures(tally, gold, found);
}

fn is_principal(event: &EventClaim) -> bool {
    matches!(event.role, EventRole::Main | EventRole::Planned)
}

fn people(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

fn localities(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

fn bodies(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

/// A printed event in the shape of the gold's.
fn shape(event: &EventClaim) -> Event {
    let own = event.when();
    let dates = Dates {
        start: own.start.map(|start| start.to_string()),
        end: own.end.or(own.start).map(|end| end.to_string()),
        precision: Some(event.precision.as_str().to_owned()),
    };
    Event {
        label: format!(
            "{} {} {}",
            event.kind.as_str(),
            dates.start.clone().unwrap_or("no date".to_owned()),
            event.title.clone().unwrap_or_default()
        ),
        role: event.role.as_str().to_owned(),
        kinds: vec![event.kind.as_str().to_owned()],
        dates: vec![dates],
        vn: names::locality_set(&event.vn_localities),
        fr: names::locality_set(&event.fr_localities),
        places: names::locality_set(&event.places),
        topics: Some(event.topics.iter().map(|topic| topic.as_str().to_owned()).collect()),
        neutral: BTreeSet::new(),
    }
}

pub fn kinds_agree(wanted: &[String], printed: &str, loose: bool) -> bool {
    let exchanged = |kind: &str| {
        [EventKind::Meeting, EventKind::SiteVisit, EventKind::Other].iter().any(|other| other.as_str() == kind)
    };
    wanted.iter().any(|kind| kind == printed)
        || (loose && exchanged(printed) && wanted.iter().all(|kind| exchanged(kind)))
}

/// True where two dates share a day; without a year on one side, day and month decide.
fn overlap(left: &Dates, right: &Dates) -> bool {
    let bounds = |dates: &Dates| -> Option<(String, String)> {
        let (start, end) = (dates.start.clone()?, dates.end.clone()?);
        if start.starts_with("--") {
            return Some((start, end));
        }
        Some((
            format!("{start}{}", "-01-01".get(start.len() - 4..).unwrap_or_default()),
            format!("{end}{}", "-12-31".get(end.len() - 4..).unwrap_or_default()),
        ))
    };
    let (Some(mut one), Some(mut other)) = (bounds(left), bounds(right)) else { return false };
    if one.0.starts_with("--") || other.0.starts_with("--") {
        for side in [&mut one, &mut other] {
            let tail = |date: &str| date[date.len().saturating_sub(5)..].to_owned();
            *side = (tail(&side.0), tail(&side.1));
        }
    }
    one.0 <= other.1 && other.0 <= one.1
}

fn jaccard(left: &BTreeSet<String>, right: &BTreeSet<String>) -> f64 {
    let union = left.union(right).count();
    if union == 0 { 0.0 } else { left.intersection(right).count() as f64 / union as f64 }
}

fn event_score(wanted: &Event, printed: &Event, loose: bool) -> Option<f64> {
    if !kinds_agree(&wanted.kinds, &printed.kinds[0], loose) {
        return None;
    }
    let everywhere = |event: &Event| -> BTreeSet<String> {
        event.vn.iter().chain(&event.fr).chain(&event.places).cloned().collect()
    };
    let (one, other) = (everywhere(wanted), everywhere(printed));
    let when = &printed.dates[0];
    let same_places = !one.is_disjoint(&other);
    let same_days = wanted.dates.iter().any(|dates| overlap(dates, when));
    let comparable = when.start.is_some() && wanted.dates.iter().any(|dates| dates.start.is_some());
    if !same_places && !same_days && (comparable || (!one.is_empty() && !other.is_empty())) {
        return None;
    }
    let one_if = |holds: bool| f64::from(u8::from(holds));
    let same_start = when.start.is_some() && wanted.dates.iter().any(|dates| dates.start == when.start);
    let empty = BTreeSet::new();
    Some(
        100.0
            + 8.0 * one_if(wanted.kinds.contains(&printed.kinds[0]))
            + 4.0 * one_if(same_start)
            + 2.0 * one_if(same_days)
            + 4.0 * jaccard(&one, &other)
            + jaccard(wanted.topics.as_ref().unwrap_or(&empty), printed.topics.as_ref().unwrap_or(&empty)),
    )
}

fn events(tally: &mut Tally, gold: &Article, found: &Extraction) {
    let printed: Vec<Event> = found.events.iter().map(shape).collect();
    for (strict, loose, roles) in [
        ("events.strict", "events.loose", &["main", "planned"][..]),
        ("events.sub.strict", "events.sub.loose", &["sub"][..]),
    ] {
        let of_role = |events: &[Event]| -> Vec<Event> {
            events.iter().filter(|event| roles.contains(&event.role.as_str())).cloned().collect()
        };
        let (wanted, given) = (of_role(&gold.events), of_role(&printed));
        for (measure, is_loose) in [(strict, false), (loose, true)] {
            let outcome =
                compare(&wanted, &given, |left, right| event_score(left, right, is_loose), |_| false, |_| false);
            tally.outcome(measure, &gold.id, &outcome, |at| wanted[at].label.clone(), |at| given[at].label.clone());
            if measure == "events.loose" {
                for (left, right) in &outcome.pairs {
                    event_fields(tally, &gold.id, &wanted[*left], &given[*right]);
                }
            }
        }
    }
}

fn event_fields(tally: &mut Tally, id: &str, wanted: &Event, printed: &Event) {
    let when = &printed.dates[0];
    let fits = |dates: &Dates| (dates.start == when.start, dates.end == when.end, dates.precision == when.precision);
    let Some(best) = wanted.dates.iter().rev().max_by_key(|dates| fits(dates)) else { return };
    let (start, end, precision) = fits(best);
    let label = |field: &str, expected: &Option<String>, given: &Option<String>| {
        format!("{}: {field} {expected:?}, printed {given:?}", wanted.label)
    };
    tally.share("events.kind", id, wanted.kinds.contains(&printed.kinds[0]), || {
        format!("{}: printed {}", wanted.label, printed.kinds[0])
    });
    tally.share("events.start", id, start, || label("start", &best.start, &when.start));
    tally.share("events.end", id, end, || label("end", &best.end, &when.end));
    tally.share("events.precision", id, precision, || label("precision", &best.precision, &when.precision));
    for (measure, expected, given) in
        [("events.vn_localities", &wanted.vn, &printed.vn), ("events.fr_localities", &wanted.fr, &printed.fr)]
    {
        let judged: BTreeSet<String> =
            given.iter().filter(|key| expected.contains(*key) || !wanted.neutral.contains(*key)).cloned().collect();
        tally.sets(measure, id, expected, &judged, &wanted.label);
    }
    if let (Some(expected), Some(given)) = (&wanted.topics, &printed.topics) {
        tally.sets("events.topics", id, expected, given, &wanted.label);
    }
}

fn delegations(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

fn ties(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

fn figures(tally: &mut Tally, gold: &Article, found: &Extraction) {
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

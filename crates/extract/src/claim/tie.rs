//! Standing ties between a Vietnamese and a French locality: said to stand, in force, or signed now.
//! Help, interest, prospects, other countries' twin towns and shared chairs are none.

mod in_force;
mod lists;
mod partners;
mod signed;
mod since;
mod stated;

use vnfr_model::{Country, EventRole, PartialDate, Span, TieClaim};
use vnfr_text::Range;

use super::context::Context;
use super::event::Draft;
use super::locate;
use super::scene::{Scene, Zone};
use crate::lang::Phrase;

pub(super) use in_force::{both_by_rank, joins_sides, only_in_houses};

use lists::{each_since, paired};
use signed::signed;
use stated::stated;

struct Tie {
    vn: usize,
    fr: usize,
    since: Option<PartialDate>,
    evidence: Vec<Range>,
    inferred: bool,
    rule: &'static str,
}

/// Every standing tie of the article.
pub fn find(scene: &Scene<'_>, context: &Context, events: &[Draft]) -> Vec<TieClaim> {
    let mut ties: Vec<Tie> = Vec::new();
    let mut main: Vec<usize> = Vec::new();
    for (place, _) in events.iter().filter(|event| event.role == EventRole::Main).flat_map(|event| &event.localities) {
        if !main.contains(place) {
            main.push(*place);
        }
    }
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        // What a list pairs, or dates one by one, is not read as one tie again.
        if !paired(scene, line, &mut ties) && !each_since(scene, context, events, line, &mut ties) {
            stated(scene, context, events, &main, line, &mut ties);
        }
    }
    for event in events {
        // A paper of a conference or a visit without a day of its own was signed in its days.
        let around = event.parent.and_then(|parent| events.get(parent)).map(|parent| parent.when);
        signed(scene, context, event, around, &main, &mut ties);
    }
    // `ils ont paraphé l'accord qui unit la ville à la province`: stated where it was signed.
    for tie in ties.iter_mut().filter(|tie| tie.since.is_none()) {
        let own = |event: &&Draft| {
            let line = &scene.lines[event.line];
            signed::is_signing(event) && tie.evidence.contains(&line.range) && !scene.line_says(line, Phrase::Renewal)
        };
        let begun = events.iter().find(own).map(|event| {
            let around = event.parent.and_then(|parent| events.get(parent)).map(|parent| parent.when);
            signed::begins(context, event.when.start, around)
        });
        if let Some((since, inferred)) = begun {
            (tie.since, tie.inferred) = (since, inferred);
        }
    }
    // `Leur convention a été signée à Annecy`: the town of a département that is tied is where a paper was signed.
    let only_where = |tie: &Tie| {
        let parent = scene.locality_id(tie.fr).and_then(|id| vnfr_geo::gazetteer().by_id(id)?.parent.as_ref());
        let tied =
            ties.iter().any(|other| other.vn == tie.vn && parent.is_some() && scene.locality_id(other.fr) == parent);
        tied && tie.evidence.iter().all(|range| {
            let line = scene.lines.iter().find(|line| line.range.contains(*range));
            line.is_some_and(|line| locate::only_where(scene, line, |place| place == tie.fr))
        })
    };
    let kept = ties.iter().filter(|tie| !only_where(tie) && !is_around(scene, tie, &ties));
    kept.map(|tie| claim(scene, tie)).collect()
}

/// Bytes between a town and the unit in which it lies: `, chef-lieu de la province de `.
const APPOSED: usize = 48;

/// `Quy Nhon City, in Binh Dinh province`: the unit in which a partner lies, where it is named only beside that partner.
fn is_around(scene: &Scene<'_>, tie: &Tie, ties: &[Tie]) -> bool {
    let parent =
        |place: usize| scene.locality_id(place).and_then(|id| vnfr_geo::gazetteer().by_id(id)?.parent.as_ref());
    let lies_in = |inner: usize, outer: usize| {
        inner != outer && parent(inner).is_some() && parent(inner) == scene.locality_id(outer)
    };
    // Behind the town, with nothing joined: `và`, `et`, `and` make two partners of them.
    let apposed = |inner: Range, outer: Range| {
        let between = scene.cut(inner.end, outer.start.max(inner.end));
        let mut words = between.split_whitespace();
        outer.start >= inner.end
            && between.len() <= APPOSED
            && !words.any(|word| scene.phrases(Phrase::And).contains(&word))
    };
    let beside = |inner: usize, outer: usize| {
        let of = |range: Range, wanted: usize| {
            scene.places_in(range).iter().filter(move |(place, _)| *place == wanted).map(|(_, own)| *own)
        };
        let around = |range: Range| of(range, outer).all(|outer| of(range, inner).any(|inner| apposed(inner, outer)));
        tie.evidence.iter().all(|range| around(*range))
            && tie.evidence.iter().any(|range| of(*range, inner).next().is_some())
    };
    ties.iter().any(|other| {
        other.fr == tie.fr && lies_in(other.vn, tie.vn) && beside(other.vn, tie.vn)
            || other.vn == tie.vn && lies_in(other.fr, tie.fr) && beside(other.fr, tie.fr)
    })
}

/// True for one locality, and for a former region beside the one that took it in.
fn same_unit(scene: &Scene<'_>, left: usize, right: usize) -> bool {
    let carrier = |place: usize| {
        let own = scene.place(place);
        scene.locality_id(place).and_then(locate::unit_that_carries).unwrap_or(own.name.as_str()).to_owned()
    };
    left == right || carrier(left) == carrier(right) && scene.place(left).country() == Some(Country::Fr)
}

fn add(scene: &Scene<'_>, ties: &mut Vec<Tie>, new: Tie) {
    let same = |tie: &&mut Tie| {
        (same_unit(scene, tie.vn, new.vn) || stands_for(scene, tie.vn, &new)) && same_unit(scene, tie.fr, new.fr)
    };
    match ties.iter_mut().find(same) {
        Some(known) => {
            // A stated beginning is kept before the year of a paper signed later.
            if known.since.is_none() {
                known.since = new.since;
                known.inferred = new.inferred;
            }
            known.evidence.extend(new.evidence);
        }
        None => ties.push(new),
    }
}

/// True for a town or district that is tied itself, where a later sentence that does not name its province gives the tie to
/// the province.
fn stands_for(scene: &Scene<'_>, known: usize, new: &Tie) -> bool {
    let parent = scene.locality_id(known).and_then(|id| vnfr_geo::gazetteer().by_id(id)?.parent.as_ref());
    let within = parent.is_some() && parent == scene.locality_id(new.vn);
    within && new.evidence.iter().all(|range| scene.places_in(*range).iter().all(|(place, _)| *place != new.vn))
}

fn product(vn: &[usize], fr: &[usize]) -> Vec<(usize, usize)> {
    vn.iter().flat_map(|vn| fr.iter().map(|fr| (*vn, *fr))).collect()
}

fn claim(scene: &Scene<'_>, tie: &Tie) -> TieClaim {
    let mut evidence: Vec<Span> = tie.evidence.iter().map(|range| scene.span(*range)).collect();
    evidence.sort();
    evidence.dedup();
    TieClaim {
        vn: name(scene, tie.vn),
        fr: name(scene, tie.fr),
        since: tie.since,
        vn_id: scene.locality_id(tie.vn).cloned(),
        fr_id: scene.locality_id(tie.fr).cloned(),
        evidence,
        inferred: if tie.inferred { vec!["since".to_owned()] } else { Vec::new() },
        rule: tie.rule.to_owned(),
    }
}

/// The locality's name; a district with its city, a region of before 2016 with that of today, which carries the tie on.
fn name(scene: &Scene<'_>, place: usize) -> String {
    let own = &scene.place(place).name;
    match scene.locality_id(place).and_then(|id| locate::unit_that_carries(id)) {
        Some(carrier) => format!("{own} ({carrier})"),
        None => own.clone(),
    }
}

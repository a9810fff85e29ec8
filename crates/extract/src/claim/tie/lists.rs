//! Sentences that tell of several ties: pairs of partners one behind the other, and partners each with its own beginning.

use crate::claim::context::Context;
use crate::claim::cues::Cue;
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use vnfr_model::Country;
use vnfr_text::Range;

use super::partners::sides_of_main;
use super::since::{Beginning, beginnings};
use super::{Tie, add};

/// `những cặp quan hệ lâu năm như Huế - Rennes, Hà Nội - Toulouse`, `the partnerships between Vinh and Niort, and Kon Tum and
/// Foix`: pairs behind a word for such; true where there are any.
pub(super) fn paired(scene: &Scene<'_>, line: &Line, ties: &mut Vec<Tie>) -> bool {
    const MOST: usize = 8;
    /// Bytes between the word for ties and the first of them, and between one pair and the next.
    const REACH: usize = 60;
    const APART: usize = 40;
    if scene.places_in(line.range).len() < 2 {
        return false;
    }
    let places: Vec<(usize, Range)> = scene
        .places_in(line.range)
        .iter()
        .copied()
        .filter(|(place, _)| scene.locality_id(*place).is_some() && scene.place(*place).country().is_some())
        .collect();
    if places.len() < 2 {
        return false;
    }
    let of_pairs = scene.said_in(line, Phrase::PairsOf).next();
    let listed = of_pairs.and_then(|word| scene.text(line.range).find(word)).map(|at| line.range.start + at);
    let told = |at: usize| {
        let tie = scene
            .hits_of(line)
            .iter()
            .any(|hit| matches!(hit.cue, Cue::Tie | Cue::Cooperation) && hit.end <= at && at - hit.end <= REACH);
        tie || listed.is_some_and(|listed| listed <= at && at - listed <= REACH)
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut last: Option<Range> = None;
    let mut dashes = true;
    let mut at = 0;
    while at + 1 < places.len() && found.len() < MOST {
        let ((first, own), (second, other)) = (places[at], places[at + 1]);
        let between = scene.cut(own.end, other.start.max(own.end));
        let goes_on = match last {
            None => told(own.start),
            Some(last) => {
                let apart = scene.cut(last.end, own.start);
                let mut words = apart.split_whitespace();
                apart.len() <= APART
                    && (apart.contains([',', ';']) || words.any(|word| scene.phrases(Phrase::And).contains(&word)))
            }
        };
        if goes_on && scene.place(first).country() != scene.place(second).country() && is_pair(scene, between) {
            dashes &= matches!(between.trim(), "-" | "–" | "—");
            found.push(if scene.is_locality(first, Country::Vn) { (first, second) } else { (second, first) });
            last = Some(other);
            at += 2;
        } else if last.is_some() {
            break;
        } else {
            at += 1;
        }
    }
    // One pair is a sentence like any other, unless the words say that pairs follow.
    let counts = found.len() > 1 || found.len() == 1 && dashes && listed.is_some();
    if !counts {
        return false;
    }
    for (vn, fr) in found {
        let (vn, fr) = (scene.carried(vn), scene.carried(fr));
        add(
            scene,
            ties,
            Tie { vn, fr, since: None, evidence: vec![line.range], inferred: false, rule: "pair_of_list" },
        );
    }
    true
}

/// True where nothing but a word that joins two partners, and their ranks, stands between them.
fn is_pair(scene: &Scene<'_>, between: &str) -> bool {
    const LONGEST: usize = 40;
    let joins = |word: &str| scene.phrases(Phrase::PairedBy).contains(&word);
    between.len() <= LONGEST
        && between.split_whitespace().any(joins)
        && between.split_whitespace().all(|word| joins(word) || scene.phrases(Phrase::HomeLinks).contains(&word))
}

/// `partenaire de Niort depuis 1992 et de Muret depuis 2010`: partners of one locality, each with a beginning behind it;
/// true where there are several.
pub(super) fn each_since(
    scene: &Scene<'_>,
    context: &Context,
    events: &[Draft],
    line: &Line,
    ties: &mut Vec<Tie>,
) -> bool {
    /// Bytes between a partner and its beginning.
    const REACH: usize = 64;
    let told = |cue: Cue| matches!(cue, Cue::Tie | Cue::Cooperation | Cue::Agreement);
    if line.dates.len() < 2 || !scene.hits_of(line).iter().any(|hit| told(hit.cue)) {
        return false;
    }
    let begun: Vec<_> = beginnings(scene, context, line).filter(|begun| !begun.loose).collect();
    if begun.len() < 2 {
        return false;
    }
    if let Some(pairs) = pair_each(scene, line, &begun) {
        for ((vn, fr), begun) in pairs.into_iter().zip(&begun) {
            let (vn, fr) = (scene.carried(vn), scene.carried(fr));
            let since = Some(begun.when);
            add(scene, ties, Tie { vn, fr, since, evidence: vec![line.range], inferred: false, rule: "each_since" });
        }
        return true;
    }
    for (country, other) in [(Country::Fr, Country::Vn), (Country::Vn, Country::Fr)] {
        let mut from = line.range.start;
        let owners = begun.iter().map(|begun| {
            let named = scene.places_in(Range::new(from, begun.range.start)).iter().copied();
            from = begun.range.end;
            let mut own = named.filter(|(place, _)| scene.is_locality(*place, country));
            own.next_back().filter(|(_, range)| begun.range.start - range.end <= REACH)
        });
        let Some(owners) = owners.collect::<Option<Vec<_>>>() else { continue };
        let mut partners: Vec<usize> = scene.localities_in(line.range, other).iter().map(|(place, _)| *place).collect();
        if partners.is_empty() {
            let (vn, fr) = sides_of_main(scene, events);
            partners = if other == Country::Vn { vn } else { fr };
        }
        let [partner] = partners[..] else { continue };
        if owners.iter().any(|(_, range)| locate::is_aside(scene, line, *range)) {
            continue;
        }
        for ((owner, _), begun) in owners.into_iter().zip(&begun) {
            let (vn, fr) = if other == Country::Vn { (partner, owner) } else { (owner, partner) };
            let (vn, fr) = (scene.carried(vn), scene.carried(fr));
            let since = Some(begun.when);
            add(scene, ties, Tie { vn, fr, since, evidence: vec![line.range], inferred: false, rule: "each_since" });
        }
        return true;
    }
    false
}

/// `Blois has been linked to Huế since 1998 and Crest to Vinh since 2006`: two partners, one of each side and no others, before
/// each beginning.
fn pair_each(scene: &Scene<'_>, line: &Line, begun: &[Beginning]) -> Option<Vec<(usize, usize)>> {
    let mut from = line.range.start;
    let pairs = begun.iter().map(|begun| {
        let part = Range::new(from, begun.range.start);
        from = begun.range.end;
        match (&scene.localities_in(part, Country::Vn)[..], &scene.localities_in(part, Country::Fr)[..]) {
            ([(vn, _)], [(fr, _)]) => Some((*vn, *fr)),
            _ => None,
        }
    });
    pairs.collect()
}

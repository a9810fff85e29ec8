//! Which places are named, and which stand only within the name of a body.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::annotate::body::BodyHit;
use crate::annotate::lexicon::Sense;
use crate::annotate::place::{Named, PlaceHit};
use crate::annotate::text::Text;
use crate::lang::{Class, HeadKind};
use crate::reading::{Mention, Place, PlaceKind, Target};
use vnfr_model::LocalityLevel;
use vnfr_text::fold;

use super::{Entities, Found, mention};

pub(super) fn link_places(found: &Found, entities: &mut Entities, mentions: &mut Vec<Mention>, covered: &[bool]) {
    let text = found.text;
    let mut known: FxHashMap<Key, usize> = FxHashMap::default();
    let body_spans: Vec<(usize, usize)> = found.bodies.iter().map(|body| (body.first, body.last)).collect();
    // A region or a town within a university's or a chamber's name counts where the article names it by itself too.
    let within = |hit: &PlaceHit| {
        let next = found.bodies.partition_point(|body| body.first <= hit.first);
        found.bodies[..next].iter().rev().take(3).find(|body| body.last >= hit.last)
    };
    let french = |hit: &PlaceHit| {
        let levels = [LocalityLevel::Region, LocalityLevel::Departement, LocalityLevel::Commune, LocalityLevel::Epci];
        matches!(hit.named, Named::Unit(unit) if levels.contains(&unit.level))
    };
    // `the agricultural college in Villeneuve-sur-Lot`: where it lies, and no name of it.
    let lies_there = |hit: &PlaceHit| hit.first > 0 && text.is_small(hit.first - 1, Class::In);
    let own: BTreeSet<&str> = found
        .places
        .list
        .iter()
        .filter(|hit| hit.sure && french(hit) && within(hit).is_none())
        .filter_map(unit_id)
        .collect();
    for hit in found.places.list.iter().filter(|hit| hit.sure) {
        let borrowed = french(hit)
            && !lies_there(hit)
            && within(hit).is_some_and(|body| matches!(body.kind, HeadKind::General | HeadKind::Firm))
            && unit_id(hit).is_some_and(|id| !own.contains(id));
        if borrowed {
            continue;
        }
        // `lycée Sainte-Marie`, `Hôpital Saint-Antoine`: the saint of a house, and no village of that name.
        let saint = text.is(hit.first, Class::Saint)
            && !hit.typed
            && within(hit).is_some_and(|body| body.kind == HeadKind::General && body.head == hit.first);
        if saint {
            continue;
        }
        if (hit.first..hit.last).any(|at| covered[at]) {
            continue;
        }
        // A place within a registered body's proper name is no place of the article.
        let own = |body: &BodyHit| body.first <= hit.first && hit.last <= body.last && is_registered(found, body);
        if matches!(hit.named, Named::Unit(_))
            && found.bodies[..found.bodies.partition_point(|body| body.first <= hit.first)]
                .iter()
                .rev()
                .take(3)
                .any(own)
        {
            continue;
        }
        let at = *known.entry(key_of(text, hit)).or_insert_with(|| {
            entities.places.push(place_of(text, hit));
            entities.places.len() - 1
        });
        let mut mention = mention(found, hit.first, hit.last, Target::Place(at), hit.rule);
        let next = body_spans.partition_point(|(first, _)| *first <= hit.first);
        mention.nested = next > 0 && body_spans[next - 1].1 >= hit.last;
        mentions.push(mention);
    }
}

fn unit_id(hit: &PlaceHit) -> Option<&'static str> {
    match hit.named {
        Named::Unit(unit) => Some(unit.id.as_str()),
        _ => None,
    }
}

/// True for a body of the registry, by its name or by the acronym declared beside it.
fn is_registered(found: &Found, body: &BodyHit) -> bool {
    let by_acronym = |(first, _): (usize, usize)| found.text.has(first, |sense| matches!(sense, Sense::Registered(_)));
    body.kind != HeadKind::Embassy
        && (body.registered.is_some_and(|row| !row.id.starts_with("emb") && !row.id.starts_with("cg"))
            || body.acronym.is_some_and(by_acronym))
}

/// What the mentions of one place have in common.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    /// The gazetteer's key of a unit.
    Unit(&'static str),
    Nation(&'static str),
    /// Its folded name.
    Landmark(String),
}

fn key_of(text: &Text, hit: &PlaceHit) -> Key {
    match hit.named {
        Named::Unit(unit) => Key::Unit(unit.id.as_str()),
        Named::Nation(code) => Key::Nation(code),
        Named::Landmark => Key::Landmark(fold(text.view.slice(text.tokens.cover(hit.first, hit.last)))),
    }
}

fn place_of(text: &Text, hit: &PlaceHit) -> Place {
    let written = || text.view.slice(text.tokens.cover(hit.first, hit.last)).to_owned();
    let (name, kind) = match hit.named {
        Named::Unit(unit) => {
            let kind = PlaceKind::Locality { id: unit.id.clone(), country: unit.country, level: unit.level };
            (unit.name.to_owned(), kind)
        }
        Named::Nation(code) => {
            let name = match code {
                "VN" => "Việt Nam".to_owned(),
                "FR" => "Pháp".to_owned(),
                _ => written(),
            };
            (name, PlaceKind::Nation(code))
        }
        Named::Landmark => (written(), PlaceKind::Landmark),
    };
    Place { name, kind, mentions: Vec::new() }
}

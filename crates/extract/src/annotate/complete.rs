//! What an article leaves to its context: the province behind `UBND tỉnh`, the city behind `Phó Thị trưởng`, the country
//! behind `Đại sứ`. Fills in names; the spans stay those of the words that stand there.

mod body;
mod embassy;
mod office;

use std::borrow::Cow;

use vnfr_model::{Lang, LocalityLevel, Side};
use vnfr_text::fold;

use super::super::lang;
use super::super::reading::{Person, PlaceKind, Target};
use super::link::{Entities, Found, is_city, side_of_place};
use super::place::{Named, PlaceHit};

pub use body::{body, body_key, committee_forms};
pub use embassy::official_name;
pub use office::title;

/// How many places around a rank may complete it: far more than an article has, and a bound on hostile text.
const REACH: usize = 300;

/// The words from one token to another with single spaces; a bracket within is left out.
pub fn spaced(found: &Found, first: usize, last: usize) -> String {
    let mut out = String::with_capacity(found.text.tokens.cover(first, last).len());
    let mut depth = 0usize;
    for at in first..last {
        match found.text.sign(at) {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ => {
                // `Val-de - Marne`: a dash within a place's name has no spaces, however it is printed.
                let joined = |dash: usize| found.text.is_dash(dash) && found.places.holds(dash);
                let tight = joined(at) || at > first && joined(at - 1);
                if !out.is_empty() && found.text.gap(at) > vnfr_text::Gap::None && !tight {
                    out.push(' ');
                }
                out.push_str(found.text.word(at));
            }
        }
    }
    out
}

/// What [`spaced`] folds to: the words as they were folded already, unless a bracket is left out.
pub fn spaced_folded<'a>(found: &'a Found, first: usize, last: usize) -> Cow<'a, str> {
    let run = found.text.tokens.folded_run(first, last);
    if run.bytes().any(|byte| matches!(byte, b'(' | b')')) {
        return Cow::Owned(fold(&spaced(found, first, last)));
    }
    debug_assert_eq!(run, fold(&spaced(found, first, last)));
    Cow::Borrowed(run)
}

/// The Vietnamese locality that a rank at a token leaves to the context: the nearest fitting one before it, else the
/// first after it, else the one named most.
pub fn home<'a>(found: &'a Found, at: usize, city: Option<bool>) -> Option<&'a PlaceHit> {
    let fits = |hit: &&PlaceHit| {
        let vietnamese = matches!(hit.named, Named::Unit(unit) if unit.country == vnfr_model::Country::Vn
            && matches!(unit.level, LocalityLevel::Province | LocalityLevel::CityOfProvince));
        hit.sure && vietnamese && city.is_none_or(|city| is_city(hit) == city)
    };
    let list = &found.places.list;
    let split = list.partition_point(|hit| hit.first < at);
    list[..split].iter().rev().take(REACH).find(fits).or_else(|| list[split..].iter().take(REACH).find(fits))
}

/// The French commune that a bare `Phó Thị trưởng` leaves to the context.
fn french_city<'a>(found: &'a Found, at: usize) -> Option<&'a PlaceHit> {
    french_unit(found, at, LocalityLevel::Commune)
}

/// The nearest French unit of a level before a token.
fn french_unit<'a>(found: &'a Found, at: usize, level: LocalityLevel) -> Option<&'a PlaceHit> {
    let fits = |hit: &&PlaceHit| {
        hit.sure
            && matches!(hit.named, Named::Unit(unit) if unit.level == level && unit.country == vnfr_model::Country::Fr)
    };
    let list = &found.places.list;
    let split = list.partition_point(|hit| hit.first < at);
    list[..split].iter().rev().take(REACH).find(fits)
}

/// A place as a completed name carries it: canonical in Vietnamese, as the article spells it elsewhere.
fn name_of<'a>(found: &Found<'a>, hit: &PlaceHit) -> &'a str {
    match hit.named {
        Named::Unit(unit) if found.text.language == Lang::Vi => unit.bare_name(),
        _ => found.text.view.slice(found.text.tokens.cover(hit.first, hit.last)),
    }
}

/// The key of a place, whatever its spelling.
fn key_of(hit: &PlaceHit) -> String {
    match hit.named {
        Named::Unit(unit) => fold(unit.bare_name()),
        _ => String::new(),
    }
}

/// The side of a person: Vietnamese names stand on the Vietnamese side, others on the French one unless their titles name
/// another country. The titles come folded as well.
pub fn side_of_person(found: &Found, person: &Person, folded_titles: &[String]) -> Side {
    let elsewhere = |title: &crate::reading::Title| {
        let (first, last) = (found.text.tokens.at(title.range.start), found.text.tokens.at(title.range.end));
        (first..last).filter_map(|at| found.places.sure_at(at)).any(|place| side_of_place(place) == Some(Side::Other))
    };
    // `bà H'Yim Kđoh, Phó Chủ tịch UBND tỉnh`: the post says more than a name of few letters.
    let of_committee =
        |title: &String| lang::all().flat_map(|words| words.people.vietnamese_posts).any(|post| title.contains(post));
    match person.side {
        Side::Fr if person.titles.iter().any(elsewhere) => Side::Other,
        Side::Fr if folded_titles.iter().any(of_committee) => Side::Vn,
        side => side,
    }
}

/// Fills in the places of bodies and titles, once mentions are in order.
pub fn places_of(entities: &mut Entities) {
    let place_within = |entities: &Entities, start: usize, end: usize| {
        let from = entities.mentions.partition_point(|mention| mention.range.start < start);
        entities.mentions[from..]
            .iter()
            .take_while(|mention| mention.range.start < end)
            .filter_map(|mention| match mention.target {
                Target::Place(at)
                    if matches!(entities.places[at].kind, PlaceKind::Locality { .. }) && mention.range.end <= end =>
                {
                    Some(at)
                }
                _ => None,
            })
            .last()
    };
    // What a name that ends in a locality's ends in.
    let endings: Vec<Option<String>> = entities
        .places
        .iter()
        .take(REACH)
        .map(|place| matches!(place.kind, PlaceKind::Locality { .. }).then(|| format!(" {}", fold(&place.name))))
        .collect();
    let named_last = |name: &str| {
        let name = fold(name);
        endings.iter().position(|ending| ending.as_ref().is_some_and(|ending| name.ends_with(ending)))
    };
    for at in 0..entities.bodies.len() {
        let ranges: Vec<_> =
            entities.bodies[at].mentions.iter().map(|mention| entities.mentions[*mention].range).collect();
        let place = ranges.iter().find_map(|range| place_within(entities, range.start, range.end));
        entities.bodies[at].place = place.or_else(|| named_last(&entities.bodies[at].name));
    }
    for at in 0..entities.people.len() {
        for title in 0..entities.people[at].titles.len() {
            let (range, body) = (entities.people[at].titles[title].range, entities.people[at].titles[title].body);
            let own =
                place_within(entities, range.start, range.end).or(body.and_then(|body| entities.bodies[body].place));
            let own = own.or_else(|| named_last(&entities.people[at].titles[title].text));
            entities.people[at].titles[title].place = own;
        }
    }
}

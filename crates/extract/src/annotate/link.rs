//! From mentions to entities: which names are one person, which wordings one body, on which side each stands.

mod bodies;
mod people;
mod places;

use vnfr_model::{Country, LocalityLevel, Side};

use super::super::lang::HeadKind;
use super::super::reading::{Body, Mention, Person, Place, Target};
use super::body::BodyHit;
use super::complete;
use super::name::NameHit;
use super::place::{Named, PlaceHit, Places};
use super::text::Text;
use super::title::TitleHit;

use bodies::link_bodies;
use people::link_people;
use places::link_places;

/// What the finders found.
pub struct Found<'a> {
    pub text: &'a Text<'a>,
    pub masked: &'a [bool],
    pub places: &'a Places,
    pub names: Vec<NameHit>,
    pub bodies: Vec<BodyHit>,
    pub titles: Vec<TitleHit>,
}

/// The tables of a reading.
#[derive(Default)]
pub struct Entities {
    pub mentions: Vec<Mention>,
    pub people: Vec<Person>,
    pub bodies: Vec<Body>,
    pub places: Vec<Place>,
}

/// Makes the entities.
pub fn link(found: &Found) -> Entities {
    let mut entities = Entities::default();
    let mut mentions: Vec<Mention> = Vec::new();
    let bodies = link_bodies(found, &mut entities, &mut mentions);
    let covered = link_people(found, &mut entities, &mut mentions, &bodies);
    link_places(found, &mut entities, &mut mentions, &covered);
    in_order_of_text(&mut entities, &mut mentions);
    mentions.sort_by(|left, right| {
        (left.range.start, right.range.end, left.nested).cmp(&(right.range.start, left.range.end, right.nested))
    });
    for (index, mention) in mentions.iter().enumerate() {
        match mention.target {
            Target::Person(at) => entities.people[at].mentions.push(index),
            Target::Body(at) => entities.bodies[at].mentions.push(index),
            Target::Place(at) => entities.places[at].mentions.push(index),
        }
    }
    entities.mentions = mentions;
    complete::places_of(&mut entities);
    entities
}

/// Puts each table in the order in which its entries are first named.
fn in_order_of_text(entities: &mut Entities, mentions: &mut [Mention]) {
    let first_of = |wanted: &dyn Fn(Target) -> Option<usize>, count: usize| {
        let mut first = vec![usize::MAX; count];
        for mention in mentions.iter() {
            if let Some(at) = wanted(mention.target) {
                first[at] = first[at].min(mention.first);
            }
        }
        let mut order: Vec<usize> = (0..count).collect();
        order.sort_by_key(|at| first[*at]);
        let mut place = vec![0; count];
        order.iter().enumerate().for_each(|(new, old)| place[*old] = new);
        place
    };
    let people =
        first_of(&|target| if let Target::Person(at) = target { Some(at) } else { None }, entities.people.len());
    let bodies = first_of(&|target| if let Target::Body(at) = target { Some(at) } else { None }, entities.bodies.len());
    let places =
        first_of(&|target| if let Target::Place(at) = target { Some(at) } else { None }, entities.places.len());
    for mention in mentions.iter_mut() {
        mention.target = match mention.target {
            Target::Person(at) => Target::Person(people[at]),
            Target::Body(at) => Target::Body(bodies[at]),
            Target::Place(at) => Target::Place(places[at]),
        };
    }
    for title in entities.people.iter_mut().flat_map(|person| &mut person.titles) {
        title.body = title.body.map(|at| bodies[at]);
    }
    entities.people = reordered(std::mem::take(&mut entities.people), &people);
    entities.bodies = reordered(std::mem::take(&mut entities.bodies), &bodies);
    entities.places = reordered(std::mem::take(&mut entities.places), &places);
}

fn reordered<T>(list: Vec<T>, place: &[usize]) -> Vec<T> {
    let mut pairs: Vec<(usize, T)> = place.iter().copied().zip(list).collect();
    pairs.sort_by_key(|(at, _)| *at);
    pairs.into_iter().map(|(_, item)| item).collect()
}

fn mention(found: &Found, first: usize, last: usize, target: Target, rule: &'static str) -> Mention {
    let sentence = found.text.sentences.partition_point(|sentence| sentence.last <= first);
    Mention { range: found.text.tokens.cover(first, last), first, last, sentence, target, nested: false, rule }
}

/// The side a country's code stands for.
pub fn side_of_country(country: Country) -> Side {
    match country {
        Country::Vn => Side::Vn,
        Country::Fr => Side::Fr,
    }
}

/// The side of a place hit; `None` for a landmark.
pub fn side_of_place(hit: &PlaceHit) -> Option<Side> {
    match hit.named {
        Named::Unit(unit) => Some(side_of_country(unit.country)),
        Named::Nation("VN") => Some(Side::Vn),
        Named::Nation("FR") => Some(Side::Fr),
        Named::Nation(_) => Some(Side::Other),
        Named::Landmark => None,
    }
}

/// True for a unit that completes a rank: `tỉnh` a province, `thành phố` a city.
pub fn is_city(hit: &PlaceHit) -> bool {
    matches!(hit.named, Named::Unit(unit) if unit.kind == vnfr_geo::PlaceKind::CentralCity
        || matches!(unit.level, LocalityLevel::CityOfProvince | LocalityLevel::Town | LocalityLevel::Commune | LocalityLevel::Epci))
}

/// True where a head kind is held by a Vietnamese locality.
pub fn is_vietnamese_rank(kind: HeadKind) -> bool {
    matches!(kind, HeadKind::Committee | HeadKind::Council)
}

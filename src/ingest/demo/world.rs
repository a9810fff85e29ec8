//! Who and where the demonstration data speaks of: localities, people, bodies and pairs, with what counts up on each.
//! Places are real; people, bodies and all that they do are invented.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::chance::Chance;
use super::words::FRENCH_SURNAMES;
use crate::geo::{Place, gazetteer, names, registry};
use crate::model::{Country, Era, Lang, LocalityId, LocalityLevel, Side, Topic};
use crate::text;

/// Counts that grow while events are told.
#[derive(Clone, Default)]
pub(super) struct Tally {
    pub events: i64,
    pub articles: i64,
    pub first: Option<i64>,
    pub last: Option<i64>,
}

impl Tally {
    pub fn event(&mut self, first: Option<i64>, last: Option<i64>) {
        self.events += 1;
        self.first = [self.first, first].into_iter().flatten().min();
        self.last = [self.last, last].into_iter().flatten().max();
    }
}

pub(super) struct Person {
    pub slug: String,
    pub name: String,
    pub side: Side,
    pub tally: Tally,
    pub titles: Vec<(String, i64)>,
}

pub(super) struct Body {
    pub slug: String,
    pub name: String,
    pub side: Side,
    pub kind: &'static str,
    pub tally: Tally,
}

pub(super) struct Unit {
    pub place: &'static Place,
    pub tally: Tally,
    pub ties: i64,
    pub out: i64,
    pub into: i64,
}

/// A pair of localities that co-operate; the Vietnamese side in the order of before July 2025.
pub(super) struct Pair {
    pub vn: &'static Place,
    pub fr: &'static Place,
    pub since: i64,
    pub topics: Vec<Topic>,
    pub declared: bool,
    pub tally: Tally,
}

pub(super) struct World {
    /// In the order of keys; row ids are ranks from 1.
    pub units: Vec<Unit>,
    pub unit_of: HashMap<LocalityId, usize>,
    /// In the order of slugs, like `bodies` and `pairs`.
    pub people: Vec<Person>,
    pub vietnamese: Vec<usize>,
    pub french: Vec<usize>,
    pub bodies: Vec<Body>,
    pub pairs: Vec<Pair>,
    /// Pairs in order of how much they do, the busiest first.
    pub busy: Vec<usize>,
}

/// Everything above the events, sized to their number.
pub(super) fn make(chance: &mut Chance, events: usize) -> World {
    let pairs = pairs(chance, (events / 12).clamp(30, 1_500));
    let units = units(&pairs);
    let unit_of = units.iter().enumerate().map(|(at, unit)| (unit.place.id.clone(), at)).collect();
    let people = people(chance, (events / 8).clamp(30, 40_000));
    let of_side =
        |side| people.iter().enumerate().filter(move |(_, person)| person.side == side).map(|(at, _)| at).collect();
    let mut busy: Vec<usize> = (0..pairs.len()).collect();
    for at in (1..busy.len()).rev() {
        busy.swap(at, chance.below(at + 1));
    }
    World {
        unit_of,
        units,
        vietnamese: of_side(Side::Vn),
        french: of_side(Side::Fr),
        people,
        bodies: bodies(chance, &pairs, (events / 40).clamp(20, 5_000)),
        pairs,
        busy,
    }
}

fn pairs(chance: &mut Chance, wanted: usize) -> Vec<Pair> {
    let gazetteer = gazetteer();
    // The units of June 2025, not one that was gone before.
    let stood = |place: &&Place| place.until.is_none_or(|until| until >= "2024");
    let provinces: Vec<&Place> = gazetteer.of_level(Era::Vn63, LocalityLevel::Province).filter(stood).collect();
    let mut partners: Vec<&Place> =
        gazetteer.all().iter().filter(|place| place.country == Country::Fr && place.era == Era::Fr).collect();
    partners.retain(|place| match place.level {
        LocalityLevel::Region | LocalityLevel::Departement => place.code != "75",
        LocalityLevel::Commune => place.declared || place.population.unwrap_or(0) > 60_000,
        LocalityLevel::Epci => place.declared || place.population.unwrap_or(0) > 300_000,
        _ => false,
    });
    let mut found = BTreeMap::new();
    // Twice as many draws as pairs wanted would do; the limit only guards against a world too small for them.
    for _ in 0..wanted * 20 {
        if found.len() == wanted {
            break;
        }
        let (vn, fr) = (*chance.pick(&provinces), *chance.pick(&partners));
        let topics: Vec<Topic> = (0..1 + chance.below(3)).map(|_| *chance.pick(Topic::ALL)).collect();
        let pair = Pair {
            vn,
            fr,
            since: 1985 + chance.below(38) as i64,
            topics: topics.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect(),
            declared: chance.percent(60),
            tally: Tally::default(),
        };
        found.entry(format!("{}--{}", vn.slug, fr.slug)).or_insert(pair);
    }
    found.into_values().collect()
}

/// Every province, région and département, and what the pairs need beside them, with all they lie in and became.
fn units(pairs: &[Pair]) -> Vec<Unit> {
    let gazetteer = gazetteer();
    let mut keys = std::collections::BTreeSet::new();
    for place in gazetteer.all() {
        if matches!(place.level, LocalityLevel::Province | LocalityLevel::Region | LocalityLevel::Departement) {
            keys.insert(&place.id);
        }
    }
    for pair in pairs {
        for place in gazetteer.lineage(&pair.fr.id).into_iter().chain(gazetteer.lineage(&pair.vn.id)) {
            keys.insert(&place.id);
        }
    }
    let unit = |id| Some(Unit { place: gazetteer.by_id(id)?, tally: Tally::default(), ties: 0, out: 0, into: 0 });
    keys.into_iter().filter_map(unit).collect()
}

fn people(chance: &mut Chance, wanted: usize) -> Vec<Person> {
    let surnames: Vec<&str> =
        names::vn_surnames().iter().filter(|name| !name.also_word).map(|name| name.text).collect();
    let mut slugs = HashSet::new();
    let mut people: Vec<Person> = (0..wanted)
        .map(|at| {
            let side = if at % 2 == 0 { Side::Vn } else { Side::Fr };
            let name = match side {
                Side::Vn => {
                    let mut syllable = || chance.pick(names::vn_given_syllables()).text;
                    let (middle, given) = (syllable(), syllable());
                    format!("{} {middle} {given}", chance.pick(&surnames))
                }
                _ => format!("{} {}", chance.pick(names::fr_given_names()).text, chance.pick(&FRENCH_SURNAMES)),
            };
            Person {
                slug: fresh(&mut slugs, text::slug(&name)),
                name,
                side,
                tally: Tally::default(),
                titles: Vec::new(),
            }
        })
        .collect();
    people.sort_by(|left, right| left.slug.cmp(&right.slug));
    people
}

fn bodies(chance: &mut Chance, pairs: &[Pair], wanted: usize) -> Vec<Body> {
    let mut slugs = HashSet::new();
    let mut bodies: Vec<Body> = (0..wanted)
        .map(|at| {
            let pair = chance.pick(pairs);
            let number = at / 8 + 1;
            let (name, side, kind) = match at % 4 {
                0 => (format!("Sở Ngoại vụ {} (minh họa {number})", pair.vn.bare_name()), Side::Vn, "agency"),
                1 => (format!("Université de {} (démonstration {number})", pair.fr.name), Side::Fr, "university"),
                2 => (format!("Trường Đại học {} (minh họa {number})", pair.vn.bare_name()), Side::Vn, "university"),
                _ => {
                    (format!("Association {}–Vietnam (démonstration {number})", pair.fr.name), Side::Fr, "association")
                }
            };
            Body { slug: fresh(&mut slugs, text::slug(&name)), name, side, kind, tally: Tally::default() }
        })
        .collect();
    bodies.sort_by(|left, right| left.slug.cmp(&right.slug));
    bodies
}

/// The slug itself, or with the first number that makes it new.
fn fresh(taken: &mut HashSet<String>, slug: String) -> String {
    let mut candidate = slug.clone();
    let mut number = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{slug}-{number}");
        number += 1;
    }
    candidate
}

/// The title a leader bears, by the rank of the unit.
pub(super) fn office(place: &Place, lang: Lang) -> &'static str {
    let concept = match (place.country, place.level) {
        (Country::Vn, _) if place.kind == crate::geo::PlaceKind::CentralCity => "pc_chair_city",
        (Country::Vn, _) => "pc_chair_province",
        (_, LocalityLevel::Region) => "region_president_fr",
        (_, LocalityLevel::Departement) => "departement_president_fr",
        (_, LocalityLevel::Epci) => "metropole_president_fr",
        _ => "mayor_fr",
    };
    let titles = registry::office_titles().iter();
    titles
        .filter(|title| title.concept == concept && title.lang == lang)
        .map(|title| title.text.as_str())
        .next()
        .unwrap_or("")
}

//! Bodies that every locality of a kind has (its people's committee, its departmental council, its town hall), and those
//! that each country has one of (its government, its ministries). Their names follow a pattern in each language, so that
//! `UBND TP Cần Thơ`, `Comité populaire de Cần Thơ` and `Cần Thơ City People's Committee` are told to be one body, and each
//! has its name in three languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{cell, records};
use crate::place::{Place, PlaceKind};
use crate::{FormKind, gazetteer, liaison};
use vnfr_model::{Country, Lang, LocalityLevel, Side};
use vnfr_text as text;

/// The patterns as they stand in the seed file.
pub const FILE: &str = include_str!("../../../../seeds/registry/patterned_bodies.csv");

/// Words between a body's head and its place that say no more than the place does, folded.
const FILLERS: [&str; 27] = [
    "thanh",
    "pho",
    "tp",
    "tp.",
    "tinh",
    "vung",
    "cua",
    "phap",
    "de",
    "du",
    "des",
    "la",
    "le",
    "l'",
    "d'",
    "ville",
    "province",
    "region",
    "departement",
    "of",
    "the",
    "in",
    "city",
    "provincial",
    "municipal",
    "department",
    "'s",
];

/// A body of one locality or country, with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternedBody {
    /// `people-committee`, `city-hall`.
    pub id: &'static str,
    /// `government`, `council`, `party`, `department`, `ministry`, `association`, `hospital`, `chamber`.
    pub kind: &'static str,
    pub side: Side,
    names: [String; 3],
}

impl PatternedBody {
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.names[0],
            Lang::Fr => &self.names[1],
            Lang::En => &self.names[2],
        }
    }
}

/// Which localities have the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// One of its kind in the country: its name is a head and nothing else.
    Country,
    Any,
    City,
    Province,
    Level(LocalityLevel),
}

#[derive(Debug)]
struct Pattern {
    id: String,
    country: Country,
    of: Of,
    kind: String,
    names: [String; 3],
    /// Folded heads, the longest first.
    heads: Vec<String>,
}

static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| records(FILE).filter_map(|record| pattern(&record)).collect());

fn pattern(record: &csv::StringRecord) -> Option<Pattern> {
    let heads = |at: usize| cell(record, at).unwrap_or_default();
    let mut heads: Vec<String> =
        [heads(7), heads(8), heads(9)].iter().flat_map(|cell| cell.split(';')).map(text::fold).collect();
    heads.retain(|head| !head.is_empty());
    heads.sort_by_key(|head| std::cmp::Reverse(head.len()));
    Some(Pattern {
        id: cell(record, 0)?,
        country: Country::parse(record.get(1)?)?,
        of: match record.get(2)? {
            "country" => Of::Country,
            "any" => Of::Any,
            "city" => Of::City,
            "province" => Of::Province,
            level => Of::Level(LocalityLevel::parse(level)?),
        },
        kind: cell(record, 3)?,
        names: [cell(record, 4)?, cell(record, 5)?, cell(record, 6)?],
        heads,
    })
}

/// Folded names of the places that have such bodies: Vietnamese provinces and cities within provinces, French régions,
/// départements and communes that registers know.
static PLACES: LazyLock<HashMap<String, Vec<&'static Place>>> = LazyLock::new(|| {
    let mut places: HashMap<String, Vec<&'static Place>> = HashMap::new();
    let have_bodies = |place: &Place| match place.level {
        LocalityLevel::Province
        | LocalityLevel::CityOfProvince
        | LocalityLevel::Region
        | LocalityLevel::Departement => true,
        LocalityLevel::Commune => place.declared || place.population.is_some_and(|people| people >= 2_000),
        _ => false,
    };
    for (form, place, kind) in gazetteer().forms() {
        if *kind != FormKind::Exact && have_bodies(place) {
            places.entry(text::fold(form)).or_default().push(place);
        }
    }
    places
});

/// The body that a name means, where the name holds a head and a place and nothing else. `side` is what the article gives
/// the body: a bare `Chính phủ` of the French side is not Vietnam's.
pub fn patterned_body(name: &str, side: Side) -> Option<PatternedBody> {
    let folded = text::fold(name);
    let folded = folded.trim();
    PATTERNS.iter().find_map(|pattern| {
        if pattern.of == Of::Country {
            let is_it = side == pattern.side() && pattern.heads.iter().any(|head| head == folded);
            return is_it.then(|| pattern.national());
        }
        let rest = pattern.heads.iter().find_map(|head| around(folded, head))?;
        let (place, is_city) = locality(pattern, &rest)?;
        Some(pattern.body(place, is_city))
    })
}

/// What a name says beside a head that opens or ends it, as words.
fn around(folded: &str, head: &str) -> Option<Vec<String>> {
    let bounded = |rest: &str, at_start: bool| {
        rest.is_empty() || if at_start { rest.starts_with(' ') } else { rest.ends_with(' ') }
    };
    let rest = match folded.strip_prefix(head) {
        Some(rest) if bounded(rest, true) => rest,
        _ => folded.strip_suffix(head).filter(|rest| bounded(rest, false))?,
    };
    // `d'hyeres` and `hanoi's` are two words each.
    let apart = rest.replace("d'", "d' ").replace("l'", "l' ").replace("'s ", " 's ");
    Some(apart.split_whitespace().map(str::to_owned).collect())
}

/// The one place among words, all others being fillers, and whether it stands there as a city.
fn locality(pattern: &Pattern, words: &[String]) -> Option<(&'static Place, bool)> {
    let is_filler = |word: &String| FILLERS.contains(&word.as_str());
    let opening = words.iter().take_while(|word| is_filler(word)).count();
    let closing = words.iter().rev().take_while(|word| is_filler(word)).count();
    // A name may itself hold a filler (`La Rochelle`): the longest run of words that is a place counts.
    for start in 0..=opening.min(words.len()) {
        for end in (words.len() - closing.min(words.len())..=words.len()).rev().filter(|end| *end > start) {
            let Some(places) = PLACES.get(&words[start..end].join(" ")) else { continue };
            let said: Vec<&str> = words[..start].iter().chain(&words[end..]).map(String::as_str).collect();
            let as_city =
                said.iter().any(|word| matches!(*word, "pho" | "tp" | "tp." | "ville" | "city" | "municipal"));
            let as_province = said.iter().any(|word| matches!(*word, "tinh" | "province" | "provincial"));
            let city =
                |place: &Place| place.kind == PlaceKind::CentralCity || place.level == LocalityLevel::CityOfProvince;
            let fits = |place: &&&'static Place| {
                place.country == pattern.country
                    && (!as_city || place.country == Country::Fr || city(place))
                    && (!as_province || place.country == Country::Fr || !city(place))
                    && match pattern.of {
                        Of::Any => true,
                        Of::Country => false,
                        Of::City => city(place),
                        Of::Province => place.level == LocalityLevel::Province && !city(place),
                        Of::Level(level) => place.level == level,
                    }
            };
            // The same name in two eras is one body as long as its type word is the same.
            let place = places.iter().filter(fits).max_by_key(|place| (place.prior(), place.until.is_none()));
            if let Some(place) = place {
                return Some((place, city(place)));
            }
        }
    }
    None
}

impl Pattern {
    fn side(&self) -> Side {
        if self.country == Country::Vn { Side::Vn } else { Side::Fr }
    }

    fn national(&'static self) -> PatternedBody {
        PatternedBody { id: &self.id, kind: &self.kind, side: self.side(), names: self.names.clone() }
    }

    fn body(&'static self, place: &'static Place, is_city: bool) -> PatternedBody {
        let bare = place.bare_name();
        let (typed_vi, typed_en) = match (place.country, is_city) {
            (Country::Fr, _) => (bare.to_owned(), bare.to_owned()),
            (Country::Vn, true) => (format!("thành phố {bare}"), format!("{bare} City")),
            (Country::Vn, false) => (format!("tỉnh {bare}"), format!("{bare} Province")),
        };
        let of = match (place.country, is_city) {
            (Country::Fr, _) => liaison::of(place),
            (Country::Vn, true) => format!("de la ville {}", liaison::of_name(bare)),
            (Country::Vn, false) => format!("de la province {}", liaison::of_name(bare)),
        };
        let name = |at: usize, typed: &str| {
            self.names[at].replace("{typed}", typed).replace("{name}", bare).replace("{of}", &of)
        };
        PatternedBody {
            id: &self.id,
            kind: &self.kind,
            side: self.side(),
            names: [name(0, &typed_vi), name(1, &typed_vi), name(2, &typed_en)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &[&str], expected: [&str; 3]) {
        for name in names {
            let body = patterned_body(name, Side::Vn).unwrap_or_else(|| panic!("{name} is no body of a locality"));
            assert_eq!(Lang::ALL.map(|lang| body.name(lang).to_owned()), expected.map(str::to_owned), "{name}");
        }
    }

    #[test]
    fn every_row_reads() {
        assert_eq!(PATTERNS.len(), records(FILE).count());
    }

    #[test]
    fn a_body_is_one_in_every_language_and_abbreviation() {
        check(
            &[
                "UBND thành phố Cần Thơ",
                "Ủy ban Nhân dân TP Cần Thơ",
                "Uỷ ban nhân dân Cần Thơ",
                "UBND TP. Cần Thơ",
                "Comité populaire de Cân Tho",
                "Comité populaire de la ville de Cần Thơ",
                "Can Tho City People's Committee",
                "People’s Committee of Can Tho",
            ],
            [
                "Ủy ban nhân dân thành phố Cần Thơ",
                "Comité populaire de la ville de Cần Thơ",
                "People's Committee of Cần Thơ City",
            ],
        );
        check(
            &[
                "UBND tỉnh Điện Biên",
                "Comité populaire de la province de Dien Bien",
                "Dien Bien Provincial People's Committee",
            ],
            [
                "Ủy ban nhân dân tỉnh Điện Biên",
                "Comité populaire de la province de Điện Biên",
                "People's Committee of Điện Biên Province",
            ],
        );
        check(
            &["Conseil départemental du Val-de-Marne", "Hội đồng tỉnh Val de Marne", "conseil général du Val-de-Marne"],
            [
                "Hội đồng tỉnh Val-de-Marne",
                "Conseil départemental du Val-de-Marne",
                "Departmental Council of Val-de-Marne",
            ],
        );
        check(
            &["Thành ủy Hà Nội"],
            ["Thành ủy Hà Nội", "Comité du Parti de la ville de Hà Nội", "Party Committee of Hà Nội City"],
        );
        check(
            &["mairie du Havre", "City Hall of Le Havre"],
            ["Tòa thị chính Le Havre", "Mairie du Havre", "City Hall of Le Havre"],
        );
    }

    #[test]
    fn a_body_of_the_country_takes_its_side() {
        check(
            &["Bộ Chính trị", "Politburo"],
            [
                "Bộ Chính trị",
                "Bureau politique du Parti communiste du Vietnam",
                "Politburo of the Communist Party of Vietnam",
            ],
        );
        assert_eq!(patterned_body("Chính phủ", Side::Fr), None);
        assert!(patterned_body("Sénat", Side::Fr).is_some());
    }

    #[test]
    fn a_city_and_its_province_are_two() {
        assert_ne!(
            patterned_body("UBND tỉnh Ninh Bình", Side::Vn),
            patterned_body("UBND thành phố Ninh Bình", Side::Vn)
        );
    }

    #[test]
    fn no_place_or_more_than_a_place_is_no_body_of_a_locality() {
        for name in [
            "UBND thành phố",
            "UBND",
            "Văn phòng UBND tỉnh Điện Biên",
            "Sở Chiếu sáng đô thị thành phố Lyon",
            "CCI France Vietnam",
            "Comité populaire",
        ] {
            assert_eq!(patterned_body(name, Side::Vn), None, "{name}");
        }
    }
}

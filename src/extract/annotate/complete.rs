//! What an article leaves to its context: the province behind `UBND tỉnh`, the city behind `Phó Thị trưởng`, the country
//! behind `Đại sứ`. Fills in names; the spans stay those of the words that stand there.

use crate::model::{Lang, LocalityLevel, Side};
use crate::text::fold;

use super::super::lang::HeadKind;
use super::super::reading::{Person, PlaceKind, Target};
use super::body::BodyHit;
use super::lexicon::Sense;
use super::link::{Entities, Found, is_city, side_of_place};
use super::place::{Named, PlaceHit};
use super::title::TitleHit;

/// A body with its completed name.
pub struct NamedBody {
    /// Completed.
    pub name: String,
    /// As it stands, in single spaces, without a bracket.
    pub written: String,
    /// Equal for wordings of one body.
    pub key: String,
    pub side: Side,
    pub registry_id: Option<&'static str>,
}

/// How many places around a rank may complete it: far more than an article has, and a bound on hostile text.
const REACH: usize = 300;

/// The words from one token to another with single spaces; a bracket within is left out.
pub fn spaced(found: &Found, first: usize, last: usize) -> String {
    let mut out = String::new();
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
                if !out.is_empty() && found.text.gap(at) > crate::text::Gap::None && !tight {
                    out.push(' ');
                }
                out.push_str(found.text.word(at));
            }
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The Vietnamese locality that a rank at a token leaves to the context: the nearest fitting one before it, else the
/// first after it, else the one named most.
pub fn home<'a>(found: &'a Found, at: usize, city: Option<bool>) -> Option<&'a PlaceHit> {
    let fits = |hit: &&PlaceHit| {
        let vietnamese = matches!(hit.named, Named::Unit(unit) if unit.country == crate::model::Country::Vn
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
            && matches!(hit.named, Named::Unit(unit) if unit.level == level && unit.country == crate::model::Country::Fr)
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

/// Completes a body's name; `None` where it names none.
pub fn body(found: &Found, hit: &BodyHit) -> Option<NamedBody> {
    let text = found.text;
    let written = spaced(found, hit.first, hit.last);
    let inside: Vec<&PlaceHit> = found
        .places
        .list
        .iter()
        .skip(found.places.list.partition_point(|place| place.first < hit.first))
        .take_while(|place| place.last <= hit.last)
        .filter(|place| place.sure)
        .collect();
    if let Some(row) = hit.registered {
        return Some(NamedBody {
            name: written.clone(),
            written,
            key: format!("registry {}", row.id),
            side: row.side,
            registry_id: Some(&row.id),
        });
    }
    // `Nghiệp đoàn liên tỉnh vệ sinh (SIAAP)`: the registry knows the acronym.
    let row = hit.acronym.and_then(|(first, last)| {
        text.longest(first, |sense| matches!(sense, Sense::Registered(_))).filter(|known| known.last == last)
    });
    if let Some(Sense::Registered(row)) = row.map(|row| row.sense) {
        return Some(NamedBody {
            name: written.clone(),
            written,
            key: format!("registry {}", row.id),
            side: row.side,
            registry_id: Some(&row.id),
        });
    }
    let head = fold(text.view.slice(text.tokens.cover(hit.first, hit.head)));
    match hit.kind {
        HeadKind::Embassy => embassy(found, hit, written, &inside),
        HeadKind::Committee | HeadKind::Council if inside.is_empty() => {
            let rank = fold(&written);
            let city = if ["thanh pho", "tp", "municipal", "city", "thanh uy"].iter().any(|word| rank.contains(word)) {
                Some(true)
            } else if ["tinh", "provincial", "province", "tinh uy"].iter().any(|word| rank.contains(word)) {
                Some(false)
            } else {
                None
            };
            let home = home(found, hit.first, city).or_else(|| home(found, hit.first, None))?;
            let name = match text.language {
                Lang::Vi => format!("{written} {}", name_of(found, home)),
                Lang::Fr => format!("{written} de {}", name_of(found, home)),
                Lang::En => format!("{} {written}", name_of(found, home)),
            };
            let key = format!("{} {}", rank_key(&head, hit.kind), key_of(home));
            Some(NamedBody { name, written, key, side: Side::Vn, registry_id: None })
        }
        HeadKind::Authority if matches!(inside.first(), Some(PlaceHit { named: Named::Unit(unit), .. }) if unit.level == LocalityLevel::Epci) =>
        {
            // The official name is another wording of it.
            let official = inside.first().map_or(written.clone(), |place| match place.named {
                Named::Unit(unit) => unit.name.to_owned(),
                _ => written.clone(),
            });
            Some(NamedBody {
                key: body_key(&official),
                name: written,
                written: official,
                side: Side::Fr,
                registry_id: None,
            })
        }
        _ => {
            let place = inside.iter().rev().find(|place| matches!(place.named, Named::Unit(_)));
            let side = side_of_body(found, hit, &inside);
            let key = match place.filter(|_| matches!(hit.kind, HeadKind::Committee | HeadKind::Council)) {
                Some(place) => format!("{} {}", rank_key(&head, hit.kind), key_of(place)),
                None => body_key(&written),
            };
            Some(NamedBody { name: written.clone(), written, key, side, registry_id: None })
        }
    }
}

/// Other ways in which the article's language writes a committee: spelt out, and by its locality alone.
pub fn committee_forms(found: &Found, hit: &BodyHit) -> Vec<String> {
    if hit.kind != HeadKind::Committee {
        return Vec::new();
    }
    let text = found.text;
    let inside = found.places.list.iter().skip(found.places.list.partition_point(|place| place.first < hit.first));
    let Some(place) = inside.take_while(|place| place.last <= hit.last).find(|place| place.sure) else {
        return Vec::new();
    };
    let name = spaced(found, place.first, place.last);
    match text.language {
        Lang::Vi => {
            let written = spaced(found, hit.first, hit.last);
            let rest = written.strip_prefix("UBND ").or_else(|| written.strip_prefix("Ủy ban nhân dân "));
            rest.map(|rest| vec![format!("Ủy ban nhân dân {rest}"), format!("UBND {rest}")]).unwrap_or_default()
        }
        Lang::Fr => vec![format!("Comité populaire de {name}")],
        Lang::En => vec![format!("People's Committee of {name}"), format!("{name} People's Committee")],
    }
}

/// One word for the heads of one rank, whatever their language and length.
fn rank_key(head: &str, kind: HeadKind) -> String {
    let rank = match kind {
        HeadKind::Committee => "committee",
        _ if head.contains("nhan dan")
            || head.contains("hdnd")
            || head.contains("populaire")
            || head.contains("people") =>
        {
            "people's council"
        }
        _ if head.contains("quoc hoi") => "deputies",
        _ if head.contains("uy") || head.contains("parti") || head.contains("party") => "party",
        _ => head,
    };
    rank.to_owned()
}

/// What two wordings of a body share: folded, abbreviations spelt out, articles left out.
pub fn body_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(|word| match word {
        "tp" => "thanh pho",
        "ubnd" => "uy ban nhan dan",
        "hdnd" => "hoi dong nhan dan",
        "ch" => "cong hoa",
        word => word,
    });
    words
        .filter(|word| !matches!(*word, "the" | "truong" | "la" | "le" | "les" | "l" | "cong" | "ty" | "societe"))
        .collect::<Vec<_>>()
        .join(" ")
}

fn side_of_body(found: &Found, hit: &BodyHit, inside: &[&PlaceHit]) -> Side {
    if let Some(side) = inside.iter().find_map(|place| side_of_place(place)) {
        return side;
    }
    if super::link::is_vietnamese_rank(hit.kind) {
        return Side::Vn;
    }
    let text = found.text;
    let folded = fold(text.view.slice(text.tokens.cover(hit.first, hit.last)));
    const VN: [&str; 12] = [
        "viet nam",
        "vietnam",
        "trung uong",
        "bo chinh tri",
        "chinh phu",
        "quoc hoi",
        "fatherland",
        "parti",
        "tinh uy",
        "thanh uy",
        "dang",
        "so ",
    ];
    const FR: [&str; 9] = ["phap", "france", "francais", "french", "senat", "thuong vien", "sarl", "cnrs", "cnam"];
    const INTERNATIONAL: [&str; 7] =
        ["unesco", "unicef", "lien hop quoc", "nations", "quoc te", "international", "world"];
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if holds(&INTERNATIONAL) {
        return Side::Other;
    }
    if holds(&FR) {
        return Side::Fr;
    }
    if holds(&VN) {
        return Side::Vn;
    }
    // By the side of the nearest place before it; foreign words in a Vietnamese article are French as a rule.
    let foreign = (hit.head..hit.last).any(|at| text.is_capital(at) && !super::name::is_syllable(text.folded(at)));
    if foreign {
        return Side::Fr;
    }
    if text.language == Lang::Fr {
        return Side::Fr;
    }
    let split = found.places.list.partition_point(|place| place.first < hit.first);
    found.places.list[..split]
        .iter()
        .rev()
        .take(REACH)
        .filter(|place| place.sure)
        .find_map(side_of_place)
        .unwrap_or(Side::Vn)
}

/// An embassy by who sends it: `Đại sứ quán Việt Nam tại Pháp`, `French Embassy`. A bare one is the one named elsewhere,
/// or that of the ambassador the article names.
fn embassy(found: &Found, hit: &BodyHit, written: String, inside: &[&PlaceHit]) -> Option<NamedBody> {
    let folded = fold(&written);
    let nation = inside.iter().find(|place| matches!(place.named, Named::Nation(_)));
    let sender = nation.and_then(|place| side_of_place(place)).or_else(|| {
        let vietnamese = ["vietnamese", "vietnamienne", "viet nam"].iter().any(|word| folded.contains(word));
        let french = ["french", "francaise"].iter().any(|word| folded.contains(word));
        if vietnamese { Some(Side::Vn) } else { french.then_some(Side::Fr) }
    });
    let consulate = folded.contains("lanh su") || folded.contains("consul");
    let trade = folded.contains("thuong vu") || folded.contains("trade office");
    let kind = match (trade, consulate) {
        (true, _) => "trade office",
        (_, true) => "consulate",
        _ => "embassy",
    };
    let registry = |side: Side| match (consulate, side) {
        _ if trade => None,
        (false, Side::Vn) => Some("emb-vn-fr"),
        (false, Side::Fr) => Some("emb-fr-vn"),
        (true, Side::Fr) => Some("cg-fr-hcmc"),
        _ => None,
    };
    match sender {
        Some(side) => Some(NamedBody {
            name: written.clone(),
            written,
            key: embassy_key(kind, side, registry(side)),
            side,
            registry_id: registry(side),
        }),
        None => {
            let other = found
                .bodies
                .iter()
                .take(REACH)
                .find(|other| other.kind == HeadKind::Embassy && other.named && other.first != hit.first);
            if let Some(other) = other {
                let named = body(found, other)?;
                return Some(NamedBody { written, ..named });
            }
            // `Đại sứ Đinh Toàn Thắng` and a bare embassy: the ambassador's own.
            let ambassador = found.titles.iter().take(REACH).find_map(|title| {
                let words = fold(&spaced(found, title.first, title.last));
                let is_one = words.starts_with("dai su") || words.contains("ambassad");
                is_one.then(|| found.names[title.name].kind == super::name::Kind::Vietnamese)
            })?;
            let side = if ambassador { Side::Vn } else { Side::Fr };
            let name = match (found.text.language, side) {
                (Lang::Vi, Side::Vn) => "Đại sứ quán Việt Nam tại Pháp",
                (Lang::Vi, _) => "Đại sứ quán Pháp tại Việt Nam",
                (Lang::Fr, Side::Vn) => "ambassade du Vietnam en France",
                (Lang::Fr, _) => "ambassade de France au Vietnam",
                (Lang::En, Side::Vn) => "Embassy of Vietnam in France",
                (Lang::En, _) => "Embassy of France in Vietnam",
            };
            Some(NamedBody {
                name: name.to_owned(),
                written,
                key: embassy_key(kind, side, registry(side)),
                side,
                registry_id: registry(side),
            })
        }
    }
}

fn embassy_key(kind: &str, side: Side, registry_id: Option<&str>) -> String {
    registry_id.map_or_else(|| format!("{kind} {}", side.as_str()), |id| format!("registry {id}"))
}

/// Completes a title.
pub fn title(found: &Found, title: &TitleHit, body_hit: Option<&BodyHit>, person: &Person) -> String {
    let text = found.text;
    let written = spaced(found, title.first, title.last);
    let folded = fold(&written);
    let vietnamese = person.side == Side::Vn;
    // A body whose name the context completes ends the title: so does its locality.
    if let Some(hit) = body_hit.filter(|hit| {
        !hit.named && matches!(hit.kind, HeadKind::Committee | HeadKind::Council) && hit.last == title.last
    }) && let Some(named) = body(found, hit)
        && named.name.len() > named.written.len()
        && named.name.starts_with(&named.written)
    {
        return format!("{written}{}", &named.name[named.written.len()..]);
    }
    match text.language {
        Lang::Vi => vietnamese_title(found, title, &folded, vietnamese)
            .map_or(written.clone(), |more| format!("{written} {more}")),
        Lang::Fr => match folded.as_str() {
            "maire" | "maire adjoint" | "maire adjointe" | "premier adjoint" | "premiere adjointe" if !vietnamese => {
                french_city(found, title.first)
                    .map_or(written.clone(), |city| format!("{written} de {}", name_of(found, city)))
            }
            "ambassadeur" | "ambassadrice" if vietnamese => format!("{written} du Vietnam en France"),
            "ambassadeur" | "ambassadrice" => format!("{written} de France au Vietnam"),
            "ambassadeur du vietnam" => format!("{written} en France"),
            _ => written,
        },
        Lang::En => english_title(found, title, written, vietnamese),
    }
}

fn vietnamese_title(found: &Found, title: &TitleHit, folded: &str, vietnamese: bool) -> Option<String> {
    let place = |hit: Option<&PlaceHit>| hit.map(|hit| name_of(found, hit).to_owned());
    match folded {
        "dai su" | "tan dai su" if vietnamese => Some("Việt Nam tại Pháp".to_owned()),
        "dai su viet nam" => Some("tại Pháp".to_owned()),
        "dai su" | "tan dai su" => Some("Pháp tại Việt Nam".to_owned()),
        "dai su phap" => Some("tại Việt Nam".to_owned()),
        "thi truong" | "pho thi truong" if !vietnamese => place(french_city(found, title.first)),
        _ if !vietnamese && folded.ends_with("hoi dong vung") => {
            place(french_unit(found, title.first, LocalityLevel::Region))
        }
        _ if !vietnamese && folded.ends_with("hoi dong tinh") => {
            place(french_unit(found, title.first, LocalityLevel::Departement))
        }
        "bi thu" | "pho bi thu" | "pho bi thu thuong truc" if vietnamese => {
            let home = home(found, title.first, None)?;
            Some(format!("{} {}", if is_city(home) { "Thành ủy" } else { "Tỉnh ủy" }, name_of(found, home)))
        }
        _ if folded.ends_with("thanh uy") => place(home(found, title.first, Some(true))),
        _ if folded.ends_with("tinh uy") => place(home(found, title.first, Some(false))),
        _ if folded.ends_with("hoi dong nhan dan")
            || folded.ends_with("hdnd")
            || folded.ends_with("ubnd")
            || folded.ends_with("uy ban nhan dan") =>
        {
            let home = home(found, title.first, None)?;
            Some(format!("{} {}", if is_city(home) { "thành phố" } else { "tỉnh" }, name_of(found, home)))
        }
        _ if folded.ends_with("hdnd thanh pho") || folded.ends_with("hoi dong nhan dan thanh pho") => {
            place(home(found, title.first, Some(true)))
        }
        _ if folded.ends_with("hdnd tinh")
            || folded.ends_with("hoi dong nhan dan tinh")
            || folded == "pho chu tich tinh"
            || folded == "chu tich tinh" =>
        {
            place(home(found, title.first, Some(false)))
        }
        _ => None,
    }
}

/// `Chairman of the city People's Council` is that of the city the article speaks of; `IPR Deputy Director` is `Deputy
/// Director of IPR`.
fn english_title(found: &Found, title: &TitleHit, written: String, vietnamese: bool) -> String {
    let folded = fold(&written);
    if vietnamese
        && folded.contains("the city people")
        && let Some(home) = home(found, title.first, Some(true))
    {
        return written.replacen("the city People", &format!("the {} People", name_of(found, home)), 1);
    }
    if found.text.is_upper(title.first) && !found.text.has(title.first, |sense| matches!(sense, Sense::Title(_))) {
        let acronym = found.text.word(title.first);
        return format!("{} of {acronym}", spaced(found, title.first + 1, title.last));
    }
    let city = if vietnamese { home(found, title.first, None) } else { french_city(found, title.first) };
    if matches!(folded.as_str(), "mayor" | "deputy mayor" | "vice mayor")
        && let Some(city) = city
    {
        return format!("{written} of {}", name_of(found, city));
    }
    written
}

/// The side of a person: Vietnamese names stand on the Vietnamese side, others on the French one unless their titles name
/// another country.
pub fn side_of_person(found: &Found, person: &Person) -> Side {
    let elsewhere = person.titles.iter().any(|title| {
        let (first, last) = (found.text.tokens.at(title.range.start), found.text.tokens.at(title.range.end));
        (first..last).filter_map(|at| found.places.sure_at(at)).any(|place| side_of_place(place) == Some(Side::Other))
    });
    if elsewhere && person.side == Side::Fr { Side::Other } else { person.side }
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
    for at in 0..entities.bodies.len() {
        let ranges: Vec<_> =
            entities.bodies[at].mentions.iter().map(|mention| entities.mentions[*mention].range).collect();
        let place = ranges.iter().find_map(|range| place_within(entities, range.start, range.end));
        let place = place.or_else(|| {
            let name = fold(&entities.bodies[at].name);
            entities.places.iter().take(REACH).position(|place| {
                matches!(place.kind, PlaceKind::Locality { .. }) && name.ends_with(&format!(" {}", fold(&place.name)))
            })
        });
        entities.bodies[at].place = place;
    }
    for at in 0..entities.people.len() {
        for title in 0..entities.people[at].titles.len() {
            let (range, body) = (entities.people[at].titles[title].range, entities.people[at].titles[title].body);
            let own =
                place_within(entities, range.start, range.end).or(body.and_then(|body| entities.bodies[body].place));
            let own = own.or_else(|| {
                let name = fold(&entities.people[at].titles[title].text);
                entities.places.iter().take(REACH).position(|place| {
                    matches!(place.kind, PlaceKind::Locality { .. })
                        && name.ends_with(&format!(" {}", fold(&place.name)))
                })
            });
            entities.people[at].titles[title].place = own;
        }
    }
}

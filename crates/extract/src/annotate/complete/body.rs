//! A body's whole name, its key and its side.

use crate::annotate::body::BodyHit;
use crate::annotate::lexicon::Sense;
use crate::annotate::link;
use crate::annotate::link::{Found, side_of_place};
use crate::annotate::name;
use crate::annotate::place::{Named, PlaceHit};
use crate::lang::{FRENCH_BODIES, HeadKind};
use vnfr_model::{Lang, LocalityLevel, Side};
use vnfr_text::fold;
use vnfr_text::letters::is_alphanumeric;

use super::embassy::embassy;
use super::{REACH, french_unit, home, key_of, name_of, spaced};

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

/// Completes a body's name; `None` where it names none.
pub fn body(found: &Found, hit: &BodyHit) -> Option<NamedBody> {
    let text = found.text;
    let written = spaced(found, hit.first, hit.last);
    // A member of a list has the head word that stands once before it.
    if let Some(head) = hit.shared {
        let name = format!("{} {written}", head.singular);
        return Some(NamedBody {
            key: body_key(&name),
            written: name.clone(),
            name,
            side: if head.of_both_sides { side_of_body(found, hit, &[]) } else { Side::Vn },
            registry_id: None,
        });
    }
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
    let head = text.tokens.folded_run(hit.first, hit.head);
    match hit.kind {
        HeadKind::Embassy => embassy(found, hit, written, &inside),
        HeadKind::Council if inside.is_empty() && french_rank(head).is_some() => {
            let unit = french_unit(found, hit.first, french_rank(head)?)?;
            let home = name_of(found, unit);
            let name = match text.language {
                Lang::Vi => format!("{written} {home}"),
                Lang::Fr => format!("{written} de {home}"),
                Lang::En => format!("{home} {written}"),
            };
            let key = body_key(&name);
            Some(NamedBody { name, written, key, side: Side::Fr, registry_id: None })
        }
        HeadKind::Committee | HeadKind::Council if inside.is_empty() && !hit.named => {
            let rank = fold(&written);
            let city = if ["thanh pho", "tp", "municipal", "city", "thanh uy"].iter().any(|word| rank.contains(word)) {
                Some(true)
            } else if ["tinh", "provincial", "province", "tinh uy"].iter().any(|word| rank.contains(word)) {
                Some(false)
            } else {
                None
            };
            let district =
                ["huyen", "quan", "thi xa", "district", "arrondissement"].iter().any(|word| rank.ends_with(word));
            let home = district
                .then(|| district_before(found, hit.first))
                .flatten()
                .or_else(|| home(found, hit.first, city))
                .or_else(|| home(found, hit.first, None))?;
            let name = match text.language {
                Lang::Vi => format!("{written} {}", name_of(found, home)),
                Lang::Fr => format!("{written} de {}", name_of(found, home)),
                Lang::En => format!("{} {written}", name_of(found, home)),
            };
            let key = format!("{} {}", rank_key(head, hit.kind), key_of(home));
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
                Some(place) => format!("{} {}", rank_key(head, hit.kind), key_of(place)),
                None => body_key(&written),
            };
            Some(NamedBody { name: written.clone(), written, key, side, registry_id: None })
        }
    }
}

/// The district last named before a token, for `UBND huyện` alone.
fn district_before<'a>(found: &'a Found, at: usize) -> Option<&'a PlaceHit> {
    let list = &found.places.list;
    let split = list.partition_point(|hit| hit.first < at);
    list[..split].iter().rev().take(REACH).find(|hit| {
        hit.sure
            && matches!(hit.named, Named::Unit(unit) if matches!(unit.level, LocalityLevel::District | LocalityLevel::Town))
    })
}

/// The level of the French unit whose council a head names.
fn french_rank(head: &str) -> Option<LocalityLevel> {
    let level = match head {
        "hoi dong vung" | "conseil regional" | "regional council" => LocalityLevel::Region,
        "hoi dong tinh" | "conseil departemental" | "conseil general" | "departmental council" | "general council" => {
            LocalityLevel::Departement
        }
        _ => return None,
    };
    Some(level)
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
    let words = folded.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()).map(|word| match word {
        "tp" => "thanh pho",
        "ubnd" => "uy ban nhan dan",
        "hdnd" => "hoi dong nhan dan",
        "ch" => "cong hoa",
        "chu" => "centre hospitalier universitaire",
        "chru" => "centre hospitalier regional universitaire",
        "cci" => "chambre de commerce et d industrie",
        "thpt" => "trung hoc pho thong",
        "thcs" => "trung hoc co so",
        "gtvt" => "giao thong van tai",
        "nn" => "nong nghiep",
        "ptnt" => "phat trien nong thon",
        "vhttdl" => "van hoa the thao va du lich",
        word => word,
    });
    let mut key = String::with_capacity(folded.len());
    for word in
        words.filter(|word| !matches!(*word, "the" | "truong" | "la" | "le" | "les" | "l" | "cong" | "ty" | "societe"))
    {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

fn side_of_body(found: &Found, hit: &BodyHit, inside: &[&PlaceHit]) -> Side {
    if let Some(side) = inside.iter().find_map(|place| side_of_place(place)) {
        return side;
    }
    if link::is_vietnamese_rank(hit.kind) {
        return Side::Vn;
    }
    let text = found.text;
    let folded = text.tokens.folded_run(hit.first, hit.last);
    const VN: [&str; 13] = [
        "viet nam",
        "vietnam",
        "trung uong",
        "provincial",
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
    // A firm or an agency of France by its own name.
    if hit.kind == HeadKind::Whole && FRENCH_BODIES.contains(&folded) {
        return Side::Fr;
    }
    const FR: [&str; 10] =
        ["phap", "france", "francais", "french", "senat", "thuong vien", "sarl", "cnrs", "cnam", "water agency"];
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
    let foreign = (hit.head..hit.last).any(|at| text.is_capital(at) && !name::is_syllable(text.folded(at)));
    if foreign {
        return Side::Fr;
    }
    // `Service de la santé` is how French texts call a Vietnamese department.
    if text.language == Lang::Fr {
        return if hit.kind == HeadKind::Ministry && folded.starts_with("service") { Side::Vn } else { Side::Fr };
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

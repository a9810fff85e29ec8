//! A body's whole name, its key and its side.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::annotate::body::BodyHit;
use crate::annotate::lexicon::Sense;
use crate::annotate::link;
use crate::annotate::link::{Found, side_of_place};
use crate::annotate::name;
use crate::annotate::place::{Named, PlaceHit};
use crate::lang::{self, Class, Completions, FRENCH_BODIES, HeadKind, Ranks};
use vnfr_geo::liaison;
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
    /// Equal for wordings of one body; `None` where that of its name is.
    pub key: Option<String>,
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
            key: None,
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
            key: Some(format!("registry {}", row.id)),
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
            key: Some(format!("registry {}", row.id)),
            side: row.side,
            registry_id: Some(&row.id),
        });
    }
    let head = text.tokens.folded_run(hit.first, hit.head);
    match hit.kind {
        HeadKind::Embassy => embassy(found, hit, written, &inside),
        HeadKind::Council if inside.is_empty() && french_rank(head).is_some() => {
            let unit = french_unit(found, hit.first, french_rank(head)?)?;
            // `conseil départemental du Finistère`: French joins the two by the unit's own article.
            let name = match (text.language, unit.named) {
                (Lang::Fr, Named::Unit(unit)) => format!("{written} {}", liaison::of(unit)),
                (language, _) => with_home(language, &written, name_of(found, unit)),
            };
            let key = Some(format!("{} {}", rank_key(head, hit.kind), key_of(unit)));
            Some(NamedBody { name, written, key, side: Side::Fr, registry_id: None })
        }
        HeadKind::Committee | HeadKind::Council if inside.is_empty() && !hit.named => {
            let home = home_of_rank(found, hit, &written)?;
            let name = with_home(text.language, &written, name_of(found, home));
            let key = Some(format!("{} {}", rank_key(head, hit.kind), key_of(home)));
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
                key: Some(body_key(&official)),
                name: written,
                written: official,
                side: Side::Fr,
                registry_id: None,
            })
        }
        _ => {
            let place = inside.iter().rev().find(|place| matches!(place.named, Named::Unit(_)));
            let side = side_of_body(found, hit, &inside);
            let ranked = place.filter(|_| matches!(hit.kind, HeadKind::Committee | HeadKind::Council));
            let key = ranked.map(|place| format!("{} {}", rank_key(head, hit.kind), key_of(place)));
            Some(NamedBody { name: written.clone(), written, key, side, registry_id: None })
        }
    }
}

/// The locality whose committee or council a rank alone means: `UBND tỉnh`, `municipal People's Committee`.
fn home_of_rank<'a>(found: &'a Found, hit: &BodyHit, written: &str) -> Option<&'a PlaceHit> {
    let rank = fold(written);
    let city = if holds(&rank, |words| words.ranks.city) {
        Some(true)
    } else {
        holds(&rank, |words| words.ranks.province).then_some(false)
    };
    let district = completions().flat_map(|words| words.ranks.district).any(|word| rank.ends_with(word));
    district
        .then(|| district_before(found, hit.first))
        .flatten()
        .or_else(|| home(found, hit.first, city))
        .or_else(|| home(found, hit.first, None))
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
    let is = |wanted: fn(&Ranks) -> &[&str]| completions().any(|words| wanted(&words.ranks).contains(&head));
    if is(|ranks| ranks.region) {
        return Some(LocalityLevel::Region);
    }
    is(|ranks| ranks.departement).then_some(LocalityLevel::Departement)
}

fn completions() -> impl Iterator<Item = &'static Completions> {
    lang::all().map(|words| &words.completions)
}

/// True where a folded name holds a word of a table, in whatever language.
pub(super) fn holds(folded: &str, table: fn(&'static Completions) -> &'static [&'static str]) -> bool {
    completions().flat_map(table).any(|word| folded.contains(word))
}

/// A body by its rank, with its home.
fn with_home(language: Lang, body: &str, home: &str) -> String {
    lang::words(language).completions.with_home.replace("{body}", body).replace("{home}", home)
}

/// Other ways in which the article's language writes a committee: spelt out, and by its locality alone.
pub fn committee_forms(found: &Found, hit: &BodyHit) -> Vec<String> {
    if hit.kind != HeadKind::Committee {
        return Vec::new();
    }
    let text = found.text;
    let inside = found.places.list.iter().skip(found.places.list.partition_point(|place| place.first < hit.first));
    let inside = inside.take_while(|place| place.last <= hit.last).find(|place| place.sure);
    let forms = lang::words(text.language).completions.committees;
    // `municipal People's Committee`: its home stands elsewhere.
    let Some(place) = inside else {
        let of_rank = (!hit.named && text.language != Lang::Vi)
            .then(|| home_of_rank(found, hit, &spaced(found, hit.first, hit.last)))
            .flatten();
        let with = |home: &PlaceHit| forms.iter().map(|form| form.replace("{home}", name_of(found, home))).collect();
        return of_rank.map(with).unwrap_or_default();
    };
    let home = match text.language {
        // The type word of the locality belongs to its home: `tỉnh Khánh Hòa`.
        Lang::Vi => {
            let written = spaced(found, hit.first, hit.last);
            let rest = |form: &&str| written.strip_prefix(form.strip_suffix("{home}")?).map(str::to_owned);
            forms.iter().find_map(rest)
        }
        Lang::Fr | Lang::En => Some(spaced(found, place.first, place.last)),
    };
    home.map(|home| forms.iter().map(|form| form.replace("{home}", &home)).collect()).unwrap_or_default()
}

/// One word for the heads of one rank, whatever their language and length.
fn rank_key(head: &str, kind: HeadKind) -> String {
    let rank = match kind {
        HeadKind::Committee => "committee",
        _ if holds(head, |words| words.ranks.people) => "people's council",
        _ if holds(head, |words| words.ranks.deputies) => "deputies",
        _ if holds(head, |words| words.ranks.party) => "party",
        _ => head,
    };
    rank.to_owned()
}

/// Folded words that stand otherwise in a body's key: spelt out, or empty where they are left out.
static KEYED: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let left_out = completions().flat_map(|words| words.left_out).map(|word| (*word, ""));
    completions().flat_map(|words| words.abbreviations).copied().chain(left_out).collect()
});

/// What two wordings of a body share: folded, abbreviations spelt out, articles left out.
pub fn body_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    let words = words.map(|word| KEYED.get(word).copied().unwrap_or(word));
    let mut key = String::with_capacity(folded.len());
    for word in words.filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

fn side_of_body(found: &Found, hit: &BodyHit, inside: &[&PlaceHit]) -> Side {
    // `association Ardèche-Vietnam`: a French society, though no list is sure of its home's name.
    let vietnam = |sense: &Sense| matches!(sense, Sense::Place(form) if form.1.level == LocalityLevel::Country && form.1.code == "VN");
    let second_home = |at: usize| {
        found.text.is_dash(at - 1) && found.text.is_capital(at - 2) && found.text.longest(at, vietnam).is_some()
    };
    let alone = inside.first().is_none_or(|place| matches!(place.named, Named::Nation("VN")));
    if alone && (hit.first + 2..hit.last).any(second_home) {
        return Side::Fr;
    }
    if let Some(side) = inside.iter().find_map(|place| side_of_place(place)) {
        return side;
    }
    if link::is_vietnamese_rank(hit.kind) {
        return Side::Vn;
    }
    let text = found.text;
    let folded = text.tokens.folded_run(hit.first, hit.last);
    // A firm or an agency of France by its own name.
    if hit.kind == HeadKind::Whole && FRENCH_BODIES.contains(&folded) {
        return Side::Fr;
    }
    if holds(folded, |words| words.sides.international) {
        return Side::Other;
    }
    if holds(folded, |words| words.sides.french) {
        return Side::Fr;
    }
    if holds(folded, |words| words.sides.vietnamese) {
        return Side::Vn;
    }
    // By the side of the nearest place before it; foreign words in a Vietnamese article are French as a rule.
    // `Trường Tiểu học Đắk Rve`: letters that no other language has tell a Vietnamese name.
    let own = |char: char| matches!(char, 'đ' | 'Đ' | 'ă' | 'Ă' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1EA0}'..='\u{1EF9}');
    let vietnamese = || (hit.head..hit.last).any(|at| text.is_capital(at) && text.word(at).contains(own));
    let foreign = (hit.head..hit.last).any(|at| text.is_capital(at) && !name::is_syllable(text.folded(at)));
    if foreign && vietnamese() {
        return Side::Vn;
    }
    if foreign {
        return Side::Fr;
    }
    // `Service de la santé` is how French texts call a Vietnamese department.
    if text.language == Lang::Fr {
        return if hit.kind == HeadKind::Ministry && text.is(hit.first, Class::VietnameseOffice) {
            Side::Vn
        } else {
            Side::Fr
        };
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

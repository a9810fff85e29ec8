//! A title's whole wording, from the places and bodies of its article.

use crate::annotate::body::BodyHit;
use crate::annotate::lexicon::Sense;
use crate::annotate::link::{Found, is_city};
use crate::annotate::place::{Named, PlaceHit};
use crate::annotate::title::TitleHit;
use crate::lang::HeadKind;
use crate::reading::Person;
use vnfr_geo::liaison;
use vnfr_model::{Lang, LocalityLevel, Side};

use super::body::body;
use super::{french_city, french_unit, home, name_of, spaced, spaced_folded};

/// Completes a title.
pub fn title(found: &Found, title: &TitleHit, body_hit: Option<&BodyHit>, person: &Person) -> String {
    let text = found.text;
    let written = spaced(found, title.first, title.last);
    let folded = spaced_folded(found, title.first, title.last);
    let vietnamese = person.side == Side::Vn;
    if let Some(body) = body_of_possessive(found, title) {
        return format!("{written} {body}");
    }
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
        Lang::Fr => match &*folded {
            "maire" | "maire adjoint" | "maire adjointe" | "premier adjoint" | "premiere adjointe" if !vietnamese => {
                french_city(found, title.first)
                    .map_or(written.clone(), |city| format!("{written} {}", of_city(found, city)))
            }
            "maire de la ville" | "maire de la commune" | "maire de cette ville" if !vietnamese => {
                french_city(found, title.first).map_or(written, |city| format!("maire {}", of_city(found, city)))
            }
            // `président du Conseil départemental`: that of the département named before.
            _ if !vietnamese && bare_council(&folded, "departemental") => {
                french_unit(found, title.first, LocalityLevel::Departement)
                    .map_or(written.clone(), |unit| format!("{written} {}", of_unit(found, unit)))
            }
            _ if !vietnamese && bare_council(&folded, "regional") => {
                french_unit(found, title.first, LocalityLevel::Region)
                    .map_or(written.clone(), |unit| format!("{written} {}", of_unit(found, unit)))
            }
            "ambassadeur" | "ambassadrice" if vietnamese => format!("{written} du Vietnam en France"),
            "ambassadeur" | "ambassadrice" => format!("{written} de France au Vietnam"),
            "ambassadeur du vietnam" => format!("{written} en France"),
            _ => written,
        },
        Lang::En => english_title(found, title, written, &folded, vietnamese),
    }
}

/// True for a title that ends in a council without its locality.
fn bare_council(folded: &str, rank: &str) -> bool {
    let council = folded.strip_suffix(rank).is_some_and(|head| head.trim_end().ends_with("conseil"));
    council || rank == "departemental" && folded.ends_with("conseil general")
}

/// A unit with the French `de` before it.
fn of_unit(found: &Found, unit: &PlaceHit) -> String {
    match unit.named {
        Named::Unit(unit) => liaison::of(unit),
        _ => liaison::of_name(name_of(found, unit)),
    }
}

/// A town with the French `de` before it; the article that the text merged with a word is its own again: `du Vigan`.
fn of_city(found: &Found, city: &PlaceHit) -> String {
    match city.named {
        Named::Unit(unit) if unit.name.starts_with("Le ") || unit.name.starts_with("Les ") => liaison::of(unit),
        _ => liaison::of_name(name_of(found, city)),
    }
}

/// `une délégation du conseil départemental du Gard, conduite par sa présidente`: in French the head of the body just named,
/// with the word that leads to it.
fn body_of_possessive(found: &Found, title: &TitleHit) -> Option<String> {
    // Farther away somebody else's body may be meant.
    const REACH: usize = 5;
    let text = found.text;
    let before = title.first.checked_sub(1)?;
    // A title that names its body already has no need of another.
    let bare = title.last <= title.first + 2 && (title.first..title.last).all(|at| !text.is_capital(at));
    let english = text.language == Lang::En && matches!(text.folded(before), "its" | "whose");
    let bare = bare || english && title.last <= title.first + 3;
    let own = english || text.language == Lang::Fr && matches!(text.folded(before), "sa" | "son");
    if !own || !bare {
        return None;
    }
    let to = found.bodies.partition_point(|body| body.last <= before);
    let body = found.bodies[..to].last().filter(|body| {
        body.last + REACH >= before && body.named && !matches!(body.kind, HeadKind::Firm | HeadKind::Paper)
    })?;
    let name = spaced(found, body.first, body.last);
    if english {
        return Some(format!("of the {}", name.strip_prefix("the ").unwrap_or(&name)));
    }
    let lead = |back: usize| body.first.checked_sub(back).map_or("", |at| text.folded(at));
    Some(match (lead(2), lead(1)) {
        (_, "le" | "du" | "au") => format!("du {name}"),
        (_, "la") => format!("de la {name}"),
        ("l", _) => format!("de l'{name}"),
        _ => liaison::of_name(&name),
    })
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
fn english_title(found: &Found, title: &TitleHit, written: String, folded: &str, vietnamese: bool) -> String {
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
    if matches!(folded, "mayor" | "deputy mayor" | "vice mayor")
        && let Some(city) = city
    {
        return format!("{written} of {}", name_of(found, city));
    }
    written
}

//! A title's whole wording, from the places and bodies of its article.

use crate::annotate::body::BodyHit;
use crate::annotate::lexicon::Sense;
use crate::annotate::link::{Found, is_city};
use crate::annotate::place::{Named, PlaceHit};
use crate::annotate::title::TitleHit;
use crate::lang::{self, BareTitle, Class, HeadKind, Lack, Titled};
use crate::reading::Person;
use vnfr_geo::liaison;
use vnfr_model::{Lang, Side};

use super::body::{body, holds};
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
    // `membre du Comité du Parti et vice-président du Comité populaire de la province`: in French the next office says where.
    let party = |hit: &BodyHit| {
        text.language == Lang::Fr && holds(text.tokens.folded_run(hit.first, hit.head), |words| words.ranks.party)
    };
    if let Some(hit) = body_hit.filter(|hit| {
        !hit.named
            && !party(hit)
            && matches!(hit.kind, HeadKind::Committee | HeadKind::Council)
            && hit.last == title.last
    }) && let Some(named) = body(found, hit)
        && named.name.len() > named.written.len()
        && named.name.starts_with(&named.written)
    {
        return format!("{written}{}", &named.name[named.written.len()..]);
    }
    let completions = &lang::words(text.language).completions;
    if vietnamese
        && let Some((rank, named)) = completions.rank_as_name.iter().find(|(rank, _)| written.contains(rank))
        && let Some(home) = home(found, title.first, Some(true))
    {
        return written.replacen(rank, &named.replace("{home}", name_of(found, home)), 1);
    }
    // `IPR Deputy Director` is `Deputy Director of IPR`.
    if text.language == Lang::En
        && text.is_upper(title.first)
        && !text.has(title.first, |sense| matches!(sense, Sense::Title(_)))
    {
        let (acronym, rest) = (text.word(title.first), spaced(found, title.first + 1, title.last));
        return format!("{rest} {}{acronym}", completions.before_town);
    }
    let fits = |bare: &&BareTitle| {
        bare.vietnamese.is_none_or(|wanted| wanted == vietnamese)
            && match bare.is {
                Titled::Whole(titles) => titles.contains(&&*folded),
                Titled::Ends(endings) => endings.iter().any(|ending| folded.ends_with(ending)),
            }
    };
    let lacks = completions.titles.iter().find(fits).map(|bare| &bare.lacks);
    lacks.and_then(|lacks| with_lack(found, title.first, &written, lacks)).unwrap_or(written)
}

/// A title with what it lacks; `None` where the article does not tell.
fn with_lack(found: &Found, at: usize, written: &str, lacks: &Lack) -> Option<String> {
    match lacks {
        Lack::Words(words) => Some(format!("{written} {words}")),
        Lack::FrenchTown(instead) => {
            let town = french_city(found, at)?;
            Some(format!("{} {}", instead.unwrap_or(written), of_place(found, town, of_city)))
        }
        Lack::FrenchUnit(level) => {
            let unit = french_unit(found, at, *level)?;
            Some(format!("{written} {}", of_place(found, unit, of_unit)))
        }
        Lack::Home(city) => {
            let home = home(found, at, *city)?;
            Some(format!("{written} {}", of_place(found, home, of_unit)))
        }
        Lack::RankedHome { city, province } => {
            let home = home(found, at, None)?;
            let rank = if is_city(home) { city } else { province };
            Some(format!("{written} {rank} {}", name_of(found, home)))
        }
    }
}

/// A place behind a title, as the article's language joins it.
fn of_place(found: &Found, place: &PlaceHit, in_french: fn(&Found, &PlaceHit) -> String) -> String {
    match found.text.language {
        Lang::Fr => in_french(found, place),
        language => format!("{}{}", lang::words(language).completions.before_town, name_of(found, place)),
    }
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
    let mut articles = lang::words(Lang::Fr).places.merged_articles.iter();
    match city.named {
        Named::Unit(unit) if articles.any(|(_, article)| unit.name.starts_with(article)) => liaison::of(unit),
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
    let own = text.is_own(before, Class::OfBody);
    let english = own && text.language == Lang::En;
    let bare = bare || english && title.last <= title.first + 3;
    if !own || !bare {
        return None;
    }
    let to = found.bodies.partition_point(|body| body.last <= before);
    let body = found.bodies[..to].last().filter(|body| {
        body.last + REACH >= before && body.named && !matches!(body.kind, HeadKind::Firm | HeadKind::Paper)
    })?;
    let name = spaced(found, body.first, body.last);
    let completions = &lang::words(text.language).completions;
    if let Some((lead, article)) = completions.lead {
        return Some(format!("{lead}{}", name.strip_prefix(article).unwrap_or(&name)));
    }
    let elided = body.first > 0 && text.is_apostrophe(body.first - 1);
    let before = body.first.checked_sub(1 + usize::from(elided)).map_or("", |at| text.folded(at));
    let lead = completions.leads.iter().find(|(before_name, _)| *before_name == before);
    Some(lead.map_or_else(|| liaison::of_name(&name), |(_, lead)| format!("{lead}{name}")))
}

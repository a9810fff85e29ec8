//! Embassies and consulates by who sends them.

use crate::annotate::body::BodyHit;
use crate::annotate::link::{Found, side_of_place};
use crate::annotate::name;
use crate::annotate::place::{Named, PlaceHit};
use crate::lang::{self, HeadKind};
use vnfr_model::{Lang, Side};
use vnfr_text::fold;

use super::body::{NamedBody, body, holds};
use super::{REACH, spaced_folded};

/// An embassy by who sends it: `Đại sứ quán Việt Nam tại Pháp`, `French Embassy`. A bare one is the one named elsewhere,
/// or that of the ambassador the article names.
pub(super) fn embassy(found: &Found, hit: &BodyHit, written: String, inside: &[&PlaceHit]) -> Option<NamedBody> {
    let folded = fold(&written);
    let nation = inside.iter().find(|place| matches!(place.named, Named::Nation(_)));
    let sender = nation.and_then(|place| side_of_place(place)).or_else(|| {
        let vietnamese = holds(&folded, |words| words.embassies.vietnamese);
        let french = holds(&folded, |words| words.embassies.french);
        if vietnamese { Some(Side::Vn) } else { french.then_some(Side::Fr) }
    });
    let consulate = holds(&folded, |words| words.embassies.consulate);
    let trade = holds(&folded, |words| words.embassies.trade);
    let kind = match (trade, consulate) {
        (true, _) => "trade office",
        (_, true) => "consulate",
        _ => "embassy",
    };
    let registry = |side: Side| match (consulate, side) {
        _ if trade => None,
        (false, side) => of_side(side),
        (true, Side::Fr) => Some("cg-fr-hcmc"),
        _ => None,
    };
    match sender {
        Some(side) => Some(NamedBody {
            name: written.clone(),
            written,
            key: Some(embassy_key(kind, side, registry(side))),
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
            // `Đại sứ Trần Văn An` and a bare embassy: the ambassador's own.
            let ambassador = found.titles.iter().take(REACH).find_map(|title| {
                let words = spaced_folded(found, title.first, title.last);
                let mut openings = lang::all().flat_map(|words| words.completions.embassies.ambassador_opens);
                let is_one = openings.any(|opening| words.starts_with(opening))
                    || holds(&words, |words| words.embassies.ambassador_within);
                is_one.then(|| found.names[title.name].kind == name::Kind::Vietnamese)
            })?;
            let side = if ambassador { Side::Vn } else { Side::Fr };
            let [of_vietnam, of_france] = lang::words(found.text.language).completions.embassies.names;
            let name = if side == Side::Vn { of_vietnam } else { of_france };
            Some(NamedBody {
                name: name.to_owned(),
                written,
                key: Some(embassy_key(kind, side, registry(side))),
                side,
                registry_id: registry(side),
            })
        }
    }
}

/// The row of a side's embassy in the other country.
fn of_side(side: Side) -> Option<&'static str> {
    match side {
        Side::Vn => Some("emb-vn-fr"),
        Side::Fr => Some("emb-fr-vn"),
        Side::Other => None,
    }
}

/// An embassy as the article's language names it in full: `Vietnamese Embassy in Paris` is that of Vietnam in France.
pub fn official_name(language: Lang, side: Side, registry_id: Option<&str>) -> Option<&'static str> {
    let [of_vietnam, of_france] = lang::words(language).completions.embassies.names;
    let embassy = registry_id.is_some() && registry_id == of_side(side);
    embassy.then_some(if side == Side::Vn { of_vietnam } else { of_france })
}

fn embassy_key(kind: &str, side: Side, registry_id: Option<&str>) -> String {
    registry_id.map_or_else(|| format!("{kind} {}", side.as_str()), |id| format!("registry {id}"))
}

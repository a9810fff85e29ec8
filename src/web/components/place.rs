//! A locality as a page names it: its name in its own language, its address, and what became of it since.

use crate::geo;
use crate::model::{Country, Era, LocalityId, LocalityLevel};
use crate::store::read::card::CardPlace;
use crate::web::{Ctx, Link};

/// A locality ready to be linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceLink {
    pub name: String,
    /// Nothing where the atlas has no page for such a unit (a country).
    pub href: Option<String>,
    /// The language the name is written in.
    pub lang: &'static str,
    /// What the unit is today, where it was absorbed under another name.
    pub now: Option<String>,
}

impl PlaceLink {
    pub fn new(ctx: &Ctx, place: &CardPlace) -> PlaceLink {
        PlaceLink {
            name: place.name.clone(),
            href: address(ctx, &place.key),
            lang: if matches!(place.era, Era::Vn63 | Era::Vn34) { "vi" } else { "fr" },
            now: became(&place.key).filter(|now| *now != place.name).map(str::to_owned),
        }
    }

    pub fn all(ctx: &Ctx, places: &[CardPlace]) -> Vec<PlaceLink> {
        places.iter().map(|place| PlaceLink::new(ctx, place)).collect()
    }
}

/// The page of a unit: that of the Vietnamese province it lies in (today's where it kept its name), or its own in
/// France.
pub fn address(ctx: &Ctx, key: &LocalityId) -> Option<String> {
    let gazetteer = geo::gazetteer();
    let place = gazetteer.by_id(key)?;
    match place.country {
        Country::Vn => {
            let province = gazetteer.province_or_region(key).filter(|top| top.level == LocalityLevel::Province)?;
            let kept = gazetteer.today(&province.id).filter(|today| today.slug == province.slug);
            let page = kept.unwrap_or(province);
            Some(ctx.link(&Link::Province(page.era, page.slug)))
        }
        Country::Fr if place.level == LocalityLevel::Country => None,
        Country::Fr => Some(ctx.link(&Link::Partner(place.era, place.slug))),
    }
}

/// The name of the unit that took this one over.
fn became(key: &LocalityId) -> Option<&'static str> {
    geo::gazetteer().today(key).map(|today| today.name)
}

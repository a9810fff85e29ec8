//! Place, localities and fields of a part, from the words that tell it.

use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::lang::Phrase;
use crate::search;
use vnfr_model::{Country, EventKind};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

pub(super) fn trim_title(scene: &Scene<'_>, part: &mut Draft) {
    let text = scene.text(part.title).trim_end_matches([' ', ',', ';', '.', ':']);
    part.title = Range::new(part.title.start, part.title.start + text.len());
    if part.title.is_empty() {
        part.title = part.telling;
    }
}

/// Place, localities and fields of a part.
pub(super) fn settle(scene: &Scene<'_>, part: &mut Draft, line: &Line, segment: Range, town: Option<(usize, Range)>) {
    let named: Vec<(usize, Range)> = scene
        .places_in(segment)
        .iter()
        .copied()
        .filter(|(place, range)| scene.locality_id(*place).is_some() && !locate::is_aside(scene, line, *range))
        .collect();
    // Beside one who signs, a town is only where the paper was signed.
    let signs = |country: Country| {
        part.kind == EventKind::AgreementSigning
            && named
                .iter()
                .any(|(place, range)| scene.is_locality(*place, country) && !locate::is_place(scene, line, *range))
    };
    let only_where: Vec<Country> = [Country::Fr, Country::Vn].into_iter().filter(|country| signs(*country)).collect();
    let named: Vec<(usize, Range)> = named
        .into_iter()
        .filter(|(place, range)| {
            let country = scene.place(*place).country();
            !(country.is_some_and(|country| only_where.contains(&country)) && locate::is_place(scene, line, *range))
        })
        .collect();
    for country in [Country::Fr, Country::Vn] {
        for (place, range) in named.iter().filter(|(place, _)| scene.is_locality(*place, country)).take(2) {
            if town.is_none_or(|(town, _)| scene.place(town).country() == Some(country)) {
                part.add_locality(*place, *range);
            }
        }
    }
    // `toured the seaport of Cherbourg`: what was looked at is where it says, not where the text spoke of last.
    let seen = named.iter().copied().find(|(place, range)| {
        part.kind == EventKind::SiteVisit
            && town.is_some_and(|(town, _)| scene.place(town).country() == scene.place(*place).country())
            && !is_within_purpose(scene, segment, *range)
    });
    let town = seen.or(town);
    let landmarks = scene
        .places_in(segment)
        .iter()
        .copied()
        .filter(|(place, _)| matches!(scene.place(*place).kind, crate::reading::PlaceKind::Landmark));
    if part.kind == EventKind::SiteVisit {
        for (place, range) in landmarks.filter(|(_, range)| !is_within_purpose(scene, segment, *range)) {
            part.add_place(&scene.place(place).name, Some(place), range);
        }
    }
    if let Some((place, range)) = town {
        part.add_place(&scene.place(place).name, Some(place), range);
        if part.localities.is_empty() {
            part.add_locality(place, range);
        }
    }
    // Fields: what the words of this part name, else those of its sentence.
    let near: Vec<_> =
        event::topics_of(scene, line).iter().copied().filter(|(_, range)| segment.contains(*range)).collect();
    for (topic, range) in near {
        part.add_topic(topic, range);
    }
}

/// True for a mention in the clause that says what a visit was for: `thăm cảng X để giới thiệu vùng Y`,
/// `visite du port pour présenter le delta`. What stands there was spoken of, not seen.
fn is_within_purpose(scene: &Scene<'_>, segment: Range, mention: Range) -> bool {
    let before = scene.cut(segment.start.min(mention.start), mention.start);
    scene.phrases(Phrase::Purpose).iter().any(|word| {
        search::all(before, word).any(|at| {
            let ends = |c: Option<char>| !c.is_some_and(is_alphanumeric);
            ends(before[..at].chars().next_back()) && ends(before[at + word.len()..].chars().next())
        })
    })
}

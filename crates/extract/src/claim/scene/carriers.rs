//! Towns that are only where things happen, and the province of the article that stands for them.

use crate::claim::cues::Cue;
use crate::claim::locate;
use crate::reading::{PlaceKind, Target};
use vnfr_geo as geo;
use vnfr_model::{Country, LocalityId, LocalityLevel};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use crate::lang::Phrase;

use super::{Scene, Zone};

/// For each place, the province of the article it lies in, unless its own office, mayor or name in a title makes it act.
pub(super) fn carriers(scene: &Scene<'_>) -> Vec<Option<usize>> {
    let reading = scene.reading;
    let gazetteer = geo::gazetteer();
    let named = |id: &LocalityId| reading.places.iter().position(|place| place.locality() == Some(id));
    let acts = |at: usize| {
        let in_office = reading.mentions.iter().any(|mention| {
            let Target::Body(body) = mention.target else { return false };
            reading.bodies[body].place == Some(at) && {
                let name = reading.bodies[body].name.to_lowercase();
                scene.says(&name, Phrase::Committees)
            }
        });
        let in_title = reading.people.iter().any(|person| person.titles.iter().any(|title| title.place == Some(at)));
        in_office || in_title || sends(scene, at)
    };
    reading
        .places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let PlaceKind::Locality { id, country: Country::Vn, level } = &place.kind else { return None };
            if matches!(level, LocalityLevel::Province | LocalityLevel::Country) {
                return None;
            }
            let parent = gazetteer.by_id(id)?.parent.as_ref()?;
            // `Tuy Hòa` in the Đắk Lắk of after the mergers: the province that took its own in.
            let today = || gazetteer.today(parent).and_then(|unit| named(&unit.id));
            // Where both are named, the old one is recalled: `la fusion avec Thai Binh a donné un port à la province`.
            today().or_else(|| named(parent)).filter(|_| !acts(at))
        })
        .collect()
}

/// True for a town or district that acts by its own people: `une délégation du district de Dong Da`, `quận Hoàn Kiếm ký`.
fn sends(scene: &Scene<'_>, place: usize) -> bool {
    scene.lines.iter().any(|line| {
        let own = scene.places_in(line.range).iter().copied().filter(|(at, _)| *at == place);
        own.into_iter().any(|(_, range)| {
            let head = scene.text(Range::new(line.range.start, range.start)).trim_end();
            let sent = scene.hits_of(line).iter().any(|hit| {
                hit.cue == Cue::Delegation
                    && hit.end <= range.start
                    && range.start - hit.end <= 26
                    && scene
                        .cut(hit.end, range.start)
                        .split(|char: char| !is_alphanumeric(char))
                        .all(|word| word.is_empty() || scene.phrases(Phrase::TownLinks).contains(&word))
            });
            // Below the opening a district is where people live, not who acts.
            let typed = matches!(line.zone, Zone::Title | Zone::Body(0..=3))
                && scene
                    .phrases(Phrase::SmallTypes)
                    .iter()
                    .any(|word| locate::ends_with_word(head, word) && !in_address(scene, head, word));
            // `la convention qui lie la Ville à Hôi An`: the tie itself names the town, in the title or beside its word.
            let tied = line.zone == Zone::Title
                && scene.phrases(Phrase::TiedWith).iter().any(|word| locate::ends_with_word(head, word));
            let twin = scene.phrases(Phrase::TwinnedWith).iter().any(|word| locate::ends_with_word(head, word))
                || scene
                    .phrases(Phrase::PartnerOf)
                    .iter()
                    .any(|word| scene.cut(range.end, line.range.end).trim_start().starts_with(word));
            tied || twin || (sent || typed) && !locate::is_place(scene, line, range)
        })
    })
}

/// `tại xã Suối Giàng, huyện Văn Chấn`: the district of an address acts in nothing.
fn in_address(scene: &Scene<'_>, head: &str, type_word: &str) -> bool {
    let Some(before) = head.strip_suffix(type_word).map(str::trim_end) else { return false };
    if scene.phrases(Phrase::PartsOfDistrict).iter().any(|words| locate::ends_with_word(before, words)) {
        return true;
    }
    let Some(before) = before.strip_suffix(',') else {
        return false;
    };
    let part = before.rsplit([',', ';', '.']).next().unwrap_or_default();
    scene.says(part, Phrase::AddressParts)
}

//! Which localities a tie joins: those listed beside its word, of the sentence before, or of the whole article.

use crate::claim::cues::{Cue, Hit};
use crate::claim::event::Draft;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use crate::reading::{Place, PlaceKind};
use vnfr_model::{Country, EventKind, EventRole, Lang, LocalityLevel};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use super::product;

/// Bytes between a verb of tying and its partners: ` la province de Ben Tre à la ville de `.
const OF_VERB: usize = 64;

/// Localities of one side that the tie word joins: the nearest, and those listed with it.
pub(super) fn partners(scene: &Scene<'_>, line: &Line, hit: &Hit, country: Country) -> Vec<usize> {
    let all: Vec<(usize, Range)> = scene
        .places_in(line.range)
        .iter()
        .copied()
        .filter(|(place, range)| scene.is_locality(*place, country) && !locate::is_aside(scene, line, *range))
        .filter(|(_, range)| !is_merged_with(scene, line, *range))
        .collect();
    // `signed a new agreement in Lyon`: beside a partner, a town is where it was signed.
    // `stayed in Vinh, a partner of the city since 2004`: what stands behind it says that it is one.
    let apposed = |range: Range| {
        let behind = scene.cut(range.end, line.range.end);
        let said = || scene.phrases(Phrase::IsPartner).iter().any(|words| behind.starts_with(words));
        range.end <= hit.start && (said() || hit.cue == Cue::Tie && is_apposed(scene.cut(range.end, hit.start)))
    };
    // `has tied Vinh to Niort`: the preposition is the verb's own.
    let word = scene.cut(hit.start, hit.end);
    let ties_to = scene.phrases(Phrase::TiesTo).iter().any(|verb| locate::ends_with_word(word, verb));
    let of_verb = |range: Range| ties_to && range.start >= hit.end && range.start - hit.end <= OF_VERB;
    let is_where = |range: Range| locate::is_place(scene, line, range) && !apposed(range) && !of_verb(range);
    let all = if all.iter().any(|(_, range)| !is_where(*range)) {
        all.into_iter().filter(|(_, range)| !is_where(*range)).collect()
    } else {
        all
    };
    let after = all.iter().position(|(_, range)| range.start >= hit.end);
    let before = all.iter().rposition(|(_, range)| range.end <= hit.start);
    let distance = |at: usize| {
        let range = all[at].1;
        // What follows the word is more often its partner: `kết nghĩa giữa A và B`, `partners with B`.
        if range.start >= hit.end { range.start - hit.end } else { (hit.start - range.end.min(hit.start)) + 12 }
    };
    let Some(nearest) = [after, before].into_iter().flatten().min_by_key(|at| distance(*at)) else { return Vec::new() };
    let mut chosen = vec![all[nearest].0];
    for at in nearest + 1..all.len() {
        if !joined(scene, all[at - 1].1, all[at].1) {
            break;
        }
        chosen.push(all[at].0);
    }
    for at in (0..nearest).rev() {
        if !joined(scene, all[at].1, all[at + 1].1) {
            break;
        }
        chosen.push(all[at].0);
    }
    // A town that is tied to a town is tied itself; beside a département or a region it is only where its province acts.
    let of_towns = country == Country::Vn && {
        let mut other = scene.localities_in(line.range, Country::Fr);
        other.retain(|(_, range)| !locate::is_aside(scene, line, *range));
        !other.is_empty()
            && other.iter().all(|(place, _)| is_commune(scene, *place) || is_grouping(scene.place(*place)))
    };
    if !of_towns {
        for place in &mut chosen {
            *place = scene.carried(*place);
        }
    }
    for place in &mut chosen {
        let named = all.iter().find(|(named, _)| *named == *place).map(|(_, range)| *range);
        *place = named.and_then(|range| described(scene, line, *place, range)).unwrap_or(*place);
    }
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// `la cité portuaire de la province de Binh Thuan`, `the Kon Tum town`: the one town of a province that the article names.
fn described(scene: &Scene<'_>, line: &Line, place: usize, mention: Range) -> Option<usize> {
    const REACH: usize = 64;
    let from = crate::year::floor_boundary(scene.lower, mention.start.saturating_sub(REACH)).max(line.range.start);
    let (head, tail) = (scene.cut(from, mention.start), scene.cut(mention.end, line.range.end).trim_start());
    let towns = scene.phrases(Phrase::TownThere);
    let before = || {
        towns.iter().any(|word| {
            crate::search::last(head, word).is_some_and(|at| {
                let between = head[at + word.len()..].trim();
                let links = scene.phrases(Phrase::ProvinceOf).iter();
                // At most an adjective stands between: `la cité portuaire de`.
                locate::holds_word(&head[at..], word)
                    && links
                        .filter_map(|link| between.strip_suffix(link))
                        .any(|rest| rest.split_whitespace().count() <= 1 && !rest.contains([',', ';', ':', '(', '.']))
            })
        })
    };
    let behind = || {
        scene.reading.language == Lang::En
            && scene.phrases(Phrase::Article).iter().any(|word| locate::ends_with_word(head.trim_end(), word))
            && towns.iter().any(|word| locate::starts_with_word(tail, word))
    };
    if !before() && !behind() {
        return None;
    }
    let own = scene.locality_id(place)?;
    let lines = scene.lines.iter().filter(|line| line.zone != Zone::Teaser).take(EARLY);
    only(lines.flat_map(|line| scene.places_in(line.range)).map(|(named, _)| *named).filter(|named| {
        let unit = scene.locality_id(*named).and_then(|id| vnfr_geo::gazetteer().by_id(id));
        unit.is_some_and(|unit| unit.parent.as_ref() == Some(own))
    }))
}

/// `Vinh, sa jumelle`, `Vinh, its Vietnamese sister city`: true where a comma and a word or two stand between a locality and
/// the word for a tie.
fn is_apposed(between: &str) -> bool {
    const WORDS: usize = 3;
    between
        .strip_prefix([',', '–', '('])
        .is_some_and(|rest| rest.split_whitespace().count() <= WORDS && !rest.contains([',', ';', ':', '.']))
}

/// `À Foix, le Conseil départemental a signé avec le Comité populaire`: beside a council that acts for another
/// locality, the town is only where it did.
pub(super) fn by_council(scene: &Scene<'_>, line: &Line, country: Country, side: &mut Vec<usize>) {
    let acting = scene.bodies_in(line.range).iter().filter_map(|(body, _)| scene.body_at(*body).place);
    let acting = acting.map(|place| scene.carried(place)).filter(|place| scene.is_locality(*place, country));
    if let [place] = side[..]
        && locate::only_where(scene, line, |named| scene.carried(named) == place)
        && let Some(council) = only(acting)
        && council != scene.carried(place)
    {
        *side = vec![council];
    }
}

/// `la province de Ben Tre, fusionnée avec celles de Tra Vinh et de Vinh Long, avait conclu …`: between commas, the units that
/// a partner was merged with.
///
/// `sau khi hợp nhất ba tỉnh Vĩnh Long, Bến Tre và Trà Vinh, Vĩnh Long có …`: so are those listed right behind the word.
fn is_merged_with(scene: &Scene<'_>, line: &Line, range: Range) -> bool {
    let head = scene.cut(line.range.start, range.start);
    if is_listed_as_merged(scene, line, range) {
        return true;
    }
    let tail = scene.cut(range.end, line.range.end);
    let (Some(open), Some(close)) = (head.rfind([',', '(']), tail.find([',', ')'])) else { return false };
    let aside = Range::new(line.range.start + open, range.end + close);
    scene.says(scene.text(aside), Phrase::Merged)
}

/// True where nothing but a list of units, not yet at its end, stands between a word of merging and a place.
fn is_listed_as_merged(scene: &Scene<'_>, line: &Line, range: Range) -> bool {
    const REACH: usize = 120;
    /// Bytes of what counts the units: `ba tỉnh`, `des provinces de`.
    const COUNTED: usize = 24;
    let from = crate::year::floor_boundary(scene.lower, range.start.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, range.start);
    // Within another word its letters are no merger.
    let opens = |at: usize| !head[..at].ends_with(is_alphanumeric);
    let words = scene.phrases(Phrase::Merged).iter();
    let ends = words.filter_map(|word| Some(head.rfind(word).filter(|at| opens(*at))? + word.len()));
    let Some(end) = ends.max().map(|end| from + end) else { return false };
    let mut list = scene.places_in(Range::new(end, range.end)).iter().map(|(_, place)| *place);
    let Some(mut last) = list.next() else { return false };
    let counted = scene.cut(end, last.start);
    if counted.len() > COUNTED || counted.contains([',', ';', ':', '.']) {
        return false;
    }
    let mut closed = false;
    for place in list {
        if closed || !joined(scene, last, place) {
            return false;
        }
        let between = scene.cut(last.end, place.start);
        closed = between.split_whitespace().any(|own| scene.phrases(Phrase::And).contains(&own));
        last = place;
    }
    true
}

/// True where a comma or a word of joining, and the type word of a unit, is all that stands between two places.
fn joined(scene: &Scene<'_>, left: Range, right: Range) -> bool {
    let between = scene.text(Range::new(left.end, right.start)).trim();
    let links = scene.phrases(Phrase::HomeLinks);
    // `the Corse region and the town of Foix`: its rank stands behind a name.
    let is_rank = |word: &&str| links.contains(word) && !scene.phrases(Phrase::And).contains(word);
    let rank = between.split_whitespace().next().filter(is_rank);
    let ranked = rank.map_or(between, |rank| between[rank.len()..].trim_start());
    let bare = ranked.trim_start_matches(['(', ')', ',']).trim();
    let tail = scene.phrases(Phrase::And).iter().chain(&[",", "&"]).find_map(|word| bare.strip_prefix(word));
    let beside = scene.phrases(Phrase::PairedBy);
    tail.is_some_and(|tail| tail.split_whitespace().all(|word| links.contains(&word) || beside.contains(&word)))
        || bare.is_empty() && between.contains(',')
}

/// Lines of an article: what is told once is told early, and the bound keeps hostile text linear.
const EARLY: usize = 40;

pub(super) fn sides_of_main(scene: &Scene<'_>, events: &[Draft]) -> (Vec<usize>, Vec<usize>) {
    let mut sides = (Vec::new(), Vec::new());
    let main = || events.iter().filter(|event| event.role == EventRole::Main && event.kind != EventKind::Conference);
    // Whose feast it is, not where its guests went on their journey.
    let both = |event: &&Draft| [Country::Vn, Country::Fr].iter().all(|country| event.has_country(scene, *country));
    let feast = main().filter(both).any(|event| event.kind == EventKind::Ceremony);
    for event in main().filter(|event| !feast || event.kind != EventKind::DelegationVisit) {
        for (place, _) in &event.localities {
            // The district that was visited is no partner beside its province.
            let place = scene.carried(*place);
            let side = if scene.is_locality(place, Country::Vn) { &mut sides.0 } else { &mut sides.1 };
            if !side.contains(&place) {
                side.push(place);
            }
        }
    }
    let mut sides = (one_each(scene, &sides.0), one_each(scene, &sides.1));
    // A conference names nobody by itself: then the one locality of the title.
    for (side, country) in [(&mut sides.0, Country::Vn), (&mut sides.1, Country::Fr)] {
        if side.is_empty() {
            let named: Vec<usize> = scene
                .titles()
                .flat_map(|line| scene.localities_in(line.range, country))
                .map(|(place, _)| scene.carried(place))
                .collect();
            // The grouping that acts in the text, below the title with its town.
            let early = scene.body().take(EARLY).flat_map(|line| scene.places_in(line.range));
            let groupings = early
                .map(|(place, _)| *place)
                .filter(|place| scene.is_locality(*place, country) && is_grouping(scene.place(*place)));
            let named: Vec<usize> = if named.is_empty() { named } else { named.into_iter().chain(groupings).collect() };
            *side = one_each(scene, &named);
            side.truncate(if side.len() == 1 { 1 } else { 0 });
        }
        // No event and no title: the only one of which the article speaks.
        if side.is_empty() {
            *side = only_named(scene, country).into_iter().collect();
        }
    }
    sides
}

/// Of several, those whom the title names, if it names any.
pub(super) fn titled_of(scene: &Scene<'_>, side: Vec<usize>) -> Vec<usize> {
    let named = |place: &usize| {
        scene.titles().any(|line| scene.places_in(line.range).iter().any(|(own, _)| scene.carried(*own) == *place))
    };
    let titled: Vec<usize> = if side.len() > 1 { side.iter().copied().filter(named).collect() } else { Vec::new() };
    if titled.is_empty() { side } else { titled }
}

/// The only locality of a country that the article names, more than as where somebody was.
fn only_named(scene: &Scene<'_>, country: Country) -> Option<usize> {
    let lines = scene.lines.iter().filter(|line| line.zone != Zone::Teaser).take(EARLY);
    only(lines.flat_map(|line| {
        let named = scene.places_in(line.range).iter().filter(|(place, _)| scene.is_locality(*place, country));
        let acts = named.filter(|(_, range)| !locate::is_aside(scene, line, *range));
        acts.map(|(place, _)| scene.carried(*place))
    }))
}

/// A town and its province, a town and its agglomeration, are one partner: the one that acts first.
pub(super) fn one_each(scene: &Scene<'_>, side: &[usize]) -> Vec<usize> {
    /// Bytes of the first half of a town's name that tells it: `Clermont`, and not `Saint`.
    const SHORTEST: usize = 6;
    let gazetteer = vnfr_geo::gazetteer();
    let begins_alike = |inner: &Place, outer: &Place| {
        let first = inner.name.split_once('-').map(|(first, _)| first);
        first.is_some_and(|first| first.len() >= SHORTEST && outer.name.starts_with(&format!("{first} ")))
    };
    let within = |inner: usize, outer: usize| {
        let parent = scene.locality_id(inner).and_then(|id| gazetteer.by_id(id)?.parent.as_ref());
        parent.is_some() && parent == scene.locality_id(outer)
    };
    let named = |inner: usize, outer: usize| {
        let (inner, outer) = (scene.place(inner), scene.place(outer));
        inner.country() == Some(Country::Fr)
            && outer.name.len() > inner.name.len()
            && (outer.name.ends_with(&format!(" {}", inner.name))
                || outer.name.starts_with(&format!("{} ", inner.name))
                // `Clermont Auvergne Métropole` around Clermont-Ferrand.
                || is_grouping(outer) && (outer.name.ends_with(&inner.name) || begins_alike(inner, outer)))
    };
    let mut kept: Vec<usize> = Vec::new();
    for place in side {
        // `GrandAngoulême signe`, below the town where the paper is printed: the grouping acts.
        let around = |town: &usize| {
            let only_titled =
                || !scene.body().any(|line| scene.places_in(line.range).iter().any(|(own, _)| own == town));
            let carries = named(*town, *place) && only_titled();
            let (town, grouping) = (scene.place(*town), scene.place(*place));
            let glued = grouping.name.strip_suffix(&town.name).is_some_and(|head| head.ends_with(is_alphanumeric));
            is_grouping(grouping) && (glued || begins_alike(town, grouping) || carries)
        };
        if let Some(town) = kept.iter_mut().find(|town| around(town)) {
            *town = *place;
            continue;
        }
        let known = kept.iter().any(|other| {
            within(*place, *other) || within(*other, *place) || named(*place, *other) || named(*other, *place)
        });
        if !known {
            kept.push(*place);
        }
    }
    kept
}

/// The two of whom the sentence before speaks; a side it leaves out is the article's own, where that is one.
pub(super) fn of_sentence_before(
    scene: &Scene<'_>,
    line: &Line,
    main_vn: Vec<usize>,
    main_fr: Vec<usize>,
) -> Vec<(usize, usize)> {
    const BACK: usize = 2;
    let before = || {
        let own = scene.lines.iter().filter(|other| other.block == line.block && other.range.start < line.range.start);
        own.rev().take(BACK)
    };
    if before().next().is_none() {
        return Vec::new();
    }
    let side = |country: Country, main: Vec<usize>| -> Vec<usize> {
        let named = |before: &Line| -> Vec<usize> {
            let named = scene.localities_in(before.range, country).into_iter();
            named.filter(|(_, range)| !locate::is_place(scene, before, *range)).map(|(place, _)| place).collect()
        };
        // `Le maire de Nice a souhaité … Le vice-président du comité populaire de Hué lui a répondu.`
        let nearest =
            before().map(named).enumerate().find(|(at, named)| !named.is_empty() && (*at == 0 || main.is_empty()));
        nearest.map_or(main, |(_, named)| named)
    };
    let (vn, fr) = (side(Country::Vn, main_vn), side(Country::Fr, main_fr));
    if vn.len() == 1 && fr.len() == 1 { product(&vn, &fr) } else { Vec::new() }
}

/// True for a grouping of communes.
fn is_grouping(place: &Place) -> bool {
    matches!(place.kind, PlaceKind::Locality { level: LocalityLevel::Epci, .. })
}

fn is_commune(scene: &Scene<'_>, place: usize) -> bool {
    let unit = scene.locality_id(place).and_then(|id| vnfr_geo::gazetteer().by_id(id));
    unit.is_some_and(|unit| unit.level == LocalityLevel::Commune)
}

/// `la coopération nouée en 2011 par le département`, `l'Agglo est liée à la province`: of the French localities of which the
/// article tells the one of the rank that stands alone in the sentence.
pub(super) fn unit_named(scene: &Scene<'_>, line: &Line, main: &[usize]) -> Option<usize> {
    const RANKS: [(Phrase, LocalityLevel); 4] = [
        (Phrase::TheDepartment, LocalityLevel::Departement),
        (Phrase::TheAgglomeration, LocalityLevel::Epci),
        (Phrase::TheRegion, LocalityLevel::Region),
        (Phrase::TheTown, LocalityLevel::Commune),
    ];
    let text = scene.text(line.range);
    let said = |phrase: Phrase| scene.phrases(phrase).iter().any(|word| locate::holds_word(text, word));
    RANKS.iter().filter(|(phrase, _)| said(*phrase)).find_map(|(_, level)| {
        let of_rank = |place: &usize| {
            let unit = scene.locality_id(*place).and_then(|id| vnfr_geo::gazetteer().by_id(id));
            scene.is_locality(*place, Country::Fr) && unit.is_some_and(|unit| unit.level == *level)
        };
        // What is told once is told early; the bound keeps hostile text linear.
        let named = scene.lines.iter().take(60).flat_map(|line| scene.places_in(line.range)).map(|(place, _)| *place);
        only(main.iter().copied().filter(of_rank)).or_else(|| only(named.filter(of_rank)))
    })
}

/// The one place that is named, once or again; none beside another.
pub(super) fn only(mut places: impl Iterator<Item = usize>) -> Option<usize> {
    let first = places.next()?;
    places.all(|place| place == first).then_some(first)
}

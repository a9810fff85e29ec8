//! Whose a delegation is: the localities named with it, or the home of its leader.

use crate::claim::cues::Hit;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::{self, Phrase};
use vnfr_geo::demonyms;
use vnfr_model::{Country, Lang, LocalityLevel, Side};
use vnfr_text::letters::is_alphabetic;
use vnfr_text::{Range, fold};

use super::year_floor;

/// True where a stretch holds only words that may stand between a delegation and its home.
fn only_links(scene: &Scene<'_>, text: &str) -> bool {
    let links = scene.phrases(Phrase::HomeLinks);
    let is_link = |word: &str| links.contains(&word);
    text.split([' ', '(', ')', '"', '“', '-', '–', '/']).filter(|word| !word.is_empty()).all(|word| {
        is_link(word) || is_link(word.trim_end_matches(['\'', '’'])) || word.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `đoàn kiến trúc sư và kỹ sư của thành phố X`, `đoàn cán bộ y tế gồm bốn người của tỉnh Y`: who is in it, then whose it is.
fn only_members(scene: &Scene<'_>, line: &Line, hit: &Hit, place: Range) -> bool {
    let between = scene.cut(hit.end, place.start);
    let bare = between.trim_end();
    let typed = scene.phrases(Phrase::TypeWords).iter().filter_map(|word| bare.strip_suffix(word)).map(str::trim_end);
    let whose = typed.min_by_key(|head| head.len()).unwrap_or(bare);
    let of = scene.phrases(Phrase::Inviter).iter().find_map(|word| whose.strip_suffix(word.trim()));
    let members = of.unwrap_or(whose);
    scene.reading.language == Lang::Vi
        && (of.is_some() || whose.len() < bare.len())
        && scene.says(members, Phrase::Members)
        && !scene.says(members, Phrase::AtHome)
        && !members.contains([',', ';', ':', '.', '('])
        && !members.split_whitespace().any(|word| scene.phrases(Phrase::Goes).contains(&word))
        && scene.acts_of(line).all(|(_, act)| act.end <= hit.start || act.start >= place.start)
}

/// The localities that send the delegation named at `hit`.
pub(super) fn origin_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> (Vec<(usize, Range)>, &'static str) {
    const REACH: usize = 90;
    let places: Vec<(usize, Range)> =
        scene.places_in(line.range).iter().copied().filter(|(place, _)| scene.locality_id(*place).is_some()).collect();
    let mut origin: Vec<(usize, Range)> = Vec::new();
    let mut end = hit.end;
    for (place, range) in places.iter().filter(|(_, range)| range.start >= hit.end) {
        let between = scene.text(Range::new(end, range.start));
        let joins = if origin.is_empty() {
            range.start - hit.end <= REACH && (only_links(scene, between) || only_members(scene, line, hit, *range))
        } else {
            let bare = between.trim();
            let and = scene.phrases(Phrase::And);
            let rest = and.iter().chain(&[",", "-", "–", "&"]).find_map(|word| bare.strip_prefix(word));
            let rest =
                rest.map(|rest| and.iter().find_map(|word| rest.trim_start().strip_prefix(word)).unwrap_or(rest));
            rest.is_some_and(|rest| only_links(scene, rest))
                && scene.place(*place).country() == scene.place(origin[0].0).country()
        };
        // `de la province de Ha Tay, voisine de Hanoi`: where it lies sends nobody.
        if !joins || locate::sits_there(scene, line, *range) {
            break;
        }
        origin.push((*place, *range));
        end = range.end;
    }
    // `a delegation from Brittany's Finistere`: the region is where the sender lies.
    if let [(_, region)] = origin[..]
        && let Some((place, range)) = places.iter().find(|(_, range)| range.start >= region.end)
        && lang::words(scene.reading.language)
            .places
            .possessives
            .contains(&scene.text(Range::new(region.end, range.start)).trim())
    {
        origin = vec![(*place, *range)];
    }
    if !origin.is_empty() {
        return (origin, "delegation_of_locality");
    }
    // English and apposition: `a Hanoi delegation`, `Da Nang city's delegation`.
    if let Some((place, range)) = places.iter().rev().find(|(_, range)| range.end <= hit.start) {
        let between = scene.text(Range::new(range.end, hit.start));
        let adjacent = hit.start - range.end <= 28
            && between
                .split_whitespace()
                .all(|word| word == "-" || scene.phrases(Phrase::DelegationLinks).contains(&word))
            && !locate::is_place(scene, line, *range);
        // `Đồng Tháp đón đoàn chuyên gia`: the host.
        let hosts =
            scene.phrases(Phrase::ReceivesGuests).iter().any(|word| scene.cut(hit.start, hit.end).starts_with(word));
        if adjacent && !hosts {
            return (vec![(*place, *range)], "locality_delegation");
        }
        // `Tỉnh Bắc Kạn vừa cử một đoàn công tác`, `Bac Kan a envoyé une délégation`: the subject sends it.
        let sends = scene.says(scene.cut(year_floor(scene, hit.start, 24), hit.end), Phrase::Sends);
        if sends && range.start < hit.start {
            return (vec![(*place, *range)], "locality_sends_delegation");
        }
    }
    if let Some(place) = of_adjective(scene, line, hit) {
        return (vec![place], "delegation_by_adjective");
    }
    match of_own_council(scene, line, hit) {
        Some(place) => (vec![(place, Range::new(hit.start, hit.end))], "delegation_of_own_council"),
        None => (Vec::new(), ""),
    }
}

/// `une délégation du Conseil général`, `a delegation from the Departmental Council`: in the press release of a council, which
/// names one unit of that rank.
fn of_own_council(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<usize> {
    const REACH: usize = 48;
    const LINES: usize = 60;
    if scene.reading.language == Lang::Vi {
        return None;
    }
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let near = fold(scene.cut(hit.end, to));
    let clause = near.split([',', ';', '(']).next().unwrap_or_default();
    let ranks = &lang::words(scene.reading.language).completions.ranks;
    let says = |heads: &[&str]| heads.iter().any(|head| locate::holds_word(clause, head));
    let level = match (says(ranks.departement), says(ranks.region)) {
        (true, false) => LocalityLevel::Departement,
        (false, true) => LocalityLevel::Region,
        _ => return None,
    };
    let of_rank = |place: &usize| {
        let unit = scene.locality_id(*place).and_then(|id| vnfr_geo::gazetteer().by_id(id));
        scene.is_locality(*place, Country::Fr) && unit.is_some_and(|unit| unit.level == level)
    };
    let mut named = scene
        .lines
        .iter()
        .take(LINES)
        .flat_map(|line| scene.places_in(line.range))
        .map(|(place, _)| *place)
        .filter(of_rank);
    let first = named.next()?;
    named.all(|place| place == first).then_some(first)
}

/// `une délégation normande`, `the Breton delegation`: the place whose adjective stands beside the word, where the article
/// names the place itself.
fn of_adjective(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    const REACH: usize = 48;
    let near = match scene.reading.language {
        Lang::Fr => {
            let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
            Range::new(hit.end, to.max(hit.end))
        }
        Lang::En => Range::new(year_floor(scene, hit.start, REACH / 2).max(line.range.start), hit.start),
        Lang::Vi => return None,
    };
    let words = words_of(scene, near);
    let beside: Vec<Range> = match scene.reading.language {
        Lang::Fr => words.into_iter().take(3).collect(),
        _ => words.into_iter().rev().take(2).collect(),
    };
    beside.into_iter().find_map(|range| {
        let ids = demonyms::of_adjective(scene.text(range));
        let place = (0..scene.reading.places.len())
            .find(|at| scene.locality_id(*at).is_some_and(|id| ids.contains(&id.as_str())))?;
        Some((place, range))
    })
}

/// The words of a stretch that stand whole in it.
fn words_of(scene: &Scene<'_>, range: Range) -> Vec<Range> {
    let text = scene.text(range);
    let mut words = Vec::new();
    let mut start = None;
    for (at, char) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let within = is_alphabetic(char) || char == '-';
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Range::new(range.start + from, range.start + at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

pub fn locality_of_title(scene: &Scene<'_>, person: usize) -> Option<usize> {
    scene.person(person).titles.iter().find_map(|title| {
        let place = title.place.or_else(|| scene.body_at(title.body?).place)?;
        scene.locality_id(place).map(|_| place)
    })
}

/// Without a home in the leader's title: the first locality of the leader's side before the leading word.
pub(super) fn locality_of_side(scene: &Scene<'_>, line: &Line, hit: &Hit, person: usize) -> Option<usize> {
    let country = match scene.person(person).side {
        Side::Vn => Country::Vn,
        Side::Fr => Country::Fr,
        Side::Other => return None,
    };
    scene.localities_in(Range::new(line.range.start, hit.start), country).first().map(|(place, _)| *place)
}

/// The one locality of the leader's side that the opening names as more than a place.
pub(super) fn only_locality_of_side(scene: &Scene<'_>, person: usize) -> Option<usize> {
    let country = match scene.person(person).side {
        Side::Vn => Country::Vn,
        Side::Fr => Country::Fr,
        Side::Other => return None,
    };
    let mut found: Vec<usize> = Vec::new();
    for line in scene.lines.iter().filter(|line| matches!(line.zone, Zone::Title | Zone::Body(0..=2))) {
        for (place, range) in scene.localities_in(line.range, country) {
            if !locate::is_place(scene, line, range) && !found.contains(&place) {
                found.push(place);
            }
        }
    }
    (found.len() == 1).then(|| found[0])
}

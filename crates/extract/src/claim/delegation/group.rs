//! Delegations told by those who make them up and by who leads them, without the word.

use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use vnfr_model::{Country, Lang, Side};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use super::leader::{agent_before, leader_at};
use super::origin::{locality_of_title, origin_of};
use super::{Delegation, goes_elsewhere, names_delegation, size};

/// `Neuf représentants de la province de X, emmenés par Y`, `twelve councillors from X, led by Y`: in the opening.
pub(super) fn led(scene: &Scene<'_>, index: usize) -> Option<Delegation> {
    const REACH: usize = 220;
    let line = &scene.lines[index];
    let opens = matches!(line.zone, Zone::Title | Zone::Body(0..=4));
    let hits = scene.hits_of(line);
    let told = |hit: &Hit| matches!(hit.cue, Cue::Delegation | Cue::Leads) || names_delegation(scene, hit);
    let led = hits.iter().find(|hit| matches!(hit.cue, Cue::LedBefore | Cue::LedAfter)).filter(|_| opens)?;
    if hits.iter().any(told) {
        return None;
    }
    // `do ông X dẫn đầu`: those who are led stand before their leader.
    let end = match led.cue {
        Cue::LedAfter if scene.reading.language == Lang::Vi => agent_before(scene, line.range.start, led.start)?,
        _ => led.start,
    };
    let from = crate::year::floor_boundary(scene.lower, end.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, end);
    let members = scene
        .phrases(Phrase::Members)
        .iter()
        .filter(|word| head.contains(**word))
        .flat_map(|word| head.rmatch_indices(word))
        .filter(|(at, word)| is_whole(head, *at, word.len()))
        .max_by_key(|(at, word)| (*at, word.len()))?;
    let noun = Hit { cue: Cue::Delegation, start: from + members.0, end: from + members.0 + members.1.len() };
    // Nothing done stands between a group and its leader: `ont visité l'usine sous la conduite de …`.
    let acts = scene.acts_of(line).any(|(act, told)| act != Act::Visit && told.start >= noun.start && told.end <= end);
    if acts || goes_elsewhere(scene, line, &noun) {
        return None;
    }
    let (person, range) = leader_at(scene, line, led)
        .or_else(|| scene.people_in(Range::new(end, led.start.max(end))).first().copied())?;
    let (mut origin, _) = origin_of(scene, line, &noun);
    origin.retain(|(_, range)| range.end <= end);
    if origin.is_empty() {
        origin.extend(locality_of_title(scene, person).map(|place| (place, range)));
    }
    let country = scene.place(origin.first()?.0).country()?;
    let side = if country == Country::Vn { Side::Vn } else { Side::Fr };
    let own = scene.person(person).side;
    (own == side || own == Side::Other).then(|| Delegation {
        origin,
        country,
        leader: Some((person, range)),
        size: size::beside(scene, line, &noun),
        telling: Range::new(noun.start, noun.end),
        line: index,
        destinations: Vec::new(),
        event: None,
        rule: "group_with_leader",
    })
}

/// `X, président du Comité populaire de Tam Ky, venu avec quatre élus de sa ville`: who came, and whom he brought.
pub(super) fn brought(scene: &Scene<'_>, index: usize) -> Option<Delegation> {
    const NEAR: usize = 60;
    let line = &scene.lines[index];
    if !matches!(line.zone, Zone::Body(_)) || scene.has(line, Cue::Delegation) || scene.has(line, Cue::Past) {
        return None;
    }
    let text = scene.text(line.range);
    let (at, word) = scene.said_in(line, Phrase::CameWith).find_map(|word| Some((text.find(word)?, word)))?;
    let start = line.range.start + at;
    let end = start + word.len();
    let near = scene.cut(end, crate::year::floor_boundary(scene.lower, (end + NEAR).min(line.range.end)));
    let members = scene
        .phrases(Phrase::Members)
        .iter()
        .any(|word| near.match_indices(word).any(|(at, word)| is_whole(near, at, word.len())));
    let official = scene.people_in(Range::new(line.range.start, start)).last().copied().filter(|_| members)?;
    Delegation::of_official(scene, official, Range::new(start, end), index, "came_with_members")
}

/// `sept cadres de la province de X`, `twelve pupils from X`: people of a locality where no delegation is called one, with
/// the country that they come from.
pub fn of_locality(scene: &Scene<'_>, line: &Line) -> Option<(Hit, Country)> {
    const MOST: usize = 8;
    let text = scene.text(line.range);
    let words = scene.said_in(line, Phrase::Members);
    words
        .flat_map(|word| text.match_indices(word).take(MOST))
        .filter(|(at, word)| is_whole(text, *at, word.len()))
        .find_map(|(at, word)| {
            let start = line.range.start + at;
            let hit = Hit { cue: Cue::Delegation, start, end: start + word.len() };
            let (origin, rule) = origin_of(scene, line, &hit);
            let country = scene.place(origin.first()?.0).country()?;
            (rule == "delegation_of_locality").then_some((hit, country))
        })
}

fn is_whole(text: &str, at: usize, length: usize) -> bool {
    let joins = |char: char| is_alphanumeric(char) || char == '-';
    !text[..at].chars().next_back().is_some_and(joins) && !text[at + length..].chars().next().is_some_and(joins)
}

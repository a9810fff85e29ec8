//! Delegations: whose they are, who leads them, where they go.
//! The traps are of the genre: the host's head stands where a leader does, the other side sends one too, and a
//! legislator's title holds the word.

mod claims;
mod completion;
mod group;
mod leader;
mod leading;
mod origin;
mod size;

use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::{Country, Side};
use vnfr_text::Range;

use super::context::Context;
use super::cues::{Act, Cue, Hit};
use super::scene::{Line, Scene, Zone};

pub use claims::claims;
pub use completion::complete;
pub use group::of_locality;

use leader::{leader_at, leader_before, leader_of, traveller};
pub use origin::locality_of_title;
use origin::{locality_of_side, only_locality_of_side, origin_of};

/// A delegation in the making.
#[derive(Clone, Debug)]
pub struct Delegation {
    /// Localities that send it, with the words that say so.
    pub origin: Vec<(usize, Range)>,
    pub country: Country,
    pub leader: Option<(usize, Range)>,
    pub size: Option<(u32, Range)>,
    pub telling: Range,
    pub line: usize,
    pub destinations: Vec<(usize, Range)>,
    pub event: Option<usize>,
    pub rule: &'static str,
}

impl Delegation {
    /// One that an official leads, sent by the locality of their title; `telling` is what says that somebody came along.
    fn of_official(
        scene: &Scene<'_>,
        (person, named): (usize, Range),
        telling: Range,
        line: usize,
        rule: &'static str,
    ) -> Option<Delegation> {
        let origin = locality_of_title(scene, person)?;
        Some(Delegation {
            origin: vec![(origin, named)],
            country: scene.place(origin).country()?,
            leader: Some((person, named)),
            size: None,
            telling,
            line,
            destinations: Vec::new(),
            event: None,
            rule,
        })
    }
}

/// Every delegation of a locality that the main body names.
pub fn find(scene: &Scene<'_>, context: &Context) -> Vec<Delegation> {
    let mut found: Vec<Delegation> = Vec::new();
    for (index, line) in scene.lines.iter().enumerate() {
        if line.zone == Zone::Teaser {
            continue;
        }
        for hit in scene.hits_of(line) {
            let is_noun = hit.cue == Cue::Delegation || hit.cue == Cue::Leads || names_delegation(scene, hit);
            if !is_noun && !heads_delegation(scene, line, hit)
                || leads_else(scene, line, hit)
                || goes_elsewhere(scene, line, hit)
            {
                continue;
            }
            let (origin, mut rule) = origin_of(scene, line, hit);
            let leader = leader_of(scene, line, hit).or_else(|| leader_before(scene, index, hit));
            // Sent in another year, and by nobody named: history.
            let of_another_year = |date: usize| match scene.dates[date].date.shape {
                Shape::Year(_) => true,
                Shape::Month { year: Some(_), .. } | Shape::Days { year: Some(_), .. } => context.is_past_year(date),
                _ => false,
            };
            let dated_otherwise = matches!(line.zone, Zone::Body(2..)) && line.dates.clone().any(of_another_year);
            if leader.is_none() && dated_otherwise {
                continue;
            }
            // One that is only announced is none yet; one that has come and will stay is.
            let came = scene.acts_of(line).any(|(act, visit)| {
                let ahead =
                    |other: &Hit| other.cue == Cue::Planned && other.end <= visit.start && visit.start - other.end <= 2;
                act == Act::Visit
                    && visit.start >= hit.end
                    && !super::event::is_planned_at(scene, &visit)
                    && !scene.hits_of(line).iter().any(ahead)
            });
            // `Une délégation de X est attendue. Elle sera conduite par Y`: who will lead it is told in the next sentence.
            let leader = leader.or_else(|| leader_of_next(scene, index, hit));
            if leader.is_none() && !came && super::event::is_planned(scene, line, hit) && line.zone != Zone::Title {
                continue;
            }
            let origin = match (&origin[..], leader) {
                ([], Some((person, range))) => {
                    // `a group of experts of the agency headed by X`: sent by a house, unless X has an office.
                    let words = scene.cut(hit.start, hit.end);
                    let named = scene.says(words, Phrase::DelegationStem) || scene.says(words, Phrase::Mission);
                    match locality_of_title(scene, person)
                        .or_else(|| locality_of_side(scene, line, hit, person).filter(|_| named))
                        .or_else(|| only_locality_of_side(scene, person).filter(|_| named))
                    {
                        Some(place) => {
                            rule = "delegation_by_leader_title";
                            vec![(place, range)]
                        }
                        None => continue,
                    }
                }
                ([], None) => continue,
                _ => origin,
            };
            let Some(country) = scene.place(origin[0].0).country() else { continue };
            let side = if country == Country::Vn { Side::Vn } else { Side::Fr };
            let leader = leader.filter(|(person, _)| {
                let own = scene.person(*person).side;
                own == side || own == Side::Other
            });
            add(
                scene,
                &mut found,
                Delegation {
                    origin,
                    country,
                    leader,
                    size: is_noun.then(|| size::beside(scene, line, hit)).flatten(),
                    telling: Range::new(hit.start, hit.end),
                    line: index,
                    destinations: Vec::new(),
                    event: None,
                    rule,
                },
            );
        }
        if let Some(group) = group::led(scene, index).or_else(|| group::brought(scene, index)) {
            add(scene, &mut found, group);
        }
    }
    // A leader named apart from the delegation's home: `Đoàn … Trưởng đoàn X`.
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        let leads = |hit: &&Hit| matches!(hit.cue, Cue::LedBefore | Cue::LedAfter | Cue::Leads);
        for leader in scene.hits_of(line).iter().filter(leads).filter_map(|hit| leader_at(scene, line, hit)) {
            lead_the_only(scene, &mut found, leader);
        }
    }
    told_by_members(scene, &mut found);
    led_elsewhere(scene, &mut found);
    for delegation in found.iter_mut().filter(|delegation| delegation.leader.is_none()) {
        delegation.leader = traveller(scene, delegation);
    }
    found
}

/// `Twelve councillors from X visited …`, `đón bốn cán bộ của thành phố X`: where no delegation is called one, in the opening,
/// people of a locality who go, look or are received.
fn told_by_members(scene: &Scene<'_>, found: &mut Vec<Delegation>) {
    if !found.is_empty() {
        return;
    }
    for (index, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(0..=2)) || scene.has(line, Cue::Delegation) || scene.has(line, Cue::Past) {
            continue;
        }
        // `X and his entourage have visited …`: the locality of X's office sends them.
        if let Some(official) = leading::by_company(scene, line)
            && let Some(delegation) =
                Delegation::of_official(scene, official, official.1, index, "official_with_company")
        {
            found.push(delegation);
            return;
        }
        let goes = |act: Act| matches!(act, Act::Visit | Act::Tour | Act::Receive);
        if !scene.acts_of(line).any(|(act, _)| goes(act)) {
            continue;
        }
        let Some((hit, country)) = group::of_locality(scene, line) else { continue };
        // `Lãnh đạo thành phố`, `the city's leaders` are at home.
        if scene.says(scene.cut(hit.start, hit.end), Phrase::AtHome) {
            continue;
        }
        let (origin, _) = origin_of(scene, line, &hit);
        let telling = Range::new(hit.start, hit.end);
        let size = size::beside(scene, line, &hit);
        found.push(Delegation {
            origin,
            country,
            leader: None,
            size,
            telling,
            line: index,
            destinations: Vec::new(),
            event: None,
            rule: "people_of_locality",
        });
        return;
    }
}

/// Whom a sentence makes the leader of some group, for delegations that nobody leads yet.
fn led_elsewhere(scene: &Scene<'_>, found: &mut [Delegation]) {
    if found.iter().all(|delegation| delegation.leader.is_some()) {
        return;
    }
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        if let Some(leader) = leading::leader(scene, line) {
            lead_the_only(scene, found, leader);
        }
    }
}

/// Gives a leader to the delegation of his side, where it is the only one of that side and has none yet.
fn lead_the_only(scene: &Scene<'_>, found: &mut [Delegation], leader: (usize, Range)) {
    let country = match scene.person(leader.0).side {
        Side::Vn => Country::Vn,
        Side::Fr => Country::Fr,
        Side::Other => return,
    };
    let mut own = found.iter_mut().filter(|delegation| delegation.country == country);
    if let (Some(delegation), None) = (own.next(), own.next()) {
        delegation.leader.get_or_insert(leader);
    }
}

/// `who led the technical talks`, `qui conduit du 13 au 18 juin une délégation`: the verb leads what is named behind it,
/// which is no delegation or tells of one by itself.
fn leads_else(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 60;
    let follows = |other: &Hit| {
        other.start >= hit.start && other.start <= hit.end + REACH && matches!(other.cue, Cue::Delegation)
    };
    let open = scene.phrases(Phrase::LeadsWhom).contains(&scene.cut(hit.start, hit.end));
    hit.cue == Cue::Leads && open && {
        let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
        scene.hits_of(line).iter().any(follows) || !scene.says(scene.cut(hit.end, to), Phrase::Members)
    }
}

/// Whom the sentence behind a delegation to come says to lead it.
fn leader_of_next(scene: &Scene<'_>, index: usize, hit: &Hit) -> Option<(usize, Range)> {
    let line = &scene.lines[index];
    let next = scene.lines.get(index + 1).filter(|next| next.block == line.block)?;
    const OPENING: usize = 24;
    if hit.cue != Cue::Delegation || scene.has(next, Cue::Delegation) {
        return None;
    }
    let led = scene.hits_of(next).iter().find(|hit| matches!(hit.cue, Cue::LedBefore | Cue::LedAfter))?;
    // `It was headed by X, vice-chairman of …`: of one that has come the next sentence says so at once. A meeting is chaired.
    let at_once =
        led.cue == Cue::LedBefore && led.start - next.range.start <= OPENING && !scene.has_act(line, Act::Meet);
    if !at_once && !super::event::is_planned(scene, line, hit) {
        return None;
    }
    leader_at(scene, next, led)
}

/// Act cues that hold the word: `cử một đoàn`, `a mené une délégation`, `headed a delegation`.
fn names_delegation(scene: &Scene<'_>, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::Act(Act::Visit | Act::Receive))
        && scene.says(scene.cut(hit.start, hit.end), Phrase::DelegationStem)
}

/// `ông X, trưởng đoàn đại biểu tỉnh Ain`, `head of the delegation from Ain`: whose it is stands behind.
fn heads_delegation(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::LedBefore | Cue::LedAfter)
        && scene.says(scene.cut(hit.start, hit.end), Phrase::DelegationStem)
        && origin_of(scene, line, hit).1 == "delegation_of_locality"
}

fn add(scene: &Scene<'_>, found: &mut Vec<Delegation>, new: Delegation) {
    // `Huế` in the title and `tỉnh Thừa Thiên Huế` below are one sender: the unit of today, or the town in it.
    let today = |place: usize| {
        let gazetteer = vnfr_geo::gazetteer();
        let id = scene.locality_id(place)?;
        let province = gazetteer.province_or_region(id).map_or(id, |unit| &unit.id);
        gazetteer.today(province).map(|unit| unit.id.clone())
    };
    let of_title = |delegation: &Delegation| scene.lines[delegation.line].zone == Zone::Title;
    let same = |other: &&mut Delegation| {
        other.country == new.country
            && (new.origin.iter().any(|(place, _)| other.origin.iter().any(|(own, _)| own == place))
                || of_title(other)
                    && other.leader.is_none()
                    && other.origin.len() == 1
                    && new.origin.len() == 1
                    && new.country == Country::Vn
                    && today(other.origin[0].0).is_some()
                    && today(other.origin[0].0) == today(new.origin[0].0))
    };
    match found.iter_mut().find(same) {
        Some(known) => {
            // The text says more exactly than its title who sent them.
            if known.origin.len() == 1 && new.origin.len() == 1 && known.origin[0].0 != new.origin[0].0 {
                known.origin.clone_from(&new.origin);
                (known.line, known.telling, known.rule) = (new.line, new.telling, new.rule);
            }
            for (place, range) in new.origin {
                if !known.origin.iter().any(|(own, _)| *own == place) && known.leader.is_none() && new.leader.is_none()
                {
                    known.origin.push((place, range));
                }
            }
            if known.leader.is_none() {
                known.leader = new.leader;
            }
            if known.size.is_none() {
                known.size = new.size;
            }
        }
        None => found.push(new),
    }
}

fn year_floor(scene: &Scene<'_>, at: usize, back: usize) -> usize {
    crate::year::floor_boundary(scene.lower, at.saturating_sub(back))
}

/// A delegation to a party congress, a match or a third country is none of local co-operation.
fn goes_elsewhere(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let to = crate::year::floor_boundary(scene.lower, (hit.end + 70).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    scene.part_says(line, tail, Phrase::Elsewhere)
}

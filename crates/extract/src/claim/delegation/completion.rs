//! What the events add to delegations: guests that only an event implies, and the stops of a journey.

use crate::claim::context::Context;
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::{self, Phrase};
use vnfr_model::{Country, EventKind, Lang};
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

use super::leader::leader_at;
use super::origin::locality_of_title;
use super::{Delegation, goes_elsewhere, size};

/// Adds the delegation that an event implies (`đoàn trao 25.000 Euro`), and gives each its event and stops.
pub fn complete(scene: &Scene<'_>, context: &Context, mut found: Vec<Delegation>, events: &[Draft]) -> Vec<Delegation> {
    let main: Vec<usize> = (0..events.len()).filter(|at| events[*at].role == vnfr_model::EventRole::Main).collect();
    if found.is_empty()
        && let Some(event) = main.iter().map(|at| &events[*at]).find(|event| {
            matches!(
                event.kind,
                EventKind::Meeting | EventKind::AgreementSigning | EventKind::Ceremony | EventKind::DelegationVisit
            )
        })
        && let Some((line, hit)) = generic_mention(scene, context)
        && let Some(host) = guest_by_nation(scene, &hit).or_else(|| host_country(scene, event))
        && !of_a_state(scene, line, &hit)
    {
        let guest = if host == Country::Vn { Country::Fr } else { Country::Vn };
        let of_guests = event.localities.iter().copied().filter(|(place, _)| scene.is_locality(*place, guest));
        let mut origin = locate::who_act(scene, of_guests.collect());
        origin.truncate(2);
        // `les six Bretons que menait X, adjointe au maire de Fougères`: who leads the guests says whose they are.
        let leader = leader_by_title(scene, &origin);
        if let Some((person, range)) = leader {
            let home = locality_of_title(scene, person);
            origin = home.map(|place| vec![(place, range)]).unwrap_or(origin);
        }
        if !origin.is_empty() {
            found.push(Delegation {
                origin,
                country: guest,
                leader,
                size: None,
                telling: Range::new(hit.start, hit.end),
                line,
                destinations: Vec::new(),
                event: None,
                rule: "guests_of_event",
            });
        }
    }
    if found.is_empty() {
        found.extend(main.iter().find_map(|at| in_company(scene, &events[*at])));
    }
    for delegation in &mut found {
        let host = if delegation.country == Country::Vn { Country::Fr } else { Country::Vn };
        let visit = main.iter().copied().find(|at| events[*at].kind == EventKind::DelegationVisit);
        // A journey announced in the delegation's own sentence, beside the conference it goes to.
        let visit = visit.or_else(|| {
            events.iter().position(|event| {
                event.kind == EventKind::DelegationVisit
                    && event.role == vnfr_model::EventRole::Planned
                    && event.line == delegation.line
            })
        });
        delegation.event = visit.or(main.first().copied());
        if let Some(event) = delegation.event {
            let stops: Vec<_> =
                events[event].localities.iter().filter(|(place, _)| scene.is_locality(*place, host)).copied().collect();
            let visited: Vec<_> = stops.iter().filter_map(|(place, _)| visited(scene, *place)).collect();
            let at_home = events[event]
                .places
                .iter()
                .any(|(_, place, _)| place.is_some_and(|place| scene.is_locality(place, host)));
            let at_home = at_home || events[event].kind != EventKind::DelegationVisit;
            let own_places = events[event]
                .places
                .iter()
                .any(|(_, place, _)| place.is_some_and(|place| scene.is_locality(place, host)));
            // A town that the journey's own account makes a place of it is a stop too, however its sentence puts it.
            let is_own = |stop: usize| {
                events[event].places.iter().any(|(_, place, _)| *place == Some(stop)) && is_town(scene, stop)
            };
            delegation.destinations = if events[event].kind != EventKind::DelegationVisit && !own_places {
                let toured = toured(scene, host).into_iter();
                let beside: Vec<_> = toured.filter(|(place, _)| stops.iter().all(|(stop, _)| stop != place)).collect();
                stops.into_iter().chain(beside).collect()
            } else if !visited.is_empty() {
                let today = |place: usize| {
                    let id = scene.locality_id(place)?;
                    let gazetteer = vnfr_geo::gazetteer();
                    let province = gazetteer.province_or_region(id).map_or(id, |unit| &unit.id);
                    gazetteer.today(province).map(|unit| unit.id.as_str())
                };
                // Huế within Thừa Thiên Huế is one stop.
                let within = |stop: usize| {
                    scene.is_locality(stop, Country::Vn)
                        && visited.iter().any(|(place, _)| *place != stop && today(*place) == today(stop))
                };
                let stated = |stop: usize| visited.iter().find(|(place, _)| *place == stop).copied();
                stops
                    .iter()
                    .filter_map(|stop| stated(stop.0).or_else(|| (is_own(stop.0) && !within(stop.0)).then_some(*stop)))
                    .collect()
            } else if at_home {
                stops
                    .into_iter()
                    .filter(|(own, _)| events[event].places.iter().any(|(_, place, _)| *place == Some(*own)))
                    .collect()
            } else {
                Vec::new()
            };
        }
    }
    size::tell(scene, &mut found);
    found
}

/// Whom a leading word points at, with an office in one of the localities.
fn leader_by_title(scene: &Scene<'_>, localities: &[(usize, Range)]) -> Option<(usize, Range)> {
    scene.lines.iter().filter(|line| matches!(line.zone, Zone::Body(0..=8))).find_map(|line| {
        let hits = scene.hits_of(line).iter().filter(|hit| matches!(hit.cue, Cue::LedBefore | Cue::LedAfter));
        hits.filter_map(|hit| leader_at(scene, line, hit)).find(|(person, _)| {
            locality_of_title(scene, *person).is_some_and(|place| localities.iter().any(|(own, _)| *own == place))
        })
    })
}

/// The towns of a country that were shown to guests.
fn toured(scene: &Scene<'_>, country: Country) -> Vec<(usize, Range)> {
    let shown = scene.body().filter(|line| scene.has_act(line, Act::Tour) && !scene.has(line, Cue::Past));
    let mut towns: Vec<(usize, Range)> = Vec::new();
    for line in shown {
        for (place, range) in scene.places_in(line.range).iter().copied() {
            let town = scene.is_locality(place, country) && is_town(scene, place);
            let here = locate::is_place(scene, line, range) && !locate::is_aside(scene, line, range);
            if town && here && towns.iter().all(|(own, _)| *own != place) {
                towns.push((place, range));
            }
        }
    }
    towns
}

/// Where the text puts somebody in a locality: `tại Lyon`, `in Paris`.
fn visited(scene: &Scene<'_>, place: usize) -> Option<(usize, Range)> {
    scene.lines.iter().filter(|line| line.zone != Zone::Teaser).find_map(|line| {
        let here = |(at, range): &(usize, Range)| {
            scene.carried(*at) == place
                && locate::is_place(scene, line, *range)
                && !locate::is_aside(scene, line, *range)
        };
        scene.places_in(line.range).iter().copied().find(here).map(|(_, range)| (place, range))
    })
}

/// A French commune or a Vietnamese province or city: where one goes. Of a body of communes, a region or a district one is
/// rather received.
fn is_town(scene: &Scene<'_>, place: usize) -> bool {
    let unit = scene.locality_id(place).and_then(|id| vnfr_geo::gazetteer().by_id(id));
    unit.is_some_and(|unit| {
        use vnfr_model::LocalityLevel as Level;
        matches!(unit.level, Level::Commune | Level::CityOfProvince | Level::Province)
    })
}

/// A delegation spoken of without its home, in the body or a caption.
fn generic_mention(scene: &Scene<'_>, context: &Context) -> Option<(usize, Hit)> {
    let history = |line: &Line| line.dates.clone().any(|date| context.is_past_year(date));
    scene
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| matches!(line.zone, Zone::Body(_) | Zone::Caption) && !history(line))
        .find_map(|(at, line)| {
            scene
                .hits_of(line)
                .iter()
                .find(|hit| {
                    let words = scene.cut(hit.start, hit.end);
                    scene.says(words, Phrase::DelegationStem) && !goes_elsewhere(scene, line, hit)
                })
                .map(|hit| (at, *hit))
        })
}

/// True for a delegation of an embassy, a ministry or a parliament, and for one that is only announced.
fn of_a_state(scene: &Scene<'_>, line: usize, hit: &Hit) -> bool {
    const REACH: usize = 60;
    let line = &scene.lines[line];
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    scene.says(tail, Phrase::StateBody) || event::is_planned(scene, line, hit)
}

/// `la délégation vietnamienne`, `the French delegation`, `đoàn Pháp`: whose guests they are says who receives them, in
/// words of one country alone.
fn guest_by_nation(scene: &Scene<'_>, hit: &Hit) -> Option<Country> {
    const REACH: usize = 24;
    let floor = |at: usize| crate::year::floor_boundary(scene.lower, at);
    let before = scene.cut(floor(hit.start.saturating_sub(REACH)), hit.start).trim_end();
    let after = scene.cut(hit.end, floor((hit.end + REACH).min(scene.lower.len()))).trim_start();
    let follows = |word: &str| {
        after
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|next: char| is_alphanumeric(next) || next == '-'))
    };
    let language = scene.reading.language;
    let says = |nation: &str| match language {
        Lang::Vi | Lang::Fr => follows(nation),
        Lang::En => locate::ends_with_word(before, nation),
    };
    let [vietnamese, french] = lang::words(language).places.delegations_of;
    match (says(vietnamese), says(french)) {
        (true, false) => Some(Country::Fr),
        (false, true) => Some(Country::Vn),
        _ => None,
    }
}

/// The country in which an event takes place, from its places, or from who receives whom.
fn host_country(scene: &Scene<'_>, event: &Draft) -> Option<Country> {
    if let Some(country) = event.places.iter().find_map(|(_, place, _)| scene.place((*place)?).country()) {
        return Some(country);
    }
    let line = &scene.lines[event.line];
    let received = scene.acts_of(line).find(|(act, _)| *act == Act::Receive)?;
    scene
        .places_in(Range::new(line.range.start, received.1.start))
        .last()
        .copied()
        .and_then(|(place, _)| scene.place(place).country())
}

/// `le maire de Blois s'est rendu à Hué … Il était accompagné de`: an official of a locality who travels in company leads
/// those who travel along.
fn in_company(scene: &Scene<'_>, event: &Draft) -> Option<Delegation> {
    if event.kind != EventKind::DelegationVisit {
        return None;
    }
    let line = &scene.lines[event.line];
    let mut opening = scene.lines.iter().filter(|line| matches!(line.zone, Zone::Body(0..=3)));
    let accompanied = opening.any(|line| scene.line_says(line, Phrase::Company));
    let official = scene
        .people_in(Range::new(line.range.start, event.telling.start))
        .iter()
        .copied()
        .find(|(person, _)| locality_of_title(scene, *person).is_some())
        .filter(|_| accompanied)?;
    Delegation::of_official(scene, official, event.telling, event.line, "official_in_company")
}

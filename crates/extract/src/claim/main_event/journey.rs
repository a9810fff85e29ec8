//! The journey of a delegation: told in the opening, or with its days some sentences below.

use super::{MEETINGS, Opening, Told};
use crate::claim::context::Context;
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::delegation::{Delegation, of_locality};
use crate::claim::scene::{Line, Scene, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::Country;
use vnfr_text::Range;

/// A journey told with its own first and last day beside something else: `during a working visit to France from March 6
/// to 12`. Told so, it is reported as well.
pub(super) fn dated_visit(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    opening
        .lead
        .iter()
        .copied()
        .find(|told| told.act == Act::Visit && days_of_visit(scene, &scene.lines[told.line], &told.hit).is_some())
        .or_else(|| journey_below(scene))
}

/// `Partie du 14 au 20 octobre, la délégation conduite par X a d'abord rencontré …`: the days of a journey stand before
/// its delegation, some sentences below the paper it brought home.
pub(super) fn journey_below(scene: &Scene<'_>) -> Option<Told> {
    scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(1..=12))).find_map(|(at, line)| {
        let hits = scene.hits_of(line);
        let hit = *hits.iter().find(|hit| hit.cue == Cue::Delegation)?;
        let led = hits.iter().any(|hit| matches!(hit.cue, Cue::LedBefore | Cue::LedAfter | Cue::Leads));
        let days = scene.dates_of(line).first().is_some_and(|stated| {
            stated.date.shape.spans_days() && stated.date.range.start < hit.start.max(line.range.start + 40)
        });
        let history = scene.has(line, Cue::Past) || scene.has(line, Cue::Planned);
        (led && days && !history).then_some(Told { act: Act::Visit, hit, line: at })
    })
}

/// `trong khuôn khổ chuyến công tác từ ngày 19 đến 24/3, Đoàn đã …`: the days of the journey beside its word, below.
pub(super) fn days_below(scene: &Scene<'_>) -> Option<Told> {
    scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(1..=8))).find_map(|(at, line)| {
        if scene.has(line, Cue::Past) || scene.has(line, Cue::Planned) {
            return None;
        }
        let visit = scene.acts_of(line).find(|(act, hit)| *act == Act::Visit && is_beside_days(scene, line, hit));
        visit.map(|(act, hit)| Told { act, hit, line: at })
    })
}

/// `During their stay from November 6 to 8, the guests are to meet …`: the days of those received, below, before what is
/// still to come.
pub(super) fn stay_below(scene: &Scene<'_>, delegations: &[Delegation]) -> Option<Told> {
    scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(1..=14))).find_map(|(at, line)| {
        // `Trước đó một ngày, trong khuôn khổ chuyến thăm từ ngày 17 đến 21/11`: the day before is none of another time.
        if scene.has(line, Cue::Past) && !scene.line_says(line, Phrase::DayBefore) {
            return None;
        }
        let planned = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Planned).map(|hit| hit.start);
        let visit = scene.acts_of(line).find(|(act, hit)| {
            !delegations.is_empty()
                && (*act == Act::Visit || *act == Act::Tour && scene.has(line, Cue::Delegation))
                && planned.is_none_or(|planned| hit.start < planned)
                && is_beside_days(scene, line, hit)
        });
        let stays = || {
            let guests = |hit: &&Hit| matches!(hit.cue, Cue::Delegation | Cue::Leads | Cue::Act(Act::Visit));
            let hit = *scene.hits_of(line).iter().find(guests)?;
            // `qui séjourne dans la presqu'île depuis jeudi et jusqu'à mercredi`.
            let until = |date: &usize| matches!(scene.dates[*date].date.shape, Shape::UntilWeekday(_));
            let to_weekday =
                || line.dates.clone().any(|date| until(&date)).then(|| line.dates.clone().find(|date| !until(date)))?;
            let span = line.dates.clone().find(|date| scene.dates[*date].date.shape.spans_days());
            let days = scene.dates[span.or_else(to_weekday)?].date.range.start;
            let from = crate::year::floor_boundary(scene.lower, days.saturating_sub(STAY)).max(line.range.start);
            let head = scene.cut(from, days);
            let between = Range::new(from.max(hit.end), days.max(from.max(hit.end)));
            // `She is leading a 12-member delegation to Vietnam from May 3 to 8`.
            let led = || {
                scene.hits_of(line).iter().any(|led| led.cue == Cue::Leads && led.start <= hit.start)
                    && !scene.places_in(between).is_empty()
            };
            let behind = hit.end <= days && (scene.says(scene.text(between), Phrase::Stays) || span.is_some() && led());
            // `the stay in Bac Kan, from 20 to 24 October, of the delegation from Ardèche`.
            let before = hit.start > days && span.is_some() && scene.says(head, Phrase::StayOf);
            (planned.is_none_or(|planned| hit.start < planned) && (behind || before)).then_some((Act::Visit, hit))
        };
        // `the city welcomed, from 8 to 12 October, a delegation from X`: the days between host and guests.
        let hosted = || {
            let (_, host) = scene.acts_of(line).find(|(act, _)| *act == Act::Receive)?;
            let date = line.dates.clone().find(|date| scene.dates[*date].date.shape.spans_days())?;
            let days = &scene.dates[date].date.range;
            let hit = *scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation && hit.start >= days.end)?;
            (days.start >= host.end && days.start - host.end <= BESIDE && planned.is_none())
                .then_some((Act::Visit, hit))
        };
        visit.or_else(stays).or_else(hosted).map(|(act, hit)| Told { act, hit, line: at })
    })
}

/// Bytes between a host's verb and the days of the guests.
const BESIDE: usize = 16;

/// Bytes before its days in which a stay is said.
const STAY: usize = 48;

/// True where the days of a journey stand close to its word, or farther with nothing but whose and where it is between:
/// `chuyến thăm và làm việc của đoàn Hội đồng tỉnh X tại Y từ ngày 06 đến 10/11`.
fn is_beside_days(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const NEAR: usize = 40;
    let Some(date) = days_of_visit(scene, line, hit) else { return false };
    let days = scene.dates[date].date.range.start;
    let same_clause = || {
        days >= hit.end
            && !scene.cut(hit.end, days).contains([',', ';', ':'])
            && scene.acts_of(line).all(|(_, other)| other.start < hit.end || other.start > days)
    };
    days.abs_diff(hit.end) <= NEAR || same_clause()
}

/// The days from one to another that stand with a visiting word.
pub(super) fn days_of_visit(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<usize> {
    const REACH: usize = 130;
    line.dates.clone().filter(|date| scene.dates[*date].date.shape.spans_days()).find(|date| {
        let range = &scene.dates[*date].date.range;
        let gap = if range.start >= hit.end { range.start - hit.end } else { hit.start.saturating_sub(range.end) };
        gap <= REACH
    })
}

/// True where a sentence without days of a stay tells first that a house was looked at.
fn looks_at_house(scene: &Scene<'_>, line: &Line) -> bool {
    const REACH: usize = 30;
    let first = scene.acts_of(line).next().filter(|(act, _)| *act == Act::Tour);
    first.is_some_and(|(_, hit)| {
        let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
        scene.part_says(line, scene.cut(hit.start, to), Phrase::Houses)
            && scene.dates_of(line).iter().all(|stated| !stated.date.shape.spans_days())
    })
}

/// A journey of a locality's people: a visiting word beside a delegation, or beside a place of the other country.
pub(super) fn visit_in_lead(scene: &Scene<'_>, opening: &Opening, delegations: &[Delegation]) -> Option<Told> {
    let abroad = |told: &Told| {
        let line = &scene.lines[told.line];
        let tail = Range::new(told.hit.start, line.range.end);
        let text = scene.text(Range::new(told.hit.start, told.hit.end));
        // `thăm và làm việc với Đại sứ quán` is a meeting of the visit.
        let with = scene.text(Range::new(told.hit.end, line.range.end)).trim_start();
        let meets = scene.phrases(Phrase::Beside).iter().any(|word| with.starts_with(word));
        let goes = scene.places_in(tail).iter().any(|(place, _)| scene.place(*place).country().is_some())
            || [Phrase::VietnamByName, Phrase::FranceByName, Phrase::DelegationStem]
                .into_iter()
                .any(|meaning| scene.says(text, meaning));
        goes && !meets
    };
    let with_delegation = |told: &Told| {
        let line = &scene.lines[told.line];
        scene.has(line, Cue::Delegation)
            || scene.has(line, Cue::Leads)
            || delegations.iter().any(|delegation| delegation.line == told.line)
    };
    // `visited Nice`, `đã thăm thành phố Nice`: a look at a whole town of the other country is a journey.
    let to_town = |told: &Told| {
        let line = &scene.lines[told.line];
        let near = crate::year::floor_boundary(scene.lower, (told.hit.end + 30).min(line.range.end));
        let town = scene
            .places_in(Range::new(told.hit.end, near))
            .iter()
            .copied()
            .find(|(place, _)| scene.locality_id(*place).is_some());
        town.is_some_and(|(place, range)| {
            let links = scene.phrases(Phrase::TownOfVisit);
            let direct = scene.cut(told.hit.end, range.start).split_whitespace().all(|word| links.contains(&word));
            let home = delegations.iter().any(|delegation| scene.place(place).country() == Some(delegation.country));
            direct && !home && !delegations.is_empty()
        })
    };
    // `une mission a parcouru le Sud vietnamien du 9 au 15 octobre`: days of its own make a look a journey.
    let for_days = |told: &Told| {
        let line = &scene.lines[told.line];
        !delegations.is_empty() && days_of_visit(scene, line, &told.hit).is_some() && scene.has(line, Cue::Delegation)
    };
    // `Đoàn X tham quan hợp tác xã ở Y`, in the title: a look is told, of however many days.
    let looks = opening.in_title(&[Act::Tour]).is_some() && opening.in_title(&[Act::Visit]).is_none();
    // `Chứng kiến lễ ký có ông X, trưởng đoàn đại biểu tỉnh Ain đang thăm Quảng Trị`: who looked on.
    let looks_on = |told: &Told| {
        let line = &scene.lines[told.line];
        scene.says(scene.cut(line.range.start, told.hit.start), Phrase::Witness)
    };
    let visits = opening.lead.iter().copied().filter(|told| !looks_on(told)).filter(|told| {
        told.act == Act::Visit || (told.act == Act::Tour && (to_town(told) || !looks && for_days(told)))
    });
    let visit = visits.clone().find(|told| abroad(told) && with_delegation(told)).or_else(|| {
        visits.clone().find(|told| {
            let line = &scene.lines[told.line];
            let official = !scene.people_in(line.range).is_empty()
                && (scene.has(line, Cue::LocalOffice) || !delegations.is_empty());
            abroad(told) && official
        })
    });
    visit.or_else(|| {
        // `X headed a delegation that was in France`: a leading word is a journey too.
        // So is a delegation with its leader where nobody is said to receive it.
        let at = *opening.lines.iter().find(|at| {
            let line = &scene.lines[**at];
            let led = delegations.iter().any(|delegation| delegation.line == **at && delegation.leader.is_some());
            let met = scene.acts_of(line).any(|(act, _)| MEETINGS.contains(&act));
            // `Thăm Trường Cao đẳng X ngày 5/3, đoàn …`: nor says that it looked at one house on one day.
            let met = met || looks_at_house(scene, line);
            led && (scene.has(line, Cue::Leads) || !met)
        })?;
        let hits = scene.hits_of(&scene.lines[at]);
        let hit = hits
            .iter()
            .copied()
            .find(|hit| hit.cue == Cue::Leads)
            .or_else(|| hits.iter().copied().find(|hit| hit.cue == Cue::Delegation))?;
        Some(Told { act: Act::Visit, hit, line: at })
    })
}

/// `Venue de Y, une délégation parcourt X du 3 au 8 juin`, `La délégation de Y est rentrée vendredi d'un périple à X`:
/// where no act is told, a delegation with its days and a locality of the country that it is not from is on a journey.
pub(super) fn stay_told(
    scene: &Scene<'_>,
    context: &Context,
    opening: &Opening,
    delegations: &[Delegation],
) -> Option<Told> {
    let titled = |country: Country| scene.titles().any(|line| !scene.localities_in(line.range, country).is_empty());
    opening.lines.iter().copied().find_map(|at| {
        let line = &scene.lines[at];
        let own = delegations.iter().find(|delegation| delegation.line == at);
        let named = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation).copied();
        let group = || own.map(|own| Hit { cue: Cue::Delegation, start: own.telling.start, end: own.telling.end });
        // `Du 14 au 18 octobre, sept cadres de la province de X …`: with days from one to another they need no such word.
        let of_days = || scene.dates_of(line).iter().any(|stated| stated.date.shape.spans_days());
        let people = if named.is_none() && own.is_none() && of_days() { of_locality(scene, line) } else { None };
        let hit = named.or_else(group).or(people.map(|(hit, _)| hit))?;
        let written = context.calendar.published.and_then(|(_, range)| range);
        let dated = scene.dates_of(line).iter().filter(|stated| Some(stated.range()) != written).any(|stated| {
            let weekday = matches!(stated.date.shape, Shape::Weekday(_) | Shape::FromToday(_));
            stated.date.has_day() || weekday || matches!(stated.date.shape, Shape::Month { .. })
        });
        let said = scene.has(line, Cue::Say) || scene.has(line, Cue::Intent) || scene.has(line, Cue::Past);
        let there = |country: Country| !scene.localities_in(line.range, country).is_empty();
        let both = match own.map(|own| own.country).or(people.map(|(_, country)| country)) {
            Some(Country::Vn) => there(Country::Fr) || titled(Country::Fr),
            Some(_) => there(Country::Vn) || titled(Country::Vn),
            None => match [Country::Vn, Country::Fr].map(there) {
                [true, fr] => fr || titled(Country::Fr),
                [false, fr] => fr && titled(Country::Vn),
            },
        };
        (dated && both && !said).then_some(Told { act: Act::Visit, hit, line: at })
    })
}

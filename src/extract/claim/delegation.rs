//! Delegations: whose they are, who leads them, where they go.
//! The traps are of the genre: the host's head stands where a leader does, the other side sends one too, and a
//! legislator's title holds the word.

use crate::model::{Country, DelegationClaim, EventKind, Side};
use crate::text::Range;

use super::cues::{Act, Cue, Hit};
use super::event::Draft;
use super::locate;
use super::scene::{Line, Scene, Zone};

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

/// Every delegation of a locality that the main body names.
pub fn find(scene: &Scene<'_>) -> Vec<Delegation> {
    let mut found: Vec<Delegation> = Vec::new();
    for (index, line) in scene.lines.iter().enumerate() {
        if line.zone == Zone::Teaser {
            continue;
        }
        for hit in scene.hits_of(line) {
            let is_noun = hit.cue == Cue::Delegation || hit.cue == Cue::Leads || names_delegation(scene, hit);
            if !is_noun || goes_elsewhere(scene, line, hit) {
                continue;
            }
            let (origin, mut rule) = origin_of(scene, line, hit);
            let leader = leader_of(scene, line, hit);
            // Sent in another year, and by nobody named: history.
            let dated_otherwise = matches!(line.zone, Zone::Body(2..))
                && scene
                    .dates_of(line)
                    .iter()
                    .any(|stated| matches!(stated.date.shape, crate::extract::dates::Shape::Year(_)));
            if leader.is_none() && dated_otherwise {
                continue;
            }
            // One that is only announced is none yet.
            if leader.is_none() && super::event::is_planned(scene, line, hit) && line.zone != Zone::Title {
                continue;
            }
            let origin = match (&origin[..], leader) {
                ([], Some((person, range))) => {
                    match locality_of_title(scene, person)
                        .or_else(|| locality_of_side(scene, line, hit, person))
                        .or_else(|| only_locality_of_side(scene, person))
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
                    size: size_of(scene, line, hit),
                    telling: Range::new(hit.start, hit.end),
                    line: index,
                    destinations: Vec::new(),
                    event: None,
                    rule,
                },
            );
        }
    }
    // A leader named apart from the delegation's home: `Đoàn … Trưởng đoàn X`.
    for (index, line) in scene.lines.iter().enumerate() {
        if line.zone == Zone::Teaser {
            continue;
        }
        for hit in scene
            .hits_of(line)
            .iter()
            .filter(|hit| hit.cue == Cue::LedBefore || hit.cue == Cue::LedAfter || hit.cue == Cue::Leads)
        {
            let Some((person, range)) = leader_at(scene, line, hit) else { continue };
            let side = scene.person(person).side;
            let of_side = |delegation: &&mut Delegation| {
                delegation.leader.is_none()
                    && (side == if delegation.country == Country::Vn { Side::Vn } else { Side::Fr })
            };
            let candidates =
                found.iter().filter(|delegation| (delegation.country == Country::Vn) == (side == Side::Vn)).count();
            if candidates == 1
                && let Some(delegation) = found.iter_mut().find(of_side)
            {
                delegation.leader = Some((person, range));
                let _ = index;
            }
        }
    }
    for delegation in found.iter_mut().filter(|delegation| delegation.leader.is_none()) {
        delegation.leader = traveller(scene, delegation);
    }
    found
}

/// The official whose journey it is called: `as part of his working visit to France`, `chuyến công tác của ông X`.
fn traveller(scene: &Scene<'_>, delegation: &Delegation) -> Option<(usize, Range)> {
    let of_home = |person: &usize| {
        locality_of_title(scene, *person).is_some_and(|place| delegation.origin.iter().any(|(own, _)| *own == place))
    };
    scene.lines.iter().filter(|line| line.zone != Zone::Teaser).find_map(|line| {
        let hit = scene.acts_of(line).find(|(act, _)| *act == Act::Visit)?.1;
        let head = scene.cut(year_floor(scene, hit.start, 24).max(line.range.start), hit.start);
        let own = ["his", "her", "sa", "son"].iter().any(|word| locate::ends_with_word(head.trim_end(), word));
        own.then(|| scene.people_in(Range::new(line.range.start, hit.start)))?
            .into_iter()
            .find(|(person, _)| of_home(person))
    })
}

/// Act cues that hold the word: `cử một đoàn`, `a mené une délégation`, `headed a delegation`.
fn names_delegation(scene: &Scene<'_>, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::Act(Act::Visit | Act::Receive)) && {
        let text = scene.cut(hit.start, hit.end);
        text.contains("đoàn") || text.contains("délégation") || text.contains("delegation")
    }
}

fn add(scene: &Scene<'_>, found: &mut Vec<Delegation>, new: Delegation) {
    // `Huế` in the title and `tỉnh Thừa Thiên Huế` below are one sender: the unit of today, or the town in it.
    let today = |place: usize| {
        let gazetteer = crate::geo::gazetteer();
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

/// Words that may stand between the delegation and its home.
const LINKS: &[&str] = &[
    "tỉnh",
    "thành phố",
    "tp.",
    "tp",
    "vùng",
    "của",
    "lãnh đạo",
    "cấp cao",
    "đại biểu",
    "công tác",
    "do",
    "de",
    "la",
    "le",
    "l'",
    "du",
    "des",
    "d'",
    "ville",
    "province",
    "région",
    "département",
    "métropole",
    "from",
    "of",
    "the",
    "city",
    "town",
    "region",
    "department",
    "provincial",
    "municipale",
    "officielle",
    "chính quyền",
    "ubnd",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "hđnd",
    "thành ủy",
    "tỉnh ủy",
    "hội đồng",
    "cộng đồng đô thị",
    "quận",
    "huyện",
    "liên",
    "cán bộ",
    "và",
    "đô thị",
    "thủ đô",
    "thủ phủ",
    "high-ranking",
    "municipal",
    "conseil",
    "départemental",
    "régional",
    "général",
    "communauté",
    "d'agglomération",
    "agglomération",
    "urbaine",
    "capitale",
    "capital",
    "doanh nghiệp",
    "chuyên gia",
    "economic",
    "working",
    "official",
    "haut",
    "niveau",
    "rang",
    "representing",
    "représentant",
    "autorités",
    "dix",
    "élus",
    "élues",
    "hanoi's",
    "from the",
    "chủ tịch",
    "các",
    "hội hữu nghị",
    "district",
    "arrondissement",
    "commune",
    "ward",
    "county",
    "thị xã",
    "phường",
    "pháp",
    "cộng hòa",
    "france",
    "france's",
    "france’s",
    "french",
    "française",
    "français",
    "việt",
    "nam",
    "vietnam",
    "vietnam's",
    "vietnam’s",
    "vietnamese",
    "vietnamienne",
    "vietnamien",
    "centrale",
    "central",
    "northern",
    "southern",
    "’",
    "l’",
    "d’",
];

/// True where a stretch holds such words only, each standing alone or as part of its phrase.
fn only_links(text: &str) -> bool {
    let is_link = |word: &str| LINKS.iter().any(|link| link.split(' ').any(|part| part == word));
    text.split([' ', '(', ')', '"', '“', '-', '–', '/']).filter(|word| !word.is_empty()).all(|word| {
        is_link(word) || is_link(word.trim_end_matches(['\'', '’'])) || word.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The localities that send the delegation named at `hit`.
fn origin_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> (Vec<(usize, Range)>, &'static str) {
    const REACH: usize = 90;
    let places: Vec<(usize, Range)> =
        scene.places_in(line.range).into_iter().filter(|(place, _)| scene.locality_id(*place).is_some()).collect();
    let mut origin: Vec<(usize, Range)> = Vec::new();
    let mut end = hit.end;
    for (place, range) in places.iter().filter(|(_, range)| range.start >= hit.end) {
        let between = scene.text(Range::new(end, range.start));
        let joins = if origin.is_empty() {
            range.start - hit.end <= REACH && only_links(between)
        } else {
            let bare = between.trim();
            let rest = ["và", "et", "and", ",", "-", "–", "&"].iter().find_map(|word| bare.strip_prefix(word));
            rest.is_some_and(|rest| only_links(rest.trim_start_matches(" et ").trim_start_matches(" and ")))
                && scene.place(*place).country() == scene.place(origin[0].0).country()
        };
        if !joins {
            break;
        }
        origin.push((*place, *range));
        end = range.end;
    }
    if !origin.is_empty() {
        return (origin, "delegation_of_locality");
    }
    // English and apposition: `a Hanoi delegation`, `Da Nang city's delegation`.
    if let Some((place, range)) = places.iter().rev().find(|(_, range)| range.end <= hit.start) {
        let between = scene.text(Range::new(range.end, hit.start));
        let adjacent = hit.start - range.end <= 28
            && between.split_whitespace().all(|word| {
                matches!(
                    word,
                    "'s" | "’s"
                        | "city"
                        | "province"
                        | "provincial"
                        | "municipal"
                        | "high-level"
                        | "high-ranking"
                        | "working"
                        | "people's"
                        | "region"
                        | "-"
                        | "official"
                        | "business"
                )
            })
            && !locate::is_place(scene, line, *range);
        // `Đồng Tháp đón đoàn chuyên gia`: the host.
        let hosts = ["đón", "tiếp", "mời"].iter().any(|word| scene.cut(hit.start, hit.end).starts_with(word));
        if adjacent && !hosts {
            return (vec![(*place, *range)], "locality_delegation");
        }
        // `Tỉnh Lạng Sơn vừa cử một đoàn công tác`, `Lạng Sơn a envoyé une délégation`: the subject sends it.
        let sends = scene.cut(year_floor(scene, hit.start, 20), hit.end).contains("cử")
            || scene.text(Range::new(hit.start, hit.end)).contains("envoyé")
            || scene.cut(year_floor(scene, hit.start, 24), hit.start).contains("sent ");
        if sends && range.start < hit.start {
            return (vec![(*place, *range)], "locality_sends_delegation");
        }
    }
    (Vec::new(), "")
}

fn year_floor(scene: &Scene<'_>, at: usize, back: usize) -> usize {
    crate::extract::year::floor_boundary(&scene.lower, at.saturating_sub(back))
}

/// The leader of the delegation named at `hit`, in the same sentence.
fn leader_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    let hits = scene.hits_of(line);
    if hit.cue == Cue::Leads || leads_by_text(scene, hit) {
        return person_before(scene, line, hit.start);
    }
    let next_noun = hits
        .iter()
        .find(|other| other.start > hit.start && other.cue == Cue::Delegation)
        .map_or(line.range.end, |other| other.start);
    for led in hits.iter().filter(|other| other.start >= hit.end && other.start <= line.range.end) {
        let between = |from: usize, to: usize| {
            hits.iter().any(|other| {
                // A journey stands between a delegation and its leader; work with a host does not.
                let works = other.cue == Cue::Act(Act::Visit)
                    && (scene.cut(other.start, other.end).contains("làm việc")
                        || scene.cut(other.end, to).trim_start().starts_with("với "));
                let host = matches!(
                    other.cue,
                    Cue::Act(Act::Meet | Act::Receive | Act::Tour | Act::Sign | Act::Online | Act::Attend)
                );
                other.start >= from && other.end <= to && (works || host)
            })
        };
        match led.cue {
            Cue::LedAfter => {
                // `do X … dẫn đầu`: what stands before `do` must be the delegation, not the host.
                let by = scene.cut(hit.end, led.start).rfind(" do ").map(|at| hit.end + at)?;
                if between(hit.end, by) || by > next_noun && next_noun < led.start && between(hit.end, next_noun) {
                    return None;
                }
                return scene.people_in(Range::new(by, led.start)).into_iter().next();
            }
            Cue::LedBefore if led.start < next_noun || scene.text(Range::new(led.start, led.end)).contains("đoàn") => {
                if between(hit.end, led.start) {
                    return None;
                }
                return leader_at(scene, line, led);
            }
            Cue::Leads => return person_before(scene, line, led.start),
            _ => {}
        }
    }
    // `X, Chủ tịch …, dẫn đầu đoàn công tác tỉnh Y`: the leading words stand before.
    hits.iter()
        .rev()
        .find(|other| other.cue == Cue::Leads && other.end <= hit.start && hit.start - other.end < 60)
        .and_then(|leads| person_before(scene, line, leads.start))
        .or_else(|| {
            let led = hits
                .iter()
                .rev()
                .find(|other| other.end <= hit.start && hit.start - other.end < 14 && other.cue == Cue::LedAfter)?;
            person_before(scene, line, led.start)
        })
}

fn leads_by_text(scene: &Scene<'_>, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::Act(Act::Visit)) && {
        let text = scene.cut(hit.start, hit.end);
        ["a mené", "a conduit", "a dirigé", "à la tête", "led a", "headed a", "has led"]
            .iter()
            .any(|word| text.starts_with(word))
    }
}

/// The person a leading word points at.
fn leader_at(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    match hit.cue {
        Cue::LedBefore => {
            let end = crate::extract::year::floor_boundary(&scene.lower, (hit.end + 160).min(line.range.end));
            scene.people_in(Range::new(hit.end, end)).into_iter().next()
        }
        Cue::LedAfter => {
            let by = scene.cut(line.range.start, hit.start).rfind(" do ").map(|at| line.range.start + at)?;
            let governs_delegation = scene.hits_of(line).iter().rev().find(|other| {
                other.end <= by + 1
                    && (other.cue == Cue::Delegation
                        || matches!(other.cue, Cue::Act(Act::Meet | Act::Visit | Act::Receive)))
            });
            match governs_delegation {
                Some(other) if other.cue == Cue::Delegation => {
                    scene.people_in(Range::new(by, hit.start)).into_iter().next()
                }
                _ => None,
            }
        }
        Cue::Leads => person_before(scene, line, hit.start),
        _ => None,
    }
}

/// The person who is the subject before a verb: the last named, or the one whose titles fill the words between.
fn person_before(scene: &Scene<'_>, line: &Line, at: usize) -> Option<(usize, Range)> {
    scene.people_in(Range::new(line.range.start, at)).into_iter().next_back()
}

fn locality_of_title(scene: &Scene<'_>, person: usize) -> Option<usize> {
    scene.person(person).titles.iter().find_map(|title| {
        let place = title.place.or_else(|| scene.body_at(title.body?).place)?;
        scene.locality_id(place).map(|_| place)
    })
}

/// Without a home in the leader's title: the first locality of the leader's side before the leading word.
fn locality_of_side(scene: &Scene<'_>, line: &Line, hit: &Hit, person: usize) -> Option<usize> {
    let country = match scene.person(person).side {
        Side::Vn => Country::Vn,
        Side::Fr => Country::Fr,
        Side::Other => return None,
    };
    scene.localities_in(Range::new(line.range.start, hit.start), country).first().map(|(place, _)| *place)
}

/// The one locality of the leader's side that the opening names as more than a place.
fn only_locality_of_side(scene: &Scene<'_>, person: usize) -> Option<usize> {
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

/// A delegation to a party congress, a match or a third country is none of local co-operation.
fn goes_elsewhere(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let to = crate::extract::year::floor_boundary(&scene.lower, (hit.end + 70).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    ["đại hội", "congress of", "congrès du", "olympic", "thi đấu", "sea games", "hội khỏe", "jeux olympiques"]
        .iter()
        .any(|word| tail.contains(word))
}

/// `gồm 12 thành viên`, `a 15-member delegation`, `une délégation de 12 personnes`.
fn size_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(u32, Range)> {
    let from = year_floor(scene, hit.start, 30).max(line.range.start);
    let to = crate::extract::year::floor_boundary(&scene.lower, (hit.end + 90).min(line.range.end));
    let text = scene.cut(from, to);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let rest = text[at..].trim_start_matches([' ', '-', '\u{a0}']);
        let counted =
            ["thành viên", "người", "member", "membres", "personnes", "people", "doanh nhân", "cán bộ", "đại biểu"]
                .iter()
                .any(|word| rest.starts_with(word));
        if counted && at - start <= 3 {
            return text[start..at].parse().ok().map(|size| (size, Range::new(from + start, from + at)));
        }
    }
    None
}

/// Adds the delegation that an event implies (`đoàn trao 25.000 Euro`), and gives each its event and stops.
pub fn complete(scene: &Scene<'_>, mut found: Vec<Delegation>, events: &[Draft]) -> Vec<Delegation> {
    let main: Vec<usize> = (0..events.len()).filter(|at| events[*at].role == crate::model::EventRole::Main).collect();
    if found.is_empty()
        && let Some(event) = main.iter().map(|at| &events[*at]).find(|event| {
            matches!(
                event.kind,
                EventKind::Meeting | EventKind::AgreementSigning | EventKind::Ceremony | EventKind::DelegationVisit
            )
        })
        && let Some((line, hit)) = generic_mention(scene)
        && let Some(host) = host_country(scene, event)
        && !of_a_state(scene, line, &hit)
    {
        let guest = if host == Country::Vn { Country::Fr } else { Country::Vn };
        let origin: Vec<(usize, Range)> =
            event.localities.iter().copied().filter(|(place, _)| scene.is_locality(*place, guest)).take(2).collect();
        if !origin.is_empty() {
            found.push(Delegation {
                origin,
                country: guest,
                leader: None,
                size: None,
                telling: Range::new(hit.start, hit.end),
                line,
                destinations: Vec::new(),
                event: None,
                rule: "guests_of_event",
            });
        }
    }
    for delegation in &mut found {
        let host = if delegation.country == Country::Vn { Country::Fr } else { Country::Vn };
        let visit = main.iter().copied().find(|at| events[*at].kind == EventKind::DelegationVisit);
        // A journey announced in the delegation's own sentence, beside the conference it goes to.
        let visit = visit.or_else(|| {
            events.iter().position(|event| {
                event.kind == EventKind::DelegationVisit
                    && event.role == crate::model::EventRole::Planned
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
            delegation.destinations = if events[event].kind != EventKind::DelegationVisit && !own_places {
                stops
            } else if !visited.is_empty() {
                visited
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
    found
}

/// Where the text puts somebody in a locality: `tại Lyon`, `in Paris`.
fn visited(scene: &Scene<'_>, place: usize) -> Option<(usize, Range)> {
    scene.lines.iter().filter(|line| line.zone != Zone::Teaser).find_map(|line| {
        let here = |(at, range): &(usize, Range)| {
            scene.carried(*at) == place
                && locate::is_place(scene, line, *range)
                && !locate::is_aside(scene, line, *range)
        };
        scene.places_in(line.range).into_iter().find(here).map(|(_, range)| (place, range))
    })
}

/// A delegation spoken of without its home, in the body or a caption.
fn generic_mention(scene: &Scene<'_>) -> Option<(usize, Hit)> {
    scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(_) | Zone::Caption)).find_map(
        |(at, line)| {
            scene
                .hits_of(line)
                .iter()
                .find(|hit| {
                    let words = scene.cut(hit.start, hit.end);
                    ["đoàn", "délégation", "delegation"].iter().any(|word| words.contains(word))
                        && !goes_elsewhere(scene, line, hit)
                })
                .map(|hit| (at, *hit))
        },
    )
}

/// True for a delegation of an embassy, a ministry or a parliament, and for one that is only announced.
fn of_a_state(scene: &Scene<'_>, line: usize, hit: &Hit) -> bool {
    const REACH: usize = 60;
    let line = &scene.lines[line];
    let to = crate::extract::year::floor_boundary(&scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    let state = [
        "đại sứ quán",
        "tổng lãnh sự",
        "bộ ngoại giao",
        "quốc hội",
        "thượng viện",
        "ambassade",
        "consulat",
        "sénat",
        "assemblée nationale",
        "embassy",
        "consulate",
        "senate",
        "national assembly",
        "ministry",
        "ministère",
    ];
    state.iter().any(|word| tail.contains(word)) || super::event::is_planned(scene, line, hit)
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
        .into_iter()
        .next_back()
        .and_then(|(place, _)| scene.place(place).country())
}

/// The delegations as claims.
pub fn claims(scene: &Scene<'_>, found: &[Delegation], events: &[Draft]) -> Vec<DelegationClaim> {
    found
        .iter()
        .map(|delegation| {
            let span = |range: Range| scene.span(range);
            let name = |(place, _): &(usize, Range)| scene.place(*place).name.clone();
            let mut evidence = crate::model::FieldEvidence::default();
            let mut origin_evidence = vec![span(delegation.telling)];
            origin_evidence.extend(delegation.origin.iter().map(|(_, range)| span(*range)));
            evidence.insert("origin", origin_evidence);
            let leader = delegation.leader.map(|(person, range)| {
                evidence.insert("leader", vec![span(range)]);
                scene.person(person)
            });
            let title = leader.and_then(|person| person.titles.first());
            if let Some(title) = title {
                evidence.insert("leader_title", vec![span(title.range)]);
            }
            if !delegation.destinations.is_empty() {
                evidence
                    .insert("destinations", delegation.destinations.iter().map(|(_, range)| span(*range)).collect());
            }
            if let Some((_, range)) = delegation.size {
                evidence.insert("size", vec![span(range)]);
            }
            let event = delegation.event.map(|at| &events[at]);
            let visit = event.filter(|event| event.kind == EventKind::DelegationVisit);
            let mut claim = DelegationClaim {
                origin: delegation.origin.iter().map(name).collect::<Vec<_>>().join(", "),
                side: if delegation.country == Country::Vn { Side::Vn } else { Side::Fr },
                leader: leader.map(|person| person.name.clone()),
                leader_title: title.map(|title| title.text.clone()),
                start: None,
                end: None,
                partial: None,
                destinations: delegation.destinations.iter().map(name).collect(),
                size: delegation.size.map(|(size, _)| size),
                event: delegation.event,
                origin_ids: delegation
                    .origin
                    .iter()
                    .filter_map(|(place, _)| scene.locality_id(*place).cloned())
                    .collect(),
                destination_ids: delegation
                    .destinations
                    .iter()
                    .filter_map(|(place, _)| scene.locality_id(*place).cloned())
                    .collect(),
                evidence,
                inferred: Vec::new(),
                rule: delegation.rule.to_owned(),
            };
            if let Some(visit) = visit {
                claim.partial = visit.when.partial();
                if claim.partial.is_none() {
                    claim.start = visit.when.start;
                    claim.end = visit.when.end;
                }
                if visit.when.start.is_some() {
                    let field = if claim.partial.is_some() { "partial" } else { "start" };
                    if visit.when_evidence.is_empty() {
                        claim.inferred.push(field.to_owned());
                    } else {
                        claim.evidence.insert(field, visit.when_evidence.iter().map(|range| span(*range)).collect());
                    }
                    if visit.inferred_date {
                        claim.inferred.extend(["start".to_owned(), "end".to_owned()]);
                        claim.inferred.dedup();
                    }
                }
            }
            if delegation.rule == "guests_of_event" {
                claim.inferred.push("origin".to_owned());
            }
            claim
        })
        .collect()
}

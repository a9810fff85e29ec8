//! The parts of what an article reports, sentence by sentence, and its history: signings, editions and meetings of before.

use crate::extract::dates::Shape;
use crate::model::{Country, EventKind, EventRole, EventStatus, PartialDate, Precision, When};
use crate::text::Range;

use super::context::{self, Context};
use super::cues::{Act, Cue, Hit};
use super::event::{self, Draft};
use super::locate;
use super::scene::{Line, Scene, Zone};

/// Parts, and recalled events, of one article; the longest reports have some twenty.
const MOST_PARTS: usize = 80;

/// Adds the parts of the main visit, conference, meeting or signing.
pub fn add(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let Some(parent) = parent_of(events) else { return };
    let main = events[parent].clone();
    let mut parts: Vec<Draft> = Vec::new();
    // The town of which the text speaks: `Tại Paris, …`, until another is named.
    let mut town: Option<(usize, Range)> = None;
    let mut stage: Option<usize> = None;
    let others: Vec<Draft> = events.iter().filter(|event| event.role == EventRole::Main).cloned().collect();
    let parent_country = main.localities.first().and_then(|(place, _)| scene.place(*place).country());
    for (at, line) in scene.lines.iter().enumerate() {
        if parts.len() >= MOST_PARTS {
            break;
        }
        if !matches!(line.zone, Zone::Body(_)) {
            continue;
        }
        let own_town = scene.places_in(line.range).into_iter().find(|(place, range)| {
            scene.locality_id(*place).is_some()
                && scene.place(*place).country() != parent_country
                && locate::is_place(scene, line, *range)
        });
        // Where somebody is still to go, nothing has happened yet.
        if own_town.is_some() && !scene.has(line, Cue::Planned) {
            town = own_town;
        }
        // A day without its year dates a part where the main event knows none either.
        let yearless = main.when.start.is_some_and(|start| start.year().is_none());
        let date = line.dates.clone().find(|date| {
            let precision = context.resolved[*date].when.precision();
            (precision == Precision::Day || yearless && precision == Precision::DayNoYear)
                && !context.is_past_year(*date)
        });
        if date.is_some() && at != main.line {
            stage = date;
        }
        // `Hai bên đã ký …` goes on about the day that the paragraph has just named.
        let date = date.or_else(|| {
            stage.filter(|date| {
                let same_block = scene.dates[*date].line.is_some_and(|dated| scene.lines[dated].block == line.block);
                same_block && scene.has(line, Cue::BothSides)
            })
        });
        // `Trước đó, chiều 17/10, đoàn …`: days before the main event is part of it, years before is history.
        let near = date.is_some_and(|date| days_apart(context.resolved[date].when.start, main.when.start) <= 14);
        let history = line.dates.clone().next().is_some_and(|date| context.is_history(scene, date))
            || scene.has(line, Cue::Past) && !near && !goes_on(scene, line);
        if history {
            continue;
        }
        let before = parts.len();
        match main.kind {
            EventKind::Conference => {
                speeches(scene, context, &main, at, line, &mut parts);
                papers_at_conference(scene, &main, at, line, &mut parts);
            }
            EventKind::DelegationVisit => acts(scene, &main, &others, at, line, town, &mut parts),
            _ => {
                if at != main.line {
                    tours(scene, at, line, town, &mut parts);
                }
                papers(scene, &main, at, line, town, &mut parts);
            }
        }
        if date.is_none() {
            let mut index = 0;
            parts.retain(|part| {
                index += 1;
                index <= before || part.status != EventStatus::Planned
            });
        }
        // A dated sentence within a visit that names its host, without a word for meeting.
        if main.kind == EventKind::DelegationVisit
            && parts.len() == before
            && others.iter().all(|other| at != other.line)
            && date.is_some()
            && hosts_named(scene, line)
        {
            parts.push(Draft::new(
                EventKind::Meeting,
                EventRole::Sub,
                at,
                scene.dates[date.unwrap_or_default()].range(),
                "dated_at_host",
            ));
        }
        let same_day = parts.len() > before
            && ["cùng ngày", "le même jour", "the same day", "same day", "sau buổi tiếp", "sau buổi làm việc"]
                .iter()
                .any(|words| scene.text(line.range).contains(words));
        for part in &mut parts[before..] {
            if same_day && date.is_none() && main.when.start == main.when.end {
                part.when = main.when;
                part.when_evidence = main.when_evidence.clone();
                part.inferred_date = true;
                part.clues = main.clues.clone();
            } else if let Some(date) = date {
                part.take_date(scene, context, date);
            } else if main.kind == EventKind::DelegationVisit && main.when_evidence.len() > 1 {
                take_stage(scene, context, part, &main, town);
            }
            let _ = stage;
        }
    }
    let mut kept: Vec<Draft> = Vec::new();
    for part in parts {
        // A caption's and the text's word on one dated meeting are one part.
        let known = kept.iter_mut().find(|other| {
            let dated = part.when.precision() == Precision::Day && other.when == part.when && other.kind == part.kind;
            dated && part.bodies.iter().any(|body| other.bodies.contains(body))
        });
        match known {
            Some(other) => {
                for (topic, range) in part.topics {
                    other.add_topic(topic, range);
                }
            }
            None => kept.push(part),
        }
    }
    let mut parts = kept;
    for part in &mut parts {
        part.parent = Some(parent);
        for (place, range) in &main.localities {
            let sent_by = scene.place(*place).country() == parent_country;
            let of_two = part.rule == "paper_at_conference";
            if !of_two && (sent_by || main.kind == EventKind::Conference) {
                part.add_locality(*place, *range);
            }
        }
        let dated = part.rule == "paper_at_conference" && part.when.start.is_some();
        if main.kind == EventKind::Conference && !dated {
            part.when = main.when;
            part.when_evidence = main.when_evidence.clone();
            part.inferred_date = main.inferred_date;
            part.clues = main.clues.clone();
            if main.when.start != main.when.end {
                part.when = When::default();
                part.when_evidence.clear();
                part.inferred_date = false;
                part.clues.clear();
            }
        }
        if main.kind == EventKind::Conference {
            for (name, place, range) in &main.places {
                part.add_place(name, *place, *range);
            }
        }
    }
    // A visit's fields are the union of its parts'.
    events.extend(parts);
}

/// `Earlier, the delegation visited …`: with no time of its own, what the guests did before is of the same journey.
fn goes_on(scene: &Scene<'_>, line: &Line) -> bool {
    line.dates.is_empty() && scene.has(line, Cue::Delegation)
}

/// Days between two dates, both with their year or both without; very many where one is not full.
fn days_apart(left: Option<PartialDate>, right: Option<PartialDate>) -> i32 {
    // Any leap year stands for the one that both leave out.
    const YEARLESS: i16 = 2024;
    let civil = |date: Option<PartialDate>| {
        let date = date?;
        let day =
            jiff::civil::Date::new(date.year().unwrap_or(YEARLESS), date.month()? as i8, date.day()? as i8).ok()?;
        Some((day, date.year().is_some()))
    };
    let both = civil(left).zip(civil(right)).filter(|((_, left), (_, right))| left == right);
    match both.map(|((left, _), (right, _))| (Some(left), Some(right))).unwrap_or_default() {
        (Some(left), Some(right)) => (right - left).get_days().abs(),
        _ => i32::MAX,
    }
}

fn parent_of(events: &[Draft]) -> Option<usize> {
    let find = |kind: EventKind| events.iter().position(|event| event.role == EventRole::Main && event.kind == kind);
    find(EventKind::DelegationVisit)
        .or_else(|| find(EventKind::Conference))
        .or_else(|| find(EventKind::Meeting))
        .or_else(|| find(EventKind::AgreementSigning))
        .or_else(|| find(EventKind::Ceremony))
}

fn hosts_named(scene: &Scene<'_>, line: &Line) -> bool {
    !scene.bodies_in(line.range).is_empty()
}

/// `Paris (23-24/11), Marseille (28-29/11)`: a part in a town takes that stage's days.
fn take_stage(scene: &Scene<'_>, context: &Context, part: &mut Draft, main: &Draft, town: Option<(usize, Range)>) {
    let Some((town, _)) = town else { return };
    for (date, stated) in scene.dates.iter().enumerate() {
        if !main.when_evidence.contains(&stated.range()) {
            continue;
        }
        let Some(line) = stated.line.map(|at| &scene.lines[at]) else { continue };
        let nearest = scene.places_in(Range::new(line.range.start, stated.date.range.start)).into_iter().next_back();
        if nearest.is_some_and(|(place, _)| place == town) {
            part.take_date(scene, context, date);
        }
    }
}

/// What a delegation does, act by act.
fn acts(
    scene: &Scene<'_>,
    main: &Draft,
    others: &[Draft],
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    // What another main event tells is no part: its own words, and the one paper that was signed.
    let told_apart = |act: Act, hit: &Hit| {
        others.iter().filter(|other| other.kind != EventKind::DelegationVisit).any(|other| {
            let same = event::kind_of(act) == Some(other.kind);
            same && (other.line == at || act == Act::Sign) || other.telling.overlaps(Range::new(hit.start, hit.end))
        })
    };
    let hits: Vec<(Act, Hit)> = scene
        .acts_of(line)
        .filter(|(act, hit)| {
            event::kind_of(*act).is_some()
                && !event::is_only_intended(scene, line, hit)
                && !scene.is_quoted(hit.start)
                && !told_apart(*act, hit)
                && (at != main.line || !Range::new(hit.start, hit.end).overlaps(main.telling))
        })
        .collect();
    let first_part = parts.len();
    for (index, (act, hit)) in hits.iter().enumerate() {
        // `chuyến thăm, làm việc tại …`: two words for one journey.
        let of_journey = *act == Act::Meet
            && scene.acts_of(line).any(|(other, visit)| {
                other == Act::Visit
                    && visit.end <= hit.start
                    && matches!(scene.cut(visit.end, hit.start).trim(), "," | "và" | "-" | "–" | "" | ", và")
            })
            && scene.text(Range::new(hit.start, hit.end)).ends_with("tại");
        if of_journey {
            continue;
        }
        let next = hits.get(index + 1).map_or(line.range.end, |(_, next)| next.start);
        let segment = Range::new(hit.start, next);
        let tail = scene.text(Range::new(hit.end, line.range.end)).trim_start();
        let people = scene.people_in(segment);
        let bodies = scene.bodies_in(segment);
        let places = scene.places_in(segment);
        let kind = match act {
            Act::Visit
                if !people.is_empty() || tail.starts_with("với") || tail.starts_with("with") || !bodies.is_empty() =>
            {
                EventKind::Meeting
            }
            // `chuyến thăm của đoàn`: the visit itself, spoken of.
            Act::Visit => continue,
            Act::Show | Act::Donate | Act::PressConference | Act::Conference if at == main.line => continue,
            Act::Conference | Act::Series if people.is_empty() && !scene.has_act(line, Act::Speak) => continue,
            other => match event::kind_of(*other) {
                Some(kind) => kind,
                None => continue,
            },
        };
        let has_counterpart = !people.is_empty()
            || !bodies.is_empty()
            || !places.is_empty()
            || tail.starts_with("hệ thống")
            || kind == EventKind::Speech
            || (kind == EventKind::AgreementSigning && names_paper(scene, line));
        // `không tổ chức đoàn thăm`: what was not done is no part.
        let head = scene.cut(
            crate::extract::year::floor_boundary(&scene.lower, hit.start.saturating_sub(30)).max(line.range.start),
            hit.start,
        );
        if ["không ", "chưa ", " not ", "n'a pas", " never "].iter().any(|word| head.contains(word)) {
            continue;
        }
        // `Tại buổi tiếp, Chủ tịch …`, `At the meeting, …`: the meeting just told is spoken of, not another.
        if kind == EventKind::Meeting
            && [
                "tại",
                "tại cuộc",
                "tại buổi",
                "trong",
                "at the",
                "at",
                "during the",
                "lors de",
                "lors de la",
                "lors de l'",
                "au cours de",
                "au cours de la",
                "au cours de l'",
            ]
            .iter()
            .any(|word| locate::ends_with_word(head.trim_end(), word))
            && let Some(told) = parts.iter_mut().rev().find(|part| part.kind == EventKind::Meeting && part.line < at)
        {
            for (person, _) in people {
                told.add_person(person);
            }
            continue;
        }
        // Told in the opening and again below: one part.
        let told = parts.iter().any(|part| {
            part.kind == kind
                && part.line != at
                && !people.is_empty()
                && people.iter().all(|(person, _)| part.people.contains(person))
        });
        if told {
            continue;
        }
        if !has_counterpart && kind != EventKind::SiteVisit {
            continue;
        }
        // What is still to come is a part where it has a day of its own, or where the whole journey lies ahead.
        let planned = event::is_planned(scene, line, hit);
        let dated = scene.dates_of(line).iter().any(|stated| stated.date.has_day() && !stated.date.shape.spans_days());
        if planned && (!dated || at == main.line) {
            continue;
        }
        if let Some(last) = parts[first_part..].last_mut() {
            // The same act goes on unless it names a host of its own.
            let same = last.kind == kind && last.line == at;
            let hosted = !last.people.is_empty() || !last.bodies.is_empty();
            let new_host = people.iter().any(|(person, _)| !last.people.contains(person))
                || bodies.iter().any(|(body, _)| !last.bodies.contains(body));
            if same && !(hosted && new_host) {
                last.take_company(scene, segment);
                continue;
            }
        }
        let mut part = Draft::new(kind, EventRole::Sub, at, Range::new(hit.start, hit.end), "act_of_visit");
        if planned {
            part.status = EventStatus::Planned;
        }
        part.take_company(scene, segment);
        part.title =
            Range::new(hit.start, crate::extract::year::floor_boundary(&scene.lower, next.min(hit.start + 220)));
        trim_title(scene, &mut part);
        settle(scene, &mut part, line, segment, town);
        parts.push(part);
    }
}

/// A look at something, or another paper signed, beside the main meeting or signing.
fn tours(scene: &Scene<'_>, at: usize, line: &Line, town: Option<(usize, Range)>, parts: &mut Vec<Draft>) {
    let guests = [
        "guests",
        "business people",
        "visitors",
        "hôtes",
        "invités",
        "visiteurs",
        "các vị khách",
        "đoàn",
        "the french",
        "les français",
        "les élus",
    ];
    let with_guests = scene.has(line, Cue::Delegation)
        || scene.has(line, Cue::BothSides)
        || guests.iter().any(|word| scene.text(line.range).contains(word));
    let acts: Vec<(Act, Hit)> = scene
        .acts_of(line)
        .filter(|(_, hit)| !event::is_only_intended(scene, line, hit) && !event::is_planned(scene, line, hit))
        .collect();
    let Some(tour) = acts.iter().position(|(act, _)| *act == Act::Tour).filter(|_| with_guests) else { return };
    // `toured Tien Sa Port and held talks with the Department of Foreign Affairs`: one look, one meeting.
    let met = (tour + 1..acts.len()).find(|next| acts[*next].0 == Act::Meet);
    let end = met.map_or(line.range.end, |met| acts[met].1.start);
    let mut add = |kind: EventKind, hit: Hit, segment: Range, rule: &'static str| {
        let mut part = Draft::new(kind, EventRole::Sub, at, Range::new(hit.start, hit.end), rule);
        part.take_company(scene, segment);
        settle(scene, &mut part, line, segment, town);
        parts.push(part);
    };
    let hit = acts[tour].1;
    add(EventKind::SiteVisit, hit, Range::new(hit.start, end), "tour_of_guests");
    if let Some(hit) = met.map(|met| acts[met].1) {
        let segment = Range::new(hit.start, line.range.end);
        if !scene.people_in(segment).is_empty() || !scene.bodies_in(segment).is_empty() {
            add(EventKind::Meeting, hit, segment, "meeting_of_guests");
        }
    }
}

/// A signing names its paper, the tie it makes, or the two who sign.
fn names_paper(scene: &Scene<'_>, line: &Line) -> bool {
    scene.has(line, Cue::Agreement) || scene.has(line, Cue::Tie) || scene.has(line, Cue::BothSides)
}

/// `Bên lề hội nghị, tỉnh A và thành phố B ký …`: the paper of two that are named is a part of the conference.
fn papers_at_conference(scene: &Scene<'_>, main: &Draft, at: usize, line: &Line, parts: &mut Vec<Draft>) {
    let told = scene.acts_of(line).find(|(act, hit)| {
        *act == Act::Sign
            && !event::is_only_intended(scene, line, hit)
            && !event::is_planned(scene, line, hit)
            && !scene.is_quoted(hit.start)
    });
    let Some((_, hit)) = told.filter(|_| main.status == EventStatus::Held && at != main.line) else { return };
    // `hai địa phương đã ký kết thỏa thuận từ năm 2016`, said at the conference.
    let by_day = scene.dates_of(line).iter().any(|stated| stated.date.has_day());
    if !by_day && line.dates.clone().any(|date| context::opens_a_span(scene, date)) {
        return;
    }
    let signers = |country: Country| -> Vec<(usize, Range)> {
        let all = scene.localities_in(line.range, country);
        all.into_iter().filter(|(_, range)| !locate::is_place(scene, line, *range)).collect()
    };
    let (vn, fr) = (signers(Country::Vn), signers(Country::Fr));
    if vn.len() != 1 || fr.len() != 1 {
        return;
    }
    let mut part = Draft::new(
        EventKind::AgreementSigning,
        EventRole::Sub,
        at,
        Range::new(hit.start, hit.end),
        "paper_at_conference",
    );
    for (place, range) in vn.into_iter().chain(fr) {
        part.add_locality(place, range);
    }
    part.take_company(scene, line.range);
    part.title = event::title_of(scene, line);
    parts.push(part);
}

/// A paper signed at a meeting or a ceremony is a part of it.
fn papers(
    scene: &Scene<'_>,
    main: &Draft,
    at: usize,
    line: &Line,
    town: Option<(usize, Range)>,
    parts: &mut Vec<Draft>,
) {
    let can_hold = matches!(main.kind, EventKind::Meeting | EventKind::Ceremony);
    let signed_before = parts.iter().any(|part| part.kind == EventKind::AgreementSigning);
    if !can_hold || signed_before || !names_paper(scene, line) {
        return;
    }
    let told = scene.acts_of(line).find(|(act, hit)| {
        *act == Act::Sign
            && !event::is_only_intended(scene, line, hit)
            && !event::is_planned(scene, line, hit)
            && !scene.is_quoted(hit.start)
    });
    let Some((_, hit)) = told else { return };
    if is_recalled(scene, line) {
        return;
    }
    let paper = scene.hits_of(line).iter().find(|other| other.cue == Cue::Agreement && other.end >= hit.start);
    let mut part =
        Draft::new(EventKind::AgreementSigning, EventRole::Sub, at, Range::new(hit.start, hit.end), "paper_at_meeting");
    part.agreement = paper.map(|paper| Range::new(paper.start, paper.end));
    part.take_company(scene, line.range);
    settle(scene, &mut part, line, line.range, town);
    for (place, range) in &main.localities {
        part.add_locality(*place, *range);
    }
    part.when = main.when;
    part.when_evidence = main.when_evidence.clone();
    part.inferred_date = main.inferred_date;
    part.clues = main.clues.clone();
    part.title = event::title_of(scene, line);
    parts.push(part);
}

/// A paper with a month or a year of its own is recalled.
fn is_recalled(scene: &Scene<'_>, line: &Line) -> bool {
    let of_its_own = |shape: Shape| matches!(shape, Shape::Month { year: Some(_), .. } | Shape::Year(_));
    scene.dates_of(line).iter().any(|stated| of_its_own(stated.date.shape))
}

/// Everyone who speaks at a conference that was held.
fn speeches(scene: &Scene<'_>, _context: &Context, main: &Draft, at: usize, line: &Line, parts: &mut Vec<Draft>) {
    if main.status == EventStatus::Planned {
        return;
    }
    for hit in scene.hits_of(line).iter().filter(|hit| hit.cue == Cue::Say || hit.cue == Cue::Act(Act::Speak)) {
        let Some((person, range)) = scene.people_in(Range::new(line.range.start, hit.start)).into_iter().next_back()
        else {
            continue;
        };
        let spoke_before = parts.iter().any(|part| part.kind == EventKind::Speech && part.people.contains(&person));
        if hit.start - range.end > 120 || spoke_before {
            continue;
        }
        let mut part =
            Draft::new(EventKind::Speech, EventRole::Sub, at, Range::new(range.start, hit.end), "speech_at_conference");
        part.add_person(person);
        for &(topic, range) in event::topics_of(scene, line) {
            part.add_topic(topic, range);
        }
        parts.push(part);
    }
}

fn trim_title(scene: &Scene<'_>, part: &mut Draft) {
    let text = scene.text(part.title).trim_end_matches([' ', ',', ';', '.', ':']);
    part.title = Range::new(part.title.start, part.title.start + text.len());
    if part.title.is_empty() {
        part.title = part.telling;
    }
}

/// Place, localities and fields of a part.
fn settle(scene: &Scene<'_>, part: &mut Draft, line: &Line, segment: Range, town: Option<(usize, Range)>) {
    let named: Vec<(usize, Range)> = scene
        .places_in(segment)
        .into_iter()
        .filter(|(place, range)| scene.locality_id(*place).is_some() && !locate::is_aside(scene, line, *range))
        .collect();
    for country in [Country::Fr, Country::Vn] {
        for (place, range) in named.iter().filter(|(place, _)| scene.is_locality(*place, country)).take(2) {
            if town.is_none_or(|(town, _)| scene.place(town).country() == Some(country)) {
                part.add_locality(*place, *range);
            }
        }
    }
    let landmarks = scene
        .places_in(segment)
        .into_iter()
        .filter(|(place, _)| matches!(scene.place(*place).kind, crate::extract::reading::PlaceKind::Landmark));
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
    const PURPOSE: [&str; 8] = ["để", "nhằm", "tham khảo", "kinh nghiệm", "pour", "afin", "in order to", "to learn"];
    let before = scene.cut(segment.start.min(mention.start), mention.start);
    PURPOSE.iter().any(|word| {
        before.match_indices(word).any(|(at, _)| {
            let ends = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
            ends(before[..at].chars().next_back()) && ends(before[at + word.len()..].chars().next())
        })
    })
}

/// A visit without dates of its own whose only dated part is a meeting: the meeting is reported beside it, and the
/// visit lies in that month.
pub fn promote_dated_meeting(scene: &Scene<'_>, events: &mut [Draft]) {
    let Some(visit) = events.iter().position(|event| {
        event.role == EventRole::Main && event.kind == EventKind::DelegationVisit && event.when.start.is_none()
    }) else {
        return;
    };
    let dated: Vec<usize> = (0..events.len())
        .filter(|at| {
            events[*at].parent == Some(visit)
                && events[*at].kind == EventKind::Meeting
                && events[*at].when.precision() == Precision::Day
        })
        .collect();
    let Some(meeting) = dated.first().copied() else { return };
    if dated.iter().any(|at| events[*at].when != events[meeting].when) {
        return;
    }
    let day = events[meeting].when.start;
    events[visit].when =
        day.and_then(|day| PartialDate::new(day.year(), day.month(), None)).map(When::on).unwrap_or_default();
    events[visit].when_evidence = events[meeting].when_evidence.clone();
    events[visit].inferred_date = true;
    events[visit].clues = events[meeting].clues.clone();
    events[meeting].role = EventRole::Main;
    events[meeting].parent = None;
    let hosts: Vec<_> = events[visit].localities.clone();
    for (place, range) in hosts {
        events[meeting].add_locality(place, range);
    }
    // The meeting's subject fills the article.
    for line in scene.body() {
        for &(topic, range) in event::topics_of(scene, line) {
            events[meeting].add_topic(topic, range);
        }
    }
}

/// Past signings, meetings and editions that the article recalls, each with its date.
pub fn add_history(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_) | Zone::Caption)
            || events.iter().any(|event| event.role == EventRole::Main && event.line == at)
        {
            continue;
        }
        for date in line.dates.clone() {
            let when = context.resolved[date].when;
            if super::context::opens_a_span(scene, date) || events.len() > 2 * MOST_PARTS {
                continue;
            }
            let past = context.is_past_year(date)
                || context.year.is_none() && when.start.is_some_and(|start| start.year().is_some());
            let differs =
                events.iter().filter(|event| event.role != EventRole::Background).all(|event| event.when != when);
            if !past || !differs || when.start.is_none() {
                continue;
            }
            let start = scene.dates[date].date.range.start;
            let act = scene
                .acts_of(line)
                .filter(|(act, _)| matches!(act, Act::Sign | Act::Series | Act::Meet | Act::Conference | Act::Receive))
                .filter(|(_, hit)| {
                    !event::is_only_intended(scene, line, hit)
                        && !scene.hits_of(line).iter().any(|other| other.cue == Cue::Planned && other.end <= hit.start)
                })
                .min_by_key(|(_, hit)| hit.start.abs_diff(start));
            let Some((act, hit)) = act.filter(|(_, hit)| hit.start.abs_diff(start) < 240) else { continue };
            let Some(kind) = event::kind_of(act) else { continue };
            if context.resolved[date].when.precision() == Precision::Year && kind == EventKind::Meeting {
                continue;
            }
            let mut draft = Draft::new(kind, EventRole::Background, at, Range::new(hit.start, hit.end), "history");
            draft.take_date(scene, context, date);
            for country in [Country::Vn, Country::Fr] {
                for (place, range) in scene.localities_in(line.range, country) {
                    draft.add_locality(place, range);
                }
            }
            // A paper recalled without its parties is that of those the article speaks of.
            if kind == EventKind::AgreementSigning
                && scene.bodies_in(line.range).is_empty()
                && let Some(main) = events.iter().find(|event| event.role == EventRole::Main).cloned()
            {
                for country in [Country::Vn, Country::Fr] {
                    if !draft.has_country(scene, country) {
                        for (place, range) in
                            main.localities.iter().filter(|(place, _)| scene.is_locality(*place, country))
                        {
                            draft.add_locality(*place, *range);
                        }
                    }
                }
            }
            draft.title = event::title_of(scene, line);
            events.push(draft);
        }
    }
}

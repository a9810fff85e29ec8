//! Words that announce without an act of their own: the number of an edition, a delegation awaited, a show by a word that any
//! goes by, the next meeting by that word alone.

use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::main_event::MEETINGS;
use crate::claim::number;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind};
use vnfr_text::Range;

/// The word for an edition in a line that names no conference.
pub(super) fn editions(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    if scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Conference)) {
        return None;
    }
    let text = scene.text(line.range);
    let (at, word) = scene.said_in(line, Phrase::Edition).find_map(|word| Some((text.find(word)?, word)))?;
    let start = line.range.start + at;
    Some((Act::Conference, Hit { cue: Cue::Act(Act::Conference), start, end: start + word.len() }))
}

/// `En 2023, une délégation de Hué est attendue`: a journey told by who is to come.
pub(super) fn awaited(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    const REACH: usize = 60;
    if scene.has_act(line, Act::Visit) {
        return None;
    }
    let hit = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation)?;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    // `X is to lead a delegation from Y to Z from September 9 to 13`: the days of a journey to come.
    let days_ahead = || {
        let of_conference =
            scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Conference | Act::Show));
        !of_conference
            && event::is_planned(scene, line, hit)
            && scene.dates_of(line).iter().any(|stated| stated.date.shape.spans_days())
    };
    (scene.part_says(line, scene.cut(hit.end, to), Phrase::Awaited) || days_ahead()).then_some((Act::Visit, *hit))
}

/// `huit infirmières, attendues à Lodève en mai`: a journey told by who is to come, by another word than a delegation.
pub(super) fn awaited_at(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    if scene.has_act(line, Act::Visit) || scene.has(line, Cue::Delegation) || line.dates.is_empty() {
        return None;
    }
    let text = scene.text(line.range);
    let places = scene.places_in(line.range);
    scene.said_in(line, Phrase::AwaitedAt).find_map(|word| {
        let start = line.range.start + text.find(word)?;
        let end = start + word.len();
        let there = places.iter().any(|(place, range)| range.start == end && scene.locality_id(*place).is_some());
        // `The Mayor of Figeac, X, is expected in Sa Dec to sign`: one who is named comes for what is told.
        let head = Range::new(line.range.start, start);
        let several = scene.people_in(head).is_empty();
        // `The signing is expected in Pau this spring`: it is what is to be done there, and nobody comes.
        let of_act = scene.acts_of(line).any(|(act, hit)| {
            let event = event::kind_of(act).is_some_and(|kind| kind != EventKind::Speech);
            event && act != Act::Receive && hit.end <= start
        });
        (there && several && !of_act).then_some((Act::Visit, Hit { cue: Cue::Act(Act::Visit), start, end: end - 1 }))
    })
}

/// `la « Semaine de la France à Vinh », prévue du 4 au 9 juin`: a show by its name in quotation marks.
pub(super) fn quoted_show(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    if scene.has_act(line, Act::Show) {
        return None;
    }
    let text = scene.text(line.range);
    scene.said_in(line, Phrase::QuotedShow).find_map(|word| {
        let at = text.find(word)?;
        let opens = text[..at].trim_end().ends_with(['«', '“', '"']);
        let start = line.range.start + at;
        opens.then_some((Act::Show, Hit { cue: Cue::Act(Act::Show), start, end: start + word.len() }))
    })
}

/// `Chương trình sẽ được tổ chức từ 28/11 đến 1/12`: the show that the opening names, by a word that any goes by.
pub(super) fn told_show(scene: &Scene<'_>, main: &[Draft], at: usize) -> Option<(Act, Hit)> {
    let line = &scene.lines[at];
    if main.iter().any(|event| event.kind == EventKind::Conference) || scene.has_act(line, Act::Show) {
        return None;
    }
    let dated = scene.dates_of(line).iter().any(|stated| stated.date.has_day());
    let opens =
        |other: &Line| other.range.start < line.range.start && matches!(other.zone, Zone::Title | Zone::Body(0..=2));
    let named = || scene.lines.iter().any(|other| opens(other) && event::named_show(scene, other).is_some());
    if !dated || !named() {
        return None;
    }
    let text = scene.text(line.range);
    let said = scene.said_in(line, Phrase::ThatShow);
    let (start, word) = said.filter_map(|word| Some((line.range.start + text.find(word)?, word))).min()?;
    let hit = Hit { cue: Cue::Act(Act::Show), start, end: start + word.len() };
    event::is_planned(scene, line, &hit).then_some((Act::Show, hit))
}

/// `La prochaine réunion se tiendra à …`, `The two sides will hold an online meeting in December`: a meeting to come of those
/// who have just met.
pub(super) fn next_meeting(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 40;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let near = scene.cut(from, to);
    let next = scene.part_says(line, near, Phrase::NextEdition) || scene.part_says(line, near, Phrase::Again);
    let of_two = [Country::Vn, Country::Fr].iter().all(|country| !scene.localities_in(line.range, *country).is_empty());
    let online = hit.cue == Cue::Act(Act::Online) && of_two;
    let by_turn = scene.phrases(Phrase::NextOne).iter().any(|word| {
        hit.start == line.range.start && locate::starts_with_word(scene.cut(hit.start, line.range.end), word)
    });
    next || by_turn || online || scene.has(line, Cue::BothSides)
}

/// `ngày mai (22/10), đoàn sẽ đi khảo sát vùng chè`: what guests will see on the day after they were received.
pub(super) fn guests_will_see(scene: &Scene<'_>, main: &[Draft], line: &Line, hit: &Hit) -> bool {
    let head = scene.cut(line.range.start, hit.start);
    if scene.part_says(line, head, Phrase::Frame) {
        return false;
    }
    // `Demain mardi, les visiteurs doivent découvrir le musée`: beside a feast or a signing, too.
    let feast =
        |kind: EventKind| matches!(kind, EventKind::Meeting | EventKind::Ceremony | EventKind::AgreementSigning);
    let beside = main.iter().all(|event| feast(event.kind) || event.kind == EventKind::DelegationVisit)
        && (main.is_empty() || main.iter().any(|event| feast(event.kind)));
    let guests = || scene.has(line, Cue::Delegation) || scene.says(scene.text(line.range), Phrase::Guests);
    beside && guests() && event::is_planned(scene, line, hit)
}

/// `La prochaine aura lieu en ligne, le 24 mai 2022`: the meeting after the one told, by that word alone.
pub(super) fn next_by_turn(scene: &Scene<'_>, main: &[Draft], line: &Line) -> Option<(Act, Hit)> {
    if main.iter().all(|event| event.kind != EventKind::Meeting)
        || scene.acts_of(line).any(|(act, _)| MEETINGS.contains(&act))
    {
        return None;
    }
    let text = scene.text(line.range);
    let word = scene.phrases(Phrase::NextOne).iter().find(|word| locate::starts_with_word(text, word))?;
    let hit = Hit { cue: Cue::Act(Act::Meet), start: line.range.start, end: line.range.start + word.len() };
    event::is_planned(scene, line, &hit).then_some((Act::Meet, hit))
}

/// `The first session is to open in Lai Chau in September`: the course of which the article tells, by its first round.
pub(super) fn first_course(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    if scene.has_act(line, Act::Train) {
        return None;
    }
    let text = scene.text(line.range);
    let word = scene.phrases(Phrase::FirstCourse).iter().find(|word| locate::starts_with_word(text, word))?;
    let hit = Hit { cue: Cue::Act(Act::Train), start: line.range.start, end: line.range.start + word.len() };
    event::is_planned(scene, line, &hit).then_some((Act::Train, hit))
}

/// `La 12e est annoncée à Hanoï en 2022`, `will host the tenth in 2016`: the edition after this one, by its number alone.
pub(super) fn by_number(scene: &Scene<'_>, line: &Line, wanted: u8) -> Option<(Act, Hit)> {
    if scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Conference)) {
        return None;
    }
    let range = scene.words_in(line.range).find(|range| {
        let word = scene.text(*range);
        word.ends_with(vnfr_text::letters::is_alphabetic)
            && number::ordinal(scene.reading.language, word) == Some(wanted)
    })?;
    Some((Act::Conference, Hit { cue: Cue::Act(Act::Conference), start: range.start, end: range.end }))
}

//! Who leads a delegation: the person a leading word points at, never the host's head.

use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use crate::search;
use vnfr_model::Lang;
use vnfr_text::Range;

use super::origin::locality_of_title;
use super::{Delegation, year_floor};

/// The official whose journey it is called: `as part of his working visit to France`, `chuyến công tác của Chủ tịch UBND
/// tỉnh X`, or who goes himself: `Chủ tịch UBND tỉnh X đã thăm và làm việc tại Pháp`.
pub(super) fn traveller(scene: &Scene<'_>, delegation: &Delegation) -> Option<(usize, Range)> {
    const REACH: usize = 150;
    let of_home = |person: &usize| {
        locality_of_title(scene, *person).is_some_and(|place| delegation.origin.iter().any(|(own, _)| *own == place))
    };
    let cut = |at: usize| crate::year::floor_boundary(scene.lower, at);
    scene.lines.iter().filter(|line| line.zone != Zone::Teaser).find_map(|line| {
        let hit = scene.acts_of(line).find(|(act, _)| *act == Act::Visit)?.1;
        let head = scene.cut(year_floor(scene, hit.start, 24).max(line.range.start), hit.start);
        let own = scene.phrases(Phrase::OwnJourney).iter().any(|word| locate::ends_with_word(head.trim_end(), word));
        if own {
            let before = scene.people_in(Range::new(line.range.start, hit.start));
            return before.iter().copied().find(|(person, _)| of_home(person));
        }
        if !matches!(line.zone, Zone::Body(0..=3)) {
            return None;
        }
        let tail = scene.cut(hit.end, line.range.end).trim_start();
        if scene.phrases(Phrase::JourneyOf).iter().any(|word| tail.starts_with(word)) {
            let near = Range::new(hit.end, cut((hit.end + REACH).min(line.range.end)));
            if let Some(found) = scene.people_in(near).iter().copied().find(|(person, _)| of_home(person)) {
                return Some(found);
            }
        }
        // The subject, with nothing said, received or met in between.
        let (person, range) = scene.people_in(Range::new(line.range.start, hit.start)).last().copied()?;
        let near = hit.start - range.end <= REACH && of_home(&person);
        let between = |other: &Hit| {
            other.start >= range.end
                && other.end <= hit.start
                && matches!(other.cue, Cue::Say | Cue::Planned | Cue::Act(Act::Receive | Act::Meet | Act::Sign))
        };
        (near && !scene.hits_of(line).iter().any(between)).then_some((person, range))
    })
}

/// The leader of the delegation named at `hit`, in the same sentence.
pub(super) fn leader_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    let hits = scene.hits_of(line);
    // `bà X, cùng đoàn đại biểu tỉnh Y do ông Z dẫn đầu`: the delegation that she is with has a leader of its own.
    let led_itself = hit.cue == Cue::Leads
        && scene.says(scene.cut(hit.start, hit.end), Phrase::DelegationStem)
        && hits.iter().any(|led| led.cue == Cue::LedAfter && agent_before(scene, hit.end, led.start).is_some());
    if (hit.cue == Cue::Leads || leads_by_text(scene, hit)) && !led_itself {
        return person_before(scene, line, hit.start).or_else(|| named_behind(scene, line, hit));
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
                    && (scene.says(scene.cut(other.start, other.end), Phrase::WorksWith) || {
                        let tail = scene.cut(other.end, to).trim_start();
                        scene.phrases(Phrase::Beside).iter().any(|word| tail.starts_with(word))
                    });
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
                let by = agent_before(scene, hit.end, led.start)?;
                if between(hit.end, by) || by > next_noun && next_noun < led.start && between(hit.end, next_noun) {
                    return None;
                }
                return scene.people_in(Range::new(by, led.start)).first().copied();
            }
            Cue::LedBefore
                if led.start < next_noun
                    || scene.says(scene.text(Range::new(led.start, led.end)), Phrase::DelegationStem) =>
            {
                if between(hit.end, led.start) {
                    return None;
                }
                return leader_at(scene, line, led);
            }
            Cue::Leads => return person_before(scene, line, led.start),
            _ => {}
        }
    }
    // `Menée par X, vice-président du conseil régional, une mission de vingt personnes a parcouru …`.
    let opening = hits.iter().find(|led| {
        led.cue == Cue::LedBefore
            && led.end <= hit.start
            && scene.cut(line.range.start, led.start).trim().is_empty()
            && scene.acts_of(line).all(|(_, act)| act.start >= hit.start || act.end <= led.start)
    });
    if let Some(led) = opening {
        return leader_at(scene, line, led).filter(|(_, range)| range.end <= hit.start);
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
        .or_else(|| head_of(scene, line, hit))
}

/// `L'élu français est à la tête d'une délégation de la Corrèze`, `La vice-présidente du Comité populaire de X conduit une
/// délégation`: the official whom the sentence before named last, be it that of the paragraph before where it names one alone.
pub(super) fn leader_before(scene: &Scene<'_>, index: usize, hit: &Hit) -> Option<(usize, Range)> {
    const REACH: usize = 100;
    let line = &scene.lines[index];
    let before = index.checked_sub(1).map(|at| &scene.lines[at])?;
    let people = scene.people_in(before.range);
    let alone = || people.iter().all(|(person, _)| *person == people[0].0) && matches!(before.zone, Zone::Body(_));
    if before.block != line.block && !alone() {
        return None;
    }
    let leads = if hit.cue == Cue::Leads || leads_by_text(scene, hit) {
        *hit
    } else {
        *scene.hits_of(line).iter().rev().find(|other| other.cue == Cue::Leads && other.end <= hit.start)?
    };
    let head = scene.cut(line.range.start, leads.start).trim_start();
    let official = scene.phrases(Phrase::ThatOfficial).iter().any(|word| locate::starts_with_word(head, word));
    let clear = head.len() <= REACH && scene.people_in(Range::new(line.range.start, leads.start)).is_empty();
    (official && clear).then(|| people.last().copied()).flatten()
}

/// `Dẫn đầu đoàn … đến Hội An là Chủ tịch Hội đồng tỉnh, bà X`: the verb opens the sentence, and who leads stands behind.
fn named_behind(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    // `À la tête d'une délégation de X, Y effectue …`, `Leading a delegation from X, Y said …`.
    if scene.reading.language != Lang::Vi {
        const REACH: usize = 48;
        let opens = scene.cut(line.range.start, hit.start).trim().len() <= 3;
        let comma = scene.cut(hit.end, line.range.end).find(',').map(|at| hit.end + at)?;
        let to = crate::year::floor_boundary(scene.lower, (comma + REACH).min(line.range.end));
        return scene.people_in(Range::new(comma, to)).first().copied().filter(|_| opens);
    }
    let tail = scene.cut(hit.end, line.range.end);
    let is = scene.phrases(Phrase::Is).iter().find_map(|word| search::first(tail, word)).map(|at| hit.end + at)?;
    scene.people_in(Range::new(is, line.range.end)).first().copied()
}

/// `X, the leader of the Haute-Marne delegation, handed over …`: said of a delegation by its head.
fn head_of(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    const REACH: usize = 60;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let before = scene.cut(from, hit.start);
    let (at, word) = scene
        .phrases(Phrase::HeadOf)
        .iter()
        .filter_map(|word| search::last(before, word).map(|at| (at, word)))
        .max_by_key(|(at, _)| *at)?;
    let start = from + at;
    let whose = &before[at + word.len()..];
    let head = scene.cut(line.range.start, start).trim_end();
    let bare = locate::without_article(scene, head);
    let joined = || scene.phrases(Phrase::And).iter().any(|word| locate::ends_with_word(bare, word));
    let own = bare.ends_with(',') || joined();
    let clear = !whose.contains([',', ';']) && whose.split_whitespace().count() <= 3;
    (own && clear).then(|| person_before(scene, line, start)).flatten()
}

fn leads_by_text(scene: &Scene<'_>, hit: &Hit) -> bool {
    matches!(hit.cue, Cue::Act(Act::Visit)) && {
        let text = scene.cut(hit.start, hit.end);
        scene.phrases(Phrase::JourneyLed).iter().any(|word| text.starts_with(word))
    }
}

/// The person a leading word points at.
pub(super) fn leader_at(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    match hit.cue {
        // `Bà X, Phó Thị trưởng Limoges, trưởng đoàn, cho biết`: the word in apposition to who stands before it.
        Cue::LedBefore if is_apposition(scene, line, hit) => person_before(scene, line, hit.start),
        // `Mr X, Vice President of the council and head of the French delegation`: one of his titles.
        Cue::LedBefore if titled_before(scene, line, hit).is_some() => titled_before(scene, line, hit),
        Cue::LedBefore => {
            // `conduite par cette dernière`: whoever was named last.
            let tail = scene.cut(hit.end, line.range.end).trim_start();
            if scene.phrases(Phrase::TheLatter).iter().any(|word| points_back(tail, word)) {
                return person_before(scene, line, hit.start);
            }
            let end = crate::year::floor_boundary(scene.lower, (hit.end + 160).min(line.range.end));
            scene.people_in(Range::new(hit.end, end)).first().copied()
        }
        Cue::LedAfter => {
            let Some(by) = agent_before(scene, line.range.start, hit.start) else {
                // `Chủ tịch UBND tỉnh X làm Trưởng đoàn.`: a sentence of its own says who leads.
                let said = scene.cut(hit.start, hit.end);
                let leads = scene.phrases(Phrase::IsLeader).iter().any(|word| said.ends_with(word));
                let (person, range) = person_before(scene, line, hit.start).filter(|_| leads)?;
                let between = scene.cut(range.end, hit.start).trim();
                return matches!(between, "" | "," | "–" | "-").then_some((person, range));
            };
            let governs_delegation = scene.hits_of(line).iter().rev().find(|other| {
                other.end <= by + 1
                    && (other.cue == Cue::Delegation
                        || matches!(other.cue, Cue::Act(Act::Meet | Act::Visit | Act::Receive)))
            });
            match governs_delegation {
                Some(other) if other.cue == Cue::Delegation => {
                    scene.people_in(Range::new(by, hit.start)).first().copied()
                }
                _ => None,
            }
        }
        Cue::Leads => person_before(scene, line, hit.start),
        _ => None,
    }
}

/// Where the words that name the agent of a verb begin, within a stretch before it: `do ông X dẫn đầu`.
pub(super) fn agent_before(scene: &Scene<'_>, from: usize, verb: usize) -> Option<usize> {
    let head = scene.cut(from, verb);
    scene.phrases(Phrase::Agent).iter().filter_map(|word| search::last(head, word)).max().map(|at| from + at)
}

/// Who was named before the word and bears it as a title.
fn titled_before(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<(usize, Range)> {
    let (person, range) = person_before(scene, line, hit.start)?;
    let own = scene.person(person).titles.iter().any(|title| title.range.contains(Range::new(hit.start, hit.end)));
    own.then_some((person, range))
}

/// True where a text opens with a word for somebody named before, and with no name.
fn points_back(text: &str, word: &str) -> bool {
    let Some(tail) = text.strip_prefix(word) else { return false };
    tail.is_empty() || tail.starts_with([',', '.', ';', ')']) || tail.starts_with(' ') && word.contains(' ')
}

/// `, trưởng đoàn,`, `, Trưởng đoàn công tác tỉnh X;`: the word stands behind a comma, and nobody between it and the next sign.
fn is_apposition(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 60;
    let behind = scene.cut(line.range.start, hit.start).trim_end().ends_with([',', '(', '-', '–']);
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    // `headed by its mayor, X`: only Vietnamese names the delegation behind the word.
    let end = match scene.reading.language {
        Lang::Vi => tail.find([',', ')', ';', '.']),
        _ => tail.starts_with([',', ')', ';', '.']).then_some(0),
    };
    behind && end.map(|at| hit.end + at).is_some_and(|end| scene.people_in(Range::new(hit.end, end)).is_empty())
}

/// The person who is the subject before a verb: the last named, or the one whose titles fill the words between.
fn person_before(scene: &Scene<'_>, line: &Line, at: usize) -> Option<(usize, Range)> {
    scene.people_in(Range::new(line.range.start, at)).last().copied()
}

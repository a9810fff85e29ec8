//! What an article reports: its main events, and those it announces. The title and the first sentences decide.
//!
//! One article has one main event as a rule; two where a paper is signed on a visit that is told as well, where an
//! announcement is made at an occasion of its own, or where a visit without dates holds one dated meeting.

mod announced;
pub(super) mod arrival;
mod choose;
mod journey;
mod lasted;
mod scope;
mod when;

use crate::dates::Shape;
use crate::lang::Phrase;
use crate::search;
use vnfr_model::{EventKind, EventRole, EventStatus};
use vnfr_text::Range;

pub use announced::add_announced;
use choose::{choose, first_act, held_beside, speech, with_journey};
use journey::stay_told;
use scope::{describe, place};
use when::{date, status};

use super::context::Context;
use super::cues::{Act, Cue, Hit};
use super::delegation::Delegation;
use super::event::{self, Draft};
use super::locate;
use super::scene::{Line, Scene, Stated, Zone};

/// Sentences of the body in which the main event is told.
const LEAD: usize = 3;

/// An act in its line.
#[derive(Clone, Copy, Debug)]
struct Told {
    act: Act,
    hit: Hit,
    line: usize,
}

fn told(scene: &Scene<'_>, at: usize) -> Vec<Told> {
    let line = &scene.lines[at];
    let named = if scene.has_act(line, Act::Show) { None } else { event::named_show(scene, line) };
    let programme = programme_of_stay(scene, line);
    scene
        .acts_of(line)
        .chain(named)
        .chain(received_by(scene, line))
        .filter(|(_, hit)| hit.start < programme)
        .filter(|(_, hit)| !event::is_only_intended(scene, line, hit))
        .filter(|(act, hit)| *act != Act::Receive || !hosts_event(scene, line, hit))
        .filter(|(act, hit)| *act != Act::Meet || !meets_at_event(scene, line, hit))
        .filter(|(act, hit)| {
            *act != Act::Celebrate || !closes_event(scene, line, hit) && !is_occasion(scene, line, hit)
        })
        .filter(|(act, hit)| *act != Act::Show || !only_frames(scene, line, hit))
        .filter(|(act, hit)| *act != Act::Sign || !is_signed_once(scene, line, hit) && !is_recalled(scene, line, hit))
        .map(|(act, hit)| {
            let act = match act {
                Act::Meet if is_named_meeting(scene, line, &hit) => Act::Conference,
                Act::Receive | Act::Donate if is_honour(scene, line, &hit) => Act::Celebrate,
                _ => act,
            };
            Told { act, hit, line: at }
        })
        .collect()
}

/// `La délégation, là du 3 au 8 juin, a tout vu : visite d'une ferme, signature d'un accord`: where the
/// parts of a stay begin, behind its days and a colon; the line's end where it lists none.
fn programme_of_stay(scene: &Scene<'_>, line: &Line) -> usize {
    let stays =
        scene.has(line, Cue::Delegation) && scene.dates_of(line).iter().any(|stated| stated.date.shape.spans_days());
    let colon = stays.then(|| search::first(scene.text(line.range), ": ")).flatten();
    let at = colon.map(|at| line.range.start + at).filter(|at| {
        let dated = scene.dates_of(line).iter().any(|stated| stated.range().end <= *at);
        dated && scene.hits_of(line).iter().any(|hit| hit.cue == Cue::Delegation && hit.end <= *at)
    });
    at.unwrap_or(line.range.end)
}

/// `Accueillie mardi à la mairie de Sens par le maire, X, …`, `was received on Monday in Vinh by Y`: between a participle and
/// the host stands when and where.
fn received_by(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    const REACH: usize = 90;
    const HOST: usize = 60;
    if scene.has_act(line, Act::Receive) || scene.has(line, Cue::Past) || scene.people_in(line.range).is_empty() {
        return None;
    }
    let text = scene.text(line.range);
    scene.said_in(line, Phrase::ReceivedBy).find_map(|word| {
        let at = search::all(text, word).find(|at| {
            locate::ends_with_word(&text[..at + word.len()], word) && locate::starts_with_word(&text[*at..], word)
        })?;
        let start = line.range.start + at;
        let hit = Hit { cue: Cue::Act(Act::Receive), start, end: start + word.len() };
        let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
        let clause = scene.cut(hit.end, to).split([',', ';', ':']).next()?;
        let by = scene.phrases(Phrase::Agent).iter().filter_map(|by| Some(clause.rfind(by)? + by.len())).max()?;
        let host = Range::new(hit.end + by, (hit.end + by + HOST).min(line.range.end));
        (!scene.people_in(host).is_empty()).then_some((Act::Receive, hit))
    })
}

/// `a reçu mardi les insignes de l'ordre`, `was presented with the keys to the city`: an honour is conferred, nobody received.
fn is_honour(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 60;
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let tail = scene.cut(hit.end, to);
    let words = scene.phrases(Phrase::Honour);
    let given = words.iter().filter_map(|word| search::first(tail, word)).min().is_some_and(|at| {
        scene.people_in(Range::new(hit.end, hit.end + at)).is_empty() && !tail[..at].contains([',', ';'])
    });
    // `La médaille de l'amitié a été remise mercredi à …`.
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let head = scene.cut(from, hit.start);
    given
        || hit.cue == Cue::Act(Act::Donate)
            && words.iter().filter_map(|word| search::last(head, word)).max().is_some_and(|at| {
                scene.people_in(Range::new(from + at, hit.start)).is_empty() && !head[at..].contains([',', ';'])
            })
}

/// `ont organisé la rencontre « Invest in Thái Nguyên »`: a meeting with a name of its own is a conference.
fn is_named_meeting(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 40;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let organised = scene.said_in(line, Phrase::Organises).any(|word| scene.cut(from, hit.start).contains(word));
    organised && scene.cut(hit.end, line.range.end).trim_start().starts_with(['«', '“'])
}

/// `le partenariat, signé en 2019`, `bản ghi nhớ ký tháng 9/2023`: of what stands, a participle says since when.
fn is_signed_once(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let words = scene.cut(hit.start, hit.end);
    let bare = scene.phrases(Phrase::SignedOnce).contains(&words);
    let wide = |shape: Shape| matches!(shape, Shape::Year(_) | Shape::Month { year: Some(_), .. });
    // `sera signée en mai 2026` does not stand yet.
    bare && !event::is_planned(scene, line, hit)
        && scene.dates_of(line).iter().filter(|stated| wide(stated.date.shape)).any(|stated| {
            let between = scene.cut(hit.end, stated.date.range.start.max(hit.end));
            let joined = scene.phrases(Phrase::InYear).iter().any(|word| word.trim_end() == between.trim());
            stated.date.range.start >= hit.end && (joined || between.trim().is_empty())
        })
}

/// `nhắc lại văn bản kết nghĩa được ký ngày 22/4/2009`, `est revenu sur la signature de la charte, le 14 mai 2004`: a paper of
/// a year that is told with it.
fn is_recalled(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 90;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let of_year = |shape: Shape| {
        matches!(shape, Shape::Year(_) | Shape::Month { year: Some(_), .. } | Shape::Days { year: Some(_), .. })
    };
    scene.dates_of(line).iter().any(|stated| of_year(stated.date.shape))
        && scene.says(scene.cut(from, hit.start), Phrase::Recalls)
}

/// `Hanoi hosts a workshop`, `a accueilli hier un séminaire`: what is hosted is the event, not a reception.
fn hosts_event(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 34;
    let next = scene.acts_of(line).find(|(_, other)| other.start >= hit.end);
    next.is_some_and(|(act, other)| {
        // `accueille les 7 et 8 juin 2018 les deuxièmes rencontres`: its days may stand between.
        let between = scene.dates_of(line).iter().map(Stated::range);
        let between = between.filter(|date| date.start >= hit.end && date.end <= other.start);
        let days: usize = between.map(|date| date.end - date.start).sum();
        matches!(act, Act::Conference | Act::Series | Act::Show | Act::Celebrate | Act::PressConference)
            && other.start - hit.end <= REACH + days
            && scene.people_in(Range::new(hit.end, other.start)).is_empty()
            && !scene
                .hits_of(line)
                .iter()
                .any(|cue| cue.cue == Cue::Delegation && cue.start >= hit.end && cue.end <= other.start)
            && !scene.text(Range::new(hit.end, other.start)).contains(',')
    })
}

/// `met for a two-day workshop`, `gặp nhau tại hội thảo`: the conference at which people met is the event.
fn meets_at_event(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 40;
    let next = scene.acts_of(line).find(|(_, other)| other.start >= hit.end);
    next.is_some_and(|(act, other)| {
        let between = scene.cut(hit.end, other.start).trim_start();
        matches!(act, Act::Conference | Act::Series)
            && between.len() <= REACH
            && !between.contains(',')
            && scene.people_in(Range::new(hit.end, other.start)).is_empty()
            && scene.phrases(Phrase::MeetsAt).iter().any(|word| super::locate::starts_with_word(between, word))
    })
}

/// `A l'occasion du mois de la Francophonie, la consule générale s'est rendue …`: the show is why, not what.
fn only_frames(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let head = scene.cut(line.range.start, hit.start).trim_end();
    let head = super::locate::without_article(scene, head);
    scene.phrases(Phrase::Frame).iter().any(|word| super::locate::ends_with_word(head, word))
        && scene.acts_of(line).any(|(act, other)| {
            act != Act::Show
                && other.start > hit.end
                && event::kind_of(act).is_some_and(|kind| kind != EventKind::Speech)
        })
}

/// `tổ chức lễ bế mạc Festival`, `the closing ceremony of the festival`: what is opened or closed is the event.
fn closes_event(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 30;
    let shown = scene.acts_of(line).find(|(act, other)| {
        matches!(act, Act::Show | Act::Train | Act::Conference | Act::Series) && other.start >= hit.end
    });
    shown.is_some_and(|(_, other)| {
        let words = scene.cut(hit.start, other.start);
        other.start - hit.end <= REACH && (scene.says(words, Phrase::Closing) || scene.says(words, Phrase::Opening))
    })
}

/// `will hold a Vietnam Week to celebrate ten years`, `un festival pour célébrer …`: the show is told, the feast is why.
fn is_occasion(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    let head = scene.cut(line.range.start, hit.start).trim_end();
    scene.phrases(Phrase::InOrderTo).iter().any(|word| super::locate::ends_with_word(head, word))
        && scene.acts_of(line).any(|(act, other)| act == Act::Show && other.end <= hit.start)
}

struct Opening {
    title: Vec<Told>,
    lead: Vec<Told>,
    /// Indices of the lead's lines.
    lines: Vec<usize>,
}

impl Opening {
    fn new(scene: &Scene<'_>, context: &Context, reach: usize) -> Opening {
        let indices = |wanted: &dyn Fn(&Line) -> bool| -> Vec<usize> {
            (0..scene.lines.len()).filter(|at| wanted(&scene.lines[*at])).collect()
        };
        let titles = indices(&|line| line.zone == Zone::Title);
        let leads_by_day = scene
            .lines
            .iter()
            .find(|line| line.zone == Zone::Body(0))
            .is_some_and(|line| scene.dates_of(line).iter().any(|stated| stated.date.has_day()));
        // A sentence of history (`Trước đó, tháng 4/2019 …`) leads nothing; nor does one that knows its year alone
        // (`năm 2017 hai bên đã ký …`) where the first tells of a day.
        let is_history = |line: &Line| {
            let first = line.dates.clone().next();
            let dated_past = first.is_some_and(|date| context.is_history(scene, date));
            let by_year = leads_by_day
                && first.is_some_and(|date| matches!(scene.dates[date].date.shape, Shape::Year(_)))
                && scene.dates_of(line).iter().all(|stated| !stated.date.has_day());
            (dated_past || by_year) && !matches!(line.zone, Zone::Body(0))
        };
        let lead = indices(&|line| matches!(line.zone, Zone::Body(at) if at < reach));
        // `… organisent la première Semaine de X, avec laquelle la ville a conclu un accord en 2011`: the show is none.
        let shows = |line: &Line| event::named_show(scene, line).is_some();
        // `Nous fêtions les quinze ans du jumelage, signé en 2004`: the feast is of today.
        let feasts = |line: &Line| {
            let first = scene.dates_of(line).first().map(|stated| stated.date.range.start);
            scene.acts_of(line).any(|(act, hit)| act == Act::Celebrate && first.is_some_and(|first| hit.end <= first))
        };
        let told_today = |line: &Line| !is_history(line) || shows(line) || feasts(line);
        let lines: Vec<usize> = lead.into_iter().filter(|at| told_today(&scene.lines[*at])).collect();
        let of_today = |told: &Told| told.act == Act::Show || !is_history(&scene.lines[told.line]);
        Opening {
            title: titles.iter().flat_map(|at| told(scene, *at)).collect(),
            lead: lines.iter().flat_map(|at| told(scene, *at)).filter(of_today).collect(),
            lines,
        }
    }

    fn in_title(&self, acts: &[Act]) -> Option<Told> {
        self.title.iter().copied().find(|told| acts.contains(&told.act))
    }

    /// The first such act in the first `sentences` of the lead.
    fn in_lead(&self, acts: &[Act], sentences: usize) -> Option<Told> {
        let last = self.lines.get(sentences.saturating_sub(1)).or(self.lines.last()).copied()?;
        self.lead.iter().copied().find(|told| acts.contains(&told.act) && told.line <= last)
    }
}

const MEETINGS: &[Act] = &[Act::Meet, Act::Receive, Act::Online];
/// Acts that a conference named after them in the same sentence does not outrank.
const STRONG: &[Act] =
    &[Act::Visit, Act::Sign, Act::Meet, Act::Receive, Act::Online, Act::Celebrate, Act::Vote, Act::Tour];

/// The main events.
pub fn find(scene: &Scene<'_>, context: &Context, delegations: &[Delegation]) -> Vec<Draft> {
    let opening = Opening::new(scene, context, LEAD);
    let mut chosen = choose(scene, context, &opening, delegations)
        .or_else(|| stay_told(scene, context, &opening, delegations).map(|visit| vec![(visit, "visit")]))
        .or_else(|| {
            let wider = Opening::new(scene, context, 8);
            first_act(scene, &wider).map(|told| with_journey(scene, told, delegations))
        })
        .or_else(|| speech(scene, &opening).map(|speech| vec![(speech, "speech")]))
        .unwrap_or_default();
    chosen.extend(held_beside(scene, &opening, &chosen));
    let mut drafts: Vec<Draft> = Vec::new();
    for (told, rule) in chosen {
        let told = voted(scene, told);
        let Some(kind) = event::kind_of(told.act) else { continue };
        let rule = match told.act {
            Act::Vote => "council_vote",
            Act::PressConference => "press_conference",
            _ => rule,
        };
        let kind = if matches!(rule, "visit" | "visit_with_signing" | "visit_with_reception" | "visit_hosted") {
            EventKind::DelegationVisit
        } else {
            kind
        };
        // A council that votes money gives, a province that issues a plan plans; one that votes a paper ties.
        let granted = told.act == Act::Vote && {
            let text = scene.text(scene.lines[told.line].range);
            let plans = scene.says(scene.cut(told.hit.start, told.hit.end), Phrase::Plan);
            plans
                || scene.says(text, Phrase::Grant)
                    && !scene.has(&scene.lines[told.line], Cue::Agreement)
                    && !scene.has(&scene.lines[told.line], Cue::Tie)
        };
        let kind = if granted { EventKind::Other } else { kind };
        let kind = if told.act == Act::Donate && !delegations.is_empty() { EventKind::Meeting } else { kind };
        if drafts.iter().any(|draft| draft.kind == kind) {
            continue;
        }
        drafts.push(Draft::new(kind, EventRole::Main, told.line, Range::new(told.hit.start, told.hit.end), rule));
    }
    let kinds: Vec<EventKind> = drafts.iter().map(|draft| draft.kind).collect();
    for draft in &mut drafts {
        date(scene, context, draft, &opening, &kinds);
        status(scene, context, draft);
        place(scene, draft, delegations, kinds.contains(&EventKind::Conference));
        describe(scene, draft);
    }
    if let Some(mut stay) = arrival::stay(scene, context, &drafts) {
        status(scene, context, &mut stay);
        place(scene, &mut stay, delegations, false);
        describe(scene, &mut stay);
        drafts.push(stay);
    }
    announced_at_press(&mut drafts);
    meetings_of_days(&mut drafts);
    // A visit told beside a dated signing or meeting of the same sentence shares its date.
    let dated = drafts.iter().find(|draft| draft.when.start.is_some()).cloned();
    if let Some(dated) = dated {
        for draft in drafts.iter_mut().filter(|draft| draft.when.start.is_none() && draft.line == dated.line) {
            let paired = matches!(draft.kind, EventKind::DelegationVisit | EventKind::AgreementSigning)
                && matches!(dated.kind, EventKind::DelegationVisit | EventKind::AgreementSigning);
            if paired {
                draft.when = dated.when;
                draft.when_evidence = dated.when_evidence.clone();
                draft.inferred_date = dated.inferred_date;
                draft.clues = dated.clues.clone();
            }
        }
    }
    drafts
}

/// `HĐND tỉnh thông qua nghị quyết về việc ký kết thỏa thuận`: what is voted is still to be signed.
fn voted(scene: &Scene<'_>, told: Told) -> Told {
    const REACH: usize = 60;
    let line = &scene.lines[told.line];
    let vote = scene
        .acts_of(line)
        .find(|(act, hit)| *act == Act::Vote && hit.end <= told.hit.start && told.hit.start - hit.end <= REACH);
    match vote.filter(|_| told.act == Act::Sign) {
        Some((act, hit)) => Told { act, hit, line: told.line },
        None => told,
    }
}

/// A meeting from one day to another, two days later or more, is the journey of those who came.
fn meetings_of_days(drafts: &mut Vec<Draft>) {
    let lasts = |draft: &Draft| {
        draft.kind == EventKind::Meeting
            && draft.rule != "online_meeting"
            && draft.when.start.zip(draft.when.end).is_some_and(|(start, end)| {
                start.month() != end.month() || start.day().zip(end.day()).is_some_and(|(start, end)| end >= start + 2)
            })
    };
    let journey = drafts.iter().any(|draft| draft.kind == EventKind::DelegationVisit);
    if journey {
        drafts.retain(|draft| !lasts(draft));
        return;
    }
    if let Some(draft) = drafts.iter_mut().find(|draft| lasts(draft)) {
        draft.kind = EventKind::DelegationVisit;
        draft.rule = "meeting_of_days";
    }
}

/// A press conference on one day that tells of a conference on later ones: the first was held, the other lies ahead.
fn announced_at_press(drafts: &mut [Draft]) {
    let told = drafts.iter().find(|draft| draft.rule == "press_conference").and_then(|draft| draft.when.start);
    let Some(told) = told.filter(|told| told.year().is_some()) else { return };
    let later = |draft: &Draft| {
        draft.kind == EventKind::Conference
            && draft
                .when
                .start
                .is_some_and(|start| start.year() == told.year() && start.day().is_some() && start > told)
    };
    if !drafts.iter().any(later) {
        return;
    }
    for draft in drafts {
        if later(draft) {
            draft.status = EventStatus::Planned;
        } else if draft.rule == "press_conference" {
            draft.status = EventStatus::Held;
        }
    }
}

//! What an article reports: its main events, and those it announces. The title and the first sentences decide.
//!
//! One article has one main event as a rule; two where a paper is signed on a visit that is told as well, where an
//! announcement is made at an occasion of its own, or where a visit without dates holds one dated meeting.

use crate::model::{ClaimStatus, Country, EventKind, EventRole, EventStatus, PartialDate, Precision};
use crate::text::Range;

use super::context::{self, Context};
use super::cues::{Act, Cue, Hit};
use super::delegation::Delegation;
use super::event::{self, Draft};
use super::locate;
use super::scene::{Line, Scene, Zone};

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
    scene
        .acts_of(line)
        .filter(|(_, hit)| !event::is_only_intended(scene, line, hit))
        .filter(|(act, hit)| *act != Act::Receive || !hosts_event(scene, line, hit))
        .map(|(act, hit)| Told { act, hit, line: at })
        .collect()
}

/// `Hanoi hosts a workshop`, `a accueilli hier un séminaire`: what is hosted is the event, not a reception.
fn hosts_event(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 34;
    let next = scene.acts_of(line).find(|(_, other)| other.start >= hit.end);
    next.is_some_and(|(act, other)| {
        matches!(act, Act::Conference | Act::Series | Act::Show | Act::Celebrate | Act::PressConference)
            && other.start - hit.end <= REACH
            && scene.people_in(Range::new(hit.end, other.start)).is_empty()
            && !scene
                .hits_of(line)
                .iter()
                .any(|cue| cue.cue == Cue::Delegation && cue.start >= hit.end && cue.end <= other.start)
            && !scene.text(Range::new(hit.end, other.start)).contains(',')
    })
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
        let lines: Vec<usize> = indices(&|line| matches!(line.zone, Zone::Body(at) if at < reach))
            .into_iter()
            .filter(|at| {
                // A sentence of history (`Trước đó, tháng 4/2019 …`) leads nothing.
                let line = &scene.lines[*at];
                let dated_past = line.dates.clone().next().is_some_and(|date| context.is_history(scene, date));
                !dated_past || matches!(line.zone, Zone::Body(0))
            })
            .collect();
        Opening {
            title: titles.iter().flat_map(|at| told(scene, *at)).collect(),
            lead: lines.iter().flat_map(|at| told(scene, *at)).collect(),
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
    let chosen = choose(scene, context, &opening, delegations)
        .or_else(|| {
            let wider = Opening::new(scene, context, 8);
            first_act(scene, &wider).map(|told| with_journey(scene, told))
        })
        .unwrap_or_default();
    let mut drafts: Vec<Draft> = Vec::new();
    for (told, rule) in chosen {
        let Some(kind) = event::kind_of(told.act) else { continue };
        let kind = if matches!(rule, "visit" | "visit_with_signing" | "visit_with_reception" | "visit_hosted") {
            EventKind::DelegationVisit
        } else {
            kind
        };
        // A council that votes money gives; one that votes a paper ties.
        let granted = told.act == Act::Vote && {
            let text = scene.text(scene.lines[told.line].range);
            ["subvention", "grant", "fonds de", "subsid", "aide de", "aide exceptionnelle", "kinh phí", "hỗ trợ"]
                .iter()
                .any(|word| text.contains(word))
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
        place(scene, draft, delegations);
        describe(scene, draft);
    }
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

fn choose(
    scene: &Scene<'_>,
    context: &Context,
    opening: &Opening,
    delegations: &[Delegation],
) -> Option<Vec<(Told, &'static str)>> {
    let line = |told: &Told| &scene.lines[told.line];
    let mut chosen: Vec<(Told, &'static str)> = Vec::new();
    // A conference of the series.
    let series_title = opening.in_title(&[Act::Series]).or_else(|| {
        opening.in_title(&[Act::Conference]).filter(|told| {
            scene.has(line(told), Cue::LocalCooperation)
                || context::edition_near(scene, line(told), Range::new(told.hit.start, told.hit.end)).is_some()
        })
    });
    let series_lead = opening.in_lead(&[Act::Series], 2);
    let earlier = |series: &Told, acts: &[Act]| {
        opening.lead.iter().copied().find(|told| {
            acts.contains(&told.act)
                && (told.line < series.line || told.line == series.line && told.hit.start < series.hit.start)
        })
    };
    let press = opening.in_title(&[Act::PressConference]).or_else(|| opening.in_lead(&[Act::PressConference], 2));
    let title_says_other =
        opening.in_title(&[Act::Sign, Act::Receive, Act::Meet, Act::Online, Act::Celebrate, Act::Visit]).is_some();
    let anywhere = || opening.in_lead(&[Act::Series], LEAD).or(opening.in_lead(&[Act::Conference], LEAD));
    let conference = match (series_title, series_lead) {
        (Some(title), _)
            if !title_says_other || opening.in_title(STRONG).is_none_or(|told| told.hit.start > title.hit.start) =>
        {
            Some(series_lead.or_else(anywhere).unwrap_or(title))
        }
        (Some(title), Some(lead))
            if earlier(&lead, &[Act::Sign]).is_none() && opening.in_title(&[Act::Sign]).is_none() =>
        {
            let _ = title;
            Some(lead)
        }
        (None, Some(lead)) if !title_says_other && earlier(&lead, STRONG).is_none() => Some(lead),
        (None, None) if !title_says_other => {
            opening.in_lead(&[Act::Series], LEAD).filter(|lead| earlier(lead, STRONG).is_none())
        }
        _ => None,
    };
    if let Some(conference) = conference {
        if let Some(press) = press {
            chosen.push((press, "press_conference"));
        }
        chosen.push((conference, "conference_of_series"));
        let planned = scene.lines.iter().any(|line| line.zone == Zone::Title && scene.has(line, Cue::Planned))
            || event::is_planned(scene, line(&conference), &conference.hit);
        if planned && press.is_none() {
            let wider = Opening::new(scene, context, 6);
            let occasion = wider.lead.iter().copied().find(|told| {
                let before = told.line < conference.line
                    || told.line == conference.line && told.hit.start < conference.hit.start;
                // Told below with a day of its own: `at a preparatory meeting on March 9`.
                let dated = told.line > conference.line
                    && line(told).dates.clone().any(|date| scene.dates[date].date.has_day());
                MEETINGS.contains(&told.act) && (before || dated)
            });
            chosen.extend(occasion.map(|occasion| (occasion, "announced_at")));
        }
        return Some(chosen);
    }
    if let Some(press) = opening.in_title(&[Act::PressConference]) {
        return Some(vec![(press, "press_conference")]);
    }
    // A council decides on a tie.
    let about_tie = |told: &Told| {
        let line = line(told);
        scene.has(line, Cue::Tie) || scene.has(line, Cue::Agreement)
    };
    if let Some(vote) = opening.in_lead(&[Act::Vote], 2).or(opening.in_title(&[Act::Vote])).filter(about_tie) {
        return Some(vec![(vote, "council_vote")]);
    }
    // The visit that the lead tells.
    let visit = visit_in_lead(scene, opening, delegations);
    let done = |told: &Told| !event::is_planned(scene, line(told), &told.hit);
    // A signing, in the title or the first sentences.
    let sign_title = opening.in_title(&[Act::Sign]).filter(|told| signs_paper(scene, line(told), told));
    let sign_lead = opening.in_lead(&[Act::Sign], 2).filter(|told| signs_paper(scene, line(told), told) && done(told));
    let title_act = opening
        .title
        .iter()
        .copied()
        .find(|told| event::kind_of(told.act).is_some_and(|kind| kind != EventKind::Speech));
    let title_allows_sign =
        title_act.is_none_or(|told| matches!(told.act, Act::Sign | Act::Visit | Act::Donate | Act::Tour));
    let is_sign = sign_title.is_some() || (sign_lead.is_some() && title_allows_sign && visit.is_none());
    if is_sign {
        let telling = opening
            .in_lead(&[Act::Sign], LEAD)
            .filter(|told| !is_history(scene, line(told)))
            .or(sign_lead)
            .or(sign_title)?;
        chosen.push((telling, "signing"));
        let beside = visit.filter(|visit| visit.line == telling.line && has_leader(delegations));
        if let Some(visit) = beside.or_else(|| dated_visit(scene, opening)) {
            chosen.push((visit, "visit_with_signing"));
        }
        return Some(chosen);
    }
    // `làm việc với bà X nhân dịp đoàn đến thăm`: the meeting is told, the journey is its occasion.
    let occasion_of = visit.and_then(|visit| {
        const OCCASIONS: &[&str] = &[
            "nhân dịp",
            "nhân chuyến",
            "trong khuôn khổ",
            "trong chuyến",
            "à l'occasion",
            "à l’occasion",
            "dans le cadre",
            "on the occasion",
            "as part of",
            "during",
            "lors de",
            "lors d",
            "nhân",
            "who is",
            "who was",
            "who are",
            "đang",
            "qui est",
            "qui effectue",
        ];
        let own = line(&visit);
        let from =
            crate::extract::year::floor_boundary(&scene.lower, visit.hit.start.saturating_sub(60)).max(own.range.start);
        let head = scene.cut(from, visit.hit.start);
        // `trong chuyến công tác tại Pháp, ông X đã gặp Y`: the journey comes first; the title says which is told.
        let title_meets = opening.in_title(MEETINGS).is_some() && opening.in_title(&[Act::Visit]).is_none();
        let met = opening.lead.iter().copied().find(|told| {
            let after = title_meets && told.hit.start >= visit.hit.end;
            MEETINGS.contains(&told.act) && told.line == visit.line && (told.hit.end <= visit.hit.start || after)
        });
        // `s'est entretenu avec le maire de Toulouse, en visite au Vietnam`.
        let aside = ["en visite", "en mission", "en déplacement"]
            .iter()
            .any(|word| scene.cut(visit.hit.start, visit.hit.end).starts_with(word))
            && head.trim_end().ends_with(',');
        met.filter(|_| aside || OCCASIONS.iter().any(|word| head.contains(word)))
    });
    if let Some(met) = occasion_of {
        let mut chosen = vec![(met, "meeting_on_visit")];
        chosen.extend(dated_visit(scene, opening).map(|visit| (visit, "visit_with_reception")));
        return Some(chosen);
    }
    // Visitors received at home are a meeting, unless the title tells of their journey.
    // `a accueilli une délégation`, `hosted a delegation`: the host tells of the guests' visit, not of one reception.
    let hosted = opening.in_lead(&[Act::Receive], 2).filter(|told| {
        let words = scene.text(Range::new(told.hit.start, told.hit.end));
        let hosts =
            ["accueill", "hosted", "welcomed"].iter().any(|word| words.contains(word)) && !words.contains("reception");
        hosts && delegations.iter().any(|delegation| delegation.line == told.line && delegation.leader.is_some())
    });
    if let Some(hosted) = hosted {
        return Some(vec![(hosted, "visit_hosted")]);
    }
    let receive_title = opening.in_title(&[Act::Receive]);
    let receive_lead = opening.in_lead(&[Act::Receive], 2);
    let title_visit = opening.in_title(&[Act::Visit]);
    if let Some(receive) = receive_title.or(receive_lead) {
        let visit_first = visit.is_some_and(|visit| {
            visit.line < receive.line
                || (visit.line == receive.line && visit.hit.start < receive.hit.start && has_leader(delegations))
        });
        if receive_title.is_some() || (title_visit.is_none() && !visit_first) {
            chosen.push((receive_lead.unwrap_or(receive), "reception"));
            chosen.extend(dated_visit(scene, opening).map(|visit| (visit, "visit_with_reception")));
            return Some(chosen);
        }
    }
    if let Some(online) = opening.in_title(&[Act::Online]).or(opening.in_lead(&[Act::Online], 1)) {
        return Some(vec![(opening.in_lead(&[Act::Online], 2).unwrap_or(online), "online_meeting")]);
    }
    let celebrate_lead = opening.in_lead(&[Act::Celebrate], 2);
    let celebrate = opening
        .in_title(&[Act::Celebrate])
        .filter(|_| visit.is_none() || celebrate_lead.is_some())
        .or_else(|| opening.in_lead(&[Act::Celebrate], 1));
    if let Some(celebrate) = celebrate.filter(|told| {
        visit.is_none_or(|visit| visit.line > told.line || opening.in_title(&[Act::Celebrate]).is_some())
    }) {
        return Some(vec![(opening.in_lead(&[Act::Celebrate], 2).unwrap_or(celebrate), "ceremony")]);
    }
    if let Some(visit) = visit {
        return Some(vec![(visit, "visit")]);
    }
    first_act(scene, opening).map(|told| with_journey(scene, told))
}

/// An act told first, and the journey that it was part of where that is told with its days below.
fn with_journey(scene: &Scene<'_>, told: Told) -> Vec<(Told, &'static str)> {
    let mut chosen = vec![(told, "first_act")];
    if matches!(told.act, Act::Sign | Act::Meet | Act::Receive) {
        chosen.extend(journey_below(scene).map(|visit| (visit, "visit_with_signing")));
    }
    chosen
}

/// A journey told with its own first and last day beside something else: `during a working visit to France from March 6
/// to 12`. Told so, it is reported as well.
fn dated_visit(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    opening
        .lead
        .iter()
        .copied()
        .find(|told| told.act == Act::Visit && days_of_visit(scene, &scene.lines[told.line], &told.hit).is_some())
        .or_else(|| journey_below(scene))
}

/// `Partie du 14 au 20 octobre, la délégation conduite par X a d'abord rencontré …`: the days of a journey stand before
/// its delegation, some sentences below the paper it brought home.
fn journey_below(scene: &Scene<'_>) -> Option<Told> {
    scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(1..=6))).find_map(|(at, line)| {
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

/// The days from one to another that stand with a visiting word.
fn days_of_visit(scene: &Scene<'_>, line: &Line, hit: &Hit) -> Option<usize> {
    const REACH: usize = 130;
    line.dates.clone().filter(|date| scene.dates[*date].date.shape.spans_days()).find(|date| {
        let range = &scene.dates[*date].date.range;
        let gap = if range.start >= hit.end { range.start - hit.end } else { hit.start.saturating_sub(range.end) };
        gap <= REACH
    })
}

/// The first act that makes an event: in the title if the lead tells it too, else in the lead.
fn first_act(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    let line = |told: &Told| &scene.lines[told.line];
    let makes = |told: &Told| event::kind_of(told.act).is_some_and(|kind| kind != EventKind::Speech);
    let local = |told: &Told| {
        let line = line(told);
        !scene.places_in(line.range).is_empty()
            || !scene.people_in(line.range).is_empty()
            || !scene.bodies_in(line.range).is_empty()
            || scene.has(line, Cue::Delegation)
            || scene.has(line, Cue::BothSides)
    };
    let title = opening.title.iter().copied().find(makes);
    let lead: Vec<Told> = opening.lead.iter().copied().filter(|told| makes(told) && local(told)).collect();
    if let Some(title) = title
        && let Some(same) = lead.iter().copied().find(|told| event::kind_of(told.act) == event::kind_of(title.act))
    {
        return Some(same);
    }
    // A planned act is not what happened; one that did comes first.
    lead.iter()
        .copied()
        .find(|told| !event::is_planned(scene, line(told), &told.hit))
        .or(lead.first().copied())
        .or(title)
}

fn has_leader(delegations: &[Delegation]) -> bool {
    delegations.iter().any(|delegation| delegation.leader.is_some())
}

fn is_history(scene: &Scene<'_>, line: &Line) -> bool {
    scene.has(line, Cue::Past)
}

/// A journey of a locality's people: a visiting word beside a delegation, or beside a place of the other country.
fn visit_in_lead(scene: &Scene<'_>, opening: &Opening, delegations: &[Delegation]) -> Option<Told> {
    let abroad = |told: &Told| {
        let line = &scene.lines[told.line];
        let tail = Range::new(told.hit.start, line.range.end);
        let text = scene.text(Range::new(told.hit.start, told.hit.end));
        // `thăm và làm việc với Đại sứ quán` is a meeting of the visit.
        let with = scene.text(Range::new(told.hit.end, line.range.end)).trim_start();
        let meets = with.starts_with("với ") || with.starts_with("avec ") || with.starts_with("with ");
        let goes = scene.places_in(tail).iter().any(|(place, _)| scene.place(*place).country().is_some())
            || text.contains("pháp")
            || text.contains("france")
            || text.contains("việt nam")
            || text.contains("vietnam")
            || text.contains("délégation")
            || text.contains("delegation");
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
        let near = crate::extract::year::floor_boundary(&scene.lower, (told.hit.end + 30).min(line.range.end));
        let town = scene
            .places_in(Range::new(told.hit.end, near))
            .into_iter()
            .find(|(place, _)| scene.locality_id(*place).is_some());
        town.is_some_and(|(place, range)| {
            let direct = scene.cut(told.hit.end, range.start).split_whitespace().all(|word| {
                matches!(
                    word,
                    "thành"
                        | "phố"
                        | "tỉnh"
                        | "vùng"
                        | "the"
                        | "city"
                        | "town"
                        | "of"
                        | "la"
                        | "ville"
                        | "de"
                        | "région"
                        | "province"
                )
            });
            let home = delegations.iter().any(|delegation| scene.place(place).country() == Some(delegation.country));
            direct && !home && !delegations.is_empty()
        })
    };
    let visits =
        opening.lead.iter().copied().filter(|told| told.act == Act::Visit || (told.act == Act::Tour && to_town(told)));
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

/// A signing needs a paper, or the two who sign.
fn signs_paper(scene: &Scene<'_>, line: &Line, told: &Told) -> bool {
    let text = scene.text(Range::new(told.hit.start, told.hit.end));
    let twins = text.contains("jumel") || text.contains("twinned");
    let both = !scene.localities_in(line.range, Country::Vn).is_empty()
        && !scene.localities_in(line.range, Country::Fr).is_empty();
    scene.has(line, Cue::Agreement) || scene.has(line, Cue::Tie) || twins || both || text.contains("ký kết")
}

/// Finds the date of a main event: in the words that tell it, else in the lead, else in a caption of the same act.
fn date(scene: &Scene<'_>, context: &Context, draft: &mut Draft, opening: &Opening, kinds: &[EventKind]) {
    let own = &scene.lines[draft.line];
    let is_conference = draft.kind == EventKind::Conference;
    let shares_line = kinds.len() > 1 && kinds.contains(&EventKind::Conference);
    let usable = |date: &usize, exact: bool| {
        let precision = context.resolved[*date].when.precision();
        let fits = if exact {
            matches!(precision, Precision::Day | Precision::DayNoYear)
        } else {
            matches!(precision, Precision::Month | Precision::Year)
        };
        fits && !context.is_past_year(*date)
    };
    // The announced conference's dates stand after its name, those of the occasion before it.
    let series_at = scene.acts_of(own).find(|(act, _)| *act == Act::Series).map(|(_, hit)| hit.start);
    let first_after = series_at.and_then(|at| own.dates.clone().find(|date| scene.dates[*date].date.range.start > at));
    let on_its_side = |date: &usize| match series_at {
        Some(at) if shares_line => {
            let start = scene.dates[*date].date.range.start;
            if is_conference {
                start > at
            } else {
                start < at || (Some(*date) != first_after && draft.telling.start > at)
            }
        }
        _ => true,
    };
    let visit = draft.kind == EventKind::DelegationVisit;
    // The first date of the sentence, unless a visit beside another event claims its days and leaves that event a day.
    let beside_visit = kinds.len() > 1 && kinds.contains(&EventKind::DelegationVisit);
    let told = Hit { cue: Cue::Mask, start: draft.telling.start, end: draft.telling.end };
    let days = if visit && beside_visit { days_of_visit(scene, own, &told) } else { None };
    // `… said on October 2`: the day of the words, not of what they tell.
    let of_words = |line: &Line, date: usize| {
        let start = scene.dates[date].date.range.start;
        scene.hits_of(line).iter().any(|hit| hit.cue == Cue::Say && hit.end <= start && start - hit.end <= 8)
    };
    let mut found: Option<usize> =
        own.dates.clone().filter(|date| usable(date, true) && on_its_side(date) && !of_words(own, *date)).min_by_key(
            |date| {
                let spans = scene.dates[*date].date.shape.spans_days();
                (days != Some(*date), beside_visit && !visit && spans, *date)
            },
        );
    let mut lines: Vec<usize> = Vec::new();
    if found.is_none() {
        lines.extend(opening.lines.iter().copied().filter(|at| *at != draft.line));
        let same_act = |line: &Line| {
            scene.acts_of(line).any(|(act, _)| {
                event::kind_of(act) == Some(draft.kind) || is_conference && matches!(act, Act::Open | Act::Conference)
            })
        };
        let more = (0..scene.lines.len()).filter(|at| {
            let line = &scene.lines[*at];
            (is_conference && matches!(line.zone, Zone::Body(_) | Zone::Title | Zone::Caption)
                || line.zone == Zone::Caption
                || line.zone == Zone::Title)
                && same_act(line)
        });
        lines.extend(more);
        lines.extend((0..scene.lines.len()).filter(|at| scene.lines[*at].zone == Zone::Teaser && is_conference));
        for at in &lines {
            let line = &scene.lines[*at];
            if scene.has(line, Cue::Past) && *at != draft.line {
                continue;
            }
            if shares_line && !is_conference && scene.has_act(line, Act::Series) {
                continue;
            }
            let date = line.dates.clone().find(|date| {
                let range_of_days = context.resolved[*date].when.start != context.resolved[*date].when.end;
                let visits = scene.has_act(line, Act::Visit) || line.zone == Zone::Title;
                usable(date, true) && !of_words(line, *date) && (!visit || range_of_days || visits)
            });
            if date.is_some() {
                found = date;
                break;
            }
        }
    }
    if let Some(date) = found {
        draft.take_date(scene, context, date);
        let at = scene.dates[date].line;
        // Stages of one journey: `Paris (23-24/11) và Marseille (28-29/11)`.
        if let (true, Some(at)) = (visit, at) {
            extend(scene, context, draft, &scene.lines[at]);
        }
        if is_conference {
            alternatives(scene, context, draft, date);
        }
        return;
    }
    // Only the month or the year is known.
    let coarse = matches!(
        draft.kind,
        EventKind::Conference
            | EventKind::DelegationVisit
            | EventKind::AgreementSigning
            | EventKind::Ceremony
            | EventKind::Other
    );
    if coarse {
        let mut candidates: Vec<usize> = own.dates.clone().collect();
        if is_conference {
            candidates.extend(lines.iter().flat_map(|at| scene.lines[*at].dates.clone()));
        }
        let date = candidates
            .into_iter()
            .find(|date| usable(date, false) && on_its_side(date) && is_year_of_event(scene, context, *date));
        if let Some(date) = date {
            draft.take_date(scene, context, date);
        }
    }
}

/// A bare year dates an event only where it stands for it: in its name, or of an announced time; `từ năm 1996` does not.
fn is_year_of_event(scene: &Scene<'_>, context: &Context, date: usize) -> bool {
    context.resolved[date].when.precision() != Precision::Year || !context::opens_a_span(scene, date)
}

fn extend(scene: &Scene<'_>, context: &Context, draft: &mut Draft, line: &Line) {
    for date in line.dates.clone() {
        let resolved = &context.resolved[date];
        if !matches!(resolved.when.precision(), Precision::Day) || context.is_past_year(date) {
            continue;
        }
        let (Some(start), Some(end), Some(own_start), Some(own_end)) =
            (resolved.when.start, resolved.when.end, draft.when.start, draft.when.end)
        else {
            continue;
        };
        if own_start.precision() != Precision::Day || start == own_start && end == own_end {
            continue;
        }
        let days = |from: PartialDate, to: PartialDate| -> i32 {
            let civil = |date: PartialDate| {
                jiff::civil::Date::new(
                    date.year().unwrap_or(2000),
                    date.month().unwrap_or(1) as i8,
                    date.day().unwrap_or(1) as i8,
                )
                .ok()
            };
            match (civil(from), civil(to)) {
                (Some(from), Some(to)) => (to - from).get_days(),
                _ => i32::MAX,
            }
        };
        if days(own_start, end).abs() <= 31 && (own_start != own_end || start != end) {
            draft.when.start = Some(own_start.min(start));
            draft.when.end = Some(own_end.max(end));
            draft.when_evidence.push(scene.dates[date].range());
        }
    }
}

/// Other dates that the article gives for its conference.
fn alternatives(scene: &Scene<'_>, context: &Context, draft: &mut Draft, chosen: usize) {
    let (Some(start), Some(end)) = (draft.when.start, draft.when.end) else { return };
    for date in 0..scene.dates.len() {
        let Some(line) = scene.dates[date].line.map(|at| &scene.lines[at]) else { continue };
        let other = context.resolved[date].when;
        if date == chosen || other == draft.when || !matches!(other.precision(), Precision::Day | Precision::DayNoYear)
        {
            continue;
        }
        let (Some(other_start), Some(other_end)) = (other.start, other.end) else { continue };
        let tells = scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Open));
        if tells && other_start <= end && start <= other_end {
            let status = if scene.has(line, Cue::Planned) { ClaimStatus::Planned } else { ClaimStatus::Reported };
            draft.alternatives.push((other, status, scene.dates[date].range()));
        }
    }
}

fn status(scene: &Scene<'_>, context: &Context, draft: &mut Draft) {
    let line = &scene.lines[draft.line];
    let hit = Hit { cue: Cue::Mask, start: draft.telling.start, end: draft.telling.end };
    let says_ahead = event::is_planned(scene, line, &hit)
        || (draft.kind == EventKind::Conference
            && scene.lines.iter().any(|line| {
                (line.zone == Zone::Title || scene.has_act(line, Act::Series)) && scene.has(line, Cue::Planned)
            }));
    let after_publication = match (context.calendar.published, draft.when.start) {
        (Some((published, _)), Some(start)) if start.precision() == Precision::Day && published.day().is_some() => {
            Some(start > published)
        }
        _ => None,
    };
    let hinted = draft.when_evidence.iter().any(|range| {
        scene
            .dates
            .iter()
            .any(|stated| stated.range() == *range && stated.date.hint == Some(crate::extract::dates::Hint::Future))
    });
    let today = draft
        .when_evidence
        .iter()
        .any(|range| scene.dates.iter().any(|stated| stated.range() == *range && stated.date.today));
    let opened = draft.kind == EventKind::Conference
        && (scene.titles().chain(std::iter::once(line)).any(|line| {
            scene.acts_of(line).any(|(act, hit)| act == Act::Open && !event::is_planned(scene, line, &hit))
        }));
    let planned = match after_publication {
        Some(after) => after,
        None => (says_ahead || hinted) && !today && !opened,
    };
    if planned {
        draft.status = EventStatus::Planned;
    }
}

/// Gives a main event its localities and places.
fn place(scene: &Scene<'_>, draft: &mut Draft, delegations: &[Delegation]) {
    let own = draft.line;
    let visit = draft.kind == EventKind::DelegationVisit;
    if visit {
        for delegation in delegations {
            for (place, range) in &delegation.origin {
                draft.add_locality(*place, *range);
            }
        }
    }
    let sender = draft.localities.first().and_then(|(place, _)| scene.place(*place).country());
    let title_and_own = || {
        scene
            .lines
            .iter()
            .enumerate()
            .filter(move |(at, line)| *at == own || line.zone == Zone::Title)
            .map(|(_, line)| line)
    };
    // What is said of a standing tie, or of the next edition, is not of this event.
    let aside = |line: &Line| scene.has(line, Cue::Tie) && scene.acts_of(line).next().is_none();
    for country in [Country::Vn, Country::Fr] {
        if visit && sender == Some(country) {
            continue;
        }
        let wide = visit || draft.kind == EventKind::Ceremony;
        let near = locate::localities(scene, title_and_own(), country);
        let all = locate::localities(
            scene,
            scene.lines.iter().filter(|line| {
                matches!(line.zone, Zone::Title | Zone::Body(_) | Zone::Caption) && (!visit || !aside(line))
            }),
            country,
        );
        let chosen = match (wide, near.is_empty()) {
            (true, _) => all,
            (false, false) => near,
            // A side that the telling sentence leaves out stands in the next ones.
            (false, true) if draft.kind != EventKind::Conference => {
                let next = scene.lines.iter().filter(|line| {
                    matches!(line.zone, Zone::Body(0..=2) | Zone::Caption) && !scene.has_act(line, Act::Series)
                });
                locate::localities(scene, next, country)
            }
            _ => near,
        };
        for (place, range) in chosen {
            draft.add_locality(place, range);
        }
    }
    if draft.kind == EventKind::Conference {
        conference_places(scene, draft);
        return;
    }
    for line in title_and_own() {
        for (place, range) in scene.places_in(line.range) {
            let abroad = !visit || scene.place(place).country() != sender;
            if scene.locality_id(place).is_some()
                && abroad
                && locate::is_place(scene, line, range)
                && !locate::is_aside(scene, line, range)
            {
                draft.add_place(&scene.place(place).name, Some(place), range);
            }
        }
    }
    if visit {
        let stops: Vec<_> =
            draft.localities.iter().filter(|(place, _)| scene.place(*place).country() != sender).copied().collect();
        for (place, range) in stops {
            draft.add_place(&scene.place(place).name, Some(place), range);
        }
    }
    let line = &scene.lines[own];
    if draft.places.is_empty()
        && let Some((_, hit)) = scene.acts_of(line).find(|(act, _)| *act == Act::Receive)
        && let Some((place, range)) = locality_before(scene, line, hit.start)
    {
        draft.add_place(&scene.place(place).name, Some(place), range);
    }
}

/// The last locality named before a byte of the line.
fn locality_before(scene: &Scene<'_>, line: &Line, at: usize) -> Option<(usize, Range)> {
    scene
        .places_in(Range::new(line.range.start, at))
        .into_iter()
        .rfind(|(place, _)| scene.locality_id(*place).is_some())
}

/// A conference takes place where its sentences say so; those who lead its round tables take part.
fn conference_places(scene: &Scene<'_>, draft: &mut Draft) {
    let lines: Vec<&Line> = scene
        .lines
        .iter()
        .filter(|line| line.zone != Zone::Teaser && !scene.has(line, Cue::Past))
        .filter(|line| {
            scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Open | Act::Conference))
                || line.zone == Zone::Title
        })
        .collect();
    for line in &lines {
        for (place, range) in scene.places_in(line.range) {
            if scene.locality_id(place).is_some() && locate::is_place(scene, line, range) && draft.places.is_empty() {
                draft.add_place(&scene.place(place).name, Some(place), range);
                draft.add_locality(place, range);
            }
        }
    }
    if draft.places.is_empty()
        && let Some((place, range)) = draft.localities.first().copied()
    {
        // `La ville de Can Tho recevra les Assises`: the host is the subject.
        draft.add_place(&scene.place(place).name, Some(place), range);
    }
    let chairs = ["co-présid", "co-chair", "đồng chủ trì", "coprésid"];
    for line in scene.body() {
        if chairs.iter().any(|word| scene.text(line.range).contains(word)) {
            for country in [Country::Vn, Country::Fr] {
                for (place, range) in scene.localities_in(line.range, country) {
                    draft.add_locality(place, range);
                }
            }
        }
    }
}

/// Fields, people, bodies, edition, theme, what was signed.
fn describe(scene: &Scene<'_>, draft: &mut Draft) {
    let line = &scene.lines[draft.line];
    draft.title = event::title_of(scene, line);
    let is_series = draft.kind == EventKind::Conference;
    let occasion = draft.rule == "announced_at" || draft.rule == "press_conference";
    for other in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        let own = std::ptr::eq(other, line);
        let history = scene.has(other, Cue::Past) && !own;
        if history || (occasion && !own) {
            continue;
        }
        if !occasion {
            for (topic, range) in event::topics_of(scene, other) {
                draft.add_topic(topic, range);
            }
        }
        let told_here = own || matches!(other.zone, Zone::Body(_) | Zone::Caption);
        if told_here && draft.kind != EventKind::DelegationVisit {
            draft.take_company(scene, other.range);
        }
    }
    if draft.kind == EventKind::DelegationVisit {
        draft.take_company(scene, line.range);
    }
    if is_series {
        let mut name = None;
        for line in &scene.lines {
            for (act, hit) in scene.acts_of(line) {
                if act != Act::Series && !(act == Act::Conference && name.is_none()) {
                    continue;
                }
                let range = Range::new(hit.start, hit.end);
                let edition = context::edition_near(scene, line, range);
                if draft.edition.is_none() && edition.is_some() {
                    draft.edition = edition;
                    let whole = edition.map_or(range, |(_, at)| range.cover(at));
                    name = Some(whole);
                }
                if name.is_none() && act == Act::Series {
                    name = Some(range);
                }
            }
        }
        if let Some(name) = name {
            draft.title = name;
        }
        draft.theme = theme(scene);
    }
    if draft.kind == EventKind::AgreementSigning {
        draft.agreement = scene
            .lines
            .iter()
            .filter(|other| std::ptr::eq(*other, line) || other.zone == Zone::Title)
            .flat_map(|line| scene.hits_of(line))
            .find(|hit| hit.cue == Cue::Agreement)
            .map(|hit| Range::new(hit.start, hit.end));
    }
}

/// The words in quotation marks after `với chủ đề`, `sur le thème`, `themed`.
fn theme(scene: &Scene<'_>) -> Option<Range> {
    scene.lines.iter().find_map(|line| {
        let hit = scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Theme)?;
        scene
            .quotes
            .iter()
            .copied()
            .filter(|quote| line.range.start <= quote.start && quote.end <= line.range.end)
            .find(|quote| {
                quote.start >= hit.end && quote.start - hit.end < 12
                    || quote.end <= hit.start && hit.start - quote.end < 16
            })
    })
}

/// Events the article announces beside its own: a coming conference, ceremony, visit or signing with a date.
pub fn add_announced(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let main: Vec<Draft> = events.iter().filter(|event| event.role == EventRole::Main).cloned().collect();
    if main.is_empty() {
        return;
    }
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_)) {
            continue;
        }
        for (act, hit) in scene.acts_of(line) {
            let Some(kind) = event::kind_of(act) else { continue };
            let announced = matches!(
                kind,
                EventKind::Conference | EventKind::Ceremony | EventKind::DelegationVisit | EventKind::AgreementSigning
            ) && (act != Act::Conference || scene.has(line, Cue::LocalCooperation));
            // The next edition is an event of its own, whatever this article reports.
            let text = scene.text(line.range);
            let next_edition = kind == EventKind::Conference
                && [
                    "next conference",
                    "next edition",
                    "prochaine",
                    "prochaines",
                    "lần tới",
                    "lần tiếp theo",
                    "kỳ tới",
                    "tiếp theo",
                ]
                .iter()
                .any(|word| text.contains(word));
            // `đăng cai hội nghị lần thứ 8`: a number above that of the conference told.
            let edition = context::edition_near(scene, line, Range::new(hit.start, hit.end)).map(|(number, _)| number);
            let own_edition = main.iter().find_map(|event| event.edition).map(|(number, _)| number);
            let later_edition = kind == EventKind::Conference
                && matches!((edition, own_edition), (Some(edition), Some(own)) if edition == own + 1);
            let announced = announced || later_edition && act == Act::Conference;
            let next_edition = next_edition || later_edition;
            // A visit to come is another than the one told.
            let told = main.iter().any(|event| event.kind == kind && event.line == at);
            let own = told
                || main.iter().any(|event| event.kind == kind) && !next_edition && kind != EventKind::DelegationVisit;
            // A delegation's journey to the conference has days of its own.
            let own_journey = kind == EventKind::DelegationVisit
                && scene.has(line, Cue::Delegation)
                && line.dates.clone().any(|date| scene.dates[date].date.shape.spans_days());
            let within = main.iter().any(|event| event.kind == EventKind::Conference) && !next_edition && !own_journey;
            // Who will travel to a conference is announced, not the conference, unless its number is told.
            let journey =
                scene.acts_of(line).any(|(act, hit)| act == Act::Visit && event::is_planned(scene, line, &hit));
            let only_goal = kind == EventKind::Conference
                && journey
                && context::edition_near(scene, line, Range::new(hit.start, hit.end)).is_none();
            if !announced
                || only_goal
                || event::is_only_intended(scene, line, &hit)
                || own
                || within
                || events.iter().any(|event| event.role == EventRole::Planned && event.kind == kind)
            {
                continue;
            }
            // A time that lies ahead: said so, or after the article's own.
            let date = line.dates.clone().min_by_key(|date| {
                let start = scene.dates[*date].date.range.start;
                start.abs_diff(hit.start)
            });
            let Some(date) = date else { continue };
            let stated = &scene.dates[date].date;
            let when = context.resolved[date].when;
            // `is expected to be signed next year`: a paper of two named partners is announced without its day.
            let paper = kind == EventKind::AgreementSigning
                && scene.has(line, Cue::Agreement)
                && event::is_planned(scene, line, &hit)
                && matches!(
                    stated.shape,
                    crate::extract::dates::Shape::FromThisYear(1..) | crate::extract::dates::Shape::FromThisMonth(1..)
                )
                && [Country::Vn, Country::Fr]
                    .iter()
                    .all(|country| !scene.localities_in(line.range, *country).is_empty());
            if !paper && when.start.is_none_or(|start| start.year().is_none() && start.day().is_none()) {
                continue;
            }
            let relative_ahead = matches!(stated.shape, crate::extract::dates::Shape::FromThisYear(0..))
                || stated.hint == Some(crate::extract::dates::Hint::Future);
            let later =
                matches!((when.start.and_then(PartialDate::year), context.year), (Some(own), Some(year)) if own > year);
            let ahead = event::is_planned(scene, line, &hit) || relative_ahead || later;
            if !ahead || context.is_past_year(date) {
                continue;
            }
            let mut draft = Draft::new(kind, EventRole::Planned, at, Range::new(hit.start, hit.end), "announced");
            draft.status = EventStatus::Planned;
            draft.take_date(scene, context, date);
            for country in [Country::Vn, Country::Fr] {
                for (place, range) in scene.localities_in(line.range, country) {
                    draft.add_locality(place, range);
                }
            }
            for (place, range) in scene.places_in(line.range) {
                if scene.locality_id(place).is_some() && locate::is_place(scene, line, range) {
                    draft.add_place(&scene.place(place).name, Some(place), range);
                }
            }
            if kind == EventKind::Conference {
                draft.edition = context::edition_near(scene, line, draft.telling);
            }
            draft.title = event::title_of(scene, line);
            events.push(draft);
        }
    }
}

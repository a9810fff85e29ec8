//! Which acts of the title and the first sentences are what an article reports.

use super::journey::{dated_visit, days_below, journey_below, stay_below, visit_in_lead};
use super::{LEAD, MEETINGS, Opening, STRONG, Told};
use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue};
use crate::claim::delegation::Delegation;
use crate::claim::event;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind};
use vnfr_text::Range;

pub(super) fn choose(
    scene: &Scene<'_>,
    context: &Context,
    opening: &Opening,
    delegations: &[Delegation],
) -> Option<Vec<(Told, &'static str)>> {
    let line = |told: &Told| &scene.lines[told.line];
    let mut chosen: Vec<(Told, &'static str)> = Vec::new();
    // A conference of the series.
    let prepared = [opening.in_title(&[Act::Series]), opening.in_lead(&[Act::Series], 2)]
        .into_iter()
        .flatten()
        .any(|series| is_prepared(scene, &series));
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
    if let Some(conference) = conference.filter(|_| !prepared) {
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
        if !planned {
            chosen.extend(stay_below(scene, delegations).map(|visit| (visit, "visit_with_reception")));
        }
        return Some(chosen);
    }
    if let Some(press) = opening.in_title(&[Act::PressConference]) {
        return Some(vec![(press, "press_conference")]);
    }
    // A council decides on a tie.
    let about_tie = |told: &Told| {
        let line = line(told);
        let voted = scene.cut(told.hit.start, told.hit.end);
        scene.has(line, Cue::Tie) || scene.has(line, Cue::Agreement) || scene.says(voted, Phrase::VotedPaper)
    };
    if let Some(vote) = opening.in_lead(&[Act::Vote], 2).or(opening.in_title(&[Act::Vote])).filter(about_tie) {
        return Some(vec![(vote, "council_vote")]);
    }
    if let Some(vote) = voted_below(scene, opening).filter(about_tie) {
        return Some(vec![(vote, "council_vote")]);
    }
    // The visit that the lead tells.
    let visit = visit_in_lead(scene, opening, delegations);
    let done = |told: &Told| !event::is_planned(scene, line(told), &told.hit);
    // A signing, in the title or the first sentences.
    let sign_title = opening.in_title(&[Act::Sign]).filter(|told| signs_paper(scene, line(told), told));
    let sign_lead = opening
        .in_lead(&[Act::Sign], 2)
        .filter(|told| signs_paper(scene, line(told), told) && done(told))
        .filter(|told| !beside_conference(scene, line(told), told) && !of_another_year(scene, context, line(told)));
    let title_act = opening
        .title
        .iter()
        .copied()
        .find(|told| event::kind_of(told.act).is_some_and(|kind| kind != EventKind::Speech));
    let title_allows_sign =
        title_act.is_none_or(|told| matches!(told.act, Act::Sign | Act::Visit | Act::Donate | Act::Tour));
    let is_sign = sign_title.is_some()
        || sign_lead.is_some_and(|sign| {
            // `La cérémonie s'est déroulée en présence du maire, qui conduit une délégation`: told below what was signed.
            title_allows_sign && visit.is_none_or(|visit| visit.line > sign.line && title_act.is_none())
        });
    if is_sign {
        let telling = opening
            .in_lead(&[Act::Sign], LEAD)
            .filter(|told| !is_history(scene, line(told)))
            .or(sign_lead)
            .or(sign_title)?;
        chosen.push((telling, "signing"));
        let beside = visit.filter(|visit| visit.line == telling.line && has_leader(delegations));
        let journey = beside.or_else(|| dated_visit(scene, opening)).or_else(|| stay_below(scene, delegations));
        chosen.extend(journey.map(|visit| (visit, "visit_with_signing")));
        return Some(chosen);
    }
    // `làm việc với bà X nhân dịp đoàn đến thăm`: the meeting is told, the journey is its occasion.
    let occasion_of = visit.and_then(|visit| {
        let own = line(&visit);
        let from = crate::year::floor_boundary(scene.lower, visit.hit.start.saturating_sub(60)).max(own.range.start);
        let head = scene.cut(from, visit.hit.start);
        // `trong chuyến công tác tại Pháp, ông X đã gặp Y`: the journey comes first; the title says which is told.
        let title_meets = opening.in_title(MEETINGS).is_some() && opening.in_title(&[Act::Visit]).is_none();
        // `Sáng 5/3, trong chuyến công tác tại Pháp, đoàn đã có buổi làm việc với …`: one day, one meeting, and the journey
        // around it.
        let day = scene.dates_of(own).iter().any(|stated| stated.date.has_day())
            && scene.dates_of(own).iter().all(|stated| !stated.date.shape.spans_days());
        let framed = day
            && opening.in_title(&[Act::Visit]).is_none()
            && scene.phrases(Phrase::Frame).iter().any(|word| locate::ends_with_word(head.trim_end(), word));
        let met = opening.lead.iter().copied().find(|told| {
            let after = (title_meets || framed) && told.hit.start >= visit.hit.end;
            MEETINGS.contains(&told.act) && told.line == visit.line && (told.hit.end <= visit.hit.start || after)
        });
        // `s'est entretenu avec le maire de Toulouse, en visite au Vietnam`.
        let aside = scene
            .phrases(Phrase::OnVisit)
            .iter()
            .any(|word| scene.cut(visit.hit.start, visit.hit.end).starts_with(word))
            && head.trim_end().ends_with(',');
        met.filter(|_| aside || framed || scene.says(head, Phrase::OnJourney))
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
        let hosts = scene.says(words, Phrase::Hosts) && !scene.says(words, Phrase::ReceptionByName);
        // `welcomed a delegation from Viet Tri from 4 to 8 October. It was led by …`: guests of days, not of one reception.
        let of_days = super::journey::days_of_visit(scene, line(told), &told.hit).is_some();
        let led = |own: &Delegation| own.line == told.line && (of_days || hosts && own.leader.is_some());
        delegations.iter().any(led)
    });
    // `The 10th anniversary was marked on Saturday by a ceremony. For the occasion, the town received a delegation …`: the
    // feast of the first sentence, and the days of those who came for it.
    let feast = opening.lead.iter().copied().find(|told| {
        let of_day = |shape: Shape| match shape {
            Shape::Days { .. } => !shape.spans_days(),
            Shape::Weekday(_) | Shape::FromToday(_) => true,
            _ => false,
        };
        let dated = scene.dates_of(line(told)).iter().any(|stated| of_day(stated.date.shape));
        told.act == Act::Celebrate && dated && done(told) && title_act.is_none_or(|title| title.act == Act::Celebrate)
    });
    if let Some(feast) = feast
        && opening.in_lead(&[Act::Receive, Act::Visit], LEAD).is_some_and(|guests| guests.line > feast.line)
        && let Some(stay) = stay_below(scene, delegations)
    {
        return Some(vec![(feast, "ceremony"), (stay, "visit_with_reception")]);
    }
    if let Some(hosted) = hosted {
        let mut chosen = vec![(hosted, "visit_hosted")];
        // `A and B celebrate twenty years of twinning`: the feast of the title is told beside who came for it.
        let feast = opening.in_title(&[Act::Celebrate]).and_then(|_| opening.in_lead(&[Act::Celebrate], LEAD));
        let dated = |told: &Told| scene.dates_of(line(told)).iter().any(|stated| stated.date.has_day());
        chosen.extend(feast.filter(|feast| feast.line != hosted.line && dated(feast)).map(|feast| (feast, "ceremony")));
        return Some(chosen);
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
            let journey = dated_visit(scene, opening).or_else(|| stay_below(scene, delegations));
            chosen.extend(journey.map(|visit| (visit, "visit_with_reception")));
            return Some(chosen);
        }
        // `Đoàn … thăm và làm việc tại Yên Bái` in the title, a reception in the lead: the journey, with its days where they
        // are told.
        if let (Some(title), None, false) = (title_visit, visit, delegations.is_empty()) {
            let journey = dated_visit(scene, opening).or_else(|| days_below(scene));
            return Some(vec![(journey.unwrap_or(title), "visit")]);
        }
    }
    if let Some(online) = opening.in_title(&[Act::Online]).or(opening.in_lead(&[Act::Online], 1)) {
        return Some(vec![(opening.in_lead(&[Act::Online], 2).unwrap_or(online), "online_meeting")]);
    }
    let celebrate_lead = opening.in_lead(&[Act::Celebrate], 2);
    // `a été inauguré samedi, en présence d'une délégation conduite par X`: whom the feast was held with, and no journey of
    // days of its own.
    let guests = |told: &Told, visit: &Told| {
        visit.line == told.line
            && visit.hit.start > told.hit.start
            && super::journey::days_of_visit(scene, line(visit), &visit.hit).is_none()
    };
    let celebrate = opening
        .in_title(&[Act::Celebrate])
        .filter(|_| visit.is_none() || celebrate_lead.is_some())
        .or_else(|| opening.in_lead(&[Act::Celebrate], 1))
        .or_else(|| celebrate_lead.filter(|told| visit.is_some_and(|visit| guests(told, &visit))));
    if let Some(celebrate) = celebrate.filter(|told| {
        visit.is_none_or(|visit| {
            visit.line > told.line || guests(told, &visit) || opening.in_title(&[Act::Celebrate]).is_some()
        })
    }) {
        let mut chosen = vec![(opening.in_lead(&[Act::Celebrate], 2).unwrap_or(celebrate), "ceremony")];
        chosen.extend(stay_below(scene, delegations).map(|visit| (visit, "visit_with_reception")));
        return Some(chosen);
    }
    if let Some(visit) = visit {
        // `The seminar was held in Besançon on March 12. …` with who came there told below it: the title tells the conference.
        let conference = opening.in_lead(&[Act::Conference, Act::Show], 2).filter(|told| {
            told.line < visit.line
                && (opening.in_title(&[told.act]).is_some() || opening.title.is_empty())
                && title_visit.is_none()
                && line(told).dates.clone().any(|date| scene.dates[date].date.has_day())
        });
        let Some(conference) = conference else { return Some(vec![(visit, "visit")]) };
        let mut chosen = vec![(conference, "beside_visit")];
        chosen.extend(dated_visit(scene, opening).map(|visit| (visit, "visit_with_reception")));
        return Some(chosen);
    }
    let told = first_act(scene, opening)?;
    // `… have donated two ambulances. The handover ceremony took place on …`: the gift is told, the ceremony is the event.
    if told.act == Act::Donate
        && let Some(handover) = opening.in_lead(&[Act::Celebrate], LEAD)
    {
        return Some(vec![(handover, "ceremony")]);
    }
    // `The Flower Days will take place …, organisers announced at a press conference`: the show lies ahead.
    let at_press = told.act == Act::Show && event::is_planned(scene, line(&told), &told.hit);
    if let Some(press) = opening
        .in_lead(&[Act::PressConference], 2)
        .filter(|press| at_press && (told.line..=told.line + 1).contains(&press.line))
    {
        return Some(vec![(press, "press_conference")]);
    }
    Some(with_journey(scene, told, delegations))
}

/// `s'est rendue à Hanoï du 5 au 8 septembre afin de préparer sa participation aux 12es Assises`: the journey is told, the
/// conference lies ahead of it.
fn is_prepared(scene: &Scene<'_>, series: &Told) -> bool {
    let line = &scene.lines[series.line];
    scene.acts_of(line).any(|(act, hit)| {
        let between = scene.cut(hit.end, series.hit.start.max(hit.end));
        let occasion = act == Act::Visit || line.zone == Zone::Title && MEETINGS.contains(&act);
        occasion && hit.end <= series.hit.start && scene.says(between, Phrase::Preparing)
    })
}

/// `Les conseillers départementaux se sont réunis lundi 25 mars …`, and below it what they voted for a partner abroad.
fn voted_below(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    const SENTENCES: usize = 14;
    let sat = opening.lead.iter().chain(&opening.title).any(|told| {
        let line = &scene.lines[told.line];
        MEETINGS.contains(&told.act)
            && scene.says(scene.cut(line.range.start, told.hit.start), Phrase::Councillors)
            && scene.localities_in(line.range, Country::Vn).is_empty()
    });
    let body =
        scene.lines.iter().enumerate().filter(|(_, line)| matches!(line.zone, Zone::Body(at) if at <= SENTENCES));
    body.filter(|_| sat).find_map(|(at, line)| {
        let of_partner = !scene.localities_in(line.range, Country::Vn).is_empty();
        let (act, hit) = scene.acts_of(line).find(|(act, _)| *act == Act::Vote && of_partner)?;
        Some(Told { act, hit, line: at })
    })
}

/// An act told first, and the journey that it was part of where that is told with its days below.
pub(super) fn with_journey(scene: &Scene<'_>, told: Told, delegations: &[Delegation]) -> Vec<(Told, &'static str)> {
    let mut chosen = vec![(told, "first_act")];
    if matches!(told.act, Act::Sign | Act::Meet | Act::Receive) {
        chosen.extend(journey_below(scene).map(|visit| (visit, "visit_with_signing")));
    } else if matches!(told.act, Act::Celebrate | Act::Show | Act::Conference) {
        chosen.extend(stay_below(scene, delegations).map(|visit| (visit, "visit_with_reception")));
    }
    chosen
}

/// The first act that makes an event: in the title if the lead tells it too, else in the lead.
pub(super) fn first_act(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    let line = |told: &Told| &scene.lines[told.line];
    let makes = |told: &Told| event::kind_of(told.act).is_some_and(|kind| kind != EventKind::Speech);
    let names = |line: &Line| {
        !scene.places_in(line.range).is_empty()
            || !scene.people_in(line.range).is_empty()
            || !scene.bodies_in(line.range).is_empty()
            || scene.has(line, Cue::Delegation)
            || scene.has(line, Cue::BothSides)
    };
    // `Depuis lundi, la Semaine vietnamienne a pris ses quartiers sous la halle.` Whose it is, the next sentence says.
    let next = |told: &Told| {
        let after = scene.lines.get(told.line + 1).filter(|after| after.block == line(told).block);
        told.act == Act::Show && after.is_some_and(names)
    };
    let local = |told: &Told| names(line(told)) || next(told);
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

pub(super) fn has_leader(delegations: &[Delegation]) -> bool {
    delegations.iter().any(|delegation| delegation.leader.is_some())
}

pub(super) fn is_history(scene: &Scene<'_>, line: &Line) -> bool {
    scene.has(line, Cue::Past)
}

/// `The charter was signed in 2007 by the mayor of the time`: every date of the sentence is of a year before.
fn of_another_year(scene: &Scene<'_>, context: &Context, line: &Line) -> bool {
    let mut dates = line.dates.clone().filter(|date| scene.dates[*date].date.year().is_some()).peekable();
    dates.peek().is_some()
        && dates.all(|date| context.is_past_year(date) && !context::opens_a_span(scene, date))
        && line.dates.clone().all(|date| !scene.dates[date].date.has_day() || scene.dates[date].date.year().is_some())
}

/// `… at a forum in Vinh, where two schools also signed an agreement`: the conference is told, and what was signed
/// besides.
fn beside_conference(scene: &Scene<'_>, line: &Line, told: &Told) -> bool {
    const REACH: usize = 24;
    let conference = scene.acts_of(line).any(|(act, hit)| act == Act::Conference && hit.end <= told.hit.start);
    let from = crate::year::floor_boundary(scene.lower, told.hit.start.saturating_sub(REACH)).max(line.range.start);
    conference && scene.says(scene.cut(from, told.hit.start), Phrase::Besides)
}

/// A signing needs a paper, or the two who sign.
pub(super) fn signs_paper(scene: &Scene<'_>, line: &Line, told: &Told) -> bool {
    let text = scene.text(Range::new(told.hit.start, told.hit.end));
    let itself = scene.says(text, Phrase::SignsItself);
    let both = !scene.localities_in(line.range, Country::Vn).is_empty()
        && !scene.localities_in(line.range, Country::Fr).is_empty();
    scene.has(line, Cue::Agreement) || scene.has(line, Cue::Tie) || itself || both
}

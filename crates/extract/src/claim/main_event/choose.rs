//! Which acts of the title and the first sentences are what an article reports.

use super::journey::{dated_visit, days_below, days_of_visit, journey_below, stay_below, visit_in_lead};
use super::{LEAD, MEETINGS, Opening, STRONG, Told};
use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::delegation::Delegation;
use crate::claim::event;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene, Stated, Zone};
use crate::dates::Shape;
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind};
use vnfr_text::Range;

/// Bytes between the word of coming and the feast that somebody came for.
const CAME_FOR: usize = 80;

/// What an article's main events are: each act that tells one, with the rule that chose it.
type Chosen = Vec<(Told, &'static str)>;

/// The main events; `None` where neither the title nor the first sentences tell an act.
///
/// The order is that of what outranks what: a conference of the series, a vote, a signing, those who met on a journey, a
/// feast with guests, a reception, an online meeting, a ceremony, a visit; then whatever act comes first.
pub(super) fn choose(
    scene: &Scene<'_>,
    context: &Context,
    opening: &Opening,
    delegations: &[Delegation],
) -> Option<Chosen> {
    let choice = Choice::new(scene, context, opening, delegations);
    let chosen = choice
        .conference()
        .or_else(|| choice.press_conference())
        .or_else(|| choice.vote())
        .or_else(|| choice.signing())
        .or_else(|| choice.meeting_on_visit())
        .or_else(|| choice.feast_with_guests())
        .or_else(|| choice.hosts())
        .or_else(|| choice.reception())
        .or_else(|| choice.online())
        .or_else(|| choice.ceremony())
        .or_else(|| choice.visit())
        .or_else(|| choice.first())?;
    let second = choice.second_of_title(&chosen);
    Some(chosen.into_iter().chain(second).collect())
}

/// What the rules below ask of an article, one rule a kind of event.
struct Choice<'s, 't> {
    scene: &'s Scene<'t>,
    context: &'s Context,
    opening: &'s Opening,
    delegations: &'s [Delegation],
    /// The visit that the lead tells.
    visit: Option<Told>,
    /// The first act of the title that makes an event.
    title_act: Option<Told>,
}

impl<'s, 't> Choice<'s, 't> {
    fn new(
        scene: &'s Scene<'t>,
        context: &'s Context,
        opening: &'s Opening,
        delegations: &'s [Delegation],
    ) -> Choice<'s, 't> {
        let visit = visit_in_lead(scene, opening, delegations);
        let title_act = opening.title.iter().copied().find(makes_event);
        Choice { scene, context, opening, delegations, visit, title_act }
    }

    fn line(&self, told: &Told) -> &'s Line {
        &self.scene.lines[told.line]
    }

    fn is_done(&self, told: &Told) -> bool {
        !event::is_planned(self.scene, self.line(told), &told.hit)
    }

    fn names_a_day(&self, told: &Told) -> bool {
        self.scene.dates_of(self.line(told)).iter().any(|stated| stated.date.has_day())
    }

    /// The first of `acts` that the lead tells before `told`.
    fn before(&self, told: &Told, acts: &[Act]) -> Option<Told> {
        self.opening.lead.iter().copied().find(|other| {
            acts.contains(&other.act)
                && (other.line < told.line || other.line == told.line && other.hit.start < told.hit.start)
        })
    }

    /// The journey of days below what is told, as an event beside it.
    fn stay_below(&self) -> Option<(Told, &'static str)> {
        stay_below(self.scene, self.delegations).map(|visit| (visit, "visit_with_reception"))
    }

    /// The journey that the lead tells with its days, as an event beside it.
    fn dated_visit(&self) -> Option<(Told, &'static str)> {
        dated_visit(self.scene, self.opening).map(|visit| (visit, "visit_with_reception"))
    }

    /// A conference of the series, what announced it, and the journey of those who came for it.
    fn conference(&self) -> Option<Chosen> {
        let (scene, opening) = (self.scene, self.opening);
        let prepared = [opening.in_title(&[Act::Series]), opening.in_lead(&[Act::Series], 2)]
            .into_iter()
            .flatten()
            .any(|series| is_prepared(scene, &series));
        let conference = self.told_conference().filter(|_| !prepared)?;
        let press = opening.in_title(&[Act::PressConference]).or_else(|| opening.in_lead(&[Act::PressConference], 2));
        let mut chosen: Chosen = press.map(|press| (press, "press_conference")).into_iter().collect();
        chosen.push((conference, "conference_of_series"));
        let planned = scene.titles().any(|line| scene.has(line, Cue::Planned)) || !self.is_done(&conference);
        if !planned {
            chosen.extend(self.stay_below());
        } else if press.is_none() {
            let wider = Opening::new(scene, self.context, 6);
            let occasion = wider.lead.iter().copied().find(|told| {
                let before = told.line < conference.line
                    || told.line == conference.line && told.hit.start < conference.hit.start;
                // Told below with a day of its own: `at a preparatory meeting on March 9`.
                let dated = told.line > conference.line && self.names_a_day(told);
                MEETINGS.contains(&told.act) && (before || dated)
            });
            chosen.extend(occasion.map(|occasion| (occasion, "announced_at")));
        }
        Some(chosen)
    }

    /// The conference of the series that the title names, or the lead where nothing stronger stands before it.
    fn told_conference(&self) -> Option<Told> {
        let (scene, opening) = (self.scene, self.opening);
        let in_title = opening.in_title(&[Act::Series]).or_else(|| {
            opening.in_title(&[Act::Conference]).filter(|told| {
                scene.has(self.line(told), Cue::LocalCooperation)
                    || context::edition_near(scene, self.line(told), Range::new(told.hit.start, told.hit.end)).is_some()
            })
        });
        let in_lead = opening.in_lead(&[Act::Series], 2);
        let title_says_other =
            opening.in_title(&[Act::Sign, Act::Receive, Act::Meet, Act::Online, Act::Celebrate, Act::Visit]).is_some();
        match (in_title, in_lead) {
            (Some(title), _)
                if !title_says_other
                    || opening.in_title(STRONG).is_none_or(|told| told.hit.start > title.hit.start) =>
            {
                let anywhere =
                    || opening.in_lead(&[Act::Series], LEAD).or_else(|| opening.in_lead(&[Act::Conference], LEAD));
                Some(in_lead.or_else(anywhere).unwrap_or(title))
            }
            (Some(_), Some(lead)) => {
                let signs = opening.in_title(&[Act::Sign]).is_some() || self.before(&lead, &[Act::Sign]).is_some();
                (!signs).then_some(lead)
            }
            (None, _) if title_says_other => None,
            (None, lead) => lead
                .or_else(|| opening.in_lead(&[Act::Series], LEAD))
                .filter(|lead| self.before(lead, STRONG).is_none()),
            (Some(_), None) => None,
        }
    }

    fn press_conference(&self) -> Option<Chosen> {
        self.opening.in_title(&[Act::PressConference]).map(|press| vec![(press, "press_conference")])
    }

    /// A council decides on a tie.
    fn vote(&self) -> Option<Chosen> {
        let (scene, opening) = (self.scene, self.opening);
        let about_tie = |told: &Told| {
            let line = self.line(told);
            let voted = scene.cut(told.hit.start, told.hit.end);
            scene.has(line, Cue::Tie) || scene.has(line, Cue::Agreement) || scene.says(voted, Phrase::VotedPaper)
        };
        let told = opening.in_lead(&[Act::Vote], 2).or_else(|| opening.in_title(&[Act::Vote])).filter(about_tie);
        let vote = told.or_else(|| voted_below(scene, opening).filter(about_tie))?;
        Some(vec![(vote, "council_vote")])
    }

    /// A signing, in the title or the first sentences, and the journey around it.
    fn signing(&self) -> Option<Chosen> {
        let (scene, opening) = (self.scene, self.opening);
        let in_title = opening.in_title(&[Act::Sign]).filter(|told| signs_paper(scene, self.line(told), told));
        let in_lead = opening.in_lead(&[Act::Sign], 2).filter(|told| {
            let line = self.line(told);
            signs_paper(scene, line, told)
                && self.is_done(told)
                && !beside_conference(scene, line, told)
                && !of_another_year(scene, self.context, line)
        });
        let title_allows =
            self.title_act.is_none_or(|told| matches!(told.act, Act::Sign | Act::Visit | Act::Donate | Act::Tour));
        // `La cérémonie s'est déroulée en présence du maire, qui conduit une délégation`: told below what was signed.
        let leads = |sign: Told| {
            title_allows && self.visit.is_none_or(|visit| visit.line > sign.line && self.title_act.is_none())
        };
        if in_title.is_none() && !in_lead.is_some_and(leads) {
            return None;
        }
        let telling = opening
            .in_lead(&[Act::Sign], LEAD)
            .filter(|told| !is_history(scene, self.line(told)))
            .or(in_lead)
            .or(in_title)?;
        let beside = self.visit.filter(|visit| visit.line == telling.line && has_leader(self.delegations));
        let journey = beside
            .or_else(|| dated_visit(scene, opening))
            .or_else(|| stay_below(scene, self.delegations))
            .map(|visit| (visit, "visit_with_signing"));
        Some([(telling, "signing")].into_iter().chain(journey).collect())
    }

    /// `làm việc với bà X nhân dịp đoàn đến thăm`: the meeting is told, the journey is its occasion.
    fn meeting_on_visit(&self) -> Option<Chosen> {
        let (scene, opening, visit) = (self.scene, self.opening, self.visit?);
        let own = self.line(&visit);
        let from = crate::year::floor_boundary(scene.lower, visit.hit.start.saturating_sub(60)).max(own.range.start);
        let head = scene.cut(from, visit.hit.start);
        let untold = opening.in_title(&[Act::Visit]).is_none();
        // `trong chuyến công tác tại Pháp, ông X đã gặp Y`: the journey comes first; the title says which is told.
        let title_meets = untold && opening.in_title(MEETINGS).is_some();
        // `Sáng 5/3, trong chuyến công tác tại Pháp, đoàn đã có buổi làm việc với …`: one day, one meeting, and the journey
        // around it.
        let of_one_day =
            self.names_a_day(&visit) && scene.dates_of(own).iter().all(|stated| !stated.date.shape.spans_days());
        let framed = untold
            && of_one_day
            && scene.phrases(Phrase::Frame).iter().any(|word| locate::ends_with_word(head.trim_end(), word));
        // `s'est entretenu avec le maire de Toulouse, en visite au Vietnam`.
        let told_aside = scene
            .phrases(Phrase::OnVisit)
            .iter()
            .any(|word| scene.cut(visit.hit.start, visit.hit.end).starts_with(word))
            && head.trim_end().ends_with(',');
        if !(told_aside || framed || scene.says(head, Phrase::OnJourney)) {
            return None;
        }
        let met = opening.lead.iter().copied().find(|told| {
            let after = (title_meets || framed) && told.hit.start >= visit.hit.end;
            MEETINGS.contains(&told.act) && told.line == visit.line && (told.hit.end <= visit.hit.start || after)
        })?;
        // `Meeting in Lorient during a visit by X, the two sides signed …`: what they met for, where no title says otherwise.
        let signed = self.opening.lead.iter().copied().filter(|_| opening.in_title(MEETINGS).is_none()).find(|told| {
            told.act == Act::Sign
                && told.line == met.line
                && told.hit.start > visit.hit.end
                && self.is_done(told)
                && signs_paper(scene, own, told)
        });
        let opens = scene.cut(own.range.start, met.hit.start).trim().is_empty();
        let event = signed.filter(|_| opens).map_or((met, "meeting_on_visit"), |signed| (signed, "signing"));
        Some([event].into_iter().chain(self.dated_visit()).collect())
    }

    /// `The 10th anniversary was marked on Saturday by a ceremony. For the occasion, the town received a delegation …`: the
    /// feast of the first sentence, and the days of those who came for it.
    fn feast_with_guests(&self) -> Option<Chosen> {
        let of_day = |shape: Shape| match shape {
            Shape::Days { .. } => !shape.spans_days(),
            Shape::Weekday(_) | Shape::FromToday(_) => true,
            _ => false,
        };
        let title_allows = self.title_act.is_none_or(|title| title.act == Act::Celebrate);
        let feast = self.opening.lead.iter().copied().filter(|_| title_allows).find(|told| {
            let dated = self.scene.dates_of(self.line(told)).iter().any(|stated| of_day(stated.date.shape));
            told.act == Act::Celebrate && dated && self.is_done(told)
        })?;
        let stay = self.stay_below()?;
        let guests = self.opening.in_lead(&[Act::Receive, Act::Visit], LEAD).filter(|guests| guests.line > feast.line);
        (guests.is_some() || stay.0.line > feast.line).then(|| vec![(feast, "ceremony"), stay])
    }

    /// `a accueilli une délégation`, `hosted a delegation`: the host tells of the guests' visit, not of one reception.
    fn hosts(&self) -> Option<Chosen> {
        let (scene, opening) = (self.scene, self.opening);
        let hosted = opening.in_lead(&[Act::Receive], 2).filter(|told| {
            let words = scene.text(Range::new(told.hit.start, told.hit.end));
            let hosts = scene.says(words, Phrase::Hosts) && !scene.says(words, Phrase::ReceptionByName);
            // `welcomed a delegation from Viet Tri from 4 to 8 October. It was led by …`: guests of days, not of one
            // reception.
            let of_days = days_of_visit(scene, self.line(told), &told.hit).is_some();
            self.delegations.iter().any(|own| own.line == told.line && (of_days || hosts && own.leader.is_some()))
        })?;
        // `A and B celebrate twenty years of twinning`: the feast of the title is told beside who came for it.
        let feast = opening
            .in_title(&[Act::Celebrate])
            .and_then(|_| opening.in_lead(&[Act::Celebrate], LEAD))
            .filter(|feast| feast.line != hosted.line && self.names_a_day(feast))
            .map(|feast| (feast, "ceremony"));
        Some([(hosted, "visit_hosted")].into_iter().chain(feast).collect())
    }

    /// Visitors received at home are a meeting, unless the title tells of their journey.
    fn reception(&self) -> Option<Chosen> {
        let opening = self.opening;
        let in_title = opening.in_title(&[Act::Receive]);
        let in_lead = opening.in_lead(&[Act::Receive], 2);
        let receive = in_title.or(in_lead)?;
        // `La maternité inaugurée` in the title, `la maternité accueille ses premières mères` below the ribbon.
        let feast = opening.in_title(&[Act::Celebrate]).and_then(|_| self.before(&receive, &[Act::Celebrate]));
        if in_title.is_none() && feast.is_some_and(|feast| self.is_done(&feast) && self.names_a_day(&feast)) {
            return None;
        }
        let title_visit = opening.in_title(&[Act::Visit]);
        let visit_first = self.visit.is_some_and(|visit| {
            visit.line < receive.line
                || (visit.line == receive.line && visit.hit.start < receive.hit.start && has_leader(self.delegations))
        });
        if in_title.is_some() || (title_visit.is_none() && !visit_first) {
            let journey = self.dated_visit().or_else(|| self.stay_below());
            return Some([(in_lead.unwrap_or(receive), "reception")].into_iter().chain(journey).collect());
        }
        // `Đoàn … thăm và làm việc tại Yên Bái` in the title, a reception in the lead: the journey, with its days where they
        // are told.
        let title = title_visit.filter(|_| self.visit.is_none() && !self.delegations.is_empty())?;
        let journey = dated_visit(self.scene, opening).or_else(|| days_below(self.scene));
        Some(vec![(journey.unwrap_or(title), "visit")])
    }

    fn online(&self) -> Option<Chosen> {
        let opening = self.opening;
        let online = opening.in_title(&[Act::Online]).or_else(|| opening.in_lead(&[Act::Online], 1))?;
        Some(vec![(opening.in_lead(&[Act::Online], 2).unwrap_or(online), "online_meeting")])
    }

    /// A feast, an opening, a handing over, and the journey of those who came for it.
    fn ceremony(&self) -> Option<Chosen> {
        let (opening, visit) = (self.opening, self.visit);
        let in_title = opening.in_title(&[Act::Celebrate]);
        let in_lead = opening.in_lead(&[Act::Celebrate], 2);
        // `a été inauguré samedi, en présence d'une délégation conduite par X`: whom the feast was held with, and no journey
        // of days of its own.
        // `một đoàn năm người đã sang dự lễ khánh thành`: so of those who came for it.
        let came_for = |visit: &Told, told: &Told| {
            let between = self.scene.cut(visit.hit.start, told.hit.start.max(visit.hit.start));
            between.len() <= CAME_FOR && self.scene.says(between, Phrase::ComesFor)
        };
        let guests = |told: &Told, visit: &Told| {
            visit.line == told.line
                && (visit.hit.start > told.hit.start || came_for(visit, told))
                && days_of_visit(self.scene, self.line(visit), &visit.hit).is_none()
        };
        let celebrate = in_title
            .filter(|_| visit.is_none() || in_lead.is_some())
            .or_else(|| opening.in_lead(&[Act::Celebrate], 1))
            .or_else(|| self.first_of_lead().filter(|told| told.act == Act::Celebrate && self.names_a_day(told)))
            .or_else(|| {
                let near = opening.in_lead(&[Act::Celebrate], LEAD);
                near.filter(|told| visit.is_some_and(|visit| guests(told, &visit)))
            })
            .filter(|told| {
                visit.is_none_or(|visit| visit.line > told.line || guests(told, &visit) || in_title.is_some())
            })
            .filter(|told| !self.is_made_ready(told))?;
        Some([(in_lead.unwrap_or(celebrate), "ceremony")].into_iter().chain(self.stay_below()).collect())
    }

    /// The visit of the lead, or the conference that the guests came for.
    fn visit(&self) -> Option<Chosen> {
        let opening = self.opening;
        let visit = self.visit.or_else(|| self.visit_of_title())?;
        // `The Council voted a grant. A delegation from X, led by Y, is expected in June`: what was done comes first.
        let awaited =
            self.scene.line_says(self.line(&visit), Phrase::Awaited) && self.scene.has(self.line(&visit), Cue::Planned);
        let done = |told: &Told| makes_event(told) && told.line < visit.line && self.is_done(told);
        if awaited && opening.lead.iter().any(done) {
            return None;
        }
        // `The seminar was held in Besançon on March 12. …` with who came there told below it: the title tells the conference.
        let untold = opening.in_title(&[Act::Visit]).is_none();
        let conference = opening.in_lead(&[Act::Conference, Act::Show], 2).filter(|told| {
            let before = told.line < visit.line
                && (opening.in_title(&[told.act]).is_some() || opening.title.is_empty())
                && self.names_a_day(told);
            untold && (before || self.attended_by(told, &visit))
        });
        // `… agreed when they met in Lai Chau on 3 May. X was leading a delegation from his department`: who met, below the
        // day of their meeting.
        let met = opening.in_lead(MEETINGS, 1).filter(|told| {
            let line = self.line(&visit);
            untold && told.line < visit.line && line.dates.is_empty() && self.names_a_day(told) && self.is_done(told)
        });
        let beside = conference.map(|told| (told, "beside_visit"));
        let beside = beside.or(met.map(|told| (told, "meeting_before_visit")));
        let Some(beside) = beside else { return Some(vec![(visit, "visit")]) };
        Some([beside].into_iter().chain(self.dated_visit()).collect())
    }

    /// `A forum was held in Sète on 4 May with the participation of a delegation from X, led by Y`: a conference, and those who
    /// came to it, in one sentence.
    fn attended_by(&self, told: &Told, visit: &Told) -> bool {
        told.line == visit.line
            && told.hit.end <= visit.hit.start
            && self.scene.says(self.scene.cut(told.hit.end, visit.hit.start), Phrase::InAttendance)
            && days_of_visit(self.scene, self.line(visit), &visit.hit).is_none()
    }

    /// `Đoàn X kết thúc chuyến thăm` in the title, over a first sentence that tells of the delegation without a word for its
    /// journey, or for a meeting.
    fn visit_of_title(&self) -> Option<Told> {
        let (scene, at) = (self.scene, *self.opening.lines.first()?);
        let line = &scene.lines[at];
        let only = self.title_act.is_some_and(|told| told.act == Act::Visit)
            && self.opening.in_title(MEETINGS).is_none()
            && scene.acts_of(line).all(|(act, _)| !MEETINGS.contains(&act) && !STRONG.contains(&act));
        let hit = *scene.hits_of(line).iter().find(|hit| hit.cue == Cue::Delegation)?;
        let dated = scene.dates_of(line).iter().any(|stated| stated.date.has_day());
        (only && dated && !self.delegations.is_empty()).then_some(Told { act: Act::Visit, hit, line: at })
    }

    /// `La cérémonie a réuni une trentaine de personnes`: below a gift, by its article, how it was given.
    fn the_ceremony(&self) -> Option<Told> {
        const SENTENCES: usize = 8;
        let wider = Opening::new(self.scene, self.context, SENTENCES);
        wider.lead.into_iter().find(|told| {
            let head = self.scene.cut(self.line(told).range.start, told.hit.end);
            told.act == Act::Celebrate && self.scene.phrases(Phrase::TheCeremony).contains(&head)
        })
    }

    /// `Meeting in plenary session, the Council voted a grant of …`: what councillors meet for is their vote.
    fn voted_in(&self, told: Told) -> Told {
        let line = self.line(&told);
        let vote = self.scene.acts_of(line).find(|(act, hit)| *act == Act::Vote && hit.start > told.hit.end);
        match vote.filter(|_| told.act == Act::Meet) {
            Some((act, hit)) if self.scene.says(self.scene.cut(told.hit.end, hit.start), Phrase::Councillors) => {
                Told { act, hit, line: told.line }
            }
            _ => told,
        }
    }

    /// Whatever act is told first.
    fn first(&self) -> Option<Chosen> {
        let opening = self.opening;
        let told = first_act(self.scene, opening).map(|told| self.voted_in(told))?;
        // `Des élus vietnamiens parcourent le Jura`: the days of the title's journey, told below.
        let titled = told.act == Act::Visit && self.line(&told).zone == Zone::Title;
        let told = if titled { days_below(self.scene).unwrap_or(told) } else { told };
        if let Some(speech) = spoken_at(self.scene, opening, told) {
            return Some(vec![(speech, "speech")]);
        }
        // `… have donated two ambulances. The handover ceremony took place on …`: the gift is told, the ceremony is the
        // event.
        let handover = opening
            .in_lead(&[Act::Celebrate], LEAD)
            .or_else(|| self.the_ceremony())
            .filter(|_| told.act == Act::Donate);
        if let Some(handover) = handover {
            return Some(vec![(handover, "ceremony")]);
        }
        // `Bốn ủy viên hội đồng thành phố đã ở Hải Dương từ 4 đến 8/6. … Đoàn tham quan …`: the days of those who look at
        // something below are those of a journey.
        let stay = self.stay_before(&told).filter(|_| told.act == Act::Tour && self.names_no_tour());
        if let Some(stay) = stay {
            return Some(vec![(stay, "visit")]);
        }
        // `The Flower Days will take place …, organisers announced at a press conference`: the show lies ahead.
        let lies_ahead = told.act == Act::Show && !self.is_done(&told);
        let press = opening
            .in_lead(&[Act::PressConference], 2)
            .filter(|press| lies_ahead && (told.line..=told.line + 1).contains(&press.line));
        if let Some(press) = press {
            return Some(vec![(press, "press_conference")]);
        }
        Some(with_journey(self.scene, told, self.delegations))
    }
}

impl Choice<'_, '_> {
    /// The first act that the lead tells as done, whatever sentence it stands in; `The bridge, a gift of X, was opened …` tells
    /// an opening.
    fn first_of_lead(&self) -> Option<Told> {
        let lead = &self.opening.lead;
        let given = |told: &Told| {
            told.act == Act::Donate && lead.iter().any(|other| other.act == Act::Celebrate && other.line == told.line)
        };
        lead.iter().copied().find(|told| makes_event(told) && self.is_done(told) && !given(told))
    }

    /// `họp trực tuyến bàn tổ chức lễ kỷ niệm`, `met online to plan the ceremony`: those who met are told, the feast lies ahead.
    fn is_made_ready(&self, feast: &Told) -> bool {
        self.scene.acts_of(self.line(feast)).any(|(act, hit)| {
            MEETINGS.contains(&act)
                && hit.end <= feast.hit.start
                && self.scene.says(self.scene.cut(hit.start, feast.hit.end), Phrase::Preparing)
        })
    }

    fn on_the_same_day(&self, told: &Told) -> bool {
        self.scene.line_says(self.line(told), Phrase::SameDay)
    }

    fn names_no_tour(&self) -> bool {
        self.opening.in_title(&[Act::Tour]).is_none()
    }

    /// A delegation with its first and last day in a sentence above what is told.
    fn stay_before(&self, told: &Told) -> Option<Told> {
        let above = |line: usize| line < told.line && self.opening.lines.contains(&line);
        self.delegations.iter().filter(|own| above(own.line)).find_map(|own| {
            let of_days = self.scene.dates_of(&self.scene.lines[own.line]).iter();
            let hit = Hit { cue: Cue::Delegation, start: own.telling.start, end: own.telling.end };
            of_days
                .filter(|stated| stated.date.shape.spans_days())
                .map(|_| Told { act: Act::Visit, hit, line: own.line })
                .next()
        })
    }

    /// `Bridge opens in Ba Chẽ; talks follow`: the second act that a title names, where a sentence below the first tells that
    /// it was done on a day.
    pub(super) fn second_of_title(&self, chosen: &Chosen) -> Option<(Told, &'static str)> {
        let [(first, _)] = chosen[..] else { return None };
        let own = event::kind_of(first.act);
        let beside = |kind: EventKind| {
            matches!(
                kind,
                EventKind::Meeting | EventKind::Ceremony | EventKind::Conference | EventKind::AgreementSigning
            )
        };
        if !own.is_some_and(beside) {
            return None;
        }
        let named = |kind: EventKind| self.opening.title.iter().any(|title| event::kind_of(title.act) == Some(kind));
        let second = self.opening.lead.iter().copied().find(|told| {
            let kind = event::kind_of(told.act).filter(|kind| beside(*kind) && own != Some(*kind));
            let by_weekday = |stated: &Stated| matches!(stated.date.shape, Shape::Weekday(_) | Shape::FromToday(_));
            let dated = self.names_a_day(told) || self.scene.dates_of(self.line(told)).iter().any(by_weekday);
            told.line > first.line
                && (dated || self.on_the_same_day(told))
                && self.is_done(told)
                && kind.is_some_and(named)
        });
        second.map(|second| (second, "second_of_title"))
    }
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
pub(super) fn with_journey(scene: &Scene<'_>, told: Told, delegations: &[Delegation]) -> Chosen {
    let mut chosen = vec![(told, "first_act")];
    if matches!(told.act, Act::Sign | Act::Meet | Act::Receive) {
        chosen.extend(journey_below(scene).map(|visit| (visit, "visit_with_signing")));
    } else if matches!(told.act, Act::Celebrate | Act::Show | Act::Conference) {
        chosen.extend(stay_below(scene, delegations).map(|visit| (visit, "visit_with_reception")));
    }
    chosen
}

/// What was held beside the one event chosen: the conference of which it is said to be on the sidelines, or the meeting at
/// which it was announced.
pub(super) fn held_beside(scene: &Scene<'_>, opening: &Opening, chosen: &Chosen) -> Option<(Told, &'static str)> {
    let [(told, rule)] = chosen[..] else { return None };
    let line = &scene.lines[told.line];
    let dated = |other: &Told| scene.dates_of(&scene.lines[other.line]).iter().any(|stated| stated.date.has_day());
    let done = |other: &Told| !event::is_planned(scene, &scene.lines[other.line], &other.hit);
    if MEETINGS.contains(&told.act) || told.act == Act::Sign {
        let head = scene.cut(line.range.start, told.hit.start);
        let beside = |other: &&Told| {
            matches!(other.act, Act::Conference | Act::Show | Act::Celebrate)
                && (other.line < told.line || other.line == told.line && other.hit.end <= told.hit.start)
                && scene.lines[other.line].zone != Zone::Title
        };
        let conference = opening.lead.iter().copied().find(|other| beside(&other) && dated(other) && done(other));
        return conference.filter(|_| scene.says(head, Phrase::OnTheSidelines)).map(|other| (other, "beside_meeting"));
    }
    let ahead = matches!(told.act, Act::Celebrate | Act::Sign | Act::Visit | Act::Show | Act::Conference)
        && !matches!(rule, "conference_of_series" | "press_conference")
        && !done(&told);
    let occasion = opening.lead.iter().copied().filter(|_| ahead).find(|other| {
        let named = !scene.people_in(scene.lines[other.line].range).is_empty();
        // What guests do on their journey is a part of it.
        let within = told.act == Act::Visit && other.line > told.line;
        MEETINGS.contains(&other.act) && done(other) && dated(other) && named && !within
    });
    occasion.map(|other| (other, "announced_at"))
}

/// Where nothing else is told: the words that somebody spoke before people of the other country.
pub(super) fn speech(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    opening.lead.iter().copied().find(|told| {
        let range = scene.lines[told.line].range;
        told.act == Act::Speak
            && scene.people_in(range).iter().any(|(person, _)| !scene.person(*person).titles.is_empty())
            && [Country::Vn, Country::Fr].into_iter().all(|country| {
                let named = |range: Range| !scene.localities_in(range, country).is_empty();
                named(range) || scene.titles().any(|line| named(line.range))
            })
    })
}

/// `Conviée au forum des ports, X y a prononcé un discours`: the conference is where somebody spoke, in a sentence that
/// tells of nothing else.
fn spoken_at(scene: &Scene<'_>, opening: &Opening, told: Told) -> Option<Told> {
    let line = &scene.lines[told.line];
    let head = scene.cut(line.range.start, told.hit.start).trim_end();
    let head = locate::without_article(scene, head);
    let frames = scene.phrases(Phrase::SpeaksAt).iter().any(|word| locate::ends_with_word(head, word));
    let only = told.act == Act::Conference
        && frames
        && opening.title.iter().all(|title| title.act == Act::Speak)
        && opening.lead.iter().filter(|other| other.act == Act::Conference).all(|other| other.line == told.line);
    let speaks = || {
        opening.lead.iter().copied().find(|other| {
            let between = Range::new(told.hit.end, other.hit.start.max(told.hit.end));
            other.act == Act::Speak && other.line == told.line && !scene.people_in(between).is_empty()
        })
    };
    only.then(speaks).flatten()
}

/// A speech alone is no main event.
fn makes_event(told: &Told) -> bool {
    event::kind_of(told.act).is_some_and(|kind| kind != EventKind::Speech)
}

/// The first act that makes an event: in the title if the lead tells it too, else in the lead.
pub(super) fn first_act(scene: &Scene<'_>, opening: &Opening) -> Option<Told> {
    let line = |told: &Told| &scene.lines[told.line];
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
    let title = opening.title.iter().copied().find(makes_event);
    let lead: Vec<Told> = opening.lead.iter().copied().filter(|told| makes_event(told) && local(told)).collect();
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

//! One act that may be announced, and what speaks against it: that it is the event told, a part of it, its goal, or only
//! wished for.

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::dates::{Hint, Shape};
use crate::lang::Phrase;
use crate::search;
use vnfr_model::{Country, EventKind, PartialDate, Precision};
use vnfr_text::Range;

use super::words;

/// The two countries.
pub(super) const BOTH: [Country; 2] = [Country::Vn, Country::Fr];

/// An act in its line, beside the events told.
pub(super) struct Candidate<'a> {
    pub scene: &'a Scene<'a>,
    pub context: &'a Context,
    pub main: &'a [Draft],
    pub at: usize,
    pub line: &'a Line,
    pub act: Act,
    pub hit: Hit,
    pub kind: EventKind,
}

impl<'a> Candidate<'a> {
    /// `None` for acts that are announced as no event of their own.
    pub(super) fn new(
        scene: &'a Scene<'a>,
        context: &'a Context,
        main: &'a [Draft],
        at: usize,
        act: Act,
        hit: Hit,
    ) -> Option<Candidate<'a>> {
        let line = &scene.lines[at];
        let kind = event::kind_of(act)?;
        let whole = matches!(
            kind,
            EventKind::Conference | EventKind::Ceremony | EventKind::DelegationVisit | EventKind::AgreementSigning
        );
        let candidate = Candidate { scene, context, main, at, line, act, hit, kind };
        let fits = whole
            || match act {
                Act::Show => true,
                Act::Train => candidate.is_planned() && !scene.has(line, Cue::Intent),
                Act::Meet | Act::Online => {
                    // `thống nhất tổ chức hội thảo trực tuyến`: a workshop is told as such.
                    !scene.has_act(line, Act::Conference)
                        && (candidate.is_planned() || candidate.is_agreed())
                        && words::next_meeting(scene, line, &hit)
                }
                Act::Tour => words::guests_will_see(scene, main, line, &hit),
                _ => false,
            };
        fits.then_some(candidate)
    }

    /// True where the sentence announces an event that is none of those told; `later` where a later edition is named by its
    /// number, `prepared` where those told have met to prepare a conference.
    pub(super) fn is_announced(&self, later: bool, prepared: bool) -> bool {
        // What most acts fail by is asked first.
        let next = self.is_next_edition(later);
        !self.is_told(next)
            && !self.is_within(next)
            && (self.act != Act::Conference || prepared || self.is_own_conference(next))
            && !self.is_call()
            && !self.is_under_way(next)
            && !self.is_goal()
            && (!event::is_only_intended(self.scene, self.line, &self.hit) || self.is_agreed() || self.will_be())
    }

    pub(super) fn is_planned(&self) -> bool {
        event::is_planned(self.scene, self.line, &self.hit)
    }

    /// `would visit Vinh Long in March 2026`: a month after that of publication, and after what the article tells.
    fn is_later(&self, date: usize) -> bool {
        let month = |date: PartialDate, unknown: u8| Some((date.year()?, date.month().unwrap_or(unknown)));
        let own = self.context.resolved[date].when.start.and_then(|day| month(day, 0));
        let published = self.context.calendar.published.and_then(|(day, _)| month(day, 12));
        let told = self.main.iter().filter_map(|event| month(event.when.end?, 12)).max();
        matches!((own, published.max(told)), (Some(own), Some(known)) if own > known)
    }

    fn has_main(&self, kind: EventKind) -> bool {
        self.main.iter().any(|event| event.kind == kind)
    }

    fn names_both(&self) -> bool {
        BOTH.iter().all(|country| !self.scene.localities_in(self.line.range, *country).is_empty())
    }

    /// `họp báo công bố Tuần phim …, tổ chức từ ngày 6 đến 12/10 tới`: the show is another than its announcement.
    fn told(&self) -> impl Iterator<Item = &Draft> {
        self.main.iter().filter(|event| self.act != Act::Show || event.rule != "press_conference")
    }

    /// `The second edition of the seminar is scheduled for October 2026`, where the one told has no number.
    fn is_later_edition(&self) -> bool {
        self.has_main(EventKind::Conference)
            && self.is_planned()
            && self.edition().is_some()
            && self.date().is_some_and(|date| self.is_later(date))
    }

    /// `đăng cai hội nghị lần thứ 8`: a number above that of the conference told.
    fn edition(&self) -> Option<u8> {
        let near = || context::edition_near(self.scene, self.line, Range::new(self.hit.start, self.hit.end));
        (self.kind == EventKind::Conference).then(near).flatten().map(|(number, _)| number)
    }

    /// The next edition is an event of its own, whatever this article reports; so is the next meeting.
    fn is_next_edition(&self, later: bool) -> bool {
        let said = || self.scene.line_says(self.line, Phrase::NextEdition);
        let own = self.main.iter().find_map(|event| event.edition).map(|(number, _)| number);
        let numbered = || matches!((self.edition(), own), (Some(edition), Some(own)) if edition == own + 1);
        match self.kind {
            EventKind::Conference => said() || later && self.is_planned() || numbered() || self.is_later_edition(),
            kind => kind == EventKind::Meeting,
        }
    }

    /// `thống nhất tổ chức Hội nghị xúc tiến hợp tác A - B vào tháng 4/2026`: a conference of two named partners, or by both
    /// sides, or the next of its series.
    fn is_own_conference(&self, next: bool) -> bool {
        let follows = next && (self.has_main(EventKind::Conference) || self.edition().is_some());
        self.scene.has(self.line, Cue::LocalCooperation) || self.names_both() || follows || self.is_by_them()
    }

    /// `hai bên sẽ tổ chức một hội thảo tại Bến Tre vào tháng 3/2020`: by both sides, or in the place of one.
    pub(super) fn is_by_them(&self) -> bool {
        let one = || BOTH.iter().any(|country| !self.scene.localities_in(self.line.range, *country).is_empty());
        self.act == Act::Conference
            && (self.is_planned() || self.is_agreed())
            && !self.has_main(EventKind::Conference)
            && (self.scene.has(self.line, Cue::BothSides) || one())
    }

    /// `đoàn sẽ đến thăm và làm việc với Đại sứ quán`: a call on the journey that is told.
    fn is_call(&self) -> bool {
        let tail = self.scene.cut(self.hit.end, self.line.range.end).trim_start();
        let journey = |event: &Draft| event.kind == EventKind::DelegationVisit || event.rule == "meeting_on_visit";
        self.kind == EventKind::DelegationVisit
            && self.main.iter().any(journey)
            && self.scene.phrases(Phrase::Beside).iter().any(|word| tail.starts_with(word))
    }

    /// The paper that a council has just voted is signed on another day.
    pub(super) fn is_voted_paper(&self) -> bool {
        self.act == Act::Sign
            && self.is_planned()
            && self.main.iter().any(|event| event.rule == "council_vote" && event.line != self.at)
    }

    /// `Une seconde tranche sera inaugurée en mars 2021`: another ceremony or course, long after the one told.
    fn is_long_after(&self) -> bool {
        let ahead = match self.act {
            Act::Celebrate | Act::Train | Act::Show | Act::Sign => self.is_planned(),
            _ => false,
        };
        ahead && !self.line.dates.is_empty() && self.line.dates.clone().all(|date| self.is_later(date))
    }

    /// `l'a invité au salon qui se tiendra à X en avril`: though somebody is only asked to come, it will take place.
    fn will_be(&self) -> bool {
        const REACH: usize = 24;
        let planned =
            |hit: &Hit| hit.cue == Cue::Planned && hit.start >= self.hit.end && hit.start - self.hit.end <= REACH;
        matches!(self.act, Act::Show | Act::Conference | Act::Series)
            && self.scene.hits_of(self.line).iter().any(planned)
    }

    /// True where the event told is of this kind, and nothing says that this is another. A visit to come is another.
    fn is_told(&self, next: bool) -> bool {
        let here = self.told().any(|event| event.kind == self.kind && event.line == self.at);
        let another =
            || next || self.kind == EventKind::DelegationVisit || self.is_voted_paper() || self.is_long_after();
        here || self.told().any(|event| event.kind == self.kind) && !another()
    }

    /// What a conference's report tells is within it, but for a delegation's journey with days of its own.
    fn is_within(&self, next: bool) -> bool {
        let days = || self.line.dates.clone().any(|date| self.scene.dates[date].date.shape.spans_days());
        let later = || self.is_planned() && self.date().is_some_and(|date| self.is_later(date));
        let journey = self.kind == EventKind::DelegationVisit
            && self.scene.has(self.line, Cue::Delegation)
            && (days() || later());
        self.told().any(|event| event.kind == EventKind::Conference) && !next && !journey
    }

    /// Who will travel to a conference is announced, not the conference, unless its number is told.
    fn is_goal(&self) -> bool {
        let travels = |(act, hit): (Act, Hit)| act == Act::Visit && event::is_planned(self.scene, self.line, &hit);
        self.kind == EventKind::Conference && self.edition().is_none() && self.scene.acts_of(self.line).any(travels)
    }

    /// `Trong khuôn khổ chuyến thăm, sáng 23-10, đoàn sẽ dâng hương`: the journey is under way. `en marge des 12es Assises`:
    /// the conference is the occasion of what is announced.
    fn is_under_way(&self, next: bool) -> bool {
        let head = self.scene.cut(self.line.range.start, self.hit.start).trim_end();
        let numbered = |last: &str| last.starts_with(|char: char| char.is_ascii_digit());
        let head = head.rsplit_once(' ').filter(|(_, last)| numbered(last)).map_or(head, |(head, _)| head);
        // `Dans le cadre du festival, un colloque se tiendra …`: a part of the show that is told.
        let of_show = || {
            self.kind == EventKind::Conference
                && self.has_main(EventKind::Other)
                && !self.scene.says(head, Phrase::OnTheSidelines)
                && self.scene.phrases(Phrase::Frame).iter().any(|word| locate::starts_with_word(head, word))
        };
        matches!(self.kind, EventKind::DelegationVisit | EventKind::Conference | EventKind::SiteVisit)
            && !next
            && (of_show() || self.scene.phrases(Phrase::Frame).iter().any(|word| locate::ends_with_word(head, word)))
    }

    /// `thống nhất sẽ ký thỏa thuận vào tháng 3/2026`: agreed upon, with its month.
    fn is_agreed(&self) -> bool {
        let dated = |date: usize| {
            let stated = &self.scene.dates[date].date;
            let month = matches!(stated.shape, Shape::Month { .. } | Shape::Days { .. });
            month && !self.context.is_past_year(date)
        };
        // `The two sides agreed to co-organise a seminar in Tay Ninh in March 2022`.
        let what = match self.act {
            Act::Sign => self.scene.has(self.line, Cue::Agreement),
            Act::Conference | Act::Meet | Act::Online => self.scene.has(self.line, Cue::BothSides),
            _ => false,
        };
        let agreed = || agreed_until(self.scene, Range::new(self.line.range.start, self.hit.end));
        what && agreed().is_some_and(|end| {
            let mut behind = self.line.dates.clone().filter(|date| self.scene.dates[*date].date.range.start >= end);
            behind.any(dated)
        })
    }

    /// The date beside the act.
    pub(super) fn date(&self) -> Option<usize> {
        let stated = |date: usize| &self.scene.dates[date].date;
        // `ký thỏa thuận giai đoạn 2026 - 2030 vào tháng 3/2026`: how long a paper holds is no time of signing.
        let of_event = |date: &usize| !matches!(stated(*date).shape, Shape::Years(..));
        // `Chiều 12/9 họp báo công bố Tuần phim …, tổ chức từ ngày 6 đến 12/10 tới`: the first day is that of the announcement.
        let at_press = self.act == Act::Show && self.scene.has_act(self.line, Act::PressConference);
        let after = |date: &usize| !at_press || stated(*date).range.start >= self.hit.end;
        let dates = self.line.dates.clone().filter(of_event).filter(after);
        let date = dates.min_by_key(|date| stated(*date).range.start.abs_diff(self.hit.start))?;
        // `chiều hôm khánh thành, đoàn bàn việc chuẩn bị triển lãm, dự kiến mở từ ngày 3 đến 15/10`: the show is dated.
        let another = self.scene.acts_of(self.line).any(|(other, between)| {
            other == Act::Show
                && self.act != Act::Show
                && between.start >= self.hit.end
                && between.end <= stated(date).range.start
        });
        // `The group will stay until March 30`: an end is no day of an event.
        let head = self.scene.cut(self.line.range.start, stated(date).range.start).trim_end();
        let until = !stated(date).shape.spans_days()
            && self.scene.phrases(Phrase::Until).iter().any(|word| locate::ends_with_word(head, word));
        (!another && !until).then_some(date)
    }

    /// A time that lies ahead: said so, or after the article's own.
    pub(super) fn lies_ahead(&self, date: usize) -> bool {
        let stated = &self.scene.dates[date].date;
        let start = self.context.resolved[date].when.start;
        // `is expected to be signed next year`: a paper of two named partners is announced without its day.
        let paper = self.kind == EventKind::AgreementSigning
            && self.scene.has(self.line, Cue::Agreement)
            && self.is_planned()
            && matches!(stated.shape, Shape::FromThisYear(1..) | Shape::FromThisMonth(1..))
            && self.names_both();
        if !paper && start.is_none_or(|start| start.year().is_none() && start.day().is_none()) {
            return false;
        }
        let relative = matches!(stated.shape, Shape::FromThisYear(0..)) || stated.hint.is_some_and(Hint::is_ahead);
        let own = start.and_then(PartialDate::year);
        let later = matches!((own, self.context.year), (Some(own), Some(year)) if own > year);
        // A day after that of publication, whatever the verb says: `tổ chức từ ngày 20 đến 26/3`, written on March 5.
        let published = self.context.calendar.published.map(|(day, _)| day);
        let after = published.filter(|day| day.precision() == Precision::Day).is_some_and(|day| {
            self.act == Act::Show && start.is_some_and(|start| start.precision() == Precision::Day && start > day)
        });
        // `a delegation would visit Vinh Long in March 2026`: whatever the verb says.
        let by_date = || matches!(self.act, Act::Visit | Act::Celebrate) && self.is_later(date);
        // `Festival lần sau dự kiến diễn ra vào năm 2025`: a year alone is no time of a show, but for one with its place.
        let placed = || !self.scene.places_in(self.line.range).is_empty();
        if self.act == Act::Show && start.is_some_and(|start| start.precision() == Precision::Year) && !placed() {
            return false;
        }
        (self.is_planned() || relative || later || after || self.is_agreed() || by_date())
            && !self.context.is_past_year(date)
    }

    /// `Trong khuôn khổ tuần lễ, ngày 8/4 còn có hội thảo`: within the days of a show that is told.
    pub(super) fn is_part_of_show(&self, date: usize, events: &[Draft]) -> bool {
        let when = self.context.resolved[date].when;
        matches!(self.kind, EventKind::Conference | EventKind::Ceremony)
            && events.iter().any(|event| {
                event.kind == EventKind::Other
                    && event.when.start < event.when.end
                    && event.when.start <= when.start
                    && when.end <= event.when.end
            })
    }
}

/// The end of the first word for an agreement within a stretch.
fn agreed_until(scene: &Scene<'_>, range: Range) -> Option<usize> {
    let text = scene.text(range);
    let ends = scene.phrases(Phrase::Agreed).iter().filter_map(|word| Some(search::first(text, word)? + word.len()));
    ends.min().map(|end| range.start + end)
}

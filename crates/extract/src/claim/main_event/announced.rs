//! Events the article announces beside its own.

use std::cell::LazyCell;

use crate::claim::context::{self, Context};
use crate::claim::cues::{Act, Cue, Hit};
use crate::claim::event::{self, Draft};
use crate::claim::locate;
use crate::claim::number;
use crate::claim::scene::{Line, Scene, Zone};
use crate::lang::Phrase;
use vnfr_model::{Country, EventKind, EventRole, EventStatus, PartialDate};
use vnfr_text::Range;

/// Events the article announces beside its own: a coming conference, ceremony, visit or signing with a date.
pub fn add_announced(scene: &Scene<'_>, context: &Context, events: &mut Vec<Draft>) {
    let main: Vec<Draft> = events.iter().filter(|event| event.role == EventRole::Main).cloned().collect();
    // `họp chuẩn bị Hội nghị hợp tác giữa các địa phương`: below, `hội nghị` is that one.
    let prepared = scene.titles().any(|line| scene.has_act(line, Act::Series))
        && main.iter().all(|event| event.kind != EventKind::Conference);
    for (at, line) in scene.lines.iter().enumerate() {
        if !matches!(line.zone, Zone::Body(_)) {
            continue;
        }
        // `The 12th edition will be hosted by Hanoi`: the series by the number of its edition.
        let of_conference = main.iter().any(|event| event.kind == EventKind::Conference);
        let series = main.iter().any(|event| event.edition.is_some());
        let number = main.iter().find_map(|event| event.edition).map(|(number, _)| number);
        let later = (series || of_conference)
            .then(|| editions(scene, line).or_else(|| number.and_then(|own| by_number(scene, line, own + 1))))
            .flatten();
        let named = event::named_show(scene, line).or_else(|| told_show(scene, &main, at));
        let says_next = LazyCell::new(|| scene.says(scene.text(line.range), Phrase::NextEdition));
        for (act, hit) in scene.acts_of(line).chain(later).chain(awaited(scene, line)).chain(named) {
            let kind = event::kind_of(act).filter(|kind| {
                matches!(
                    kind,
                    EventKind::Conference
                        | EventKind::Ceremony
                        | EventKind::DelegationVisit
                        | EventKind::AgreementSigning
                ) || act == Act::Show
                    || act == Act::Train && event::is_planned(scene, line, &hit) && !scene.has(line, Cue::Intent)
                    || matches!(act, Act::Meet | Act::Online) && next_meeting(scene, line, &hit)
            });
            let Some(kind) = kind else { continue };
            // `thống nhất tổ chức Hội nghị xúc tiến hợp tác A - B vào tháng 4/2026`: a conference of two named partners.
            let of_two = || {
                [Country::Vn, Country::Fr].iter().all(|country| !scene.localities_in(line.range, *country).is_empty())
            };
            let announced = act != Act::Conference || scene.has(line, Cue::LocalCooperation) || prepared || of_two();
            // The next edition is an event of its own, whatever this article reports.
            let next_edition = kind == EventKind::Conference
                && (*says_next
                    || later.is_some_and(|(_, edition)| edition == hit) && event::is_planned(scene, line, &hit));
            // `đăng cai hội nghị lần thứ 8`: a number above that of the conference told.
            let edition = (kind == EventKind::Conference)
                .then(|| context::edition_near(scene, line, Range::new(hit.start, hit.end)))
                .flatten()
                .map(|(number, _)| number);
            let own_edition = main.iter().find_map(|event| event.edition).map(|(number, _)| number);
            let later_edition = matches!((edition, own_edition), (Some(edition), Some(own)) if edition == own + 1);
            // `The next conference is expected to be held in Dijon in 2024`, said in the report of a conference.
            let follows = next_edition && main.iter().any(|event| event.kind == EventKind::Conference);
            let announced = announced || (later_edition || follows) && act == Act::Conference;
            let next_edition = next_edition || later_edition || kind == EventKind::Meeting;
            // `đoàn sẽ đến thăm và làm việc với Đại sứ quán`: a call on the journey that is told.
            let tail = scene.cut(hit.end, line.range.end).trim_start();
            let call = kind == EventKind::DelegationVisit
                && main
                    .iter()
                    .any(|event| event.kind == EventKind::DelegationVisit || event.rule == "meeting_on_visit")
                && scene.phrases(Phrase::Beside).iter().any(|word| tail.starts_with(word));
            if call {
                continue;
            }
            // A visit to come is another than the one told.
            // `họp báo công bố Tuần phim …, tổ chức từ ngày 6 đến 12/10 tới`: the show is another than its announcement.
            let main: Vec<&Draft> =
                main.iter().filter(|event| act != Act::Show || event.rule != "press_conference").collect();
            let told = main.iter().any(|event| event.kind == kind && event.line == at);
            // The paper that a council has just voted is signed on another day.
            let voted = act == Act::Sign
                && event::is_planned(scene, line, &hit)
                && main.iter().any(|event| event.rule == "council_vote" && event.line != at);
            // `Une seconde tranche sera inaugurée en mars 2021`: another ceremony, long after the one told.
            let another_feast = matches!(act, Act::Celebrate | Act::Train)
                && event::is_planned(scene, line, &hit)
                && line.dates.clone().all(|date| {
                    let own = context.resolved[date].when.start;
                    let told = main.iter().find_map(|event| event.when.start);
                    own.zip(told).is_some_and(|(own, told)| (own.year(), own.month()) > (told.year(), told.month()))
                });
            let own = told
                || !voted
                    && !another_feast
                    && main.iter().any(|event| event.kind == kind)
                    && !next_edition
                    && kind != EventKind::DelegationVisit;
            // A delegation's journey to the conference has days of its own.
            let own_journey = kind == EventKind::DelegationVisit
                && scene.has(line, Cue::Delegation)
                && line.dates.clone().any(|date| scene.dates[date].date.shape.spans_days());
            let within = main.iter().any(|event| event.kind == EventKind::Conference) && !next_edition && !own_journey;
            // Who will travel to a conference is announced, not the conference, unless its number is told.
            let journey =
                || scene.acts_of(line).any(|(act, hit)| act == Act::Visit && event::is_planned(scene, line, &hit));
            let only_goal = kind == EventKind::Conference && edition.is_none() && journey();
            // `Trong khuôn khổ chuyến thăm, sáng 23-10, đoàn sẽ dâng hương`: the journey is under way.
            let head = scene.cut(line.range.start, hit.start).trim_end();
            // `en marge des 12es Assises`: the conference is the occasion of what is announced.
            let head = head
                .rsplit_once(' ')
                .filter(|(_, last)| last.starts_with(|c: char| c.is_ascii_digit()))
                .map_or(head, |(head, _)| head);
            let under_way = matches!(kind, EventKind::DelegationVisit | EventKind::Conference)
                && !next_edition
                && scene.phrases(Phrase::Frame).iter().any(|word| locate::ends_with_word(head, word));
            // `thống nhất sẽ ký thỏa thuận vào tháng 3/2026`: agreed upon, with its month.
            let agreed = || {
                act == Act::Sign
                    && scene.has(line, Cue::Agreement)
                    && scene.says(scene.cut(line.range.start, hit.end), Phrase::Agreed)
                    && line.dates.clone().any(|date| {
                        let stated = &scene.dates[date].date;
                        let month = matches!(
                            stated.shape,
                            crate::dates::Shape::Month { .. } | crate::dates::Shape::Days { .. }
                        );
                        month && stated.range.start > hit.end && !context.is_past_year(date)
                    })
            };
            if !announced
                || under_way
                || only_goal
                || event::is_only_intended(scene, line, &hit) && !agreed()
                || own
                || within
                || events.iter().any(|event| event.role == EventRole::Planned && event.kind == kind)
            {
                continue;
            }
            // A time that lies ahead: said so, or after the article's own.
            // `ký thỏa thuận giai đoạn 2026 - 2030 vào tháng 3/2026`: how long a paper holds is no time of signing.
            let of_event = |date: &usize| !matches!(scene.dates[*date].date.shape, crate::dates::Shape::Years(..));
            // `Chiều 12/9 họp báo công bố Tuần phim …, tổ chức từ ngày 6 đến 12/10 tới`: the first day is that of the announcement.
            let at_press = act == Act::Show && scene.has_act(line, Act::PressConference);
            let after = |date: &usize| !at_press || scene.dates[*date].date.range.start >= hit.end;
            let date = line.dates.clone().filter(of_event).filter(after).min_by_key(|date| {
                let start = scene.dates[*date].date.range.start;
                start.abs_diff(hit.start)
            });
            let Some(date) = date else { continue };
            let stated = &scene.dates[date].date;
            let when = context.resolved[date].when;
            // `chiều hôm khánh thành, đoàn bàn việc chuẩn bị triển lãm, dự kiến mở từ ngày 3 đến 15/10`: the show is dated.
            let another = scene.acts_of(line).any(|(other, between)| {
                other == Act::Show && act != Act::Show && between.start >= hit.end && between.end <= stated.range.start
            });
            if another {
                continue;
            }
            // `is expected to be signed next year`: a paper of two named partners is announced without its day.
            let paper = kind == EventKind::AgreementSigning
                && scene.has(line, Cue::Agreement)
                && event::is_planned(scene, line, &hit)
                && matches!(
                    stated.shape,
                    crate::dates::Shape::FromThisYear(1..) | crate::dates::Shape::FromThisMonth(1..)
                )
                && [Country::Vn, Country::Fr]
                    .iter()
                    .all(|country| !scene.localities_in(line.range, *country).is_empty());
            if !paper && when.start.is_none_or(|start| start.year().is_none() && start.day().is_none()) {
                continue;
            }
            let relative_ahead = matches!(stated.shape, crate::dates::Shape::FromThisYear(0..))
                || stated.hint == Some(crate::dates::Hint::Future);
            let later =
                matches!((when.start.and_then(PartialDate::year), context.year), (Some(own), Some(year)) if own > year);
            let ahead = event::is_planned(scene, line, &hit) || relative_ahead || later || agreed();
            if !ahead || context.is_past_year(date) {
                continue;
            }
            let mut draft = Draft::new(kind, EventRole::Planned, at, Range::new(hit.start, hit.end), "announced");
            draft.status = EventStatus::Planned;
            draft.take_date(scene, context, date);
            for country in [Country::Vn, Country::Fr] {
                let named = scene.localities_in(line.range, country);
                // `Elle sera signée à Hanoï`: beside those who vote it, a town is only where a paper will be signed.
                let where_only = |range: &Range| voted && locate::is_place(scene, line, *range);
                for (place, range) in named.iter().filter(|(_, range)| !where_only(range)) {
                    draft.add_locality(*place, *range);
                }
                // `một đoàn cán bộ của tỉnh sẽ sang Pháp`: the article's own locality, named by its rank.
                let own_rank = kind == EventKind::DelegationVisit
                    && scene.says(scene.text(line.range), Phrase::OwnRank)
                    && named.is_empty();
                // `une délégation villeneuvoise se rendra à Ben Tre`: whose it is, only its name's ending says.
                let sender = kind == EventKind::DelegationVisit && scene.has(line, Cue::Delegation) && named.is_empty();
                if voted || own_rank || sender {
                    let of_main = main.iter().flat_map(|event| &event.localities);
                    for (place, range) in of_main.filter(|(place, _)| scene.is_locality(*place, country)) {
                        draft.add_locality(*place, *range);
                    }
                }
            }
            // A show of one side alone is no co-operation.
            let both_told = || [Country::Vn, Country::Fr].iter().all(|country| draft.has_country(scene, *country));
            let whole = main
                .iter()
                .any(|event| [Country::Vn, Country::Fr].iter().all(|country| event.has_country(scene, *country)));
            if act == Act::Show && !both_told() && !whole {
                continue;
            }
            // A paper or a feast to come is that of the partners told, whom its sentence leaves out.
            if matches!(kind, EventKind::AgreementSigning | EventKind::Ceremony | EventKind::Other) {
                for country in [Country::Vn, Country::Fr] {
                    let mut partners: Vec<(usize, Range)> = Vec::new();
                    for (place, range) in main.iter().flat_map(|event| &event.localities) {
                        if scene.is_locality(*place, country) && partners.iter().all(|(known, _)| known != place) {
                            partners.push((*place, *range));
                        }
                    }
                    if !draft.has_country(scene, country) && (partners.len() == 1 || draft.localities.is_empty()) {
                        for (place, range) in partners {
                            draft.add_locality(place, range);
                        }
                    }
                }
            }
            for (place, range) in scene.places_in(line.range).iter().copied() {
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

/// The word for an edition in a line that names no conference.
fn editions(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
    if scene.acts_of(line).any(|(act, _)| matches!(act, Act::Series | Act::Conference)) {
        return None;
    }
    let text = scene.text(line.range);
    let (at, word) = scene.phrases(Phrase::Edition).iter().find_map(|word| Some((text.find(word)?, word)))?;
    let start = line.range.start + at;
    Some((Act::Conference, Hit { cue: Cue::Act(Act::Conference), start, end: start + word.len() }))
}

/// `En 2023, une délégation de Hué est attendue`: a journey told by who is to come.
fn awaited(scene: &Scene<'_>, line: &Line) -> Option<(Act, Hit)> {
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
    (scene.says(scene.cut(hit.end, to), Phrase::Awaited) || days_ahead()).then_some((Act::Visit, *hit))
}

/// `Chương trình sẽ được tổ chức từ 28/11 đến 1/12`: the show that the opening names, by a word that any goes by.
fn told_show(scene: &Scene<'_>, main: &[Draft], at: usize) -> Option<(Act, Hit)> {
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
    let (start, word) = scene
        .phrases(Phrase::ThatShow)
        .iter()
        .filter_map(|word| text.find(word).map(|start| (line.range.start + start, word)))
        .min()?;
    let hit = Hit { cue: Cue::Act(Act::Show), start, end: start + word.len() };
    event::is_planned(scene, line, &hit).then_some((Act::Show, hit))
}

/// `La prochaine réunion se tiendra à …`, `The two sides will hold an online meeting in December`: a meeting to come of those
/// who have just met.
fn next_meeting(scene: &Scene<'_>, line: &Line, hit: &Hit) -> bool {
    const REACH: usize = 40;
    let from = crate::year::floor_boundary(scene.lower, hit.start.saturating_sub(REACH)).max(line.range.start);
    let to = crate::year::floor_boundary(scene.lower, (hit.end + REACH).min(line.range.end));
    let next = scene.says(scene.cut(from, to), Phrase::NextEdition);
    let of_two = [Country::Vn, Country::Fr].iter().all(|country| !scene.localities_in(line.range, *country).is_empty());
    let online = hit.cue == Cue::Act(Act::Online) && of_two;
    event::is_planned(scene, line, hit) && (next || online || scene.has(line, Cue::BothSides))
}

/// `La 12e est annoncée à Hanoï en 2022`, `will host the tenth in 2016`: the edition after this one, by its number alone.
fn by_number(scene: &Scene<'_>, line: &Line, wanted: u8) -> Option<(Act, Hit)> {
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

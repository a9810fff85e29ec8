//! What an article's sentences say of time: when it was written, which dates are which, what lies ahead or behind.

use crate::dates::{MonthDay, Shape};
use crate::lang::{self, Phrase};
use crate::reading::Label;
use crate::search;
use crate::year::{self, Calendar, Resolved, Tense};
use vnfr_model::{Lang, PartialDate, Precision};
use vnfr_text::Range;
use vnfr_text::letters::{is_alphabetic, is_alphanumeric};

use super::cues::{Act, Cue};
use super::number;
use super::scene::{Line, Scene, Stated, Zone};

/// Clues of one sort that are weighed.
const MOST_CLUES: usize = 48;

pub struct Context {
    pub calendar: Calendar,
    /// One for each of the scene's dates.
    pub resolved: Vec<Resolved>,
    /// The year the article is about: that of publication, else of its leading dates.
    pub year: Option<i16>,
}

impl Context {
    pub fn new(scene: &Scene<'_>) -> Context {
        let published = published(scene);
        let written = if published.is_none() { yearless_dateline(scene) } else { None };
        let mut calendar = Calendar { published, written, ..Calendar::default() };
        for stated in &scene.dates {
            if stated.line.is_none() {
                continue;
            }
            if let Shape::Days { start, end, year: Some(year), .. } = stated.date.shape {
                for day in [start, end] {
                    if let Some(date) = PartialDate::new(Some(year), Some(day.month), Some(day.day)) {
                        calendar.full.push((date, stated.range()));
                    }
                }
            }
        }
        for line in &scene.lines {
            if line.zone != Zone::Teaser && scene.runs_of_digits(line.range).next().is_some() {
                year::anniversaries(scene.lower, line.range.start, line.range.end, &mut calendar.anniversaries);
            }
            named_years(scene, line, &mut calendar.named);
            if calendar.edition.is_none()
                && let Some((_, hit)) = scene.acts_of(line).find(|(act, _)| *act == Act::Series)
            {
                calendar.edition = edition_near(scene, line, Range::new(hit.start, hit.end));
            }
        }
        // `THE VALLEY LETTER · Spring 2012`: the year of an issue.
        let issue = scene.dates.iter().filter(|stated| stated.line.is_none() && published.is_none());
        calendar.named.extend(issue.filter_map(|stated| match stated.date.shape {
            Shape::Year(year) | Shape::Months { year, .. } => Some((year, stated.range())),
            _ => None,
        }));
        // A text that repeats its dates a thousand times clues no better than one that gives them a few times.
        calendar.full.truncate(MOST_CLUES);
        calendar.named.truncate(MOST_CLUES);
        calendar.anniversaries.truncate(MOST_CLUES);
        // A coming anniversary dates nothing that has happened.
        calendar.anniversaries.retain(|(_, range)| !is_ahead(scene, *range));
        let mut resolved: Vec<Resolved> = scene
            .dates
            .iter()
            .map(|stated| {
                let tense = match stated.line {
                    Some(line) if is_announced(scene, &scene.lines[line], stated.range()) => Tense::Planned,
                    Some(line) if scene.has(&scene.lines[line], Cue::Planned) => Tense::Unknown,
                    // `Elle prendra fin le 26 novembre`, `• Du 6 au 28 avril`: an end, an entry of a programme.
                    Some(line) if looks_ahead(scene, &scene.lines[line], stated.date.range.start) => Tense::Unknown,
                    Some(_) => Tense::Past,
                    None => Tense::Unknown,
                };
                year::resolve(&stated.date, tense, &calendar, &calendar.named)
            })
            .collect();
        weekdays_of_stay(scene, &calendar, &mut resolved);
        weekdays_before_a_day(scene, &mut resolved);
        let year = published.and_then(|(date, _)| date.year()).or_else(|| {
            let leading = scene.dates.iter().zip(&resolved).filter(|(stated, _)| {
                stated.line.is_some_and(|line| matches!(scene.lines[line].zone, Zone::Title | Zone::Body(0..=3)))
            });
            leading
                .filter(|(_, resolved)| resolved.when.precision() == Precision::Day)
                .find_map(|(_, resolved)| resolved.when.start?.year())
        });
        Context { calendar, resolved, year }
    }

    /// True where a date lies in a year before the article's: history, whatever the sentence says of it.
    pub fn is_past_year(&self, date: usize) -> bool {
        let own = self.resolved[date].when.start.and_then(PartialDate::year);
        matches!((own, self.year), (Some(own), Some(year)) if own < year && !self.is_near_publication(date))
    }

    /// True for a past date that tells when something happened, not since when something stands.
    pub fn is_history(&self, scene: &Scene<'_>, date: usize) -> bool {
        self.is_past_year(date) && !opens_a_span(scene, date)
    }

    fn is_near_publication(&self, date: usize) -> bool {
        let Some((published, _)) = self.calendar.published else { return false };
        let Some(start) = self.resolved[date].when.start else { return false };
        // December's event in January's paper.
        start.month().is_some_and(|month| month >= 11)
            && published.month().is_some_and(|month| month <= 2)
            && start.year().map(|year| year + 1) == published.year()
    }
}

/// `sera signée en octobre`, `will be held from October 14 to 20`: the date behind a word for what is to come, with no other
/// date between.
fn is_announced(scene: &Scene<'_>, line: &Line, date: Range) -> bool {
    const REACH: usize = 100;
    let planned = scene.hits_of(line).iter().rfind(|hit| hit.cue == Cue::Planned && hit.end <= date.start);
    planned.is_some_and(|hit| {
        let parted = |stated: &Stated| stated.range().start >= hit.end && stated.range().end <= date.start;
        date.start - hit.end <= REACH && !scene.dates_of(line).iter().any(parted)
    })
}

/// `a séjourné du 9 au 13 octobre … lundi … vendredi`: below the days of a stay a weekday is one of them.
fn weekdays_of_stay(scene: &Scene<'_>, calendar: &Calendar, resolved: &mut [Resolved]) {
    const LONGEST: i32 = 10;
    let published = calendar.published.and_then(|(day, _)| year::civil(day));
    let mut stay: Option<(jiff::civil::Date, jiff::civil::Date)> = None;
    for (at, stated) in scene.dates.iter().enumerate() {
        let told = stated.line.map(|line| &scene.lines[line]).filter(|line| matches!(line.zone, Zone::Body(_)));
        let Some(line) = told else { continue };
        let when = resolved[at].when;
        let days = when.start.and_then(year::civil).zip(when.end.and_then(year::civil));
        match (stated.date.shape, days) {
            (Shape::Days { .. }, Some((start, end))) if start < end && (end - start).get_days() < LONGEST => {
                let history = scene.has(line, Cue::Past);
                stay = stay.or((!history).then_some((start, end)));
            }
            (Shape::Weekday(weekday), Some((own, _))) => {
                let Some((start, end)) = stay.filter(|(start, end)| own < *start || *end < own) else { continue };
                let day = start.series(jiff::Span::new().days(1)).take_while(|day| *day <= end);
                let mut day = day.filter(|day| day.weekday().to_monday_one_offset() == weekday as i8);
                // What is announced for a stay that is still to come lies within it.
                let to_come = published.is_some_and(|published| start > published);
                let ahead = scene.has(line, Cue::Planned) && !to_come
                    || own > end && stated.date.hint.is_some_and(crate::dates::Hint::is_ahead);
                if let (Some(only), None, false) = (day.next(), day.next(), ahead) {
                    resolved[at].when = year::of_civil(only).map_or(when, vnfr_model::When::on);
                }
            }
            _ => {}
        }
    }
}

/// `After Brest on Monday, it was the turn of Rennes on Wednesday 28 September 2022`: a weekday of those before a day that
/// its sentence names, whenever the page was written.
fn weekdays_before_a_day(scene: &Scene<'_>, resolved: &mut [Resolved]) {
    const WEEK: i64 = 6;
    for at in 0..scene.dates.len() {
        let stated = &scene.dates[at];
        let (Shape::Weekday(weekday), Some(line)) = (stated.date.shape, stated.line) else { continue };
        let line = &scene.lines[line];
        if scene.has(line, Cue::Say) || scene.has(line, Cue::Planned) {
            continue;
        }
        // `achève jeudi 12 juin 2014 un séjour commencé le lundi`: the day of ending may stand first.
        let head = scene.cut(line.range.start, stated.date.range.start).trim_end();
        let begins = scene.phrases(Phrase::BegunOn).iter().any(|word| super::locate::ends_with_word(head, word));
        let named = line.dates.clone().find(|other| {
            let other = &scene.dates[*other].date;
            other.year().is_some()
                && matches!(other.shape, Shape::Days { .. })
                && !other.shape.spans_days()
                && (other.range.start > stated.date.range.end || begins)
        });
        let Some(day) = named.and_then(|named| resolved[named].when.start).and_then(year::civil) else { continue };
        let mut before = (1..=WEEK).filter_map(|back| day.checked_sub(jiff::Span::new().days(back)).ok());
        if let Some(own) = before.find(|day| day.weekday().to_monday_one_offset() == weekday as i8) {
            resolved[at].when = year::of_civil(own).map_or(resolved[at].when, vnfr_model::When::on);
        }
    }
}

/// True for July 1, 2025, beside a word for what happened on it: the provinces of Vietnam were merged, and nothing signed.
pub fn is_merger(scene: &Scene<'_>, date: usize) -> bool {
    let stated = &scene.dates[date];
    let Shape::Days { start, end, year, .. } = stated.date.shape else { return false };
    (start.month, start.day, end) == (7, 1, start)
        && year.is_none_or(|year| year == 2025)
        && stated.line.is_some_and(|at| scene.line_says(&scene.lines[at], Phrase::Merged))
}

/// True where a date says since or until when: `từ năm 1996`, `depuis 2011`.
pub fn opens_a_span(scene: &Scene<'_>, date: usize) -> bool {
    opens_a_span_at(scene, scene.dates[date].date.range.start)
}

/// [`opens_a_span`] of the date that starts at a byte.
pub fn opens_a_span_at(scene: &Scene<'_>, start: usize) -> bool {
    let head = scene.cut(year::floor_boundary(scene.lower, start.saturating_sub(20)), start).trim_end();
    scene.phrases(Phrase::SpanOpener).iter().any(|word| super::locate::ends_with_word(head, word))
}

/// The date of publication: stated by the file's header, or by a date line.
fn published(scene: &Scene<'_>) -> Option<(PartialDate, Option<Range>)> {
    if let Some(stated) = scene.reading.stated.published {
        return Some((stated, None));
    }
    let read = |shape: Shape| match shape {
        Shape::Days { start, year: Some(year), .. } => PartialDate::new(Some(year), Some(start.month), Some(start.day)),
        Shape::Month { month, year: Some(year) } => PartialDate::new(Some(year), Some(month), None),
        _ => None,
    };
    let before = |at: usize| {
        let from = year::floor_boundary(scene.lower, at.saturating_sub(24));
        scene.cut(from, at).trim_end_matches([' ', ':', '-', '|'])
    };
    let is_update = |head: &str| {
        let own = without_on_day(head).unwrap_or(head);
        lang::rows(|words| words.dates.updated).any(|word| own.ends_with(word))
    };
    let in_date_line = scene.dates.iter().filter(|stated| stated.line.is_none());
    for stated in in_date_line.filter(|stated| !is_update(before(stated.date.range.start))) {
        if let Some(date) = read(stated.date.shape) {
            return Some((date, Some(stated.range())));
        }
    }
    // `Saint-Brieuc, le 14 février 2019.`, `Paris, ngày 5/6/2022 -`: a place and a day open the text.
    if let Some(first) = scene.body().next() {
        for stated in scene.dates_of(first) {
            let head = scene.text(Range::new(first.range.start, stated.date.range.start));
            let head = head.trim_end();
            // `Bến Tre, 10/3/2024 – …`, `TOULOUSE, 3 octobre 2007 (AVI) – …`: nothing but the comma between.
            let place = without_on_day(head).unwrap_or(head).strip_suffix(',');
            let opens = place.is_some_and(|place| place.split_whitespace().count() <= 4 && !place.contains(','));
            let tail = scene.text(Range::new(stated.date.range.end, first.range.end)).trim_start();
            let closes = tail.is_empty() || tail.starts_with(['.', '-', '–', '—', ':', '(', '|']);
            if let (true, Some(date)) = (opens && closes, read(stated.date.shape)) {
                return Some((date, Some(stated.range())));
            }
        }
    }
    // A date line that runs on into the text: `date 2023-08 Photo: …`, `Published on 3 May 2011`, `07:12 | 10/04/2023`.
    let first_body = scene.reading.blocks.iter().filter(|block| block.label != Label::Noise).take(5).last()?.range.end;
    for stated in scene.dates.iter().take_while(|stated| stated.date.range.start < first_body) {
        let head = before(stated.date.range.start);
        let own = without_on_day(head);
        let ends = |table: fn(&'static lang::Words) -> &'static [&'static str]| {
            lang::rows(table).any(|word| own.unwrap_or(head).ends_with(word))
        };
        let stamped = own.is_none() && ends(|words| words.dates.stamps);
        let dated = stamped || ends(|words| words.dates.published) || stated.date.clock;
        let starts_line = head.is_empty() || !head.contains(' ') || stamped || stated.date.clock;
        if dated
            && (starts_line || own.is_some())
            && !is_update(head)
            && let Some(date) = read(stated.date.shape)
        {
            return Some((date, Some(stated.range())));
        }
    }
    // `La lettre de l'association – n° 27, décembre 2015`, `Số 14 - Tháng 5/2021`: the issue of a newsletter.
    let head =
        scene.reading.blocks.get(..10).unwrap_or(&scene.reading.blocks).last().map_or(0, |block| block.range.end);
    let issue = scene.dates.iter().take_while(|stated| stated.date.range.start < head).find_map(|stated| {
        let at = stated.date.range.start;
        let block = scene.reading.blocks.iter().find(|block| block.range.start <= at && at < block.range.end)?;
        let line = scene.cut(block.range.start, at);
        let numbered = line.len() <= 120 && scene.phrases(Phrase::Issue).iter().any(|word| line.contains(word));
        read(stated.date.shape).filter(|_| numbered).map(|date| (date, Some(stated.range())))
    });
    if issue.is_some() {
        return issue;
    }
    // A page that states nothing but its last change was written by then.
    let head_or_date_line =
        |stated: &&super::scene::Stated| stated.date.range.start < first_body || stated.line.is_none();
    scene.dates.iter().filter(head_or_date_line).find_map(|stated| {
        let updated = is_update(before(stated.date.range.start));
        read(stated.date.shape).filter(|_| updated).map(|date| (date, Some(stated.range())))
    })
}

/// `Sens, 8 juin. – …`: the day of a dateline that opens the text without its year.
fn yearless_dateline(scene: &Scene<'_>) -> Option<(MonthDay, Range)> {
    let first = scene.body().next()?;
    let from = scene.reading.blocks[first.block].range.start;
    let stated = scene.dates.iter().find(|stated| stated.date.range.start >= from)?;
    let Shape::Days { start, end, year: None, .. } = stated.date.shape else { return None };
    let head = scene.cut(from, stated.date.range.start).trim_end();
    let place = without_on_day(head).unwrap_or(head).strip_suffix(',')?;
    let tail = scene.cut(stated.date.range.end, scene.reading.blocks[first.block].range.end);
    let closes = tail.trim_start().starts_with(['.', '-', '–', '—', ':', '(', '|']);
    let opens = place.split_whitespace().count() <= 4 && !place.contains(',');
    (start == end && opens && closes).then(|| (start, stated.range()))
}

/// What stands before the word between a place, or a word of publishing, and the day: `Paris, le`, `posted on`.
fn without_on_day(head: &str) -> Option<&str> {
    lang::rows(|words| words.dates.on_day).find_map(|word| head.strip_suffix(word)).map(str::trim_end)
}

/// True where a date says how long something goes on, or stands behind a bullet.
fn looks_ahead(scene: &Scene<'_>, line: &Line, at: usize) -> bool {
    let from = year::floor_boundary(scene.lower, at.saturating_sub(48)).max(line.range.start);
    let head = scene.cut(from, at).trim_end();
    let ends = |meaning| scene.phrases(meaning).iter().any(|word| super::locate::ends_with_word(head, word));
    let lasts = || ends(Phrase::Lasts) || ends(Phrase::Until);
    super::agenda::is_bullet(scene.cut(line.range.start, at)) || lasts()
}

/// Years that name an event: in the title, beside the conference's name, at the head of a paragraph.
fn named_years(scene: &Scene<'_>, line: &Line, named: &mut Vec<(i16, Range)>) {
    for stated in scene.dates_of(line) {
        let Shape::Year(year) = stated.date.shape else { continue };
        let range = stated.range();
        let opening = scene.text(Range::new(line.range.start, range.start)).trim_matches([' ', '"', '“']);
        let heads_paragraph = matches!(line.zone, Zone::Body(_))
            && scene.reading.blocks[line.block].range.start == line.range.start
            && year_heads().any(|word| opening == word);
        let beside_name = matches!(line.zone, Zone::Body(0..=2) | Zone::Caption)
            && scene.acts_of(line).any(|(act, hit)| {
                matches!(act, Act::Series | Act::Conference) && hit.end <= range.start && range.start - hit.end < 110
            })
            && !scene.has(line, Cue::Past);
        // `Francophone Week 2018 opened`, `Festival Huế năm 2023`: the year in a show's name.
        let beside_show = matches!(line.zone, Zone::Body(0..=1))
            && scene.acts_of(line).any(|(act, hit)| {
                matches!(act, Act::Show | Act::Train) && hit.end <= range.start && range.start - hit.end <= 30
            })
            && !scene.has(line, Cue::Past)
            && !opens_a_year(scene, range.start);
        // `the 2013 Flower Festival, December 27`: so does one before it.
        let before_show = matches!(line.zone, Zone::Body(0..=2))
            && scene.acts_of(line).any(|(act, hit)| {
                matches!(act, Act::Show | Act::Conference)
                    && hit.start >= range.end
                    && scene.cut(range.end, hit.start).trim().is_empty()
            });
        // `Thực hiện chương trình đối ngoại năm 2023, từ ngày 9 - 16.10 …`: the year's programme that the lead carries out.
        let of_programme = line.zone == Zone::Body(0) && {
            let from = year::floor_boundary(scene.lower, range.start.saturating_sub(48)).max(line.range.start);
            let head = scene.cut(from, range.start).trim_end();
            year_heads().any(|word| head.ends_with(word))
                && lang::rows(|words| words.dates.programmes).any(|word| head.contains(word))
                && !head.contains(',')
        };
        if line.zone == Zone::Title || heads_paragraph || beside_name || beside_show || before_show || of_programme {
            named.push((year, range));
        }
    }
}

/// The words that only say that a year follows.
fn year_heads() -> impl Iterator<Item = &'static str> {
    lang::rows(|words| words.dates.year_heads)
}

/// True where a year says since or until when.
fn opens_a_year(scene: &Scene<'_>, at: usize) -> bool {
    let head = scene.cut(year::floor_boundary(scene.lower, at.saturating_sub(20)), at).trim_end();
    let until = scene.phrases(Phrase::Until).iter().any(|word| super::locate::ends_with_word(head, word));
    // The first of its row is the plain word of a year.
    let others = scene.phrases(Phrase::InYear).iter().skip(1);
    until || others.map(|word| word.trim_end()).any(|word| super::locate::ends_with_word(head, word))
}

fn is_ahead(scene: &Scene<'_>, range: Range) -> bool {
    let from = year::floor_boundary(scene.lower, range.start.saturating_sub(40));
    let head = scene.cut(from, range.start);
    scene.says(head, Phrase::AheadOf)
}

/// The edition number beside the name of the conference: `lần thứ 12`, `les 10ème Assises`, `The 10th Conference`.
pub fn edition_near(scene: &Scene<'_>, line: &Line, name: Range) -> Option<(u8, Range)> {
    let text = &scene.lower;
    let after = name.end..year::floor_boundary(text, (name.end + 130).min(line.range.end));
    let behind = |head: &'static str| Some((search::first(&text[after.clone()], head)?, head));
    if let Some((found, head)) = lang::rows(|words| words.numbers.ordinal_heads).find_map(behind) {
        let start = after.start + found + head.len();
        let rest = &text[start..line.range.end];
        let trimmed = rest.trim_start();
        let at = start + rest.len() - trimmed.len();
        let word_end = trimmed.find(|char: char| !is_alphanumeric(char)).unwrap_or(trimmed.len());
        if let Some(number) = number::ordinal(scene.reading.language, &trimmed[..word_end]) {
            return Some((number, Range::new(after.start + found, at + word_end)));
        }
    }
    // Vietnamese ordinals follow the name; before it `nhất`, `hai` and `năm` mean other things.
    if scene.reading.language == Lang::Vi {
        return None;
    }
    let from = year::floor_boundary(text, name.start.saturating_sub(40).max(line.range.start));
    let head = &text[from..name.start];
    for (offset, word) in head.split_inclusive([' ', '\u{a0}']).scan(0, |at, word| {
        let start = *at;
        *at += word.len();
        Some((start, word))
    }) {
        let bare = word.trim_matches(|char: char| !is_alphanumeric(char));
        let is_ordinal = bare.chars().any(is_alphabetic);
        // A lone `i` or `x` counts nothing.
        // `the second day of the conference`: what is counted there is another thing.
        let counts = is_ordinal && bare.len() > 1 && !scene.says(&head[offset + word.len()..], Phrase::PartOfEvent);
        if let (true, Some(number)) = (counts, number::ordinal(scene.reading.language, bare)) {
            let start = from + offset + word.find(bare).unwrap_or(0);
            return Some((number, Range::new(start, start + bare.len())));
        }
    }
    None
}

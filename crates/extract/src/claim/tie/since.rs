//! When a tie began: a past time of its sentence that a word of founding opens, or so many years ago.

use crate::claim::context::{self, Context};
use crate::claim::cues::{Cue, Hit};
use crate::claim::locate;
use crate::claim::number;
use crate::claim::scene::{Line, Scene};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::reading::PlaceKind;
use vnfr_model::PartialDate;
use vnfr_text::Range;
use vnfr_text::letters::is_alphanumeric;

/// A past time of a sentence at which a tie may have begun.
pub(super) struct Beginning {
    pub when: PartialDate,
    pub range: Range,
    /// Only some word of founding in its sentence makes it one, and none before it.
    pub loose: bool,
}

/// The past years, months and days of a sentence that are told as beginnings.
pub(super) fn beginnings(scene: &Scene<'_>, context: &Context, line: &Line) -> impl Iterator<Item = Beginning> {
    line.dates.clone().filter(|date| !context::is_merger(scene, *date)).filter_map(move |date| {
        let stated = &scene.dates[date];
        let when = context.resolved[date].when.start?;
        let fits = match stated.date.shape {
            Shape::Year(_) | Shape::Month { year: Some(_), .. } => true,
            // `từ ngày 18 đến 24/11/2019`: days on which something takes place.
            Shape::Days { year: Some(_), .. } => !stated.date.shape.spans_days(),
            _ => false,
        };
        let past = context.year.is_none_or(|year| when.year().is_some_and(|own| own <= year))
            // `sẽ ký thỏa thuận vào tháng 7/2025`, written in March: nothing stands since then.
            && context.calendar.published.is_none_or(|(published, _)| !is_after(when, published));
        if !fits || !past {
            return None;
        }
        let head = scene.text(Range::new(line.range.start, stated.date.range.start)).trim_end();
        let ends = |words: Phrase| scene.phrases(words).iter().any(|word| locate::ends_with_word(head, word));
        if ends(Phrase::NotSince) {
            return None;
        }
        let sure = ends(Phrase::Begins) || dates_a_paper(scene, line, date) || behind_a_partner(scene, line, date);
        let loose = !sure && ends(Phrase::Dated) && scene.line_says(line, Phrase::Founding);
        let founded = || {
            let near = &head[crate::year::floor_boundary(head, head.len().saturating_sub(NEAR))..];
            let clause = near.rfind([',', ';', ':']).map_or(near, |at| &near[at..]);
            scene.part_says(line, clause, Phrase::Founding)
        };
        (sure || loose).then(|| Beginning { when, range: stated.range(), loose: loose && !founded() })
    })
}

/// Bytes between a word of founding and its time, in one clause.
const NEAR: usize = 64;

/// When a tie began: a past year or month in the same sentence, introduced as a beginning.
pub(super) fn since(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> Option<(PartialDate, Range)> {
    beginning(scene, context, line, hit).map(|begun| (begun.when, begun.range))
}

/// [`since`], with how surely it is told as a beginning.
pub(super) fn beginning(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> Option<Beginning> {
    /// Bytes between the word for a tie and its beginning.
    const REACH: usize = 140;
    let own = beginnings(scene, context, line).filter_map(|begun| {
        let distance = begun.range.start.abs_diff(hit.start);
        // Another country's town between the year and the tie has its own year.
        let (from, to) = (begun.range.start.min(hit.start), begun.range.start.max(hit.start));
        let abroad =
            |place: usize| matches!(scene.place(place).kind, PlaceKind::Nation(code) if code != "VN" && code != "FR");
        let foreign = scene.places_in(Range::new(from, to)).iter().any(|(place, _)| abroad(*place));
        (distance < REACH && !foreign).then_some((begun, distance))
    });
    own.min_by_key(|(begun, distance)| (begun.loose, *distance)).map(|(begun, _)| begun)
}

/// `une convention de 2006`, `the 2015 memorandum`: the year of a paper, right beside its word.
fn dates_a_paper(scene: &Scene<'_>, line: &Line, date: usize) -> bool {
    let stated = &scene.dates[date];
    let year = matches!(stated.date.shape, Shape::Year(_));
    let range = stated.range();
    scene.hits_of(line).iter().filter(|hit| matches!(hit.cue, Cue::Agreement | Cue::Tie)).any(|paper| {
        let behind = || {
            let link = scene.cut(paper.end, range.start).trim();
            scene.phrases(Phrase::PaperOf).contains(&link)
        };
        let before = || {
            let head = scene.cut(line.range.start, range.start).trim_end();
            scene.cut(range.end, paper.start).trim().is_empty()
                && scene.phrases(Phrase::Article).iter().any(|word| locate::ends_with_word(head, word))
        };
        paper.end <= range.start && behind() || year && range.end <= paper.start && before()
    })
}

/// `jumelée avec Lodève (2003) et Muret (2011)`: in brackets right behind a locality, in a sentence that tells of ties.
fn behind_a_partner(scene: &Scene<'_>, line: &Line, date: usize) -> bool {
    let range = scene.dates[date].range();
    let opens = scene.cut(line.range.start, range.start).trim_end().ends_with('(');
    opens && scene.cut(range.end, line.range.end).starts_with(')') && scene.has(line, Cue::Tie) && {
        let before = Range::new(range.start.saturating_sub(3).max(line.range.start), range.start);
        scene.places_in(line.range).iter().any(|(place, own)| {
            own.end + 2 >= before.start && own.end <= range.start && scene.locality_id(*place).is_some()
        })
    }
}

/// `noué voici sept ans`, `forty years ago`, `cách đây 12 năm`, `l'an dernier`: the year that lies so far back from
/// the article's own.
pub(super) fn years_ago(scene: &Scene<'_>, line: &Line, now: i16) -> Option<PartialDate> {
    const WORDS: usize = 4;
    let text = scene.text(line.range);
    if scene.said_in(line, Phrase::LastYear).any(|word| locate::holds_word(text, word)) {
        return PartialDate::new(Some(now - 1), None, None);
    }
    let units = scene.phrases(Phrase::AgeUnits);
    let years = scene.said_in(line, Phrase::Ago).find_map(|word| {
        let at = crate::search::all(text, word).find(|at| {
            locate::ends_with_word(&text[..at + word.len()], word) && locate::starts_with_word(&text[*at..], word)
        })?;
        let count = |words: &[&str]| {
            let unit = words.iter().position(|word| units.contains(word))?;
            let number = words[..unit].iter().map(|word| number_of(scene, word)).collect::<Option<Vec<i16>>>()?;
            // `vingt-cinq`: a unit may stand behind its ten.
            (!number.is_empty()).then(|| number.iter().sum::<i16>())
        };
        let split = |text: &'_ str| -> Vec<String> {
            text.split(|char: char| !is_alphanumeric(char)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        };
        let to = crate::year::floor_boundary(text, at + word.len() + 40);
        let behind: Vec<String> = split(&text[at + word.len()..to]).into_iter().take(WORDS).collect();
        let from = crate::year::floor_boundary(text, at.saturating_sub(40));
        let mut before = split(&text[from..at]);
        let before = before.split_off(before.len().saturating_sub(WORDS));
        let behind: Vec<&str> = behind.iter().map(String::as_str).collect();
        let before: Vec<&str> = before.iter().map(String::as_str).collect();
        let tail = || {
            (0..before.len()).find_map(|from| {
                count(&before[from..]).filter(|_| before.last().is_some_and(|word| units.contains(word)))
            })
        };
        count(&behind).or_else(tail)
    })?;
    (1..=120).contains(&years).then(|| PartialDate::new(Some(now - years), None, None)).flatten()
}

/// A number in digits or in words.
fn number_of(scene: &Scene<'_>, word: &str) -> Option<i16> {
    word.parse().ok().or_else(|| number::age(scene.reading.language, word))
}

/// True where a date lies after another as far as both are known.
pub(super) fn is_after(date: PartialDate, other: PartialDate) -> bool {
    match (date.year(), other.year(), date.month(), other.month()) {
        (Some(year), Some(own), _, _) if year != own => year > own,
        (Some(_), Some(_), Some(month), Some(own)) => month > own,
        _ => false,
    }
}

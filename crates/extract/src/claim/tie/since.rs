//! When a tie began: a past time of its sentence that a word of founding opens.

use crate::claim::context::{self, Context};
use crate::claim::cues::Hit;
use crate::claim::locate;
use crate::claim::scene::{Line, Scene};
use crate::dates::Shape;
use crate::lang::Phrase;
use crate::reading::PlaceKind;
use vnfr_model::PartialDate;
use vnfr_text::Range;

/// When a tie began: a past year or month in the same sentence, introduced as a beginning.
pub(super) fn since(scene: &Scene<'_>, context: &Context, line: &Line, hit: &Hit) -> Option<(PartialDate, Range)> {
    line.dates
        .clone()
        .filter(|date| !context::is_merger(scene, *date))
        .filter_map(|date| {
            let stated = &scene.dates[date];
            let when = context.resolved[date].when.start?;
            let fits = matches!(stated.date.shape, Shape::Year(_) | Shape::Month { year: Some(_), .. } | Shape::Days { year: Some(_), .. });
            // `từ ngày 18 đến 24/11/2019`: days on which something takes place.
            let fits = fits && !stated.date.shape.spans_days();
            let past = context.year.is_none_or(|year| when.year().is_some_and(|own| own <= year))
                // `sẽ ký thỏa thuận vào tháng 7/2025`, written in March: nothing stands since then.
                && context.calendar.published.is_none_or(|(published, _)| !is_after(when, published));
            let head = scene.text(Range::new(line.range.start, stated.date.range.start)).trim_end();
            let ends = |words: Phrase| scene.phrases(words).iter().any(|word| locate::ends_with_word(head, word));
            let opened = (ends(Phrase::Begins)
                || ends(Phrase::Dated) && scene.line_says(line, Phrase::Founding))
                && !ends(Phrase::NotSince);
            let distance = stated.date.range.start.abs_diff(hit.start);
            // Another country's town between the year and the tie has its own year.
            let (from, to) = (stated.date.range.start.min(hit.start), stated.date.range.start.max(hit.start));
            let foreign = scene.places_in(Range::new(from, to)).iter().any(|(place, _)| matches!(scene.place(*place).kind, PlaceKind::Nation(code) if code != "VN" && code != "FR"));
            (fits && past && opened && distance < 140 && !foreign).then_some((distance, when, stated.range()))
        })
        .min_by_key(|(distance, ..)| *distance)
        .map(|(_, when, range)| (when, range))
}

/// True where a date lies after another as far as both are known.
pub(super) fn is_after(date: PartialDate, other: PartialDate) -> bool {
    match (date.year(), other.year(), date.month(), other.month()) {
        (Some(year), Some(own), _, _) if year != own => year > own,
        (Some(_), Some(_), Some(month), Some(own)) => month > own,
        _ => false,
    }
}

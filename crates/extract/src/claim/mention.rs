//! Dates and numbers of the main body as mentions.

use crate::dates::Shape;
use vnfr_model::{Mention, MentionKind};
use vnfr_text::Range;

use super::context::Context;
use super::number;
use super::scene::{Scene, Zone};

/// In the order of the text.
pub fn dates_and_figures(scene: &Scene<'_>, context: &Context) -> Vec<Mention> {
    let row = |kind: MentionKind, id: String, range: Range, rule: &str| Mention {
        kind,
        id,
        span: scene.span(range),
        text: scene.reading.original(range).to_owned(),
        rule: rule.to_owned(),
    };
    let mut mentions = Vec::new();
    for (stated, resolved) in scene.dates.iter().zip(&context.resolved) {
        let in_teaser = stated.line.is_some_and(|line| scene.lines[line].zone == Zone::Teaser);
        // Words like `nay` or `mardi` are read, but name no date of their own.
        let written = matches!(stated.date.shape, Shape::Days { .. } | Shape::Month { .. } | Shape::Year(_));
        if in_teaser || !written {
            continue;
        }
        let id = match (resolved.when.partial(), resolved.when.start, resolved.when.end) {
            (Some(partial), ..) => partial,
            (None, Some(start), Some(end)) if start != end => format!("{start}/{end}"),
            (None, Some(start), _) => start.to_string(),
            (None, None, _) => scene.text(stated.range()).to_owned(),
        };
        mentions.push(row(MentionKind::Date, id, stated.range(), "date_expression"));
    }
    for line in scene.lines.iter().filter(|line| line.zone != Zone::Teaser) {
        for number in number::in_digits(scene, line) {
            mentions.push(row(MentionKind::Figure, number.value.to_string(), number.range, "number"));
        }
    }
    mentions.sort_by_key(|mention| mention.span);
    mentions
}

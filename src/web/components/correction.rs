//! A correction beside what the articles say: what was changed from what into what, why, and where that can be read.

use crate::model::PartialDate;
use crate::store::read::event::CorrectionPart;
use crate::web::Ctx;
use crate::web::forms::rows::changes;

/// A line of the block that lists a page's corrections.
pub struct CorrectionLine {
    pub text: String,
    /// What the articles say, and what stands here instead.
    pub what: Option<String>,
    pub reason: String,
    /// The source where it is an address.
    pub href: Option<String>,
    /// The source in words.
    pub source: Option<String>,
    pub day: String,
}

impl CorrectionLine {
    pub fn all(ctx: &Ctx, parts: &[CorrectionPart]) -> Vec<CorrectionLine> {
        parts.iter().map(|part| CorrectionLine::new(ctx, part)).collect()
    }

    fn new(ctx: &Ctx, part: &CorrectionPart) -> CorrectionLine {
        let is_address = |source: &&String| source.starts_with("https://") || source.starts_with("http://");
        CorrectionLine {
            text: ctx.word("correction", &part.action).into_owned(),
            what: what(ctx, part),
            reason: part.reason.clone(),
            href: part.source.as_ref().filter(is_address).cloned(),
            source: part.source.as_ref().filter(|source| !is_address(source)).cloned(),
            day: PartialDate::parse(&part.made_on).map(|day| ctx.date(&day)).unwrap_or_default(),
        }
    }
}

fn what(ctx: &Ctx, part: &CorrectionPart) -> Option<String> {
    let after = part.after.as_deref()?;
    let Some(field) = part.field.as_deref() else {
        return Some(match part.before.as_deref() {
            Some(before) => format!("{before} → {after}"),
            None => after.to_owned(),
        });
    };
    let words = |value: &str| changes::value_words(ctx, field, value);
    let says = match part.before.as_deref().filter(|before| !before.is_empty()) {
        Some(before) => words(before),
        None => ctx.t("changes-nothing").into_owned(),
    };
    // A day of an event is a field of its dates.
    let label = match field {
        "start" | "end" => changes::field_label(ctx, "dates"),
        other => changes::field_label(ctx, other),
    };
    Some(
        ctx.tr(
            "changes-corrected",
            &[("field", label.into()), ("before", says.into()), ("after", words(after).into())],
        ),
    )
}

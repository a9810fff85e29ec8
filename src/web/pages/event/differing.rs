//! Figures of an event, and the values on which its sources differ, side by side.

use crate::model::{PartialDate, When};
use crate::store::read::event::{self, Event};
use crate::store::read::evidence;
use crate::web::Ctx;
use crate::web::components::evidence::{Mark, source_name};

pub struct FigureLine {
    pub label: String,
    pub value: String,
    pub status: String,
    pub mark: Mark,
}

pub struct ConflictView {
    pub label: String,
    pub values: Vec<ConflictValueView>,
    pub rule: Option<String>,
}

pub struct ConflictValueView {
    pub value: String,
    pub chosen: bool,
    pub status: String,
    pub source: String,
    pub href: String,
    pub language: String,
    pub lang: String,
    pub quote: Option<String>,
}

pub fn figures(ctx: &Ctx, event: &Event) -> Vec<FigureLine> {
    event
        .figures
        .iter()
        // The number of an edition is in the title.
        .filter(|figure| figure.chosen == 1 && figure.what != "edition")
        .map(|figure| {
            let label = figure_label(ctx, &figure.what);
            let rows = event.evidence.iter().filter(|row| row.subject_kind == "figure" && row.subject_id == figure.id);
            FigureLine {
                value: figure_value(ctx, figure.value, &figure.qualifier),
                status: ctx.word("claim", &figure.status).into_owned(),
                mark: Mark::new(ctx, &label, rows),
                label,
            }
        })
        .collect()
}

/// What a figure counts; a noun without a message is the article's own, and is quoted as such.
fn figure_label(ctx: &Ctx, what: &str) -> String {
    let label = ctx.word("figure", what);
    if label.starts_with("figure-") {
        return ctx.t1("figure-quoted", "noun", what.replace('_', " "));
    }
    label.into_owned()
}

fn figure_value(ctx: &Ctx, value: f64, qualifier: &str) -> String {
    ctx.tr(&format!("figure-value-{qualifier}"), &[("n", value.into())])
}

pub fn conflicts(ctx: &Ctx, event: &Event) -> Vec<ConflictView> {
    event
        .conflicts
        .iter()
        .map(|conflict| {
            let values = conflict
                .values
                .iter()
                .map(|side| ConflictValueView {
                    value: side_value(ctx, event, &conflict.field, side),
                    chosen: side.chosen == 1,
                    status: ctx.word("claim", &side.status).into_owned(),
                    source: source_name(
                        ctx,
                        side.publisher.as_deref(),
                        side.title.as_deref(),
                        &side.article,
                        side.published.as_deref(),
                    ),
                    href: match side.number {
                        Some(number) => ctx.url_evidence(&side.article, &number),
                        None => ctx.url_source(&side.article),
                    },
                    language: ctx.word("lang", &side.language).into_owned(),
                    lang: side.language.clone(),
                    quote: side.quote.clone().filter(|quote| !quote.is_empty()),
                })
                .collect();
            ConflictView {
                label: field_label(ctx, &conflict.field),
                values,
                rule: conflict.rule.as_ref().map(|rule| {
                    let text = ctx.word("rule", rule);
                    if text.starts_with("rule-") { ctx.t("rule-other").into_owned() } else { text.into_owned() }
                }),
            }
        })
        .collect()
}

/// A side's value in words. A conflict keeps the number alone; whether its source says over, about or under stands with
/// the figure that this side's article gives.
fn side_value(ctx: &Ctx, event: &Event, field: &str, side: &event::ConflictSide) -> String {
    let Ok(number) = side.value.trim().parse::<f64>() else { return conflict_value(ctx, field, &side.value) };
    let said_by = |id: i64| {
        let of_figure = |row: &&evidence::EvidenceRow| row.subject_kind == "figure" && row.subject_id == id;
        event.evidence.iter().filter(of_figure).any(|row| row.article == side.article)
    };
    let figure = event
        .figures
        .iter()
        .find(|figure| figure.what == field && (figure.value - number).abs() < f64::EPSILON && said_by(figure.id));
    figure.map_or_else(
        || conflict_value(ctx, field, &side.value),
        |figure| figure_value(ctx, figure.value, &figure.qualifier),
    )
}

/// The name of a field on which sources differ.
fn field_label(ctx: &Ctx, field: &str) -> String {
    let label = ctx.word("field", field);
    if label.starts_with("field-") { figure_label(ctx, field) } else { label.into_owned() }
}

/// A value of a conflict in words: dates and numbers by the language, the rest as the source has it.
pub fn conflict_value(ctx: &Ctx, field: &str, value: &str) -> String {
    if matches!(field, "dates" | "start" | "end" | "date") {
        let (start, end) = value.split_once('/').unwrap_or((value, value));
        let when = When { start: PartialDate::parse(start), end: PartialDate::parse(end) };
        if when.start.is_some() {
            return ctx.when(&when);
        }
    }
    if matches!(field, "kind" | "status") {
        return ctx.word(field, value).into_owned();
    }
    let (qualifier, number) = match value.trim().chars().next() {
        Some('>') => ("over", value.trim()[1..].trim()),
        Some('<') => ("under", value.trim()[1..].trim()),
        Some('~') => ("about", value.trim()[1..].trim()),
        _ => value
            .split_once(' ')
            .filter(|(word, _)| matches!(*word, "over" | "under" | "about" | "exact"))
            .unwrap_or(("exact", value.trim())),
    };
    match number.parse::<f64>() {
        Ok(number) => figure_value(ctx, number, qualifier),
        Err(_) => value.to_owned(),
    }
}

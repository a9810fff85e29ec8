//! Lines of the change log as rows, with the titles that their subjects had.

use serde_json::Value;

use crate::model::{EventKind, EventStatus, Lang, PartialDate, Topic, When};
use crate::store::read::card::{DelegationCard, EventCard};
use crate::store::read::changes::ChangeLine;
use crate::web::forms::{Cell, Record};
use crate::web::{Ctx, Link, titles};

/// A line of the log. Its title says what happened to what: "Changed: Meeting Cần Thơ – Nice (dates)".
pub fn record(ctx: &Ctx, line: &ChangeLine) -> Record {
    let subject = subject_title(ctx.lang, &line.subject_kind, &line.slug, &line.facts);
    let what = ctx.word("changes-what", &line.what).into_owned();
    let kind = ctx.word("changes-subject", &line.subject_kind).into_owned();
    let field = line.field.as_deref().map(|field| field_label(ctx, field));
    let title = match &field {
        Some(field) => ctx.tr(
            "changes-line-field",
            &[("what", (&what).into()), ("subject", (&subject).into()), ("field", field.into())],
        ),
        None => ctx.tr("changes-line", &[("what", (&what).into()), ("subject", (&subject).into())]),
    };
    // A subject that was merged or renamed is shown where it lives now.
    let address = format!("{}{}", ctx.site.base_url, path(ctx, line));
    let mut summary = kind.clone();
    if line.before_value.is_some() || line.after_value.is_some() {
        let nothing = ctx.t("changes-nothing");
        let value = |value: &Option<String>| match value {
            Some(value) => value_words(ctx, line.field.as_deref().unwrap_or_default(), value),
            None => nothing.clone().into_owned(),
        };
        summary = format!("{kind}: {} → {}", value(&line.before_value), value(&line.after_value));
    } else if let Some(into) = &line.into_slug {
        summary = format!("{kind}: {} → {into}", line.slug);
    }
    let id = format!("{}-{}", line.release_id, line.id);
    let cells: Vec<Cell> = vec![
        id.as_str().into(),
        address.as_str().into(),
        title.as_str().into(),
        line.release_id.as_str().into(),
        line.made_at.as_str().into(),
        line.subject_kind.as_str().into(),
        kind.as_str().into(),
        line.slug.as_str().into(),
        line.what.as_str().into(),
        what.as_str().into(),
        line.field.as_deref().into(),
        line.before_value.as_deref().into(),
        line.after_value.as_deref().into(),
        line.into_slug.as_deref().into(),
    ];
    Record {
        id,
        title,
        summary,
        address,
        updated: line.made_at.clone(),
        categories: vec![what],
        cells,
        ..Record::default()
    }
}

/// What a field of the log is called; a field that has no word keeps its name.
pub fn field_label(ctx: &Ctx, field: &str) -> String {
    let label = ctx.word("changes-field", field);
    if label.starts_with("changes-field-") { field.replace('_', " ") } else { label.into_owned() }
}

/// A value of the log as people read it: dates, closed sets and lists of fields of work in words; all else as it is.
pub fn value_words(ctx: &Ctx, field: &str, value: &str) -> String {
    match field {
        "kind" if EventKind::parse(value).is_some() => ctx.word("kind", value).into_owned(),
        "status" if EventStatus::parse(value).is_some() => ctx.word("status", value).into_owned(),
        "topics" => {
            let word = |topic: &str| match Topic::parse(topic.trim()) {
                Some(topic) => ctx.word("topic", topic.as_str()).into_owned(),
                None => topic.trim().to_owned(),
            };
            ctx.list(&value.split(',').map(word).collect::<Vec<_>>())
        }
        "dates" | "start" | "end" | "since" | "published" => {
            let (start, end) = match value.split_once('/') {
                Some((start, end)) => (PartialDate::parse(start), PartialDate::parse(end)),
                None => (PartialDate::parse(value), None),
            };
            if start.is_some() { ctx.when(&When { start, end }) } else { value.to_owned() }
        }
        _ => value.to_owned(),
    }
}

/// The path of a line's subject, where it lives now.
pub fn path(ctx: &Ctx, line: &ChangeLine) -> String {
    let slug = line.into_slug.as_deref().unwrap_or(&line.slug);
    let link = match line.subject_kind.as_str() {
        "event" => Link::Event(slug),
        "delegation" => Link::Delegation(slug),
        "person" => Link::Person(slug),
        "organisation" => Link::Organisation(slug),
        "article" => Link::Source(slug),
        _ => {
            let (vn, fr) = slug.split_once("--").unwrap_or((slug, ""));
            return Link::Tie(vn, fr).path(ctx.lang);
        }
    };
    link.path(ctx.lang)
}

/// The title of a subject in a language, built from the facts that the log keeps of it.
pub fn subject_title(lang: Lang, kind: &str, slug: &str, facts: &str) -> String {
    let facts: Value = serde_json::from_str(facts).unwrap_or_default();
    let text = |name: &str| facts.get(name).and_then(Value::as_str);
    let title = match kind {
        "event" => text("kind").and_then(EventKind::parse).map(|kind| {
            let card: EventCard = serde_json::from_value(facts.clone()).unwrap_or_default();
            titles::event(lang, kind, facts.get("edition").and_then(Value::as_i64), &card)
        }),
        "delegation" => {
            let card: DelegationCard = serde_json::from_value(facts.clone()).unwrap_or_default();
            let origin = text("name").unwrap_or_default();
            (!origin.is_empty() || !card.origin.is_empty())
                .then(|| titles::delegation(lang, origin, text("side").unwrap_or_default(), &card))
        }
        "tie" => {
            let name = |side: &str| facts.get(side)?.get("name")?.as_str().map(str::to_owned);
            name("vn").zip(name("fr")).map(|(vn, fr)| format!("{vn} – {fr}"))
        }
        _ => text("name").map(str::to_owned),
    };
    title.unwrap_or_else(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_called_by_its_facts_and_else_by_its_slug() {
        assert_eq!(subject_title(Lang::En, "person", "x", r#"{"name":"Trần Việt Trường"}"#), "Trần Việt Trường");
        assert_eq!(subject_title(Lang::En, "event", "a-slug", "{}"), "a-slug");
        assert_eq!(subject_title(Lang::En, "event", "a-slug", "no json"), "a-slug");
        let tie = r#"{"vn":{"name":"Huế"},"fr":{"name":"Rennes"}}"#;
        assert_eq!(subject_title(Lang::Fr, "tie", "hue--rennes", tie), "Huế – Rennes");
    }
}

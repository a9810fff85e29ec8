//! An event as a line of a list: its date, its title, how many sources, its topics.

use std::borrow::Cow;

use askama::Template;

use crate::store::read::events::EventRow;
use crate::web::{Ctx, titles};

/// A line ready to be written. Nothing in it hangs on the page but its language: see [`super::written`].
#[derive(Clone, Debug, Template)]
#[template(path = "components/event_line.html")]
pub struct EventLine {
    pub href: String,
    pub title: String,
    pub when: String,
    /// ISO, for `<time datetime>`; nothing where the year is not known.
    pub datetime: Option<String>,
    /// The word for what has not taken place yet.
    pub planned: Option<Cow<'static, str>>,
    /// `1 event · 3 reports · 2 languages`, in words.
    pub sources: String,
    /// How many values differ between sources, in words.
    pub differs: Option<String>,
    pub parts: Option<String>,
    pub topics: Vec<Cow<'static, str>>,
}

impl EventLine {
    pub fn new(ctx: &Ctx, row: &EventRow) -> EventLine {
        let card = &row.card;
        let mut sources = ctx.n("event-reports", row.article_count);
        if card.languages.len() > 1 {
            sources = format!("{sources} · {}", ctx.n("languages-count", card.languages.len()));
        }
        EventLine {
            href: ctx.url_event(&row.slug),
            title: titles::event(ctx.lang, row.kind(), row.edition, card),
            when: ctx.when_short(&row.when()),
            datetime: row.start_date.clone(),
            planned: (row.status == "planned").then(|| ctx.t("status-planned")),
            sources,
            differs: (row.conflict_count > 0).then(|| ctx.n("event-differs", row.conflict_count)),
            parts: (row.part_count > 0).then(|| ctx.n("event-parts-count", row.part_count)),
            topics: card.topics.iter().take(4).map(|topic| ctx.word("topic", topic)).collect(),
        }
    }

    pub fn all(ctx: &Ctx, rows: &[EventRow]) -> Vec<EventLine> {
        rows.iter().map(|row| EventLine::new(ctx, row)).collect()
    }
}

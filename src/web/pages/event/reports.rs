//! The articles that report an event, and why they are held to tell of one.

use super::differing::conflict_value;
use crate::store::read::event::Event;
use crate::text::fold;
use crate::web::Ctx;
use crate::web::components::evidence::issued;

pub struct ReportLine {
    pub title: String,
    pub lang: String,
    pub href: String,
    pub source: Option<String>,
    pub language: String,
    pub dates: Option<String>,
    pub planned: bool,
    /// True where it copies the same dispatch as one before it.
    pub copy: bool,
    pub original: Option<String>,
}

pub fn reports(ctx: &Ctx, event: &Event) -> Vec<ReportLine> {
    let mut seen = Vec::new();
    event
        .reports
        .iter()
        .map(|report| {
            let copy = seen.contains(&report.dispatch);
            seen.push(report.dispatch);
            let dates = report.dates.as_deref().map(|dates| conflict_value(ctx, "dates", dates));
            ReportLine {
                title: report.title.clone(),
                lang: report.language.clone(),
                href: ctx.url_source(&report.article),
                source: issued(ctx, report.publisher.as_deref(), report.published.as_deref()),
                language: ctx.word("lang", &report.language).into_owned(),
                dates,
                planned: report.status == "planned",
                copy,
                original: report.url.clone().filter(|url| url.starts_with("http://") || url.starts_with("https://")),
            }
        })
        .collect()
}

/// The name that a folded one stands for, as this event writes it: reports are compared with marks and case aside.
fn as_written(event: &Event, folded: &str) -> String {
    let card = &event.card;
    let places = card.vn.iter().chain(&card.fr).chain(&card.origin).chain(&card.destination).map(|place| &place.name);
    let sites = card.places.iter().map(|site| &site.name);
    let people = event.people.iter().map(|person| &person.name).chain(card.leader.iter().map(|leader| &leader.name));
    let known = places.chain(sites).chain(people).find(|name| fold(name) == folded);
    known.map_or_else(|| folded.to_owned(), Clone::clone)
}

/// Why two reports are held to be one event.
pub fn reason_text(ctx: &Ctx, event: &Event, rule: &str, value: &str) -> String {
    let value = match rule {
        "dates" | "date" => conflict_value(ctx, "dates", value),
        "leader" | "origin" | "localities" | "host" => {
            ctx.list(&value.split(", ").map(|name| as_written(event, name)).collect::<Vec<_>>())
        }
        _ => value.to_owned(),
    };
    let key = format!("reason-{}", rule.replace('_', "-"));
    let text = ctx.t1(&key, "value", &value);
    if text.starts_with("reason-") { ctx.t1("reason-other", "value", &value) } else { text }
}

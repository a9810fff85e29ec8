//! One event as data: its row, everyone and everything that takes part, what sources differ on and why they were merged.

use serde_json::{Map, Value, json};

use super::Twin;
use crate::store::read::event::{self, Event};
use crate::store::read::exports;
use crate::web::errors::Thing;
use crate::web::forms::rows::{absolute, events as rows};
use crate::web::forms::{List, ld};
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError, titles};

pub async fn twin(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(event) = event::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Event, "event", slug).await);
    };
    let ids = json!([event.row.id]).to_string();
    let row = exports::events_by_ids(&release.pool, &ids).await?.into_iter().next();
    let row = row.ok_or_else(|| PageError::NoSuch(Thing::Event, slug.to_owned()))?;
    let names = exports::names_of_events(&release.pool, &ids).await?;
    let record = rows::record(ctx, &row, &names, Vec::new());
    let mut more = more(ctx, &event);
    more.insert("evidence".into(), super::evidence(release, ctx, "event", event.row.id).await?);
    Ok(Twin {
        list: List::Events,
        json_ld: ld::event(ctx, &event),
        citation: ld::citation(ctx, &record.id, &record.title, record.address.clone()),
        record,
        more,
    })
}

/// What the page tells beyond the row of the list.
fn more(ctx: &Ctx, event: &Event) -> Map<String, Value> {
    let row = &event.row;
    // These columns were built as JSON by the statement that read them; a column that is none reads as null.
    let part = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let with_address = |text: &str, field: &str, address: &dyn Fn(&str) -> String| {
        let mut list = part(text);
        for item in list.as_array_mut().into_iter().flatten() {
            if let Some(slug) = item.get(field).and_then(Value::as_str) {
                item["url"] = address(slug).into();
            }
        }
        list
    };
    let source = |slug: &str| absolute(ctx, &Link::Source(slug));
    let mut reports = part(&row.reports);
    for report in reports.as_array_mut().into_iter().flatten() {
        // The article's own address gives way to its page here and stands beside it.
        report["original_url"] = report["url"].take();
        if let Some(slug) = report["article"].as_str() {
            report["url"] = source(slug).into();
        }
    }
    let parts: Vec<Value> = event
        .parts
        .iter()
        .map(|part| {
            let kind = crate::model::EventKind::parse(&part.kind).unwrap_or(crate::model::EventKind::Other);
            json!({
                "id": part.slug,
                "url": absolute(ctx, &Link::Event(&part.slug)),
                "title": titles::event(ctx.lang, kind, None, &part.card),
                "kind": part.kind,
                "status": part.status,
                "start": part.start,
                "end": part.end,
                "partial": part.partial,
                "places": part.card.places,
                "vn_localities": part.card.vn,
                "fr_localities": part.card.fr,
                "topics": part.topics,
                "people": part.people.iter().map(|person| json!({
                    "slug": person.slug, "name": person.name, "side": person.side, "role": person.role,
                    "title": person.title, "url": absolute(ctx, &Link::Person(&person.slug)),
                })).collect::<Vec<_>>(),
                "organisations": part.organisations.iter().map(|body| json!({
                    "slug": body.slug, "name": body.name, "side": body.side,
                    "url": absolute(ctx, &Link::Organisation(&body.slug)),
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut more = Map::new();
    // These tell more than the codes of the row, under names of their own: a column never changes what it holds.
    more.insert("participants".into(), with_address(&row.people, "slug", &|slug| absolute(ctx, &Link::Person(slug))));
    more.insert(
        "bodies".into(),
        with_address(&row.organisations, "slug", &|slug| absolute(ctx, &Link::Organisation(slug))),
    );
    more.insert("articles".into(), reports);
    more.insert("merge_reasons".into(), part(&row.reasons));
    more.insert("disagreements".into(), part(&row.conflicts));
    more.insert("year_clues".into(), part(&row.clues));
    more.insert("agreements".into(), part(&row.agreements));
    more.insert("figures".into(), part(&row.figures));
    more.insert("events_within".into(), parts.into());
    more.insert(
        "delegations".into(),
        with_address(&row.delegations, "slug", &|slug| absolute(ctx, &Link::Delegation(slug))),
    );
    more.insert("corrections".into(), part(&row.corrections));
    more
}

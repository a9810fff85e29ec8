//! Delegations and articles as data.

use serde_json::{Map, Value, json};

use super::Twin;
use crate::model::EventKind;
use crate::store::read::sources::SourceRow;
use crate::store::read::{delegations, exports, sources};
use crate::web::errors::Thing;
use crate::web::forms::rows::{absolute, told};
use crate::web::forms::{List, ld};
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError, titles};

/// A delegation with what it came for and who says so.
pub async fn delegation(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(found) = delegations::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Delegation, "delegation", slug).await);
    };
    let rows = exports::delegations_by_ids(&release.pool, &format!("[{}]", found.row.id)).await?;
    let row = rows.first().ok_or_else(|| PageError::NoSuch(Thing::Delegation, slug.to_owned()))?;
    let record = told::delegation(ctx, row);
    let came_for = found.event.as_ref().map(|event| {
        let kind = EventKind::parse(&event.kind).unwrap_or(EventKind::Other);
        json!({
            "id": event.slug,
            "url": absolute(ctx, &Link::Event(&event.slug)),
            "title": titles::event(ctx.lang, kind, event.edition, &event.card),
            "kind": event.kind,
            "status": event.status,
            "articles": event.reports.iter().map(|report| absolute(ctx, &Link::Source(&report.article))).collect::<Vec<_>>(),
        })
    });
    let mut more = Map::new();
    more.insert("came_for".into(), came_for.into());
    more.insert("evidence".into(), super::evidence(release, ctx, "delegation", found.row.id).await?);
    Ok(Twin {
        list: List::Delegations,
        citation: ld::citation(ctx, slug, &record.title, record.address.clone()),
        json_ld: ld::delegation(ctx, &found),
        record,
        more,
    })
}

/// An article with everything that was read from it. Its text stays with its publisher: the page quotes it, data does not.
pub async fn source(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(found) = sources::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Source, "article", slug).await);
    };
    let row = &found.row;
    let listed = SourceRow {
        slug: row.slug.clone(),
        language: row.language.clone(),
        title: row.title.clone(),
        called: row.called.clone(),
        published: row.published.clone(),
        published_day: None,
        publisher: row.publisher.clone(),
        relevant: row.relevant,
        event_count: found.events.iter().filter(|event| event.role == "main" || event.role == "planned").count() as i64,
    };
    let record = told::source(ctx, &listed, row.url.as_deref(), &row.sha256);
    let events: Vec<Value> = found
        .events
        .iter()
        .map(|event| {
            let kind = EventKind::parse(&event.kind).unwrap_or(EventKind::Other);
            json!({
                "id": event.slug, "url": absolute(ctx, &Link::Event(&event.slug)), "role": event.role,
                "title": titles::event(ctx.lang, kind, event.edition, &event.card), "kind": event.kind,
                "status": event.status, "start": event.start, "end": event.end, "partial": event.partial,
            })
        })
        .collect();
    let evidence: Vec<Value> = found
        .evidence
        .iter()
        .map(|row| {
            json!({
                "subject": row.subject_kind, "field": row.field, "offsets": [row.start_at, row.end_at],
                "status": row.status,
            })
        })
        .collect();
    let mut more = Map::new();
    more.insert("file".into(), row.file.as_str().into());
    more.insert("bytes".into(), row.bytes.into());
    more.insert("relevance_rules".into(), found.relevance_rules.as_slice().into());
    more.insert("main_spans".into(), json!(found.main));
    more.insert("tells_of".into(), events.into());
    more.insert("evidence".into(), evidence.into());
    more.insert(
        "copies".into(),
        found.copies.iter().map(|copy| absolute(ctx, &Link::Source(&copy.slug))).collect::<Vec<_>>().into(),
    );
    Ok(Twin {
        list: List::Sources,
        citation: ld::citation(ctx, slug, &record.title, record.address.clone()),
        json_ld: ld::article(ctx, row),
        record,
        more,
    })
}

//! Delegations and articles as rows of files.

use std::collections::HashMap;

use serde_json::Value;

use super::{absolute, codes_of, labels_of};
use crate::model::PartialDate;
use crate::store::read::card::DelegationCard;
use crate::store::read::exports::{self, DelegationExportRow, EvidenceExportRow};
use crate::store::read::sources::SourceRow;
use crate::web::forms::{Cell, FormError, Record};
use crate::web::{Ctx, Link, titles};

/// The rows of these delegations, in this order.
pub async fn delegations(
    pool: &crate::store::Pool,
    ctx: &Ctx,
    ids: &[u32],
    with_evidence: bool,
) -> Result<Vec<Record>, FormError> {
    let read = |error: crate::store::ReadError| FormError::Read(error.to_string());
    let list = Value::from(ids).to_string();
    let mut evidence: HashMap<i64, Vec<EvidenceExportRow>> = HashMap::new();
    if with_evidence {
        for item in exports::evidence_of(pool, "delegation", &list).await.map_err(read)? {
            evidence.entry(item.subject_id).or_default().push(item);
        }
    }
    let rows = exports::delegations_by_ids(pool, &list).await.map_err(read)?;
    let record = |row: DelegationExportRow| {
        let told = evidence.remove(&row.line.id).unwrap_or_default();
        let evidence = told.into_iter().map(|item| super::events::evidence_item(ctx, item)).collect();
        Record { evidence, ..delegation(ctx, &row) }
    };
    Ok(rows.into_iter().map(record).collect())
}

/// One delegation: pure.
pub fn delegation(ctx: &Ctx, row: &DelegationExportRow) -> Record {
    let line = &row.line;
    let card = DelegationCard::read(&line.card);
    let when = line.when();
    let title = titles::delegation(ctx.lang, &line.origin, &line.side, &card);
    let address = absolute(ctx, &Link::Delegation(&line.slug));
    let side = ctx.word("side", &line.side).into_owned();
    let words = ctx.when(&when);
    let cells: Vec<Cell> = vec![
        line.slug.as_str().into(),
        address.as_str().into(),
        title.as_str().into(),
        line.side.as_str().into(),
        side.as_str().into(),
        line.origin.as_str().into(),
        codes_of(&card.origin).into(),
        labels_of(&card.origin).into(),
        codes_of(&card.destination).into(),
        labels_of(&card.destination).into(),
        line.leader_slug.as_deref().into(),
        line.leader.as_deref().into(),
        line.leader_title.as_deref().into(),
        line.start_date.as_deref().and_then(PartialDate::parse).into(),
        line.end_date.as_deref().and_then(PartialDate::parse).into(),
        row.precision.as_str().into(),
        line.partial.as_deref().into(),
        words.as_str().into(),
        line.size.into(),
        line.article_count.into(),
        card.event.as_deref().into(),
        card.event.as_deref().map(|slug| absolute(ctx, &Link::Event(slug))).into(),
        row.changed_in.as_str().into(),
        row.changed_at.as_str().into(),
    ];
    Record {
        id: line.slug.clone(),
        title,
        summary: words,
        address,
        updated: row.changed_at.clone(),
        when,
        place: labels_of(&card.destination).join(", "),
        shape: card
            .destination
            .first()
            .and_then(|place| crate::geo::gazetteer().position(&place.key))
            .map(|(lon, lat)| crate::web::forms::Shape::Point(lon, lat)),
        categories: vec![side],
        cells,
        ..Record::default()
    }
}

/// One article. Its original address and checksum come beside its row, which the list keeps in memory without them.
pub fn source(ctx: &Ctx, row: &SourceRow, url: Option<&str>, sha256: &str) -> Record {
    let address = absolute(ctx, &Link::Source(&row.slug));
    let published = row.published.as_deref().and_then(PartialDate::parse);
    let cells: Vec<Cell> = vec![
        row.slug.as_str().into(),
        address.as_str().into(),
        row.title.as_deref().into(),
        row.language.as_str().into(),
        published.into(),
        row.publisher.as_deref().into(),
        url.into(),
        row.relevant.into(),
        row.event_count.into(),
        sha256.into(),
    ];
    Record {
        id: row.slug.clone(),
        title: row.called.clone(),
        summary: row.publisher.clone().unwrap_or_default(),
        address,
        updated: ctx.release.made_at.clone(),
        when: crate::model::When { start: published, end: None },
        cells,
        ..Record::default()
    }
}

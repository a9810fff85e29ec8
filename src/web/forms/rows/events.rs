//! Events as rows of files: read by id in batches, in the order of the selection, with what a batch names beside them.

use std::collections::HashMap;

use serde_json::Value;

use super::{absolute, codes_of, labels_of};
use crate::geo;
use crate::model::{EventStatus, PartialDate, Topic};
use crate::store::read::card::EventCard;
use crate::store::read::exports::{self, EventExportRow, EventNameRow, EvidenceExportRow};
use crate::web::forms::{Cell, EvidenceItem, FormError, Record, Shape, codes};
use crate::web::{Ctx, Link, titles};

/// Events read at once: few questions a thousand rows, and a small JSON list of ids.
pub const BATCH: usize = 400;

/// The rows of these events, in this order. An id that the release does not hold gives no row.
pub async fn batch(
    pool: &crate::store::Pool,
    ctx: &Ctx,
    ids: &[u32],
    with_evidence: bool,
) -> Result<Vec<Record>, FormError> {
    let read = |error: crate::store::ReadError| FormError::Read(error.to_string());
    let list = Value::from(ids).to_string();
    let mut rows: HashMap<i64, EventExportRow> =
        exports::events_by_ids(pool, &list).await.map_err(read)?.into_iter().map(|row| (row.line.id, row)).collect();
    let mut names: HashMap<i64, Vec<EventNameRow>> = HashMap::new();
    for name in exports::names_of_events(pool, &list).await.map_err(read)? {
        names.entry(name.event_id).or_default().push(name);
    }
    let mut evidence: HashMap<i64, Vec<EvidenceExportRow>> = HashMap::new();
    if with_evidence {
        for item in exports::evidence_of(pool, "event", &list).await.map_err(read)? {
            evidence.entry(item.subject_id).or_default().push(item);
        }
    }
    let row = |id: &u32| {
        let id = i64::from(*id);
        let row = rows.remove(&id)?;
        let evidence = evidence.remove(&id).unwrap_or_default();
        Some(record(ctx, &row, &names.remove(&id).unwrap_or_default(), evidence))
    };
    Ok(ids.iter().filter_map(row).collect())
}

/// One event as a row: pure.
pub fn record(ctx: &Ctx, row: &EventExportRow, names: &[EventNameRow], evidence: Vec<EvidenceExportRow>) -> Record {
    let line = &row.line;
    let card = &line.card;
    let kind = line.kind();
    let topics: Vec<Topic> = card.topics.iter().filter_map(|topic| Topic::parse(topic)).collect();
    let topic_labels: Vec<String> = topics.iter().map(|topic| ctx.word("topic", topic.as_str()).into_owned()).collect();
    let when = line.when();
    let title = titles::event(ctx.lang, kind, line.edition, card);
    let address = absolute(ctx, &Link::Event(&line.slug));
    let (shape, geometry_of) = shape(card);
    let point = match &shape {
        Some(Shape::Point(lon, lat)) => Some((*lon, *lat)),
        _ => None,
    };
    let of = |what: &'static str| names.iter().filter(move |name| name.what == what);
    let people = || names.iter().filter(|name| name.what == "leader" || name.what == "participant");
    let articles: Vec<String> = of("article").map(|name| absolute(ctx, &Link::Source(&name.slug))).collect();
    let places: Vec<String> = card.places.iter().map(|place| place.name.clone()).collect();
    let words = ctx.when(&when);
    let cells: Vec<Cell> = vec![
        line.slug.as_str().into(),
        address.as_str().into(),
        title.as_str().into(),
        kind.as_str().into(),
        ctx.word("kind", kind.as_str()).into_owned().into(),
        codes::cameo(kind).into(),
        line.status.as_str().into(),
        ctx.word("status", &line.status).into_owned().into(),
        line.start_date.as_deref().and_then(PartialDate::parse).into(),
        line.end_date.as_deref().and_then(PartialDate::parse).into(),
        row.precision.as_str().into(),
        line.partial.as_deref().into(),
        line.year_inferred.into(),
        words.as_str().into(),
        codes_of(&card.vn).into(),
        labels_of(&card.vn).into(),
        codes_of(&card.fr).into(),
        labels_of(&card.fr).into(),
        places.clone().into(),
        topics.iter().map(|topic| topic.as_str().to_owned()).collect::<Vec<_>>().into(),
        topic_labels.clone().into(),
        topics.iter().map(|topic| codes::dac(*topic).0.to_owned()).collect::<Vec<_>>().into(),
        of("organisation").map(|name| name.slug.clone()).collect::<Vec<_>>().into(),
        of("organisation").filter_map(|name| name.name.clone()).collect::<Vec<_>>().into(),
        people().map(|name| name.slug.clone()).collect::<Vec<_>>().into(),
        people().filter_map(|name| name.name.clone()).collect::<Vec<_>>().into(),
        card.leader.as_ref().map(|leader| leader.slug.as_str()).into(),
        card.leader.as_ref().map(|leader| leader.name.as_str()).into(),
        card.leader.as_ref().and_then(|leader| leader.title.as_deref()).into(),
        line.edition.into(),
        row.theme.as_deref().into(),
        row.title.as_deref().into(),
        row.title_language.as_deref().into(),
        line.article_count.into(),
        row.independent_sources.into(),
        line.conflict_count.into(),
        line.part_count.into(),
        row.parent.as_deref().into(),
        articles.into(),
        point.map(|(lon, _)| lon).into(),
        point.map(|(_, lat)| lat).into(),
        geometry_of.into(),
        row.changed_in.as_str().into(),
        row.changed_at.as_str().into(),
    ];
    let mut summary = words;
    for part in [ctx.list(&labels_of(&card.vn)), ctx.list(&labels_of(&card.fr)), ctx.list(&topic_labels)] {
        if !part.is_empty() {
            summary.push_str(" · ");
            summary.push_str(&part);
        }
    }
    Record {
        id: line.slug.clone(),
        title,
        summary,
        address,
        updated: row.changed_at.clone(),
        when,
        tentative: EventStatus::parse(&line.status) == Some(EventStatus::Planned),
        place: places.join(", "),
        shape,
        categories: topic_labels,
        cells,
        evidence: evidence.into_iter().map(|row| evidence_item(ctx, row)).collect(),
    }
}

/// Evidence as files give it.
pub fn evidence_item(ctx: &Ctx, row: EvidenceExportRow) -> EvidenceItem {
    let at = |offset: i64| u32::try_from(offset).unwrap_or_default();
    EvidenceItem {
        article: absolute(ctx, &Link::Source(&row.article)),
        start: at(row.start_at),
        end: at(row.end_at),
        field: row.field,
        value: row.value,
        quote: row.quote,
        status: row.status,
        chosen: row.chosen,
    }
}

/// Where an event was: its places where the gazetteer knows them; else the localities that are party to it. The word
/// says which, because a party's town hall is not where a conference met.
fn shape(card: &EventCard) -> (Option<Shape>, Option<&'static str>) {
    let known = |key: &crate::model::LocalityId| geo::gazetteer().position(key);
    let sites: Vec<_> = card.places.iter().filter_map(|place| place.key.as_ref()).filter_map(known).collect();
    if !sites.is_empty() {
        return (points(sites), Some("places"));
    }
    let parties: Vec<_> = card.vn.iter().chain(&card.fr).filter_map(|place| known(&place.key)).collect();
    if parties.is_empty() { (None, None) } else { (points(parties), Some("parties")) }
}

fn points(mut points: Vec<(f64, f64)>) -> Option<Shape> {
    points.dedup();
    match points[..] {
        [] => None,
        [(lon, lat)] => Some(Shape::Point(lon, lat)),
        _ => Some(Shape::Points(points)),
    }
}

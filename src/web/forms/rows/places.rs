//! Provinces, partners and ties as rows of files.

use super::{absolute, day, words};
use crate::geo;
use crate::model::{Era, LocalityId, PartialDate, Topic, When};
use crate::store::read::partners::PartnerRow;
use crate::store::read::provinces::ProvinceRow;
use crate::store::read::ties::TieRow;
use crate::web::forms::{Cell, Record, Shape, codes};
use crate::web::{Ctx, Link};

/// What provinces and partners have in common.
struct Unit<'a> {
    key: &'a str,
    name: &'a str,
    slug: &'a str,
    country: &'static str,
    level: &'a str,
    era: &'a str,
    code: &'a str,
    today: Option<&'a str>,
    absorbed: Vec<String>,
    counts: [i64; 4],
    days: [Option<i64>; 2],
}

pub fn province(ctx: &Ctx, row: &ProvinceRow) -> Record {
    unit(
        ctx,
        Unit {
            key: &row.key,
            name: &row.name,
            slug: &row.slug,
            country: "VN",
            level: "province",
            era: &row.era,
            code: &row.code,
            today: row.today_name.as_deref(),
            absorbed: words(&row.absorbed),
            counts: [row.event_count, row.tie_count, row.delegations_out, row.delegations_in],
            days: [row.first_day, row.last_day],
        },
    )
}

pub fn partner(ctx: &Ctx, row: &PartnerRow) -> Record {
    let predecessors = geo::gazetteer().predecessors(&LocalityId::from(row.key.as_str()));
    unit(
        ctx,
        Unit {
            key: &row.key,
            name: &row.name,
            slug: &row.slug,
            country: "FR",
            level: &row.level,
            era: &row.era,
            code: &row.code,
            today: row.today_name.as_deref().or(Some(&row.name)),
            absorbed: predecessors.into_iter().map(|place| place.name.to_string()).collect(),
            counts: [row.event_count, row.tie_count, row.delegations_out, row.delegations_in],
            days: [row.first_day, row.last_day],
        },
    )
}

fn unit(ctx: &Ctx, unit: Unit<'_>) -> Record {
    let era = Era::parse(unit.era).unwrap_or(Era::Fr);
    let link = if unit.country == "VN" { Link::Province(era, unit.slug) } else { Link::Partner(era, unit.slug) };
    let address = absolute(ctx, &link);
    let id = LocalityId::from(unit.key);
    let (place, position) = (geo::gazetteer().by_id(&id), geo::gazetteer().position(&id));
    let level = ctx.word("level", unit.level).into_owned();
    let [events, ties, out, inward] = unit.counts;
    let cells: Vec<Cell> = vec![
        unit.key.into(),
        address.as_str().into(),
        unit.name.into(),
        unit.slug.into(),
        unit.country.into(),
        unit.level.into(),
        level.as_str().into(),
        unit.era.into(),
        unit.code.into(),
        codes::code_scheme(unit.key).into(),
        place.and_then(|place| place.iso).into(),
        unit.today.into(),
        unit.absorbed.into(),
        position.map(|(lon, _)| lon).into(),
        position.map(|(_, lat)| lat).into(),
        events.into(),
        ties.into(),
        out.into(),
        inward.into(),
        day(unit.days[0]).into(),
        day(unit.days[1]).into(),
    ];
    Record {
        id: unit.key.to_owned(),
        title: unit.name.to_owned(),
        summary: ctx.n("events-count", events),
        address,
        updated: ctx.release.made_at.clone(),
        when: span(unit.days),
        place: unit.name.to_owned(),
        shape: position.map(|(lon, lat)| Shape::Point(lon, lat)),
        categories: vec![level],
        cells,
        ..Record::default()
    }
}

pub fn tie(ctx: &Ctx, row: &TieRow) -> Record {
    let (vn, fr) = row.slug.split_once("--").unwrap_or((&row.slug, ""));
    let address = absolute(ctx, &Link::Tie(vn, fr));
    let title = format!("{} – {}", row.vn_name, row.fr_name);
    let topics: Vec<Topic> = words(&row.topics).iter().filter_map(|topic| Topic::parse(topic)).collect();
    let topic_labels: Vec<String> = topics.iter().map(|topic| ctx.word("topic", topic.as_str()).into_owned()).collect();
    let kinds = words(&row.kinds);
    let since = row.since.as_deref().and_then(PartialDate::parse);
    let position = |key: &str| geo::gazetteer().position(&LocalityId::from(key));
    let cells: Vec<Cell> = vec![
        row.slug.as_str().into(),
        address.as_str().into(),
        title.as_str().into(),
        row.vn_key.as_str().into(),
        row.vn_name.as_str().into(),
        row.fr_key.as_str().into(),
        row.fr_name.as_str().into(),
        since.into(),
        row.since_differs.into(),
        row.declared.into(),
        row.stated.into(),
        row.met.into(),
        kinds.clone().into(),
        kinds.iter().map(|kind| ctx.word("tie-kind", kind).into_owned()).collect::<Vec<_>>().into(),
        topics.iter().map(|topic| topic.as_str().to_owned()).collect::<Vec<_>>().into(),
        topic_labels.clone().into(),
        topics.iter().map(|topic| codes::dac(*topic).0.to_owned()).collect::<Vec<_>>().into(),
        row.event_count.into(),
        day(row.first_day).into(),
        day(row.last_day).into(),
    ];
    Record {
        id: row.slug.clone(),
        title,
        summary: ctx.n("events-count", row.event_count),
        address,
        updated: ctx.release.made_at.clone(),
        when: When { start: since, end: None },
        shape: match (position(&row.vn_key), position(&row.fr_key)) {
            (Some(vn), Some(fr)) => Some(Shape::Line(vn, fr)),
            _ => None,
        },
        categories: topic_labels,
        cells,
        ..Record::default()
    }
}

fn span(days: [Option<i64>; 2]) -> When {
    When { start: day(days[0]), end: day(days[1]) }
}

//! Provinces, partners and ties as data.

use serde_json::{Map, Value, json};

use super::{Twin, events_link};
use crate::store::read::localities::{self, LineageRow, LocalityRow};
use crate::store::read::{partners, provinces, ties};
use crate::web::errors::Thing;
use crate::web::forms::rows::{absolute, places, words};
use crate::web::forms::{List, Record, ld};
use crate::web::params::{Facet, Params};
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError};

/// A province or a partner by its slug: of the era in the address, else of today, else of before.
pub async fn twin(release: &Release, ctx: &Ctx, list: List, era: Option<&str>, slug: &str) -> Result<Twin, PageError> {
    let (country, thing, eras) = match list {
        List::Provinces => ("VN", Thing::Province, ["vn34", "vn63"]),
        _ => ("FR", Thing::Partner, ["fr", "fr2015"]),
    };
    let missing = || PageError::NoSuch(thing, slug.to_owned());
    for known in eras.iter().filter(|known| era.is_none_or(|era| era == **known)) {
        let found = localities::by_slug(&release.pool, country, known, slug).await?;
        let Some(unit) = found.filter(|unit| unit.level != "country") else { continue };
        let lineage = localities::lineage(&release.pool, unit.id).await?;
        let record = record(ctx, list, &unit, &lineage);
        let facet = if list == List::Provinces { Facet::Province } else { Facet::Partner };
        let mut more = Map::new();
        more.insert("population".into(), unit.population.into());
        more.insert("since".into(), unit.since.clone().into());
        more.insert("until".into(), unit.until.clone().into());
        more.insert("lies_in".into(), unit.parent_name.clone().into());
        more.insert("lineage".into(), lineage_json(ctx, country, &lineage));
        more.insert("also_written".into(), names(&lineage));
        more.insert("all_events".into(), events_link(ctx, &Params::of(facet, &unit.key), unit.event_count));
        more.insert("pairs".into(), pairs(release, ctx, list, &unit).await?);
        more.insert("evidence".into(), super::evidence(release, ctx, "locality", unit.id).await?);
        return Ok(Twin {
            list,
            json_ld: ld::locality(ctx, &unit),
            citation: ld::citation(ctx, &unit.key, &unit.name, record.address.clone()),
            record,
            more,
        });
    }
    Err(missing())
}

fn record(ctx: &Ctx, list: List, unit: &LocalityRow, lineage: &[LineageRow]) -> Record {
    let today = lineage.iter().find(|row| row.what == "became").map(|row| (row.name.clone(), row.slug.clone()));
    let (today_name, today_slug) = today.unzip();
    if list == List::Provinces {
        let absorbed: Vec<&str> =
            lineage.iter().filter(|row| row.what == "absorbed").map(|row| row.name.as_str()).collect();
        places::province(
            ctx,
            &provinces::ProvinceRow {
                key: unit.key.clone(),
                era: unit.era.clone(),
                code: unit.code.clone(),
                slug: unit.slug.clone(),
                name: unit.name.clone(),
                event_count: unit.event_count,
                tie_count: unit.tie_count,
                delegations_out: unit.delegations_out,
                delegations_in: unit.delegations_in,
                first_day: unit.first_day,
                last_day: unit.last_day,
                today_name: today_name.or_else(|| Some(unit.name.clone())),
                today_slug: today_slug.or_else(|| Some(unit.slug.clone())),
                absorbed: json!(absorbed).to_string(),
            },
        )
    } else {
        places::partner(
            ctx,
            &partners::PartnerRow {
                key: unit.key.clone(),
                era: unit.era.clone(),
                level: unit.level.clone(),
                code: unit.code.clone(),
                slug: unit.slug.clone(),
                name: unit.name.clone(),
                event_count: unit.event_count,
                tie_count: unit.tie_count,
                delegations_out: unit.delegations_out,
                delegations_in: unit.delegations_in,
                first_day: unit.first_day,
                last_day: unit.last_day,
                parent_name: unit.parent_name.clone(),
                today_name,
                today_slug,
            },
        )
    }
}

/// What a unit absorbed and what it became, with the day of the reform.
fn lineage_json(ctx: &Ctx, country: &str, lineage: &[LineageRow]) -> Value {
    let units = lineage.iter().filter(|row| row.what != "name").filter_map(|row| {
        let era = crate::model::Era::parse(&row.era)?;
        let link = if country == "VN" { Link::Province(era, &row.slug) } else { Link::Partner(era, &row.slug) };
        Some(json!({
            "what": row.what, "name": row.name, "era": row.era, "level": row.level, "effective": row.detail,
            "url": absolute(ctx, &link),
        }))
    });
    units.collect::<Vec<_>>().into()
}

fn names(lineage: &[LineageRow]) -> Value {
    lineage.iter().filter(|row| row.what == "name").map(|row| row.name.clone()).collect::<Vec<_>>().into()
}

/// The ties of a unit, those of the units it absorbed among them.
async fn pairs(release: &Release, ctx: &Ctx, list: List, unit: &LocalityRow) -> Result<Value, PageError> {
    let rows = if list == List::Provinces {
        localities::ties_of_province(&release.pool, unit.id).await?
    } else {
        localities::ties_of_partner(&release.pool, unit.id).await?
    };
    let pair = |row: &localities::TieOfLocalityRow| {
        let (vn, fr) = row.slug.split_once("--").unwrap_or((&row.slug, ""));
        json!({
            "id": row.slug, "url": absolute(ctx, &Link::Tie(vn, fr)), "own": row.own_name, "other": row.other_name,
            "since": row.since, "declared": row.declared, "stated": row.stated, "met": row.met,
            "kinds": words(&row.kinds), "topics": words(&row.topics), "events": row.event_count,
        })
    };
    Ok(rows.iter().map(pair).collect::<Vec<_>>().into())
}

/// A pair: what is declared of it, what articles say, what was signed.
pub async fn tie(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(row) = ties::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Tie, "tie", slug).await);
    };
    let record = places::tie(ctx, &row);
    let told = ties::statements(&release.pool, row.id).await?;
    let statements: Vec<Value> = told
        .iter()
        .map(|row| {
            json!({
                "origin": row.origin, "vn_name": row.vn_name, "fr_name": row.fr_name, "kind": row.kind,
                "since": row.since, "until": row.until, "status": row.status, "topics": words(&row.topics),
                "source": {
                    "url": row.source_url, "publisher": row.source_publisher, "date": row.source_date,
                    "article": row.article_slug.as_ref().map(|slug| absolute(ctx, &Link::Source(slug))),
                },
                "note": row.note,
            })
        })
        .collect();
    let agreements: Vec<Value> = ties::agreements(&release.pool, row.id)
        .await?
        .iter()
        .map(|row| {
            json!({
                "name": row.name, "start": row.event_start,
                "event": absolute(ctx, &Link::Event(&row.event_slug)),
                "article": absolute(ctx, &Link::Source(&row.article_slug)),
            })
        })
        .collect();
    let of_pair = Params::of(Facet::Province, &row.vn_key).adding(Facet::Partner, &row.fr_key);
    let mut more = Map::new();
    more.insert("statements".into(), statements.into());
    more.insert("agreements".into(), agreements.into());
    more.insert("all_events".into(), events_link(ctx, &of_pair, row.event_count));
    more.insert("evidence".into(), super::evidence(release, ctx, "tie", row.id).await?);
    Ok(Twin {
        list: List::Ties,
        citation: ld::citation(ctx, &record.id, &record.title, record.address.clone()),
        json_ld: ld::pair(ctx, &row, &told),
        record,
        more,
    })
}

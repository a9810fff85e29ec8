//! People, bodies, fields of work and conferences as data.

use serde_json::{Map, json};

use super::{Twin, events_link};
use crate::model::Topic;
use crate::store::read::{conferences, corrections, organisations, people};
use crate::web::errors::Thing;
use crate::web::forms::rows::{absolute, names};
use crate::web::forms::{List, ld};
use crate::web::params::{Facet, Params};
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError};

/// A person with the offices that articles give.
pub async fn person(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(row) = people::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Person, "person", slug).await);
    };
    let record = names::person(ctx, &row);
    let others = people::names(&release.pool, row.id).await?;
    let offices: Vec<_> = people::offices(&release.pool, row.id)
        .await?
        .iter()
        .map(|office| {
            json!({
                "title": office.title, "as_of": office.as_of,
                "article": absolute(ctx, &Link::Source(&office.article_slug)),
            })
        })
        .collect();
    let mut more = Map::new();
    more.insert("also_written".into(), others.as_slice().into());
    more.insert("offices".into(), offices.into());
    more.insert("all_events".into(), events_link(ctx, &Params::of(Facet::Person, slug), row.event_count));
    more.insert("corrections".into(), json!(corrections::of_subject(&release.pool, "person", slug).await?));
    more.insert("evidence".into(), super::evidence(release, ctx, "person", row.id).await?);
    Ok(Twin {
        list: List::People,
        json_ld: ld::person(ctx, &row, &others),
        citation: ld::citation(ctx, slug, &row.name, record.address.clone()),
        record,
        more,
    })
}

/// A body with the names it goes by.
pub async fn organisation(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let Some(row) = organisations::by_slug(&release.pool, slug).await? else {
        return Err(super::missing(release, ctx, Thing::Organisation, "organisation", slug).await);
    };
    let record = names::organisation(ctx, &row);
    let others = organisations::names(&release.pool, row.id).await?;
    let mut more = Map::new();
    more.insert("also_written".into(), others.as_slice().into());
    more.insert("all_events".into(), events_link(ctx, &Params::of(Facet::Organisation, slug), row.event_count));
    more.insert("corrections".into(), json!(corrections::of_subject(&release.pool, "organisation", slug).await?));
    more.insert("evidence".into(), super::evidence(release, ctx, "organisation", row.id).await?);
    Ok(Twin {
        list: List::Organisations,
        json_ld: ld::organisation(ctx, &row, &others),
        citation: ld::citation(ctx, slug, &row.name, record.address.clone()),
        record,
        more,
    })
}

/// A field of work with the code that development statistics give it.
pub async fn topic(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let topic = Topic::parse(slug).ok_or_else(|| PageError::NoSuch(Thing::Topic, slug.to_owned()))?;
    let events = release.topics().await?.iter().find(|row| row.topic == slug).map_or(0, |row| row.events);
    let record = names::topic(ctx, topic, events);
    let mut more = Map::new();
    more.insert("all_events".into(), events_link(ctx, &Params::of(Facet::Topic, slug), events));
    Ok(Twin {
        list: List::Topics,
        citation: ld::citation(ctx, slug, &record.title, record.address.clone()),
        json_ld: ld::topic(ctx, topic),
        record,
        more,
    })
}

/// An edition of the conference with every statement on it.
pub async fn conference(release: &Release, ctx: &Ctx, slug: &str) -> Result<Twin, PageError> {
    let missing = || PageError::NoSuch(Thing::Conference, slug.to_owned());
    let edition: i64 = slug.parse::<u32>().map_err(|_| missing())?.into();
    let (statements, events) = editions(release, edition).await?;
    if statements.is_empty() && events.is_empty() {
        return Err(missing());
    }
    let record = names::conference(ctx, edition, &statements, events.len() as i64);
    let told: Vec<_> = statements
        .iter()
        .map(|row| {
            json!({
                "start": row.start_date, "end": row.end_date, "precision": row.date_precision, "city": row.city,
                "country": row.country, "theme_vi": row.theme_vi, "theme_fr": row.theme_fr,
                "vn_localities": row.vn_localities, "fr_localities": row.fr_localities, "delegates": row.delegates,
                "qualifier": row.qualifier, "source": { "url": row.source_url, "publisher": row.source_publisher },
                "note": row.note,
            })
        })
        .collect();
    let mut more = Map::new();
    more.insert("declared".into(), told.into());
    let held: Vec<_> = events.iter().map(|slug| absolute(ctx, &Link::Event(slug))).collect();
    more.insert("told_by_articles".into(), held.into());
    Ok(Twin {
        list: List::Conferences,
        citation: ld::citation(ctx, slug, &record.title, record.address.clone()),
        json_ld: ld::conference(ctx, &record),
        record,
        more,
    })
}

/// What is declared of an edition, and the slugs of the atlas's events that are it.
async fn editions(
    release: &Release,
    edition: i64,
) -> Result<(Vec<conferences::ConferenceStatementRow>, Vec<String>), PageError> {
    let statements = conferences::statements(&release.pool).await?;
    let events = conferences::events(&release.pool).await?;
    Ok((
        statements.into_iter().filter(|row| row.edition == edition).collect(),
        events.into_iter().filter(|row| row.edition == Some(edition)).map(|row| row.slug).collect(),
    ))
}

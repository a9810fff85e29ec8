//! Lists whose rows the release holds in memory: partners, ties, people, bodies, articles. A file of them keeps the places
//! of its rows and makes records a batch at a time, so that a hundred thousand rows take no more than their places.
//! What the memory does without (addresses of articles, evidence, when a row last changed) is asked for with each batch.

use std::collections::HashMap;

use serde_json::Value;

use super::rows::{events, names, places, told};
use super::{FormError, List, Record, ics};
use crate::store::read::changed::Kind;
use crate::store::read::exports::{self, ArticleAddressRow};
use crate::store::read::organisations::OrganisationRow;
use crate::store::read::partners::PartnerRow;
use crate::store::read::people::PersonRow;
use crate::store::read::ties::TieRow;
use crate::web::components::listing::Asked;
use crate::web::directory::Entry;
use crate::web::pages::sources::SourceEntry;
use crate::web::pages::{organisations, partners, people, sources, ties};
use crate::web::state::Release;
use crate::web::{Ctx, PageError};

/// Which rows of a held list are asked for, in order, by their places in it.
pub struct Held {
    list: List,
    pub places: Vec<u32>,
}

/// A held list.
enum Rows<'r> {
    Partners(&'r [Entry<PartnerRow>]),
    Ties(&'r [Entry<TieRow>]),
    People(&'r [Entry<PersonRow>]),
    Organisations(&'r [Entry<OrganisationRow>]),
    Sources(&'r [Entry<SourceEntry>]),
}

impl Held {
    /// What is asked of `list`, and the rows that answer; `None` where the list is not held in memory.
    pub async fn find(release: &Release, list: List, query: &str) -> Result<Option<(Asked, Held)>, PageError> {
        let Some(rows) = Rows::of(release, list).await? else { return Ok(None) };
        let (asked, places) = match rows {
            Rows::Partners(rows) => {
                let asked = partners::asked(release, query)?.whole();
                let places = places_of(rows, |row| row, &partners::kept(&asked, rows));
                (asked, places)
            }
            Rows::Ties(rows) => {
                let asked = ties::asked(query, rows)?.whole();
                let places = places_of(rows, |row| row, &ties::kept(&asked, rows));
                (asked, places)
            }
            Rows::People(rows) => {
                let asked = people::asked(release, query)?.whole();
                let places = places_of(rows, |row| row, &people::kept(&asked, rows));
                (asked, places)
            }
            Rows::Organisations(rows) => {
                let asked = organisations::asked(release, query, rows)?.whole();
                let places = places_of(rows, |row| row, &organisations::kept(&asked, rows));
                (asked, places)
            }
            Rows::Sources(rows) => {
                let asked = sources::asked(query, rows)?.whole();
                let places = places_of(rows, |row| &row.row, &sources::kept(&asked, rows));
                (asked, places)
            }
        };
        Ok(Some((asked, Held { list, places })))
    }

    /// How many of the rows have no date to the day.
    pub async fn undated(&self, release: &Release, ctx: &Ctx) -> Result<u64, PageError> {
        let Some(rows) = Rows::of(release, self.list).await? else { return Ok(0) };
        let records = self.places.iter().filter_map(|place| rows.record(ctx, *place, &HashMap::new()));
        Ok(records.filter(|record| ics::days(record.when).is_none()).count() as u64)
    }

    /// The records of some of the places, in their order.
    pub async fn records(
        &self,
        release: &Release,
        ctx: &Ctx,
        places: &[u32],
        with_evidence: bool,
    ) -> Result<Vec<Record>, FormError> {
        let failed = |error: &dyn std::fmt::Display| FormError::Read(error.to_string());
        let rows = Rows::of(release, self.list).await.map_err(|error| failed(&error))?;
        let Some(rows) = rows else { return Ok(Vec::new()) };
        let pool = &release.pool;
        let slugs = Value::from(places.iter().filter_map(|place| rows.slug(*place)).collect::<Vec<_>>()).to_string();
        let addresses: HashMap<String, ArticleAddressRow> = match rows {
            Rows::Sources(_) => exports::article_addresses(pool, &slugs)
                .await
                .map_err(|error| failed(&error))?
                .into_iter()
                .map(|row| (row.slug.clone(), row))
                .collect(),
            _ => HashMap::new(),
        };
        let mut changed: HashMap<String, String> = match rows.subject_kind() {
            Some(kind) => {
                exports::changed_at(pool, kind, &slugs).await.map_err(|error| failed(&error))?.into_iter().collect()
            }
            None => HashMap::new(),
        };
        let mut evidence: HashMap<i64, Vec<_>> = HashMap::new();
        if let Some(kind) = rows.subject_kind().filter(|kind| with_evidence && *kind != "article") {
            let ids = Value::from(places.iter().filter_map(|place| rows.id(*place)).collect::<Vec<_>>()).to_string();
            for item in exports::evidence_of(pool, kind, &ids).await.map_err(|error| failed(&error))? {
                evidence.entry(item.subject_id).or_default().push(events::evidence_item(ctx, item));
            }
        }
        let changes = match rows {
            Rows::Partners(_) => Some(release.last_changes().await.map_err(|error| failed(&error))?),
            _ => None,
        };
        let record = |place: &u32| {
            let mut record = rows.record(ctx, *place, &addresses)?;
            if let Some(changes) = changes {
                changes.of(Kind::Locality, &record.id).clone_into(&mut record.updated);
            }
            if let Some(changed_at) = rows.slug(*place).and_then(|slug| changed.remove(slug)) {
                record.updated = changed_at;
            }
            record.evidence = rows.id(*place).and_then(|id| evidence.remove(&id)).unwrap_or_default();
            Some(record)
        };
        Ok(places.iter().filter_map(record).collect())
    }
}

impl<'r> Rows<'r> {
    async fn of(release: &'r Release, list: List) -> Result<Option<Rows<'r>>, PageError> {
        Ok(Some(match list {
            List::Partners => Rows::Partners(release.partners().await?),
            List::Ties => Rows::Ties(release.ties().await?),
            List::People => Rows::People(release.people().await?),
            List::Organisations => Rows::Organisations(release.organisations().await?),
            List::Sources => Rows::Sources(release.sources().await?),
            _ => return Ok(None),
        }))
    }

    fn record(&self, ctx: &Ctx, place: u32, addresses: &HashMap<String, ArticleAddressRow>) -> Option<Record> {
        let place = place as usize;
        Some(match self {
            Rows::Partners(rows) => places::partner(ctx, &rows.get(place)?.row),
            Rows::Ties(rows) => places::tie(ctx, &rows.get(place)?.row),
            Rows::People(rows) => names::person(ctx, &rows.get(place)?.row),
            Rows::Organisations(rows) => names::organisation(ctx, &rows.get(place)?.row),
            Rows::Sources(rows) => {
                let row = &rows.get(place)?.row.row;
                let address = addresses.get(&row.slug);
                let url = address.and_then(|address| address.url.as_deref());
                told::source(ctx, row, url, address.map_or("", |address| &address.sha256))
            }
        })
    }

    fn slug(&self, place: u32) -> Option<&'r str> {
        let place = place as usize;
        Some(match self {
            Rows::Partners(rows) => &rows.get(place)?.row.slug,
            Rows::Ties(rows) => &rows.get(place)?.row.slug,
            Rows::People(rows) => &rows.get(place)?.row.slug,
            Rows::Organisations(rows) => &rows.get(place)?.row.slug,
            Rows::Sources(rows) => &rows.get(place)?.row.row.slug,
        })
    }

    /// The id that evidence names; rows of partners and articles carry none.
    fn id(&self, place: u32) -> Option<i64> {
        let place = place as usize;
        match self {
            Rows::Ties(rows) => Some(rows.get(place)?.row.id),
            Rows::People(rows) => Some(rows.get(place)?.row.id),
            Rows::Organisations(rows) => Some(rows.get(place)?.row.id),
            Rows::Partners(_) | Rows::Sources(_) => None,
        }
    }

    /// What the change log calls a row of the list; places are not in it.
    const fn subject_kind(&self) -> Option<&'static str> {
        match self {
            Rows::Partners(_) => None,
            Rows::Ties(_) => Some("tie"),
            Rows::People(_) => Some("person"),
            Rows::Organisations(_) => Some("organisation"),
            Rows::Sources(_) => Some("article"),
        }
    }
}

/// The places of rows in the list they were picked from. A picked row is the list's own, so its address tells it.
fn places_of<T, R>(rows: &[Entry<T>], row_of: impl Fn(&T) -> &R, kept: &[&R]) -> Vec<u32> {
    let places: HashMap<*const R, u32> =
        (0u32..).zip(rows).map(|(place, entry)| (std::ptr::from_ref(row_of(&entry.row)), place)).collect();
    kept.iter().filter_map(|row| places.get(&std::ptr::from_ref(*row)).copied()).collect()
}

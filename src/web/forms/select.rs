//! Which rows a list holds for a question: for events the index's own selection, for the others the rows of the page.
//! Everything here is decided before the first byte is written; rows of events are read while the file is.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::rows::changes as rows_of_changes;
use super::rows::{events, names, places, told};
use super::{FormError, List, Record};
use crate::geo;
use crate::model::{LocalityId, Topic};
use crate::store::index::{Count, Facet};
use crate::store::read::sources::SourceRow;
use crate::store::read::{conferences, exports};
use crate::web::components::listing::Asked;
use crate::web::pages::{changes, delegations, organisations, partners, people, provinces, sources, ties};
use crate::web::params::{self, DEFAULT_PER_PAGE, Params};
use crate::web::state::Release;
use crate::web::{Ctx, Link, PageError, selection};

/// Facets with so few values that a list of events carries their counts whole.
const BOUNDED: [Facet; 6] = [Facet::Province, Facet::Partner, Facet::Kind, Facet::Topic, Facet::Status, Facet::Year];

/// The rows of a list.
#[allow(clippy::large_enum_variant, reason = "one a request, never held in numbers")]
pub enum Source {
    /// Events of the index, in order; read in batches.
    Events(Vec<u32>),
    /// Delegations, in order; read in batches.
    Delegations(Vec<u32>),
    /// Rows already at hand: lists of names are held in memory.
    Records(Vec<Record>),
    /// Lines of the log, newest first; read in batches.
    Changes { asked: changes::Asked, total: u64 },
}

/// What a question found.
pub struct Found {
    pub source: Source,
    /// Rows that have no date to the day; counted for calendars alone, since it costs a question.
    pub undated: u64,
    /// Counts beside the rows, for JSON.
    pub facets: Option<Value>,
    /// What was asked, in canonical order and without pages.
    pub query: String,
    /// The same in words.
    pub description: String,
}

impl Found {
    pub fn total(&self) -> u64 {
        match &self.source {
            Source::Events(ids) | Source::Delegations(ids) => ids.len() as u64,
            Source::Records(rows) => rows.len() as u64,
            Source::Changes { total, .. } => *total,
        }
    }

    fn records(ctx: &Ctx, params: &Params, query: String, rows: Vec<Record>) -> Found {
        let undated = rows.iter().filter(|row| super::ics::days(row.when).is_none()).count() as u64;
        let description = in_words(ctx, params);
        Found { source: Source::Records(rows), undated, facets: None, query, description }
    }

    /// One row alone, for the calendar of a single event.
    pub fn of_one(record: Record) -> Found {
        Found {
            source: Source::Records(vec![record]),
            undated: 0,
            facets: None,
            query: String::new(),
            description: String::new(),
        }
    }

    fn of_asked(ctx: &Ctx, asked: &Asked, rows: Vec<Record>) -> Found {
        Found::records(ctx, &asked.params, asked.query(), rows)
    }
}

/// Finds the rows of `list` for a raw query string. A file holds the whole list: pages of it exist for eyes alone.
pub async fn find(
    release: &Arc<Release>,
    ctx: &Ctx,
    list: List,
    query: &str,
    for_calendar: bool,
) -> Result<Found, PageError> {
    let params = &Params::parse(query)?.sized(DEFAULT_PER_PAGE);
    match list {
        List::Events => {
            let filter = selection::filter(release, params).await?;
            let (ids, facets) = {
                let selection = release.index.select(&filter);
                let facets = BOUNDED.map(|facet| (facet, release.index.counts(&selection, facet, usize::MAX)));
                (selection.ids(), facet_json(ctx, &facets))
            };
            let undated = if for_calendar { undated(release, &ids).await? } else { 0 };
            let (query, description) = (params.query(), in_words(ctx, params));
            Ok(Found { source: Source::Events(ids), undated, facets: Some(facets), query, description })
        }
        List::Facets => {
            let filter = selection::filter(release, params).await?;
            let selection = release.index.select(&filter);
            let lines = Facet::ALL.into_iter().flat_map(|facet| {
                let counts = release.index.counts(&selection, facet, usize::MAX);
                counts.into_iter().map(|count| facet_record(ctx, params, facet, &count)).collect::<Vec<_>>()
            });
            Ok(Found::records(ctx, params, params.query(), lines.collect()))
        }
        List::Topics => {
            let rows = release.topics().await?;
            let events = |topic: Topic| rows.iter().find(|row| row.topic == topic.as_str()).map_or(0, |row| row.events);
            let records = Topic::ALL.iter().map(|topic| names::topic(ctx, *topic, events(*topic))).collect();
            Ok(Found::records(ctx, &Params::default(), String::new(), records))
        }
        List::Provinces => {
            let asked = provinces::asked(release, query)?.whole();
            let rows = provinces::kept(&asked, provinces::rows(release, &asked).await?);
            Ok(Found::of_asked(ctx, &asked, rows.into_iter().map(|row| places::province(ctx, row)).collect()))
        }
        List::Partners => {
            let asked = partners::asked(release, query)?.whole();
            let rows = partners::kept(&asked, release.partners().await?);
            Ok(Found::of_asked(ctx, &asked, rows.into_iter().map(|row| places::partner(ctx, row)).collect()))
        }
        List::Ties => {
            let rows = release.ties().await?;
            let asked = ties::asked(query, rows)?.whole();
            let rows = ties::kept(&asked, rows);
            Ok(Found::of_asked(ctx, &asked, rows.into_iter().map(|row| places::tie(ctx, row)).collect()))
        }
        List::People => {
            let asked = people::asked(release, query)?.whole();
            let rows = people::kept(&asked, release.people().await?);
            Ok(Found::of_asked(ctx, &asked, rows.into_iter().map(|row| names::person(ctx, row)).collect()))
        }
        List::Changes => {
            let asked = changes::Asked::parse(release, query).await?;
            let total = asked.total(release).await?;
            Ok(Found {
                query: asked.query(1),
                source: Source::Changes { asked, total },
                undated: total,
                facets: None,
                description: String::new(),
            })
        }
        List::Organisations => {
            let rows = release.organisations().await?;
            let asked = organisations::asked(release, query, rows)?.whole();
            let rows = organisations::kept(&asked, rows);
            Ok(Found::of_asked(ctx, &asked, rows.into_iter().map(|row| names::organisation(ctx, row)).collect()))
        }
        List::Conferences => Ok(Found::records(ctx, &Params::default(), String::new(), editions(release, ctx).await?)),
        List::Delegations => {
            let rows = release.delegations().await?;
            let asked = delegations::asked(query, rows)?.whole();
            let ids = delegations::kept(&asked, rows);
            let list = Value::from(ids.as_slice()).to_string();
            let undated = if for_calendar { exports::undated_delegations(&release.pool, &list).await? } else { 0 };
            Ok(Found {
                source: Source::Delegations(ids),
                undated: u64::try_from(undated).unwrap_or_default(),
                facets: None,
                query: asked.query(),
                description: in_words(ctx, &asked.params),
            })
        }
        List::Sources => {
            let rows = release.sources().await?;
            let asked = sources::asked(query, rows)?.whole();
            let addresses = exports::article_addresses(&release.pool).await?;
            let by_slug: HashMap<&str, (Option<&str>, &str)> = addresses
                .iter()
                .map(|(slug, url, sha256)| (slug.as_str(), (url.as_deref(), sha256.as_str())))
                .collect();
            let record = |row: &SourceRow| {
                let (url, sha256) = by_slug.get(row.slug.as_str()).copied().unwrap_or_default();
                told::source(ctx, row, url, sha256)
            };
            let records = sources::kept(&asked, rows).into_iter().map(record).collect();
            Ok(Found::of_asked(ctx, &asked, records))
        }
    }
}

/// Every edition of the conference that is declared or told, the latest first.
async fn editions(release: &Release, ctx: &Ctx) -> Result<Vec<Record>, PageError> {
    let statements = conferences::statements(&release.pool).await?;
    let events = conferences::events(&release.pool).await?;
    let numbers: BTreeSet<i64> =
        statements.iter().map(|row| row.edition).chain(events.iter().filter_map(|row| row.edition)).collect();
    let edition = |number: i64| {
        let told: Vec<_> = statements.iter().filter(|row| row.edition == number).cloned().collect();
        let held = events.iter().filter(|row| row.edition == Some(number)).count();
        names::conference(ctx, number, &told, i64::try_from(held).unwrap_or_default())
    };
    Ok(numbers.into_iter().rev().map(edition).collect())
}

async fn undated(release: &Release, ids: &[u32]) -> Result<u64, PageError> {
    let count = exports::undated_among(&release.pool, &Value::from(ids).to_string()).await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// What a facet's value is called in the reader's language.
fn facet_label(ctx: &Ctx, facet: Facet, count: &Count<'_>) -> String {
    match facet {
        Facet::Province | Facet::Partner => unit_name(&count.value),
        Facet::Kind => ctx.word("kind", &count.value).into_owned(),
        Facet::Topic => ctx.word("topic", &count.value).into_owned(),
        Facet::Status => ctx.word("status", &count.value).into_owned(),
        Facet::Organisation | Facet::Person => count.name.unwrap_or(&count.value).to_owned(),
        Facet::Year => count.value.to_string(),
    }
}

fn unit_name(key: &str) -> String {
    geo::gazetteer().by_id(&LocalityId::from(key)).map_or_else(|| key.to_owned(), |place| place.name.to_owned())
}

fn facet_json(ctx: &Ctx, facets: &[(Facet, Vec<Count<'_>>)]) -> Value {
    let lines = |facet: Facet, counts: &[Count<'_>]| -> Vec<Value> {
        counts
            .iter()
            .map(|count| json!({ "value": count.value, "label": facet_label(ctx, facet, count), "count": count.count }))
            .collect()
    };
    let members: Map<String, Value> =
        facets.iter().map(|(facet, counts)| (facet.as_str().to_owned(), lines(*facet, counts).into())).collect();
    Value::Object(members)
}

fn facet_record(ctx: &Ctx, asked: &Params, facet: Facet, count: &Count<'_>) -> Record {
    let label = facet_label(ctx, facet, count);
    let narrowed = match facet {
        Facet::Year => {
            let mut narrowed = asked.first_page();
            narrowed.from = crate::model::PartialDate::parse(&count.value);
            narrowed.to = narrowed.from;
            narrowed
        }
        _ => match params::Facet::ALL.into_iter().find(|ours| ours.name() == facet.as_str()) {
            Some(ours) => asked.adding(ours, &count.value),
            None => asked.first_page(),
        },
    };
    let address = format!("{}{}", ctx.site.base_url, Link::Events.with(ctx.lang, &narrowed));
    let id = format!("{}/{}", facet.as_str(), count.value);
    Record {
        cells: vec![
            id.as_str().into(),
            address.as_str().into(),
            facet.as_str().into(),
            count.value.as_ref().into(),
            label.as_str().into(),
            i64::from(count.count).into(),
        ],
        id,
        title: label,
        summary: ctx.n("events-count", count.count),
        address,
        updated: ctx.release.made_at.clone(),
        ..Record::default()
    }
}

/// What was asked, in words, for the head of files: `Province: Cần Thơ; Kind: Meeting`.
pub fn in_words(ctx: &Ctx, params: &Params) -> String {
    let mut parts = Vec::new();
    let mut tell = |name: &str, value: String| {
        let name = ctx.t(&format!("param-{name}"));
        parts.push(ctx.tr("forms-filter", &[("name", name.as_ref().into()), ("value", value.into())]));
    };
    if !params.q.is_empty() {
        tell("q", params.q.clone());
    }
    for facet in params::Facet::ALL {
        let label = |value: &String| match facet {
            params::Facet::Kind => ctx.word("kind", value).into_owned(),
            params::Facet::Topic => ctx.word("topic", value).into_owned(),
            params::Facet::Status => ctx.word("status", value).into_owned(),
            params::Facet::Province => {
                selection::province(value, params.era).map_or_else(|_| value.clone(), |id| unit_name(id.as_str()))
            }
            params::Facet::Partner => {
                selection::partner(value).map_or_else(|_| value.clone(), |id| unit_name(id.as_str()))
            }
            params::Facet::Organisation | params::Facet::Person => value.clone(),
        };
        let choice = params.choice(facet);
        let values: Vec<String> = choice
            .with
            .iter()
            .map(&label)
            .chain(choice.without.iter().map(|value| format!("−{}", label(value))))
            .collect();
        if !values.is_empty() {
            tell(facet.name(), ctx.list(&values));
        }
    }
    for (name, date) in [("from", params.from), ("to", params.to)] {
        if let Some(date) = date {
            tell(name, ctx.date(&date));
        }
    }
    if let Some(era) = params.era {
        tell("era", ctx.word("era", era.as_str()).into_owned());
    }
    parts.join(" · ")
}

/// Lines of the log read at once.
const CHANGES_BATCH: i64 = 1_000;

/// What is left to read of a source.
#[allow(clippy::large_enum_variant, reason = "one a request, never held in numbers")]
enum Rest {
    Events(std::vec::IntoIter<u32>),
    Delegations(std::vec::IntoIter<u32>),
    Records(Option<Vec<Record>>),
    /// The next line is below this id.
    Changes(changes::Asked, i64),
}

/// The batches of a source, each read when it is asked for.
pub struct Batches {
    release: Arc<Release>,
    ctx: Ctx,
    with_evidence: bool,
    rest: Rest,
}

impl Batches {
    pub fn new(release: Arc<Release>, ctx: Ctx, source: Source, with_evidence: bool) -> Batches {
        let rest = match source {
            Source::Events(ids) => Rest::Events(ids.into_iter()),
            Source::Delegations(ids) => Rest::Delegations(ids.into_iter()),
            Source::Records(rows) => Rest::Records(Some(rows)),
            Source::Changes { asked, .. } => Rest::Changes(asked, i64::MAX),
        };
        Batches { release, ctx, with_evidence, rest }
    }

    /// The next rows; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Vec<Record>, FormError>> {
        match &mut self.rest {
            Rest::Records(rows) => rows.take().map(Ok),
            Rest::Events(ids) => {
                let batch: Vec<u32> = ids.by_ref().take(events::BATCH).collect();
                if batch.is_empty() {
                    return None;
                }
                Some(events::batch(&self.release.pool, &self.ctx, &batch, self.with_evidence).await)
            }
            Rest::Delegations(ids) => {
                let batch: Vec<u32> = ids.by_ref().take(events::BATCH).collect();
                if batch.is_empty() {
                    return None;
                }
                Some(told::delegations(&self.release.pool, &self.ctx, &batch, self.with_evidence).await)
            }
            Rest::Changes(asked, before) => match asked.lines(&self.release, *before, CHANGES_BATCH).await {
                Ok(lines) => {
                    *before = lines.last()?.id;
                    Some(Ok(lines.iter().map(|line| rows_of_changes::record(&self.ctx, line)).collect()))
                }
                Err(error) => Some(Err(FormError::Read(error.to_string()))),
            },
        }
    }

    /// Every row at once, for files short enough.
    pub async fn all(mut self) -> Result<Vec<Record>, FormError> {
        let mut rows = Vec::new();
        while let Some(batch) = self.next().await {
            rows.extend(batch?);
        }
        Ok(rows)
    }
}

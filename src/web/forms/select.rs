//! Which rows a list holds for a question: for events the index's own selection, for the others the rows of the page.
//! Everything here is decided before the first byte is written; rows of events are read while the file is.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::held::Held;
use super::rows::changes as rows_of_changes;
use super::rows::events::BATCH;
use super::rows::{events, names, places, told};
use super::{FormError, List, Record};
use crate::geo;
use crate::model::LocalityId;
use crate::store::index::{Count, Facet};
use crate::store::read::changed::Kind;
use crate::store::read::{conferences, exports};
use crate::web::components::listing::Asked;
use crate::web::pages::{changes, delegations, provinces, topics};
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
    /// Rows that the release holds in memory, made into records in batches.
    Held(Held),
    /// Counts beside the events, made into records in batches.
    Counts(Params, Vec<CountLine>),
    /// Rows already at hand, of lists with few.
    Records(Vec<Record>),
    /// Lines of the log, newest first; read in batches.
    Changes { asked: changes::Asked, total: u64 },
}

/// A value of a facet with its count.
pub struct CountLine {
    facet: Facet,
    value: String,
    label: String,
    count: u32,
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
            Source::Held(held) => held.places.len() as u64,
            Source::Counts(_, lines) => lines.len() as u64,
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
            let lines: Vec<CountLine> = Facet::ALL
                .into_iter()
                .flat_map(|facet| {
                    let counts = release.index.counts(&selection, facet, usize::MAX);
                    counts.into_iter().map(|count| count_line(ctx, facet, &count)).collect::<Vec<_>>()
                })
                .collect();
            Ok(Found {
                query: params.query(),
                description: in_words(ctx, params),
                undated: lines.len() as u64,
                facets: None,
                source: Source::Counts(params.clone(), lines),
            })
        }
        List::Topics => {
            let (asked, fields) = topics::found(release, ctx, query).await?;
            let record = |field: topics::Field| names::topic(ctx, field.topic, field.events);
            let rows = dated(release, Kind::Topic, fields.into_iter().map(record).collect()).await?;
            Ok(Found::of_asked(ctx, &asked, rows))
        }
        List::Provinces => {
            let asked = provinces::asked(release, query)?.whole();
            let rows = provinces::kept(&asked, provinces::rows(release, &asked).await?);
            let rows = rows.into_iter().map(|row| places::province(ctx, row)).collect();
            Ok(Found::of_asked(ctx, &asked, dated(release, Kind::Locality, rows).await?))
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
        List::Conferences => {
            let rows = dated(release, Kind::Edition, editions(release, ctx).await?).await?;
            Ok(Found::records(ctx, &Params::default(), String::new(), rows))
        }
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
        List::Partners | List::Ties | List::People | List::Organisations | List::Sources => {
            let found = Held::find(release, list, query).await?;
            let (asked, held) = found.ok_or(PageError::NoPage)?;
            Ok(Found {
                undated: if for_calendar { held.undated(release, ctx).await? } else { 0 },
                facets: None,
                query: asked.query(),
                description: in_words(ctx, &asked.params),
                source: Source::Held(held),
            })
        }
    }
}

/// The rows with the release in which each last changed, by their ids.
async fn dated(release: &Release, kind: Kind, mut rows: Vec<Record>) -> Result<Vec<Record>, PageError> {
    let changes = release.last_changes().await?;
    for row in &mut rows {
        changes.of(kind, &row.id).clone_into(&mut row.updated);
    }
    Ok(rows)
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

fn count_line(ctx: &Ctx, facet: Facet, count: &Count<'_>) -> CountLine {
    let label = facet_label(ctx, facet, count);
    CountLine { facet, value: count.value.as_ref().to_owned(), label, count: count.count }
}

/// A count as a row: its address is the list of events narrowed to it.
fn count_record(ctx: &Ctx, asked: &Params, line: &CountLine) -> Record {
    let CountLine { facet, value, label, count } = line;
    let narrowed = match facet {
        Facet::Year => {
            let mut narrowed = asked.first_page();
            narrowed.from = crate::model::PartialDate::parse(value);
            narrowed.to = narrowed.from;
            narrowed
        }
        _ => match params::Facet::ALL.into_iter().find(|ours| ours.name() == facet.as_str()) {
            Some(ours) => asked.adding(ours, value),
            None => asked.first_page(),
        },
    };
    let address = format!("{}{}", ctx.site.base_url, Link::Events.with(ctx.lang, &narrowed));
    let id = format!("{}/{value}", facet.as_str());
    Record {
        cells: vec![
            id.as_str().into(),
            address.as_str().into(),
            facet.as_str().into(),
            value.as_str().into(),
            label.as_str().into(),
            i64::from(*count).into(),
        ],
        id,
        title: label.clone(),
        summary: ctx.n("events-count", *count),
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

/// The batches of a source, each read when it is asked for.
pub struct Batches {
    release: Arc<Release>,
    ctx: Ctx,
    with_evidence: bool,
    source: Source,
    /// Rows read so far; of the log, the id above the next line.
    done: usize,
    before: i64,
}

impl Batches {
    pub fn new(release: Arc<Release>, ctx: Ctx, source: Source, with_evidence: bool) -> Batches {
        Batches { release, ctx, with_evidence, source, done: 0, before: i64::MAX }
    }

    /// The next rows; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Vec<Record>, FormError>> {
        if let Source::Changes { asked, .. } = &self.source {
            return match asked.lines(&self.release, self.before, CHANGES_BATCH).await {
                Ok(lines) => {
                    self.before = lines.last()?.id;
                    Some(Ok(lines.iter().map(|line| rows_of_changes::record(&self.ctx, line)).collect()))
                }
                Err(error) => Some(Err(FormError::Read(error.to_string()))),
            };
        }
        let rows = self.source.rows(&self.release, &self.ctx, self.done..self.done + BATCH, self.with_evidence).await;
        self.done += BATCH;
        match rows {
            Ok(rows) if rows.is_empty() => None,
            rows => Some(rows),
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

impl Source {
    /// The rows of a range, in order; fewer where the list ends.
    pub async fn rows(
        &self,
        release: &Release,
        ctx: &Ctx,
        range: Range<usize>,
        with_evidence: bool,
    ) -> Result<Vec<Record>, FormError> {
        let pool = &release.pool;
        match self {
            Source::Events(ids) => events::batch(pool, ctx, within(ids, &range), with_evidence).await,
            Source::Delegations(ids) => told::delegations(pool, ctx, within(ids, &range), with_evidence).await,
            Source::Held(held) => held.records(release, ctx, within(&held.places, &range), with_evidence).await,
            Source::Counts(asked, lines) => {
                Ok(within(lines, &range).iter().map(|line| count_record(ctx, asked, line)).collect())
            }
            Source::Records(rows) => Ok(within(rows, &range).to_vec()),
            Source::Changes { asked, .. } => {
                let (offset, limit) = (range.start as i64, range.len() as i64);
                let lines = asked.lines_from(release, offset, limit).await;
                let lines = lines.map_err(|error| FormError::Read(error.to_string()))?;
                Ok(lines.iter().map(|line| rows_of_changes::record(ctx, line)).collect())
            }
        }
    }
}

/// The part of `rows` that lies in the range.
fn within<'r, T>(rows: &'r [T], range: &Range<usize>) -> &'r [T] {
    let end = range.end.min(rows.len());
    &rows[range.start.min(end)..end]
}

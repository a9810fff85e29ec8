//! Reads the rows of a list of events. Knows SQL; which events a list holds, the index says.

use sqlx::FromRow;

use super::Statement;
use super::card::EventCard;
use super::shared::json_ids;
use crate::model::{EventKind, PartialDate, When};
use crate::store::Pool;

/// An event as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct EventRow {
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub role: String,
    pub status: String,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub partial: Option<String>,
    pub edition: Option<i64>,
    pub year_inferred: bool,
    pub article_count: i64,
    pub conflict_count: i64,
    pub part_count: i64,
    #[sqlx(try_from = "String")]
    pub card: EventCard,
}

/// The events of these ids, in the order given. Rides the primary key: `?1` is a JSON array of ids. All of them come in one
/// row, a line an event, because the driver takes longer over fifty rows of fourteen values than `SQLite` over finding
/// them. The separators are ASCII's own; no value holds them, for JSON writes control characters as escapes.
pub const EVENTS_IN_ORDER: &str = "
select group_concat(e.id || char(31) || e.slug || char(31) || e.kind || char(31) || e.role || char(31) || e.status
           || char(31) || coalesce(e.start_date, '') || char(31) || coalesce(e.end_date, '')
           || char(31) || coalesce(e.partial, '') || char(31) || coalesce(e.edition, '') || char(31) || e.year_inferred
           || char(31) || e.article_count || char(31) || e.conflict_count || char(31) || e.part_count
           || char(31) || e.card, char(30) order by wanted.key)
from json_each(?1) as wanted
cross join event e on e.id = wanted.value";

pub const STATEMENTS: &[Statement] = &[("EVENTS_IN_ORDER", EVENTS_IN_ORDER)];

/// The day of a row in one value: known dates, or the partial ones where the year is not stated.
pub fn when(start: Option<&str>, end: Option<&str>, partial: Option<&str>) -> When {
    match partial.filter(|_| start.is_none()) {
        Some(partial) => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
        }
        None => When { start: start.and_then(PartialDate::parse), end: end.and_then(PartialDate::parse) },
    }
}

impl EventRow {
    /// A line of [`EVENTS_IN_ORDER`].
    fn read(line: &str) -> Result<EventRow, sqlx::Error> {
        let mut values = line.splitn(14, '\u{1f}');
        let mut text = || values.next().map(str::to_owned).ok_or_else(|| cut_short(line));
        let number = |text: String| text.parse::<i64>().map_err(|error| sqlx::Error::Decode(Box::new(error)));
        let known = |text: String| (!text.is_empty()).then_some(text);
        Ok(EventRow {
            id: number(text()?)?,
            slug: text()?,
            kind: text()?,
            role: text()?,
            status: text()?,
            start_date: known(text()?),
            end_date: known(text()?),
            partial: known(text()?),
            edition: known(text()?).map(number).transpose()?,
            year_inferred: text()? == "1",
            article_count: number(text()?)?,
            conflict_count: number(text()?)?,
            part_count: number(text()?)?,
            card: EventCard::read(&text()?),
        })
    }

    pub fn kind(&self) -> EventKind {
        EventKind::parse(&self.kind).unwrap_or(EventKind::Other)
    }

    pub fn when(&self) -> When {
        when(self.start_date.as_deref(), self.end_date.as_deref(), self.partial.as_deref())
    }
}

/// The rows of these events, in their order.
pub async fn in_order(pool: &Pool, ids: &[u32]) -> Result<Vec<EventRow>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let lines: Option<String> = sqlx::query_scalar(EVENTS_IN_ORDER).bind(json_ids(ids)).fetch_one(pool).await?;
    lines.unwrap_or_default().split('\u{1e}').filter(|line| !line.is_empty()).map(EventRow::read).collect()
}

fn cut_short(line: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("an event's line is cut short: {line}").into())
}

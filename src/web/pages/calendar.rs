//! The calendar by month. Opens on the month of the latest event, or of the next one to come; `?month=2023-09` asks for
//! another. Nothing depends on the clock: the day of the release is its today.

use askama::Template;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::i18n::{DateStyle, month_name};
use crate::model::PartialDate;
use crate::store::read::charts;
use crate::store::read::events::EventRow;
use crate::web::components::calendar::{Entry, MonthGrid, MonthWords};
use crate::web::components::event_row::EventLine;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Params, Why};
use crate::web::{AppState, Ctx, Link};

use super::tie::release_date;

/// A month that has events.
pub struct MonthLink {
    pub label: String,
    pub href: String,
    pub events: String,
    pub current: bool,
}

/// A year with its months.
pub struct YearLinks {
    pub year: String,
    pub months: Vec<MonthLink>,
    pub current: bool,
}

#[derive(Template)]
#[template(path = "pages/calendar.html")]
pub struct CalendarPage {
    pub ctx: Ctx,
    pub head: Head,
    pub grid: MonthGrid,
    pub found: String,
    /// Events known to the month only.
    pub undated: Vec<EventLine>,
    pub previous: Option<(String, String)>,
    pub next: Option<(String, String)>,
    pub years: Vec<YearLinks>,
    pub list_href: String,
    pub ics_href: String,
}

impl Page for CalendarPage {}

fn number_of(first: Date) -> i64 {
    i64::from(first.year()) * 100 + i64::from(first.month())
}

fn first_of(number: i64) -> Option<Date> {
    Date::new(i16::try_from(number / 100).ok()?, i8::try_from(number % 100).ok()?, 1).ok()
}

impl CalendarPage {
    /// `months` are those with events, oldest first; `rows` the events that touch the month of `first`.
    pub fn new(ctx: Ctx, first: Date, months: &[(i64, i64)], rows: &[EventRow]) -> CalendarPage {
        let entries: Vec<Entry> = rows.iter().filter_map(|row| entry(&ctx, row)).collect();
        let only_month: Vec<EventRow> = rows
            .iter()
            .filter(|row| row.start_date.as_deref().is_some_and(|date| date.len() == "2023-09".len()))
            .cloned()
            .collect();
        let own = month_params(first);
        let caption = month_words(&ctx, first);
        let words = MonthWords {
            caption: caption.clone(),
            weekdays: (1..=7)
                .map(|day| {
                    let long = ctx.t(&format!("chart-weekday-{day}")).into_owned();
                    (long, ctx.t(&format!("chart-weekday-short-{day}")).into_owned())
                })
                .collect(),
            planned: ctx.t("status-planned").into_owned(),
            more: ctx.t("chart-more").into_owned(),
        };
        let day_href = |day: Date| {
            let mut params = Params::default();
            let day = PartialDate::parse(&day.to_string());
            (params.from, params.to) = (day, day);
            Link::Events.with(ctx.lang, &params)
        };
        let grid = MonthGrid::new(first, words, &entries, &day_href, &|count| ctx.number(count));
        let here = number_of(first);
        let neighbour = |number: Option<i64>| {
            let first = first_of(number?)?;
            Some((month_words(&ctx, first), month_href(&ctx, first)))
        };
        let mut head = Head::new(ctx.t1("chart-calendar-of", "month", &caption), ctx.t("chart-calendar-lead"));
        head.query = format!("month={}", month_text(first));
        CalendarPage {
            head,
            grid,
            found: ctx.n("events-count", rows.len()),
            undated: EventLine::all(&ctx, &only_month),
            previous: neighbour(months.iter().rev().map(|(month, _)| *month).find(|month| *month < here)),
            next: neighbour(months.iter().map(|(month, _)| *month).find(|month| *month > here)),
            years: years(&ctx, months, here),
            list_href: Link::Events.with(ctx.lang, &own),
            ics_href: Link::Events.form_with(ctx.lang, "ics", &own),
            ctx,
        }
    }
}

fn month_text(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

fn month_href(ctx: &Ctx, first: Date) -> String {
    format!("{}?month={}", ctx.link(&Link::Calendar), month_text(first))
}

fn month_words(ctx: &Ctx, first: Date) -> String {
    PartialDate::parse(&month_text(first)).map(|month| ctx.date(&month)).unwrap_or_default()
}

fn month_params(first: Date) -> Params {
    let month = PartialDate::parse(&month_text(first));
    let mut params = Params::default();
    (params.from, params.to) = (month, month);
    params
}

/// An event to the day; one known to the month only stands below the grid.
fn entry(ctx: &Ctx, row: &EventRow) -> Option<Entry> {
    let first: Date = row.start_date.as_deref()?.parse().ok()?;
    let last = row.end_date.as_deref().and_then(|end| end.parse().ok()).unwrap_or(first);
    Some(Entry {
        first,
        last: last.max(first),
        title: EventLine::new(ctx, row).title,
        href: ctx.url_event(&row.slug),
        planned: row.status == "planned",
    })
}

/// All months with events by year, the newest year first.
fn years(ctx: &Ctx, months: &[(i64, i64)], here: i64) -> Vec<YearLinks> {
    let mut years: Vec<YearLinks> = Vec::new();
    for (number, events) in months {
        let Some(first) = first_of(*number) else { continue };
        let year = first.year().to_string();
        if years.last().is_none_or(|known| known.year != year) {
            years.push(YearLinks { year, months: Vec::new(), current: number / 100 == here / 100 });
        }
        if let Some(last) = years.last_mut() {
            last.months.push(MonthLink {
                label: month_name(ctx.lang, DateStyle::Long, first.month() as u8),
                href: month_href(ctx, first),
                events: ctx.number(*events),
                current: *number == here,
            });
        }
    }
    years.reverse();
    years
}

/// The month asked for.
fn asked(query: &str) -> Result<Option<Date>, BadParam> {
    let Some((_, value)) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "month") else {
        return Ok(None);
    };
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    let bad = || BadParam { name: "month", value: value.to_owned(), why: Why::NotADate, offers: Vec::new() };
    let month = PartialDate::parse(value).filter(|date| date.month().is_some()).ok_or_else(bad)?;
    let (year, number) = (month.year().ok_or_else(bad)?, month.month().ok_or_else(bad)?);
    Date::new(year, number as i8, 1).map(Some).map_err(|_| bad())
}

/// Where the calendar opens: the first month to come with an event, else the latest with one, else that of the release.
fn opening(months: &[(i64, i64)], today: Date) -> Date {
    let now = number_of(today);
    let coming = months.iter().map(|(month, _)| *month).find(|month| *month >= now);
    coming.or_else(|| months.last().map(|(month, _)| *month)).and_then(first_of).unwrap_or(today.first_of_month())
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let asked = asked(&ctx.query)?;
    let release = state.release();
    let months = release.months().await?;
    let first = asked.unwrap_or_else(|| opening(months, release_date(&ctx)));
    let number = |date: Date| number_of(date) * 100 + i64::from(date.day());
    // An event that began up to two months before may still go on.
    let reach = first.checked_sub(2.months()).unwrap_or(first);
    let rows = charts::between(&release.pool, number(reach), number(first), number(first.last_of_month())).await?;
    respond(&CalendarPage::new(ctx, first, months, &rows))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_calendar_opens_where_something_is() {
        let months = [(202304, 2), (202309, 1), (202704, 1)];
        assert_eq!(opening(&months, date(2026, 11, 22)), date(2027, 4, 1));
        assert_eq!(opening(&months[..2], date(2026, 11, 22)), date(2023, 9, 1));
        assert_eq!(opening(&[], date(2026, 11, 22)), date(2026, 11, 1));
    }

    #[test]
    fn a_month_that_is_none_is_refused() {
        assert_eq!(asked("month=2023-09"), Ok(Some(date(2023, 9, 1))));
        assert_eq!(asked("x=1&month="), Ok(None));
        for wrong in ["month=2023", "month=2023-13", "month=yesterday", "month=--04-14"] {
            assert_eq!(asked(wrong).map_err(|bad| bad.why), Err(Why::NotADate), "{wrong}");
        }
    }
}

//! iCalendar (RFC 5545): all-day events, their end exclusive as the standard has it. A row whose date is not known to
//! the day has no place in a calendar: it is left out, counted, and the calendar says so.

use std::fmt::Write as _;

use icalendar::{Calendar, Component, Event, EventStatus, Property};

use super::table::{FormError, Head, Out, Record, Rows, Shape, one_line, printable};
use crate::model::{PartialDate, When};

/// Writes the whole calendar.
pub fn write(head: &Head, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    let opening = calendar(head).to_string();
    let closing = "END:VCALENDAR\r\n";
    out.write_all(opening.strip_suffix(closing).unwrap_or(&opening).as_bytes())?;
    let mut text = String::new();
    for row in rows {
        let row = row?;
        if let Some((first, after)) = days(row.when) {
            text.clear();
            event(head, &row, first, after)
                .fmt_write(&mut text)
                .map_err(|error| std::io::Error::other(error.to_string()))?;
            out.write_all(text.as_bytes())?;
        }
    }
    out.write_all(closing.as_bytes())?;
    Ok(())
}

/// The first day and the day after the last, where both are known to the day. An end that is missing, or known less
/// well than the start, or before it, makes an event of one day.
pub fn days(when: When) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
    let first = civil(when.start?)?;
    let last = when.end.and_then(civil).filter(|last| *last >= first).unwrap_or(first);
    Some((first, last.tomorrow().ok()?))
}

fn civil(date: PartialDate) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(date.year()?, date.month()? as i8, date.day()? as i8).ok()
}

fn calendar(head: &Head) -> Calendar {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//vnfr-atlas//atlas//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("X-WR-CALNAME", clean(&format!("{} · {}", head.title, head.site))))
        .append_property(Property::new("X-WR-CALDESC", clean(&description(head))))
        .append_property(plain("REFRESH-INTERVAL", "P1D", "DURATION"))
        .append_property(plain("SOURCE", &address(&head.query), "URI"))
        .append_property(Property::new("X-ATLAS-RELEASE", clean(&head.release.id)))
        .append_property(Property::new("X-ATLAS-LICENCE", clean(&head.licence.id)))
        .append_property(Property::new("X-ATLAS-COUNT", head.total.to_string()))
        .append_property(Property::new("X-ATLAS-LEFT-OUT", head.undated.to_string()));
    calendar
}

fn description(head: &Head) -> String {
    let mut text = String::new();
    let words = &head.words;
    for (name, value) in [
        (words.rows.as_str(), head.total.to_string().as_str()),
        (&words.release, &head.release.id),
        (&words.licence, &head.licence.name),
        (&words.query, &head.query),
    ] {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name}: {value}");
    }
    if !head.description.is_empty() {
        text.insert_str(0, &format!("{}\n", head.description));
    }
    text.push_str(&words.left_out);
    text.trim_end().to_owned()
}

fn event(head: &Head, row: &Record, first: jiff::civil::Date, after: jiff::civil::Date) -> Event {
    let mut event = Event::with_uid(&clean(&format!("{}@{}", row.id, head.host)));
    let stamp = stamp(&row.updated);
    event
        .add_property("DTSTAMP", &stamp)
        .add_property("LAST-MODIFIED", &stamp)
        .append_property(plain("DTSTART", &first.strftime("%Y%m%d").to_string(), "DATE"))
        .append_property(plain("DTEND", &after.strftime("%Y%m%d").to_string(), "DATE"))
        .add_property("TRANSP", "TRANSPARENT")
        .add_property("SUMMARY", clean(&row.title))
        .append_property(plain("URL", &address(&row.address), "URI"));
    event.status(if row.tentative { EventStatus::Tentative } else { EventStatus::Confirmed });
    if !row.summary.is_empty() {
        event.add_property("DESCRIPTION", clean(&row.summary));
    }
    if !row.place.is_empty() {
        event.add_property("LOCATION", clean(&row.place));
    }
    if let Some(Shape::Point(lon, lat)) = row.shape {
        // GEO is latitude first, two floats with a semicolon that must not be escaped.
        event.append_property(plain("GEO", &format!("{lat};{lon}"), "FLOAT"));
    }
    for category in &row.categories {
        event.add_multi_property("CATEGORIES", &clean(&one_line(category)));
    }
    event.done()
}

/// A property whose value is no text: its type is named, and no character of it is escaped.
fn plain(name: &str, value: &str, kind: &str) -> Property {
    let mut property = Property::new(name, value);
    property.append_parameter(("VALUE", kind)).done()
}

/// An address holds no line break and no blank, so that it cannot open a line of its own.
fn address(address: &str) -> String {
    address.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

/// Text without control characters; the crate escapes and folds the rest.
fn clean(text: &str) -> String {
    printable(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// `2026-11-22T03:00:00Z` as `20261122T030000Z`; a time that cannot be read is the epoch, which is plainly wrong and still valid.
fn stamp(time: &str) -> String {
    let time = time.parse::<jiff::Timestamp>().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

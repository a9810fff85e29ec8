//! Gold files of either schema, brought to one shape: facts by article, or the seeds marked mention by mention.

mod documents;
mod list;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::names;

/// A date or range in the words of the contract; `--04-14` has no year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    pub start: Option<String>,
    pub end: Option<String>,
    pub precision: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub label: String,
    pub names: BTreeSet<String>,
    pub side: Option<String>,
    /// Each title with its accepted wordings.
    pub titles: Vec<Vec<String>>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Body {
    pub label: String,
    pub forms: BTreeSet<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Event {
    pub label: String,
    pub role: String,
    pub kinds: Vec<String>,
    /// Accepted dates, the stated one first.
    pub dates: Vec<Dates>,
    pub vn: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub places: BTreeSet<String>,
    /// `None` where the gold does not say.
    pub topics: Option<BTreeSet<String>>,
    /// Localities that may be printed or not.
    pub neutral: BTreeSet<String>,
}

#[derive(Clone, Debug)]
pub struct Delegation {
    pub label: String,
    pub origin: BTreeSet<String>,
    pub side: Option<String>,
    /// Accepted names; the empty one accepts that none is given.
    pub leaders: BTreeSet<String>,
    pub dates: Vec<Dates>,
    pub destinations: BTreeSet<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Tie {
    pub label: String,
    pub vn: BTreeSet<String>,
    pub fr: BTreeSet<String>,
    pub since: Option<String>,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub label: String,
    pub what: String,
    pub value: Option<f64>,
    pub status: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Article {
    pub id: String,
    pub file: String,
    pub relevant: Option<bool>,
    pub people: Vec<Person>,
    pub bodies: Vec<Body>,
    /// Keys of the localities of each side, with their names.
    pub vn: BTreeMap<String, String>,
    pub fr: BTreeMap<String, String>,
    /// Folded names under which a printed locality is ignored.
    pub neutral_places: Vec<String>,
    pub events: Vec<Event>,
    pub delegations: Vec<Delegation>,
    pub ties: Vec<Tie>,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub articles: Vec<Article>,
    /// Pairs of articles that report one event, each pair in order.
    pub same: BTreeSet<(String, String)>,
}

/// Reads a gold file of either schema.
pub fn read(bytes: &[u8]) -> Result<Gold, String> {
    let data: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if let Some(rows) = data.as_array() {
        return Ok(list::of_list(rows));
    }
    if data["schema"] == "vnfr-gold/1" {
        return Ok(documents::of_documents(&data));
    }
    Err("neither a vnfr-gold/1 object nor a list of articles".to_owned())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        _ => list(value).iter().filter_map(text).collect(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn set(value: &Value) -> BTreeSet<String> {
    names::locality_set(&texts(value))
}

fn pairs(groups: impl Iterator<Item = Vec<String>>) -> BTreeSet<(String, String)> {
    let mut same = BTreeSet::new();
    for mut group in groups {
        group.sort();
        for (at, left) in group.iter().enumerate() {
            same.extend(group[at + 1..].iter().map(|right| (left.clone(), right.clone())));
        }
    }
    same
}

fn dates(row: &Value, precision: &str) -> Dates {
    let (mut start, mut end) = (text(&row["start"]), text(&row["end"]));
    if start.is_none()
        && let Some(partial) = text(&row["partial"])
    {
        let (first, last) = partial.split_once('/').unwrap_or((&partial, ""));
        start = Some(first.to_owned());
        end = Some(last.to_owned()).filter(|last| !last.is_empty());
    }
    Dates { end: end.or_else(|| start.clone()), start, precision: text(&row[precision]) }
}

/// The date a gold note says can be inferred; a lone year completes the day and month stated.
fn inferable(note: &str, own: &Dates) -> Option<Dates> {
    let head = note.split('(').next().unwrap_or_default();
    let found: Vec<String> = head
        .split(|char: char| !(char.is_ascii_digit() || char == '-'))
        .filter(|word| word.len() >= 4 && word[..4].bytes().all(|byte| byte.is_ascii_digit()))
        .map(|word| word.trim_end_matches('-').to_owned())
        .collect();
    let first = found.first()?;
    let whole = |partial: &Option<String>| {
        partial.as_ref().and_then(|date| date.strip_prefix("--")).map(|rest| format!("{first}-{rest}"))
    };
    if first.len() == 4 && own.start.as_ref().is_some_and(|start| start.starts_with("--")) {
        return Some(Dates { start: whole(&own.start), end: whole(&own.end), precision: Some("day".to_owned()) });
    }
    let precision = precision_of(first);
    Some(Dates { start: Some(first.clone()), end: found.last().cloned(), precision })
}

fn precision_of(date: &str) -> Option<String> {
    Some(
        match date.len() {
            10 => "day",
            7 => "month",
            4 => "year",
            _ => return None,
        }
        .to_owned(),
    )
}

/// A delegation may carry its own dates, else none, or those of the event it came for.
fn delegation_dates(own: Dates, events: &[Event]) -> Vec<Dates> {
    if own.start.as_ref().is_some_and(|start| !start.starts_with("--")) {
        return vec![own];
    }
    let mut accepted = vec![own, Dates::default()];
    accepted.extend(events.iter().filter(|event| event.role == "main").flat_map(|event| event.dates.clone()));
    accepted
}

fn tie(vn: Option<String>, fr: Option<String>, since: Option<String>, optional: bool) -> Tie {
    let (vn, fr) = (vn.unwrap_or_default(), fr.unwrap_or_default());
    Tie {
        label: format!("{vn} – {fr}"), vn: names::locality_keys(&vn), fr: names::locality_keys(&fr), since, optional
    }
}

fn figure(row: &Value) -> Figure {
    let what = text(&row["what"]).unwrap_or_default();
    Figure {
        label: format!("{what} {}", row["value"]),
        what,
        value: names::number(&row["value"]),
        status: text(&row["status"]),
    }
}

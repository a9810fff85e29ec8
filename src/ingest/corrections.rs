//! Corrections: what a reviewer says against what the articles say, each with its reason. Validated when read, applied to
//! merged events before they become rows, and kept so that pages can show both.
//!
//! `seeds/corrections.toml` says how to write one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::days;
use super::events::article_of;
use super::merged::Merged;
use super::shelf::Shelf;
use crate::geo::gazetteer;
use crate::model::{Country, EventKind, EventStatus, LocalityId, MergedEvent, PartialDate, Topic};
use crate::store::write::{CorrectionRow, WriteError};
use crate::text;

/// What is wrong in a file of corrections, by the number of the entry.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionError {
    #[error("the corrections do not read: {0}; see the head of seeds/corrections.toml for how to write one")]
    Toml(#[from] toml::de::Error),
    #[error("correction {number} ({action} {slug}): {why}")]
    Entry { number: usize, action: &'static str, slug: String, why: String },
}

/// The file as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    correction: Vec<Entry>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Action {
    Merge,
    Split,
    Set,
    Hide,
    Alias,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SubjectKind {
    Event,
    Person,
    Organisation,
}

/// One correction as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    action: Action,
    #[serde(default = "event")]
    kind: SubjectKind,
    slug: String,
    /// `merge`: the event that takes this one in. `alias`: an old slug of an event, or another name of a person or body.
    #[serde(default)]
    into: Option<String>,
    #[serde(default)]
    alias: Option<String>,
    /// `split`: the source pages (first twelve digits of the file's digest) whose reports become an event of their own.
    #[serde(default)]
    articles: Vec<String>,
    #[serde(default)]
    field: Option<String>,
    #[serde(default)]
    value: Option<String>,
    reason: String,
    #[serde(default)]
    source: Option<String>,
    made_on: String,
}

fn event() -> SubjectKind {
    SubjectKind::Event
}

impl Action {
    const fn as_str(self) -> &'static str {
        match self {
            Action::Merge => "merge",
            Action::Split => "split",
            Action::Set => "set",
            Action::Hide => "hide",
            Action::Alias => "alias",
        }
    }
}

impl SubjectKind {
    const fn as_str(self) -> &'static str {
        match self {
            SubjectKind::Event => "event",
            SubjectKind::Person => "person",
            SubjectKind::Organisation => "organisation",
        }
    }
}

/// Corrections that read and make sense.
#[derive(Debug, Default)]
pub struct Corrections {
    entries: Vec<Entry>,
}

/// What corrections did.
#[derive(Debug, Default)]
pub struct Applied {
    pub rows: Vec<CorrectionRow>,
    /// Kind, old slug, where it leads now (`None`: hidden).
    pub moves: Vec<(&'static str, String, Option<String>)>,
}

const FIELDS: [&str; 9] =
    ["kind", "status", "start", "end", "title", "edition", "topics", "vn_localities", "fr_localities"];

impl Corrections {
    /// Reads and validates.
    pub fn read(text: &str) -> Result<Corrections, CorrectionError> {
        let file: File = toml::from_str(text)?;
        for (at, entry) in file.correction.iter().enumerate() {
            entry.validate().map_err(|why| CorrectionError::Entry {
                number: at + 1,
                action: entry.action.as_str(),
                slug: entry.slug.clone(),
                why,
            })?;
        }
        Ok(Corrections { entries: file.correction })
    }

    /// Other names of people or bodies, folded, each with the slug it means.
    pub fn names(&self, kind: &str) -> BTreeMap<String, String> {
        let of_kind = self.entries.iter().filter(|entry| entry.kind.as_str() == kind && entry.action == Action::Alias);
        of_kind.filter_map(|entry| Some((text::fold(entry.alias.as_deref()?), entry.slug.clone()))).collect()
    }

    /// The slugs of people or bodies that are not to be shown.
    pub fn hidden(&self, kind: &str) -> impl Iterator<Item = &str> {
        let kind = kind.to_owned();
        let of_kind =
            self.entries.iter().filter(move |entry| entry.kind.as_str() == kind && entry.action == Action::Hide);
        of_kind.map(|entry| entry.slug.as_str())
    }

    /// Applies what concerns events, in the order of the file.
    pub fn apply(&self, events: &mut Merged, articles: &Shelf) -> Result<Applied, WriteError> {
        let mut applied = Applied::default();
        for (at, entry) in self.entries.iter().enumerate() {
            let mut row = CorrectionRow {
                id: at as i64 + 1,
                action: entry.action.as_str(),
                subject_kind: entry.kind.as_str(),
                slug: entry.slug.clone(),
                field: entry.field.clone(),
                before_value: None,
                after_value: entry.value.clone(),
                reason: entry.reason.clone(),
                source: entry.source.clone(),
                made_on: entry.made_on.clone(),
                applied: false,
            };
            if entry.kind == SubjectKind::Event {
                entry.apply(events, articles, &mut row, &mut applied.moves)?;
            } else {
                row.after_value = entry.alias.clone();
            }
            applied.rows.push(row);
        }
        Ok(applied)
    }
}

impl Entry {
    fn validate(&self) -> Result<(), String> {
        let need = |there: bool, what: &str| if there { Ok(()) } else { Err(what.to_owned()) };
        need(!self.reason.trim().is_empty(), "a reason is needed: it is shown beside what the articles say")?;
        let day = PartialDate::parse(&self.made_on).is_some_and(|day| day.day().is_some());
        need(day, "made_on must be a day, such as 2026-11-22")?;
        need(
            !self.slug.is_empty() && text::slug(&self.slug.replace("--", "-")) == self.slug.replace("--", "-"),
            "slug must be the last part of a page's address",
        )?;
        let event = self.kind == SubjectKind::Event;
        match self.action {
            Action::Merge => need(
                event && self.into.is_some(),
                "merge takes an event and needs into, the slug of the event that stays",
            ),
            Action::Split => need(
                event && !self.articles.is_empty(),
                "split takes an event and needs articles, the sources to set apart",
            ),
            Action::Alias => need(self.alias.is_some(), "alias needs alias, the other slug or name"),
            Action::Hide => Ok(()),
            Action::Set => {
                need(event, "set takes an event")?;
                let field = self.field.as_deref().unwrap_or_default();
                need(FIELDS.contains(&field), &format!("set needs field, one of {}", FIELDS.join(", ")))?;
                let value = self.value.as_deref().ok_or("set needs value")?;
                let fits = match field {
                    "kind" => EventKind::parse(value).is_some(),
                    "status" => EventStatus::parse(value).is_some(),
                    "start" | "end" => PartialDate::parse(value).is_some(),
                    "edition" => value.parse::<u8>().is_ok(),
                    "topics" => value.split(", ").all(|topic| Topic::parse(topic).is_some()),
                    _ => !value.trim().is_empty(),
                };
                need(fits, &format!("{value:?} is no value of {field}"))
            }
        }
    }

    fn apply(
        &self,
        events: &mut Merged,
        articles: &Shelf,
        row: &mut CorrectionRow,
        moves: &mut Vec<(&'static str, String, Option<String>)>,
    ) -> Result<(), WriteError> {
        let Some(at) = events.position(&self.slug)? else { return Ok(()) };
        match self.action {
            Action::Hide => {
                events.remove(at);
                moves.push(("event", self.slug.clone(), None));
            }
            Action::Alias => {
                let alias = self.alias.clone().unwrap_or_default();
                row.after_value = Some(alias.clone());
                moves.push(("event", alias, Some(self.slug.clone())));
            }
            Action::Merge => {
                let into = self.into.clone().unwrap_or_default();
                if into == self.slug || events.position(&into)?.is_none() {
                    return Ok(());
                }
                let gone = events.get(at)?;
                events.remove(at);
                if let Some(at) = events.position(&into)? {
                    let mut kept = events.get(at)?;
                    kept.members.extend(gone.members);
                    kept.articles.extend(gone.articles);
                    kept.articles.sort();
                    kept.articles.dedup();
                    kept.independent_sources += gone.independent_sources;
                    kept.locality_ids = super::events::unique(kept.locality_ids.drain(..).chain(gone.locality_ids));
                    kept.vn_localities = super::events::unique(kept.vn_localities.drain(..).chain(gone.vn_localities));
                    kept.fr_localities = super::events::unique(kept.fr_localities.drain(..).chain(gone.fr_localities));
                    kept.topics = super::events::unique(kept.topics.drain(..).chain(gone.topics));
                    events.set(at, &kept)?;
                }
                row.before_value = Some(self.slug.clone());
                row.after_value = Some(into.clone());
                row.slug.clone_from(&into);
                moves.push(("event", self.slug.clone(), Some(into)));
            }
            Action::Split => {
                let mut one = events.get(at)?;
                let mut apart: BTreeSet<String> = BTreeSet::new();
                for file in &one.articles {
                    let Some(article) = article_of(file).filter(|at| *at < articles.len()) else { continue };
                    let head = articles.head(article)?;
                    let of = head.slug();
                    if self.articles.iter().any(|slug| of.starts_with(slug.as_str()) || slug.starts_with(of)) {
                        apart.insert(file.clone());
                    }
                }
                let (away, kept): (Vec<_>, Vec<_>) =
                    one.members.iter().cloned().partition(|member| apart.contains(&member.file));
                if away.is_empty() || kept.is_empty() {
                    return Ok(());
                }
                let mut other = one.clone();
                one.members = kept;
                one.articles.retain(|file| !apart.contains(file));
                other.members = away;
                other.articles.retain(|file| apart.contains(file));
                one.independent_sources = independent(&one);
                other.independent_sources = independent(&other);
                other.id = format!("{}-{}", self.slug, self.articles[0]);
                for event in [&mut one, &mut other] {
                    let files = event.articles.clone();
                    for conflict in &mut event.conflicts {
                        conflict.values.retain(|value| files.contains(&value.file));
                    }
                    event.conflicts.retain(|conflict| {
                        conflict
                            .values
                            .iter()
                            .any(|value| conflict.values.first().is_some_and(|first| first.value != value.value))
                    });
                }
                row.after_value = Some(other.id.clone());
                events.set(at, &one)?;
                events.push(&other)?;
            }
            Action::Set => {
                let (field, value) =
                    (self.field.as_deref().unwrap_or_default(), self.value.as_deref().unwrap_or_default());
                let mut event = events.get(at)?;
                row.before_value = set(&mut event, field, value);
                events.set(at, &event)?;
            }
        }
        row.applied = true;
        Ok(())
    }
}

fn independent(event: &MergedEvent) -> usize {
    event.members.iter().map(|member| member.dispatch).collect::<std::collections::BTreeSet<_>>().len()
}

/// The best-known locality of a name; of homonyms of two orders the earlier, as the gazetteer sorts them.
fn best_known(country: Country, name: &str) -> Option<LocalityId> {
    let named = gazetteer().all().iter().rev().filter(|place| place.country == country && place.name == name);
    named.max_by_key(|place| place.prior()).map(|place| place.id.clone())
}

/// Sets a validated value; what the articles say.
fn set(event: &mut MergedEvent, field: &str, value: &str) -> Option<String> {
    let dates = |event: &MergedEvent| {
        days::text(crate::model::When { start: event.start, end: event.end }).or_else(|| event.partial.clone())
    };
    let names = |value: &str| value.split(", ").map(str::to_owned).collect::<Vec<_>>();
    match field {
        "kind" => {
            let before = event.kind;
            event.kind = EventKind::parse(value).unwrap_or(before);
            Some(before.as_str().to_owned())
        }
        "status" => {
            let before = event.status;
            event.status = EventStatus::parse(value).unwrap_or(before);
            Some(before.as_str().to_owned())
        }
        "start" | "end" => {
            let before = dates(event);
            let date = PartialDate::parse(value);
            if field == "start" {
                event.start = date;
                event.end = event.end.filter(|end| date.is_some_and(|start| start <= *end));
            } else {
                event.end = date;
            }
            let when = crate::model::When { start: event.start, end: event.end };
            event.precision = when.precision();
            event.partial = when.partial();
            before
        }
        "title" => event.title.replace(value.to_owned()),
        "edition" => std::mem::replace(&mut event.edition, value.parse().ok()).map(|edition| edition.to_string()),
        "topics" => {
            let before = event.topics.iter().map(|topic| topic.as_str()).collect::<Vec<_>>().join(", ");
            event.topics = value.split(", ").filter_map(Topic::parse).collect();
            Some(before)
        }
        "vn_localities" => {
            event.locality_ids.extend(names(value).iter().filter_map(|name| best_known(Country::Vn, name)));
            Some(std::mem::replace(&mut event.vn_localities, names(value)).join(", "))
        }
        "fr_localities" => {
            event.locality_ids.extend(names(value).iter().filter_map(|name| best_known(Country::Fr, name)));
            Some(std::mem::replace(&mut event.fr_localities, names(value)).join(", "))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(entry: &str, why: &str) {
        let text = format!("[[correction]]\nslug = \"a-b\"\nmade_on = \"2026-11-22\"\n{entry}");
        let error = Corrections::read(&text).expect_err(entry).to_string();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn a_correction_without_sense_is_refused_with_its_number() {
        refused("action = \"hide\"\nreason = \" \"", "correction 1 (hide a-b): a reason is needed");
        refused("action = \"merge\"\nreason = \"r\"", "needs into");
        refused("action = \"split\"\nreason = \"r\"", "needs articles");
        refused("action = \"set\"\nreason = \"r\"\nfield = \"colour\"\nvalue = \"red\"", "set needs field");
        refused("action = \"set\"\nreason = \"r\"\nfield = \"start\"\nvalue = \"soon\"", "is no value of start");
        refused("action = \"paint\"\nreason = \"r\"", "do not read");
        refused("action = \"hide\"\nreason = \"r\"\ncolour = \"red\"", "do not read");
    }

    #[test]
    fn the_shipped_corrections_read() {
        Corrections::read(include_str!("../../seeds/corrections.toml")).expect("seeds/corrections.toml is valid");
    }
}

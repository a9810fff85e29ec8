//! What differs between the release before and the next: subjects added, changed field by field, renamed, merged, withdrawn;
//! and where each slug that ever named a page leads now. Pure: knows snapshots, not tables. Borrows both releases, which
//! may hold millions of facts.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::previous::{Moved, Shown};
use super::write::{ChangeRow, SlugAliasRow};

/// A subject of the next release, ready to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: &'static str,
    pub slug: String,
    /// JSON: what a title is built from.
    pub facts: String,
    /// JSON: field to value.
    pub fields: String,
    /// JSON: what tells the subject under another slug.
    pub keys: String,
}

/// The kinds of subject that have pages and a history.
pub const KINDS: [&str; 6] = ["event", "delegation", "tie", "person", "organisation", "article"];

/// A slug that a correction moved by name: kind, old slug, target or `None` where it was hidden.
pub type Move = (&'static str, String, Option<String>);

/// One line of the change log, without its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    pub kind: &'static str,
    pub slug: &'a str,
    pub what: &'static str,
    /// Field, value before, value after.
    pub field: Option<(String, Option<String>, Option<String>)>,
    pub into: Option<&'a str>,
    pub facts: &'a str,
}

impl Change<'_> {
    /// The row of a release's log.
    pub fn row(&self, id: i64, release_number: i64) -> ChangeRow {
        let (field, before_value, after_value) = match self.field.clone() {
            Some((field, before, after)) => (Some(field), before, after),
            None => (None, None, None),
        };
        ChangeRow {
            id,
            release_number,
            subject_kind: self.kind,
            slug: self.slug.to_owned(),
            what: self.what,
            field,
            before_value,
            after_value,
            into_slug: self.into.map(str::to_owned),
            facts: self.facts.to_owned(),
        }
    }
}

/// The change log of one release, and every alias in force after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff<'a> {
    pub changes: Vec<Change<'a>>,
    pub aliases: Vec<SlugAliasRow>,
    pub added: i64,
    pub changed: i64,
    pub merged: i64,
    pub withdrawn: i64,
    /// Kind and slug of all that is new or changed in this release.
    pub touched: HashSet<(&'static str, &'a str)>,
}

/// A subject of either release.
#[derive(Clone, Copy)]
struct View<'a> {
    slug: &'a str,
    facts: &'a str,
    fields: &'a str,
    keys: &'a str,
}

/// Where an old slug leads: its target, why, and the facts it was last shown with.
type Led<'a> = BTreeMap<(&'static str, &'a str), (Option<&'a str>, &'static str, &'a str)>;

/// Compares two releases.
pub fn diff<'a>(
    before: &'a [Shown],
    moved: &[Moved],
    after: &'a [Subject],
    moves: &'a [Move],
    number: i64,
) -> Diff<'a> {
    let mut diff = Diff::default();
    let mut led = Led::new();
    for kind in KINDS {
        let old: BTreeMap<&str, View<'_>> = before
            .iter()
            .filter(|shown| shown.subject_kind == kind)
            .map(|shown| {
                (
                    shown.slug.as_str(),
                    View { slug: &shown.slug, facts: &shown.facts, fields: &shown.fields, keys: &shown.keys },
                )
            })
            .collect();
        let new: BTreeMap<&str, View<'_>> = after
            .iter()
            .filter(|subject| subject.kind == kind)
            .map(|subject| {
                (
                    subject.slug.as_str(),
                    View { slug: &subject.slug, facts: &subject.facts, fields: &subject.fields, keys: &subject.keys },
                )
            })
            .collect();
        diff.kind(kind, &old, &new, moves, &mut led);
    }
    diff.aliases = aliases(moved, &led, after, moves, number);
    diff
}

impl<'a> Diff<'a> {
    fn kind(
        &mut self,
        kind: &'static str,
        old: &BTreeMap<&'a str, View<'a>>,
        new: &BTreeMap<&'a str, View<'a>>,
        moves: &'a [Move],
        led: &mut Led<'a>,
    ) {
        let gone: Vec<&View<'a>> = old.values().filter(|view| !new.contains_key(view.slug)).collect();
        let by_key = if gone.is_empty() { BTreeMap::new() } else { owners(new) };
        let mut heirs: BTreeMap<&str, Vec<&View<'a>>> = BTreeMap::new();
        for view in gone {
            let asked = moves.iter().find(|(of, from, _)| *of == kind && from == view.slug);
            let heir = match asked {
                Some((_, _, target)) => {
                    target.as_deref().and_then(|target| new.get_key_value(target)).map(|(slug, _)| *slug)
                }
                None => heir(view, &by_key),
            };
            match heir {
                Some(heir) => heirs.entry(heir).or_default().push(view),
                None => {
                    self.log(kind, view, "withdrawn", None, None);
                    self.withdrawn += 1;
                    let reason = if asked.is_some() { "correction" } else { "withdrawn" };
                    led.insert((kind, view.slug), (None, reason, view.facts));
                }
            }
        }
        for (slug, view) in new {
            let ancestors = heirs.remove(slug).unwrap_or_default();
            // The first of several old pages that became a new one gives it its name; the others merged into it.
            let rename = !old.contains_key(slug) && !ancestors.is_empty();
            for (at, ancestor) in ancestors.iter().enumerate() {
                let what = if rename && at == 0 { "renamed" } else { "merged" };
                self.log(kind, ancestor, what, None, Some(slug));
                self.merged += i64::from(what == "merged");
                led.insert((kind, ancestor.slug), (Some(slug), what, ancestor.facts));
            }
            let earlier = old.get(slug).or_else(|| ancestors.first().copied().filter(|_| rename));
            match earlier {
                None => {
                    self.log(kind, view, "added", None, None);
                    self.added += 1;
                    self.touched.insert((kind, slug));
                }
                Some(earlier) => {
                    if self.fields(kind, earlier, view) || rename {
                        self.changed += 1;
                        self.touched.insert((kind, slug));
                    }
                }
            }
        }
    }

    fn log(
        &mut self,
        kind: &'static str,
        view: &View<'a>,
        what: &'static str,
        field: Option<(String, Option<String>, Option<String>)>,
        into: Option<&'a str>,
    ) {
        self.changes.push(Change { kind, slug: view.slug, what, field, into, facts: view.facts });
    }

    /// One line for each field that differs; true where any does.
    fn fields(&mut self, kind: &'static str, before: &View<'a>, after: &View<'a>) -> bool {
        if before.fields == after.fields {
            return false;
        }
        let (mut old, mut new) = (fields(before), fields(after));
        let names: BTreeSet<String> = old.keys().chain(new.keys()).cloned().collect();
        let mut differs = false;
        for name in names {
            let (old, new) = (old.remove(&name), new.remove(&name));
            if old != new {
                self.log(kind, after, "changed", Some((name, old, new)), None);
                differs = true;
            }
        }
        differs
    }
}

fn fields(view: &View<'_>) -> BTreeMap<String, String> {
    serde_json::from_str(view.fields).unwrap_or_default()
}

fn keys(view: &View<'_>) -> BTreeSet<String> {
    serde_json::from_str(view.keys).unwrap_or_default()
}

fn owners<'a>(subjects: &BTreeMap<&'a str, View<'a>>) -> BTreeMap<String, Vec<&'a str>> {
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for view in subjects.values() {
        for key in keys(view) {
            owners.entry(key).or_default().push(view.slug);
        }
    }
    owners
}

/// The subject that holds most of what an old one held; the first by slug where several hold as much.
fn heir<'a>(old: &View<'_>, owners: &BTreeMap<String, Vec<&'a str>>) -> Option<&'a str> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for slug in keys(old).iter().filter_map(|key| owners.get(key)).flatten() {
        *votes.entry(slug).or_default() += 1;
    }
    votes
        .into_iter()
        .max_by(|(left, votes), (right, others)| votes.cmp(others).then(right.cmp(left)))
        .map(|(slug, _)| slug)
}

/// Every alias in force: those of before, led on where their target moved too, and those of this release. A slug that
/// names a page again is no alias.
fn aliases(moved: &[Moved], led: &Led<'_>, after: &[Subject], moves: &[Move], number: i64) -> Vec<SlugAliasRow> {
    let live: HashSet<(&str, &str)> = after.iter().map(|subject| (subject.kind, subject.slug.as_str())).collect();
    let mut rows: BTreeMap<(&'static str, String), SlugAliasRow> = BTreeMap::new();
    let word = |text: &str| ["renamed", "merged", "withdrawn", "correction"].into_iter().find(|word| *word == text);
    for old in moved {
        let Some(kind) = KINDS.into_iter().find(|kind| *kind == old.subject_kind) else { continue };
        let (mut target, mut reason) = (old.target.clone(), word(&old.reason).unwrap_or("withdrawn"));
        if let Some((next, why, _)) = old.target.as_deref().and_then(|target| led.get(&(kind, target))) {
            target = next.map(str::to_owned);
            reason = why;
        }
        let row = SlugAliasRow {
            subject_kind: kind,
            slug: old.slug.clone(),
            target,
            reason,
            release_number: old.release_number,
            facts: old.facts.clone(),
        };
        rows.insert((kind, old.slug.clone()), row);
    }
    for ((kind, slug), (target, reason, facts)) in led {
        let row = SlugAliasRow {
            subject_kind: kind,
            slug: (*slug).to_owned(),
            target: target.map(str::to_owned),
            reason,
            release_number: number,
            facts: (*facts).to_owned(),
        };
        rows.insert((kind, (*slug).to_owned()), row);
    }
    // A correction may move a slug that no release of this file ever showed: the articles alone would have made it.
    for (kind, slug, target) in moves {
        rows.entry((kind, slug.clone())).or_insert_with(|| SlugAliasRow {
            subject_kind: kind,
            slug: slug.clone(),
            target: target.clone(),
            reason: "correction",
            release_number: number,
            facts: "{}".to_owned(),
        });
    }
    rows.into_values().filter(|row| !live.contains(&(row.subject_kind, row.slug.as_str()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(slug: &str, dates: &str, keys: &[&str]) -> Subject {
        Subject {
            kind: "event",
            slug: slug.to_owned(),
            facts: "{}".to_owned(),
            fields: serde_json::json!({ "dates": dates }).to_string(),
            keys: serde_json::json!(keys).to_string(),
        }
    }

    fn shown(subjects: &[Subject]) -> Vec<Shown> {
        let shown = |subject: &Subject| Shown {
            subject_kind: subject.kind.to_owned(),
            slug: subject.slug.clone(),
            facts: subject.facts.clone(),
            fields: subject.fields.clone(),
            keys: subject.keys.clone(),
        };
        subjects.iter().map(shown).collect()
    }

    fn moved(diff: &Diff<'_>) -> Vec<Moved> {
        let moved = |row: &SlugAliasRow| Moved {
            subject_kind: row.subject_kind.to_owned(),
            slug: row.slug.clone(),
            target: row.target.clone(),
            reason: row.reason.to_owned(),
            release_number: row.release_number,
            facts: row.facts.clone(),
        };
        diff.aliases.iter().map(moved).collect()
    }

    /// The log as `what slug field → target`, one line a change.
    fn lines(diff: &Diff<'_>) -> Vec<String> {
        let line = |change: &Change<'_>| {
            let field = change.field.as_ref().map(|(name, _, _)| name.as_str());
            [Some(change.what), Some(change.slug), field, change.into]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        };
        diff.changes.iter().map(line).collect()
    }

    #[test]
    fn a_field_that_differs_is_one_line() {
        let before = [event("a", "2023-04-13", &["1:0"]), event("b", "2023", &["2:0"])];
        let after = [event("a", "2023-04-14", &["1:0"]), event("b", "2023", &["2:0"]), event("c", "2024", &["3:0"])];
        let before = shown(&before);
        let diff = diff(&before, &[], &after, &[], 2);
        assert_eq!(lines(&diff), ["changed a dates", "added c"]);
        assert_eq!((diff.added, diff.changed, diff.changes[0].row(10, 2).id), (1, 1, 10));
        assert!(diff.aliases.is_empty());
    }

    #[test]
    fn merged_renamed_and_withdrawn_slugs_lead_on_for_ever() {
        let first = [event("a", "2023", &["1:0"]), event("b", "2023", &["2:0"]), event("c", "2023", &["3:0"])];
        let second = [event("ab", "2023", &["1:0", "2:0"])];
        let first = shown(&first);
        let one = diff(&first, &[], &second, &[], 2);
        assert_eq!(lines(&one), ["withdrawn c", "renamed a ab", "merged b ab"]);
        let third = [event("abd", "2023", &["1:0", "2:0", "4:0"])];
        let second = shown(&second);
        let two = diff(&second, &moved(&one), &third, &[], 3);
        let leads: Vec<_> = two.aliases.iter().map(|row| (row.slug.as_str(), row.target.as_deref())).collect();
        assert_eq!(leads, [("a", Some("abd")), ("ab", Some("abd")), ("b", Some("abd")), ("c", None)]);
        // The event of before stands again: its slug is a page, and the others lead to it no more.
        let fourth = [event("a", "2023", &["1:0"])];
        let third = shown(&third);
        let three = diff(&third, &moved(&two), &fourth, &[], 4);
        assert!(three.aliases.iter().all(|row| row.slug != "a"));
    }

    #[test]
    fn a_correction_says_where_a_slug_leads() {
        let before = [event("a", "2023", &["1:0"]), event("b", "2023", &["2:0"])];
        let after = [event("b", "2023", &["2:0"])];
        let moves = [("event", "a".to_owned(), None)];
        let before = shown(&before);
        let diff = diff(&before, &[], &after, &moves, 2);
        assert_eq!(diff.aliases.len(), 1);
        assert_eq!((diff.aliases[0].target.as_deref(), diff.aliases[0].reason), (None, "correction"));
    }
}

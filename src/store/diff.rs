//! What differs between the release before and the next: subjects added, changed field by field, renamed, merged, withdrawn;
//! and where each slug that ever named a page leads now. Pure: knows snapshots, not tables.

use std::collections::{BTreeMap, BTreeSet};

use super::previous::{Moved, Shown};
use super::write::{ChangeRow, SlugAliasRow};

/// A subject of either release, ready to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: &'static str,
    pub slug: String,
    pub facts: String,
    pub fields: BTreeMap<String, String>,
    pub keys: BTreeSet<String>,
}

/// The kinds of subject that have pages and a history.
pub const KINDS: [&str; 6] = ["event", "delegation", "tie", "person", "organisation", "article"];

/// The change log of one release, and every alias in force after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    pub changes: Vec<ChangeRow>,
    pub aliases: Vec<SlugAliasRow>,
    pub added: i64,
    pub changed: i64,
    pub merged: i64,
    pub withdrawn: i64,
    /// Kind and slug of all that is new or changed in this release.
    pub touched: BTreeSet<(&'static str, String)>,
}

/// Compares two releases. `moves` are slugs that a correction moved by name: (kind, old slug, target or `None`).
/// `first_change` is the id of the first row of the log.
pub fn diff(
    before: &[Shown],
    moved: &[Moved],
    after: &[Subject],
    moves: &[(&'static str, String, Option<String>)],
    number: i64,
    first_change: i64,
) -> Diff {
    let mut log = Log { diff: Diff::default(), number, next: first_change };
    let mut renamed: BTreeMap<(&'static str, String), (Option<String>, &'static str, String)> = BTreeMap::new();
    for kind in KINDS {
        let old: BTreeMap<&str, Subject> = before
            .iter()
            .filter(|shown| shown.subject_kind == kind)
            .map(|shown| (shown.slug.as_str(), subject_of(kind, shown)))
            .collect();
        let new: BTreeMap<&str, &Subject> = after
            .iter()
            .filter(|subject| subject.kind == kind)
            .map(|subject| (subject.slug.as_str(), subject))
            .collect();
        let mut heirs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let by_key = owners(&new);
        for (slug, subject) in &old {
            if new.contains_key(slug) {
                continue;
            }
            let asked = moves.iter().find(|(of, from, _)| *of == kind && from == slug);
            let heir = match asked {
                Some((_, _, target)) => {
                    target.as_deref().and_then(|target| new.get_key_value(target)).map(|(slug, _)| *slug)
                }
                None => heir(subject, &by_key),
            };
            match heir {
                Some(heir) => heirs.entry(heir).or_default().push(slug),
                None => {
                    log.subject(subject, "withdrawn", None);
                    log.diff.withdrawn += 1;
                    let reason = if asked.is_some() { "correction" } else { "withdrawn" };
                    renamed.insert((kind, (*slug).to_owned()), (None, reason, subject.facts.clone()));
                }
            }
        }
        for (slug, subject) in &new {
            let ancestors = heirs.remove(slug).unwrap_or_default();
            // The first of several old pages that became a new one gives it its name; the others merged into it.
            let rename = !old.contains_key(slug) && !ancestors.is_empty();
            for (at, ancestor) in ancestors.iter().enumerate() {
                let what = if rename && at == 0 { "renamed" } else { "merged" };
                log.subject(&old[ancestor], what, Some((*slug).to_owned()));
                if what == "merged" {
                    log.diff.merged += 1;
                }
                let facts = old[ancestor].facts.clone();
                renamed.insert((kind, (*ancestor).to_owned()), (Some((*slug).to_owned()), what, facts));
            }
            let earlier =
                old.get(slug).or_else(|| ancestors.first().filter(|_| rename).and_then(|first| old.get(first)));
            match earlier {
                None => {
                    log.subject(subject, "added", None);
                    log.diff.added += 1;
                    log.touched(subject);
                }
                Some(earlier) => {
                    let differs = log.fields(earlier, subject);
                    if differs || rename {
                        log.diff.changed += 1;
                        log.touched(subject);
                    }
                }
            }
        }
    }
    let mut diff = log.diff;
    diff.aliases = aliases(moved, &renamed, after, moves, number);
    diff
}

fn subject_of(kind: &'static str, shown: &Shown) -> Subject {
    Subject {
        kind,
        slug: shown.slug.clone(),
        facts: shown.facts.clone(),
        fields: serde_json::from_str(&shown.fields).unwrap_or_default(),
        keys: serde_json::from_str(&shown.keys).unwrap_or_default(),
    }
}

fn owners<'a>(subjects: &BTreeMap<&'a str, &'a Subject>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (slug, subject) in subjects {
        for key in &subject.keys {
            owners.entry(key).or_default().push(slug);
        }
    }
    owners
}

/// The subject that holds most of what an old one held; the first by slug where several hold as much.
fn heir<'a>(old: &Subject, owners: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<&'a str> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for slug in old.keys.iter().filter_map(|key| owners.get(key.as_str())).flatten() {
        *votes.entry(slug).or_default() += 1;
    }
    votes
        .into_iter()
        .max_by(|(left, votes), (right, others)| votes.cmp(others).then(right.cmp(left)))
        .map(|(slug, _)| slug)
}

/// Every alias in force: those of before, led on where their target moved too, and those of this release. A slug that
/// names a page again is no alias.
fn aliases(
    moved: &[Moved],
    renamed: &BTreeMap<(&'static str, String), (Option<String>, &'static str, String)>,
    after: &[Subject],
    moves: &[(&'static str, String, Option<String>)],
    number: i64,
) -> Vec<SlugAliasRow> {
    let live: BTreeSet<(&str, &str)> = after.iter().map(|subject| (subject.kind, subject.slug.as_str())).collect();
    let mut rows: BTreeMap<(&'static str, String), SlugAliasRow> = BTreeMap::new();
    let word = |text: &str| ["renamed", "merged", "withdrawn", "correction"].into_iter().find(|word| *word == text);
    for old in moved {
        let Some(kind) = KINDS.into_iter().find(|kind| *kind == old.subject_kind) else { continue };
        let (mut target, mut reason) = (old.target.clone(), word(&old.reason).unwrap_or("withdrawn"));
        if let Some((next, why, _)) = target.clone().and_then(|target| renamed.get(&(kind, target))) {
            target.clone_from(next);
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
    for ((kind, slug), (target, reason, facts)) in renamed {
        let row = SlugAliasRow {
            subject_kind: kind,
            slug: slug.clone(),
            target: target.clone(),
            reason,
            release_number: number,
            facts: facts.clone(),
        };
        rows.insert((kind, slug.clone()), row);
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

struct Log {
    diff: Diff,
    number: i64,
    next: i64,
}

impl Log {
    fn push(
        &mut self,
        subject: &Subject,
        what: &'static str,
        field: Option<(&str, Option<&String>, Option<&String>)>,
        into: Option<String>,
    ) {
        self.diff.changes.push(ChangeRow {
            id: self.next,
            release_number: self.number,
            subject_kind: subject.kind,
            slug: subject.slug.clone(),
            what,
            field: field.map(|(name, _, _)| name.to_owned()),
            before_value: field.and_then(|(_, before, _)| before.cloned()),
            after_value: field.and_then(|(_, _, after)| after.cloned()),
            into_slug: into,
            facts: subject.facts.clone(),
        });
        self.next += 1;
    }

    fn subject(&mut self, subject: &Subject, what: &'static str, into: Option<String>) {
        self.push(subject, what, None, into);
    }

    /// One line for each field that differs; true where any does.
    fn fields(&mut self, before: &Subject, after: &Subject) -> bool {
        let names: BTreeSet<&String> = before.fields.keys().chain(after.fields.keys()).collect();
        let mut differs = false;
        for name in names {
            let (old, new) = (before.fields.get(name), after.fields.get(name));
            if old != new {
                self.push(after, "changed", Some((name, old, new)), None);
                differs = true;
            }
        }
        differs
    }

    fn touched(&mut self, subject: &Subject) {
        self.diff.touched.insert((subject.kind, subject.slug.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(slug: &str, dates: &str, keys: &[&str]) -> Subject {
        Subject {
            kind: "event",
            slug: slug.to_owned(),
            facts: "{}".to_owned(),
            fields: BTreeMap::from([("dates".to_owned(), dates.to_owned())]),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        }
    }

    fn shown(subjects: &[Subject]) -> Vec<Shown> {
        let shown = |subject: &Subject| Shown {
            subject_kind: subject.kind.to_owned(),
            slug: subject.slug.clone(),
            facts: subject.facts.clone(),
            fields: serde_json::to_string(&subject.fields).expect("a map"),
            keys: serde_json::to_string(&subject.keys).expect("a set"),
        };
        subjects.iter().map(shown).collect()
    }

    fn moved(diff: &Diff) -> Vec<Moved> {
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
    fn lines(diff: &Diff) -> Vec<String> {
        let line = |row: &ChangeRow| {
            [Some(row.what), Some(&row.slug), row.field.as_deref(), row.into_slug.as_deref()]
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
        let diff = diff(&shown(&before), &[], &after, &[], 2, 10);
        assert_eq!(lines(&diff), ["changed a dates", "added c"]);
        assert_eq!((diff.added, diff.changed, diff.changes[0].id), (1, 1, 10));
        assert!(diff.aliases.is_empty());
    }

    #[test]
    fn merged_renamed_and_withdrawn_slugs_lead_on_for_ever() {
        let first = [event("a", "2023", &["1:0"]), event("b", "2023", &["2:0"]), event("c", "2023", &["3:0"])];
        let second = [event("ab", "2023", &["1:0", "2:0"])];
        let one = diff(&shown(&first), &[], &second, &[], 2, 1);
        assert_eq!(lines(&one), ["withdrawn c", "renamed a ab", "merged b ab"]);
        let third = [event("abd", "2023", &["1:0", "2:0", "4:0"])];
        let two = diff(&shown(&second), &moved(&one), &third, &[], 3, 4);
        let leads: Vec<_> = two.aliases.iter().map(|row| (row.slug.as_str(), row.target.as_deref())).collect();
        assert_eq!(leads, [("a", Some("abd")), ("ab", Some("abd")), ("b", Some("abd")), ("c", None)]);
        // The event of before stands again: its slug is a page, and the others lead to it no more.
        let fourth = [event("a", "2023", &["1:0"])];
        let three = diff(&shown(&third), &moved(&two), &fourth, &[], 4, 9);
        assert!(three.aliases.iter().all(|row| row.slug != "a"));
    }

    #[test]
    fn a_correction_says_where_a_slug_leads() {
        let before = [event("a", "2023", &["1:0"]), event("b", "2023", &["2:0"])];
        let after = [event("b", "2023", &["2:0"])];
        let moves = [("event", "a".to_owned(), None)];
        let diff = diff(&shown(&before), &[], &after, &moves, 2, 1);
        assert_eq!(diff.aliases.len(), 1);
        assert_eq!((diff.aliases[0].target.as_deref(), diff.aliases[0].reason), (None, "correction"));
    }
}

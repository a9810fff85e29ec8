//! How a release differs from the one before: finds what is to be compared, one kind after another, has it compared, and
//! writes the change log and the slugs that moved.

use std::collections::{BTreeSet, HashSet};

use super::IngestError;
use super::read::json;
use super::write::ChangedIn;
use crate::store::diff::{Diff, KINDS, Move, diff};
use crate::store::previous::{Moved, Previous, Shown};
use crate::store::write::{Build, Differing, SlugAliasRow};

/// How many subjects came, changed and went.
#[derive(Default)]
pub struct Differences {
    pub added: i64,
    pub changed: i64,
    pub merged: i64,
    pub withdrawn: i64,
    aliases: Vec<SlugAliasRow>,
    /// The id of the next line of the log.
    next: i64,
}

/// Compares the snapshot in the file being built with that of the release before. `moves` are the slugs that corrections
/// moved. What changes is no more in `changed`.
pub async fn differences(
    moves: &[Move],
    previous: Option<&Previous>,
    changed: &mut ChangedIn,
    build: &mut Build,
) -> Result<Differences, IngestError> {
    let mut differences = Differences { next: 1, ..Differences::default() };
    let mut moved = Vec::new();
    if let Some(previous) = previous {
        moved = previous.moved().await?;
        differences.next = build.carry_history().await? + 1;
    }
    for kind in KINDS {
        let moved: Vec<Moved> = moved.extract_if(.., |moved| moved.subject_kind == kind).collect();
        let moves: Vec<Move> = moves.iter().filter(|(of, ..)| *of == kind).cloned().collect();
        let gone = build.gone(kind).await?;
        // Where no slug leads anywhere else, each page of what differs speaks for itself.
        if gone.is_empty() && moved.is_empty() && moves.is_empty() {
            let mut page = build.differing(kind, "", "[]").await?;
            while let Some(last) = page.after.last().map(|subject| subject.slug.clone()) {
                let diff = diff(&page.before, &[], &page.after, &[], changed.number);
                differences.add(diff, changed, build).await?;
                page = build.differing(kind, &last, "[]").await?;
            }
            continue;
        }
        let all = concerned(kind, gone, &moved, &moves, build).await?;
        let diff = diff(&all.before, &moved, &all.after, &moves, changed.number);
        differences.add(diff, changed, build).await?;
    }
    let aliases = &mut differences.aliases;
    aliases.sort_by(|left, right| (left.subject_kind, &left.slug).cmp(&(right.subject_kind, &right.slug)));
    build.insert(aliases.drain(..)).await?;
    Ok(differences)
}

/// All of one kind that the change log or an alias may name: what is gone, what differs, what bears a slug that leads
/// elsewhere, and what may be the heir of something gone.
async fn concerned(
    kind: &'static str,
    gone: Vec<Shown>,
    moved: &[Moved],
    moves: &[Move],
    build: &mut Build,
) -> Result<Differing, IngestError> {
    let mut also: BTreeSet<String> = moved.iter().map(|moved| moved.slug.clone()).collect();
    for (_, slug, target) in moves {
        also.insert(slug.clone());
        also.extend(target.clone());
    }
    let lost: HashSet<String> = gone.iter().flat_map(|shown| keys(&shown.keys)).collect();
    let mut page = if lost.is_empty() { Vec::new() } else { build.keys(kind, "").await? };
    while let Some((last, _)) = page.last().cloned() {
        let heirs = page.into_iter().filter(|(_, own)| keys(own).iter().any(|key| lost.contains(key)));
        also.extend(heirs.map(|(slug, _)| slug));
        page = build.keys(kind, &last).await?;
    }
    let (also, mut all) = (json(&also), Differing { before: gone, after: Vec::new() });
    let mut page = build.differing(kind, "", &also).await?;
    while let Some(last) = page.after.last().map(|subject| subject.slug.clone()) {
        all.before.append(&mut page.before);
        all.after.append(&mut page.after);
        page = build.differing(kind, &last, &also).await?;
    }
    Ok(all)
}

/// The keys of a subject, as its snapshot holds them.
fn keys(keys: &str) -> Vec<String> {
    serde_json::from_str(keys).unwrap_or_default()
}

impl Differences {
    async fn add(&mut self, diff: Diff<'_>, changed: &mut ChangedIn, build: &mut Build) -> Result<(), IngestError> {
        let rows = diff.changes.iter().zip(self.next..).map(|(change, id)| change.row(id, changed.number));
        build.insert(rows).await?;
        self.next += diff.changes.len() as i64;
        if !changed.before.is_empty() {
            for (kind, slug) in &diff.touched {
                changed.before.remove(&((*kind).to_owned(), (*slug).to_owned()));
            }
        }
        self.added += diff.added;
        self.changed += diff.changed;
        self.merged += diff.merged;
        self.withdrawn += diff.withdrawn;
        self.aliases.extend(diff.aliases);
        Ok(())
    }
}

//! What an ingest did, for a person and for a program.

use std::fmt;

use serde::Serialize;

use super::sources::Refusal;

/// What was read, what was left and why, and what the atlas holds now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Articles read that were not in the atlas before.
    pub read: usize,
    /// Articles named that it held already.
    pub unchanged: usize,
    /// Files that are no article, by name and reason.
    pub refused: Vec<Refusal>,
    /// Articles kept from which nothing was taken, by name and reason.
    pub doubted: Vec<Refusal>,
    /// The release that stands now; `None` where there is none.
    pub release: Option<ReleaseReport>,
    /// Corrections that nothing in the atlas answers to.
    pub idle_corrections: Vec<String>,
}

/// The release in place after the ingest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReleaseReport {
    pub number: i64,
    pub id: String,
    /// True where this ingest made it; false where nothing changed.
    pub new: bool,
    pub articles: i64,
    pub events: i64,
    pub delegations: i64,
    pub ties: i64,
    pub people: i64,
    pub organisations: i64,
    pub added: i64,
    pub changed: i64,
    pub merged: i64,
    pub withdrawn: i64,
}

impl Report {
    pub(super) fn refused(&mut self, refusal: Refusal) {
        self.refused.push(refusal);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for refusal in &self.refused {
            writeln!(f, "skipped {} [{}]", refusal.message, refusal.reason)?;
        }
        for doubt in &self.doubted {
            writeln!(f, "doubted {} [{}]", doubt.message, doubt.reason)?;
        }
        for correction in &self.idle_corrections {
            writeln!(f, "correction without effect: {correction}")?;
        }
        writeln!(
            f,
            "{} new articles read, {} already held, {} files skipped, {} doubted",
            self.read,
            self.unchanged,
            self.refused.len(),
            self.doubted.len()
        )?;
        let Some(release) = &self.release else {
            return write!(f, "no release: the atlas is empty");
        };
        if release.new {
            writeln!(
                f,
                "release {} ({}): {} added, {} changed, {} merged, {} withdrawn",
                release.number, release.id, release.added, release.changed, release.merged, release.withdrawn
            )?;
        } else {
            writeln!(f, "release {} ({}) stands: nothing changed", release.number, release.id)?;
        }
        write!(
            f,
            "it holds {} articles, {} events, {} delegations, {} ties, {} people, {} organisations",
            release.articles, release.events, release.delegations, release.ties, release.people, release.organisations
        )
    }
}

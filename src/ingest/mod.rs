//! Articles in, rows out: finds files, has them read and merged, links people, bodies and ties across articles, and writes
//! a finished database. Knows neither pages nor the rules of reading.

mod atlas;
mod column;
mod corrections;
mod counted;
mod days;
mod delegations;
pub mod demo;
mod differences;
mod digests;
mod events;
mod evidence;
mod facts;
mod figures;
mod files;
mod merged;
mod names;
mod numbers;
mod pile;
mod places;
mod read;
mod report;
mod search;
mod shelf;
mod slim;
mod sorter;
pub mod sources;
mod ties;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

pub use corrections::CorrectionError;
pub use report::{ReleaseReport, Report};
pub use slim::slim;

use crate::extract::RULES_VERSION;
use crate::model::EventRole;
use crate::store::diff::KINDS;
use crate::store::previous::Previous;
use crate::store::read::OpenError;
use crate::store::write::{Build, ReleaseRow, SkippedFileRow, WriteError};

use atlas::Atlas;
use corrections::Corrections;
use differences::{Differences, differences};
use digests::InputDigest;
use sources::Inputs;

/// The corrections that come with the program.
pub const CORRECTIONS: &str = include_str!("../../seeds/corrections.toml");

/// What to ingest, and into what.
pub struct Request<'a> {
    pub database: &'a Path,
    pub inputs: Inputs<'a>,
    /// The text of the corrections, as in `seeds/corrections.toml`.
    pub corrections: &'a str,
    pub now: Timestamp,
    /// Read every article again, whatever was read in it before.
    pub fresh: bool,
}

/// Why an ingest did not come to its end. The database that was there is untouched.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    #[error(transparent)]
    Write(WriteError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(
        "the database of before cannot be read ({0}); run `vnfr-atlas check`, or move the file away and ingest again"
    )]
    Previous(#[from] crate::store::ReadError),
    #[error(transparent)]
    Corrections(#[from] CorrectionError),
}

/// Told how far an ingest has come.
pub trait Progress: Sync {
    /// A step of `total` items begins: `look`, `read`, `merge`, `write`.
    fn begin(&self, step: &'static str, total: usize);
    fn advance(&self, items: usize);
    fn end(&self);
}

/// Nobody looks.
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: &'static str, _: usize) {}
    fn advance(&self, _: usize) {}
    fn end(&self) {}
}

/// Adds the articles of a request to those the database holds, and makes the next release where that changes anything.
pub async fn ingest(mut request: Request<'_>, progress: &dyn Progress) -> Result<Report, IngestError> {
    let corrections = Corrections::read(request.corrections)?;
    let mut build = Build::begin(request.database).await?;
    let previous = Previous::open(request.database).await?;
    let mut report = Report::default();
    let mut digest = InputDigest::begin(request.corrections);
    let inputs = std::mem::replace(&mut request.inputs, Box::new(std::iter::empty()));
    let candidates = read::look(inputs, previous.as_ref(), &mut digest, &build, &mut report, progress).await?;
    let input_sha256 = digest.end();
    if let Some(previous) = &previous
        && previous.input_sha256 == input_sha256
        && !request.fresh
    {
        report.release = Some(standing(previous));
        return Ok(report);
    }
    if candidates.len() == 0 {
        return Ok(report);
    }
    if let Some(previous) = &previous {
        build.attach(previous.path()).await?;
    }
    let rules = if request.fresh { None } else { Some(RULES_VERSION) };
    let articles = read::read(&candidates, previous.as_ref(), rules, &mut build, &mut report, progress).await?;
    drop(candidates);
    progress.begin("merge", 1);
    let atlas = Atlas::resolve(articles, &corrections, &build)?;
    progress.advance(1);
    progress.end();
    let idle = atlas.corrections.rows.iter().filter(|row| !row.applied);
    report.idle_corrections =
        idle.map(|row| format!("{}: {} {} ({})", row.id, row.action, row.slug, row.reason)).collect();
    let made = Made { request: &request, input_sha256, previous: previous.as_ref() };
    report.release = Some(made.release(atlas, &report, &mut build, progress).await?);
    build.finish().await?;
    Ok(report)
}

/// What a release is made of beside the atlas.
struct Made<'a> {
    request: &'a Request<'a>,
    input_sha256: String,
    previous: Option<&'a Previous>,
}

impl Made<'_> {
    /// Writes the release: what differs from the one before, then every row. Takes the atlas, which is not held to the end.
    async fn release(
        &self,
        atlas: Atlas,
        report: &Report,
        build: &mut Build,
        progress: &dyn Progress,
    ) -> Result<ReleaseReport, IngestError> {
        let content_sha256 = content(&atlas, build).await?;
        let (mut number, mut made_at) = (1, self.request.now.to_string());
        let mut changed = write::ChangedIn { number, before: BTreeMap::new() };
        let mut same = false;
        if let Some(previous) = self.previous {
            same = previous.content_sha256 == content_sha256;
            number = previous.row.number + i64::from(!same);
            // Time never runs back between releases, whatever the clock says: feeds compare these.
            made_at = made_at.max(previous.row.made_at.clone());
            changed = write::ChangedIn { number, before: previous.changed_in().await? };
        }
        let moves = &atlas.corrections.moves;
        let differences = differences(moves, self.previous, &mut changed, build).await?;
        let mut row = counted(&atlas, &differences)?;
        row.number = number;
        row.id = content_sha256[..12].to_owned();
        row.content_sha256 = content_sha256;
        row.input_sha256.clone_from(&self.input_sha256);
        row.made_at = made_at;
        row.evidence = write::write(atlas, changed, build, progress).await?;
        build.insert(skipped(report)).await?;
        let told = ReleaseReport { new: !same, ..told(&row) };
        if same {
            build.set_input(number, &self.input_sha256, RULES_VERSION).await?;
        } else {
            build.insert([row]).await?;
        }
        Ok(told)
    }
}

/// Writes the snapshot of a release; a digest of all that it says: same digest, same release.
async fn content(atlas: &Atlas, build: &mut Build) -> Result<String, IngestError> {
    let mut digest = Sha256::new();
    let mut kinds = KINDS;
    kinds.sort_unstable();
    for kind in kinds {
        let mut all = atlas.subjects(kind, build)?;
        loop {
            let subjects = all.next_batch()?;
            if subjects.is_empty() {
                break;
            }
            for subject in &subjects {
                for text in [subject.kind, &subject.slug, &subject.facts, &subject.fields] {
                    digest.update(text.as_bytes());
                    digest.update([0]);
                }
            }
            build.insert(write::snapshot(subjects)).await?;
        }
    }
    Ok(hex(&digest.finalize()))
}

fn told(row: &ReleaseRow) -> ReleaseReport {
    ReleaseReport {
        number: row.number,
        id: row.id.clone(),
        new: false,
        articles: row.articles,
        events: row.events,
        delegations: row.delegations,
        ties: row.ties,
        people: row.people,
        organisations: row.organisations,
        added: row.added,
        changed: row.changed,
        merged: row.merged,
        withdrawn: row.withdrawn,
    }
}

/// The release that stands, told as it was when it was made.
fn standing(previous: &Previous) -> ReleaseReport {
    let row = &previous.row;
    ReleaseReport {
        number: row.number,
        id: row.id.clone(),
        articles: row.articles,
        events: row.events,
        delegations: row.delegations,
        ties: row.ties,
        people: row.people,
        organisations: row.organisations,
        ..ReleaseReport::default()
    }
}

/// The counts of a release; its name and time come after.
fn counted(atlas: &Atlas, differences: &Differences) -> Result<ReleaseRow, WriteError> {
    let (mut events, mut parts) = (0, 0);
    for brief in atlas.events.briefs() {
        match brief?.role {
            EventRole::Main | EventRole::Planned => events += 1,
            EventRole::Sub => parts += 1,
            EventRole::Background => {}
        }
    }
    let tied = atlas.ties.all.iter().flat_map(|tie| [&tie.vn, &tie.fr]);
    let localities: BTreeSet<_> = atlas.events.parties.iter().chain(tied).collect();
    Ok(ReleaseRow {
        number: 0,
        id: String::new(),
        content_sha256: String::new(),
        input_sha256: String::new(),
        made_at: String::new(),
        rules_version: RULES_VERSION.to_owned(),
        articles: atlas.articles.len() as i64,
        relevant: atlas.articles.relevant as i64,
        events,
        parts,
        delegations: atlas.delegations.len() as i64,
        ties: atlas.ties.all.len() as i64,
        people: atlas.person_ids.count as i64,
        organisations: atlas.body_ids.count as i64,
        localities: localities.len() as i64,
        evidence: 0,
        added: differences.added,
        changed: differences.changed,
        merged: differences.merged,
        withdrawn: differences.withdrawn,
    })
}

fn skipped(report: &Report) -> impl Iterator<Item = SkippedFileRow> + '_ {
    report.refused.iter().chain(&report.doubted).zip(1..).map(|(refusal, position)| SkippedFileRow {
        position,
        file: file_name(&refusal.file),
        reason: refusal.reason,
        message: refusal.message.replace(&refusal.file, &file_name(&refusal.file)),
    })
}

/// The last part of a path: what is published tells nothing of the machine it was made on.
fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! What every request shares: the release in force, and what the operator said of the site.
//! The release is swapped as a whole; a request keeps the one it began with.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use arc_swap::ArcSwap;

use super::components::facet_option::WrittenOptions;
use super::components::written::Written;
use super::directory::Directory;
use crate::model::Lang;
use crate::store;
use crate::store::index::{self, Index, IndexError};
use crate::store::lines::Lines;
use crate::store::read::events::{self, EventRow};
use crate::store::read::found::Words;
use crate::store::read::{Fingerprint, OpenError, ReleaseRow, fingerprint, organisations};

/// What the operator says of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The address readers know, without a trailing slash: `https://atlas.example.org`.
    pub base_url: String,
    /// Where errors are reported: a mail address or an http(s) address; none hides the link.
    pub report_to: Option<String>,
}

impl Default for Site {
    fn default() -> Site {
        Site { base_url: "http://127.0.0.1:8080".to_owned(), report_to: None }
    }
}

/// What pages say of the release they show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseMeta {
    /// Twelve hex digits of the content.
    pub id: String,
    /// RFC 3339, UTC.
    pub made_at: String,
    /// All is invented.
    pub demonstration: bool,
    /// Names of bodies by slug, in the order of [`Lang::ALL`], where a language has one.
    body_names: HashMap<String, [Option<String>; 3]>,
}

impl ReleaseMeta {
    /// The day of the release, `2026-11-22`.
    pub fn day(&self) -> &str {
        self.made_at.get(..10).unwrap_or_default()
    }

    /// The name of the body with this slug in a language, where it has one there.
    pub fn body_name(&self, slug: &str, lang: Lang) -> Option<&str> {
        let at = Lang::ALL.iter().position(|each| *each == lang)?;
        self.body_names.get(slug)?.get(at)?.as_deref()
    }
}

/// A release open for reading: the file, its row, and the events held in memory.
#[derive(Debug)]
pub struct Release {
    pub pool: store::Pool,
    /// The file, for those who want it whole, and what tells it from another under the same name.
    pub path: PathBuf,
    pub fingerprint: Option<Fingerprint>,
    pub row: ReleaseRow,
    pub index: Index,
    /// The rows of lists, once they are read.
    lines: OnceLock<Lines>,
    /// What finds events and articles by a text.
    pub words: Words,
    /// Lines of lists as they were written.
    pub written: Written,
    /// Values of facets as they were written.
    pub options: WrittenOptions,
    pub meta: Arc<ReleaseMeta>,
    /// Lists of names, read when first asked for.
    pub directory: Directory,
}

/// Why a release cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error("the names of bodies cannot be read: {0}")]
    Names(#[source] store::ReadError),
}

impl Release {
    /// Opens the finished database at `path` and reads its index.
    pub async fn open(path: &Path, connections: u32) -> Result<Release, ReleaseError> {
        // Taken before opening: if another file takes the name in between, this one is not given away as that.
        let taken = fingerprint(path).ok();
        let opened = store::read::open(path, connections).await?;
        let index = index::load(&opened.pool).await?;
        let meta = ReleaseMeta {
            id: opened.row.id.clone(),
            made_at: opened.row.made_at.clone(),
            demonstration: opened.row.is_demonstration(),
            body_names: organisations::in_languages(&opened.pool)
                .await
                .map_err(ReleaseError::Names)?
                .into_iter()
                .map(|(slug, vi, fr, en)| (slug, [vi, fr, en]))
                .collect(),
        };
        Ok(Release {
            pool: opened.pool,
            path: opened.path,
            fingerprint: taken,
            row: opened.row,
            index,
            lines: OnceLock::new(),
            words: Words::default(),
            written: Written::default(),
            options: WrittenOptions::default(),
            meta: Arc::new(meta),
            directory: Directory::default(),
        })
    }

    /// Reads the rows of lists and the most frequent words into memory; until then they come from the database.
    pub async fn hold(&self) {
        if let Some(lines) = Lines::load(&self.pool).await {
            // Set once a release; a second reading would say the same.
            let _ = self.lines.set(lines);
        }
        if let Err(error) = self.words.hold(&self.pool).await {
            tracing::warn!(%error, "the most frequent words cannot be held in memory; searches read them each time");
        }
    }

    /// The rows of these events, in their order.
    pub async fn events(&self, ids: &[u32]) -> Result<Vec<EventRow>, store::ReadError> {
        match self.lines.get().and_then(|lines| lines.in_order(ids)) {
            Some(rows) => Ok(rows),
            None => events::in_order(&self.pool, ids).await,
        }
    }

    /// The same release, of which a statement may take so long and no longer.
    #[must_use]
    pub fn within(self, budget: Duration) -> Release {
        Release { pool: self.pool.within(budget), ..self }
    }
}

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    release: Arc<ArcSwap<Release>>,
    pub site: Arc<Site>,
}

impl AppState {
    pub fn new(release: Release, site: Site) -> AppState {
        AppState { release: Arc::new(ArcSwap::from_pointee(release)), site: Arc::new(site) }
    }

    /// The release in force; hold it for the whole request.
    pub fn release(&self) -> Arc<Release> {
        self.release.load_full()
    }

    /// Moves to another release; requests under way finish with theirs.
    pub fn replace(&self, release: Release) {
        self.release.store(Arc::new(release));
    }
}

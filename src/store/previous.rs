//! The database that an ingest starts from: which articles it holds, what was read in them, what it showed. Read once, by
//! `ingest`, before the next file is built; pages never come here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sqlx::FromRow;

use super::migrate::OLDEST_HELD;
use super::read::{OpenError, ReleaseRow, open_since};
use crate::store::Pool;

/// The database that is to be replaced.
pub struct Previous {
    pool: Pool,
    path: PathBuf,
    pub row: ReleaseRow,
    pub content_sha256: String,
    pub input_sha256: String,
}

/// All that is needed to read a held article again, or to leave it as it was read.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct HeldText {
    pub sha256: String,
    pub file: String,
    pub format: String,
    pub bytes: i64,
    pub text: String,
    /// The file, zstd, where `text` is not simply the file decoded.
    pub original: Option<Vec<u8>>,
    /// `vnfr-extract/1`, zstd, if it was read under the rules asked for.
    pub extraction: Option<Vec<u8>>,
}

/// One subject as the release showed it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Shown {
    pub subject_kind: String,
    pub slug: String,
    pub facts: String,
    pub fields: String,
    pub keys: String,
}

/// A slug that had already moved.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Moved {
    pub subject_kind: String,
    pub slug: String,
    pub target: Option<String>,
    pub reason: String,
    pub release_number: i64,
    pub facts: String,
}

const LAST_INPUT: &str = "select content_sha256, input_sha256 from release order by number desc limit 1";
/// Rides the unique index on `article.sha256`.
const DIGESTS: &str = "select sha256 from article where sha256 > ?1 order by sha256 limit 4096";
/// Rides the unique index on `article.sha256`; the list is one JSON text, so that the statement stays one.
const HELD_TEXTS: &str = "
    select article.sha256, article.file, article.format, article.bytes, article.text, article.original,
           extraction_cache.body as extraction
    from json_each(?1) as wanted
    join article on article.sha256 = wanted.value
    left join extraction_cache on extraction_cache.sha256 = article.sha256 and extraction_cache.rules_version = ?2";
const MOVED: &str =
    "select subject_kind, slug, target, reason, release_number, facts from slug_alias order by subject_kind, slug";
const CHANGED_IN: &str = "
    select 'event' as subject_kind, slug, changed_in from event where role in ('main', 'planned', 'sub')
    union all select 'delegation', slug, changed_in from delegation
    union all select 'tie', slug, changed_in from tie";

impl Previous {
    /// Opens the database at `path`; `None` where there is none yet.
    pub async fn open(path: &Path) -> Result<Option<Previous>, OpenError> {
        let release = match open_since(path, 2, OLDEST_HELD).await {
            Ok(release) => release,
            Err(OpenError::Missing { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let (content_sha256, input_sha256): (String, String) = sqlx::query_as(LAST_INPUT)
            .fetch_one(&release.pool)
            .await
            .map_err(|source| OpenError::Damaged { path: path.to_owned(), source })?;
        Ok(Some(Previous { pool: release.pool, path: path.to_owned(), row: release.row, content_sha256, input_sha256 }))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The digests of articles that it holds, some thousand behind `after`, in order.
    pub async fn digests(&self, after: &str) -> Result<Vec<String>, sqlx::Error> {
        sqlx::query_scalar(DIGESTS).bind(after).fetch_all(&self.pool).await
    }

    /// The articles with these digests, by digest, with what `rules_version` read in them.
    pub async fn texts(
        &self,
        digests: &[&str],
        rules_version: &str,
    ) -> Result<BTreeMap<String, HeldText>, sqlx::Error> {
        let wanted = serde_json::to_string(digests).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let rows: Vec<HeldText> =
            sqlx::query_as(HELD_TEXTS).bind(wanted).bind(rules_version).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|row| (row.sha256.clone(), row)).collect())
    }

    pub async fn moved(&self) -> Result<Vec<Moved>, sqlx::Error> {
        sqlx::query_as(MOVED).fetch_all(&self.pool).await
    }

    /// The release in which each subject last changed, by kind and slug.
    pub async fn changed_in(&self) -> Result<BTreeMap<(String, String), i64>, sqlx::Error> {
        let rows: Vec<(String, String, i64)> = sqlx::query_as(CHANGED_IN).fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|(kind, slug, number)| ((kind, slug), number)).collect())
    }
}

//! Opens a finished database, or says why it cannot be. Knows the file's header; leaves the tables to others.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;

use super::release::{CURRENT_RELEASE, Release, ReleaseRow};
use crate::store::Pool;
use crate::store::migrate::{APPLICATION_ID, SCHEMA_VERSION};

/// Why a database cannot be read, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("there is no database at {}: make one with `vnfr-atlas ingest`, or name another with --database", .path.display())]
    Missing { path: PathBuf },
    #[error("no permission to read {}: give this user the right to read it", .path.display())]
    Denied { path: PathBuf },
    #[error("{} is not a database of this atlas: name the right file with --database", .path.display())]
    NotAnAtlas { path: PathBuf },
    #[error(
        "{} is cut short ({found} of {expected} bytes): copy it again, restore a backup, or make it anew with `vnfr-atlas ingest`",
        .path.display()
    )]
    Truncated { path: PathBuf, found: u64, expected: u64 },
    #[error(
        "{} has schema {found}, newer than the {known} this program reads: run the newer program, or make the database anew \
         with this one under another name",
        .path.display()
    )]
    NewerSchema { path: PathBuf, found: u32, known: u32 },
    #[error(
        "{} has schema {found}, older than the {known} this program reads: run `vnfr-atlas ingest` once to rebuild it from \
         the articles it holds",
        .path.display()
    )]
    OlderSchema { path: PathBuf, found: u32, known: u32 },
    #[error("{} is damaged: run `vnfr-atlas check`, then restore a backup or make it anew with `vnfr-atlas ingest`: {source}", .path.display())]
    Damaged { path: PathBuf, source: sqlx::Error },
    #[error("{} cannot be read: {source}", .path.display())]
    Io { path: PathBuf, source: io::Error },
}

/// What tells one finished file from the next under the same name. Equal fingerprints, same file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    device: u64,
    inode: u64,
    len: u64,
    /// Seconds and nanoseconds of the last change.
    modified: (i64, i64),
}

/// The fingerprint of the file that stands at `path` now. Costs one system call, so it can be asked every second.
pub fn fingerprint(path: &Path) -> io::Result<Fingerprint> {
    let of = std::fs::metadata(path)?;
    Ok(Fingerprint { device: of.dev(), inode: of.ino(), len: of.len(), modified: (of.mtime(), of.mtime_nsec()) })
}

/// Opens the database at `path` with at most `connections` connections, all read-only. The file is taken as immutable:
/// a new release is another file under the same name, which [`fingerprint`] tells.
pub async fn open(path: &Path, connections: u32) -> Result<Release, OpenError> {
    open_since(path, connections, SCHEMA_VERSION).await
}

/// The same, where a file of an older schema will do, back to `oldest`: for who reads tables that have not changed since.
pub(in crate::store) async fn open_since(path: &Path, connections: u32, oldest: u32) -> Result<Release, OpenError> {
    check_header(path, oldest)?;
    let damaged = |source| OpenError::Damaged { path: path.to_owned(), source };
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .immutable(true)
        .row_buffer_size(1_000)
        .statement_cache_capacity(256)
        .pragma("query_only", "on")
        .pragma("temp_store", "memory");
    let pool = Pool::open(&options, connections).await.map_err(damaged)?;
    let row: ReleaseRow = sqlx::query_as(CURRENT_RELEASE).fetch_one(&pool).await.map_err(damaged)?;
    Ok(Release { pool, path: path.to_owned(), row })
}

/// Reads the hundred bytes that every `SQLite` file begins with (<https://sqlite.org/fileformat.html>, 1.3).
fn check_header(path: &Path, oldest: u32) -> Result<(), OpenError> {
    let refused = |source: io::Error| {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => OpenError::Missing { path },
            io::ErrorKind::PermissionDenied => OpenError::Denied { path },
            _ => OpenError::Io { path, source },
        }
    };
    let file = File::open(path).map_err(refused)?;
    let found = file.metadata().map_err(refused)?.len();
    let mut header = Vec::with_capacity(100);
    file.take(100).read_to_end(&mut header).map_err(refused)?;
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") || number(68) != APPLICATION_ID {
        return Err(OpenError::NotAnAtlas { path: path.to_owned() });
    }
    let page_size = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        size => size,
    };
    let expected = page_size * u64::from(number(28));
    if found < expected {
        return Err(OpenError::Truncated { path: path.to_owned(), found, expected });
    }
    match number(60) {
        schema if schema > SCHEMA_VERSION => {
            Err(OpenError::NewerSchema { path: path.to_owned(), found: schema, known: SCHEMA_VERSION })
        }
        schema if schema < oldest => {
            Err(OpenError::OlderSchema { path: path.to_owned(), found: schema, known: SCHEMA_VERSION })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, SeekFrom, Write};

    use super::*;
    use crate::store::write::Build;

    /// A whole, empty atlas without a release.
    async fn empty(folder: &Path) -> PathBuf {
        let path = folder.join("atlas.db");
        Build::begin(&path).await.expect("begins").finish().await.expect("finishes");
        path
    }

    fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
        let mut file = File::options().write(true).open(path).expect("opens");
        file.seek(SeekFrom::Start(at)).expect("seeks");
        file.write_all(bytes).expect("writes");
    }

    #[tokio::test]
    async fn each_refusal_has_its_own_words() {
        let folder = tempfile::tempdir().expect("folder");
        let missing = folder.path().join("none.db");
        assert!(matches!(open(&missing, 1).await, Err(OpenError::Missing { .. })));
        let other = folder.path().join("other.db");
        std::fs::write(&other, "not a database").expect("writes");
        assert!(matches!(open(&other, 1).await, Err(OpenError::NotAnAtlas { .. })));
        let path = empty(folder.path()).await;
        assert!(
            matches!(open(&path, 1).await, Err(OpenError::Damaged { .. })),
            "an atlas without a release is no atlas"
        );
        overwrite(&path, 60, &(SCHEMA_VERSION + 1).to_be_bytes());
        let error = open(&path, 1).await.expect_err("newer");
        assert!(matches!(error, OpenError::NewerSchema { .. }), "{error}");
        overwrite(&path, 60, &0_u32.to_be_bytes());
        assert!(matches!(open(&path, 1).await, Err(OpenError::OlderSchema { .. })));
        overwrite(&path, 60, &SCHEMA_VERSION.to_be_bytes());
        let whole = std::fs::metadata(&path).expect("metadata").len();
        File::options().write(true).open(&path).expect("opens").set_len(whole - 1).expect("cuts");
        assert!(matches!(open(&path, 1).await, Err(OpenError::Truncated { .. })));
    }

    #[tokio::test]
    async fn a_new_file_has_a_new_fingerprint() {
        let folder = tempfile::tempdir().expect("folder");
        let path = empty(folder.path()).await;
        let before = fingerprint(&path).expect("stands");
        assert_eq!(before, fingerprint(&path).expect("stands"));
        empty(folder.path()).await;
        assert_ne!(before, fingerprint(&path).expect("stands"));
    }
}

//! What can stop a build, in words that name the thing and the next step.

use std::io;
use std::path::{Path, PathBuf};

/// Why a database could not be written. The one that was there is untouched in every case.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error(
        "another ingest is writing {}: wait for it to end, or choose another file with --database. Nothing was changed",
        .path.display()
    )]
    Locked { path: PathBuf },
    #[error(
        "no permission to write in {}: let this user write there, or choose another file with --database. Nothing was changed",
        .path.display()
    )]
    Denied { path: PathBuf },
    #[error(
        "the disk that holds {} is full: free some space (the new database stands beside the old one until it is whole) \
         and run the same command again. The database that was there is untouched",
        .path.display()
    )]
    DiskFull { path: PathBuf },
    #[error("{} cannot be written: {source}. The database that was there is untouched", .path.display())]
    Io { path: PathBuf, source: io::Error },
    #[error(
        "{rows} rows of {table} point at {parent} rows that do not exist, so the new database was thrown away; please report this"
    )]
    Dangling { table: String, parent: String, rows: i64 },
    #[error("the new database {} could not be built: {source}. The one that was there is untouched", .path.display())]
    Sql { path: PathBuf, source: sqlx::Error },
    #[error("the schema could not be laid in {}: {source}", .path.display())]
    Migrate { path: PathBuf, source: sqlx::migrate::MigrateError },
}

impl WriteError {
    pub(super) fn io(path: &Path, source: io::Error) -> WriteError {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => WriteError::Denied { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => WriteError::DiskFull { path },
            _ => WriteError::Io { path, source },
        }
    }

    pub(super) fn sql(path: &Path, source: sqlx::Error) -> WriteError {
        let path = path.to_owned();
        // Primary result codes: 13 is SQLITE_FULL, 3 SQLITE_PERM, 8 SQLITE_READONLY, 14 SQLITE_CANTOPEN.
        let code = match &source {
            sqlx::Error::Database(error) => {
                error.code().and_then(|code| code.parse::<i32>().ok()).map(|code| code & 0xff)
            }
            _ => None,
        };
        match code {
            Some(13) => WriteError::DiskFull { path },
            Some(3 | 8) => WriteError::Denied { path },
            _ => WriteError::Sql { path, source },
        }
    }
}

//! The schema: laid by migrations, told apart by two numbers in the file's header. Knows versions, not tables.

use sqlx::SqliteConnection;
use sqlx::migrate::{MigrateError, Migrator};

/// Every migration, carried in the binary. A database is built from nothing at each ingest, so all of them run on an empty
/// file; they stay apart so that a reader of `migrations/` sees what changed when, and why.
pub static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// What the header of an atlas says it is (`pragma application_id`): the letters `vnfr`.
pub const APPLICATION_ID: u32 = 0x766e_6672;

/// The schema this program writes and reads (`pragma user_version`). Raise it in the migration that changes what readers see.
pub const SCHEMA_VERSION: u32 = 2;

/// The oldest schema that `ingest` starts from: articles, what was read in them and the history of slugs, which is all it takes
/// over, look the same since. A file of an older one is not served, but made anew from what it holds.
pub const OLDEST_HELD: u32 = 1;

/// Lays the schema in an empty file.
pub async fn lay(connection: &mut SqliteConnection) -> Result<(), MigrateError> {
    MIGRATIONS.run_direct(None, connection, false).await
}

#[cfg(test)]
mod tests {
    use sqlx::Connection;

    use super::*;

    #[tokio::test]
    async fn the_header_says_what_the_migrations_lay() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("memory");
        lay(&mut connection).await.expect("migrations run on an empty file");
        let version: u32 = sqlx::query_scalar("pragma user_version").fetch_one(&mut connection).await.expect("version");
        let application: u32 =
            sqlx::query_scalar("pragma application_id").fetch_one(&mut connection).await.expect("application");
        assert_eq!((version, application), (SCHEMA_VERSION, APPLICATION_ID));
    }

    #[tokio::test]
    async fn every_table_is_strict() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("memory");
        lay(&mut connection).await.expect("migrations run on an empty file");
        let loose: Vec<String> = sqlx::query_scalar(
            "select name from pragma_table_list
             where schema = 'main' and type = 'table' and strict = 0
               and name not like 'sqlite\\_%' escape '\\' and name != '_sqlx_migrations'",
        )
        .fetch_all(&mut connection)
        .await
        .expect("table list");
        assert!(loose.is_empty(), "these tables take any value in any column: {loose:?}");
    }
}

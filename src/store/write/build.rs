//! One build: lock, new file beside the old, rows, checks, sync, rename. Killed at any point it leaves the old file as it
//! was, and a `.building` file that the next build removes.

use std::fs::{self, File, TryLockError};
use std::io;
use std::mem;
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Row as _, SqliteConnection};

use super::table::{insert_sql, rows_a_statement};
use super::words::Words;
use super::{ArticleSearchRow, Aside, EventSearchRow, Pages, Row, WriteError};
use crate::store::index::IndexError;
use crate::store::index::packed::{NAMES, Packing};
use crate::store::lines;
use crate::store::{Pool, migrate};
use vnfr_index::words::WordRow;

/// A database being built. Dropped before [`Build::finish`], it removes what it wrote.
pub struct Build {
    connection: Option<SqliteConnection>,
    target: PathBuf,
    building: PathBuf,
    /// What makes the indexes that no key is part of. They are laid when all rows stand: sorting what is there is cheaper
    /// than finding a place for each row, and memory holds no pages for it.
    indexes: Vec<String>,
    /// The file of before is readable as `previous`.
    pub(super) attached: bool,
    /// The words of events and articles so far.
    words_of_events: Words,
    words_of_articles: Words,
    /// Held until the build ends, and freed by the system where the process dies.
    _lock: File,
}

/// The words by which an event or an article is found: as written (in normal form C), and folded; a line a name or title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: u32,
    pub exact: String,
    pub folded: String,
}

/// What the name of a file of [`Aside`] ends with, for the moment that it has one.
const ASIDE: &str = ".building-aside";

/// `atlas.db` → `atlas.db.building`, in the same folder, so that the rename at the end is one step of the file system.
fn beside(target: &Path, suffix: &str) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    target.with_file_name(name)
}

fn aside(target: &Path) -> Result<Aside, WriteError> {
    Aside::create(beside(target, ASIDE))
}

/// Makes files without a name beside the one being built.
pub struct Places(PathBuf);

impl Places {
    pub fn aside(&self) -> Result<Aside, WriteError> {
        Aside::create(self.0.clone())
    }
}

/// Kilobytes of the file that `SQLite` holds, as its pragma wants them: rows come in the order of their keys, so that little
/// is asked for again.
const PAGES_HELD: &str = "-8192";

/// Bytes of lists of words that memory holds, for events and for articles.
const WORDS_HELD: usize = 2 << 20;

impl Build {
    /// Takes the lock of `target`, clears what a killed build left, and lays the schema in a new file beside it.
    pub async fn begin(target: &Path) -> Result<Build, WriteError> {
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(|error| WriteError::io(folder, error))?;
        let lock_path = beside(target, ".lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&lock_path);
        let lock = lock.map_err(|error| WriteError::io(folder, error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(WriteError::Locked { path: target.to_owned() }),
            Err(TryLockError::Error(error)) => return Err(WriteError::io(&lock_path, error)),
        }
        let building = beside(target, ".building");
        for leftover in [building.clone(), beside(target, ".building-journal"), beside(target, ASIDE)] {
            match fs::remove_file(&leftover) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(WriteError::io(&leftover, error)),
                _ => {}
            }
        }
        let mut build = Build {
            connection: None,
            indexes: Vec::new(),
            attached: false,
            target: target.to_owned(),
            building,
            words_of_events: Words::default(),
            words_of_articles: Words::default(),
            _lock: lock,
        };
        // No journal and no sync: the file is nobody's until it is whole, and is synced once before it is renamed.
        let options = SqliteConnectOptions::new()
            .filename(&build.building)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Off)
            .locking_mode(SqliteLockingMode::Exclusive)
            .synchronous(SqliteSynchronous::Off)
            .foreign_keys(false)
            .pragma("cache_size", PAGES_HELD)
            .pragma("temp_store", "file");
        let mut connection =
            SqliteConnection::connect_with(&options).await.map_err(|error| WriteError::sql(&build.building, error))?;
        migrate::lay(&mut connection).await.map_err(|source| match source {
            sqlx::migrate::MigrateError::Execute(error) => WriteError::sql(&build.building, error),
            source => WriteError::Migrate { path: build.building.clone(), source },
        })?;
        build.connection = Some(connection);
        build.run("begin").await?;
        build.take_indexes().await?;
        Ok(build)
    }

    /// Takes the indexes off the empty tables, to lay them again in [`Build::finish`].
    async fn take_indexes(&mut self) -> Result<(), WriteError> {
        let indexes: Vec<(String, String)> =
            sqlx::query_as(INDEXES).fetch_all(self.connection()).await.map_err(|error| self.sql(error))?;
        for (name, sql) in indexes {
            self.run(format!("drop index {name}")).await?;
            self.indexes.push(sql);
        }
        Ok(())
    }

    /// Where places for what does not fit in memory are made.
    pub fn places(&self) -> Places {
        Places(beside(&self.target, ASIDE))
    }

    /// A place for what does not fit in memory, until it is dropped.
    pub fn aside(&self) -> Result<Aside, WriteError> {
        self.places().aside()
    }

    /// A place for numbers that do not fit in memory, until it is dropped.
    pub fn pages(&self) -> Result<Pages, WriteError> {
        Pages::create(beside(&self.target, ASIDE))
    }

    /// The file that is to be replaced.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Inserts rows in their order, some hundred a statement.
    pub async fn insert<R: Row>(&mut self, rows: impl IntoIterator<Item = R>) -> Result<(), WriteError> {
        let full = rows_a_statement::<R>();
        let full_sql = insert_sql::<R>(full);
        let mut rows = rows.into_iter();
        loop {
            let mut arguments = SqliteArguments::default();
            let mut count = 0;
            for row in rows.by_ref().take(full) {
                row.bind(&mut arguments)
                    .map_err(|error| WriteError::sql(&self.building, sqlx::Error::Encode(error)))?;
                count += 1;
            }
            if count == 0 {
                return Ok(());
            }
            // Short statements differ from batch to batch: only the full one is worth keeping prepared.
            let sql = if count == full { full_sql.clone() } else { insert_sql::<R>(count) };
            let query = sqlx::query_with(AssertSqlSafe(sql), arguments).persistent(count == full);
            let done = query.execute(Self::open(&mut self.connection)).await;
            done.map_err(|error| WriteError::sql(&self.building, error))?;
            if count < full {
                return Ok(());
            }
        }
    }

    /// The same for rows that may fail to come, and are large: as many are held as one statement takes.
    async fn insert_some<R: Row>(
        &mut self,
        mut rows: impl Iterator<Item = Result<R, WriteError>>,
    ) -> Result<(), WriteError> {
        loop {
            let batch: Vec<R> = rows.by_ref().take(rows_a_statement::<R>()).collect::<Result<_, _>>()?;
            if batch.is_empty() {
                return Ok(());
            }
            self.insert(batch).await?;
        }
    }

    /// Makes events findable by their words. They come in rising order of their ids.
    pub fn search_events(&mut self, documents: impl IntoIterator<Item = Document>) -> Result<(), WriteError> {
        let (target, words) = (&self.target, &mut self.words_of_events);
        documents.into_iter().try_for_each(|document| words.add(&document, WORDS_HELD, || aside(target)))
    }

    /// Makes articles findable by their words. They come in rising order of their ids.
    pub fn search_articles(&mut self, documents: impl IntoIterator<Item = Document>) -> Result<(), WriteError> {
        let (target, words) = (&self.target, &mut self.words_of_articles);
        documents.into_iter().try_for_each(|document| words.add(&document, WORDS_HELD, || aside(target)))
    }

    /// The connection to the file being built, for reading back what was written.
    pub fn connection(&mut self) -> &mut SqliteConnection {
        Self::open(&mut self.connection)
    }

    fn open(connection: &mut Option<SqliteConnection>) -> &mut SqliteConnection {
        connection.as_mut().expect("the connection is taken by `finish` alone, which consumes the build")
    }

    pub(super) fn sql(&self, error: sqlx::Error) -> WriteError {
        WriteError::sql(&self.building, error)
    }

    /// Runs a statement of constants, never of data.
    pub(super) async fn run(&mut self, sql: impl Into<String>) -> Result<(), WriteError> {
        let done = sqlx::raw_sql(AssertSqlSafe(sql.into())).execute(Self::open(&mut self.connection)).await;
        done.map(drop).map_err(|error| WriteError::sql(&self.building, error))
    }

    /// Commits, checks that no row points at nothing, gathers statistics for the planner, and puts the file in place.
    pub async fn finish(mut self) -> Result<(), WriteError> {
        let (events, articles) = (mem::take(&mut self.words_of_events), mem::take(&mut self.words_of_articles));
        let event = |(term, documents, list): WordRow| EventSearchRow { term, documents, list };
        self.insert_some(events.into_rows().map(|row| row.map(event))).await?;
        let article = |(term, documents, list): WordRow| ArticleSearchRow { term, documents, list };
        self.insert_some(articles.into_rows().map(|row| row.map(article))).await?;
        self.run("insert into name_search (name_search) values ('optimize')").await?;
        for sql in mem::take(&mut self.indexes) {
            self.run(sql).await?;
        }
        self.run("commit").await?;
        let dangling = sqlx::query(
            "select \"table\", parent, count(*) from pragma_foreign_key_check group by \"table\", parent order by \"table\" limit 1",
        )
        .fetch_optional(Self::open(&mut self.connection))
        .await
        .map_err(|error| WriteError::sql(&self.building, error))?;
        if let Some(row) = dangling {
            return Err(WriteError::Dangling { table: row.get(0), parent: row.get(1), rows: row.get(2) });
        }
        // A thousand rows an index are enough to choose plans by, at any size.
        self.run("pragma analysis_limit = 1000").await?;
        self.run("analyze main").await?;
        if let Some(connection) = self.connection.take() {
            connection.close().await.map_err(|error| WriteError::sql(&self.building, error))?;
        }
        self.pack_index().await?;
        let in_place = || {
            File::open(&self.building)?.sync_all()?;
            fs::rename(&self.building, &self.target)?;
            // The rename itself lasts only once its folder is synced.
            let folder = self.target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(folder)?.sync_all()
        };
        in_place().map_err(|error| WriteError::io(&self.target, error))
    }
}

impl Build {
    /// Packs the index of the release and the rows of its lists, so that no server has to make them from the tables. A part
    /// is written before the next is made; each is read by connections that see the file as it is then.
    async fn pack_index(&mut self) -> Result<(), WriteError> {
        let failed = |error| WriteError::sql(&self.building, error);
        let or_failed = |error| match error {
            IndexError::Sql(error) => failed(error),
            error @ IndexError::NotRanks { .. } => WriteError::io(&self.building, io::Error::other(error.to_string())),
        };
        let options = SqliteConnectOptions::new().filename(&self.building);
        let reading = options.clone().read_only(true);
        let writing = options.journal_mode(SqliteJournalMode::Off).synchronous(SqliteSynchronous::Off);
        let pool = Pool::open(&reading, 1).await.map_err(failed)?;
        let packing = Packing::begin(&pool).await.map_err(or_failed)?;
        let mut part = match packing.part(&pool, NAMES[0]).await {
            // Not an atlas's events; whoever opens the file is told so.
            Err(IndexError::NotRanks { .. }) => return Ok(()),
            part => part.map_err(or_failed)?,
        };
        drop(pool);
        for next in NAMES.into_iter().skip(1).map(Some).chain([None]) {
            let (name, format, body) = part;
            let mut connection = SqliteConnection::connect_with(&writing).await.map_err(failed)?;
            let insert = sqlx::query(INSERT_INDEX_PART).bind(name).bind(format).bind(body);
            insert.execute(&mut connection).await.map_err(failed)?;
            connection.close().await.map_err(failed)?;
            let Some(next) = next else { break };
            let pool = Pool::open(&reading, 1).await.map_err(failed)?;
            part = packing.part(&pool, next).await.map_err(or_failed)?;
        }
        for number in 0.. {
            let pool = Pool::open(&reading, 1).await.map_err(failed)?;
            let Some((chunk, format, body)) = lines::pack(&pool, number, packing.last()).await.map_err(failed)? else {
                return Ok(());
            };
            drop(pool);
            let mut connection = SqliteConnection::connect_with(&writing).await.map_err(failed)?;
            let insert = sqlx::query(INSERT_EVENT_LINES).bind(chunk).bind(format).bind(body);
            insert.execute(&mut connection).await.map_err(failed)?;
            connection.close().await.map_err(failed)?;
        }
        Ok(())
    }
}

/// The indexes that were made by a statement of their own.
const INDEXES: &str = "select name, sql from sqlite_schema where type = 'index' and sql is not null order by rowid";
const INSERT_INDEX_PART: &str = "insert into index_part (name, format, body) values (?1, ?2, ?3)";
const INSERT_EVENT_LINES: &str = "insert into event_line (chunk, format, body) values (?1, ?2, ?3)";

impl Drop for Build {
    fn drop(&mut self) {
        // After `finish` the name is gone; before it, half a database is worth nothing. A failure here costs disk space
        // until the next build removes the file.
        let _ = fs::remove_file(&self.building);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::write::ConferenceStatementRow;

    fn statement(id: i64) -> ConferenceStatementRow {
        ConferenceStatementRow {
            id,
            edition: 12,
            start_date: Some("2023-04-13".to_owned()),
            end_date: None,
            date_precision: None,
            city: None,
            country: None,
            theme_vi: None,
            theme_fr: None,
            vn_localities: None,
            fr_localities: None,
            delegates: None,
            qualifier: None,
            source_url: None,
            source_publisher: None,
            note: None,
        }
    }

    async fn count(path: &Path) -> i64 {
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        let mut connection = SqliteConnection::connect_with(&options).await.expect("opens");
        sqlx::query_scalar("select count(*) from conference_statement").fetch_one(&mut connection).await.expect("count")
    }

    #[tokio::test]
    async fn rows_of_every_batch_arrive() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("deep/atlas.db");
        let mut build = Build::begin(&path).await.expect("begins");
        let rows = rows_a_statement::<ConferenceStatementRow>() as i64 * 2 + 3;
        build.insert((1..=rows).map(statement)).await.expect("inserts");
        assert!(!path.exists(), "nothing stands in place before the end");
        build.finish().await.expect("finishes");
        assert_eq!(count(&path).await, rows);
        assert!(!beside(&path, ".building").exists());
    }

    #[tokio::test]
    async fn a_second_build_waits_its_turn_and_a_dropped_one_leaves_nothing() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("atlas.db");
        let first = Build::begin(&path).await.expect("begins");
        assert!(matches!(Build::begin(&path).await, Err(WriteError::Locked { .. })));
        drop(first);
        assert!(!beside(&path, ".building").exists());
        fs::write(beside(&path, ".building"), "left by a killed build").expect("writes");
        Build::begin(&path).await.expect("begins again").finish().await.expect("finishes");
        assert_eq!(count(&path).await, 0);
    }

    #[tokio::test]
    async fn a_row_that_points_at_nothing_never_reaches_the_readers() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("atlas.db");
        let mut build = Build::begin(&path).await.expect("begins");
        let row = super::super::EventTopicRow { event_id: 7, topic: "health", position: 0 };
        build.insert([row]).await.expect("inserts");
        let error = build.finish().await.expect_err("event 7 does not exist");
        assert!(matches!(&error, WriteError::Dangling { table, .. } if table == "event_topic"), "{error}");
        assert!(!path.exists() && !beside(&path, ".building").exists());
    }
}

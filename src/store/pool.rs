//! The connections that a release is read with: so many, each on a thread of its own, all opened at the start. A statement
//! has a budget of time; past it, or once nobody waits for its answer any more, `SQLite` itself is told to stop, so that no
//! question holds a connection for longer. Knows connections and time; what is asked is the affair of `read`.

use std::fmt;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use sqlx::sqlite::{Sqlite, SqliteConnectOptions, SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo};
use sqlx::{Connection, Either, Error, Execute, Executor, SqlStr, SqliteConnection};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Steps of `SQLite`'s machine between two looks at the time: some ten microseconds, a look costs less than one of them.
const STEPS_BETWEEN_LOOKS: i32 = 1_000;

/// `SQLite`'s number for a statement that was stopped (<https://sqlite.org/rescode.html#interrupt>).
const INTERRUPTED: &str = "9";

/// Read-only connections to one file. Cheap to clone; the file closes with the last clone.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
    /// How long one statement may take.
    budget: Option<Duration>,
}

struct Shared {
    free: Mutex<Vec<Slot>>,
    permits: Semaphore,
    size: usize,
    busy: AtomicUsize,
    opened: Instant,
}

/// One connection, with the time at which its statement is stopped.
struct Slot {
    connection: SqliteConnection,
    deadline: Arc<AtomicU64>,
    /// Its last statement was left before its end and may still be under way.
    left: bool,
}

/// A deadline that never comes, and one that has come already.
const NEVER: u64 = u64::MAX;
const NOW: u64 = 0;

impl Pool {
    /// Opens all connections. A connection opened later would read whatever file stands under the name then.
    pub async fn open(options: &SqliteConnectOptions, connections: u32) -> Result<Pool, Error> {
        let opened = Instant::now();
        let slots = (0..connections.max(1)).map(|_| Slot::open(options, opened));
        let free: Vec<Slot> = futures::future::try_join_all(slots).await?;
        let size = free.len();
        let (permits, busy) = (Semaphore::new(size), AtomicUsize::new(0));
        Ok(Pool { shared: Arc::new(Shared { free: Mutex::new(free), permits, size, busy, opened }), budget: None })
    }

    /// The same connections, with so much time for a statement.
    pub fn within(&self, budget: Duration) -> Pool {
        Pool { shared: Arc::clone(&self.shared), budget: Some(budget) }
    }

    /// How many connections there are.
    pub fn size(&self) -> usize {
        self.shared.size
    }

    /// How many of them nobody uses now.
    pub fn idle(&self) -> usize {
        self.shared.size.saturating_sub(self.shared.busy.load(Ordering::Relaxed))
    }

    async fn lease(&self) -> Result<Lease<'_>, Error> {
        let permit = self.shared.permits.acquire().await.map_err(|_| Error::PoolClosed)?;
        let slot = self.shared.free.lock().unwrap_or_else(PoisonError::into_inner).pop().ok_or(Error::PoolClosed)?;
        self.shared.busy.fetch_add(1, Ordering::Relaxed);
        let mut lease = Lease { shared: &self.shared, slot: Some(slot), done: false, _permit: permit };
        let budget = self.budget;
        let slot = lease.slot()?;
        if slot.left {
            // Its thread answers when the statement that was left has stopped.
            slot.connection.ping().await?;
            slot.left = false;
        }
        let deadline = budget.map_or(NEVER, |budget| (self.shared.opened.elapsed() + budget).as_micros() as u64);
        slot.deadline.store(deadline, Ordering::Relaxed);
        Ok(lease)
    }
}

impl Slot {
    async fn open(options: &SqliteConnectOptions, opened: Instant) -> Result<Slot, Error> {
        let mut connection = SqliteConnection::connect_with(options).await?;
        let deadline = Arc::new(AtomicU64::new(NEVER));
        let seen = Arc::clone(&deadline);
        let in_time = move || {
            let deadline = seen.load(Ordering::Relaxed);
            deadline == NEVER || (opened.elapsed().as_micros() as u64) < deadline
        };
        connection.lock_handle().await?.set_progress_handler(STEPS_BETWEEN_LOOKS, in_time);
        Ok(Slot { connection, deadline, left: false })
    }
}

/// A connection in use; it goes back when dropped, also by a reader who left.
struct Lease<'p> {
    shared: &'p Shared,
    slot: Option<Slot>,
    done: bool,
    _permit: SemaphorePermit<'p>,
}

impl Lease<'_> {
    fn slot(&mut self) -> Result<&mut Slot, Error> {
        self.slot.as_mut().ok_or(Error::PoolClosed)
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let Some(mut slot) = self.slot.take() else { return };
        if !self.done {
            slot.left = true;
            slot.deadline.store(NOW, Ordering::Relaxed);
        }
        self.shared.busy.fetch_sub(1, Ordering::Relaxed);
        // Before the permit is given back, so that whoever takes it finds the connection.
        self.shared.free.lock().unwrap_or_else(PoisonError::into_inner).push(slot);
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pool({} of {} idle)", self.idle(), self.size())
    }
}

/// True where a statement was stopped because it took longer than its budget.
pub fn is_over_budget(error: &Error) -> bool {
    error.as_database_error().and_then(|error| error.code()).is_some_and(|code| code == INTERRUPTED)
}

impl<'p> Executor<'p> for &'p Pool {
    type Database = Sqlite;

    /// All answers of a statement. They are gathered before the first is given: statements of readers are bounded, and a
    /// connection is free again as soon as possible.
    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, Result<Either<SqliteQueryResult, SqliteRow>, Error>>
    where
        'p: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        let answers = async move {
            let mut lease = self.lease().await?;
            let answers: Result<Vec<_>, Error> = lease.slot()?.connection.fetch_many(query).try_collect().await;
            lease.done = true;
            answers
        };
        stream::once(answers).map_ok(|answers| stream::iter(answers.into_iter().map(Ok))).try_flatten().boxed()
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<SqliteRow>, Error>>
    where
        'p: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        Box::pin(async move {
            let mut lease = self.lease().await?;
            let row = lease.slot()?.connection.fetch_optional(query).await;
            lease.done = true;
            row
        })
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, Result<SqliteStatement, Error>>
    where
        'p: 'e,
    {
        Box::pin(async move {
            let mut lease = self.lease().await?;
            let statement = lease.slot()?.connection.prepare_with(sql, parameters).await;
            lease.done = true;
            statement
        })
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Result<sqlx::Describe<Sqlite>, Error>>
    where
        'p: 'e,
    {
        Box::pin(async move {
            let mut lease = self.lease().await?;
            let described = lease.slot()?.connection.describe(sql).await;
            lease.done = true;
            described
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts for hours, and gives its one row at the end.
    const ENDLESS: &str = "
        with recursive counted (number) as (select 1 union all select number + 1 from counted where number < 1e12)
        select max(number) from counted";

    async fn pool(connections: u32) -> Pool {
        Pool::open(&SqliteConnectOptions::new().in_memory(true), connections).await.expect("opens")
    }

    async fn one(pool: &Pool) -> Result<i64, Error> {
        sqlx::query_scalar("select 1").fetch_one(pool).await
    }

    #[tokio::test]
    async fn a_statement_over_its_budget_is_stopped_and_the_next_is_answered() {
        let pool = pool(1).await.within(Duration::from_millis(50));
        let started = Instant::now();
        let error = sqlx::query(ENDLESS).fetch_all(&pool).await.expect_err("it counts for hours");
        assert!(is_over_budget(&error), "{error}");
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
        assert_eq!(one(&pool).await.expect("the connection is whole"), 1);
        let wrong = sqlx::query("select nothing from nowhere").fetch_all(&pool).await.expect_err("no such table");
        assert!(!is_over_budget(&wrong));
    }

    #[tokio::test]
    async fn a_statement_that_nobody_waits_for_is_stopped() {
        let pool = pool(1).await;
        let left = tokio::time::timeout(Duration::from_millis(50), sqlx::query(ENDLESS).fetch_all(&pool)).await;
        assert!(left.is_err(), "it counts for hours");
        assert_eq!(pool.idle(), 1);
        // Without the interruption this one would wait for hours behind it.
        let next = tokio::time::timeout(Duration::from_secs(20), one(&pool)).await;
        assert_eq!(next.expect("in time").expect("answered"), 1);
    }

    #[tokio::test]
    async fn more_readers_than_connections_take_turns() {
        let pool = pool(2).await;
        let many = (0..50).map(|_| one(&pool));
        assert_eq!(futures::future::try_join_all(many).await.expect("all").len(), 50);
        assert_eq!((pool.size(), pool.idle()), (2, 2));
    }
}

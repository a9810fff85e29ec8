//! Every statement of the readers prepares, and none walks a large table row by row.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, Executor, Row, SqlSafeStr, SqliteConnection};
use vnfr_atlas::store;

/// Tables that grow with the atlas. Localities, ties and releases stay in the thousands.
const LARGE: [&str; 22] = [
    "agreement",
    "article",
    "change",
    "clue",
    "conflict",
    "conflict_value",
    "delegation",
    "delegation_locality",
    "event",
    "event_area",
    "event_locality",
    "event_organisation",
    "event_person",
    "event_place",
    "event_report",
    "event_topic",
    "evidence",
    "extraction_cache",
    "figure",
    "merge_reason",
    "name_entry",
    "snapshot",
];

/// Questions over a whole release, asked once a release and kept.
const ONCE_A_RELEASE: [&str; 4] = ["BODIES_IN_LANGUAGES", "COUNTS_BY_YEAR", "DELEGATIONS_IN_BRIEF", "MONTHS"];

#[tokio::test]
async fn every_statement_prepares_and_rides_an_index() {
    // Without rows there are no statistics, so the planner takes every table for a large one.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("atlas.db");
    store::write::Build::begin(&path).await.expect("begins").finish().await.expect("finishes");
    let options = SqliteConnectOptions::new().filename(&path).read_only(true).immutable(true);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("opens");
    let mut faults = Vec::new();
    let readers = store::read::statements();
    let whole_by_design = store::index::STATEMENTS.iter().map(|statement| (*statement, true));
    let lines = store::lines::STATEMENTS.iter().copied();
    let statements: Vec<_> =
        readers.into_iter().chain(lines).map(|statement| (statement, false)).chain(whole_by_design).collect();
    assert!(statements.len() > 40);
    for ((name, sql), reads_all) in statements {
        if let Err(error) = (&mut connection).prepare(AssertSqlSafe(sql).into_sql_str()).await {
            faults.push(format!("{name} does not prepare: {error}"));
            continue;
        }
        let plan = format!("explain query plan {sql}");
        let steps = sqlx::query(AssertSqlSafe(plan)).fetch_all(&mut connection).await.expect("a plan");
        let details: Vec<String> = steps.iter().map(|step| step.get("detail")).collect();
        let walks = |detail: &&String| {
            let table = detail.strip_prefix("SCAN ").map(|rest| rest.split(' ').next().unwrap_or_default());
            table.is_some_and(|table| LARGE.contains(&table)) && !detail.contains("INDEX")
        };
        let reads_all = reads_all || ONCE_A_RELEASE.contains(&name);
        if let Some(detail) = details.iter().find(walks).filter(|_| !reads_all) {
            faults.push(format!("{name} walks a table: {detail}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

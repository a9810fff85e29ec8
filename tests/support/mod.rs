//! What tests of several rooms need: a small real atlas, the real binary, a dump that tells two databases apart.

#![allow(dead_code, reason = "each test module takes what it needs")]

pub mod site;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use jiff::Timestamp;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use vnfr_atlas::ingest::sources::{self, Input};
use vnfr_atlas::ingest::{self, CORRECTIONS, IngestError, Report, Request, Silent};

/// The instant of every ingest in tests.
pub const NOW: &str = "2026-01-02T03:04:05Z";

/// The five source articles of the project, ingested once for all tests of a run. Read it; never write it.
pub fn atlas_of_seeds() -> &'static Path {
    static ATLAS: LazyLock<Atlas> = LazyLock::new(|| {
        let atlas = Atlas::empty();
        atlas.ingest(sources::carried()).expect("the source articles are ingested");
        atlas
    });
    &ATLAS.path
}

/// A database in a folder of its own, which goes with it.
pub struct Atlas {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
}

impl Atlas {
    pub fn empty() -> Atlas {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("atlas.db");
        Atlas { folder, path }
    }

    /// An atlas of articles given as name and text.
    pub fn of(articles: &[(&str, &str)]) -> Atlas {
        let atlas = Atlas::empty();
        atlas.add(articles);
        atlas
    }

    /// Adds articles given as name and text.
    pub fn add(&self, articles: &[(&str, &str)]) -> Report {
        self.ingest(inputs(articles)).expect("the articles are ingested")
    }

    pub fn ingest(&self, inputs: Vec<Input>) -> Result<Report, IngestError> {
        self.ingest_with(inputs, CORRECTIONS, NOW)
    }

    /// Ingests with other corrections, at another time.
    pub fn ingest_with(&self, inputs: Vec<Input>, corrections: &str, now: &str) -> Result<Report, IngestError> {
        let now: Timestamp = now.parse().expect("a time");
        let inputs = Box::new(inputs.into_iter());
        let request = Request { database: &self.path, inputs, corrections, now, fresh: false };
        // A runtime of its own on a thread of its own: the caller may be a test with a runtime already.
        std::thread::scope(|scope| {
            let run = || runtime().block_on(ingest::ingest(request, &Silent));
            scope.spawn(run).join().expect("ingest does not panic")
        })
    }

    /// One column of a query as text, a line a row.
    pub fn ask(&self, sql: &str) -> Vec<String> {
        ask(&self.path, sql)
    }
}

pub fn inputs(articles: &[(&str, &str)]) -> Vec<Input> {
    articles.iter().map(|(name, text)| Input::of_bytes(*name, text.as_bytes().to_vec())).collect()
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// One column of a query as text, a line a row; an absent value is `-`.
pub fn ask(path: &Path, sql: &str) -> Vec<String> {
    let asked = async {
        let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
        let mut connection = SqliteConnection::connect_with(&options).await.expect("opens");
        // Tests write their own questions; the first column is named by its place, so that any of them can be asked.
        let sql = format!("with asked (answer) as ({sql}) select coalesce(cast(answer as text), '-') from asked");
        let rows: Result<Vec<String>, _> = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await;
        rows.expect("the question is right")
    };
    std::thread::scope(|scope| scope.spawn(|| runtime().block_on(asked)).join().expect("asks"))
}

/// Every row of every table as text, the times of releases left out: equal dumps, equal atlases.
pub fn dump(path: &Path) -> String {
    let dumped = async {
        let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
        let mut connection = SqliteConnection::connect_with(&options).await.expect("opens");
        let tables: Vec<String> = sqlx::query_scalar(
            "select name from pragma_table_list
             where schema = 'main' and type in ('table', 'shadow') and name not like 'sqlite%' and name not like '\\_sqlx%' escape '\\'
             order by name",
        )
        .fetch_all(&mut connection)
        .await
        .expect("tables");
        let mut text = String::new();
        for table in tables {
            let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?)")
                .bind(&table)
                .fetch_all(&mut connection)
                .await
                .expect("columns");
            let columns: Vec<String> =
                columns.iter().filter(|name| *name != "made_at").map(|name| format!("quote(\"{name}\")")).collect();
            let sql = format!("select {} from \"{table}\" order by 1", columns.join(" || '|' || "));
            let rows: Vec<String> =
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.expect("rows");
            for row in rows {
                text.push_str(&format!("{table}: {row}\n"));
            }
        }
        text
    };
    std::thread::scope(|scope| scope.spawn(|| runtime().block_on(dumped)).join().expect("dumps"))
}

/// The first line on which two dumps differ, for a message one can read.
pub fn first_difference(left: &str, right: &str) -> Option<String> {
    let lines = left.lines().zip(right.lines()).find(|(left, right)| left != right);
    let lines = lines.map(|(left, right)| format!("{left:.300}\n{right:.300}"));
    lines.or_else(|| (left.len() != right.len()).then(|| format!("{} and {} bytes", left.len(), right.len())))
}

/// The real program, told nothing by the environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vnfr-atlas"));
    command.env_remove("VNFR_DATABASE").env_remove("VNFR_LISTEN");
    command
}

/// Runs the program to its end.
pub fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("the program starts")
}

pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The articles for development, by name and bytes.
pub fn dev_articles() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/dev");
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder stands")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|path| {
            (path.file_name().expect("a name").to_string_lossy().into_owned(), std::fs::read(path).expect("reads"))
        })
        .collect()
}

pub fn dev_inputs() -> Vec<Input> {
    dev_articles().into_iter().map(|(name, bytes)| Input::of_bytes(name, bytes)).collect()
}

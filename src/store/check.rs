//! Is a database whole? One finding a question, each with what was seen, what is wrong, and how to mend it.
//! Reads; never writes.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection, SqliteConnection};

use super::index::{EVENT_NUMBERS, packed};
use super::lines;
use super::migrate::{MIGRATIONS, SCHEMA_VERSION};
use super::read::open;

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: &'static str,
    /// What was looked at, in numbers.
    pub seen: String,
    /// What is wrong; `None` where nothing is.
    pub wrong: Option<String>,
    pub mend: &'static str,
}

const REBUILD: &str =
    "make the database anew: move it away and run `vnfr-atlas ingest` with your articles, or restore a backup";
const REINGEST: &str = "run `vnfr-atlas ingest --fresh`: it reads every article again and writes a new file";

const APPLIED: &str = "select version, success from _sqlx_migrations order by version";
const DANGLING: &str = "select \"table\", count(*) from pragma_foreign_key_check group by \"table\"";
const COUNTS: &str = "
    select 'articles', articles, (select count(*) from article) from release where number = (select max(number) from release)
    union all
    select 'events', events, (select count(*) from event where role in ('main', 'planned')) from release where number = (select max(number) from release)
    union all
    select 'parts', parts, (select count(*) from event where role = 'sub') from release where number = (select max(number) from release)
    union all
    select 'delegations', delegations, (select count(*) from delegation) from release where number = (select max(number) from release)
    union all
    select 'ties', ties, (select count(*) from tie) from release where number = (select max(number) from release)
    union all
    select 'people', people, (select count(*) from person) from release where number = (select max(number) from release)
    union all
    select 'organisations', organisations, (select count(*) from organisation) from release where number = (select max(number) from release)
    union all
    select 'evidence', evidence, (select count(*) from evidence) from release where number = (select max(number) from release)";
/// `substr` counts code points, as spans do; one article at a time keeps its text in cache. Rides `evidence_of_article`.
const MISQUOTED: &str = "
    select article.slug, evidence.start_at, evidence.end_at
    from article
    join evidence on evidence.article_id = article.id
    where substr(article.text, evidence.start_at + 1, evidence.end_at - evidence.start_at) is not evidence.quote
    order by evidence.id
    limit 5";
const QUOTES: &str = "select count(*) from evidence";
/// Every principal event that shows a date or a place says where it has it from, or is marked as inferred.
const UNPROVEN: &str = "
    select slug
    from event
    where role in ('main', 'planned')
      and not exists (select 1 from evidence where subject_kind = 'event' and subject_id = event.id)
    order by id
    limit 5";
const RANKS: &str = "select count(*), coalesce(min(id), 1), coalesce(max(id), 0) from event";
const EXPIRED: &str = "
    select correction.slug
    from correction
    where applied = 0
    order by id
    limit 5";
const DEAD_ALIASES: &str = "
    select slug
    from slug_alias
    where subject_kind = 'event' and target is not null and not exists (select 1 from event where event.slug = slug_alias.target)
      and not exists (select 1 from slug_alias as next where next.subject_kind = 'event' and next.slug = slug_alias.target)
    order by slug
    limit 5";
const INTEGRITY: &str = "pragma integrity_check(5)";

/// What is searched keeps no text of its own, so it is held against the rows: each has one entry a row. Lists of words say
/// under their empty key how many documents they hold.
const SEARCHED: [(&str, &str, &str); 3] = [
    (
        "event_search",
        "select coalesce(sum(documents), 0) from event_search where term = ''",
        "select count(*) from event where role in ('main', 'planned')",
    ),
    (
        "article_search",
        "select coalesce(sum(documents), 0) from article_search where term = ''",
        "select count(*) from article",
    ),
    ("name_search", "select count(*) from name_search_docsize", "select count(*) from name_entry"),
];

/// Asks every question of the database at `path`. Where the file cannot be opened at all, that is the one finding.
pub async fn check(path: &Path) -> Vec<Finding> {
    let release = match open(path, 1).await {
        Ok(release) => release,
        Err(error) => {
            let mend = "then run `vnfr-atlas check` again";
            return vec![Finding { what: "file", seen: String::new(), wrong: Some(error.to_string()), mend }];
        }
    };
    let row = &release.row;
    let mut findings = vec![Finding {
        what: "file",
        seen: format!("release {} ({}) of {}, schema {SCHEMA_VERSION}", row.number, row.id, row.made_at),
        wrong: None,
        mend: "",
    }];
    findings.push(packed_index(&release.pool).await);
    findings.push(packed_lines(&release.pool).await);
    drop(release.pool);
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
    let mut connection = match SqliteConnection::connect_with(&options).await {
        Ok(connection) => connection,
        Err(error) => {
            findings.push(Finding {
                what: "pages",
                seen: String::new(),
                wrong: Some(error.to_string()),
                mend: REBUILD,
            });
            return findings;
        }
    };
    for question in [
        Question::Pages,
        Question::Migrations,
        Question::References,
        Question::Quotes,
        Question::Proof,
        Question::Ranks,
        Question::Counts,
        Question::Search,
        Question::Aliases,
        Question::Corrections,
    ] {
        findings.push(question.ask(&mut connection).await.unwrap_or_else(|error| Finding {
            what: question.what(),
            seen: String::new(),
            wrong: Some(format!("cannot be asked ({error})")),
            mend: REBUILD,
        }));
    }
    findings
}

/// Does the packed index say what the tables say? A file of an older program has none; it is read from the tables.
async fn packed_index(pool: &super::Pool) -> Finding {
    let (seen, wrong) = match packed::agrees(pool).await {
        Ok(Some(true)) => ("packed, as the tables say".to_owned(), None),
        Ok(Some(false)) => (String::new(), Some("the packed index is not what the tables say".to_owned())),
        Ok(None) => ("not packed: read from the tables".to_owned(), None),
        Err(error) => (String::new(), Some(error.to_string())),
    };
    Finding { what: "index", seen, wrong, mend: REINGEST }
}

/// Are the packed rows of lists those of the events? Without any, lists are read from the tables.
async fn packed_lines(pool: &super::Pool) -> Finding {
    let (seen, wrong) = match packed_lines_agree(pool).await {
        Ok(Some(true)) => ("packed, as the events say".to_owned(), None),
        Ok(Some(false)) => (String::new(), Some("the packed rows of lists are not what the events say".to_owned())),
        Ok(None) => ("not packed: read from the events".to_owned(), None),
        Err(error) => (String::new(), Some(error.to_string())),
    };
    Finding { what: "lines", seen, wrong, mend: REINGEST }
}

async fn packed_lines_agree(pool: &super::Pool) -> Result<Option<bool>, sqlx::Error> {
    let (principal, parts): (u32, u32) = sqlx::query_as(EVENT_NUMBERS).fetch_one(pool).await?;
    lines::agrees(pool, principal + parts).await
}

#[derive(Clone, Copy)]
enum Question {
    Pages,
    Migrations,
    References,
    Quotes,
    Proof,
    Ranks,
    Counts,
    Search,
    Aliases,
    Corrections,
}

impl Question {
    const fn what(self) -> &'static str {
        match self {
            Question::Pages => "pages",
            Question::Migrations => "migrations",
            Question::References => "references",
            Question::Quotes => "quotes",
            Question::Proof => "evidence",
            Question::Ranks => "ranks",
            Question::Counts => "counts",
            Question::Search => "full text",
            Question::Aliases => "moved addresses",
            Question::Corrections => "corrections",
        }
    }

    async fn ask(self, connection: &mut SqliteConnection) -> Result<Finding, sqlx::Error> {
        let (seen, wrong, mend) = match self {
            Question::Pages => {
                let lines: Vec<String> = sqlx::query_scalar(INTEGRITY).fetch_all(&mut *connection).await?;
                let wrong = (lines != ["ok"]).then(|| lines.join("; "));
                ("every page and every index agree".to_owned(), wrong, REBUILD)
            }
            Question::Migrations => {
                let applied: Vec<(i64, bool)> = sqlx::query_as(APPLIED).fetch_all(&mut *connection).await?;
                let ours: Vec<(i64, bool)> = MIGRATIONS.iter().map(|migration| (migration.version, true)).collect();
                let wrong = (applied != ours).then(|| format!("the file has {applied:?}, this program {ours:?}"));
                (format!("{} applied", applied.len()), wrong, REINGEST)
            }
            Question::References => {
                let dangling: Vec<(String, i64)> = sqlx::query_as(DANGLING).fetch_all(&mut *connection).await?;
                let lines = dangling.iter().map(|(table, rows)| format!("{rows} rows of {table} lead nowhere"));
                ("every reference leads to a row".to_owned(), said(lines.collect()), REBUILD)
            }
            Question::Quotes => {
                let quotes: i64 = sqlx::query_scalar(QUOTES).fetch_one(&mut *connection).await?;
                let misquoted: Vec<(String, i64, i64)> = sqlx::query_as(MISQUOTED).fetch_all(&mut *connection).await?;
                let lines = misquoted
                    .iter()
                    .map(|(slug, start, end)| format!("source {slug} [{start}, {end}) reads otherwise"));
                (format!("{quotes} equal their articles to the byte"), said(lines.collect()), REINGEST)
            }
            Question::Proof => {
                let unproven: Vec<String> = sqlx::query_scalar(UNPROVEN).fetch_all(&mut *connection).await?;
                let lines = unproven.iter().map(|slug| format!("event {slug} has none"));
                ("every event has some".to_owned(), said(lines.collect()), REINGEST)
            }
            Question::Ranks => {
                let (count, first, last): (i64, i64, i64) = sqlx::query_as(RANKS).fetch_one(&mut *connection).await?;
                let wrong =
                    (first != 1 || last != count).then(|| format!("{count} events are numbered {first} to {last}"));
                (format!("events are numbered 1 to {count}"), wrong, REINGEST)
            }
            Question::Counts => {
                let counts: Vec<(String, i64, i64)> = sqlx::query_as(COUNTS).fetch_all(&mut *connection).await?;
                let differ = counts.iter().filter(|(_, said, found)| said != found);
                let lines =
                    differ.map(|(what, said, found)| format!("the release says {said} {what}, there are {found}"));
                let seen =
                    counts.iter().map(|(what, _, found)| format!("{found} {what}")).collect::<Vec<_>>().join(", ");
                (seen, said(lines.collect()), REINGEST)
            }
            Question::Search => {
                let mut lines = Vec::new();
                for (table, indexed, rows) in SEARCHED {
                    let indexed: i64 = sqlx::query_scalar(indexed).fetch_one(&mut *connection).await?;
                    let rows: i64 = sqlx::query_scalar(rows).fetch_one(&mut *connection).await?;
                    if indexed != rows {
                        lines.push(format!("{table} has {indexed} entries for {rows} rows"));
                    }
                }
                ("one entry a row in each index".to_owned(), said(lines), REINGEST)
            }
            Question::Aliases => {
                let dead: Vec<String> = sqlx::query_scalar(DEAD_ALIASES).fetch_all(&mut *connection).await?;
                let lines = dead.iter().map(|slug| format!("{slug} leads to no page"));
                ("each leads to a page or says that it was withdrawn".to_owned(), said(lines.collect()), REINGEST)
            }
            Question::Corrections => {
                let idle: Vec<String> = sqlx::query_scalar(EXPIRED).fetch_all(&mut *connection).await?;
                let lines = idle.iter().map(|slug| format!("the correction of {slug} has no effect"));
                let mend = "correct its slug in the file of corrections, or remove it, and run `vnfr-atlas ingest`";
                ("each has its effect".to_owned(), said(lines.collect()), mend)
            }
        };
        Ok(Finding { what: self.what(), seen, wrong, mend })
    }
}

/// Lines as one, `None` where there are none.
fn said(lines: Vec<String>) -> Option<String> {
    (!lines.is_empty()).then(|| lines.join("; "))
}

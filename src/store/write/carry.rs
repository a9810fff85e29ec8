//! What one file takes over from the file before: the history of releases, and what was read in articles that did not
//! change. Copied inside `SQLite`, so that it costs no memory and hardly any time.

use std::path::Path;

use super::{Build, WriteError};

const ATTACH: &str = "attach database ?1 as previous";
const RELEASES: &str = "insert into main.release select * from previous.release order by number";
const CHANGES: &str = "insert into main.change select * from previous.change order by id";
const LAST_CHANGE: &str = "select coalesce(max(id), 0) from main.change";
/// What the rules of now read in articles that the new file holds too, and that it was not told anew.
const CACHE: &str = "
    insert or ignore into main.extraction_cache
    select * from previous.extraction_cache as cache
    where rules_version = ?1 and exists (select 1 from main.article where article.sha256 = cache.sha256)";

const SET_INPUT: &str = "update release set input_sha256 = ?2, rules_version = ?3 where number = ?1";

impl Build {
    /// Makes the file at `path` readable to the statements below, until the build ends. Comes before any row.
    pub async fn attach(&mut self, path: &Path) -> Result<(), WriteError> {
        self.run("commit").await?;
        let file = path.to_string_lossy().into_owned();
        let done = sqlx::query(ATTACH).bind(file).execute(self.connection()).await;
        done.map_err(|error| self.sql(error))?;
        self.attached = true;
        self.run("begin").await
    }

    /// Copies the releases and the change log; the id of the last change.
    pub async fn carry_history(&mut self) -> Result<i64, WriteError> {
        self.run(RELEASES).await?;
        self.run(CHANGES).await?;
        let last = sqlx::query_scalar(LAST_CHANGE).fetch_one(self.connection()).await;
        last.map_err(|error| self.sql(error))
    }

    /// Copies what was read in the articles that stand in the new file already.
    pub async fn carry_cache(&mut self, rules_version: &str) -> Result<(), WriteError> {
        let done = sqlx::query(CACHE).bind(rules_version).execute(self.connection()).await;
        done.map(drop).map_err(|error| self.sql(error))
    }

    /// Notes that a release stands for another input too: what went in differs, what comes out does not.
    pub async fn set_input(&mut self, number: i64, input_sha256: &str, rules_version: &str) -> Result<(), WriteError> {
        let query = sqlx::query(SET_INPUT).bind(number).bind(input_sha256).bind(rules_version);
        let done = query.execute(self.connection()).await;
        done.map(drop).map_err(|error| self.sql(error))
    }
}

//! Reads back articles from the file being built, and tells them what only the merge knows.

use sqlx::FromRow;

use super::{Build, WriteError};

/// An article of the file being built.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct BuiltArticle {
    pub id: i64,
    pub text: String,
    /// `vnfr-extract/1`, zstd.
    pub extraction: Vec<u8>,
}

/// Rides the primary keys of both tables.
const ARTICLES: &str = "
    select article.id, article.text, extraction_cache.body as extraction
    from article
    join extraction_cache on extraction_cache.sha256 = article.sha256
    where article.id between ?1 and ?2
    order by article.id";
/// One JSON list of `[article, events, dispatch]`, so that a thousand articles take one statement.
const MERGED: &str = "
    update article
    set event_count = merged.value ->> 1, dispatch = merged.value ->> 2
    from json_each(?1) as merged
    where article.id = merged.value ->> 0";

impl Build {
    /// The articles with these ids, in order.
    pub async fn articles(&mut self, first: i64, last: i64) -> Result<Vec<BuiltArticle>, WriteError> {
        let rows = sqlx::query_as(ARTICLES).bind(first).bind(last).fetch_all(self.connection()).await;
        rows.map_err(|error| self.sql(error))
    }

    /// Sets how many principal events each article reports, and the dispatch it copies: a JSON list of
    /// `[article, events, dispatch]`.
    pub async fn set_merged(&mut self, merged: &str) -> Result<(), WriteError> {
        let done = sqlx::query(MERGED).bind(merged).execute(self.connection()).await;
        done.map(drop).map_err(|error| self.sql(error))
    }
}

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
const MERGED: &str = "update article set event_count = ?2, dispatch = ?3 where id = ?1";

impl Build {
    /// The articles with these ids, in order.
    pub async fn articles(&mut self, first: i64, last: i64) -> Result<Vec<BuiltArticle>, WriteError> {
        let rows = sqlx::query_as(ARTICLES).bind(first).bind(last).fetch_all(self.connection()).await;
        rows.map_err(|error| self.sql(error))
    }

    /// Sets how many principal events an article reports, and the dispatch it copies.
    pub async fn set_merged(&mut self, article: i64, events: i64, dispatch: Option<i64>) -> Result<(), WriteError> {
        let done = sqlx::query(MERGED).bind(article).bind(events).bind(dispatch).execute(self.connection()).await;
        done.map(drop).map_err(|error| self.sql(error))
    }
}

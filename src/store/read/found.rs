//! What a text finds: events and articles that hold all its words, best first. Knows the statements that read the lists of
//! words; how a text is read and what ranks first is `words`'s. The reader's words are bound, never part of a statement.

use sqlx::Row;

use super::Statement;
use crate::store::Pool;
use crate::store::words::{LENGTHS, Question, Word, rank};

/// The lists of words over events. Rides the primary key; `?1` is a JSON array of keys.
pub const WORDS_OF_EVENTS: &str =
    "select term, documents, list from event_search where term in (select value from json_each(?1)) order by term";

/// The lists of words over articles, likewise.
pub const WORDS_OF_ARTICLES: &str =
    "select term, documents, list from article_search where term in (select value from json_each(?1)) order by term";

/// The ids of the principal events that hold all words of `text`, best first; none where it holds no word.
pub async fn events(pool: &Pool, text: &str) -> Result<Vec<u32>, sqlx::Error> {
    ranked(pool, WORDS_OF_EVENTS, text).await
}

/// The ids of the articles that hold all words of `text`, best first; none where it holds no word.
pub async fn articles(pool: &Pool, text: &str) -> Result<Vec<u32>, sqlx::Error> {
    ranked(pool, WORDS_OF_ARTICLES, text).await
}

async fn ranked(pool: &Pool, statement: &'static str, text: &str) -> Result<Vec<u32>, sqlx::Error> {
    let question = Question::read(text);
    if question.terms.is_empty() {
        return Ok(Vec::new());
    }
    let keys: Vec<&str> = question.keys().chain([LENGTHS]).collect();
    let keys = serde_json::to_string(&keys).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let rows = sqlx::query(statement).bind(keys).fetch_all(pool).await?;
    let rows = rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?)));
    let rows: Vec<Word<'_>> = rows.collect::<Result<_, sqlx::Error>>()?;
    Ok(rank(&question, &rows))
}

pub const STATEMENTS: &[Statement] = &[("WORDS_OF_EVENTS", WORDS_OF_EVENTS), ("WORDS_OF_ARTICLES", WORDS_OF_ARTICLES)];

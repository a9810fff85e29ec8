//! What a text finds: events and articles that hold all its words, best first. Knows the statements that read the lists of
//! words; how a text is read and what ranks first is `words`'s. The reader's words are bound, never part of a statement.

use std::sync::OnceLock;

use vnfr_index::words::{Held, LENGTHS, Lengths, Question, Word, rank};

use super::Statement;
use crate::store::Pool;
use crate::text::{fold, nfc};

/// The lists of words over events. Rides the primary key; `?1` is a JSON array of keys.
pub const WORDS_OF_EVENTS: &str =
    "select term, documents, list from event_search where term in (select value from json_each(?1)) order by term";

/// The lists of words over articles, likewise.
pub const WORDS_OF_ARTICLES: &str =
    "select term, documents, list from article_search where term in (select value from json_each(?1)) order by term";

/// The words over events that most events hold.
pub const FREQUENT_WORDS_OF_EVENTS: &str =
    "select term from event_search where term <> '' order by documents desc, term limit 2000";

/// The words over articles that most articles hold.
pub const FREQUENT_WORDS_OF_ARTICLES: &str =
    "select term from article_search where term <> '' order by documents desc, term limit 2000";

/// What lists of one table may take in memory: all of a hundred thousand events, the hundred longest of a million.
const MOST_HELD: usize = 64 * 1024 * 1024;

/// Lists read at once while they are taken into memory.
const BATCH: usize = 8;

/// A table of words, with what of it is held in memory.
#[derive(Debug)]
struct Table {
    words: &'static str,
    frequent: &'static str,
    held: OnceLock<Held>,
}

/// The words of a release: what finds events and articles by a text.
#[derive(Debug)]
pub struct Words {
    events: Table,
    articles: Table,
}

impl Default for Words {
    fn default() -> Words {
        let table = |words, frequent| Table { words, frequent, held: OnceLock::new() };
        Words {
            events: table(WORDS_OF_EVENTS, FREQUENT_WORDS_OF_EVENTS),
            articles: table(WORDS_OF_ARTICLES, FREQUENT_WORDS_OF_ARTICLES),
        }
    }
}

impl Words {
    /// The ids of the principal events that hold all words of `text`, best first; none where it holds no word.
    pub async fn events(&self, pool: &Pool, text: &str) -> Result<Vec<u32>, sqlx::Error> {
        self.events.find(pool, text, usize::MAX).await
    }

    /// The ids of the `most` articles that hold all words of `text` best, best first; none where it holds no word.
    pub async fn articles(&self, pool: &Pool, text: &str, most: usize) -> Result<Vec<u32>, sqlx::Error> {
        self.articles.find(pool, text, most).await
    }

    /// Reads the lists of the most frequent words into memory; until then every question asks the database.
    pub async fn hold(&self, pool: &Pool) -> Result<(), sqlx::Error> {
        self.events.hold(pool).await?;
        self.articles.hold(pool).await
    }
}

impl Table {
    async fn find(&self, pool: &Pool, text: &str, most: usize) -> Result<Vec<u32>, sqlx::Error> {
        let question = Question::read(&nfc(text), fold);
        if question.terms.is_empty() {
            return Ok(Vec::new());
        }
        let held = self.held.get();
        let mut words: Vec<Word<'_>> =
            held.iter().flat_map(|held| question.keys().filter_map(|key| held.get(key))).collect();
        let missing = question.keys().filter(|key| held.is_none_or(|held| held.get(key).is_none()));
        let missing: Vec<&str> = missing.chain(held.is_none().then_some(LENGTHS)).collect();
        let rows = if missing.is_empty() { Vec::new() } else { self.rows(pool, &missing).await? };
        words.extend(rows.iter().map(|(key, documents, list)| (key.as_str(), *documents, &list[..])));
        match (held, words.iter().find(|(key, ..)| *key == LENGTHS)) {
            (Some(held), _) => Ok(rank(&question, &held.lengths, &words, most)),
            (None, Some((_, documents, lengths))) => {
                Ok(rank(&question, &Lengths::read(*documents, lengths), &words, most))
            }
            (None, None) => Ok(Vec::new()),
        }
    }

    async fn rows(&self, pool: &Pool, keys: &[&str]) -> Result<Vec<(String, u32, Vec<u8>)>, sqlx::Error> {
        let keys = serde_json::to_string(keys).map_err(|error| sqlx::Error::Encode(error.into()))?;
        sqlx::query_as(self.words).bind(keys).fetch_all(pool).await
    }

    async fn hold(&self, pool: &Pool) -> Result<(), sqlx::Error> {
        let frequent: Vec<String> = sqlx::query_scalar(self.frequent).fetch_all(pool).await?;
        let lengths = self.rows(pool, &[LENGTHS]).await?;
        let Some((_, documents, lengths)) = lengths.first() else { return Ok(()) };
        let mut held = Held::new(Lengths::read(*documents, lengths));
        for keys in frequent.chunks(BATCH) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            for (key, documents, list) in self.rows(pool, &keys).await? {
                if held.bytes() + list.len() <= MOST_HELD {
                    held.add(&key, documents, &list);
                }
            }
            if held.bytes() + held.bytes() / 64 > MOST_HELD {
                break;
            }
        }
        // Set once a release; a second reading would say the same.
        let _ = self.held.set(held);
        Ok(())
    }
}

pub const STATEMENTS: &[Statement] = &[
    ("WORDS_OF_EVENTS", WORDS_OF_EVENTS),
    ("WORDS_OF_ARTICLES", WORDS_OF_ARTICLES),
    ("FREQUENT_WORDS_OF_EVENTS", FREQUENT_WORDS_OF_EVENTS),
    ("FREQUENT_WORDS_OF_ARTICLES", FREQUENT_WORDS_OF_ARTICLES),
];

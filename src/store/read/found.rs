//! Which events a text finds. The reader's words never reach the full-text syntax: each becomes a quoted string, looked
//! for as written and with its marks folded away, so that `hue` finds Huế and `Huế` finds Huế first.

use super::Statement;
use crate::store::Pool;
use crate::text::{fold, nfc};

/// Words of one question, at most; the parser of parameters bounds its length.
const WORDS: usize = 24;

/// Up to this many finds are ranked by how well they match; ranking costs the database most of a search, and among more
/// than these a reader filters or narrows. Above it, finds with exact marks come first, then the latest.
const RANKED: u32 = 2_000;

/// How many events hold all words, and which, latest first: one row, because a row costs more than a number in it.
pub const EVENTS_HOLDING: &str = "
    select count(*) as found, group_concat(id, ' ') as ids
    from (select rowid as id from event_search where event_search match ?1 order by rowid desc)";

/// Principal events and parts that hold all words, best first: `exact` counts four times `folded`.
pub const EVENTS_FOUND: &str = "
    select rowid
    from event_search
    where event_search match ?1
    order by bm25(event_search, 4.0, 1.0), rowid desc";

/// The ids of the events that `text` finds, best first; none where the text holds no word.
pub async fn events(pool: &Pool, text: &str) -> Result<Vec<i64>, sqlx::Error> {
    let Some(either) = expression(text) else { return Ok(Vec::new()) };
    let (found, latest) = holding(pool, &either).await?;
    if found <= RANKED {
        return sqlx::query_scalar(EVENTS_FOUND).bind(either).fetch_all(pool).await;
    }
    let exact = match of_words(text, |word| format!("exact : \"{}\"", word.to_lowercase())) {
        Some(exact) => holding(pool, &exact).await?.1,
        None => Vec::new(),
    };
    // Both lists fall, and the exact one is part of the other: one walk takes it out.
    let mut taken = exact.iter().peekable();
    let rest = latest.into_iter().filter(|id| taken.next_if_eq(&id).is_none()).collect::<Vec<i64>>();
    Ok([exact.clone(), rest].concat())
}

async fn holding(pool: &Pool, expression: &str) -> Result<(u32, Vec<i64>), sqlx::Error> {
    let (found, ids): (u32, Option<String>) = sqlx::query_as(EVENTS_HOLDING).bind(expression).fetch_one(pool).await?;
    let ids = ids.unwrap_or_default().split(' ').filter_map(|id| id.parse().ok()).collect();
    Ok((found, ids))
}

/// The full-text expression of a reader's text: every word must be there, in either column. `"two words"` stay together.
pub fn expression(text: &str) -> Option<String> {
    of_words(text, |word| format!("(exact : \"{}\" OR folded : \"{}\")", word.to_lowercase(), fold(word)))
}

/// Every word of `text` as a term. Quotation marks are split on, so nothing can end the strings of a term; a NUL would.
fn of_words(text: &str, term: impl Fn(&str) -> String) -> Option<String> {
    let text: String = nfc(text).chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut terms = Vec::new();
    for (number, part) in text.split('"').enumerate() {
        // What stands between a pair of quotation marks is one term, the rest is words.
        let quoted = number % 2 == 1;
        let words: Vec<&str> = if quoted { vec![part.trim()] } else { part.split_whitespace().collect() };
        terms.extend(words.into_iter().filter(|word| word.chars().any(char::is_alphanumeric)).map(&term));
    }
    terms.truncate(WORDS);
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

pub const STATEMENTS: &[Statement] = &[("EVENTS_HOLDING", EVENTS_HOLDING), ("EVENTS_FOUND", EVENTS_FOUND)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readers_words_are_never_syntax() {
        assert_eq!(expression("Huế").as_deref(), Some("(exact : \"huế\" OR folded : \"hue\")"));
        assert_eq!(
            expression("can \"Đà Nẵng\" NOT").as_deref(),
            Some(
                "(exact : \"can\" OR folded : \"can\") AND (exact : \"đà nẵng\" OR folded : \"da nang\") AND (exact : \"not\" OR folded : \"not\")"
            )
        );
        assert_eq!(expression("\" * ) - \""), None);
        assert_eq!(expression("  "), None);
        assert_eq!(expression("hue\0nice"), expression("hue nice"), "a NUL would end the statement's text");
    }
}

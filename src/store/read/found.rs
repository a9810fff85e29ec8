//! Which events a text finds. The reader's words never reach the full-text syntax: each becomes a quoted string, looked
//! for as written and with its marks folded away, so that `hue` finds Huế and `Huế` finds Huế first.

use sqlx::SqlitePool;

use super::Statement;
use crate::text::{fold, nfc};

/// Words of one question, at most; the parser of parameters bounds its length.
const WORDS: usize = 24;

/// Principal events and parts that hold all words, best first: `exact` counts four times `folded`.
pub const EVENTS_FOUND: &str = "
    select rowid
    from event_search
    where event_search match ?1
    order by bm25(event_search, 4.0, 1.0), rowid desc";

/// The ids of the events that `text` finds, best first; none where the text holds no word.
pub async fn events(pool: &SqlitePool, text: &str) -> Result<Vec<i64>, sqlx::Error> {
    match expression(text) {
        Some(expression) => sqlx::query_scalar(EVENTS_FOUND).bind(expression).fetch_all(pool).await,
        None => Ok(Vec::new()),
    }
}

/// The full-text expression of a reader's text: every word must be there, in either column. `"two words"` stay together.
pub fn expression(text: &str) -> Option<String> {
    let text = nfc(text);
    let mut terms = Vec::new();
    for (number, part) in text.split('"').enumerate() {
        // What stands between a pair of quotation marks is one term, the rest is words.
        let quoted = number % 2 == 1;
        let words: Vec<&str> = if quoted { vec![part.trim()] } else { part.split_whitespace().collect() };
        terms.extend(words.into_iter().filter(|word| word.chars().any(char::is_alphanumeric)).map(term));
    }
    terms.truncate(WORDS);
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

fn term(word: &str) -> String {
    // Quotation marks were split on, so nothing can end these strings.
    format!("(exact : \"{}\" OR folded : \"{}\")", word.to_lowercase(), fold(word))
}

pub const STATEMENTS: &[Statement] = &[("EVENTS_FOUND", EVENTS_FOUND)];

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
    }
}

//! Reads what the search page shows beside events: names to jump to, and articles. Knows SQL; the words of a reader never
//! reach full-text syntax raw (`found` makes the expression).

use sqlx::FromRow;

use super::Statement;
use super::found::Words;
use super::shared::json_ids;
use super::shared::{article_opening, article_title};
use crate::store::Pool;
use crate::text::{fold, nfc};

/// A name to jump to.
#[derive(Clone, Debug, Default, FromRow)]
pub struct NameRow {
    pub subject_kind: String,
    pub slug: String,
    pub label: String,
    pub event_count: i64,
    /// Of a locality: its key and country.
    pub key: Option<String>,
    pub country: Option<String>,
    /// Of a person: the office last seen.
    pub detail: Option<String>,
}

/// Names that hold all words, the last one as a beginning; best first, then those with most events.
pub const NAMES_FOUND: &str = "
select n.subject_kind, n.slug, n.label, n.event_count, l.key, l.country, p.last_title as detail
from name_search s
join name_entry n on n.id = s.rowid
left join locality l on n.subject_kind = 'locality' and l.id = n.subject_id
left join person p on n.subject_kind = 'person' and p.id = n.subject_id
where name_search match ?1
order by bm25(name_search, 4.0, 1.0), n.event_count desc, n.id
limit 60";

/// An article that holds all words.
#[derive(Clone, Debug, FromRow)]
pub struct ArticleRow {
    pub slug: String,
    /// Its title, else its opening words.
    pub title: String,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub event_count: i64,
}

/// The articles of these ids, in the order given. Rides the primary key: `?1` is a JSON array of ids.
pub const ARTICLES_IN_ORDER: &str = concat!(
    "
select a.slug, ",
    article_title!("a"),
    " as title, a.language, a.publisher, a.published, a.event_count
from json_each(?1) as wanted
cross join article a on a.id = wanted.value
order by wanted.key"
);

/// Articles shown, at most.
const ARTICLES: usize = 10;

pub const STATEMENTS: &[Statement] = &[("NAMES_FOUND", NAMES_FOUND), ("ARTICLES_IN_ORDER", ARTICLES_IN_ORDER)];

/// Names that `text` finds. Those that are the text, or hold it, with its marks exactly as typed come first; then those
/// that are the text but for their marks.
pub async fn names(pool: &Pool, text: &str) -> Result<Vec<NameRow>, sqlx::Error> {
    let Some(expression) = beginning(text) else { return Ok(Vec::new()) };
    let mut rows: Vec<NameRow> = sqlx::query_as(NAMES_FOUND).bind(expression).fetch_all(pool).await?;
    rows.sort_by_key(|row| likeness(&row.label, text));
    Ok(rows)
}

/// The articles that `text` finds best, best first.
pub async fn articles(words: &Words, pool: &Pool, text: &str) -> Result<Vec<ArticleRow>, sqlx::Error> {
    let ids = words.articles(pool, text, ARTICLES).await?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    sqlx::query_as(ARTICLES_IN_ORDER).bind(json_ids(&ids)).fetch_all(pool).await
}

/// How far a name is from a text, nearest first.
fn likeness(label: &str, text: &str) -> u8 {
    let (label, typed) = (nfc(label).to_lowercase(), nfc(text.trim()).to_lowercase());
    // Marks that were typed are meant; a text without any may stand for every way of marking it.
    let marked = fold(&typed) != typed;
    if label == typed {
        0
    } else if marked && label.contains(&typed) {
        1
    } else if fold(&label) == fold(&typed) {
        2
    } else if label.contains(&typed) {
        3
    } else {
        4
    }
}

/// The full-text expression of a text: every word in either column, the last word as a beginning: `tou` finds Toulouse.
fn beginning(text: &str) -> Option<String> {
    // Control characters end SQLite's strings early; quotation marks would end a term.
    let text = nfc(text).replace(|char: char| char.is_control() || char == '"', " ");
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let term = |(place, word): (usize, &&str)| {
        let open = if place + 1 == words.len() { "*" } else { "" };
        format!("(exact : \"{}\"{open} OR folded : \"{}\"{open})", word.to_lowercase(), fold(word))
    };
    let terms: Vec<String> = words.iter().enumerate().take(24).map(term).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_marks_come_first_then_the_whole_name() {
        let ranked = |text: &str| {
            let mut names = ["Thừa Thiên Huế", "Huế", "Huê", "Huelva"];
            names.sort_by_key(|name| likeness(name, text));
            names
        };
        assert_eq!(ranked("Huế"), ["Huế", "Thừa Thiên Huế", "Huê", "Huelva"]);
        assert_eq!(ranked("hue"), ["Huế", "Huê", "Huelva", "Thừa Thiên Huế"]);
    }

    #[test]
    fn the_last_word_may_be_a_beginning_and_nothing_is_syntax() {
        assert_eq!(
            beginning("hà \"tou").as_deref(),
            Some("(exact : \"hà\" OR folded : \"ha\") AND (exact : \"tou\"* OR folded : \"tou\"*)")
        );
        assert_eq!(beginning("* \" ()"), None);
    }
}

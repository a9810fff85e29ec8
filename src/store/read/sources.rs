//! Reads articles: the list of sources in brief, and one source whole with the evidence that stands in it. Knows SQL.

use serde::Deserialize;
use sqlx::FromRow;

use super::Statement;
use super::card::EventCard;
use super::shared::{article_opening, article_title};
use crate::store::Pool;

/// An article as its list shows it.
#[derive(Clone, Debug, FromRow)]
pub struct SourceRow {
    pub slug: String,
    pub language: String,
    pub title: Option<String>,
    /// Its title, else its opening words.
    pub called: String,
    pub published: Option<String>,
    pub published_day: Option<i64>,
    pub publisher: Option<String>,
    pub relevant: bool,
    pub event_count: i64,
}

/// Every article, newest first; undated ones last. Kept in memory for the list, so it carries no text.
pub const SOURCES: &str = concat!(
    "
select slug, language, title, ",
    article_title!("a"),
    " as called, published, published_day, publisher, relevant, event_count
from article a
order by published_day desc, id"
);

/// An article whole.
#[derive(Clone, Debug, FromRow)]
pub struct SourceWhole {
    pub id: i64,
    pub slug: String,
    pub sha256: String,
    pub file: String,
    pub format: String,
    pub bytes: i64,
    pub language: String,
    pub title: Option<String>,
    /// Its title, else its opening words.
    pub called: String,
    pub published: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub relevant: bool,
    pub relevance_rules: String,
    pub main_spans: String,
    pub text: String,
    pub dispatch: Option<i64>,
    pub events: String,
    pub copies: String,
}

/// One article by its slug, with the events it tells and the articles that copy the same dispatch. Rides `article.slug`,
/// `event_report_by_article`.
pub const SOURCE_BY_SLUG: &str = concat!(
    "
select a.id, a.slug, a.sha256, a.file, a.format, a.bytes, a.language, a.title,
       ",
    article_title!("a"),
    " as called, a.published, a.publisher, a.url,
       a.relevant, a.relevance_rules, a.main_spans, a.text, a.dispatch,
       (select json_group_array(json_object('id', e.id, 'slug', e.slug, 'kind', e.kind, 'role', e.role,
                                            'status', e.status, 'edition', e.edition, 'start', e.start_date,
                                            'end', e.end_date, 'partial', e.partial, 'card', json(e.card))
                                order by e.parent_id is not null, e.id)
        from event e
        where e.id in (select x.event_id from event_report x where x.article_id = a.id)) as events,
       (select json_group_array(json_object('slug', c.slug, 'title', ",
    article_title!("c"),
    ", 'language', c.language) order by c.id)
        from article c
        where c.id in (select y.article_id
                       from event_report x
                       join event_report y on y.event_id = x.event_id and y.dispatch = x.dispatch
                       where x.article_id = a.id and y.article_id <> a.id)) as copies
from article a
where a.slug = ?1"
);

/// A sentence of the article that says something, and of what.
#[derive(Clone, Debug, FromRow)]
pub struct SourceEvidenceRow {
    pub subject_kind: String,
    pub subject_id: i64,
    pub field: String,
    pub start_at: i64,
    pub end_at: i64,
    pub status: String,
    pub chosen: bool,
    /// The event it bears on: the subject itself, or what a figure, an agreement or a delegation belongs to.
    pub event_id: Option<i64>,
    pub slug: Option<String>,
    pub label: Option<String>,
    /// Of a locality: its key.
    pub key: Option<String>,
}

/// All evidence of an article in the order of its text. Rides `evidence_of_article`; each subject is one step by key.
pub const EVIDENCE_OF_SOURCE: &str = "
select v.subject_kind, v.subject_id, v.field, v.start_at, v.end_at, v.status, v.chosen,
       coalesce(e.id, f.event_id, g.event_id, d.event_id) as event_id,
       coalesce(e.slug, d.slug, p.slug, o.slug, l.slug, t.slug) as slug,
       coalesce(p.name, o.name, l.name, j.name, d.origin, g.name) as label,
       l.key
from evidence v
left join event e on v.subject_kind = 'event' and e.id = v.subject_id
left join figure f on v.subject_kind = 'figure' and f.id = v.subject_id
left join agreement g on v.subject_kind = 'agreement' and g.id = v.subject_id
left join delegation d on v.subject_kind = 'delegation' and d.id = v.subject_id
left join person p on v.subject_kind = 'person' and p.id = v.subject_id
left join organisation o on v.subject_kind = 'organisation' and o.id = v.subject_id
left join locality l on v.subject_kind = 'locality' and l.id = v.subject_id
left join tie t on v.subject_kind = 'tie' and t.id = v.subject_id
left join project j on v.subject_kind = 'project' and j.id = v.subject_id
where v.article_id = ?1
order by v.start_at, v.id";

pub const STATEMENTS: &[Statement] =
    &[("SOURCES", SOURCES), ("SOURCE_BY_SLUG", SOURCE_BY_SLUG), ("EVIDENCE_OF_SOURCE", EVIDENCE_OF_SOURCE)];

/// An event that the article tells.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SourceEvent {
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub role: String,
    pub status: String,
    pub edition: Option<i64>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub partial: Option<String>,
    pub card: EventCard,
}

/// An article that copies the same dispatch.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SourceCopy {
    pub slug: String,
    pub title: String,
    pub language: String,
}

/// An article with everything its page shows.
#[derive(Clone, Debug)]
pub struct Source {
    pub row: SourceWhole,
    /// Spans of the main body, in code points.
    pub main: Vec<(usize, usize)>,
    pub relevance_rules: Vec<String>,
    pub events: Vec<SourceEvent>,
    pub copies: Vec<SourceCopy>,
    pub evidence: Vec<SourceEvidenceRow>,
}

pub async fn all(pool: &Pool) -> Result<Vec<SourceRow>, sqlx::Error> {
    sqlx::query_as(SOURCES).fetch_all(pool).await
}

/// One article whole: two statements.
pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<Source>, sqlx::Error> {
    let row: Option<SourceWhole> = sqlx::query_as(SOURCE_BY_SLUG).bind(slug).fetch_optional(pool).await?;
    let Some(row) = row else { return Ok(None) };
    let evidence = sqlx::query_as(EVIDENCE_OF_SOURCE).bind(row.id).fetch_all(pool).await?;
    Ok(Some(Source {
        main: super::shared::json(&row.main_spans)?,
        relevance_rules: super::shared::json(&row.relevance_rules)?,
        events: super::shared::json(&row.events)?,
        copies: super::shared::json(&row.copies)?,
        evidence,
        row,
    }))
}

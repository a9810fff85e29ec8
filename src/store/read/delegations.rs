//! Reads delegations: the list in brief, rows in order, and one delegation whole. Knows SQL.

use serde::Deserialize;
use sqlx::FromRow;

use super::Statement;
use super::card::{DelegationCard, EventCard};
use super::event::PersonPart;
use super::evidence::EvidenceRow;
use super::shared::{article_opening, article_title, delegation_columns};
use crate::model::When;
use crate::store::Pool;

/// A delegation as filters see it.
#[derive(Clone, Debug, FromRow)]
pub struct DelegationBrief {
    pub id: i64,
    pub side: String,
    pub origin: String,
    pub leader: Option<String>,
    pub first_day: Option<i64>,
    pub size: Option<i64>,
    pub card: String,
}

/// Every delegation, newest first, undated ones last: ids are in date order.
pub const DELEGATIONS_IN_BRIEF: &str = "
select id, side, origin, leader, first_day, size, card
from delegation
order by id desc";

/// A delegation as a list shows it.
#[derive(Clone, Debug, PartialEq, FromRow)]
pub struct DelegationRow {
    pub id: i64,
    pub slug: String,
    pub side: String,
    pub origin: String,
    pub leader: Option<String>,
    pub leader_title: Option<String>,
    pub leader_slug: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub partial: Option<String>,
    pub size: Option<i64>,
    pub article_count: i64,
    pub card: String,
}

/// The delegations of these ids, in the order given. Rides the primary key: `?1` is a JSON array of ids.
pub const DELEGATIONS_IN_ORDER: &str = concat!(
    "
select ",
    delegation_columns!(),
    "
from json_each(?1) as wanted
cross join delegation d on d.id = wanted.value
left join person p on p.id = d.leader_id
order by wanted.key"
);

/// A delegation's row with the visit or conference it came for: its programme and the people around it, as JSON.
#[derive(FromRow)]
struct DelegationWhole {
    #[sqlx(flatten)]
    row: DelegationRow,
    event: Option<String>,
}

/// One delegation by its slug. Rides `delegation.slug`, then keys.
pub const DELEGATION_BY_SLUG: &str = concat!(
    "
select ",
    delegation_columns!(),
    ",
       (select json_object('slug', e.slug, 'kind', e.kind, 'status', e.status, 'edition', e.edition,
                           'card', json(e.card),
                           'parts', (select json_group_array(json_object('slug', s.slug, 'kind', s.kind,
                                            'card', json(s.card)) order by s.id) from event s where s.parent_id = e.id),
                           'people', (select json_group_array(json_object('slug', q.slug, 'name', q.name,
                                             'side', q.side, 'role', x.role, 'title', x.title) order by x.position)
                                      from event_person x join person q on q.id = x.person_id where x.event_id = e.id),
                           'reports', (select json_group_array(json_object('article', a.slug, 'title', ",
    article_title!("a"),
    ",
                                              'language', a.language, 'publisher', a.publisher,
                                              'published', a.published) order by x.position)
                                       from event_report x join article a on a.id = x.article_id
                                       where x.event_id = e.id))
        from event e where e.id = d.event_id) as event
from delegation d
left join person p on p.id = d.leader_id
where d.slug = ?1"
);

pub const STATEMENTS: &[Statement] = &[
    ("DELEGATIONS_IN_BRIEF", DELEGATIONS_IN_BRIEF),
    ("DELEGATIONS_IN_ORDER", DELEGATIONS_IN_ORDER),
    ("DELEGATION_BY_SLUG", DELEGATION_BY_SLUG),
];

/// The event a delegation came for.
#[derive(Clone, Debug, Deserialize)]
pub struct DelegationEvent {
    pub slug: String,
    pub kind: String,
    pub status: String,
    pub edition: Option<i64>,
    pub card: EventCard,
    pub parts: Vec<DelegationStep>,
    pub people: Vec<PersonPart>,
    pub reports: Vec<DelegationReport>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct DelegationStep {
    pub slug: String,
    pub kind: String,
    pub card: EventCard,
}

#[derive(Clone, Debug, Deserialize)]
pub struct DelegationReport {
    pub article: String,
    /// Its title, else its opening words.
    pub title: String,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
}

/// A delegation with everything its page shows.
#[derive(Clone, Debug)]
pub struct Delegation {
    pub row: DelegationRow,
    pub card: DelegationCard,
    pub when: When,
    pub event: Option<DelegationEvent>,
    pub evidence: Vec<EvidenceRow>,
}

impl DelegationRow {
    pub fn when(&self) -> When {
        super::events::when(self.start_date.as_deref(), self.end_date.as_deref(), self.partial.as_deref())
    }
}

pub async fn in_brief(pool: &Pool) -> Result<Vec<DelegationBrief>, sqlx::Error> {
    sqlx::query_as(DELEGATIONS_IN_BRIEF).fetch_all(pool).await
}

/// The rows of these delegations, in their order.
pub async fn in_order(pool: &Pool, ids: &[u32]) -> Result<Vec<DelegationRow>, sqlx::Error> {
    sqlx::query_as(DELEGATIONS_IN_ORDER).bind(super::shared::json_ids(ids)).fetch_all(pool).await
}

/// One delegation whole: two statements.
pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<Delegation>, sqlx::Error> {
    let whole: Option<DelegationWhole> = sqlx::query_as(DELEGATION_BY_SLUG).bind(slug).fetch_optional(pool).await?;
    let Some(DelegationWhole { row, event }) = whole else { return Ok(None) };
    let evidence = super::evidence::of_subject(pool, "delegation", row.id).await?;
    Ok(Some(Delegation {
        card: DelegationCard::read(&row.card),
        when: row.when(),
        event: event.as_deref().map(super::shared::json).transpose()?,
        evidence,
        row,
    }))
}

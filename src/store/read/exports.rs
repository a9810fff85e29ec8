//! Rows for files, feeds and calendars: what the list of events shows, by id, in batches. The ids come from the index,
//! so that a file holds what the page counts. Also the slugs that site maps list.

use super::Statement;
use super::delegations::DelegationRow;
use super::events::EventRow;
use super::shared::{delegation_columns, event_columns};
use crate::store::Pool;

/// An event as files give it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct EventExportRow {
    /// What its list shows of it.
    #[sqlx(flatten)]
    pub line: EventRow,
    pub precision: String,
    pub theme: Option<String>,
    pub title: Option<String>,
    pub title_language: Option<String>,
    pub independent_sources: i64,
    /// The release in which the row last changed, and when that was made.
    pub changed_in: String,
    pub changed_at: String,
    /// The slug of the event it is a part of.
    pub parent: Option<String>,
}

/// The events of these ids, in no promised order. Rides the primary key: `?1` is a JSON array of ids.
pub const EVENTS_BY_IDS: &str = concat!(
    "
select ",
    event_columns!(),
    ",
       e.precision, e.theme, e.title, e.title_language, e.independent_sources,
       r.id as changed_in, r.made_at as changed_at, parent.slug as parent
from json_each(?1) as wanted
cross join event e on e.id = wanted.value
join release r on r.number = e.changed_in
left join event parent on parent.id = e.parent_id"
);

pub async fn events_by_ids(pool: &Pool, ids: &str) -> Result<Vec<EventExportRow>, sqlx::Error> {
    sqlx::query_as(EVENTS_BY_IDS).bind(ids).fetch_all(pool).await
}

/// Something an event names: an article, a person, a body.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct EventNameRow {
    pub event_id: i64,
    /// `article`, `leader`, `participant`, `organisation`.
    pub what: String,
    pub slug: String,
    /// An article's title, a name.
    pub name: Option<String>,
    /// An article's original address, a person's office at the time.
    pub detail: Option<String>,
}

/// Articles, people and bodies of these events, each in its order. Rides the primary keys of the four tables.
pub const NAMES_OF_EVENTS: &str = "
    select report.event_id, 'article' as what, article.slug, article.title as name, article.url as detail, report.position
    from json_each(?1) as wanted
    cross join event_report as report on report.event_id = wanted.value
    join article on article.id = report.article_id
    union all
    select link.event_id, link.role, person.slug, person.name, link.title, link.position
    from json_each(?1) as wanted
    cross join event_person as link on link.event_id = wanted.value
    join person on person.id = link.person_id
    union all
    select link.event_id, 'organisation', organisation.slug, organisation.name, null, link.position
    from json_each(?1) as wanted
    cross join event_organisation as link on link.event_id = wanted.value
    join organisation on organisation.id = link.organisation_id
    order by 1, 6";

pub async fn names_of_events(pool: &Pool, ids: &str) -> Result<Vec<EventNameRow>, sqlx::Error> {
    sqlx::query_as(NAMES_OF_EVENTS).bind(ids).fetch_all(pool).await
}

/// A delegation as files give it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct DelegationExportRow {
    /// What its list shows of it.
    #[sqlx(flatten)]
    pub line: DelegationRow,
    pub precision: String,
    pub changed_in: String,
    pub changed_at: String,
}

/// The delegations of these ids, in the order given. Rides the primary key.
pub const DELEGATIONS_BY_IDS: &str = concat!(
    "
select ",
    delegation_columns!(),
    ",
       d.precision, r.id as changed_in, r.made_at as changed_at
from json_each(?1) as wanted
cross join delegation d on d.id = wanted.value
join release r on r.number = d.changed_in
left join person p on p.id = d.leader_id
order by wanted.key"
);

pub async fn delegations_by_ids(pool: &Pool, ids: &str) -> Result<Vec<DelegationExportRow>, sqlx::Error> {
    sqlx::query_as(DELEGATIONS_BY_IDS).bind(ids).fetch_all(pool).await
}

/// What the list of articles in memory does without.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct ArticleAddressRow {
    pub slug: String,
    pub url: Option<String>,
    pub sha256: String,
}

/// The original address and the checksum of these articles. Rides the unique index of slugs: `?1` is a JSON array.
pub const ARTICLE_ADDRESSES: &str = "
    select article.slug, article.url, article.sha256
    from json_each(?1) as wanted
    cross join article on article.slug = wanted.value";

pub async fn article_addresses(pool: &Pool, slugs: &str) -> Result<Vec<ArticleAddressRow>, sqlx::Error> {
    sqlx::query_as(ARTICLE_ADDRESSES).bind(slugs).fetch_all(pool).await
}

/// When the release was made in which each of these subjects last changed: slug and time. What the log says nothing of is
/// as the first release had it. Rides `change_of_subject`: `?1` is a kind of subject, `?2` a JSON array of slugs.
pub const CHANGED_AT: &str = "
    select wanted.value as slug, release.made_at
    from json_each(?2) as wanted
    cross join release on release.number = coalesce(
        (select max(change.release_number) from change
         where change.subject_kind = ?1 and change.slug = wanted.value),
        (select min(number) from release))";

pub async fn changed_at(pool: &Pool, kind: &str, slugs: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as(CHANGED_AT).bind(kind).bind(slugs).fetch_all(pool).await
}

/// A sentence that says a value of a subject.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct EvidenceExportRow {
    pub subject_id: i64,
    pub field: String,
    pub value: Option<String>,
    pub quote: String,
    pub article: String,
    pub start_at: i64,
    pub end_at: i64,
    pub status: String,
    pub chosen: bool,
}

/// Evidence of these subjects of one kind. Rides `evidence_of_subject`.
pub const EVIDENCE_OF_SUBJECTS: &str = "
    select evidence.subject_id, evidence.field, evidence.value, evidence.quote, article.slug as article,
           evidence.start_at, evidence.end_at, evidence.status, evidence.chosen
    from json_each(?2) as wanted
    cross join evidence on evidence.subject_kind = ?1 and evidence.subject_id = wanted.value
    join article on article.id = evidence.article_id
    order by evidence.subject_id, evidence.field, evidence.id";

pub async fn evidence_of(pool: &Pool, kind: &str, ids: &str) -> Result<Vec<EvidenceExportRow>, sqlx::Error> {
    sqlx::query_as(EVIDENCE_OF_SUBJECTS).bind(kind).bind(ids).fetch_all(pool).await
}

/// How many of these events have no date to the day. Rides the primary key.
pub const UNDATED_AMONG: &str = "
    select count(*)
    from json_each(?1) as wanted
    cross join event on event.id = wanted.value
    where event.precision != 'day'";

pub async fn undated_among(pool: &Pool, ids: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(UNDATED_AMONG).bind(ids).fetch_one(pool).await
}

/// How many of these delegations have no date to the day. Rides the primary key.
pub const UNDATED_DELEGATIONS: &str = "
    select count(*)
    from json_each(?1) as wanted
    cross join delegation on delegation.id = wanted.value
    where delegation.precision != 'day'";

pub async fn undated_delegations(pool: &Pool, ids: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(UNDATED_DELEGATIONS).bind(ids).fetch_one(pool).await
}

/// A page for a site map.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct SlugRow {
    pub id: i64,
    pub slug: String,
    /// When the release was made in which it last changed; null where that is not kept.
    pub changed_at: Option<String>,
}

macro_rules! slugs {
    // Rows that keep the release in which they last changed.
    ($table:literal, $where:literal) => {
        concat!(
            "
select s.id, s.slug, r.made_at as changed_at
from ",
            $table,
            " s
join release r on r.number = s.changed_in
where s.id > ?1 ",
            $where,
            "
order by s.id
limit ?2"
        )
    };
    // Rows of which the change log alone knows when they last changed; what it says nothing of is as the first release
    // had it. Rides `change_of_subject`.
    ($table:literal) => {
        concat!(
            "
select s.id, s.slug, r.made_at as changed_at
from ",
            $table,
            " s
cross join release r on r.number = coalesce(
    (select max(c.release_number) from change c where c.subject_kind = '",
            $table,
            "' and c.slug = s.slug),
    (select min(number) from release))
where s.id > ?1
order by s.id
limit ?2"
        )
    };
}

/// Principal events after an id, a page of a site map at a time. Rides the primary key, as its kin below.
pub const EVENT_SLUGS: &str = slugs!("event", "and s.role in ('main', 'planned')");
pub const DELEGATION_SLUGS: &str = slugs!("delegation", "");
pub const TIE_SLUGS: &str = slugs!("tie", "");
pub const PERSON_SLUGS: &str = slugs!("person");
pub const ORGANISATION_SLUGS: &str = slugs!("organisation");
pub const ARTICLE_SLUGS: &str = slugs!("article");

/// The kinds of pages that have a slug of their own and grow with the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slugged {
    Events,
    Delegations,
    Ties,
    People,
    Organisations,
    Sources,
}

impl Slugged {
    pub const ALL: [Slugged; 6] = [
        Slugged::Events,
        Slugged::Delegations,
        Slugged::Ties,
        Slugged::People,
        Slugged::Organisations,
        Slugged::Sources,
    ];

    const fn question(self) -> &'static str {
        match self {
            Slugged::Events => EVENT_SLUGS,
            Slugged::Delegations => DELEGATION_SLUGS,
            Slugged::Ties => TIE_SLUGS,
            Slugged::People => PERSON_SLUGS,
            Slugged::Organisations => ORGANISATION_SLUGS,
            Slugged::Sources => ARTICLE_SLUGS,
        }
    }
}

macro_rules! last_ids {
    ($($name:ident = $table:literal,)+) => { $(
        /// The highest id. Rides the primary key.
        pub const $name: &str = concat!("select coalesce(max(id), 0) from ", $table);
    )+ };
}
last_ids! {
    LAST_DELEGATION = "delegation",
    LAST_TIE = "tie",
    LAST_PERSON = "person",
    LAST_ORGANISATION = "organisation",
    LAST_ARTICLE = "article",
}

/// The highest id of a principal event: they come first. Rides `event_by_role`.
pub const LAST_EVENT: &str = "select coalesce(max(id), 0) from event where role in ('main', 'planned')";

/// The highest id that a page of this kind has.
pub async fn last_id(pool: &Pool, of: Slugged) -> Result<i64, sqlx::Error> {
    let question = match of {
        Slugged::Events => LAST_EVENT,
        Slugged::Delegations => LAST_DELEGATION,
        Slugged::Ties => LAST_TIE,
        Slugged::People => LAST_PERSON,
        Slugged::Organisations => LAST_ORGANISATION,
        Slugged::Sources => LAST_ARTICLE,
    };
    sqlx::query_scalar(question).fetch_one(pool).await
}

/// At most `limit` pages after the id `after`.
pub async fn slugs(pool: &Pool, of: Slugged, after: i64, limit: i64) -> Result<Vec<SlugRow>, sqlx::Error> {
    sqlx::query_as(of.question()).bind(after).bind(limit).fetch_all(pool).await
}

/// A slug that once named a page.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct AliasRow {
    pub subject_kind: String,
    pub slug: String,
    /// Where it lives now; none where it was withdrawn.
    pub target: Option<String>,
}

/// Every slug that redirects or is withdrawn: few, and read whole for a static copy alone.
pub const ALIASES: &str = "
    select subject_kind, slug, target
    from slug_alias
    order by subject_kind, slug";

pub async fn aliases(pool: &Pool) -> Result<Vec<AliasRow>, sqlx::Error> {
    sqlx::query_as(ALIASES).fetch_all(pool).await
}

/// Localities that a principal event or a tie names. Rides `locality_by_level`.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct LocalitySlugRow {
    pub country: String,
    pub era: String,
    pub level: String,
    pub slug: String,
}

pub const LOCALITIES_SHOWN: &str = "
    select country, era, level, slug
    from locality
    where (event_count > 0 or tie_count > 0 or level = 'province')
    order by id";

pub async fn localities_shown(pool: &Pool) -> Result<Vec<LocalitySlugRow>, sqlx::Error> {
    sqlx::query_as(LOCALITIES_SHOWN).fetch_all(pool).await
}

pub const STATEMENTS: &[Statement] = &[
    ("EVENTS_BY_IDS", EVENTS_BY_IDS),
    ("NAMES_OF_EVENTS", NAMES_OF_EVENTS),
    ("DELEGATIONS_BY_IDS", DELEGATIONS_BY_IDS),
    ("ARTICLE_ADDRESSES", ARTICLE_ADDRESSES),
    ("CHANGED_AT", CHANGED_AT),
    ("EVIDENCE_OF_SUBJECTS", EVIDENCE_OF_SUBJECTS),
    ("UNDATED_AMONG", UNDATED_AMONG),
    ("UNDATED_DELEGATIONS", UNDATED_DELEGATIONS),
    ("EVENT_SLUGS", EVENT_SLUGS),
    ("DELEGATION_SLUGS", DELEGATION_SLUGS),
    ("TIE_SLUGS", TIE_SLUGS),
    ("PERSON_SLUGS", PERSON_SLUGS),
    ("ORGANISATION_SLUGS", ORGANISATION_SLUGS),
    ("ARTICLE_SLUGS", ARTICLE_SLUGS),
    ("LAST_EVENT", LAST_EVENT),
    ("LAST_DELEGATION", LAST_DELEGATION),
    ("LAST_TIE", LAST_TIE),
    ("LAST_PERSON", LAST_PERSON),
    ("LAST_ORGANISATION", LAST_ORGANISATION),
    ("LAST_ARTICLE", LAST_ARTICLE),
    ("LOCALITIES_SHOWN", LOCALITIES_SHOWN),
    ("ALIASES", ALIASES),
];

//! Reads what the index of a release is made of from the tables of its database: a dozen statements, each answering with
//! few, wide rows, because a row costs the driver far more than a number in a text of numbers does. Done once a release, by
//! the build that makes it; the server reads the outcome (`packed`). How it is arranged is `vnfr_index`'s.

use vnfr_index::events::{Columns, Named, Set, Told, Unit};

use crate::store::Pool;

/// Events a block statement reads at once: large enough that rows cost nothing, small enough to stay in cache.
const BLOCK: i64 = 20_000;

/// How many events the index holds: principal ones and parts. Rides `event_by_role`.
pub const EVENT_NUMBERS: &str = "
    select
        count(*) filter (where role in ('main', 'planned')) as principal,
        count(*) filter (where role = 'sub') as parts
    from event indexed by event_by_role";

/// The columns of a block of events in order of id, each as one text of numbers. Rides the covering `event_in_brief`.
pub const EVENT_COLUMNS: &str = "
    select
        count(*) as held,
        group_concat(coalesce(first_day, 0), ' ') as first_days,
        group_concat(coalesce(last_day, 0), ' ') as last_days,
        group_concat(article_count, ' ') as articles,
        group_concat(changed_in, ' ') as changed_in,
        group_concat(case when status = 'planned' then id end, ' ') as planned
    from event indexed by event_in_brief
    where id between ?1 and ?2";

/// The events of each kind. Rides the covering `event_by_kind`.
pub const EVENTS_BY_KIND: &str = "
    select kind, group_concat(id, ' ') as events from event indexed by event_by_kind group by kind";

/// The events of each topic. Rides the covering `event_topic_by_topic`.
pub const EVENTS_BY_TOPIC: &str = "
    select topic, group_concat(event_id, ' ') as events
    from event_topic indexed by event_topic_by_topic
    group by topic";

/// The parts of each of some thousand events behind one. Rides the covering `event_of_parent`.
pub const PARTS_BY_EVENT: &str = "
    select parent_id, group_concat(id, ' ') as parts
    from event indexed by event_of_parent
    where parent_id > ?1
    group by parent_id
    order by parent_id
    limit 4096";

/// The events that stand under each locality: as written, its province, and the units of today. Rides the primary key.
pub const EVENTS_BY_LOCALITY: &str = "
    select locality.key, locality.country, locality.era, locality.level, area.events
    from (select locality_id, group_concat(event_id, ' ') as events from event_area group by locality_id) as area
    join locality on locality.id = area.locality_id
    order by locality.id";

/// Some thousand people behind one, with the events that name them. Rides `event_person_by_person`.
pub const EVENTS_BY_PERSON: &str = "
    select
        id,
        slug,
        name,
        (select group_concat(event_id, ' ') from event_person where person_id = person.id) as events
    from person
    where id > ?1
    order by id
    limit 4096";

/// The same of bodies. Rides `event_organisation_by_organisation`.
pub const EVENTS_BY_ORGANISATION: &str = "
    select
        id,
        slug,
        name,
        (select group_concat(event_id, ' ') from event_organisation where organisation_id = organisation.id) as events
    from organisation
    where id > ?1
    order by id
    limit 4096";

/// All statements of this file, for the test that prepares them. They read whole tables by design, through covering
/// indexes, once a release.
pub const STATEMENTS: &[(&str, &str)] = &[
    ("EVENT_NUMBERS", EVENT_NUMBERS),
    ("EVENT_COLUMNS", EVENT_COLUMNS),
    ("EVENTS_BY_KIND", EVENTS_BY_KIND),
    ("EVENTS_BY_TOPIC", EVENTS_BY_TOPIC),
    ("EVENTS_BY_LOCALITY", EVENTS_BY_LOCALITY),
    ("PARTS_BY_EVENT", PARTS_BY_EVENT),
    ("EVENTS_BY_PERSON", EVENTS_BY_PERSON),
    ("EVENTS_BY_ORGANISATION", EVENTS_BY_ORGANISATION),
    ("INDEX_PARTS", super::packed::INDEX_PARTS),
];

/// Why an index could not be read.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    #[error("the list of events cannot be read from the database; run `vnfr-atlas check`")]
    Sql(#[from] sqlx::Error),
    #[error(
        "event ids are not the ranks 1 to {expected} ({found} found); the database was not made by `vnfr-atlas ingest`"
    )]
    NotRanks { expected: u32, found: u32 },
}

type NamedRow = (i64, String, String, Option<String>);

/// Reads the tables. The connections of the pool share the work.
pub(super) async fn read(pool: &Pool) -> Result<Told, IndexError> {
    let basis = Basis::read(pool).await?;
    let last = basis.last;
    let (columns, kinds, topics, units, people, bodies) = tokio::try_join!(
        columns(pool, last),
        sets(pool, EVENTS_BY_KIND, last),
        sets(pool, EVENTS_BY_TOPIC, last),
        units(pool, last),
        all_named(pool, EVENTS_BY_PERSON, &basis),
        all_named(pool, EVENTS_BY_ORGANISATION, &basis),
    )?;
    Ok(Told { principal: basis.principal, last, columns, kinds, topics, units, people, bodies })
}

/// What all else is read against.
pub(super) struct Basis {
    /// The last principal event.
    pub principal: u32,
    /// The last event that the index holds.
    pub last: u32,
    /// The event that each part belongs to: by id of the part, the first one being the first after the principal events; 0
    /// where none is known.
    parents: Vec<u32>,
}

impl Basis {
    pub async fn read(pool: &Pool) -> Result<Basis, IndexError> {
        let (principal, parts) = sqlx::query_as::<_, (u32, u32)>(EVENT_NUMBERS).fetch_one(pool).await?;
        let last = principal + parts;
        let (mut parents, mut behind) = (vec![0; (last - principal) as usize], Some(0));
        while let Some(event) = behind {
            let rows: Vec<(u32, String)> = sqlx::query_as(PARTS_BY_EVENT).bind(event).fetch_all(pool).await?;
            behind = rows.last().map(|(parent, _)| *parent);
            for (parent, parts) in rows {
                for part in events_of(&parts, last).into_iter().filter(|part| *part > principal) {
                    parents[(part - principal - 1) as usize] = parent;
                }
            }
        }
        Ok(Basis { principal, last, parents })
    }

    fn parent(&self, event: u32) -> Option<u32> {
        let part = event.checked_sub(self.principal + 1)?;
        self.parents.get(part as usize).copied().filter(|parent| (1..=self.principal).contains(parent))
    }
}

type ColumnsRow = (u32, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>);

pub(super) async fn columns(pool: &Pool, last: u32) -> Result<Columns, IndexError> {
    let column = || {
        let mut column = Vec::with_capacity(last as usize + 1);
        column.push(0);
        column
    };
    let mut columns = Columns {
        first_day: column(),
        last_day: column(),
        articles: column(),
        changed_in: column(),
        planned: Vec::new(),
    };
    let mut first = 1_i64;
    while first <= i64::from(last) {
        let end = (first + BLOCK - 1).min(i64::from(last));
        let row: ColumnsRow = sqlx::query_as(EVENT_COLUMNS).bind(first).bind(end).fetch_one(pool).await?;
        let (_, first_days, last_days, articles, changed_in, planned) = row;
        columns.first_day.extend(numbers(first_days.as_deref()));
        columns.last_day.extend(numbers(last_days.as_deref()));
        columns.articles.extend(numbers(articles.as_deref()));
        columns.changed_in.extend(numbers(changed_in.as_deref()));
        columns.planned.extend(numbers(planned.as_deref()).filter(|event| *event > 0));
        first = end + 1;
    }
    let found = columns.first_day.len() as u32 - 1;
    if found != last {
        return Err(IndexError::NotRanks { expected: last, found });
    }
    Ok(columns)
}

pub(super) async fn units(pool: &Pool, last: u32) -> Result<Vec<Unit>, IndexError> {
    let rows: Vec<(String, String, String, String, String)> =
        sqlx::query_as(EVENTS_BY_LOCALITY).fetch_all(pool).await?;
    let unit = |(key, country, era, level, events): (String, String, String, String, String)| Unit {
        events: events_of(&events, last),
        key,
        country,
        era,
        level,
    };
    Ok(rows.into_iter().map(unit).collect())
}

pub(super) async fn sets(pool: &Pool, statement: &'static str, last: u32) -> Result<Vec<Set>, IndexError> {
    let rows: Vec<(String, String)> = sqlx::query_as(statement).fetch_all(pool).await?;
    Ok(rows.into_iter().map(|(word, events)| (word, events_of(&events, last))).collect())
}

/// Calls `take` with who stands in which events, some thousand rows at a time: there are as many people as events. Whoever stands in a
/// part stands in the event it belongs to: a reader who asks for a body finds the visit on which it was met.
pub(super) async fn named(
    pool: &Pool,
    statement: &'static str,
    basis: &Basis,
    mut take: impl FnMut(Named),
) -> Result<(), IndexError> {
    let mut behind = Some(0);
    while let Some(id) = behind {
        let rows: Vec<NamedRow> = sqlx::query_as(statement).bind(id).fetch_all(pool).await?;
        behind = rows.last().map(|(id, ..)| *id);
        for (_, slug, name, events) in rows {
            let mut events: Vec<u32> = numbers(events.as_deref()).collect();
            for at in 0..events.len() {
                events.extend(basis.parent(events[at]));
            }
            events.sort_unstable();
            events.dedup();
            take((slug.into_boxed_str(), name.into_boxed_str(), events));
        }
    }
    Ok(())
}

async fn all_named(pool: &Pool, statement: &'static str, basis: &Basis) -> Result<Vec<Named>, IndexError> {
    let mut all = Vec::new();
    named(pool, statement, basis, |one| all.push(one)).await?;
    Ok(all)
}

/// The numbers of a text of numbers. Anything that is none counts as 0, which is no event.
fn numbers(text: Option<&str>) -> impl Iterator<Item = u32> + '_ {
    text.into_iter().flat_map(|text| text.split(' ')).map(|number| number.parse().unwrap_or(0))
}

/// Ids in rising order. Background events, above `last`, are left out.
fn events_of(text: &str, last: u32) -> Vec<u32> {
    let mut events: Vec<u32> = numbers(Some(text)).filter(|event| (1..=last).contains(event)).collect();
    // The index the statement rides gives them in order; nothing in SQL promises it.
    if !events.is_sorted() {
        events.sort_unstable();
    }
    events
}

//! What several families share. A statement is a constant, so a piece of one is a macro that `concat!` can take.

use serde::Deserialize;

/// The columns of an [`EventRow`](super::events::EventRow), of an event named `e`.
macro_rules! event_columns {
    () => {
        "e.id, e.slug, e.kind, e.role, e.status, e.start_date, e.end_date, e.partial, e.edition, e.year_inferred,
       e.article_count, e.conflict_count, e.part_count, e.card"
    };
}

/// The columns of a [`DelegationRow`](super::delegations::DelegationRow), of a delegation named `d` led by a person `p`.
macro_rules! delegation_columns {
    () => {
        "d.id, d.slug, d.side, d.origin, d.leader, d.leader_title, p.slug as leader_slug, d.start_date, d.end_date,
       d.partial, d.size, d.article_count, d.card"
    };
}

/// What an article is called: its title, else its opening words, up to the last whole one of ninety letters.
macro_rules! article_title {
    ($article:literal) => {
        concat!(
            "coalesce(",
            $article,
            ".title, rtrim(",
            article_opening!($article),
            ", replace(",
            article_opening!($article),
            ", ' ', '')) || '…')"
        )
    };
}

/// The first ninety letters of an article's main text.
macro_rules! article_opening {
    ($article:literal) => {
        concat!("substr(", $article, ".text, 1 + coalesce(json_extract(", $article, ".main_spans, '$[0][0]'), 0), 90)")
    };
}

/// A table `own (event_id, principal)`: the events of a table `recent` and their parts, each with the principal event it
/// belongs to. Rides `event_of_parent`.
macro_rules! own_with_parts {
    () => {
        "own (event_id, principal) as (
    select event_id, event_id from recent
    union all
    select part.id, part.parent_id from recent join event part on part.parent_id = recent.event_id
)"
    };
}

/// The people of the events of `own`, most frequent first; `$but` leaves some out.
macro_rules! people_of_own {
    ($but:literal, $limit:literal) => {
        concat!(
            "
select * from (
    select 'person' as what, p.slug, p.name, p.side, p.last_title as detail, count(distinct own.principal) as events
    from own
    join event_person ep on ep.event_id = own.event_id
    join person p on p.id = ep.person_id
    ",
            $but,
            "
    group by p.id
    order by events desc, p.id
    limit ",
            $limit,
            "
)"
        )
    };
}

/// The bodies of the events of `own`, most frequent first; `$but` leaves some out.
macro_rules! bodies_of_own {
    ($but:literal, $limit:literal) => {
        concat!(
            "
select * from (
    select 'organisation', g.slug, g.name, g.side, g.acronym, count(distinct own.principal) as events
    from own
    join event_organisation eo on eo.event_id = own.event_id
    join organisation g on g.id = eo.organisation_id
    ",
            $but,
            "
    group by g.id
    order by events desc, g.id
    limit ",
            $limit,
            "
)"
        )
    };
}

/// The fields of the events of `own`, most frequent first.
macro_rules! fields_of_own {
    () => {
        "
select * from (
    select 'topic', et.topic, et.topic, '', null, count(distinct own.principal) as events
    from own
    join event_topic et on et.event_id = own.event_id
    group by et.topic
    order by events desc, et.topic
)"
    };
}

pub(super) use {
    article_opening, article_title, bodies_of_own, delegation_columns, event_columns, fields_of_own, own_with_parts,
    people_of_own,
};

/// Reads a column of JSON that a statement of this room built.
pub(super) fn json<'j, T: Deserialize<'j>>(text: &'j str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

/// Ids as the JSON array that `json_each` reads.
pub(super) fn json_ids(ids: &[u32]) -> String {
    let mut text = String::with_capacity(ids.len() * 7 + 2);
    text.push('[');
    for (position, id) in ids.iter().enumerate() {
        if position > 0 {
            text.push(',');
        }
        text.push_str(&id.to_string());
    }
    text.push(']');
    text
}

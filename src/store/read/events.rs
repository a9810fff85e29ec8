//! Reads events: the rows of a list, and one event whole. Knows SQL; which events a list holds, the index says.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::Statement;
use super::card::EventCard;
use super::shared::{article_opening, article_title};
use crate::model::{EventKind, EventStatus, PartialDate, When};
use crate::store::Pool;

/// An event as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct EventRow {
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub role: String,
    pub status: String,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub partial: Option<String>,
    pub edition: Option<i64>,
    pub year_inferred: bool,
    pub article_count: i64,
    pub conflict_count: i64,
    pub part_count: i64,
    #[sqlx(try_from = "String")]
    pub card: EventCard,
}

/// The events of these ids, in the order given. Rides the primary key: `?1` is a JSON array of ids. All of them come in one
/// row, a line an event, because the driver takes longer over fifty rows of fourteen values than `SQLite` over finding
/// them. The separators are ASCII's own; no value holds them, for JSON writes control characters as escapes.
pub const EVENTS_IN_ORDER: &str = "
select group_concat(e.id || char(31) || e.slug || char(31) || e.kind || char(31) || e.role || char(31) || e.status
           || char(31) || coalesce(e.start_date, '') || char(31) || coalesce(e.end_date, '')
           || char(31) || coalesce(e.partial, '') || char(31) || coalesce(e.edition, '') || char(31) || e.year_inferred
           || char(31) || e.article_count || char(31) || e.conflict_count || char(31) || e.part_count
           || char(31) || e.card, char(30) order by wanted.key)
from json_each(?1) as wanted
cross join event e on e.id = wanted.value";

/// An event's own row, and what hangs on it as JSON: one row, so that the driver carries one.
#[derive(Clone, Debug, FromRow)]
pub struct EventWhole {
    pub id: i64,
    pub slug: String,
    pub kind: String,
    pub role: String,
    pub status: String,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub partial: Option<String>,
    pub precision: String,
    pub edition: Option<i64>,
    pub theme: Option<String>,
    pub title: Option<String>,
    pub title_language: Option<String>,
    pub year_inferred: bool,
    pub article_count: i64,
    pub independent_sources: i64,
    pub card: String,
    pub parent: Option<String>,
    pub people: String,
    pub organisations: String,
    pub reports: String,
    pub reasons: String,
    pub conflicts: String,
    pub clues: String,
    pub agreements: String,
    pub figures: String,
    pub parts: String,
    pub delegations: String,
    pub ties: String,
    pub corrections: String,
}

/// One event by its slug. Rides `event.slug` and, below it, indexes that begin with the event.
pub const EVENT_BY_SLUG: &str = concat!(
    "
select e.id, e.slug, e.kind, e.role, e.status, e.start_date, e.end_date, e.partial, e.precision, e.edition, e.theme,
       e.title, e.title_language, e.year_inferred, e.article_count, e.independent_sources, e.card,
       (select json_object('slug', p.slug, 'kind', p.kind, 'edition', p.edition, 'card', json(p.card))
        from event p where p.id = e.parent_id) as parent,
       (select json_group_array(json_object('slug', p.slug, 'name', p.name, 'side', p.side, 'role', x.role,
                                            'title', x.title) order by x.position)
        from event_person x join person p on p.id = x.person_id where x.event_id = e.id) as people,
       (select json_group_array(json_object('slug', o.slug, 'name', o.name, 'name_vi', o.name_vi, 'name_fr', o.name_fr,
                                            'name_en', o.name_en, 'side', o.side) order by x.position)
        from event_organisation x join organisation o on o.id = x.organisation_id where x.event_id = e.id)
           as organisations,
       (select json_group_array(json_object('article', a.slug, 'title', ",
    article_title!("a"),
    ", 'language', a.language,
                                            'publisher', a.publisher, 'published', a.published, 'url', a.url,
                                            'dispatch', x.dispatch, 'status', x.status, 'dates', x.dates) order by x.position)
        from event_report x join article a on a.id = x.article_id where x.event_id = e.id) as reports,
       (select json_group_array(json_object('rule', m.rule, 'value', m.value) order by m.position)
        from merge_reason m where m.event_id = e.id) as reasons,
       (select json_group_array(json_object('field', c.field, 'rule', c.rule, 'values',
            (select json_group_array(json_object('value', v.value, 'status', v.status, 'chosen', v.chosen,
                                                 'article', a.slug, 'title', ",
    article_title!("a"),
    ", 'language', a.language,
                                                 'publisher', a.publisher, 'published', a.published,
                                                 'number', (select f.id from evidence f where f.article_id = a.id
                                                              and f.start_at = v.start_at
                                                            order by f.start_at, f.id limit 1)
                                                           - (select f.id from evidence f where f.article_id = a.id
                                                              order by f.start_at, f.id limit 1) + 1,
                                                 'quote', substr(a.text, v.start_at + 1, v.end_at - v.start_at))
                                     order by v.position)
             from conflict_value v join article a on a.id = v.article_id where v.conflict_id = c.id)) order by c.id)
        from conflict c where c.event_id = e.id) as conflicts,
       (select json_group_array(json_object('kind', u.kind, 'years', json(u.years), 'article', a.slug,
                                            'title', ",
    article_title!("a"),
    ", 'language', a.language,
                                            'quote', substr(a.text, u.start_at + 1, u.end_at - u.start_at))
                                order by u.position)
        from clue u join article a on a.id = u.article_id where u.event_id = e.id) as clues,
       (select json_group_array(json_object('id', g.id, 'name', g.name, 'article', a.slug, 'language', a.language)
                                order by g.id)
        from agreement g join article a on a.id = g.article_id where g.event_id = e.id) as agreements,
       (select json_group_array(json_object('id', f.id, 'what', f.what, 'value', f.value, 'qualifier', f.qualifier,
                                            'status', f.status, 'chosen', f.chosen) order by f.what, f.chosen desc, f.id)
        from figure f where f.event_id = e.id) as figures,
       (select json_group_array(json_object('slug', s.slug, 'kind', s.kind, 'status', s.status,
                                            'start', s.start_date, 'end', s.end_date, 'partial', s.partial,
                                            'card', json(s.card), 'topics',
                                            (select json_group_array(t.topic order by t.position)
                                             from event_topic t where t.event_id = s.id),
                                            'people',
                                            (select json_group_array(json_object('slug', p.slug, 'name', p.name,
                                                    'side', p.side, 'role', x.role, 'title', x.title) order by x.position)
                                             from event_person x join person p on p.id = x.person_id
                                             where x.event_id = s.id),
                                            'organisations',
                                            (select json_group_array(json_object('slug', o.slug, 'name', o.name,
                                                    'name_vi', o.name_vi, 'name_fr', o.name_fr, 'name_en', o.name_en,
                                                    'side', o.side) order by x.position)
                                             from event_organisation x join organisation o on o.id = x.organisation_id
                                             where x.event_id = s.id)) order by s.id)
        from event s where s.parent_id = e.id) as parts,
       (select json_group_array(json_object('slug', d.slug, 'origin', d.origin, 'side', d.side, 'leader', d.leader,
                                            'leader_title', d.leader_title, 'size', d.size, 'card', json(d.card))
                                order by d.id)
        from delegation d where d.event_id = e.id) as delegations,
       (select json_group_array(json_object('slug', t.slug, 'vn', vn.name, 'fr', fr.name) order by t.id)
        from tie_event x join tie t on t.id = x.tie_id join locality vn on vn.id = t.vn_id
        join locality fr on fr.id = t.fr_id where x.event_id = e.id) as ties,
       (select json_group_array(json_object('action', k.action, 'field', k.field, 'before', k.before_value,
                                            'after', k.after_value, 'reason', k.reason, 'source', k.source,
                                            'made_on', k.made_on) order by k.id)
        from correction k
        where k.subject_kind = 'event' and k.applied = 1
          and (k.slug = e.slug or (k.action = 'split' and k.after_value = e.slug))) as corrections
from event e
where e.slug = ?1"
);

/// A sentence that says a value.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct EvidenceRow {
    pub subject_kind: String,
    pub subject_id: i64,
    pub field: String,
    pub value: Option<String>,
    pub quote: String,
    pub status: String,
    pub chosen: bool,
    pub article: String,
    pub title: Option<String>,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    /// Its place among the evidence of its article, from 1: the anchor on the source page.
    pub number: i64,
}

/// The evidence of an event and of its figures, agreements and delegations, chosen values first. Rides
/// `evidence_of_subject`; an article's first piece of evidence is one step in `evidence_of_article`.
pub const EVIDENCE_OF_EVENT: &str = concat!(
    "
with subject (kind, id) as (
    select 'event', ?1
    union all select 'figure', id from figure where event_id = ?1
    union all select 'agreement', id from agreement where event_id = ?1
    union all select 'delegation', id from delegation where event_id = ?1
)
select v.subject_kind, v.subject_id, v.field, v.value, v.quote, v.status, v.chosen, a.slug as article,
       ",
    article_title!("a"),
    " as title,
       a.language, a.publisher, a.published,
       v.id - (select f.id from evidence f where f.article_id = a.id order by f.start_at, f.id limit 1) + 1 as number
from subject
cross join evidence v on v.subject_kind = subject.kind and v.subject_id = subject.id
join article a on a.id = v.article_id
order by v.chosen desc, v.id"
);

/// Where a slug that once named an event leads: the slug of today, or null where it was withdrawn.
pub const EVENT_ALIAS: &str = "
select target from slug_alias where subject_kind = ?1 and slug = ?2";

pub const STATEMENTS: &[Statement] = &[
    ("EVENTS_IN_ORDER", EVENTS_IN_ORDER),
    ("EVENT_BY_SLUG", EVENT_BY_SLUG),
    ("EVIDENCE_OF_EVENT", EVIDENCE_OF_EVENT),
    ("EVENT_ALIAS", EVENT_ALIAS),
];

/// Someone who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PersonPart {
    pub slug: String,
    pub name: String,
    pub side: String,
    /// `leader` or `participant`.
    pub role: String,
    pub title: Option<String>,
}

/// A body that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OrganisationPart {
    pub slug: String,
    pub name: String,
    pub name_vi: Option<String>,
    pub name_fr: Option<String>,
    pub name_en: Option<String>,
    pub side: String,
}

/// An article's report of the event.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Report {
    pub article: String,
    /// The article's title, else its opening words.
    pub title: String,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    /// Reports with one number copy one dispatch.
    pub dispatch: i64,
    pub status: String,
    pub dates: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Reason {
    pub rule: String,
    pub value: String,
}

/// A field on which reports differ.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ConflictPart {
    pub field: String,
    pub rule: Option<String>,
    pub values: Vec<ConflictSide>,
}

/// One of the values, with who says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ConflictSide {
    pub value: String,
    pub status: String,
    /// 1 where the headline shows it.
    pub chosen: i64,
    pub article: String,
    pub title: Option<String>,
    pub language: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub number: Option<i64>,
    pub quote: Option<String>,
}

/// What an inferred year rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CluePart {
    pub kind: String,
    pub years: Vec<i64>,
    pub article: String,
    pub title: Option<String>,
    pub language: String,
    pub quote: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AgreementPart {
    pub id: i64,
    pub name: String,
    pub article: String,
    pub language: String,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FigurePart {
    pub id: i64,
    pub what: String,
    pub value: f64,
    pub qualifier: String,
    pub status: String,
    pub chosen: i64,
}

/// A part of an event: a meeting of a visit, a session of a conference.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PartEvent {
    pub slug: String,
    pub kind: String,
    pub status: String,
    pub start: Option<String>,
    pub end: Option<String>,
    pub partial: Option<String>,
    pub card: EventCard,
    pub topics: Vec<String>,
    pub people: Vec<PersonPart>,
    pub organisations: Vec<OrganisationPart>,
}

/// The event that this one is a part of.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ParentEvent {
    pub slug: String,
    pub kind: String,
    pub edition: Option<i64>,
    pub card: EventCard,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DelegationPart {
    pub slug: String,
    pub origin: String,
    pub side: String,
    pub leader: Option<String>,
    pub leader_title: Option<String>,
    pub size: Option<i64>,
    pub card: super::card::DelegationCard,
}

/// A pair that the event joins.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct TiePart {
    pub slug: String,
    pub vn: String,
    pub fr: String,
}

/// What a maintainer changed, beside what the articles say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, sqlx::FromRow)]
pub struct CorrectionPart {
    pub action: String,
    pub field: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub reason: String,
    pub source: Option<String>,
    pub made_on: String,
}

/// An event with everything that hangs on it, read.
#[derive(Clone, Debug)]
pub struct Event {
    pub row: EventWhole,
    pub kind: EventKind,
    pub status: EventStatus,
    pub when: When,
    pub card: EventCard,
    pub parent: Option<ParentEvent>,
    pub people: Vec<PersonPart>,
    pub organisations: Vec<OrganisationPart>,
    pub reports: Vec<Report>,
    pub reasons: Vec<Reason>,
    pub conflicts: Vec<ConflictPart>,
    pub clues: Vec<CluePart>,
    pub agreements: Vec<AgreementPart>,
    pub figures: Vec<FigurePart>,
    pub parts: Vec<PartEvent>,
    pub delegations: Vec<DelegationPart>,
    pub ties: Vec<TiePart>,
    pub corrections: Vec<CorrectionPart>,
    pub evidence: Vec<EvidenceRow>,
}

/// The day of a row in one value: known dates, or the partial ones where the year is not stated.
pub fn when(start: Option<&str>, end: Option<&str>, partial: Option<&str>) -> When {
    match partial.filter(|_| start.is_none()) {
        Some(partial) => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
        }
        None => When { start: start.and_then(PartialDate::parse), end: end.and_then(PartialDate::parse) },
    }
}

impl EventRow {
    /// A line of [`EVENTS_IN_ORDER`].
    fn read(line: &str) -> Result<EventRow, sqlx::Error> {
        let mut values = line.splitn(14, '\u{1f}');
        let mut text = || values.next().map(str::to_owned).ok_or_else(|| cut_short(line));
        let number = |text: String| text.parse::<i64>().map_err(|error| sqlx::Error::Decode(Box::new(error)));
        let known = |text: String| (!text.is_empty()).then_some(text);
        Ok(EventRow {
            id: number(text()?)?,
            slug: text()?,
            kind: text()?,
            role: text()?,
            status: text()?,
            start_date: known(text()?),
            end_date: known(text()?),
            partial: known(text()?),
            edition: known(text()?).map(number).transpose()?,
            year_inferred: text()? == "1",
            article_count: number(text()?)?,
            conflict_count: number(text()?)?,
            part_count: number(text()?)?,
            card: EventCard::read(&text()?),
        })
    }

    pub fn kind(&self) -> EventKind {
        EventKind::parse(&self.kind).unwrap_or(EventKind::Other)
    }

    pub fn when(&self) -> When {
        when(self.start_date.as_deref(), self.end_date.as_deref(), self.partial.as_deref())
    }
}

/// The rows of these events, in their order.
pub async fn in_order(pool: &Pool, ids: &[u32]) -> Result<Vec<EventRow>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let lines: Option<String> = sqlx::query_scalar(EVENTS_IN_ORDER).bind(json_ids(ids)).fetch_one(pool).await?;
    lines.unwrap_or_default().split('\u{1e}').filter(|line| !line.is_empty()).map(EventRow::read).collect()
}

/// One event whole: two statements.
pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<Event>, sqlx::Error> {
    let row: Option<EventWhole> = sqlx::query_as(EVENT_BY_SLUG).bind(slug).fetch_optional(pool).await?;
    let Some(row) = row else { return Ok(None) };
    let evidence = sqlx::query_as(EVIDENCE_OF_EVENT).bind(row.id).fetch_all(pool).await?;
    Event::read(row, evidence).map(Some)
}

/// Where an old slug of a subject leads: `Some(None)` where it was withdrawn, `None` where it never was.
pub async fn alias(pool: &Pool, subject: &str, slug: &str) -> Result<Option<Option<String>>, sqlx::Error> {
    sqlx::query_scalar(EVENT_ALIAS).bind(subject).bind(slug).fetch_optional(pool).await
}

impl Event {
    fn read(row: EventWhole, evidence: Vec<EvidenceRow>) -> Result<Event, sqlx::Error> {
        Ok(Event {
            kind: EventKind::parse(&row.kind).unwrap_or(EventKind::Other),
            status: EventStatus::parse(&row.status).unwrap_or(EventStatus::Held),
            when: when(row.start_date.as_deref(), row.end_date.as_deref(), row.partial.as_deref()),
            card: EventCard::read(&row.card),
            parent: row.parent.as_deref().map(json).transpose()?,
            people: json(&row.people)?,
            organisations: json(&row.organisations)?,
            reports: json(&row.reports)?,
            reasons: json(&row.reasons)?,
            conflicts: json(&row.conflicts)?,
            clues: json(&row.clues)?,
            agreements: json(&row.agreements)?,
            figures: json(&row.figures)?,
            parts: json(&row.parts)?,
            delegations: json(&row.delegations)?,
            ties: json(&row.ties)?,
            corrections: json(&row.corrections)?,
            evidence,
            row,
        })
    }
}

/// Reads a column of JSON that a statement of this room built.
pub(super) fn json<'j, T: Deserialize<'j>>(text: &'j str) -> Result<T, sqlx::Error> {
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

fn cut_short(line: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("an event's line is cut short: {line}").into())
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

//! Reads one event whole: its own row, what hangs on it, and the sentences behind it. Knows SQL.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::Statement;
use super::card::EventCard;
use super::events::when;
use super::evidence::{self, EvidenceRow};
use super::shared::{article_opening, article_title, json};
use crate::model::{EventKind, EventStatus, When};
use crate::store::Pool;

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

pub const STATEMENTS: &[Statement] = &[("EVENT_BY_SLUG", EVENT_BY_SLUG)];

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

/// One event whole: two statements.
pub async fn by_slug(pool: &Pool, slug: &str) -> Result<Option<Event>, sqlx::Error> {
    let row: Option<EventWhole> = sqlx::query_as(EVENT_BY_SLUG).bind(slug).fetch_optional(pool).await?;
    let Some(row) = row else { return Ok(None) };
    let evidence = evidence::of_event(pool, row.id).await?;
    Event::read(row, evidence).map(Some)
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

//! One edition of the conference of local cooperation: dates, place, theme and numbers as every source gives them, side
//! by side where they differ, those of official pages and the press beside those of the atlas's articles.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};

use crate::geo::registry;
use crate::store::read::conferences::{self, ConferenceStatementRow, EditionValueRow};
use crate::store::read::events::EventRow;
use crate::store::read::evidence;
use crate::store::read::evidence::EvidenceRow;
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::{Mark, Source, source_name};
use crate::web::errors::Thing;
use crate::web::forms::{ld, rows::names};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::{AppState, Ctx, Link, PageError};

use super::conferences::{dates_of, leading, when_of};

/// A field of the edition with every value given.
pub struct Field {
    pub label: String,
    pub values: Vec<Value>,
    /// What sources say agrees, or one of them alone speaks.
    pub agrees: bool,
}

pub struct Value {
    pub text: String,
    pub lang: &'static str,
    pub iso: Option<String>,
    pub chosen: bool,
    pub sources: Vec<Source>,
    pub mark: Mark,
}

/// A remark of the register on one source, in English.
pub struct Remark {
    pub text: String,
    pub source: String,
    pub href: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/conference.html")]
pub struct ConferencePage {
    pub ctx: Ctx,
    pub head: Head,
    pub fields: Vec<Field>,
    pub events: Vec<EventLine>,
    pub remarks: Vec<Remark>,
    pub previous: Option<(String, String)>,
    pub next: Option<(String, String)>,
}

impl Page for ConferencePage {}

/// Everything the page is made from.
pub struct ConferenceRows {
    pub edition: u32,
    pub statements: Vec<ConferenceStatementRow>,
    pub events: Vec<EventRow>,
    pub values: Vec<EditionValueRow>,
    pub evidence: Vec<EvidenceRow>,
    /// The neighbouring editions of which anything is known.
    pub before: Option<u32>,
    pub after: Option<u32>,
}

/// One value of one source, before values are brought together.
struct Given<'r> {
    /// What makes two values the same.
    key: String,
    text: String,
    lang: &'static str,
    iso: Option<String>,
    source: Source,
    evidence: Vec<&'r EvidenceRow>,
}

impl ConferencePage {
    pub fn new(ctx: Ctx, rows: &ConferenceRows) -> ConferencePage {
        let name = ctx.t1("conference-name", "n", rows.edition.to_string());
        let fields = [
            field(&ctx, ctx.t("field-dates").into_owned(), dates(&ctx, rows)),
            field(&ctx, ctx.t("field-places").into_owned(), declared(rows, |row| row.city.clone(), "")),
            field(&ctx, ctx.t("conference-theme-vi").into_owned(), declared(rows, |row| row.theme_vi.clone(), "vi")),
            field(&ctx, ctx.t("conference-theme-fr").into_owned(), declared(rows, |row| row.theme_fr.clone(), "fr")),
            field(&ctx, figure_label(&ctx, "delegates"), numbers(&ctx, rows, "delegates", |row| row.delegates)),
            field(
                &ctx,
                figure_label(&ctx, "vn_localities"),
                numbers(&ctx, rows, "vn_localities", |row| row.vn_localities),
            ),
            field(
                &ctx,
                figure_label(&ctx, "fr_localities"),
                numbers(&ctx, rows, "fr_localities", |row| row.fr_localities),
            ),
        ];
        let edition =
            |number: u32| (ctx.t1("conference-edition", "n", number.to_string()), ctx.link(&Link::Conference(number)));
        ConferencePage {
            head: Head::new(&name, ctx.t1("conference-description", "name", &name)).linked(&ld::conference(
                &ctx,
                &names::conference(&ctx, rows.edition.into(), &rows.statements, rows.events.len() as i64),
            )),
            fields: fields.into_iter().flatten().collect(),
            events: EventLine::all(&ctx, &rows.events),
            remarks: rows.statements.iter().filter_map(|row| remark(&ctx, row)).collect(),
            previous: rows.before.map(edition),
            next: rows.after.map(edition),
            ctx,
        }
    }
}

fn figure_label(ctx: &Ctx, what: &str) -> String {
    ctx.word("figure", what).into_owned()
}

fn remark(ctx: &Ctx, row: &ConferenceStatementRow) -> Option<Remark> {
    Some(Remark {
        text: registry::note(row.note.as_deref()?, ctx.lang)?.to_owned(),
        source: row.source_publisher.clone().or_else(|| row.source_url.clone()).unwrap_or_default(),
        href: row.source_url.clone(),
    })
}

fn declared_source(row: &ConferenceStatementRow) -> Source {
    Source {
        name: row.source_publisher.clone().or_else(|| row.source_url.clone()).unwrap_or_default(),
        href: row.source_url.clone(),
        ours: false,
        planned: row.qualifier.as_deref() == Some("planned"),
    }
}

fn article_source(ctx: &Ctx, row: &EditionValueRow) -> Source {
    Source {
        name: source_name(
            ctx,
            row.article_publisher.as_deref(),
            row.article_title.as_deref(),
            &row.article_slug,
            row.article_published.as_deref(),
        ),
        href: Some(ctx.url_source(&row.article_slug)),
        ours: true,
        planned: row.status == "planned",
    }
}

fn dates<'r>(ctx: &Ctx, rows: &'r ConferenceRows) -> Vec<Given<'r>> {
    let given = |value: String, source: Source, evidence: Vec<&'r EvidenceRow>| {
        let when = when_of(&value);
        Given {
            text: ctx.when(&when),
            iso: when.start.map(|start| start.to_string()),
            lang: "",
            key: value,
            source,
            evidence,
        }
    };
    let declared =
        rows.statements.iter().filter_map(|row| Some(given(dates_of(row)?, declared_source(row), Vec::new())));
    let articles = rows.values.iter().filter(|row| row.field == "dates").map(|row| {
        let says = |sentence: &&EvidenceRow| {
            sentence.subject_kind == "event"
                && matches!(sentence.field.as_str(), "dates" | "start" | "end")
                && sentence.article == row.article_slug
        };
        // One day written as its own end is that day.
        let value = match row.value.split_once('/') {
            Some((start, end)) if start == end => start.to_owned(),
            _ => row.value.clone(),
        };
        given(value, article_source(ctx, row), rows.evidence.iter().filter(says).collect())
    });
    declared.chain(articles).collect()
}

/// A text that statements alone give.
fn declared<'r>(
    rows: &'r ConferenceRows,
    of: impl Fn(&ConferenceStatementRow) -> Option<String>,
    lang: &'static str,
) -> Vec<Given<'r>> {
    rows.statements
        .iter()
        .filter_map(|row| {
            let text = of(row)?;
            Some(Given {
                key: crate::text::fold(&text),
                text,
                lang,
                iso: None,
                source: declared_source(row),
                evidence: Vec::new(),
            })
        })
        .collect()
}

fn numbers<'r>(
    ctx: &Ctx,
    rows: &'r ConferenceRows,
    what: &str,
    of: impl Fn(&ConferenceStatementRow) -> Option<i64>,
) -> Vec<Given<'r>> {
    let declared = rows.statements.iter().filter_map(|row| {
        let number = of(row)?;
        Some(Given {
            key: number.to_string(),
            text: ctx.number(number),
            lang: "",
            iso: None,
            source: declared_source(row),
            evidence: Vec::new(),
        })
    });
    let articles = rows.values.iter().filter(|row| row.field == what).filter_map(|row| {
        let number: f64 = row.value.parse().ok()?;
        let qualifier = row.qualifier.as_deref().unwrap_or("exact");
        let says =
            |sentence: &&EvidenceRow| sentence.subject_kind == "figure" && Some(sentence.subject_id) == row.figure_id;
        Some(Given {
            key: number.to_string(),
            text: ctx.tr(&format!("figure-value-{qualifier}"), &[("n", number.into())]),
            lang: "",
            iso: None,
            source: article_source(ctx, row),
            evidence: rows.evidence.iter().filter(says).collect(),
        })
    });
    declared.chain(articles).collect()
}

/// Brings equal values together; `None` where nobody gives any.
fn field(ctx: &Ctx, label: String, given: Vec<Given<'_>>) -> Option<Field> {
    let mut groups: BTreeMap<String, Vec<Given<'_>>> = BTreeMap::new();
    for one in given {
        groups.entry(one.key.clone()).or_default().push(one);
    }
    let counted: BTreeMap<&str, (usize, usize)> = groups
        .iter()
        .map(|(key, group)| (key.as_str(), (group.len(), group.iter().filter(|one| !one.source.planned).count())))
        .collect();
    let chosen = leading(&counted)?.to_owned();
    let mut values: Vec<Value> = groups
        .into_iter()
        .filter_map(|(key, group)| {
            let mark = Mark::new(ctx, &label, group.iter().flat_map(|one| one.evidence.iter().copied()));
            // The exact wording of an article (`over 800`) says more than a bare number.
            let worded = group.iter().position(|one| one.source.ours).unwrap_or(0);
            let first = group.get(worded)?;
            Some(Value {
                text: first.text.clone(),
                lang: first.lang,
                iso: first.iso.clone(),
                chosen: key == chosen,
                mark,
                sources: sources(group),
            })
        })
        .collect();
    values.sort_by_key(|value| !value.chosen);
    Some(Field { agrees: values.len() == 1, label, values })
}

/// Each source once, planned and reported apart.
fn sources(group: Vec<Given<'_>>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for one in group {
        let known = |source: &Source| source.href == one.source.href && source.planned == one.source.planned;
        if !sources.iter().any(known) {
            sources.push(one.source);
        }
    }
    sources
}

pub async fn page(State(state): State<AppState>, Path(number): Path<String>, ctx: Ctx) -> Answer {
    let release = state.release();
    let pool = &release.pool;
    let all = conferences::statements(pool).await?;
    let held = conferences::events(pool).await?;
    let mut known: Vec<u32> = all
        .iter()
        .map(|row| row.edition)
        .chain(held.iter().filter_map(|row| row.edition))
        .filter_map(|edition| u32::try_from(edition).ok())
        .collect();
    known.sort_unstable();
    known.dedup();
    let edition = number.parse::<u32>().ok().filter(|edition| known.contains(edition));
    let Some(edition) = edition else {
        let near = known
            .iter()
            .rev()
            .take(6)
            .map(|edition| {
                (ctx.t1("conference-edition", "n", edition.to_string()), ctx.link(&Link::Conference(*edition)))
            })
            .collect();
        return Err(PageError::no_such(Thing::Conference, &number, near));
    };
    let of_edition = |row: &EventRow| row.edition == Some(i64::from(edition));
    let events: Vec<EventRow> = held.into_iter().filter(of_edition).collect();
    let mut sentences = Vec::new();
    for event in &events {
        sentences.extend(evidence::of_event(pool, event.id).await?);
    }
    let rows = ConferenceRows {
        edition,
        statements: all.into_iter().filter(|row| row.edition == i64::from(edition)).collect(),
        values: conferences::values(pool, i64::from(edition)).await?,
        before: known.iter().copied().filter(|known| *known < edition).max(),
        after: known.iter().copied().filter(|known| *known > edition).min(),
        events,
        evidence: sentences,
    };
    respond(&ConferencePage::new(ctx, &rows))
}

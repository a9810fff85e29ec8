//! What is stated of a pair and by whom: declared statements, instruments with their periods, every answer to "since
//! when".

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::TieRows;
use crate::geo::registry;
use crate::model::PartialDate;
use crate::store::read::ties::StatementRow;
use crate::web::Ctx;
use crate::web::components::anniversary::is_past;
use crate::web::components::entries::{self, date_words};
use crate::web::components::evidence::{Mark, Source, source_name};

/// One answer to "since when", with who gives it.
pub struct Since {
    pub value: String,
    pub iso: String,
    pub chosen: bool,
    pub sources: Vec<Source>,
    pub mark: Mark,
}

/// A declared statement.
pub struct Declared {
    pub kind: String,
    pub period: Option<String>,
    /// In force, ended, or due within a year, in words; nothing where no end is stated.
    pub state: Option<String>,
    pub status: Option<String>,
    pub fields: String,
    pub source: Source,
    /// The registry's remark, in the page's language.
    pub note: Option<String>,
}

/// An agreement: declared with its period, or signed at an event of the atlas.
pub struct Agreement {
    pub name: String,
    pub lang: Option<String>,
    pub period: String,
    pub state: Option<String>,
    pub sources: Vec<Source>,
}

fn source_of(ctx: &Ctx, row: &StatementRow) -> Source {
    if let Some(article) = &row.article_slug {
        return Source {
            name: source_name(
                ctx,
                row.article_publisher.as_deref(),
                row.article_title.as_deref(),
                article,
                row.article_published.as_deref(),
            ),
            href: Some(ctx.url_source(article)),
            ours: true,
            planned: false,
        };
    }
    let publisher = row.source_publisher.as_deref().or(row.source_url.as_deref()).unwrap_or("–");
    let name = match row.source_date.as_deref().map(|date| entries::source_date(ctx, date)) {
        Some(date) => format!("{publisher}, {date}"),
        None => publisher.to_owned(),
    };
    Source { name, href: row.source_url.clone(), ours: false, planned: false }
}

/// Every answer to "since when", the one the headline shows first, then from the oldest.
pub fn since(ctx: &Ctx, rows: &TieRows) -> Vec<Since> {
    let mut answers: BTreeMap<&str, Vec<&StatementRow>> = BTreeMap::new();
    for row in &rows.statements {
        if let Some(since) = row.since.as_deref() {
            answers.entry(since).or_default().push(row);
        }
    }
    let mut answers: Vec<Since> = answers
        .into_iter()
        .map(|(value, statements)| Since {
            value: date_words(ctx, value),
            iso: value.to_owned(),
            chosen: rows.tie.since.as_deref() == Some(value),
            mark: Mark::new(
                ctx,
                &ctx.t("tie-since"),
                rows.evidence.iter().filter(|row| row.field == "since" && row.value.as_deref() == Some(value)),
            ),
            sources: statements.into_iter().map(|row| source_of(ctx, row)).collect(),
        })
        .collect();
    answers.sort_by_key(|answer| !answer.chosen);
    answers
}

/// True where one side calls it a twinning and another a cooperation, or a project.
pub fn kinds_differ(rows: &TieRows) -> bool {
    entries::words(&rows.tie.kinds).len() > 1
}

pub fn period(ctx: &Ctx, since: Option<&str>, until: Option<&str>) -> Option<String> {
    match (since, until) {
        (None, None) => None,
        (Some(since), None) => Some(ctx.t1("tie-period-since", "since", date_words(ctx, since))),
        (None, Some(until)) => Some(ctx.t1("tie-period-until", "until", date_words(ctx, until))),
        (Some(since), Some(until)) => {
            Some(ctx.t2("tie-period", "since", date_words(ctx, since), "until", date_words(ctx, until)))
        }
    }
}

/// Where a period stands on the day of the release.
fn state(ctx: &Ctx, until: Option<&str>, today: Date) -> Option<String> {
    let until = PartialDate::parse(until?)?;
    if is_past(until, today) {
        return Some(ctx.t("tie-state-ended").into_owned());
    }
    let left = until.year()? - today.year();
    Some(ctx.t(if left <= 1 { "tie-state-due" } else { "tie-state-running" }).into_owned())
}

pub fn declared(ctx: &Ctx, row: &StatementRow, today: Date) -> Declared {
    Declared {
        kind: row
            .kind
            .as_deref()
            .map_or_else(|| ctx.t("place-unstated").into_owned(), |kind| ctx.word("tie-kind", kind).into_owned()),
        period: period(ctx, row.since.as_deref(), row.until.as_deref()),
        state: state(ctx, row.until.as_deref(), today),
        status: row
            .status
            .as_deref()
            .filter(|status| *status != "unknown")
            .map(|status| ctx.word("tie-status", status).into_owned()),
        fields: entries::topic_words(ctx, &row.topics),
        source: source_of(ctx, row),
        note: row.note.as_deref().and_then(|note| registry::note(note, ctx.lang)).map(str::to_owned),
    }
}

/// Kinds of statement that name an instrument; a friendship or a project named without one is no agreement.
const INSTRUMENTS: [&str; 4] = ["cooperation_agreement", "memorandum", "framework_agreement", "twinning"];

/// Declared instruments with a date, each kind and period once, and what was signed at events of the atlas.
pub fn agreements(ctx: &Ctx, rows: &TieRows, today: Date) -> Vec<Agreement> {
    let mut instruments: BTreeMap<(&str, &str, Option<&str>), Vec<&StatementRow>> = BTreeMap::new();
    for row in rows.statements.iter().filter(|row| row.origin == "declared") {
        let (Some(kind), Some(since)) = (row.kind.as_deref(), row.since.as_deref()) else { continue };
        if INSTRUMENTS.contains(&kind) {
            instruments.entry((since, kind, row.until.as_deref())).or_default().push(row);
        }
    }
    let declared = instruments.into_iter().map(|((since, kind, until), statements)| Agreement {
        name: ctx.word("tie-kind", kind).into_owned(),
        lang: None,
        period: period(ctx, Some(since), until).unwrap_or_default(),
        state: state(ctx, until, today),
        sources: statements.into_iter().map(|row| source_of(ctx, row)).collect(),
    });
    let signed = rows.agreements.iter().map(|row| Agreement {
        name: row.name.clone(),
        lang: Some(row.article_language.clone()),
        period: row
            .event_start
            .as_deref()
            .map(|day| ctx.t1("tie-signed", "date", date_words(ctx, day)))
            .unwrap_or_default(),
        state: None,
        sources: vec![Source {
            name: ctx.t("tie-signed-at").into_owned(),
            href: Some(ctx.url_event(&row.event_slug)),
            ours: true,
            planned: false,
        }],
    });
    declared.chain(signed).collect()
}

pub fn observed(ctx: &Ctx, rows: &TieRows) -> Vec<Source> {
    rows.statements.iter().filter(|row| row.origin == "observed").map(|row| source_of(ctx, row)).collect()
}

//! A pair: what official pages declare of it beside what articles show, agreements with their periods, contacts,
//! anniversaries ahead. Prints as a brief of one page.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use jiff::civil::Date;

use crate::geo::registry;
use crate::model::{Era, PartialDate};
use crate::store::read::events::{self, EventRow, EvidenceRow};
use crate::store::read::localities::TieOfLocalityRow;
use crate::store::read::ties::{self, AgreementRow, StatementRow, TieRow, TieYearRow};
use crate::store::read::{evidence, localities};
use crate::web::components::anniversary::{self, is_past};
use crate::web::components::entries::{self, date_words, locality_href};
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::{Mark, source_name};
use crate::web::components::lanes::{BarMark, DotMark, LaneData, Lanes, LanesData};
use crate::web::components::listing::nearest;
use crate::web::components::matrix::Standing;
use crate::web::components::profile::{bar_label, lane_legend, release_year};
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

use super::ties::{province_beyond, standing_of};

/// Events shown; the list of events has them all.
const EVENTS_SHOWN: i64 = 20;

/// Everything the page of a pair is made from.
pub struct TieRows {
    pub tie: TieRow,
    pub statements: Vec<StatementRow>,
    pub evidence: Vec<EvidenceRow>,
    pub events: Vec<EventRow>,
    pub years: Vec<TieYearRow>,
    pub agreements: Vec<AgreementRow>,
    /// Other ties of either side.
    pub of_vn: Vec<TieOfLocalityRow>,
    pub of_fr: Vec<TieOfLocalityRow>,
}

/// A side of the pair.
pub struct Side {
    pub name: String,
    pub href: String,
    pub level: String,
    pub now: Option<String>,
}

/// One answer to "since when", with who gives it.
pub struct Since {
    pub value: String,
    pub iso: String,
    pub chosen: bool,
    pub sources: Vec<Source>,
    pub mark: Mark,
}

/// A source of a statement.
pub struct Source {
    pub name: String,
    pub href: Option<String>,
    /// It is an article of the atlas.
    pub ours: bool,
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

pub struct Coming {
    /// `30 years of the tie`, `An agreement ends`.
    pub what: String,
    pub when: String,
    pub iso: String,
    /// Which of several beginnings it counts from.
    pub detail: Option<String>,
}

pub struct Other {
    pub name: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "pages/tie.html")]
pub struct TiePage {
    pub ctx: Ctx,
    pub head: Head,
    pub vn: Side,
    pub fr: Side,
    pub standing: &'static str,
    pub standing_label: String,
    pub standing_lead: String,
    pub facts: Vec<Fact>,
    pub since: Vec<Since>,
    pub since_differs: bool,
    pub coming: Vec<Coming>,
    pub agreements: Vec<Agreement>,
    pub declared: Vec<Declared>,
    pub declared_kinds_differ: bool,
    pub said: Mark,
    pub observed: Vec<Source>,
    pub lanes: Option<Lanes>,
    pub events: Vec<EventLine>,
    pub events_href: String,
    pub events_total: String,
    pub more_events: bool,
    pub of_vn: Vec<Other>,
    pub of_fr: Vec<Other>,
    pub release_day: String,
}

/// A line of the brief at the top.
pub struct Fact {
    pub label: String,
    pub value: String,
    pub href: Option<String>,
    pub note: Option<String>,
}

impl Page for TiePage {}

impl TiePage {
    /// `today` is the day of the release, so that the same release says the same for ever.
    pub fn new(ctx: Ctx, rows: &TieRows, today: Date) -> TiePage {
        let tie = &rows.tie;
        let standing = standing_of(tie);
        let word = standing.map_or("declared", Standing::as_str);
        let since = since(&ctx, rows);
        let own = own_params(tie);
        let coming = coming(&ctx, rows, &since, today);
        let declared: Vec<Declared> = rows
            .statements
            .iter()
            .filter(|row| row.origin == "declared")
            .map(|row| declared(&ctx, row, today))
            .collect();
        let (vn_slug, fr_slug) = tie.slug.split_once("--").unwrap_or((&tie.slug, ""));
        let title = ctx.t2("tie-title", "vn", &tie.vn_name, "fr", &tie.fr_name);
        let description = ctx.tr(
            "tie-description",
            &[
                ("vn", (&tie.vn_name).into()),
                ("fr", (&tie.fr_name).into()),
                ("statements", rows.statements.len().into()),
                ("events", tie.event_count.into()),
            ],
        );
        TiePage {
            head: Head::new(title, description)
                .linked(&ld::pair(&ctx, tie, &rows.statements))
                .pictured(&ctx, &Link::Tie(vn_slug, fr_slug)),
            vn: Side {
                name: tie.vn_name.clone(),
                href: locality_href(&ctx, &tie.vn_era, &tie.vn_slug),
                level: entries::level_word(&ctx, &tie.vn_key, &tie.vn_level),
                now: province_beyond(tie).map(|name| ctx.t1("place-now", "name", name)),
            },
            fr: Side {
                name: tie.fr_name.clone(),
                href: locality_href(&ctx, &tie.fr_era, &tie.fr_slug),
                level: if tie.fr_era == "fr2015" {
                    ctx.word("level", "former-region").into_owned()
                } else {
                    entries::level_word(&ctx, &tie.fr_key, &tie.fr_level)
                },
                now: None,
            },
            standing: word,
            standing_label: ctx.word("standing", word).into_owned(),
            standing_lead: ctx.t(&format!("tie-standing-{word}")).into_owned(),
            facts: facts(&ctx, rows, &since, &coming, &own),
            since_differs: since.len() > 1,
            agreements: agreements(&ctx, rows, today),
            declared_kinds_differ: kinds_differ(rows),
            said: Mark::new(&ctx, &ctx.t("tie-exists"), &rows.evidence),
            observed: observed(&ctx, rows),
            lanes: lanes(&ctx, rows, &own),
            events: EventLine::all(&ctx, &rows.events),
            events_href: Link::Events.with(ctx.lang, &own),
            events_total: ctx.n("events-count", tie.event_count),
            more_events: tie.event_count > EVENTS_SHOWN,
            of_vn: others(&ctx, &rows.of_vn, tie),
            of_fr: others(&ctx, &rows.of_fr, tie),
            release_day: ctx.release_day(),
            since,
            coming,
            declared,
            ctx,
        }
    }
}

/// The filter of lists that means this pair.
fn own_params(tie: &TieRow) -> Params {
    let province = tie.province_slug.as_deref().unwrap_or(&tie.vn_slug);
    Params::of(Facet::Province, province).adding(Facet::Partner, &tie.fr_slug)
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
        };
    }
    let publisher = row.source_publisher.as_deref().or(row.source_url.as_deref()).unwrap_or("–");
    let name = match row.source_date.as_deref().map(|date| entries::source_date(ctx, date)) {
        Some(date) => format!("{publisher}, {date}"),
        None => publisher.to_owned(),
    };
    Source { name, href: row.source_url.clone(), ours: false }
}

/// Every answer to "since when", the one the headline shows first, then from the oldest.
fn since(ctx: &Ctx, rows: &TieRows) -> Vec<Since> {
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
fn kinds_differ(rows: &TieRows) -> bool {
    entries::words(&rows.tie.kinds).len() > 1
}

fn period(ctx: &Ctx, since: Option<&str>, until: Option<&str>) -> Option<String> {
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

fn declared(ctx: &Ctx, row: &StatementRow, today: Date) -> Declared {
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
fn agreements(ctx: &Ctx, rows: &TieRows, today: Date) -> Vec<Agreement> {
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
        }],
    });
    declared.chain(signed).collect()
}

/// Round anniversaries of every stated beginning and ends of running periods, the nearest first.
fn coming(ctx: &Ctx, rows: &TieRows, since: &[Since], today: Date) -> Vec<Coming> {
    let mut coming: Vec<Coming> = since
        .iter()
        .filter_map(|answer| {
            let start = PartialDate::parse(&answer.iso)?;
            let next = anniversary::next(start, today)?;
            Some(Coming {
                what: ctx.t1("tie-anniversary", "years", next.years.to_string()),
                when: ctx.date_short(&next.on),
                iso: next.on.to_string(),
                detail: (since.len() > 1).then(|| ctx.t1("tie-anniversary-of", "date", &answer.value)),
            })
        })
        .collect();
    let mut ends: Vec<&str> = rows.statements.iter().filter_map(|row| row.until.as_deref()).collect();
    ends.sort_unstable();
    ends.dedup();
    coming.extend(ends.into_iter().filter_map(|until| {
        let date = PartialDate::parse(until)?;
        (!is_past(date, today)).then(|| Coming {
            what: ctx.t("tie-ends").into_owned(),
            when: ctx.date_short(&date),
            iso: until.to_owned(),
            detail: None,
        })
    }));
    coming.sort_by(|left, right| left.iso.cmp(&right.iso));
    coming
}

fn observed(ctx: &Ctx, rows: &TieRows) -> Vec<Source> {
    rows.statements.iter().filter(|row| row.origin == "observed").map(|row| source_of(ctx, row)).collect()
}

fn facts(ctx: &Ctx, rows: &TieRows, since: &[Since], coming: &[Coming], own: &Params) -> Vec<Fact> {
    let label = |key: &str| ctx.t(key).into_owned();
    let mut facts = Vec::new();
    if let Some(first) = since.first() {
        let others: Vec<String> = since.iter().skip(1).map(|answer| answer.value.clone()).collect();
        facts.push(Fact {
            label: label("tie-since"),
            value: first.value.clone(),
            href: Some("#since".to_owned()),
            note: (!others.is_empty()).then(|| ctx.t1("tie-or", "dates", others.join(", "))),
        });
    }
    facts.push(Fact {
        label: label("nav-events"),
        value: ctx.number(rows.tie.event_count),
        href: (rows.tie.event_count > 0).then(|| Link::Events.with(ctx.lang, own)),
        note: None,
    });
    if let Some(last) = rows.events.iter().find(|event| event.start_date.is_some()) {
        facts.push(Fact {
            label: label("place-last"),
            value: ctx.when_short(&last.when()),
            href: Some(ctx.url_event(&last.slug)),
            note: None,
        });
    }
    if let Some(next) = coming.first() {
        facts.push(Fact {
            label: next.what.clone(),
            value: next.when.clone(),
            href: Some("#ahead".to_owned()),
            note: next.detail.clone(),
        });
    }
    facts
}

fn lanes(ctx: &Ctx, rows: &TieRows, own: &Params) -> Option<Lanes> {
    let name = format!("{} – {}", rows.tie.vn_name, rows.tie.fr_name);
    let mut bars: Vec<(&str, Option<&str>)> = rows
        .statements
        .iter()
        .filter_map(|row| row.since.as_deref().map(|since| (since, row.until.as_deref())))
        .collect();
    bars.sort_unstable();
    bars.dedup();
    let dots = rows.years.iter().filter_map(|row| {
        let year = PartialDate::new(Some(i16::try_from(row.year).ok()?), None, None)?;
        if row.events == 1 {
            let date = row.start_date.as_deref().and_then(PartialDate::parse)?;
            return Some(DotMark {
                date,
                label: ctx.date(&date),
                href: Some(ctx.url_event(&row.event_slug)),
                planned: row.status == "planned",
                count: None,
            });
        }
        let mut of_year = own.clone();
        (of_year.from, of_year.to) = (Some(year), Some(year));
        Some(DotMark {
            date: year,
            label: format!("{} · {}", row.year, ctx.n("events-count", row.events)),
            href: Some(Link::Events.with(ctx.lang, &of_year)),
            planned: false,
            count: u64::try_from(row.events).ok(),
        })
    });
    // Each stated beginning has its own lane, so that disagreement is seen before it is read.
    let mut lanes: Vec<LaneData> = bars
        .into_iter()
        .filter_map(|(since, until)| {
            let start = PartialDate::parse(since)?;
            let words = period(ctx, Some(since), until).unwrap_or_default();
            Some(LaneData {
                label: words,
                href: None,
                bars: vec![BarMark {
                    since: start,
                    until: until.and_then(PartialDate::parse),
                    label: bar_label(ctx, &name, start),
                }],
                dots: Vec::new(),
            })
        })
        .collect();
    lanes.push(LaneData {
        label: ctx.t("nav-events").into_owned(),
        href: None,
        bars: Vec::new(),
        dots: dots.collect(),
    });
    let data = LanesData {
        id: "pair",
        title: ctx.t1("tie-timeline", "name", &name),
        description: ctx.t("tie-timeline-desc").into_owned(),
        legend: lane_legend(ctx),
        until_year: release_year(ctx),
        lanes,
    };
    Lanes::new(data, &|count| ctx.number(count))
}

fn others(ctx: &Ctx, rows: &[TieOfLocalityRow], tie: &TieRow) -> Vec<Other> {
    rows.iter()
        .filter(|row| row.slug != tie.slug)
        .map(|row| {
            let (vn, fr) = row.slug.split_once("--").unwrap_or_default();
            // A tie of a town or a former unit names its holder, or the same partner would stand here twice.
            let own = [tie.vn_name.as_str(), tie.fr_name.as_str()].contains(&row.own_name.as_str());
            let name = if own { row.other_name.clone() } else { format!("{} ({})", row.other_name, row.own_name) };
            Other { name, href: ctx.link(&Link::Tie(vn, fr)) }
        })
        .collect()
}

/// The day of the release; a release without one is seen from the first day of all, so that nothing is past.
pub(super) fn release_date(ctx: &Ctx) -> Date {
    ctx.release.day().parse().unwrap_or(Date::MIN)
}

pub async fn page(State(state): State<AppState>, Path(pair): Path<String>, ctx: Ctx) -> Answer {
    let release = state.release();
    let Some(tie) = ties::by_slug(&release.pool, &pair).await? else {
        return Err(moved_or_unknown(&release, &ctx, &pair).await?);
    };
    let pool = &release.pool;
    let vn = localities::by_slug(pool, "VN", &tie.vn_era, &tie.vn_slug).await?;
    let fr = localities::by_slug(pool, "FR", &tie.fr_era, &tie.fr_slug).await?;
    let rows = TieRows {
        statements: ties::statements(pool, tie.id).await?,
        evidence: evidence::of_subject(pool, "tie", tie.id).await?,
        events: ties::events(pool, tie.id, EVENTS_SHOWN).await?,
        years: ties::years(pool, tie.id).await?,
        agreements: ties::agreements(pool, tie.id).await?,
        of_vn: match vn {
            Some(unit) => localities::ties_of_province(pool, unit.id).await?,
            None => Vec::new(),
        },
        of_fr: match fr {
            Some(unit) => localities::ties_of_partner(pool, unit.id).await?,
            None => Vec::new(),
        },
        tie,
    };
    let today = release_date(&ctx);
    respond(&TiePage::new(ctx, &rows, today))
}

/// A slug that once named a pair leads on for good. Any other is answered with the pages of its two sides, where these
/// exist, and the pairs that come near.
async fn moved_or_unknown(release: &Release, ctx: &Ctx, pair: &str) -> Result<PageError, PageError> {
    match events::alias(&release.pool, "tie", pair).await? {
        Some(Some(target)) => {
            let (vn, fr) = target.split_once("--").unwrap_or_default();
            return Ok(PageError::Moved(ctx.link(&Link::Tie(vn, fr))));
        }
        Some(None) => return Ok(PageError::Withdrawn(Thing::Tie, pair.to_owned())),
        None => {}
    }
    let rows = release.ties().await?;
    let mut near = Vec::new();
    if let Some((vn, fr)) = pair.split_once("--") {
        let gazetteer = crate::geo::gazetteer();
        let vn_place =
            [Era::Vn34, Era::Vn63].into_iter().find_map(|era| gazetteer.by_slug(crate::model::Country::Vn, vn, era));
        let fr_place =
            [Era::Fr, Era::Fr2015].into_iter().find_map(|era| gazetteer.by_slug(crate::model::Country::Fr, fr, era));
        near.extend(
            vn_place.into_iter().map(|place| (place.name.to_owned(), ctx.link(&Link::Province(place.era, place.slug)))),
        );
        near.extend(
            fr_place.into_iter().map(|place| (place.name.to_owned(), ctx.link(&Link::Partner(place.era, place.slug)))),
        );
    }
    for slug in nearest(pair, rows.iter().map(|entry| entry.row.slug.as_str()), 6) {
        if let Some(row) = rows.iter().map(|entry| &entry.row).find(|row| row.slug == slug)
            && let Some((vn, fr)) = slug.split_once("--")
        {
            near.push((format!("{} – {}", row.vn_name, row.fr_name), ctx.link(&Link::Tie(vn, fr))));
        }
    }
    Ok(PageError::no_such(Thing::Tie, pair, near))
}

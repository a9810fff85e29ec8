//! A pair: what official pages declare of it beside what articles show, agreements with their periods, contacts,
//! anniversaries ahead. Prints as a brief of one page.

mod ahead;
mod lanes;
mod statements;
mod unknown;

use askama::Template;
use axum::extract::{Path, State};
use jiff::civil::Date;

use crate::store::read::events::EventRow;
use crate::store::read::evidence::EvidenceRow;
use crate::store::read::localities::TieOfLocalityRow;
use crate::store::read::ties::{self, AgreementRow, StatementRow, TieRow, TieYearRow};
use crate::store::read::{evidence, localities};
use crate::web::components::entries::{self, locality_href};
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::{Mark, Source};
use crate::web::components::lanes::Lanes;
use crate::web::components::matrix::Standing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::{AppState, Ctx, Link};

use super::ties::{province_beyond, standing_of};

use ahead::{Coming, coming};
use lanes::lanes;
use statements::{Agreement, Declared, Since, agreements, declared, kinds_differ, observed, since};

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
        let observed = observed(&ctx, rows);
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
            observed,
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
        label: ctx.tr("place-figure-events", &[("n", rows.tie.event_count.into())]),
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
        return Err(unknown::moved_or_unknown(&release, &ctx, &pair).await?);
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

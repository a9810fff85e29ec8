//! A field of work: its events over the years, the localities, bodies and people in it, the ties declared for it.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::{PartialDate, Topic};
use crate::store::read::events::EventRow;
use crate::store::read::localities::AroundRow;
use crate::store::read::ties::TieRow;
use crate::store::read::topics;
use crate::web::components::chart::{ChartData, Layout, RowData, YearChart, YearCount};
use crate::web::components::entries::{self, NameItem};
use crate::web::components::event_row::EventLine;
use crate::web::components::listing::nearest;
use crate::web::directory::Entry;
use crate::web::errors::Thing;
use crate::web::forms::ld;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::{AppState, Ctx, Link, PageError};

const EVENTS_SHOWN: i64 = 20;
/// Ties named; the list of ties has them all.
const TIES_SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "pages/topic.html")]
pub struct TopicPage {
    pub ctx: Ctx,
    pub head: Head,
    pub chart: Option<YearChart>,
    pub events: Vec<EventLine>,
    pub events_href: String,
    pub events_total: String,
    pub more_events: bool,
    pub provinces: Vec<NameItem>,
    pub partners: Vec<NameItem>,
    pub organisations: Vec<NameItem>,
    pub people: Vec<NameItem>,
    pub ties: Vec<(String, String)>,
    pub ties_href: String,
    pub ties_total: String,
}

impl Page for TopicPage {}

/// Everything the page is made from.
pub struct TopicRows<'r> {
    pub topic: Topic,
    pub total: i64,
    pub events: Vec<EventRow>,
    pub around: Vec<AroundRow>,
    pub years: Vec<(i64, i64)>,
    pub ties: Vec<&'r TieRow>,
}

impl TopicPage {
    pub fn new(ctx: Ctx, rows: &TopicRows<'_>) -> TopicPage {
        let name = ctx.word("topic", rows.topic.as_str()).into_owned();
        let own = Params::of(Facet::Topic, rows.topic.as_str());
        let counts = rows.years.iter().filter_map(|(year, events)| year_count(&ctx, &own, *year, *events)).collect();
        let data = ChartData {
            id: "topic-years",
            title: ctx.t("chart-events-by-year").into_owned(),
            description: ctx.t1("chart-events-of", "name", &name),
            year_label: ctx.t("chart-year").into_owned(),
            table_label: ctx.t("chart-as-table").into_owned(),
            rows: vec![RowData { label: ctx.t("nav-events").into_owned(), href: None, counts }],
        };
        TopicPage {
            head: Head::new(
                &name,
                ctx.tr(
                    "topics-description",
                    &[("name", (&name).into()), ("n", rows.total.into()), ("ties", rows.ties.len().into())],
                ),
            )
            .linked(&ld::topic(&ctx, rows.topic)),
            chart: YearChart::new(data, Layout::Columns, &|count| ctx.number(count)),
            events: EventLine::all(&ctx, &rows.events),
            events_href: Link::Events.with(ctx.lang, &own),
            events_total: ctx.n("events-count", rows.total),
            more_events: rows.total > EVENTS_SHOWN,
            provinces: entries::places(&ctx, &rows.around, "province"),
            partners: entries::places(&ctx, &rows.around, "partner"),
            organisations: entries::names(&ctx, &rows.around, "organisation"),
            people: entries::names(&ctx, &rows.around, "person"),
            ties: rows
                .ties
                .iter()
                .take(TIES_SHOWN)
                .map(|row| {
                    let (vn, fr) = row.slug.split_once("--").unwrap_or_default();
                    (format!("{} – {}", row.vn_name, row.fr_name), ctx.link(&Link::Tie(vn, fr)))
                })
                .collect(),
            ties_href: Link::Ties.with(ctx.lang, &own),
            ties_total: ctx.n("tie-count", rows.ties.len()),
            ctx,
        }
    }
}

/// A year's count, leading to the events of that year within `own`.
pub(super) fn year_count(ctx: &Ctx, own: &Params, year: i64, count: i64) -> Option<YearCount> {
    let year = i16::try_from(year).ok()?;
    let date = PartialDate::new(Some(year), None, None)?;
    let mut of_year = own.clone();
    (of_year.from, of_year.to) = (Some(date), Some(date));
    Some(YearCount { year, count: u64::try_from(count).ok()?, href: Some(Link::Events.with(ctx.lang, &of_year)) })
}

pub async fn page(State(state): State<AppState>, Path(word): Path<String>, ctx: Ctx) -> Answer {
    let Some(topic) = Topic::parse(&word) else {
        let near = nearest(&word, Topic::ALL.iter().map(|topic| topic.as_str()), 6)
            .into_iter()
            .filter_map(|word| Topic::parse(&word))
            .map(|topic| (ctx.word("topic", topic.as_str()).into_owned(), ctx.link(&Link::Topic(topic))))
            .collect();
        return Err(PageError::no_such(Thing::Topic, &word, near));
    };
    let release = state.release();
    let pool = &release.pool;
    let quoted = format!("\"{}\"", topic.as_str());
    let ties: &[Entry<TieRow>] = release.ties().await?;
    let rows = TopicRows {
        topic,
        total: release.topics().await?.iter().find(|row| row.topic == topic.as_str()).map_or(0, |row| row.events),
        events: topics::events(pool, topic.as_str(), EVENTS_SHOWN).await?,
        around: topics::around(pool, topic.as_str()).await?,
        years: topics::years(pool, topic.as_str()).await?,
        ties: ties.iter().map(|entry| &entry.row).filter(|row| row.topics.contains(&quoted)).collect(),
    };
    respond(&TopicPage::new(ctx, &rows))
}

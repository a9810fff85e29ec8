//! The fields of work: how many events each concerns, and how many ties are declared for it.

use askama::Template;
use axum::extract::State;

use crate::i18n::sort_by_name;
use crate::model::Topic;
use crate::store::index::{Clock, Facet};
use crate::store::read::ties::TieRow;
use crate::store::read::topics::TopicRow;
use crate::text::fold;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::Sort;
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 3] = [Sort::Events, Sort::Name, Sort::Newest];

pub struct Line {
    pub href: String,
    pub name: String,
    pub events: String,
    pub ties: String,
    pub last: Option<String>,
    /// Share of the field with most events, in per cent.
    pub width: String,
}

#[derive(Template)]
#[template(path = "pages/topics.html")]
pub struct TopicsPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for TopicsPage {}

/// A field with its name in the page's language and its counts; all twenty stand, with or without events.
pub struct Field {
    pub topic: Topic,
    name: String,
    folded: String,
    pub events: i64,
    ties: usize,
    last_day: Option<i64>,
}

impl Listed for Field {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, _: &str) -> Vec<&str> {
        Vec::new()
    }

    fn moment(&self) -> Moment {
        Moment::of_events(self.events, self.last_day)
    }

    fn key(&self) -> &str {
        self.topic.as_str()
    }
}

impl TopicsPage {
    pub fn new(ctx: Ctx, asked: &Asked, fields: Vec<Field>) -> Result<TopicsPage, PageError> {
        let label = |_: &str, word: &str| word.to_owned();
        let told = Told { search: "topics-search", days: "names-days-events", label: &label };
        let controls = Controls::new(&ctx, asked, &[], &SORTS, &told, &fields);
        let highest = fields.iter().map(|field| field.events).max().unwrap_or(0).max(1);
        let page = asked.page_of(kept(asked, fields))?;
        let head = Head::new(ctx.t("nav-topics"), ctx.t("topics-lead")).of_asked(asked);
        Ok(TopicsPage {
            head,
            found: ctx.n("topics-count", page.total),
            lines: page
                .rows
                .iter()
                .map(|field| Line {
                    href: ctx.link(&Link::Topic(field.topic)),
                    name: field.name.clone(),
                    events: ctx.number(field.events),
                    ties: ctx.number(field.ties),
                    last: entries::year_of(field.last_day).map(|year| year.to_string()),
                    width: format!("{:.1}%", field.events as f64 * 100.0 / highest as f64),
                })
                .collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            ctx,
        })
    }
}

/// All twenty fields, by name.
fn fields(ctx: &Ctx, rows: &[TopicRow], ties: &[Entry<TieRow>]) -> Vec<Field> {
    let field = |topic: &Topic| {
        let name = ctx.word("topic", topic.as_str()).into_owned();
        let row = rows.iter().find(|row| row.topic == topic.as_str());
        let word = format!("\"{}\"", topic.as_str());
        Field {
            topic: *topic,
            folded: fold(&name),
            name,
            events: row.map_or(0, |row| row.events),
            ties: ties.iter().filter(|entry| entry.row.topics.contains(&word)).count(),
            last_day: row.and_then(|row| row.last_day),
        }
    };
    let mut fields: Vec<Field> = Topic::ALL.iter().map(field).collect();
    sort_by_name(ctx.lang, &mut fields, |field| &field.name);
    fields
}

/// Those asked for, in the order asked for.
fn kept(asked: &Asked, fields: Vec<Field>) -> Vec<Field> {
    let mut kept: Vec<Field> = fields.into_iter().filter(|field| asked.keeps(field)).collect();
    match asked.sort {
        Sort::Events => kept.sort_by_key(|field| std::cmp::Reverse((field.events, field.ties))),
        Sort::Newest => kept.sort_by_key(|field| std::cmp::Reverse(field.last_day)),
        _ => {}
    }
    kept
}

fn asked(release: &Release, query: &str) -> Result<Asked, PageError> {
    let asked = Asked::parse(Link::Topics, query, &[], &SORTS)?;
    Ok(asked.of_names(&release.index, Facet::Topic, Clock::Today))
}

/// Every field that a question asks for: what a file of the list holds.
pub async fn found(release: &Release, ctx: &Ctx, query: &str) -> Result<(Asked, Vec<Field>), PageError> {
    let asked = asked(release, query)?.whole();
    let fields = kept(&asked, fields(ctx, release.topics().await?, release.ties().await?));
    Ok((asked, fields))
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let asked = asked(&release, &ctx.query)?;
    let fields = fields(&ctx, release.topics().await?, release.ties().await?);
    respond(&TopicsPage::new(ctx, &asked, fields)?)
}

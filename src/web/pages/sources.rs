//! The list of sources: every article read, with what it tells of local cooperation.

use askama::Template;
use axum::extract::State;

use crate::model::PartialDate;
use crate::store::read::sources::SourceRow;
use crate::text::slug;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::directory::Entry;
use crate::web::forms::Form;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Sort};
use crate::web::{AppState, Ctx, Link, PageError};

const SORTS: [Sort; 4] = [Sort::Newest, Sort::Oldest, Sort::Name, Sort::Events];
/// Publishers offered as a choice, at most: those with most articles.
const PUBLISHERS: usize = 60;

/// A line of the list.
pub struct Line {
    pub href: String,
    pub title: String,
    pub lang: String,
    pub when: String,
    pub datetime: Option<String>,
    pub publisher: Option<String>,
    pub language: String,
    pub events: String,
    pub relevant: bool,
}

#[derive(Template)]
#[template(path = "pages/sources.html")]
pub struct SourcesPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
}

impl Page for SourcesPage {}

/// The word of a publisher in the query string.
fn publisher_word(row: &SourceRow) -> String {
    row.publisher.as_deref().map(slug).unwrap_or_default()
}

/// A source with the words of its choices, made once a release.
#[derive(Clone, Debug)]
pub struct SourceEntry {
    pub row: SourceRow,
    pub publisher: String,
}

impl SourceEntry {
    pub fn new(row: SourceRow) -> SourceEntry {
        SourceEntry { publisher: publisher_word(&row), row }
    }
}

impl Listed for Entry<SourceEntry> {
    fn folded(&self) -> &str {
        &self.folded
    }

    fn words(&self, name: &str) -> Vec<&str> {
        match name {
            "language" => vec![&self.row.row.language],
            "publisher" => Some(self.row.publisher.as_str()).filter(|word| !word.is_empty()).into_iter().collect(),
            _ => vec![if self.row.row.relevant { "yes" } else { "no" }],
        }
    }

    fn moment(&self) -> Moment {
        Moment::of(self.row.row.published_day)
    }
}

/// The choices that these rows offer.
pub fn offers(rows: &[Entry<SourceEntry>]) -> Vec<Offer> {
    let mut publishers: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for entry in rows.iter().filter(|entry| !entry.row.publisher.is_empty()) {
        *publishers.entry(&entry.row.publisher).or_default() += 1;
    }
    let mut publishers: Vec<(&str, usize)> = publishers.into_iter().collect();
    publishers.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let publishers = publishers.into_iter().take(PUBLISHERS).map(|(word, _)| word);
    vec![
        Offer::closed("language", ["vi", "fr", "en"]),
        Offer::open("publisher", publishers),
        Offer::closed("relevant", ["yes", "no"]),
    ]
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(query: &str, rows: &[Entry<SourceEntry>]) -> Result<Asked, BadParam> {
    Asked::parse(Link::Sources, query, &offers(rows), &SORTS)
}

/// The rows asked for, in the order asked for.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<SourceEntry>]) -> Vec<&'r SourceRow> {
    let mut kept: Vec<&SourceRow> = asked.of(rows).map(|entry| &entry.row.row).collect();
    match asked.sort {
        // What states no day stands last either way.
        Sort::Oldest => kept.sort_by_key(|row| row.published_day.unwrap_or(i64::MAX)),
        Sort::Events => kept.sort_by_key(|row| std::cmp::Reverse(row.event_count)),
        Sort::Name => {
            crate::i18n::sort_by_name(crate::model::Lang::Vi, &mut kept, |row| {
                row.title.as_deref().unwrap_or(&row.slug)
            });
        }
        _ => {}
    }
    kept
}

impl SourcesPage {
    pub fn new(ctx: Ctx, asked: &Asked, rows: &[Entry<SourceEntry>]) -> Result<SourcesPage, PageError> {
        let label = |name: &str, word: &str| match name {
            "language" => ctx.word("lang", word).into_owned(),
            "publisher" => rows
                .iter()
                .find(|entry| entry.row.publisher == word)
                .and_then(|entry| entry.row.row.publisher.clone())
                .unwrap_or_else(|| word.to_owned()),
            _ => ctx.word("relevant", word).into_owned(),
        };
        let told = Told { search: "sources-search", days: "names-days-sources", label: &label };
        let controls = Controls::new(&ctx, asked, &offers(rows), &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let head = Head::new(ctx.t("nav-sources"), ctx.t("sources-lead")).of_asked(asked).with_list_forms_of(
            &ctx,
            &Link::Sources,
            &asked.query(),
            &Form::OF_LIST,
        );
        Ok(SourcesPage {
            head,
            found: ctx.n("sources-found", page.total),
            lines: page.rows.iter().map(|row| line(&ctx, row)).collect(),
            pager: Pager::new(&ctx, asked, &page),
            controls,
            ctx,
        })
    }
}

fn line(ctx: &Ctx, row: &SourceRow) -> Line {
    let day = row.published.as_deref().and_then(PartialDate::parse);
    Line {
        href: ctx.url_source(&row.slug),
        title: row.called.clone(),
        lang: row.language.clone(),
        when: day.map_or_else(|| ctx.t("source-undated").into_owned(), |day| ctx.date_short(&day)),
        datetime: row.published.clone(),
        publisher: row.publisher.clone(),
        language: ctx.word("lang", &row.language).into_owned(),
        events: ctx.n("events-count", row.event_count),
        relevant: row.relevant,
    }
}

/// `/{lang}/sources`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    let release = state.release();
    let rows = release.sources().await?;
    let asked = asked(&ctx.query, rows)?;
    respond(&SourcesPage::new(ctx, &asked, rows)?)
}

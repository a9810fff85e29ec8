//! What changed from release to release: what came in, what was corrected, merged, withdrawn, field by field.

use askama::Template;
use axum::extract::State;

use crate::store::read::changes::{self, ChangeLine, ReleaseLine};
use crate::web::forms::rows::changes as rows;
use crate::web::link::asking;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

/// Releases listed beside the log.
const RELEASES_SHOWN: i64 = 24;
/// The kinds of subject that the log knows.
const KINDS: [&str; 6] = ["event", "delegation", "tie", "person", "organisation", "article"];

/// What a reader asks of the log.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub params: Params,
    /// The number and the id of a release.
    pub release: Option<(i64, String)>,
    pub kind: Option<&'static str>,
}

impl Asked {
    /// Reads `release` and `subject` beside the parameters of all lists.
    pub async fn parse(release: &Release, query: &str) -> Result<Asked, PageError> {
        let mut asked = Asked { params: Params::parse(query)?, ..Asked::default() };
        for (name, value) in form_urlencoded::parse(query.as_bytes()).filter(|(_, value)| !value.is_empty()) {
            match name.as_ref() {
                "release" => {
                    let known = changes::releases(&release.pool, i64::MAX).await?;
                    let Some(line) = known.iter().find(|line| line.id == value) else {
                        let offers = known.iter().take(5).map(|line| line.id.clone()).collect();
                        return Err(BadParam::unknown("release", &value, offers).into());
                    };
                    asked.release = Some((line.number, line.id.clone()));
                }
                "subject" => {
                    let kind = KINDS.into_iter().find(|kind| *kind == value);
                    let offers = || KINDS.map(str::to_owned).to_vec();
                    asked.kind = Some(kind.ok_or_else(|| BadParam::unknown("subject", &value, offers()))?);
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// The canonical query string, for page `page`.
    pub fn query(&self, page: u32) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some((_, id)) = &self.release {
            query.append_pair("release", id);
        }
        if let Some(kind) = self.kind {
            query.append_pair("subject", kind);
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        query.finish()
    }

    fn number(&self) -> Option<i64> {
        self.release.as_ref().map(|(number, _)| *number)
    }

    /// How many lines are asked for.
    pub async fn total(&self, release: &Release) -> Result<u64, PageError> {
        Ok(u64::try_from(changes::count(&release.pool, self.number(), self.kind).await?).unwrap_or_default())
    }

    /// At most `limit` lines with an id below `before`, newest first.
    pub async fn lines(
        &self,
        release: &Release,
        before: i64,
        limit: i64,
    ) -> Result<Vec<ChangeLine>, crate::store::ReadError> {
        changes::before(&release.pool, before, self.number(), self.kind, limit).await
    }
}

impl Asked {
    /// At most `limit` lines after the first `offset`, newest first.
    pub async fn lines_from(&self, release: &Release, offset: i64, limit: i64) -> Result<Vec<ChangeLine>, PageError> {
        Ok(changes::page(&release.pool, self.number(), self.kind, offset, limit).await?)
    }
}

/// A release in the list of releases.
pub struct ReleaseView {
    pub id: String,
    pub day: String,
    pub datetime: String,
    pub href: String,
    pub counts: String,
    pub current: bool,
}

/// A line of the log.
pub struct LineView {
    pub what: String,
    pub kind: String,
    pub title: String,
    /// None where the subject has no page any more.
    pub href: Option<String>,
    pub field: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub release: String,
    pub datetime: String,
}

pub struct Choice {
    pub label: String,
    pub href: String,
    pub on: bool,
}

#[derive(Template)]
#[template(path = "pages/changes.html")]
pub struct ChangesPage {
    pub ctx: Ctx,
    pub head: Head,
    pub releases: Vec<ReleaseView>,
    pub kinds: Vec<Choice>,
    pub found: String,
    pub lines: Vec<LineView>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Page for ChangesPage {}

impl ChangesPage {
    pub fn new(ctx: Ctx, asked: &Asked, releases: &[ReleaseLine], lines: &[ChangeLine], total: i64) -> ChangesPage {
        let path = ctx.link(&Link::Changes);
        let at = |query: String| asking(&path, &query);
        let page = asked.params.page();
        let size = i64::from(asked.params.per_page());
        let mut head = Head::new(ctx.t("nav-changes"), ctx.t("changes-lead"));
        head.query = asked.query(page);
        head.index = asked.release.is_none() && asked.kind.is_none();
        let kinds = std::iter::once(None).chain(KINDS.map(Some)).map(|kind| Choice {
            label: match kind {
                Some(kind) => ctx.word("changes-subject", kind).into_owned(),
                None => ctx.t("changes-all").into_owned(),
            },
            href: at(Asked { kind, ..asked.clone() }.query(1)),
            on: asked.kind == kind,
        });
        ChangesPage {
            releases: releases.iter().map(|line| release_view(&ctx, asked, line, &at)).collect(),
            kinds: kinds.collect(),
            found: ctx.n("changes-count", total),
            lines: lines.iter().map(|line| line_view(&ctx, line)).collect(),
            previous: (page > 1).then(|| at(asked.query(page - 1))),
            next: (i64::from(page) * size < total).then(|| at(asked.query(page + 1))),
            head,
            ctx,
        }
    }
}

fn release_view(ctx: &Ctx, asked: &Asked, line: &ReleaseLine, at: &dyn Fn(String) -> String) -> ReleaseView {
    let of = Asked { release: Some((line.number, line.id.clone())), kind: asked.kind, params: Params::default() };
    let day = line.made_at.get(..10).and_then(crate::model::PartialDate::parse);
    ReleaseView {
        id: line.id.clone(),
        day: day.map(|day| ctx.date(&day)).unwrap_or_default(),
        datetime: line.made_at.clone(),
        href: at(of.query(1)),
        counts: ctx.tr(
            "changes-counts",
            &[
                ("added", line.added.into()),
                ("changed", line.changed.into()),
                ("merged", line.merged.into()),
                ("withdrawn", line.withdrawn.into()),
            ],
        ),
        current: asked.number() == Some(line.number),
    }
}

fn line_view(ctx: &Ctx, line: &ChangeLine) -> LineView {
    let value = |value: &Option<String>| {
        value.as_deref().map(|value| rows::value_words(ctx, line.field.as_deref().unwrap_or_default(), value))
    };
    LineView {
        what: ctx.word("changes-what", &line.what).into_owned(),
        kind: ctx.word("changes-subject", &line.subject_kind).into_owned(),
        title: rows::subject_title(ctx.lang, &line.subject_kind, &line.slug, &line.facts),
        href: (line.what != "withdrawn").then(|| rows::path(ctx, line)),
        field: line.field.as_deref().map(|field| rows::field_label(ctx, field)),
        before: value(&line.before_value),
        after: value(&line.after_value),
        release: line.release_id.clone(),
        datetime: line.made_at.clone(),
    }
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let asked = Asked::parse(&release, &ctx.query).await?;
    let total = changes::count(&release.pool, asked.number(), asked.kind).await?;
    let size = i64::from(asked.params.per_page());
    let last = u32::try_from((total + size - 1) / size).unwrap_or(u32::MAX).max(1);
    let page = asked.params.page();
    if page > last {
        return Err(PageError::PageOutOfRange { page, last });
    }
    let lines = changes::page(&release.pool, asked.number(), asked.kind, i64::from(page - 1) * size, size).await?;
    let releases = changes::releases(&release.pool, RELEASES_SHOWN).await?;
    respond(&ChangesPage::new(ctx, &asked, &releases, &lines, total))
}

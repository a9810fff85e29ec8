//! One source: the article's main text with its evidence highlighted in place and numbered; each highlight leads to what
//! it proves, and each value of the atlas leads back here, to its sentence.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::{Path, State};

use crate::model::{EventKind, LocalityId, PartialDate};
use crate::store::read::sources::{self, Source, SourceEvent, SourceEvidenceRow};
use crate::store::read::{alias, events};
use crate::web::components::highlight::{Highlight, Piece, paragraphs};
use crate::web::components::place;
use crate::web::errors::Thing;
use crate::web::forms::{Form, ld};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::state::AppState;
use crate::web::{Ctx, Link, PageError, titles};

/// A numbered highlight in the table of evidence.
pub struct EvidenceLine {
    pub number: usize,
    /// The anchor in the text.
    pub anchor: usize,
    pub quote: String,
    /// What it says of what: one line a subject.
    pub says: Vec<Says>,
}

pub struct Says {
    /// `date, place`.
    pub fields: String,
    pub subject: String,
    pub href: Option<String>,
    pub status: String,
}

pub struct EventLink {
    pub title: String,
    pub href: String,
    /// Its days, whether it is a part, told as background, or still to come.
    pub about: String,
}

pub struct CopyLink {
    pub title: String,
    pub lang: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "pages/source.html")]
pub struct SourcePage {
    pub ctx: Ctx,
    pub head: Head,
    pub lang: String,
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub datetime: Option<String>,
    pub language: String,
    pub original: Option<String>,
    pub relevant: bool,
    pub file: String,
    pub sha256: String,
    pub paragraphs: Vec<Vec<Piece>>,
    /// True where parts of the file are not the article (menus, teasers) and are left out.
    pub shortened: bool,
    pub events: Vec<EventLink>,
    pub evidence: Vec<EvidenceLine>,
    pub copies: Vec<CopyLink>,
}

impl Page for SourcePage {}

impl SourcePage {
    pub fn new(ctx: Ctx, source: &Source) -> SourcePage {
        let row = &source.row;
        let title = row.called.clone();
        let link = Link::Source(&row.slug);
        let published = row.published.as_deref().and_then(PartialDate::parse).map(|day| ctx.date(&day));
        let description = ctx.n("source-lead", source.evidence.len());
        let mut head =
            Head::new(title, description).with_forms(&ctx, &link, &Form::OF_DETAIL).linked(&ld::article(&ctx, row));
        head.og_type = "article";
        let by_id: HashMap<i64, &SourceEvent> = source.events.iter().map(|event| (event.id, event)).collect();
        let highlights = highlights(&ctx, source, &by_id);
        let covered: usize = source.main.iter().map(|(start, end)| end.saturating_sub(*start)).sum();
        SourcePage {
            lang: row.language.clone(),
            publisher: row.publisher.clone(),
            datetime: row.published.clone(),
            published,
            language: ctx.word("lang", &row.language).into_owned(),
            original: row.url.clone().filter(|url| url.starts_with("http://") || url.starts_with("https://")),
            relevant: row.relevant,
            file: row.file.clone(),
            sha256: row.sha256.clone(),
            paragraphs: paragraphs(&row.text, &source.main, &highlights),
            // White space between blocks is no part of any span; a tenth of the file is more than white space.
            shortened: !source.main.is_empty() && covered * 10 < row.text.chars().count() * 9,
            events: source.events.iter().map(|event| event_link(&ctx, event)).collect(),
            evidence: lines(&ctx, source, &by_id, &highlights),
            copies: source
                .copies
                .iter()
                .map(|copy| CopyLink {
                    title: copy.title.clone(),
                    lang: copy.language.clone(),
                    href: ctx.url_source(&copy.slug),
                })
                .collect(),
            head,
            ctx,
        }
    }
}

fn event_link(ctx: &Ctx, event: &SourceEvent) -> EventLink {
    let when = events::when(event.start.as_deref(), event.end.as_deref(), event.partial.as_deref());
    let part = event.role == "sub";
    // A part without a day of its own fell within those of its event: nothing is unknown that should be said.
    let undated = when.start.is_none() && event.partial.is_none();
    let words = [
        (!(part && undated)).then(|| ctx.when_short(&when)),
        part.then(|| ctx.t("source-part").into_owned()),
        (event.role == "background").then(|| ctx.t("source-background").into_owned()),
        (event.status == "planned").then(|| ctx.t("status-planned").into_owned()),
    ];
    EventLink {
        title: title(ctx, event),
        href: ctx.url_event(&event.slug),
        about: words.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    }
}

fn title(ctx: &Ctx, event: &SourceEvent) -> String {
    let kind = EventKind::parse(&event.kind).unwrap_or(EventKind::Other);
    titles::event(ctx.lang, kind, event.edition, &event.card)
}

/// What a piece of evidence is about, and its page.
fn subject(ctx: &Ctx, row: &SourceEvidenceRow, by_id: &HashMap<i64, &SourceEvent>) -> (String, Option<String>) {
    let label = || row.label.clone().unwrap_or_default();
    let slug = row.slug.as_deref().unwrap_or_default();
    match row.subject_kind.as_str() {
        "event" => match by_id.get(&row.subject_id) {
            Some(event) => (title(ctx, event), Some(ctx.url_event(&event.slug))),
            None => (ctx.t("source-an-event").into_owned(), Some(ctx.url_event(slug))),
        },
        "delegation" => (label(), Some(ctx.url_delegation(slug))),
        "person" => (label(), Some(ctx.url_person(slug))),
        "organisation" => (ctx.body(slug, &label()), Some(ctx.url_organisation(slug))),
        "locality" => (label(), row.key.as_deref().and_then(|key| place::address(ctx, &LocalityId::from(key)))),
        "tie" => match slug.split_once("--") {
            Some((vn, fr)) => (ctx.t("source-a-tie").into_owned(), Some(ctx.url_tie(vn, fr))),
            None => (label(), None),
        },
        // Figures and agreements are shown on the page of their event.
        _ => match row.event_id.and_then(|id| by_id.get(&id)) {
            Some(event) => (title(ctx, event), Some(ctx.url_event(&event.slug))),
            None => (label(), None),
        },
    }
}

/// How near a subject stands to what readers look for: an event before the people and places in it.
fn rank(row: &SourceEvidenceRow) -> u8 {
    match row.subject_kind.as_str() {
        "event" => 0,
        "figure" | "agreement" => 1,
        "delegation" => 2,
        "tie" => 3,
        _ => 4,
    }
}

/// One highlight a distinct stretch, in the order of the text.
fn highlights(ctx: &Ctx, source: &Source, by_id: &HashMap<i64, &SourceEvent>) -> Vec<Highlight> {
    let mut stretches: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (place, row) in source.evidence.iter().enumerate() {
        stretches.entry((row.start_at, row.end_at)).or_default().push(place);
    }
    stretches
        .into_iter()
        .enumerate()
        .map(|(order, ((start, end), places))| {
            let best = places.iter().map(|place| &source.evidence[*place]).min_by_key(|row| rank(row));
            Highlight {
                start: usize::try_from(start).unwrap_or_default(),
                end: usize::try_from(end).unwrap_or_default(),
                number: order + 1,
                anchors: places.iter().map(|place| place + 1).collect(),
                href: best.and_then(|row| subject(ctx, row, by_id).1),
            }
        })
        .collect()
}

fn lines(
    ctx: &Ctx,
    source: &Source,
    by_id: &HashMap<i64, &SourceEvent>,
    highlights: &[Highlight],
) -> Vec<EvidenceLine> {
    let letters: Vec<char> = source.row.text.chars().collect();
    highlights
        .iter()
        .map(|mark| {
            let end = mark.end.min(letters.len());
            let mut says: Vec<(String, Says, Vec<String>)> = Vec::new();
            for row in mark.anchors.iter().map(|anchor| &source.evidence[anchor - 1]) {
                let (name, href) = subject(ctx, row, by_id);
                let key = format!("{}{}", row.subject_kind, row.subject_id);
                let field = field(ctx, row);
                match says.iter_mut().find(|(known, ..)| *known == key) {
                    Some((_, _, fields)) if fields.contains(&field) => {}
                    Some((_, _, fields)) => fields.push(field),
                    None => {
                        let status = ctx.word("claim", &row.status).into_owned();
                        let told = Says { fields: String::new(), subject: name, href, status };
                        says.push((key, told, vec![field]));
                    }
                }
            }
            EvidenceLine {
                number: mark.number,
                anchor: mark.anchors[0],
                quote: letters[mark.start.min(end)..end].iter().collect(),
                says: says.into_iter().map(|(_, told, fields)| Says { fields: ctx.list(&fields), ..told }).collect(),
            }
        })
        .collect()
}

/// The name of the value that a sentence says.
fn field(ctx: &Ctx, row: &SourceEvidenceRow) -> String {
    let kind = match row.subject_kind.as_str() {
        kind @ ("person" | "organisation" | "locality" | "tie" | "project" | "figure" | "agreement") => kind,
        _ => {
            let label = ctx.word("said", &row.field);
            return if label.starts_with("said-") { ctx.t("said-other").into_owned() } else { label.into_owned() };
        }
    };
    ctx.word("said", kind).into_owned()
}

/// `/{lang}/sources/{id}`.
pub async fn page(ctx: Ctx, State(state): State<AppState>, Path(slug): Path<String>) -> Answer {
    let release = state.release();
    match sources::by_slug(&release.pool, &slug).await? {
        Some(source) => respond(&SourcePage::new(ctx, &source)),
        None => match alias::target(&release.pool, "article", &slug).await? {
            Some(Some(target)) => Err(PageError::Moved(ctx.url_source(&target))),
            Some(None) => Err(PageError::Withdrawn(Thing::Source, slug)),
            None => Err(PageError::NoSuch(Thing::Source, slug)),
        },
    }
}

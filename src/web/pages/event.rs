//! One event: when, where, who, what; every value with the sentences that say it; what differs, side by side; its parts;
//! its sources and why they are held to be one event.

use askama::Template;
use axum::extract::{Path, State};

use crate::model::{EventStatus, PartialDate};
use crate::store::read::events::{self, Event, EvidenceRow, OrganisationPart, PersonPart};
use crate::text::fold;
use crate::web::components::correction::CorrectionLine;
use crate::web::components::evidence::{Mark, source_name};
use crate::web::components::place::{self, PlaceLink};
use crate::web::errors::Thing;
use crate::web::forms::{Citation, Form, ics, ld};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::state::AppState;
use crate::web::{Ctx, Link, PageError, titles};

/// Pairs named on the page of one event, at most: a conference joins hundreds.
const PAIRS_NAMED: usize = 12;

/// A fact with its mark.
pub struct Fact<T> {
    pub value: T,
    pub mark: Mark,
}

pub struct SiteLink {
    pub name: String,
    pub href: Option<String>,
}

pub struct PersonLine {
    pub name: String,
    pub href: String,
    pub title: Option<String>,
    pub leads: bool,
}

pub struct OrganisationLine {
    pub name: String,
    pub href: String,
    pub lang: &'static str,
}

pub struct TopicLink {
    pub name: String,
    pub href: String,
}

pub struct FigureLine {
    pub label: String,
    pub value: String,
    pub status: String,
    pub mark: Mark,
}

pub struct ConflictView {
    pub label: String,
    pub values: Vec<ConflictValueView>,
    pub rule: Option<String>,
}

pub struct ConflictValueView {
    pub value: String,
    pub chosen: bool,
    pub status: String,
    pub source: String,
    pub href: String,
    pub language: String,
    pub lang: String,
    pub quote: Option<String>,
}

pub struct PartLine {
    pub title: String,
    pub href: String,
    pub kind: String,
    pub when: Option<String>,
    pub sites: Vec<SiteLink>,
    pub people: Vec<PersonLine>,
    pub organisations: Vec<OrganisationLine>,
    pub topics: Vec<String>,
}

pub struct ReportLine {
    pub title: String,
    pub lang: String,
    pub href: String,
    pub source: Option<String>,
    pub language: String,
    pub dates: Option<String>,
    pub planned: bool,
    /// True where it copies the same dispatch as one before it.
    pub copy: bool,
    pub original: Option<String>,
}

pub struct DelegationLine {
    pub title: String,
    pub href: String,
    pub leader: Option<String>,
    pub size: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/event.html")]
pub struct EventPage {
    pub ctx: Ctx,
    pub head: Head,
    pub kind: String,
    pub planned: bool,
    pub parent: Option<(String, String)>,
    pub summary: String,
    pub when: Fact<String>,
    pub datetime: Option<String>,
    pub inferred_note: Option<String>,
    pub said: Option<(String, String)>,
    pub theme: Option<Fact<String>>,
    pub sites: Fact<Vec<SiteLink>>,
    pub vn: Fact<Vec<PlaceLink>>,
    pub fr: Fact<Vec<PlaceLink>>,
    pub people_vn: Vec<PersonLine>,
    pub people_fr: Vec<PersonLine>,
    pub people_other: Vec<PersonLine>,
    pub people_mark: Mark,
    pub organisations: Fact<Vec<OrganisationLine>>,
    pub topics: Fact<Vec<TopicLink>>,
    pub figures: Vec<FigureLine>,
    pub agreements: Vec<Fact<(String, String)>>,
    pub delegations: Vec<DelegationLine>,
    pub conflicts: Vec<ConflictView>,
    pub parts: Vec<PartLine>,
    pub reports: Vec<ReportLine>,
    pub reasons: Vec<String>,
    pub independent: String,
    pub corrections: Vec<CorrectionLine>,
    pub pairs: Vec<TopicLink>,
    pub citation: Citation,
}

impl Page for EventPage {}

impl EventPage {
    /// The people of each side under its heading, with the class that colours it.
    fn people(&self) -> [(String, &[PersonLine], &'static str); 3] {
        let heading = |key: &str| self.ctx.t(key).into_owned();
        [
            (heading("side-vn"), &self.people_vn, "side-vn"),
            (heading("side-fr"), &self.people_fr, "side-fr"),
            (heading("side-other"), &self.people_other, ""),
        ]
    }

    /// The page of an event: pure, tested without a server.
    pub fn new(ctx: Ctx, event: &Event) -> EventPage {
        let title = match event.row.role.as_str() {
            "sub" => {
                titles::part(ctx.lang, event.kind, &event.card, &with_whom(&ctx, &event.people, &event.organisations))
            }
            _ => titles::event(ctx.lang, event.kind, event.row.edition, &event.card),
        };
        let when = ctx.when(&event.when);
        let summary = summary(&ctx, event);
        let link = Link::Event(&event.row.slug);
        // What has no day has no place in a calendar.
        let has_day = ics::days(event.when).is_some();
        let forms = if has_day { &Form::OF_EVENT[..] } else { &Form::OF_DETAIL[..] };
        let mut head =
            Head::new(title, format!("{} – {summary}", ctx.when_short(&event.when))).with_forms(&ctx, &link, forms);
        head.og_type = "article";
        head = head.linked(&ld::event(&ctx, event)).pictured(&ctx, &link);
        let of = |names: &[&str]| -> Vec<&EvidenceRow> {
            event
                .evidence
                .iter()
                .filter(|row| row.subject_kind == "event" && names.contains(&row.field.as_str()))
                .collect()
        };
        let mark = |key: &str, names: &[&str]| Mark::new(&ctx, &ctx.t(key), of(names));
        let when_mark =
            mark("event-when", &["start", "end", "dates", "date", "when", "partial"]).with_clues(&ctx, &event.clues);
        let inferred_note = event.row.year_inferred.then(|| ctx.t("event-year-inferred").into_owned());
        let side = |side: &str| people(&ctx, event.people.iter().filter(move |person| person.side == side));
        let figures = figures(&ctx, event);
        EventPage {
            kind: ctx.word("kind", event.kind.as_str()).into_owned(),
            planned: event.status == EventStatus::Planned,
            parent: event.parent.as_ref().map(|parent| {
                let kind = crate::model::EventKind::parse(&parent.kind).unwrap_or(crate::model::EventKind::Other);
                (titles::event(ctx.lang, kind, parent.edition, &parent.card), ctx.url_event(&parent.slug))
            }),
            summary,
            when: Fact { value: when, mark: when_mark },
            datetime: event.row.start_date.clone(),
            inferred_note,
            said: event.row.title.clone().map(|title| (title, event.row.title_language.clone().unwrap_or_default())),
            theme: event.row.theme.clone().map(|theme| Fact { value: theme, mark: mark("event-theme", &["theme"]) }),
            sites: Fact { value: sites(&ctx, event), mark: mark("event-places", &["places", "host"]) },
            vn: Fact { value: PlaceLink::all(&ctx, &event.card.vn), mark: mark("event-vn", &["vn_localities"]) },
            fr: Fact { value: PlaceLink::all(&ctx, &event.card.fr), mark: mark("event-fr", &["fr_localities"]) },
            people_vn: side("vn"),
            people_fr: side("fr"),
            people_other: side("other"),
            people_mark: mark("event-people", &["people", "leader", "leader_title"]),
            organisations: Fact {
                value: organisations(&ctx, &event.organisations),
                mark: mark("event-organisations", &["organisations"]),
            },
            topics: Fact {
                value: event
                    .card
                    .topics
                    .iter()
                    .map(|topic| TopicLink {
                        name: ctx.word("topic", topic).into_owned(),
                        href: Link::Events.with(ctx.lang, &Params::of(Facet::Topic, topic)),
                    })
                    .collect(),
                mark: mark("event-topics", &["topics"]),
            },
            figures,
            agreements: agreements(&ctx, event),
            delegations: event
                .delegations
                .iter()
                .map(|part| DelegationLine {
                    title: titles::delegation(ctx.lang, &part.origin, &part.side, &part.card),
                    href: ctx.url_delegation(&part.slug),
                    leader: part.leader.as_ref().map(|leader| match &part.leader_title {
                        Some(title) => format!("{leader}, {title}"),
                        None => leader.clone(),
                    }),
                    size: part.size.map(|size| ctx.n("delegation-size", size)),
                })
                .collect(),
            conflicts: conflicts(&ctx, event),
            parts: parts(&ctx, event),
            reports: reports(&ctx, event),
            reasons: event.reasons.iter().map(|reason| reason_text(&ctx, event, &reason.rule, &reason.value)).collect(),
            independent: independent(&ctx, event),
            corrections: CorrectionLine::all(&ctx, &event.corrections),
            pairs: pairs(&ctx, event),
            citation: ld::citation(&ctx, &event.row.slug, &head.title, ctx.absolute(ctx.lang, "")),
            head,
            ctx,
        }
    }
}

/// `Meeting · 3 reports · 2 languages`.
fn summary(ctx: &Ctx, event: &Event) -> String {
    let mut words =
        vec![ctx.word("kind", event.kind.as_str()).into_owned(), ctx.n("event-reports", event.row.article_count)];
    if event.card.languages.len() > 1 {
        words.push(ctx.n("languages-count", event.card.languages.len()));
    }
    words.join(" · ")
}

fn independent(ctx: &Ctx, event: &Event) -> String {
    if event.row.independent_sources < event.row.article_count {
        ctx.t2("event-independent", "n", event.row.independent_sources, "reports", event.row.article_count)
    } else {
        ctx.n("event-reports", event.row.article_count)
    }
}

fn with_whom(ctx: &Ctx, people: &[PersonPart], organisations: &[OrganisationPart]) -> Vec<String> {
    let bodies: Vec<String> = organisations.iter().take(2).map(|body| name_in(ctx, body).0).collect();
    if !bodies.is_empty() {
        return bodies;
    }
    // A part is told from its counterpart's side: the hosts, not those who came.
    people.iter().filter(|person| person.role != "leader").take(2).map(|person| person.name.clone()).collect()
}

/// A body's name in the page's language where the registry has it, else as written.
fn name_in(ctx: &Ctx, body: &OrganisationPart) -> (String, &'static str) {
    let own = match ctx.lang_tag() {
        "vi" => body.name_vi.clone().map(|name| (name, "vi")),
        "fr" => body.name_fr.clone().map(|name| (name, "fr")),
        _ => body.name_en.clone().map(|name| (name, "en")),
    };
    own.unwrap_or_else(|| (body.name.clone(), if body.side == "fr" && body.name_vi.is_none() { "fr" } else { "" }))
}

fn people<'p>(ctx: &Ctx, people: impl Iterator<Item = &'p PersonPart>) -> Vec<PersonLine> {
    people
        .map(|person| PersonLine {
            name: person.name.clone(),
            href: ctx.url_person(&person.slug),
            title: person.title.clone(),
            leads: person.role == "leader",
        })
        .collect()
}

fn organisations(ctx: &Ctx, bodies: &[OrganisationPart]) -> Vec<OrganisationLine> {
    bodies
        .iter()
        .map(|body| {
            let (name, lang) = name_in(ctx, body);
            OrganisationLine { name, href: ctx.url_organisation(&body.slug), lang }
        })
        .collect()
}

fn sites(ctx: &Ctx, event: &Event) -> Vec<SiteLink> {
    event
        .card
        .places
        .iter()
        .map(|site| SiteLink {
            name: site.name.clone(),
            href: site.key.as_ref().and_then(|key| place::address(ctx, key)),
        })
        .collect()
}

fn figures(ctx: &Ctx, event: &Event) -> Vec<FigureLine> {
    event
        .figures
        .iter()
        // The number of an edition is in the title.
        .filter(|figure| figure.chosen == 1 && figure.what != "edition")
        .map(|figure| {
            let label = figure_label(ctx, &figure.what);
            let rows = event.evidence.iter().filter(|row| row.subject_kind == "figure" && row.subject_id == figure.id);
            FigureLine {
                value: figure_value(ctx, figure.value, &figure.qualifier),
                status: ctx.word("claim", &figure.status).into_owned(),
                mark: Mark::new(ctx, &label, rows),
                label,
            }
        })
        .collect()
}

/// What a figure counts; a word of the field without a message is shown as it is, in words.
fn figure_label(ctx: &Ctx, what: &str) -> String {
    let label = ctx.word("figure", what);
    if label.starts_with("figure-") { what.replace('_', " ") } else { label.into_owned() }
}

fn figure_value(ctx: &Ctx, value: f64, qualifier: &str) -> String {
    ctx.tr(&format!("figure-value-{qualifier}"), &[("n", value.into())])
}

fn agreements(ctx: &Ctx, event: &Event) -> Vec<Fact<(String, String)>> {
    event
        .agreements
        .iter()
        .map(|agreement| {
            let rows =
                event.evidence.iter().filter(|row| row.subject_kind == "agreement" && row.subject_id == agreement.id);
            Fact {
                value: (agreement.name.clone(), agreement.language.clone()),
                mark: Mark::new(ctx, &ctx.t("event-agreement"), rows),
            }
        })
        .collect()
}

fn conflicts(ctx: &Ctx, event: &Event) -> Vec<ConflictView> {
    event
        .conflicts
        .iter()
        .map(|conflict| {
            let values = conflict
                .values
                .iter()
                .map(|side| ConflictValueView {
                    value: side_value(ctx, event, &conflict.field, side),
                    chosen: side.chosen == 1,
                    status: ctx.word("claim", &side.status).into_owned(),
                    source: source_name(
                        ctx,
                        side.publisher.as_deref(),
                        side.title.as_deref(),
                        &side.article,
                        side.published.as_deref(),
                    ),
                    href: match side.number {
                        Some(number) => ctx.url_evidence(&side.article, &number),
                        None => ctx.url_source(&side.article),
                    },
                    language: ctx.word("lang", &side.language).into_owned(),
                    lang: side.language.clone(),
                    quote: side.quote.clone().filter(|quote| !quote.is_empty()),
                })
                .collect();
            ConflictView {
                label: field_label(ctx, &conflict.field),
                values,
                rule: conflict.rule.as_ref().map(|rule| {
                    let text = ctx.word("rule", rule);
                    if text.starts_with("rule-") { ctx.t("rule-other").into_owned() } else { text.into_owned() }
                }),
            }
        })
        .collect()
}

/// A side's value in words. A conflict keeps the number alone; whether its source says over, about or under stands with
/// the figure that this side's article gives.
fn side_value(ctx: &Ctx, event: &Event, field: &str, side: &events::ConflictSide) -> String {
    let Ok(number) = side.value.trim().parse::<f64>() else { return conflict_value(ctx, field, &side.value) };
    let said_by = |id: i64| {
        let of_figure = |row: &&events::EvidenceRow| row.subject_kind == "figure" && row.subject_id == id;
        event.evidence.iter().filter(of_figure).any(|row| row.article == side.article)
    };
    let figure = event
        .figures
        .iter()
        .find(|figure| figure.what == field && (figure.value - number).abs() < f64::EPSILON && said_by(figure.id));
    figure.map_or_else(
        || conflict_value(ctx, field, &side.value),
        |figure| figure_value(ctx, figure.value, &figure.qualifier),
    )
}

/// The name of a field on which sources differ.
fn field_label(ctx: &Ctx, field: &str) -> String {
    let label = ctx.word("field", field);
    if label.starts_with("field-") { figure_label(ctx, field) } else { label.into_owned() }
}

/// A value of a conflict in words: dates and numbers by the language, the rest as the source has it.
fn conflict_value(ctx: &Ctx, field: &str, value: &str) -> String {
    if matches!(field, "dates" | "start" | "end" | "date") {
        let (start, end) = value.split_once('/').unwrap_or((value, value));
        let when = crate::model::When { start: PartialDate::parse(start), end: PartialDate::parse(end) };
        if when.start.is_some() {
            return ctx.when(&when);
        }
    }
    if matches!(field, "kind" | "status") {
        return ctx.word(field, value).into_owned();
    }
    let (qualifier, number) = match value.trim().chars().next() {
        Some('>') => ("over", value.trim()[1..].trim()),
        Some('<') => ("under", value.trim()[1..].trim()),
        Some('~') => ("about", value.trim()[1..].trim()),
        _ => value
            .split_once(' ')
            .filter(|(word, _)| matches!(*word, "over" | "under" | "about" | "exact"))
            .unwrap_or(("exact", value.trim())),
    };
    match number.parse::<f64>() {
        Ok(number) => figure_value(ctx, number, qualifier),
        Err(_) => value.to_owned(),
    }
}

fn parts(ctx: &Ctx, event: &Event) -> Vec<PartLine> {
    event
        .parts
        .iter()
        .map(|part| {
            let kind = crate::model::EventKind::parse(&part.kind).unwrap_or(crate::model::EventKind::Other);
            let when = events::when(part.start.as_deref(), part.end.as_deref(), part.partial.as_deref());
            PartLine {
                title: titles::part(ctx.lang, kind, &part.card, &with_whom(ctx, &part.people, &part.organisations)),
                href: ctx.url_event(&part.slug),
                kind: ctx.word("kind", &part.kind).into_owned(),
                // A part that only repeats its parent's dates says nothing new.
                when: (when.start.is_some() && when != event.when).then(|| ctx.when_short(&when)),
                sites: part
                    .card
                    .places
                    .iter()
                    .map(|site| SiteLink {
                        name: site.name.clone(),
                        href: site.key.as_ref().and_then(|key| place::address(ctx, key)),
                    })
                    .collect(),
                people: people(ctx, part.people.iter()),
                organisations: organisations(ctx, &part.organisations),
                topics: part.topics.iter().map(|topic| ctx.word("topic", topic).into_owned()).collect(),
            }
        })
        .collect()
}

fn reports(ctx: &Ctx, event: &Event) -> Vec<ReportLine> {
    let mut seen = Vec::new();
    event
        .reports
        .iter()
        .map(|report| {
            let copy = seen.contains(&report.dispatch);
            seen.push(report.dispatch);
            let dates = report.dates.as_deref().map(|dates| conflict_value(ctx, "dates", dates));
            ReportLine {
                title: report
                    .title
                    .clone()
                    .or_else(|| report.said.clone())
                    .unwrap_or_else(|| ctx.t1("source-untitled", "id", &report.article)),
                lang: report.language.clone(),
                href: ctx.url_source(&report.article),
                source: report.publisher.as_deref().or(report.published.as_deref()).map(|_| {
                    let published = report.published.as_deref();
                    match &report.publisher {
                        Some(publisher) => source_name(ctx, Some(publisher), None, "", published),
                        None => {
                            published.and_then(PartialDate::parse).map(|day| ctx.date_short(&day)).unwrap_or_default()
                        }
                    }
                }),
                language: ctx.word("lang", &report.language).into_owned(),
                dates,
                planned: report.status == "planned",
                copy,
                original: report.url.clone().filter(|url| url.starts_with("http://") || url.starts_with("https://")),
            }
        })
        .collect()
}

/// The name that a folded one stands for, as this event writes it: reports are compared with marks and case aside.
fn as_written(event: &Event, folded: &str) -> String {
    let card = &event.card;
    let places = card.vn.iter().chain(&card.fr).chain(&card.origin).chain(&card.destination).map(|place| &place.name);
    let sites = card.places.iter().map(|site| &site.name);
    let people = event.people.iter().map(|person| &person.name).chain(card.leader.iter().map(|leader| &leader.name));
    let known = places.chain(sites).chain(people).find(|name| fold(name) == folded);
    known.map_or_else(|| folded.to_owned(), Clone::clone)
}

/// Why two reports are held to be one event.
fn reason_text(ctx: &Ctx, event: &Event, rule: &str, value: &str) -> String {
    let value = match rule {
        "dates" | "date" => conflict_value(ctx, "dates", value),
        "leader" | "origin" | "localities" | "host" => {
            ctx.list(&value.split(", ").map(|name| as_written(event, name)).collect::<Vec<_>>())
        }
        _ => value.to_owned(),
    };
    let key = format!("reason-{}", rule.replace('_', "-"));
    let text = ctx.t1(&key, "value", &value);
    if text.starts_with("reason-") { ctx.t1("reason-other", "value", &value) } else { text }
}

/// The pairs of localities this event joins, where there are few enough to name; the lists of the two sides name all.
fn pairs(ctx: &Ctx, event: &Event) -> Vec<TopicLink> {
    if event.ties.len() > PAIRS_NAMED {
        return Vec::new();
    }
    let pair = |tie: &events::TiePart| {
        let (vn, fr) = tie.slug.split_once("--")?;
        Some(TopicLink { name: format!("{} – {}", tie.vn, tie.fr), href: ctx.url_tie(vn, fr) })
    };
    event.ties.iter().filter_map(pair).collect()
}

/// `/{lang}/events/{slug}`.
pub async fn page(ctx: Ctx, State(state): State<AppState>, Path(slug): Path<String>) -> Answer {
    let release = state.release();
    match events::by_slug(&release.pool, &slug).await? {
        Some(event) => respond(&EventPage::new(ctx, &event)),
        None => match events::alias(&release.pool, "event", &slug).await? {
            Some(Some(target)) => Err(PageError::Moved(ctx.url_event(&target))),
            Some(None) => Err(PageError::Withdrawn(Thing::Event, slug)),
            None => Err(PageError::NoSuch(Thing::Event, slug)),
        },
    }
}

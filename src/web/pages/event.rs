//! One event: when, where, who, what; every value with the sentences that say it; what differs, side by side; its parts;
//! its sources and why they are held to be one event.

mod differing;
mod named;
mod reports;

use askama::Template;
use axum::extract::{Path, State};

use crate::model::EventStatus;
use crate::store::read::alias;
use crate::store::read::event::{self, Event};
use crate::store::read::evidence::EvidenceRow;
use crate::web::components::correction::CorrectionLine;
use crate::web::components::evidence::Mark;
use crate::web::components::place::PlaceLink;
use crate::web::errors::Thing;
use crate::web::forms::{Citation, Form, ics, ld};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{Facet, Params};
use crate::web::state::AppState;
use crate::web::{Ctx, Link, PageError, titles};

use differing::{ConflictView, FigureLine, conflicts, figures};
use named::{OrganisationLine, PartLine, PersonLine, SiteLink, organisations, parts, people, sites};
use reports::{ReportLine, reason_text, reports};

/// Pairs named on the page of one event, at most: a conference joins hundreds.
const PAIRS_NAMED: usize = 12;

/// A fact with its mark.
pub struct Fact<T> {
    pub value: T,
    pub mark: Mark,
}

pub struct TopicLink {
    pub name: String,
    pub href: String,
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
        let title = titles::event(ctx.lang, event.kind, event.row.edition, &event.card);
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
            said: event
                .row
                .title
                .as_deref()
                .map(|title| (as_cut(title), event.row.title_language.clone().unwrap_or_default())),
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

/// The pairs of localities this event joins, where there are few enough to name; the lists of the two sides name all.
fn pairs(ctx: &Ctx, event: &Event) -> Vec<TopicLink> {
    if event.ties.len() > PAIRS_NAMED {
        return Vec::new();
    }
    let pair = |tie: &event::TiePart| {
        let (vn, fr) = tie.slug.split_once("--")?;
        Some(TopicLink { name: format!("{} – {}", tie.vn, tie.fr), href: ctx.url_tie(vn, fr) })
    };
    event.ties.iter().filter_map(pair).collect()
}

/// `/{lang}/events/{slug}`.
pub async fn page(ctx: Ctx, State(state): State<AppState>, Path(slug): Path<String>) -> Answer {
    let release = state.release();
    match event::by_slug(&release.pool, &slug).await? {
        Some(event) => respond(&EventPage::new(ctx, &event)),
        None => match alias::target(&release.pool, "event", &slug).await? {
            Some(Some(target)) => Err(PageError::Moved(ctx.url_event(&target))),
            Some(None) => Err(PageError::Withdrawn(Thing::Event, slug)),
            None => Err(PageError::NoSuch(Thing::Event, slug)),
        },
    }
}

/// A sentence of the source, which is kept up to some 220 bytes: where it breaks off, that is shown.
fn as_cut(sentence: &str) -> String {
    /// Bytes below which a sentence is whole.
    const WHOLE: usize = 180;
    let breaks_off = sentence.len() >= WHOLE && sentence.ends_with(char::is_alphanumeric);
    if breaks_off { format!("{sentence} …") } else { sentence.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::as_cut;

    #[test]
    fn a_sentence_that_breaks_off_says_so() {
        assert_eq!(as_cut("Hà Nội và Lyon ký thỏa thuận"), "Hà Nội và Lyon ký thỏa thuận");
        let long = "công trình ".repeat(20);
        assert!(as_cut(long.trim_end()).ends_with("công trình …"));
        assert!(as_cut(&format!("{}.", long.trim_end())).ends_with("công trình."));
    }
}

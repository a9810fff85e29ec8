//! What the pages of a province and of a partner share: figures, ties, the timeline of contacts, events, delegations,
//! people, bodies and fields. Pure: made from rows and the page's language, without a server.

use std::collections::BTreeMap;

use crate::model::{Country, PartialDate};
use crate::store::read::events::EventRow;
use crate::store::read::evidence::EvidenceRow;
use crate::store::read::localities::{AroundRow, DelegationRow, LocalityRow, MeetingRow, TieOfLocalityRow};
use crate::store::read::ties::DeclarationRow;
use crate::web::components::bars::Bars;
use crate::web::components::entries::{self, DelegationItem, NameItem};
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::Mark;
use crate::web::components::lanes::{BarMark, DotMark, LaneData, Lanes, LanesData};
use crate::web::components::map::MapPair;
use crate::web::components::matrix::Standing;
use crate::web::params::{Facet, Params};
use crate::web::{Ctx, Link};

/// Events shown on a profile; the list of events has them all.
pub const EVENTS_SHOWN: i64 = 10;
/// Ties shown on a profile, those with most events; the list of ties has them all.
pub const TIES_SHOWN: usize = 40;
/// Lanes drawn.
const LANES_SHOWN: usize = 12;

/// Everything a profile is made from.
pub struct ProfileRows {
    pub unit: LocalityRow,
    pub ties: Vec<TieOfLocalityRow>,
    /// Who declares the ties shown, and the sentences that speak of them.
    pub declared: Vec<DeclarationRow>,
    pub said: Vec<EvidenceRow>,
    pub events: Vec<EventRow>,
    pub meetings: Vec<MeetingRow>,
    pub around: Vec<AroundRow>,
    pub delegations: Vec<DelegationRow>,
}

/// A number that matters, leading to its list.
pub struct Figure {
    pub label: String,
    pub value: String,
    pub href: Option<String>,
}

/// A tie on a profile.
pub struct TieLine {
    /// The page of the pair.
    pub href: String,
    pub name: String,
    pub level: String,
    /// The unit that holds the tie, where it is not the one of the page: a former province, a town.
    pub own: Option<String>,
    pub since: Option<String>,
    pub differs: bool,
    pub standing: &'static str,
    pub standing_label: String,
    pub fields: String,
    pub events: Option<(String, String)>,
    pub last: Option<String>,
    /// Who says that there is a tie.
    pub mark: Mark,
}

/// The shared part of a profile.
pub struct Profile {
    /// The unit's own name.
    pub name: String,
    pub ties_heading: String,
    /// Over the column of those on the other side.
    pub other_heading: String,
    pub out_heading: String,
    pub in_heading: String,
    /// The unit and its partners; absent where it has none.
    pub map: Option<MapPair>,
    pub figures: Vec<Figure>,
    pub ties: Vec<TieLine>,
    /// Where there are more ties than shown: how many there are in all, and their list.
    pub more_ties: Option<(String, String)>,
    /// True where a tie belongs to another unit than the page's.
    pub gathers: bool,
    pub lanes: Option<Lanes>,
    /// Said where more partners have dates than are drawn.
    pub lanes_note: Option<String>,
    pub events: Vec<EventLine>,
    pub events_href: String,
    pub events_total: String,
    pub more_events: bool,
    pub out: Vec<DelegationItem>,
    pub into: Vec<DelegationItem>,
    pub out_href: String,
    pub into_href: String,
    pub people: Vec<NameItem>,
    pub organisations: Vec<NameItem>,
    pub fields: Option<Bars>,
    /// Feeds and files of its events.
    pub forms: Vec<(String, &'static str)>,
}

impl Profile {
    pub fn new(ctx: &Ctx, rows: &ProfileRows, map: Option<MapPair>) -> Profile {
        let country = if rows.unit.country == "VN" { Country::Vn } else { Country::Fr };
        let own = own_params(&rows.unit, country);
        let events_href = Link::Events.with(ctx.lang, &own);
        let delegations_href = Link::Delegations.with(ctx.lang, &own);
        let shown = rows.ties.iter().take(TIES_SHOWN);
        let ties: Vec<TieLine> = shown.map(|tie| tie_line(ctx, rows, country, &own, tie)).collect();
        let lanes = lanes(ctx, rows, country, &own);
        let dated = lane_keys(rows).len();
        let side = |role: &str| {
            rows.delegations.iter().filter(|row| row.role == role).map(|row| DelegationItem::new(ctx, row)).collect()
        };
        let headings = match country {
            Country::Vn => ["place-partners-fr", "place-partner", "place-out-vn", "place-in-vn"],
            Country::Fr => ["place-partners-vn", "place-province", "place-out-fr", "place-in-fr"],
        };
        let [ties_heading, other_heading, out_heading, in_heading] = headings.map(|key| ctx.t(key).into_owned());
        Profile {
            name: rows.unit.name.clone(),
            ties_heading,
            other_heading,
            out_heading,
            in_heading,
            map,
            figures: figures(ctx, rows, country, &events_href, &delegations_href),
            more_ties: (rows.ties.len() > TIES_SHOWN)
                .then(|| (ctx.n("place-all-ties", rows.ties.len()), ties_href(ctx, &rows.unit, country))),
            gathers: ties.iter().any(|tie| tie.own.is_some()),
            ties,
            lanes,
            lanes_note: (dated > LANES_SHOWN).then(|| ctx.t2("place-lanes-cut", "shown", LANES_SHOWN, "n", dated)),
            events: EventLine::all(ctx, &rows.events),
            events_total: ctx.n("events-count", rows.unit.event_count),
            more_events: rows.unit.event_count > EVENTS_SHOWN,
            out: side("origin"),
            into: side("destination"),
            out_href: delegations_href.clone(),
            into_href: delegations_href,
            people: entries::names(ctx, &rows.around, "person"),
            organisations: entries::names(ctx, &rows.around, "organisation"),
            fields: entries::fields(ctx, &rows.around, &own),
            forms: [("atom", "Atom"), ("ics", "iCalendar"), ("csv", "CSV"), ("json", "JSON")]
                .into_iter()
                .map(|(suffix, label)| (Link::Events.form_with(ctx.lang, suffix, &own), label))
                .collect(),
            events_href,
        }
    }

    /// True where nothing at all is known of the unit beyond its name.
    pub fn is_empty(&self) -> bool {
        self.ties.is_empty() && self.events.is_empty() && self.out.is_empty() && self.into.is_empty()
    }
}

/// The list of all ties of a unit.
fn ties_href(ctx: &Ctx, unit: &LocalityRow, country: Country) -> String {
    let name = if country == Country::Vn { "province" } else { "partner" };
    format!("{}?{name}={}", ctx.link(&Link::Ties), unit.slug)
}

/// The filter of lists that means this unit.
pub fn own_params(unit: &LocalityRow, country: Country) -> Params {
    match country {
        Country::Vn => {
            let era = crate::model::Era::parse(&unit.era).filter(|era| *era == crate::model::Era::Vn63);
            let mut params = Params::of(Facet::Province, &unit.slug);
            params.era = era;
            params
        }
        Country::Fr => Params::of(Facet::Partner, &unit.slug),
    }
}

fn figures(ctx: &Ctx, rows: &ProfileRows, country: Country, events: &str, delegations: &str) -> Vec<Figure> {
    let unit = &rows.unit;
    let linked = |count: i64, href: &str| (count > 0).then(|| href.to_owned());
    let (out, into) = match country {
        Country::Vn => ("place-figure-out-vn", "place-figure-in-vn"),
        Country::Fr => ("place-figure-out-fr", "place-figure-in-fr"),
    };
    // The number stands above its word, which agrees with it.
    let word = |key: &str, count: i64| ctx.tr(key, &[("n", count.into())]);
    let ties = rows.ties.len() as i64;
    let mut figures = vec![
        Figure {
            label: word(
                if country == Country::Vn { "place-figure-partners-fr" } else { "place-figure-partners-vn" },
                ties,
            ),
            value: ctx.number(ties),
            href: linked(ties, "#ties"),
        },
        Figure {
            label: word("place-figure-events", unit.event_count),
            value: ctx.number(unit.event_count),
            href: linked(unit.event_count, events),
        },
        Figure {
            label: word(out, unit.delegations_out),
            value: ctx.number(unit.delegations_out),
            href: linked(unit.delegations_out, delegations),
        },
        Figure {
            label: word(into, unit.delegations_in),
            value: ctx.number(unit.delegations_in),
            href: linked(unit.delegations_in, delegations),
        },
    ];
    if let Some(last) = rows.events.iter().find(|event| event.start_date.is_some()) {
        let item = EventLine::new(ctx, last);
        figures.push(Figure { label: ctx.t("place-last").into_owned(), value: item.when, href: Some(item.href) });
    }
    figures
}

fn tie_line(ctx: &Ctx, rows: &ProfileRows, country: Country, own: &Params, tie: &TieOfLocalityRow) -> TieLine {
    let unit = &rows.unit;
    let standing = Standing::of(tie.declared, tie.stated, tie.met);
    let other = match country {
        Country::Vn => Facet::Partner,
        Country::Fr => Facet::Province,
    };
    let (vn, fr) = tie.slug.split_once("--").unwrap_or((&tie.own_slug, &tie.other_slug));
    TieLine {
        href: ctx.link(&Link::Tie(vn, fr)),
        name: tie.other_name.clone(),
        level: entries::level_word(ctx, &tie.other_key, &tie.other_level),
        own: (tie.own_slug != unit.slug || tie.own_era != unit.era && tie.own_name != unit.name)
            .then(|| tie.own_name.clone()),
        since: tie.since.as_deref().map(|since| entries::date_words(ctx, since)),
        differs: tie.since_differs,
        standing: standing.map_or("", Standing::as_str),
        standing_label: standing
            .map(|standing| ctx.word("standing", standing.as_str()).into_owned())
            .unwrap_or_default(),
        fields: entries::topic_words_short(ctx, &tie.topics),
        events: (tie.event_count > 0).then(|| {
            let both = own.adding(other, &tie.other_slug);
            (ctx.number(tie.event_count), Link::Events.with(ctx.lang, &both))
        }),
        last: entries::year_of(tie.last_day).map(|year| year.to_string()),
        mark: tie_mark(ctx, rows, tie.id),
    }
}

/// Who says that there is a tie: sentences of articles, then what declares it.
fn tie_mark(ctx: &Ctx, rows: &ProfileRows, tie: i64) -> Mark {
    let said = Mark::new(ctx, &ctx.t("tie-exists"), rows.said.iter().filter(|row| row.subject_id == tie));
    let source = |row: &DeclarationRow| {
        let href = row.source_url.clone()?;
        let publisher = row.source_publisher.clone().unwrap_or_else(|| href.clone());
        let day = row.source_date.as_deref().map(|date| entries::source_date(ctx, date));
        Some((day.map_or_else(|| publisher.clone(), |day| format!("{publisher}, {day}")), href))
    };
    let mut declared: Vec<(String, String)> =
        rows.declared.iter().filter(|row| row.tie_id == tie).filter_map(source).collect();
    declared.dedup();
    said.with_declared(ctx, declared)
}

/// Lanes by the other side's era and slug, in the order of ties, then of meetings without one.
fn lane_keys(rows: &ProfileRows) -> Vec<(&str, &str)> {
    let mut keys: Vec<(&str, &str)> = Vec::new();
    let ties = rows.ties.iter().filter(|tie| tie.since.is_some() || tie.event_count > 0);
    let all = ties
        .map(|tie| (tie.other_era.as_str(), tie.other_slug.as_str()))
        .chain(rows.meetings.iter().map(|row| (row.other_era.as_str(), row.other_slug.as_str())));
    for key in all {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

fn lanes(ctx: &Ctx, rows: &ProfileRows, country: Country, own: &Params) -> Option<Lanes> {
    let other = match country {
        Country::Vn => Facet::Partner,
        Country::Fr => Facet::Province,
    };
    let mut met: BTreeMap<(&str, &str), Vec<&MeetingRow>> = BTreeMap::new();
    for row in &rows.meetings {
        met.entry((&row.other_era, &row.other_slug)).or_default().push(row);
    }
    let lanes = lane_keys(rows)
        .into_iter()
        .take(LANES_SHOWN)
        .map(|key| {
            let ties: Vec<&TieOfLocalityRow> =
                rows.ties.iter().filter(|tie| (tie.other_era.as_str(), tie.other_slug.as_str()) == key).collect();
            let meetings = met.get(&key).map(Vec::as_slice).unwrap_or_default();
            let name = ties
                .first()
                .map(|tie| tie.other_name.clone())
                .or_else(|| meetings.first().map(|row| row.other_name.clone()))
                .unwrap_or_default();
            let href = match ties.first() {
                Some(tie) => {
                    let (vn, fr) = tie.slug.split_once("--").unwrap_or_default();
                    ctx.link(&Link::Tie(vn, fr))
                }
                None => entries::locality_href(ctx, key.0, key.1),
            };
            LaneData {
                href: Some(href),
                bars: ties
                    .iter()
                    .filter_map(|tie| {
                        let since = PartialDate::parse(tie.since.as_deref()?)?;
                        Some(BarMark { since, until: None, label: bar_label(ctx, &name, since) })
                    })
                    .collect(),
                dots: meetings.iter().filter_map(|row| dot(ctx, &name, row, own, other, key.1)).collect(),
                label: name,
            }
        })
        .collect();
    let data = LanesData {
        id: "contacts",
        title: ctx.t("place-timeline").into_owned(),
        description: ctx.t1("place-timeline-desc", "name", &rows.unit.name),
        legend: lane_legend(ctx),
        until_year: release_year(ctx),
        lanes,
    };
    Lanes::new(data, &|count| ctx.number(count))
}

/// The words of the marks on lanes: bar, dot, ring, disc.
pub fn lane_legend(ctx: &Ctx) -> [String; 4] {
    ["place-mark-since", "place-mark-held", "place-mark-planned", "place-mark-several"]
        .map(|key| ctx.t(key).into_owned())
}

/// The year of the release, which is this page's "now".
pub fn release_year(ctx: &Ctx) -> i16 {
    PartialDate::parse(ctx.release.day()).and_then(PartialDate::year).unwrap_or(2025)
}

pub fn bar_label(ctx: &Ctx, name: &str, since: PartialDate) -> String {
    ctx.t2("place-bar-label", "name", name, "date", ctx.date(&since))
}

fn dot(ctx: &Ctx, name: &str, row: &MeetingRow, own: &Params, other: Facet, slug: &str) -> Option<DotMark> {
    let year = i16::try_from(row.year).ok()?;
    if row.events == 1 {
        let date = row.start_date.as_deref().and_then(PartialDate::parse)?;
        return Some(DotMark {
            date,
            label: format!("{name} · {}", ctx.date(&date)),
            href: Some(ctx.link(&Link::Event(&row.event_slug))),
            planned: row.status == "planned",
            count: None,
        });
    }
    let date = PartialDate::new(Some(year), None, None)?;
    let mut of_year = own.adding(other, slug);
    (of_year.from, of_year.to) = (Some(date), Some(date));
    Some(DotMark {
        date,
        label: format!("{name} · {year} · {}", ctx.n("events-count", row.events)),
        href: Some(Link::Events.with(ctx.lang, &of_year)),
        planned: false,
        count: u64::try_from(row.events).ok(),
    })
}

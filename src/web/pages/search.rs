//! Search over everything: places, people, bodies and fields to jump to; events; articles. With or without Vietnamese
//! marks, respecting those that are typed.

use askama::Template;
use axum::extract::State;

use crate::geo;
use crate::model::{Country, Era, LocalityId, LocalityLevel, Topic};
use crate::store::read::search::{self, NameRow};
use crate::store::read::ties::TieRow;
use crate::text::fold;
use crate::web::components::entries::date_words;
use crate::web::components::event_row::EventLine;
use crate::web::components::evidence::imprint;
use crate::web::components::listing::nearest;
use crate::web::components::place;
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::Params;
use crate::web::state::{AppState, Release};
use crate::web::{Ctx, Link, PageError};

/// Events shown here; the list of events has them all.
const EVENTS: usize = 10;
/// Pairs shown; the list of ties has them all.
const PAIRS: usize = 12;

pub struct NameLink {
    pub label: String,
    pub href: String,
    pub lang: &'static str,
    pub detail: Option<String>,
    pub events: Option<String>,
}

pub struct Group {
    pub heading: String,
    pub names: Vec<NameLink>,
}

pub struct ArticleLink {
    pub title: String,
    pub lang: String,
    pub href: String,
    pub about: String,
}

#[derive(Template)]
#[template(path = "pages/search.html")]
pub struct SearchPage {
    pub ctx: Ctx,
    pub head: Head,
    pub q: String,
    pub groups: Vec<Group>,
    pub events: Vec<EventLine>,
    pub events_found: String,
    pub all_events: Option<String>,
    pub articles: Vec<ArticleLink>,
    pub nothing: bool,
    pub near: Vec<NameLink>,
}

impl Page for SearchPage {}

fn groups(ctx: &Ctx, rows: &[NameRow], q: &str) -> Vec<Group> {
    let mut places = Vec::new();
    let (mut people, mut bodies) = (Vec::new(), Vec::new());
    let mut seen = Vec::new();
    for row in rows {
        let events = (row.event_count > 0).then(|| ctx.n("events-count", row.event_count));
        let named = |label: &str, href: String, lang: &'static str, detail: Option<String>| NameLink {
            label: label.to_owned(),
            href,
            lang,
            detail,
            events: events.clone(),
        };
        let link = |href, lang, detail| named(&row.label, href, lang, detail);
        match row.subject_kind.as_str() {
            "locality" => {
                let Some(key) = row.key.as_deref().map(LocalityId::from) else { continue };
                let Some(href) = place::address(ctx, &key) else { continue };
                let name =
                    link(href, if row.country.as_deref() == Some("VN") { "vi" } else { "fr" }, place_detail(ctx, &key));
                // Units of two eras share a page where the name stayed.
                if !seen.contains(&name.href) {
                    seen.push(name.href.clone());
                    places.push(name);
                }
            }
            "person" => people.push(link(ctx.url_person(&row.slug), "", row.detail.clone())),
            "organisation" => {
                bodies.push(named(&ctx.body(&row.slug, &row.label), ctx.url_organisation(&row.slug), "", None));
            }
            _ => {}
        }
    }
    let group = |key: &str, names: Vec<NameLink>| Group { heading: ctx.t(key).into_owned(), names };
    let mut groups = vec![
        group("search-places", places),
        group("nav-people", people),
        group("nav-organisations", bodies),
        group("nav-topics", topics(ctx, q)),
    ];
    groups.retain(|group| !group.names.is_empty());
    groups
}

/// Pairs of which the text names a side, or both; those with most events first.
fn pairs(ctx: &Ctx, ties: &[Entry<TieRow>], q: &str) -> Vec<NameLink> {
    let wanted = fold(q);
    let names = |entry: &&Entry<TieRow>| {
        !wanted.trim().is_empty() && wanted.split_whitespace().all(|word| entry.folded.contains(word))
    };
    let mut found: Vec<&TieRow> = ties.iter().filter(names).map(|entry| &entry.row).collect();
    found.sort_by_key(|row| std::cmp::Reverse(row.event_count));
    let link = |row: &TieRow| {
        let (vn, fr) = row.slug.split_once("--")?;
        Some(NameLink {
            label: format!("{} – {}", row.vn_name, row.fr_name),
            href: ctx.url_tie(vn, fr),
            lang: "",
            detail: row.since.as_deref().map(|since| ctx.t1("tie-period-since", "since", date_words(ctx, since))),
            events: (row.event_count > 0).then(|| ctx.n("events-count", row.event_count)),
        })
    };
    found.into_iter().take(PAIRS).filter_map(link).collect()
}

/// What a locality is and where: `province, Việt Nam`, `commune, Haute-Garonne`.
fn place_detail(ctx: &Ctx, key: &LocalityId) -> Option<String> {
    let gazetteer = geo::gazetteer();
    let place = gazetteer.by_id(key)?;
    let around = place.parent.as_ref().and_then(|parent| gazetteer.by_id(parent)).map(|parent| parent.name);
    let country = match place.country {
        Country::Vn => ctx.t("country-vn"),
        Country::Fr => ctx.t("country-fr"),
    };
    let former = match place.era {
        Era::Vn63 | Era::Fr2015 => gazetteer.today(key).filter(|today| today.name != place.name),
        _ => None,
    };
    if let Some(today) = former {
        return Some(ctx.t1("place-now", "name", today.name));
    }
    match around {
        Some(around) if place.level != LocalityLevel::Province => Some(format!("{around}, {country}")),
        _ => Some(country.into_owned()),
    }
}

/// Fields of work whose name in the page's language holds the text.
fn topics(ctx: &Ctx, q: &str) -> Vec<NameLink> {
    let wanted = fold(q);
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    Topic::ALL
        .iter()
        .map(|topic| (topic, ctx.word("topic", topic.as_str())))
        .filter(|(_, label)| fold(label).contains(wanted.trim()))
        .map(|(topic, label)| NameLink {
            label: label.into_owned(),
            href: ctx.link(&Link::Topic(*topic)),
            lang: "",
            detail: None,
            events: None,
        })
        .collect()
}

/// Provinces and French régions, départements and towns whose names look like the text.
fn near(ctx: &Ctx, q: &str) -> Vec<NameLink> {
    let gazetteer = geo::gazetteer();
    let units = |era: Era, level: LocalityLevel| gazetteer.of_level(era, level);
    let known: Vec<&geo::Place> = units(Era::Vn34, LocalityLevel::Province)
        .chain(units(Era::Vn63, LocalityLevel::Province))
        .chain(units(Era::Fr, LocalityLevel::Region))
        .chain(units(Era::Fr, LocalityLevel::Departement))
        .chain(units(Era::Fr, LocalityLevel::Commune).filter(|place| place.population.unwrap_or(0) > 50_000))
        .collect();
    let names = nearest(q, known.iter().map(|place| place.name), 5);
    let mut links: Vec<NameLink> = Vec::new();
    for name in names {
        let Some(place) = known.iter().find(|place| place.name == name) else { continue };
        let Some(href) = place::address(ctx, &place.id) else { continue };
        if links.iter().all(|link| link.href != href) {
            let lang = if place.country == Country::Vn { "vi" } else { "fr" };
            links.push(NameLink { label: name, href, lang, detail: place_detail(ctx, &place.id), events: None });
        }
    }
    links
}

/// What is ranked by: a name typed without its marks stands for the name, so that `da nang` puts Đà Nẵng before `đã … năng`.
/// Which events hold the text is the same either way.
fn meant<'a>(names: &'a [NameRow], q: &'a str) -> &'a str {
    let plain = q.trim().to_lowercase();
    let named = names.iter().find(|row| fold(&plain) == plain && fold(&row.label) == plain);
    named.map_or(q, |row| &row.label)
}

async fn read(ctx: Ctx, release: &Release, params: &Params) -> Result<SearchPage, PageError> {
    let q = params.q.clone();
    let title = if q.is_empty() { ctx.t("search-title").into_owned() } else { ctx.t1("search-title-for", "q", &q) };
    let mut head = Head::new(title, ctx.t("search-lead"));
    // Result pages are for people: crawlers find the same pages through the lists.
    head.index = q.is_empty();
    head.query = Params::text(&q).query();
    if q.is_empty() {
        return Ok(SearchPage {
            head,
            q,
            groups: Vec::new(),
            events: Vec::new(),
            events_found: String::new(),
            all_events: None,
            articles: Vec::new(),
            nothing: false,
            near: Vec::new(),
            ctx,
        });
    }
    let (pool, words) = (&release.pool, &release.words);
    let names = search::names(pool, &q).await?;
    let meant = meant(&names, &q);
    let (hits, articles) = tokio::try_join!(words.events(pool, meant), search::articles(words, pool, meant))?;
    let principal = release.index.principal();
    let total = hits.iter().filter(|id| **id <= principal).count();
    let top: Vec<u32> = hits.iter().copied().take(EVENTS).collect();
    let rows = release.events(&top).await?;
    let articles = articles
        .into_iter()
        .map(|row| ArticleLink {
            about: imprint(&ctx, row.publisher.as_deref(), row.published.as_deref(), &row.language),
            title: row.title,
            lang: row.language,
            href: ctx.url_source(&row.slug),
        })
        .collect::<Vec<_>>();
    let mut groups = groups(&ctx, &names, &q);
    let pairs = pairs(&ctx, release.ties().await?, &q);
    if !pairs.is_empty() {
        let place = groups.len().min(1);
        groups.insert(place, Group { heading: ctx.t("nav-ties").into_owned(), names: pairs });
    }
    let nothing = groups.is_empty() && rows.is_empty() && articles.is_empty();
    // The list ranks by what is meant too; what it holds is the same.
    let list = Params::text(meant);
    Ok(SearchPage {
        groups,
        events: EventLine::all(&ctx, &rows),
        events_found: ctx.n("events-found", total),
        all_events: (total > EVENTS).then(|| Link::Events.with(ctx.lang, &list)),
        articles,
        near: if nothing { near(&ctx, &q) } else { Vec::new() },
        nothing,
        head,
        q,
        ctx,
    })
}

/// `/{lang}/search`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    let params = Params::parse(&ctx.query)?;
    respond(&read(ctx, &state.release(), &params).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_its_marks_is_ranked_by_as_the_name() {
        let place = NameRow { label: "Đà Nẵng".to_owned(), ..NameRow::default() };
        for (typed, expected) in [
            ("da nang", "Đà Nẵng"),
            ("Da Nang", "Đà Nẵng"),
            // Marks that were typed are meant, and so is more than the name.
            ("đà nàng", "đà nàng"),
            ("da nang nice", "da nang nice"),
        ] {
            assert_eq!(meant(std::slice::from_ref(&place), typed), expected);
        }
    }
}

//! The list of events: facets with counts, several values, exclusion, days, text, order, pages; chips for what is on; what
//! a filter hides because it is not stated; and which filter to loosen where nothing fits.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;

use crate::geo;
use crate::model::{Era, LocalityId};
use crate::store::index::{Count, Facet, Filter, Index, Selection};
use crate::web::components::facet_option::{Named, Of, OptionView, WrittenOptions};
use crate::web::components::written;
use crate::web::forms::Form;
use crate::web::link::asking;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{self, PAGE_SIZES, Params, Sort, UNSTATED};
use crate::web::selection;
use crate::web::state::{AppState, Release};
use crate::web::{Ctx, Link, PageError};

/// Values of a facet shown unasked; `more=province` shows up to [`ALL_VALUES`].
const VALUES: usize = 8;
/// Values of a facet shown when asked for: more is a list of its own, which the site has.
const ALL_VALUES: usize = 300;

/// One facet of the filter form.
pub struct FacetView {
    pub name: &'static str,
    pub legend: String,
    pub options: Vec<OptionView>,
    /// Leads to the same page with all values of this facet.
    pub more: Option<String>,
}

/// A link with words.
pub struct LinkView {
    pub label: String,
    pub href: String,
    pub on: bool,
}

pub struct ChipView {
    pub name: String,
    pub label: String,
    pub href: String,
    pub excluded: bool,
}

#[derive(Template)]
#[template(path = "pages/events.html")]
pub struct EventsPage {
    pub ctx: Ctx,
    pub head: Head,
    pub action: String,
    pub q: String,
    pub from: String,
    pub to: String,
    pub before: bool,
    /// What the search form and the filter form carry along.
    pub search_hidden: Vec<(String, String)>,
    pub filter_hidden: Vec<(String, String)>,
    pub found: String,
    pub facets: Vec<FacetView>,
    pub chips: Vec<ChipView>,
    pub clear: Option<String>,
    pub asks: Vec<LinkView>,
    pub loosen: Vec<LinkView>,
    /// Each as it is written.
    pub lines: Vec<Arc<str>>,
    pub sorts: Vec<LinkView>,
    pub sizes: Vec<LinkView>,
    pub range: Option<String>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Page for EventsPage {}

/// What the template and the sizes of a page are made from.
pub struct Listing<'r> {
    pub params: &'r Params,
    pub filter: &'r Filter,
    pub selection: &'r Selection<'r>,
    pub index: &'r Index,
    /// Values of facets as they were written.
    pub options: &'r WrittenOptions,
    /// Facets to show whole.
    pub more: Vec<String>,
    /// How many events the text alone hides, where there is a text and nothing fits.
    pub without_text: Option<u32>,
}

impl EventsPage {
    pub fn new(ctx: Ctx, list: &Listing<'_>, lines: Vec<Arc<str>>) -> EventsPage {
        let params = list.params;
        let total = list.selection.total();
        let head = Head::new(ctx.t("events-title"), ctx.t("events-lead")).of_list(params).with_list_forms(
            &ctx,
            &Link::Events,
            &params.first_page(),
            &Form::OF_LIST,
        );
        let narrowing = params.narrowing();
        let path = ctx.link(&Link::Events);
        let to = |page, size| asking(&path, &narrowing.ending(params.sort, page, size));
        let size = params.per_page();
        let last = total.div_ceil(size).max(1);
        let page = params.page();
        let first = (page - 1) * size + 1;
        EventsPage {
            action: path.clone(),
            q: params.q.clone(),
            from: params.from.map(|day| day.to_string()).unwrap_or_default(),
            to: params.to.map(|day| day.to_string()).unwrap_or_default(),
            before: params.era == Some(Era::Vn63),
            search_hidden: params.pairs_without(&["q", "page"]),
            filter_hidden: filter_hidden(list),
            found: ctx.n("events-found", total),
            facets: facets(&ctx, list, &to(None, params.per_page)),
            chips: chips(&ctx, list),
            clear: params.is_filtered().then(|| ctx.link(&Link::Events)),
            asks: asks(&ctx, list),
            loosen: if total == 0 { loosen(&ctx, list) } else { Vec::new() },
            lines,
            sorts: sorts(&ctx, params, |sort| asking(&path, &narrowing.ending(sort, None, params.per_page))),
            sizes: PAGE_SIZES
                .into_iter()
                .map(|size| LinkView {
                    label: ctx.number(size),
                    href: to(None, Some(size)),
                    on: size == params.per_page(),
                })
                .collect(),
            range: (total > 0).then(|| {
                let until = (first + size - 1).min(total);
                ctx.tr("events-range", &[("first", first.into()), ("last", until.into()), ("n", total.into())])
            }),
            previous: (page > 1).then(|| to(Some(page - 1), params.per_page)),
            next: (page < last).then(|| to(Some(page + 1), params.per_page)),
            head,
            ctx,
        }
    }
}

/// What the filter form does not show itself: the text, the order, the page size, values of facets that are not listed.
fn filter_hidden(list: &Listing<'_>) -> Vec<(String, String)> {
    let mut shown: Vec<&str> = vec!["page", "from", "to", "era"];
    shown.extend(FACETS.iter().map(|(_, ours)| ours.name()));
    let mut hidden = list.params.pairs_without(&shown);
    for facet in params::Facet::ALL.into_iter().filter(|facet| list.params.choice(*facet).unstated) {
        hidden.push((facet.name().to_owned(), UNSTATED.to_owned()));
    }
    hidden.extend(list.more.iter().map(|name| ("more".to_owned(), name.clone())));
    hidden
}

/// The facets of the form, in their order: the index's and the parameter's name for each.
const FACETS: [(Facet, params::Facet); 7] = [
    (Facet::Province, params::Facet::Province),
    (Facet::Partner, params::Facet::Partner),
    (Facet::Kind, params::Facet::Kind),
    (Facet::Topic, params::Facet::Topic),
    (Facet::Status, params::Facet::Status),
    (Facet::Organisation, params::Facet::Organisation),
    (Facet::Person, params::Facet::Person),
];

fn facets(ctx: &Ctx, list: &Listing<'_>, base: &str) -> Vec<FacetView> {
    let joint = if base.contains('?') { '&' } else { '?' };
    FACETS
        .into_iter()
        .map(|(facet, ours)| {
            let whole = list.more.iter().any(|name| name == ours.name());
            // One more than is shown tells whether there is more.
            let limit = if whole { ALL_VALUES } else { VALUES + 1 };
            let mut counts = list.index.counts(list.selection, facet, limit);
            let more = (!whole && counts.len() > VALUES)
                .then(|| format!("{base}{joint}more={}#f-{}", ours.name(), ours.name()));
            if !whole {
                let chosen = |count: &Count<'_>| count.chosen || count.excluded;
                let mut room = VALUES.saturating_sub(counts.iter().filter(|count| chosen(count)).count());
                counts.retain(|count| {
                    if chosen(count) {
                        return true;
                    }
                    let fits = room > 0;
                    room = room.saturating_sub(1);
                    fits
                });
            }
            FacetView {
                name: ours.name(),
                legend: ctx.t(&format!("facet-{}", ours.name())).into_owned(),
                options: counts.iter().map(|count| option(ctx, list, facet, ours, count)).collect(),
                more,
            }
        })
        .filter(|facet| !facet.options.is_empty())
        .collect()
}

fn option(ctx: &Ctx, list: &Listing<'_>, facet: Facet, ours: params::Facet, count: &Count<'_>) -> OptionView {
    let plain = |label| Named { value: Cow::Borrowed(&*count.value), label, lang: "" };
    let listed = || count.name.unwrap_or(&count.value);
    let name = || match facet {
        Facet::Province | Facet::Partner => unit(&count.value, facet, list.params.era),
        Facet::Organisation => plain(ctx.body(&count.value, listed()).into()),
        Facet::Person => plain(listed().into()),
        _ => plain(ctx.word(facet.as_str(), &count.value)),
    };
    let of = Of { facet, parameter: ours.name(), before: list.params.era == Some(Era::Vn63) };
    OptionView::new(ctx, list.options, of, &count.value, name).counting(
        ctx.number(count.count),
        count.chosen,
        count.excluded,
    )
}

/// A unit by its slug, or by its key where the slug would mean another.
fn unit(key: &str, facet: Facet, era: Option<Era>) -> Named<'_> {
    let lang = if facet == Facet::Partner { "fr" } else { "vi" };
    let Some(place) = geo::gazetteer().find(key) else {
        return Named { value: key.into(), label: key.into(), lang: "" };
    };
    let meant =
        if facet == Facet::Partner { selection::partner(place.slug) } else { selection::province(place.slug, era) };
    let value = if meant.is_ok_and(|meant| meant == place.id) { place.slug } else { key };
    Named { value: value.into(), label: place.name.into(), lang }
}

/// What a value of the query string is called.
fn value_label(ctx: &Ctx, list: &Listing<'_>, facet: params::Facet, value: &str) -> String {
    let named = |id: Result<LocalityId, _>| {
        id.ok().and_then(|id| geo::gazetteer().by_id(&id)).map_or(value.to_owned(), |place| place.name.to_owned())
    };
    match facet {
        params::Facet::Province => named(selection::province(value, list.params.era)),
        params::Facet::Partner => named(selection::partner(value)),
        params::Facet::Organisation => {
            let listed = list.index.name_of_slug(Facet::Organisation, value).unwrap_or(value);
            ctx.body(value, listed)
        }
        params::Facet::Person => list.index.name_of_slug(Facet::Person, value).unwrap_or(value).to_owned(),
        params::Facet::Kind | params::Facet::Topic | params::Facet::Status => {
            ctx.word(facet.name(), value).into_owned()
        }
    }
}

fn chips(ctx: &Ctx, list: &Listing<'_>) -> Vec<ChipView> {
    let params = list.params;
    let name = |name: &str| ctx.t(&format!("param-{name}")).into_owned();
    let to = |params: Params| Link::Events.with(ctx.lang, &params);
    let mut chips = Vec::new();
    let mut single = |what: &str, label: Option<String>| {
        if let Some(label) = label {
            chips.push(ChipView { name: name(what), label, href: to(params.clearing(what)), excluded: false });
        }
    };
    single("q", (!params.q.is_empty()).then(|| ctx.t1("events-quoted", "text", &params.q)));
    single("from", params.from.map(|day| ctx.date_short(&day)));
    single("to", params.to.map(|day| ctx.date_short(&day)));
    single("era", params.era.map(|era| ctx.word("era", era.as_str()).into_owned()));
    single("undated", params.undated.then(|| ctx.t("events-with-undated").into_owned()));
    for facet in params::Facet::ALL {
        let choice = params.choice(facet);
        for (value, excluded) in
            choice.with.iter().map(|value| (value, false)).chain(choice.without.iter().map(|value| (value, true)))
        {
            let label = value_label(ctx, list, facet, value);
            chips.push(ChipView {
                name: name(facet.name()),
                label: if excluded { ctx.t1("events-not", "value", &label) } else { label },
                href: to(params.dropping(facet, value)),
                excluded,
            });
        }
        if choice.unstated {
            chips.push(ChipView {
                name: name(facet.name()),
                label: ctx.t("events-or-unstated").into_owned(),
                href: to(params.dropping(facet, UNSTATED)),
                excluded: false,
            });
        }
    }
    chips
}

/// The same question, with what a filter hides because it is not stated.
fn asks(ctx: &Ctx, list: &Listing<'_>) -> Vec<LinkView> {
    list.selection
        .not_stated()
        .into_iter()
        .filter_map(|(facet, count)| {
            let with = match facet {
                Facet::Year => list.params.with_undated(),
                _ => {
                    let ours = FACETS.iter().find(|(known, _)| *known == facet)?.1;
                    list.params.adding(ours, UNSTATED)
                }
            };
            let label = ctx.n(&format!("events-unstated-{}", facet.as_str()), count);
            Some(LinkView { label, href: Link::Events.with(ctx.lang, &with), on: false })
        })
        .collect()
}

/// For an empty list: each filter that is on, with how many events there would be without it.
fn loosen(ctx: &Ctx, list: &Listing<'_>) -> Vec<LinkView> {
    let to = |params: Params| Link::Events.with(ctx.lang, &params);
    let label = |name: &str, count: u32| {
        let name = ctx.t(&format!("param-{name}"));
        ctx.tr("events-loosen", &[("name", name.as_ref().into()), ("n", count.into())])
    };
    let mut ways = Vec::new();
    if let Some(count) = list.without_text.filter(|count| *count > 0) {
        ways.push(LinkView { label: label("q", count), href: to(list.params.clearing("q")), on: false });
    }
    for facet in list.filter.active() {
        let count = list.selection.total_without(facet);
        if count == 0 {
            continue;
        }
        if facet == Facet::Year {
            let params = list.params.clearing("from").clearing("to");
            ways.push(LinkView { label: label("from", count), href: to(params), on: false });
        } else {
            ways.push(LinkView {
                label: label(facet.as_str(), count),
                href: to(list.params.clearing(facet.as_str())),
                on: false,
            });
        }
    }
    ways
}

fn sorts(ctx: &Ctx, params: &Params, to: impl Fn(Option<Sort>) -> String) -> Vec<LinkView> {
    // A text is answered by its best match unless another order is asked for; without a text there is no best match.
    let usual = if params.q.is_empty() { Sort::Newest } else { Sort::Relevance };
    let current = params.sort.unwrap_or(usual);
    selection::SORTS
        .into_iter()
        .filter(|sort| *sort != Sort::Relevance || !params.q.is_empty())
        .map(|sort| LinkView {
            label: ctx.word("sort", sort.as_str()).into_owned(),
            href: to((sort != usual).then_some(sort)),
            on: sort == current,
        })
        .collect()
}

/// Facets asked to be shown whole: `more=province`.
fn more(query: &str) -> Vec<String> {
    form_urlencoded::parse(query.as_bytes())
        .filter(|(name, value)| name == "more" && FACETS.iter().any(|(_, facet)| facet.name() == value))
        .map(|(_, value)| value.into_owned())
        .take(FACETS.len())
        .collect()
}

/// Reads the page that `params` asks for. The page number must exist.
async fn read(ctx: Ctx, release: &Release, params: &Params) -> Result<EventsPage, PageError> {
    let filter = selection::filter(release, params).await?;
    let selected = release.index.select(&filter);
    let size = params.per_page();
    let last = selected.total().div_ceil(size).max(1);
    if params.page() > last {
        return Err(PageError::PageOutOfRange { page: params.page(), last });
    }
    let ids = selected.page(((params.page() - 1) * size) as usize, size as usize);
    let lines = written::lines(&ctx, release, &ids).await?;
    let without_text = (selected.total() == 0 && !params.q.is_empty()).then(|| {
        let filter = Filter { text: None, ..filter.clone() };
        release.index.select(&filter).total()
    });
    let more = more(&ctx.query);
    let list = Listing {
        params,
        filter: &filter,
        selection: &selected,
        index: &release.index,
        options: &release.options,
        more,
        without_text,
    };
    Ok(EventsPage::new(ctx, &list, lines))
}

/// `/{lang}/events`.
pub async fn page(ctx: Ctx, State(state): State<AppState>) -> Answer {
    let params = Params::parse(&ctx.query)?;
    respond(&read(ctx, &state.release(), &params).await?)
}

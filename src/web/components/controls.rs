//! The controls of a list held in memory: search, days, choices with counts, orders, chips for what is on, what a filter
//! hides because it is not stated, what to loosen where nothing fits, and the pager below. Knows how they read in the
//! page's language; which rows fit is `listing`'s.

use askama::Template;

use crate::i18n;
use crate::model::PartialDate;
use crate::web::Ctx;
use crate::web::params::{PAGE_SIZES, Sort};

use super::listing::{Asked, Listed, Moment, Offer, PageOf, Part};

/// The controls above a list, ready to be written out.
#[derive(Template)]
#[template(path = "components/listing.html")]
pub struct Controls {
    pub search_label: String,
    pub search_hint: String,
    pub action: String,
    pub q: String,
    /// What the search form carries along.
    pub hidden: Vec<(String, String)>,
    pub groups: Vec<Group>,
    pub sorts: Vec<Choice>,
    pub chips: Vec<Chip>,
    pub clear: Option<String>,
    pub words: ControlWords,
    /// First and last day.
    pub days: Days,
    /// How many rows a filter hides because they state nothing, each with the way to have them.
    pub asks: Vec<Choice>,
    /// Where nothing fits: the list without each of its filters.
    pub loosen: Vec<Choice>,
}

/// The fields for a first and a last day.
pub struct Days {
    pub from_label: String,
    pub to_label: String,
    pub from: String,
    pub to: String,
    /// What the days are held against, and how they are written.
    pub hint: String,
}

/// The pager and the page sizes, ready to be written out below a list.
#[derive(Template)]
#[template(path = "components/pager.html")]
pub struct Pager {
    pub label: String,
    pub summary: String,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub previous_label: String,
    pub next_label: String,
    pub size_label: String,
    pub sizes: Vec<Choice>,
}

/// The words that all controls share.
pub struct ControlWords {
    pub search: String,
    pub filters: String,
    pub sort: String,
    pub clear: String,
    pub remove: String,
    pub only: String,
    pub exclude: String,
    pub include: String,
    pub empty: String,
    pub loosen: String,
}

/// One choice with its words and counts.
pub struct Group {
    pub label: String,
    pub options: Vec<FacetOption>,
    /// How many of its words are on; none where it is 0.
    pub on: usize,
}

pub struct FacetOption {
    pub label: String,
    pub count: String,
    pub href: String,
    pub on: bool,
    /// Leads to the list without these rows, or back.
    pub exclude: String,
    pub excluded: bool,
}

pub struct Choice {
    pub label: String,
    pub href: String,
    pub on: bool,
}

pub struct Chip {
    pub label: String,
    pub href: String,
    pub excluded: bool,
}

/// What the page of a list says of it: the hint in the search field, against what days are held, and what a word of a
/// choice is called.
pub struct Told<'f> {
    pub search: &'static str,
    pub days: &'static str,
    pub label: &'f dyn Fn(&str, &str) -> String,
}

impl Controls {
    /// The controls of a list over all of its `rows`, of which `found` are asked for.
    pub fn new<T: Listed>(
        ctx: &Ctx,
        asked: &Asked,
        offers: &[Offer],
        sorts: &[Sort],
        told: &Told<'_>,
        rows: &[T],
    ) -> Controls {
        let order = |(place, sort): (usize, &Sort)| Choice {
            label: ctx.word("sort", sort.as_str()).into_owned(),
            href: asked.with_params(asked.params.sorted_by((place > 0).then_some(*sort))).href(ctx),
            on: *sort == asked.sort,
        };
        let shown = |name: &str| matches!(name, "q" | "from" | "to");
        let first = asked.with_params(asked.params.first_page()).query();
        let hidden = form_urlencoded::parse(first.as_bytes()).filter(|(name, _)| !shown(name));
        let written = |day: Option<PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Controls {
            search_label: ctx.t("names-search-label").into_owned(),
            search_hint: ctx.t(told.search).into_owned(),
            action: asked.path(ctx),
            q: asked.params.q.clone(),
            hidden: hidden.map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
            groups: offers.iter().map(|offer| group(ctx, asked, offer, rows, told)).collect(),
            sorts: sorts.iter().enumerate().map(order).collect(),
            chips: chips(ctx, asked, told),
            clear: asked.narrows().then(|| cleared(asked).href(ctx)),
            words: ControlWords::new(ctx),
            days: Days {
                from_label: ctx.t("param-from").into_owned(),
                to_label: ctx.t("param-to").into_owned(),
                from: written(asked.params.from),
                to: written(asked.params.to),
                hint: ctx.t(told.days).into_owned(),
            },
            asks: asks(ctx, asked, offers, rows),
            loosen: if asked.of(rows).next().is_none() { loosen(ctx, asked, rows) } else { Vec::new() },
        }
    }
}

impl ControlWords {
    fn new(ctx: &Ctx) -> ControlWords {
        let word = |key: &str| ctx.t(key).into_owned();
        ControlWords {
            search: word("names-apply"),
            filters: word("names-filters"),
            sort: word("names-sort"),
            clear: word("error-without-filters"),
            remove: word("names-remove"),
            only: word("names-only"),
            exclude: word("names-exclude"),
            include: word("events-include"),
            empty: word("names-empty"),
            loosen: word("names-loosen-lead"),
        }
    }
}

/// The same list with nothing asked but its era, order and page size.
fn cleared(asked: &Asked) -> Asked {
    asked.parts().into_iter().fold(asked.clone(), |asked, part| asked.without(part))
}

fn group<T: Listed>(ctx: &Ctx, asked: &Asked, offer: &Offer, rows: &[T], told: &Told<'_>) -> Group {
    let places: std::collections::HashMap<&str, usize> =
        offer.words.iter().enumerate().map(|(place, word)| (word.as_str(), place)).collect();
    let mut counts = vec![0u64; offer.words.len()];
    for row in rows.iter().filter(|row| asked.keeps_but(Part::Pick(offer.name), *row)) {
        for place in row.words(offer.name).into_iter().filter_map(|word| places.get(word)) {
            counts[*place] += 1;
        }
    }
    let (with, without) = asked.picked(offer.name);
    let options: Vec<FacetOption> = offer
        .words
        .iter()
        .zip(counts)
        // What would give nothing is not offered, unless it is on and must be taken off.
        .filter(|(word, count)| *count > 0 || with.contains(word) || without.contains(word))
        .map(|(word, count)| FacetOption {
            label: (told.label)(offer.name, word),
            count: ctx.number(count),
            href: asked.toggled(offer.name, word, false).href(ctx),
            on: with.contains(word),
            exclude: asked.toggled(offer.name, word, true).href(ctx),
            excluded: without.contains(word),
        })
        .collect();
    let label = i18n::capital(&ctx.t(&format!("param-{}", offer.name)));
    Group { label, on: with.len() + without.len(), options }
}

fn chips(ctx: &Ctx, asked: &Asked, told: &Told<'_>) -> Vec<Chip> {
    let chip = |label: String, to: Asked, excluded: bool| Chip { label, href: to.href(ctx), excluded };
    let mut chips = Vec::new();
    if !asked.params.q.is_empty() {
        chips.push(chip(ctx.t1("names-chip-text", "q", &asked.params.q), asked.without(Part::Text), false));
    }
    for (name, day) in [("from", asked.params.from), ("to", asked.params.to)] {
        if let Some(day) = day {
            let label = format!("{} {}", ctx.t(&format!("param-{name}")), ctx.date_short(&day));
            chips.push(chip(label, asked.with_params(asked.params.clearing(name)), false));
        }
    }
    if asked.has_days() && asked.params.undated {
        let label = ctx.t("events-with-undated").into_owned();
        chips.push(chip(label, asked.with_params(asked.params.clearing("undated")), false));
    }
    for pick in &asked.picks {
        for word in &pick.with {
            chips.push(chip((told.label)(pick.name, word), asked.toggled(pick.name, word, false), false));
        }
        for word in &pick.without {
            let label = ctx.t1("names-chip-without", "value", (told.label)(pick.name, word));
            chips.push(chip(label, asked.toggled(pick.name, word, true), true));
        }
        if pick.unstated {
            let name = ctx.t(&format!("param-{}", pick.name));
            let label = ctx.t1("names-chip-unstated", "name", name.as_ref());
            chips.push(chip(label, asked.unstated(pick.name, false), false));
        }
    }
    chips
}

/// The same question, with what a filter hides because it is not stated.
fn asks<T: Listed>(ctx: &Ctx, asked: &Asked, offers: &[Offer], rows: &[T]) -> Vec<Choice> {
    let mut asks = Vec::new();
    if asked.has_days() && !asked.params.undated {
        let hidden = |row: &&T| row.moment() == Moment::Unstated && asked.keeps_but(Part::Days, *row);
        let count = rows.iter().filter(hidden).count();
        let to = asked.with_params(asked.params.with_undated());
        asks.push((count, ctx.n("names-unstated-year", count), to));
    }
    for offer in offers.iter().filter(|offer| offer.open && !asked.picked(offer.name).0.is_empty()) {
        let to = asked.unstated(offer.name, true);
        if to.query() == asked.query() {
            continue;
        }
        let part = Part::Pick(offer.name);
        let hidden = |row: &&T| row.words(offer.name).is_empty() && asked.keeps_but(part, *row);
        let count = rows.iter().filter(hidden).count();
        let name = ctx.t(&format!("param-{}", offer.name));
        asks.push((count, ctx.t2("names-unstated", "n", count, "name", name.as_ref()), to));
    }
    let choice = |(_, label, to): (usize, String, Asked)| Choice { label, href: to.href(ctx), on: false };
    asks.into_iter().filter(|(count, ..)| *count > 0).map(choice).collect()
}

/// For an empty list: each filter that is on, with how many rows there would be without it.
fn loosen<T: Listed>(ctx: &Ctx, asked: &Asked, rows: &[T]) -> Vec<Choice> {
    let way = |part: Part| {
        let count = rows.iter().filter(|row| asked.keeps_but(part, *row)).count();
        let name = ctx.t(&match part {
            Part::Text => "param-q".to_owned(),
            Part::Days => "param-days".to_owned(),
            Part::Pick(name) => format!("param-{name}"),
        });
        let label = ctx.t2("names-loosen", "name", name.as_ref(), "n", count);
        (count > 0).then(|| Choice { label, href: asked.without(part).href(ctx), on: false })
    };
    asked.parts().into_iter().filter_map(way).collect()
}

impl Pager {
    /// `None` where one page of the smallest size holds everything.
    pub fn new<T>(ctx: &Ctx, asked: &Asked, page: &PageOf<T>) -> Option<Pager> {
        if page.total <= PAGE_SIZES[0] as usize {
            return None;
        }
        let to = |page: u32| asked.with_params(asked.params.on_page(page)).href(ctx);
        Some(Pager {
            label: ctx.t("names-pages").into_owned(),
            summary: ctx.tr(
                "names-range",
                &[("first", page.first.into()), ("last", page.until.into()), ("n", page.total.into())],
            ),
            previous: (page.page > 1).then(|| to(page.page - 1)),
            next: (page.page < page.last).then(|| to(page.page + 1)),
            previous_label: ctx.t("names-previous").into_owned(),
            next_label: ctx.t("names-next").into_owned(),
            size_label: ctx.t("param-per-page").into_owned(),
            sizes: PAGE_SIZES
                .into_iter()
                .map(|size| Choice {
                    label: ctx.number(size),
                    href: asked.with_params(asked.params.sized(size)).href(ctx),
                    on: size == asked.params.per_page(),
                })
                .collect(),
        })
    }
}

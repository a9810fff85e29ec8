//! The machinery of the lists that are held in memory: provinces, partners, ties, people, bodies, fields of work.
//! Knows search text, choices, order and pages of any rows; leaves what a row is and says to its page.
//!
//! A choice is a parameter with a small set of words (`side=vn`), several at once, each exclusion with a dash
//! (`level=-commune`). It stands beside the parameters that all lists share.

use askama::Template;
use form_urlencoded::Serializer;

use crate::text::fold;
use crate::web::page::Head;
use crate::web::params::{BadParam, DEFAULT_PER_PAGE, PAGE_SIZES, Params, Sort};
use crate::web::{Ctx, Link, PageError};

/// A choice that a list offers: the name in the query string and its words, both also message keys
/// (`param-side`, `side-vn`).
#[derive(Clone, Debug)]
pub struct Offer {
    pub name: &'static str,
    pub words: Vec<String>,
    /// Words that exist beyond those offered: a province without any tie gives an empty list, not an error.
    pub known: Option<fn(&str) -> bool>,
}

/// What a reader asked of a list.
#[derive(Clone, Debug)]
pub struct Asked {
    link: Link<'static>,
    pub params: Params,
    picks: Vec<Pick>,
    pub sort: Sort,
    folded: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pick {
    name: &'static str,
    with: Vec<String>,
    without: Vec<String>,
}

impl Asked {
    /// Reads a query string. `sorts` are the orders this list has, the usual one first.
    pub fn parse(link: Link<'static>, query: &str, offers: &[Offer], sorts: &[Sort]) -> Result<Asked, BadParam> {
        let params = Params::parse(query)?;
        let sort = params.sorted(sorts)?;
        let mut picks: Vec<Pick> =
            offers.iter().map(|offer| Pick { name: offer.name, with: Vec::new(), without: Vec::new() }).collect();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let Some(place) = offers.iter().position(|offer| offer.name == name) else { continue };
            let value = value.trim();
            let bare = value.strip_prefix('-').unwrap_or(value);
            if bare.is_empty() {
                continue;
            }
            let exists = offers[place].words.iter().any(|word| word == bare)
                || offers[place].known.is_some_and(|known| known(bare));
            if !exists {
                let nearest = nearest(bare, offers[place].words.iter().map(String::as_str), 12);
                return Err(BadParam::unknown(offers[place].name, bare, nearest));
            }
            let pick = &mut picks[place];
            let list = if value.starts_with('-') { &mut pick.without } else { &mut pick.with };
            if !list.iter().any(|known| known == bare) {
                list.push(bare.to_owned());
                list.sort();
            }
        }
        let folded = fold(&params.q);
        Ok(Asked { link, params, picks, sort, folded })
    }

    /// The same question for all rows at once: what a file of the list holds.
    pub fn whole(self) -> Asked {
        Asked { params: self.params.sized(DEFAULT_PER_PAGE), ..self }
    }

    /// True where a row of this folded text and these words is asked for. `words` gives the row's words of a choice.
    pub fn keeps<'r>(&self, folded: &str, words: impl Fn(&str) -> Vec<&'r str>) -> bool {
        self.finds(folded) && self.picks.iter().all(|pick| pick.keeps(&words(pick.name)))
    }

    /// The same, but for one choice: what its counts are made over.
    fn keeps_but<'r>(&self, but: &str, folded: &str, words: impl Fn(&str) -> Vec<&'r str>) -> bool {
        self.finds(folded)
            && self.picks.iter().filter(|pick| pick.name != but).all(|pick| pick.keeps(&words(pick.name)))
    }

    /// Every word of the search text stands in the row's text, marks and case aside.
    fn finds(&self, folded: &str) -> bool {
        self.folded.split_whitespace().all(|word| folded.contains(word))
    }

    /// True where anything narrows the list.
    pub fn narrows(&self) -> bool {
        !self.params.q.is_empty()
            || self.params.from.is_some()
            || self.params.to.is_some()
            || self.picks.iter().any(|pick| !pick.with.is_empty() || !pick.without.is_empty())
    }

    /// The words asked for and excluded of one choice.
    pub fn picked(&self, name: &str) -> (&[String], &[String]) {
        self.picks.iter().find(|pick| pick.name == name).map_or((&[], &[]), |pick| (&pick.with, &pick.without))
    }

    fn href(&self, ctx: &Ctx) -> String {
        let (path, query) = (ctx.link(&self.link), self.query());
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    /// The canonical query string.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        let mut tail = Vec::new();
        for (name, value) in form_urlencoded::parse(self.params.query().as_bytes()) {
            // Choices stand between the search text and the order, so that equal questions have equal addresses.
            if matches!(name.as_ref(), "q" | "from" | "to" | "undated" | "era") {
                query.append_pair(&name, &value);
            } else if matches!(name.as_ref(), "sort" | "page" | "per_page") {
                tail.push((name.into_owned(), value.into_owned()));
            }
        }
        for pick in &self.picks {
            for word in &pick.with {
                query.append_pair(pick.name, word);
            }
            for word in &pick.without {
                query.append_pair(pick.name, &format!("-{word}"));
            }
        }
        for (name, value) in tail {
            query.append_pair(&name, &value);
        }
        query.finish()
    }

    fn toggled(&self, name: &str, word: &str, exclude: bool) -> Asked {
        let mut asked = Asked { params: self.params.first_page(), ..self.clone() };
        for pick in asked.picks.iter_mut().filter(|pick| pick.name == name) {
            let was = if exclude { pick.without.iter() } else { pick.with.iter() }.any(|known| known == word);
            pick.with.retain(|known| known != word);
            pick.without.retain(|known| known != word);
            if !was {
                let list = if exclude { &mut pick.without } else { &mut pick.with };
                list.push(word.to_owned());
                list.sort();
            }
        }
        asked
    }

    /// One page of `rows`, already filtered and sorted.
    pub fn page_of<T>(&self, rows: Vec<T>) -> Result<PageOf<T>, PageError> {
        let total = rows.len();
        let size = self.params.per_page() as usize;
        let last = total.div_ceil(size).max(1) as u32;
        let page = self.params.page();
        if page > last {
            return Err(PageError::PageOutOfRange { page, last });
        }
        let first = (page as usize - 1) * size;
        let rows: Vec<T> = rows.into_iter().skip(first).take(size).collect();
        Ok(PageOf { total, page, last, first: first + 1, until: first + rows.len(), rows })
    }
}

impl Pick {
    fn keeps(&self, words: &[&str]) -> bool {
        let has = |list: &[String]| list.iter().any(|word| words.contains(&word.as_str()));
        (self.with.is_empty() || has(&self.with)) && !has(&self.without)
    }
}

/// One page of a list.
#[derive(Debug)]
pub struct PageOf<T> {
    pub total: usize,
    pub page: u32,
    pub last: u32,
    /// Positions of the first and last row shown, from 1.
    pub first: usize,
    pub until: usize,
    pub rows: Vec<T>,
}

/// The controls above and below a list, ready to be written out.
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
    /// First and last day, for lists of dated things.
    pub days: Option<Days>,
}

/// The fields for a first and a last day.
pub struct Days {
    pub from_label: String,
    pub to_label: String,
    pub from: String,
    pub to: String,
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
    pub exclude: String,
}

/// One choice with its words and counts.
pub struct Group {
    pub label: String,
    pub options: Vec<FacetOption>,
    /// True where one of its words is on: the group stands open.
    pub active: bool,
}

pub struct FacetOption {
    pub label: String,
    pub count: String,
    pub href: String,
    pub on: bool,
    /// Leads to the list without these rows.
    pub exclude: String,
}

pub struct Choice {
    pub label: String,
    pub href: String,
    pub on: bool,
}

pub struct Chip {
    pub label: String,
    pub href: String,
}

/// Reads the rows of a list for its controls: folded text and the words of each choice.
pub struct Reader<'f, T> {
    pub folded: &'f dyn Fn(&T) -> &str,
    pub words: &'f dyn for<'r> Fn(&'r T, &str) -> Vec<&'r str>,
    /// The label of a word of a choice, in the page's language.
    pub label: &'f dyn Fn(&str, &str) -> String,
}

impl Controls {
    /// The controls of a list over all of its `rows`.
    pub fn new<T>(
        ctx: &Ctx,
        asked: &Asked,
        offers: &[Offer],
        sorts: &[Sort],
        search_hint: String,
        rows: &[T],
        read: &Reader<'_, T>,
    ) -> Controls {
        let groups = offers.iter().map(|offer| group(ctx, asked, offer, rows, read)).collect();
        let sorts = sorts
            .iter()
            .enumerate()
            .map(|(place, sort)| Choice {
                label: ctx.word("sort", sort.as_str()).into_owned(),
                href: Asked { params: asked.params.sorted_by((place > 0).then_some(*sort)), ..asked.clone() }.href(ctx),
                on: *sort == asked.sort,
            })
            .collect();
        let hidden =
            form_urlencoded::parse(Asked { params: asked.params.first_page(), ..asked.clone() }.query().as_bytes())
                .filter(|(name, _)| name != "q")
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
        Controls {
            search_label: ctx.t("names-search-label").into_owned(),
            search_hint,
            action: ctx.link(&asked.link),
            q: asked.params.q.clone(),
            hidden,
            groups,
            sorts,
            chips: chips(ctx, asked, read.label),
            clear: asked.narrows().then(|| bare(asked).href(ctx)),
            words: ControlWords {
                search: ctx.t("base-search").into_owned(),
                filters: ctx.t("names-filters").into_owned(),
                sort: ctx.t("param-sort").into_owned(),
                clear: ctx.t("error-without-filters").into_owned(),
                remove: ctx.t("names-remove").into_owned(),
                exclude: ctx.t("names-exclude").into_owned(),
            },
            days: None,
        }
    }

    /// Adds the fields for a first and a last day.
    pub fn with_days(mut self, ctx: &Ctx, asked: &Asked) -> Controls {
        self.hidden.retain(|(name, _)| name != "from" && name != "to");
        let written = |day: Option<crate::model::PartialDate>| day.map(|day| day.to_string()).unwrap_or_default();
        self.days = Some(Days {
            from_label: ctx.t("param-from").into_owned(),
            to_label: ctx.t("param-to").into_owned(),
            from: written(asked.params.from),
            to: written(asked.params.to),
            hint: ctx.t("events-days-hint").into_owned(),
        });
        self
    }
}

/// The same list with nothing asked but its era, order and page size.
fn bare(asked: &Asked) -> Asked {
    let mut bare = asked.clone();
    bare.params = bare.params.clearing("q").clearing("from").clearing("to");
    for pick in &mut bare.picks {
        pick.with.clear();
        pick.without.clear();
    }
    bare
}

fn group<T>(ctx: &Ctx, asked: &Asked, offer: &Offer, rows: &[T], read: &Reader<'_, T>) -> Group {
    let mut counts = vec![0u64; offer.words.len()];
    for row in rows.iter().filter(|row| asked.keeps_but(offer.name, (read.folded)(row), |name| (read.words)(row, name)))
    {
        for word in (read.words)(row, offer.name) {
            if let Some(place) = offer.words.iter().position(|known| known == word) {
                counts[place] += 1;
            }
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
            label: (read.label)(offer.name, word),
            count: ctx.number(count),
            href: asked.toggled(offer.name, word, false).href(ctx),
            on: with.contains(word),
            exclude: asked.toggled(offer.name, word, true).href(ctx),
        })
        .collect();
    Group {
        label: ctx.t(&format!("param-{}", offer.name)).into_owned(),
        active: !with.is_empty() || !without.is_empty(),
        options,
    }
}

fn chips(ctx: &Ctx, asked: &Asked, label: &dyn Fn(&str, &str) -> String) -> Vec<Chip> {
    let text = (!asked.params.q.is_empty()).then(|| Chip {
        label: ctx.t1("names-chip-text", "q", &asked.params.q),
        href: Asked { params: asked.params.clearing("q"), ..asked.clone() }.href(ctx),
    });
    let picks = asked.picks.iter().flat_map(|pick| {
        let with = pick
            .with
            .iter()
            .map(|word| Chip { label: label(pick.name, word), href: asked.toggled(pick.name, word, false).href(ctx) });
        let without = pick.without.iter().map(|word| Chip {
            label: ctx.t1("names-chip-without", "value", label(pick.name, word)),
            href: asked.toggled(pick.name, word, true).href(ctx),
        });
        with.chain(without).collect::<Vec<_>>()
    });
    let days = [("from", asked.params.from), ("to", asked.params.to)].into_iter().filter_map(|(name, day)| {
        Some(Chip {
            label: format!("{} {}", ctx.t(&format!("param-{name}")), ctx.date_short(&day?)),
            href: Asked { params: asked.params.clearing(name), ..asked.clone() }.href(ctx),
        })
    });
    text.into_iter().chain(days).chain(picks).collect()
}

impl Pager {
    /// `None` where one page of the smallest size holds everything.
    pub fn new<T>(ctx: &Ctx, asked: &Asked, page: &PageOf<T>) -> Option<Pager> {
        if page.total <= PAGE_SIZES[0] as usize {
            return None;
        }
        let to = |page: u32| Asked { params: asked.params.on_page(page), ..asked.clone() }.href(ctx);
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
                    href: Asked { params: asked.params.sized(size), ..asked.clone() }.href(ctx),
                    on: size == asked.params.per_page(),
                })
                .collect(),
        })
    }
}

/// The words nearest to one that does not exist, nearest first: for "did you mean".
pub fn nearest<'w>(asked: &str, words: impl Iterator<Item = &'w str>, most: usize) -> Vec<String> {
    let asked = fold(asked);
    let mut near: Vec<(f64, &str)> = words
        .map(|word| (strsim::jaro_winkler(&asked, &fold(word)), word))
        // Below this two words share little more than a letter or two.
        .filter(|(likeness, _)| *likeness >= 0.72)
        .collect();
    near.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(right.1)));
    near.into_iter().take(most).map(|(_, word)| word.to_owned()).collect()
}

impl Head {
    /// The head of a list that these controls narrow: its question belongs to its address, and crawlers stay out of
    /// what is narrowed or reordered.
    pub fn of_asked(mut self, asked: &Asked) -> Head {
        self.query = asked.query();
        let plain = asked.params.sort.is_none() && asked.params.per_page.is_none();
        self.index = self.index && !asked.narrows() && plain;
        self
    }
}

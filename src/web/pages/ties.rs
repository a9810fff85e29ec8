//! The list of pairs: declared, observed, or both.

use askama::Template;
use axum::extract::State;

use crate::model::{Country, Era, PartialDate, Topic};
use crate::store::read::ties::TieRow;
use crate::web::components::controls::{Controls, Pager, Told};
use crate::web::components::entries;
use crate::web::components::listing::{Asked, Listed, Moment, Offer};
use crate::web::components::matrix::Standing;
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{self, BadParam, Sort};
use crate::web::{AppState, Ctx, Link, PageError};

/// `Oldest` stands for the longest tie: by the year it began.
const SORTS: [Sort; 4] = [Sort::Name, Sort::Events, Sort::Newest, Sort::Oldest];

/// A line of the list.
pub struct Line {
    pub href: String,
    pub vn: String,
    pub fr: String,
    /// The province of today, where the Vietnamese side is no longer one or never was.
    pub province: Option<String>,
    pub standing: &'static str,
    pub standing_label: String,
    pub kinds: String,
    pub since: Option<String>,
    pub differs: bool,
    pub fields: String,
    pub events: String,
    pub last: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/ties.html")]
pub struct TiesPage {
    pub ctx: Ctx,
    pub head: Head,
    pub controls: Controls,
    pub found: String,
    pub lines: Vec<Line>,
    pub pager: Option<Pager>,
    pub matrix: String,
}

impl Page for TiesPage {}

/// The standing of a pair.
pub(super) fn standing_of(row: &TieRow) -> Option<Standing> {
    Standing::of(row.declared, row.stated, row.met)
}

/// The choices of the list; provinces and partners are those that have a tie.
fn offers(rows: &[Entry<TieRow>]) -> Vec<Offer> {
    let distinct = |of: &dyn Fn(&TieRow) -> Option<&str>| {
        let mut words: Vec<String> = Vec::new();
        for word in rows.iter().filter_map(|entry| of(&entry.row)) {
            if !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        words
    };
    let kinds = {
        let mut kinds: Vec<String> = rows.iter().flat_map(|entry| entries::words(&entry.row.kinds)).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    };
    vec![
        Offer::closed("standing", Standing::ALL.map(Standing::as_str)),
        Offer::open("tie", kinds),
        Offer::open("topic", Topic::ALL.iter().map(|topic| topic.as_str())),
        Offer { known: Some(is_province), ..Offer::closed("province", distinct(&|row| row.province_slug.as_deref())) },
        Offer { known: Some(is_partner), ..Offer::closed("partner", distinct(&|row| Some(&row.fr_slug))) },
    ]
}

fn is_province(slug: &str) -> bool {
    let known = |era| crate::geo::gazetteer().by_slug(Country::Vn, slug, era).is_some();
    known(Era::Vn34) || known(Era::Vn63)
}

fn is_partner(slug: &str) -> bool {
    let known = |era| crate::geo::gazetteer().by_slug(Country::Fr, slug, era).is_some();
    known(Era::Fr) || known(Era::Fr2015)
}

impl Listed for Entry<TieRow> {
    fn folded(&self) -> &str {
        &self.folded
    }

    /// Lists inside a row are read from their JSON by finding the quoted word.
    fn words(&self, name: &str) -> Vec<&str> {
        let row = &self.row;
        match name {
            "standing" => standing_of(row).map(Standing::as_str).into_iter().collect(),
            "tie" => quoted(&row.kinds),
            "topic" => quoted(&row.topics),
            // By the province of today, and by the unit that the tie names; once where they bear one name.
            "province" => {
                let today = row.province_slug.as_deref().filter(|slug| *slug != row.vn_slug);
                today.into_iter().chain([row.vn_slug.as_str()]).collect()
            }
            _ => vec![&row.fr_slug],
        }
    }

    /// A tie stands in the time it began.
    fn moment(&self) -> Moment {
        let since = self.row.since.as_deref().and_then(PartialDate::parse);
        let since = since.filter(|since| since.year().is_some());
        Moment::of(since.map(|since| i64::from(params::first_day(since))))
    }
}

/// The strings of a JSON list of plain words, borrowed: `["twinning","project"]`.
fn quoted(json: &str) -> Vec<&str> {
    json.split('"').skip(1).step_by(2).collect()
}

impl TiesPage {
    pub fn new(ctx: Ctx, asked: &Asked, offers: &[Offer], rows: &[Entry<TieRow>]) -> Result<TiesPage, PageError> {
        let name_of = |name: &str, slug: &str| {
            let row = rows.iter().map(|entry| &entry.row).find(|row| match name {
                "province" => row.province_slug.as_deref() == Some(slug),
                _ => row.fr_slug == slug,
            });
            row.and_then(|row| if name == "province" { row.province_name.clone() } else { Some(row.fr_name.clone()) })
                .unwrap_or_else(|| slug.to_owned())
        };
        let label = |name: &str, word: &str| match name {
            "province" | "partner" => name_of(name, word),
            "tie" => ctx.word("tie-kind", word).into_owned(),
            _ => ctx.word(name, word).into_owned(),
        };
        let told = Told { search: "tie-search", days: "names-days-ties", label: &label };
        let controls = Controls::new(&ctx, asked, offers, &SORTS, &told, rows);
        let page = asked.page_of(kept(asked, rows))?;
        let head = Head::new(ctx.t("tie-list-title"), ctx.t("tie-list-lead")).of_asked(asked);
        Ok(TiesPage {
            head,
            found: ctx.n("tie-count", page.total),
            lines: page.rows.iter().map(|row| line(&ctx, row)).collect(),
            pager: Pager::new(&ctx, asked, &page),
            matrix: ctx.link(&Link::Matrix),
            controls,
            ctx,
        })
    }
}

/// The province around a Vietnamese side, where naming it adds something.
pub(super) fn province_beyond(row: &TieRow) -> Option<String> {
    row.province_name.clone().filter(|name| *name != row.vn_name)
}

fn line(ctx: &Ctx, row: &TieRow) -> Line {
    let standing = standing_of(row);
    let (vn, fr) = row.slug.split_once("--").unwrap_or((&row.vn_slug, &row.fr_slug));
    let kinds: Vec<String> =
        entries::words(&row.kinds).iter().map(|kind| ctx.word("tie-kind", kind).into_owned()).collect();
    Line {
        href: ctx.link(&Link::Tie(vn, fr)),
        vn: row.vn_name.clone(),
        fr: row.fr_name.clone(),
        province: province_beyond(row).map(|name| ctx.t1("place-now", "name", name)),
        standing: standing.map_or("", Standing::as_str),
        standing_label: standing
            .map(|standing| ctx.word("standing", standing.as_str()).into_owned())
            .unwrap_or_default(),
        kinds: kinds.join(", "),
        since: row.since.as_deref().map(|since| entries::date_words(ctx, since)),
        differs: row.since_differs,
        fields: entries::topic_words_short(ctx, &row.topics),
        events: ctx.number(row.event_count),
        last: entries::year_of(row.last_day).map(|year| year.to_string()),
    }
}

/// What is asked of the list: the page and its files ask alike.
pub fn asked(query: &str, rows: &[Entry<TieRow>]) -> Result<Asked, BadParam> {
    Asked::parse(Link::Ties, query, &offers(rows), &SORTS)
}

/// The rows asked for, in the order asked for: the page's and its files'.
pub fn kept<'r>(asked: &Asked, rows: &'r [Entry<TieRow>]) -> Vec<&'r TieRow> {
    let mut kept: Vec<&TieRow> = asked.of(rows).map(|entry| &entry.row).collect();
    match asked.sort {
        Sort::Events => kept.sort_by_key(|row| std::cmp::Reverse(row.event_count)),
        Sort::Newest => kept.sort_by_key(|row| std::cmp::Reverse(row.last_day)),
        // A tie of unknown beginning stands last.
        Sort::Oldest => kept.sort_by_key(|row| row.since.clone().unwrap_or_else(|| "9999".to_owned())),
        _ => {}
    }
    kept
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let rows = release.ties().await?;
    let offers = offers(rows);
    let asked = asked(&ctx.query, rows)?;
    respond(&TiesPage::new(ctx, &asked, &offers, rows)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_json_list_are_read_in_place() {
        assert_eq!(quoted(r#"["twinning","project"]"#), ["twinning", "project"]);
        assert!(quoted("[]").is_empty());
    }
}

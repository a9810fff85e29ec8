//! The pair matrix: provinces of today down, French localities across, a mark where the two have a tie.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;

use crate::i18n::sort_by_name;
use crate::model::Era;
use crate::store::read::ties::TieRow;
use crate::web::components::entries::locality_href;
use crate::web::components::matrix::{Head as Name, MarkData, Matrix, Standing};
use crate::web::directory::Entry;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::{AppState, Ctx, Link};

use super::ties::standing_of;

/// Columns drawn; partners beyond them are in the table below and in the list of ties.
const COLUMNS: usize = 60;
/// Partners named in a line of the table, those with most events; the list of ties has them all.
const NAMED: usize = 24;

/// A line of the table that says the same.
pub struct Line {
    pub province: String,
    pub province_href: String,
    pub pairs: Vec<Pair>,
    /// Where there are more partners than named: all of them.
    pub more: Option<(String, String)>,
}

pub struct Pair {
    pub name: String,
    pub href: String,
    pub standing: &'static str,
    pub standing_label: String,
}

#[derive(Template)]
#[template(path = "pages/matrix.html")]
pub struct MatrixPage {
    pub ctx: Ctx,
    pub head: Head,
    pub matrix: Option<Matrix>,
    pub legend: Vec<(&'static str, String)>,
    pub note: Option<String>,
    pub lines: Vec<Line>,
    pub ties: String,
}

impl Page for MatrixPage {}

/// All ties of one province with one partner, as one mark: a former province and a town stand with the province of today.
struct Cell<'r> {
    standing: Standing,
    events: i64,
    /// The pair that a click opens: the one with most events.
    row: &'r TieRow,
    pairs: usize,
}

impl MatrixPage {
    pub fn new(ctx: Ctx, entries: &[Entry<TieRow>]) -> MatrixPage {
        let mut provinces: Vec<(String, String)> = Vec::new();
        let mut partners: BTreeMap<(String, String), (String, usize)> = BTreeMap::new();
        let mut cells: BTreeMap<(String, (String, String)), Cell<'_>> = BTreeMap::new();
        for row in entries.iter().map(|entry| &entry.row) {
            let Some(standing) = standing_of(row) else { continue };
            let slug = row.province_slug.clone().unwrap_or_else(|| row.vn_slug.clone());
            let name = row.province_name.clone().unwrap_or_else(|| row.vn_name.clone());
            if !provinces.iter().any(|(known, _)| *known == slug) {
                provinces.push((slug.clone(), name));
            }
            let partner = (row.fr_era.clone(), row.fr_slug.clone());
            partners.entry(partner.clone()).or_insert_with(|| (row.fr_name.clone(), 0)).1 += 1;
            cells
                .entry((slug, partner))
                .and_modify(|cell| {
                    cell.standing = cell.standing.with(standing);
                    cell.events += row.event_count;
                    cell.pairs += 1;
                    if row.event_count > cell.row.event_count {
                        cell.row = row;
                    }
                })
                .or_insert(Cell { standing, events: row.event_count, row, pairs: 1 });
        }
        sort_by_name(ctx.lang, &mut provinces, |(_, name)| name);
        let total = partners.len();
        let mut columns: Vec<((String, String), String, usize)> =
            partners.into_iter().map(|(key, (name, ties))| (key, name, ties)).collect();
        // The partners with most ties are drawn, in the order of names.
        columns.sort_by_key(|(_, _, ties)| std::cmp::Reverse(*ties));
        columns.truncate(COLUMNS);
        sort_by_name(ctx.lang, &mut columns, |(_, name, _)| name);

        let marks: Vec<MarkData> = cells
            .iter()
            .filter_map(|((province, partner), cell)| {
                Some(MarkData {
                    row: provinces.iter().position(|(slug, _)| slug == province)?,
                    column: columns.iter().position(|(key, _, _)| key == partner)?,
                    standing: cell.standing,
                    label: mark_label(&ctx, cell),
                    href: tie_href(&ctx, cell.row),
                })
            })
            .collect();
        let lines = provinces
            .iter()
            .map(|(slug, name)| {
                let mut own: Vec<&Cell<'_>> =
                    cells.iter().filter(|((province, _), _)| province == slug).map(|(_, cell)| cell).collect();
                let more = (own.len() > NAMED).then(|| {
                    let list = format!("{}?province={slug}", ctx.link(&Link::Ties));
                    (ctx.n("place-all-ties", own.iter().map(|cell| cell.pairs).sum::<usize>()), list)
                });
                own.sort_by_key(|cell| std::cmp::Reverse(cell.events));
                own.truncate(NAMED);
                sort_by_name(ctx.lang, &mut own, |cell| &cell.row.fr_name);
                Line {
                    province: name.clone(),
                    province_href: ctx.link(&Link::Province(Era::Vn34, slug)),
                    pairs: own.into_iter().map(|cell| pair(&ctx, cell)).collect(),
                    more,
                }
            })
            .collect();
        let matrix = Matrix::new(
            "pairs",
            ctx.t("tie-matrix-title").into_owned(),
            ctx.t("tie-matrix-desc").into_owned(),
            provinces
                .iter()
                .map(|(slug, name)| Name { label: name.clone(), href: ctx.link(&Link::Province(Era::Vn34, slug)) })
                .collect(),
            columns
                .iter()
                .map(|((era, slug), name, _)| Name { label: name.clone(), href: locality_href(&ctx, era, slug) })
                .collect(),
            marks,
        );
        let legend = Standing::ALL
            .map(|standing| (standing.as_str(), ctx.word("standing", standing.as_str()).into_owned()))
            .to_vec();
        MatrixPage {
            head: Head::new(ctx.t("tie-matrix-title"), ctx.t("tie-matrix-lead")),
            note: (total > COLUMNS).then(|| ctx.t2("tie-matrix-cut", "shown", COLUMNS, "n", total)),
            matrix,
            legend,
            lines,
            ties: ctx.link(&Link::Ties),
            ctx,
        }
    }
}

fn pair(ctx: &Ctx, cell: &Cell<'_>) -> Pair {
    Pair {
        name: cell.row.fr_name.clone(),
        href: tie_href(ctx, cell.row),
        standing: cell.standing.as_str(),
        standing_label: ctx.word("standing", cell.standing.as_str()).into_owned(),
    }
}

fn tie_href(ctx: &Ctx, row: &TieRow) -> String {
    let (vn, fr) = row.slug.split_once("--").unwrap_or((&row.vn_slug, &row.fr_slug));
    ctx.link(&Link::Tie(vn, fr))
}

/// `Hà Nội – Toulouse · declared and observed · 3 events`.
fn mark_label(ctx: &Ctx, cell: &Cell<'_>) -> String {
    let mut label = format!(
        "{} – {} · {} · {}",
        cell.row.vn_name,
        cell.row.fr_name,
        ctx.word("standing", cell.standing.as_str()),
        ctx.n("events-count", cell.events)
    );
    if cell.pairs > 1 {
        label.push_str(" · ");
        label.push_str(&ctx.n("tie-count", cell.pairs));
    }
    label
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let rows = release.ties().await?;
    respond(&MatrixPage::new(ctx, rows))
}

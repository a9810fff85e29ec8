//! Figures, agreements and projects: the smaller things that articles count, sign and name.

use std::collections::{BTreeMap, HashMap};

use super::events::{ClaimRef, Event, Events, unique};
use super::names::{distinct, short_slug};
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::model::LocalityId;
use crate::store::write::{AgreementRow, FigureRow, WriteError};
use crate::text;

/// A project across articles, by its name.
#[derive(Clone, Debug)]
pub struct Project {
    pub slug: String,
    pub name: String,
    pub localities: Vec<LocalityId>,
    /// Article and claim.
    pub claims: Vec<(usize, usize)>,
}

/// All projects, in the order of their slugs: one for each folded name.
pub fn projects(articles: &Shelf) -> Result<Vec<Project>, WriteError> {
    let mut groups: BTreeMap<String, Project> = BTreeMap::new();
    articles.each(|article, extraction| {
        for (index, claim) in extraction.projects.iter().enumerate() {
            let project = groups.entry(text::fold(&claim.name)).or_insert_with(|| Project {
                slug: String::new(),
                name: claim.name.clone(),
                localities: Vec::new(),
                claims: Vec::new(),
            });
            if claim.name < project.name {
                project.name.clone_from(&claim.name);
            }
            project.localities = unique(project.localities.drain(..).chain(claim.locality_ids.iter().cloned()));
            project.claims.push((article, index));
        }
    })?;
    let mut all: Vec<Project> = groups.into_values().collect();
    all.iter_mut().for_each(|project| project.slug = short_slug(&project.name));
    all.sort_by(|left, right| (&left.slug, &left.name).cmp(&(&right.slug, &right.name)));
    distinct(&mut all, |project| &mut project.slug, "project");
    Ok(all)
}

/// A number as a source writes it, without a needless `.0`.
pub fn number(value: f64) -> String {
    value.to_string()
}

/// Rows of figures in the order of articles and claims; ids by claim; and the headline figures of each event.
pub struct Figures {
    pub rows: Vec<FigureRow>,
    pub ids: HashMap<ClaimRef, i64>,
    /// By event: word to qualifier and value.
    pub headlines: HashMap<usize, BTreeMap<String, String>>,
}

pub fn figures(articles: &Shelf, events: &Events, event_ids: &[usize]) -> Result<Figures, WriteError> {
    let mut figures = Figures { rows: Vec::new(), ids: HashMap::new(), headlines: HashMap::new() };
    articles.each(|article, extraction| {
        for (index, claim) in extraction.figures.iter().enumerate() {
            let event = claim.event.and_then(|event| events.of.get(&(article, event)).copied());
            let id = figures.rows.len() as i64 + 1;
            let value = number(claim.value);
            let chosen = match event.and_then(|event| chosen(&events.all[event], &claim.what)) {
                Some(headline) => headline.split_whitespace().any(|word| word == value) || headline == value,
                // Nobody differs: the first one of its event stands for all that say the same.
                None => event.is_none_or(|event| {
                    figures.headlines.get(&event).is_none_or(|headlines| !headlines.contains_key(&claim.what))
                }),
            };
            if let Some(event) = event.filter(|_| chosen) {
                let said = format!("{} {value}", claim.qualifier.as_str());
                figures.headlines.entry(event).or_default().entry(claim.what.clone()).or_insert(said);
            }
            figures.ids.insert((article, index), id);
            figures.rows.push(FigureRow {
                id,
                event_id: event.map(|event| event_ids[event] as i64),
                article_id: article as i64 + 1,
                what: claim.what.clone(),
                value: claim.value,
                qualifier: claim.qualifier.as_str(),
                status: claim.status.as_str(),
                chosen,
            });
        }
    })?;
    Ok(figures)
}

/// The headline value of a figure on which reports differ.
fn chosen<'a>(event: &'a Event, what: &str) -> Option<&'a str> {
    let conflict = event.conflicts.iter().find(|conflict| conflict.field == what)?;
    conflict.values.iter().find(|value| value.chosen).map(|value| value.value.as_str())
}

/// Rows of agreements, and their ids by event claim.
pub fn agreements(
    articles: &Shelf,
    events: &Events,
    event_ids: &[usize],
) -> Result<(Vec<AgreementRow>, HashMap<ClaimRef, i64>), WriteError> {
    let (mut rows, mut ids) = (Vec::new(), HashMap::new());
    articles.each(|article, extraction| {
        for (index, claim) in extraction.events.iter().enumerate() {
            let (Some(name), Some(event)) = (&claim.agreement, events.of.get(&(article, index))) else { continue };
            let id = rows.len() as i64 + 1;
            ids.insert((article, index), id);
            let (event_id, article_id) = (event_ids[*event] as i64, article as i64 + 1);
            rows.push(AgreementRow { id, event_id, article_id, name: name.clone() });
        }
    })?;
    Ok((rows, ids))
}

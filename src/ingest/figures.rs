//! Figures, agreements and projects: the smaller things that articles count, sign and name.

use std::collections::{BTreeMap, BTreeSet};

use super::events::{ClaimRef, Events, unique};
use super::names::{distinct, short_slug};
use super::numbers::{ByArticle, Texts};
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::model::{Extraction, FigureClaim, LocalityId};
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

/// Figures and agreements, numbered in the order of articles and claims. Their rows are made when they are written.
#[derive(Default)]
pub struct Figures {
    claims: ByArticle,
    /// By figure: whether the headline shows it.
    chosen: Vec<bool>,
    /// By event and what is counted: qualifier and value.
    headlines: BTreeMap<(u32, u32), u32>,
    /// By event: what is counted, and the values that are shown. Empty when all are read.
    shown: BTreeSet<(u32, u32, u32)>,
    texts: Texts,
    /// The claims of events that name an agreement.
    agreements: Vec<(u32, u32)>,
}

/// Reads figures and agreements off all articles.
pub fn figures(articles: &Shelf, events: &Events) -> Result<Figures, WriteError> {
    let mut figures = Figures::default();
    articles.each(|article, extraction| {
        figures.claims.push(extraction.figures.len());
        for claim in &extraction.figures {
            let event = claim.event.and_then(|event| events.of.get((article, event)));
            let chosen = event.is_none_or(|event| figures.is_chosen(events, event, claim));
            figures.chosen.push(chosen);
        }
        let named = extraction.events.iter().enumerate().filter(|(_, claim)| claim.agreement.is_some());
        let named = named.filter(|(claim, _)| events.of.get((article, *claim)).is_some());
        figures.agreements.extend(named.map(|(claim, _)| (article as u32, claim as u32)));
    })?;
    figures.shown = BTreeSet::new();
    figures.chosen.shrink_to_fit();
    Ok(figures)
}

impl Figures {
    /// Whether the headline of an event shows what a claim says; it does from now on where nobody said another thing.
    fn is_chosen(&mut self, events: &Events, event: usize, claim: &FigureClaim) -> bool {
        let key = (event as u32, self.texts.number(&claim.what));
        let value = number(claim.value);
        let chosen = match events.settled(event, &claim.what) {
            Some(headline) => headline.split_whitespace().any(|word| word == value) || headline == value,
            // Nobody differs: the first one of its event stands for all that say the same, a share stands beside its total.
            None => {
                let value = self.texts.number(&value);
                self.shown.insert((key.0, key.1, value))
            }
        };
        if chosen {
            let said = self.texts.number(&format!("{} {value}", claim.qualifier.as_str()));
            self.headlines.entry(key).or_insert(said);
        }
        chosen
    }

    /// What is counted of an event, in the order of words, each with qualifier and value.
    pub fn headlines(&self, event: usize) -> BTreeMap<&str, &str> {
        let of_event = self.headlines.range((event as u32, 0)..=(event as u32, u32::MAX));
        of_event.map(|((_, what), said)| (self.texts.get(*what), self.texts.get(*said))).collect()
    }

    /// What tells the row ids and nothing else.
    pub fn ids_alone(self) -> Figures {
        Figures { claims: self.claims, agreements: self.agreements, ..Figures::default() }
    }

    /// The row id of a figure.
    pub fn id(&self, at: ClaimRef) -> i64 {
        self.claims.at(at) as i64 + 1
    }

    /// The row id of the agreement that a claim of an event names.
    pub fn agreement_id(&self, (article, claim): ClaimRef) -> Option<i64> {
        let at = self.agreements.binary_search(&(article as u32, claim as u32)).ok()?;
        Some(at as i64 + 1)
    }

    /// The rows of an article. `event_of` gives the row id of the event that one of its claims became.
    pub fn rows(
        &self,
        (article, extraction): (usize, &Extraction),
        event_of: impl Fn(usize) -> Option<i64>,
    ) -> (Vec<FigureRow>, Vec<AgreementRow>) {
        let article_id = article as i64 + 1;
        let figures = extraction.figures.iter().enumerate().map(|(index, claim)| FigureRow {
            id: self.id((article, index)),
            event_id: claim.event.and_then(&event_of),
            article_id,
            what: claim.what.clone(),
            value: claim.value,
            qualifier: claim.qualifier.as_str(),
            status: claim.status.as_str(),
            chosen: self.chosen[self.claims.at((article, index))],
        });
        let agreements = extraction.events.iter().enumerate().filter_map(|(index, claim)| {
            let (id, event_id) = (self.agreement_id((article, index))?, event_of(index)?);
            Some(AgreementRow { id, event_id, article_id, name: claim.agreement.clone()? })
        });
        (figures.collect(), agreements.collect())
    }
}

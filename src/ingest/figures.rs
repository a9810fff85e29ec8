//! Figures, agreements and projects: the smaller things that articles count, sign and name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::column::Column;
use super::events::{ClaimRef, Events, unique};
use super::names::{distinct, short_slug};
use super::numbers::{ByArticle, Claims, Meant, Texts};
use super::shelf::Shelf;
use crate::extract::Articles;
use crate::model::{Extraction, FigureClaim, LocalityId};
use crate::store::write::{AgreementRow, Build, FigureRow, WriteError};
use crate::text;

/// A project across articles, by its name.
#[derive(Clone, Debug)]
pub struct Project {
    pub slug: String,
    pub name: String,
    pub localities: Vec<LocalityId>,
    pub claims: Claims,
}

/// All projects, in the order of their slugs, and which one each claim of each article means.
pub struct Projects {
    pub all: Vec<Project>,
    pub of: Meant,
}

/// Links projects: one for each folded name.
pub fn projects(articles: &Shelf, build: &Build) -> Result<Projects, WriteError> {
    let mut groups: BTreeMap<String, Project> = BTreeMap::new();
    let mut by_article = ByArticle::new(build)?;
    articles.each(|article, extraction| {
        by_article.push(extraction.projects.len())?;
        for (index, claim) in extraction.projects.iter().enumerate() {
            let project = groups.entry(text::fold(&claim.name)).or_insert_with(|| Project {
                slug: String::new(),
                name: claim.name.clone(),
                localities: Vec::new(),
                claims: Claims::default(),
            });
            if claim.name < project.name {
                project.name.clone_from(&claim.name);
            }
            project.localities = unique(project.localities.drain(..).chain(claim.locality_ids.iter().cloned()));
            project.claims.push((article, index));
        }
        Ok(())
    })?;
    let mut all: Vec<Project> = groups.into_values().collect();
    all.iter_mut().for_each(|project| project.slug = short_slug(&project.name));
    all.sort_by(|left, right| (&left.slug, &left.name).cmp(&(&right.slug, &right.name)));
    distinct(&mut all, |project| &mut project.slug, "project");
    let mut of = Meant::nothing(Arc::new(by_article), build)?;
    for (index, project) in all.iter().enumerate() {
        project.claims.iter().try_for_each(|at| of.set(at, index))?;
    }
    Ok(Projects { all, of })
}

/// A number as a source writes it, without a needless `.0`.
pub fn number(value: f64) -> String {
    value.to_string()
}

/// Figures and agreements, numbered in the order of articles and claims. Their rows are made when they are written.
pub struct Figures {
    claims: ByArticle,
    /// By figure: whether the headline shows it.
    chosen: Column<1>,
    /// By event and what is counted: qualifier and value.
    headlines: BTreeMap<(u32, u32), u32>,
    /// By event: what is counted, and the values that are shown. Empty when all are read.
    shown: BTreeSet<(u32, u32, u32)>,
    texts: Texts,
    /// The claims of events that name an agreement.
    agreements: Vec<(u32, u32)>,
}

/// Reads figures and agreements off all articles.
pub fn figures(articles: &Shelf, events: &Events, build: &Build) -> Result<Figures, WriteError> {
    let mut figures = Figures {
        claims: ByArticle::new(build)?,
        chosen: Column::new(build)?,
        headlines: BTreeMap::new(),
        shown: BTreeSet::new(),
        texts: Texts::default(),
        agreements: Vec::new(),
    };
    articles.each(|article, extraction| {
        figures.claims.push(extraction.figures.len())?;
        for claim in &extraction.figures {
            let event = claim.event.map_or(Ok(None), |event| events.of.get((article, event)))?;
            let chosen = event.is_none_or(|event| figures.is_chosen(events, event, claim));
            figures.chosen.push([chosen.into()])?;
        }
        for (index, _) in extraction.events.iter().enumerate().filter(|(_, claim)| claim.agreement.is_some()) {
            if events.of.get((article, index))?.is_some() {
                figures.agreements.push((article as u32, index as u32));
            }
        }
        Ok(())
    })?;
    figures.shown = BTreeSet::new();
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

    /// The row id of a figure.
    pub fn id(&self, at: ClaimRef) -> Result<i64, WriteError> {
        Ok(self.claims.at(at)? as i64 + 1)
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
        event_of: impl Fn(usize) -> Result<Option<i64>, WriteError>,
    ) -> Result<(Vec<FigureRow>, Vec<AgreementRow>), WriteError> {
        let article_id = article as i64 + 1;
        let (mut figures, mut agreements) = (Vec::new(), Vec::new());
        for (index, claim) in extraction.figures.iter().enumerate() {
            let number = self.claims.at((article, index))?;
            figures.push(FigureRow {
                id: number as i64 + 1,
                event_id: claim.event.map_or(Ok(None), &event_of)?,
                article_id,
                what: claim.what.clone(),
                value: claim.value,
                qualifier: claim.qualifier.as_str(),
                status: claim.status.as_str(),
                chosen: self.chosen.get(number)? == [1],
            });
        }
        for (index, claim) in extraction.events.iter().enumerate() {
            let Some((id, name)) = self.agreement_id((article, index)).zip(claim.agreement.clone()) else { continue };
            if let Some(event_id) = event_of(index)? {
                agreements.push(AgreementRow { id, event_id, article_id, name });
            }
        }
        Ok((figures, agreements))
    }
}

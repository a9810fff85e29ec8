//! Delegations across articles: those that came from one place to one event are one; the rest by origin and time. They lie
//! on disk.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::column::Column;
use super::days;
use super::events::{ClaimRef, Events};
use super::names::{Distinct, People};
use super::numbers::{ByArticle, Claims, Meant, Ranks, Slugs};
use super::pile::Pile;
use super::shelf::Shelf;
use super::sorter::{Record, Sorted, Sorter};
use crate::extract::Articles;
use crate::geo::gazetteer;
use crate::model::{DelegationClaim, LocalityId, PartialDate, Side, When};
use crate::store::write::{Build, WriteError};
use crate::text;

/// A delegation of the atlas, before it has a row. On disk it is without its slug.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Delegation {
    #[serde(skip)]
    pub slug: String,
    /// Index of the visit or conference it came for.
    pub event: Option<usize>,
    pub side: Side,
    pub origin: String,
    pub origins: Vec<LocalityId>,
    pub destinations: Vec<LocalityId>,
    /// Index of a person; the name where it is nobody's.
    pub leader: Option<usize>,
    pub leader_name: Option<String>,
    pub leader_title: Option<String>,
    pub when: When,
    pub size: Option<u32>,
    /// Article and claim, the leading one first.
    pub claims: Claims,
}

/// What is asked of a delegation most, beside its slug.
struct Brief {
    when: When,
    event: Option<usize>,
    /// Its number in the pile.
    whole: usize,
}

impl Brief {
    fn record(&self, record: Record) -> Record {
        let record = record.number(days::packed(self.when.start)).number(days::packed(self.when.end));
        record.number(self.event.map_or(0, |event| event as u32 + 1)).number(self.whole as u32)
    }

    fn of([start, end, event, whole]: [u32; 4]) -> Brief {
        Brief {
            when: When { start: PartialDate::of_number(start), end: PartialDate::of_number(end) },
            event: event.checked_sub(1).map(|event| event as usize),
            whole: whole as usize,
        }
    }
}

/// All delegations, in the order of their slugs.
pub struct Delegations {
    briefs: Column<4>,
    slugs: Slugs,
    whole: Pile<Delegation>,
    /// Every locality that one comes from or goes to.
    pub places: BTreeSet<LocalityId>,
    /// Those that came for an event: their indices, event by event, and where those of each event end.
    came: Column<1>,
    came_ends: Column<1>,
    /// What each claim of each article means.
    pub of: Meant,
}

impl Delegations {
    pub fn len(&self) -> usize {
        self.briefs.len()
    }

    pub fn slug(&self, index: usize) -> Result<String, WriteError> {
        self.slugs.get(index)
    }

    /// The whole of a delegation.
    pub fn get(&self, index: usize) -> Result<Delegation, WriteError> {
        let delegation = self.whole.get(Brief::of(self.briefs.get(index)?).whole)?;
        Ok(Delegation { slug: self.slug(index)?, ..delegation })
    }

    /// Calls `take` with every delegation and its index, in order.
    pub fn each(&self, mut take: impl FnMut(usize, &Delegation) -> Result<(), WriteError>) -> Result<(), WriteError> {
        (0..self.len()).try_for_each(|index| take(index, &self.get(index)?))
    }

    /// Those that came for an event.
    pub fn came_for(&self, event: usize) -> Result<Vec<Delegation>, WriteError> {
        let end = |event: usize| Ok::<_, WriteError>(self.came_ends.get(event)?[0] as usize);
        let own = event.checked_sub(1).map_or(Ok(0), end)?..end(event)?;
        own.map(|at| self.get(self.came.get(at)?[0] as usize)).collect()
    }

    /// The order of ids: by date, undated first, then by slug.
    pub fn ranks(&self, build: &Build) -> Result<Ranks, WriteError> {
        let mut sorter = Sorter::new(build)?;
        for index in 0..self.len() {
            let record = days::record(Record::default(), Brief::of(self.briefs.get(index)?).when);
            sorter.add(&record.text(&self.slug(index)?).number(index as u32))?;
        }
        Ranks::new(sorter.sorted()?, self.len(), build)
    }
}

fn when(claim: &DelegationClaim) -> When {
    match &claim.partial {
        Some(partial) if claim.start.is_none() => {
            let (start, end) = partial.split_once('/').unwrap_or((partial, partial));
            When { start: PartialDate::parse(start), end: PartialDate::parse(end) }
        }
        _ => When { start: claim.start, end: claim.end },
    }
}

/// All delegations.
pub fn delegations(
    articles: &Shelf,
    events: &Events,
    people: &People,
    build: &Build,
) -> Result<Delegations, WriteError> {
    let (by_article, mut groups) = groups(articles, events, build)?;
    let mut all = Delegations {
        briefs: Column::new(build)?,
        slugs: Slugs::new(build)?,
        whole: Pile::new(build)?,
        places: BTreeSet::new(),
        came: Column::new(build)?,
        came_ends: Column::new(build)?,
        of: Meant::nothing(Arc::new(by_article), build)?,
    };
    // In the order of their slugs; of equals, that of their first claims.
    let mut by_slug = Sorter::new(build)?;
    while let Some(key) = groups.peek().map(key) {
        let mut claims = Claims::default();
        while let Some(record) = groups.take_if(|record| self::key(record) == key)? {
            claims.push(claim(&record));
        }
        let event = key.1.checked_sub(1).map(|event| event as usize);
        let delegation = of_group(articles, events, people, event, claims)?;
        for key in delegation.origins.iter().chain(&delegation.destinations) {
            if !all.places.contains(key) {
                all.places.insert(key.clone());
            }
        }
        let first = delegation.claims.iter().next().unwrap_or_default();
        let record = Record::default().text(&slug(&delegation, events)?).number(first.0 as u32).number(first.1 as u32);
        let brief = Brief { when: delegation.when, event, whole: all.whole.add(&delegation)? };
        by_slug.add(&brief.record(record))?;
    }
    let (mut by_slug, mut came) = (by_slug.sorted()?, Sorter::new(build)?);
    let mut slugs = Distinct::new("delegation");
    while let Some(record) = by_slug.take()? {
        let mut fields = record.fields();
        all.slugs.push(&slugs.slug(&fields.text()))?;
        let _first = (fields.number(), fields.number());
        let row = std::array::from_fn(|_| fields.number());
        if let Some(event) = Brief::of(row).event {
            came.add(&Record::default().number(event as u32).number(all.briefs.len() as u32))?;
        }
        all.briefs.push(row)?;
    }
    let mut came = came.sorted()?;
    for event in 0..events.len() as u32 {
        while let Some(record) = came.take_if(|record| record.fields().number() == event)? {
            all.came.push([record.last_number()])?;
        }
        all.came_ends.push([all.came.len() as u32])?;
    }
    for index in 0..all.len() {
        all.get(index)?.claims.iter().try_for_each(|at| all.of.set(at, index))?;
    }
    Ok(all)
}

/// Same origin and same event, or same origin and same start: one delegation. Also how many claims each article makes.
fn groups(articles: &Shelf, events: &Events, build: &Build) -> Result<(ByArticle, Sorted), WriteError> {
    let (mut by_article, mut groups) = (ByArticle::new(build)?, Sorter::new(build)?);
    articles.each(|article, extraction| {
        by_article.push(extraction.delegations.len())?;
        for (index, claim) in extraction.delegations.iter().enumerate() {
            let mut event = None;
            if let Some(of) = claim.event
                && let Some(own) = events.of.get((article, of))?
            {
                event = Some(events.brief(own)?.parent().unwrap_or(own));
            }
            let mut keys: Vec<&str> = claim.origin_ids.iter().map(LocalityId::as_str).collect();
            keys.sort_unstable();
            let origin = if keys.is_empty() { text::fold(&claim.origin) } else { keys.join(" ") };
            let alone = match event {
                Some(_) => String::new(),
                None => match days::text(when(claim)) {
                    Some(dates) => dates,
                    // Nothing says when: each article's delegation stands alone, unless the same leader heads it.
                    None => claim.leader.as_deref().map_or_else(|| extraction.sha256.clone(), text::name_key),
                },
            };
            let record = Record::default().text(&origin).number(event.map_or(0, |event| event as u32 + 1));
            groups.add(&record.text(&alone).number(article as u32).number(index as u32))?;
        }
        Ok(())
    })?;
    Ok((by_article, groups.sorted()?))
}

/// Origin, one more than the event or nought, and what tells those apart that came for none.
fn key(record: &Record) -> (String, u32, String) {
    let mut fields = record.fields();
    (fields.text(), fields.number(), fields.text())
}

/// The claim behind its key.
fn claim(record: &Record) -> ClaimRef {
    let mut fields = record.fields();
    let _key = (fields.text(), fields.number(), fields.text());
    (fields.index(), fields.index())
}

/// The delegation that some claims mean, without its slug. One report after another: a delegation may have thousands.
fn of_group(
    articles: &Shelf,
    events: &Events,
    people: &People,
    event: Option<usize>,
    claims: Claims,
) -> Result<Delegation, WriteError> {
    let mut claims: Vec<ClaimRef> = claims.iter().collect();
    // The order of the event's reports, whose first leads.
    if let (Some(event), [_, _, ..]) = (event, &claims[..]) {
        let told = events.get(event)?.claims;
        let mut ranks: HashMap<usize, usize> = HashMap::with_capacity(told.len());
        for (rank, ((article, _), _)) in told.iter().enumerate() {
            ranks.entry(*article).or_insert(rank);
        }
        claims.sort_by_key(|at| (ranks.get(&at.0).copied().unwrap_or(usize::MAX), *at));
    }
    let mut made = Delegation {
        slug: String::new(),
        event,
        side: Side::Other,
        origin: String::new(),
        origins: Vec::new(),
        destinations: Vec::new(),
        leader: None,
        leader_name: None,
        leader_title: None,
        when: When::default(),
        size: None,
        claims: claims.iter().copied().collect(),
    };
    let mut stated: Option<When> = None;
    for (nth, at) in claims.iter().enumerate() {
        let article = articles.get(at.0)?;
        let claim = &article.delegations[at.1];
        if nth == 0 {
            (made.side, made.origin) = (claim.side, claim.origin.clone());
        }
        add_new(&mut made.origins, &claim.origin_ids);
        add_new(&mut made.destinations, &claim.destination_ids);
        if made.leader_name.is_none() && claim.leader.is_some() {
            made.leader_name.clone_from(&claim.leader);
            let index = article.people.iter().position(|person| Some(&person.name) == claim.leader.as_ref());
            made.leader = index.map_or(Ok(None), |index| people.of.get((at.0, index)))?;
        }
        made.leader_title = made.leader_title.or_else(|| claim.leader_title.clone());
        made.size = made.size.or(claim.size);
        // Of the most precise times that reports give, the first.
        let when = Some(when(claim)).filter(|when| when.start.is_some());
        if when.is_some_and(|own| stated.is_none_or(|known| own.precision() < known.precision())) {
            stated = when;
        }
    }
    made.when = match (stated, event) {
        (Some(when), _) => when,
        (None, Some(event)) => events.brief(event)?.when,
        (None, None) => When::default(),
    };
    Ok(made)
}

/// Adds the keys that are not there yet.
fn add_new(all: &mut Vec<LocalityId>, keys: &[LocalityId]) {
    for key in keys {
        if !all.contains(key) {
            all.push(key.clone());
        }
    }
}

/// Where it comes from and when, or for which event.
fn slug(delegation: &Delegation, events: &Events) -> Result<String, WriteError> {
    let names = delegation.origins.iter().filter_map(|key| gazetteer().by_id(key)).map(|place| place.slug).take(3);
    let origin = names.collect::<Vec<_>>().join("-");
    let origin = if origin.is_empty() { super::names::short_slug(&delegation.origin) } else { origin };
    let start = delegation.when.start.map(|start| start.to_string().trim_start_matches('-').to_owned());
    Ok(match (start, delegation.event) {
        (Some(start), _) => format!("{origin}-{start}"),
        (None, Some(event)) => format!("{origin}--{}", events.slug(event)?),
        (None, None) => origin,
    })
}

//! What the claims of an event are read against: the articles, and whom and what their names mean.

use super::{ClaimRef, unique};
use crate::geo::gazetteer;
use crate::ingest::names::{Body, Linked, People};
use crate::ingest::shelf::Shelf;
use crate::model::{Country, EventClaim, Extraction, LocalityId};
use crate::store::write::WriteError;

/// What the claims of an event are read against.
pub struct Around<'a> {
    pub articles: &'a Shelf,
    pub people: &'a People,
    pub bodies: &'a Linked<Body>,
}

impl Around<'_> {
    /// The people a claim of an article names, in its order.
    pub(super) fn people_of(&self, at: ClaimRef, article: &Extraction) -> Result<Vec<usize>, WriteError> {
        let index = |name: &String| article.people.iter().position(|person| person.name == *name);
        let named = article.events[at.1].people.iter().filter_map(index);
        named.filter_map(|claim| self.people.of.get((at.0, claim)).transpose()).collect()
    }

    /// The bodies a claim of an article names, in its order.
    pub(super) fn bodies_of(&self, at: ClaimRef, article: &Extraction) -> Result<Vec<usize>, WriteError> {
        let index = |name: &String| article.organisations.iter().position(|body| body.name == *name);
        let named = article.events[at.1].organisations.iter().filter_map(index);
        named.filter_map(|claim| self.bodies.of.get((at.0, claim)).transpose()).collect()
    }

    /// The keys of a claim's localities. Claims carry them; where one does not, the article's own localities of that name.
    pub(super) fn keys_of(&self, claim: &EventClaim, article: &Extraction) -> Vec<LocalityId> {
        if !claim.locality_ids.is_empty() {
            return claim.locality_ids.clone();
        }
        let named = |name: &String| article.localities.iter().find(|place| place.name == *name);
        let names = claim.vn_localities.iter().chain(&claim.fr_localities).chain(&claim.places);
        unique(names.filter_map(named).map(|place| place.code.clone()))
    }

    /// Splits keys into parties and places by the names that an event gives to each.
    pub(super) fn split(
        &self,
        keys: &[LocalityId],
        vn: &[String],
        fr: &[String],
        places: &[String],
    ) -> (Vec<LocalityId>, Vec<(String, Option<LocalityId>)>) {
        let place_of = |key: &LocalityId| gazetteer().by_id(key);
        let is_party = |key: &&LocalityId| {
            place_of(key).is_some_and(|place| match place.country {
                Country::Vn => vn.iter().any(|name| name == place.name),
                Country::Fr => fr.iter().any(|name| name == place.name),
            })
        };
        let parties = keys.iter().filter(is_party).cloned();
        let site = |name: &String| {
            let key = keys.iter().find(|key| place_of(key).is_some_and(|place| place.name == *name));
            (name.clone(), key.cloned())
        };
        (unique(parties), places.iter().map(site).collect())
    }
}

//! The cards that event and delegation rows carry: what a list row and a title need, whole, as JSON.
//! Written by ingest, read by every list; knows no SQL.

use serde::{Deserialize, Serialize};

use crate::model::{Era, Lang, LocalityId};

/// A locality as its unit was when the article was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPlace {
    pub key: LocalityId,
    pub slug: String,
    pub era: Era,
    pub name: String,
}

/// Where something took place: a locality by its key, or a facility by its name as written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSite {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<LocalityId>,
}

/// Who led.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPerson {
    pub slug: String,
    pub name: String,
    #[serde(default)]
    pub title: Option<String>,
}

/// Whom a part of an event was with: a body by its names, or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardParty {
    /// The name it is listed under.
    pub name: String,
    /// Its names in Vietnamese, French and English, where a registry or a pattern knows them.
    #[serde(default, skip_serializing_if = "none_known")]
    pub known: [Option<String>; 3],
}

fn none_known(names: &[Option<String>; 3]) -> bool {
    names.iter().all(Option::is_none)
}

impl CardParty {
    /// Its name in this language where that is known, else as listed.
    pub fn in_language(&self, lang: Lang) -> &str {
        let own = Lang::ALL.iter().zip(&self.known).find(|(known, _)| **known == lang);
        own.and_then(|(_, name)| name.as_deref()).unwrap_or(&self.name)
    }
}

/// The card of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventCard {
    pub vn: Vec<CardPlace>,
    pub fr: Vec<CardPlace>,
    pub places: Vec<CardSite>,
    pub origin: Vec<CardPlace>,
    pub destination: Vec<CardPlace>,
    /// `vn_to_fr` or `fr_to_vn`, for a visit.
    pub direction: Option<String>,
    pub leader: Option<CardPerson>,
    /// Whom a part was with, two at most; a principal event is told by its localities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<CardParty>,
    pub topics: Vec<String>,
    /// Languages of its sources.
    pub languages: Vec<String>,
    pub people: i64,
    pub organisations: i64,
}

/// The card of a delegation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DelegationCard {
    pub origin: Vec<CardPlace>,
    pub destination: Vec<CardPlace>,
    pub leader: Option<CardPerson>,
    /// The slug of the visit or conference it came for.
    pub event: Option<String>,
}

impl EventCard {
    /// Reads the column. A card that does not read is an empty one: a list shows what it can, and `check` reports it.
    pub fn read(json: &str) -> EventCard {
        serde_json::from_str(json).unwrap_or_default()
    }
}

impl From<String> for EventCard {
    fn from(json: String) -> EventCard {
        EventCard::read(&json)
    }
}

impl DelegationCard {
    pub fn read(json: &str) -> DelegationCard {
        serde_json::from_str(json).unwrap_or_default()
    }
}

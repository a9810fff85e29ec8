//! Localities as dated units: a key is country, era and code, because codes are reused across reforms.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::event::closed_set;

closed_set! {
    /// The two countries of the atlas.
    Country {
        Vn = "VN",
        Fr = "FR",
    }
}

closed_set! {
    /// The territorial order a unit belongs to.
    Era {
        /// The 63 provinces and cities until 30 June 2025, with the districts below them.
        Vn63 = "vn63",
        /// The 34 units since 1 July 2025.
        Vn34 = "vn34",
        /// French units of today.
        Fr = "fr",
        /// French regions before 2016.
        Fr2015 = "fr2015",
    }
}

closed_set! {
    /// The rank of a unit; the words are those of the extraction contract.
    LocalityLevel {
        Country = "country",
        /// A Vietnamese province or centrally run city.
        Province = "province",
        CityOfProvince = "city_of_province",
        District = "district",
        Town = "town",
        Township = "township",
        Ward = "ward",
        Region = "region",
        Departement = "departement",
        /// A French inter-municipal body: métropole, communauté urbaine, communauté d'agglomération.
        Epci = "epci",
        Commune = "commune",
    }
}

/// The key of a locality: `vn63-92`, `vn34-92`, `vn63-d-031` (district), `fr-reg-11`, `fr-dep-94`, `fr-com-31555`,
/// `fr-epci-200067932`, `fr2015-reg-54`. Stable for ever: the gazetteer gives it, everything else carries it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalityId(pub String);

impl LocalityId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LocalityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for LocalityId {
    fn from(id: &str) -> LocalityId {
        LocalityId(id.to_owned())
    }
}

//! One row of the gazetteer.

use vnfr_model::{Country, Era, LocalityId, LocalityLevel};

/// What a unit is beyond its level, where the type word depends on it (`thành phố` or `tỉnh`, `métropole` or
/// `communauté de communes`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// Its level says all.
    Plain,
    /// A centrally run city: a province by level, a city by name.
    CentralCity,
    /// A district within a city (quận).
    UrbanDistrict,
    /// A district in the country (huyện).
    RuralDistrict,
    Metropole,
    CommunauteUrbaine,
    CommunauteAgglomeration,
    CommunauteCommunes,
    /// A territory of the Métropole du Grand Paris (établissement public territorial).
    Ept,
}

impl PlaceKind {
    pub const ALL: [PlaceKind; 9] = [
        PlaceKind::Plain,
        PlaceKind::CentralCity,
        PlaceKind::UrbanDistrict,
        PlaceKind::RuralDistrict,
        PlaceKind::Metropole,
        PlaceKind::CommunauteUrbaine,
        PlaceKind::CommunauteAgglomeration,
        PlaceKind::CommunauteCommunes,
        PlaceKind::Ept,
    ];

    /// The word of the seed files, and of message keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            PlaceKind::Plain => "",
            PlaceKind::CentralCity => "central-city",
            PlaceKind::UrbanDistrict => "urban-district",
            PlaceKind::RuralDistrict => "rural-district",
            PlaceKind::Metropole => "metropole",
            PlaceKind::CommunauteUrbaine => "communaute-urbaine",
            PlaceKind::CommunauteAgglomeration => "communaute-agglomeration",
            PlaceKind::CommunauteCommunes => "communaute-communes",
            PlaceKind::Ept => "ept",
        }
    }

    pub fn parse(word: &str) -> Option<PlaceKind> {
        PlaceKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A territorial unit of one era. Names are the same in every language: Vietnamese with its marks, French as official,
/// without the type word. Hồ Chí Minh City alone keeps its type word (`Thành phố Hồ Chí Minh`), since without it the
/// name is a person's.
#[derive(Clone, Debug)]
pub struct Place {
    pub id: LocalityId,
    pub country: Country,
    pub level: LocalityLevel,
    pub kind: PlaceKind,
    pub era: Era,
    /// Of the country's statistics office in that era: the official two or three digits in Vietnam, INSEE or SIREN in
    /// France; `VN` and `FR` for the countries themselves.
    pub code: &'static str,
    /// Folded name, unique within country and era.
    pub slug: &'static str,
    pub name: &'static str,
    /// The unit it lies in: district → province, commune → département → région.
    pub parent: Option<LocalityId>,
    /// The unit that took it over when its order ended.
    pub successor: Option<LocalityId>,
    /// First and last day in force as ISO text; `None` where it is older than any source, or still in force.
    pub since: Option<&'static str>,
    pub until: Option<&'static str>,
    /// Longitude and latitude of its middle or its seat.
    pub position: Option<(f64, f64)>,
    pub population: Option<u32>,
    /// ISO 3166-2, for countries, provinces, régions and départements.
    pub iso: Option<&'static str>,
    /// True where the registry of declared partnerships names it.
    pub declared: bool,
}

impl Place {
    /// How likely a bare name means this unit and not a homonym: higher wins. Rank first, then inhabitants, with a lift
    /// for units that registers know as partners. Homonyms of two eras come out alike: the article's date tells them apart.
    pub fn prior(&self) -> u32 {
        let inhabitants = self.population.unwrap_or(match self.level {
            LocalityLevel::CityOfProvince => 150_000,
            LocalityLevel::Town => 60_000,
            _ => 30_000,
        });
        let base = match self.level {
            LocalityLevel::Country => 4_000_000_000,
            LocalityLevel::Province => 2_000_000_000,
            LocalityLevel::Region => 1_900_000_000,
            // The commune or the city is meant before the département or the inter-municipal body of its name.
            LocalityLevel::Departement | LocalityLevel::Epci => inhabitants / 4,
            _ => inhabitants,
        };
        if self.declared { base.saturating_mul(20).max(base) } else { base }
    }

    /// The name without the type word that Hồ Chí Minh City carries: for places that put their own type word before it.
    pub fn bare_name(&self) -> &'static str {
        self.name.strip_prefix("Thành phố ").unwrap_or(self.name)
    }

    /// True for a unit in force on `day` (ISO text, `2023-09-25`).
    pub fn in_force_on(&self, day: &str) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

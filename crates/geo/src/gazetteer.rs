//! All places, looked up by id, by slug and by code, and what became of them. Reads the seed files compiled in; how names
//! are written is `forms`, what registers declare is `registry`.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use super::carried::carried;
use super::place::{Place, PlaceKind};
use super::registry;
use vnfr_model::{Country, Era, LocalityId, LocalityLevel};

/// Files with all columns: id, era, level, kind, code, slug, name, parent, successor, since, until, lon, lat, population, iso.
static UNITS: [LazyLock<String>; 5] = [
    carried!("vn_provinces.csv"),
    carried!("vn_districts.csv"),
    carried!("fr_regions.csv"),
    carried!("fr_departements.csv"),
    carried!("fr_epci.csv"),
];
/// 35,000 communes: code, slug, name, lon, lat, population; the rest follows from the code.
static COMMUNES: LazyLock<String> = carried!("fr_communes.csv");

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);

/// The gazetteer; made on first use.
pub fn gazetteer() -> &'static Gazetteer {
    &GAZETTEER
}

/// Every place of both countries, in the order of their ids.
pub struct Gazetteer {
    places: Vec<Place>,
    by_slug: OnceLock<HashMap<(Era, &'static str), usize>>,
}

impl Gazetteer {
    fn read() -> Gazetteer {
        let declared = registry::declared_codes();
        let mut places = Vec::with_capacity(38_000);
        places.extend(UNITS.iter().flat_map(|file| file.lines().skip(1)).filter_map(unit));
        places.extend(COMMUNES.lines().skip(1).filter_map(commune));
        places.sort_unstable_by(|left, right| left.id.cmp(&right.id));
        for place in &mut places {
            place.declared = declared.contains(&(place.era, place.level, place.code));
        }
        Gazetteer { places, by_slug: OnceLock::new() }
    }

    /// Every place, in the order of ids.
    pub fn all(&self) -> &[Place] {
        &self.places
    }

    pub fn by_id(&self, id: &LocalityId) -> Option<&Place> {
        self.find(id.as_str())
    }

    /// The place with an id given as text (`vn63-92`).
    pub fn find(&self, id: &str) -> Option<&Place> {
        self.places.binary_search_by(|place| place.id.as_str().cmp(id)).ok().map(|at| &self.places[at])
    }

    /// The place a slug names in one country and era.
    pub fn by_slug(&self, country: Country, slug: &str, era: Era) -> Option<&Place> {
        let slugs = self
            .by_slug
            .get_or_init(|| self.places.iter().enumerate().map(|(at, place)| ((place.era, place.slug), at)).collect());
        let place = &self.places[*slugs.get(&(era, slug))?];
        (place.country == country).then_some(place)
    }

    /// The place with an official code at one level of one era.
    pub fn by_code(&self, era: Era, level: LocalityLevel, code: &str) -> Option<&Place> {
        match (era, level) {
            (Era::Fr, LocalityLevel::Commune) => self.find(&format!("fr-com-{code}")),
            (Era::Fr, LocalityLevel::Departement) => self.find(&format!("fr-dep-{code}")),
            (Era::Fr, LocalityLevel::Epci) => self.find(&format!("fr-epci-{code}")),
            (Era::Fr | Era::Fr2015, LocalityLevel::Region) => self.find(&format!("{}-reg-{code}", era.as_str())),
            (Era::Vn63 | Era::Vn34, LocalityLevel::Province) => self.find(&format!("{}-{code}", era.as_str())),
            (Era::Vn63, _) => self.find(&format!("vn63-d-{code}")),
            _ => None,
        }
    }

    /// Every place of one level and era, in the order of codes.
    pub fn of_level(&self, era: Era, level: LocalityLevel) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.era == era && place.level == level)
    }

    /// The unit that took this one over when its order ended.
    pub fn successor(&self, id: &LocalityId) -> Option<&Place> {
        self.by_id(self.by_id(id)?.successor.as_ref()?)
    }

    /// The units this one took over, its own earlier self included.
    pub fn predecessors(&self, id: &LocalityId) -> Vec<&Place> {
        self.places.iter().filter(|place| place.successor.as_ref() == Some(id)).collect()
    }

    /// The unit in force today where this one lay: itself, its successor, or for a district that is no more the
    /// province of today.
    pub fn today(&self, id: &LocalityId) -> Option<&Place> {
        let mut place = self.by_id(id)?;
        while place.until.is_some() {
            place = self.by_id(place.successor.as_ref().or(place.parent.as_ref())?)?;
        }
        Some(place)
    }

    /// The place itself and the units it lies in, innermost first.
    pub fn lineage(&self, id: &LocalityId) -> Vec<&Place> {
        let mut line: Vec<&Place> = self.by_id(id).into_iter().collect();
        while let Some(parent) = line.last().and_then(|place| self.by_id(place.parent.as_ref()?)) {
            line.push(parent);
        }
        line
    }

    /// The Vietnamese province (of the place's own era), or the French région, that the place is or lies in.
    pub fn province_or_region(&self, id: &LocalityId) -> Option<&Place> {
        let top = |place: &&Place| matches!(place.level, LocalityLevel::Province | LocalityLevel::Region);
        self.lineage(id).into_iter().find(top)
    }

    /// Where the place lies: its own position, or that of the nearest unit around it that has one.
    pub fn position(&self, id: &LocalityId) -> Option<(f64, f64)> {
        self.lineage(id).into_iter().find_map(|place| place.position)
    }
}

/// A line with all columns.
fn unit(line: &'static str) -> Option<Place> {
    let mut cells = line.split(',');
    let mut next = || cells.next().unwrap_or_default();
    let (id, era, level, kind) =
        (next(), Era::parse(next())?, LocalityLevel::parse(next())?, PlaceKind::parse(next())?);
    Some(Place {
        id: LocalityId::from(id),
        country: if matches!(era, Era::Vn63 | Era::Vn34) { Country::Vn } else { Country::Fr },
        level,
        kind,
        era,
        code: next(),
        slug: next(),
        name: next(),
        parent: stated(next()).map(LocalityId::from),
        successor: stated(next()).map(LocalityId::from),
        since: stated(next()),
        until: stated(next()),
        position: position(next(), next()),
        population: next().parse().ok(),
        iso: stated(next()),
        declared: false,
    })
}

fn commune(line: &'static str) -> Option<Place> {
    let mut cells = line.split(',');
    let mut next = || cells.next().unwrap_or_default();
    let code = next();
    // Overseas codes carry a département of three digits: 974 in 97411.
    let departement = code.get(..if code.starts_with("97") { 3 } else { 2 })?;
    Some(Place {
        id: LocalityId(["fr-com-", code].concat()),
        country: Country::Fr,
        level: LocalityLevel::Commune,
        kind: PlaceKind::Plain,
        era: Era::Fr,
        code,
        slug: next(),
        name: next(),
        parent: Some(LocalityId(["fr-dep-", departement].concat())),
        successor: None,
        since: None,
        until: None,
        position: position(next(), next()),
        population: next().parse().ok(),
        iso: None,
        declared: false,
    })
}

fn stated(cell: &'static str) -> Option<&'static str> {
    (!cell.is_empty()).then_some(cell)
}

fn position(lon: &str, lat: &str) -> Option<(f64, f64)> {
    Some((lon.parse().ok()?, lat.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn count(era: Era, level: LocalityLevel) -> usize {
        gazetteer().of_level(era, level).count()
    }

    #[test]
    fn both_countries_are_whole() {
        // The 63 of June 2025, and Hà Tây, which was gone in 2008.
        assert_eq!(count(Era::Vn63, LocalityLevel::Province), 64);
        assert_eq!(count(Era::Vn34, LocalityLevel::Province), 34);
        assert_eq!(count(Era::Fr, LocalityLevel::Region), 18);
        assert_eq!(count(Era::Fr2015, LocalityLevel::Region), 17);
        assert_eq!(count(Era::Fr, LocalityLevel::Departement), 101);
        assert!(count(Era::Fr, LocalityLevel::Commune) > 34_800);
        assert!(count(Era::Fr, LocalityLevel::Epci) > 1_250);
        assert!(count(Era::Vn63, LocalityLevel::CityOfProvince) > 85);
        let lines = UNITS.iter().map(|file| file.lines().count() - 1).sum::<usize>() + COMMUNES.lines().count() - 1;
        assert_eq!(gazetteer().all().len(), lines, "every line is a place");
    }

    #[test]
    fn ids_and_slugs_are_unique_and_found_again() {
        let gazetteer = gazetteer();
        let ids: HashSet<_> = gazetteer.all().iter().map(|place| &place.id).collect();
        assert_eq!(ids.len(), gazetteer.all().len());
        for place in gazetteer.all() {
            assert_eq!(gazetteer.by_id(&place.id).map(|found| &found.id), Some(&place.id));
            let by_slug = gazetteer.by_slug(place.country, place.slug, place.era).map(|found| &found.id);
            assert_eq!(by_slug, Some(&place.id), "help: two places of {:?} share the slug {}", place.era, place.slug);
        }
    }

    #[test]
    fn every_parent_and_successor_exists() {
        let gazetteer = gazetteer();
        for place in gazetteer.all() {
            for other in place.parent.iter().chain(&place.successor) {
                assert!(gazetteer.by_id(other).is_some(), "{} points at {other}, which is not there", place.id);
            }
            let today = gazetteer.today(&place.id).expect("every place lies somewhere today");
            assert!(today.until.is_none(), "{}", place.id);
        }
    }

    #[track_caller]
    fn check_today(id: &str, expected: &str) {
        assert_eq!(gazetteer().today(&LocalityId::from(id)).unwrap().id.as_str(), expected, "{id}");
    }

    #[test]
    fn places_of_before_lead_to_places_of_today() {
        check_today("vn63-94", "vn34-92"); // Sóc Trăng lies in Cần Thơ
        check_today("vn63-10", "vn34-15"); // Lào Cai took another code
        check_today("vn63-46", "vn34-46");
        check_today("vn63-d-474", "vn34-46");
        check_today("vn63-d-006", "vn34-01");
        check_today("vn34-92", "vn34-92");
        check_today("fr2015-reg-54", "fr-reg-75");
        check_today("fr-com-31555", "fr-com-31555");
    }

    #[test]
    fn a_merged_province_knows_what_it_absorbed() {
        let names =
            |id| gazetteer().predecessors(&LocalityId::from(id)).iter().map(|place| place.name).collect::<Vec<_>>();
        assert_eq!(names("vn34-92"), ["Cần Thơ", "Hậu Giang", "Sóc Trăng"]);
        assert_eq!(names("vn34-11"), ["Điện Biên"]);
        assert_eq!(names("fr-reg-28"), ["Haute-Normandie", "Basse-Normandie"]);
    }

    #[test]
    fn the_archipelagos_are_districts_of_da_nang_and_khanh_hoa() {
        let province = |id| gazetteer().province_or_region(&LocalityId::from(id)).unwrap().name;
        assert_eq!(province("vn63-d-498"), "Đà Nẵng");
        assert_eq!(province("vn63-d-576"), "Khánh Hòa");
        assert!(gazetteer().find("vn63-d-576").unwrap().position.unwrap().0 > 111.0);
    }

    #[test]
    fn the_known_partner_wins_over_its_homonym() {
        let prior = |id| gazetteer().find(id).unwrap().prior();
        assert!(prior("fr-com-93048") > prior("fr-com-28267")); // Montreuil
        assert!(prior("fr-com-75056") > prior("fr-dep-75"));
        assert!(prior("fr-com-69123") > prior("fr-epci-200046977"));
    }

    #[test]
    fn slugs_are_the_folded_names() {
        let slug = |id| gazetteer().find(id).unwrap().slug;
        assert_eq!(slug("vn63-92"), "can-tho");
        assert_eq!(slug("vn63-46"), "thua-thien-hue");
        assert_eq!(slug("vn34-46"), "hue");
        assert_eq!(slug("vn63-79"), "ho-chi-minh");
        assert_eq!(slug("fr-com-75056"), "paris");
        assert_eq!(slug("fr-com-76351"), "le-havre");
        assert_eq!(slug("fr-reg-11"), "ile-de-france");
        assert_eq!(slug("fr-epci-200069854"), "grand-poitiers");
    }
}

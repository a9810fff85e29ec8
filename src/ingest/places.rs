//! The localities of a release: which units of the gazetteer it needs, their row ids, and the units under which an event
//! stands beside those that its articles wrote.

use std::collections::{BTreeMap, BTreeSet};

use super::events::Event;
use crate::geo::{Place, form_word, gazetteer};
use crate::model::{Country, Era, LocalityId, LocalityLevel};
use crate::store::write::{LocalityNameRow, LocalityRow, LocalitySuccessionRow};

/// The units of a release with their row ids.
pub struct Places {
    ids: BTreeMap<LocalityId, i64>,
}

/// What happened in a unit or one that it absorbed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub events: i64,
    pub ties: i64,
    pub delegations_out: i64,
    pub delegations_in: i64,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
}

impl Places {
    /// All provinces of both orders, all régions and départements, and whatever `named` names, with the units around each
    /// and those before and after.
    pub fn new(named: impl Iterator<Item = LocalityId>) -> Places {
        let gazetteer = gazetteer();
        let mut wanted: BTreeSet<LocalityId> = BTreeSet::new();
        let standing = |place: &&Place| {
            matches!(
                place.level,
                LocalityLevel::Country | LocalityLevel::Province | LocalityLevel::Region | LocalityLevel::Departement
            )
        };
        let mut open: Vec<LocalityId> = gazetteer.all().iter().filter(standing).map(|place| place.id.clone()).collect();
        open.extend(named);
        while let Some(key) = open.pop() {
            let Some(place) = gazetteer.by_id(&key) else { continue };
            if wanted.insert(key.clone()) {
                open.extend(place.parent.clone());
                open.extend(place.successor.clone());
                open.extend(gazetteer.today(&key).map(|today| today.id.clone()));
            }
        }
        let ids = wanted.into_iter().zip(1..).collect();
        Places { ids }
    }

    /// The row id of a unit.
    pub fn id(&self, key: &LocalityId) -> Option<i64> {
        self.ids.get(key).copied()
    }

    /// The units under which something that names `key` stands: the unit, for Vietnam the province around it, and what
    /// each is today.
    pub fn areas(&self, key: &LocalityId) -> BTreeSet<i64> {
        let gazetteer = gazetteer();
        let mut keys: Vec<&LocalityId> = vec![key];
        let country = gazetteer.by_id(key).map(|place| place.country);
        if country == Some(Country::Vn) {
            keys.extend(gazetteer.province_or_region(key).map(|province| &province.id));
        }
        let today: Vec<&LocalityId> =
            keys.iter().filter_map(|key| gazetteer.today(key)).map(|place| &place.id).collect();
        keys.into_iter().chain(today).filter_map(|key| self.id(key)).collect()
    }

    /// The units an event stands under, and whether it is party there.
    pub fn of_event(&self, event: &Event) -> BTreeMap<i64, bool> {
        let mut areas = BTreeMap::new();
        for key in event.places.iter().filter_map(|(_, key)| key.as_ref()) {
            areas.extend(self.areas(key).into_iter().map(|area| (area, false)));
        }
        for key in &event.localities {
            areas.extend(self.areas(key).into_iter().map(|area| (area, true)));
        }
        areas
    }

    /// The rows, with the counts of each.
    pub fn rows(&self, counts: &BTreeMap<i64, Counts>) -> Vec<LocalityRow> {
        let gazetteer = gazetteer();
        let row = |(key, id): (&LocalityId, &i64)| {
            let place = gazetteer.by_id(key)?;
            let of = |place: Option<&Place>| place.and_then(|place| self.id(&place.id));
            let is_vn = place.country == Country::Vn;
            let province = gazetteer.province_or_region(key).filter(|_| is_vn);
            let counts = counts.get(id).copied().unwrap_or_default();
            let position = gazetteer.position(key);
            Some(LocalityRow {
                id: *id,
                key: key.to_string(),
                country: place.country.as_str(),
                era: place.era.as_str(),
                level: place.level.as_str(),
                code: place.code.to_owned(),
                slug: place.slug.to_owned(),
                name: place.name.to_owned(),
                parent_id: place.parent.as_ref().and_then(|parent| self.id(parent)),
                today_id: of(gazetteer.today(key)),
                province_id: of(province),
                province_today_id: of(province.and_then(|province| gazetteer.today(&province.id))),
                since: place.since.map(str::to_owned),
                until: place.until.map(str::to_owned),
                lon: position.map(|(lon, _)| lon),
                lat: position.map(|(_, lat)| lat),
                population: place.population.map(i64::from),
                event_count: counts.events,
                tie_count: counts.ties,
                delegations_out: counts.delegations_out,
                delegations_in: counts.delegations_in,
                first_day: counts.first_day,
                last_day: counts.last_day,
            })
        };
        self.ids.iter().filter_map(row).collect()
    }

    /// Every written form of every unit here.
    pub fn names(&self) -> Vec<LocalityNameRow> {
        let mut rows: BTreeMap<(i64, &str), LocalityNameRow> = BTreeMap::new();
        for (form, place, _) in gazetteer().forms() {
            let Some(id) = self.id(&place.id) else { continue };
            let kind = form_word(form, place);
            let row = LocalityNameRow { locality_id: id, name: (*form).to_owned(), kind: kind.to_owned() };
            rows.insert((id, form), row);
        }
        rows.into_values().collect()
    }

    /// Which unit took over which, and when.
    pub fn successions(&self) -> Vec<LocalitySuccessionRow> {
        let row = |key: &LocalityId| {
            let place = gazetteer().by_id(key)?;
            let successor = gazetteer().by_id(place.successor.as_ref()?)?;
            let effective = match place.era {
                // Hà Tây joined a unit that stood already: from the day after its last.
                Era::Vn63 if successor.era == Era::Vn63 => day_after(place.until?)?,
                Era::Vn63 => successor.since.unwrap_or("2025-07-01").to_owned(),
                _ => successor.since.unwrap_or("2016-01-01").to_owned(),
            };
            Some(LocalitySuccessionRow { old_id: self.id(key)?, new_id: self.id(&successor.id)?, effective })
        };
        self.ids.keys().filter_map(row).collect()
    }

    /// How many units there are.
    pub fn keys(&self) -> impl Iterator<Item = (&LocalityId, i64)> {
        self.ids.iter().map(|(key, id)| (key, *id))
    }
}

/// The day after one of ISO text.
fn day_after(day: &str) -> Option<String> {
    let day: jiff::civil::Date = day.parse().ok()?;
    day.tomorrow().ok().map(|next| next.to_string())
}

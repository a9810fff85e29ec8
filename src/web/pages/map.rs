//! The map of both countries: 34 or 63 provinces, régions or départements, ties as arcs, and the same numbers as tables.
//! Also gathers the pair of maps for the home page and the small ones of profiles.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;

use crate::geo::gazetteer;
use crate::geo::shapes::Layer;
use crate::i18n::sort_by_name;
use crate::model::{Country, Era, LocalityId};
use crate::store::index::Index;
use crate::store::read::ties::TieRow;
use crate::web::components::map::{ArcData, MapPair, Measure, PairData, UnitData};
use crate::web::link::asking;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::{BadParam, Facet, MAX_VALUES, Params};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError};

/// Arcs drawn at most: beyond them a map shows only ink. The busiest are drawn; the list of ties has them all.
const ARCS: usize = 60;

/// A line of a table.
pub struct Line {
    pub name: String,
    pub href: Option<String>,
    pub events: String,
}

/// One country's numbers.
pub struct Table {
    pub caption: String,
    pub heading: &'static str,
    pub lang: &'static str,
    pub lines: Vec<Line>,
    /// Units without events, in the order of names.
    pub none: Vec<Line>,
}

/// One choice of a switch.
pub struct Choice {
    pub label: String,
    pub href: String,
    pub current: bool,
}

#[derive(Template)]
#[template(path = "pages/map.html")]
pub struct MapPage {
    pub ctx: Ctx,
    pub head: Head,
    pub pair: MapPair,
    pub tables: [Table; 2],
    pub switches: [Vec<Choice>; 2],
    pub ties: String,
    /// True where régions are partners that no département shows.
    pub regions_left_out: bool,
}

impl Page for MapPage {}

/// Which layers a reader asked for: `era=vn63`, `level=departement`.
fn layers(query: &str) -> Result<(Layer, Layer), BadParam> {
    let vietnam = match Params::parse(query)?.era {
        Some(Era::Vn63) => Layer::Vn63,
        _ => Layer::Vn34,
    };
    let level =
        form_urlencoded::parse(query.as_bytes()).filter(|(name, value)| name == "level" && !value.is_empty()).last();
    let france = match level.as_ref().map(|(_, value)| value.as_ref()) {
        None | Some("region") => Layer::Regions,
        Some("departement") => Layer::Departements,
        Some(other) => {
            return Err(BadParam::unknown("level", other, vec!["region".to_owned(), "departement".to_owned()]));
        }
    };
    Ok((vietnam, france))
}

/// The query string of a pair of layers; the usual ones leave the address bare.
fn query(vietnam: Layer, france: Layer) -> String {
    let era = (vietnam == Layer::Vn63).then_some("era=vn63");
    let level = (france == Layer::Departements).then_some("level=departement");
    era.into_iter().chain(level).collect::<Vec<_>>().join("&")
}

fn address(ctx: &Ctx, vietnam: Layer, france: Layer) -> String {
    asking(&ctx.link(&Link::Map), &query(vietnam, france))
}

/// What each unit of a layer counts, with where it leads: a province to its page; a French unit to the events of all
/// partners in it, since towns co-operate as much as régions do.
pub fn units(ctx: &Ctx, index: &Index, layer: Layer) -> Vec<UnitData> {
    let sheet = layer.sheet();
    let gazetteer = gazetteer();
    let shapes = || sheet.shapes.iter().filter(|shape| !shape.repeated);
    if matches!(layer, Layer::Vn34 | Layer::Vn63) {
        let unit = |place: &crate::geo::Place| UnitData {
            id: place.id.clone(),
            count: index.events_under([&place.id]).into(),
            href: Some(ctx.link(&Link::Province(place.era, place.slug))),
        };
        return shapes().map(|shape| unit(shape.place)).collect();
    }
    let mut inside: BTreeMap<&LocalityId, Vec<&LocalityId>> = BTreeMap::new();
    for id in index.localities() {
        if gazetteer.by_id(id).is_some_and(|place| place.country == Country::Fr)
            && let Some(shape) = sheet.unit_around(id)
        {
            inside.entry(&shape.place.id).or_default().push(id);
        }
    }
    let unit = |place: &crate::geo::Place| {
        let ids = inside.get(&place.id).map(Vec::as_slice).unwrap_or_default();
        let slugs: BTreeSet<&str> = ids.iter().filter_map(|id| gazetteer.by_id(id)).map(|place| place.slug).collect();
        let events = slugs.iter().fold(Params::default(), |params, slug| params.adding(Facet::Partner, slug));
        let listed = !slugs.is_empty() && slugs.len() <= MAX_VALUES;
        UnitData {
            id: place.id.clone(),
            count: index.events_under(ids.iter().copied()).into(),
            href: Some(if listed {
                Link::Events.with(ctx.lang, &events)
            } else {
                ctx.link(&Link::Partner(place.era, place.slug))
            }),
        }
    };
    shapes().map(|shape| unit(shape.place)).collect()
}

fn arc(row: &TieRow) -> ArcData {
    ArcData {
        vn: LocalityId(row.vn_key.clone()),
        fr: LocalityId(row.fr_key.clone()),
        events: u64::try_from(row.event_count).unwrap_or_default(),
    }
}

/// The busiest ties as arcs.
async fn busiest(release: &Release) -> Result<Vec<ArcData>, PageError> {
    let mut arcs: Vec<ArcData> = release.ties().await?.iter().map(|entry| arc(&entry.row)).collect();
    arcs.sort_by_key(|arc| std::cmp::Reverse(arc.events));
    arcs.truncate(ARCS);
    Ok(arcs)
}

/// Both countries as they are today, for the home page.
pub async fn pair(ctx: &Ctx, release: &Release) -> Result<MapPair, PageError> {
    let (vietnam, france) = (Layer::Vn34, Layer::Regions);
    let data = PairData {
        vietnam: (vietnam, units(ctx, &release.index, vietnam)),
        france: (france, units(ctx, &release.index, france)),
        arcs: busiest(release).await?,
        measure: Measure::Events,
        here: None,
    };
    Ok(MapPair::new(ctx, &data))
}

/// The small maps of a profile: the unit outlined, its partners shaded by the number of ties, arcs between them.
/// `None` for a unit without ties, and for one that lies on no map.
pub async fn around(ctx: &Ctx, release: &Release, id: &LocalityId) -> Result<Option<MapPair>, PageError> {
    let gazetteer = gazetteer();
    let Some(place) = gazetteer.by_id(id) else { return Ok(None) };
    let vietnam = if place.era == Era::Vn63 { Layer::Vn63 } else { Layer::Vn34 };
    // A département is a speck among régions, but its ties stand out among départements only where it is one.
    let france = match place.level {
        crate::model::LocalityLevel::Departement => Layer::Departements,
        _ => Layer::Regions,
    };
    let own = if place.country == Country::Vn { vietnam } else { france };
    let Some(here) = own.sheet().unit_around(id).map(|shape| shape.place.id.clone()) else { return Ok(None) };
    let mine = |other: &str| {
        let other = LocalityId(other.to_owned());
        other == *id || gazetteer.today(&other).is_some_and(|today| today.id == *id && place.until.is_none())
    };
    let ties: Vec<&TieRow> = release
        .ties()
        .await?
        .iter()
        .map(|entry| &entry.row)
        .filter(|row| mine(if place.country == Country::Vn { &row.vn_key } else { &row.fr_key }))
        .collect();
    if ties.is_empty() {
        return Ok(None);
    }
    let shaded = |layer: Layer, far: bool, key: fn(&TieRow) -> &str| -> Vec<UnitData> {
        let mut counts: BTreeMap<LocalityId, u64> = BTreeMap::new();
        for row in &ties {
            if let Some(shape) = layer.sheet().unit_around(&LocalityId(key(row).to_owned())) {
                *counts.entry(shape.place.id.clone()).or_default() += 1;
            }
        }
        let link = |id: &LocalityId| {
            let place = gazetteer.by_id(id)?;
            Some(match place.country {
                Country::Vn => ctx.link(&Link::Province(place.era, place.slug)),
                Country::Fr => ctx.link(&Link::Partner(place.era, place.slug)),
            })
        };
        counts.into_iter().map(|(id, count)| UnitData { href: link(&id).filter(|_| far), id, count }).collect()
    };
    let from_vietnam = place.country == Country::Vn;
    let data = PairData {
        vietnam: (vietnam, shaded(vietnam, !from_vietnam, |row| &row.vn_key)),
        france: (france, shaded(france, from_vietnam, |row| &row.fr_key)),
        arcs: ties.iter().map(|row| arc(row)).collect(),
        measure: Measure::Ties,
        here: Some(here),
    };
    Ok(Some(MapPair::new(ctx, &data)))
}

fn table(ctx: &Ctx, layer: Layer, units: &[UnitData]) -> Table {
    let vietnamese = matches!(layer, Layer::Vn34 | Layer::Vn63);
    let mut units: Vec<(&str, &UnitData)> =
        units.iter().filter_map(|unit| Some((gazetteer().by_id(&unit.id)?.name, unit))).collect();
    sort_by_name(ctx.lang, &mut units, |(name, _)| name);
    // Stable: equal counts stay in the order of names.
    units.sort_by_key(|(_, unit)| std::cmp::Reverse(unit.count));
    let line = |(name, unit): &(&str, &UnitData)| Line {
        name: (*name).to_owned(),
        href: unit.href.clone(),
        events: ctx.number(unit.count),
    };
    let (some, none): (Vec<_>, Vec<_>) = units.iter().partition(|(_, unit)| unit.count > 0);
    Table {
        caption: ctx
            .t(match layer {
                Layer::Vn34 => "map-vn34",
                Layer::Vn63 => "map-vn63",
                Layer::Regions => "map-regions",
                Layer::Departements => "map-departements",
            })
            .into_owned(),
        heading: if vietnamese { "place-province" } else { "place-partner" },
        lang: ctx.lang_attr(if vietnamese { "vi" } else { "fr" }),
        lines: some.into_iter().map(line).collect(),
        none: none.into_iter().map(line).collect(),
    }
}

fn switches(ctx: &Ctx, vietnam: Layer, france: Layer) -> [Vec<Choice>; 2] {
    let choice = |key: &str, to: (Layer, Layer)| Choice {
        label: ctx.t(key).into_owned(),
        href: address(ctx, to.0, to.1),
        current: to == (vietnam, france),
    };
    [
        vec![choice("map-switch-vn34", (Layer::Vn34, france)), choice("map-switch-vn63", (Layer::Vn63, france))],
        vec![
            choice("map-switch-regions", (vietnam, Layer::Regions)),
            choice("map-switch-departements", (vietnam, Layer::Departements)),
        ],
    ]
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let (vietnam, france) = layers(&ctx.query)?;
    let release = state.release();
    let (of_vietnam, of_france) = (units(&ctx, &release.index, vietnam), units(&ctx, &release.index, france));
    let data = PairData {
        vietnam: (vietnam, of_vietnam),
        france: (france, of_france),
        arcs: busiest(&release).await?,
        measure: Measure::Events,
        here: None,
    };
    let mut head = Head::new(ctx.t("nav-map"), ctx.t("map-lead"));
    head.query = query(vietnam, france);
    respond(&MapPage {
        pair: MapPair::new(&ctx, &data),
        tables: [table(&ctx, vietnam, &data.vietnam.1), table(&ctx, france, &data.france.1)],
        switches: switches(&ctx, vietnam, france),
        ties: ctx.link(&Link::Ties),
        regions_left_out: france == Layer::Departements,
        head,
        ctx,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_asked_for_in_the_address() {
        assert_eq!(layers("").unwrap(), (Layer::Vn34, Layer::Regions));
        assert_eq!(layers("era=vn63&level=departement").unwrap(), (Layer::Vn63, Layer::Departements));
        assert_eq!(layers("level=canton").unwrap_err().offers, ["region", "departement"]);
        assert_eq!(query(Layer::Vn63, Layer::Departements), "era=vn63&level=departement");
        assert_eq!(query(Layer::Vn34, Layer::Regions), "");
    }
}

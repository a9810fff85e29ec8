//! Schematic maps: each province, région and département as a drawn path on a sheet of fixed size, with a point for arcs
//! to end at. Reads the boundaries compiled in; knows nothing of pages, colours or words.
//!
//! The boundaries are old and coarse (`seeds/README.md`): good for finding one's province, never for measuring it.

mod outline;
mod project;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::carried::carried;
use super::{Place, gazetteer};
use outline::Ring;
use project::Frame;
use vnfr_model::{Era, LocalityId, LocalityLevel};

/// Both countries are drawn on sheets of one size, so that they stand side by side or one above the other.
pub const WIDTH: i32 = 920;
pub const HEIGHT: i32 = 1120;

static VN34: LazyLock<String> = carried!("vn34.geojson");
static VN63: LazyLock<String> = carried!("vn63.geojson");
static REGIONS: LazyLock<String> = carried!("fr_regions.geojson");
static DEPARTEMENTS: LazyLock<String> = carried!("fr_departements.geojson");
/// How far above its given place a label of two lines starts.
const LABEL_LIFT: i32 = 42;

const ARCHIPELAGOS: &str = include_str!("../../../../seeds/geo/archipelagos.json");

/// What a map divides a country into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Vietnam since July 2025.
    Vn34,
    /// Vietnam until June 2025.
    Vn63,
    Regions,
    Departements,
}

impl Layer {
    pub const ALL: [Layer; 4] = [Layer::Vn34, Layer::Vn63, Layer::Regions, Layer::Departements];

    pub const fn era(self) -> Era {
        match self {
            Layer::Vn34 => Era::Vn34,
            Layer::Vn63 => Era::Vn63,
            Layer::Regions | Layer::Departements => Era::Fr,
        }
    }

    pub const fn level(self) -> LocalityLevel {
        match self {
            Layer::Vn34 | Layer::Vn63 => LocalityLevel::Province,
            Layer::Regions => LocalityLevel::Region,
            Layer::Departements => LocalityLevel::Departement,
        }
    }

    /// The boundaries as GeoJSON: longitude and latitude, three decimals.
    pub fn geojson(self) -> &'static str {
        match self {
            Layer::Vn34 => &VN34,
            Layer::Vn63 => &VN63,
            Layer::Regions => &REGIONS,
            Layer::Departements => &DEPARTEMENTS,
        }
    }

    /// The drawn sheet; made on first use.
    pub fn sheet(self) -> &'static Sheet {
        static SHEETS: LazyLock<[Sheet; 4]> = LazyLock::new(|| Layer::ALL.map(Sheet::draw));
        &SHEETS[self as usize]
    }
}

/// A unit as drawn.
#[derive(Clone, Debug)]
pub struct Shape {
    pub place: &'static Place,
    /// SVG path data, whole numbers on the sheet.
    pub path: String,
    /// SVG path data of single points, to be stroked with round caps: islands too small for an outline.
    pub islands: String,
    /// Where arcs end and marks stand.
    pub anchor: (i32, i32),
    /// Drawn once more, larger, in an inset: this one is only for the eye.
    pub repeated: bool,
}

/// A frame that holds what lies elsewhere or is too small on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inset {
    pub label: &'static str,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// The name of an archipelago, beside its islands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IslandLabel {
    pub name: String,
    /// The province it is part of.
    pub province: &'static str,
    pub x: i32,
    pub y: i32,
}

/// A country drawn.
#[derive(Debug)]
pub struct Sheet {
    /// In the order of codes.
    pub shapes: Vec<Shape>,
    pub insets: Vec<Inset>,
    pub island_labels: Vec<IslandLabel>,
    frames: Vec<Frame>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

type Polygon = Vec<Vec<(f64, f64)>>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Polygon),
    MultiPolygon(Vec<Polygon>),
}

#[derive(Deserialize)]
struct Archipelago {
    name: String,
    era_codes: BTreeMap<String, String>,
    label_at: (f64, f64),
    points: Vec<(f64, f64)>,
}

impl Sheet {
    fn draw(layer: Layer) -> Sheet {
        // The seed files are part of the program and are read by the tests below.
        let collection: Collection =
            serde_json::from_str(layer.geojson()).unwrap_or(Collection { features: Vec::new() });
        let frames = project::frames(layer);
        let mut shapes = Vec::new();
        for (at, frame) in frames.iter().enumerate() {
            let inside: Vec<(&Place, Vec<Polygon>)> = collection
                .features
                .iter()
                .filter(|feature| frame.holds(&feature.properties.code))
                .filter_map(|feature| {
                    let place = gazetteer().by_code(layer.era(), layer.level(), &feature.properties.code)?;
                    let polygons = match &feature.geometry {
                        Geometry::Polygon(polygon) => vec![polygon.clone()],
                        Geometry::MultiPolygon(polygons) => polygons.clone(),
                    };
                    Some((place, polygons))
                })
                .collect();
            let rings: Vec<Vec<Ring>> = inside
                .iter()
                .map(|(_, polygons)| {
                    let outer = polygons.iter().flatten();
                    outer.map(|ring| ring.iter().map(|at| frame.project(*at)).collect()).collect()
                })
                .collect();
            for ((place, _), path) in inside.iter().zip(outline::paths(rings)) {
                let anchor = place.position.map_or((0, 0), |at| frame.project(at));
                let repeated = at == 0 && frames[1..].iter().any(|frame| frame.holds(place.code));
                shapes.push(Shape { place, path, islands: String::new(), anchor, repeated });
            }
        }
        let island_labels = islands(layer, &frames[0], &mut shapes);
        shapes.sort_by(|left, right| (left.place.code, left.repeated).cmp(&(right.place.code, right.repeated)));
        let insets = frames.iter().filter_map(|frame| frame.inset.clone()).collect();
        Sheet { shapes, insets, island_labels, frames }
    }

    /// The shape of a unit of this layer.
    pub fn shape(&self, id: &LocalityId) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.place.id == *id && !shape.repeated)
    }

    /// Where a place stands on the sheet: a town at its own position, a larger unit at the middle of the shape it is or
    /// became. A région on a map of départements stands at its own middle. `None` for what lies off the sheet.
    pub fn anchor(&self, id: &LocalityId) -> Option<(i32, i32)> {
        let place = gazetteer().by_id(id)?;
        let shape = self.unit_around(id);
        if let Some(shape) = shape
            && (place.position.is_none() || matches!(place.level, LocalityLevel::Province | LocalityLevel::Region))
        {
            return Some(shape.anchor);
        }
        let code = shape.map_or("", |shape| shape.place.code);
        let frame = self.frames.iter().rev().find(|frame| frame.holds(code))?;
        let (x, y) = frame.project(place.position?);
        ((0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y)).then_some((x, y))
    }

    /// The unit of this layer that a place is or lies in: by its parents, or by what took its province over.
    pub fn unit_around(&self, id: &LocalityId) -> Option<&Shape> {
        let gazetteer = gazetteer();
        let lineage = gazetteer.lineage(id);
        let of_today = lineage.iter().filter_map(|place| gazetteer.today(&place.id));
        let mut around: Vec<&LocalityId> = lineage.iter().map(|place| &place.id).collect();
        around.extend(of_today.map(|place| &place.id));
        around.into_iter().find_map(|id| self.shape(id))
    }
}

/// Adds the islands of Hoàng Sa and Trường Sa to the provinces they are part of, and returns their names' places.
fn islands(layer: Layer, frame: &Frame, shapes: &mut [Shape]) -> Vec<IslandLabel> {
    if !matches!(layer, Layer::Vn34 | Layer::Vn63) {
        return Vec::new();
    }
    let archipelagos: BTreeMap<String, Archipelago> = serde_json::from_str(ARCHIPELAGOS).unwrap_or_default();
    let mut labels = Vec::new();
    for archipelago in archipelagos.into_values() {
        let code = archipelago.era_codes.get(layer.era().as_str());
        let Some(shape) = shapes.iter_mut().find(|shape| Some(shape.place.code) == code.map(String::as_str)) else {
            continue;
        };
        let mut points: Vec<_> = archipelago.points.iter().map(|at| frame.project(*at)).collect();
        points.sort_unstable();
        points.dedup();
        shape.islands.extend(points.iter().map(|(x, y)| format!("M{x} {y}h0")));
        let (x, y) = frame.project(archipelago.label_at);
        // Two lines of text, clear of the islands below them; the longest name must end on the sheet.
        let (x, y) = (x.min(WIDTH - 150), y - LABEL_LIFT);
        labels.push(IslandLabel { name: archipelago.name, province: shape.place.name, x, y });
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_drawn_once() {
        for (layer, units) in [(Layer::Vn34, 34), (Layer::Vn63, 63), (Layer::Regions, 18), (Layer::Departements, 101)] {
            let sheet = layer.sheet();
            let drawn = sheet.shapes.iter().filter(|shape| !shape.repeated).count();
            assert_eq!(drawn, units, "{layer:?}");
            for shape in &sheet.shapes {
                assert!(
                    shape.path.starts_with('M') && shape.path.ends_with('z'),
                    "{}: {}",
                    shape.place.name,
                    shape.path
                );
                let (x, y) = shape.anchor;
                assert!(
                    (0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y),
                    "{} stands at {x} {y}",
                    shape.place.name
                );
            }
        }
    }

    #[test]
    fn the_pair_of_maps_is_small() {
        let size = |layer: Layer| {
            layer.sheet().shapes.iter().map(|shape| shape.path.len() + shape.islands.len()).sum::<usize>()
        };
        assert!(size(Layer::Vn34) + size(Layer::Regions) < 24_000, "{} {}", size(Layer::Vn34), size(Layer::Regions));
        assert!(
            size(Layer::Vn63) + size(Layer::Departements) < 48_000,
            "{} {}",
            size(Layer::Vn63),
            size(Layer::Departements)
        );
    }

    #[test]
    fn the_archipelagos_are_drawn_and_named_within_their_provinces() {
        for layer in [Layer::Vn34, Layer::Vn63] {
            let sheet = layer.sheet();
            let labels: Vec<_> =
                sheet.island_labels.iter().map(|label| (label.name.as_str(), label.province)).collect();
            assert_eq!(labels, [("Quần đảo Hoàng Sa", "Đà Nẵng"), ("Quần đảo Trường Sa", "Khánh Hòa")]);
            for name in ["Đà Nẵng", "Khánh Hòa"] {
                let shape = sheet.shapes.iter().find(|shape| shape.place.name == name).unwrap();
                assert!(shape.islands.matches('M').count() > 8, "{name}");
            }
        }
    }

    #[test]
    fn places_stand_where_they_lie() {
        let sheet = Layer::Regions.sheet();
        let at = |id: &str| sheet.anchor(&LocalityId::from(id)).unwrap();
        assert!(at("fr-com-76351").1 < at("fr-com-31555").1, "Le Havre lies north of Toulouse");
        assert!(at("fr-com-29019").0 < at("fr-com-69123").0, "Brest lies west of Lyon");
        assert_eq!(sheet.unit_around(&LocalityId::from("fr-com-31555")).unwrap().place.name, "Occitanie");
        assert_eq!(sheet.unit_around(&LocalityId::from("fr2015-reg-54")).unwrap().place.name, "Nouvelle-Aquitaine");
        let vietnam = Layer::Vn34.sheet();
        assert_eq!(vietnam.unit_around(&LocalityId::from("vn63-d-006")).unwrap().place.name, "Hà Nội");
        assert_eq!(vietnam.unit_around(&LocalityId::from("vn63-15")).unwrap().place.name, "Lào Cai");
        assert!(Layer::Vn63.sheet().unit_around(&LocalityId::from("vn63-15")).unwrap().place.name == "Yên Bái");
    }

    #[test]
    fn the_inner_suburbs_of_paris_have_an_inset() {
        let sheet = Layer::Departements.sheet();
        let drawn = |code| sheet.shapes.iter().filter(|shape| shape.place.code == code).count();
        assert_eq!((drawn("94"), drawn("29")), (2, 1));
        assert_eq!(sheet.insets.len(), 6);
    }
}

//! Maps of both countries as SVG: units shaded by a count, each a link with its name and count, arcs between partners.
//! Draws what it is given on the sheets of `geo::shapes`; knows no database. Shades are classes, since the content
//! security policy forbids inline style; a table beside says the same.

use std::collections::BTreeMap;
use std::fmt::Write;

use askama::Template;

use crate::geo::shapes::{HEIGHT, IslandLabel, Layer, WIDTH};
use crate::model::LocalityId;
use crate::web::Ctx;

/// Shades beside "none". Five steps of one hue from light to dark are told apart in any kind of colour vision.
const STEPS: usize = 5;
/// The two sheets side by side, and one above the other: the stylesheet leaves the same gaps.
const WIDE_GAP: i32 = 160;
const TALL_GAP: i32 = 60;

/// What a map says of one unit.
#[derive(Clone, Debug)]
pub struct UnitData {
    pub id: LocalityId,
    pub count: u64,
    pub href: Option<String>,
}

/// What the shades count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Events,
    Ties,
}

/// A tie to be drawn: it runs between the middles of two places, thicker with more events.
#[derive(Clone, Debug)]
pub struct ArcData {
    pub vn: LocalityId,
    pub fr: LocalityId,
    pub events: u64,
}

/// Which counts have which shade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The highest count of each shade but none, rising.
    tops: Vec<u64>,
}

impl Scale {
    /// Shades up to `highest`: single counts while they are few, else steps that grow by one factor, since a few units
    /// hold most events.
    pub fn up_to(highest: u64) -> Scale {
        let mut tops: Vec<u64> = Vec::new();
        for step in 1..=STEPS as u64 {
            let top = if highest <= STEPS as u64 {
                step.min(highest)
            } else {
                let exact = (highest as f64).powf(step as f64 / STEPS as f64);
                if step == STEPS as u64 { highest } else { round(exact) }
            };
            if top > tops.last().copied().unwrap_or(0) {
                tops.push(top);
            }
        }
        Scale { tops }
    }

    /// The shade of a count: 0 for none, up to 5 for the highest.
    pub fn shade(&self, count: u64) -> usize {
        if count == 0 {
            return 0;
        }
        let step = self.tops.iter().position(|top| count <= *top).unwrap_or(self.tops.len().saturating_sub(1));
        // Few steps take the dark ones: one event must not look like none.
        step + 1 + (STEPS - self.tops.len().min(STEPS)).min(STEPS - 1) / 2
    }
}

/// To one significant digit, at least 1.
fn round(exact: f64) -> u64 {
    let unit = 10f64.powf(exact.log10().floor().max(0.0));
    ((exact / unit).round() * unit).max(1.0) as u64
}

/// A line of the legend.
pub struct LegendItem {
    pub shade: usize,
    pub label: String,
}

/// A unit as drawn.
pub struct Shape {
    shade: usize,
    here: bool,
    href: Option<String>,
    label: String,
    path: &'static str,
    islands: &'static str,
}

/// What the maps of a pair have in common.
pub struct Look {
    pub measure: Measure,
    pub scale: Scale,
    /// The unit whose page the map stands on: it is outlined.
    pub here: Option<LocalityId>,
}

/// One country.
#[derive(Template)]
#[template(path = "components/map.html")]
pub struct CountryMap {
    label: String,
    shapes: Vec<Shape>,
    /// Shapes drawn larger in an inset.
    repeated: Vec<Shape>,
    insets: &'static [crate::geo::shapes::Inset],
    island_labels: &'static [IslandLabel],
}

impl CountryMap {
    /// Draws `layer`; a unit without data has nothing to show and leads nowhere.
    pub fn new(ctx: &Ctx, layer: Layer, data: &[UnitData], look: &Look) -> CountryMap {
        let sheet = layer.sheet();
        let by_id: BTreeMap<&LocalityId, &UnitData> = data.iter().map(|unit| (&unit.id, unit)).collect();
        let (mut shapes, mut repeated) = (Vec::new(), Vec::new());
        for shape in &sheet.shapes {
            let unit = by_id.get(&shape.place.id);
            let count = unit.map_or(0, |unit| unit.count);
            let drawn = Shape {
                shade: look.scale.shade(count),
                here: look.here.as_ref() == Some(&shape.place.id),
                href: unit.and_then(|unit| unit.href.clone()).filter(|_| !shape.repeated),
                label: label(ctx, look.measure, shape.place.name, count),
                path: &shape.path,
                islands: &shape.islands,
            };
            if shape.repeated { repeated.push(drawn) } else { shapes.push(drawn) }
        }
        // What is outlined is drawn last, or its neighbours would cover the line.
        shapes.sort_by_key(|shape| shape.here);
        let label = ctx.t(match layer {
            Layer::Vn34 => "map-vn34",
            Layer::Vn63 => "map-vn63",
            Layer::Regions => "map-regions",
            Layer::Departements => "map-departements",
        });
        CountryMap {
            label: label.into_owned(),
            shapes,
            repeated,
            insets: &sheet.insets,
            island_labels: &sheet.island_labels,
        }
    }
}

fn label(ctx: &Ctx, measure: Measure, name: &str, count: u64) -> String {
    let key = match measure {
        Measure::Events => "map-unit",
        Measure::Ties => "map-unit-ties",
    };
    ctx.tr(key, &[("name", name.into()), ("n", count.into())])
}

/// Arcs as path data: one list for each thickness, thin to thick.
#[derive(Debug, Default, PartialEq, Eq)]
struct Arcs {
    lines: [String; 3],
    /// Their ends, as points to be stroked with round caps.
    ends: String,
}

/// Both countries with arcs between them.
#[derive(Template)]
#[template(path = "components/map_pair.html")]
pub struct MapPair {
    pub france: CountryMap,
    pub vietnam: CountryMap,
    pub legend: Vec<LegendItem>,
    pub legend_title: String,
    pub note: String,
    wide: Arcs,
    tall: Arcs,
    pub small: bool,
}

/// What both maps of a pair are drawn from.
pub struct PairData {
    pub vietnam: (Layer, Vec<UnitData>),
    pub france: (Layer, Vec<UnitData>),
    pub arcs: Vec<ArcData>,
    pub measure: Measure,
    /// The unit whose page the pair stands on.
    pub here: Option<LocalityId>,
}

impl MapPair {
    pub fn new(ctx: &Ctx, data: &PairData) -> MapPair {
        // The page's own unit holds all that is shown and would leave no shades to its partners.
        let units = data.vietnam.1.iter().chain(&data.france.1).filter(|unit| Some(&unit.id) != data.here.as_ref());
        let scale = Scale::up_to(units.map(|unit| unit.count).max().unwrap_or(0));
        let look = Look { measure: data.measure, scale, here: data.here.clone() };
        let (vietnam, france) = (data.vietnam.0, data.france.0);
        MapPair {
            france: CountryMap::new(ctx, france, &data.france.1, &look),
            vietnam: CountryMap::new(ctx, vietnam, &data.vietnam.1, &look),
            legend: legend(ctx, &look.scale),
            legend_title: ctx
                .t(if data.measure == Measure::Ties { "map-legend-ties" } else { "map-legend" })
                .into_owned(),
            note: ctx.t("map-note").into_owned(),
            wide: arcs(vietnam, france, &data.arcs, (WIDTH + WIDE_GAP, 0)),
            tall: arcs(vietnam, france, &data.arcs, (0, HEIGHT + TALL_GAP)),
            small: data.here.is_some(),
        }
    }

    fn wide_box(&self) -> String {
        format!("0 0 {} {HEIGHT}", 2 * WIDTH + WIDE_GAP)
    }

    fn tall_box(&self) -> String {
        format!("0 0 {WIDTH} {}", 2 * HEIGHT + TALL_GAP)
    }
}

fn legend(ctx: &Ctx, scale: &Scale) -> Vec<LegendItem> {
    let mut items = vec![LegendItem { shade: 0, label: ctx.number(0u64) }];
    let mut from = 1;
    for top in &scale.tops {
        let label = if *top == from {
            ctx.number(*top)
        } else {
            ctx.t2("map-range", "from", ctx.number(from), "to", ctx.number(*top))
        };
        items.push(LegendItem { shade: scale.shade(*top), label });
        from = top + 1;
    }
    items
}

/// Curves from France to Vietnam, whose sheet stands at `offset`. Ties between the same two points are one curve.
fn arcs(vietnam: Layer, france: Layer, data: &[ArcData], offset: (i32, i32)) -> Arcs {
    type Point = (i32, i32);
    let mut curves: BTreeMap<(Point, Point), u64> = BTreeMap::new();
    for arc in data {
        let ends = (france.sheet().anchor(&arc.fr), vietnam.sheet().anchor(&arc.vn));
        if let (Some(from), Some(to)) = ends {
            *curves.entry((from, (to.0 + offset.0, to.1 + offset.1))).or_default() += arc.events;
        }
    }
    let highest = curves.values().copied().max().unwrap_or(0);
    let mut arcs = Arcs::default();
    let mut ends = Vec::new();
    for (((x, y), (to_x, to_y)), events) in curves {
        // Bent by a sixth of its length, upwards where the countries stand side by side.
        let (dx, dy) = (to_x - x, to_y - y);
        let (bend_x, bend_y) = ((x + to_x) / 2 + dy / 6, (y + to_y) / 2 - dx / 6);
        let thickness = match (events, highest) {
            (0 | 1, _) => 0,
            (events, highest) if events * 3 > highest => 2,
            _ => 1,
        };
        let _ = write!(arcs.lines[thickness], "M{x} {y}Q{bend_x} {bend_y} {to_x} {to_y}");
        ends.extend([(x, y), (to_x, to_y)]);
    }
    ends.sort_unstable();
    ends.dedup();
    for (x, y) in ends {
        let _ = write!(arcs.ends, "M{x} {y}h0");
    }
    arcs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(highest: u64, tops: &[u64]) {
        assert_eq!(Scale::up_to(highest).tops, tops, "{highest}");
    }

    #[test]
    fn scales_fit_what_they_show() {
        check(0, &[]);
        check(1, &[1]);
        check(3, &[1, 2, 3]);
        check(12, &[2, 3, 4, 7, 12]);
        check(900, &[4, 20, 60, 200, 900]);
    }

    #[test]
    fn shades_rise_with_counts_and_none_is_apart() {
        for highest in [1, 2, 5, 30, 4_000] {
            let scale = Scale::up_to(highest);
            let shades: Vec<usize> = (0..=highest).map(|count| scale.shade(count)).collect();
            assert!(shades.is_sorted(), "{highest}: {shades:?}");
            assert_eq!(shades[0], 0);
            assert!(shades[1] > 0 && *shades.last().unwrap() <= STEPS, "{highest}");
        }
    }

    #[test]
    fn ties_between_the_same_points_are_one_curve() {
        let arc = |vn: &str, fr: &str, events| ArcData { vn: vn.into(), fr: fr.into(), events };
        let data = [
            arc("vn63-92", "fr-com-06088", 2),
            arc("vn34-92", "fr-com-06088", 3),
            arc("vn63-01", "fr-com-31555", 1),
            arc("vn63-01", "fr-com-none", 1),
        ];
        let arcs = arcs(Layer::Vn34, Layer::Regions, &data, (1080, 0));
        assert_eq!(arcs.lines.iter().map(|line| line.matches('M').count()).collect::<Vec<_>>(), [1, 0, 1]);
        assert_eq!(arcs.ends.matches('M').count(), 4);
    }
}

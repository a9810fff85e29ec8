//! From longitude and latitude to the sheet: one frame for the mainland, one for each inset.

use super::{HEIGHT, Inset, Layer, WIDTH};

/// A rectangle of the sheet that a piece of the earth fills: plate carrée, narrowed for the latitude.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// West and north edge, in degrees.
    west: f64,
    north: f64,
    /// Where that corner stands on the sheet.
    x: f64,
    y: f64,
    /// Units of the sheet a degree of latitude, and of longitude.
    down: f64,
    across: f64,
    /// Codes of what is drawn here; empty for all that no inset takes.
    only: &'static [&'static str],
    except: &'static [&'static str],
    pub inset: Option<Inset>,
}

/// Edges of a piece of the earth: west, east, south, north.
type Edges = (f64, f64, f64, f64);

const VIETNAM: Edges = (102.05, 116.1, 8.0, 23.5);
const FRANCE: Edges = (-5.25, 9.65, 41.3, 51.15);
/// The inner suburbs, where most partners of the Paris region lie, are specks on a map of France.
const PARIS: Edges = (2.13, 2.63, 48.67, 49.03);

const OVERSEAS_REGIONS: [(&str, &str); 5] =
    [("01", "Guadeloupe"), ("02", "Martinique"), ("03", "Guyane"), ("04", "La Réunion"), ("06", "Mayotte")];
const OVERSEAS_EDGES: [Edges; 5] = [
    (-61.83, -61.0, 15.83, 16.52),
    (-61.24, -60.8, 14.38, 14.89),
    (-54.75, -51.5, 2.0, 5.85),
    (55.18, 55.9, -21.43, -20.81),
    (45.02, 45.31, -13.02, -12.63),
];

/// Height of the mainland of France on its sheet; the insets stand below.
const FRANCE_HEIGHT: f64 = 900.0;
const INSET_TOP: i32 = 930;
const INSET_SIZE: (i32, i32) = (172, 140);

pub(super) fn frames(layer: Layer) -> Vec<Frame> {
    match layer {
        Layer::Vn34 | Layer::Vn63 => {
            vec![Frame::fit(VIETNAM, 0.0, 10.0, f64::from(WIDTH), f64::from(HEIGHT) - 20.0)]
        }
        Layer::Regions => {
            let mut frames = vec![mainland(&["01", "02", "03", "04", "06"])];
            frames.extend(overseas(|at| [&["01"], &["02"], &["03"], &["04"], &["06"]][at]));
            frames
        }
        Layer::Departements => {
            let mut frames = vec![mainland(&["971", "972", "973", "974", "976"])];
            frames.extend(overseas(|at| [&["971"], &["972"], &["973"], &["974"], &["976"]][at]));
            let inset = Inset { label: "Paris", x: 4, y: 4, width: 184, height: 160 };
            frames.push(Frame::of_inset(PARIS, inset, &["75", "92", "93", "94"]));
            frames
        }
    }
}

fn mainland(except: &'static [&'static str]) -> Frame {
    Frame { except, ..Frame::fit(FRANCE, 0.0, 0.0, f64::from(WIDTH), FRANCE_HEIGHT) }
}

fn overseas(only: impl Fn(usize) -> &'static [&'static str]) -> impl Iterator<Item = Frame> {
    let step = (WIDTH - INSET_SIZE.0) / 4;
    OVERSEAS_REGIONS.into_iter().zip(OVERSEAS_EDGES).enumerate().map(move |(at, ((_, label), edges))| {
        let (width, height) = INSET_SIZE;
        let inset = Inset { label, x: step * at as i32, y: INSET_TOP, width, height };
        Frame::of_inset(edges, inset, only(at))
    })
}

impl Frame {
    /// The largest drawing of `edges` that fits a rectangle, centred in it.
    fn fit((west, east, south, north): Edges, x: f64, y: f64, width: f64, height: f64) -> Frame {
        let narrowing = ((south + north) / 2.0).to_radians().cos();
        let down = (height / (north - south)).min(width / ((east - west) * narrowing));
        let across = down * narrowing;
        Frame {
            west,
            north,
            x: x + (width - (east - west) * across) / 2.0,
            y: y + (height - (north - south) * down) / 2.0,
            down,
            across,
            only: &[],
            except: &[],
            inset: None,
        }
    }

    fn of_inset(edges: Edges, inset: Inset, only: &'static [&'static str]) -> Frame {
        const MARGIN: f64 = 6.0;
        let (x, y) = (f64::from(inset.x) + MARGIN, f64::from(inset.y) + MARGIN);
        let (width, height) = (f64::from(inset.width) - 2.0 * MARGIN, f64::from(inset.height) - 2.0 * MARGIN);
        Frame { only, inset: Some(inset), ..Frame::fit(edges, x, y, width, height) }
    }

    /// True where the unit of this code is drawn here.
    pub fn holds(&self, code: &str) -> bool {
        if self.only.is_empty() { !self.except.contains(&code) } else { self.only.contains(&code) }
    }

    /// Longitude and latitude to whole units of the sheet.
    pub fn project(&self, (lon, lat): (f64, f64)) -> (i32, i32) {
        let x = self.x + (lon - self.west) * self.across;
        let y = self.y + (self.north - lat) * self.down;
        (x.round() as i32, y.round() as i32)
    }
}

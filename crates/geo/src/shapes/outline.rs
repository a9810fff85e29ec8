//! Fewer points, same borders: outlines are cut where three units meet, and each stretch is thinned once, the same way for
//! both neighbours, so that no gap opens between them.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// A closed line of whole points; the last may repeat the first.
pub(super) type Ring = Vec<Point>;
pub(super) type Point = (i32, i32);

/// How far a point may lie from the line that replaces it, in units of the sheet: about a pixel.
const TOLERANCE: f64 = 1.8;
/// Rings smaller than this are specks, left out where the unit has a larger one.
const SMALLEST_AREA: i64 = 24;

/// SVG path data for each unit of one frame, from its rings.
pub(super) fn paths(mut units: Vec<Vec<Ring>>) -> Vec<String> {
    for ring in units.iter_mut().flatten() {
        ring.dedup();
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
    }
    let junctions = junctions(&units);
    units.into_iter().map(|rings| path(rings, &junctions)).collect()
}

/// Points that have other than two neighbours: where borders meet, and where a coast begins.
fn junctions(units: &[Vec<Ring>]) -> HashSet<Point> {
    let mut neighbours: HashMap<Point, Vec<Point>> = HashMap::new();
    for ring in units.iter().flatten() {
        for (at, point) in ring.iter().enumerate() {
            let known = neighbours.entry(*point).or_default();
            for other in [ring[(at + ring.len() - 1) % ring.len()], ring[(at + 1) % ring.len()]] {
                if !known.contains(&other) {
                    known.push(other);
                }
            }
        }
    }
    neighbours.into_iter().filter(|(_, known)| known.len() != 2).map(|(point, _)| point).collect()
}

fn path(rings: Vec<Ring>, junctions: &HashSet<Point>) -> String {
    let largest = rings.iter().map(|ring| area(ring)).max().unwrap_or(0);
    let mut path = String::new();
    for ring in rings {
        if ring.len() < 3 || (area(&ring) < SMALLEST_AREA && area(&ring) < largest) {
            continue;
        }
        let thin = thinned(ring.clone(), junctions);
        // A speck that thinning flattens keeps its points: a unit is never without a shape.
        write_ring(&mut path, if thin.len() < 3 { &ring } else { &thin });
    }
    path
}

/// Twice the area, without sign.
fn area(ring: &[Point]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    let twice: i64 =
        ring.iter().zip(next).map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1)).sum();
    twice.abs()
}

fn thinned(mut ring: Ring, junctions: &HashSet<Point>) -> Ring {
    // A ring of its own, such as an island, is cut at its smallest point, whichever way it runs.
    let start = ring.iter().position(|point| junctions.contains(point));
    let start = start.or_else(|| (0..ring.len()).min_by_key(|at| ring[*at])).unwrap_or(0);
    ring.rotate_left(start);
    ring.push(ring[0]);
    let mut thin: Ring = vec![ring[0]];
    let mut from = 0;
    for at in 1..ring.len() {
        if at + 1 == ring.len() || junctions.contains(&ring[at]) {
            thin.extend_from_slice(&stretch(&ring[from..=at])[1..]);
            from = at;
        }
    }
    thin.pop();
    thin
}

/// A stretch of border, thinned alike from either side.
fn stretch(points: &[Point]) -> Vec<Point> {
    let (first, last) = (points[0], points[points.len() - 1]);
    if first == last {
        // A loop is cut in two at the point farthest from its start, the smallest of equals.
        let far = |at: &usize| (squared(points[*at], first), std::cmp::Reverse(points[*at]));
        let Some(cut) = (1..points.len().saturating_sub(1)).max_by_key(far) else { return points.to_vec() };
        let mut loop_points = stretch(&points[..=cut]);
        loop_points.pop();
        loop_points.extend(stretch(&points[cut..]));
        return loop_points;
    }
    if first > last {
        let mut turned: Vec<Point> = points.iter().rev().copied().collect();
        turned = stretch(&turned);
        turned.reverse();
        return turned;
    }
    let mut kept = vec![first];
    keep(points, &mut kept);
    kept.push(last);
    kept
}

/// Douglas–Peucker: keeps the point farthest from the line while it lies farther than the tolerance.
fn keep(points: &[Point], kept: &mut Vec<Point>) {
    let (first, last) = (points[0], points[points.len() - 1]);
    let mut farthest = (0.0, 0);
    for (at, point) in points.iter().enumerate().take(points.len().saturating_sub(1)).skip(1) {
        let distance = distance(*point, first, last);
        if distance > farthest.0 {
            farthest = (distance, at);
        }
    }
    if farthest.0 > TOLERANCE {
        let cut = farthest.1;
        keep(&points[..=cut], kept);
        kept.push(points[cut]);
        keep(&points[cut..], kept);
    }
}

fn squared(a: Point, b: Point) -> i64 {
    let (dx, dy) = (i64::from(a.0 - b.0), i64::from(a.1 - b.1));
    dx * dx + dy * dy
}

/// From a point to the stretch between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let length = squared(from, to) as f64;
    let (px, py) = (f64::from(point.0 - from.0), f64::from(point.1 - from.1));
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let along = if length == 0.0 { 0.0 } else { ((px * dx + py * dy) / length).clamp(0.0, 1.0) };
    (px - along * dx).hypot(py - along * dy)
}

/// `M` to the first point, then steps relative to the one before: shorter than places, and alike from map to map.
fn write_ring(path: &mut String, ring: &[Point]) {
    let _ = write!(path, "M{} {}l", ring[0].0, ring[0].1);
    let mut before = ring[0];
    for (at, point) in ring.iter().enumerate().skip(1) {
        let (dx, dy) = (point.0 - before.0, point.1 - before.1);
        let gap = if at == 1 || dx < 0 { "" } else { " " };
        let comma = if dy < 0 { "" } else { " " };
        let _ = write!(path, "{gap}{dx}{comma}{dy}");
        before = *point;
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_keep_the_same_border() {
        // Two squares beside each other; the border between them wavers, and is thinned alike on both sides.
        let left = vec![(0, 0), (100, 0), (95, 30), (90, 50), (94, 70), (100, 100), (0, 100), (0, 0)];
        let right = vec![(100, 100), (94, 70), (90, 50), (95, 30), (100, 0), (200, 0), (200, 100), (100, 100)];
        let paths = paths(vec![vec![left], vec![right]]);
        assert_eq!(paths[0], "M100 0l-10 50 10 50-100 0 0-100z");
        assert_eq!(paths[1], "M100 100l-10-50 10-50 100 0 0 100z");
    }

    #[test]
    fn specks_go_unless_they_are_all_there_is() {
        let speck = vec![(0, 0), (2, 0), (2, 2), (0, 2)];
        let land = vec![(10, 10), (60, 10), (60, 60), (10, 60)];
        assert_eq!(paths(vec![vec![speck.clone(), land]])[0].matches('M').count(), 1);
        assert_eq!(paths(vec![vec![speck]])[0].matches('M').count(), 1);
    }
}

//! One-to-one pairs of what should have been found and what was, by highest total score.

/// What a pairing gave, as indices: pairs that count, what was printed in excess, what was missed.
#[derive(Debug, Default, PartialEq)]
pub struct Outcome {
    pub pairs: Vec<(usize, usize)>,
    pub extra: Vec<usize>,
    pub missed: Vec<usize>,
}

/// Pairs `gold` and `found`; `score` is `None` where two may not pair. Optional gold, and leftovers that `ignore`
/// excuses, count neither way.
pub fn compare<G, F>(
    gold: &[G],
    found: &[F],
    score: impl Fn(&G, &F) -> Option<f64>,
    optional: impl Fn(&G) -> bool,
    ignore: impl Fn(&F) -> bool,
) -> Outcome {
    // A required item is worth more than any optional one.
    let weight = |row: usize, column: usize| {
        let points = score(&gold[row], &found[column])?;
        Some(if optional(&gold[row]) { points } else { points + 1000.0 })
    };
    let pairs = best(gold.len(), found.len(), weight);
    let outside =
        |taken: Vec<usize>, count: usize| (0..count).filter(move |at| !taken.contains(at)).collect::<Vec<_>>();
    let extra = outside(pairs.iter().map(|(_, column)| *column).collect(), found.len());
    let missed = outside(pairs.iter().map(|(row, _)| *row).collect(), gold.len());
    Outcome {
        extra: extra.into_iter().filter(|at| !ignore(&found[*at])).collect(),
        missed: missed.into_iter().filter(|at| !optional(&gold[*at])).collect(),
        pairs: pairs.into_iter().filter(|(row, _)| !optional(&gold[*row])).collect(),
    }
}

/// The assignment of highest total weight (Hungarian algorithm, cubic in the longer list).
fn best(rows: usize, columns: usize, weight: impl Fn(usize, usize) -> Option<f64>) -> Vec<(usize, usize)> {
    let size = rows.max(columns);
    let table: Vec<Vec<Option<f64>>> = (0..size)
        .map(|row| {
            (0..size).map(|column| if row < rows && column < columns { weight(row, column) } else { None }).collect()
        })
        .collect();
    let (mut row_potential, mut column_potential) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    // The row paired with each column, from 1; column 0 is the row being placed.
    let mut row_of = vec![0; size + 1];
    for placed in 1..=size {
        row_of[0] = placed;
        let mut column = 0;
        let (mut slack, mut came_from, mut visited) =
            (vec![f64::INFINITY; size + 1], vec![0; size + 1], vec![false; size + 1]);
        while row_of[column] != 0 {
            visited[column] = true;
            let row = row_of[column];
            let (mut step, mut following) = (f64::INFINITY, 0);
            for other in 1..=size {
                if visited[other] {
                    continue;
                }
                let reduced = -table[row - 1][other - 1].unwrap_or(0.0) - row_potential[row] - column_potential[other];
                if reduced < slack[other] {
                    (slack[other], came_from[other]) = (reduced, column);
                }
                if slack[other] < step {
                    (step, following) = (slack[other], other);
                }
            }
            for other in 0..=size {
                if visited[other] {
                    row_potential[row_of[other]] += step;
                    column_potential[other] -= step;
                } else {
                    slack[other] -= step;
                }
            }
            column = following;
        }
        while column != 0 {
            let before = came_from[column];
            row_of[column] = row_of[before];
            column = before;
        }
    }
    let mut pairs: Vec<(usize, usize)> = (1..=size)
        .map(|column| (row_of[column], column))
        .filter(|(row, _)| *row > 0)
        .map(|(row, column)| (row - 1, column - 1))
        .collect();
    pairs.sort_unstable();
    pairs.retain(|(row, column)| table[*row][*column].is_some());
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_total_wins_over_the_best_single_pair() {
        let score = |gold: &i32, found: &i32| match (gold, found) {
            (1, 1) => Some(3.0),
            (1, 2) | (2, 1) => Some(2.0),
            _ => None,
        };
        let outcome = compare(&[1, 2], &[1, 2], score, |_| false, |_| false);
        assert_eq!(outcome.pairs, [(0, 1), (1, 0)]);
    }

    #[test]
    fn optional_items_count_neither_way() {
        let outcome = compare(
            &["a", "b"],
            &["a", "c"],
            |gold, found| (gold == found).then_some(1.0),
            |gold| *gold == "a",
            |_| false,
        );
        assert_eq!(outcome, Outcome { pairs: vec![], extra: vec![1], missed: vec![1] });
    }
}

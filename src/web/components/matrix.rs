//! The pair matrix: provinces down, partners across, a mark where the two have a tie.
//! Knows shapes and places; leaves words, links, order and the table of the same pairs to its caller.
//!
//! Shape tells the standing: a hollow square is declared only, a disc observed only, a filled square with a disc both.

use askama::Template;

/// Where a tie is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A register, an official page or the press declares it.
    Declared,
    /// An article calls the two tied.
    Observed,
    /// Declared, and seen in articles.
    Both,
    /// Both are party to events that articles tell; nobody calls them tied.
    Met,
}

impl Standing {
    /// In the order of filters and legends.
    pub const ALL: [Standing; 4] = [Standing::Both, Standing::Declared, Standing::Observed, Standing::Met];

    /// The standing of a pair that is declared or not, called tied by articles or not, and met at events or not; `None` where
    /// it is none of these.
    pub const fn of(declared: bool, stated: bool, met: bool) -> Option<Standing> {
        match (declared, stated, met) {
            (true, false, false) => Some(Standing::Declared),
            (true, _, _) => Some(Standing::Both),
            (false, true, _) => Some(Standing::Observed),
            (false, false, true) => Some(Standing::Met),
            (false, false, false) => None,
        }
    }

    /// The standing of two pairs that one mark stands for.
    pub fn with(self, other: Standing) -> Standing {
        match (self, other) {
            (one, same) if one == same => one,
            (Standing::Met, Standing::Observed) | (Standing::Observed, Standing::Met) => Standing::Observed,
            _ => Standing::Both,
        }
    }

    /// The word used in classes, parameters and message keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Standing::Declared => "declared",
            Standing::Observed => "observed",
            Standing::Both => "both",
            Standing::Met => "met",
        }
    }
}

/// A row's or a column's name.
#[derive(Clone, Debug)]
pub struct Head {
    pub label: String,
    pub href: String,
}

/// A mark: indices into rows and columns.
#[derive(Clone, Debug)]
pub struct MarkData {
    pub row: usize,
    pub column: usize,
    pub standing: Standing,
    /// `Hà Nội – Toulouse: declared and observed, 3 events`.
    pub label: String,
    pub href: String,
}

/// The matrix ready to be written out.
#[derive(Template)]
#[template(path = "components/matrix.html")]
pub struct Matrix {
    id: &'static str,
    title: String,
    description: String,
    width: u32,
    height: u32,
    rows: Vec<Line>,
    columns: Vec<Line>,
    marks: Vec<Mark>,
    left: u32,
    top: u32,
}

struct Line {
    label: String,
    href: String,
    at: u32,
    /// Every other line is shaded, so that the eye keeps to it.
    shaded: bool,
}

struct Mark {
    x: u32,
    y: u32,
    class: &'static str,
    label: String,
    href: String,
}

/// A cell is as large as a finger's target (24 px, WCAG 2.5.8).
const CELL: u32 = 24;

impl Matrix {
    /// `None` where there is nothing to mark.
    pub fn new(
        id: &'static str,
        title: String,
        description: String,
        rows: Vec<Head>,
        columns: Vec<Head>,
        marks: Vec<MarkData>,
    ) -> Option<Matrix> {
        if marks.is_empty() {
            return None;
        }
        // Names in 13 px type take about 7.2 px a letter; slanted ones about 0.75 of it in height.
        let longest = |heads: &[Head]| heads.iter().map(|head| head.label.chars().count() as u32).max().unwrap_or(0);
        let left = longest(&rows) * 36 / 5 + 14;
        let top = longest(&columns) * 27 / 5 + 24;
        // The last slanted name leans out to the right.
        let lean = longest(&columns) * 27 / 5;
        let line = |origin: u32| {
            move |(index, head): (usize, Head)| Line {
                label: head.label,
                href: head.href,
                at: origin + index as u32 * CELL,
                shaded: index % 2 == 0,
            }
        };
        let (row_count, column_count) = (rows.len(), columns.len());
        let marks = marks
            .into_iter()
            .filter(|mark| mark.row < row_count && mark.column < column_count)
            .map(|mark| Mark {
                x: left + mark.column as u32 * CELL,
                y: top + mark.row as u32 * CELL,
                class: mark.standing.as_str(),
                label: mark.label,
                href: mark.href,
            })
            .collect();
        Some(Matrix {
            id,
            title,
            description,
            width: left + column_count as u32 * CELL + lean,
            height: top + row_count as u32 * CELL + 4,
            rows: rows.into_iter().enumerate().map(line(top)).collect(),
            columns: columns.into_iter().enumerate().map(line(left)).collect(),
            marks,
            left,
            top,
        })
    }

    fn right(&self) -> u32 {
        self.left + self.columns.len() as u32 * CELL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(label: &str) -> Head {
        Head { label: label.into(), href: format!("/{label}") }
    }

    #[test]
    fn a_mark_stands_where_its_row_and_column_cross() {
        let mark =
            |row, column| MarkData { row, column, standing: Standing::Both, label: "m".into(), href: "/t".into() };
        let matrix = Matrix::new(
            "m",
            "T".into(),
            "D".into(),
            vec![head("Huế"), head("Hà Nội")],
            vec![head("Toulouse")],
            vec![mark(1, 0), mark(7, 0)],
        )
        .unwrap();
        assert_eq!(matrix.marks.len(), 1, "a mark outside the drawn rows is left to the table");
        assert_eq!((matrix.marks[0].x, matrix.marks[0].y), (matrix.columns[0].at, matrix.rows[1].at));
        assert!(Matrix::new("m", "".into(), "".into(), vec![], vec![], vec![]).is_none());
    }

    #[test]
    fn a_pair_that_only_met_is_none_that_an_article_calls_tied() {
        assert_eq!(Standing::of(false, false, true), Some(Standing::Met));
        assert_eq!(Standing::of(false, true, true), Some(Standing::Observed));
        assert_eq!(Standing::of(true, false, true), Some(Standing::Both));
        assert_eq!(Standing::of(false, false, false), None);
        assert_eq!(Standing::Met.with(Standing::Observed), Standing::Observed);
        assert_eq!(Standing::Declared.with(Standing::Met), Standing::Both);
    }
}

//! Charts of counts by year: one row of columns, several rows on one axis, or two rows that mirror each other.
//! Knows shapes and the table that says the same; leaves words, numbers' writing and links to its caller.
//!
//! A row stands for what elsewhere would be a colour, so nothing depends on telling colours apart.

use askama::Template;

use super::axis::{Percent, Tick, YearAxis, scale_steps};

/// How the rows of a chart stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One tall row with a scale.
    Columns,
    /// Low rows, one a kind, all to one scale.
    Rows,
    /// Two rows back to back: the first grows upward, the second downward.
    Mirror,
}

/// What a caller wants drawn.
pub struct ChartData {
    /// Unique on the page; ids of title and description are made from it.
    pub id: &'static str,
    pub title: String,
    /// One sentence that says what the drawing shows, for those who do not see it.
    pub description: String,
    /// Heading of the table's first column.
    pub year_label: String,
    /// The words that open the table.
    pub table_label: String,
    pub rows: Vec<RowData>,
}

/// One row: its name and a count for each year that has one.
pub struct RowData {
    pub label: String,
    pub href: Option<String>,
    pub counts: Vec<YearCount>,
}

/// A count of a year; `href` leads to what was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCount {
    pub year: i16,
    pub count: u64,
    pub href: Option<String>,
}

/// A chart ready to be written out.
#[derive(Template)]
#[template(path = "components/year_chart.html")]
pub struct YearChart {
    id: &'static str,
    title: String,
    description: String,
    year_label: String,
    table_label: String,
    height: u32,
    /// Where the years' labels stand.
    label_y: u32,
    ticks: Vec<Tick>,
    rows: Vec<Row>,
    table: Vec<TableLine>,
    /// A chart of many rows keeps its columns out of the tab order; the table holds the same links.
    columns_in_tab_order: bool,
}

struct Row {
    label: String,
    total: String,
    href: Option<String>,
    label_y: u32,
    /// The line that columns stand on.
    base_y: u32,
    /// Two tones at most: the second only tells mirrored halves apart.
    tone: u8,
    grid: Vec<Gridline>,
    columns: Vec<Column>,
}

struct Gridline {
    y: u32,
    label_y: u32,
    label: String,
}

struct Column {
    x: Percent,
    width: Percent,
    y: String,
    height: String,
    label: String,
    href: Option<String>,
}

struct TableLine {
    year: i16,
    cells: Vec<TableCell>,
}

struct TableCell {
    text: String,
    href: Option<String>,
}

/// Room above a row for its name.
const ROW_LABEL: u32 = 20;
/// Height of the years' labels below the axis.
const AXIS_ROOM: u32 = 22;

impl YearChart {
    /// Draws `data`; `None` where no row counts anything. `number` writes a number in the page's language.
    pub fn new(data: ChartData, layout: Layout, number: &dyn Fn(u64) -> String) -> Option<YearChart> {
        let counted = data.rows.iter().flat_map(|row| &row.counts).filter(|count| count.count > 0);
        let axis = YearAxis::over(counted.clone().map(|count| count.year))?;
        let highest = counted.map(|count| count.count).max()?;
        let steps = scale_steps(highest);
        let top = steps.last().copied().unwrap_or(1);
        let plot = match layout {
            Layout::Columns => 170,
            Layout::Rows => 34,
            Layout::Mirror => 90,
        };
        let mut y = 0;
        let rows: Vec<Row> = data
            .rows
            .iter()
            .enumerate()
            .map(|(index, row)| {
                let downward = layout == Layout::Mirror && index == 1;
                let label_room = if layout == Layout::Columns { 14 } else { ROW_LABEL };
                // The downward half hangs from the upper half's line, its name below its columns.
                let (label_y, base_y) = if downward { (y + plot + 14, y) } else { (y + 13, y + label_room + plot) };
                y = if downward { y + plot + ROW_LABEL } else { base_y + if layout == Layout::Rows { 8 } else { 0 } };
                Row {
                    label: row.label.clone(),
                    total: number(row.counts.iter().map(|count| count.count).sum()),
                    href: row.href.clone(),
                    label_y,
                    base_y,
                    tone: if downward { 2 } else { 1 },
                    grid: if layout == Layout::Rows {
                        Vec::new()
                    } else {
                        gridlines(&steps, base_y, plot, downward, number)
                    },
                    columns: columns(row, &axis, base_y, f64::from(plot) / top as f64, downward, number),
                }
            })
            .collect();
        let table = table(&data.rows, &axis, number);
        Some(YearChart {
            id: data.id,
            title: data.title,
            description: data.description,
            year_label: data.year_label,
            table_label: data.table_label,
            label_y: y + 16,
            height: y + AXIS_ROOM,
            ticks: axis.ticks(),
            rows,
            table,
            columns_in_tab_order: layout != Layout::Rows,
        })
    }

    fn tabindex(&self) -> &'static str {
        if self.columns_in_tab_order { "0" } else { "-1" }
    }
}

fn gridlines(steps: &[u64], base_y: u32, plot: u32, downward: bool, number: &dyn Fn(u64) -> String) -> Vec<Gridline> {
    let top = steps.last().copied().unwrap_or(1).max(1);
    steps
        .iter()
        .filter(|step| **step > 0)
        .map(|step| {
            let reach = (f64::from(plot) * *step as f64 / top as f64).round() as u32;
            let y = if downward { base_y + reach } else { base_y - reach };
            Gridline { y, label_y: if downward { y - 3 } else { y + 11 }, label: number(*step) }
        })
        .collect()
}

fn columns(
    row: &RowData,
    axis: &YearAxis,
    base_y: u32,
    unit: f64,
    downward: bool,
    number: &dyn Fn(u64) -> String,
) -> Vec<Column> {
    // A gap of a quarter keeps years apart; one broad year must not become a wall.
    let width = (axis.step() * 0.74).min(6.0);
    row.counts
        .iter()
        .filter(|count| count.count > 0)
        .map(|count| {
            // What was counted is always visible, be it one beside a hundred thousand.
            let height = (count.count as f64 * unit).max(2.0);
            let y = if downward { f64::from(base_y) } else { f64::from(base_y) - height };
            Column {
                x: Percent(axis.middle_of(count.year) - width / 2.0),
                width: Percent(width),
                y: format!("{y:.1}"),
                height: format!("{height:.1}"),
                label: format!("{} · {} · {}", row.label, count.year, number(count.count)),
                href: count.href.clone(),
            }
        })
        .collect()
}

/// The same counts as a table: a line for each year that has any, newest first.
fn table(rows: &[RowData], axis: &YearAxis, number: &dyn Fn(u64) -> String) -> Vec<TableLine> {
    let mut years: Vec<i16> = axis.years().collect();
    years.reverse();
    years
        .into_iter()
        .filter_map(|year| {
            let of_year = |row: &RowData| row.counts.iter().find(|count| count.year == year).cloned();
            let cells: Vec<Option<YearCount>> = rows.iter().map(of_year).collect();
            cells.iter().flatten().any(|count| count.count > 0).then(|| TableLine {
                year,
                cells: cells
                    .into_iter()
                    .map(|count| TableCell {
                        text: number(count.as_ref().map_or(0, |count| count.count)),
                        href: count.filter(|count| count.count > 0).and_then(|count| count.href),
                    })
                    .collect(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(number: u64) -> String {
        number.to_string()
    }

    fn data(rows: &[(&str, &[(i16, u64)])]) -> ChartData {
        ChartData {
            id: "years",
            title: "Events by year".into(),
            description: "From 2019 to 2023.".into(),
            year_label: "Year".into(),
            table_label: "As a table".into(),
            rows: rows
                .iter()
                .map(|(label, counts)| RowData {
                    label: (*label).into(),
                    href: None,
                    counts: counts
                        .iter()
                        .map(|(year, count)| YearCount { year: *year, count: *count, href: Some(format!("/y/{year}")) })
                        .collect(),
                })
                .collect(),
        }
    }

    #[test]
    fn nothing_counted_draws_nothing() {
        assert!(YearChart::new(data(&[]), Layout::Columns, &plain).is_none());
        assert!(YearChart::new(data(&[("All", &[(2023, 0)])]), Layout::Columns, &plain).is_none());
    }

    #[test]
    fn every_count_is_in_the_drawing_and_in_the_table() {
        let chart = YearChart::new(data(&[("All", &[(2019, 1), (2023, 100_000)])]), Layout::Columns, &plain).unwrap();
        let html = chart.render().unwrap();
        assert_eq!(html.matches("<rect").count(), 2, "{html}");
        assert!(html.contains("All · 2023 · 100000"), "{html}");
        assert!(html.contains("<title id=\"years-title\">Events by year</title>"), "{html}");
        assert!(html.contains("<desc id=\"years-desc\">"), "{html}");
        assert!(html.contains("<th scope=\"row\">2019</th>"), "{html}");
        assert!(!html.contains("style="), "the security policy forbids inline style: {html}");
    }

    #[test]
    fn mirrored_halves_share_one_line() {
        let chart =
            YearChart::new(data(&[("Out", &[(2023, 3)]), ("In", &[(2023, 2)])]), Layout::Mirror, &plain).unwrap();
        assert_eq!(chart.rows[0].base_y, chart.rows[1].base_y);
        assert_eq!(chart.rows[1].columns[0].y, format!("{}.0", chart.rows[1].base_y));
        assert_eq!(chart.table.len(), 1);
        assert_eq!(chart.table[0].cells.len(), 2);
    }

    #[test]
    fn rows_share_one_scale() {
        let chart = YearChart::new(data(&[("A", &[(2022, 4)]), ("B", &[(2023, 2)])]), Layout::Rows, &plain).unwrap();
        assert_eq!(chart.rows[0].columns[0].height, "34.0");
        assert_eq!(chart.rows[1].columns[0].height, "17.0");
    }
}

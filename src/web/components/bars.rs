//! A table whose second column draws its number: fields of work, kinds, provinces by events.
//! The table is the chart, so there is nothing to keep in step; leaves words and links to its caller.

use askama::Template;

use super::axis::Percent;

/// One line: a name, where it leads, and its count.
pub struct BarData {
    pub label: String,
    pub href: Option<String>,
    pub count: u64,
}

/// A table of bars, in the order given.
#[derive(Template)]
#[template(path = "components/bars.html")]
pub struct Bars {
    caption: String,
    label: String,
    value: String,
    lines: Vec<Line>,
}

struct Line {
    label: String,
    href: Option<String>,
    count: String,
    width: Percent,
}

impl Bars {
    /// `None` where nothing counts anything. `label` and `value` head the two columns.
    pub fn new(
        caption: String,
        label: String,
        value: String,
        data: Vec<BarData>,
        number: &dyn Fn(u64) -> String,
    ) -> Option<Bars> {
        let highest = data.iter().map(|line| line.count).max().filter(|highest| *highest > 0)?;
        let lines = data
            .into_iter()
            .filter(|line| line.count > 0)
            .map(|line| Line {
                // A sliver stays visible beside a giant.
                width: Percent((line.count as f64 * 100.0 / highest as f64).max(0.8)),
                label: line.label,
                href: line.href,
                count: number(line.count),
            })
            .collect();
        Some(Bars { caption, label, value, lines })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_to_the_highest_and_empty_lines_are_left_out() {
        let line = |label: &str, count| BarData { label: label.into(), href: None, count };
        let data = vec![line("Health", 8), line("Culture", 2), line("Ports", 0)];
        let bars = Bars::new("Fields".into(), "Field".into(), "Events".into(), data, &|n| n.to_string()).unwrap();
        let html = bars.render().unwrap();
        assert!(html.contains("width=\"25.00%\""), "{html}");
        assert!(!html.contains("Ports"), "{html}");
        assert!(Bars::new("".into(), "".into(), "".into(), vec![line("a", 0)], &|n| n.to_string()).is_none());
    }
}

//! Several small charts of lines over one axis, one under the other, each with a scale of its own.

use crate::{
    chart::{Chart, Label, Pen, Reading, Shape, Side},
    ink::Ink,
    kinds::{broken::broken, lines::Line},
    label_spacing::keep_apart,
    table::{Row, Table},
};

/// Height of the heading of a panel, of its lines and under them, lines of a label.
const HEADING: f64 = 1.4;
const LINES: f64 = 3.6;
const GAP: f64 = 0.5;

/// Letters of a line's label in one line.
const LETTERS: usize = 13;

/// One of the charts.
#[derive(Debug)]
pub(crate) struct Panel {
    /// What its lines are, with their unit.
    pub heading: &'static str,
    /// How a value is written.
    pub written: fn(f64) -> String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What each line is called where it stands among those of all panels.
    pub columns: &'static [&'static str],
}

/// What is said of the panels.
#[derive(Debug)]
pub(crate) struct Panels {
    /// The picture's name for files and the command line.
    pub key: &'static str,
    /// The finding.
    pub title: String,
    /// What is drawn.
    pub unit: &'static str,
    /// The places on the axis that every line has a value for, from left to right, and what each is called.
    pub places: Vec<(f64, String)>,
    /// Heading of the places.
    pub axis: &'static str,
    /// Where an upright line stands through all panels, and what it says.
    pub mark: (f64, &'static str),
    /// Names of the two ends of the axis.
    pub ends: [String; 2],
}

/// The panels, each from nought or from the lowest value.
pub(crate) fn panels(said: Panels, panels: &[Panel]) -> Chart {
    let mut chart = Chart::new(said.key, said.title.clone(), said.unit);
    let end = |place: Option<&(f64, String)>| place.map_or(0.0, |(at, _)| *at);
    chart.across = (end(said.places.first()), end(said.places.last()));
    chart.lines = panels.len() as f64 * (HEADING + LINES + GAP);
    chart.up = (chart.lines, 0.0);
    let mark = said.mark.0.clamp(chart.across.0, chart.across.1);
    for (at, panel) in panels.iter().enumerate() {
        let top = at as f64 * (HEADING + LINES + GAP) + HEADING;
        place(&mut chart, &said, panel, top);
        chart.shapes.push(Shape::Line { through: vec![(mark, top), (mark, top + LINES)], pen: Pen::dotted() });
    }
    keep_apart_at_edge(&mut chart, Side::After);
    keep_apart_at_edge(&mut chart, Side::Before);
    let side = if chart.across_part(mark) > 0.5 { Side::OverBefore } else { Side::OverAfter };
    let over = Label::new(said.mark.1, (chart.across_part(mark), 0.0), side);
    chart.labels.push(over.inked(Ink::Muted));
    chart.readings = said.places.iter().enumerate().map(|(row, &(at, _))| Reading { at, row }).collect();
    chart.table = table(&said, panels);
    let [left, right] = said.ends;
    chart.ends = [left, String::new(), right];
    chart
}

/// A panel whose lines begin so far down: heading, nought, lines, and the values at both ends.
fn place(chart: &mut Chart, said: &Panels, panel: &Panel, top: f64) {
    let values = || panel.lines.iter().flat_map(|line| &line.values).copied();
    let (low, high) = (values().fold(0.0, f64::min), values().fold(1.0, f64::max));
    let level = |value: f64| top + LINES * (high - value) / (high - low);
    chart.labels.push(Label::new(panel.heading, (0.0, chart.down_part(top - 0.3)), Side::OverAfter).bold());
    chart.shapes.push(chart.level(level(0.0), Pen::base()));
    for line in panel.lines.iter().rev() {
        let through = said.places.iter().zip(&line.values).map(|(&(at, _), &value)| (at, level(value))).collect();
        chart.shapes.push(Shape::Line { through, pen: line.pen });
    }
    for line in &panel.lines {
        let (first, last) = (line.values.first().copied(), line.values.last().copied());
        let (Some(first), Some(last)) = (first, last) else { continue };
        let words = words::charts::line_end(&(panel.written)(last), line.name);
        let end = Label {
            lines: broken(&words, LETTERS),
            ..Label::new("", (1.0, chart.down_part(level(last))), Side::After)
        };
        chart.labels.push(end.inked(line.pen.ink));
        if line.pen.dash.is_none() {
            let start = Label::new((panel.written)(first), (0.0, chart.down_part(level(first))), Side::Before);
            chart.labels.push(start.inked(line.pen.ink));
        }
    }
}

/// Keeps apart the labels of one side, which stand in the order of their panels.
fn keep_apart_at_edge(chart: &mut Chart, side: Side) {
    let (mut at_edge, others): (Vec<Label>, Vec<Label>) = chart.labels.drain(..).partition(|label| label.side == side);
    keep_apart(&mut at_edge, chart.lines);
    chart.labels = others;
    chart.labels.append(&mut at_edge);
}

fn table(said: &Panels, panels: &[Panel]) -> Table {
    let mut columns = vec![said.axis];
    columns.extend(panels.iter().flat_map(|panel| panel.columns));
    let row = |(at, (_, name)): (usize, &(f64, String))| Row {
        heading: name.clone(),
        cells: panels
            .iter()
            .flat_map(|panel| panel.lines.iter().map(|line| (panel.written)(line.values[at])))
            .collect(),
    };
    Table { caption: said.unit.to_owned(), columns, rows: said.places.iter().enumerate().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, values: [f64; 3]) -> Line {
        Line { name, pen: Line::heavy(Ink::Because), values: values.into() }
    }

    fn of(all: &[Panel], mark: f64) -> Chart {
        let said = Panels {
            key: "test",
            title: String::new(),
            unit: "Numbers",
            places: vec![(0.25, "a quarter".to_owned()), (1.0, "one".to_owned()), (3.0, "three".to_owned())],
            axis: "Times",
            mark: (mark, "here"),
            ends: [String::new(), String::new()],
        };
        panels(said, all)
    }

    fn two() -> [Panel; 2] {
        let written = words::numbers::thousands;
        [
            Panel { heading: "Jobs", written, lines: vec![line("a", [1.0, 2.0, 4.0])], columns: &["Jobs: a"] },
            Panel { heading: "Bill", written, lines: vec![line("b", [900.0, 450.0, 0.0])], columns: &["Bill: b"] },
        ]
    }

    fn lines(chart: &Chart) -> Vec<Vec<(f64, f64)>> {
        let line = |shape: &Shape| match shape {
            Shape::Line { through, .. } if through.len() == 3 => Some(through.clone()),
            _ => None,
        };
        chart.shapes.iter().filter_map(line).collect()
    }

    #[test]
    fn each_panel_has_a_scale_of_its_own_and_none_reaches_into_another() {
        let chart = of(&two(), 1.0);
        let [jobs, bill] = &lines(&chart)[..] else { panic!("two lines") };
        assert_eq!(jobs.iter().map(|point| point.0).collect::<Vec<_>>(), [0.25, 1.0, 3.0], "at their places");
        assert!((jobs[2].1 - HEADING).abs() < 1e-9, "the highest at the top");
        assert!((jobs[0].1 - HEADING - 0.75 * LINES).abs() < 1e-9, "a quarter of the way up");
        let next = HEADING + LINES + GAP;
        assert!(bill.iter().all(|point| point.1 >= next + HEADING && point.1 <= next + HEADING + LINES + 1e-9));
    }

    #[test]
    fn every_place_is_a_row_with_a_number_of_every_line_and_is_read_there() {
        let chart = of(&two(), 1.0);
        assert_eq!(chart.table.columns, ["Times", "Jobs: a", "Bill: b"]);
        assert_eq!(chart.table.rows[2].cells, ["4", "0"]);
        assert_eq!(chart.readings[1], Reading { at: 1.0, row: 1 });
        assert_eq!(chart.read(0), "Times a quarter: Jobs: a 1; Bill: b 900");
    }

    #[test]
    fn the_mark_never_leaves_the_panels_and_a_loss_is_under_nought() {
        let side = |mark: f64| {
            let chart = of(&two(), mark);
            chart.labels.into_iter().find(|label| label.lines == ["here"]).map(|label| (label.at.0, label.side))
        };
        assert_eq!(side(9.0), Some((1.0, Side::OverBefore)));
        assert_eq!(side(0.0), Some((0.0, Side::OverAfter)));
        let written = words::numbers::thousands;
        let loss = [Panel { heading: "Jobs", written, lines: vec![line("a", [-2.0, 0.0, 2.0])], columns: &["a"] }];
        let through = lines(&of(&loss, 1.0)).remove(0);
        assert!(through[0].1 > through[1].1 && through[1].1 > through[2].1);
    }
}

//! Lines on one axis, each named where it ends.

use crate::{
    chart::{Chart, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    kinds::broken::broken,
    label_spacing::keep_apart,
    table::{Row, Table},
};

/// Height of the plot in lines of a label.
const LINES: f64 = 13.0;

/// Letters of a line's label in one line.
const LETTERS: usize = 12;

/// Room above and below the lines, as a part of their height.
const ROOM: f64 = 0.06;

/// Width of a line that is argued about, CSS pixels.
const HEAVY: f64 = 3.0;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: &'static str,
    /// What it is drawn with; the label of a heavy line is in bold.
    pub pen: Pen,
    /// Points from the left edge to the right, at even distances.
    pub values: Vec<f64>,
}

impl Line {
    /// What a line that is argued about is drawn with.
    pub fn heavy(ink: Ink) -> Pen {
        Pen::solid(ink, HEAVY)
    }

    /// Its value at the left edge.
    fn start(&self) -> f64 {
        self.values.first().copied().unwrap_or(0.0)
    }

    /// Its value at the right edge.
    fn end(&self) -> f64 {
        self.values.last().copied().unwrap_or(0.0)
    }
}

/// What is said of some lines and beside them.
#[derive(Debug)]
pub struct LineChart {
    /// Its name for files and the command line.
    pub key: &'static str,
    /// The finding.
    pub title: String,
    /// What the lines are, with their unit.
    pub unit: &'static str,
    /// How a value is written.
    pub written: fn(f64) -> String,
    /// Where an upright line stands, as a part of the width, and what it says.
    pub mark: (f64, &'static str),
    /// Names of the two ends of the axis.
    pub ends: [String; 2],
    /// Heading of the rows of the table; each row's own, and the point it is of.
    pub rows: (&'static str, Vec<(String, usize)>),
}

/// The lines, from nought up or down.
pub fn lines(said: LineChart, lines: &[Line]) -> Chart {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for &value in lines.iter().flat_map(|line| &line.values) {
        (low, high) = (low.min(value), high.max(value));
    }
    let room = ROOM * (high - low);
    let last = lines.iter().map(|line| line.values.len()).max().unwrap_or(0).max(2) - 1;
    let mut chart = Chart::new(said.key, said.title.clone(), said.unit);
    chart.lines = LINES;
    (chart.across, chart.up) = ((0.0, last as f64), (low - room, high + room));
    let (mark, mark_label) = upright(&chart, said.mark);
    chart.shapes = vec![chart.level(0.0, Pen::base()), mark];
    // Those that are argued about come first, so they are drawn last.
    chart.shapes.extend(lines.iter().rev().map(drawn));
    chart.labels = lines.iter().map(|line| label(&chart, line, said.written)).collect();
    keep_apart(&mut chart.labels, chart.lines);
    chart.labels.push(mark_label);
    let starts = starts(&chart, lines, said.written);
    chart.labels.extend(starts);
    chart.readings = readings(&said);
    chart.table = table(&said, lines);
    let [left, right] = said.ends;
    chart.ends = [left, String::new(), right];
    chart
}

fn drawn(line: &Line) -> Shape {
    let through: Vec<Point> = line.values.iter().enumerate().map(|(at, &value)| (at as f64, value)).collect();
    Shape::Line { through, pen: line.pen }
}

/// A line's last value and its name, right of its end.
fn label(chart: &Chart, line: &Line, written: fn(f64) -> String) -> Label {
    let words = words::charts::line_end(&written(line.end()), line.name);
    let label = Label::new("", (1.0, chart.down_part(line.end())), Side::After);
    as_drawn(Label { lines: broken(&words, LETTERS), ..label }, line)
}

/// The first value of each line, left of its start, and nought where none of them is.
fn starts(chart: &Chart, lines: &[Line], written: fn(f64) -> String) -> Vec<Label> {
    let at = |value: f64| Label::new(written(value), (0.0, chart.down_part(value)), Side::Before);
    let mut starts: Vec<Label> = lines.iter().map(|line| as_drawn(at(line.start()), line)).collect();
    let nought = at(0.0).inked(Ink::Muted);
    if starts.iter().all(|start| start.lines != nought.lines) {
        starts.push(nought);
    }
    keep_apart(&mut starts, chart.lines);
    starts
}

/// A label in the colour and the weight of its line.
fn as_drawn(label: Label, line: &Line) -> Label {
    let label = label.inked(line.pen.ink);
    if line.pen.width < HEAVY { label } else { label.bold() }
}

/// The upright line, and its words above it where there is more room for them.
fn upright(chart: &Chart, (part, words): (f64, &'static str)) -> (Shape, Label) {
    let (part, (bottom, top)) = (part.min(1.0), chart.up);
    let across = part * chart.across.1;
    let side = if part > 0.5 { Side::OverBefore } else { Side::OverAfter };
    let line = Shape::Line { through: vec![(across, bottom), (across, top)], pen: Pen::dotted() };
    (line, Label::new(words, (part, 0.0), side).inked(Ink::Muted))
}

/// A reading for each row of the table.
fn readings(said: &LineChart) -> Vec<Reading> {
    said.rows.1.iter().enumerate().map(|(row, &(_, point))| Reading { at: point as f64, row }).collect()
}

fn table(said: &LineChart, lines: &[Line]) -> Table {
    let row = |(heading, point): &(String, usize)| Row {
        heading: heading.clone(),
        cells: lines
            .iter()
            .map(|line| line.values.get(*point).map_or_else(String::new, |&value| (said.written)(value)))
            .collect(),
    };
    let mut columns = vec![said.rows.0];
    columns.extend(lines.iter().map(|line| line.name));
    Table { caption: said.unit.to_owned(), columns, rows: said.rows.1.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, values: &[f64]) -> Line {
        Line { name, pen: Line::heavy(Ink::Because), values: values.to_vec() }
    }

    fn of(drawn: &[Line], mark: f64) -> Chart {
        let said = LineChart {
            key: "test",
            title: String::new(),
            unit: "Pounds",
            written: words::numbers::pounds,
            mark: (mark, "here"),
            ends: [String::new(), String::new()],
            rows: ("Year", vec![("1".to_owned(), 1), ("3".to_owned(), 3)]),
        };
        lines(said, drawn)
    }

    #[test]
    fn labels_stand_in_the_order_of_their_lines_and_none_hides_another() {
        let ends = [500.0, 520.0, 990.0, 0.0];
        let chart = of(&ends.map(|end| line("a", &[0.0, end])), 0.0);
        let tops: Vec<f64> = chart.labels[..4].iter().map(|label| chart.lines * label.at.1).collect();
        assert!(tops[2] + 1.0 < tops[1] && tops[1] + 1.0 < tops[0] && tops[0] + 1.0 < tops[3], "{tops:?}");
    }

    #[test]
    fn a_line_runs_from_edge_to_edge_and_nought_is_in_sight() {
        let chart = of(&[line("a", &[10.0, 20.0, 5.0])], 0.5);
        assert_eq!((chart.across, chart.up.0 < 0.0, chart.up.1 > 20.0), ((0.0, 2.0), true, true));
        let through = |shape: &Shape| match shape {
            Shape::Line { through, .. } => through.clone(),
            _ => Vec::new(),
        };
        assert_eq!(chart.shapes.last().map(through), Some(vec![(0.0, 10.0), (1.0, 20.0), (2.0, 5.0)]));
        assert!(chart.labels.iter().any(|label| label.lines == ["£0"]));
    }

    #[test]
    fn both_ends_of_a_line_say_their_values_and_nought_is_said_once() {
        let chart = of(&[line("a", &[10.0, 20.0]), line("b", &[10.0, 5.0]), line("c", &[0.0, 4.0])], 0.5);
        let starts: Vec<&Label> = chart.labels.iter().filter(|label| label.side == Side::Before).collect();
        let words: Vec<&str> = starts.iter().map(|label| label.lines[0].as_str()).collect();
        assert_eq!(words, ["£10", "£10", "£0"]);
        let tops: Vec<f64> = starts.iter().map(|label| chart.lines * label.at.1).collect();
        assert!((tops[1] - tops[0]).abs() > 1.0 && starts.iter().all(|label| label.at.0 == 0.0), "{tops:?}");
    }

    #[test]
    fn the_mark_says_its_words_on_the_side_with_more_room_and_never_leaves_the_plot() {
        let side = |mark: f64| {
            let chart = of(&[line("a", &[0.0, 1.0])], mark);
            let label = chart.labels.into_iter().find(|label| label.lines == ["here"]).unwrap();
            (label.at.0, label.side)
        };
        assert_eq!(side(0.2), (0.2, Side::OverAfter));
        assert_eq!(side(7.0), (1.0, Side::OverBefore));
    }

    #[test]
    fn the_table_has_a_row_for_each_point_asked_for_and_each_is_read_at_its_place() {
        let chart = of(&[line("a", &[0.0, 1.0, 2.0, 3.0]), line("b", &[0.0, 2.0, 4.0, 6.0])], 0.0);
        assert_eq!(chart.table.columns, ["Year", "a", "b"]);
        assert_eq!(chart.table.rows[1].cells, ["£3", "£6"]);
        assert_eq!(chart.readings, [Reading { at: 1.0, row: 0 }, Reading { at: 3.0, row: 1 }]);
        assert_eq!(chart.read(1), "Year 3: a £3; b £6");
    }
}

//! Lines on one axis under their finding, each named where it ends.

use charts::{Row, Table};
use parked_model::numeric::order::by_amount;
use yew::prelude::*;

use crate::figures::{
    frame::{axis_ends, headed},
    label_spacing::{Span, spread},
    path::path,
    table::data_table,
};

/// Height of the drawing in the unit of its labels' places, and of a label.
const HEIGHT: f64 = 1_000.0;
const LABEL: i32 = 92;

/// Room above and below the lines, as a part of their height.
const ROOM: f64 = 0.06;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: &'static str,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// Points from the left edge to the right, at even distances.
    pub values: Vec<f64>,
}

/// What is said of some lines and beside them.
#[derive(Debug)]
pub struct LineChart {
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
pub fn lines(chart: LineChart, lines: &[Line]) -> Html {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for &value in lines.iter().flat_map(|line| &line.values) {
        (low, high) = (low.min(value), high.max(value));
    }
    let room = ROOM * (high - low);
    let down = |value: f64| HEIGHT * (high + room - value) / (high - low + 2.0 * room);
    let tops = label_tops(&lines.iter().map(|line| down(end(line))).collect::<Vec<f64>>());
    let drawn = |line: &Line| html! { <path class={line.class} d={line_path(&line.values, down)} /> };
    let label = |(line, top): (&Line, i32)| {
        html! {
            <p class={classes!("line-label", line.class)} style={format!("top: {:.1}%", f64::from(top) / HEIGHT * 100.0)}>
                <strong>{ (chart.written)(end(line)) }</strong>{ " " }{ line.name }
            </p>
        }
    };
    let (mark, zero) = (format!("{:.1}", 100.0 * chart.mark.0.min(1.0)), format!("{:.1}", down(0.0)));
    // Where there is more room for it.
    let side = if chart.mark.0 > 0.5 { "line-mark left" } else { "line-mark" };
    let table = table(&chart, lines);
    let [left, right] = chart.ends;
    let picture = html! {
        <>
            <p class="strip-title">{ chart.unit }</p>
            <div class="lines">
                <svg viewBox={format!("0 0 100 {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
                    <line class="strip-base" x1="0" x2="100" y1={zero.clone()} y2={zero} />
                    <line class="strip-equal" x1={mark.clone()} x2={mark.clone()} y1="0" y2={HEIGHT.to_string()} />
                    { for lines.iter().map(drawn) }
                </svg>
                <p class={side} style={format!("left: {mark}%")}>{ chart.mark.1 }</p>
                { for lines.iter().zip(tops).map(label) }
            </div>
            { axis_ends(left, right) }
            { data_table(&table) }
        </>
    };
    headed(chart.title, picture)
}

fn end(line: &Line) -> f64 {
    line.values.last().copied().unwrap_or(0.0)
}

fn line_path(values: &[f64], down: impl Fn(f64) -> f64) -> String {
    let step = 100.0 / (values.len().max(2) - 1) as f64;
    path(values.iter().enumerate().map(|(point, &value)| (step * point as f64, down(value))))
}

/// Tops of labels beside their lines' ends, moved so that none hides another.
#[expect(clippy::cast_possible_truncation, reason = "heights are some hundred pixels")]
fn label_tops(ends: &[f64]) -> Vec<i32> {
    let order = by_amount(ends.iter().copied());
    let mut spans: Vec<Span> =
        order.iter().map(|&line| Span { top: ends[line as usize] as i32 - LABEL / 2, height: LABEL }).collect();
    spread(&mut spans, 0, HEIGHT as i32);
    let mut tops = vec![0; spans.len()];
    for (line, span) in order.into_iter().zip(spans) {
        tops[line as usize] = span.top;
    }
    tops
}

fn table(chart: &LineChart, lines: &[Line]) -> Table {
    let row = |(heading, point): &(String, usize)| Row {
        heading: heading.clone(),
        cells: lines
            .iter()
            .map(|line| line.values.get(*point).map_or_else(String::new, |&v| (chart.written)(v)))
            .collect(),
    };
    let mut columns = vec![chart.rows.0];
    columns.extend(lines.iter().map(|line| line.name));
    Table { caption: chart.unit.to_owned(), columns, rows: chart.rows.1.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_order_of_their_lines_and_none_hides_another() {
        let tops = label_tops(&[500.0, 480.0, 10.0, 990.0]);
        assert_eq!((tops[2], tops[3]), (0, 1_000 - LABEL));
        assert_eq!(tops[0] - tops[1], LABEL);
    }

    #[test]
    fn a_line_runs_from_edge_to_edge() {
        assert_eq!(line_path(&[1.0, 2.0, 0.0], |value| 10.0 * value), "M0.00,10.00L50.00,20.00L100.00,0.00");
    }

    #[test]
    fn the_table_has_a_row_for_each_point_asked_for() {
        let chart = LineChart {
            title: String::new(),
            unit: "Pounds",
            written: words::numbers::pounds,
            mark: (0.0, ""),
            ends: [String::new(), String::new()],
            rows: ("Year", vec![("1".to_owned(), 1), ("3".to_owned(), 3)]),
        };
        let line =
            |class, step: f64| Line { name: class, class, values: (0..4).map(|at| step * f64::from(at)).collect() };
        let table = table(&chart, &[line("a", 1.0), line("b", 2.0)]);
        assert_eq!(table.columns, ["Year", "a", "b"]);
        assert_eq!(table.rows[1].cells, ["£3", "£6"]);
    }
}

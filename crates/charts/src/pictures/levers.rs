//! The minister's four numbers, each on a line of its own: without a lever, and with it.

use parked_model::Scenario;

use crate::{
    chart::{Along, Chart, Label, Pen, Reading, Shape, Side},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// Room for a number's name, for its line and under both, lines of a label.
const NAME: f64 = 1.2;
const LINE: f64 = 2.0;
const GAP: f64 = 0.4;

/// Height of a number, lines of a label.
const ROW: f64 = NAME + LINE + GAP;

/// From the middle of a dot to its edge, CSS pixels.
const DOT: f64 = 5.5;

/// Width of its rim, CSS pixels.
const RIM: f64 = 1.8;

/// Between the end of a line and its words, as a part of the line.
const BEHIND: f64 = 0.04;

/// Half the height of the stroke that marks nought, lines of a label.
const NOUGHT: f64 = 0.4;

/// Of each number, whether more of it is better.
const MORE_IS_BETTER: [bool; 4] = [true, true, false, true];

/// The minister's numbers in a run: extra paid outcomes for each 1,000 people; minutes a week for the furthest fifth; fees,
/// pounds for each person; and per cent of them that the provider keeps. `None` where a run has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dials([Option<f64>; 4]);

impl Dials {
    /// The numbers of a run.
    pub fn of(outcome: &Outcome) -> Self {
        let summary = &outcome.summary;
        Self([
            Some(10.0 * summary.extra_per_100),
            outcome.far_fifth_minutes(),
            Some(summary.public_money_per_head_gbp),
            summary.margin.map(|margin| 100.0 * margin),
        ])
    }

    /// Of each number, whether it is better than before; `None` where it reads the same.
    pub fn better_than(&self, before: &Self) -> [Option<bool>; 4] {
        let (old, new) = (before.written(), self.written());
        [0, 1, 2, 3].map(|at: usize| (old[at] != new[at]).then(|| (self.0[at] > before.0[at]) == MORE_IS_BETTER[at]))
    }

    fn written(&self) -> [String; 4] {
        use words::numbers::{percent, thousands, whole_pounds};
        let written: [fn(f64) -> String; 4] = [thousands, thousands, whole_pounds, |number| percent(number / 100.0)];
        let or_none = |number: Option<f64>, written: fn(f64) -> String| {
            number.map_or_else(|| words::story::NO_NUMBER.to_owned(), written)
        };
        [0, 1, 2, 3].map(|at: usize| or_none(self.0[at], written[at]))
    }
}

/// The numbers of a run beside those of the contract as it was.
pub fn levers(outcome: &Outcome) -> Chart {
    levers_of(outcome, &Dials::of(&Outcome::of(&Scenario::default())))
}

/// The numbers of a run beside those before.
pub fn levers_of(outcome: &Outcome, before: &Dials) -> Chart {
    let now = Dials::of(outcome);
    let moved = now.better_than(before);
    let better = moved.iter().filter(|moved| **moved == Some(true)).count();
    let title = words::scenes::dials_title(outcome.summary.parked_share, better, now != *before);
    let mut chart = Chart::new("levers", title, words::scenes::DIALS_UNIT);
    chart.lines = ROW * 4.0;
    chart.across = (0.0, 1.0 + BEHIND);
    chart.up = (chart.lines, 0.0);
    chart.table = table(&now, before, moved);
    for (at, moved) in moved.into_iter().enumerate() {
        let level = ROW * at as f64 + NAME + LINE / 2.0;
        chart.shapes.extend(shapes([before.0[at], now.0[at]], moved, level));
        let labels = labels(&chart, at, moved);
        chart.labels.extend(labels);
    }
    chart.read_along = Along::Down;
    chart.readings = (0..4).map(|row| Reading { at: ROW * row as f64 + NAME + LINE / 2.0, row }).collect();
    chart
}

/// Two numbers on a line from nought to the higher, or from the lower if that is a loss.
fn shapes(numbers: [Option<f64>; 2], moved: Option<bool>, level: f64) -> Vec<Shape> {
    let known = || numbers.into_iter().flatten();
    let (low, high) = (known().fold(0.0, f64::min), known().fold(0.0, f64::max));
    let across = |number: f64| if high > low { (number - low) / (high - low) } else { 0.0 };
    let line = |through: [(f64, f64); 2], pen: Pen| Shape::Line { through: through.into(), pen };
    let nought = across(0.0);
    let mut shapes = vec![
        line([(0.0, level), (1.0, level)], Pen::hairline()),
        line([(nought, level - NOUGHT), (nought, level + NOUGHT)], Pen::base()),
    ];
    let ink = if moved == Some(false) { Ink::LeftAlone } else { Ink::Because };
    if let [Some(before), Some(now)] = numbers.map(|number| number.map(across)) {
        shapes.push(line([(before, level), (now, level)], Pen::solid(ink, 3.0)));
    }
    for (number, fill) in numbers.into_iter().zip([Ink::Paper, ink]) {
        shapes.extend(number.map(|number| Shape::Dot {
            at: (across(number), level),
            radius: DOT,
            fill,
            edge: ink,
            rim: RIM,
        }));
    }
    shapes
}

/// A number's name over its line, and behind it what it was and is, and whether that is better.
fn labels(chart: &Chart, at: usize, moved: Option<bool>) -> [Label; 2] {
    let top = ROW * at as f64;
    let name = Label::new(words::scenes::DIALS[at], (0.0, chart.down_part(top + NAME)), Side::OverAfter);
    let [before, now, verdict] = [0, 1, 2].map(|cell: usize| chart.table.rows[at].cells[cell].clone());
    let lines = vec![words::scenes::before_and_now(&before, &now), verdict];
    let place = (1.0, chart.down_part(top + NAME + LINE / 2.0));
    let ink = if moved == Some(false) { Ink::LeftAlone } else { Ink::Ink };
    [name, Label { lines, ..Label::new("", place, Side::After).bold().inked(ink) }]
}

fn table(now: &Dials, before: &Dials, moved: [Option<bool>; 4]) -> Table {
    let (old, new) = (before.written(), now.written());
    let row = |at: usize| Row {
        heading: words::scenes::DIALS[at].to_owned(),
        cells: vec![old[at].clone(), new[at].clone(), words::scenes::moved(moved[at]).to_owned()],
    };
    Table {
        caption: words::scenes::DIALS_CAPTION.to_owned(),
        columns: words::scenes::DIALS_COLUMNS.into(),
        rows: (0..4).map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;

    use super::*;

    fn dots(shapes: &[Shape]) -> Vec<(f64, Ink)> {
        let dot = |shape: &Shape| match shape {
            Shape::Dot { at, fill, .. } => Some((at.0, *fill)),
            _ => None,
        };
        shapes.iter().filter_map(dot).collect()
    }

    #[test]
    fn fees_are_better_lower_and_what_reads_the_same_is_the_same() {
        let before = Dials([Some(40.0), Some(3.0), Some(1_000.0), Some(20.0)]);
        let now = Dials([Some(41.0), Some(3.2), Some(900.0), Some(-5.0)]);
        assert_eq!(now.better_than(&before), [Some(true), None, Some(true), Some(false)]);
        assert_eq!(now.better_than(&Dials([None; 4])), [Some(true), Some(true), Some(false), Some(true)]);
    }

    #[test]
    fn a_dot_is_hollow_before_and_filled_now_on_a_line_that_holds_nought() {
        assert_eq!(dots(&shapes([Some(20.0), Some(10.0)], Some(true), 0.0)), [(1.0, Ink::Paper), (0.5, Ink::Because)]);
        let loss = shapes([Some(-5.0), Some(15.0)], Some(false), 0.0);
        assert_eq!(dots(&loss), [(0.0, Ink::Paper), (1.0, Ink::LeftAlone)]);
        assert_eq!(loss[1], Shape::Line { through: vec![(0.25, -NOUGHT), (0.25, NOUGHT)], pen: Pen::base() });
        assert_eq!(dots(&shapes([None, Some(0.0)], None, 0.0)), [(0.0, Ink::Because)]);
    }

    #[test]
    fn each_number_says_what_it_was_and_is_in_picture_and_table() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 500.0));
        let before = Dials([Some(1.0), None, Some(0.0), Some(99.0)]);
        let chart = levers_of(&outcome, &before);
        assert_eq!(chart.readings.len(), 4);
        for (at, row) in chart.table.rows.iter().enumerate() {
            let [before, now, verdict] = &row.cells[..] else { panic!("three cells") };
            assert_eq!(chart.labels[2 * at + 1].lines, [format!("{before} → {now}"), verdict.clone()]);
            assert!(chart.read(at).starts_with(words::scenes::DIALS[at]));
        }
        assert!(chart.title.starts_with(words::scenes::dials_title(0.0, 2, true).split(';').next().unwrap()));
    }

    #[test]
    fn without_a_lever_nothing_has_moved() {
        let chart = levers(&Outcome::of(&Scenario::default()));
        assert!(chart.table.rows.iter().all(|row| row.cells[0] == row.cells[1]));
        assert!(!chart.title.contains("get better"), "{}", chart.title);
    }
}

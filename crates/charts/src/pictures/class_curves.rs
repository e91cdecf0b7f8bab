//! The drawings of a class over what the run gives, once that is told: a thin line each, and the middle of them.

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    kinds::spread::Spread,
    label_spacing::keep_apart,
    table::{Row, Table},
};

/// The drawings, minutes a week of each tenth, nearest to work first; `found` is what the run gives, once it is told.
pub fn class_curves(said: &[[f64; 10]], found: Option<[f64; 10]>) -> Chart {
    let spreads: Vec<Spread> =
        (0..10).filter_map(|tenth| Spread::of(&said.iter().map(|curve| curve[tenth]).collect::<Vec<_>>())).collect();
    if spreads.is_empty() {
        return Chart::new("class", String::new(), "");
    }
    let middles: Vec<f64> = spreads.iter().map(Spread::middle).collect();
    let tenth = most_telling(&middles, found);
    let title = words::class::curves_title(said.len(), tenth, middles[tenth], found.map(|found| found[tenth]));
    let mut chart = Chart::new("class", title, words::class::CURVES_UNIT);
    chart.lines = 14.0;
    chart.across = (0.0, 10.0);
    chart.up = (0.0, said.iter().flatten().chain(found.iter().flatten()).copied().fold(10.0, f64::max));
    chart.shapes = found.iter().flat_map(run).collect();
    chart.shapes.extend(said.iter().map(|curve| through(curve, Pen::solid(Ink::Muted, 1.0))));
    chart.shapes.push(through(&middles, Pen::dashed(Ink::Ink, 3.0)));
    chart.shapes.push(chart.level(0.0, Pen::base()));
    chart.labels = ends(&chart, middles[9], found.map(|found| found[9]));
    chart.ends = [words::charts::NEAREST, "", words::charts::FURTHEST_SHORT].map(str::to_owned);
    chart.readings = (0..10).map(|tenth| Reading { at: tenth as f64 + 0.5, row: tenth }).collect();
    chart.table = curve_table(&spreads, found);
    chart
}

/// The tenth to speak of: where the class is furthest from the run, or before that is told, where it gives most.
fn most_telling(middles: &[f64], found: Option<[f64; 10]>) -> usize {
    let size = |tenth: usize| found.map_or(middles[tenth], |found| (middles[tenth] - found[tenth]).abs());
    (1..10).fold(0, |most, tenth| if size(tenth) > size(most) { tenth } else { most })
}

/// What the lines are, at their right ends.
fn ends(chart: &Chart, middle: f64, found: Option<f64>) -> Vec<Label> {
    let end = |minutes: f64| Label::new("", (1.0, chart.down_part(minutes)), Side::After).bold();
    let mut labels = vec![Label { lines: words::class::MIDDLE_LINES.map(str::to_owned).into(), ..end(middle) }];
    labels.extend(
        found.map(|found| Label { lines: vec![words::class::RUN_SHORT.to_owned()], ..end(found).inked(Ink::Helped) }),
    );
    keep_apart(&mut labels, chart.lines);
    labels
}

/// The run as steps, as everywhere.
fn run(found: &[f64; 10]) -> [Shape; 2] {
    let step = |(tenth, &minutes): (usize, &f64)| [(tenth as f64, minutes), (tenth as f64 + 1.0, minutes)];
    let steps: Vec<Point> = found.iter().enumerate().flat_map(step).collect();
    let outline = [vec![(0.0, 0.0)], steps.clone(), vec![(10.0, 0.0)]].concat();
    [
        Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
        Shape::Line { through: steps, pen: Pen::solid(Ink::Helped, 2.0) },
    ]
}

/// A line through the middle of each tenth.
fn through(minutes: &[f64], pen: Pen) -> Shape {
    Shape::Line {
        through: minutes.iter().enumerate().map(|(tenth, &minutes)| (tenth as f64 + 0.5, minutes)).collect(),
        pen,
    }
}

fn curve_table(spreads: &[Spread], found: Option<[f64; 10]>) -> Table {
    let row = |(tenth, spread): (usize, &Spread)| {
        let (quarter, three_quarters) = spread.half();
        let minutes = [quarter, spread.middle(), three_quarters].into_iter().chain(found.map(|found| found[tenth]));
        Row { heading: words::charts::tenth(tenth), cells: minutes.map(words::class::number).collect() }
    };
    let columns = words::class::CURVES_COLUMNS.into_iter().chain(found.map(|_| words::class::RUN));
    Table {
        caption: words::class::CURVES_UNIT.to_owned(),
        columns: columns.collect(),
        rows: spreads.iter().enumerate().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: [f64; 10] = [11.2, 17.0, 19.4, 19.1, 18.0, 16.5, 14.0, 10.0, 6.0, 1.6];

    fn drawn() -> Vec<[f64; 10]> {
        [0.0, 1.0, 2.0].map(|slope| std::array::from_fn(|tenth| 4.0 + slope * tenth as f64)).into()
    }

    fn lines(chart: &Chart, width: f64) -> usize {
        chart
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Line { pen, through } if pen.width == width && through.len() == 10))
            .count()
    }

    #[test]
    fn every_drawing_is_a_line_with_one_for_the_middle() {
        let chart = class_curves(&drawn(), None);
        assert_eq!((lines(&chart, 1.0), lines(&chart, 3.0)), (3, 1));
        assert_eq!(chart.title, "3 drawings: most time, 13 minutes, for the furthest tenth");
        assert_eq!(chart.table.rows[9].cells, ["8.5", "13", "17.5"]);
    }

    #[test]
    fn the_run_is_there_once_it_is_told_and_the_widest_gap_is_said() {
        let chart = class_curves(&drawn(), Some(RUN));
        assert_eq!(chart.title, "3 drawings: 6 minutes for the third-nearest tenth, where the run gives 19");
        assert_eq!(chart.table.rows[9].cells, ["8.5", "13", "17.5", "1.6"]);
        assert!(chart.read(9).ends_with("In the run 1.6"), "{}", chart.read(9));
        assert!(chart.labels.iter().any(|label| label.lines[0] == words::class::RUN_SHORT));
        assert!(class_curves(&[], Some(RUN)).shapes.is_empty());
    }
}

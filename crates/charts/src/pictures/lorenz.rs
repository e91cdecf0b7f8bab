//! How evenly time is shared.

use crate::{
    chart::{Chart, Fill, Pen, Point, Reading, Shape},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// The Lorenz curve of adviser time, under what it says about the half who get least.
pub fn lorenz(outcome: &Outcome) -> Chart {
    let summary = &outcome.summary;
    let shares = summary.lorenz;
    let title = words::charts::lorenz_title(shares[5], summary.gini.is_some());
    let mut chart = Chart::new("lorenz", title, words::charts::LORENZ_UNIT);
    let tenth = |tenth: usize| tenth as f64 / 10.0;
    let curve: Vec<Point> = shares.iter().enumerate().map(|(at, &share)| (tenth(at), share)).collect();
    let outline = [curve.as_slice(), &[(1.0, 0.0)]].concat();
    chart.lines = 10.0;
    chart.shapes = vec![
        Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
        Shape::Line { through: curve, pen: Pen::solid(Ink::Helped, 2.0) },
        Shape::Line { through: vec![(0.0, 0.0), (1.0, 1.0)], pen: Pen::dotted() },
        chart.level(0.0, Pen::base()),
    ];
    chart.ends = [words::charts::LEAST_HELPED, "", words::charts::MOST_HELPED].map(str::to_owned);
    chart.notes = vec![words::charts::LORENZ_EQUAL.to_owned()];
    chart.readings = (1..shares.len()).map(|at| Reading { at: tenth(at), row: at - 1 }).collect();
    let row = |at: usize| Row {
        heading: words::numbers::percent(tenth(at)),
        cells: vec![words::numbers::percent(shares[at])],
    };
    chart.table = Table {
        caption: words::charts::LORENZ_UNIT.to_owned(),
        columns: words::charts::LORENZ_COLUMNS.into(),
        rows: (1..shares.len()).map(row).collect(),
    };
    chart
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Strategy, scenario::Key};

    use super::*;

    fn of(strategy: Strategy) -> Chart {
        lorenz(&Outcome::of(&Scenario::default().with(Key::People, 500.0).with_strategy(strategy)))
    }

    #[test]
    fn the_curve_runs_from_nobody_to_everybody_and_can_be_read() {
        let chart = of(Strategy::Profit);
        assert_eq!(chart.readings.len(), chart.table.rows.len());
        let last = chart.reading_near((1.0, 0.0)).unwrap();
        assert!(chart.read(last).contains("100%"), "{}", chart.read(last));
    }

    #[test]
    fn time_that_nobody_gets_is_no_trouble() {
        assert_eq!(of(Strategy::Ignore).title, words::charts::lorenz_title(0.0, false));
    }
}

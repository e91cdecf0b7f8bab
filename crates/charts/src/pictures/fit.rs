//! This run beside the published record: every figure that a run can be held against as a dot on one line.

use parked_model::{
    checks::fit::{Figure, facts, figures, values, within, worst},
    numeric::order::by_amount,
};
use words::reading::typeset;

use crate::{
    chart::{Chart, Pen, Reading, Shape},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// Places for dots beside each other; those in one place are stacked.
const PLACES: f64 = 36.0;

/// From the middle of a dot to its edge, CSS pixels.
const DOT: f64 = 4.5;

/// Width of its rim, CSS pixels.
const RIM: f64 = 1.5;

/// Dots in the highest stack that has room without moving closer together.
const STACK: f64 = 9.0;

/// A figure as far from what was published as the ends of the line lies on the end: half of it and twice it.
const OCTAVES: f64 = 1.0;

/// The figures of a run.
pub fn fit(outcome: &Outcome) -> Chart {
    fit_of(&figures(&[values(&outcome.twin)]))
}

/// A dot for each figure, and the figures in a table.
pub fn fit_of(figures: &[Figure]) -> Chart {
    let missed = figures.len() - within(figures, 0.25);
    let worst = worst(figures).map_or_else(String::new, |worst| typeset(worst.label));
    let mut chart = Chart::new("fit", words::fit::fit_title(missed, figures.len()), words::fit::FIT_UNIT);
    let dots = dots(figures);
    let highest = dots.iter().map(|dot| dot.up).fold(STACK, f64::max);
    chart.lines = 6.0;
    chart.across = (-0.5, PLACES + 0.5);
    chart.up = (-0.6, highest + 0.6);
    let middle = PLACES / 2.0;
    chart.shapes = vec![Shape::Line { through: vec![(middle, chart.up.0), (middle, chart.up.1)], pen: Pen::dotted() }];
    chart.shapes.extend(dots.iter().map(|dot| Shape::Dot {
        at: (dot.across, dot.up),
        radius: DOT,
        fill: if figures[dot.figure].fitted { Ink::Paper } else { Ink::Because },
        edge: Ink::Because,
        rim: RIM,
    }));
    chart.shapes.push(chart.level(chart.up.0, Pen::hairline()));
    chart.ends = words::fit::FIT_ENDS.map(str::to_owned);
    chart.notes = vec![
        words::fit::fit_worst(&worst, within(figures, 0.1), figures.len(), facts()),
        words::fit::FIT_NOTE.to_owned(),
    ];
    let order = by_amount(figures.iter().map(|figure| -figure.miss()));
    chart.readings = readings(&dots, &order);
    chart.table = table(figures, &order);
    chart
}

/// Where a figure stands on the line, and in the stack of its place.
struct Dot {
    figure: usize,
    across: f64,
    up: f64,
}

/// Dots of the figures that the run has, in their order.
fn dots(figures: &[Figure]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    for (at, figure) in figures.iter().enumerate() {
        if let Some(across) = place(figure) {
            let below = dots.iter().filter(|dot| dot.across == across).count();
            dots.push(Dot { figure: at, across, up: below as f64 });
        }
    }
    dots
}

/// The dots from left to right, and in a stack from the bottom up; those of a place are read one after another.
fn readings(dots: &[Dot], order: &[u32]) -> Vec<Reading> {
    let row = |figure: usize| order.iter().position(|&at| at as usize == figure).unwrap_or(0);
    let from_the_left = by_amount(dots.iter().map(|dot| dot.across));
    let dots = from_the_left.into_iter().map(|at| &dots[at as usize]);
    dots.map(|dot| Reading { at: dot.across, row: row(dot.figure) }).collect()
}

/// Place on the line, whole, from 0 at half of what was published to `PLACES` at twice it; `None` without a value.
fn place(figure: &Figure) -> Option<f64> {
    let octaves = libm::log2(figure.model? / figure.published).clamp(-OCTAVES, OCTAVES);
    Some((PLACES * (octaves / OCTAVES + 1.0) / 2.0).round())
}

/// The figures, the largest miss first.
fn table(figures: &[Figure], order: &[u32]) -> Table {
    let row = |figure: &Figure| Row {
        heading: typeset(figure.label),
        cells: vec![
            words::fit::amount(figure.published, figure.unit),
            figure
                .model
                .map_or_else(|| words::providers::NO_VALUE.to_owned(), |model| words::fit::amount(model, figure.unit)),
            figure.gap.map(|gap| words::fit::gap(gap, figure.unit)).unwrap_or_default(),
            if figure.fitted { words::fit::FITTED } else { words::fit::CHECK }.to_owned(),
            words::parameters::badge(figure.evidence).to_owned(),
            figure.sources.replace(';', ", "),
        ],
    };
    Table {
        caption: words::fit::FIT_TABLE.to_owned(),
        columns: words::fit::FIT_COLUMNS.into(),
        rows: order.iter().map(|&at| row(&figures[at as usize])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Strategy, Twin, scenario::Key};

    use super::*;

    fn near(scenario: &Scenario) -> usize {
        within(&figures(&[values(&Twin::run(scenario))]), 0.1)
    }

    #[test]
    fn places_are_the_same_for_half_and_for_twice_to_either_side() {
        let all = figures(&[]);
        let with = |share: f64| place(&Figure { model: Some(share * all[0].published), ..all[0].clone() });
        assert_eq!([0.25, 0.5, 1.0, 2.0, 9.0].map(with), [0.0, 0.0, 18.0, 36.0, 36.0].map(Some));
        assert_eq!(with(0.0), Some(0.0), "none at all is at the end too");
        assert_eq!(place(&all[0]), None);
    }

    #[test]
    fn another_contract_leaves_the_record() {
        let usual = Scenario::default();
        let idle = usual.clone().with_strategy(Strategy::Ignore);
        assert!(near(&usual) > near(&idle));
        assert!(near(&idle) > near(&idle.with(Key::Attachment, 0.0)), "fees are figures too");
    }

    #[test]
    fn the_table_has_every_figure_and_the_worst_first() {
        let all = figures(&[values(&Twin::run(&Scenario::default().with(Key::People, 2_000.0)))]);
        let table = fit_of(&all).table;
        assert_eq!(table.rows.len(), all.len());
        assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
        let worst = worst(&all).unwrap();
        assert_eq!(table.rows[0].heading, typeset(worst.label));
    }
}

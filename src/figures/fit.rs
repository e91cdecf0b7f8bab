//! This run beside the published record: every figure that a run can be held against as a dot on one line.

use charts::{Row, Table};
use parked_model::{
    checks::fit::{Figure, facts, within, worst},
    numeric::order::by_amount,
};
use words::reading::typeset;
use yew::prelude::*;

use crate::figures::{frame::figure, table::data_table};

/// Size of the drawing; dots keep their shape at any width.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 96.0;

/// Room for half a dot at either end.
const EDGE: f64 = 6.0;

/// Places for dots beside each other; those in one place are stacked.
const PLACES: f64 = 36.0;

/// Between the middles of two dots of a stack, at most.
const RISE: f64 = 10.0;

/// A figure as far from what was published as the ends of the line lies on the end: half of it and twice it.
const OCTAVES: f64 = 1.0;

/// A dot for each figure, and the figures in a table.
pub fn fit(figures: &[Figure]) -> Html {
    let places: Vec<f64> = figures.iter().filter_map(place).collect();
    let stack = |dots: &[f64], place: f64| dots.iter().filter(|&&other| other == place).count();
    let highest = places.iter().map(|&place| stack(&places, place)).max().unwrap_or(1);
    let rise = RISE.min(HEIGHT / (highest as f64 + 1.0));
    let dot = |at: usize, place: f64, is_fitted: bool| {
        let below = stack(&places[..at], place);
        let x = EDGE + (WIDTH - 2.0 * EDGE) * place / PLACES;
        let class = if is_fitted { "fit-dot fitted" } else { "fit-dot" };
        html! { <circle {class} cx={format!("{x:.1}")} cy={format!("{:.1}", HEIGHT - 7.0 - rise * below as f64)} r="4" /> }
    };
    let is_fitted = figures.iter().filter(|figure| place(figure).is_some()).map(|figure| figure.fitted);
    let dots = places.iter().zip(is_fitted).enumerate().map(|(at, (&place, is_fitted))| dot(at, place, is_fitted));
    let missed = figures.len() - within(figures, 0.25);
    let worst = worst(figures).map_or_else(String::new, |worst| typeset(worst.label));
    let middle = WIDTH / 2.0;
    figure(
        "small-chart",
        &words::fit::fit_title(missed, figures.len()),
        words::fit::FIT_UNIT,
        html! {
            <>
                <svg class="fit-dots" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} aria-hidden="true">
                    <path class="strip-equal" d={format!("M{middle} 0V{HEIGHT}")} />
                    { for dots }
                    <path class="strip-base" d={format!("M0 {HEIGHT}H{WIDTH}")} />
                </svg>
                <p class="strip-axis fit-axis">{ for words::fit::FIT_ENDS.map(|end| html! { <span>{ end }</span> }) }</p>
                <p>{ words::fit::fit_worst(&worst, within(figures, 0.1), figures.len(), facts()) }</p>
                <p>{ words::fit::FIT_NOTE }</p>
                { data_table(&table(figures)) }
            </>
        },
    )
}

/// Place on the line, whole, from 0 at half of what was published to `PLACES` at twice it; `None` without a value.
fn place(figure: &Figure) -> Option<f64> {
    let octaves = libm::log2(figure.model? / figure.published).clamp(-OCTAVES, OCTAVES);
    Some((PLACES * (octaves / OCTAVES + 1.0) / 2.0).round())
}

/// The figures, the largest miss first.
fn table(figures: &[Figure]) -> Table {
    let order = by_amount(figures.iter().map(|figure| -figure.miss()));
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
        rows: order.into_iter().map(|at| row(&figures[at as usize])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{
        Scenario, Strategy, Twin,
        checks::fit::{figures, values},
        scenario::Key,
    };

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
        let table = table(&all);
        assert_eq!(table.rows.len(), all.len());
        assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
        let worst = worst(&all).unwrap();
        assert_eq!(table.rows[0].heading, typeset(worst.label));
    }
}

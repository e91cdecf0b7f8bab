//! What the attachment fee does for four firms: what was feared of its end, and what was hoped.

use parked_model::{Choice as _, Scenario, Strategy, decision::purse::BudgetRule, scenario::Key};

use crate::{
    chart::Chart,
    kinds::grid::{Grid, GridRow, grid},
    number::Number,
    outcome::Outcome,
};

/// What is looked at: whether help goes, whether fewer are parked, what the firm keeps, and how deep it falls into debt.
const LOOKED_AT: [Number; 4] = [Number::Help, Number::Parked, Number::Margin, Number::CapitalNeed];

/// The numbers of one firm, with the fee as it is set and as it was in 2011.
#[derive(Clone, Debug, PartialEq)]
pub struct Fees([[Option<f64>; LOOKED_AT.len()]; 2]);

/// The four firms under a contract: hours that follow the fees, hours that are told, hours that cash allows without credit, and
/// none.
pub fn firms(scenario: &Scenario) -> Vec<Fees> {
    let told = scenario.clone().with(Key::Response, 0.0);
    let cash = told.clone().with(Key::Budget, BudgetRule::Cash.index() as f64).with(Key::Capital, 0.0);
    let idle = scenario.clone().with_strategy(Strategy::Ignore);
    let follows = scenario.clone().with(Key::Response, Key::Response.row().default);
    [follows, told, cash, idle].iter().map(fees).collect()
}

fn fees(firm: &Scenario) -> Fees {
    let usual = firm.clone().with(Key::AttachmentStop, Key::AttachmentStop.row().default);
    Fees([firm, &usual].map(|scenario| {
        let outcome = Outcome::of(scenario);
        LOOKED_AT.map(|number| number.of(&outcome))
    }))
}

/// The grid of the four firms.
pub fn fee(outcome: &Outcome) -> Chart {
    fee_of(&outcome.scenario, &firms(&outcome.scenario))
}

/// The same of firms that have been run: those of [`firms`].
pub fn fee_of(scenario: &Scenario, firms: &[Fees]) -> Chart {
    // Of the whole numbers, which stand in the grid.
    let change = |firm: usize, number: usize| {
        let Fees([now, before]) = firms.get(firm)?;
        Some(now[number]?.round() - before[number]?.round())
    };
    let stop = scenario.get(Key::AttachmentStop);
    let said = Grid {
        key: "fee",
        title: words::grids::fee_title(stop, [change(0, 0), change(0, 1)]),
        unit: words::grids::FEE_UNIT.to_owned(),
        beside: "",
        corner: words::grids::FIRM,
        columns: LOOKED_AT.into_iter().zip(words::grids::FEE_COLUMNS).collect(),
    };
    let with = words::grids::FEE_ROWS[0];
    let without = words::grids::fee_stops(stop);
    let rows = firms.iter().zip(words::grids::FEE_FIRMS).flat_map(|(Fees([now, before]), firm)| {
        let row = |heading: &str, name, now: &[Option<f64>], before: Option<&[Option<f64>]>| GridRow {
            heading: heading.to_owned(),
            name,
            now: Some(now.to_vec()),
            before: before.map(<[_]>::to_vec),
            is_forward: false,
            beside: Vec::new(),
        };
        [row(firm, with, before, None), row("", without, now, Some(before))]
    });
    grid(&said, &rows.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> Scenario {
        Scenario::default().with(Key::AttachmentStop, 0.0)
    }

    #[test]
    fn without_the_fee_hours_that_follow_it_fall_and_those_that_are_told_do_not() {
        let firms = firms(&never());
        let change = |firm: usize, number: usize| firms[firm].0[0][number].unwrap() - firms[firm].0[1][number].unwrap();
        assert!(change(0, 0) < -30.0, "feared: {}", change(0, 0));
        assert!(change(0, 1) > 0.0, "hoped for, and the other way round: {}", change(0, 1));
        assert_eq!((change(1, 0), change(1, 1)), (0.0, 0.0));
        assert!(change(2, 0) < -150.0 && change(2, 1) > 300.0, "no credit: {} {}", change(2, 0), change(2, 1));
        for firm in [0, 1, 3] {
            assert!(change(firm, 2) < 0.0, "every firm lives on it: {firm}");
        }
    }

    #[test]
    fn every_firm_has_a_row_with_the_fee_and_one_without() {
        let chart = fee(&Outcome::of(&never().with(Key::People, 300.0)));
        assert_eq!(chart.table.rows.len(), 8);
        assert!(chart.table.rows.iter().step_by(2).all(|row| !row.cells.concat().contains(['▲', '▼'])));
        let as_it_was = fee(&Outcome::of(&Scenario::default().with(Key::People, 300.0)));
        let mut pairs = as_it_was.table.rows.chunks(2).flat_map(|pair| pair[0].cells.iter().zip(&pair[1].cells));
        assert!(pairs.all(|(paid, as_set)| *as_set == format!("{paid} =")), "{:?}", as_it_was.table);
    }
}

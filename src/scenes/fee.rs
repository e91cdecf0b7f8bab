//! What two firms have left over the years: with the attachment fee as it is set, and had it never been paid.

use parked_model::{
    Choice, Scenario, Strategy, Twin,
    programme::accounts::Accounts,
    report::cash::{QUARTERS_IN_YEAR, WEEKS_IN_QUARTER, left_over_time},
    scenario::Key,
};
use yew::prelude::*;

use crate::{
    charts::{Line, LineChart, lines},
    run::Outcome,
};

/// Classes of the lines, in the order of their names.
const CLASSES: [&str; 4] = ["line-first", "line-second", "line-first without", "line-second without"];

/// What a firm keeps of its fees, and what it has left after each quarter.
pub type Left = (Option<f64>, Vec<f64>);

/// The firm that helps nobody, then both firms without the fee.
pub fn other_firms(scenario: &Scenario) -> Vec<Left> {
    let run = |strategy: f64, stop: f64| {
        left(&Twin::run(&scenario.clone().with(Key::Strategy, strategy).with(Key::AttachmentStop, stop)))
    };
    let (idle, stop) = (Strategy::Ignore.index() as f64, scenario.get(Key::AttachmentStop));
    vec![run(idle, stop), run(scenario.get(Key::Strategy), 0.0), run(idle, 0.0)]
}

fn left(twin: &Twin) -> Left {
    let money: Accounts = twin.weeks.iter().copied().sum();
    (money.margin(), left_over_time(twin))
}

/// The four lines, under what the fee is worth to each firm.
pub fn fee(outcome: &Outcome, others: &[Left]) -> Html {
    let mut firms = vec![left(&outcome.twin)];
    firms.extend_from_slice(others);
    let title = words::scenes::fee_title([0, 1, 2, 3].map(|firm: usize| firms[firm].0));
    let quarters = firms[0].1.len() - 1;
    let line = |(firm, (_, values)): (usize, Left)| Line {
        name: words::scenes::FEE_LINES[firm],
        class: CLASSES[firm],
        values,
    };
    let drawn: Vec<Line> = firms.into_iter().enumerate().map(line).collect();
    let stop = Key::AttachmentStop.row();
    let weeks = (quarters * WEEKS_IN_QUARTER) as f64;
    let chart = LineChart {
        title,
        unit: words::scenes::CASH_UNIT,
        written: words::numbers::whole_pounds,
        mark: (outcome.scenario.get(Key::AttachmentStop) / weeks, words::scenes::FEE_ENDS),
        ends: [0.0, weeks].map(|week| words::numbers::value(stop, week)),
        rows: (
            words::scenes::CONTRACT_YEAR,
            (1..=quarters / QUARTERS_IN_YEAR).map(|year| (year.to_string(), year * QUARTERS_IN_YEAR)).collect(),
        ),
    };
    lines(chart, &drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fee_is_a_float_and_not_the_cause() {
        let helper = Scenario::default().with_strategy(Strategy::Equal);
        let with = left(&Twin::run(&helper)).0.unwrap();
        let others: Vec<f64> = other_firms(&helper).into_iter().map(|(margin, _)| margin.unwrap()).collect();
        let [idle, without, idle_without] = others[..] else { panic!("three other firms") };
        assert!(without < with && idle_without < idle, "both firms live on it");
        assert!(idle > with && idle_without > without, "helping nobody keeps more, fee or no fee");
        let never = helper.with(Key::AttachmentStop, 0.0);
        assert_eq!(left(&Twin::run(&never)).0, Some(without));
    }
}

//! What two providers have left over the years: with the attachment fee as it is set, and had it never been paid.

use parked_model::{
    Choice, Scenario, Strategy, Twin,
    programme::accounts::Accounts,
    report::cash::{QUARTERS_IN_YEAR, WEEKS_IN_QUARTER, left_over_time},
    scenario::Key,
};

use crate::{
    chart::{Chart, Pen},
    ink::Ink,
    kinds::lines::{Line, LineChart, lines},
    outcome::Outcome,
};

/// What is left to a provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// Share of its fees that it keeps; `None` without fees.
    margin: Option<f64>,
    /// Pounds for each person referred after each quarter.
    over_time: Vec<f64>,
}

/// The provider that helps nobody, then both providers without the fee.
pub fn other_providers(scenario: &Scenario) -> Vec<Left> {
    let run = |strategy: f64, stop: f64| {
        left(&Twin::run(&scenario.clone().with(Key::Strategy, strategy).with(Key::AttachmentStop, stop)))
    };
    let (idle, stop) = (Strategy::Ignore.index() as f64, scenario.get(Key::AttachmentStop));
    vec![run(idle, stop), run(scenario.get(Key::Strategy), 0.0), run(idle, 0.0)]
}

fn left(twin: &Twin) -> Left {
    let money: Accounts = twin.weeks.iter().copied().sum();
    Left { margin: money.margin(), over_time: left_over_time(twin) }
}

/// The four lines, under what the fee is worth to each provider.
pub fn fee(outcome: &Outcome) -> Chart {
    fee_of(outcome, &other_providers(&outcome.scenario))
}

/// The same, of which the other three providers have been run: those of [`other_providers`].
pub fn fee_of(outcome: &Outcome, others: &[Left]) -> Chart {
    let mut providers = vec![left(&outcome.twin)];
    providers.extend_from_slice(others);
    let margin = |provider: usize| providers.get(provider).and_then(|left| left.margin);
    let title = words::scenes::fee_title([0, 1, 2, 3].map(margin));
    let quarters = providers[0].over_time.len().max(2) - 1;
    let drawn: Vec<Line> = providers.into_iter().zip(words::scenes::FEE_LINES).zip(pens()).map(line).collect();
    let stop = Key::AttachmentStop.row();
    let weeks = (quarters * WEEKS_IN_QUARTER) as f64;
    let said = LineChart {
        key: "fee",
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
    lines(said, &drawn)
}

fn line(((left, name), pen): ((Left, &'static str), Pen)) -> Line {
    Line { name, pen, values: left.over_time }
}

/// What the lines are drawn with, in the order of their names: dashed without the fee.
fn pens() -> [Pen; 4] {
    let [helper, idle] = [Ink::Because, Ink::Ink];
    [Line::heavy(helper), Line::heavy(idle), Pen::dashed(helper, 2.0), Pen::dashed(idle, 2.0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fee_is_a_float_and_not_the_cause() {
        let helper = Scenario::default().with_strategy(Strategy::Equal);
        let with = left(&Twin::run(&helper)).margin.unwrap();
        let others: Vec<f64> = other_providers(&helper).into_iter().map(|left| left.margin.unwrap()).collect();
        let [idle, without, idle_without] = others[..] else { panic!("three other providers") };
        assert!(without < with && idle_without < idle, "both providers live on it");
        assert!(idle > with && idle_without > without, "helping nobody keeps more, fee or no fee");
        let never = helper.with(Key::AttachmentStop, 0.0);
        assert_eq!(left(&Twin::run(&never)).margin, Some(without));
    }

    #[test]
    fn every_provider_has_its_line_and_its_column_and_every_year_its_row() {
        let chart = fee(&Outcome::of(&Scenario::default().with(Key::People, 300.0)));
        assert_eq!(chart.table.columns[1..], words::scenes::FEE_LINES);
        assert_eq!(chart.readings.len(), chart.table.rows.len());
        let ends: Vec<&String> = chart.labels[..4].iter().map(|label| &label.lines[0]).collect();
        let last = &chart.table.rows.last().unwrap().cells;
        assert!(ends.iter().zip(last).all(|(label, cell)| label.starts_with(cell.as_str())), "{ends:?} {last:?}");
    }
}

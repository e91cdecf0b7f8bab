//! What the taxpayer pays in fees, and the benefit saved by the extra work up to three dates. What officials counted beside it
//! is said under the picture and never added.

use parked_model::report::saved::Horizon;

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// Both sides, for each person referred.
pub fn ledger(outcome: &Outcome) -> Chart {
    let paid = outcome.summary.public_money_per_head_gbp;
    let saved = Horizon::ALL.map(|horizon| outcome.saved_by_gbp(horizon));
    let cluster = |heading: &str, bars: Vec<Bar>| Cluster { heading: heading.to_owned(), bars };
    let by_date = words::scenes::SAVED_BY.iter().zip(saved).map(|(name, amount)| Bar::pounds(name, amount));
    let clusters = [
        cluster(words::scenes::PAID_OUT, vec![Bar::pounds(words::scenes::ALL_FEES, paid)]),
        cluster(words::scenes::SAVED_ON_WORK, by_date.collect()),
    ];
    let mut chart =
        bars("ledger", words::scenes::ledger_title(paid, saved[1]), words::scenes::LEDGER_UNIT, &clusters, 0.0);
    chart.notes = words::scenes::LEDGER_NOTES.map(str::to_owned).into();
    chart
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::Key};

    use super::*;

    #[test]
    fn the_two_sides_of_the_ledger_come_to_what_is_left_for_the_taxpayer() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 1_000.0));
        let summary = &outcome.summary;
        let net = outcome.saved_by_gbp(Horizon::TwoYears) - summary.public_money_per_head_gbp;
        assert!((net - summary.taxpayer_net_per_head_gbp).abs() < 1e-9);
        let chart = ledger(&outcome);
        assert_eq!(chart.table.rows[0].cells, [words::numbers::whole_pounds(summary.public_money_per_head_gbp)]);
        let saved = Horizon::ALL.map(|horizon| words::numbers::whole_pounds(outcome.saved_by_gbp(horizon)));
        assert_eq!(chart.table.rows[1..].iter().map(|row| row.cells[0].clone()).collect::<Vec<_>>(), saved);
    }

    #[test]
    fn what_officials_counted_beside_it_is_no_bar() {
        let chart = ledger(&Outcome::of(&Scenario::default().with(Key::People, 400.0)));
        assert!(chart.notes.iter().any(|note| note.contains("£2.44")));
        assert!(chart.table.rows.iter().all(|row| !row.cells.concat().contains("£2.44")));
    }
}

//! What the taxpayer pays in fees, and the benefit saved by the extra work.

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// Both amounts, for each person referred.
pub fn ledger(outcome: &Outcome) -> Chart {
    let [paid, saved] = [outcome.summary.public_money_per_head_gbp, outcome.saved_per_head_gbp()];
    let bar = |(name, amount): (&str, f64)| Bar::pounds(name, amount);
    let rows = words::scenes::LEDGER_ROWS.into_iter().zip([paid, saved]).map(bar).collect();
    let clusters = [Cluster { heading: String::new(), bars: rows }];
    bars("ledger", words::scenes::ledger_title(paid, saved), words::scenes::LEDGER_UNIT, &clusters, 0.0)
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::Key};

    use super::*;

    #[test]
    fn the_two_sides_of_the_ledger_come_to_what_is_left_for_the_taxpayer() {
        let outcome = Outcome::of(&Scenario::default().with(Key::People, 1_000.0));
        let summary = &outcome.summary;
        let net = outcome.saved_per_head_gbp() - summary.public_money_per_head_gbp;
        assert!((net - summary.taxpayer_net_per_head_gbp).abs() < 1e-9);
        let amounts: Vec<&str> = words::scenes::LEDGER_ROWS.into();
        let chart = ledger(&outcome);
        assert_eq!(chart.table.rows.iter().map(|row| row.heading.as_str()).collect::<Vec<_>>(), amounts);
        assert_eq!(chart.table.rows[0].cells, [words::numbers::whole_pounds(summary.public_money_per_head_gbp)]);
    }
}

//! What becomes of the fees of two providers under one contract: the one set, and one that helps nobody.

use parked_model::{Scenario, Strategy};

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// What becomes of a provider's fees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purse {
    /// Fees, help and what is left after all costs, pounds for each person referred.
    parts: [f64; 3],
    /// Share of its fees that it keeps; `None` without fees.
    margin: Option<f64>,
}

impl Purse {
    /// The same contract with a provider that helps nobody.
    pub fn of_idle(scenario: &Scenario) -> Self {
        Self::of(&Outcome::of(&scenario.clone().with_strategy(Strategy::Ignore)))
    }

    fn of(outcome: &Outcome) -> Self {
        let summary = &outcome.summary;
        let parts = [summary.public_money_per_head_gbp, summary.support_per_head_gbp, outcome.kept_per_head_gbp()];
        Self { parts, margin: summary.margin }
    }

    fn cluster(&self, heading: &str) -> Cluster {
        Cluster { heading: heading.to_owned(), bars: Bar::account(words::scenes::PURSE_ROWS, self.parts) }
    }
}

/// Both providers' fees.
pub fn purse(outcome: &Outcome) -> Chart {
    purse_of(outcome, &Purse::of_idle(&outcome.scenario))
}

/// Both providers' fees, of which one has been run.
pub fn purse_of(outcome: &Outcome, idle: &Purse) -> Chart {
    let set = Purse::of(outcome);
    let clusters: Vec<Cluster> =
        words::scenes::PROVIDERS.iter().zip([&set, idle]).map(|(provider, purse)| purse.cluster(provider)).collect();
    let title = words::scenes::purse_title(set.margin, idle.margin);
    bars("purse", title, words::scenes::PURSE_UNIT, &clusters, 0.0)
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;

    use super::*;

    #[test]
    fn who_helps_nobody_spends_nothing_on_help_and_keeps_more() {
        let helper = Scenario::default().with(Key::People, 1_000.0).with_strategy(Strategy::Equal);
        let outcome = Outcome::of(&helper);
        let (set, idle) = (Purse::of(&outcome), Purse::of_idle(&helper));
        assert!(set.parts[1] > 0.0 && idle.parts[1] == 0.0 && idle.parts[2] > set.parts[2]);
        assert!((set.margin.unwrap() - set.parts[2] / set.parts[0]).abs() < 1e-3);
        let chart = purse(&outcome);
        assert_eq!(chart, purse_of(&outcome, &idle));
        assert_eq!(chart.table.rows.len(), 8);
        assert_eq!(chart.table.rows[5].cells, ["£0"]);
    }
}

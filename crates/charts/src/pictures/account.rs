//! What is left to a subcontractor: of anybody sent at random, and of the people picked for it.

use parked_model::{Scenario, Twin, numeric::units::Pence, report::by_provider::ProviderSummary, scenario::Key};

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
    outcome::Outcome,
};

/// The subcontractor's account in a run where the other people are sent; `None` without a subcontractor.
pub fn other_flow(scenario: &Scenario) -> Option<ProviderSummary> {
    let other = scenario.clone().with(Key::Flow, 1.0 - scenario.get(Key::Flow));
    Twin::run(&other).summary(&other).providers.into_iter().nth(1)
}

/// Its account both ways, anybody at random first.
pub fn account(outcome: &Outcome) -> Chart {
    account_of(outcome, other_flow(&outcome.scenario).as_ref())
}

/// The same, of which the other way has been run.
pub fn account_of(outcome: &Outcome, other: Option<&ProviderSummary>) -> Chart {
    let mut flows = [outcome.summary.providers.get(1), other];
    // In the order of the flows, whichever is in force.
    if outcome.scenario.get(Key::Flow) > 0.0 {
        flows.swap(0, 1);
    }
    let [picked, random] = flows.map(|sub| sub.and_then(|sub| sub.left_per_head_gbp));
    let cluster = |(heading, sub): (&str, Option<&ProviderSummary>)| Cluster {
        heading: heading.to_owned(),
        bars: sub.and_then(rows).unwrap_or_else(nobody),
    };
    let clusters: Vec<Cluster> = words::scenes::SENT.into_iter().zip(flows).rev().map(cluster).collect();
    bars("account", words::scenes::account_title(picked, random), words::scenes::ACCOUNT_UNIT, &clusters, 0.0)
}

/// Its account for each of its people; `None` without people.
fn rows(sub: &ProviderSummary) -> Option<Vec<Bar>> {
    let left = sub.left_per_head_gbp?;
    let head = |money: Pence| money.pounds() / f64::from(sub.part.people);
    let money = &sub.money_pence;
    // What comes in is what is left and what is spent: as in the account, no fee is left out.
    let (help, costs) = (head(money.support), head(money.costs() + money.passed_on));
    Some(Bar::account(words::scenes::ACCOUNT_ROWS, [left + costs, help, left]))
}

fn nobody() -> Vec<Bar> {
    vec![Bar {
        name: words::scenes::DECLINES.to_owned(),
        amount: 0.0,
        words: words::scenes::NOTHING_EITHER_WAY.to_owned(),
        before: None,
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_adds_up_and_the_other_flow_is_the_other() {
        let picked = Scenario::default().with(Key::Chain, 1.0).with(Key::People, 1_000.0);
        let outcome = Outcome::of(&picked);
        let sub = &outcome.summary.providers[1];
        let rows = rows(sub).unwrap();
        assert!((rows[0].amount - rows[1].amount - rows[2].amount - rows[3].amount).abs() < 1e-9);
        assert!((rows[0].amount - sub.money_pence.received.pounds() / f64::from(sub.part.people)).abs() < 1e-9);
        let random = other_flow(&picked).unwrap();
        assert!(random.left_per_head_gbp > sub.left_per_head_gbp);
        let swapped = picked.with(Key::Flow, 1.0);
        assert_eq!(other_flow(&swapped).as_ref(), Some(sub));
        assert_eq!(account(&Outcome::of(&swapped)), account(&outcome), "whichever flow is in force");
    }

    #[test]
    fn without_a_subcontractor_there_is_no_account_and_it_takes_nobody() {
        let alone = Scenario::default().with(Key::People, 200.0);
        assert_eq!(other_flow(&alone), None);
        let chart = account(&Outcome::of(&alone));
        assert_eq!(chart.table.rows.len(), 2);
        assert_eq!(chart.table.rows[0].cells, [words::scenes::NOTHING_EITHER_WAY]);
    }
}

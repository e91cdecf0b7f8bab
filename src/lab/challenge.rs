//! A task for the lab: park few, keep everybody solvent, and pay no more for an extra job than in 2011.

use parked_model::{Scenario, Summary, Twin, scenario::preset::preset};
use yew::prelude::*;

use crate::run::{OutcomeProps, sure};
use crate::text::apart;

/// People parked that are too many, as a share.
const PARKED_UNDER: f64 = 0.05;

/// Pounds a head that are lost only in the pence.
const BREAK_EVEN: f64 = 0.005;

/// The three conditions, judged live.
#[component]
pub fn Challenge(props: &OutcomeProps) -> Html {
    let yardstick = use_memo(contract_of_2011(&props.outcome.scenario), |scenario| {
        sure(&|| Twin::run(scenario).summary(scenario), Summary::eq).public_money_per_extra_job_gbp
    });
    let summary = &props.outcome.summary;
    let met = met(summary, *yardstick);
    let words = words::lab::challenge(summary, worst(summary), *yardstick);
    let line = |(is_met, words): (bool, String)| html! { <li>{ words::lab::condition(is_met, &words) }</li> };
    apart(html! {
        <section class="challenge" aria-labelledby="task">
            <h2 id="task">{ words::lab::CHALLENGE }</h2>
            <p>{ words::lab::CHALLENGE_TASK }</p>
            <ol>{ for met.into_iter().zip(words).map(line) }</ol>
            <p role="status">{ words::lab::challenge_score(met) }</p>
        </section>
    })
}

/// The contract and the provider of 2011, with the same people and the same luck.
fn contract_of_2011(scenario: &Scenario) -> Scenario {
    preset("wp2011").map_or_else(Scenario::default, |preset| preset.applied_to(scenario))
}

/// Which of the conditions are met; the last beside what an extra job cost in 2011.
fn met(summary: &Summary, yardstick: Option<f64>) -> [bool; 3] {
    let is_open = summary.providers.iter().all(|provider| provider.closed_week.is_none());
    let cost = summary.public_money_per_extra_job_gbp.zip(yardstick);
    [
        summary.parked_share < PARKED_UNDER,
        is_open && worst(summary) > -BREAK_EVEN,
        cost.is_some_and(|(cost, before)| cost.round() <= before.round()),
    ]
}

/// What is left to the provider that has least left, pounds for each of its people.
fn worst(summary: &Summary) -> f64 {
    let left = summary.providers.iter().filter_map(|provider| provider.left_per_head_gbp);
    left.reduce(f64::min).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use parked_model::{Strategy, scenario::Key};

    use super::*;

    fn judged(scenario: &Scenario) -> [bool; 3] {
        let cost = |scenario: &Scenario| Twin::run(scenario).summary(scenario);
        met(&cost(scenario), cost(&contract_of_2011(scenario)).public_money_per_extra_job_gbp)
    }

    #[test]
    fn the_contract_of_2011_parks_too_many_and_is_its_own_yardstick() {
        assert_eq!(judged(&Scenario::default()), [false, true, true]);
        assert_eq!(judged(&Scenario::default().with(Key::Seed, 9.0)), [false, true, true]);
    }

    #[test]
    fn each_condition_can_fail_alone_and_all_can_be_met() {
        let usual = Scenario::default();
        assert_eq!(judged(&usual.clone().with(Key::Floor, 5.0)), [true, true, false]);
        assert_eq!(judged(&usual.clone().with(Key::Beta, 14.0)), [true, false, true]);
        assert_eq!(judged(&usual.clone().with(Key::Beta, 8.0).with(Key::Floor, 2.0)), [true; 3]);
        assert_eq!(judged(&usual.with_strategy(Strategy::Ignore)), [false, true, false]);
    }

    #[test]
    fn a_subcontractor_that_is_ruined_counts() {
        let chained = Scenario::default().with(Key::Chain, 1.0);
        assert!(!judged(&chained)[1]);
        assert!(judged(&chained.with(Key::Flow, 1.0))[1]);
    }
}

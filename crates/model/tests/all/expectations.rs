//! The simulation against the exact formulas of specification 2.6, within four standard errors (test 3).

use crate::common::flat;
use parked_model::{
    Scenario, Strategy, Twin,
    contract::Terms,
    decision::optimum::gain_share,
    expectation::exact::{self, ContractTerms, ContractValue, Weeks},
    people::{jobs::Retention, life::Life},
    record::{calendar::WINDOW_WEEKS, groups::GROUPS},
    scenario::{GroupField, Key},
};

/// Standard errors that a mean may lie from its expectation; by luck alone one in 16,000 does.
const STANDARD_ERRORS: f64 = 4.0;

/// Everybody in one group, all alike, helped alike and not worn by time: constant weekly chances but for job loss.
fn uniform(group: usize, people: f64) -> Scenario {
    let scenario = flat().with_strategy(Strategy::Equal);
    let scenario = (0..GROUPS.len()).fold(scenario, |scenario, other| {
        scenario.with_group(GroupField::Share, other, if other == group { 1.0 } else { 0.0 })
    });
    scenario.with(Key::Sigma, 0.0).with(Key::Delta, 0.0).with(Key::People, people)
}

/// Weekly rate of job starts at the scenario's equal support, before any wear, for somebody of this readiness.
fn start_rate(scenario: &Scenario, group: usize, readiness: f64, support: f64) -> f64 {
    let median = scenario.group(GroupField::StartRate, group);
    let gain = scenario.get(Key::Alpha) * median * libm::exp(scenario.get(Key::Chi) * readiness);
    let base = median * libm::exp(readiness);
    scenario.get(Key::Tightness) * (base + gain * gain_share(support, scenario.get(Key::Kappa)))
}

/// Weekly chance of a start after so many weeks out of work.
fn start_chance(scenario: &Scenario, rate: f64) -> impl Fn(u32) -> f64 {
    let delta = scenario.get(Key::Delta);
    move |weeks_out| -libm::expm1(-rate * libm::exp(-delta * f64::from(weeks_out)))
}

fn weekly_loss(scenario: &Scenario) -> impl Fn(u32) -> f64 {
    let retention = Retention { loss_scale: scenario.get(Key::Loss) };
    move |age_weeks| retention.weekly_loss(age_weeks)
}

/// A group's terms without the attachment fee, which depends on the week of arrival.
fn contract_terms(terms: Terms) -> ContractTerms {
    ContractTerms { for_joining_gbp: 0.0, schedule: terms.schedule, window_weeks: WINDOW_WEEKS }
}

/// F3 for somebody in the middle of a group.
fn expected(scenario: &Scenario, group: usize, terms: Terms, support: f64) -> ContractValue {
    let rate = start_rate(scenario, group, 0.0, support);
    exact::contract_value(&contract_terms(terms), start_chance(scenario, rate), weekly_loss(scenario))
}

fn assert_near(what: &str, values: &[f64], expected: f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n - 1.0);
    let standard_errors = (mean - expected).abs() / (variance / n).sqrt();
    assert!(standard_errors <= STANDARD_ERRORS, "{what}: {mean} for {expected}, {standard_errors} standard errors");
}

fn outcomes(lives: &[Life]) -> Vec<f64> {
    lives.iter().map(|life| f64::from(u8::from(life.has_outcome()))).collect()
}

/// F3 in both worlds: outcome rates and expected fees of every group, with and without wear.
#[test]
fn f3_holds_for_every_group_in_both_worlds() {
    for (group, about) in GROUPS.iter().enumerate() {
        for (delta, loss, tightness) in [(0.0, 1.0, 1.0), (0.01, 0.5, 1.5), (0.002, 2.0, 0.8)] {
            let scenario = uniform(group, 40_000.0).with(Key::Delta, delta).with(Key::Loss, loss);
            let scenario = scenario.with(Key::Tightness, tightness);
            let twin = Twin::run(&scenario);
            let terms = twin.contract.groups[group];
            let (helped, alone) = (expected(&scenario, group, terms, 7.0), expected(&scenario, group, terms, 0.0));
            let what = format!("{} at delta {delta}, loss {loss}", about.label);
            assert_near(&what, &outcomes(&twin.with), helped.outcome_probability);
            assert_near(&what, &outcomes(&twin.without), alone.outcome_probability);
            let fees: Vec<f64> = (0..twin.people.len()).map(|i| twin.result_fees(i).pounds()).collect();
            assert_near(&what, &fees, helped.expected_pay);
        }
    }
}

/// F3 person by person in the default mix: everybody's own chance, added up.
#[test]
fn f3_holds_for_a_mix_of_people() {
    let scenario = flat().with_strategy(Strategy::Equal);
    let twin = Twin::run(&scenario);
    for (support, lives) in [(7.0, &twin.with), (0.0, &twin.without)] {
        let chances: Vec<f64> = twin
            .people
            .iter()
            .map(|person| {
                let group = person.group.index();
                let rate = start_rate(&scenario, group, person.readiness, support);
                let trigger = twin.contract.groups[group].schedule.milestones.trigger_weeks;
                let (chance, weeks) = (start_chance(&scenario, rate), Weeks::of_window(WINDOW_WEEKS));
                exact::outcome_probability(trigger, weeks, |waited, _| chance(waited), weekly_loss(&scenario))
            })
            .collect();
        let expected: f64 = chances.iter().sum();
        let standard_error = chances.iter().map(|chance| chance * (1.0 - chance)).sum::<f64>().sqrt();
        let reached = outcomes(lives).iter().sum::<f64>();
        assert!((reached - expected).abs() <= STANDARD_ERRORS * standard_error, "{reached} for {expected}");
    }
}

/// F2: inside a job's first 13 weeks the chance of losing it is constant, so where 13 weeks make an outcome the
/// chance of having it by the end of any week is a closed form.
#[test]
fn f2_holds_week_by_week_where_thirteen_weeks_make_an_outcome() {
    for group in [2, 3, 4] {
        let scenario = uniform(group, 40_000.0).with(Key::Loss, 2.0);
        let twin = Twin::run(&scenario);
        assert_eq!(twin.contract.groups[group].schedule.milestones.trigger_weeks, 13);
        let chance = start_chance(&scenario, start_rate(&scenario, group, 0.0, 7.0))(0);
        for weeks in [14, 20, 52, 104] {
            let by_then: Vec<f64> = twin
                .with
                .iter()
                .map(|life| f64::from(u8::from(life.outcome_week.is_some_and(|week| week.get() < weeks))))
                .collect();
            let expected = exact::chance_of_weeks(13, weeks, chance, weekly_loss(&scenario)(0));
            assert_near(&format!("{} by week {weeks}", GROUPS[group].label), &by_then, expected);
        }
    }
}

/// F1: where starts are so rare that nobody has a second one, there is no re-entry to speak of.
#[test]
fn f1_holds_where_nobody_starts_twice() {
    let group = 3;
    let scenario =
        uniform(group, 200_000.0).with_group(GroupField::StartRate, group, 0.0001).with(Key::Sustainment, 0.0);
    let twin = Twin::run(&scenario);
    let chance = start_chance(&scenario, start_rate(&scenario, group, 0.0, 7.0))(0);
    let terms = contract_terms(twin.contract.groups[group]);
    let fees: Vec<f64> = (0..twin.people.len()).map(|i| twin.result_fees(i).pounds()).collect();
    assert_near("F1", &fees, exact::pay_without_reentry(&terms, chance, weekly_loss(&scenario)(0)));
}

/// The least time to an outcome: a start in the first week, and then the weeks that count.
#[test]
fn nobody_has_an_outcome_before_the_weeks_can_have_been_worked() {
    let scenario = flat().with_group(GroupField::StartRate, 1, 0.05);
    let twin = Twin::run(&scenario);
    let earliest = |group: usize| {
        let lives = twin.people.iter().zip(&twin.with).filter(|(person, _)| person.group.index() == group);
        lives.filter_map(|(_, life)| life.outcome_week).min().unwrap().get()
    };
    assert_eq!(earliest(1), 26);
    assert!(earliest(2) >= 13);
}

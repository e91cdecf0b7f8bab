//! Expected values against the exact formulas and against drawn lives.

use crate::common::flat;
use parked_model::{
    Scenario, Strategy, Summary, Twin,
    contract::Contract,
    decision::optimum::gain_share,
    expectation::{
        exact::{self, ContractTerms},
        expect::{Premises, expect},
        expected::{Expected, ExpectedLife, Kind},
        forecast::Forecast,
        recorded::RecordedPlan,
    },
    people::{jobs::Retention, mix::EsaPath},
    record::{
        calendar::WINDOW_WEEKS,
        groups::{GROUPS, GroupIndex},
    },
    scenario::{GroupField, Key},
};

/// Standard errors that a figure may lie from its expectation.
const STANDARD_ERRORS: f64 = 4.0;

/// Runs that a standard error is taken from.
const RUNS: u32 = 12;

/// Pounds a head that the cost of a recorded plan hangs on who was drawn, 10,000 of them.
const COMPOSITION_GBP: f64 = 25.0;

/// The plan that a run came to.
fn recorded(twin: &Twin) -> RecordedPlan {
    RecordedPlan::of(&twin.people, &twin.with)
}

fn equal_shares(scenario: &Scenario) -> Expected {
    let pounds = scenario.get(Key::Beta);
    expect(&Premises::of(scenario), |_, _| pounds)
}

/// The figures that both have, by name.
fn expected_figures(expected: &Expected) -> Vec<(&'static str, f64)> {
    vec![
        ("outcome rate", expected.outcome_rate),
        ("outcome rate without", expected.outcome_rate_without),
        ("extra per 100", expected.extra_per_100),
        ("support", expected.support_per_head_gbp),
        ("public money", expected.public_money_per_head_gbp),
        ("margin", expected.margin.expect("fees are paid")),
    ]
}

fn drawn_figures(summary: &Summary) -> Vec<f64> {
    vec![
        summary.outcome_rate,
        summary.outcome_rate_without,
        summary.extra_per_100,
        summary.support_per_head_gbp,
        summary.public_money_per_head_gbp,
        summary.margin.expect("fees are paid"),
    ]
}

/// Drawn figures of some runs that differ in nothing but luck.
fn drawn(scenario: &Scenario) -> Vec<Vec<f64>> {
    (1..=RUNS)
        .map(|seed| {
            let scenario = scenario.clone().with(Key::Seed, f64::from(seed)).with(Key::People, 10_000.0);
            drawn_figures(&Twin::run(&scenario).summary(&scenario))
        })
        .collect()
}

/// Mean of a figure over the runs, and its standard deviation from run to run.
fn mean_and_deviation(runs: &[Vec<f64>], figure: usize) -> (f64, f64) {
    let n = runs.len() as f64;
    let mean = runs.iter().map(|run| run[figure]).sum::<f64>() / n;
    let variance = runs.iter().map(|run| (run[figure] - mean) * (run[figure] - mean)).sum::<f64>() / (n - 1.0);
    (mean, variance.sqrt())
}

/// Everybody in the middle of their group: F3 itself.
#[test]
fn without_spread_it_is_the_exact_contract_value() {
    let scenario = flat().with(Key::Sigma, 0.0).with(Key::AttachmentStop, 0.0);
    let contract = Contract::of(&scenario);
    let retention = Retention { loss_scale: 1.0 };
    let expected = equal_shares(&scenario);
    let is_referred = |(group, _): &(usize, _)| scenario.group(GroupField::Share, *group) > 0.0;
    for (group, terms) in contract.groups.iter().enumerate().filter(is_referred) {
        let terms = ContractTerms { for_joining_gbp: 0.0, schedule: terms.schedule, window_weeks: WINDOW_WEEKS };
        let middle = scenario.group(GroupField::StartRate, group);
        let value = |pounds: f64| {
            let rate = middle * (1.0 + scenario.get(Key::Alpha) * gain_share(pounds, scenario.get(Key::Kappa)));
            let start = |m: u32| -libm::expm1(-rate * libm::exp(-scenario.get(Key::Delta) * f64::from(m)));
            exact::contract_value(&terms, start, |age| retention.weekly_loss(age))
        };
        let (with, without, found) = (value(7.0), value(0.0), expected.groups[group]);
        assert!((found.outcome_rate - with.outcome_probability).abs() < 1e-13, "{}", GROUPS[group].label);
        assert!((found.outcome_rate_without - without.outcome_probability).abs() < 1e-13, "{}", GROUPS[group].label);
        assert!((found.fees_gbp - with.expected_pay).abs() < 1e-9, "{}", GROUPS[group].label);
    }
}

/// Equal shares are a fixed plan, so nothing is approximate but the nodes; not even where readiness moves, because
/// everybody out of work as long has been helped as much.
#[test]
fn equal_shares_are_expected_to_come_to_what_the_runs_come_to() {
    let usual = flat().with_strategy(Strategy::Equal);
    for scenario in [
        usual.clone(),
        usual.clone().with(Key::Chi, 0.0).with(Key::Beta, 15.0).with(Key::Loss, 2.0),
        usual.clone().with(Key::Gamma, 0.004).with(Key::Delta, 0.006),
        usual.clone().with(Key::Beta, 1.0).with(Key::ParkedWear, 0.004),
        usual.clone().with(Key::Profile, 0.8).with(Key::Sight, 0.9),
        usual.with(Key::Tightness, 0.8).with(Key::Trend, 0.5),
    ] {
        let runs = drawn(&scenario);
        for (figure, (name, expected)) in expected_figures(&equal_shares(&scenario)).into_iter().enumerate() {
            let (mean, deviation) = mean_and_deviation(&runs, figure);
            let allowed = STANDARD_ERRORS * deviation / f64::from(RUNS).sqrt() + 1e-9;
            assert!((mean - expected).abs() <= allowed, "{name}: {mean} for {expected} ± {allowed}");
        }
    }
}

/// The plan of a run of the profit-led provider, and of others who treat people differently.
#[test]
fn a_recorded_plan_is_expected_to_come_to_what_its_run_came_to() {
    for strategy in [Strategy::Profit, Strategy::Park, Strategy::Needs, Strategy::Conscience] {
        let scenario = flat().with(Key::People, 10_000.0).with_strategy(strategy);
        let twin = Twin::run(&scenario);
        let plan = recorded(&twin);
        let runs = drawn(&scenario);
        let own = drawn_figures(&twin.summary(&scenario));
        let expected = expected_figures(&expect(&Premises::of(&scenario), |kind, week| plan.effort(kind, week)));
        for (figure, (name, expected)) in expected.into_iter().enumerate() {
            let (_, deviation) = mean_and_deviation(&runs, figure);
            // A fixed budget is spent whoever comes; the plan, kept as it is, costs more or less with who comes.
            let allowed = STANDARD_ERRORS * deviation + if name == "support" { COMPOSITION_GBP } else { 0.0 };
            assert!((own[figure] - expected).abs() <= allowed, "{strategy:?}, {name}: {} for {expected}", own[figure]);
        }
    }
}

/// What it is for: the extra jobs of a recorded plan hang less on luck than those of the lives it was recorded from.
#[test]
fn expected_values_flicker_far_less_than_drawn_ones() {
    let usual = flat().with(Key::People, 5_000.0);
    let extras: Vec<Vec<f64>> = (1..=RUNS)
        .map(|seed| {
            let scenario = usual.clone().with(Key::Seed, f64::from(seed));
            let twin = Twin::run(&scenario);
            let plan = recorded(&twin);
            let expected = expect(&Premises::of(&scenario), |kind, week| plan.effort(kind, week));
            vec![expected.extra_per_100, twin.summary(&scenario).extra_per_100]
        })
        .collect();
    let [(expected, narrow), (drawn, wide)] = [0, 1].map(|figure| mean_and_deviation(&extras, figure));
    assert!(narrow < wide / 5.0, "{narrow} against {wide}");
    assert!((expected - drawn).abs() < STANDARD_ERRORS * wide / f64::from(RUNS).sqrt(), "{expected} for {drawn}");
}

#[test]
fn more_effort_for_anybody_never_costs_an_outcome() {
    let scenario = flat();
    let everybody: Vec<Expected> =
        [0.0, 1.0, 3.0, 7.0, 15.0, 25.0].map(|pounds| expect(&Premises::of(&scenario), |_, _| pounds)).into();
    for pair in everybody.windows(2) {
        let is_referred = |(less, _): &(&ExpectedLife, _)| less.outcome_rate_without > 0.0;
        let groups: Vec<_> = pair[0].groups.iter().zip(&pair[1].groups).filter(is_referred).collect();
        assert_eq!(groups.len(), 5);
        for (less, more) in groups {
            assert!(more.outcome_rate > less.outcome_rate && more.support_gbp > less.support_gbp);
            assert!(more.fees_gbp > less.fees_gbp);
            assert_eq!(more.outcome_rate_without, less.outcome_rate_without);
        }
    }
    assert_eq!(everybody[0].extra_per_100, 0.0);
    // A little more in any one year, or for the nearer half alone, is never worse either.
    let base = &everybody[3];
    let second_year = expect(&Premises::of(&scenario), |_, week| if week < 52 { 7.0 } else { 8.0 });
    let nearer = expect(&Premises::of(&scenario), |kind, _| if kind.judged_readiness < 0.0 { 7.0 } else { 8.0 });
    for better in [second_year, nearer] {
        assert!(better.outcome_rate > base.outcome_rate && better.support_per_head_gbp > base.support_per_head_gbp);
    }
}

#[test]
fn a_recorded_plan_says_what_everybody_got() {
    let plan = |strategy: Strategy| recorded(&Twin::run(&flat().with_strategy(strategy)));
    let kind =
        |judged_readiness: f64| Kind { group: GroupIndex::new(1), readiness: judged_readiness, judged_readiness };
    for judged in [-5.0, -1.0, 0.0, 0.3, 5.0] {
        for week in [0, 12, 13, 103] {
            assert!((plan(Strategy::Equal).effort(&kind(judged), week) - 7.0).abs() < 1e-9);
            assert_eq!(plan(Strategy::Ignore).effort(&kind(judged), week), 0.0);
        }
    }
    let creaming = plan(Strategy::Cream);
    assert!(creaming.effort(&kind(-1.0), 0) < 4.0 && creaming.effort(&kind(1.0), 0) > 8.0);
    // A group to which nobody is referred gets nothing.
    let nobody = flat().with_group(GroupField::Share, 1, 0.0);
    assert_eq!(recorded(&Twin::run(&nobody)).effort(&kind(0.0), 0), 0.0);
}

/// What a commissioner expects of everybody is what equal shares are expected to bring.
#[test]
fn a_forecast_is_what_equal_shares_are_expected_to_bring() {
    let usual = Scenario::default();
    let (forecast, expected) = (Forecast::of(&usual).results(), equal_shares(&usual));
    assert!((forecast.overall - expected.outcome_rate).abs() < 0.003, "{forecast:?} {}", expected.outcome_rate);
    // Where market and mix stay as they are, no year differs from another.
    let usual = usual.with_choice(Key::EsaPath, EsaPath::Even);
    let odd = usual.clone().with(Key::Sigma, 1.3).with(Key::Chi, 0.2).with(Key::Loss, 1.4).with(Key::Beta, 12.0);
    for scenario in [usual.with(Key::Trend, 0.0), odd.with(Key::Trend, 0.0).with(Key::Tightness, 0.8)] {
        let (forecast, expected) = (Forecast::of(&scenario).results(), equal_shares(&scenario));
        assert!((forecast.overall - expected.outcome_rate).abs() < 1e-4, "{forecast:?} {}", expected.outcome_rate);
        assert!(forecast.years.iter().all(|year| (year - forecast.overall).abs() < 1e-9), "{forecast:?}");
    }
}

/// Where jobs get more plentiful, each year's people do better than the last, as the forecast has it.
#[test]
fn a_forecast_follows_the_labour_market_year_by_year() {
    let even = Scenario::default().with_choice(Key::EsaPath, EsaPath::Even);
    let moving = even.with(Key::Tightness, 0.8).with(Key::Trend, 0.6).with(Key::People, 200_000.0);
    let forecast = Forecast::of(&moving).results();
    let twin = Twin::run(&moving.with_strategy(Strategy::Equal));
    for (year, expected) in forecast.years.into_iter().enumerate() {
        let of_year = twin.people.iter().zip(&twin.with).filter(|(person, _)| person.arrival.year() == year);
        let reached: Vec<bool> = of_year.map(|(_, life)| life.has_outcome()).collect();
        let rate = reached.iter().filter(|reached| **reached).count() as f64 / reached.len() as f64;
        let by_luck = (expected * (1.0 - expected) / reached.len() as f64).sqrt();
        // The nearest start early in their two years, when jobs are a little rarer than in the mean week of them.
        let room = STANDARD_ERRORS * by_luck + 0.002;
        assert!((rate - expected).abs() < room, "year {year}: {rate} for {expected}");
    }
    assert!(forecast.years.is_sorted());
}

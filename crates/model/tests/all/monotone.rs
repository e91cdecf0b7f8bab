//! What each setting must do to the run as a whole, at default settings otherwise: more of it, more of that. The same
//! people with the same luck at every step, for eight lucks.

use parked_model::{Scenario, Summary, Twin, people::life::Life, scenario::Key};

const LUCKS: u32 = 8;

/// A figure of each run as a setting goes through some values, for each luck.
fn along<const N: usize>(key: Key, values: [f64; N], figure: impl Fn(&Twin, &Summary) -> f64) -> Vec<[f64; N]> {
    let of = |luck: u32, value: f64| {
        let scenario = Scenario::default().with(Key::Seed, f64::from(luck)).with(key, value);
        let twin = Twin::run(&scenario);
        figure(&twin, &twin.summary(&scenario))
    };
    (1..=LUCKS).map(|luck| values.map(|value| of(luck, value))).collect()
}

fn assert_rising<const N: usize>(runs: &[[f64; N]]) {
    for (luck, figures) in (1..).zip(runs) {
        assert!(figures.is_sorted_by(|before, after| before < after), "luck {luck}: {figures:?}");
    }
}

fn assert_falling<const N: usize>(runs: &[[f64; N]]) {
    for (luck, figures) in (1..).zip(runs) {
        assert!(figures.is_sorted_by(|before, after| before > after), "luck {luck}: {figures:?}");
    }
}

/// Support for each week out of work of the tenth of the people who get least of it, pounds.
fn least_supported_tenth(twin: &Twin) -> f64 {
    let mut support: Vec<f64> = twin.with.iter().map(Life::mean_support).collect();
    support.sort_by(f64::total_cmp);
    let tenth = &support[..support.len() / 10];
    tenth.iter().sum::<f64>() / tenth.len() as f64
}

#[test]
fn extra_outcomes_rise_with_the_hours_and_with_what_help_can_do() {
    let extra = |_: &Twin, summary: &Summary| summary.extra_per_100;
    assert_rising(&along(Key::Beta, [0.0, 2.0, 4.0, 7.0, 11.0, 16.0, 25.0], extra));
    assert_rising(&along(Key::Alpha, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0], extra));
    assert_rising(&along(Key::Gamma, [0.0, 0.001, 0.002, 0.003, 0.004, 0.005], extra));
}

#[test]
fn fewer_are_parked_the_more_hours_there_are() {
    let parked = |_: &Twin, summary: &Summary| summary.parked_share;
    assert_falling(&along(Key::Beta, [0.0, 2.0, 4.0, 7.0, 11.0], parked));
}

#[test]
fn outcomes_rise_with_jobs_and_with_their_keeping_and_fall_with_their_loss() {
    let outcomes = |_: &Twin, summary: &Summary| summary.outcome_rate;
    assert_rising(&along(Key::Tightness, [0.5, 0.7, 0.85, 1.0, 1.2, 1.5], outcomes));
    assert_rising(&along(Key::Hold, [0.0, 0.125, 0.25, 0.375, 0.5], outcomes));
    assert_falling(&along(Key::Loss, [0.5, 0.8, 1.0, 1.2, 1.6, 2.0], outcomes));
}

#[test]
fn a_guarantee_is_felt_by_whoever_gets_least() {
    let least = |twin: &Twin, _: &Summary| least_supported_tenth(twin);
    assert_rising(&along(Key::Floor, [0.0, 1.0, 2.0, 4.0, 6.0, 8.0, 12.0, 18.0, 25.0], least));
}

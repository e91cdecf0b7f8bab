//! A provider whose hours follow what it believes help can do (specification 2.10): how far the bid carries, and what luck
//! may do to it.

use std::ops::Range;

use crate::common::flat;
use parked_model::{Scenario, Twin, numeric::units::Pence, scenario::Key};

const LUCKS: u32 = 8;

const YEAR: usize = 52;

fn believer(optimism: f64, luck: u32) -> Scenario {
    Scenario::default().with(Key::Budget, 3.0).with(Key::Optimism, optimism).with(Key::Seed, f64::from(luck))
}

/// Support paid in the first year, pounds for each of those who joined in it.
fn spent_in_the_first_year(twin: &Twin) -> f64 {
    let support: Pence = twin.weeks[..YEAR].iter().map(|week| week.support).sum();
    support.pounds() / joined_in_the_first_year(twin).count() as f64
}

/// Support in all for those who joined in the first year, pounds for each.
fn spent_on_the_first_year(twin: &Twin) -> f64 {
    let support: Pence = joined_in_the_first_year(twin).map(|person| twin.with[person].support).sum();
    support.pounds() / joined_in_the_first_year(twin).count() as f64
}

fn joined_in_the_first_year(twin: &Twin) -> impl Iterator<Item = usize> {
    (0..twin.people.len()).filter(|&person| twin.people[person].arrival.index() < YEAR)
}

/// A figure of each luck.
fn by_luck(scenario: impl Fn(u32) -> Scenario, figure: impl Fn(&Twin) -> f64) -> Vec<f64> {
    (1..=LUCKS).map(|luck| figure(&Twin::run(&scenario(luck)))).collect()
}

fn span(figures: &[f64]) -> Range<f64> {
    figures.iter().copied().fold(f64::INFINITY, f64::min)..figures.iter().copied().fold(0.0, f64::max)
}

#[test]
fn luck_hardly_moves_what_the_first_year_gets() {
    for optimism in [1.0, 2.0, 3.0] {
        for spent in [spent_in_the_first_year, spent_on_the_first_year] {
            let spent = by_luck(|luck| believer(optimism, luck), spent);
            let Range { start: least, end: most } = span(&spent);
            assert!(most - least <= f64::max(10.0, 0.1 * most), "optimism {optimism}: {spent:.1?}");
        }
    }
}

#[test]
fn more_people_are_steadier() {
    let deviation = |people: f64| {
        let spent = by_luck(|luck| believer(2.0, luck).with(Key::People, people), spent_on_the_first_year);
        let mean = spent.iter().sum::<f64>() / spent.len() as f64;
        (spent.iter().map(|spent| (spent - mean) * (spent - mean)).sum::<f64>() / spent.len() as f64).sqrt()
    };
    let deviations = [500.0, 5_000.0, 50_000.0].map(deviation);
    assert!(deviations.is_sorted_by(|few, many| many < &(few / 1.5)), "{deviations:?}");
}

#[test]
fn more_optimism_is_never_less_help_in_the_first_year() {
    for luck in 1..=LUCKS {
        for people in [500.0, 5_000.0] {
            let spent = [1.0, 1.4, 1.8, 2.2, 2.6, 3.0].map(|optimism| {
                spent_in_the_first_year(&Twin::run(&believer(optimism, luck).with(Key::People, people)))
            });
            assert!(spent.is_sorted(), "luck {luck}: {spent:.1?}");
        }
    }
}

#[test]
fn half_of_an_optimism_is_forgotten_by_the_fourth_year() {
    let fourth_year = 3 * YEAR / 4;
    for people in [500.0, 5_000.0, 50_000.0] {
        for luck in 1..=LUCKS {
            let beliefs = &Twin::run(&believer(2.0, luck).with(Key::People, people)).providers[0].beliefs;
            let [first, fourth] = [0, fourth_year].map(|plan| beliefs[plan]);
            assert!(first == 2.0 && fourth <= 1.5, "{people} people, luck {luck}: {first} to {fourth}");
        }
    }
}

/// Whoever believes the truth has nothing to learn, whatever luck shows, and however much or little help is paid for.
#[test]
fn the_truth_is_not_unlearnt() {
    for zeta in [0.0, 9_000.0] {
        for luck in 1..=LUCKS {
            let twin = Twin::run(&believer(1.0, luck).with(Key::Zeta, zeta));
            let span = span(&twin.providers[0].beliefs);
            assert!(span.start > 0.75 && span.end < 1.25, "luck {luck}, £{zeta}: {span:?}");
        }
    }
}

/// Spend below bids: whoever thought too well of help gives less year by year; whoever knew better does not, in a market
/// that stays as it is.
#[test]
fn optimism_wears_off() {
    let hours = |optimism: f64| {
        // Where jobs grow more plentiful, help pays more each year, and hours rise with it.
        let scenario = flat().with(Key::Budget, 3.0).with(Key::Zeta, 9_000.0).with(Key::People, 20_000.0);
        let scenario = scenario.with(Key::Optimism, optimism);
        Twin::run(&scenario).summary(&scenario).providers[0].hours_first_and_last_gbp
    };
    let [first, last] = hours(2.5);
    assert!(first > 6.0 && last < 0.6 * first, "£{first} to £{last}");
    let [honest_first, honest_last] = hours(1.0);
    assert!((honest_last - honest_first).abs() < 0.35 * honest_first, "£{honest_first} to £{honest_last}");
    assert!((last - honest_last).abs() < 0.2 * first, "in the end both know the same");
}

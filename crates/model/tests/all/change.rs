//! What can change people, jobs and each other's chances: switches that are off by default (specification 2.1, 2.3, 2.11).

use crate::common::flat;
use parked_model::{Scenario, Strategy, Summary, Twin, numeric::units::Pence, scenario::Key};

fn many() -> Scenario {
    flat().with(Key::People, 20_000.0)
}

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

/// Test 15: with full displacement the total of starts is what it is without help, and help only reorders the queue.
#[test]
fn full_displacement_leaves_the_number_of_outcomes_and_changes_whose_they_are() {
    let displaced = summary(&many().with(Key::Displacement, 1.0));
    let usual = summary(&many());
    assert!(usual.extra_per_100 > 3.5);
    // Outcomes are not starts: those helped are nearer to work and keep theirs as long, so a little may remain.
    assert!(displaced.extra_per_100.abs() < 0.6, "{}", displaced.extra_per_100);
    assert!(displaced.harmed_share > 0.0);
    assert_eq!(usual.harmed_share, 0.0);
    // The parked now do worse than with no programme at all.
    assert!(displaced.fifths[0].outcome_rate < displaced.fifths[0].outcome_rate_without);
    assert!(usual.fifths[0].outcome_rate >= usual.fifths[0].outcome_rate_without);
}

#[test]
fn displacement_in_part_lies_between() {
    let extra = |part: f64| summary(&many().with(Key::Displacement, part)).extra_per_100;
    assert!(extra(0.0) > extra(0.5) && extra(0.5) > extra(1.0));
}

#[test]
fn help_that_moves_people_shows_in_readiness_before_it_shows_in_jobs() {
    let gained = |scenario: &Scenario| {
        let twin = Twin::run(scenario);
        twin.with.iter().map(|life| life.readiness_gained).sum::<f64>() / twin.with.len() as f64
    };
    let moving = many().with(Key::Gamma, 0.002).with_strategy(Strategy::Equal);
    assert_eq!(gained(&many()), 0.0);
    // £7 a week has 58% of the effect of full help: 0.002 * 0.583 over some 87 weeks out of work.
    assert!((gained(&moving) - 0.002 * 0.583 * 87.0).abs() < 0.005, "{}", gained(&moving));
    assert!(summary(&moving).extra_per_100 > summary(&many().with_strategy(Strategy::Equal)).extra_per_100);
    // Nobody is helped, nobody moves.
    assert_eq!(gained(&moving.with_strategy(Strategy::Ignore)), 0.0);
}

#[test]
fn being_left_alone_wears_in_both_worlds() {
    let worn = many().with(Key::ParkedWear, 0.005);
    let ignored = summary(&worn.clone().with_strategy(Strategy::Ignore));
    assert_eq!(ignored.outcome_rate, ignored.outcome_rate_without, "nobody is spared");
    assert!(ignored.outcome_rate < summary(&many()).outcome_rate_without - 0.01);
    // Help now spares people the wear as well.
    assert!(summary(&worn).extra_per_100 > summary(&many()).extra_per_100);
}

#[test]
fn a_rising_market_raises_later_cohorts_in_both_worlds() {
    let rising = Twin::run(&many().with(Key::Tightness, 0.8).with(Key::Trend, 0.5));
    let rate = |joined: std::ops::Range<u32>| {
        let group: Vec<bool> = rising
            .people
            .iter()
            .zip(&rising.without)
            .filter(|(person, _)| joined.contains(&person.arrival.get()))
            .map(|(_, life)| life.has_outcome())
            .collect();
        group.iter().filter(|&&reached| reached).count() as f64 / group.len() as f64
    };
    assert!(rate(200..302) > rate(0..50) + 0.05);
}

/// Specification 2.9 in a slack market that recovers: without the attachment fee the helper's hours fall to about £3 around
/// months 21 to 27, and have recovered by month 36.
#[test]
fn in_a_slack_market_the_helper_runs_drier() {
    let slack = many()
        .with_strategy(Strategy::Equal)
        .with(Key::Beta, 8.0)
        .with(Key::Attachment, 0.0)
        .with(Key::Budget, 1.0)
        .with(Key::Tightness, 0.8)
        .with(Key::Trend, 0.5);
    let twin = Twin::run(&slack);
    let help = |joined: std::ops::Range<u32>| {
        let lives = || twin.people.iter().zip(&twin.with).filter(|(person, _)| joined.contains(&person.arrival.get()));
        let support: Pence = lives().map(|(_, life)| life.early_support).sum();
        let weeks: i64 = lives().map(|(_, life)| i64::from(life.early_weeks)).sum();
        support.pounds() / weeks as f64
    };
    assert!(help(0..26) > 7.9);
    assert!((help(85..111) - 3.0).abs() < 1.0, "{:.2}", help(85..111));
    assert!(help(165..190) > 6.5, "{:.2}", help(165..190));
}

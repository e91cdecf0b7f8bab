//! What can change people, jobs and each other's chances: switches that are off by default (specification 2.1, 2.3, 2.11).

use crate::common::flat;
use parked_model::{
    Scenario, Strategy, Summary, Twin,
    numeric::units::Pence,
    record::groups::GROUPS,
    scenario::{GroupField, Key},
};

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

/// Only a programme can leave people alone: the world without it is the same to the bit, and the parked do worse than with
/// nothing.
#[test]
fn being_left_alone_wears_with_the_programme_only() {
    let worn = many().with(Key::ParkedWear, 0.005);
    let (run, usual) = (Twin::run(&worn), Twin::run(&many()));
    assert!(run.without == usual.without);
    assert!(run.summary(&worn).harmed_share > 0.0 && usual.summary(&many()).harmed_share == 0.0);
    let ignored = summary(&worn.clone().with_strategy(Strategy::Ignore));
    assert!(ignored.outcome_rate < ignored.outcome_rate_without - 0.01);
    assert!(summary(&worn).extra_per_100 < summary(&many()).extra_per_100 - 0.1);
    // Where everybody has more than £2 a week nobody is worn.
    let equal = |scenario: Scenario| Twin::run(&scenario.with_strategy(Strategy::Equal)).with;
    assert!(equal(worn) == equal(many()));
}

/// A job kept beyond the two years may cost the one that would have followed it inside them: rare even where jobs come
/// easily, and real.
#[test]
fn jobs_kept_longer_harm_hardly_anybody() {
    let easy = (0..GROUPS.len()).fold(many(), |scenario, group| {
        scenario.with_group(GroupField::StartRate, group, 0.05).with_group(GroupField::Trigger, group, 26.0)
    });
    let kept = summary(&easy.clone().with(Key::Hold, 0.5).with(Key::InWork, 5.0));
    assert!(kept.harmed_share > 0.0 && kept.harmed_share < 0.001, "{}", kept.harmed_share);
    assert!(kept.outcome_rate > summary(&easy).outcome_rate + 0.01);
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

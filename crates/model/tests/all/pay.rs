//! Ways of paying other than by the 2011 tariff (specification 2.10), and what they do not change.

use crate::common::flat;
use parked_model::{
    Scenario, Strategy, Summary, Twin,
    numeric::units::Pence,
    record::calendar::CONTRACT_YEARS,
    scenario::{GroupField, Key},
};

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

/// Only JSA 25 and over.
fn one_group(scenario: Scenario) -> Scenario {
    (0..5).filter(|&group| group != 1).fold(scenario, |s, group| s.with_group(GroupField::Share, group, 0.0))
}

/// An accelerator pays less for the sure ones and more for the last, whoever they are: inside a group fixed hours go
/// where they went.
#[test]
fn an_accelerator_does_not_change_who_is_helped_first() {
    let flat = one_group(flat());
    let steep = flat.clone().with(Key::AcceleratorLow, 0.3);
    assert!(Twin::run(&flat).with == Twin::run(&steep).with);
    // Whoever reckons the next pound helps more.
    let support = |scenario: Scenario| {
        summary(&scenario.with_strategy(Strategy::PureProfit).with(Key::Zeta, 9_000.0)).support_per_head_gbp
    };
    assert!(support(steep) > support(flat));
}

/// Paying only above what happens anyway pays for hardly anybody who would have got there anyway.
#[test]
fn pay_above_the_baseline_buys_what_help_adds() {
    let plain = flat().with(Key::Sustainment, 0.0).with(Key::People, 20_000.0);
    let before = summary(&plain);
    let baseline = before.outcome_rate_without;
    let above = plain.with(Key::AcceleratorLow, 0.0).with(Key::AcceleratorFrom, baseline);
    let after = summary(&above);
    assert!(before.deadweight_money_share.unwrap() > 0.8);
    assert!(after.deadweight_money_share.unwrap() < 0.15, "{:?}", after.deadweight_money_share);
    // A baseline three points too high is close to bankruptcy, three too low a windfall.
    let paid = |error: f64| {
        let assumed = above.clone().with(Key::AcceleratorFrom, baseline + error);
        let forecast = 1.0 + error / before.outcome_rate;
        summary(&assumed.with(Key::AcceleratorForecast, forecast)).money_pence.outcome.pounds()
    };
    assert!(paid(0.03) < paid(0.0) / 2.0 && paid(-0.03) > paid(0.0));
}

/// A delivery fee smooths the cash and weakens the pull of results; fixed hours do not feel it.
#[test]
fn a_delivery_fee_is_paid_for_everybody_and_buys_no_help() {
    let plain = flat().with(Key::Attachment, 0.0);
    let with_fee = plain.clone().with(Key::Block, 0.5);
    let (before, after) = (Twin::run(&plain), Twin::run(&with_fee));
    assert!(before.with == after.with);
    let (before, after) = (before.summary(&plain), after.summary(&with_fee));
    assert!(after.peak_cash_need_per_head_gbp < before.peak_cash_need_per_head_gbp);
    let total = |summary: &Summary| summary.money_pence.revenue().pounds();
    assert!((total(&after) / total(&before) - 1.0).abs() < 0.1, "{} for {}", total(&after), total(&before));
    let support = |block: f64| {
        let scenario = flat().with_strategy(Strategy::PureProfit).with(Key::Zeta, 9_000.0);
        summary(&scenario.with(Key::Block, block)).support_per_head_gbp
    };
    assert!(support(0.9) < support(0.0));
}

/// "Statistics on how far people moved": help moves people, nobody pays for it, and whoever is not paid for stays alone;
/// a price on it brings help to those whom fees for results pass by.
#[test]
fn pay_for_distance_rewards_help_that_brings_no_job() {
    let moved = flat().with(Key::Gamma, 0.003);
    let unpaid = summary(&moved);
    let paid = summary(&moved.clone().with(Key::Distance, 5_000.0));
    assert!(unpaid.money_pence.distance == Pence::ZERO && unpaid.readiness_gained > 0.05);
    assert!(paid.money_pence.distance > Pence::ZERO && paid.parked_share < unpaid.parked_share - 0.05);
    assert!(paid.fifths[0].support_per_head_gbp > unpaid.fifths[0].support_per_head_gbp);
    // Without gamma there is nothing to pay for, and nothing changes.
    let still = flat().with(Key::Distance, 5_000.0);
    assert!(Twin::run(&still).with == Twin::run(&flat()).with);
    assert_eq!(summary(&still).money_pence.distance, Pence::ZERO);
}

/// A measure that can be flattered pays for flattery as well.
#[test]
fn a_measure_that_can_be_gamed_costs_more_for_the_same_help() {
    let honest = flat().with(Key::Gamma, 0.003).with(Key::Distance, 2_000.0);
    let gamed = honest.clone().with(Key::DistanceBias, 0.02);
    let (before, after) = (Twin::run(&honest), Twin::run(&gamed));
    assert!(before.with == after.with);
    let (before, after) = (before.summary(&honest), after.summary(&gamed));
    // £400 of flattery buys 0.4 units, which pay £800.
    assert_eq!(after.money_pence.flattery, Pence(5_000 * 40_000));
    let dearer = after.money_pence.distance - before.money_pence.distance;
    assert!((dearer - Pence(5_000 * 80_000)).0.abs() <= 5_000, "{dearer}");
}

/// An early claim is money for nothing: the same lives, a larger bill, a better official rate.
#[test]
fn early_claims_change_the_bill_and_no_life() {
    let honest = flat().with(Key::People, 20_000.0);
    let eager = honest.clone().with(Key::Claims, 0.5);
    let (before, after) = (Twin::run(&honest), Twin::run(&eager));
    let lives = |twin: &Twin| twin.with.iter().map(|life| (life.outcome_week, life.weeks_in_work)).collect::<Vec<_>>();
    assert!(lives(&before) == lives(&after));
    let (before, after) = (before.summary(&honest), after.summary(&eager));
    assert!(before.claimed_early_share == 0.0 && after.claimed_early_share > 0.005);
    assert!(after.money_pence.outcome > before.money_pence.outcome);
    assert_eq!(after.outcome_rate, before.outcome_rate);
    assert!(after.official_rate_after_14_months > before.official_rate_after_14_months);
    // Claiming all of them costs more again, and nobody is paid for twice.
    let all = summary(&eager.with(Key::Claims, 1.0));
    assert!(all.money_pence.outcome > after.money_pence.outcome);
}

/// Whoever is claimed a few weeks too early and then reaches the outcome has one, in money and in the count that sets
/// later prices.
#[test]
fn an_outcome_claimed_and_then_reached_is_counted_once() {
    let scenario = one_group(Scenario::default()).with(Key::AcceleratorLow, 0.5).with(Key::Claims, 1.0);
    let scenario = scenario.with(Key::People, 20_000.0);
    let twin = Twin::run(&scenario);
    assert!(twin.with.iter().any(|life| life.claimed_week.is_some() && life.outcome_week.is_some()));
    let accelerator = twin.contract.accelerator.unwrap();
    let fees = |year: usize| {
        let people = || twin.people.iter().zip(&twin.with).filter(|(person, _)| person.arrival.year() == year);
        let outcomes = people().filter(|(_, life)| life.paid_week().is_some()).count() as f64;
        accelerator.paid(year, outcomes, people().count() as f64)
    };
    let expected = (0..CONTRACT_YEARS).map(fees).sum::<f64>() * twin.contract.groups[1].schedule.outcome.pounds();
    let paid: Pence = twin.weeks.iter().map(|week| week.outcome).sum();
    // Each outcome is paid to the nearest penny.
    assert!((paid.pounds() - expected).abs() < 0.005 * 20_000.0, "{paid} for {expected}");
}

#[test]
fn in_work_support_can_keep_people_in_jobs() {
    let plain = flat().with(Key::People, 20_000.0).with(Key::InWork, 2.0);
    let (without, with) = (summary(&plain), summary(&plain.clone().with(Key::Hold, 0.5)));
    assert!(with.outcome_rate > without.outcome_rate + 0.01);
    assert_eq!(with.outcome_rate_without, without.outcome_rate_without);
    // Support that is not given keeps nobody.
    let none = summary(&plain.with(Key::InWork, 0.0).with(Key::Hold, 0.5));
    assert_eq!(none.outcome_rate, without.outcome_rate);
}

#[test]
fn a_later_trigger_is_reached_by_fewer_and_paid_less() {
    let early = flat().with(Key::People, 10_000.0);
    let late = early.clone().with_group(GroupField::Trigger, 3, 26.0);
    let rate = |scenario: &Scenario| summary(scenario).groups[3].part.outcome_rate;
    assert!(rate(&late) < rate(&early));
    let none = early.clone().with_group(GroupField::Payments, 1, 0.0);
    assert!(summary(&none).money_pence.sustainment < summary(&early).money_pence.sustainment);
}

/// Nine groups: the four small ones run as well.
#[test]
fn every_payment_group_can_be_referred() {
    let all = (0..9).fold(flat().with(Key::People, 9_000.0), |s, group| s.with_group(GroupField::Share, group, 0.1));
    let groups = summary(&all).groups;
    let ids: Vec<&str> = groups.iter().map(|group| group.id).collect();
    assert_eq!(ids, ["PG1", "PG2", "PG3", "PG6", "PG7", "PG4", "PG5", "PG8", "PG9"]);
    assert!(groups.iter().all(|group| group.part.people > 800 && group.part.outcome_rate > 0.0));
}

#[test]
fn the_fees_of_everybody_are_nearly_what_was_paid() {
    let scenario = flat().with(Key::People, 2_000.0).with(Key::AcceleratorLow, 0.5);
    let twin = Twin::run(&scenario);
    let paid: Pence = twin.weeks.iter().map(|week| week.outcome + week.sustainment).sum();
    let of_all: Pence = (0..twin.people.len()).map(|person| twin.result_fees(person)).sum();
    // Not quite: a price is the mean over outcomes, and groups with other fees have theirs at other places in the count.
    assert!((of_all.pounds() / paid.pounds() - 1.0).abs() < 0.01, "{paid} {of_all}");
}

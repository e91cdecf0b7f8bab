//! Prime and subcontractors (specification 2.8): the terms they could live with, who signs, and where people go.

use crate::common::flat;
use parked_model::{
    Scenario, Strategy, Summary, Twin,
    numeric::units::Pence,
    report::by_provider::ProviderSummary,
    scenario::{GroupField, Key},
};

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

/// One subcontractor that gets fees for results only.
fn chained() -> Scenario {
    flat().with(Key::Chain, 1.0).with(Key::PassedAttachment, 0.0)
}

fn sub(scenario: &Scenario) -> ProviderSummary {
    summary(scenario).providers.swap_remove(1)
}

const RANDOM: f64 = 1.0;
const TRUSTING: f64 = 1.0;
const INFORMED: f64 = 2.0;

/// The table of specification 2.8, which leaves in-work support out.
#[test]
fn the_break_even_slices_are_those_of_the_specification() {
    for (support, random, picked) in [(3.0, 0.51, -0.31), (7.0, 0.21, -1.15)] {
        let scenario = chained().with(Key::People, 40_000.0).with(Key::SubBeta, support).with(Key::InWork, 0.0);
        let at_random = sub(&scenario.clone().with(Key::Flow, RANDOM)).break_even_slice.unwrap();
        let when_picked = sub(&scenario).break_even_slice.unwrap();
        assert!((at_random - random).abs() < 0.03, "£{support}, random: {at_random}");
        assert!((when_picked - picked).abs() < 0.06, "£{support}, picked: {when_picked}");
    }
}

#[test]
fn a_subcontractor_at_its_break_even_slice_breaks_even() {
    let scenario = chained().with(Key::Flow, RANDOM).with(Key::SubBeta, 3.0);
    let slice = sub(&scenario).break_even_slice.unwrap();
    let left = sub(&scenario.with(Key::Slice, slice)).left_per_head_gbp.unwrap();
    assert!(left.abs() < 1.0, "£{left} a head at a slice of {slice}");
}

/// Fair on a random flow, ruinous on a picked one; and inside one group only sight can pick.
#[test]
fn picking_is_what_ruins_the_subcontractor() {
    let fair = chained().with(Key::SubBeta, 3.0);
    assert!(sub(&fair.clone().with(Key::Flow, RANDOM)).left_per_head_gbp.unwrap() > 100.0);
    assert!(sub(&fair.clone().with(Key::Slice, 0.0)).left_per_head_gbp.unwrap() < -50.0);
    let one_group =
        (0..5).filter(|&group| group != 1).fold(fair, |s, group| s.with_group(GroupField::Share, group, 0.0));
    let gap = |scenario: &Scenario| {
        let providers = summary(scenario).providers;
        providers[0].part.outcome_rate_without - providers[1].part.outcome_rate_without
    };
    assert!(gap(&one_group) > 0.15);
    assert!(gap(&one_group.with(Key::Sight, 0.0)).abs() < 0.04);
}

#[test]
fn with_open_eyes_it_declines_and_its_people_stay_with_the_prime() {
    let terms = chained().with(Key::SubBeta, 3.0);
    let trusting = sub(&terms.clone().with(Key::SubReply, TRUSTING));
    assert!(!trusting.declined && trusting.left_per_head_gbp.unwrap() < 0.0, "it signs, and loses");
    let informed = summary(&terms.clone().with(Key::SubReply, INFORMED));
    assert!(informed.providers[1].declined);
    assert_eq!((informed.providers[1].part.people, informed.providers[0].part.people), (0, 5_000));
    // On a random flow it would have signed.
    assert!(!sub(&terms.clone().with(Key::SubReply, INFORMED).with(Key::Flow, RANDOM)).declined);
    // Then the run is that of the prime alone.
    let alone = Twin::run(&flat());
    assert!(Twin::run(&terms.clone().with(Key::SubReply, INFORMED)).with == alone.with);
    // Unless nobody takes them back: then they are on the books and on their own.
    let nowhere = terms.with(Key::SubReply, INFORMED).with(Key::Returned, 1.0);
    let twin = Twin::run(&nowhere);
    let stranded: Vec<usize> = (0..5_000).filter(|&person| twin.referred_to[person].is_none()).collect();
    assert_eq!(stranded.len(), 1_500);
    assert!(stranded.iter().all(|&person| twin.with[person].support == Pence::ZERO));
    let total: Pence = twin.weeks.iter().map(|week| week.overhead).sum();
    assert_eq!(total, Pence(5_000 * 104 * 400), "the prime keeps them on its books");
}

/// Middlemen's cut: it weighs on whoever reckons what the next pound brings, and on nobody whose hours are fixed.
#[test]
fn the_slice_lowers_help_only_where_hours_follow_pay() {
    let support = |strategy: Strategy, slice: f64| {
        let scenario = chained().with(Key::Flow, RANDOM).with_choice(Key::SubStrategy, strategy);
        sub(&scenario.with(Key::Zeta, 9_000.0).with(Key::Slice, slice)).part.support_per_head_gbp
    };
    assert!(support(Strategy::PureProfit, 0.0) > support(Strategy::PureProfit, 0.5));
    let fixed = |slice: f64| Twin::run(&chained().with(Key::SubStrategy, 4.0).with(Key::Slice, slice)).with;
    assert!(fixed(0.0) == fixed(0.5));
}

#[test]
fn a_specialist_does_more_with_the_same_hours() {
    let extra = |kappa: f64| {
        let part = sub(&chained().with(Key::People, 20_000.0).with(Key::SubKappa, kappa)).part;
        part.outcome_rate - part.outcome_rate_without
    };
    assert!(extra(4.0) > extra(8.0) && extra(8.0) > extra(20.0));
}

/// Two tiers: the second gets the furthest of the furthest, for twice the slice.
#[test]
fn each_tier_gets_people_further_from_work_for_less() {
    let providers = summary(&chained().with(Key::Chain, 2.0).with(Key::People, 20_000.0)).providers;
    let without: Vec<f64> = providers.iter().map(|provider| provider.part.outcome_rate_without).collect();
    assert!(without.is_sorted_by(|near, far| near > far), "{without:?}");
    let people: Vec<u32> = providers.iter().map(|provider| provider.part.people).collect();
    assert_eq!(people, [14_000, 4_200, 1_800]);
    let [first, second] = [&providers[1].money_pence, &providers[2].money_pence];
    // 80% of 80%, but for the pence.
    assert!(second.received > Pence::ZERO && first.passed_on == second.received);
    let upstream: Pence = providers[0].money_pence.passed_on;
    assert!(upstream == first.received && first.received > second.received);
}

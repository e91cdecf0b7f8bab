//! Hours that follow the fees (H1 of specification 2.9), in whole runs.

use parked_model::{
    Scenario, Summary, Twin,
    decision::hours::Wanted,
    decision::purse::{BudgetRule, Fences},
    expectation::expect::{Premises, expect},
    programme::chain::Depth,
    record::groups::GROUPS,
    scenario::{GroupField, Key, Section, preset},
};

/// All fees for results at so many per cent of the 2011 tariff.
fn result_fees(scenario: Scenario, percent: f64) -> Scenario {
    scenario.with(Key::Outcome, percent).with(Key::Sustainment, percent)
}

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

fn many(seed: u32) -> Scenario {
    Scenario::default().with(Key::People, 20_000.0).with(Key::Seed, f64::from(seed))
}

#[test]
fn higher_fees_leave_fewer_alone_and_bring_more_jobs() {
    let steps = [25.0, 50.0, 75.0, 100.0, 150.0, 200.0, 250.0, 300.0];
    for seed in 1..=8 {
        let runs: Vec<Summary> = steps.iter().map(|&fees| summary(&result_fees(many(seed), fees))).collect();
        for pair in runs.windows(2) {
            assert!(pair[0].parked_share >= pair[1].parked_share, "luck {seed}: parked");
            assert!(pair[0].extra_per_100 <= pair[1].extra_per_100, "luck {seed}: extra");
        }
        let (low, high) = (&runs[0], &runs[steps.len() - 1]);
        assert!(low.parked_share - high.parked_share >= 0.10, "luck {seed}");
        assert!(high.extra_per_100 - low.extra_per_100 >= 1.0, "luck {seed}");
    }
}

#[test]
fn who_is_told_its_hours_helps_the_same_people_whatever_it_is_paid() {
    let lives = |fees: f64| Twin::run(&result_fees(many(1), fees).with(Key::Response, 0.0)).with;
    assert_eq!(lives(25.0), lives(100.0));
    assert_eq!(lives(100.0), lives(300.0));
}

#[test]
fn under_the_tariff_of_2011_nothing_follows() {
    let others = [
        Scenario::default(),
        Scenario::default().with(Key::Tightness, 1.3).with(Key::Sigma, 0.0).with(Key::Loss, 2.0),
        Scenario::default().with_group(GroupField::Share, 8, 0.5).with(Key::Response, 2.0),
        Scenario::default().with_choice(Key::Fences, Fences::ByGroup).with(Key::Response, 2.0),
    ];
    for scenario in others {
        let wanted = Wanted::of(&scenario);
        assert_eq!((wanted.income_ratio, wanted.hours.shared, wanted.is_held), (1.0, 7.0, false));
        assert_eq!(wanted.hours.own, [7.0; GROUPS.len()]);
        let told = scenario.clone().with(Key::Response, 0.0);
        assert_eq!(Twin::run(&scenario).with, Twin::run(&told).with);
    }
}

#[test]
fn income_is_in_proportion_to_all_fees() {
    let doubled = result_fees(Scenario::default(), 200.0).with(Key::Attachment, 200.0);
    assert!((Wanted::of(&doubled).income_ratio - 2.0).abs() < 1e-3, "whole pennies only");
    let none = result_fees(Scenario::default(), 0.0).with(Key::Attachment, 0.0);
    assert_eq!(Wanted::of(&none).hours.shared, 0.0);
    assert_eq!(Wanted::of(&none.with(Key::Response, 0.0)).hours.shared, 7.0);
}

#[test]
fn hours_beyond_the_range_are_held_there() {
    let rich = result_fees(Scenario::default(), 300.0).with(Key::Response, 2.0);
    let wanted = Wanted::of(&rich);
    assert!(wanted.is_held && wanted.hours.shared == Key::Beta.row().max);
    let run = summary(&rich.with(Key::People, 1_000.0));
    assert!(run.hours_are_held && run.hours_wanted_gbp == Key::Beta.row().max);
}

#[test]
fn ring_fenced_hours_follow_each_groups_own_fees() {
    let dear = Scenario::default().with_group(GroupField::Outcome, 3, 6_000.0);
    let own = Wanted::of(&dear).hours.own;
    assert!(own[3] > 7.5 && own[0] == 7.0 && own[4] == 7.0, "{own:?}");
    let support = |fences: Fences| {
        let run = summary(&dear.clone().with(Key::People, 20_000.0).with_choice(Key::Fences, fences));
        (run.groups[3].part.support_per_week_gbp, run.groups[0].part.support_per_week_gbp)
    };
    let (fenced, shared) = (support(Fences::ByGroup), support(Fences::Shared));
    assert!((fenced.0 - own[3]).abs() < 1.0 && (fenced.1 - 7.0).abs() < 1.0, "{fenced:?}, shared {shared:?}");
}

#[test]
fn a_subcontractor_follows_the_fees_that_reach_it() {
    let hours = |slice: f64| {
        let chain = Scenario::default()
            .with(Key::People, 5_000.0)
            .with_choice(Key::Chain, Depth::One)
            .with(Key::Slice, slice)
            .with(Key::PassedAttachment, 1.0 - slice);
        summary(&chain).providers[1].hours_first_and_last_gbp[0]
    };
    assert!((hours(0.0) - 7.0).abs() < 1e-12);
    assert!((hours(0.5) - 3.5).abs() < 1e-12, "half of everything reaches it: {}", hours(0.5));
}

#[test]
fn every_rule_that_wants_hours_wants_them_by_the_fees() {
    for rule in [BudgetRule::Fixed, BudgetRule::Cash, BudgetRule::Bid] {
        let support = |fees: f64| {
            let rich = many(1).with_choice(Key::Budget, rule).with(Key::Capital, 2_000.0);
            summary(&result_fees(rich, fees)).support_per_head_gbp
        };
        assert!(support(50.0) < 0.75 * support(100.0), "{rule:?}: {} and {}", support(50.0), support(100.0));
    }
}

/// The one-spell reckoning against the exact expectation, at equal shares.
#[test]
fn the_reckoning_is_near_what_is_expected() {
    let expected = |scenario: &Scenario| {
        let beta = scenario.get(Key::Beta);
        expect(&Premises::of(scenario), |_, _| beta).public_money_per_head_gbp
    };
    // The same people under the fees of 2011: a contract may have people of its own.
    let usual = |scenario: &Scenario| {
        let is_fee = |section| matches!(section, Section::Fees | Section::GroupFees);
        expected(&scenario.clone().with_defaults_in(is_fee))
    };
    let fees = [25.0, 50.0, 200.0, 300.0].map(|fees| result_fees(Scenario::default(), fees));
    let contracts = ["wp2014", "whp2017"].map(|id| preset::preset(id).unwrap().applied_to(&Scenario::default()));
    for scenario in fees.into_iter().chain(contracts) {
        let ratio = Wanted::of(&scenario).income_ratio;
        let exact = expected(&scenario) / usual(&scenario);
        println!("{:?}: {ratio:.4} for {exact:.4}", scenario.changes().map(|(row, _)| row.key).collect::<Vec<_>>());
        assert!((ratio / exact - 1.0).abs() < 0.08, "{ratio} for {exact}");
    }
}

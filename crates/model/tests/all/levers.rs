//! The commissioner's levers of specification 2.10 that this model has so far.

use crate::common::flat;
use parked_model::{
    Choice, Scenario, Strategy, Summary, Twin,
    numeric::units::Pence,
    scenario::{GroupField, Key},
};

fn many() -> Scenario {
    flat().with(Key::People, 20_000.0)
}

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

/// The steeper the price, the less the profit-seeker leans to the nearest, until it leans the other way.
#[test]
fn a_profile_price_turns_the_profit_seeker_round() {
    let slopes = [0.0, 0.3, 0.6, 1.0].map(|profile| summary(&many().with(Key::Profile, profile)).creaming_slope_gbp);
    assert!(slopes.windows(2).all(|pair| pair[1] < pair[0]), "{slopes:?}");
    assert!(slopes[0] > 0.5 && slopes[3] < 0.0, "{slopes:?}");
}

/// Whom a result is paid for, and which of them first, changes what it costs by hardly anything: prices are set so that
/// what is expected to be paid stays the same.
#[test]
fn prices_inside_a_group_and_by_the_count_keep_the_bill() {
    let bill = |scenario: &Scenario| -> f64 {
        let seeds = (1..=3).map(|seed| scenario.clone().with(Key::Seed, f64::from(seed)));
        seeds.map(|scenario| summary(&scenario.with(Key::People, 200_000.0)).public_money_per_head_gbp).sum()
    };
    let usual = Scenario::default();
    let before = bill(&usual);
    let above = usual.clone().with(Key::AcceleratorLow, 0.0).with(Key::AcceleratorFrom, 0.24);
    for scenario in [usual.clone().with(Key::Profile, 0.6), usual.with(Key::AcceleratorLow, 0.5), above] {
        let ratio = bill(&scenario) / before;
        let changes: Vec<_> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
        assert!((ratio - 1.0).abs() < 0.02, "{changes:?}: {ratio}");
    }
}

#[test]
fn a_profile_price_changes_nothing_for_rules_that_ignore_fees() {
    for strategy in [Strategy::Equal, Strategy::Needs, Strategy::Jobs, Strategy::Ignore] {
        let lives = |profile: f64| Twin::run(&many().with_strategy(strategy).with(Key::Profile, profile)).with;
        assert_eq!(lives(0.0), lives(1.0), "{strategy:?}");
    }
}

/// The Courty, Kim and Marschke point: a higher price for a group draws help to it, and the creaming inside it stays.
#[test]
fn a_dearer_group_gets_more_help_and_its_furthest_still_wait() {
    let dear = many().with_group(GroupField::Outcome, 3, 6_000.0);
    let (before, after) = (summary(&many()), summary(&dear));
    let help = |summary: &Summary, group: usize| summary.groups[group].part.support_per_week_gbp;
    assert!(help(&after, 3) > help(&before, 3) + 1.0);
    assert!([0, 1, 2, 4].into_iter().all(|group| help(&after, group) <= help(&before, group)));
    assert!(after.creaming_slope_gbp > 0.0);
}

#[test]
fn fenced_hours_give_every_group_the_same_per_head() {
    let fenced = summary(&many().with(Key::Fences, 1.0));
    for group in &fenced.groups {
        assert!((group.part.support_per_week_gbp - 7.0).abs() < 0.5, "{}: {group:?}", group.label);
    }
    let shared = summary(&many());
    let spread = |summary: &Summary| {
        let help = summary.groups.iter().map(|group| group.part.support_per_week_gbp);
        help.clone().fold(0.0, f64::max) - help.fold(f64::INFINITY, f64::min)
    };
    assert!(spread(&fenced) < spread(&shared));
    // Rules that give everybody the same are untouched by fences.
    let equal = |fences: f64| Twin::run(&many().with_strategy(Strategy::Equal).with(Key::Fences, fences)).with;
    assert_eq!(equal(0.0), equal(1.0));
}

/// Specification 2.10: a floor of £5 of the £7 is nearly free in jobs and ends parking.
#[test]
fn a_service_guarantee_is_nearly_free_in_jobs() {
    let (free, bound) = (summary(&many()), summary(&many().with(Key::Floor, 5.0)));
    assert!((free.extra_per_100 - bound.extra_per_100).abs() < 0.3);
    assert!(free.parked_share > 0.13 && bound.parked_share == 0.0);
}

/// A guarantee binds every firm: the idle one, and the one whose hours it exceeds, which pays what is missing on top.
#[test]
fn everybody_out_of_work_gets_the_guarantee_under_every_rule() {
    for &strategy in Strategy::ALL {
        let scenario = Scenario::default().with_strategy(strategy);
        let (free, bound) = (Twin::run(&scenario), Twin::run(&scenario.with(Key::Floor, 10.0)));
        for life in &bound.with {
            assert!(life.support >= Pence::from_pounds(10.0) * i64::from(life.weeks_out), "{strategy:?}: {life:?}");
        }
        let support = |twin: &Twin| twin.weeks.iter().map(|week| week.support).sum::<Pence>();
        assert!(support(&bound) > support(&free), "{strategy:?}");
        assert!(bound.providers[0].hours[..75].iter().all(|&hours| hours == 10.0), "{strategy:?}");
    }
}

/// Specification 0, result 2: about £15,000 a start beyond the fees makes some £7 a week worth while.
#[test]
fn a_worth_beyond_the_fees_is_what_makes_help_pay() {
    let support =
        |zeta: f64| summary(&many().with_strategy(Strategy::PureProfit).with(Key::Zeta, zeta)).support_per_head_gbp;
    assert!(support(0.0) < 20.0);
    assert!((support(15_000.0) - 615.0).abs() < 120.0, "{}", support(15_000.0));
}

//! Several providers, minimum levels, closures and beliefs (specification 2.8 to 2.10).

use crate::common::flat;
use parked_model::{Scenario, Strategy, Summary, Twin, numeric::units::Pence, scenario::Key};

fn summary(scenario: &Scenario) -> Summary {
    Twin::run(scenario).summary(scenario)
}

fn rivals(first: Strategy, second: Strategy) -> Scenario {
    let scenario = flat().with_strategy(first).with(Key::Providers, 2.0);
    scenario.with_choice(Key::StrategyB, second)
}

/// Referrals go by a draw of each person's own, about equally.
#[test]
fn rivals_get_like_people_and_equal_shares_are_the_same_whoever_gives_them() {
    let scenario = rivals(Strategy::Equal, Strategy::Equal).with(Key::People, 20_000.0);
    let [first, second] = &summary(&scenario).providers[..] else { panic!("two providers") };
    assert!((first.share_of_people - 0.5).abs() < 4.0 * (0.25f64 / 20_000.0).sqrt());
    assert!((first.part.outcome_rate_without - second.part.outcome_rate_without).abs() < 0.02);
    let alone = Twin::run(&scenario.clone().with(Key::Providers, 1.0));
    assert!(Twin::run(&scenario).with == alone.with);
}

/// The needs-led provider has equal people and lower results, and loses referrals for it.
#[test]
fn referrals_move_to_whoever_reaches_most_outcomes() {
    let share = |scenario: &Scenario| summary(scenario).providers[0].share_of_people;
    let scenario = rivals(Strategy::Ignore, Strategy::Profit).with(Key::People, 40_000.0);
    let moved = scenario.clone().with(Key::ShareShift, 0.1).with(Key::ShareGap, 0.0);
    assert!(share(&moved) < share(&scenario) - 0.03, "{} after {}", share(&moved), share(&scenario));
    // Too small a step to move anything, and a gap nobody has.
    assert_eq!(share(&scenario.clone().with(Key::ShareShift, 0.1).with(Key::ShareGap, 0.2)), share(&scenario));
}

/// With few people and the same rule, referrals move by luck: who gains differs from luck to luck.
#[test]
fn between_equals_referrals_move_by_luck() {
    let winner = |seed: f64| {
        let scenario = rivals(Strategy::Profit, Strategy::Profit).with(Key::People, 1_500.0).with(Key::Seed, seed);
        let moved = summary(&scenario.clone().with(Key::ShareShift, 0.1).with(Key::ShareGap, 0.0)).providers;
        moved[0].share_of_people > summary(&scenario).providers[0].share_of_people
    };
    let wins = (1..=20).filter(|&seed| winner(f64::from(seed))).count();
    assert!((4..=16).contains(&wins), "{wins} of 20");
}

/// The fewer people, the more of a gap is luck; a single provider has nobody to differ from.
#[test]
fn the_summary_says_how_much_of_a_gap_is_luck() {
    let by_luck =
        |people: f64| summary(&rivals(Strategy::Equal, Strategy::Equal).with(Key::People, people)).gap_by_luck;
    let [few, many] = [2_000.0, 40_000.0].map(|people| by_luck(people).unwrap());
    assert!(few > 0.4 && many < 0.05, "{few} {many}");
    assert_eq!(summary(&flat()).gap_by_luck, None);
}

/// A minimum is an incentive where fees give none, most for whoever is near the line.
#[test]
fn a_minimum_pays_for_help_near_the_line_most() {
    let support = |minimum: f64| {
        let scenario = flat().with_strategy(Strategy::PureProfit).with(Key::MinimumPenalty, 3_000.0);
        summary(&scenario.with(Key::People, 40_000.0).with(Key::Minimum, minimum)).support_per_head_gbp
    };
    // A tenth of the level is about where a provider stands that has done nothing for two years. Twice the level is less
    // than twice what the best year brings, within sight of whoever cannot foresee a quarter of it.
    let [none, below, near, above] = [0.0, 0.01, 0.1, 2.0].map(support);
    assert!(near > 5.0 * none.max(below) && near > 3.0 * above, "{none} {below} {near} {above}");
}

/// The more people, the less of who is parked is luck, as everywhere else.
#[test]
fn with_a_minimum_too_luck_evens_out_over_many_people() {
    let deviation = |people: f64| {
        let scenario = Scenario::default().with(Key::Minimum, 1.0).with(Key::People, people);
        let parked = |seed: u32| summary(&scenario.clone().with(Key::Seed, f64::from(seed))).parked_share;
        let parked: Vec<f64> = (1..=8).map(parked).collect();
        let mean = parked.iter().sum::<f64>() / 8.0;
        (parked.iter().map(|share| (share - mean) * (share - mean)).sum::<f64>() / 8.0).sqrt()
    };
    let [few, many] = [5_000.0, 80_000.0].map(deviation);
    assert!(many < 0.75 * few, "{few} {many}");
}

#[test]
fn a_contract_can_be_lost_and_its_people_go_to_the_rival() {
    let scenario = rivals(Strategy::Ignore, Strategy::Equal).with(Key::Minimum, 1.0).with(Key::MinimumStrikes, 1.0);
    let twin = Twin::run(&scenario.with(Key::People, 4_000.0));
    let closed = twin.providers.iter().filter(|provider| provider.closed.is_some()).count();
    assert!(closed > 0);
    for provider in &twin.providers {
        let Some(week) = provider.closed else { continue };
        // Fees for jobs that had begun still come in; nobody new is on the books.
        let after = &provider.weeks[week.index()..];
        assert!(after.iter().all(|week| [week.attachment, week.support, week.overhead] == [Pence::ZERO; 3]));
        let before = &provider.weeks[..week.index()];
        assert!(before.iter().any(|week| week.attachment > Pence::ZERO));
    }
}

#[test]
fn whoever_closes_last_leaves_nobody_to_be_paid_or_helped() {
    let broke = flat().with(Key::Insolvency, 1.0).with(Key::Capital, 0.0).with(Key::Attachment, 0.0);
    let twin = Twin::run(&broke);
    let week = twin.providers[0].closed.expect("no income and no capital").index();
    assert_eq!(week, 16, "the first plan after the first quarter");
    let late: Vec<usize> = (0..twin.people.len()).filter(|&i| twin.people[i].arrival.index() > week).collect();
    assert!(late.iter().all(|&i| twin.with[i].support == Pence::ZERO && twin.referred_to[i].is_none()));
    assert_eq!(twin.weeks[week + 1..].iter().map(|week| week.costs() - week.in_work).sum::<Pence>(), Pence::ZERO);
    // With capital it lives to be paid.
    assert_eq!(Twin::run(&broke.with(Key::Capital, 2_000.0)).providers[0].closed, None);
}

#[test]
fn the_worst_learns_from_the_best() {
    let scenario = rivals(Strategy::Ignore, Strategy::Profit).with(Key::People, 20_000.0);
    let last = |scenario: &Scenario| Twin::run(scenario).providers.iter().map(|p| p.strategy).collect::<Vec<_>>();
    assert_eq!(last(&scenario), [Strategy::Ignore, Strategy::Profit]);
    assert_eq!(last(&scenario.with(Key::Imitation, 1.0)), [Strategy::Profit, Strategy::Profit]);
}

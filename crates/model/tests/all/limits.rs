//! Limits and invariances of specification 2.12, in whole runs; the tests of the single rules are beside the rules.

use std::ops::RangeInclusive;

use crate::common::{fixed_hours, flat, harmless, nobody_closes, one_provider, scenarios};
use parked_model::{
    Choice, Scenario, Strategy, Twin,
    numeric::units::Pence,
    people::{Person, life::Life},
    record::{calendar::LifeWeek, groups::GroupIndex},
    scenario::{GroupField, Key},
};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

/// What came of everybody, whatever it cost: outcome week, sustainments, weeks out of work, weeks in work.
fn paths(lives: &[Life]) -> Vec<(Option<LifeWeek>, u8, u16, u16)> {
    lives.iter().map(|life| (life.outcome_week, life.sustainments, life.weeks_out, life.weeks_in_work)).collect()
}

/// The default scenario with this rule and 5,000 people.
fn usual(strategy: Strategy) -> Scenario {
    flat().with_strategy(strategy)
}

/// How many people something differs for; a list of them would fill the screen.
fn differing<T: PartialEq>(some: &[T], others: &[T]) -> usize {
    assert_eq!(some.len(), others.len());
    some.iter().zip(others).filter(|(one, other)| one != other).count()
}

/// Support for each week out of work in the first 13 weeks, pounds, by tenth of one group's readiness.
fn early_support_by_tenth(twin: &Twin, group: GroupIndex) -> [f64; 10] {
    std::array::from_fn(|tenth| {
        let inside = |person: &Person| person.group == group && usize::from(person.tenth) == tenth;
        let lives: Vec<&Life> =
            twin.people.iter().zip(&twin.with).filter(|(person, _)| inside(person)).map(|(_, life)| life).collect();
        let support: Pence = lives.iter().map(|life| life.early_support).sum();
        let weeks: i64 = lives.iter().map(|life| i64::from(life.early_weeks)).sum();
        support.pounds() / weeks as f64
    })
}

fn support(twin: &Twin) -> Pence {
    twin.with.iter().map(|life| life.support).sum()
}

/// People enough for every group, and few enough to run by the hundred.
const FEW: RangeInclusive<u32> = 100..=400;

proptest! {
    /// Without effort the programme changes nobody whom being left alone does not wear down (specification 2.12, 1).
    #[test]
    fn without_help_the_programme_changes_nobody(scenario in scenarios(FEW)) {
        let scenario = one_provider(fixed_hours(scenario)).with(Key::Floor, 0.0).with(Key::Beta, 0.0);
        let scenario = scenario.with(Key::Hold, 0.0).with(Key::ParkedWear, 0.0);
        for strategy in Strategy::ALL.iter().copied().filter(|&strategy| strategy != Strategy::PureProfit) {
            let twin = Twin::run(&scenario.clone().with_strategy(strategy));
            prop_assert_eq!(differing(&paths(&twin.with), &paths(&twin.without)), 0, "{:?}", strategy);
            prop_assert_eq!(support(&twin), Pence::ZERO, "{:?}", strategy);
        }
    }

    /// Help without effect changes no outcome and is all cost (specification 2.12, 2).
    #[test]
    fn help_that_does_nothing_is_pure_cost(scenario in scenarios(FEW)) {
        // Nor moves anybody nearer to work, nor keeps anybody in a job; and nobody is worn down by being left alone.
        let scenario = nobody_closes(one_provider(scenario)).with(Key::Gamma, 0.0).with(Key::ParkedWear, 0.0);
        let scenario = scenario.with(Key::Hold, 0.0);
        let twin = Twin::run(&scenario.clone().with(Key::Alpha, 0.0));
        prop_assert_eq!(differing(&paths(&twin.with), &paths(&twin.without)), 0);
        let free = Twin::run(&scenario.with(Key::Alpha, 0.0).with_strategy(Strategy::Ignore).with(Key::Floor, 0.0));
        for (week, free) in twin.weeks.iter().zip(&free.weeks) {
            prop_assert_eq!(week.revenue(), free.revenue());
            prop_assert_eq!(week.costs() - free.costs(), week.support);
        }
    }

    /// With fixed hours the attachment fee changes revenue and no life (specification 2.12, 9).
    #[test]
    fn the_attachment_fee_changes_revenue_and_nothing_else(scenario in scenarios(FEW), fee in 0.0..300.0f64) {
        let scenario = fixed_hours(scenario);
        let plain = Twin::run(&scenario);
        let other = Twin::run(&scenario.with(Key::Attachment, fee));
        prop_assert_eq!(differing(&plain.with, &other.with), 0);
        for (week, other) in plain.weeks.iter().zip(&other.weeks) {
            prop_assert_eq!(week.revenue() - week.attachment, other.revenue() - other.attachment);
            prop_assert_eq!(week.costs(), other.costs());
        }
    }

    /// But for displacement, the wear of being left alone, and jobs kept beyond the two years, nobody is harmed and no
    /// outcome comes later, whichever way the labour market moves (specification 2.12, 14).
    #[test]
    fn nobody_is_ever_harmed(scenario in scenarios(FEW)) {
        let scenario = harmless(scenario);
        let twin = Twin::run(&scenario);
        prop_assert_eq!(twin.summary(&scenario).harmed_share, 0.0);
        for (with, without) in twin.with.iter().zip(&twin.without) {
            let never = LifeWeek::new(u16::MAX.into());
            prop_assert!(with.outcome_week.unwrap_or(never) <= without.outcome_week.unwrap_or(never));
            prop_assert!(with.sustainments >= without.sustainments);
            prop_assert!(with.weeks_out <= without.weeks_out);
        }
    }

    /// More of the same for everybody can only help, person by person.
    #[test]
    fn more_for_everybody_costs_nobody_an_outcome(scenario in scenarios(FEW), less in 0.0..25.0f64, more in 0.0..25.0f64) {
        let scenario = nobody_closes(one_provider(harmless(fixed_hours(scenario))));
        let run = |beta: f64| Twin::run(&scenario.clone().with_strategy(Strategy::Equal).with(Key::Beta, beta));
        let (less, more) = (run(less.min(more)), run(less.max(more)));
        for (less, more) in less.with.iter().zip(&more.with) {
            prop_assert!(more.has_outcome() >= less.has_outcome());
            prop_assert!(more.sustainments >= less.sustainments);
            prop_assert!(more.weeks_out <= less.weeks_out);
        }
    }

    /// The same seed gives the same run (specification 2.12, 18).
    #[test]
    fn the_same_scenario_gives_the_same_run(scenario in scenarios(FEW)) {
        let (once, again) = (Twin::run(&scenario), Twin::run(&scenario));
        prop_assert!(once == again);
        prop_assert!(once.summary(&scenario) == again.summary(&scenario));
    }
}

/// Test 6: whoever looks alike and arrives together is treated alike.
#[test]
fn an_adviser_who_sees_no_difference_makes_none() {
    for (key, strategy) in
        [Key::Sigma, Key::Sight].into_iter().flat_map(|key| Strategy::ALL.iter().map(move |&s| (key, s)))
    {
        let twin = Twin::run(&usual(strategy).with(key, 0.0));
        let mut of_cohort = std::collections::HashMap::new();
        let mut compared = 0;
        for (person, life) in twin.people.iter().zip(&twin.with).filter(|(_, life)| life.early_weeks == 13) {
            let first = of_cohort.entry((person.group, person.arrival)).or_insert(life.early_support);
            assert_eq!(*first, life.early_support, "{strategy:?} {key:?} {person:?}");
            compared += 1;
        }
        assert!(compared - of_cohort.len() > 1_000);
    }
}

/// Test 7: fixed hours follow the ratios of fees, not their height.
#[test]
fn fixed_hours_ignore_the_scale_of_all_fees() {
    let scenario = usual(Strategy::Profit);
    let plain = Twin::run(&scenario);
    for scale in [50.0, 300.0] {
        let scaled = Twin::run(&scenario.clone().with(Key::Outcome, scale).with(Key::Sustainment, scale));
        assert_eq!(differing(&plain.with, &scaled.with), 0, "fees times {scale} %");
    }
}

/// At fixed hours a dearer group gets more and the others get less (specification 2.12, 8).
#[test]
fn a_dearer_group_draws_hours_from_the_others() {
    let early = |scenario: &Scenario| -> Vec<f64> {
        let groups = Twin::run(scenario).summary(scenario).groups;
        groups.iter().map(|group| group.part.early_support_per_week_gbp).collect()
    };
    let scenario = usual(Strategy::Profit);
    let plain = early(&scenario);
    for dear in 0..5 {
        let fee = 3.0 * scenario.group(GroupField::Outcome, dear);
        let raised = early(&scenario.clone().with_group(GroupField::Outcome, dear, fee));
        for group in 0..5 {
            let fair = if group == dear { raised[group] > plain[group] } else { raised[group] < plain[group] };
            assert!(fair, "group {group} when {dear} is dear: {} after {}", raised[group], plain[group]);
        }
    }
}

/// With perfect sight early effort peaks where the chance of a start without help is `1 - exp(-chi)` (specification 2.12,
/// 11): in the eighth tenth of the two large JSA groups, and beyond the top of both ESA groups.
#[test]
fn effort_peaks_short_of_the_top_where_work_is_near() {
    let scenario = usual(Strategy::Profit).with(Key::Sight, 1.0).with(Key::People, 40_000.0);
    let twin = Twin::run(&scenario);
    for (group, peak) in [(0, 7), (1, 7), (3, 9), (4, 9)] {
        let early = early_support_by_tenth(&twin, GroupIndex::new(group));
        let (rising, falling) = early.split_at(peak + 1);
        assert!(rising.is_sorted() && falling.is_sorted_by(|near, top| near >= top), "group {group}: {early:?}");
        assert!(falling.iter().all(|after| *after < rising[peak]), "group {group}: {early:?}");
    }
}

/// The more a start is worth beyond its fees, the more a profit-seeker acts like a job-maximiser (specification 2.12, 13).
#[test]
fn a_prize_for_every_start_turns_profit_into_jobs() {
    let jobs = Twin::run(&usual(Strategy::Jobs));
    let apart = |scenario: &Scenario| -> i64 {
        let profit = Twin::run(scenario);
        profit.with.iter().zip(&jobs.with).map(|(profit, jobs)| (profit.support - jobs.support).0.abs()).sum()
    };
    let gaps = [0.0, 2_000.0, 10_000.0, 50_000.0].map(|zeta| apart(&usual(Strategy::Profit).with(Key::Zeta, zeta)));
    assert!(gaps.is_sorted_by(|near, far| near > far), "{gaps:?}");
    // With no other pay for a start the prize is all there is: the limit itself.
    let prize_only = usual(Strategy::Profit).with(Key::Outcome, 0.0).with(Key::Sustainment, 0.0);
    assert_eq!(apart(&prize_only.with(Key::Zeta, 500.0)), 0);
}

/// At the limits of their settings rules become each other (specification 2.12, 17).
#[test]
fn rules_meet_at_the_ends_of_their_settings() {
    let meets = |scenario: Scenario, rule: Strategy| {
        let (twin, same_as) = (Twin::run(&scenario), Twin::run(&scenario.clone().with_strategy(rule)));
        assert_eq!(differing(&twin.with, &same_as.with), 0, "{:?}", scenario.strategy());
    };
    for strategy in Strategy::ALL.iter().copied().filter(|&strategy| strategy != Strategy::PureProfit) {
        meets(usual(strategy).with(Key::Floor, 8.0), Strategy::Equal);
    }
    // A guarantee beyond the hours is paid on top of them, and all that anybody gets.
    let more_hours = Twin::run(&usual(Strategy::Equal).with(Key::Beta, 8.0));
    assert_eq!(differing(&Twin::run(&usual(Strategy::Profit).with(Key::Floor, 8.0)).with, &more_hours.with), 0);
    meets(usual(Strategy::Cream).with(Key::Nu, 0.0), Strategy::Equal);
    meets(usual(Strategy::Needs).with(Key::Nu, 0.0), Strategy::Equal);
    meets(usual(Strategy::Park).with(Key::Q, 0.0), Strategy::Equal);
    meets(usual(Strategy::Conscience).with(Key::Phi, 0.0), Strategy::Profit);
    meets(usual(Strategy::Conscience).with(Key::Phi, 1.0), Strategy::Needs);
}

/// A list of people in another order gives the same lives in that order (specification 2.12, 18).
#[test]
fn the_order_of_people_does_not_matter() {
    for &strategy in Strategy::ALL {
        let scenario = usual(strategy);
        let there = Twin::run(&scenario);
        let back = Twin::run_with(there.people.iter().rev().copied().collect(), &scenario);
        assert!(there.with.iter().eq(back.with.iter().rev()), "{strategy:?}");
        assert!(there.without.iter().eq(back.without.iter().rev()));
        assert_eq!(differing(&there.weeks, &back.weeks), 0);
    }
}

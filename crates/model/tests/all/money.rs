//! Money: what is booked for people, week by week, and in the summary is the same money to the penny (test 16).

use std::ops::RangeInclusive;

use crate::common::{fixed_hours, nobody_closes, one_provider, scenarios};
use parked_model::{
    Scenario, Strategy, Summary, Twin,
    numeric::units::Pence,
    people::{Person, life::Life},
    programme::accounts::Accounts,
    record::{
        calendar::{CALENDAR_WEEKS, SUSTAINMENT_STEP_WEEKS, WINDOW_WEEKS},
        groups::GROUPS,
    },
    scenario::{GroupField, Key},
};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

/// Who is referred, and their life with the programme.
fn referred(twin: &Twin) -> impl Iterator<Item = (&Person, &Life)> {
    twin.referred().iter().map(|&i| (&twin.people[i], &twin.with[i]))
}

/// What each calendar week should hold of the items that everybody's published life tells the week of: attachment
/// fees, outcome fees and overhead.
fn rebuilt_weeks(twin: &Twin, scenario: &Scenario) -> Vec<Accounts> {
    let overhead = Pence::from_pounds(scenario.get(Key::Overhead) / scenario.get(Key::Volume));
    let mut weeks = vec![Accounts::default(); CALENDAR_WEEKS];
    for (person, life) in referred(twin) {
        let arrival = person.arrival.index();
        weeks[arrival].attachment += twin.contract.attachment_fee(person.group, person.arrival);
        for week in &mut weeks[arrival..arrival + WINDOW_WEEKS as usize] {
            week.overhead += overhead;
        }
        if let Some(week) = life.outcome_week {
            weeks[arrival + week.index()].outcome += twin.contract.schedule(person).outcome;
        }
    }
    weeks
}

/// The most sustainment fees that can have been paid by the end of each week: one for every fourth week since an
/// outcome, up to those earned. At the end it is exactly what was paid.
fn sustainment_bounds(twin: &Twin) -> Vec<Pence> {
    let mut weeks = vec![Pence::ZERO; CALENDAR_WEEKS];
    for (person, life) in referred(twin) {
        let fee = twin.contract.schedule(person).sustainment;
        for (outcome, k) in
            life.outcome_week.into_iter().flat_map(|week| (1..=life.sustainments).map(move |k| (week, k)))
        {
            let earliest = person.arrival + outcome + SUSTAINMENT_STEP_WEEKS * u32::from(k);
            weeks[earliest.index()] += fee;
        }
    }
    running_sum(&weeks)
}

fn running_sum(weeks: &[Pence]) -> Vec<Pence> {
    let mut total = Pence::ZERO;
    weeks
        .iter()
        .map(|week| {
            total += *week;
            total
        })
        .collect()
}

fn sum(twin: &Twin, item: impl Fn(usize) -> Pence) -> Pence {
    twin.referred().iter().map(|&i| item(i)).sum()
}

/// Whether an amount in pounds is this amount of pence, but for the last bits of a division.
fn is_pence(pounds: f64, Pence(pence): Pence) -> bool {
    (pounds * 100.0 - pence as f64).abs() <= 1e-9 * (pence as f64).abs()
}

/// Whether the summary's amounts and shares are those of the accounts.
fn summary_agrees(summary: &Summary, total: &Accounts) -> bool {
    let heads = f64::from(summary.referred);
    let (revenue, kept) = (total.revenue().pounds(), (total.revenue() - total.costs()).pounds());
    let extra = summary.extra_per_100 / 100.0 * heads;
    let per_extra = |shown: Option<f64>, money: Pence| shown.is_none_or(|gbp| is_pence(gbp * extra, money));
    summary.money_pence == *total
        && is_pence(summary.support_per_head_gbp * heads, total.support)
        && is_pence(summary.public_money_per_head_gbp * heads, total.revenue())
        && per_extra(summary.public_money_per_extra_job_gbp, total.revenue())
        && per_extra(summary.support_per_extra_job_gbp, total.support)
        && match summary.margin {
            Some(margin) => (margin * revenue - kept).abs() <= 1e-9 * revenue,
            None => total.revenue() == Pence::ZERO,
        }
}

/// The same outcome fee for the first and the last.
fn one_price(scenario: Scenario) -> Scenario {
    scenario.with(Key::AcceleratorLow, 1.0)
}

/// People enough for every group, and few enough to run by the hundred.
const FEW: RangeInclusive<u32> = 100..=400;

proptest! {
    #[test]
    fn people_weeks_and_summary_hold_the_same_money(scenario in scenarios(FEW)) {
        let scenario = one_price(nobody_closes(scenario));
        let twin = Twin::run(&scenario);
        let total: Accounts = twin.weeks.iter().copied().sum();
        prop_assert_eq!(total.support, sum(&twin, |i| twin.with[i].support));
        prop_assert_eq!(total.outcome + total.sustainment, sum(&twin, |i| twin.result_fees(i)));
        prop_assert!(summary_agrees(&twin.summary(&scenario), &total));
        let groups: f64 = twin.summary(&scenario).groups.iter()
            .map(|group| group.part.support_per_head_gbp * f64::from(group.part.people)).sum();
        prop_assert!(is_pence(groups, total.support));
    }

    #[test]
    fn no_week_is_off_by_a_penny(scenario in scenarios(FEW)) {
        let scenario = one_price(nobody_closes(one_provider(scenario))).with(Key::Claims, 0.0);
        let twin = Twin::run(&scenario);
        for (week, (booked, rebuilt)) in twin.weeks.iter().zip(rebuilt_weeks(&twin, &scenario)).enumerate() {
            prop_assert_eq!(booked.attachment, rebuilt.attachment, "attachment fees of week {}", week);
            prop_assert_eq!(booked.outcome, rebuilt.outcome, "outcome fees of week {}", week);
            prop_assert_eq!(booked.overhead, rebuilt.overhead, "overhead of week {}", week);
        }
        let paid = running_sum(&twin.weeks.iter().map(|week| week.sustainment).collect::<Vec<_>>());
        let bounds = sustainment_bounds(&twin);
        prop_assert!(paid.iter().zip(&bounds).all(|(paid, bound)| paid <= bound));
        prop_assert_eq!(paid.last(), bounds.last());
    }

    /// What one provider passes on the next receives, in the same week; what the taxpayer pays is what all of them keep;
    /// and nobody's costs go missing.
    #[test]
    fn nothing_is_lost_between_taxpayer_primes_and_subcontractors(scenario in scenarios(FEW)) {
        let twin = Twin::run(&scenario);
        for (week, total) in twin.weeks.iter().enumerate() {
            let now: Vec<Accounts> = twin.providers.iter().map(|provider| provider.weeks[week]).collect();
            prop_assert_eq!(total.received, total.passed_on, "week {}", week);
            prop_assert_eq!(now.iter().map(Accounts::income).sum::<Pence>(), total.revenue());
            prop_assert_eq!(now.iter().map(Accounts::balance).sum::<Pence>(), total.revenue() - total.costs());
            for (provider, accounts) in twin.providers.iter().zip(&now) {
                // Taxpayers pay primes, and primes have nobody above them.
                prop_assert_eq!(if provider.tier == 0 { accounts.received } else { accounts.revenue() }, Pence::ZERO);
                let Accounts { attachment, outcome, sustainment, delivery, distance, .. } = *accounts;
                let Accounts { received, support, overhead, in_work, flattery, passed_on, .. } = *accounts;
                let amounts = [attachment, outcome, sustainment, delivery, distance, received, support, overhead];
                prop_assert!(amounts.into_iter().chain([in_work, flattery, passed_on]).all(|amount| amount >= Pence::ZERO));
            }
        }
        let total: Accounts = twin.weeks.iter().copied().sum();
        prop_assert_eq!(total.support, sum(&twin, |i| twin.with[i].support));
    }

    /// A single group shows each week's sustainment fees and in-work costs as whole multiples of one amount.
    #[test]
    fn weekly_amounts_are_whole_fees(scenario in scenarios(FEW), alone in 0..GROUPS.len()) {
        // One price for the whole group.
        let scenario = nobody_closes(scenario).with(Key::Profile, 0.0);
        let scenario = (0..GROUPS.len()).fold(scenario, |scenario, group| {
            scenario.with_group(GroupField::Share, group, if group == alone { 1.0 } else { 0.0 })
        });
        let twin = Twin::run(&scenario);
        let in_work = Pence::from_pounds(scenario.get(Key::InWork));
        let is_whole = |Pence(amount): Pence, Pence(part): Pence| amount >= 0 && if part == 0 { amount == 0 } else { amount % part == 0 };
        for week in &twin.weeks {
            prop_assert!(is_whole(week.sustainment, twin.contract.groups[alone].schedule.sustainment));
            prop_assert!(is_whole(week.in_work, in_work));
        }
        // Weeks in work after the two years are not in a life, so the cost of the known ones is the least it can be.
        let total: Accounts = twin.weeks.iter().copied().sum();
        prop_assert!(total.in_work >= sum(&twin, |i| in_work * i64::from(twin.with[i].weeks_in_work)));
    }

    /// Equal shares are the same whole pence in every week out of work, so support can be counted by hand.
    #[test]
    fn equal_shares_cost_the_same_every_week(scenario in scenarios(FEW)) {
        let scenario = nobody_closes(one_provider(fixed_hours(scenario))).with_strategy(Strategy::Equal);
        let twin = Twin::run(&scenario);
        let weekly = Pence::from_pounds(scenario.get(Key::Beta).max(scenario.get(Key::Floor)));
        for (_, life) in referred(&twin) {
            prop_assert_eq!(life.support, weekly * i64::from(life.weeks_out));
            prop_assert_eq!(life.early_support, weekly * i64::from(life.early_weeks));
        }
    }
}

//! What happens at the end of each contract year (specification 2.10): referrals move to the best, minimum levels are
//! held against results, contracts are lost, rules are copied.

use std::ops::Range;

use crate::{
    numeric::rng::{Channel, uniforms},
    programme::{
        area::Area,
        case::Case,
        market::{Levers, Tally, ends, minimum_level, shift, worth_of_outcome},
        place::ProviderId,
    },
    record::{
        calendar::{CalendarWeek, YEAR_WEEKS},
        groups::{GroupIndex, PerGroup},
    },
};

/// Holds the review of the contract year that ends before a calendar week.
pub(crate) fn hold(area: &mut Area, week: CalendarWeek) {
    let levers = area.design.levers;
    let primes: Vec<ProviderId> = area.primes().filter(|&prime| area.provider(prime).is_open()).collect();
    if primes.len() > 1 {
        if levers.share_moved > 0.0 {
            move_referrals(area, &levers, week);
        }
        copy_the_best(area, &levers, &primes, week);
    }
    if levers.minimum > 0.0 {
        for prime in primes {
            hold_to_minimum(area, &levers, prime, week);
        }
    }
}

/// Referrals move group by group. The result is that of whoever joined in the year before last, the latest who have
/// had a year: referrals that have moved already do not distort it.
fn move_referrals(area: &mut Area, levers: &Levers, week: CalendarWeek) {
    for group in GroupIndex::all() {
        let result = |prime: ProviderId| {
            if area.provider(prime).is_open() { cohort(area, prime, Some(group), week) } else { Tally::default() }
        };
        let results: Vec<Tally> = area.primes().map(result).collect();
        shift(&mut area.shares[group.index()], &results, levers.share_moved, levers.gap);
    }
}

/// The prime with the lowest result may take up the rule of the one with the highest.
fn copy_the_best(area: &mut Area, levers: &Levers, primes: &[ProviderId], week: CalendarWeek) {
    let year = week.get() / YEAR_WEEKS;
    if uniforms(area.design.world.seed, year, Channel::Imitation, 0)[0] >= levers.imitation {
        return;
    }
    let results: Vec<Tally> = primes.iter().map(|&prime| cohort(area, prime, None, week)).collect();
    if let Some((worst, best)) = ends(&results) {
        let rule = area.provider(primes[best]).policy.strategy;
        area.provider_mut(primes[worst]).take_up(rule);
    }
}

/// What is at stake weighs in every decision of the next year; too many years below, and the contract is lost.
fn hold_to_minimum(area: &mut Area, levers: &Levers, prime: ProviderId, week: CalendarWeek) {
    let year = week.get() / YEAR_WEEKS;
    let results: PerGroup<Tally> = std::array::from_fn(|group| annual(area, prime, GroupIndex::new(group), week));
    let referrals: f64 = results.iter().map(|result| result.people).sum();
    let level = |group: GroupIndex, year: u32| minimum_level(group, year).map(|level| level * levers.minimum);
    let design = area.design;
    let at_stake = |group: GroupIndex| {
        let worth = worth_of_outcome(levers.penalty * referrals, results[group.index()], level(group, year + 1)?);
        let trigger = design.world.contract.groups[group.index()].schedule.milestones.trigger_weeks;
        Some(worth * design.world.course.forces.retention.survival(trigger - 1))
    };
    let is_below = |group: GroupIndex| {
        level(group, year).zip(results[group.index()].rate()).is_some_and(|(level, rate)| rate < level)
    };
    let provider = area.provider_mut(prime);
    provider.count_on(std::array::from_fn(|group| at_stake(GroupIndex::new(group))));
    provider.strikes = if GroupIndex::all().any(is_below) { provider.strikes + 1 } else { 0 };
    if levers.strikes > 0 && provider.strikes >= levers.strikes {
        area.close_provider(prime, week);
    }
}

/// People of a prime and its subcontractors who joined in the year before last, of one group or all, and those of them
/// with an outcome by a calendar week.
fn cohort(area: &Area, prime: ProviderId, group: Option<GroupIndex>, week: CalendarWeek) -> Tally {
    let joined = week.earlier(2 * YEAR_WEEKS)..week.earlier(YEAR_WEEKS);
    tally(area, prime, group, &joined, |case| case.has_outcome_before(week))
}

/// Referrals and outcomes of one contract year, which is how minimum levels were measured: the people differ.
fn annual(area: &Area, prime: ProviderId, group: GroupIndex, week: CalendarWeek) -> Tally {
    let year = week.earlier(YEAR_WEEKS)..week;
    let referred = tally(area, prime, Some(group), &year, |_| false);
    let reached = |before: CalendarWeek| {
        tally(area, prime, Some(group), &(CalendarWeek::default()..week), |case| case.has_outcome_before(before))
    };
    Tally { people: referred.people, outcomes: reached(week).outcomes - reached(week.earlier(YEAR_WEEKS)).outcomes }
}

fn tally(
    area: &Area,
    prime: ProviderId,
    group: Option<GroupIndex>,
    joined: &Range<CalendarWeek>,
    reached: impl Fn(&Case) -> bool,
) -> Tally {
    let chain = area.provider(prime).place.prime;
    let mut tally = Tally::default();
    for case in &area.cases {
        let is_here = joined.contains(&case.arrival) && area.provider(case.provider).place.prime == chain;
        if is_here && group.is_none_or(|group| case.group == group) {
            tally.people += 1.0;
            tally.outcomes += f64::from(u8::from(reached(case)));
        }
    }
    tally
}

//! What happens at the end of each contract year (model.md 2.10): referrals move to the best, minimum levels are held
//! against results, contracts are lost, rules are copied.

use std::ops::Range;

use crate::{
    numeric::rng::{Channel, uniforms},
    programme::{
        market::{Tally, ends, minimum_level, shift, worth_of_outcome},
        run::Programme,
        world::World,
    },
    record::{
        calendar::YEAR_WEEKS,
        groups::{GROUPS, PerGroup},
    },
    scenario::{Scenario, params::Key},
};

/// The commissioner's yearly levers.
pub(crate) struct Review<'a> {
    world: &'a World,
    seed: u64,
    zeta: f64,
    share_moved: f64,
    gap: f64,
    /// Minimum level as a share of the published one; 0 is none.
    minimum: f64,
    penalty: f64,
    strikes: u32,
    imitation: f64,
}

impl<'a> Review<'a> {
    pub(crate) fn of(scenario: &Scenario, world: &'a World) -> Self {
        Self {
            world,
            seed: scenario.seed(),
            zeta: scenario.get(Key::Zeta),
            share_moved: scenario.get(Key::ShareShift),
            gap: scenario.get(Key::ShareGap),
            minimum: scenario.get(Key::Minimum),
            penalty: scenario.get(Key::MinimumPenalty),
            strikes: scenario.get(Key::MinimumStrikes) as u32,
            imitation: scenario.get(Key::Imitation),
        }
    }

    /// Holds the review of the contract year that ends before a calendar week.
    pub(crate) fn hold(&self, programme: &mut Programme, week: u32) {
        let primes: Vec<usize> = programme.primes().filter(|&firm| programme.firms[firm].closed.is_none()).collect();
        if primes.len() > 1 {
            self.move_referrals(programme, &primes, week);
            self.copy_the_best(programme, &primes, week);
        }
        if self.minimum > 0.0 {
            for prime in primes {
                self.hold_to_minimum(programme, prime, week);
            }
        }
    }

    /// Referrals move group by group. The result is that of whoever joined in the year before last, the latest who have
    /// had a year: referrals that have moved already do not distort it.
    fn move_referrals(&self, programme: &mut Programme, primes: &[usize], week: u32) {
        if self.share_moved == 0.0 {
            return;
        }
        for group in 0..GROUPS.len() {
            let results: Vec<Tally> =
                (programme.primes())
                    .map(|firm| {
                        if primes.contains(&firm) {
                            cohort(programme, firm, Some(group), week)
                        } else {
                            Tally::default()
                        }
                    })
                    .collect();
            shift(programme.shares(group), &results, self.share_moved, self.gap);
        }
    }

    /// The provider with the lowest result may take up the rule of the one with the highest.
    fn copy_the_best(&self, programme: &mut Programme, primes: &[usize], week: u32) {
        let year = week / YEAR_WEEKS;
        if uniforms(self.seed, year, Channel::Imitation, 0)[0] >= self.imitation {
            return;
        }
        let results: Vec<Tally> = primes.iter().map(|&firm| cohort(programme, firm, None, week)).collect();
        if let Some((worst, best)) = ends(&results) {
            let rule = programme.firms[primes[best]].policy.strategy;
            let copier = &mut programme.firms[primes[worst]];
            copier.set_aims(rule, copier.worth.beyond(), self.world);
        }
    }

    /// What is at stake weighs in every decision of the next year; too many years below, and the contract is lost.
    fn hold_to_minimum(&self, programme: &mut Programme, firm: usize, week: u32) {
        let year = week / YEAR_WEEKS;
        let results: PerGroup<Tally> = std::array::from_fn(|group| annual(programme, firm, group, week));
        let referrals: f64 = results.iter().map(|result| result.people).sum();
        let level = |group: usize, year: u32| minimum_level(group, year).map(|level| level * self.minimum);
        let beyond = std::array::from_fn(|group| {
            let Some(level) = level(group, year + 1) else { return self.zeta };
            let worth = worth_of_outcome(self.penalty * referrals, results[group], level);
            self.zeta + worth * self.world.retention.survival(self.world.contract.groups[group].trigger_weeks - 1)
        });
        let is_below =
            |group: usize| level(group, year).zip(results[group].rate()).is_some_and(|(level, rate)| rate < level);
        let provider = &mut programme.firms[firm];
        provider.set_aims(provider.policy.strategy, beyond, self.world);
        provider.strikes = if (0..GROUPS.len()).any(is_below) { provider.strikes + 1 } else { 0 };
        if self.strikes > 0 && provider.strikes >= self.strikes {
            programme.close_firm(firm, week);
        }
    }
}

/// People of a prime and its subcontractors who joined in the year before last, of one group or all, and those of them with
/// an outcome by a calendar week.
fn cohort(programme: &Programme, firm: usize, group: Option<usize>, week: u32) -> Tally {
    let joined = week.saturating_sub(2 * YEAR_WEEKS)..week.saturating_sub(YEAR_WEEKS);
    tally(programme, firm, group, &joined, |case| case.has_outcome_before(week))
}

/// Referrals and outcomes of one contract year, which is how minimum levels were measured: the people differ.
fn annual(programme: &Programme, firm: usize, group: usize, week: u32) -> Tally {
    let year = week - YEAR_WEEKS..week;
    let referred = tally(programme, firm, Some(group), &year, |_| false);
    let reached = |before: u32| tally(programme, firm, Some(group), &(0..week), |case| case.has_outcome_before(before));
    Tally { people: referred.people, outcomes: reached(week).outcomes - reached(week - YEAR_WEEKS).outcomes }
}

fn tally(
    programme: &Programme,
    firm: usize,
    group: Option<usize>,
    joined: &Range<u32>,
    reached: impl Fn(&crate::programme::case::Case) -> bool,
) -> Tally {
    let prime = programme.firms[firm].prime;
    let mut tally = Tally::default();
    for case in &programme.cases {
        let is_here = joined.contains(&case.arrival) && programme.firms[case.provider].prime == prime;
        if is_here && group.is_none_or(|group| case.group == group) {
            tally.people += 1.0;
            tally.outcomes += f64::from(u8::from(reached(case)));
        }
    }
    tally
}

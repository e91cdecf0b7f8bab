//! Start rates refitted to two-year results, group by group, under a scenario's other values.
//!
//! The fit is exact ([`crate::checks::calibrate`]): everybody is given the scenario's budget for each person, whatever the
//! provider's rule, and every group sees the labour market as its people see it on average, who join when they do.

use crate::{
    checks::calibrate::{Assumptions, Fit, UnreachableTarget, fit_start_rate, outcome_rate, start_rate_near},
    decision::optimum::gain_share,
    numeric::whole::whole,
    people::course::Course,
    record::{
        calendar::{LIFE_WEEKS, WINDOW_WEEKS},
        groups::{GROUPS, GroupIndex},
    },
    scenario::{GroupField, Key, Scenario},
    setup::people::{forces, population},
};

/// Finds the start rate of a group that gives a two-year result, per cent.
pub fn start_rate(scenario: &Scenario, group: usize, percent: f64) -> Result<Fit, UnreachableTarget> {
    with_assumptions(scenario, group, |trigger, assumptions| fit_start_rate(percent / 100.0, trigger, assumptions))
}

/// The scenario with another ceiling on what help can do (`alpha`), and start rates at which every group's two-year
/// result is what it was: published totals are kept, and only what is due to help changes.
///
/// A start rate that cannot be had within its range goes to the end of it.
pub fn keeping_totals(scenario: &Scenario, alpha: f64) -> Scenario {
    let other = scenario.clone().with(Key::Alpha, alpha);
    let share = gain_share(scenario.get(Key::Beta), scenario.get(Key::Kappa));
    // Where help works in proportion (`chi` 1), everybody with equal help has just the rate they had.
    let slower = (1.0 + scenario.get(Key::Alpha) * share) / (1.0 + alpha * share);
    let referred = (0..GROUPS.len()).filter(|&group| scenario.group(GroupField::Share, group) > 0.0);
    referred.fold(other.clone(), |kept, group| {
        let rate = scenario.group(GroupField::StartRate, group);
        let result = with_assumptions(scenario, group, |trigger, assumptions| outcome_rate(rate, trigger, assumptions));
        let refitted = with_assumptions(&other, group, |trigger, assumptions| {
            start_rate_near(slower * rate, result, trigger, assumptions)
        });
        kept.with_group(GroupField::StartRate, group, refitted)
    })
}

/// What a group is fitted under: the weeks in work that make an outcome, and the scenario's values.
fn with_assumptions<T>(scenario: &Scenario, group: usize, fit: impl Fn(u32, &Assumptions) -> T) -> T {
    let population = population(scenario);
    let course = Course::of(forces(scenario));
    let retention = course.forces.unsupported;
    let weekly_loss: Vec<f64> = (0..LIFE_WEEKS).map(|age| retention.weekly_loss(age)).collect();
    let tightness = course.tightness_seen(&population.mix.arrivals(), GroupIndex::new(group));
    let assumptions = Assumptions {
        sigma: population.spread.sigma,
        alpha: population.alpha,
        kappa: scenario.get(Key::Kappa),
        chi: population.chi,
        effort: scenario.get(Key::Beta),
        delta: course.forces.delta,
        tightness: &tightness,
        weekly_loss: &weekly_loss,
        window_weeks: WINDOW_WEEKS,
    };
    fit(whole(scenario.group(GroupField::Trigger, group)), &assumptions)
}

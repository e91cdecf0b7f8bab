//! Fits a group's median start rate (`lambda` of specification 2.1) to a published two-year outcome rate.
//!
//! Nobody published how soon people find work without help. What is published is how many had a paid outcome in the end.
//! So the start rate is the one unknown that is solved for: the `lambda` at which
//!
//! ```text
//! rate = mean over z ~ Normal(0, sigma^2) of P(outcome), by (F3), at the weekly start rate
//!        M * lambda * (exp(z) + alpha * exp(chi * z) * rho(e)) * exp(-delta * m)
//! ```
//!
//! with 31 Gauss-Hermite nodes for `z` and bisection in `ln lambda`. Everything else that is assumed (`alpha`, `kappa`,
//! `chi`, `sigma`, that everybody got £7 a week) is assumed here too: another assumption gives other start rates.
//!
//! The two-year outcome rate counts everybody who ever reaches the outcome. Jobs start inside the
//! window of two years, but the outcome may come after it, as the contract pays it.

use thiserror::Error;

use crate::{expectation::exact::outcome_probability, numeric::quadrature::normal_mean};

/// Nodes of the Gauss-Hermite rule for readiness. Odd: the middle node is 0.
const NODES: usize = 31;

/// Start rates tried, a week. The range is far wider than any labour market.
const LOWEST_RATE: f64 = 1e-9;
const HIGHEST_RATE: f64 = 1e3;

/// Halvings of the range, until its ends differ by less than one part in 10^12.
const HALVINGS: u32 = 45;

/// What a start rate is fitted under: everybody gets the same help throughout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions<'a> {
    /// Spread of readiness inside the group, in units of the logarithm of the start rate, 0 to 1.5.
    pub sigma: f64,
    /// Most that help can add to the middle person's start rate, as a share of it, 0 to 1.
    pub alpha: f64,
    /// Spending at which 63% of that gain is had, pounds a person a week, above 0.
    pub kappa: f64,
    /// How the gain from help goes with readiness, -0.5 to 1.5: 1 in proportion, 0 the same for all.
    pub chi: f64,
    /// Help given to everybody out of work, pounds a person a week, at least 0; 0 is no programme.
    pub effort: f64,
    /// Fall of the log start rate with each unemployed week, 0 to 0.01.
    pub delta: f64,
    /// Multiplies everybody's start rate, 0.5 to 1.5.
    pub tightness: f64,
    /// Weekly chance of losing a job that is 0, 1, ... weeks old, each 0 to 1. The last entry holds for
    /// older jobs too; if there is none, no job is lost.
    pub weekly_loss: &'a [f64],
    /// Weeks from arrival in which a job can start.
    pub window_weeks: u32,
}

impl Assumptions<'_> {
    /// Weekly start rate on arrival of somebody with readiness `z`, log-rate units.
    fn first_rate(&self, lambda: f64, z: f64) -> f64 {
        let helped = 1.0 - libm::exp(-self.effort / self.kappa);
        let gain = self.alpha * libm::exp(self.chi * z) * helped;
        self.tightness * lambda * (libm::exp(z) + gain)
    }

    /// What is left of the start rate after 0, 1, ... unemployed weeks.
    fn decay(&self) -> Vec<f64> {
        (0..self.window_weeks).map(|m| libm::exp(-self.delta * f64::from(m))).collect()
    }

    /// Weekly chance of losing a job of a given age.
    fn loss_chance(&self, age_weeks: u32) -> f64 {
        let of_age = self.weekly_loss.get(age_weeks as usize);
        of_age.or(self.weekly_loss.last()).copied().unwrap_or(0.0)
    }
}

/// A fitted start rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Median weekly start rate without help (`lambda`), a week, above 0.
    pub start_rate: f64,
    /// Outcome rate that it gives, 0 to 1.
    pub achieved: f64,
    /// `achieved` less the target.
    pub residual: f64,
}

/// No start rate gives this outcome rate.
#[derive(Clone, Copy, Debug, Error, PartialEq)]
#[error("no start rate gives an outcome rate of {target}; it must lie between {lowest:.6} and {highest:.6}")]
pub struct UnreachableTarget {
    /// Outcome rate asked for.
    pub target: f64,
    /// Outcome rate when hardly anybody ever starts a job.
    pub lowest: f64,
    /// Outcome rate when everybody starts a job at once, and again after each loss.
    pub highest: f64,
}

/// Share of a group, 0 to 1, that ever counts `trigger_weeks` (1 or more) in work.
///
/// `lambda` is the group's median weekly start rate without help, at least 0.
pub fn outcome_rate(lambda: f64, trigger_weeks: u32, assumptions: &Assumptions) -> f64 {
    let decay = assumptions.decay();
    let outcome_at = |deviations: f64| {
        let rate = assumptions.first_rate(lambda, assumptions.sigma * deviations);
        outcome_probability(
            trigger_weeks,
            assumptions.window_weeks,
            |m| -libm::expm1(-rate * decay[m as usize]),
            |age| assumptions.loss_chance(age),
        )
    };
    normal_mean(NODES, outcome_at)
}

/// Finds the start rate that gives the outcome rate `target`, by bisection in its logarithm.
///
/// `trigger_weeks` is 1 or more. Any target is safe to ask for; one that cannot be had is an error.
pub fn fit_start_rate(target: f64, trigger_weeks: u32, assumptions: &Assumptions) -> Result<Fit, UnreachableTarget> {
    let achieved = |lambda: f64| outcome_rate(lambda, trigger_weeks, assumptions);
    let (lowest, highest) = (achieved(LOWEST_RATE), achieved(HIGHEST_RATE));
    if !(lowest..highest).contains(&target) {
        return Err(UnreachableTarget { target, lowest, highest });
    }
    let (mut low, mut high) = (LOWEST_RATE, HIGHEST_RATE);
    for _ in 0..HALVINGS {
        let middle = (low * high).sqrt();
        if achieved(middle) < target {
            low = middle;
        } else {
            high = middle;
        }
    }
    let start_rate = (low * high).sqrt();
    let achieved = achieved(start_rate);
    Ok(Fit { start_rate, achieved, residual: achieved - target })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::payments::Schedule,
        expectation::{exact::ContractTerms, week_by_week},
        numeric::units::Pence,
        people::milestones::Milestones,
    };

    /// The schedule of specification 2.4.
    const USUAL_LOSS: [f64; 27] = {
        let mut loss = [0.026; 27];
        let mut age = 13;
        while age < 27 {
            loss[age] = if age < 26 { 0.015 } else { 0.006 };
            age += 1;
        }
        loss
    };

    const USUAL: Assumptions = Assumptions {
        sigma: 1.0,
        alpha: 0.4,
        kappa: 8.0,
        chi: 1.0,
        effort: 7.0,
        delta: 0.002,
        tightness: 1.0,
        weekly_loss: &USUAL_LOSS,
        window_weeks: 104,
    };

    struct Group {
        trigger_weeks: u32,
        target: f64,
        /// Start rate printed in specification 2.1, to five decimals.
        printed: f64,
        share: f64,
    }

    const GROUPS: [Group; 5] = [
        Group { trigger_weeks: 26, target: 0.364, printed: 0.005_40, share: 0.20 },
        Group { trigger_weeks: 26, target: 0.317, printed: 0.004_37, share: 0.45 },
        Group { trigger_weeks: 13, target: 0.230, printed: 0.002_25, share: 0.17 },
        Group { trigger_weeks: 13, target: 0.151, printed: 0.001_32, share: 0.14 },
        Group { trigger_weeks: 13, target: 0.054, printed: 0.000_42, share: 0.04 },
    ];

    #[test]
    fn the_quadrature_is_fine_enough() {
        // The same mean by the trapezium rule, which is as good as exact for a smooth function.
        let group = &GROUPS[0];
        let step = 0.05;
        let mean: f64 = (-160..=160)
            .map(|i| {
                let z = f64::from(i) * step;
                let density = libm::exp(-z * z / 2.0) / core::f64::consts::TAU.sqrt();
                let rate = Assumptions { sigma: 0.0, tightness: libm::exp(z), ..USUAL };
                step * density * outcome_rate(group.printed, group.trigger_weeks, &rate)
            })
            .sum();
        assert!((outcome_rate(group.printed, group.trigger_weeks, &USUAL) - mean).abs() < 1e-7);
    }

    #[test]
    fn a_fit_hits_its_target() {
        for target in [1e-6, 0.054, 0.364, 0.9, 0.999] {
            let fit = fit_start_rate(target, 13, &USUAL).unwrap();
            assert!(fit.residual.abs() < 1e-11, "{fit:?}");
            assert_eq!(fit.achieved, outcome_rate(fit.start_rate, 13, &USUAL));
        }
    }

    #[test]
    fn a_fit_finds_the_rate_it_was_made_from() {
        let odd = Assumptions { sigma: 0.7, chi: -0.5, delta: 0.004, tightness: 0.8, ..USUAL };
        for assumptions in [USUAL, odd] {
            let fit = fit_start_rate(outcome_rate(0.003, 26, &assumptions), 26, &assumptions).unwrap();
            assert!((fit.start_rate / 0.003 - 1.0).abs() < 1e-11, "{fit:?}");
        }
    }

    #[test]
    fn what_cannot_be_reached_is_an_error() {
        for target in [f64::NAN, f64::NEG_INFINITY, -0.1, 0.0, 1.0, 1.5, f64::INFINITY] {
            assert!(fit_start_rate(target, 26, &USUAL).is_err(), "{target}");
        }
        // Jobs that break so often in so short a window seldom add up to 26 weeks.
        let brief = Assumptions { weekly_loss: &[0.6], window_weeks: 40, ..USUAL };
        let error = fit_start_rate(0.9, 26, &brief).unwrap_err();
        assert!(0.1 < error.highest && error.highest < 0.9, "{error}");
        assert!(error.to_string().contains("an outcome rate of 0.9;"), "{error}");
        assert!(fit_start_rate(0.1, 26, &brief).is_ok());
        let nobody_starts = Assumptions { window_weeks: 0, ..USUAL };
        assert!(fit_start_rate(0.1, 26, &nobody_starts).is_err());
    }

    #[test]
    fn the_printed_rates_count_wear_by_programme_week() {
        // Printed in specification 2.1. They come out to every digit when scarring runs through all weeks
        // since arrival, in work or not, although 2.1 lets it run only while unemployed: the target lies between the
        // outcome rates half a unit of the last printed digit below and above.
        let rate = |group: &Group, lambda: f64| {
            let milestones = Milestones { trigger_weeks: group.trigger_weeks, sustainment_count: 0 };
            let schedule = Schedule { outcome: Pence::ZERO, sustainment: Pence::ZERO, milestones };
            let terms = ContractTerms { for_joining_gbp: 0.0, schedule, window_weeks: USUAL.window_weeks };
            normal_mean(NODES, |z| {
                let start =
                    |week, _| -libm::expm1(-USUAL.first_rate(lambda, z) * libm::exp(-USUAL.delta * f64::from(week)));
                week_by_week::contract_value(&terms, start, |age| USUAL.loss_chance(age)).outcome_probability
            })
        };
        for group in &GROUPS {
            let (low, high) = (rate(group, group.printed - 5e-6), rate(group, group.printed + 5e-6));
            assert!(low < group.target && group.target < high, "{low} to {high}");
        }
    }

    #[test]
    fn wear_by_unemployed_week_lowers_two_printed_rates() {
        let fitted = GROUPS.map(|group| {
            let fit = fit_start_rate(group.target, group.trigger_weeks, &USUAL).unwrap();
            (fit.start_rate * 1e5).round()
        });
        assert_eq!(fitted, [538.0, 435.0, 225.0, 132.0, 42.0]);
        // All the same, the printed rates miss no target by more than a tenth of a point.
        for group in &GROUPS {
            let missed_by = outcome_rate(group.printed, group.trigger_weeks, &USUAL) - group.target;
            assert!(missed_by.abs() < 0.001, "{missed_by}");
        }
    }

    #[test]
    fn rates_with_and_without_help_are_those_of_the_reference_run() {
        let overall = |effort: f64| -> f64 {
            let assumptions = Assumptions { effort, ..USUAL };
            let rate = |group: &Group| outcome_rate(group.printed, group.trigger_weeks, &assumptions);
            GROUPS.iter().map(|group| group.share * rate(group)).sum()
        };
        // "Ignore" and "Equal" of specification 3.3, with the tolerance it allows.
        assert!((overall(0.0) - 0.238).abs() < 0.007);
        assert!((overall(7.0) - 0.274).abs() < 0.007);
    }

    #[test]
    fn the_start_rate_on_arrival_is_the_formula_worked_by_hand() {
        let weak = Assumptions { chi: -0.5, tightness: 0.8, ..USUAL };
        // 0.8 * 0.003 * (2.718282 + 0.4 * 0.606531 * 0.583138)
        assert!((weak.first_rate(0.003, 1.0) - 0.006_863_420).abs() < 1e-9);
    }

    #[test]
    fn without_effort_the_kind_of_help_does_not_matter() {
        let alone = Assumptions { effort: 0.0, ..USUAL };
        let other = Assumptions { alpha: 0.9, chi: -0.5, kappa: 2.0, ..alone };
        assert_eq!(outcome_rate(0.003, 26, &alone), outcome_rate(0.003, 26, &other));
    }
}

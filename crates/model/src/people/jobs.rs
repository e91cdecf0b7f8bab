//! How long jobs last (specification 2.4) and how time out of work wears people down (2.1).
//!
//! A job of age `u` weeks is lost with a weekly chance `s(u)`, which falls twice as the job gets older:
//!
//! ```text
//! s(u)  = 2.6% under 13 weeks, 1.5% under 26, 0.6% after, all times `loss`
//! Sv(n) = (1 - s(0)) * (1 - s(1)) * ... * (1 - s(n - 1))           chance to survive n weekly draws (2.5)
//! ```
//!
//! It was fitted to two published facts: about seven in ten who start reach an outcome, and most of those who reach it
//! then earn nearly every further payment.
//!
//! Out of work, the start rate is multiplied by `exp(-delta * m)` after `m` weeks.
//!
//! The simulation draws no chance a week. A unit-exponential clock gives a whole job's length at once (`JobLengths`):
//! the job ends in the week in which the summed rate `-ln(1 - s)` passes the clock, which is the same law.

use crate::{numeric::whole::count, record::calendar::LIFE_WEEKS};

/// Weekly chance of losing a job of a given age, for the whole schedule at scale 1 (specification 2.4).
fn base_weekly_loss(age_weeks: u32) -> f64 {
    match age_weeks {
        0..13 => 0.026,
        13..26 => 0.015,
        _ => 0.006,
    }
}

/// How well jobs last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retention {
    /// Scales every weekly chance of loss; 1 is the schedule of specification 2.4. Range 0 to 3.
    pub loss_scale: f64,
}

impl Retention {
    /// Chance of losing, this week, a job that is `age_weeks` old; 0 to 1.
    pub fn weekly_loss(self, age_weeks: u32) -> f64 {
        (base_weekly_loss(age_weeks) * self.loss_scale).min(1.0)
    }

    /// `Sv(n)` of specification 2.5: chance that a job survives `weeks` weekly draws; 0 to 1.
    pub fn survival(self, weeks: u32) -> f64 {
        (0..weeks).map(|age| 1.0 - self.weekly_loss(age)).product()
    }

    /// A table for drawing job lengths from one clock.
    pub(crate) fn job_lengths(self) -> JobLengths {
        let mut total = 0.0;
        let summed_loss = std::array::from_fn(|age| {
            total -= libm::log(1.0 - self.weekly_loss(count(age)));
            total
        });
        JobLengths { summed_loss }
    }
}

/// Summed loss rate by the end of each week of a job.
#[derive(Debug)]
pub(crate) struct JobLengths {
    summed_loss: [f64; LIFE_WEEKS as usize],
}

impl JobLengths {
    /// Weeks a job lasts, at least 1, when its clock (unit exponential) reads `clock`.
    /// The same law as a loss draw at the end of every week, from a single draw.
    pub(crate) fn weeks(&self, clock: f64) -> u32 {
        count(self.summed_loss.partition_point(|&summed| summed < clock)) + 1
    }
}

/// How the start rate decays with weeks out of work: `exp(-delta * m)` for m = 0, 1, ... (scarring, specification 2.1).
pub(crate) fn decay_table(delta: f64) -> Vec<f64> {
    (0..=LIFE_WEEKS).map(|m| libm::exp(-delta * f64::from(m))).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may check against the platform's mathematics")]
mod tests {
    use super::*;

    const USUAL: Retention = Retention { loss_scale: 1.0 };

    #[test]
    fn a_job_survives_by_the_product_of_its_weeks() {
        assert_eq!(USUAL.survival(0), 1.0);
        let by_hand = 0.974f64.powi(13) * 0.985f64.powi(13) * 0.994f64.powi(4);
        assert!((USUAL.survival(30) - by_hand).abs() < 1e-14);
    }

    #[test]
    fn one_clock_gives_the_law_of_weekly_draws() {
        let lengths = USUAL.job_lengths();
        for weeks in [1, 13, 26, 80] {
            // A job lasts beyond n weeks exactly when its clock passes -ln Sv(n).
            let edge = -libm::log(USUAL.survival(weeks));
            assert_eq!(lengths.weeks(edge * (1.0 - 1e-9)), weeks);
            assert_eq!(lengths.weeks(edge * (1.0 + 1e-9)), weeks + 1);
        }
        assert_eq!(lengths.weeks(0.0), 1);
        assert_eq!(lengths.weeks(f64::INFINITY), LIFE_WEEKS + 1);
    }

    #[test]
    fn jobs_never_end_when_nothing_is_lost() {
        let lengths = Retention { loss_scale: 0.0 }.job_lengths();
        assert_eq!(lengths.weeks(1e-300), LIFE_WEEKS + 1);
    }
}

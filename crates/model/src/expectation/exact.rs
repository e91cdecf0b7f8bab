//! Exact expectations for one person, F1 to F3 of specification 2.6: what the simulation must agree with.
//!
//! A simulation can only be trusted where something else gives the same number. These formulas do, for one person with
//! known weekly chances: `h` of a start, `s` of losing the job.
//!
//! Weeks: in an unemployed week a job starts with the start chance, and its first counted week is the
//! next one. Each employed week counts, and then the job is lost with the loss chance; whoever loses
//! it draws again from the next week on. The fees are `A` on joining, `F` at `J` counted weeks, and `S` at each of up to `N`
//! further four weeks.
//!
//! **(F1)** Who never works again after losing a job, [`pay_without_reentry`]:
//!
//! ```text
//! E[pay] = A + (1 - (1 - h)^W) * (F * (1 - s)^(J - 1) + sum over k = 1..N of S * (1 - s)^(J + 4k - 1))
//! ```
//!
//! **(F2)** Who may start again at any time, [`chance_of_weeks`] and [`expected_weeks_to_reach`]: in n counted weeks there
//! are Binomial(n - 1, s) losses, and each spell out of work is geometric, so
//!
//! ```text
//! P(T_n <= H) = sum over k of P(Binomial(n - 1, s) = k) * P(Binomial(H - n, h) >= k + 1)
//! E[T_n]      = n + (1 + (n - 1) * s) / h
//! ```
//!
//! **(F3)** The contract's own rule, [`contract_value`]: jobs may start again until the end of the two years, and a job
//! that lasts beyond goes on counting. There is no neat closed form; a recursion over (weeks out of work, weeks counted) is
//! exact. [`crate::expectation::expect`] runs it for every kind of person and [`crate::checks::calibrate`] fits the start rates with it.

pub use crate::expectation::recursion::Weeks;
use crate::{
    contract::payments::{Payments, Schedule},
    expectation::recursion::{chance_of_counting, expected_starts, survival_table},
    people::milestones::Milestone,
};

/// What the commissioner pays for one person, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContractTerms {
    /// Paid whatever becomes of the person, pounds, at least 0 (`A`).
    pub for_joining_gbp: f64,
    /// What weeks in work are paid (`F`, `S`, `J` and `N`).
    pub schedule: Schedule,
    /// Weeks from arrival in which a job can start, at least 0 (`W`). A later break ends all payments.
    pub window_weeks: u32,
}

/// What some payments come to, pounds, each weighed by the chance or the number of times that its weeks are counted.
fn weighed_gbp(payments: Payments, weight: impl Fn(u32) -> f64) -> f64 {
    payments.amount.pounds() * payments.weeks().map(weight).sum::<f64>()
}

/// What a contract is expected to bring for one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ContractValue {
    /// All payments together, pounds.
    pub expected_pay: f64,
    /// Chance that the outcome fee is ever paid, 0 to 1.
    pub outcome_probability: f64,
}

/// F1: expected pay, pounds, of somebody who never works again after losing a job.
///
/// `start_chance` and `loss_chance` are weekly and constant, 0 to 1.
pub fn pay_without_reentry(terms: &ContractTerms, start_chance: f64, loss_chance: f64) -> f64 {
    let started = 1.0 - libm::pow(1.0 - start_chance, f64::from(terms.window_weeks));
    let counted = |weeks: u32| libm::pow(1.0 - loss_chance, f64::from(weeks - 1));
    let fees: f64 = terms.schedule.payments().map(|payments| weighed_gbp(payments, counted)).sum();
    terms.for_joining_gbp + started * fees
}

/// F2: chance, 0 to 1, of at least `weeks` (1 or more) cumulative employed weeks by the end of
/// `horizon` weeks, when jobs can start throughout.
///
/// `start_chance` and `loss_chance` are weekly and constant, 0 to 1.
pub fn chance_of_weeks(weeks: u32, horizon: u32, start_chance: f64, loss_chance: f64) -> f64 {
    let Some(spare_weeks) = horizon.checked_sub(weeks) else {
        return 0.0;
    };
    let losses = binomial(weeks - 1, loss_chance);
    let starts = binomial(spare_weeks, start_chance);
    // With k losses on the way, k + 1 jobs must start, each in an unemployed week of its own.
    let enough_starts = |k: usize| starts.iter().skip(k + 1).sum::<f64>();
    losses.iter().enumerate().map(|(k, chance)| chance * enough_starts(k)).sum()
}

/// Mean of `T_n` in F2: expected weeks until `weeks` (1 or more) employed weeks have been counted, when jobs
/// can start throughout.
///
/// `start_chance` is above 0 and at most 1, `loss_chance` 0 to 1; both weekly and constant.
pub fn expected_weeks_to_reach(weeks: u32, start_chance: f64, loss_chance: f64) -> f64 {
    let expected_losses = f64::from(weeks - 1) * loss_chance;
    f64::from(weeks) + (1.0 + expected_losses) / start_chance
}

/// F3: value of the contract when jobs can start only in weeks 0 to W - 1. Somebody in a job at the end
/// of the window goes on counting until that job ends.
///
/// `start_chance` gives the weekly chance of a start after so many unemployed weeks, `loss_chance` the
/// weekly chance of losing a job that is so many weeks old; both count from 0 and return 0 to 1.
pub fn contract_value(
    terms: &ContractTerms,
    start_chance: impl Fn(u32) -> f64,
    loss_chance: impl Fn(u32) -> f64,
) -> ContractValue {
    let survival = survival_table(terms.schedule.milestones.last_week(), loss_chance);
    let starts = expected_starts(Weeks::of_window(terms.window_weeks), &survival, |waited, _, _| start_chance(waited));
    value_of_starts(terms, &starts, &survival)
}

/// What the contract brings somebody with these expected starts (by weeks counted before); the table must reach to the
/// last payment.
pub(crate) fn value_of_starts(terms: &ContractTerms, starts: &[f64], survival: &[f64]) -> ContractValue {
    let reached = |weeks: u32| chance_of_counting(weeks, starts, survival);
    let pay = terms.schedule.payments().map(|payments| weighed_gbp(payments, reached));
    ContractValue {
        expected_pay: pay.fold(terms.for_joining_gbp, |paid, more| paid + more),
        outcome_probability: terms.schedule.milestones.weeks(Milestone::Outcome).map(reached).sum(),
    }
}

/// Chance, 0 to 1, that somebody who can start jobs in some weeks counts `trigger_weeks` (1 or more) in work: ever, or in
/// time, as `weeks` says.
///
/// `start_chance` gives the weekly chance of a start after so many weeks out of work and so many counted in work,
/// `loss_chance` the weekly chance of losing a job that is so many weeks old; all count from 0 and return 0 to 1.
pub fn outcome_probability(
    trigger_weeks: u32,
    weeks: Weeks,
    start_chance: impl Fn(u32, u32) -> f64,
    loss_chance: impl Fn(u32) -> f64,
) -> f64 {
    let survival = survival_table(trigger_weeks, loss_chance);
    let starts = expected_starts(weeks, &survival, |waited, counted, _| start_chance(waited, counted));
    chance_of_counting(trigger_weeks, &starts, &survival)
}

/// Chances of 0, 1, ... `trials` successes.
fn binomial(trials: u32, chance: f64) -> Vec<f64> {
    let trials = trials as usize;
    let mut successes = vec![0.0; trials + 1];
    successes[0] = 1.0;
    for _ in 0..trials {
        for count in (1..=trials).rev() {
            successes[count] = successes[count] * (1.0 - chance) + successes[count - 1] * chance;
        }
        successes[0] *= 1.0 - chance;
    }
    successes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        expectation::week_by_week,
        numeric::{units::Pence, whole::count},
        people::milestones::Milestones,
    };

    const JSA_25: ContractTerms = ContractTerms {
        for_joining_gbp: 400.0,
        schedule: Schedule {
            outcome: Pence(120_000),
            sustainment: Pence(21_500),
            milestones: Milestones { trigger_weeks: 26, sustainment_count: 13 },
        },
        window_weeks: 104,
    };

    const ESA_EX_IB: ContractTerms = ContractTerms {
        for_joining_gbp: 600.0,
        schedule: Schedule {
            outcome: Pence(350_000),
            sustainment: Pence(37_000),
            milestones: Milestones { trigger_weeks: 13, sustainment_count: 26 },
        },
        window_weeks: 104,
    };

    /// Half a unit in the fourth and in the tenth decimal: all digits printed in specification 2.6.
    const PRINTED_PENCE: f64 = 5e-5;
    const PRINTED_CHANCE: f64 = 5e-11;

    fn assert_near(value: f64, expected: f64, tolerance: f64) {
        assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
    }

    fn constant(terms: &ContractTerms, start_chance: f64, loss_chance: f64) -> ContractValue {
        contract_value(terms, |_| start_chance, |_| loss_chance)
    }

    #[test]
    fn f1_gives_its_printed_values() {
        assert_near(pay_without_reentry(&JSA_25, 0.01, 0.012), 1946.7730, PRINTED_PENCE);
        assert_near(pay_without_reentry(&JSA_25, 0.01, 0.0), 2990.3212, PRINTED_PENCE);
    }

    #[test]
    fn f1_sums_the_geometric_series_of_its_closed_form() {
        let (h, s) = (0.03, 0.02);
        let q = libm::pow(1.0 - s, 4.0);
        let series = q * (1.0 - libm::pow(q, 13.0)) / (1.0 - q);
        let started = 1.0 - libm::pow(1.0 - h, 104.0);
        let closed = 400.0 + started * libm::pow(1.0 - s, 25.0) * (1200.0 + 215.0 * series);
        assert_near(pay_without_reentry(&JSA_25, h, s), closed, 1e-9);
    }

    /// The specification once printed the third as .7364799355, a slip: without losses it is 1 - 0.95^26.
    #[test]
    fn f2_gives_its_printed_values() {
        assert_near(chance_of_weeks(26, 104, 0.01, 0.012), 0.444_512_566_9, PRINTED_CHANCE);
        assert_near(chance_of_weeks(13, 104, 0.004, 0.02), 0.249_915_015_6, PRINTED_CHANCE);
        assert_near(chance_of_weeks(26, 52, 0.05, 0.0), 0.736_479_905_5, PRINTED_CHANCE);
        assert_near(chance_of_weeks(26, 27, 0.5, 0.1), 0.035_894_899_4, PRINTED_CHANCE);
        assert_near(expected_weeks_to_reach(26, 0.01, 0.012), 156.0, 1e-12);
    }

    /// Chance of at least n counted weeks after each week 0, 1, ..., by following the weeks.
    fn counted_by_week(n: usize, weeks: usize, h: f64, s: f64) -> Vec<f64> {
        let mut unemployed = vec![0.0; n];
        let mut employed = vec![0.0; n];
        unemployed[0] = 1.0;
        let mut reached = vec![0.0];
        for week in 0..weeks {
            let mut out_of_work = vec![0.0; n];
            let mut in_work = vec![0.0; n];
            for counted in 0..n {
                out_of_work[counted] += unemployed[counted] * (1.0 - h);
                in_work[counted] += unemployed[counted] * h;
                if counted + 1 < n {
                    out_of_work[counted + 1] += employed[counted] * s;
                    in_work[counted + 1] += employed[counted] * (1.0 - s);
                }
            }
            reached.push(reached[week] + employed[n - 1]);
            (unemployed, employed) = (out_of_work, in_work);
        }
        reached
    }

    #[test]
    fn f2_agrees_with_following_the_weeks() {
        for (n, h, s) in [(1, 0.3, 0.5), (13, 0.004, 0.02), (26, 0.08, 0.1), (5, 1.0, 0.4), (4, 0.2, 1.0)] {
            let followed = counted_by_week(n, 120, h, s);
            for (horizon, expected) in followed.iter().enumerate() {
                assert_near(chance_of_weeks(count(n), count(horizon), h, s), *expected, 1e-13);
            }
        }
    }

    #[test]
    fn the_expected_time_is_the_sum_of_the_chances_of_waiting_longer() {
        let still_waiting = counted_by_week(6, 2000, 0.1, 0.2).into_iter().map(|reached| 1.0 - reached);
        assert_near(expected_weeks_to_reach(6, 0.1, 0.2), still_waiting.sum(), 1e-9);
    }

    #[test]
    fn f3_gives_its_printed_values() {
        let jsa = constant(&JSA_25, 0.01, 0.012);
        assert_near(jsa.expected_pay, 2184.6187, PRINTED_PENCE);
        assert_near(jsa.outcome_probability, 0.533_256_319_5, PRINTED_CHANCE);
        let esa = constant(&ESA_EX_IB, 0.004, 0.02);
        assert_near(esa.expected_pay, 2722.4753, PRINTED_PENCE);
        assert_near(esa.outcome_probability, 0.278_896_884_8, PRINTED_CHANCE);
    }

    /// Test 20: twice the rates in half the time is much the same programme. A week is coarser then, hence the room.
    #[test]
    fn time_can_be_rescaled() {
        for (start, loss) in [(0.002, 0.004), (0.005, 0.006), (0.01, 0.012)] {
            let slow = outcome_probability(26, Weeks::of_window(104), |_, _| start, |_| loss);
            let fast = outcome_probability(13, Weeks::of_window(52), |_, _| 2.0 * start, |_| 2.0 * loss);
            assert_near(fast, slow, 0.02 * slow);
            let other = outcome_probability(13, Weeks::of_window(52), |_, _| start, |_| loss);
            assert!((other - slow).abs() > 0.1 * slow, "half the time alone is another programme");
        }
    }

    /// Counted inside the window, it does not matter whether jobs may start after it: F2.
    #[test]
    fn an_outcome_in_time_is_f2() {
        let weeks = Weeks::in_time(104, 26);
        assert_near(outcome_probability(26, weeks, |_, _| 0.01, |_| 0.012), 0.444_512_566_9, PRINTED_CHANCE);
        for (trigger, window) in [(13, 104), (26, 60), (26, 26), (26, 27)] {
            let in_time = outcome_probability(trigger, Weeks::in_time(window, trigger), |_, _| 0.02, |_| 0.01);
            assert_near(in_time, chance_of_weeks(trigger, window, 0.02, 0.01), 1e-13);
        }
    }

    #[test]
    fn f3_is_f1_when_no_job_is_ever_lost() {
        for start_chance in [0.0, 0.003, 0.01, 0.4, 1.0] {
            let expected = pay_without_reentry(&JSA_25, start_chance, 0.0);
            assert_near(constant(&JSA_25, start_chance, 0.0).expected_pay, expected, 1e-9);
        }
    }

    #[test]
    fn certain_lasting_work_earns_the_maximum() {
        let terms = ContractTerms { for_joining_gbp: 0.0, ..JSA_25 };
        let value = constant(&terms, 1.0, 0.0);
        assert_near(value.expected_pay, 3995.0, 1e-9);
        assert_near(value.outcome_probability, 1.0, 1e-12);
    }

    #[test]
    fn the_window_closes_to_starts_but_not_to_jobs() {
        let last_chance = |week: u32| if week == 103 { 1.0 } else { 0.0 };
        assert_near(contract_value(&JSA_25, last_chance, |_| 0.0).expected_pay, 4395.0, 1e-9);
        let too_late = |week: u32| if week == 104 { 1.0 } else { 0.0 };
        assert_near(contract_value(&JSA_25, too_late, |_| 0.0).expected_pay, 400.0, 0.0);
        // One start a week for sure, every job lost after one week: weeks 0, 2, 4, ... are unemployed.
        let brief = |window_weeks| {
            let milestones = Milestones { trigger_weeks: 2, ..JSA_25.schedule.milestones };
            let terms = ContractTerms { schedule: Schedule { milestones, ..JSA_25.schedule }, window_weeks, ..JSA_25 };
            constant(&terms, 1.0, 1.0).outcome_probability
        };
        assert_eq!([brief(2), brief(3)], [0.0, 1.0]);
    }

    #[test]
    fn f3_agrees_with_following_the_weeks() {
        let tiring = |m: u32| 0.05 * libm::exp(-0.02 * f64::from(m));
        let settling = |u: u32| 0.2 / f64::from(u + 1);
        for terms in [JSA_25, ESA_EX_IB] {
            for window_weeks in [0, 1, 20, 104] {
                let terms = ContractTerms { window_weeks, ..terms };
                let value = contract_value(&terms, tiring, settling);
                let followed = week_by_week::contract_value(&terms, |_, m| tiring(m), settling);
                assert_near(value.expected_pay, followed.expected_pay, 1e-9);
                assert_near(value.outcome_probability, followed.outcome_probability, 1e-13);
                let (trigger, weeks) = (terms.schedule.milestones.trigger_weeks, Weeks::of_window(window_weeks));
                let outcome = outcome_probability(trigger, weeks, |m, _| tiring(m), settling);
                assert_near(outcome, value.outcome_probability, 1e-13);
            }
        }
    }
}

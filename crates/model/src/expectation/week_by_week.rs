//! The contract's rule once more, week by week in the order of specification 7, to test the recursion.

use crate::{
    contract::payments::Schedule,
    expectation::exact::{ContractTerms, ContractValue},
    numeric::whole::count,
};

/// Like [`super::exact::contract_value`], but `start_chance` takes the programme week and the number of
/// unemployed weeks so far.
pub(crate) fn contract_value(
    terms: &ContractTerms,
    start_chance: impl Fn(u32, u32) -> f64,
    loss_chance: impl Fn(u32) -> f64,
) -> ContractValue {
    let milestones = terms.schedule.milestones;
    let last_paid = (milestones.trigger_weeks + 4 * milestones.sustainment_count) as usize;
    let mut value = ContractValue { expected_pay: terms.for_joining_gbp, outcome_probability: 0.0 };
    let mut unemployed = vec![0.0; last_paid + 1];
    unemployed[0] = 1.0;
    // Chance of being in a job, by employed weeks counted and by the age of the job.
    let mut employed = vec![vec![0.0; last_paid + 1]; last_paid + 1];
    for week in 0..terms.window_weeks + count(last_paid) {
        let unemployed_before = unemployed.clone();
        for counted in (1..=last_paid).rev() {
            for age in 0..counted {
                let working = std::mem::take(&mut employed[counted - 1][age]);
                value.expected_pay += working * fee_gbp(terms.schedule, count(counted));
                if count(counted) == milestones.trigger_weeks {
                    value.outcome_probability += working;
                }
                let losing = working * loss_chance(count(age));
                unemployed[counted] += losing;
                employed[counted][age + 1] = working - losing;
            }
        }
        if week < terms.window_weeks {
            for (counted, before) in unemployed_before.iter().enumerate() {
                if *before > 0.0 {
                    let starting = before * start_chance(week, week - count(counted));
                    unemployed[counted] -= starting;
                    employed[counted][0] = starting;
                }
            }
        }
    }
    value
}

fn fee_gbp(schedule: Schedule, counted: u32) -> f64 {
    match counted.checked_sub(schedule.milestones.trigger_weeks) {
        Some(0) => schedule.outcome.pounds(),
        Some(further) if further % 4 == 0 => schedule.sustainment.pounds(),
        _ => 0.0,
    }
}

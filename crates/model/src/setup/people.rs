//! What a scenario says of its people.

use crate::{
    decision::optimum::gain_share,
    people::{
        course::Forces,
        intake::Intake,
        jobs::Retention,
        mix::Mix,
        population::{Population, Spread},
    },
    scenario::{GroupField, Key, Scenario},
};

/// The people of a scenario: how many come, and what they are like.
pub fn population(scenario: &Scenario) -> Population {
    Population {
        seed: scenario.seed(),
        people: scenario.people(),
        mix: Mix {
            shares: std::array::from_fn(|group| scenario.group(GroupField::Share, group)),
            path: scenario.choice(Key::EsaPath),
        },
        intake: Intake { volume: scenario.get(Key::Volume), eligible: scenario.choice(Key::Eligible) },
        start_rates: std::array::from_fn(|group| scenario.group(GroupField::StartRate, group)),
        spread: Spread { sigma: scenario.get(Key::Sigma), sight: scenario.get(Key::Sight) },
        alpha: scenario.get(Key::Alpha),
        chi: scenario.get(Key::Chi),
    }
}

/// What the labour market, time, help and jobs do to the people of a scenario.
pub fn forces(scenario: &Scenario) -> Forces {
    let loss = scenario.get(Key::Loss);
    let kept = scenario.get(Key::Hold) * gain_share(scenario.get(Key::InWork), IN_WORK_KAPPA);
    Forces {
        tightness: scenario.get(Key::Tightness),
        trend: scenario.get(Key::Trend),
        delta: scenario.get(Key::Delta),
        gamma: scenario.get(Key::Gamma),
        parked_wear: scenario.get(Key::ParkedWear),
        // The chance of loss falls by at most `hold`, with the same diminishing returns as help.
        retention: Retention { loss_scale: loss * (1.0 - kept) },
        unsupported: Retention { loss_scale: loss },
    }
}

/// Pounds a week of in-work support that have 63% of what it can do.
const IN_WORK_KAPPA: f64 = 2.0;

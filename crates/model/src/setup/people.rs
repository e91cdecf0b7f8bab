//! What a scenario says of its people.

use crate::{
    people::population::{Population, Spread},
    scenario::{
        Scenario,
        params::{GroupField, Key},
    },
};

/// The people of a scenario: how many come, and what they are like.
pub fn population(scenario: &Scenario) -> Population {
    Population {
        seed: scenario.seed(),
        people: scenario.people(),
        shares: std::array::from_fn(|group| scenario.group(GroupField::Share, group)),
        start_rates: std::array::from_fn(|group| scenario.group(GroupField::StartRate, group)),
        spread: Spread { sigma: scenario.get(Key::Sigma), sight: scenario.get(Key::Sight) },
        alpha: scenario.get(Key::Alpha),
        chi: scenario.get(Key::Chi),
    }
}

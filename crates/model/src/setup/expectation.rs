//! What a scenario is expected to come to.

use crate::{
    contract::Contract,
    expectation::expect::Premises,
    scenario::{Key, Scenario},
    setup::people::{forces, population},
};

impl Premises {
    /// What the expectations of a scenario depend on.
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            population: population(scenario),
            forces: forces(scenario),
            contract: Contract::of(scenario),
            kappa: scenario.get(Key::Kappa),
            overhead_gbp: scenario.get(Key::Overhead) / scenario.get(Key::Volume),
            in_work_gbp: scenario.get(Key::InWork),
        }
    }
}

//! What a scenario is expected to come to.

use crate::{
    contract::Contract,
    expectation::{expect::Premises, forecast::Forecast},
    numeric::whole::whole,
    scenario::{GroupField, Key, Scenario},
    setup::{
        hours::at_tariff,
        people::{forces, population},
    },
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

impl Forecast {
    /// What the commissioner of a scenario can expect: its providers share the hours of the first equally.
    pub fn of(scenario: &Scenario) -> Self {
        Self::new(
            population(scenario),
            forces(scenario),
            at_tariff(scenario),
            scenario.get(Key::Kappa),
            std::array::from_fn(|group| whole(scenario.group(GroupField::Trigger, group))),
        )
    }
}

//! A scenario, read once, at the door, into typed parts: nothing below knows a key, a range or a default.

mod chain;
mod contract;
mod design;
mod expectation;
mod hours;
mod market;
pub mod people;
mod providers;
mod rehearsal;
mod tier_keys;

use crate::{
    decision::hours::Wanted,
    people::{Person, draw, life::Life, population::Population},
    programme::{
        design::Design,
        run::{self, Run},
        twin::Twin,
        without,
    },
    scenario::Scenario,
};

/// A scenario in typed parts, ready to be run any number of times.
#[derive(Debug)]
pub struct Setup {
    population: Population,
    design: Design,
}

impl Setup {
    /// Reads a scenario. Where subcontractors may decline, this rehearses a run.
    pub fn of(scenario: &Scenario) -> Self {
        Self {
            population: people::population(scenario),
            design: design::design(scenario, rehearsal::declined(scenario)),
        }
    }

    /// The people who come.
    pub fn people(&self) -> Vec<Person> {
        draw(&self.population)
    }

    /// Runs the programme for given people.
    pub fn programme(&self, people: &[Person]) -> Run {
        run::run(people, &self.design)
    }

    /// The lives of given people without the programme.
    pub fn without(&self, people: &[Person]) -> Vec<Life> {
        without::lives(people, &self.design.world)
    }
}

impl Wanted {
    /// The hours that the (first) prime's head office wants under a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        hours::wanted(scenario, &chain::chain(scenario), 0, &design::world(scenario))
    }
}

impl Twin {
    /// Runs a scenario in both worlds.
    pub fn run(scenario: &Scenario) -> Self {
        let setup = Setup::of(scenario);
        Self::of(setup.people(), &setup.design)
    }

    /// Runs a scenario for given people.
    pub fn run_with(people: Vec<Person>, scenario: &Scenario) -> Self {
        Self::of(people, &Setup::of(scenario).design)
    }
}

//! A scenario, read once, at the door, into typed parts: nothing below knows a key, a range or a default.

mod chain;
mod contract;
mod expectation;
mod market;
pub mod people;
mod providers;
mod rehearsal;

use crate::{
    contract::Contract,
    people::{Person, course::Course, draw, life::Life, rates::RateMaker},
    programme::{
        design::Design,
        run::{self, Run},
        twin::Twin,
        without,
        world::World,
    },
    scenario::{Scenario, params::Key},
};

/// A scenario in typed parts, ready to be run any number of times.
#[derive(Debug)]
pub struct Setup {
    design: Design,
}

impl Setup {
    /// Reads a scenario. Where subcontractors may decline, this rehearses a run.
    pub fn of(scenario: &Scenario) -> Self {
        Self { design: design(scenario, rehearsal::declined(scenario)) }
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

impl Twin {
    /// Runs a scenario in both worlds.
    pub fn run(scenario: &Scenario) -> Self {
        Self::run_with(draw(&people::population(scenario)), scenario)
    }

    /// Runs a scenario for given people.
    pub fn run_with(people: Vec<Person>, scenario: &Scenario) -> Self {
        Self::of(people, &Setup::of(scenario).design)
    }
}

/// How the programme of a scenario is set up; `declined` says which tiers decline to sign.
fn design(scenario: &Scenario, declined: Vec<bool>) -> Design {
    let chain = chain::chain(scenario);
    Design {
        world: world(scenario),
        primes: providers::primes(scenario),
        chain,
        bids: providers::bids(scenario, &chain),
        declined,
        insolvency: scenario.choice(Key::Insolvency),
        levers: market::levers(scenario),
        displacement: scenario.get(Key::Displacement),
    }
}

/// What is true of everybody in a scenario.
fn world(scenario: &Scenario) -> World {
    let contract = Contract::of(scenario);
    let gamma = scenario.get(Key::Gamma);
    World {
        seed: scenario.seed(),
        alpha: scenario.get(Key::Alpha),
        rates: RateMaker::of(&people::population(scenario)),
        course: Course::of(people::forces(scenario)),
        distance_week: contract.distance.map_or(0.0, |pay| pay.worth_of_week(gamma)),
        contract,
        claims: scenario.get(Key::Claims),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::{plan::Prospect, strategy::Strategy, worth::Worth},
        programme::case::Case,
        record::{calendar::WINDOW_WEEKS, groups::GROUPS},
    };

    /// Test 12 (K5): a price of `exp(-chi * zhat + bhat * w)` makes everybody in a group worth the same hour.
    #[test]
    fn the_right_price_inside_a_group_levels_help() {
        for chi in [0.0, 0.5, 1.0, 1.5] {
            let scenario = Scenario::default().with(Key::Chi, chi);
            let design = design(&scenario, vec![false]);
            let world = &design.world;
            let worth = Worth::of_fees(&world.contract, world.course.forces.retention, 1.0)
                .under(Strategy::Profit, [0.0; GROUPS.len()]);
            let people = draw(&people::population(&scenario));
            let members = people.iter().filter(|person| person.group.index() == 1).take(500);
            let caseload: Vec<Prospect> = members
                .map(|person| {
                    let mut case = Case::open(person, world);
                    let discount = case.rates.judged_base * f64::from(WINDOW_WEEKS);
                    case.price = libm::exp(discount - chi * person.judged_readiness);
                    case.prospect(case.arrival, world, &worth)
                })
                .collect();
            let plan = design.bids[0].policy.plan(&caseload);
            assert!(caseload.iter().all(|person| (plan.effort(person) - 7.0).abs() < 1e-9), "chi {chi}");
        }
    }
}

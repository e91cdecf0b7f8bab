//! How a scenario sets its programme up.

use crate::{
    contract::Contract,
    decision::hours::Wanted,
    people::{course::Course, rates::RateMaker},
    programme::{design::Design, world::World},
    scenario::{Key, Scenario},
    setup::{
        chain, hours, market,
        people::{forces, population},
        providers,
    },
};

/// How the programme of a scenario is set up; `declined` says which tiers decline to sign.
pub(super) fn design(scenario: &Scenario, declined: Vec<bool>) -> Design {
    let chain = chain::chain(scenario);
    let world = world(scenario);
    let wanted: Vec<Wanted> = (0..chain.tiers()).map(|tier| hours::wanted(scenario, &chain, tier, &world)).collect();
    Design {
        primes: providers::primes(scenario),
        chain,
        bids: providers::bids(scenario, &chain, &wanted),
        wanted: wanted[0],
        world,
        declined,
        insolvency: scenario.choice(Key::Insolvency),
        levers: market::levers(scenario),
        displacement: scenario.get(Key::Displacement),
    }
}

/// What is true of everybody in a scenario.
pub(super) fn world(scenario: &Scenario) -> World {
    let contract = Contract::of(scenario);
    let gamma = scenario.get(Key::Gamma);
    World {
        seed: scenario.seed(),
        alpha: scenario.get(Key::Alpha),
        rates: RateMaker::of(&population(scenario)),
        course: Course::of(forces(scenario)),
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
        people::draw,
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
            let people = draw(&population(&scenario));
            let members = people.iter().filter(|person| person.group.index() == 1).take(500);
            let caseload: Vec<Prospect> = members
                .map(|person| {
                    let mut case = Case::open(person, world);
                    let tightness = world.course.tightness[case.arrival.index()];
                    let discount = tightness * case.rates.judged_base * f64::from(WINDOW_WEEKS);
                    case.price = libm::exp(discount - chi * person.judged_readiness);
                    case.prospect(case.arrival, world, &worth)
                })
                .collect();
            let plan = design.bids[0].policy.plan(&caseload, None);
            assert!(caseload.iter().all(|person| (plan.effort(person) - 7.0).abs() < 1e-9), "chi {chi}");
        }
    }
}

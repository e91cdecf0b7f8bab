//! The hours that a scenario's head offices want.

use crate::{
    contract::Contract,
    decision::{
        hours::{Hours, Wanted},
        income::{Outlook, Ratios},
        optimum::gain_share,
        purse::cost_of_cap,
    },
    programme::{chain::Chain, world::World},
    scenario::{Key, Scenario, Section},
    setup::{
        people::population,
        tier_keys::{PRIME, SUBCONTRACTOR},
    },
};

/// What a caseload cap takes, pounds a week for each person out of work; 0 without one.
fn least(scenario: &Scenario) -> f64 {
    cost_of_cap(scenario.get(Key::CaseloadCap), scenario.get(Key::HourlyCost))
}

/// Hours under the tariff of 2011, pounds a week for each person out of work: what everybody gets in a forecast that has
/// no rule of a provider's.
pub(super) fn at_tariff(scenario: &Scenario) -> f64 {
    scenario.get(Key::Beta).max(least(scenario))
}

/// What the provider of a tier wants.
pub(super) fn wanted(scenario: &Scenario, chain: &Chain, tier: usize, world: &World) -> Wanted {
    let keys = if tier == 0 { PRIME } else { SUBCONTRACTOR };
    let (at_tariff, most) = (scenario.get(keys.beta), keys.beta.row().max);
    let population = population(scenario);
    let outlook = Outlook::of(&population, &world.course, gain_share(at_tariff, scenario.get(keys.kappa)));
    let tariff = Contract::of(&under_the_tariff_of_2011(scenario));
    let ratios: Ratios = outlook.ratios(&world.contract, chain.reaching(tier), &tariff);
    let response = scenario.get(Key::Response);
    Wanted {
        hours: Hours::following(at_tariff, &ratios, response, most).at_least(least(scenario)),
        income_ratio: ratios.all,
        is_held: at_tariff * libm::pow(ratios.all, response) > most,
    }
}

/// The same people under the fees that the table begins with, which are those of 2011.
fn under_the_tariff_of_2011(scenario: &Scenario) -> Scenario {
    scenario.clone().with_defaults_in(|section| matches!(section, Section::Fees | Section::GroupFees))
}

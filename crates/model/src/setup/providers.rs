//! What a scenario says of its providers: the rule of each, what it may spend and what it believes.

use crate::{
    decision::{
        belief::Belief,
        hours::{Hours, Wanted},
        plan::Policy,
        purse::Purse,
    },
    numeric::{units::Pence, whole::whole},
    programme::{chain::Chain, provider::Bid},
    scenario::{Key, Scenario},
    setup::tier_keys::{PRIME, SUBCONTRACTOR, TierKeys},
};

/// Primes in the area.
pub(super) fn primes(scenario: &Scenario) -> usize {
    whole(scenario.get(Key::Providers)) as usize
}

/// What sets the rule of each prime.
const RULES: [Key; 3] = [Key::Strategy, Key::StrategyB, Key::StrategyC];

/// What each provider signs up with, prime by prime, each before its subcontractors.
/// `wanted` is what the head offices of each tier want.
pub(super) fn bids(scenario: &Scenario, chain: &Chain, wanted: &[Wanted]) -> Vec<Bid> {
    let primes = primes(scenario);
    let bid = |rule: Key, tier: usize| {
        let share = chain.share_of_tier(tier) / primes as f64;
        let keys = if tier == 0 { TierKeys { rule, ..PRIME } } else { SUBCONTRACTOR };
        bid(scenario, &keys, wanted[tier].hours, share)
    };
    RULES[..primes].iter().flat_map(|&rule| (0..chain.tiers()).map(move |tier| bid(rule, tier))).collect()
}

/// What a provider signs up with that expects a share of everybody referred, 0 to 1.
fn bid(scenario: &Scenario, keys: &TierKeys, hours: Hours, share: f64) -> Bid {
    let people = share * f64::from(scenario.people());
    Bid {
        hours,
        policy: Policy {
            strategy: scenario.choice(keys.rule),
            budget_per_head: hours.shared,
            floor: scenario.get(Key::Floor),
            kappa: scenario.get(keys.kappa),
            nu: scenario.get(Key::Nu),
            q: scenario.get(Key::Q),
            phi: scenario.get(Key::Phi),
            ln_common_gain: libm::log(scenario.get(Key::Alpha) * scenario.get(Key::Tightness)),
        },
        purse: Purse {
            rule: scenario.choice(Key::Budget),
            target_margin: scenario.get(Key::TargetMargin),
            capital: scenario.get(Key::Capital) * people,
        },
        fences: scenario.choice(Key::Fences),
        belief: Belief::of_bid(scenario.get(Key::Optimism), people * scenario.get(Key::Volume)),
        zeta: scenario.get(Key::Zeta),
        // The overhead is that of everybody eligible, borne by those who are referred.
        overhead: Pence::from_pounds(scenario.get(keys.overhead) / scenario.get(Key::Volume)),
        in_work: Pence::from_pounds(scenario.get(Key::InWork)),
    }
}

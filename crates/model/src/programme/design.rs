//! All that a run depends on but its people.

use crate::{
    decision::{hours::Wanted, purse::Insolvency},
    programme::{chain::Chain, market::Levers, place::Places, provider::Bid, world::World},
};

/// How a programme is set up.
#[derive(Debug)]
pub(crate) struct Design {
    /// What is true of everybody.
    pub(crate) world: World,
    /// Primes in the area, at least 1.
    pub(crate) primes: usize,
    /// The terms between a prime and those behind it.
    pub(crate) chain: Chain,
    /// What each provider signs up with, prime by prime, each before its subcontractors.
    pub(crate) bids: Vec<Bid>,
    /// What the head office of each prime wants.
    pub(crate) wanted: Wanted,
    /// Whether the provider of each tier declines to sign.
    pub(crate) declined: Vec<bool>,
    /// What happens to a provider whose capital is gone.
    pub(crate) insolvency: Insolvency,
    /// The commissioner's yearly levers.
    pub(crate) levers: Levers,
    /// Share of helped starts that displace others, 0 to 1.
    pub(crate) displacement: f64,
}

impl Design {
    /// How its providers are numbered.
    pub(crate) fn places(&self) -> Places {
        Places { primes: self.primes, tiers: self.chain.tiers() }
    }
}

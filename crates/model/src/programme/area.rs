//! The area as it stands: who is on whose books, who is open, how referrals are shared out, who is handed over.

use crate::{
    numeric::{
        rng::{Channel, uniforms},
        units::Pence,
    },
    programme::{
        case::Case,
        chain::Returned,
        design::Design,
        entries::{JoiningFees, Move, Route},
        ledger::Ledger,
        market::referred_to,
        place::{Place, Places, ProviderId},
        provider::Provider,
    },
    record::{calendar::CalendarWeek, groups::PerGroup},
};

/// The state of an area.
pub(crate) struct Area<'a> {
    pub(crate) design: &'a Design,
    pub(crate) places: Places,
    /// Everybody in order of arrival: whoever is on the books together lies together in memory.
    pub(crate) cases: Vec<Case>,
    /// Every provider, numbered as [`Places`] has it.
    pub(crate) providers: Vec<Provider>,
    pub(crate) ledger: Ledger,
    /// Each group's share of referrals, prime by prime.
    pub(crate) shares: PerGroup<Vec<f64>>,
    /// Tier that each case is meant for.
    tiers: Vec<u8>,
    /// The provider that each case was first referred or passed on to; `None` for those that stand for nobody.
    pub(crate) referred_to: Vec<Option<ProviderId>>,
    /// Everybody who arrives before this calendar week has been referred.
    pub(crate) admitted: CalendarWeek,
}

impl<'a> Area<'a> {
    /// Before the first week; `tiers` holds the tier that each case is meant for.
    pub(crate) fn open(cases: Vec<Case>, tiers: Vec<u8>, design: &'a Design) -> Self {
        let (places, world) = (design.places(), &design.world);
        let mut providers: Vec<Provider> = (0..places.real())
            .map(|number| {
                let (provider, bid) = (ProviderId(number), &design.bids[number]);
                let place = places.of(provider);
                Provider::open(place, provider, bid, design.chain.reaching(place.tier).results, world)
            })
            .collect();
        for prime in 0..=places.primes {
            providers.push(Provider::nobody(Place { prime, tier: 0 }, &design.bids[0], world));
        }
        Self {
            places,
            providers,
            ledger: Ledger::open(routes(design), places.real(), &design.chain, world.contract.accelerator),
            shares: std::array::from_fn(|_| vec![1.0 / places.primes as f64; places.primes]),
            tiers,
            referred_to: vec![None; cases.len()],
            cases,
            admitted: CalendarWeek::new(0),
            design,
        }
    }

    /// One of the providers.
    pub(crate) fn provider(&self, provider: ProviderId) -> &Provider {
        &self.providers[provider.0]
    }

    /// One of the providers, to change it.
    pub(crate) fn provider_mut(&mut self, provider: ProviderId) -> &mut Provider {
        &mut self.providers[provider.0]
    }

    /// The primes, whether they are open or not.
    pub(crate) fn primes(&self) -> impl Iterator<Item = ProviderId> + use<> {
        let places = self.places;
        (0..places.primes).map(move |prime| places.prime(prime))
    }

    fn is_open(&self, place: Place) -> bool {
        self.provider(self.places.at(place)).is_open()
    }

    /// Refers somebody to a prime, who may pass them on.
    pub(crate) fn refer(&mut self, index: u32, week: CalendarWeek) {
        let index = index as usize;
        let provider = match self.some_prime(index) {
            Some(prime) => self.first_to_take(Place { prime, tier: self.tiers[index].into() }),
            None => self.places.nobody(),
        };
        let (case, contract) = (&mut self.cases[index], &self.design.world.contract);
        case.provider = provider;
        self.referred_to[index] = self.providers[provider.0].book;
        let fees = JoiningFees {
            attachment: contract.attachment_fee(case.group, week),
            delivery: contract.block[case.group.index()],
        };
        self.ledger.book_joining(provider, week, fees);
    }

    /// A prime that is open, by everybody's own draw and the shares of the day.
    fn some_prime(&self, index: usize) -> Option<usize> {
        let shares = &self.shares[self.cases[index].group.index()];
        let is_open = |prime: usize| self.is_open(Place { prime, tier: 0 });
        if shares.len() == 1 && is_open(0) {
            return Some(0);
        }
        let draw = uniforms(self.design.world.seed, self.cases[index].luck, Channel::Referral, 0)[1];
        referred_to(draw, shares, is_open)
    }

    /// The provider that takes somebody meant for a place in the chain of an open prime: the nearest above that has
    /// signed and is open, or nobody where people are not handed back.
    fn first_to_take(&self, meant: Place) -> ProviderId {
        let takes = |place: &Place| !self.design.declined[place.tier] && self.is_open(*place);
        let above = (0..=meant.tier).rev().map(|tier| Place { tier, ..meant });
        match above.into_iter().find(takes) {
            Some(taker) if taker == meant || self.design.chain.returned == Returned::Prime => self.places.at(taker),
            _ => self.places.nobody_of(meant.prime),
        }
    }

    /// Closes whoever has run out of money at the start of a calendar week.
    pub(crate) fn close_insolvent(&mut self, week: CalendarWeek) {
        for number in 0..self.places.real() {
            let provider = &self.providers[number];
            if provider.is_open() && provider.is_insolvent(week, &mut self.ledger) {
                self.close_provider(ProviderId(number), week);
            }
        }
    }

    /// Closes a provider: a prime takes its subcontractors with it. Fees for jobs that have begun stay with it; whoever
    /// is on its books goes elsewhere.
    pub(crate) fn close_provider(&mut self, provider: ProviderId, week: CalendarWeek) {
        let Place { prime, tier } = self.provider(provider).place;
        let last = if tier == 0 { self.places.tiers } else { tier + 1 };
        let mut closing: Vec<ProviderId> = (tier..last).map(|tier| self.places.at(Place { prime, tier })).collect();
        for &provider in &closing {
            self.provider_mut(provider).closed.get_or_insert(week);
        }
        if tier == 0 {
            // Whoever was on its books without help loses the books as well.
            closing.push(self.places.nobody_of(prime));
        }
        for index in 0..self.cases.len() {
            let case = &self.cases[index];
            if closing.contains(&case.provider) && case.arrival < self.admitted && week < case.leaves() {
                self.hand_over(index, week);
            }
        }
        for provider in closing {
            for index in std::mem::take(&mut self.provider_mut(provider).joining) {
                self.provider_of(index).joining.push(index);
            }
            for index in std::mem::take(&mut self.provider_mut(provider).waiting) {
                self.provider_of(index).waiting.push(index);
            }
        }
    }

    /// Whoever has somebody on their books.
    pub(crate) fn provider_of(&mut self, index: u32) -> &mut Provider {
        self.provider_mut(self.cases[index as usize].provider)
    }

    /// Moves somebody whose provider has closed to another.
    fn hand_over(&mut self, index: usize, week: CalendarWeek) {
        let Case { provider: from, group, arrival: joined, .. } = self.cases[index];
        let place = self.provider(from).place;
        let to = if self.is_open(Place { tier: 0, ..place }) {
            self.first_to_take(place)
        } else {
            self.some_prime(index).map_or(self.places.nobody(), |prime| self.places.prime(prime))
        };
        let delivery = self.design.world.contract.block[group.index()];
        self.ledger.book_move(Move { from, to, joined, week }, delivery);
        self.cases[index].provider = to;
    }
}

/// Where the money of each provider goes. Nobody's people stay on their prime's books, while there is one.
fn routes(design: &Design) -> Vec<Route> {
    let places = design.places();
    let route = |provider: ProviderId, chain: Vec<ProviderId>| {
        let bid = &design.bids[provider.0];
        Route { chain, overhead: bid.overhead, in_work: bid.in_work }
    };
    let mut routes = Vec::new();
    for provider in (0..places.real()).map(ProviderId) {
        let first = provider.0 - places.of(provider).tier;
        routes.push(route(provider, (first..=provider.0).map(ProviderId).collect()));
    }
    for prime in (0..places.primes).map(|prime| places.prime(prime)) {
        routes.push(route(prime, vec![prime]));
    }
    routes.push(Route { chain: Vec::new(), overhead: Pence::ZERO, in_work: Pence::ZERO });
    routes
}

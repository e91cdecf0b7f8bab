//! Where a provider stands: in whose chain, how far down, and its number among all of them.

/// Where a provider stands in the area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Number of its prime among the primes; also when it is its own.
    pub(crate) prime: usize,
    /// 0 for a prime, 1 and 2 for its subcontractors.
    pub(crate) tier: usize,
}

/// Number of a provider in an area: see [`Places`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ProviderId(pub(crate) usize);

/// How an area numbers its providers: prime by prime, each before its subcontractors; then those that stand for nobody,
/// one on the books of each prime and one for people whom no prime is left to take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places {
    /// Primes in the area.
    pub(crate) primes: usize,
    /// Providers in each chain.
    pub(crate) tiers: usize,
}

impl Places {
    /// Providers that have books, which are the first of all.
    pub(crate) fn real(self) -> usize {
        self.primes * self.tiers
    }

    /// The provider at a place.
    pub(crate) fn at(self, Place { prime, tier }: Place) -> ProviderId {
        ProviderId(prime * self.tiers + tier)
    }

    /// The place of a provider that has books.
    pub(crate) fn of(self, provider: ProviderId) -> Place {
        Place { prime: provider.0 / self.tiers, tier: provider.0 % self.tiers }
    }

    /// The prime of a number.
    pub(crate) fn prime(self, prime: usize) -> ProviderId {
        self.at(Place { prime, tier: 0 })
    }

    /// Who stands for nobody on a prime's books.
    pub(crate) fn nobody_of(self, prime: usize) -> ProviderId {
        ProviderId(self.real() + prime)
    }

    /// Who stands for nobody where no prime is left.
    pub(crate) fn nobody(self) -> ProviderId {
        self.nobody_of(self.primes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_number_of_their_own() {
        let places = Places { primes: 3, tiers: 2 };
        let real = (0..3).flat_map(|prime| (0..2).map(move |tier| Place { prime, tier }));
        let nobodies = (0..3).map(|prime| places.nobody_of(prime)).chain([places.nobody()]);
        let all: Vec<usize> = real.map(|place| places.at(place)).chain(nobodies).map(|provider| provider.0).collect();
        assert_eq!(all, (0..10).collect::<Vec<usize>>());
        assert_eq!(places.of(ProviderId(3)), Place { prime: 1, tier: 1 });
    }
}

//! A price inside a group: result fees that rise with how far from work somebody is judged to be (K5, specification 2.7).

use crate::{
    people::judged::Judged,
    record::groups::{GROUPS, GroupIndex, PerGroup},
};

/// `pi`: what somebody's result fees are multiplied by, `c_g * exp(-profile * zhat)`. The commissioner is taken to know what
/// the adviser knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// How steeply fees rise with distance from work; 0 is one price for the whole group.
    profile: f64,
    /// `c_g`: what keeps each group's expected payments.
    scale: PerGroup<f64>,
}

impl Price {
    /// One price for everybody.
    pub const FLAT: Self = Self { profile: 0.0, scale: [1.0; GROUPS.len()] };

    /// A price that rises with distance by a `profile` and keeps what each group is expected to be paid: its mean is 1 over
    /// those who reach an outcome, of whom the nearer are more, and not over everybody.
    pub(crate) fn new(profile: f64, judged: impl Fn(GroupIndex) -> Vec<Judged>) -> Self {
        let scale = |group: usize| {
            let (mut flat, mut priced) = (0.0, 0.0);
            for some in judged(GroupIndex::new(group)) {
                flat += some.share * some.chance;
                priced += some.share * some.chance * libm::exp(-profile * some.readiness);
            }
            // Where nobody ever starts a job nothing is paid.
            if priced > 0.0 { flat / priced } else { 1.0 }
        };
        Self { profile, scale: std::array::from_fn(scale) }
    }

    /// The price of somebody of a group with a judged readiness (`zhat`), above 0.
    pub fn of(self, group: GroupIndex, judged_readiness: f64) -> f64 {
        if self.profile == 0.0 { 1.0 } else { libm::exp(-self.profile * judged_readiness) * self.scale[group.index()] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: GroupIndex = GroupIndex::new(1);

    /// Three kinds of people with these chances of an outcome.
    fn people(chances: [f64; 3]) -> Vec<Judged> {
        let kind = |((readiness, share), chance)| Judged { readiness, share, chance };
        [(-1.0, 0.25), (0.0, 0.5), (1.0, 0.25)].into_iter().zip(chances).map(kind).collect()
    }

    #[test]
    fn what_is_expected_to_be_paid_is_that_of_one_price() {
        for (profile, chances) in [(0.5, [0.1, 0.3, 0.6]), (1.5, [0.01, 0.03, 0.08]), (1.0, [0.2, 0.2, 0.2])] {
            let price = Price::new(profile, |_| people(chances));
            let paid = |price: &dyn Fn(f64) -> f64| -> f64 {
                people(chances).iter().map(|some| some.share * some.chance * price(some.readiness)).sum()
            };
            let (priced, flat) = (paid(&|readiness| price.of(GROUP, readiness)), paid(&|_| 1.0));
            assert!((priced / flat - 1.0).abs() < 1e-12, "{profile}: {priced} for {flat}");
        }
    }

    #[test]
    fn the_more_the_nearer_are_paid_for_the_higher_all_prices_are() {
        let middle = |chances: [f64; 3]| Price::new(0.6, |_| people(chances)).of(GROUP, 0.0);
        assert!(middle([0.1, 0.3, 0.6]) > middle([0.3, 0.3, 0.3]) && middle([0.3, 0.3, 0.3]) < 1.0);
        // A group in which nobody reaches an outcome has nothing to keep.
        assert_eq!(middle([0.0; 3]), 1.0);
    }

    #[test]
    fn the_further_are_paid_more_and_without_a_profile_all_the_same() {
        let price = Price::new(0.5, |_| people([0.1, 0.3, 0.6]));
        assert!(price.of(GROUP, -2.0) > price.of(GROUP, -1.0) && price.of(GROUP, 2.0) < 0.6);
        assert_eq!(Price::FLAT.of(GROUP, -2.0), 1.0);
    }
}

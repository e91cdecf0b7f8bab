//! Bid optimism (specification 2.10): a provider that thinks help can do more than it can, plans as many hours as would
//! then pay, and learns each year from what its own people show.
//!
//! What it believes is the mean of a gamma distribution, and the starts that help adds come at a Poisson rate that is so
//! many times the expected one. So a year moves the mean to
//!
//! ```text
//! m' = (P * m + seen) / (P + expected)        P' = P + expected
//! ```
//!
//! with `P` the starts that its certainty is worth. In the bid that is a number for each person it expects, so that many
//! simulated people teach it no sooner than few, and few do not throw it about.

use crate::decision::{
    optimum::{effort_above, profit_level},
    plan::Prospect,
};

/// What a provider thinks help can do, and what its own people have shown since it last looked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Belief {
    /// What help is thought to do, as a multiple of what it does (`m`).
    multiple: f64,
    /// How sure of that it is, in starts that help should have added (`P`).
    certainty: f64,
    /// Starts of this year, each counted by the chance that it came of help.
    seen: f64,
    /// Starts that help should have added this year if it does what it does.
    expected: f64,
}

/// How sure a bid is, in starts that help should have added for each person it expects: about what a year shows whoever
/// thinks that help does twice what it does (our assumption, specification 2.10).
const BID_STARTS_PER_PERSON: f64 = 0.002;

impl Belief {
    /// At the time of the bid: help is thought to do this multiple of what it does, for so many people.
    pub(crate) fn of_bid(multiple: f64, people: f64) -> Self {
        Self { multiple, certainty: BID_STARTS_PER_PERSON * people, seen: 0.0, expected: 0.0 }
    }

    /// What help is thought to do, as a multiple of what it does.
    pub(crate) fn multiple(self) -> f64 {
        self.multiple
    }

    /// Notes weeks lived under a summed rate of starts, a share of which is due to help, and whether a start came.
    pub(crate) fn see(&mut self, started: bool, summed_rate: f64, share_by_help: f64) {
        self.seen += if started { share_by_help } else { 0.0 };
        self.expected += summed_rate * share_by_help;
    }

    /// The end of a year: what it has shown is weighed against what was believed. A year without help teaches nothing.
    pub(crate) fn learn(&mut self) {
        if self.expected > 0.0 {
            let certainty = self.certainty + self.expected;
            self.multiple = (self.certainty * self.multiple + self.seen) / certainty;
            self.certainty = certainty;
        }
        (self.seen, self.expected) = (0.0, 0.0);
    }

    /// Mean effort, pounds a week, that would pay for itself on a caseload (K2) if the belief were true; 0 where there is
    /// nobody yet. `ln_common_gain` is that of [`crate::decision::plan::Policy`].
    pub(crate) fn paying_effort(self, caseload: &[Prospect], kappa: f64, ln_common_gain: f64) -> f64 {
        if caseload.is_empty() {
            return 0.0;
        }
        let level = profit_level(kappa, 0.0) - ln_common_gain - libm::log(self.multiple);
        let total: f64 = caseload.iter().map(|person| effort_above(person.ln_gain, level, kappa)).sum();
        total / caseload.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_shows_as_much_as_the_bid_rests_on_moves_the_belief_halfway() {
        // Of 120 starts help should have added a sixth: 20, as many as the bid of 10,000 people is worth.
        let mut belief = Belief::of_bid(3.0, 20.0 / BID_STARTS_PER_PERSON);
        let year = |belief: &mut Belief| {
            (0..1_200).for_each(|start| belief.see(start % 10 == 0, 0.1, 1.0 / 6.0));
            belief.learn();
        };
        year(&mut belief);
        assert!((belief.multiple - 2.0).abs() < 1e-9, "{belief:?}");
        // The surer it is, the less another year moves it; and a year without help moves nothing.
        year(&mut belief);
        assert!((belief.multiple - 5.0 / 3.0).abs() < 1e-9, "{belief:?}");
        let before = belief;
        belief.learn();
        assert_eq!(belief, before);
    }

    #[test]
    fn a_single_start_moves_a_large_bid_hardly_and_nothing_moves_it_below_nought() {
        let mut belief = Belief::of_bid(1.0, 5_000.0);
        belief.see(true, 0.01, 0.2);
        belief.learn();
        assert!((belief.multiple - 1.0).abs() < 0.03, "{belief:?}");
        (0..1_000).for_each(|_| belief.see(false, 0.1, 0.5));
        belief.learn();
        assert!((0.0..0.2).contains(&belief.multiple), "{belief:?}");
    }

    #[test]
    fn who_believes_more_spends_more() {
        let caseload = [Prospect { ln_gain: 3.0, start_rate: 0.004, standing: 0.0 }; 3];
        let effort = |optimism: f64| Belief::of_bid(optimism, 100.0).paying_effort(&caseload, 8.0, 0.0);
        // G = 20: 8 * ln(20.09 / 8), and 8 ln 2 more for twice the belief.
        assert!((effort(1.0) - 8.0 * (3.0 - libm::log(8.0))).abs() < 1e-9);
        assert!((effort(2.0) - effort(1.0) - 8.0 * libm::log(2.0)).abs() < 1e-9);
        assert_eq!(Belief::of_bid(3.0, 100.0).paying_effort(&[], 8.0, 0.0), 0.0);
    }
}

//! Several primes side by side (specification 2.10): who is referred to whom, how shares move, what a minimum is worth.

use crate::record::{groups::GroupIndex, published::MINIMUM_LEVELS};

/// The commissioner's yearly levers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Levers {
    /// Share of a group's referrals that moves from the worst prime to the best each year, 0 to 1.
    pub(crate) share_moved: f64,
    /// Results further apart than this move it, outcomes for each referral.
    pub(crate) gap: f64,
    /// Minimum level as a share of the published one; 0 is none.
    pub(crate) minimum: f64,
    /// What falling short of a minimum costs, pounds for each referral of the year.
    pub(crate) penalty: f64,
    /// Years in a row below a minimum that cost the contract; 0 is never.
    pub(crate) strikes: u32,
    /// Chance in a year that the worst prime takes up the rule of the best, 0 to 1.
    pub(crate) imitation: f64,
}

/// A prime's result: people, and those of them with an outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) people: f64,
    pub(crate) outcomes: f64,
}

impl Tally {
    /// Share with an outcome; `None` without people.
    pub(crate) fn rate(self) -> Option<f64> {
        (self.people > 0.0).then(|| self.outcomes / self.people)
    }
}

/// The prime that a draw, 0 to 1, falls to: each has its share, and who has closed has none. `None` when all have.
pub(crate) fn referred_to(draw: f64, shares: &[f64], is_open: impl Fn(usize) -> bool) -> Option<usize> {
    let open = || (0..shares.len()).filter(|&prime| is_open(prime));
    let total: f64 = open().map(|prime| shares[prime]).sum();
    let mut upto = 0.0;
    let found = open().find(|&prime| {
        upto += shares[prime];
        draw * total < upto
    });
    found.or(open().last())
}

/// Moves a share of the referrals from the prime with the lowest result to the one with the highest, if they are
/// more than `gap` apart. Shares stay between 0 and 1 and their sum stays the same.
pub(crate) fn shift(shares: &mut [f64], results: &[Tally], step: f64, gap: f64) {
    let Some((worst, best)) = ends(results) else { return };
    let apart = results[best].rate().zip(results[worst].rate()).map_or(0.0, |(high, low)| high - low);
    if apart > gap {
        let moved = step.min(shares[worst]);
        shares[worst] -= moved;
        shares[best] += moved;
    }
}

/// The primes with the lowest and the highest result, if two have one and they differ.
pub(crate) fn ends(results: &[Tally]) -> Option<(usize, usize)> {
    let ranked = || (0..results.len()).filter_map(|prime| results[prime].rate().map(|rate| (rate, prime)));
    let worst = ranked().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let best = ranked().max_by(|a, b| a.0.total_cmp(&b.0))?;
    (worst.0 < best.0).then_some((worst.1, best.1))
}

/// The minimum level of a group in a contract year counted from 1, outcomes for each referral; `None` for a group
/// without one. The third year's level holds from then on.
pub(crate) fn minimum_level(group: GroupIndex, year: u32) -> Option<f64> {
    MINIMUM_LEVELS[(year.clamp(1, 3) - 1) as usize][group.index()]
}

/// What a provider cannot foresee of its result in a year's time, as a share of it: a standard deviation, however many
/// people there are. That of nine contracts' results in the first fourteen months, 2.2 to 5.1% (S11, S44); that it is also
/// what one provider cannot foresee is our assumption.
const UNFORESEEN: f64 = 0.25;

/// What one more expected outcome is worth to a provider that loses `penalty` pounds by falling short of a minimum (MPL
/// in specification 2.10): `L * phi((Y - m * n) / s) / s` with `s^2 = n * q * (1 - q) + (UNFORESEEN * n * q)^2`, phi the
/// standard normal density.
pub(crate) fn worth_of_outcome(penalty: f64, year: Tally, minimum: f64) -> f64 {
    // A certain result has no spread: the nearest that can still be called a chance.
    let Some(rate) = year.rate().map(|rate| rate.clamp(0.01, 0.99)) else { return 0.0 };
    let expected = year.people * rate;
    let spread = (expected * (1.0 - rate) + (UNFORESEEN * expected) * (UNFORESEEN * expected)).sqrt();
    let away = (year.outcomes - minimum * year.people) / spread;
    let density = libm::exp(-away * away / 2.0) / (2.0 * std::f64::consts::PI).sqrt();
    penalty * density / spread
}

/// Chance that two equally good providers differ by more than `gap` through luck alone, 0 to 1 (specification 2.10):
/// the difference has standard deviation `sqrt(2 * p * (1 - p) / n)` with `people` referrals each.
pub fn chance_of_gap(rate: f64, people: f64, gap: f64) -> f64 {
    let deviation = (2.0 * rate * (1.0 - rate) / people).sqrt();
    if deviation > 0.0 { libm::erfc(gap / deviation / std::f64::consts::SQRT_2) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(people: f64, outcomes: f64) -> Tally {
        Tally { people, outcomes }
    }

    #[test]
    fn luck_alone_moves_small_providers() {
        // The figures of specification 2.10: 29% at 500 referrals and 3% at 2,000.
        assert!((chance_of_gap(0.27, 500.0, 0.03) - 0.285).abs() < 0.005);
        assert!((chance_of_gap(0.27, 2_000.0, 0.03) - 0.03).abs() < 0.005);
        assert_eq!(chance_of_gap(0.0, 500.0, 0.03), 0.0);
    }

    #[test]
    fn shares_move_from_worst_to_best_and_add_up() {
        let mut shares = [0.02, 0.48, 0.5];
        shift(&mut shares, &[tally(100.0, 20.0), tally(100.0, 25.0), tally(100.0, 22.0)], 0.05, 0.03);
        assert_eq!(shares, [0.0, 0.5, 0.5]);
        shift(&mut shares, &[tally(0.0, 0.0), tally(100.0, 25.0), tally(100.0, 22.0)], 0.05, 0.04);
        assert_eq!(shares, [0.0, 0.5, 0.5]);
    }

    #[test]
    fn referrals_follow_the_shares_of_who_is_open() {
        let shares = [0.25, 0.25, 0.5];
        let to = |draw: f64| referred_to(draw, &shares, |_| true);
        assert_eq!([0.0, 0.24, 0.25, 0.5, 0.999].map(to), [Some(0), Some(0), Some(1), Some(2), Some(2)]);
        assert_eq!(referred_to(0.1, &shares, |provider| provider != 0), Some(1));
        assert_eq!(referred_to(0.5, &shares, |provider| provider != 0), Some(2));
        assert_eq!(referred_to(0.5, &shares, |_| false), None);
        assert_eq!(referred_to(0.5, &[0.0, 0.0], |_| true), Some(1));
    }

    #[test]
    fn a_minimum_is_worth_most_on_the_line() {
        // Specification 2.10: a contract of £780,000 with 1,000 referrals is worth about £4,500 an outcome on the line.
        let worth = |outcomes: f64| worth_of_outcome(780_000.0, tally(1_000.0, outcomes), 0.27);
        assert!((worth(270.0) - 4_500.0).abs() < 50.0, "{}", worth(270.0));
        assert!(worth(400.0) < worth(270.0) / 3.0 && worth(150.0) < worth(270.0) / 50.0);
        assert!(worth(900.0) < 100.0 && worth(50.0) < 1e-6);
        assert_eq!(worth_of_outcome(780_000.0, tally(0.0, 0.0), 0.27), 0.0);
    }

    #[test]
    fn near_a_minimum_many_people_are_no_surer_than_a_few_thousand() {
        // A point above the line, at £780 a referral.
        let worth = |people: f64| worth_of_outcome(780.0 * people, tally(people, 0.28 * people), 0.27);
        assert!((worth(1e6) / worth(5_000.0) - 1.0).abs() < 0.02, "{} {}", worth(5_000.0), worth(1e6));
        assert!(worth(50.0) < 0.8 * worth(5_000.0));
    }

    #[test]
    fn minimum_levels_rise_for_three_years() {
        assert_eq!(
            [1, 2, 3, 6].map(|year| minimum_level(GroupIndex::new(0), year)),
            [0.055, 0.33, 0.44, 0.44].map(Some)
        );
        assert_eq!(minimum_level(GroupIndex::new(4), 2), None);
    }
}

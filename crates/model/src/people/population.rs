//! What the people of a run are like, and how many of them come.

use crate::{
    people::{intake::Intake, mix::Mix},
    record::groups::PerGroup,
};

/// What the people of a run are like, and how many of them come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Population {
    /// Luck of the run: with the same, the same people come.
    pub seed: u64,
    /// People drawn.
    pub people: u32,
    /// Who of them is referred.
    pub intake: Intake,
    /// Which groups they are in.
    pub mix: Mix,
    /// `lambda`: weekly start rate without help of the middle person of each group.
    pub start_rates: PerGroup<f64>,
    /// How people differ inside a group, and what of it is seen.
    pub spread: Spread,
    /// `alpha`: the most that help can add to the start rate of the middle person, as a share of it, 0 to 1.
    pub alpha: f64,
    /// `chi`: how the gain from help goes with readiness; 1 in proportion, 0 the same for all.
    pub chi: f64,
}

/// How people differ inside a group, and how much of that an adviser sees (specification 2.1 and 2.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// `sigma`: standard deviation of readiness, log of the start rate.
    pub sigma: f64,
    /// `r`: share of its variance that the adviser's judgement explains, 0 to 1.
    pub sight: f64,
}

impl Spread {
    /// Standard deviation of the noise in a judgement: `r * (z + eps)` with `Var(eps) = sigma^2 * (1/r - 1)`, written so that
    /// `r = 0` needs no special case.
    pub fn blur(self) -> f64 {
        self.sigma * (self.sight * (1.0 - self.sight)).sqrt()
    }

    /// Variance of readiness as judged.
    pub fn judged_variance(self) -> f64 {
        self.sight * self.sigma * self.sigma
    }

    /// Standard deviation of readiness as judged.
    pub fn judged_deviation(self) -> f64 {
        self.sigma * self.sight.sqrt()
    }

    /// `v`: variance of readiness that a judgement leaves open.
    pub fn open_variance(self) -> f64 {
        (1.0 - self.sight) * self.sigma * self.sigma
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_and_what_is_left_open_are_the_whole_variance() {
        for sight in [0.0, 0.3, 1.0] {
            let spread = Spread { sigma: 1.2, sight };
            assert!((spread.judged_variance() + spread.open_variance() - 1.44).abs() < 1e-12);
            assert!((spread.judged_deviation() * spread.judged_deviation() - spread.judged_variance()).abs() < 1e-12);
        }
    }
}

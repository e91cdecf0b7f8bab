//! How fast somebody starts jobs, in truth and as the adviser judges it (specification 2.1 to 2.3 and 2.7).

use crate::{
    numeric::exponential::exp,
    people::{Person, population::Population},
    record::groups::PerGroup,
};

/// How fast somebody starts jobs, before any wear.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// `b`: weekly start rate without help.
    pub base: f64,
    /// `a`: the most that help can add to it.
    pub gain: f64,
    /// `bhat`: weekly start rate without help, as judged.
    pub judged_base: f64,
    /// `ln(ahat / alpha)`: log of the most that help can add, as judged, without `alpha`.
    pub ln_judged_gain: f64,
    /// Standard deviations above the middle of the group, as judged.
    pub standing: f64,
}

/// Turns people into rates (specification 2.1 to 2.3 and 2.7).
#[derive(Clone, Copy, Debug)]
pub struct RateMaker {
    start_rates: PerGroup<f64>,
    ln_start_rates: PerGroup<f64>,
    alpha: f64,
    chi: f64,
    /// `v`: what the adviser's judgement leaves open.
    variance: f64,
    judged_deviation: f64,
}

impl RateMaker {
    /// For the people of a run.
    pub fn of(population: &Population) -> Self {
        Self {
            start_rates: population.start_rates,
            ln_start_rates: population.start_rates.map(libm::log),
            alpha: population.alpha,
            chi: population.chi,
            variance: population.spread.open_variance(),
            judged_deviation: population.spread.judged_deviation(),
        }
    }

    /// One person's rates.
    pub fn rates(&self, person: &Person) -> Rates {
        let group = person.group.index();
        let (rate, judged) = (self.start_rates[group], person.judged_readiness);
        Rates {
            base: self.base(person),
            gain: self.alpha * rate * exp(self.chi * person.readiness),
            judged_base: rate * exp(judged + self.variance / 2.0),
            ln_judged_gain: self.ln_start_rates[group] + self.chi * judged + self.chi * self.chi * self.variance / 2.0,
            standing: if self.judged_deviation > 0.0 { judged / self.judged_deviation } else { 0.0 },
        }
    }

    /// `b`: one person's weekly start rate without help.
    pub fn base(&self, person: &Person) -> f64 {
        self.start_rates[person.group.index()] * exp(person.readiness)
    }

    /// `ahat`: the most that help can add to one person's weekly start rate, as judged.
    pub fn judged_gain(&self, person: &Person) -> f64 {
        let rate = self.start_rates[person.group.index()];
        self.alpha * rate * libm::exp(self.chi * person.judged_readiness + self.chi * self.chi * self.variance / 2.0)
    }
}

/// How a week changes somebody's readiness.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// Readiness gained, log of the start rate.
    pub gained: f64,
    /// Change of the start rate.
    pub factor: f64,
    /// Its logarithm.
    pub ln: f64,
}

impl Drift {
    /// Nobody moves.
    pub const NONE: Self = Self { gained: 0.0, factor: 1.0, ln: 0.0 };
}

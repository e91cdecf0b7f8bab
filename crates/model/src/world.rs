//! What is true of everybody in a scenario whatever the provider does, and how fast each of them starts jobs
//! (model.md 2.1 to 2.3).

use crate::{
    contract::{Contract, REFERRAL_WEEKS, WINDOW_WEEKS},
    hazard::{JobLengths, Retention, decay_table},
    life::ALONE_UNDER_GBP,
    params::{GroupField, Key},
    people::Person,
    scenario::Scenario,
    strategy::Strategy,
};

/// What is true of everybody in a scenario, whatever the provider does.
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) kappa: f64,
    /// `M_t` for every calendar week in which somebody can be out of work on the programme.
    pub(crate) tightness: Vec<f64>,
    pub(crate) delta: f64,
    pub(crate) decay: Vec<f64>,
    /// `gamma`: readiness gained in a week of full help.
    gamma: f64,
    /// `delta_p`: readiness lost in a week of being left alone, beyond the wear of any week.
    parked_wear: f64,
    pub(crate) lengths: JobLengths,
    pub(crate) contract: Contract,
}

impl World {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        Self {
            seed: scenario.seed(),
            kappa: scenario.get(Key::Kappa),
            tightness: (0..REFERRAL_WEEKS + WINDOW_WEEKS).map(|week| tightness(scenario, week)).collect(),
            delta: scenario.get(Key::Delta),
            decay: decay_table(scenario.get(Key::Delta)),
            gamma: scenario.get(Key::Gamma),
            parked_wear: scenario.get(Key::ParkedWear),
            lengths: retention(scenario).job_lengths(),
            contract: Contract::of(scenario),
        }
    }

    /// What a week at some effort adds to the log of somebody's start rate, beyond the wear of any week: readiness
    /// gained at a share of full help, less the extra wear of being left alone (`gamma * rho(e) - delta_p * [parked]`, model.md 2.1).
    pub(crate) fn drift(&self, effort: f64, share: f64) -> Drift {
        if self.gamma == 0.0 && self.parked_wear == 0.0 {
            return Drift::NONE;
        }
        let gained = self.gamma * share;
        let lost = if effort < ALONE_UNDER_GBP[1] { self.parked_wear } else { 0.0 };
        Drift { gained, factor: libm::exp(gained - lost), ln: gained - lost }
    }
}

/// How a week changes somebody's readiness.
#[derive(Clone, Copy)]
pub(crate) struct Drift {
    /// Readiness gained, log of the start rate.
    pub(crate) gained: f64,
    /// Change of the start rate.
    pub(crate) factor: f64,
    /// Its logarithm.
    pub(crate) ln: f64,
}

/// `M_t`: level until June 2012, then straight to the level of March 2017 (model.md 2.3).
fn tightness(scenario: &Scenario, week: u32) -> f64 {
    let since = week.saturating_sub(YEAR_WEEKS).min(REFERRAL_WEEKS - YEAR_WEEKS);
    let part = since as f64 / (REFERRAL_WEEKS - YEAR_WEEKS) as f64;
    scenario.get(Key::Tightness) + scenario.get(Key::Trend) * part
}

/// Weeks before the labour market begins to move.
const YEAR_WEEKS: u32 = 52;

fn retention(scenario: &Scenario) -> Retention {
    Retention { loss_scale: scenario.get(Key::Loss) }
}

/// How fast somebody starts jobs, in truth and as the adviser judges it, before any wear.
#[derive(Clone, Copy)]
pub(crate) struct Rates {
    /// `b`: without help.
    pub(crate) base: f64,
    /// `a`: the most that help can add.
    pub(crate) gain: f64,
    /// `bhat`.
    pub(crate) judged_base: f64,
    /// `ln(ahat / alpha)` plus the log of what a start is worth to the provider.
    pub(crate) ln_judged_gain: f64,
    /// Standard deviations above the middle of the group, as judged.
    pub(crate) standing: f64,
}

impl Drift {
    /// Nobody moves.
    pub(crate) const NONE: Self = Self { gained: 0.0, factor: 1.0, ln: 0.0 };
}

/// Turns people into rates (model.md 2.1 to 2.3 and 2.7).
pub(crate) struct RateMaker {
    start_rates: [f64; 5],
    ln_start_rates: [f64; 5],
    /// `R_g`, pounds.
    fees: [f64; 5],
    zeta: f64,
    /// Whether a start is worth the same for everybody, whatever it pays.
    counts_starts: bool,
    /// Log of what a start is worth at the group's own price.
    ln_worth: [f64; 5],
    alpha: f64,
    chi: f64,
    /// `v`: what the adviser's judgement leaves open.
    variance: f64,
    judged_deviation: f64,
}

impl RateMaker {
    pub(crate) fn of(scenario: &Scenario, contract: &Contract) -> Self {
        let start_rates = std::array::from_fn(|group| scenario.group(GroupField::StartRate, group));
        let (sigma, sight) = (scenario.get(Key::Sigma), scenario.get(Key::Sight));
        let counts_starts = scenario.strategy() == Strategy::Jobs;
        let zeta = scenario.get(Key::Zeta);
        let fees: [f64; 5] = contract.groups.map(|terms| terms.worth_of_start(retention(scenario)));
        Self {
            start_rates,
            ln_start_rates: start_rates.map(libm::log),
            ln_worth: fees.map(|fees| libm::log(if counts_starts { 1.0 } else { fees + zeta })),
            fees,
            zeta,
            counts_starts,
            alpha: scenario.get(Key::Alpha),
            chi: scenario.get(Key::Chi),
            variance: (1.0 - sight) * sigma * sigma,
            judged_deviation: sigma * sight.sqrt(),
        }
    }

    /// Log of what a start is worth to the provider: `ln(R_g * pi + zeta)`, or nothing but the start itself.
    fn ln_worth(&self, group: usize, price: f64) -> f64 {
        if price == 1.0 || self.counts_starts {
            self.ln_worth[group]
        } else {
            libm::log(self.fees[group] * price + self.zeta)
        }
    }

    pub(crate) fn rates(&self, person: &Person, price: f64) -> Rates {
        let group = person.group as usize;
        let (rate, judged) = (self.start_rates[group], person.judged_readiness);
        Rates {
            base: rate * libm::exp(person.readiness),
            gain: self.alpha * rate * libm::exp(self.chi * person.readiness),
            judged_base: rate * libm::exp(judged + self.variance / 2.0),
            ln_judged_gain: self.ln_start_rates[group]
                + self.chi * judged
                + self.chi * self.chi * self.variance / 2.0
                + self.ln_worth(group, price),
            standing: if self.judged_deviation > 0.0 { judged / self.judged_deviation } else { 0.0 },
        }
    }
}

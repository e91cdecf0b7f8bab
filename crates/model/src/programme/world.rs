//! What is true of everybody in a scenario whatever the provider does (specification 2.1 to 2.3).

use crate::{
    contract::Contract,
    decision::optimum::gain_share,
    people::{
        jobs::{JobLengths, Retention, decay_table},
        life::ALONE_UNDER_GBP,
        rates::Drift,
    },
    record::calendar::{REFERRAL_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
    scenario::{Scenario, params::Key},
};

/// What is true of everybody in a scenario, whatever the provider does.
pub(crate) struct World {
    pub(crate) seed: u64,
    pub(crate) alpha: f64,
    /// `M_t` for every calendar week in which somebody can be out of work on the programme.
    pub(crate) tightness: Vec<f64>,
    pub(crate) delta: f64,
    pub(crate) decay: Vec<f64>,
    /// `gamma`: readiness gained in a week of full help.
    gamma: f64,
    /// `delta_p`: readiness lost in a week of being left alone, beyond the wear of any week.
    parked_wear: f64,
    /// How well jobs last with in-work support.
    pub(crate) retention: Retention,
    pub(crate) lengths: JobLengths,
    pub(crate) contract: Contract,
    /// What a week of full help is worth in pay for distance travelled, pounds.
    pub(crate) distance_week: f64,
    /// Chance that an outcome a few weeks short is claimed.
    pub(crate) claims: f64,
}

impl World {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let retention = helped_retention(scenario);
        let contract = Contract::of(scenario);
        let gamma = scenario.get(Key::Gamma);
        Self {
            seed: scenario.seed(),
            alpha: scenario.get(Key::Alpha),
            tightness: (0..REFERRAL_WEEKS + WINDOW_WEEKS).map(|week| tightness(scenario, week)).collect(),
            delta: scenario.get(Key::Delta),
            decay: decay_table(scenario.get(Key::Delta)),
            gamma,
            parked_wear: scenario.get(Key::ParkedWear),
            retention,
            lengths: retention.job_lengths(),
            distance_week: contract.distance.map_or(0.0, |pay| pay.worth_of_week(gamma)),
            contract,
            claims: scenario.get(Key::Claims),
        }
    }

    /// What a week at some effort adds to the log of somebody's start rate, beyond the wear of any week: readiness
    /// gained at a share of full help, less the extra wear of being left alone (`gamma * rho(e) - delta_p * [parked]`, specification 2.1).
    pub(crate) fn drift(&self, effort: f64, share: f64) -> Drift {
        if self.gamma == 0.0 && self.parked_wear == 0.0 {
            return Drift::NONE;
        }
        let gained = self.gamma * share;
        let lost = if effort < ALONE_UNDER_GBP[1] { self.parked_wear } else { 0.0 };
        Drift { gained, factor: libm::exp(gained - lost), ln: gained - lost }
    }
}

/// `M_t`: level until June 2012, then straight to the level of March 2017 (specification 2.3).
fn tightness(scenario: &Scenario, week: u32) -> f64 {
    let since = week.saturating_sub(YEAR_WEEKS).min(REFERRAL_WEEKS - YEAR_WEEKS);
    let part = since as f64 / (REFERRAL_WEEKS - YEAR_WEEKS) as f64;
    scenario.get(Key::Tightness) + scenario.get(Key::Trend) * part
}

/// How well jobs last without in-work support.
pub(crate) fn usual_retention(scenario: &Scenario) -> Retention {
    Retention { loss_scale: scenario.get(Key::Loss) }
}

/// Pounds a week of in-work support that have 63% of what it can do.
const IN_WORK_KAPPA: f64 = 2.0;

/// How well jobs last with it: the chance of loss falls by at most `hold`, with the same diminishing returns as help.
fn helped_retention(scenario: &Scenario) -> Retention {
    let kept = scenario.get(Key::Hold) * gain_share(scenario.get(Key::InWork), IN_WORK_KAPPA);
    Retention { loss_scale: scenario.get(Key::Loss) * (1.0 - kept) }
}

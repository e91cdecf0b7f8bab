//! Bid optimism (specification 2.10): a provider that thinks help can do more than it can, plans as many hours as would
//! then pay, and each year moves halfway to what its own results show.

use crate::decision::{
    optimum::{effort_above, profit_level},
    plan::Prospect,
};

/// What a provider thinks help can do, and what its own people have shown since it last looked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Belief {
    /// What help is thought to do, as a multiple of what it does.
    multiple: f64,
    /// Job starts seen.
    starts: f64,
    /// Job starts that would have come without help.
    without: f64,
    /// Job starts that help is expected to have added if it does what it does.
    by_help: f64,
}

impl Belief {
    /// At the time of the bid: help is thought to do this multiple of what it does.
    pub(crate) fn new(multiple: f64) -> Self {
        Self { multiple, starts: 0.0, without: 0.0, by_help: 0.0 }
    }

    /// Notes weeks lived under a summed rate of starts, a share of which is due to help.
    pub(crate) fn see(&mut self, started: bool, summed_rate: f64, share_by_help: f64) {
        self.starts += f64::from(u8::from(started));
        self.without += summed_rate * (1.0 - share_by_help);
        self.by_help += summed_rate * share_by_help;
    }

    /// The end of a year: halfway to what the year has shown. A year without help teaches it no more.
    pub(crate) fn learn(&mut self) {
        if self.by_help > 0.0 {
            let shown = ((self.starts - self.without) / self.by_help).max(0.0);
            self.multiple = f64::midpoint(self.multiple, shown);
        }
        (self.starts, self.without, self.by_help) = (0.0, 0.0, 0.0);
    }

    /// Mean effort, pounds a week, that would pay for itself on a caseload (K2) if the belief were true; `otherwise`
    /// where there is nobody yet. `ln_common_gain` is that of [`crate::decision::plan::Policy`].
    pub(crate) fn paying_effort(self, caseload: &[Prospect], kappa: f64, ln_common_gain: f64, otherwise: f64) -> f64 {
        if caseload.is_empty() {
            return otherwise;
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
    fn a_year_of_results_moves_the_belief_halfway() {
        let mut belief = Belief::new(3.0);
        // Of 120 starts 100 would have come anyway, and help adds the 20 that it should.
        for start in 0..1_200 {
            belief.see(start % 10 == 0, 0.1, 1.0 / 6.0);
        }
        belief.learn();
        assert!((belief.multiple - 2.0).abs() < 1e-9, "{belief:?}");
        let before = belief;
        belief.learn();
        assert_eq!(belief, before);
    }

    #[test]
    fn who_believes_more_spends_more() {
        let caseload = [Prospect { ln_gain: 3.0, start_rate: 0.004, standing: 0.0 }; 3];
        let effort = |optimism: f64| Belief::new(optimism).paying_effort(&caseload, 8.0, 0.0, 7.0);
        // G = 20: 8 * ln(20.09 / 8), and 8 ln 2 more for twice the belief.
        assert!((effort(1.0) - 8.0 * (3.0 - libm::log(8.0))).abs() < 1e-9);
        assert!((effort(2.0) - effort(1.0) - 8.0 * libm::log(2.0)).abs() < 1e-9);
        assert_eq!(Belief::new(1.0).paying_effort(&[], 8.0, 0.0, 7.0), 7.0);
    }
}

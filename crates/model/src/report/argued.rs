//! The four numbers on which an argument about payment by results rests (specification 4).

use super::summary::Summary;
use crate::numeric::statistics::ratio;

/// A number that an argument rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argued {
    /// Extra outcomes for each 100 people.
    Extra,
    /// Of ten paid outcomes, those that would have come anyway; none without outcomes.
    AnywayOfTen,
    /// Public money for each extra outcome, pounds; none where the extra is within two standard errors of 0.
    CostPerExtra,
    /// Benefit saved within two years for each pound of public money, pounds; none where nothing is paid.
    SavedPerPound,
}

/// The numbers of one run, in the order of [`Argued::ALL`]; `None` where one means nothing.
pub type Numbers = [Option<f64>; 4];

impl Argued {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Extra, Self::AnywayOfTen, Self::CostPerExtra, Self::SavedPerPound];

    /// The number in a run, in its unit.
    pub fn of(self, summary: &Summary) -> Option<f64> {
        let paid = summary.public_money_per_head_gbp;
        match self {
            Self::Extra => Some(summary.extra_per_100),
            Self::AnywayOfTen => summary.additionality.map(|extra| 10.0 * (1.0 - extra)),
            Self::CostPerExtra => summary.public_money_per_extra_job_gbp,
            Self::SavedPerPound => ratio(summary.taxpayer_net_per_head_gbp + paid, paid),
        }
    }

    /// All numbers of a run.
    pub fn numbers(summary: &Summary) -> Numbers {
        Self::ALL.map(|number| number.of(summary))
    }

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Extra => "extra_per_100",
            Self::AnywayOfTen => "anyway_of_ten",
            Self::CostPerExtra => "public_money_per_extra_job_gbp",
            Self::SavedPerPound => "benefit_saved_per_pound_gbp",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        programme::twin::Twin,
        scenario::{Key, Scenario},
    };

    fn run(scenario: &Scenario) -> Summary {
        Twin::run(scenario).summary(scenario)
    }

    #[test]
    fn the_numbers_are_those_of_the_accounts() {
        let summary = run(&Scenario::default().with(Key::People, 2_000.0));
        let [extra, anyway, cost, saved] = Argued::numbers(&summary).map(Option::unwrap);
        let (people, paid) = (f64::from(summary.people), summary.money_pence.revenue().pounds());
        assert!((anyway / 10.0 * summary.outcome_rate - summary.outcome_rate + extra / 100.0).abs() < 1e-12);
        assert!((cost * extra / 100.0 * people - paid).abs() < 1e-6 * paid);
        assert!((saved * paid - paid - people * summary.taxpayer_net_per_head_gbp).abs() < 1e-6 * paid);
    }

    #[test]
    fn what_means_nothing_is_no_number() {
        let idle = Scenario::default().with(Key::People, 500.0).with(Key::Beta, 0.0);
        let unpaid = idle.with(Key::Attachment, 0.0).with(Key::Outcome, 0.0).with(Key::Sustainment, 0.0);
        assert_eq!(Argued::numbers(&run(&unpaid)), [Some(0.0), Some(10.0), None, None]);
    }
}

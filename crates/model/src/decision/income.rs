//! What a contract is expected to bring in for each person referred, and how that compares with the tariff of 2011 (`rho` of
//! H1, specification 2.9).
//!
//! It is what a bidder's spreadsheet would hold:
//!
//! ```text
//! income_g = attachment_g + 104 * block_g + R_g / Sv(J_g - 1) * mean of pi(zhat) * chance(zhat)
//! ```
//!
//! where the chance of an outcome is that of [`crate::people::judged`], by how ready people are judged to be, with everybody
//! helped equally. An accelerator counts at its expected result, where it changes nothing. Pay for distance, claims and
//! penalties are left out.

use crate::{
    contract::Contract,
    people::{
        course::Course,
        judged::{Judged, Judgement},
        mix::Arrivals,
        population::Population,
    },
    record::{
        calendar::WINDOW_WEEKS,
        groups::{GroupIndex, PerGroup},
    },
};

/// Shares of the fees that reach a provider, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reaching {
    /// Of attachment fees.
    pub(crate) attachment: f64,
    /// Of all others.
    pub(crate) results: f64,
}

impl Reaching {
    /// Everything reaches it.
    pub(crate) const ALL: Self = Self { attachment: 1.0, results: 1.0 };
}

/// Income under one contract over income under another: for everybody, and group by group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ratios {
    /// Over everybody who is referred, at least 0.
    pub(crate) all: f64,
    /// For each group, at least 0.
    pub(crate) own: PerGroup<f64>,
}

/// What income is reckoned from, beside the contract.
#[derive(Debug)]
pub(crate) struct Outlook<'a> {
    judgement: Judgement<'a>,
    course: &'a Course,
    arrivals: Arrivals,
}

impl<'a> Outlook<'a> {
    /// For the people of a population when each gets a share of full help, 0 to 1.
    pub(crate) fn of(population: &'a Population, course: &'a Course, share_of_help: f64) -> Self {
        let judgement = Judgement::of(population, share_of_help);
        Self { judgement, course, arrivals: population.mix.arrivals() }
    }

    /// Income under a contract of which a part reaches the provider, over that under another whose fees all reach it.
    pub(crate) fn ratios(&self, contract: &Contract, reaching: Reaching, other: &Contract) -> Ratios {
        let incomes = |contract: &Contract, reaching: Reaching| -> PerGroup<f64> {
            std::array::from_fn(|group| self.income(contract, reaching, GroupIndex::new(group)))
        };
        let together = |incomes: &PerGroup<f64>| -> f64 {
            GroupIndex::all().map(|group| self.arrivals.share(group) * incomes[group.index()]).sum()
        };
        let (own, usual) = (incomes(contract, reaching), incomes(other, Reaching::ALL));
        Ratios {
            all: together(&own) / together(&usual),
            // A group that nobody is in has no income, and nobody to spend hours on.
            own: std::array::from_fn(|group| if usual[group] > 0.0 { own[group] / usual[group] } else { 1.0 }),
        }
    }

    /// Expected fees for each person referred to a group, pounds.
    fn income(&self, contract: &Contract, reaching: Reaching, group: GroupIndex) -> f64 {
        if self.arrivals.share(group) == 0.0 {
            return 0.0;
        }
        let schedule = contract.groups[group.index()].schedule;
        let (retention, trigger) = (self.course.forces.retention, schedule.milestones.trigger_weeks);
        let weeks = self.course.lasting_weeks(&self.arrivals, group, trigger);
        let paid = |people: Judged| people.share * people.chance * contract.price.of(group, people.readiness);
        let outcomes: f64 = self.judgement.group(group, weeks).map(paid).sum();
        let delivery = f64::from(WINDOW_WEEKS) * contract.block[group.index()].pounds();
        reaching.attachment * contract.mean_attachment_gbp(&self.arrivals, group)
            + reaching.results
                * (delivery + schedule.worth_of_start(retention) / retention.survival(trigger - 1) * outcomes)
    }
}

//! What a job pays, and when: the one schedule that the ledger, a person's fees, the provider's reckoning and the exact
//! expectations all read.
//!
//! To pay otherwise for work, change [`Schedule::payments`] here and [`Milestones::weeks`], which say how much and after how
//! many weeks; a new [`Milestone`] also needs a fee to be booked as in the ledger.

use crate::{
    numeric::units::Pence,
    people::{
        jobs::Retention,
        milestones::{Milestone, Milestones},
    },
};

/// What weeks in work are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Paid once, when the outcome is reached.
    pub outcome: Pence,
    /// Paid for each four further weeks in work.
    pub sustainment: Pence,
    /// When these are reached.
    pub milestones: Milestones,
}

/// One kind of payment: so much, each time that a milestone is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payments {
    /// What is paid for.
    pub milestone: Milestone,
    /// What is paid each time.
    pub amount: Pence,
    /// When it falls due.
    pub milestones: Milestones,
}

impl Payments {
    /// Cumulative weeks in work at which each of the payments falls due.
    pub fn weeks(self) -> impl Iterator<Item = u32> {
        self.milestones.weeks(self.milestone)
    }
}

impl Schedule {
    /// Every kind of payment, in the order in which they fall due.
    pub fn payments(self) -> impl Iterator<Item = Payments> {
        let payments = move |(milestone, amount)| Payments { milestone, amount, milestones: self.milestones };
        [(Milestone::Outcome, self.outcome), (Milestone::Sustainment, self.sustainment)].into_iter().map(payments)
    }

    /// The same with every amount multiplied by a price, to the nearest penny.
    pub fn at_price(self, price: f64) -> Self {
        if price == 1.0 {
            return self;
        }
        Self { outcome: self.outcome.part(price), sustainment: self.sustainment.part(price), ..self }
    }

    /// `R_g`: expected fees from one job start, pounds (specification 2.5).
    pub fn worth_of_start(self, retention: Retention) -> f64 {
        let pence = |payments: Payments| {
            let reached: f64 = payments.weeks().map(|weeks| retention.survival(weeks - 1)).sum();
            payments.amount.0 as f64 * reached
        };
        self.payments().map(pence).sum::<f64>() / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_is_worth_the_payments_it_lasts_for() {
        let milestones = Milestones { trigger_weeks: 26, sustainment_count: 2 };
        let schedule = Schedule { outcome: Pence(120_000), sustainment: Pence(21_500), milestones };
        assert_eq!(schedule.worth_of_start(Retention { loss_scale: 0.0 }), 1_630.0);
        let usual = Retention { loss_scale: 1.0 };
        let by_hand = 1_200.0 * usual.survival(25) + 215.0 * usual.survival(29) + 215.0 * usual.survival(33);
        assert!((schedule.worth_of_start(usual) - by_hand).abs() < 1e-9);
    }

    #[test]
    fn a_price_is_rounded_to_the_penny() {
        let milestones = Milestones { trigger_weeks: 26, sustainment_count: 2 };
        let schedule = Schedule { outcome: Pence(333), sustainment: Pence(101), milestones };
        let half = schedule.at_price(0.5);
        assert_eq!((half.outcome, half.sustainment, half.milestones), (Pence(167), Pence(51), milestones));
    }
}

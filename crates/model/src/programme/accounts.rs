//! What comes in and goes out in a week, or in a sum of weeks, in whole pence (specification 2.9).

use serde::Serialize;

use crate::numeric::units::Pence;

/// One week of the accounts, or a sum of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Accounts {
    /// Attachment fees from the taxpayer.
    pub attachment: Pence,
    /// Job outcome fees from the taxpayer.
    pub outcome: Pence,
    /// Sustainment fees from the taxpayer.
    pub sustainment: Pence,
    /// Delivery fees from the taxpayer.
    pub delivery: Pence,
    /// Pay for distance travelled from the taxpayer.
    pub distance: Pence,
    /// Received from the provider above in the chain.
    pub received: Pence,
    /// Spent on support.
    pub support: Pence,
    /// Overhead for everybody on the programme, in work or not.
    pub overhead: Pence,
    /// Spent on keeping in touch with people in work.
    pub in_work: Pence,
    /// Spent on making the distance travelled look longer.
    pub flattery: Pence,
    /// Passed on to the provider below in the chain.
    pub passed_on: Pence,
}

/// What the taxpayer pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fee {
    /// Joining.
    Attachment,
    /// Each week on the programme.
    Delivery,
    /// A job outcome.
    Outcome,
    /// Staying in work.
    Sustainment,
    /// Distance travelled.
    Distance,
}

impl Fee {
    /// Every fee, in the order in which they begin to fall due.
    pub const ALL: [Self; 5] = [Self::Attachment, Self::Delivery, Self::Outcome, Self::Sustainment, Self::Distance];
}

/// What a provider spends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Support of people out of work.
    Support,
    /// Everybody on the programme, in work or not.
    Overhead,
    /// Keeping in touch with people in work.
    InWork,
    /// Making the distance travelled look longer.
    Flattery,
}

impl Cost {
    /// Every cost.
    pub const ALL: [Self; 4] = [Self::Support, Self::Overhead, Self::InWork, Self::Flattery];
}

impl Accounts {
    /// Fees of one kind from the taxpayer.
    pub fn fee(&self, fee: Fee) -> Pence {
        match fee {
            Fee::Attachment => self.attachment,
            Fee::Delivery => self.delivery,
            Fee::Outcome => self.outcome,
            Fee::Sustainment => self.sustainment,
            Fee::Distance => self.distance,
        }
    }

    /// Costs of one kind.
    pub fn cost(&self, cost: Cost) -> Pence {
        match cost {
            Cost::Support => self.support,
            Cost::Overhead => self.overhead,
            Cost::InWork => self.in_work,
            Cost::Flattery => self.flattery,
        }
    }

    /// All fees from the taxpayer.
    pub fn revenue(&self) -> Pence {
        Fee::ALL.into_iter().map(|fee| self.fee(fee)).sum()
    }

    /// What is kept of all that comes in, once the next provider in the chain has its part.
    pub fn income(&self) -> Pence {
        self.revenue() + self.received - self.passed_on
    }

    /// All costs.
    pub fn costs(&self) -> Pence {
        Cost::ALL.into_iter().map(|cost| self.cost(cost)).sum()
    }

    /// What is left: income less costs. The balance of the account moves by it.
    pub fn balance(&self) -> Pence {
        self.income() - self.costs()
    }

    /// Share of income left after costs; `None` when there is no income.
    pub fn margin(&self) -> Option<f64> {
        self.balance().share_of(self.income())
    }

    /// The item that a fee is entered under.
    pub(crate) fn fee_mut(&mut self, fee: Fee) -> &mut Pence {
        match fee {
            Fee::Attachment => &mut self.attachment,
            Fee::Delivery => &mut self.delivery,
            Fee::Outcome => &mut self.outcome,
            Fee::Sustainment => &mut self.sustainment,
            Fee::Distance => &mut self.distance,
        }
    }
}

impl std::ops::Add for Accounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            attachment: self.attachment + other.attachment,
            outcome: self.outcome + other.outcome,
            sustainment: self.sustainment + other.sustainment,
            delivery: self.delivery + other.delivery,
            distance: self.distance + other.distance,
            received: self.received + other.received,
            support: self.support + other.support,
            overhead: self.overhead + other.overhead,
            in_work: self.in_work + other.in_work,
            flattery: self.flattery + other.flattery,
            passed_on: self.passed_on + other.passed_on,
        }
    }
}

impl std::ops::AddAssign for Accounts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Accounts {
    fn sum<I: Iterator<Item = Self>>(accounts: I) -> Self {
        accounts.fold(Self::default(), |total, week| total + week)
    }
}

/// How far the running balance of the accounts falls below 0, at least 0.
pub fn peak_cash_need(weeks: &[Accounts]) -> Pence {
    let balances = weeks.iter().scan(Pence::ZERO, |balance, week| {
        *balance += week.balance();
        Some(*balance)
    });
    -balances.fold(Pence::ZERO, Pence::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_counts_once_and_on_its_own_side() {
        let week = Accounts {
            attachment: Pence(1_000_000),
            outcome: Pence(2_000_000),
            sustainment: Pence(4_000_000),
            delivery: Pence(8_000_000),
            distance: Pence(16_000_000),
            received: Pence(32_000_000),
            support: Pence(1),
            overhead: Pence(20),
            in_work: Pence(300),
            flattery: Pence(4_000),
            passed_on: Pence(50_000),
        };
        assert_eq!((week.revenue(), week.costs()), (Pence(31_000_000), Pence(4_321)));
        assert_eq!((week.income(), week.balance()), (Pence(62_950_000), Pence(62_945_679)));
        assert_eq!(week.margin(), Some(62_945_679.0 / 62_950_000.0));
        assert_eq!(Accounts { received: Pence(5), passed_on: Pence(5), ..Accounts::default() }.margin(), None);
        let twice = week + week;
        assert_eq!((twice.revenue(), twice.costs()), (Pence(62_000_000), Pence(8_642)));
        assert_eq!((twice.received, twice.passed_on), (Pence(64_000_000), Pence(100_000)));
        assert_eq!([week, week].into_iter().sum::<Accounts>(), twice);
    }

    #[test]
    fn the_capital_needed_is_the_deepest_point_of_the_account() {
        let week = |outcome: i64, support: i64| Accounts {
            outcome: Pence(outcome),
            support: Pence(support),
            ..Accounts::default()
        };
        assert_eq!(peak_cash_need(&[week(0, 50), week(30, 40), week(500, 0), week(0, 300)]), Pence(60));
        assert_eq!(peak_cash_need(&[week(10, 0)]), Pence::ZERO);
    }
}

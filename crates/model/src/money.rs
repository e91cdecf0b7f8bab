//! The provider's accounts, week by calendar week, in whole pence (model.md 2.9).

use serde::Serialize;

use crate::{
    contract::{Contract, REFERRAL_WEEKS, Terms, WINDOW_WEEKS, pence},
    life::{Job, LIFE_WEEKS},
    params::Key,
    provider::Standing,
    scenario::Scenario,
};

/// Calendar weeks in the accounts: the last person to join is followed to the end.
pub const CALENDAR_WEEKS: usize = (REFERRAL_WEEKS + LIFE_WEEKS) as usize;

/// One week of the accounts, or a sum of them, pence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Accounts {
    /// Attachment fees received.
    pub attachment: i64,
    /// Job outcome fees received.
    pub outcome: i64,
    /// Sustainment fees received.
    pub sustainment: i64,
    /// Spent on support.
    pub support: i64,
    /// Overhead for everybody on the programme, in work or not.
    pub overhead: i64,
    /// Spent on keeping in touch with people in work.
    pub in_work: i64,
}

impl Accounts {
    /// All fees, which is all that the taxpayer pays.
    pub fn revenue(&self) -> i64 {
        self.attachment + self.outcome + self.sustainment
    }

    /// All costs.
    pub fn costs(&self) -> i64 {
        self.support + self.overhead + self.in_work
    }

    /// Share of revenue left after costs; nothing when there is no revenue.
    pub fn margin(&self) -> Option<f64> {
        (self.revenue() > 0).then(|| (self.revenue() - self.costs()) as f64 / self.revenue() as f64)
    }
}

impl std::ops::Add for Accounts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            attachment: self.attachment + other.attachment,
            outcome: self.outcome + other.outcome,
            sustainment: self.sustainment + other.sustainment,
            support: self.support + other.support,
            overhead: self.overhead + other.overhead,
            in_work: self.in_work + other.in_work,
        }
    }
}

impl std::iter::Sum for Accounts {
    fn sum<I: Iterator<Item = Self>>(accounts: I) -> Self {
        accounts.fold(Self::default(), |total, week| total + week)
    }
}

/// Pence as pounds.
pub(crate) fn pounds(pence: i64) -> f64 {
    pence as f64 / 100.0
}

/// Weekly costs for each person, pence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnitCosts {
    overhead: i64,
    in_work: i64,
}

impl UnitCosts {
    pub(crate) fn of(scenario: &Scenario) -> Self {
        Self { overhead: pence(scenario.get(Key::Overhead)), in_work: pence(scenario.get(Key::InWork)) }
    }
}

/// Books every payment and cost in its calendar week.
///
/// Costs that last several weeks are booked as a change at their first week and its reverse after their last;
/// closing a week sums the changes up.
pub(crate) struct Ledger {
    fees: Vec<Accounts>,
    changes: Vec<Accounts>,
    costs: UnitCosts,
    /// Weeks that are over.
    closed: Vec<Accounts>,
    /// Lasting costs in the last closed week.
    running: Accounts,
    /// Revenue less costs of the closed weeks, pence.
    cash: i64,
}

impl Ledger {
    pub(crate) fn open(costs: UnitCosts) -> Self {
        let empty = || vec![Accounts::default(); CALENDAR_WEEKS + 1];
        Self {
            fees: empty(),
            changes: empty(),
            costs,
            closed: Vec::with_capacity(CALENDAR_WEEKS),
            running: Accounts::default(),
            cash: 0,
        }
    }

    /// Somebody joins in a calendar week: the attachment fee, and the overhead of two years on the books.
    pub(crate) fn book_joining(&mut self, contract: &Contract, group: usize, week: u32) {
        let (first, after) = (week as usize, (week + WINDOW_WEEKS) as usize);
        self.fees[first].attachment += contract.attachment_fee(group, week);
        self.changes[first].overhead += self.costs.overhead;
        self.changes[after].overhead -= self.costs.overhead;
    }

    /// `weeks` weeks out of work from a calendar week on, at `support` pence a week.
    pub(crate) fn book_support(&mut self, from: u32, weeks: u32, support: i64) {
        let (first, after) = (from as usize, (from + weeks) as usize);
        self.changes[first].support += support;
        self.changes[after].support -= support;
    }

    /// A job of somebody who arrived in a calendar week: its fees, and the cost of keeping in touch.
    pub(crate) fn book_job(&mut self, arrival: u32, job: &Job, terms: Terms) {
        let first = (arrival + job.first_week) as usize;
        let after = first + job.weeks as usize;
        self.changes[first].in_work += self.costs.in_work;
        self.changes[after].in_work -= self.costs.in_work;
        if let Some(week) = job.week_reaching(terms.trigger_weeks) {
            self.fees[(arrival + week) as usize].outcome += terms.outcome;
        }
        for (_, week) in job.sustainments(terms) {
            self.fees[(arrival + week) as usize].sustainment += terms.sustainment;
        }
    }

    /// Where the account stands at the start of a calendar week; every week before it is closed.
    pub(crate) fn standing(&mut self, week: u32, out_of_work: usize) -> Standing {
        self.close_before(week as usize);
        let recent = &self.closed[self.closed.len().saturating_sub(REVENUE_WEEKS)..];
        let revenue: i64 = recent.iter().map(Accounts::revenue).sum();
        Standing {
            cash: pounds(self.cash),
            weekly_revenue: pounds(revenue) / recent.len().max(1) as f64,
            weekly_overhead: pounds(self.running.overhead),
            out_of_work,
        }
    }

    fn close_before(&mut self, week: usize) {
        for week in self.closed.len()..week {
            self.running = self.running + self.changes[week];
            let accounts = self.fees[week] + self.running;
            self.cash += accounts.revenue() - accounts.costs();
            self.closed.push(accounts);
        }
    }

    /// The accounts of every calendar week.
    pub(crate) fn weeks(mut self) -> Vec<Accounts> {
        self.close_before(CALENDAR_WEEKS);
        self.closed
    }
}

/// Weeks whose revenue rule R1 looks back on.
const REVENUE_WEEKS: usize = 26;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lasting_costs_are_booked_in_each_of_their_weeks_and_no_other() {
        let mut ledger = Ledger::open(UnitCosts { overhead: 400, in_work: 50 });
        ledger.book_support(10, 3, 700);
        ledger.book_support(12, 1, 5);
        ledger.book_joining(&Contract::of(&Scenario::default()), 0, 10);
        let weeks = ledger.weeks();
        let support: Vec<i64> = weeks[9..15].iter().map(|week| week.support).collect();
        assert_eq!(support, [0, 700, 700, 705, 0, 0]);
        assert_eq!(weeks.iter().map(|week| week.overhead).sum::<i64>(), 104 * 400);
    }

    #[test]
    fn a_job_is_paid_in_the_weeks_it_earns_its_fees() {
        let contract = Contract::of(&Scenario::default());
        let mut ledger = Ledger::open(UnitCosts { overhead: 400, in_work: 50 });
        ledger.book_job(100, &Job { first_week: 10, weeks: 32, weeks_before: 0 }, contract.groups[1]);
        let weeks = ledger.weeks();
        assert_eq!(weeks[135].outcome, 120_000);
        assert_eq!(weeks[139].sustainment, 21_500);
        let total: Accounts = weeks.into_iter().sum();
        assert_eq!(total, Accounts { outcome: 120_000, sustainment: 21_500, in_work: 32 * 50, ..Accounts::default() });
    }

    #[test]
    fn the_last_to_join_is_paid_to_the_end() {
        let contract = Contract::of(&Scenario::default());
        let mut ledger = Ledger::open(UnitCosts { overhead: 0, in_work: 50 });
        let job = Job { first_week: 104, weeks: LIFE_WEEKS - 104, weeks_before: 0 };
        ledger.book_job(301, &job, contract.groups[4]);
        let total: Accounts = ledger.weeks().into_iter().sum();
        assert_eq!(total.revenue(), 350_000 + 26 * 37_000);
        assert_eq!(total.in_work, 130 * 50);
    }
}

//! One provider's account, week by calendar week (specification 2.9).

use std::ops::Range;

use crate::{
    decision::purse::Standing,
    numeric::units::Pence,
    programme::accounts::Accounts,
    record::calendar::{CALENDAR_WEEKS, CalendarWeek},
};

/// Weeks whose revenue rule R1 looks back on.
const REVENUE_WEEKS: usize = 26;

/// One provider's account, week by week.
///
/// What lasts several weeks is booked as a change at its first week and its reverse after its last; closing a week sums
/// the changes up.
pub(crate) struct Book {
    /// What falls due in a week.
    once: Vec<Accounts>,
    changes: Vec<Accounts>,
    /// Weeks that are over.
    closed: Vec<Accounts>,
    /// What lasts, in the last closed week.
    running: Accounts,
    /// Balance of the closed weeks.
    cash: Pence,
}

impl Book {
    /// An empty account.
    pub(crate) fn open() -> Self {
        let empty = || vec![Accounts::default(); CALENDAR_WEEKS + 1];
        Self {
            once: empty(),
            changes: empty(),
            closed: Vec::with_capacity(CALENDAR_WEEKS),
            running: Accounts::default(),
            cash: Pence::ZERO,
        }
    }

    /// Books the same amounts for every week of a stretch.
    pub(crate) fn last(&mut self, weeks: Range<CalendarWeek>, weekly: impl Fn(&mut Accounts, i64)) {
        weekly(&mut self.changes[weeks.start.index()], 1);
        weekly(&mut self.changes[weeks.end.index()], -1);
    }

    /// Ends a week; all before it have ended.
    pub(crate) fn close(&mut self, week: CalendarWeek) {
        self.running += self.changes[week.index()];
        let accounts = self.once[week.index()] + self.running;
        self.cash += accounts.balance();
        self.closed.push(accounts);
    }

    /// What falls due in a week, to add to it.
    pub(crate) fn at(&mut self, week: CalendarWeek) -> &mut Accounts {
        &mut self.once[week.index()]
    }

    /// Where the account stands after the weeks that are over.
    pub(crate) fn standing(&self, out_of_work: usize) -> Standing {
        let recent = &self.closed[self.closed.len().saturating_sub(REVENUE_WEEKS)..];
        let income: Pence = recent.iter().map(Accounts::income).sum();
        Standing {
            cash: self.cash.pounds(),
            weekly_revenue: income.pounds() / recent.len().max(1) as f64,
            weekly_overhead: self.running.overhead.pounds(),
            out_of_work,
        }
    }

    /// The weeks that are over.
    pub(crate) fn weeks(self) -> Vec<Accounts> {
        self.closed
    }
}

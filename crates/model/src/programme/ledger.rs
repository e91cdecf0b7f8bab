//! The providers' accounts, week by calendar week, in whole pence (specification 2.9).

use std::ops::Range;

use crate::{
    contract::{accelerator::Accelerator, payments::Schedule},
    decision::purse::Standing,
    people::{life::Job, milestones::Milestone},
    programme::{
        accounts::{Accounts, Fee, pounds},
        chain::Chain,
        cohorts::{Cohorts, Due},
        place::ProviderId,
    },
    record::calendar::{CALENDAR_WEEKS, WINDOW_WEEKS},
};

/// One provider's account, week by week.
///
/// What lasts several weeks is booked as a change at its first week and its reverse after its last; closing a week sums
/// the changes up.
struct Book {
    /// What falls due in a week.
    once: Vec<Accounts>,
    changes: Vec<Accounts>,
    /// Weeks that are over.
    closed: Vec<Accounts>,
    /// What lasts, in the last closed week.
    running: Accounts,
    /// Balance of the closed weeks, pence.
    cash: i64,
}

impl Book {
    fn open() -> Self {
        let empty = || vec![Accounts::default(); CALENDAR_WEEKS + 1];
        Self {
            once: empty(),
            changes: empty(),
            closed: Vec::with_capacity(CALENDAR_WEEKS),
            running: Accounts::default(),
            cash: 0,
        }
    }

    /// Books the same amounts for every week of a stretch.
    fn last(&mut self, weeks: Range<u32>, weekly: impl Fn(&mut Accounts, i64)) {
        weekly(&mut self.changes[weeks.start as usize], 1);
        weekly(&mut self.changes[weeks.end as usize], -1);
    }

    fn close(&mut self, week: usize) {
        self.running += self.changes[week];
        let accounts = self.once[week] + self.running;
        self.cash += accounts.balance();
        self.closed.push(accounts);
    }
}

/// Every provider's account: all payments and costs in their calendar weeks, each payment along its chain.
pub(crate) struct Ledger {
    books: Vec<Book>,
    routes: Vec<Route>,
    chain: Chain,
    /// What decides the price of outcomes, where that is not the same for all.
    cohorts: Option<Cohorts>,
    /// Weeks that are over.
    closed: usize,
}

/// What is paid for somebody whatever becomes of them, pence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JoiningFees {
    /// On joining.
    pub(crate) attachment: i64,
    /// Each week on the programme.
    pub(crate) delivery: i64,
}

/// Where money for somebody goes, and what they cost.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// Books that the money passes through, the prime's first; empty when nobody is left to be paid.
    pub(crate) chain: Vec<ProviderId>,
    /// Overhead for each person, pence a week.
    pub(crate) overhead: i64,
    /// In-work support for each person, pence a week.
    pub(crate) in_work: i64,
}

impl Ledger {
    /// Opens a book for each of so many providers, which are the first of all; there is a route for every provider.
    pub(crate) fn open(routes: Vec<Route>, books: usize, chain: &Chain, accelerator: Option<Accelerator>) -> Self {
        Self {
            books: (0..books).map(|_| Book::open()).collect(),
            routes,
            chain: *chain,
            cohorts: accelerator.map(|accelerator| Cohorts::open(accelerator, books)),
            closed: 0,
        }
    }

    /// Pays a fee to a provider's prime, and what is passed on down its chain.
    fn pay(&mut self, provider: ProviderId, week: u32, fee: Fee, amount: i64) {
        let week = week as usize;
        let chain = &self.routes[provider.0].chain;
        let Some(&prime) = chain.first() else { return };
        *self.books[prime.0].once[week].fee_mut(fee) += amount;
        let share = if fee == Fee::Attachment { self.chain.passed_attachment } else { 1.0 - self.chain.slice };
        let mut amount = amount;
        for link in chain.windows(2) {
            amount = part(amount, share);
            self.books[link[0].0].once[week].passed_on += amount;
            self.books[link[1].0].once[week].received += amount;
        }
    }

    /// Somebody joins a provider in a calendar week: the attachment fee, and two years on the books at a weekly delivery
    /// fee; both in pence.
    pub(crate) fn book_joining(&mut self, provider: ProviderId, week: u32, fees: JoiningFees) {
        self.pay(provider, week, Fee::Attachment, fees.attachment);
        self.book_presence(provider, week..week + WINDOW_WEEKS, fees.delivery);
        self.count_person(provider, week, 1);
    }

    /// Somebody who joined in a calendar week moves from one provider to another in a later one.
    pub(crate) fn book_move(&mut self, [from, to]: [ProviderId; 2], joined: u32, week: u32, delivery: i64) {
        let rest = week..joined + WINDOW_WEEKS;
        // Taking back what was booked for the rest of the stay.
        self.book_presence(from, rest.end..rest.start, delivery);
        self.book_presence(to, rest, delivery);
        self.count_person(from, joined, -1);
        self.count_person(to, joined, 1);
    }

    fn count_person(&mut self, provider: ProviderId, joined: u32, change: i32) {
        if let Some(cohorts) = &mut self.cohorts
            && let Some(&prime) = self.routes[provider.0].chain.first()
        {
            cohorts.count(prime, joined, change);
        }
    }

    /// Overhead and delivery fee of somebody on a provider's books for some weeks; weeks from late to early are taken back.
    fn book_presence(&mut self, provider: ProviderId, weeks: Range<u32>, delivery: i64) {
        let Route { chain, overhead, .. } = &self.routes[provider.0];
        let Some((&prime, &last)) = chain.first().zip(chain.last()) else { return };
        self.books[last.0].last(weeks.clone(), |week, sign| week.overhead += sign * overhead);
        if delivery == 0 {
            return;
        }
        self.books[prime.0].last(weeks.clone(), |week, sign| week.delivery += sign * delivery);
        let mut amount = delivery;
        for link in chain.windows(2) {
            amount = part(amount, 1.0 - self.chain.slice);
            self.books[link[0].0].last(weeks.clone(), |week, sign| week.passed_on += sign * amount);
            self.books[link[1].0].last(weeks.clone(), |week, sign| week.received += sign * amount);
        }
    }

    /// Weeks out of work from a calendar week on, at `support` pence a week.
    pub(crate) fn book_support(&mut self, provider: ProviderId, weeks: Range<u32>, support: i64) {
        if let Some(&last) = self.routes[provider.0].chain.last() {
            self.books[last.0].last(weeks, |week, sign| week.support += sign * support);
        }
    }

    /// A job of somebody who arrived in a calendar week: its fees, and the cost of keeping in touch.
    pub(crate) fn book_job(&mut self, provider: ProviderId, arrival: u32, job: &Job, schedule: Schedule) {
        let Route { chain, in_work, .. } = &self.routes[provider.0];
        if let Some(&last) = chain.last() {
            let first = arrival + job.first_week.get();
            self.books[last.0].last(first..first + job.weeks, |week, sign| week.in_work += sign * in_work);
        }
        for payments in schedule.payments() {
            for week in payments.weeks().filter_map(|weeks| job.week_reaching(weeks)) {
                let week = arrival + week.get();
                match payments.milestone {
                    Milestone::Outcome => self.book_outcome(provider, arrival, week, payments.amount.0),
                    Milestone::Sustainment => self.pay(provider, week, Fee::Sustainment, payments.amount.0),
                }
            }
        }
    }

    /// An outcome fee that falls due in a calendar week for somebody who joined in an earlier one.
    pub(crate) fn book_outcome(&mut self, provider: ProviderId, joined: u32, week: u32, fee: i64) {
        let Some(cohorts) = &mut self.cohorts else { return self.pay(provider, week, Fee::Outcome, fee) };
        if let Some(&prime) = self.routes[provider.0].chain.first() {
            cohorts.wait(week, Due { prime, provider, joined, fee });
        }
    }

    /// Pay for the distance somebody has travelled, and what was spent on flattering it, at the end of their stay.
    pub(crate) fn book_distance(&mut self, provider: ProviderId, week: u32, paid: i64, flattery: i64) {
        self.pay(provider, week, Fee::Distance, paid);
        if let Some(&last) = self.routes[provider.0].chain.last() {
            self.books[last.0].once[week as usize].flattery += flattery;
        }
    }

    /// Where a provider's account stands at the start of a calendar week; every week before it is closed.
    pub(crate) fn standing(&mut self, book: ProviderId, week: u32, out_of_work: usize) -> Standing {
        self.close_before(week as usize);
        let Book { closed, running, cash, .. } = &self.books[book.0];
        let recent = &closed[closed.len().saturating_sub(REVENUE_WEEKS)..];
        let income: i64 = recent.iter().map(Accounts::income).sum();
        Standing {
            cash: pounds(*cash),
            weekly_revenue: pounds(income) / recent.len().max(1) as f64,
            weekly_overhead: pounds(running.overhead),
            out_of_work,
        }
    }

    fn close_before(&mut self, week: usize) {
        for week in self.closed..week {
            self.settle(week);
            for book in &mut self.books {
                book.close(week);
            }
        }
        self.closed = self.closed.max(week);
    }

    /// Pays the outcomes of a week whose price depends on their place in the count.
    fn settle(&mut self, week: usize) {
        let Some(cohorts) = &mut self.cohorts else { return };
        for (due, price) in cohorts.settle(week) {
            self.pay(due.provider, week as u32, Fee::Outcome, part(due.fee, price));
        }
    }

    /// The accounts of every calendar week, book by book.
    pub(crate) fn weeks(mut self) -> Vec<Vec<Accounts>> {
        self.close_before(CALENDAR_WEEKS);
        self.books.into_iter().map(|book| book.closed).collect()
    }
}

/// A share of an amount, to the nearest penny.
fn part(amount: i64, share: f64) -> i64 {
    (amount as f64 * share).round() as i64
}

/// Weeks whose revenue rule R1 looks back on.
const REVENUE_WEEKS: usize = 26;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        numeric::units::Pence,
        people::milestones::Milestones,
        programme::chain::{Depth, Flow, Returned},
        record::calendar::{LIFE_WEEKS, LifeWeek},
    };

    /// £1,200 after 26 weeks in work, and £215 for each four weeks after them.
    /// Paid on joining, pence.
    const ATTACHMENT: i64 = 40_000;

    const SCHEDULE: Schedule = Schedule {
        outcome: Pence(120_000),
        sustainment: Pence(21_500),
        milestones: Milestones { trigger_weeks: 26, sustainment_count: 13 },
    };

    const ALONE: Chain = Chain {
        depth: Depth::None,
        passed: 0.3,
        flow: Flow::Picked,
        slice: 0.0,
        passed_attachment: 1.0,
        returned: Returned::Prime,
    };

    /// A provider on its own, and in a chain the prime, the one behind it and that one's own.
    const FIRST: ProviderId = ProviderId(0);
    const SECOND: ProviderId = ProviderId(1);
    const THIRD: ProviderId = ProviderId(2);

    fn route(chain: &[ProviderId]) -> Route {
        Route { chain: chain.to_vec(), overhead: 400, in_work: 50 }
    }

    /// A ledger of one provider.
    fn ledger() -> Ledger {
        Ledger::open(vec![route(&[FIRST])], 1, &ALONE, None)
    }

    /// A ledger of a chain of three that passes on so much of each fee.
    fn chain(slice: f64, passed_attachment: f64) -> Ledger {
        let routes = vec![route(&[FIRST]), route(&[FIRST, SECOND]), route(&[FIRST, SECOND, THIRD])];
        Ledger::open(routes, 3, &Chain { slice, passed_attachment, ..ALONE }, None)
    }

    fn joining(delivery: i64) -> JoiningFees {
        JoiningFees { attachment: ATTACHMENT, delivery }
    }

    fn totals(ledger: Ledger) -> Vec<Accounts> {
        ledger.weeks().into_iter().map(|weeks| weeks.into_iter().sum()).collect()
    }

    #[test]
    fn lasting_costs_are_booked_in_each_of_their_weeks_and_no_other() {
        let mut ledger = ledger();
        ledger.book_support(FIRST, 10..13, 700);
        ledger.book_support(FIRST, 12..13, 5);
        ledger.book_joining(FIRST, 10, joining(0));
        let weeks = &ledger.weeks()[0];
        let support: Vec<i64> = weeks[9..15].iter().map(|week| week.support).collect();
        assert_eq!(support, [0, 700, 700, 705, 0, 0]);
        assert_eq!(weeks.iter().map(|week| week.overhead).sum::<i64>(), 104 * 400);
    }

    #[test]
    fn a_job_is_paid_in_the_weeks_it_earns_its_fees() {
        let mut ledger = ledger();
        ledger.book_job(FIRST, 100, &Job { first_week: LifeWeek::new(10), weeks: 32, weeks_before: 0 }, SCHEDULE);
        let weeks = &ledger.weeks()[0];
        assert_eq!(weeks[135].outcome, 120_000);
        assert_eq!(weeks[139].sustainment, 21_500);
        let total: Accounts = weeks.iter().copied().sum();
        assert_eq!(total, Accounts { outcome: 120_000, sustainment: 21_500, in_work: 32 * 50, ..Accounts::default() });
    }

    #[test]
    fn the_last_to_join_is_paid_to_the_end() {
        let mut ledger = ledger();
        let job = Job { first_week: LifeWeek::new(104), weeks: LIFE_WEEKS - 104, weeks_before: 0 };
        let milestones = Milestones { trigger_weeks: 13, sustainment_count: 26 };
        let schedule = Schedule { milestones, ..SCHEDULE };
        ledger.book_job(FIRST, 301, &job, schedule);
        let total = totals(ledger)[0];
        assert_eq!(total.revenue(), 120_000 + 26 * 21_500);
        assert_eq!(total.in_work, 130 * 50);
    }

    #[test]
    fn a_fee_goes_down_the_chain_to_the_penny() {
        let mut ledger = chain(0.3, 0.5);
        ledger.book_joining(THIRD, 0, joining(0));
        ledger.book_outcome(THIRD, 0, 40, SCHEDULE.outcome.0);
        let [prime, first, second] = totals(ledger)[..] else { panic!("three books") };
        assert_eq!((prime.attachment, prime.outcome), (40_000, 120_000));
        // Half of £400 and 70% of £1,200, then half and 70% again.
        assert_eq!((prime.passed_on, first.received), (20_000 + 84_000, 20_000 + 84_000));
        assert_eq!((first.passed_on, second.received), (10_000 + 58_800, 10_000 + 58_800));
        assert_eq!(prime.income() + first.income() + second.income(), 160_000);
        assert_eq!((prime.overhead, first.overhead, second.overhead), (0, 0, 104 * 400));
    }

    #[test]
    fn a_delivery_fee_goes_down_the_chain_week_by_week() {
        let mut ledger = chain(0.25, 1.0);
        ledger.book_presence(THIRD, 3..5, 1_000);
        let weeks = ledger.weeks();
        let of = |book: usize, item: fn(&Accounts) -> i64| weeks[book][2..6].iter().map(item).collect::<Vec<i64>>();
        assert_eq!(of(0, |week| week.delivery), [0, 1_000, 1_000, 0]);
        assert_eq!(of(0, |week| week.passed_on), [0, 750, 750, 0]);
        assert_eq!(of(1, |week| week.received), [0, 750, 750, 0]);
        // Three quarters of £7.50 to the nearest penny.
        assert_eq!(of(2, |week| week.received), [0, 563, 563, 0]);
    }

    #[test]
    fn whoever_moves_is_on_one_book_at_a_time() {
        let mut ledger = chain(0.0, 1.0);
        ledger.book_joining(SECOND, 10, joining(325));
        ledger.book_move([SECOND, FIRST], 10, 50, 325);
        let weeks = ledger.weeks();
        let on = |book: usize, week: usize| weeks[book][week].overhead;
        assert_eq!([on(1, 49), on(0, 49), on(1, 50), on(0, 50), on(0, 113), on(0, 114)], [400, 0, 0, 400, 400, 0]);
        let paid: i64 = weeks.iter().flatten().map(|week| week.delivery).sum();
        assert_eq!(paid, 104 * 325);
        assert!(weeks[1][49].received > 0 && weeks[1][50].received == 0);
    }

    #[test]
    fn a_standing_is_of_the_weeks_that_are_over() {
        let mut ledger = ledger();
        ledger.book_joining(FIRST, 0, joining(0));
        ledger.book_support(FIRST, 2..4, 1_000);
        let early = ledger.standing(FIRST, 10, 7);
        // £400 for joining, less ten weeks at £4 and two at £10.
        assert_eq!((early.cash, early.weekly_revenue, early.weekly_overhead), (340.0, 40.0, 4.0));
        assert_eq!(early.out_of_work, 7);
        let later = ledger.standing(FIRST, 27, 7);
        assert_eq!((later.cash, later.weekly_revenue), (272.0, 0.0), "the first week is longer ago than half a year");
    }

    #[test]
    fn nobody_left_is_nobody_paid() {
        let mut ledger = Ledger::open(vec![route(&[])], 1, &ALONE, None);
        ledger.book_joining(FIRST, 10, joining(325));
        ledger.book_outcome(FIRST, 10, 60, 120_000);
        ledger.book_support(FIRST, 10..12, 700);
        assert_eq!(totals(ledger), [Accounts::default()]);
    }

    #[test]
    fn distance_is_paid_once_and_its_flattery_is_a_cost() {
        let mut ledger = chain(0.5, 1.0);
        ledger.book_distance(SECOND, 7, 30_000, 1_200);
        ledger.book_distance(SECOND, 7, 10_000, 300);
        let weeks = ledger.weeks();
        assert_eq!((weeks[0][7].distance, weeks[0][7].passed_on, weeks[1][7].received), (40_000, 20_000, 20_000));
        assert_eq!((weeks[0][7].flattery, weeks[1][7].flattery), (0, 1_500));
    }
}

//! The providers' accounts, week by calendar week, in whole pence (specification 2.9).

use std::ops::Range;

use crate::{
    contract::{accelerator::Accelerator, distance::DistancePay, payments::Payments},
    decision::purse::Standing,
    numeric::{units::Pence, whole::count},
    people::{life::Job, milestones::Milestone},
    programme::{
        accounts::{Accounts, Fee},
        book::Book,
        chain::Chain,
        cohorts::{Cohorts, Due},
        entries::{JoiningFees, Move, OutcomeFee, Route},
        place::ProviderId,
    },
    record::calendar::{CALENDAR_WEEKS, CalendarWeek, WINDOW_WEEKS},
};

/// Every provider's account: all payments and costs in their calendar weeks, each payment along its chain.
pub(crate) struct Ledger {
    books: Vec<Book>,
    routes: Vec<Route>,
    chain: Chain,
    /// What decides the price of outcomes, where that is not the same for all.
    cohorts: Option<Cohorts>,
    /// The first week that is not over.
    closed: CalendarWeek,
}

impl Ledger {
    /// Opens a book for each of so many providers, which are the first of all; there is a route for every provider.
    pub(crate) fn open(routes: Vec<Route>, books: usize, chain: &Chain, accelerator: Option<Accelerator>) -> Self {
        Self {
            books: (0..books).map(|_| Book::open()).collect(),
            routes,
            chain: *chain,
            cohorts: accelerator.map(|accelerator| Cohorts::open(accelerator, books)),
            closed: CalendarWeek::new(0),
        }
    }

    /// Pays a fee to a provider's prime, and what is passed on down its chain.
    fn pay(&mut self, provider: ProviderId, week: CalendarWeek, fee: Fee, amount: Pence) {
        let chain = &self.routes[provider.0].chain;
        let Some(&prime) = chain.first() else { return };
        *self.books[prime.0].at(week).fee_mut(fee) += amount;
        let share = if fee == Fee::Attachment { self.chain.passed_attachment } else { 1.0 - self.chain.slice };
        let mut amount = amount;
        for link in chain.windows(2) {
            amount = amount.part(share);
            self.books[link[0].0].at(week).passed_on += amount;
            self.books[link[1].0].at(week).received += amount;
        }
    }

    /// Somebody joins a provider in a calendar week: the attachment fee, and two years on the books at a weekly
    /// delivery fee.
    pub(crate) fn book_joining(&mut self, provider: ProviderId, week: CalendarWeek, fees: JoiningFees) {
        self.pay(provider, week, Fee::Attachment, fees.attachment);
        self.book_presence(provider, week..week + WINDOW_WEEKS, fees.delivery);
        self.count_person(provider, week, 1);
    }

    /// Somebody moves from one provider to another, with a weekly delivery fee.
    pub(crate) fn book_move(&mut self, Move { from, to, joined, week }: Move, delivery: Pence) {
        let rest = week..joined + WINDOW_WEEKS;
        // Taking back what was booked for the rest of the stay.
        self.book_presence(from, rest.end..rest.start, delivery);
        self.book_presence(to, rest, delivery);
        self.count_person(from, joined, -1);
        self.count_person(to, joined, 1);
    }

    fn count_person(&mut self, provider: ProviderId, joined: CalendarWeek, change: i32) {
        if let Some(cohorts) = &mut self.cohorts
            && let Some(&prime) = self.routes[provider.0].chain.first()
        {
            cohorts.count(prime, joined, change);
        }
    }

    /// Overhead and delivery fee of somebody on a provider's books for some weeks; weeks from late to early are taken
    /// back.
    fn book_presence(&mut self, provider: ProviderId, weeks: Range<CalendarWeek>, delivery: Pence) {
        let Route { chain, overhead, .. } = &self.routes[provider.0];
        let Some((&prime, &last)) = chain.first().zip(chain.last()) else { return };
        self.books[last.0].last(weeks.clone(), |week, sign| week.overhead += *overhead * sign);
        if delivery == Pence::ZERO {
            return;
        }
        self.books[prime.0].last(weeks.clone(), |week, sign| week.delivery += delivery * sign);
        let mut amount = delivery;
        for link in chain.windows(2) {
            amount = amount.part(1.0 - self.chain.slice);
            self.books[link[0].0].last(weeks.clone(), |week, sign| week.passed_on += amount * sign);
            self.books[link[1].0].last(weeks.clone(), |week, sign| week.received += amount * sign);
        }
    }

    /// Weeks out of work from a calendar week on, at `support` a week.
    pub(crate) fn book_support(&mut self, provider: ProviderId, weeks: Range<CalendarWeek>, support: Pence) {
        if let Some(&last) = self.routes[provider.0].chain.last() {
            self.books[last.0].last(weeks, |week, sign| week.support += support * sign);
        }
    }

    /// A job of somebody who joined in a calendar week: those payments that fall due in it, and the cost of keeping in
    /// touch.
    pub(crate) fn book_job(
        &mut self,
        provider: ProviderId,
        joined: CalendarWeek,
        job: &Job,
        payments: impl Iterator<Item = Payments>,
    ) {
        let Route { chain, in_work, .. } = &self.routes[provider.0];
        if let Some(&last) = chain.last() {
            let first = joined + job.first_week;
            self.books[last.0].last(first..first + job.weeks, |week, sign| week.in_work += *in_work * sign);
        }
        for payments in payments {
            for week in payments.weeks().filter_map(|weeks| job.week_reaching(weeks)) {
                let (week, amount) = (joined + week, payments.amount);
                match payments.milestone {
                    Milestone::Outcome => self.book_outcome(provider, OutcomeFee { joined, week, amount }),
                    Milestone::Sustainment => self.pay(provider, week, Fee::Sustainment, amount),
                }
            }
        }
    }

    /// A fee for an outcome.
    pub(crate) fn book_outcome(&mut self, provider: ProviderId, fee: OutcomeFee) {
        let OutcomeFee { joined, week, amount } = fee;
        let Some(cohorts) = &mut self.cohorts else { return self.pay(provider, week, Fee::Outcome, amount) };
        if let Some(&prime) = self.routes[provider.0].chain.first() {
            cohorts.wait(week, Due { prime, provider, joined, fee: amount });
        }
    }

    /// Pay for the readiness somebody has gained, and what was spent on flattering it, at the end of their stay.
    pub(crate) fn book_distance(&mut self, provider: ProviderId, week: CalendarWeek, pay: DistancePay, gained: f64) {
        self.pay(provider, week, Fee::Distance, pay.paid(gained));
        if let Some(&last) = self.routes[provider.0].chain.last() {
            self.books[last.0].at(week).flattery += pay.flattery();
        }
    }

    /// Where a provider's account stands at the start of a calendar week; every week before it is closed.
    pub(crate) fn standing(&mut self, book: ProviderId, week: CalendarWeek, out_of_work: usize) -> Standing {
        self.close_before(week);
        self.books[book.0].standing(out_of_work)
    }

    fn close_before(&mut self, week: CalendarWeek) {
        while self.closed < week {
            self.settle(self.closed);
            for book in &mut self.books {
                book.close(self.closed);
            }
            self.closed = self.closed + 1;
        }
    }

    /// Pays the outcomes of a week whose price depends on their place in the count.
    fn settle(&mut self, week: CalendarWeek) {
        let Some(cohorts) = &mut self.cohorts else { return };
        for (due, price) in cohorts.settle(week) {
            self.pay(due.provider, week, Fee::Outcome, due.fee.part(price));
        }
    }

    /// The accounts of every calendar week, book by book.
    pub(crate) fn weeks(mut self) -> Vec<Vec<Accounts>> {
        self.close_before(CalendarWeek::new(count(CALENDAR_WEEKS)));
        self.books.into_iter().map(Book::weeks).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{accelerator::ExpectedResults, payments::Schedule},
        people::milestones::Milestones,
        programme::chain::{Depth, Flow, Returned},
        record::calendar::{LIFE_WEEKS, LifeWeek},
    };

    /// Paid on joining.
    const ATTACHMENT: Pence = Pence(40_000);

    /// £1,200 after 26 weeks in work, and £215 for each four weeks after them.
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
        Route { chain: chain.to_vec(), overhead: Pence(400), in_work: Pence(50) }
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
        JoiningFees { attachment: ATTACHMENT, delivery: Pence(delivery) }
    }

    fn week(week: u32) -> CalendarWeek {
        CalendarWeek::new(week)
    }

    /// An outcome of somebody who joined in a week, due in another.
    fn outcome(joined: u32, due: u32) -> OutcomeFee {
        OutcomeFee { joined: week(joined), week: week(due), amount: SCHEDULE.outcome }
    }

    /// One item of a book in some weeks, pence.
    fn items(weeks: &[Accounts], item: fn(&Accounts) -> Pence) -> Vec<i64> {
        weeks.iter().map(|week| item(week).0).collect()
    }

    fn totals(ledger: Ledger) -> Vec<Accounts> {
        ledger.weeks().into_iter().map(|weeks| weeks.into_iter().sum()).collect()
    }

    #[test]
    fn lasting_costs_are_booked_in_each_of_their_weeks_and_no_other() {
        let mut ledger = ledger();
        ledger.book_support(FIRST, week(10)..week(13), Pence(700));
        ledger.book_support(FIRST, week(12)..week(13), Pence(5));
        ledger.book_joining(FIRST, week(10), joining(0));
        let weeks = &ledger.weeks()[0];
        assert_eq!(items(&weeks[9..15], |week| week.support), [0, 700, 700, 705, 0, 0]);
        assert_eq!(weeks.iter().map(|week| week.overhead).sum::<Pence>(), Pence(104 * 400));
    }

    #[test]
    fn a_job_is_paid_in_the_weeks_it_earns_its_fees() {
        let mut ledger = ledger();
        ledger.book_job(
            FIRST,
            week(100),
            &Job { first_week: LifeWeek::new(10), weeks: 32, weeks_before: 0 },
            SCHEDULE.payments(),
        );
        let weeks = &ledger.weeks()[0];
        assert_eq!(weeks[135].outcome, Pence(120_000));
        assert_eq!(weeks[139].sustainment, Pence(21_500));
        let total: Accounts = weeks.iter().copied().sum();
        assert_eq!(
            total,
            Accounts {
                outcome: Pence(120_000),
                sustainment: Pence(21_500),
                in_work: Pence(32 * 50),
                ..Accounts::default()
            }
        );
    }

    #[test]
    fn the_last_to_join_is_paid_to_the_end() {
        let mut ledger = ledger();
        let job = Job { first_week: LifeWeek::new(104), weeks: LIFE_WEEKS - 104, weeks_before: 0 };
        let milestones = Milestones { trigger_weeks: 13, sustainment_count: 26 };
        let schedule = Schedule { milestones, ..SCHEDULE };
        ledger.book_job(FIRST, week(301), &job, schedule.payments());
        let total = totals(ledger)[0];
        assert_eq!(total.revenue(), Pence(120_000 + 26 * 21_500));
        assert_eq!(total.in_work, Pence(130 * 50));
    }

    #[test]
    fn a_fee_goes_down_the_chain_to_the_penny() {
        let mut ledger = chain(0.3, 0.5);
        ledger.book_joining(THIRD, week(0), joining(0));
        ledger.book_outcome(THIRD, outcome(0, 40));
        let [prime, first, second] = totals(ledger)[..] else { panic!("three books") };
        assert_eq!((prime.attachment, prime.outcome), (Pence(40_000), Pence(120_000)));
        // Half of £400 and 70% of £1,200, then half and 70% again.
        assert_eq!((prime.passed_on, first.received), (Pence(20_000 + 84_000), Pence(20_000 + 84_000)));
        assert_eq!((first.passed_on, second.received), (Pence(10_000 + 58_800), Pence(10_000 + 58_800)));
        assert_eq!(prime.income() + first.income() + second.income(), Pence(160_000));
        assert_eq!([prime.overhead, first.overhead, second.overhead], [0, 0, 104 * 400].map(Pence));
    }

    #[test]
    fn a_delivery_fee_goes_down_the_chain_week_by_week() {
        let mut ledger = chain(0.25, 1.0);
        ledger.book_presence(THIRD, week(3)..week(5), Pence(1_000));
        let weeks = ledger.weeks();
        let of = |book: usize, item: fn(&Accounts) -> Pence| items(&weeks[book][2..6], item);
        assert_eq!(of(0, |week| week.delivery), [0, 1_000, 1_000, 0]);
        assert_eq!(of(0, |week| week.passed_on), [0, 750, 750, 0]);
        assert_eq!(of(1, |week| week.received), [0, 750, 750, 0]);
        // Three quarters of £7.50 to the nearest penny.
        assert_eq!(of(2, |week| week.received), [0, 563, 563, 0]);
    }

    #[test]
    fn whoever_moves_is_on_one_book_at_a_time() {
        let mut ledger = chain(0.0, 1.0);
        ledger.book_joining(SECOND, week(10), joining(325));
        ledger.book_move(Move { from: SECOND, to: FIRST, joined: week(10), week: week(50) }, Pence(325));
        let weeks = ledger.weeks();
        let on = |book: usize, week: usize| weeks[book][week].overhead.0;
        assert_eq!([on(1, 49), on(0, 49), on(1, 50), on(0, 50), on(0, 113), on(0, 114)], [400, 0, 0, 400, 400, 0]);
        let paid: Pence = weeks.iter().flatten().map(|week| week.delivery).sum();
        assert_eq!(paid, Pence(104 * 325));
        assert!(weeks[1][49].received > Pence::ZERO && weeks[1][50].received == Pence::ZERO);
    }

    #[test]
    fn a_standing_is_of_the_weeks_that_are_over() {
        let mut ledger = ledger();
        ledger.book_joining(FIRST, week(0), joining(0));
        ledger.book_support(FIRST, week(2)..week(4), Pence(1_000));
        let early = ledger.standing(FIRST, week(10), 7);
        // £400 for joining, less ten weeks at £4 and two at £10.
        assert_eq!((early.cash, early.weekly_revenue, early.weekly_overhead), (340.0, 40.0, 4.0));
        assert_eq!(early.out_of_work, 7);
        let later = ledger.standing(FIRST, week(27), 7);
        assert_eq!((later.cash, later.weekly_revenue), (272.0, 0.0), "the first week is longer ago than half a year");
    }

    #[test]
    fn nobody_left_is_nobody_paid() {
        let mut ledger = Ledger::open(vec![route(&[])], 1, &ALONE, None);
        ledger.book_joining(FIRST, week(10), joining(325));
        ledger.book_outcome(FIRST, outcome(10, 60));
        ledger.book_support(FIRST, week(10)..week(12), Pence(700));
        assert_eq!(totals(ledger), [Accounts::default()]);
    }

    #[test]
    fn distance_is_paid_once_and_its_flattery_is_a_cost() {
        let mut ledger = chain(0.5, 1.0);
        // £2,000 a unit, of which the first pound of flattery adds a hundredth: £100 buys £200 for everybody.
        let pay = DistancePay::new(2_000.0, 0.01).unwrap();
        ledger.book_distance(SECOND, week(7), pay, 0.0);
        ledger.book_distance(SECOND, week(7), pay, 0.1);
        let weeks = ledger.weeks();
        let [prime, sub] = [weeks[0][7], weeks[1][7]];
        assert_eq!([prime.distance, prime.passed_on, sub.received], [60_000, 30_000, 30_000].map(Pence));
        assert_eq!([prime.flattery, sub.flattery], [0, 20_000].map(Pence));
    }

    #[test]
    fn whoever_moves_is_counted_where_they_are() {
        // Ten people with each of two primes; three outcomes at the first.
        let paid = |moves: bool| {
            let accelerator = Accelerator::new(0.5, 0.2, ExpectedResults::every_year(0.27));
            let mut ledger = Ledger::open(vec![route(&[FIRST]), route(&[SECOND])], 2, &ALONE, accelerator);
            let people = if moves { [15, 5] } else { [10, 10] };
            for (provider, people) in [FIRST, SECOND].into_iter().zip(people) {
                (0..people).for_each(|_| ledger.book_joining(provider, week(5), joining(0)));
            }
            if moves {
                let moved = Move { from: FIRST, to: SECOND, joined: week(5), week: week(20) };
                (0..5).for_each(|_| ledger.book_move(moved, Pence::ZERO));
            }
            for due in [60, 70, 80] {
                ledger.book_outcome(FIRST, outcome(5, due));
            }
            totals(ledger)[0].outcome
        };
        // £600 twice and £2,914.29 once: the first two of ten are paid half, others 17/7.
        assert_eq!((paid(false), paid(true)), (Pence(411_429), Pence(411_429)));
    }
}

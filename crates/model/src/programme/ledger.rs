//! The providers' accounts, week by calendar week, in whole pence (model.md 2.9).

use std::ops::Range;

use serde::Serialize;

use crate::{
    contract::{Contract, Terms, accelerator::Accelerator},
    decision::purse::Standing,
    people::life::Job,
    record::calendar::{REFERRAL_WEEKS, WINDOW_WEEKS},
    scenario::{Scenario, params::Key},
};

pub use crate::record::calendar::CALENDAR_WEEKS;
pub(crate) use crate::record::calendar::YEAR_WEEKS;

/// One week of the accounts, or a sum of them, pence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Accounts {
    /// Attachment fees from the taxpayer.
    pub attachment: i64,
    /// Job outcome fees from the taxpayer.
    pub outcome: i64,
    /// Sustainment fees from the taxpayer.
    pub sustainment: i64,
    /// Delivery fees from the taxpayer.
    pub delivery: i64,
    /// Pay for distance travelled from the taxpayer.
    pub distance: i64,
    /// Received from the provider above in the chain.
    pub received: i64,
    /// Spent on support.
    pub support: i64,
    /// Overhead for everybody on the programme, in work or not.
    pub overhead: i64,
    /// Spent on keeping in touch with people in work.
    pub in_work: i64,
    /// Spent on making the distance travelled look longer.
    pub flattery: i64,
    /// Passed on to the provider below in the chain.
    pub passed_on: i64,
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
    pub fn fee(&self, fee: Fee) -> i64 {
        match fee {
            Fee::Attachment => self.attachment,
            Fee::Delivery => self.delivery,
            Fee::Outcome => self.outcome,
            Fee::Sustainment => self.sustainment,
            Fee::Distance => self.distance,
        }
    }

    /// Costs of one kind.
    pub fn cost(&self, cost: Cost) -> i64 {
        match cost {
            Cost::Support => self.support,
            Cost::Overhead => self.overhead,
            Cost::InWork => self.in_work,
            Cost::Flattery => self.flattery,
        }
    }

    /// All fees from the taxpayer.
    pub fn revenue(&self) -> i64 {
        Fee::ALL.into_iter().map(|fee| self.fee(fee)).sum()
    }

    /// What is kept of all that comes in, once the next provider in the chain has its part.
    pub fn income(&self) -> i64 {
        self.revenue() + self.received - self.passed_on
    }

    /// All costs.
    pub fn costs(&self) -> i64 {
        Cost::ALL.into_iter().map(|cost| self.cost(cost)).sum()
    }

    /// What is left: income less costs. The balance of the account moves by it.
    pub fn balance(&self) -> i64 {
        self.income() - self.costs()
    }

    /// Share of income left after costs; nothing when there is no income.
    pub fn margin(&self) -> Option<f64> {
        (self.income() > 0).then(|| self.balance() as f64 / self.income() as f64)
    }

    fn fee_mut(&mut self, fee: Fee) -> &mut i64 {
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

/// Pence as pounds.
pub(crate) fn pounds(pence: i64) -> f64 {
    pence as f64 / 100.0
}

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
    slice: f64,
    passed_attachment: f64,
    accelerator: Option<Accelerator>,
    /// Outcomes by the week in which they fall due, where the price depends on how many came before.
    due: Vec<Vec<Due>>,
    /// People and outcomes so far of each prime's contract years of joining.
    cohorts: Vec<[Cohort; CONTRACT_YEARS]>,
    /// Weeks that are over.
    closed: usize,
}

/// Contract years in which people join.
const CONTRACT_YEARS: usize = REFERRAL_WEEKS.div_ceil(YEAR_WEEKS) as usize;

/// Where money for somebody goes, and what they cost.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// Books that the money passes through, the prime's first; empty when nobody is left to be paid.
    pub(crate) chain: Vec<usize>,
    /// Overhead for each person, pence a week.
    pub(crate) overhead: i64,
    /// In-work support for each person, pence a week.
    pub(crate) in_work: i64,
}

#[derive(Clone, Copy, Default)]
struct Cohort {
    people: u32,
    outcomes: u32,
}

/// An outcome that waits for its place in the count.
#[derive(Clone, Copy)]
struct Due {
    firm: usize,
    year: usize,
    fee: i64,
}

impl Ledger {
    /// Opens a book for each provider; a firm's route names books by their position.
    pub(crate) fn open(books: usize, routes: Vec<Route>, contract: &Contract, scenario: &Scenario) -> Self {
        Self {
            books: (0..books).map(|_| Book::open()).collect(),
            routes,
            slice: scenario.get(Key::Slice),
            passed_attachment: scenario.get(Key::PassedAttachment),
            accelerator: contract.accelerator,
            due: vec![Vec::new(); CALENDAR_WEEKS + 1],
            cohorts: vec![[Cohort::default(); CONTRACT_YEARS]; books],
            closed: 0,
        }
    }

    /// Pays a fee to a firm's prime, and what is passed on down its chain.
    fn pay(&mut self, firm: usize, week: u32, fee: Fee, amount: i64) {
        let week = week as usize;
        let chain = &self.routes[firm].chain;
        let Some(&prime) = chain.first() else { return };
        *self.books[prime].once[week].fee_mut(fee) += amount;
        let share = if fee == Fee::Attachment { self.passed_attachment } else { 1.0 - self.slice };
        let mut amount = amount;
        for link in chain.windows(2) {
            amount = part(amount, share);
            self.books[link[0]].once[week].passed_on += amount;
            self.books[link[1]].once[week].received += amount;
        }
    }

    /// Somebody joins a firm in a calendar week: the attachment fee, and two years on the books.
    pub(crate) fn book_joining(&mut self, contract: &Contract, firm: usize, group: usize, week: u32) {
        self.pay(firm, week, Fee::Attachment, contract.attachment_fee(group, week));
        self.book_presence(firm, week..week + WINDOW_WEEKS, contract.block[group]);
        self.count_person(firm, week, 1);
    }

    /// Somebody who joined in a calendar week moves from one firm to another in a later one.
    pub(crate) fn book_move(&mut self, contract: &Contract, firms: [usize; 2], group: usize, joined: u32, week: u32) {
        let rest = week..joined + WINDOW_WEEKS;
        // Taking back what was booked for the rest of the stay.
        self.book_presence(firms[0], rest.end..rest.start, contract.block[group]);
        self.book_presence(firms[1], rest, contract.block[group]);
        self.count_person(firms[0], joined, -1);
        self.count_person(firms[1], joined, 1);
    }

    fn count_person(&mut self, firm: usize, joined: u32, change: i32) {
        if let Some(&prime) = self.routes[firm].chain.first() {
            let people = &mut self.cohorts[prime][(joined / YEAR_WEEKS) as usize].people;
            *people = people.saturating_add_signed(change);
        }
    }

    /// Overhead and delivery fee of somebody on a firm's books for some weeks; weeks from late to early are taken back.
    fn book_presence(&mut self, firm: usize, weeks: Range<u32>, delivery: i64) {
        let Route { chain, overhead, .. } = &self.routes[firm];
        let Some((&prime, &last)) = chain.first().zip(chain.last()) else { return };
        self.books[last].last(weeks.clone(), |week, sign| week.overhead += sign * overhead);
        if delivery == 0 {
            return;
        }
        self.books[prime].last(weeks.clone(), |week, sign| week.delivery += sign * delivery);
        let mut amount = delivery;
        for link in chain.windows(2) {
            amount = part(amount, 1.0 - self.slice);
            self.books[link[0]].last(weeks.clone(), |week, sign| week.passed_on += sign * amount);
            self.books[link[1]].last(weeks.clone(), |week, sign| week.received += sign * amount);
        }
    }

    /// Weeks out of work from a calendar week on, at `support` pence a week.
    pub(crate) fn book_support(&mut self, firm: usize, weeks: Range<u32>, support: i64) {
        if let Some(&last) = self.routes[firm].chain.last() {
            self.books[last].last(weeks, |week, sign| week.support += sign * support);
        }
    }

    /// A job of somebody who arrived in a calendar week: its fees, and the cost of keeping in touch.
    pub(crate) fn book_job(&mut self, firm: usize, arrival: u32, job: &Job, terms: Terms) {
        let Route { chain, in_work, .. } = &self.routes[firm];
        if let Some(&last) = chain.last() {
            let first = arrival + job.first_week;
            self.books[last].last(first..first + job.weeks, |week, sign| week.in_work += sign * in_work);
        }
        if let Some(week) = job.week_reaching(terms.trigger_weeks) {
            self.book_outcome(firm, arrival, arrival + week, terms.outcome);
        }
        for (_, week) in job.sustainments(terms) {
            self.pay(firm, arrival + week, Fee::Sustainment, terms.sustainment);
        }
    }

    /// An outcome fee that falls due in a calendar week for somebody who joined in an earlier one.
    pub(crate) fn book_outcome(&mut self, firm: usize, joined: u32, week: u32, fee: i64) {
        if self.accelerator.is_some() {
            self.due[week as usize].push(Due { firm, year: (joined / YEAR_WEEKS) as usize, fee });
        } else {
            self.pay(firm, week, Fee::Outcome, fee);
        }
    }

    /// Pay for the distance somebody has travelled, and what was spent on flattering it, at the end of their stay.
    pub(crate) fn book_distance(&mut self, firm: usize, week: u32, paid: i64, flattery: i64) {
        self.pay(firm, week, Fee::Distance, paid);
        if let Some(&last) = self.routes[firm].chain.last() {
            self.books[last].once[week as usize].flattery += flattery;
        }
    }

    /// Where a provider's account stands at the start of a calendar week; every week before it is closed.
    pub(crate) fn standing(&mut self, book: usize, week: u32, out_of_work: usize) -> Standing {
        self.close_before(week as usize);
        let Book { closed, running, cash, .. } = &self.books[book];
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

    /// Pays the outcomes of a week at the price of their place in the count; within a week all of a cohort share it.
    fn settle(&mut self, week: usize) {
        let Some(accelerator) = self.accelerator else { return };
        let due = std::mem::take(&mut self.due[week]);
        let prime_of = |firm: usize, ledger: &Self| ledger.routes[firm].chain.first().copied();
        let mut before = self.cohorts.clone();
        for entry in &due {
            if let Some(prime) = prime_of(entry.firm, self) {
                self.cohorts[prime][entry.year].outcomes += 1;
            }
        }
        for Due { firm, year, fee } in due {
            let Some(prime) = prime_of(firm, self) else { continue };
            let (from, upto) = (&mut before[prime][year], self.cohorts[prime][year]);
            let (first, last, people) = (f64::from(from.outcomes), f64::from(upto.outcomes), f64::from(upto.people));
            let price = (accelerator.paid(last, people) - accelerator.paid(first, people)) / (last - first);
            self.pay(firm, week as u32, Fee::Outcome, part(fee, price));
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
    use crate::record::calendar::LIFE_WEEKS;

    /// A ledger of one provider.
    fn ledger(scenario: &Scenario) -> Ledger {
        let firm = Route { chain: vec![0], overhead: 400, in_work: 50 };
        Ledger::open(1, vec![firm], &Contract::of(scenario), scenario)
    }

    /// A ledger of a prime (firm 0) with a subcontractor (firm 1) and that one's own (firm 2).
    fn chain(scenario: &Scenario) -> Ledger {
        let firm = |chain: &[usize]| Route { chain: chain.to_vec(), overhead: 400, in_work: 50 };
        Ledger::open(3, vec![firm(&[0]), firm(&[0, 1]), firm(&[0, 1, 2])], &Contract::of(scenario), scenario)
    }

    fn totals(ledger: Ledger) -> Vec<Accounts> {
        ledger.weeks().into_iter().map(|weeks| weeks.into_iter().sum()).collect()
    }

    #[test]
    fn every_item_counts_once_and_on_its_own_side() {
        let week = Accounts {
            attachment: 1_000_000,
            outcome: 2_000_000,
            sustainment: 4_000_000,
            delivery: 8_000_000,
            distance: 16_000_000,
            received: 32_000_000,
            support: 1,
            overhead: 20,
            in_work: 300,
            flattery: 4_000,
            passed_on: 50_000,
        };
        assert_eq!((week.revenue(), week.costs()), (31_000_000, 4_321));
        assert_eq!((week.income(), week.balance()), (62_950_000, 62_945_679));
        assert_eq!(week.margin(), Some(62_945_679.0 / 62_950_000.0));
        assert_eq!(Accounts { received: 5, passed_on: 5, ..Accounts::default() }.margin(), None);
        let twice = week + week;
        assert_eq!((twice.revenue(), twice.costs()), (62_000_000, 8_642));
        assert_eq!((twice.received, twice.passed_on), (64_000_000, 100_000));
        assert_eq!([week, week].into_iter().sum::<Accounts>(), twice);
    }

    #[test]
    fn lasting_costs_are_booked_in_each_of_their_weeks_and_no_other() {
        let scenario = Scenario::default();
        let mut ledger = ledger(&scenario);
        ledger.book_support(0, 10..13, 700);
        ledger.book_support(0, 12..13, 5);
        ledger.book_joining(&Contract::of(&scenario), 0, 0, 10);
        let weeks = &ledger.weeks()[0];
        let support: Vec<i64> = weeks[9..15].iter().map(|week| week.support).collect();
        assert_eq!(support, [0, 700, 700, 705, 0, 0]);
        assert_eq!(weeks.iter().map(|week| week.overhead).sum::<i64>(), 104 * 400);
    }

    #[test]
    fn a_job_is_paid_in_the_weeks_it_earns_its_fees() {
        let scenario = Scenario::default();
        let contract = Contract::of(&scenario);
        let mut ledger = ledger(&scenario);
        ledger.book_job(0, 100, &Job { first_week: 10, weeks: 32, weeks_before: 0 }, contract.groups[1]);
        let weeks = &ledger.weeks()[0];
        assert_eq!(weeks[135].outcome, 120_000);
        assert_eq!(weeks[139].sustainment, 21_500);
        let total: Accounts = weeks.iter().copied().sum();
        assert_eq!(total, Accounts { outcome: 120_000, sustainment: 21_500, in_work: 32 * 50, ..Accounts::default() });
    }

    #[test]
    fn the_last_to_join_is_paid_to_the_end() {
        let scenario = Scenario::default();
        let mut ledger = ledger(&scenario);
        let job = Job { first_week: 104, weeks: LIFE_WEEKS - 104, weeks_before: 0 };
        ledger.book_job(0, 301, &job, Contract::of(&scenario).groups[4]);
        let total = totals(ledger)[0];
        assert_eq!(total.revenue(), 350_000 + 26 * 37_000);
        assert_eq!(total.in_work, 130 * 50);
    }

    #[test]
    fn a_fee_goes_down_the_chain_to_the_penny() {
        let scenario = Scenario::default().with(Key::Slice, 0.3).with(Key::PassedAttachment, 0.5);
        let contract = Contract::of(&scenario);
        let mut ledger = chain(&scenario);
        ledger.book_joining(&contract, 2, 1, 0);
        ledger.book_outcome(2, 0, 40, contract.groups[1].outcome);
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
        let scenario = Scenario::default().with(Key::Slice, 0.25).with(Key::Block, 0.5);
        let mut contract = Contract::of(&scenario);
        contract.block[1] = 1_000;
        let mut ledger = chain(&scenario);
        ledger.book_presence(2, 3..5, contract.block[1]);
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
        let scenario = Scenario::default().with(Key::Block, 0.5);
        let contract = Contract::of(&scenario);
        let mut ledger = chain(&scenario);
        ledger.book_joining(&contract, 1, 0, 10);
        ledger.book_move(&contract, [1, 0], 0, 10, 50);
        let weeks = ledger.weeks();
        let on = |book: usize, week: usize| weeks[book][week].overhead;
        assert_eq!([on(1, 49), on(0, 49), on(1, 50), on(0, 50), on(0, 113), on(0, 114)], [400, 0, 0, 400, 400, 0]);
        let paid: i64 = weeks.iter().flatten().map(|week| week.delivery).sum();
        assert_eq!(paid, 104 * contract.block[0]);
        assert!(weeks[1][49].received > 0 && weeks[1][50].received == 0);
    }

    #[test]
    fn whoever_moves_is_counted_where_they_are() {
        let scenario = Scenario::default().with(Key::AcceleratorLow, 0.5);
        let contract = Contract::of(&scenario);
        // Ten people with each of two primes; three outcomes at the first.
        let paid = |moves: bool| {
            let prime = |book: usize| Route { chain: vec![book], overhead: 400, in_work: 50 };
            let mut ledger = Ledger::open(2, vec![prime(0), prime(1)], &contract, &scenario);
            let joining = if moves { [15, 5] } else { [10, 10] };
            for (firm, people) in joining.into_iter().enumerate() {
                (0..people).for_each(|_| ledger.book_joining(&contract, firm, 1, 5));
            }
            if moves {
                (0..5).for_each(|_| ledger.book_move(&contract, [0, 1], 1, 5, 20));
            }
            for week in [60, 70, 80] {
                ledger.book_outcome(0, 5, week, 100_000);
            }
            totals(ledger)[0].outcome
        };
        assert_eq!(paid(true), paid(false));
    }

    #[test]
    fn a_standing_is_of_the_weeks_that_are_over() {
        let scenario = Scenario::default();
        let mut ledger = ledger(&scenario);
        ledger.book_joining(&Contract::of(&scenario), 0, 1, 0);
        ledger.book_support(0, 2..4, 1_000);
        let early = ledger.standing(0, 10, 7);
        // £400 for joining, less ten weeks at £4 and two at £10.
        assert_eq!((early.cash, early.weekly_revenue, early.weekly_overhead), (340.0, 40.0, 4.0));
        assert_eq!(early.out_of_work, 7);
        let later = ledger.standing(0, 27, 7);
        assert_eq!((later.cash, later.weekly_revenue), (272.0, 0.0), "the first week is longer ago than half a year");
    }

    #[test]
    fn no_fee_and_no_cost_is_left_out() {
        let accounts = Accounts {
            attachment: 1,
            outcome: 2,
            sustainment: 4,
            delivery: 8,
            distance: 16,
            received: 32,
            support: 100,
            overhead: 200,
            in_work: 400,
            flattery: 800,
            passed_on: 64,
        };
        // With nothing to spare: a field that is added has to be named here.
        assert_eq!((accounts.revenue(), accounts.income(), accounts.costs()), (31, 31 + 32 - 64, 1_500));
    }

    #[test]
    fn nobody_left_is_nobody_paid() {
        let scenario = Scenario::default();
        let firm = Route { chain: vec![], overhead: 400, in_work: 50 };
        let mut ledger = Ledger::open(1, vec![firm], &Contract::of(&scenario), &scenario);
        ledger.book_joining(&Contract::of(&scenario), 0, 0, 10);
        ledger.book_outcome(0, 10, 60, 120_000);
        ledger.book_support(0, 10..12, 700);
        assert_eq!(totals(ledger), [Accounts::default()]);
    }

    #[test]
    fn later_outcomes_of_a_cohort_are_paid_more() {
        // Of ten people the first two outcomes are paid half, the others 2.43 times.
        let scenario = Scenario::default().with(Key::AcceleratorLow, 0.5);
        let contract = Contract::of(&scenario);
        let mut ledger = ledger(&scenario);
        for _ in 0..10 {
            ledger.book_joining(&contract, 0, 1, 5);
        }
        for week in [60, 70, 80] {
            ledger.book_outcome(0, 5, week, 100_000);
        }
        let weeks = &ledger.weeks()[0];
        assert_eq!([60, 70, 80].map(|week| weeks[week].outcome), [50_000, 50_000, 242_857]);
    }

    #[test]
    fn outcomes_of_one_week_share_the_prices_of_their_places() {
        let scenario = Scenario::default().with(Key::AcceleratorLow, 0.5);
        let mut ledger = ledger(&scenario);
        for _ in 0..10 {
            ledger.book_joining(&Contract::of(&scenario), 0, 1, 5);
        }
        for week in [60, 70, 70, 70] {
            ledger.book_outcome(0, 5, week, 100_000);
        }
        let weeks = &ledger.weeks()[0];
        // Half for the second place, 17/7 for the third and the fourth: 25/14 each.
        assert_eq!([60, 70].map(|week| weeks[week].outcome), [50_000, 3 * 178_571]);
    }

    #[test]
    fn distance_is_paid_once_and_its_flattery_is_a_cost() {
        let scenario = Scenario::default().with(Key::Slice, 0.5);
        let mut ledger = chain(&scenario);
        ledger.book_distance(1, 7, 30_000, 1_200);
        ledger.book_distance(1, 7, 10_000, 300);
        let weeks = ledger.weeks();
        assert_eq!((weeks[0][7].distance, weeks[0][7].passed_on, weeks[1][7].received), (40_000, 20_000, 20_000));
        assert_eq!((weeks[0][7].flattery, weeks[1][7].flattery), (0, 1_500));
    }
}

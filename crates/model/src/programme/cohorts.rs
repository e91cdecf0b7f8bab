//! What outcomes are paid where that depends on how many came before them (specification 2.10).

use crate::{
    contract::accelerator::Accelerator,
    numeric::units::Pence,
    programme::place::ProviderId,
    record::calendar::{CALENDAR_WEEKS, CONTRACT_YEARS, CalendarWeek},
};

/// The people of each prime by their contract year of joining, and the outcomes that wait for their place in the count.
pub(crate) struct Cohorts {
    accelerator: Accelerator,
    /// People and outcomes so far of each prime's contract years of joining.
    counts: Vec<[Cohort; CONTRACT_YEARS]>,
    /// Outcomes by the week in which they fall due.
    due: Vec<Vec<Due>>,
}

#[derive(Clone, Copy, Default)]
struct Cohort {
    people: u32,
    outcomes: u32,
}

/// An outcome that falls due, at one price for each outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Due {
    /// Whose people are counted.
    pub(crate) prime: ProviderId,
    /// Who is paid.
    pub(crate) provider: ProviderId,
    /// Calendar week in which the person joined.
    pub(crate) joined: CalendarWeek,
    /// The fee at the usual price.
    pub(crate) fee: Pence,
}

impl Cohorts {
    /// Nobody yet, of providers whose primes are among the first so many.
    pub(crate) fn open(accelerator: Accelerator, books: usize) -> Self {
        Self {
            accelerator,
            counts: vec![[Cohort::default(); CONTRACT_YEARS]; books],
            due: vec![Vec::new(); CALENDAR_WEEKS + 1],
        }
    }

    /// One more or one less of a prime's people who joined in a calendar week.
    pub(crate) fn count(&mut self, prime: ProviderId, joined: CalendarWeek, change: i32) {
        let people = &mut self.counts[prime.0][joined.year()].people;
        *people = people.saturating_add_signed(change);
    }

    /// An outcome waits for its week.
    pub(crate) fn wait(&mut self, week: CalendarWeek, due: Due) {
        self.due[week.index()].push(due);
    }

    /// Counts the outcomes of a week. Each is multiplied by the price of its place in the count; within a week all of a
    /// cohort share it.
    pub(crate) fn settle(&mut self, week: CalendarWeek) -> Vec<(Due, f64)> {
        let before = self.counts.clone();
        let due = std::mem::take(&mut self.due[week.index()]);
        for entry in &due {
            self.counts[entry.prime.0][entry.joined.year()].outcomes += 1;
        }
        let price = |entry: &Due| {
            let (prime, year) = (entry.prime.0, entry.joined.year());
            let (from, upto) = (before[prime][year], self.counts[prime][year]);
            let (first, last, people) = (f64::from(from.outcomes), f64::from(upto.outcomes), f64::from(upto.people));
            let paid = |outcomes: f64| self.accelerator.paid(year, outcomes, people);
            (paid(last) - paid(first)) / (last - first)
        };
        due.into_iter().map(|entry| (entry, price(&entry))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::accelerator::ExpectedResults;

    const FIRST: ProviderId = ProviderId(0);
    const SECOND: ProviderId = ProviderId(1);

    /// Weeks of joining in the first and in the second year.
    const EARLY: CalendarWeek = CalendarWeek::new(5);
    const LATER: CalendarWeek = CalendarWeek::new(60);

    /// The first fifth of a cohort is paid half, everybody beyond it 17/7.
    fn cohorts() -> Cohorts {
        Cohorts::open(Accelerator::new(0.5, 0.2, ExpectedResults::every_year(0.27)).unwrap(), 2)
    }

    /// Prices of outcomes of a prime's people of the first year, week by week.
    fn prices(cohorts: &mut Cohorts, weeks: &[u32]) -> Vec<f64> {
        for &week in weeks {
            let due = Due { prime: FIRST, provider: FIRST, joined: EARLY, fee: Pence(100_000) };
            cohorts.wait(CalendarWeek::new(week), due);
        }
        (0..100).flat_map(|week| cohorts.settle(CalendarWeek::new(week))).map(|(_, price)| price).collect()
    }

    fn assert_near(prices: &[f64], expected: &[f64]) {
        let near = prices.len() == expected.len() && prices.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(near, "{prices:?} for {expected:?}");
    }

    #[test]
    fn later_outcomes_of_a_cohort_are_paid_more() {
        let mut cohorts = cohorts();
        (0..10).for_each(|_| cohorts.count(FIRST, EARLY, 1));
        // Neither another prime's people nor those of another year are counted.
        (0..9).for_each(|_| cohorts.count(SECOND, EARLY, 1));
        (0..9).for_each(|_| cohorts.count(FIRST, LATER, 1));
        assert_near(&prices(&mut cohorts, &[60, 70, 80]), &[0.5, 0.5, 17.0 / 7.0]);
    }

    #[test]
    fn outcomes_of_one_week_share_the_prices_of_their_places() {
        let mut cohorts = cohorts();
        (0..10).for_each(|_| cohorts.count(FIRST, EARLY, 1));
        // Half for the second place, 17/7 for the third and the fourth: 25/14 each.
        let shared = 25.0 / 14.0;
        assert_near(&prices(&mut cohorts, &[60, 70, 70, 70]), &[0.5, shared, shared, shared]);
    }
}

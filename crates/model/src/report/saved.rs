//! Benefit saved on extra weeks in work, up to a date after joining.

use crate::{
    people::life::Life,
    programme::twin::Twin,
    record::{calendar::YEAR_WEEKS, groups::PerGroup},
    scenario::{GroupField, Scenario},
};

/// Up to when weeks in work are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// A year after joining.
    Year,
    /// Two years after joining, when the programme ends.
    TwoYears,
    /// The last week that a fee can be paid for. Nobody starts a job after two years in either world, so what is added is the rest
    /// of jobs begun before, and leans towards the programme.
    LastFee,
}

impl Horizon {
    /// All of them, the nearest first.
    pub const ALL: [Self; 3] = [Self::Year, Self::TwoYears, Self::LastFee];

    /// Weeks that somebody has been in work by then.
    fn weeks_in_work(self, life: &Life) -> u32 {
        match self {
            Self::Year => YEAR_WEEKS - (life.out_of_work & ((1 << YEAR_WEEKS) - 1)).count_ones(),
            Self::TwoYears => u32::from(life.weeks_in_work),
            Self::LastFee => u32::from(life.weeks_counted),
        }
    }
}

impl Twin {
    /// Benefit saved on extra weeks in work, pounds of all people referred; below 0 where the programme costs weeks in work.
    pub fn benefit_saved_gbp(&self, scenario: &Scenario, horizon: Horizon) -> f64 {
        let weekly: PerGroup<f64> = std::array::from_fn(|group| scenario.group(GroupField::Benefit, group));
        let weeks = |life| f64::from(horizon.weeks_in_work(life));
        let saved =
            |&i: &usize| weekly[self.people[i].group.index()] * (weeks(&self.with[i]) - weeks(&self.without[i]));
        self.referred().iter().map(saved).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Key;

    #[test]
    fn the_longer_one_counts_the_more_weeks_anybody_has_worked() {
        let scenario = Scenario::default().with(Key::People, 800.0);
        let twin = Twin::run(&scenario);
        for life in twin.with.iter().chain(&twin.without) {
            let weeks = Horizon::ALL.map(|horizon| horizon.weeks_in_work(life));
            assert!(weeks.is_sorted(), "{weeks:?}");
            assert!(weeks[0] <= YEAR_WEEKS && weeks[1] - weeks[0] <= YEAR_WEEKS, "{weeks:?}");
        }
        let saved = Horizon::ALL.map(|horizon| twin.benefit_saved_gbp(&scenario, horizon));
        assert!(saved.is_sorted() && saved[0] > 0.0, "{saved:?}");
    }

    #[test]
    fn a_week_in_work_of_the_first_year_is_one_that_was_not_spent_out_of_it() {
        let (first, last) = (1 << 3, 1 << YEAR_WEEKS);
        let life = Life { out_of_work: first | last, weeks_in_work: 102, weeks_counted: 150, ..Life::default() };
        assert_eq!(Horizon::ALL.map(|horizon| horizon.weeks_in_work(&life)), [51, 102, 150]);
    }
}

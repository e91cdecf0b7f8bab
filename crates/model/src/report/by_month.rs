//! How many people have reached a paid outcome by each month since joining.

use super::crowd::{LAST_MONTH, week_of};
use crate::{people::life::Life, programme::twin::Twin};

/// Of 1,000 people referred, those with a paid outcome by each month since joining, 0 to [`LAST_MONTH`], in both worlds.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomesByMonth {
    /// With the programme.
    pub with: Vec<f64>,
    /// Without it.
    pub without: Vec<f64>,
}

impl OutcomesByMonth {
    /// Counts a run.
    pub fn of(twin: &Twin) -> Self {
        let by_month =
            |lives: &[Life]| (0..=LAST_MONTH).map(|month| reached(lives, twin.referred(), week_of(month))).collect();
        Self { with: by_month(&twin.with), without: by_month(&twin.without) }
    }

    /// What the programme added by the last month, people of 1,000.
    pub fn extra(&self) -> f64 {
        last(&self.with) - last(&self.without)
    }

    /// The higher of the two counts at the end, people of 1,000.
    pub fn highest(&self) -> f64 {
        last(&self.with).max(last(&self.without))
    }
}

fn last(counts: &[f64]) -> f64 {
    counts.last().copied().unwrap_or(0.0)
}

/// Of 1,000 of some people, those with a paid outcome by a week since joining.
fn reached(lives: &[Life], members: &[usize], week: u32) -> f64 {
    let has_reached = |&&person: &&usize| lives[person].outcome_week.is_some_and(|at| at.get() <= week);
    1_000.0 * members.iter().filter(has_reached).count() as f64 / members.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Key, Scenario};

    #[test]
    fn a_run_ends_where_its_summary_does() {
        let scenario = Scenario::default().with(Key::People, 1_000.0);
        let twin = Twin::run(&scenario);
        let (summary, run) = (twin.summary(&scenario), OutcomesByMonth::of(&twin));
        assert!((run.extra() - 10.0 * summary.extra_per_100).abs() < 1e-9);
        assert!((run.with[LAST_MONTH as usize] - 1_000.0 * summary.outcome_rate).abs() < 1e-9);
        assert!(run.with.is_sorted() && run.without.is_sorted());
    }

    #[test]
    fn what_is_extra_is_what_the_end_differs_by() {
        let run = OutcomesByMonth { with: vec![0.0, 270.0], without: vec![0.0, 240.0] };
        assert_eq!((run.extra(), run.highest()), (30.0, 270.0));
    }
}

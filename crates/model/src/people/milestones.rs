//! What somebody in work reaches, and after how many weeks: one rule for lives, ledgers and expectations.

use strum::VariantArray;

use crate::record::calendar::SUSTAINMENT_STEP_WEEKS;

/// Something reached by being in work for long enough, all jobs together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Milestone {
    /// The job outcome.
    Outcome,
    /// Four more weeks in work after it, as often as the contract counts them.
    Sustainment,
}

/// The weeks in work that a contract counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestones {
    /// Cumulative weeks in work that make an outcome, at least 1 (`J`).
    pub trigger_weeks: u32,
    /// Sustainment payments at most (`N`).
    pub sustainment_count: u32,
}

impl Milestones {
    /// Cumulative weeks in work at which a milestone is reached, each time that it is.
    pub fn weeks(self, milestone: Milestone) -> impl Iterator<Item = u32> {
        let (first, times) = match milestone {
            Milestone::Outcome => (self.trigger_weeks, 1),
            Milestone::Sustainment => (self.trigger_weeks + SUSTAINMENT_STEP_WEEKS, self.sustainment_count),
        };
        (0..times).map(move |before| first + SUSTAINMENT_STEP_WEEKS * before)
    }

    /// Cumulative weeks in work of the last milestone.
    pub fn last_week(self) -> u32 {
        let all = Milestone::VARIANTS.iter().flat_map(|&milestone| self.weeks(milestone));
        all.fold(self.trigger_weeks, u32::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sustainments_come_every_four_weeks_after_the_outcome() {
        let milestones = Milestones { trigger_weeks: 26, sustainment_count: 3 };
        assert!(milestones.weeks(Milestone::Outcome).eq([26]));
        assert!(milestones.weeks(Milestone::Sustainment).eq([30, 34, 38]));
        assert_eq!(milestones.last_week(), 38);
    }

    #[test]
    fn without_sustainments_the_outcome_is_the_last() {
        let milestones = Milestones { trigger_weeks: 13, sustainment_count: 0 };
        assert_eq!((milestones.weeks(Milestone::Sustainment).count(), milestones.last_week()), (0, 13));
    }
}

//! One person's two years and what follows, week by week: out of work, in work, helped or left alone.

use crate::{
    numeric::{
        rng::{Channel, exponentials},
        units::Pence,
    },
    people::{
        course::Course,
        jobs::JobLengths,
        milestones::{Milestone, Milestones},
        rates::Drift,
        waiting::Found,
    },
    record::calendar::{CalendarWeek, LIFE_WEEKS, LifeWeek, PLAN_WEEKS, WINDOW_WEEKS},
};

/// What became of somebody in one world. Weeks count from joining.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Life {
    /// Week in which the paid outcome was reached.
    pub outcome_week: Option<LifeWeek>,
    /// Week in which an outcome was claimed, and paid, though a few weeks in work were missing.
    pub claimed_week: Option<LifeWeek>,
    /// Sustainment payments earned.
    pub sustainments: u8,
    /// Weeks out of work on the programme, 0 to 104.
    pub weeks_out: u16,
    /// Weeks in work within two years of joining, 0 to 104.
    pub weeks_in_work: u16,
    /// Weeks in work among all that are followed: what the contract counts.
    pub weeks_counted: u16,
    /// Readiness gained by help, log of the start rate (`gamma * rho(e)`, summed over weeks).
    pub readiness_gained: f64,
    /// Support received.
    pub support: Pence,
    /// Support received in the first 13 weeks.
    pub early_support: Pence,
    /// Weeks out of work among the first 13.
    pub early_weeks: u8,
    /// Longest run of weeks left alone under each threshold of [`ALONE_UNDER_GBP`](super::alone::ALONE_UNDER_GBP).
    pub longest_alone: [u8; 3],
    /// Week in which the 26th week in a row under £2 ended; a job in between does not break the row (DESIGN m7).
    pub parked_week: Option<LifeWeek>,
    /// Bit w is set when week w (0 to 103) was out of work.
    pub out_of_work: u128,
    /// Bit w is set when week w (0 to 103) was out of work and under £2.
    pub alone: u128,
}

impl Life {
    /// Whether the paid outcome was reached.
    pub fn has_outcome(&self) -> bool {
        self.outcome_week.is_some()
    }

    /// Week in which an outcome was paid, reached or claimed too early.
    pub fn paid_week(&self) -> Option<LifeWeek> {
        self.claimed_week.or(self.outcome_week)
    }

    /// Week in which the first job begins, 1 to 103, if it begins within two years.
    pub fn first_week_in_work(&self) -> Option<LifeWeek> {
        let week = self.out_of_work.trailing_ones();
        (week < WINDOW_WEEKS).then(|| LifeWeek::new(week))
    }

    /// Mean support over the weeks out of work, pounds a week; 0 for somebody never out of work.
    pub fn mean_support(&self) -> f64 {
        if self.weeks_out == 0 { 0.0 } else { self.support.pounds() / f64::from(self.weeks_out) }
    }
}

/// Where somebody stands in a life that is being lived: their own clocks, so that two worlds share all luck.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Journey {
    /// Summed start rate at which this spell out of work ends.
    start_clock: f64,
    /// Summed loss rate at which the next job ends.
    loss_clock: f64,
    summed_rate: f64,
    /// What help and neglect have done to the start rate so far, as a factor and as its logarithm.
    pub(crate) drift: f64,
    pub(crate) ln_drift: f64,
    /// Weeks out of work so far.
    pub(crate) weeks_out: u32,
    /// Weeks in work so far (`c`).
    weeks_in_work: u16,
    spell: u16,
}

/// A job that has just begun.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Job {
    /// First week that counts.
    pub(crate) first_week: LifeWeek,
    /// Weeks it lasts, within the weeks followed.
    pub(crate) weeks: u32,
    /// Cumulative weeks in work before it.
    pub(crate) weeks_before: u32,
}

impl Job {
    /// First week after it.
    pub(crate) fn end(&self) -> LifeWeek {
        self.first_week + self.weeks
    }

    /// Last week that counts.
    pub(crate) fn last_week(&self) -> LifeWeek {
        self.first_week + (self.weeks - 1)
    }

    /// Week in which a number of cumulative weeks in work is reached, if during this job.
    pub(crate) fn week_reaching(&self, cumulative: u32) -> Option<LifeWeek> {
        (cumulative > self.weeks_before && cumulative <= self.weeks_before + self.weeks)
            .then(|| self.first_week + (cumulative - self.weeks_before - 1))
    }
}

impl Journey {
    /// At the start of the first spell out of work.
    pub(crate) fn begin(seed: u64, luck: u32) -> Self {
        let [start_clock, loss_clock] = exponentials(seed, luck, Channel::Spell, 0);
        Self {
            start_clock,
            loss_clock,
            summed_rate: 0.0,
            spell: 0,
            drift: 1.0,
            ln_drift: 0.0,
            weeks_out: 0,
            weeks_in_work: 0,
        }
    }

    /// Summed start rate of this spell out of work so far.
    pub(crate) fn summed_rate(&self) -> f64 {
        self.summed_rate
    }

    /// Lives one week out of work at a rate that the wear of time multiplies; says whether a job starts.
    ///
    /// A start happens when the summed rate passes the clock: the law of `p = 1 - exp(-rate)` a week from one draw
    /// a spell. A rate that is never lower can therefore never start later: help harms nobody.
    fn week_out(&mut self, rate: f64, decay: &[f64], drift: Drift) -> bool {
        self.summed_rate += rate * decay[self.weeks_out as usize] * self.drift;
        self.drift *= drift.factor;
        self.ln_drift += drift.ln;
        self.weeks_out += 1;
        self.summed_rate >= self.start_clock
    }

    /// Lives the weeks out of work between two plans, if no job starts in them; says whether none does, and changes nothing
    /// where one does. `rate` is the start rate in a labour market as usual; nothing changes readiness.
    #[inline]
    pub(crate) fn waits(&mut self, rate: f64, tightness: [f64; PLAN_WEEKS as usize], decay: &[f64]) -> bool {
        let mut after = self.summed_rate;
        for (tightness, left) in tightness.iter().zip(&decay[self.weeks_out as usize..]) {
            after += tightness * rate * left;
        }
        let waits = after < self.start_clock;
        if waits {
            self.summed_rate = after;
            self.weeks_out += PLAN_WEEKS;
        }
        waits
    }

    /// Weeks of this spell until a job starts, at most so many from a calendar week on, at a rate that nothing but time and
    /// the labour market changes; and whether one starts.
    pub(crate) fn unhelped(&mut self, from: CalendarWeek, most: u32, rate: f64, course: &Course) -> (u32, bool) {
        let (weeks, started) = match course.waiting.find(from.index(), most, self.weeks_out, rate, self.start_clock) {
            Found::After(weeks) => (weeks, true),
            Found::Never => (most, false),
            Found::Unclear => return self.week_by_week(from, most, rate, Drift::NONE, course),
        };
        self.weeks_out += weeks;
        (weeks, started)
    }

    /// The same for any drift, by living each week.
    pub(crate) fn week_by_week(
        &mut self,
        from: CalendarWeek,
        most: u32,
        rate: f64,
        drift: Drift,
        course: &Course,
    ) -> (u32, bool) {
        let (mut weeks, mut started) = (0, false);
        while !started && weeks < most {
            let tightness = course.tightness[from.index() + weeks as usize];
            started = self.week_out(tightness * rate, &course.decay, drift);
            weeks += 1;
        }
        (weeks, started)
    }

    /// Takes the job that a start in week `start_week` leads to, and draws the clocks of the spell after it.
    #[expect(clippy::cast_possible_truncation, reason = "a life has fewer than 256 weeks")]
    pub(crate) fn take_job(&mut self, start_week: LifeWeek, lengths: &JobLengths, seed: u64, luck: u32) -> Job {
        let first_week = start_week + 1;
        let weeks = lengths.weeks(self.loss_clock).min(LIFE_WEEKS - first_week.get());
        let job = Job { first_week, weeks, weeks_before: self.weeks_in_work.into() };
        self.weeks_in_work += weeks as u16;
        self.spell += 1;
        let [start_clock, loss_clock] = exponentials(seed, luck, Channel::Spell, self.spell.into());
        (self.start_clock, self.loss_clock, self.summed_rate) = (start_clock, loss_clock, 0.0);
        job
    }
}

impl Life {
    /// Enters a job and what it earned.
    #[expect(clippy::cast_possible_truncation, reason = "a life has fewer than 256 weeks")]
    pub(crate) fn record_job(&mut self, job: &Job, milestones: Milestones) {
        let end = LifeWeek::new(WINDOW_WEEKS);
        self.weeks_in_work += (job.end().min(end) - job.first_week.min(end)) as u16;
        self.weeks_counted = (job.weeks_before + job.weeks) as u16;
        if let Some(week) = milestones.weeks(Milestone::Outcome).find_map(|weeks| job.week_reaching(weeks)) {
            self.outcome_week = Some(week);
        }
        let counted = u32::from(self.weeks_counted);
        self.sustainments =
            milestones.weeks(Milestone::Sustainment).take_while(|&weeks| weeks <= counted).count() as u8;
    }
}

/// A bit for each week from one up to another, at most 128.
pub(crate) fn stretch(from: u32, upto: u32) -> u128 {
    ((1 << (upto - from)) - 1) << from
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::people::jobs::{Retention, decay_table};

    fn week(week: u32) -> LifeWeek {
        LifeWeek::new(week)
    }

    const MILESTONES: Milestones = Milestones { trigger_weeks: 26, sustainment_count: 13 };

    #[test]
    fn milestones_are_reached_by_cumulative_weeks() {
        // 20 weeks worked before, so the 26th is the sixth of this job.
        let job = Job { first_week: week(50), weeks: 12, weeks_before: 20 };
        assert_eq!(job.week_reaching(26), Some(week(55)));
        assert_eq!(job.week_reaching(20), None);
        assert_eq!(job.week_reaching(33), None);
        let mut life = Life::default();
        life.record_job(&job, MILESTONES);
        assert_eq!((life.outcome_week, life.sustainments, life.weeks_counted), (Some(week(55)), 1, 32));
        // A later job that is too short for the next payment leaves them as they are.
        life.record_job(&Job { first_week: week(70), weeks: 1, weeks_before: 32 }, MILESTONES);
        assert_eq!((life.outcome_week, life.sustainments, life.weeks_counted), (Some(week(55)), 1, 33));
    }

    proptest! {
        #[test]
        fn waiting_from_plan_to_plan_is_waiting_week_by_week(
            (rate, clock) in (0.0f64..0.3, 0.0f64..2.0),
            tightness in prop::array::uniform4(0.1f64..2.3),
            delta in 0.0f64..0.01,
            (summed_rate, weeks_out) in (0.0f64..1.0, 0..WINDOW_WEEKS),
        ) {
            let (decay, begun) = (decay_table(delta), Journey { start_clock: clock, ..Journey::begin(1, 0) });
            let mut by_plan = Journey { summed_rate, weeks_out, ..begun };
            let mut by_week = by_plan;
            let started = tightness.iter().any(|tightness| by_week.week_out(tightness * rate, &decay, Drift::NONE));
            prop_assert_eq!(by_plan.waits(rate, tightness, &decay), !started);
            // To the last bit; and where a job starts it is as if nothing had been asked.
            let expected = if started { (summed_rate, weeks_out) } else { (by_week.summed_rate, by_week.weeks_out) };
            prop_assert_eq!((by_plan.summed_rate, by_plan.weeks_out), expected);
        }
    }

    #[test]
    fn a_certain_start_comes_in_the_first_week_and_the_job_the_week_after() {
        let lengths = Retention { loss_scale: 0.0 }.job_lengths();
        let mut journey = Journey::begin(1, 0);
        assert!(journey.week_out(1e9, &[1.0], Drift::NONE));
        let job = journey.take_job(week(0), &lengths, 1, 0);
        assert_eq!(job, Job { first_week: week(1), weeks: LIFE_WEEKS - 1, weeks_before: 0 });
    }
}

//! A scenario's runs with other luck, and with help that can do less or more.

use parked_model::{
    Scenario, Twin,
    checks::ranges::{LUCKS, Ranges, planned},
    report::{
        argued::{Argued, Numbers},
        by_month::OutcomesByMonth,
    },
    scenario::Key,
};

use super::sure::sure;

/// Most people in a run: one of more would hold the page up.
const MOST_PEOPLE: u32 = 5_000;

/// The runs of a scenario so far.
#[derive(Debug)]
pub struct Repeats {
    /// What is run again, with as many people as it has.
    of: Scenario,
    /// How many have reached a paid outcome by each month with each luck, the scenario's own first.
    pub lucks: Vec<OutcomesByMonth>,
    numbers: Vec<Numbers>,
    /// Where the numbers lie, once everything is run.
    pub ranges: Option<Ranges>,
}

/// Runs are equal only to themselves.
impl PartialEq for Repeats {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Repeats {
    /// No run yet.
    pub fn new(of: Scenario) -> Self {
        Self { of, lucks: Vec::new(), numbers: Vec::new(), ranges: None }
    }

    /// Whether they are of this scenario.
    pub fn are_of(&self, scenario: &Scenario) -> bool {
        self.of == *scenario
    }

    /// People in a run of a scenario.
    pub fn people(scenario: &Scenario) -> u32 {
        scenario.people().min(MOST_PEOPLE)
    }

    /// Makes the next run; nothing once there is none.
    pub fn run_next(&mut self) {
        let fewer = self.of.clone().with(Key::People, f64::from(Self::people(&self.of)));
        let Some(scenario) = planned(&fewer, self.numbers.len()) else { return };
        let run = || {
            let twin = Twin::run(&scenario);
            (OutcomesByMonth::of(&twin), Argued::numbers(&twin.summary(&scenario)))
        };
        let (by_month, numbers) = sure(&run, PartialEq::eq);
        if self.lucks.len() < LUCKS {
            self.lucks.push(by_month);
        }
        self.numbers.push(numbers);
        self.ranges = Ranges::of(&self.numbers);
    }
}

#[cfg(test)]
mod tests {
    use parked_model::checks::ranges::RUNS;

    use super::*;
    use crate::run::Outcome;

    #[test]
    fn runs_follow_each_other_until_all_are_done_and_begin_with_the_readers_own() {
        let scenario = Scenario::default().with(Key::People, 100.0);
        let mut repeats = Repeats::new(scenario.clone());
        while repeats.ranges.is_none() {
            repeats.run_next();
        }
        repeats.run_next();
        assert_eq!((repeats.lucks.len(), repeats.numbers.len()), (LUCKS, RUNS), "no more than were asked for");
        let own = Outcome::of(&scenario);
        assert_eq!(repeats.lucks[0], OutcomesByMonth::of(&own.twin));
        assert_eq!(repeats.numbers[0], Argued::numbers(&own.summary));
        assert!(repeats.are_of(&scenario) && !repeats.are_of(&scenario.with(Key::Seed, 2.0)));
    }

    #[test]
    fn a_large_crowd_is_run_again_with_fewer_people() {
        let people = |count: f64| Repeats::people(&Scenario::default().with(Key::People, count));
        assert_eq!([people(200.0), people(20_000.0)], [200, 5_000]);
        let mut repeats = Repeats::new(Scenario::default().with(Key::People, 50_000.0));
        repeats.run_next();
        let few = Scenario::default().with(Key::People, 5_000.0);
        assert_eq!(repeats.lucks[0], OutcomesByMonth::of(&Twin::run(&few)));
    }
}

//! What becomes of people: the one partition of them that picture, headlines, tables and files share (specification 4).

use crate::{
    numeric::{order::by_amount, whole::whole},
    programme::twin::Twin,
    record::calendar::{LIFE_WEEKS, LifeWeek, PARKED_WEEKS},
};

/// What has become of somebody, judged by the paid outcome. Everybody is in exactly one state: the first that is true of
/// them in the order not referred, because, anyway, left alone, helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Reached a paid outcome, and has not without the programme.
    Because,
    /// Reached one in both worlds.
    Anyway,
    /// Not reached one, and not left alone.
    Helped,
    /// Not reached one, and left under £2 a week for 26 weeks in a row.
    LeftAlone,
    /// Not referred to the programme, whatever became of them.
    NotReferred,
}

impl State {
    /// All of them, in the order they are stacked from the bottom.
    pub const ALL: [Self; 5] = [Self::Because, Self::Anyway, Self::Helped, Self::LeftAlone, Self::NotReferred];

    /// What has become of a person by a week since joining. Before half a year is up, whoever is being left alone now
    /// counts as left alone.
    pub fn by(twin: &Twin, person: usize, week: u32) -> Self {
        if !twin.people[person].referred {
            return Self::NotReferred;
        }
        let (with, without) = (&twin.with[person], &twin.without[person]);
        let reached = |outcome: Option<LifeWeek>| outcome.is_some_and(|at| week >= at.get());
        if reached(with.outcome_week) {
            return if reached(without.outcome_week) { Self::Anyway } else { Self::Because };
        }
        let left_alone = if week < PARKED_WEEKS { with.alone >> week & 1 == 1 } else { reached(with.parked_week) };
        if left_alone { Self::LeftAlone } else { Self::Helped }
    }

    /// What became of a person in the end.
    pub fn at_end(twin: &Twin, person: usize) -> Self {
        Self::by(twin, person, LIFE_WEEKS)
    }
}

/// How many of some people are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; State::ALL.len()]);

impl Counts {
    /// Counts states.
    pub fn of(states: &[State]) -> Self {
        Self(State::ALL.map(|state| states.iter().filter(|&&s| s == state).count()))
    }

    /// What has become of everybody in a run by a week since joining.
    pub fn by(twin: &Twin, week: u32) -> Self {
        let states: Vec<State> = (0..twin.people.len()).map(|person| State::by(twin, person, week)).collect();
        Self::of(&states)
    }

    /// What became of everybody in a run.
    pub fn at_end(twin: &Twin) -> Self {
        Self::by(twin, LIFE_WEEKS)
    }

    /// The same shares of so many people, in whole people that add up to them: each part is rounded down, and those that
    /// lose most by it get one more. Nobody stays nobody.
    pub fn scaled_to(self, total: usize) -> Self {
        let all = self.total();
        if all == 0 {
            return self;
        }
        let exact = self.0.map(|part| part as f64 * total as f64 / all as f64);
        let mut parts = exact.map(|part| whole(part) as usize);
        let missing = total - parts.iter().sum::<usize>();
        for state in by_amount(exact.into_iter().map(|part| part.floor() - part)).into_iter().take(missing) {
            parts[state as usize] += 1;
        }
        Self(parts)
    }

    /// How many are in a state.
    pub fn get(self, state: State) -> usize {
        self.0[state as usize]
    }

    /// How many there are in all.
    pub fn total(self) -> usize {
        self.0.iter().sum()
    }

    /// The states there is anything to say of: those of the people referred, and the others where there are any.
    pub fn told(self) -> &'static [State] {
        let [referred @ .., others] = &State::ALL;
        if self.get(*others) > 0 { &State::ALL } else { referred }
    }

    /// Share in a state, 0 to 1; 0 of nobody.
    pub fn share(self, state: State) -> f64 {
        self.get(state) as f64 / self.total().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scenario, people::intake::Eligible, programme::twin::Effect, scenario::Key};

    #[test]
    fn every_person_is_counted_once() {
        let counts = Counts::of(&[State::LeftAlone, State::Because, State::LeftAlone]);
        assert_eq!((counts.get(State::Because), counts.get(State::Anyway), counts.get(State::LeftAlone)), (1, 0, 2));
        assert_eq!((counts.total(), counts.share(State::Because)), (3, 1.0 / 3.0));
        assert_eq!(Counts::default().share(State::Because), 0.0);
    }

    #[test]
    fn scaled_counts_add_up_and_keep_their_shares() {
        let counts = Counts([1_337, 2, 0, 3_661, 0]);
        assert_eq!(counts.scaled_to(1_000), Counts([267, 1, 0, 732, 0]));
        assert_eq!(counts.scaled_to(5_000), counts);
        assert_eq!(Counts([1, 1, 1, 0, 0]).scaled_to(100), Counts([34, 33, 33, 0, 0]));
        assert_eq!(Counts::default().scaled_to(1_000), Counts::default());
    }

    #[test]
    fn the_first_that_is_true_in_the_order_of_precedence_counts() {
        let scenario = Scenario::default().with(Key::People, 3_000.0).with(Key::Displacement, 0.5);
        let twin = Twin::run(&scenario.with(Key::Volume, 0.9).with_choice(Key::Eligible, Eligible::Random));
        let mut met = [false; 8];
        for person in 0..twin.people.len() {
            let (effect, parked) = (twin.effect(person), twin.is_parked(person));
            if !twin.people[person].referred {
                assert_eq!(State::at_end(&twin, person), State::NotReferred);
                continue;
            }
            let expected = match (effect, parked) {
                (Effect::Because, _) => State::Because,
                (Effect::Anyway, _) => State::Anyway,
                (Effect::Neither | Effect::Harmed, true) => State::LeftAlone,
                (Effect::Neither | Effect::Harmed, false) => State::Helped,
            };
            assert_eq!(State::at_end(&twin, person), expected);
            met[effect as usize * 2 + usize::from(parked)] = true;
        }
        // Somebody parked is found anyway, and somebody harmed among those left alone: the cases that overlap.
        assert!(met[Effect::Anyway as usize * 2 + 1] && met[Effect::Harmed as usize * 2 + 1]);
    }
}

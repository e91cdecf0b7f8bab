//! What the reader said before seeing, and what the run said. Kept in the page only.

use std::rc::Rc;

use parked_model::{
    Scenario,
    report::crowd::{COLUMNS, minutes_of_tenth},
};
use words::facts::Answer;
use yew::Reducible;

use super::{Kind, Prediction, Scene};
use crate::run::Outcome;

/// Points of a drawn curve: tenths of the people, nearest to work first.
pub const CURVE_POINTS: usize = 10;

/// What the reader gave for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// The answer at a place of the list.
    Choice(usize),
    /// A number.
    Number(f64),
    /// Minutes, nearest to work first.
    Curve([f64; CURVE_POINTS]),
    /// The reader wanted to see without saying.
    Nothing,
}

/// What the run says to the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// The answer at a place of the list, and the number that makes it the right one.
    Choice(usize, f64),
    /// A number.
    Number(f64),
    /// Minutes, nearest to work first.
    Curve([f64; CURVE_POINTS]),
    /// Nothing: the question is one of opinion, or the run has no such number.
    None,
}

/// An answer and the truth beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// What the reader said.
    pub given: Given,
    /// What the run said.
    pub truth: Truth,
}

impl Guess {
    /// Sets an answer beside the truth of the scene's own start.
    pub fn of(scene: &Scene, given: Given) -> Self {
        let truth = scene.prediction.as_ref().map_or(Truth::None, |asked| asked.truth(&scene.start_scenario()));
        Self { given, truth }
    }
}

impl Prediction {
    /// What the reader said, for the words on it.
    pub fn given<'a>(&self, given: &'a Given) -> Answer<'a> {
        match (given, &self.kind) {
            (Given::Choice(at), Kind::Choice { answers, .. }) => Answer::Offered(answers[*at].0, None),
            (Given::Choice(at), Kind::Opinion { answers }) => Answer::Offered(answers[*at], None),
            (Given::Number(number), Kind::Number { unit, .. }) => Answer::Number(*number, unit),
            (Given::Curve(curve), _) => Answer::Curve(curve),
            _ => Answer::None,
        }
    }

    /// What the run said, for the words on it.
    pub fn found<'a>(&self, truth: &'a Truth) -> Answer<'a> {
        match (truth, &self.kind) {
            (Truth::Choice(at, number), Kind::Choice { measure, answers }) => {
                let number = match measure.less {
                    None => measure.of.value.written(*number),
                    Some(_) => words::story::difference(&measure.of.value.written(number.abs()), *number),
                };
                Answer::Offered(answers[*at].0, Some(number))
            }
            (Truth::Number(number), Kind::Number { unit, .. }) => Answer::Number(*number, unit),
            (Truth::Curve(curve), _) => Answer::Curve(curve),
            _ => Answer::None,
        }
    }

    fn truth(&self, start: &Scenario) -> Truth {
        match &self.kind {
            Kind::Choice { measure, answers } => measure.on(start).map_or(Truth::None, |number| {
                let right = answers.iter().position(|(_, upto)| number <= *upto).unwrap_or(answers.len() - 1);
                Truth::Choice(right, number)
            }),
            Kind::Number { measure, .. } => measure.on(start).map_or(Truth::None, Truth::Number),
            Kind::Curve => Truth::Curve(tenths(&Outcome::of(start).crowd.minutes)),
            Kind::Opinion { .. } => Truth::None,
        }
    }
}

fn tenths(minutes: &[f64; COLUMNS]) -> [f64; CURVE_POINTS] {
    std::array::from_fn(|tenth| minutes_of_tenth(minutes, tenth))
}

/// Every answer so far, by scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guesses(Vec<(&'static str, Guess)>);

impl Guesses {
    /// What was said in a scene.
    pub fn get(&self, scene: &Scene) -> Option<&Guess> {
        self.0.iter().find(|(id, _)| *id == scene.id).map(|(_, guess)| guess)
    }
}

impl Reducible for Guesses {
    type Action = (&'static Scene, Given);

    /// The first answer stands; only an opinion may change.
    fn reduce(self: Rc<Self>, (scene, given): Self::Action) -> Rc<Self> {
        if scene.waits_for_guess() && self.get(scene).is_some() {
            return self;
        }
        let mut guesses = (*self).clone();
        guesses.0.retain(|(id, _)| *id != scene.id);
        guesses.0.push((scene.id, Guess::of(scene, given)));
        Rc::new(guesses)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SCENES;
    use super::*;

    fn asked(pick: impl Fn(&Kind) -> bool) -> &'static Scene {
        SCENES.iter().find(|scene| scene.prediction.as_ref().is_some_and(|asked| pick(&asked.kind))).unwrap()
    }

    #[test]
    fn every_question_that_has_an_answer_gets_one_from_the_run() {
        for scene in SCENES.iter().filter(|scene| scene.waits_for_guess()) {
            assert_ne!(Guess::of(scene, Given::Nothing).truth, Truth::None, "{}", scene.id);
        }
    }

    #[test]
    fn the_first_guess_stands() {
        let scene = asked(|kind| matches!(kind, Kind::Number { .. }));
        let once = Rc::new(Guesses::default()).reduce((scene, Given::Number(3.0)));
        let twice = once.clone().reduce((scene, Given::Number(9.0)));
        assert_eq!(once, twice);
        assert_eq!(once.get(scene).map(|guess| &guess.given), Some(&Given::Number(3.0)));
    }

    #[test]
    fn an_opinion_may_change_and_is_not_marked() {
        let scene = asked(|kind| matches!(kind, Kind::Opinion { .. }));
        let changed = Rc::new(Guesses::default()).reduce((scene, Given::Choice(0))).reduce((scene, Given::Choice(2)));
        assert_eq!(changed.get(scene), Some(&Guess { given: Given::Choice(2), truth: Truth::None }));
    }
}

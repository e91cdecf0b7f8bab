//! The runs that a scene names beside the one set: each is made when it is first asked for, and once.

use std::{cell::RefCell, rc::Rc};

use super::{Measure, Scene, Span, Term};
use crate::run::{Outcome, outcome_of};

/// Runs of one scene.
#[derive(Debug)]
pub struct Runs {
    scene: &'static Scene,
    made: RefCell<Vec<Rc<Outcome>>>,
}

impl Runs {
    /// None yet.
    pub fn of(scene: &'static Scene) -> Self {
        Self { scene, made: RefCell::default() }
    }

    /// The run of the scene's start with some settings, as in a link; none for the start itself.
    pub fn with(&self, settings: &str) -> Rc<Outcome> {
        let scenario = self.scene.scenario_with(settings);
        let mut made = self.made.borrow_mut();
        if let Some(outcome) = made.iter().find(|outcome| outcome.scenario == scenario) {
            return outcome.clone();
        }
        let outcome = Rc::new(outcome_of(&scenario));
        made.push(outcome.clone());
        outcome
    }

    /// What is measured; `None` where a run has no such number.
    pub fn measured(&self, measure: &Measure) -> Option<f64> {
        let on = |term: &Term| term.value.of(&self.with(term.settings));
        let less = measure.less.as_ref().map_or(Some(0.0), on)?;
        Some(on(&measure.of)? - less)
    }

    /// The same in words. A difference is that of the two whole numbers, which may stand beside it.
    pub fn text(&self, measure: &Measure) -> String {
        let value = measure.of.value;
        let on = |term: &Term| term.value.of(&self.with(term.settings));
        match (on(&measure.of), measure.less.as_ref().map(on)) {
            (Some(number), None) => value.written(number),
            (Some(number), Some(Some(less))) => value.difference(number, less),
            _ => words::story::NO_NUMBER.to_owned(),
        }
    }

    /// A sentence whose numbers are all those of named runs.
    pub fn said(&self, sentence: &[Span]) -> String {
        let word = |span: &Span| match span {
            Span::Value(value) => value.text(&self.with("")),
            Span::Named(measure) => self.text(measure),
            words => words.words().unwrap_or_default().to_owned(),
        };
        sentence.iter().map(word).collect()
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Strategy, report::crowd::minutes_from_pounds, scenario::Key};

    use super::super::{Value, find};
    use super::*;

    fn runs(id: &str) -> Runs {
        Runs::of(find(id).unwrap())
    }

    #[test]
    fn a_run_is_made_once() {
        let runs = runs("pays");
        assert!(Rc::ptr_eq(&runs.with(""), &runs.with("strategy=equal")));
        assert!(!Rc::ptr_eq(&runs.with(""), &runs.with("strategy=ignore")));
        assert_eq!(runs.made.borrow().len(), 2);
    }

    #[test]
    fn settings_change_the_start_even_back_to_what_is_usual() {
        let usual = find("pays").unwrap().scenario_with("strategy=profit");
        assert_eq!((usual.strategy(), usual.get(Key::Beta)), (Strategy::Profit, Key::Beta.row().default));
    }

    #[test]
    fn a_number_is_that_of_its_own_run_and_a_difference_says_which_way_it_goes() {
        let runs = runs("pays");
        let term = |value, settings| Term { value, settings };
        let equal = term(Value::EqualMinutes, "response=0&beta=9");
        let start = runs.with("").scenario.clone();
        let minutes = runs.measured(&Measure { of: equal, less: None });
        assert_eq!(minutes, Some(minutes_from_pounds(&start, 9.0)));
        let less = Measure { of: term(Value::Margin, ""), less: Some(term(Value::Margin, "strategy=ignore")) };
        assert!(runs.measured(&less).is_some_and(|points| points < -25.0));
        assert!(runs.text(&less).ends_with("points less"), "{}", runs.text(&less));
    }
}

//! Numbers of runs, each of which is made once.

use std::{cell::RefCell, rc::Rc};

use super::super::{
    measure::{Measure, Term},
    prose::{Paragraph, Span},
    reader::Scene,
    run::Outcome,
    start,
};

/// The runs that were asked for.
#[derive(Debug, Default)]
pub struct Numbers {
    made: RefCell<Vec<Rc<Outcome>>>,
}

impl Numbers {
    /// The run of a start with some settings changed, both as in a link; without a start the usual contract.
    pub fn run(&self, start: Option<&str>, settings: &str) -> Rc<Outcome> {
        let scenario = start::scenario(start, settings);
        let mut made = self.made.borrow_mut();
        if let Some(outcome) = made.iter().find(|outcome| outcome.scenario == scenario) {
            return outcome.clone();
        }
        let outcome = Rc::new(Outcome::of(&scenario));
        made.push(outcome.clone());
        outcome
    }

    /// What is measured; `None` where a run has no such number.
    pub fn measured(&self, start: Option<&str>, measure: &Measure) -> Option<f64> {
        let (of, less) = self.both(start, measure)?;
        Some(of - less.unwrap_or_default())
    }

    /// The same in words.
    pub fn text(&self, start: Option<&str>, measure: &Measure) -> Option<String> {
        let value = measure.of.value;
        Some(match self.both(start, measure)? {
            (number, None) => value.written(number),
            (number, Some(less)) => value.difference(number, less),
        })
    }

    fn both(&self, start: Option<&str>, measure: &Measure) -> Option<(f64, Option<f64>)> {
        let on = |term: &Term| term.value.of(&self.run(start, &term.settings));
        Some((on(&measure.of)?, measure.less.as_ref().map(on).map_or(Some(None), |less| less.map(Some))?))
    }

    /// A piece of a scene in words.
    pub fn said(&self, scene: &Scene, span: &Span) -> String {
        let start = scene.start.as_deref();
        let number = match span {
            Span::Value(value) => self.text(start, &Measure::at_start(*value)),
            Span::Named(measure) => self.text(start, measure),
            Span::Text(words)
            | Span::Strong(words)
            | Span::Cited(_, words)
            | Span::Scene(_, words)
            | Span::Term(_, words) => Some(words.clone()),
        };
        number.unwrap_or_else(|| words::story::NO_NUMBER.to_owned())
    }

    /// A sentence of a scene.
    pub fn sentence(&self, scene: &Scene, sentence: &Paragraph) -> String {
        sentence.iter().map(|span| self.said(scene, span)).collect()
    }
}

//! Runs the model for the page. The caller owns the clock: one run a frame at most, the latest scenario wins.

use std::rc::Rc;

use parked_model::Scenario;
use yew::prelude::*;

use super::outcome::Outcome;
use crate::dom::{NextFrame, next_frame};

/// What a component needs that shows a run alone.
#[derive(Debug, PartialEq, Properties)]
pub struct OutcomeProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

/// The outcome of the latest scenario; `None` before the first run has finished and without a scenario.
#[hook]
pub fn use_outcome(scenario: Option<&Scenario>) -> Option<Rc<Outcome>> {
    let outcome = use_state(|| None::<Rc<Outcome>>);
    // Holding the frame keeps the run alive; replacing it cancels a run that has been overtaken.
    let pending = use_mut_ref(|| None::<NextFrame>);
    let setter = outcome.setter();
    use_effect_with(scenario.cloned(), move |scenario| {
        let scenario = scenario.clone();
        *pending.borrow_mut() = Some(next_frame(move || {
            setter.set(scenario.map(|scenario| Rc::new(Outcome::of(&scenario))));
        }));
    });
    (*outcome).clone().filter(|_| scenario.is_some())
}

//! Runs the model for the page. The caller owns the clock: one run a frame at most, the latest scenario wins.

use std::rc::Rc;

use parked_model::Scenario;
use yew::prelude::*;

use crate::dom::{NextFrame, next_frame};
use crate::paper::use_paper;
use charts::Outcome;

/// What a component needs that shows a run alone.
#[derive(Debug, PartialEq, Properties)]
pub struct OutcomeProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

/// The outcome of the latest scenario; `None` without a scenario, and until the first that comes later has been run. One that is there
/// from the start is run at once, so that what is drawn first is whole.
#[hook]
pub fn use_outcome(scenario: Option<&Scenario>) -> Option<Rc<Outcome>> {
    let outcome = use_state(|| scenario.map(|scenario| Rc::new(Outcome::of(scenario))));
    // Holding the frame keeps the run alive; replacing it cancels a run that has been overtaken.
    let pending = use_mut_ref(|| None::<NextFrame>);
    let latest = (*outcome).clone().filter(|_| scenario.is_some());
    let is_done = latest.as_ref().is_some_and(|latest| Some(&latest.scenario) == scenario);
    // A printer waits for no frame, and where nobody looks there are none.
    let is_on_paper = use_paper();
    let is_urgent = is_on_paper && !is_done;
    let setter = outcome.setter();
    use_effect_with((scenario.cloned(), is_urgent), move |(scenario, is_urgent)| {
        let scenario = scenario.clone();
        let run = move || setter.set(scenario.map(|scenario| Rc::new(Outcome::of(&scenario))));
        let frame = match (is_done, is_urgent) {
            (true, _) => None,
            (_, true) => {
                run();
                None
            }
            (_, false) => Some(next_frame(run)),
        };
        *pending.borrow_mut() = frame;
    });
    latest
}

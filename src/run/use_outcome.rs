//! Runs the model for the page. The caller owns the clock: one run a frame at most, the latest scenario wins.

use std::rc::Rc;

use parked_model::Scenario;
use yew::prelude::*;

use super::sure::outcome_of;
use crate::dom::{NextFrame, next_frame};
use crate::paper::use_paper;
use charts::Outcome;

/// What a component needs that shows a run alone.
#[derive(Debug, PartialEq, Properties)]
pub struct OutcomeProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

/// The outcome of the latest scenario, or, until its frame comes, of the one before. The first is run at once, so that what is
/// drawn first is whole.
#[hook]
pub fn use_outcome(scenario: &Scenario) -> Rc<Outcome> {
    use_latest(scenario.clone(), |scenario| Rc::new(outcome_of(scenario)))
}

/// The same of a scenario that is kept beside it, if any.
#[hook]
pub fn use_kept_outcome(kept: Option<&Scenario>) -> Option<Rc<Outcome>> {
    let run = |kept: &Option<Scenario>| kept.as_ref().map(|kept| Rc::new(outcome_of(kept)));
    use_latest(kept.cloned(), run).filter(|_| kept.is_some())
}

/// What `run` makes of the latest input, one run a frame at most; until then what it made of the one before.
#[hook]
fn use_latest<Input, Output>(input: Input, run: fn(&Input) -> Output) -> Output
where
    Input: Clone + PartialEq + 'static,
    Output: Clone + 'static,
{
    let done = use_state(|| (input.clone(), run(&input)));
    // Holding the frame keeps the run alive; replacing it cancels a run that has been overtaken.
    let pending = use_mut_ref(|| None::<NextFrame>);
    let is_done = done.0 == input;
    // A printer waits for no frame, and where nobody looks there are none.
    let is_on_paper = use_paper();
    let is_urgent = is_on_paper && !is_done;
    let setter = done.setter();
    use_effect_with((input, is_urgent), move |(input, is_urgent)| {
        let input = input.clone();
        let run = move || setter.set((input.clone(), run(&input)));
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
    done.1.clone()
}

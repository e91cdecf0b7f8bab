//! Runs the model for the page. The caller owns the clock: one run a frame at most, the latest scenario wins.

use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use parked_model::{Scenario, Summary, Twin, report::crowd::Crowd};
use yew::prelude::*;

/// A finished run and what is shown of it.
#[derive(Debug)]
pub struct Outcome {
    /// What was run.
    pub scenario: Scenario,
    /// Everybody's two lives.
    pub twin: Twin,
    /// What they come to.
    pub summary: Summary,
    /// The thousand people drawn.
    pub crowd: Crowd,
}

/// A run is equal only to itself.
impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What a component needs that shows a run and nothing else.
#[derive(Debug, PartialEq, Properties)]
pub struct OutcomeProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

impl Outcome {
    /// Runs a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let twin = Twin::run(scenario);
        let summary = twin.summary(scenario);
        let crowd = Crowd::of(&twin, scenario);
        Self { scenario: scenario.clone(), twin, summary, crowd }
    }
}

/// The outcome of the latest scenario; nothing before the first run has finished, nor when there is nothing to run.
#[hook]
pub fn use_outcome(scenario: Option<&Scenario>) -> Option<Rc<Outcome>> {
    let outcome = use_state(|| None::<Rc<Outcome>>);
    // Holding the frame keeps the run alive; replacing it cancels a run that has been overtaken.
    let pending = use_mut_ref(|| None::<AnimationFrame>);
    let setter = outcome.setter();
    use_effect_with(scenario.cloned(), move |scenario| {
        let scenario = scenario.clone();
        *pending.borrow_mut() = Some(request_animation_frame(move |_| {
            setter.set(scenario.map(|scenario| Rc::new(Outcome::of(&scenario))));
        }));
    });
    (*outcome).clone().filter(|_| scenario.is_some())
}

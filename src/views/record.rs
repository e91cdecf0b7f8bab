//! The run beside the published record, counted once the reader has been still for a moment.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use parked_model::fit::{figures, values};
use yew::prelude::*;

use crate::{charts::fit, engine::Outcome};

/// Quiet time before a run is held against the record, milliseconds: that takes half as long as the run itself.
const COUNT_AFTER_MS: u32 = 150;

/// What is held against the record.
#[derive(Debug, Properties)]
pub struct RecordProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

impl PartialEq for RecordProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

/// The picture, of the latest run that has been counted.
#[component]
pub fn Record(props: &RecordProps) -> Html {
    let record = |outcome: &Outcome| figures(&[values(&outcome.twin)]);
    let counted = use_state(|| record(&props.outcome));
    let setter = counted.setter();
    use_effect_with(props.outcome.scenario.clone(), {
        let outcome = props.outcome.clone();
        move |_| {
            let timer = Timeout::new(COUNT_AFTER_MS, move || setter.set(record(&outcome)));
            move || drop(timer)
        }
    });
    fit(&counted)
}

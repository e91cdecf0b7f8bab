//! The run beside the published record, counted once the reader has been still for a moment.

use gloo::timers::callback::Timeout;
use parked_model::checks::fit::{figures, values};
use yew::prelude::*;

use crate::{
    charts::fit,
    run::{Outcome, OutcomeProps},
    text::apart,
};

/// Quiet time before a run is held against the record, milliseconds: that takes half as long as the run itself.
const COUNT_AFTER_MS: u32 = 150;

/// The picture, of the latest run that has been counted.
#[component]
pub fn Record(props: &OutcomeProps) -> Html {
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
    apart(fit(&counted))
}

//! The run beside the published record, counted once the reader has been still for a moment, and at once for paper.

use charts::pictures::fit_of;
use gloo::timers::callback::Timeout;
use parked_model::checks::fit::{figures, values};
use yew::prelude::*;

use crate::{
    figures::figure,
    paper::use_paper,
    run::{Outcome, OutcomeProps},
    text::apart,
};

/// Quiet time before a run is held against the record, milliseconds: that takes half as long as the run itself.
const COUNT_AFTER_MS: u32 = 150;

/// The picture, of the latest run that has been counted.
#[component]
pub fn Record(props: &OutcomeProps) -> Html {
    let record = |outcome: &Outcome| figures(&[values(&outcome.twin)]);
    let counted = use_state(|| (record(&props.outcome), props.outcome.clone()));
    let setter = counted.setter();
    let is_on_paper = use_paper();
    use_effect_with((props.outcome.scenario.clone(), is_on_paper), {
        let outcome = props.outcome.clone();
        move |(_, is_on_paper)| {
            let count = move || setter.set((record(&outcome), outcome.clone()));
            let timer = if *is_on_paper {
                count();
                None
            } else {
                Some(Timeout::new(COUNT_AFTER_MS, count))
            };
            move || drop(timer)
        }
    });
    let (figures, outcome) = &*counted;
    apart(figure(fit_of(figures), outcome))
}

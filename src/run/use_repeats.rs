//! Runs a scenario again and again while the reader is still, one run at a time, all at once for paper, and keeps what came of the
//! latest.

use std::rc::Rc;

use parked_model::Scenario;
use yew::prelude::*;

use super::{one_by_one::one_by_one, repeats::Repeats};
use crate::paper::use_paper;

/// Scenarios whose runs are kept for whoever comes back to them.
const KEPT: usize = 16;

/// The runs of a scenario; `None` until all are done, and without a scenario.
#[hook]
pub fn use_repeats(scenario: Option<&Scenario>) -> Option<Rc<Repeats>> {
    let kept = use_state(Vec::<Rc<Repeats>>::new);
    let found = scenario.and_then(|scenario| kept.iter().find(|repeats| repeats.are_of(scenario)).cloned());
    let missing = scenario.filter(|_| found.is_none()).cloned();
    let is_on_paper = use_paper();
    use_effect_with((missing, is_on_paper), move |(missing, is_on_paper)| {
        // Another scenario drops the clock and what it has run so far.
        let clock = missing.clone().and_then(|scenario| {
            let mut repeats = Rc::new(Repeats::new(scenario));
            let run_next = move || {
                // Nobody else has them until they are kept, and then there is nothing left to run.
                let is_done = Rc::get_mut(&mut repeats).is_some_and(|repeats| {
                    repeats.run_next();
                    repeats.ranges.is_some()
                });
                if is_done {
                    let mut latest = (*kept).clone();
                    latest.push(repeats.clone());
                    if latest.len() > KEPT {
                        latest.remove(0);
                    }
                    kept.set(latest);
                }
                is_done
            };
            one_by_one(*is_on_paper, run_next)
        });
        move || drop(clock)
    });
    found
}

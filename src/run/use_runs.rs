//! Runs several scenarios while the page stays quick, one at a time, all at once for paper, and keeps what is read off each.

use std::rc::Rc;

use gloo::timers::callback::Interval;
use parked_model::Scenario;
use yew::prelude::*;

use charts::Outcome;

use crate::paper::use_paper;

/// From one run to the next, milliseconds: the page stays quick under the hand.
const EVERY_MS: u32 = 30;

/// What is read off the runs of the scenarios, in their order; `None` until all are done, and without scenarios. Others drop what
/// has been run.
#[hook]
pub fn use_runs<T: 'static>(scenarios: Option<Vec<Scenario>>, read: fn(&Outcome) -> T) -> Option<Rc<Vec<T>>> {
    let kept = use_state(|| None::<(Vec<Scenario>, Rc<Vec<T>>)>);
    let found = kept.as_ref().filter(|(of, _)| Some(of) == scenarios.as_ref()).map(|(_, read)| read.clone());
    let missing = scenarios.filter(|_| found.is_none());
    let is_on_paper = use_paper();
    let setter = kept.setter();
    use_effect_with((missing, is_on_paper), move |(missing, is_on_paper)| {
        let clock = missing.clone().and_then(|scenarios| {
            let mut done = Vec::with_capacity(scenarios.len());
            let mut run_next = move || {
                if let Some(scenario) = scenarios.get(done.len()) {
                    done.push(read(&Outcome::of(scenario)));
                    if done.len() == scenarios.len() {
                        setter.set(Some((scenarios.clone(), Rc::new(std::mem::take(&mut done)))));
                        return true;
                    }
                }
                done.is_empty()
            };
            if *is_on_paper {
                while !run_next() {}
                return None;
            }
            Some(Interval::new(EVERY_MS, move || {
                run_next();
            }))
        });
        move || drop(clock)
    });
    found
}

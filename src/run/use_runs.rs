//! Runs several scenarios while the page stays quick, one at a time, all at once for paper, and keeps what is read off each.

use std::rc::Rc;

use parked_model::Scenario;
use yew::prelude::*;

use charts::Outcome;

use super::{one_by_one::one_by_one, sure::outcome_of};
use crate::paper::use_paper;

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
            let run_next = move || {
                if let Some(scenario) = scenarios.get(done.len()) {
                    done.push(read(&outcome_of(scenario)));
                    if done.len() == scenarios.len() {
                        setter.set(Some((scenarios.clone(), Rc::new(std::mem::take(&mut done)))));
                        return true;
                    }
                }
                done.is_empty()
            };
            one_by_one(*is_on_paper, run_next)
        });
        move || drop(clock)
    });
    found
}

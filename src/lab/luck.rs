//! How much of a result is luck: the contract run again and again with other people, one run a frame.

use std::rc::Rc;

use gloo::render::request_animation_frame;
use parked_model::{
    Scenario, Twin,
    numeric::statistics::nine_in_ten,
    report::by_month::OutcomesByMonth,
    scenario::{Key, repeats::repeated},
};
use yew::prelude::*;

use crate::{charts::fan, hooks::use_fold};

/// Runs asked for.
const RUNS: usize = 100;

/// Runs in a frame: few enough that the page stays quick under the hand.
const RUNS_IN_FRAME: usize = 2;

/// People in a run, as many as are drawn.
const PEOPLE: f64 = 1_000.0;

/// What is run again.
#[derive(Debug, PartialEq, Properties)]
pub struct LuckProps {
    /// The settings; their number of people is replaced.
    pub scenario: Scenario,
}

/// The runs so far of a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
struct Runs {
    of: Option<Scenario>,
    done: Rc<Vec<OutcomesByMonth>>,
}

impl Runs {
    fn is_finished(&self) -> bool {
        self.done.len() == RUNS
    }

    /// These and a few more.
    fn and_more(&self) -> Self {
        let next = self.of.iter().flat_map(|scenario| {
            repeated(scenario, RUNS as u32).skip(self.done.len()).take(RUNS_IN_FRAME).map(|next| run(&next))
        });
        Self { of: self.of.clone(), done: Rc::new(self.done.iter().cloned().chain(next).collect()) }
    }
}

fn run(scenario: &Scenario) -> OutcomesByMonth {
    OutcomesByMonth::of(&Twin::run(scenario))
}

/// The fold; while it is open the runs follow whatever the reader sets.
#[component]
pub fn Luck(props: &LuckProps) -> Html {
    let wanted = props.scenario.clone().with(Key::People, PEOPLE);
    let (is_open, ontoggle) = use_fold();
    let single = use_state_eq(|| None::<usize>);
    let runs = use_state(Runs::default);
    let shown =
        if runs.of.as_ref() == Some(&wanted) { (*runs).clone() } else { Runs { of: Some(wanted), ..Runs::default() } };
    let setter = runs.setter();
    use_effect_with((is_open && !shown.is_finished(), shown.clone()), move |(is_wanted, runs)| {
        let runs = runs.clone();
        let frame = is_wanted.then(|| request_animation_frame(move |_| setter.set(runs.and_more())));
        move || drop(frame)
    });
    let onclick = {
        let single = single.clone();
        Callback::from(move |_: MouseEvent| single.set(Some(single.map_or(0, |run| (run + 1) % RUNS))))
    };
    let title = if shown.is_finished() { finding(&shown.done) } else { words::luck::FAN_RUNNING.to_owned() };
    let run = single.and_then(|run| Some((run, shown.done.get(run)?)));
    html! {
        <details class="fold luck" {ontoggle}>
            <summary>{ words::luck::FAN_TITLE }</summary>
            <p>{ words::luck::FAN_LEAD }</p>
            { fan(&title, &shown.done, run.map(|(_, run)| run)) }
            <p class="for-ears" role="status">{ if is_open && shown.is_finished() { title } else { String::new() } }</p>
            <p class="panel-actions"><button type="button" {onclick}>{ words::luck::ONE_RUN }</button></p>
            <p role="status">{ run.map(|(at, run)| words::luck::one_run(at, run)) }</p>
        </details>
    }
}

fn finding(runs: &[OutcomesByMonth]) -> String {
    let extra: Vec<f64> = runs.iter().map(OutcomesByMonth::extra).collect();
    words::luck::luck_finding(nine_in_ten(&extra).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_follow_each_other_until_all_are_done_and_differ_by_luck() {
        let scenario = Scenario::default().with(Key::People, 100.0);
        let mut runs = Runs { of: Some(scenario.clone()), ..Runs::default() };
        while !runs.is_finished() {
            runs = runs.and_more();
        }
        assert_eq!(runs.and_more(), runs, "no more than were asked for");
        assert_eq!(runs.done[0], run(&scenario), "the first has the reader’s own luck");
        assert_ne!(runs.done[0], runs.done[1]);
    }
}

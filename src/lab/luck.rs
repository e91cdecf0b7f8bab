//! How much of a result is luck: the contract run again and again with other people.

use std::rc::Rc;

use parked_model::{checks::ranges::LUCKS, numeric::statistics::nine_in_ten, report::by_month::OutcomesByMonth};
use yew::prelude::*;

use crate::text::apart;
use crate::{figures::fan, run::Repeats};

/// What is drawn.
#[derive(Debug, PartialEq, Properties)]
pub struct LuckProps {
    /// The runs; `None` until they are done.
    pub repeats: Option<Rc<Repeats>>,
}

/// The fold; the runs follow whatever the reader sets.
#[component]
pub fn Luck(props: &LuckProps) -> Html {
    let single = use_state_eq(|| None::<usize>);
    let onclick = {
        let single = single.clone();
        Callback::from(move |_: MouseEvent| single.set(Some(single.map_or(0, |run| (run + 1) % LUCKS))))
    };
    let runs = props.repeats.as_ref().map_or(&[][..], |repeats| &repeats.lucks);
    let title = finding(runs).unwrap_or_else(|| words::luck::FAN_RUNNING.to_owned());
    let run = single.and_then(|run| Some((run, runs.get(run)?)));
    apart(html! {
        <details class="fold luck">
            <summary>{ words::luck::FAN_TITLE }</summary>
            <p>{ words::luck::FAN_LEAD }</p>
            { fan(&title, runs, run.map(|(_, run)| run)) }
            <p class="for-ears" role="status">{ title }</p>
            <p class="panel-actions"><button type="button" {onclick}>{ words::luck::ONE_RUN }</button></p>
            <p role="status">{ run.map(|(at, run)| words::luck::one_run(at, run)) }</p>
        </details>
    })
}

fn finding(runs: &[OutcomesByMonth]) -> Option<String> {
    let extra: Vec<f64> = runs.iter().map(OutcomesByMonth::extra).collect();
    nine_in_ten(&extra).map(words::luck::luck_finding)
}

//! How much of a result is luck: the contract run again and again with other people.

use std::rc::Rc;

use charts::pictures::luck_of;
use parked_model::checks::ranges::LUCKS;
use yew::prelude::*;

use crate::text::apart;
use crate::{
    figures::figure,
    run::{Outcome, Repeats},
};

/// What is drawn.
#[derive(Debug, PartialEq, Properties)]
pub struct LuckProps {
    /// The runs; `None` until they are done.
    pub repeats: Option<Rc<Repeats>>,
    /// The run in force.
    pub outcome: Rc<Outcome>,
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
    let run = single.and_then(|run| Some((run, runs.get(run)?)));
    let chart = luck_of(runs, run.map(|(_, run)| run));
    let title = chart.title.clone();
    apart(html! {
        <details class="fold luck">
            <summary>{ words::luck::FAN_TITLE }</summary>
            <p>{ words::luck::FAN_LEAD }</p>
            { figure(chart, &props.outcome) }
            <p class="for-ears" role="status">{ title }</p>
            <p class="panel-actions"><button type="button" {onclick}>{ words::luck::ONE_RUN }</button></p>
            <p role="status">{ run.map(|(at, run)| words::luck::one_run(at, run)) }</p>
        </details>
    })
}

//! The numbers behind the crowd, in ten rows of distance from work.

use yew::prelude::*;

use super::{counts::Counts, crowd::State};
use crate::text;

/// What the table shows.
#[derive(Debug, PartialEq, Properties)]
pub struct CrowdTableProps {
    /// Which of two runs this is; empty when there is only one.
    pub name: &'static str,
    /// States of the people drawn, nearest to work first.
    pub states: std::rc::Rc<Vec<State>>,
    /// Minutes a week by distance, nearest first; its length is a multiple of ten.
    pub minutes: Vec<f64>,
}

/// One row for each tenth of distance: how many in each state, and the minutes they got.
#[component]
pub fn CrowdTable(props: &CrowdTableProps) -> Html {
    let people = props.states.len();
    let row = |tenth: usize| {
        let counts = Counts::of(&props.states[tenth * people / 10..(tenth + 1) * people / 10]);
        let part = &props.minutes[tenth * props.minutes.len() / 10..(tenth + 1) * props.minutes.len() / 10];
        let mean = part.iter().sum::<f64>() / part.len().max(1) as f64;
        html! {
            <tr>
                <th scope="row">{ text::tenth(tenth) }</th>
                { for State::ALL.map(|state| html! { <td>{ counts.get(state) }</td> }) }
                <td>{ format!("{mean:.1}") }</td>
            </tr>
        }
    };
    let caption = text::of_side(text::CROWD_TABLE, props.name);
    html! {
        <details class="numbers-behind">
            <summary>{ text::of_side(text::SHOW_NUMBERS, props.name) }</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label={caption.clone()}>
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text::DISTANCE }</th>
                            { for State::ALL.map(|state| html! { <th scope="col">{ text::state(state).name }</th> }) }
                            <th scope="col">{ text::MINUTES_A_WEEK }</th>
                        </tr>
                    </thead>
                    <tbody>{ for (0..10).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

//! The numbers behind the crowd, in ten rows of distance from work.

use yew::prelude::*;

use super::{counts::Counts, crowd::State};
use crate::text;

/// One row for each tenth of distance: how many in each state, and the minutes they got. The name is that of one of two
/// runs, or empty; states and minutes are those of the people nearest to work first, minutes a multiple of ten.
pub fn crowd_table(name: &str, states: &[State], minutes: &[f64]) -> Html {
    let people = states.len();
    let row = |tenth: usize| {
        let counts = Counts::of(&states[tenth * people / 10..(tenth + 1) * people / 10]);
        let part = &minutes[tenth * minutes.len() / 10..(tenth + 1) * minutes.len() / 10];
        let mean = part.iter().sum::<f64>() / part.len().max(1) as f64;
        html! {
            <tr>
                <th scope="row">{ text::tenth(tenth) }</th>
                { for State::ALL.map(|state| html! { <td>{ counts.get(state) }</td> }) }
                <td>{ format!("{mean:.1}") }</td>
            </tr>
        }
    };
    let caption = text::of_side(text::CROWD_TABLE, name);
    html! {
        <details class="numbers-behind">
            <summary>{ text::of_side(text::SHOW_NUMBERS, name) }</summary>
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

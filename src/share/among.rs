//! A choice among a few.

use yew::prelude::*;

use super::choices::Choices;

/// A choice among a few, each by its words, whether it is made, and what it leads to.
pub(super) fn among(
    name: &'static str,
    legend: &'static str,
    options: Vec<(String, bool, Choices)>,
    onchoose: &Callback<Choices>,
) -> Html {
    let option = |(at, (words, checked, next)): (usize, (String, bool, Choices))| {
        let onchange = onchoose.reform(move |_: Event| next.clone());
        html! {
            <label key={at} class="answer">
                <input type="radio" {name} {checked} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field" data-choice={name}>
            <legend>{ legend }</legend>
            <div class="options">{ for options.into_iter().enumerate().map(option) }</div>
        </fieldset>
    }
}

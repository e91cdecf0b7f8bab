//! A choice among a few.

use yew::prelude::*;

/// A choice among a few, each by its words, whether it is made, and what it leads to.
pub(super) fn among<Choice: Clone + 'static>(
    name: &'static str,
    legend: &'static str,
    options: Vec<(String, bool, Choice)>,
    onchoose: &Callback<Choice>,
) -> Html {
    let option = |(at, (words, checked, next)): (usize, (String, bool, Choice))| {
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

//! The headline numbers of one run.

use words::forms::Headline;
use yew::prelude::*;

use crate::run::Outcome;

/// The numbers, each with its name and what it means.
pub fn headlines(outcome: &Outcome) -> Html {
    let number = |line: Headline| {
        html! {
            <div class="headline">
                <dt>{ line.name }</dt>
                <dd class="headline-value">{ line.value }</dd>
                <dd class="headline-meaning">{ line.meaning }</dd>
            </div>
        }
    };
    html! {
        <section key="one" aria-labelledby="numbers">
            <h2 id="numbers">{ words::lab::NUMBERS }</h2>
            <dl class="headlines">{ for words::headlines::headlines(&outcome.scenario, &outcome.summary).into_iter().map(number) }</dl>
        </section>
    }
}

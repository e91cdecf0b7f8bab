//! The headline numbers of one run.

use parked_model::Summary;
use yew::prelude::*;

use words::headlines::Headline;

/// The numbers, each with its name and what it means.
pub fn headlines(summary: &Summary) -> Html {
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
            <dl class="headlines">{ for words::headlines::headlines(summary).into_iter().map(number) }</dl>
        </section>
    }
}

//! The headline numbers of one run.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    engine::Outcome,
    text::{self, Headline},
};

/// Whose numbers to show.
#[derive(Debug, Properties)]
pub struct HeadlinesProps {
    /// The run.
    pub outcome: Rc<Outcome>,
}

impl PartialEq for HeadlinesProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.outcome, &other.outcome)
    }
}

/// The numbers, each with its name and what it means.
#[component]
pub fn Headlines(props: &HeadlinesProps) -> Html {
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
        <section aria-labelledby="numbers">
            <h2 id="numbers">{ text::NUMBERS }</h2>
            <dl class="headlines">{ for text::headlines(&props.outcome.summary).into_iter().map(number) }</dl>
        </section>
    }
}

//! Headline numbers, and how sure those are on which an argument rests.

use parked_model::report::argued::Argued;
use words::forms::Headline;
use yew::prelude::*;

use crate::run::{Outcome, Repeats};

/// Numbers under their title, each with its name and what it means, and a note that may be empty.
fn list(id: &'static str, title: String, numbers: Vec<Headline>, note: String) -> Html {
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
        <section key={id} aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <dl class="headlines">{ for numbers.into_iter().map(number) }</dl>
            <p class="headline-meaning" hidden={note.is_empty()}>{ note }</p>
        </section>
    }
}

/// The headline numbers of one run.
pub fn headlines(outcome: &Outcome) -> Html {
    let numbers = words::headlines::headlines(&outcome.scenario, &outcome.summary);
    list("numbers", words::lab::NUMBERS.to_owned(), numbers, String::new())
}

/// Numbers on which an argument rests, of a contract that may have a name, each with where it lies by luck and by what help
/// can do. Until that is known of this very run its place says so.
pub fn ranges(side: &str, argued: &[Argued], outcome: &Outcome, repeats: Option<&Repeats>) -> Html {
    let known = repeats.and_then(|repeats| repeats.ranges.as_ref());
    let numbers = argued.iter().map(|&number| words::ranges::line(number, &outcome.summary, known)).collect();
    let note = words::ranges::note(Repeats::people(&outcome.scenario));
    list("ranges", words::compare::of_side(words::ranges::TITLE, side), numbers, note)
}

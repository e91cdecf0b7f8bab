//! The counts of the crowd, which are also the legend.

use parked_model::report::state::{Counts, State};
use yew::prelude::*;

use charts::crowd::Mark;

use crate::stage::marks::drawing;

/// One entry for each state there is anything to say of: its mark, its count, its name and what that means.
pub fn count_list(counts: Counts) -> Html {
    let entry = |&state: &State| {
        let words = words::stage::state(state);
        html! {
            <li class="count">
                { drawing(&Mark::of(state)) }
                <span class="count-number">{ words::numbers::thousands(counts.get(state) as f64) }</span>
                { " " }
                <span class="count-name">{ words.name }</span>
                <span class="count-meaning">{ words.meaning }</span>
            </li>
        }
    };
    html! { <ul class="counts">{ for counts.told().iter().map(entry) }</ul> }
}

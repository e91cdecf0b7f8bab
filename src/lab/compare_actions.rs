//! Keeping a contract to compare others with, and where the two differ.

use parked_model::{
    Scenario,
    report::comparison::{Difference, differences},
};
use yew::prelude::*;

use crate::state::{Action, AppState};

/// Id of the whole, which takes the focus when one of its buttons goes.
const COMPARING: &str = "comparing";

/// One button until a contract is kept; then two others, and the settings that differ.
pub fn compare_actions(present: &Scenario, kept: Option<&Scenario>, dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let button = |(action, name): (Action, &'static str)| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()));
        html! { <button key={name} type="button" aria-controls={COMPARING} {onclick}>{ name }</button> }
    };
    let actions = match kept {
        None => vec![(Action::Keep, words::compare::KEEP)],
        Some(_) => vec![(Action::Swap, words::compare::SWAP), (Action::StopComparing, words::compare::STOP_COMPARING)],
    };
    let different = kept.map(|kept| differences(kept, present)).unwrap_or_default();
    let line = |Difference { row, first, second }: Difference| {
        html! { <div><dt>{ words::parameters::label(row) }</dt><dd>{ words::compare::difference(row, first, second) }</dd></div> }
    };
    html! {
        <div id={COMPARING} class="compare" role="group" tabindex="-1" aria-label={words::compare::COMPARING}>
            <div class="panel-actions">{ for actions.into_iter().map(button) }</div>
            <div class="differences" hidden={different.is_empty()}>
                <h3>{ words::compare::DIFFERENCES }</h3>
                <dl>{ for different.into_iter().map(line) }</dl>
            </div>
        </div>
    }
}

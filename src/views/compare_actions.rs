//! Keeping a contract to compare others with, and where the two differ.

use parked_model::{Scenario, params::Parameter};
use yew::prelude::*;

use crate::{
    stage::differences,
    state::{Action, AppState},
    text,
};

/// What can be compared.
#[derive(Debug, PartialEq, Properties)]
pub struct CompareActionsProps {
    /// The scenario in force.
    pub present: Scenario,
    /// The scenario kept, if any.
    pub kept: Option<Scenario>,
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// One button until a contract is kept; then two others, and the settings that differ.
#[component]
pub fn CompareActions(props: &CompareActionsProps) -> Html {
    let button = |(action, name): (Action, &'static str)| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()));
        html! { <button key={name} type="button" {onclick}>{ name }</button> }
    };
    let actions = match &props.kept {
        None => vec![(Action::Keep, text::KEEP)],
        Some(_) => vec![(Action::Swap, text::SWAP), (Action::StopComparing, text::STOP_COMPARING)],
    };
    let different = props.kept.as_ref().map(|kept| differences(kept, &props.present)).unwrap_or_default();
    let line = |(row, a, b): (&Parameter, f64, f64)| {
        html! { <div><dt>{ row.label }</dt><dd>{ text::difference(row, a, b) }</dd></div> }
    };
    html! {
        <div class="compare">
            <div class="panel-actions">{ for actions.into_iter().map(button) }</div>
            <div class="differences" hidden={different.is_empty()}>
                <h3>{ text::DIFFERENCES }</h3>
                <dl>{ for different.into_iter().map(line) }</dl>
            </div>
        </div>
    }
}

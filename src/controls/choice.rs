//! A choice among names: one radio button for each, and the rule of the one in force.

use parked_model::scenario::table;
use yew::prelude::*;

use crate::controls::{labelled_input::ticked, props::ControlProps};
use crate::state::Action;

/// The choice.
pub(super) fn choice(props: &ControlProps, badge: Html) -> Html {
    let index = props.index;
    let row = &table()[index];
    let option = |choice: usize| {
        let dispatch = props.dispatch.clone();
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Set(index, choice as f64)));
        let is_chosen = props.value as usize == choice;
        ticked(
            "chip",
            Some((row.key, row.choices[choice])),
            words::choices::choice(row, choice).name,
            is_chosen,
            onchange,
        )
    };
    let shown: Vec<usize> = if props.offered.is_empty() {
        words::choices::shown(row).to_vec()
    } else {
        props.offered.iter().filter_map(|name| row.choices.iter().position(|choice| choice == name)).collect()
    };
    html! {
        <fieldset class="control" data-key={row.key}>
            <legend class="control-label">{ words::parameters::label(row) }</legend>
            <div class="chips">{ for shown.into_iter().map(option) }</div>
            <div class="control-head">
                <p class="control-value">{ words::choices::choice(row, props.value as usize).rule }</p>
                { badge }
            </div>
        </fieldset>
    }
}

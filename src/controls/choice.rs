//! A choice among names: one radio button for each, and the rule of the one in force.

use parked_model::{numeric::whole::whole, scenario::table};
use yew::prelude::*;

use crate::controls::{hold::Hold, labelled_input::ticked, props::ControlProps};

/// The choice.
pub(super) fn choice(props: &ControlProps, hold: &Hold, badge: Html) -> Html {
    let row = &table()[props.index];
    let option = |choice: usize| {
        let hold = hold.clone();
        let onchange = Callback::from(move |_: Event| hold.set(choice as f64));
        let is_chosen = whole(props.value) as usize == choice;
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
    let parts = html! {
        <>
            <legend class="control-label">{ words::parameters::label(row) }</legend>
            <div class="chips">{ for shown.into_iter().map(option) }</div>
            <div class="control-head">
                <p class="control-value">{ words::choices::choice(row, whole(props.value) as usize).rule }</p>
                { badge }
            </div>
            { props.refusal() }
        </>
    };
    hold.around("fieldset", row.key, parts)
}

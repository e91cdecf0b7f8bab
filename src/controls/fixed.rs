//! A setting that whoever made the page has fixed: its value and why it cannot be turned, as text that can have the focus.

use parked_model::{
    numeric::whole::whole,
    scenario::{Unit, table},
};
use yew::prelude::*;

use crate::controls::props::ControlProps;

/// The setting.
pub(super) fn fixed(props: &ControlProps, badge: Html) -> Html {
    let row = &table()[props.index];
    let value = match row.unit {
        Unit::Choice => words::choices::choice(row, whole(props.value) as usize).name.to_owned(),
        _ => props.words.clone().unwrap_or_else(|| words::controls::shown(row, props.value)),
    };
    let id = format!("fixed-{}", row.key);
    html! {
        <div class="control fixed" data-key={row.key} role="group" tabindex="0" aria-labelledby={id.clone()}>
            <p id={id} class="control-label">{ words::parameters::label(row) }</p>
            <div class="control-head">
                <p class="control-value">{ value }</p>
                { badge }
            </div>
            <p class="control-note">{ words::controls::FIXED }</p>
        </div>
    }
}

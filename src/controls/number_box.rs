//! A number box that lets the reader finish typing, says what it accepts, and keeps the old value until then.

use parked_model::{Scenario, numeric::decimal, scenario::Parameter};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::apart;

/// What the box shows.
#[derive(Debug, PartialEq, Properties)]
pub struct NumberBoxProps {
    /// Id of the box and stem of its message's id.
    pub id: String,
    /// Position of the row in the table.
    pub index: usize,
    /// Value in force.
    pub value: f64,
    /// Called with an accepted value.
    pub onset: Callback<f64>,
}

/// The box, and a message when what was typed cannot be used.
#[component]
pub fn NumberBox(props: &NumberBoxProps) -> Html {
    let row = &parked_model::scenario::table()[props.index];
    // What is being typed; `None` once it has been accepted.
    let draft = use_state_eq(|| None::<String>);
    let shown = (*draft).clone().unwrap_or_else(|| props.value.to_string());
    let refused = draft.as_deref().and_then(|text| accepted(row, text).err());
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            draft.set(Some(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    };
    let onchange = {
        let (draft, onset) = (draft.clone(), props.onset.clone());
        Callback::from(move |event: Event| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Ok(value) = accepted(row, &text) {
                draft.set(None);
                onset.emit(value);
            }
        })
    };
    {
        let draft = draft.clone();
        // A slider, a link or a reset has moved on: what was typed no longer matters.
        use_effect_with(props.value, move |_| draft.set(None));
    }
    let (before, after) = words::controls::signs(row.unit);
    let message = format!("{}-message", props.id);
    apart(html! {
        <span class="number-box">
            <span class="number-before" aria-hidden="true">{ before }</span>
            <input id={props.id.clone()} type="text" inputmode="decimal" autocomplete="off" value={shown} {oninput} {onchange}
                aria-label={words::parameters::label(row)} aria-describedby={message.clone()}
                aria-invalid={refused.is_some().to_string()} />
            <span class="number-after" aria-hidden="true">{ after }</span>
            <span id={message} class="refused" role="alert">{ refused }</span>
        </span>
    })
}

fn accepted(row: &Parameter, text: &str) -> Result<f64, String> {
    let mut scenario = Scenario::default();
    match scenario.set(row.key, text.trim_start_matches('£')) {
        Ok(()) => Ok(decimal::read(text.trim_start_matches('£').trim()).unwrap_or(row.default)),
        Err(_) => Err(format!("{} {}", words::controls::ALLOWED, words::parameters::allowed(row))),
    }
}

//! What is ticked: a box, or one of several buttons, with its words.

use yew::prelude::*;

/// A native input with its label around it. The class says how it looks; a button has the name of its group and its value.
pub fn ticked(
    class: &'static str,
    button: Option<(&'static str, &'static str)>,
    words: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let (kind, name, value) =
        button.map_or(("checkbox", None, None), |(name, value)| ("radio", Some(name), Some(value)));
    html! {
        <label key={words} {class}>
            <input type={kind} {name} {value} {checked} {onchange} />
            <span>{ words }</span>
        </label>
    }
}

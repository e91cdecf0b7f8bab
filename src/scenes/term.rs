//! A word of the field in a scene's prose, with its meaning one press away.

use words::forms::Term;
use yew::prelude::*;

use crate::text::apart;

/// The word as it stands in the sentence, and what it means.
#[derive(Debug, PartialEq, Properties)]
pub struct ExplainedProps {
    /// Its meaning.
    pub term: &'static Term,
    /// As it stands in the sentence.
    pub words: &'static str,
}

/// A button in the line; its meaning stands under that line while it is open. Escape closes it.
#[component]
pub fn Explained(props: &ExplainedProps) -> Html {
    let is_open = use_state_eq(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onkeydown = {
        let is_open = is_open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                is_open.set(false);
            }
        })
    };
    let Term { name, meaning, .. } = props.term;
    let meaning = is_open.then(|| html! { <><b>{ words::terms::named(name) }</b>{ *meaning }</> });
    apart(html! {
        <span class="term">
            <button type="button" aria-expanded={is_open.to_string()} {onclick} {onkeydown}>{ props.words }</button>
            <span class="meaning" role="status">{ meaning }</span>
        </span>
    })
}

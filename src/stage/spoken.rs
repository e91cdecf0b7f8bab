//! The result for ears.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::text::apart;

/// Quiet time before the result is spoken, milliseconds.
const SPEAK_AFTER_MS: u32 = 700;

/// A sentence for the live region.
#[derive(Debug, PartialEq, Properties)]
pub struct SpokenProps {
    /// The sentence.
    pub sentence: String,
}

/// Speaks the result once the reader has been still for a moment, and never every frame.
#[component]
pub fn Spoken(props: &SpokenProps) -> Html {
    let spoken = use_state_eq(String::new);
    let setter = spoken.setter();
    use_effect_with(props.sentence.clone(), move |sentence| {
        let sentence = sentence.clone();
        let timer = Timeout::new(SPEAK_AFTER_MS, move || setter.set(sentence));
        move || drop(timer)
    });
    apart(html! { <p class="for-ears" role="status" aria-live="polite">{ (*spoken).clone() }</p> })
}

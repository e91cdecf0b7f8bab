//! A text to copy: never said to be copied when it was not.

use web_sys::HtmlTextAreaElement;
use yew::{platform::spawn_local, prelude::*};

use crate::{dom, text::apart};

/// What is to be copied.
#[derive(Debug, PartialEq, Properties)]
pub struct ToCopyProps {
    /// Name of the box with the text.
    pub name: &'static str,
    /// The button.
    pub button: &'static str,
    /// The text.
    pub text: AttrValue,
    /// Lines of the box.
    pub lines: u32,
}

/// The box with a text and the button that copies it; where the browser refuses, the text is marked for copying by hand. What
/// became of that stays until the text is another.
#[component]
pub fn ToCopy(props: &ToCopyProps) -> Html {
    let attempt = use_state_eq(|| None::<(AttrValue, bool)>);
    let place = use_node_ref();
    let onclick = {
        let (attempt, text, place) = (attempt.clone(), props.text.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let (attempt, text, place) = (attempt.clone(), text.clone(), place.clone());
            spawn_local(async move {
                let is_done = dom::copy(&text).await;
                if !is_done {
                    dom::focus(place.cast());
                    mark(&place);
                }
                attempt.set(Some((text, is_done)));
            });
        })
    };
    let message = match attempt.as_ref().filter(|(text, _)| *text == props.text) {
        None => "",
        Some((_, true)) => words::share::COPIED,
        Some((_, false)) => words::share::BY_HAND,
    };
    let onfocus = {
        let place = place.clone();
        Callback::from(move |_: FocusEvent| mark(&place))
    };
    apart(html! {
        <div class="to-copy">
            <textarea ref={place} rows={props.lines.to_string()} readonly=true spellcheck="false" translate="no" {onfocus}
                aria-label={props.name} value={props.text.clone()} />
            <div class="panel-actions"><button type="button" {onclick}>{ props.button }</button></div>
            <p class="share-message" role="status">{ message }</p>
        </div>
    })
}

/// Marks all of the text.
fn mark(place: &NodeRef) {
    if let Some(area) = place.cast::<HtmlTextAreaElement>() {
        area.select();
    }
}

//! The code to paste, and its copying: never said to be copied when it was not.

use web_sys::HtmlTextAreaElement;
use yew::{platform::spawn_local, prelude::*};

use crate::{dom, text::apart};

/// What is to be pasted.
#[derive(Debug, PartialEq, Properties)]
pub struct CodeProps {
    /// The frame, the link, the script.
    pub code: String,
    /// The address in the frame.
    pub address: String,
    /// Whether a script is among it.
    pub follows: bool,
}

/// The box with the code and the button that copies it. What became of that stays until the code is another.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let attempt = use_state_eq(|| None::<(String, bool)>);
    let place = use_node_ref();
    let onclick = {
        let (attempt, code, place) = (attempt.clone(), props.code.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let (attempt, code, place) = (attempt.clone(), code.clone(), place.clone());
            spawn_local(async move {
                let is_done = dom::copy(&code).await;
                if !is_done {
                    select(&place);
                }
                attempt.set(Some((code, is_done)));
            });
        })
    };
    let message = match attempt.as_ref().filter(|(code, _)| *code == props.code) {
        None => "",
        Some((_, true)) => words::share::CODE_COPIED,
        Some((_, false)) => words::share::CODE_BY_HAND,
    };
    let mark = {
        let place = place.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(area) = place.cast::<HtmlTextAreaElement>() {
                area.select();
            }
        })
    };
    apart(html! {
        <div class="code">
            <h3>{ words::share::CODE }</h3>
            <p>{ words::share::CODE_ABOUT }</p>
            <p hidden={!props.follows}>{ words::share::SCRIPT_ABOUT }</p>
            <textarea ref={place} rows="9" readonly=true spellcheck="false" translate="no" onfocus={mark}
                aria-label={words::share::CODE_LABEL} value={props.code.clone()} />
            <div class="panel-actions"><button type="button" {onclick}>{ words::share::COPY_CODE }</button></div>
            <p class="share-message" role="status">{ message }</p>
            <p>{ words::share::ADDRESS }</p>
            <p><code class="address-alone" translate="no">{ props.address.clone() }</code></p>
            <p>{ words::share::DOCS }</p>
        </div>
    })
}

/// Marks all of the code and gives it the focus, for copying by hand.
fn select(place: &NodeRef) {
    dom::focus(place.cast());
    if let Some(area) = place.cast::<HtmlTextAreaElement>() {
        area.select();
    }
}

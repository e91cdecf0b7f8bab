//! Copying a link.

use web_sys::HtmlInputElement;
use yew::{platform::spawn_local, prelude::*};

use crate::dom;
use crate::text::apart;

/// What is copied.
#[derive(Debug, PartialEq, Properties)]
pub struct CopyLinkProps {
    /// Name of the button.
    #[prop_or(words::frame::COPY_LINK)]
    pub label: &'static str,
    /// What stands behind the `#` of the address. The address bar is a moment behind it.
    pub link: String,
    /// The same without the run, which comes a moment after what was set.
    pub settings: String,
}

/// The last attempt to copy.
#[derive(Clone, Debug, PartialEq)]
struct Attempt {
    link: String,
    settings: String,
    is_done: bool,
}

/// A button that copies the link; where the browser refuses, the address is shown for copying by hand. What became of it
/// stays until something else would be copied.
#[component]
pub fn CopyLink(props: &CopyLinkProps) -> Html {
    let attempt = use_state_eq(|| None::<Attempt>);
    let onclick = {
        let (attempt, link, settings) = (attempt.clone(), props.link.clone(), props.settings.clone());
        Callback::from(move |_: MouseEvent| {
            let (attempt, link, settings) = (attempt.clone(), link.clone(), settings.clone());
            spawn_local(async move {
                let is_done = dom::copy(&dom::address_with(&link)).await;
                attempt.set(Some(Attempt { link, settings, is_done }));
            });
        })
    };
    let (message, address) = match attempt.as_ref().filter(|attempt| attempt.settings == props.settings) {
        None => ("", None),
        Some(Attempt { is_done: true, .. }) => (words::frame::COPIED, None),
        Some(Attempt { is_done: false, link, .. }) => (words::frame::COPY_BY_HAND, Some(dom::address_with(link))),
    };
    let is_hidden = address.is_none();
    let by_hand = use_node_ref();
    {
        let by_hand = by_hand.clone();
        use_effect_with(address.clone(), move |address| {
            if address.is_some() {
                dom::focus(by_hand.cast());
            }
        });
    }
    // Whoever comes to the box wants all that is in it.
    let onfocus = {
        let by_hand = by_hand.clone();
        Callback::from(move |_: FocusEvent| {
            if let Some(input) = by_hand.cast::<HtmlInputElement>() {
                input.select();
            }
        })
    };
    apart(html! {
        <div class="share">
            <button type="button" class="plain" {onclick}>{ props.label }</button>
            <p class="share-message" role="status">{ message }</p>
            <input ref={by_hand} type="text" readonly=true hidden={is_hidden} value={address} {onfocus}
                aria-label={words::frame::COPY_BY_HAND} />
        </div>
    })
}

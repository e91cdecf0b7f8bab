//! Copying the link to what is on screen.

use yew::{platform::spawn_local, prelude::*};

use crate::text;

/// What became of the last attempt to copy.
#[derive(Clone, Debug, PartialEq)]
enum Copied {
    NotYet,
    Done,
    ByHand(String),
}

/// A button that copies the page's address; where the browser refuses, the address is shown for copying by hand.
#[component]
pub fn CopyLink() -> Html {
    let copied = use_state_eq(|| Copied::NotYet);
    let onclick = {
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            spawn_local(async move {
                copied.set(copy_address().await);
            });
        })
    };
    let (message, address) = match &*copied {
        Copied::NotYet => ("", None),
        Copied::Done => (text::COPIED, None),
        Copied::ByHand(address) => (text::COPY_BY_HAND, Some(address.clone())),
    };
    let is_hidden = address.is_none();
    html! {
        <div class="share">
            <button type="button" class="plain" {onclick}>{ text::COPY_LINK }</button>
            <p class="share-message" role="status">{ message }</p>
            <input type="text" readonly=true hidden={is_hidden} value={address}
                aria-label={text::COPY_BY_HAND} />
        </div>
    }
}

async fn copy_address() -> Copied {
    let Some(window) = web_sys::window() else { return Copied::NotYet };
    let address = window.location().href().unwrap_or_default();
    let clipboard = window.navigator().clipboard();
    // Missing on pages that are not secure.
    if clipboard.is_undefined() {
        return Copied::ByHand(address);
    }
    // Refused inside some frames.
    match wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&address)).await {
        Ok(_) => Copied::Done,
        Err(_) => Copied::ByHand(address),
    }
}

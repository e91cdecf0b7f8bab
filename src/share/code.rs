//! The code to paste.

use yew::prelude::*;

use super::to_copy::ToCopy;
use crate::text::apart;

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

/// The code, and how to use it.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    apart(html! {
        <div class="code">
            <h3>{ words::share::CODE }</h3>
            <p>{ words::share::CODE_ABOUT }</p>
            <p hidden={!props.follows}>{ words::share::SCRIPT_ABOUT }</p>
            <ToCopy name={words::share::CODE_LABEL} button={words::share::COPY_CODE} text={props.code.clone()} lines={9} />
            <p>{ words::share::ADDRESS }</p>
            <p><code class="address-alone" translate="no">{ props.address.clone() }</code></p>
            <p>{ words::share::DOCS }</p>
        </div>
    })
}

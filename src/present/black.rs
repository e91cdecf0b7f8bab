//! A black screen, so that a class looks at whoever speaks.

use yew::prelude::*;

use super::talk::SCREEN;

/// Its id.
pub(super) const BLACK: &str = "black";

/// The screen: a button, since whoever has no keys must get the picture back.
pub(super) fn black(is_shown: bool, onclick: &Callback<MouseEvent>) -> Html {
    html! {
        <button id={BLACK} type="button" class="black" hidden={!is_shown} aria-controls={SCREEN} {onclick}>
            <span class="for-ears">{ words::present::SHOW_AGAIN }</span>
        </button>
    }
}

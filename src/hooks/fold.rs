//! Whether the reader has a fold open.

use web_sys::Element;
use yew::prelude::*;

/// Whether a `details` element is open, which it says itself, and what it tells of its changes.
#[hook]
pub fn use_fold() -> (bool, Callback<Event>) {
    let is_open = use_state_eq(|| false);
    let setter = is_open.setter();
    let ontoggle =
        Callback::from(move |event: Event| setter.set(event.target_unchecked_into::<Element>().has_attribute("open")));
    (*is_open, ontoggle)
}

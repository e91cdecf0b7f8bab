//! A ring that follows the mouse, large enough for the last row. It moves as the mouse does and never by itself.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, PointerEvent};
use yew::prelude::*;

use crate::{dom, text::apart};

/// Whether it is there.
#[derive(Debug, PartialEq, Properties)]
pub struct PointerProps {
    /// Whether it is.
    pub is_on: bool,
}

/// The ring. It knows where the mouse is before it is shown.
#[component]
pub fn Pointer(props: &PointerProps) -> Html {
    let ring = use_node_ref();
    use_effect_with(ring.clone(), |ring| {
        let ring = ring.clone();
        let listener = dom::listen("pointermove", move |event| {
            if let Some((ring, event)) = ring.cast::<HtmlElement>().zip(event.dyn_ref::<PointerEvent>()) {
                for (side, place) in [("left", event.client_x()), ("top", event.client_y())] {
                    // Fails only for a property that cannot be written.
                    let _ = ring.style().set_property(side, &format!("{place}px"));
                }
            }
        });
        move || drop(listener)
    });
    apart(html! { <span ref={ring} class="ring-pointer" aria-hidden="true" hidden={!props.is_on}></span> })
}

//! When a canvas has lost what was painted on it.

use gloo::events::EventListener;
use web_sys::{EventTarget, HtmlCanvasElement};
use yew::prelude::*;

use crate::dom;

/// How often a canvas has had to be painted again without a change: the browser took its pixels to save memory and gave
/// them back empty, as it says, or may have while nobody looked, as some do not say.
#[hook]
pub fn use_repaint(canvas: NodeRef) -> u32 {
    let count = use_state(|| 0);
    let handle = count.clone();
    let latest = use_mut_ref(|| 0);
    use_effect_with(canvas, move |canvas| {
        let repaint = move || {
            *latest.borrow_mut() += 1;
            handle.set(*latest.borrow());
        };
        let listen = |target: &EventTarget, event: &'static str| {
            let repaint = repaint.clone();
            EventListener::new(target, event, move |_| repaint())
        };
        let canvas = canvas.cast::<HtmlCanvasElement>();
        let listeners = (
            canvas.map(|canvas| listen(&canvas, "contextrestored")),
            dom::document().map(|document| listen(&document, "visibilitychange")),
        );
        move || drop(listeners)
    });
    *count
}

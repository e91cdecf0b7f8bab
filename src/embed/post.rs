//! Messages to the host of the frame, and from it.

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, MessageEvent, Window, window};
use yew::prelude::*;

use super::order::{self, Field, LONGEST, MOST_FIELDS, Order, Refusal, SOURCE, VERSION};
use crate::{
    dom,
    state::{Action, AppState, Presentation},
};

/// The document's mark of how many messages were not followed.
const REFUSED: &str = "data-refused";

/// The page around this one, which is told nothing that it does not know: no message holds anything of the reader's.
fn host() -> Option<Window> {
    window()?.parent().ok()?
}

/// Tells the host something.
pub(super) fn tell(kind: &str, fields: &[(&str, JsValue)]) {
    let message = Object::new();
    let head = [("source", SOURCE.into()), ("v", VERSION.into()), ("type", kind.into())];
    for (key, value) in head.iter().chain(fields) {
        // Fails only for objects that are closed.
        let _ = Reflect::set(&message, &(*key).into(), value);
    }
    if let Some(host) = host() {
        // A host may be of any origin, and of none; one that is being closed hears nothing.
        let _ = host.post_message(&message, "*");
    }
}

/// Whether a page shown so has a host to speak with.
pub(super) fn has_host(presentation: &Presentation) -> bool {
    presentation.is_embedded && dom::is_framed()
}

/// Tells the host what is set, as it now stands in the address.
pub fn tell_link(presentation: &Presentation, link: &str) {
    if has_host(presentation) {
        tell("state", &[("hash", link.into())]);
    }
}

/// Tells the host that the page is ready, and which scene is shown.
#[hook]
pub fn use_told(state: &AppState) {
    let is_heard = has_host(&state.presentation);
    let fault = order::address_fault(&state.presentation);
    use_effect_with(is_heard, move |&is_heard| {
        if is_heard {
            let scenes: Array = order::scenes().map(JsValue::from_str).collect();
            tell("ready", &[("scenes", scenes.into()), ("version", env!("CARGO_PKG_VERSION").into())]);
            if let Some(code) = fault {
                tell("error", &[("code", code.into())]);
            }
        }
    });
    use_effect_with((state.page.step().id, is_heard), move |&(scene, is_heard)| {
        if is_heard {
            tell("scene", &[("scene", scene.into())]);
        }
    });
}

/// Follows what the host asks for and counts what is not followed. The host has `led` where it opened something.
#[hook]
pub fn use_host(
    state: &AppState,
    dispatch: UseReducerDispatcher<AppState>,
    led: Rc<Cell<bool>>,
    on_measure: Callback<()>,
) {
    use_effect_with(has_host(&state.presentation), move |&has_host| {
        let refused = Cell::new(0);
        let follow = move |event: &Event| match ordered(event) {
            Ok(Order::Open(link)) => {
                led.set(true);
                dispatch.dispatch(Action::Open(link));
            }
            Ok(Order::Theme(theme)) => dom::set_theme(theme.map(crate::state::Theme::name)),
            Ok(Order::Pause) => dom::tell(dom::STOP),
            Ok(Order::Measure) => on_measure.emit(()),
            Ok(Order::Language) => {}
            Err(refusal) => {
                refused.set(refused.get() + 1);
                refuse(refusal, refused.get());
            }
        };
        let listener = has_host.then(|| dom::listen("message", follow));
        move || drop(listener)
    });
}

/// Says what was wrong where the host has to know, and notes how often something was.
fn refuse(refusal: Refusal, count: u32) {
    if let Some(root) = dom::root() {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute(REFUSED, &count.to_string());
    }
    if refusal.is_told() {
        tell("error", &[("code", refusal.code().into()), ("refused", count.into())]);
    }
}

/// What a message asks for.
fn ordered(event: &Event) -> Result<Order, Refusal> {
    let event: &MessageEvent = event.dyn_ref().ok_or(Refusal::Foreign)?;
    let sender = event.source().map(JsValue::from);
    if sender.is_none() || sender != host().map(JsValue::from) {
        return Err(Refusal::Sender);
    }
    order::read(&fields(&event.data()).ok_or(Refusal::Foreign)?)
}

/// The fields of a message; of one with more than any order has, as many as tell that. Nothing inside them is looked at.
fn fields(data: &JsValue) -> Option<Vec<(String, Field)>> {
    let object: &Object = data.dyn_ref().filter(|_| !Array::is_array(data))?;
    let keys = Object::keys(object).into_iter().take(MOST_FIELDS as usize + 1);
    keys.map(|key| Some((key.as_string()?, field(&Reflect::get(object, &key).ok()?)))).collect()
}

fn field(value: &JsValue) -> Field {
    match value.dyn_ref::<JsString>() {
        Some(text) if text.length() <= LONGEST => Field::Text(text.into()),
        _ => value.as_f64().map_or(Field::Other, Field::Number),
    }
}

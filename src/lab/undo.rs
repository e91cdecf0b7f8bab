//! Undo and redo: two buttons, and the keys that every editor has for them.

use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::{
    controls::idle,
    dom,
    state::{Action, AppState},
};

/// The two buttons, of which each works if its way is open: a step back, and a step on.
pub fn undo((can_undo, can_redo): (bool, bool), dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    html! {
        <div class="undo">
            <button type="button" onclick={act(Action::Undo)} aria-disabled={idle(!can_undo)}
                aria-keyshortcuts="Control+Z Meta+Z">{ words::lab::UNDO }</button>
            <button type="button" onclick={act(Action::Redo)} aria-disabled={idle(!can_redo)}
                aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z">{ words::lab::REDO }</button>
        </div>
    }
}

/// Ctrl+Z and Ctrl+Shift+Z, or ⌘, do the same.
#[hook]
pub fn use_undo_keys(dispatch: UseReducerDispatcher<AppState>) {
    use_effect_with((), move |()| {
        let listener = dom::listen("keydown", move |event| {
            if let Some(action) = event.dyn_ref().and_then(action) {
                event.prevent_default();
                dispatch.dispatch(action);
            }
        });
        move || drop(listener)
    });
}

/// What a key asks for; in a box that is being typed in, the browser's own undo stands.
fn action(event: &KeyboardEvent) -> Option<Action> {
    let is_typing = || dom::is_on(event, "input[type=text], input[type=search]");
    let is_shortcut =
        (event.ctrl_key() || event.meta_key()) && !event.alt_key() && event.key().eq_ignore_ascii_case("z");
    if !is_shortcut || is_typing() {
        return None;
    }
    Some(if event.shift_key() { Action::Redo } else { Action::Undo })
}

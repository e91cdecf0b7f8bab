//! How changes of one control become steps back: all that happens while a key or a finger is down is one.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::state::{Action, AppState};

/// The way of a control's changes to the reader's state.
#[derive(Clone)]
pub(super) struct Hold {
    index: usize,
    dispatch: UseReducerDispatcher<AppState>,
    redraw: UseForceUpdateHandle,
    is_key_down: Rc<Cell<bool>>,
}

/// The way of the changes of a row's control.
#[hook]
pub(super) fn use_hold(index: usize, dispatch: &UseReducerDispatcher<AppState>) -> Hold {
    let (redraw, is_key_down) = (use_force_update(), use_memo((), |()| Cell::new(false)));
    Hold { index, dispatch: dispatch.clone(), redraw, is_key_down }
}

impl Hold {
    /// Sets a value, in one step with those before it until the control is let go.
    pub(super) fn drag(&self, value: f64) {
        self.dispatch.dispatch(Action::Set(self.index, value));
        // What the browser shows may have been refused, or moved: the inputs are set to what the model uses.
        self.redraw.force_update();
    }

    /// Sets a value in a step of its own; a button or a box that repeats while a key is down makes one step of it.
    pub(super) fn set(&self, value: f64) {
        self.drag(value);
        self.change_ends();
    }

    /// The browser says that a change is complete, as it does at every repeat of a key that is held.
    pub(super) fn change_ends(&self) {
        if !self.is_key_down.get() {
            self.dispatch.dispatch(Action::LetGo);
        }
    }

    fn let_go(&self) {
        self.is_key_down.set(false);
        self.dispatch.dispatch(Action::LetGo);
    }

    /// The control with its parts inside: it hears when keys and fingers go down and up.
    #[expect(clippy::ignored_unit_patterns, reason = "written by Yew's macro for a tag that has a name at run time")]
    pub(super) fn around(&self, tag: &'static str, key: &'static str, parts: Html) -> Html {
        let hold = || self.clone();
        let onkeydown = {
            let hold = hold();
            move |_: KeyboardEvent| hold.is_key_down.set(true)
        };
        let onkeyup = {
            let hold = hold();
            move |_: KeyboardEvent| hold.let_go()
        };
        // From one radio button to the next the focus stays in the control.
        let onfocusout = {
            let hold = hold();
            move |event: FocusEvent| {
                if !is_inside(key, event.related_target()) {
                    hold.let_go();
                }
            }
        };
        // A finger may come while a key is down, or after one whose end was heard elsewhere.
        let onpointerdown = {
            let hold = hold();
            move |_: PointerEvent| hold.let_go()
        };
        // A finger that set a value by touching the track went on to scroll the page.
        let onpointercancel = {
            let hold = hold();
            move |_: PointerEvent| {
                hold.dispatch.dispatch(Action::PutBack);
                hold.redraw.force_update();
            }
        };
        html! {
            <@{tag} class="control" data-key={key} {onkeydown} {onkeyup} {onfocusout} {onpointerdown} {onpointercancel}>
                { parts }
            </@>
        }
    }
}

/// Whether something is a part of the control with a key.
fn is_inside(key: &str, part: Option<EventTarget>) -> bool {
    let part = part.and_then(|part| part.dyn_into::<Element>().ok());
    part.is_some_and(|part| part.closest(&format!("[data-key={key}]")).is_ok_and(|control| control.is_some()))
}

//! The focus stays with the reader. A button that has nothing to do says so by `aria-disabled`, which leaves it the focus,
//! and its press does nothing. When what has the focus goes, the focus moves to the element that `aria-controls` of it
//! names, else to the content of the page.

use std::{cell::RefCell, rc::Rc};

use js_sys::Array;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, MutationObserver, MutationObserverInit};
use yew::prelude::*;

use crate::dom;

/// Watches over the focus for as long as the page stands.
#[hook]
pub fn use_focus_kept() {
    use_effect_with((), |()| {
        let held = Rc::new(RefCell::new(None));
        let watched = (dom::listen("click", stop_if_idle), note(held.clone()), Watch::over(held));
        move || drop(watched)
    });
}

/// The element that last had the focus.
type Held = Rc<RefCell<Option<Element>>>;

/// A press on a button that has nothing to do goes no further.
fn stop_if_idle(event: &Event) {
    if dom::within(event, "[aria-disabled='true']").is_some() {
        event.stop_propagation();
        event.prevent_default();
    }
}

fn note(held: Held) -> Option<impl Sized> {
    dom::listen("focusin", move |event| *held.borrow_mut() = dom::target(event))
}

/// Moves the focus on if the element that has it is gone.
fn keep(held: &Held) {
    let gone = held.borrow().clone().filter(|held| !dom::is_shown(held) && !dom::is_focus_beside(held));
    if let Some(gone) = gone.filter(|_| dom::may_take_focus()) {
        let named = gone.get_attribute("aria-controls").and_then(|id| dom::by_id(&id)).filter(dom::is_shown);
        dom::focus_in_place(named.or_else(dom::main).as_ref());
    }
}

/// An observer of everything that comes and goes, which lives as long as this value.
struct Watch {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Watch {
    fn over(held: Held) -> Option<Self> {
        let callback = Closure::<dyn FnMut()>::new(move || keep(&held));
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let wanted = MutationObserverInit::new();
        wanted.set_child_list(true);
        wanted.set_subtree(true);
        wanted.set_attribute_filter(&Array::of1(&"hidden".into()));
        observer.observe_with_options(&dom::root()?.into(), &wanted).ok()?;
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

//! Hears of an element's other sizes.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, ResizeObserver};

use crate::dom;

/// What tells of other sizes, for as long as it lives.
#[derive(Debug)]
pub enum SizeWatch {
    /// The browser's own.
    Observer {
        /// Tells.
        observer: ResizeObserver,
        /// Is told.
        _callback: Closure<dyn FnMut()>,
    },
    /// Where there are no observers: of the window alone.
    Window {
        /// Tells.
        _listener: Option<EventListener>,
    },
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Self::Observer { observer, .. } = self {
            observer.disconnect();
        }
    }
}

/// Calls back once now or soon, and whenever an element has another size.
pub fn watch_size(element: &Element, on_change: impl Fn() + Clone + 'static) -> SizeWatch {
    let callback = Closure::<dyn FnMut()>::new(on_change.clone());
    match ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        Ok(observer) => {
            observer.observe(element);
            SizeWatch::Observer { observer, _callback: callback }
        }
        Err(_) => SizeWatch::Window { _listener: dom::listen("resize", move |_| on_change()) },
    }
}

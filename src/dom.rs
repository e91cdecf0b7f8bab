//! The window and the document, asked in one place. Some frames and tests have no window: every answer allows for that.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Clipboard, CssStyleDeclaration, Document, Element, Event, History, HtmlElement, MediaQueryList, window};

/// The document of the page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The document's outermost element, which carries the marks that style sheet and tests read.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Gives an element the focus.
pub fn focus(element: Option<Element>) {
    // Fails only for what cannot have the focus.
    let _ = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()).map(|element| element.focus());
}

/// Listens to the window for as long as the listener lives; the handler may prevent what the browser would do.
pub fn listen(event: &'static str, handler: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    window().map(|window| EventListener::new_with_options(&window, event, options, handler))
}

/// Whether what an event happened to matches a selector.
pub fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or(false))
}

/// What stands behind the `#` of the address, with the `#`; empty when nothing does.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address with a link in place of its own.
pub fn address_with(link: &str) -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{link}")
}

/// Makes a link the page's address: a step of the browser's own way back.
pub fn push_link(link: &str) {
    // Refused in some frames; the page works without.
    let _ = history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{link}"))));
}

/// Writes a link over the page's address. Where that is refused, as in some frames and when done too often, the page works
/// without, and the link stands where `static/trouble.js` looks for it.
pub fn replace_link(link: &str) {
    let link = format!("#{link}");
    let write = |history: History| history.replace_state_with_url(&JsValue::NULL, "", Some(&link)).ok();
    let is_written = history().and_then(write).is_some();
    if let Some(root) = root() {
        // Fails only for a name that is no attribute name.
        let _ = if is_written { root.remove_attribute("data-link") } else { root.set_attribute("data-link", &link) };
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// A question to the style sheet's media, which can be listened to.
pub fn media(query: &str) -> Option<MediaQueryList> {
    window()?.match_media(query).ok()?
}

/// Whether the reader asked for less motion.
pub fn prefers_less_motion() -> bool {
    media("(prefers-reduced-motion: reduce)").is_some_and(|query| query.matches())
}

/// Whether the page stands in a frame of somebody else's page, as `static/theme.js` has marked it.
pub fn is_embedded() -> bool {
    root().is_some_and(|root| root.has_attribute("data-embed"))
}

/// Longest wait for a frame, milliseconds. There are none where the page is not seen, and some hosts withhold them.
const WITHOUT_FRAMES_MS: u32 = 500;

/// What is to happen in a frame, unless this is dropped before.
#[derive(Debug)]
pub struct NextFrame {
    _frame: Option<AnimationFrame>,
    _timer: Timeout,
}

/// Calls back in the browser's next frame, or after a moment without one.
pub fn next_frame(callback: impl FnOnce() + 'static) -> NextFrame {
    let callback = Rc::new(Cell::new(Some(callback)));
    let call = move || {
        if let Some(callback) = callback.take() {
            callback();
        }
    };
    let has_frames = window().is_some_and(|window| {
        let name = JsValue::from_str("requestAnimationFrame");
        js_sys::Reflect::get(&window, &name).is_ok_and(|frames| frames.is_function())
    });
    let timer = Timeout::new(WITHOUT_FRAMES_MS, call.clone());
    NextFrame { _frame: has_frames.then(|| request_animation_frame(move |_| call())), _timer: timer }
}

/// The page's clock, milliseconds since it was opened.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Device pixels for each CSS pixel.
pub fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// The colours and sizes that the style sheet gives the document.
pub fn root_style() -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(&root()?).ok()?
}

/// Puts the beginning of the page in sight.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The clipboard, which is missing on pages that are not secure.
pub fn clipboard() -> Option<Clipboard> {
    window().map(|window| window.navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined())
}

/// Asks for a file at an address, relative to the page's.
pub fn fetch(address: &str) -> Option<Promise> {
    Some(window()?.fetch_with_str(address))
}

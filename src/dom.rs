//! The window and the document, asked in one place. Some frames and tests have no window: every answer allows for that.

use std::{cell::Cell, rc::Rc};

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Clipboard, CssStyleDeclaration, Document, Element, Event, FocusOptions, History, HtmlElement, MediaQueryList,
    ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// Id of the element that stands before everything else on the page.
pub const BEGINNING: &str = "beginning";

/// The document's mark while it is being put on paper.
const ON_PAPER: &str = "data-paper";

/// The window; there is none where the page is written down as markup by a native program.
pub fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

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

/// The element that holds the page's content.
pub fn main() -> Option<Element> {
    document()?.query_selector("main").ok()?
}

/// Gives an element the focus and brings it into sight.
pub fn focus(element: Option<Element>) {
    focus_in_place(element.as_ref());
    show(element);
}

/// Gives an element the focus and scrolls nothing.
pub fn focus_in_place(element: Option<&Element>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for what cannot have the focus.
    let _ = element.and_then(|element| element.dyn_ref::<HtmlElement>()).map(|html| html.focus_with_options(&options));
}

/// Scrolls as little as brings an element into sight: the page, and where it stands in a frame its host too.
pub fn show(element: Option<Element>) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = element {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether an element stands in the document and nothing around it is hidden.
pub fn is_shown(element: &Element) -> bool {
    element.is_connected() && element.closest("[hidden]").is_ok_and(|hidden| hidden.is_none())
}

/// Puts on colours that were asked for; `None` for those that the reader prefers.
pub fn set_theme(theme: Option<&str>) {
    if let Some(root) = root() {
        // Fails only for a name that is no attribute name.
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
    tell(OTHER_COLOURS);
}

/// Said to the window when the page was asked for other colours.
pub const OTHER_COLOURS: &str = "parked-colours";

/// Said to the window when whatever plays is to stop.
pub const STOP: &str = "parked-stop";

/// Says something to whoever listens to the window.
pub fn tell(what: &str) {
    if let Some((window, event)) = window().zip(Event::new(what).ok()) {
        // Fails only for an event that is under way.
        let _ = window.dispatch_event(&event);
    }
}

/// Whether something inside an element has the focus.
pub fn has_focus(element: &Element) -> bool {
    element.query_selector(":focus").is_ok_and(|focused| focused.is_some())
}

/// Whether something other than an element has the focus.
pub fn is_focus_beside(element: &Element) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active != *element && active.tag_name() != "BODY")
}

/// Whether the page may move the focus: in a frame not while the reader is in its host.
pub fn may_take_focus() -> bool {
    !is_framed() || document().is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// Listens to the window before anything in it hears of the event, for as long as the listener lives; the handler may stop
/// the event and prevent what the browser would do.
pub fn listen(event: &'static str, handler: impl FnMut(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    window().map(|window| EventListener::new_with_options(&window, event, options, handler))
}

/// Whether what an event happened to matches a selector.
pub fn is_on(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|target| target.matches(selector).unwrap_or(false))
}

/// The innermost element that matches a selector and holds what an event happened to.
pub fn within(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What stands behind the `#` of the address, with the `#`; empty when nothing does.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// What stands between the `?` of the address and its `#`, with the `?`; empty when nothing does.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The page's address with a link in place of its own.
pub fn address_with(link: &str) -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#{link}")
}

/// The address of the page itself, as a link of it is shared: without how it is shown.
pub fn page_address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Makes a link the page's address: a step of the browser's own way back. A frame shares that way with its host and adds
/// nothing to it.
pub fn push_link(link: &str) {
    if is_framed() {
        return replace_link(link);
    }
    // Refused by some browsers' settings; the page works without.
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

/// Asks whether the page is wider than a phone, as its style sheet does.
pub const COLUMN: &str = "(min-width: 520px)";

/// Whether the page is wider than a phone.
pub fn has_column() -> bool {
    media(COLUMN).is_none_or(|query| query.matches())
}

/// Whether the reader asked for less motion.
pub fn prefers_less_motion() -> bool {
    media("(prefers-reduced-motion: reduce)").is_some_and(|query| query.matches())
}

/// Marks the document while it is being put on paper, for the style sheet.
pub fn mark_paper(is_on_paper: bool) {
    // Fails only for a name that is no attribute name.
    let _ = root().map(|root| root.toggle_attribute_with_force(ON_PAPER, is_on_paper));
}

/// Whether the document is marked so.
pub fn is_on_paper() -> bool {
    root().is_some_and(|root| root.has_attribute(ON_PAPER))
}

/// Whether the page stands in a frame, whatever its address says of it.
pub fn is_framed() -> bool {
    window().is_some_and(|window| window.top().is_ok_and(|top| top.as_ref() != Some(&window)))
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

/// Whether the browser took a text to be pasted elsewhere, which it refuses inside some frames.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = clipboard() else { return false };
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The clipboard, which is missing on pages that are not secure.
fn clipboard() -> Option<Clipboard> {
    window().map(|window| window.navigator().clipboard()).filter(|clipboard| !clipboard.is_undefined())
}

/// Opens the browser's own window for printing.
pub fn print() {
    // Refused inside some frames, where nothing happens.
    let _ = window().map(|window| window.print());
}

/// Asks for a file at an address, relative to the page's.
pub fn fetch(address: &str) -> Option<Promise> {
    Some(window()?.fetch_with_str(address))
}

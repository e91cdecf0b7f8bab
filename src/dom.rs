//! The window and the document, asked in one place. Some frames and tests have no window: every answer allows for that.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Clipboard, CssStyleDeclaration, Document, Element, Event, History, HtmlElement, MediaQueryList, window};

/// The document's mark while it is being put on paper.
const ON_PAPER: &str = "data-paper";

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

/// The address of the page itself, as a link of it is shared: without how it is shown.
pub fn page_address() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Makes a link the page's address: a step of the browser's own way back.
pub fn push_link(link: &str) {
    // Refused in some frames; the page works without.
    let _ = history().map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{link}"))));
}

/// Writes a link over the page's address.
pub fn replace_link(link: &str) {
    // Refused in some frames and when done too often; the page works without.
    let _ = history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{link}"))));
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

/// Marks the document while it is being put on paper, for the style sheet.
pub fn mark_paper(is_on_paper: bool) {
    // Fails only for a name that is no attribute name.
    let _ = root().map(|root| root.toggle_attribute_with_force(ON_PAPER, is_on_paper));
}

/// Whether the document is marked so.
pub fn is_on_paper() -> bool {
    root().is_some_and(|root| root.has_attribute(ON_PAPER))
}

/// Whether the page stands in a frame of somebody else's page, as `static/theme.js` has marked it.
pub fn is_embedded() -> bool {
    root().is_some_and(|root| root.has_attribute("data-embed"))
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

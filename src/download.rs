//! Files handed to the reader, made on the page.

use gloo::{
    file::{Blob, ObjectUrl},
    timers::callback::Timeout,
};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{HtmlAnchorElement, HtmlCanvasElement};

use crate::dom;

/// How long a browser may take to fetch a file after it was asked to, milliseconds.
const FETCHED_AFTER_MS: u32 = 60_000;

/// A canvas that is not on the page.
pub fn new_canvas() -> Option<HtmlCanvasElement> {
    dom::document()?.create_element("canvas").ok()?.dyn_into().ok()
}

/// Hands out a text as a file; `None` where there is no page to do so from.
pub fn save_text(name: &str, kind: &str, text: &str) -> Option<()> {
    save(name, Blob::new_with_options(text, Some(kind)))
}

/// Hands out a canvas as a PNG once the browser has packed it; `None` where it will not.
pub fn save_canvas(name: String, canvas: &HtmlCanvasElement) -> Option<()> {
    let packed = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        blob.and_then(|blob| save(&name, blob.into()));
    });
    canvas.to_blob(packed.unchecked_ref()).ok()
}

fn save(name: &str, file: Blob) -> Option<()> {
    let address = ObjectUrl::from(file);
    let link: HtmlAnchorElement = dom::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(FETCHED_AFTER_MS, move || drop(address)).forget();
    Some(())
}

//! Files handed to the reader, made on the page. Each is its own address: nothing has to be kept for the browser, or taken back.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlAnchorElement, HtmlCanvasElement};

use crate::dom;

/// A canvas that is not on the page.
pub fn new_canvas() -> Option<HtmlCanvasElement> {
    dom::document()?.create_element("canvas").ok()?.dyn_into().ok()
}

/// Hands out a text as a file; `None` where there is no page to do so from.
pub fn save_text(name: &str, kind: &str, text: &str) -> Option<()> {
    let text = String::from(js_sys::encode_uri_component(text));
    save(name, &format!("data:{kind};charset=utf-8,{text}"))
}

/// Hands out a canvas as a PNG; `None` where there is no page to do so from, or nothing was drawn on.
pub fn save_canvas(name: &str, canvas: &HtmlCanvasElement) -> Option<()> {
    save(name, &canvas.to_data_url().ok()?)
}

fn save(name: &str, address: &str) -> Option<()> {
    let link: HtmlAnchorElement = dom::document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}

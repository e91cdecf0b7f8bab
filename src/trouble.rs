//! When something breaks that should not: say so where the reader looks, not only in the console.

use std::panic::PanicHookInfo;

use crate::dom;

/// Reports a panic. After one the page no longer answers, so the reader is told to load it again.
pub fn report(panic: &PanicHookInfo<'_>) {
    show(&panic.to_string());
}

/// Shows a fault in the page's own place for it, and in the console.
pub fn show(fault: &str) {
    web_sys::console::error_1(&fault.into());
    if let Some(place) = dom::by_id("trouble") {
        let line = fault.lines().next().unwrap_or_default();
        place.set_text_content(Some(&format!("{} ({line})", words::frame::BROKEN)));
        // Fails only for a name that is no attribute name.
        let _ = place.remove_attribute("hidden");
    }
}

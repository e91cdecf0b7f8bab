//! What the browser keeps for the next visit: a link to where in the story the reader stopped, and nothing else. Where it keeps
//! nothing, as in some frames and modes, nobody is asked and nothing is lost.

use web_sys::Storage;

use crate::dom::window;

/// Under this name, for the whole site.
const PLACE: &str = "parked.place";

/// The place kept, if any.
pub fn place() -> Option<String> {
    storage()?.get_item(PLACE).ok()?
}

/// Keeps a place in place of the last one.
pub fn remember(place: &str) {
    // Refused where there is no room left.
    let _ = storage().map(|storage| storage.set_item(PLACE, place));
}

/// Keeps none.
pub fn forget() {
    let _ = storage().map(|storage| storage.remove_item(PLACE));
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

//! The part of the program that the first scene does without (DESIGN b11): pictures of more than people, the lab, files to save. It is
//! fetched when something of it is first wanted. Where the program is one whole, as plain `trunk serve` builds it, everything is there from the start.
//!
//! Whatever is in the part is reached through a place of its own, which is empty until the part has come: a call by name would
//! put what is called into the program itself.

use std::{cell::Cell, future::Future, pin::Pin};

/// Fetches the part and fills the places, if it can.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = ()>>>;

thread_local! {
    static FETCH: Cell<Option<Fetch>> = const { Cell::new(None) };
    static IS_HERE: Cell<bool> = const { Cell::new(at_first(()).is_some()) };
}

/// What a place holds at first: nothing where the part is to be fetched, what belongs there where the program is one whole.
pub const fn at_first<F: Copy>(whole: F) -> Option<F> {
    if cfg!(feature = "split") { None } else { Some(whole) }
}

/// Says how the part is fetched.
pub fn fetch_by(fetch: Fetch) {
    FETCH.set(Some(fetch));
}

/// Says that the part has come and its places are filled.
pub fn has_come() {
    IS_HERE.set(true);
}

/// Whether the part has come.
pub fn is_here() -> bool {
    IS_HERE.get()
}

/// Fetches the part, unless it is here; whether it is then. What failed is asked for anew.
pub async fn fetch() -> bool {
    if let Some(fetch) = FETCH.get().filter(|_| !is_here()) {
        fetch().await;
    }
    is_here()
}

//! What no input may do: for each way in, a promise that holds for whatever bytes it is made of.
//!
//! `cargo xtask fuzz` searches for bytes that break a promise; what it finds stays in `found/` and is tried again by every
//! `cargo xtask test`.

pub mod acts;
pub mod codes;
pub mod files;
pub mod guesses;
pub mod links;
pub mod messages;
mod settings;

/// A promise: panics where the bytes break it.
pub type Promise = fn(&[u8]);

/// Every promise by the name of its search.
pub const PROMISES: [(&str, Promise); 6] = [
    ("links", links::promise),
    ("files", files::promise),
    ("acts", acts::promise),
    ("guesses", guesses::promise),
    ("codes", codes::promise),
    ("messages", messages::promise),
];

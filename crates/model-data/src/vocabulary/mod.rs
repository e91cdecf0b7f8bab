//! The words that entries are written in: read here, and written out for the model, whose own types they are.
//!
//! Each file is a piece of Rust that both compile, so that no word and no rule about one stands twice.

mod evidence;
mod setting;

pub use evidence::Evidence;
pub use setting::{Section, Unit};

/// What the model includes: the name of a file and its text.
pub const FILES: [(&str, &str); 2] =
    [("evidence.rs", include_str!("evidence.rs")), ("setting.rs", include_str!("setting.rs"))];

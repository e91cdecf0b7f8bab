//! What can be set: keys, ranges, links.

pub mod evidence;
pub mod link;
pub mod params;
pub mod preset;
pub mod repeats;
mod values;

pub use values::*;

//! What can be set: keys, ranges, links.

pub mod link;
mod link_check;
mod parameter;
pub mod preset;
pub mod repeats;
mod table;
mod values;

pub use parameter::{Official, Parameter, Section, Unit};
pub use table::{GroupField, Key, index_of, sources, table};
pub use values::*;

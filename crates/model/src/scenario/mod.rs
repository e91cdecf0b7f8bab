//! What can be set: keys, ranges, links.

pub mod link;
mod parameter;
pub mod preset;
pub mod repeats;
mod table;
mod values;

pub use parameter::{Official, Parameter, Section, Unit};
pub use table::{GroupField, Key, index_of, sources, table};
pub use values::*;

/// Where these stood until the house was in layers.
pub mod params {
    pub use super::{GroupField, Key, Official, Parameter, Section, Unit, index_of, table};
}

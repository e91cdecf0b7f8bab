//! The parameters: `data/parameters/*.toml` read, checked and written as the model's table.

mod choices;
mod entry;
mod group;
mod published;
mod scalar;
mod table;
mod write;

pub use choices::Choices;
pub use published::{Published, PublishedByGroup};
pub use scalar::Scalar;
pub use table::{Known, Table};
pub use write::constants;

//! The parameters: `data/parameters/*.toml` read, checked and written as the model's table.

mod choices;
mod entry;
mod group;
mod scalar;
mod table;
mod vocabulary;
mod write;

pub use choices::Choices;
pub use scalar::Scalar;
pub use table::{Known, Table};
pub use vocabulary::{Published, PublishedByGroup, Unit};
pub use write::constants;

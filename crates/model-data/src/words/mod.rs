//! The words of the parameters in one language: `en/parameters/*.toml` of the crate of words, read, held against the table
//! and written as constants. A key, a choice, a contract or a unit without words stops the build, and so do words for what
//! there is not.

mod named;
mod write;
mod written;

pub use write::constants;
pub use written::Words;

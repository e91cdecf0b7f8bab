//! Every visible word that is not in the parameter table.

mod en;
mod numbers;
mod story;

pub use en::*;
pub use numbers::{minutes, percent, pounds, thousands, value};
pub use story::*;

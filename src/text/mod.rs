//! Every visible word that is not in the parameter table.

mod choices;
pub mod about;
mod en;
pub mod markdown;
mod numbers;
mod providers;

pub use choices::choice;
pub use en::*;
pub use numbers::{minutes, percent, pounds, thousands, value};
pub use providers::*;

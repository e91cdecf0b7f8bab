//! Every visible word that is not in the parameter table.

pub mod about;
mod charts;
mod choices;
mod en;
mod lab;
mod luck;
pub mod markdown;
mod numbers;
mod providers;
mod scenes;
mod story;

pub use charts::*;
pub use choices::choice;
pub use en::*;
pub use lab::*;
pub use luck::*;
pub use numbers::{minutes, percent, pounds, thousands, value};
pub use providers::*;
pub use scenes::*;
pub use story::*;

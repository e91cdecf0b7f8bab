//! English.

pub mod card;
pub mod parameters;

//! English.

pub mod card;
